<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Calculation</name>
    <message numerus="yes">
        <source>%n figure(s) missing: the known ones count for correspondingly more.</source>
        <translation>
            <numerusform>%n figure missing: the known ones count for correspondingly more.</numerusform>
            <numerusform>%n figures missing: the known ones count for correspondingly more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message numerus="yes">
        <source>%n alternative(s)</source>
        <translation>
            <numerusform>%n alternative</numerusform>
            <numerusform>%n alternatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alternative(s) change place between TOPSIS and AHP</source>
        <translation>
            <numerusform>%n alternative change place between TOPSIS and AHP</numerusform>
            <numerusform>%n alternatives change place between TOPSIS and AHP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ranked on what is known: %n figure(s) missing.</source>
        <translation>
            <numerusform>Ranked on what is known: %n figure missing.</numerusform>
            <numerusform>Ranked on what is known: %n figures missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CriteriaPage</name>
    <message numerus="yes">
        <source>%n range(s) declared, none missing.</source>
        <translation>
            <numerusform>%n range declared, none missing.</numerusform>
            <numerusform>%n ranges declared, none missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message numerus="yes">
        <source>Nothing was set: %n cell(s) could not be read.</source>
        <translation>
            <numerusform>Nothing was set: %n cell could not be read.</numerusform>
            <numerusform>Nothing was set: %n cells could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FramePage</name>
    <message numerus="yes">
        <source>%n participant(s) decide the weights.</source>
        <translation>
            <numerusform>%n participant decide the weights.</numerusform>
            <numerusform>%n participants decide the weights.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatesModel</name>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgingWords</name>
    <message numerus="yes">
        <source>%n more answer(s) would connect them all.</source>
        <translation>
            <numerusform>%n more answer would connect them all.</numerusform>
            <numerusform>%n more answers would connect them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more such circle(s).</source>
        <translation>
            <numerusform>And %n more such circle.</numerusform>
            <numerusform>And %n more such circles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankComparison</name>
    <message numerus="yes">
        <source>* Ranked on what is known: %n figure(s) missing.</source>
        <translation>
            <numerusform>* Ranked on what is known: %n figure missing.</numerusform>
            <numerusform>* Ranked on what is known: %n figures missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeightsPage</name>
    <message numerus="yes">
        <source>{0} has answered {1} of {2}; %n group(s) are not connected yet.</source>
        <translation>
            <numerusform>{0} has answered {1} of {2}; %n group is not connected yet.</numerusform>
            <numerusform>{0} has answered {1} of {2}; %n groups are not connected yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeightsSummary</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
