<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export decision &amp;pack …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;workbook …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an empty &amp;template …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fin&amp;dings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this &amp;page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About locdecide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlternativesModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name to add an alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A must-have rules it out, so it is not ranked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside, so it is not ranked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Something in locdecide went wrong. The last step may not have been carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work was copied to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellCommands</name>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Did you mean &apos;{1}&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>target {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No range is declared; the spread of the data counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared range: {0} (worst) to {1} (best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared in pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alternatives are compared in pairs here, under Weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing. The alternative is ranked on what is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is outside the range and counts as the nearer end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts as {0} on the way from 0 (worst) to 1 (best).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is outside its own low and high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must-have &apos;{0}&apos;: {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question before (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without an answer (S or Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next question without an answer (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which is better for {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which improvement matters more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {0} of {1}; {2} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are equally good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both matter equally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equally good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slightly better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somewhat better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearly better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very much better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly extremely better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extremely better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the scale from 1 to 9: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the question first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answer back (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer to take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message>
        <source>There is no ranking yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0} is ranked: there is nothing to compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked on what is known: %n figure(s) missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPSIS and AHP give the same order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n alternative(s) change place between TOPSIS and AHP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each criterion adds to the AHP score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gains most on {1} from {2} (+{3})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and loses most on {1} (−{2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot tell the alternatives apart: all score {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} puts {1} equal first ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} puts {1} practically equal at the top ({2} to {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} puts {1} first ({2}), {3} second ({4}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} puts {1} first ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} agrees on the first place; they differ on rank {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} agrees on the first place; they differ further down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} agrees on the first place; they differ on ranks {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsistencyPanel</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this judgement again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round is closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContributionBars</name>
    <message>
        <source>Alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AHP score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AHP score: the sum of weight × value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} adds {2}, which is {3} of its score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Feasibility study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions and workbooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; was not opened. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; was read. These things are worth a look:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A criterion, an alternative, or both for a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsButton</name>
    <message>
        <source>List the findings (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warnings: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramePage</name>
    <message>
        <source>What the decision is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question the board has to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why now, what is given, and what lies outside this decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontext</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is to be decided and who weights it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n participant(s) decide the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GatesModel</name>
    <message>
        <source>judged by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must-have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what every alternative must meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a criterion first; by hand there is no threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is worth a look in this decision. Enter goes to the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About locdecide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights criteria in a workshop and ranks sites, host countries or suppliers with AHP and TOPSIS.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodForm</name>
    <message>
        <source>Change the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leading method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPSIS normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AHP mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgement scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conclusion leads with TOPSIS: near the ideal and far from the anti-ideal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conclusion leads with AHP: the sum of weight times value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures count from the worst to the best of the declared range. An alternative more or less cannot change the order of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures are divided by the length of their column: the textbook&apos;s TOPSIS. The order can change when an alternative comes or goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures count from the lowest to the highest in the table. The order can easily change when an alternative comes or goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures are divided by the largest in their column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures are divided by the sum of their column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values over the declared ranges; works with zero and negative figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each figure as a share of its column&apos;s sum. Needs figures above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each figure against the best in its column. Needs figures above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights from the principal eigenvector, as Saaty defined them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights from the geometric mean of each row of the comparisons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights from the mean of normalised columns, as in many spreadsheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group acts as one: each judgement is the geometric mean of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each participant&apos;s weights first, then their geometric mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each participant&apos;s weights first, then their ordinary mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A judgement of 5 means 5 times as important.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads the weights evenly over the steps of the scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As balanced, adjusted to how many are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square root of the judgement: gentler differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logarithm of the judgement: the gentlest differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consistency ratio divides by Saaty&apos;s table of 2005.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consistency ratio divides by Saaty&apos;s first table, of 1980.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consistency ratio divides by Alonso and Lamata&apos;s line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticipantsModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role or function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voting power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name to add a participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advises and does not decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the judgements count beside the others&apos; in the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PerformanceTableModel</name>
    <message>
        <source>Change of a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared in pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsBars</name>
    <message>
        <source>{0} – {1} points in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share among its siblings: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save the changes to &apos;{0}&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; was changed by someone else since it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving over it loses their changes. Save under another name to keep both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is unsaved work on &apos;{0}&apos; from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before it was saved. Take it up again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankComparison</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, rank {2} of {3}. Equal scores share the smaller rank, as in 1, 2, 2, 4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingStrip</name>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Feasibility study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideal, A+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anti-ideal, A−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the ideal, D+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the anti-ideal, D−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPSIS score, C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPSIS rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AHP score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AHP rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: compared in pairs, no figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Step of the calculation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores and ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores of both methods. Equal scores share the smaller rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures and weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both methods start from: the data and the weight of each criterion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPSIS 1 of 3: normalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures without their units, so that criteria can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPSIS 2 of 3: weighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalised times weight, with the ideal A+ and the anti-ideal A− of each criterion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPSIS 3 of 3: distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far from the ideal and the anti-ideal: C = D− / (D+ + D−).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AHP 1 of 2: values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each figure is worth, before the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AHP 2 of 2: contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value times weight; their sum is the score.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudiesModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name to add a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyPath</name>
    <message>
        <source>Study: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swing</name>
    <message>
        <source>{0}: each from its worst to its best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the weakest to the best alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No range is declared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} to the target {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} down to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} up to {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableFrame</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one at the end (Insert).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There has to be at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen row (Delete).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightBars</name>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} among its siblings, {2} of the whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {0} alone: {1} among its siblings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
