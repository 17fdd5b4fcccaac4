<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AnswersSection</name>
    <message numerus="yes">
        <source>{0} has answered {1} of {2}; %n group(s) are not connected yet.</source>
        <translation>
            <numerusform>{0} has answered {1} of {2}; %n group is not connected yet.</numerusform>
            <numerusform>{0} has answered {1} of {2}; %n groups are not connected yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BallotCircle</name>
    <message numerus="yes">
        <source>There are %n more such circle(s).</source>
        <translation>
            <numerusform>There is %n more such circle.</numerusform>
            <numerusform>There are %n more such circles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BallotFiles</name>
    <message numerus="yes">
        <source>%n ballot(s) were taken: {0}.</source>
        <translation>
            <numerusform>%n ballot was taken: {0}.</numerusform>
            <numerusform>%n ballots were taken: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) were written to {0}.</source>
        <translation>
            <numerusform>%n ballot was written to {0}.</numerusform>
            <numerusform>%n ballots were written to {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BallotWelcome</name>
    <message numerus="yes">
        <source>%n improvement(s) to give points.</source>
        <translation>
            <numerusform>%n improvement to give points.</numerusform>
            <numerusform>%n improvements to give points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n improvement(s) to put in order.</source>
        <translation>
            <numerusform>%n improvement to put in order.</numerusform>
            <numerusform>%n improvements to put in order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have changed since; they come first.</source>
        <translation>
            <numerusform>%n question has changed since; it comes first.</numerusform>
            <numerusform>%n questions have changed since; they come first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer yet.</source>
        <translation>
            <numerusform>%n question has no answer yet.</numerusform>
            <numerusform>%n questions have no answer yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s).</source>
        <translation>
            <numerusform>%n question.</numerusform>
            <numerusform>%n questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BallotsModel</name>
    <message numerus="yes">
        <source>%n question(s) have changed</source>
        <translation>
            <numerusform>%n question has changed</numerusform>
            <numerusform>%n questions have changed</numerusform>
        </translation>
    </message>
</context>
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
    <name>CentralWeights</name>
    <message numerus="yes">
        <source>%n more alternative(s)</source>
        <translation>
            <numerusform>%n more alternative</numerusform>
            <numerusform>%n more alternatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more criteria</source>
        <translation>
            <numerusform>%n more criterion</numerusform>
            <numerusform>%n more criteria</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectedDialog</name>
    <message numerus="yes">
        <source>Take the %n sound one(s)</source>
        <translation>
            <numerusform>Take the one that is sound (%n)</numerusform>
            <numerusform>Take the %n sound ones</numerusform>
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
    <name>CrossingList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
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
    <name>FavouriteBars</name>
    <message numerus="yes">
        <source>+ %n adviser(s)</source>
        <translation>
            <numerusform>+ %n adviser</numerusform>
            <numerusform>+ %n advisers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FavouritesTopic</name>
    <message numerus="yes">
        <source>%n favourite(s) are written down; they are shown when {0} is revealed.</source>
        <translation>
            <numerusform>%n favourite is written down; it is shown when {0} is revealed.</numerusform>
            <numerusform>%n favourites are written down; they are shown when {0} is revealed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresTopic</name>
    <message numerus="yes">
        <source>%n figure(s) alone could change who leads, the smallest change first</source>
        <translation>
            <numerusform>%n figure alone could change who leads</numerusform>
            <numerusform>%n figures could each alone change who leads, the smallest change first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are in doubt, and none of them moves the lead.</source>
        <translation>
            <numerusform>%n figure is in doubt, and it does not move the lead.</numerusform>
            <numerusform>%n figures are in doubt, and none of them moves the lead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstShares</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
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
    <name>Gaps</name>
    <message numerus="yes">
        <source>%n of {0} figures has/have no source.</source>
        <translation>
            <numerusform>%n of {0} figures has no source.</numerusform>
            <numerusform>%n of {0} figures have no source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} figures is/are missing.</source>
        <translation>
            <numerusform>%n of {0} figures is missing.</numerusform>
            <numerusform>%n of {0} figures are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not known for %n alternative(s) whether '{0}' is met.</source>
        <translation>
            <numerusform>Not known for %n alternative whether '{0}' is met.</numerusform>
            <numerusform>Not known for %n alternatives whether '{0}' is met.</numerusform>
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
    <name>GroupWords</name>
    <message numerus="yes">
        <source>{0} put(s) {1} first</source>
        <translation>
            <numerusform>{0} puts {1} first</numerusform>
            <numerusform>{0} put {1} first</numerusform>
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
    <message numerus="yes">
        <source>{0} of {1}, %n to answer again</source>
        <translation>
            <numerusform>{0} of {1}, %n again</numerusform>
            <numerusform>{0} of {1}, %n again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadSteps</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadWaterfall</name>
    <message numerus="yes">
        <source>%n make(s) no difference</source>
        <translation>
            <numerusform>%n makes no difference</numerusform>
            <numerusform>%n make no difference</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller one(s)</source>
        <translation>
            <numerusform>%n smaller one</numerusform>
            <numerusform>%n smaller ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaderBars</name>
    <message numerus="yes">
        <source>+ %n adviser(s)</source>
        <translation>
            <numerusform>+ %n adviser</numerusform>
            <numerusform>+ %n advisers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and by %n adviser(s)</source>
        <translation>
            <numerusform>and by %n adviser</numerusform>
            <numerusform>and by %n advisers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} comes first by %n own weighting(s)</source>
        <translation>
            <numerusform>{0} comes first by %n own weighting</numerusform>
            <numerusform>{0} comes first by %n own weightings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogSection</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutsidersTopic</name>
    <message numerus="yes">
        <source>%n more change(s) the order as well.</source>
        <translation>
            <numerusform>%n more changes the order as well.</numerusform>
            <numerusform>%n more change the order as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParticipantsFile</name>
    <message numerus="yes">
        <source>%n participant(s) were added.</source>
        <translation>
            <numerusform>%n participant was added.</numerusform>
            <numerusform>%n participants were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were brought up to date.</source>
        <translation>
            <numerusform>%n was brought up to date.</numerusform>
            <numerusform>%n were brought up to date.</numerusform>
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
    <name>RankingBars</name>
    <message numerus="yes">
        <source>and %n more below</source>
        <translation>
            <numerusform>and %n more below</numerusform>
            <numerusform>and %n more below</numerusform>
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
    <name>RankingScreen</name>
    <message numerus="yes">
        <source>%n figure(s) missing</source>
        <translation>
            <numerusform>%n figure missing</numerusform>
            <numerusform>%n figures missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundPanel</name>
    <message numerus="yes">
        <source>%n of {0} ballots is closed.</source>
        <translation>
            <numerusform>%n of {0} ballots is closed.</numerusform>
            <numerusform>%n of {0} ballots are closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimulationTopic</name>
    <message numerus="yes">
        <source>%n other(s) are in the copied table</source>
        <translation>
            <numerusform>%n other is in the copied table</numerusform>
            <numerusform>%n others are in the copied table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TippingList</name>
    <message numerus="yes">
        <source>and %n more that take a larger change, in the copied table</source>
        <translation>
            <numerusform>and %n more that takes a larger change, in the copied table</numerusform>
            <numerusform>and %n more that take larger changes, in the copied table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tornado</name>
    <message numerus="yes">
        <source>%n uncertain figure(s) do not move the lead</source>
        <translation>
            <numerusform>%n uncertain figure does not move the lead</numerusform>
            <numerusform>%n uncertain figures do not move the lead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more figure(s) with a smaller effect</source>
        <translation>
            <numerusform>and %n more figure with a smaller effect</numerusform>
            <numerusform>and %n more figures with a smaller effect</numerusform>
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
