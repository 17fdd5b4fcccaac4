<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>About locdecide</source>
        <translation>Om locdecide</translation>
    </message>
    <message>
        <source>Weights criteria in a workshop and ranks sites, host countries or suppliers with AHP and TOPSIS.</source>
        <translation>Vekter kriterier i et arbeidsmøte og rangerer steder, vertsland eller leverandører med AHP og TOPSIS.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About locdecide</source>
        <translation>&amp;Om locdecide</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Utseende</translation>
    </message>
    <message>
        <source>&amp;Board view</source>
        <translation>&amp;Styrevisning</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation>&amp;Finn …</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Fullskjerm</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Språk</translation>
    </message>
    <message>
        <source>&amp;New decision</source>
        <translation>&amp;Ny beslutning</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Åpne …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lagre</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>About this &amp;page</source>
        <translation>Om denne &amp;siden</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Styre</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterier</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Export &amp;report …</source>
        <translation>Eksporter &amp;rapport …</translation>
    </message>
    <message>
        <source>Export &amp;workbook …</source>
        <translation>Eksporter &amp;arbeidsbok …</translation>
    </message>
    <message>
        <source>Export decision &amp;pack …</source>
        <translation>Eksporter &amp;beslutningsunderlag …</translation>
    </message>
    <message>
        <source>Export s&amp;lides …</source>
        <translation>Eksporter &amp;lysbilder …</translation>
    </message>
    <message>
        <source>Fin&amp;dings</source>
        <translation>F&amp;unn</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ramme</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Neste f&amp;elt</translation>
    </message>
    <message>
        <source>Next &amp;study</source>
        <translation>Neste &amp;studie</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Åpne n&amp;ylig brukt</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Åpne e&amp;ksempelet</translation>
    </message>
    <message>
        <source>P&amp;rojector view</source>
        <translation>&amp;Projektorvisning</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangering</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robusthet</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Lagre &amp;som …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>Write an empty &amp;template …</source>
        <translation>Skriv en tom &amp;mal …</translation>
    </message>
</context>
<context>
    <name>AlternativesModel</name>
    <message>
        <source>A must-have rules it out, so it is not ranked.</source>
        <translation>Et skal-krav utelukker det, så det rangeres ikke.</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>Legg til {0}</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Endre {0}</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breddegrad</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Lengdegrad</translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation>Flytt {0}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Fjern {0}</translation>
    </message>
    <message>
        <source>Set aside, so it is not ranked.</source>
        <translation>Lagt til side, så det rangeres ikke.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Type a name to add an alternative</source>
        <translation>Skriv et navn for å legge til et alternativ</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>utelukket</translation>
    </message>
</context>
<context>
    <name>AlternativesPage</name>
    <message>
        <source>; ruled out by a must-have: {0}</source>
        <translation>; utelukket av et skal-krav: {0}</translation>
    </message>
    <message>
        <source>; set aside: {0}</source>
        <translation>; lagt til side: {0}</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativer</translation>
    </message>
    <message>
        <source>Choose an alternative to judge its must-haves.</source>
        <translation>Velg et alternativ for å vurdere skal-kravene for det.</translation>
    </message>
    <message>
        <source>It meets every must-have.</source>
        <translation>Det oppfyller alle skal-krav.</translation>
    </message>
    <message>
        <source>List the candidates, and what each of them must meet.</source>
        <translation>Før opp kandidatene, og hva hver av dem må oppfylle.</translation>
    </message>
    <message>
        <source>Must-have answers still unknown: {0}.</source>
        <translation>Ubesvarte skal-krav: {0}.</translation>
    </message>
    <message>
        <source>Must-haves</source>
        <translation>Skal-krav</translation>
    </message>
    <message>
        <source>Next: Data</source>
        <translation>Neste: Data</translation>
    </message>
    <message>
        <source>Ranked.</source>
        <translation>Rangeres.</translation>
    </message>
    <message>
        <source>Ruled out, so it is not ranked. It fails: {0}.</source>
        <translation>Utelukket, så det rangeres ikke. Oppfyller ikke: {0}.</translation>
    </message>
    <message>
        <source>Set aside, so it is not ranked.</source>
        <translation>Lagt til side, så det rangeres ikke.</translation>
    </message>
    <message>
        <source>There are none yet: type a name in the table.</source>
        <translation>Det er ingen ennå: skriv et navn i tabellen.</translation>
    </message>
    <message>
        <source>Waived: {0}.</source>
        <translation>Dispensasjon: {0}.</translation>
    </message>
    <message>
        <source>{0} of {1} are ranked</source>
        <translation>{0} av {1} rangeres</translation>
    </message>
</context>
<context>
    <name>AnswersSection</name>
    <message>
        <source>Add a participant</source>
        <translation>Legg til en deltaker</translation>
    </message>
    <message>
        <source>Comparisons are given by a participant.</source>
        <translation>Sammenligninger gjøres av en deltaker.</translation>
    </message>
    <message>
        <source>Each participant answers in their own ballot.</source>
        <translation>Hver deltaker svarer i sin egen stemmeseddel.</translation>
    </message>
    <message>
        <source>Give points for each improvement from worst to best. Drag a bar, use the arrow keys, or type a number.</source>
        <translation>Gi poeng for hver forbedring fra dårligst til best. Dra i en søyle, bruk piltastene eller skriv et tall.</translation>
    </message>
    <message>
        <source>Go to Criteria</source>
        <translation>Gå til Kriterier</translation>
    </message>
    <message>
        <source>Go to the meeting</source>
        <translation>Gå til møtet</translation>
    </message>
    <message>
        <source>It carries the whole weight until there is another.</source>
        <translation>Det bærer hele vekten til det kommer et til.</translation>
    </message>
    <message>
        <source>Main criteria</source>
        <translation>Hovedkriterier</translation>
    </message>
    <message>
        <source>One criterion alone needs no comparison.</source>
        <translation>Ett kriterium alene trenger ingen sammenligning.</translation>
    </message>
    <message>
        <source>Participant 1</source>
        <translation>Deltaker 1</translation>
    </message>
    <message>
        <source>Points for {0}</source>
        <translation>Poeng for {0}</translation>
    </message>
    <message>
        <source>Say which improvement matters more.</source>
        <translation>Si hvilken forbedring som betyr mest.</translation>
    </message>
    <message>
        <source>The answers of this round are hidden until it is revealed.</source>
        <translation>Svarene i denne runden er skjult til de vises for alle.</translation>
    </message>
    <message>
        <source>Then they are compared here, two at a time.</source>
        <translation>Så sammenlignes de her, to om gangen.</translation>
    </message>
    <message>
        <source>There are no criteria to weight yet.</source>
        <translation>Det finnes ingen kriterier å vekte ennå.</translation>
    </message>
    <message>
        <source>There is none yet. The name can be changed on the Frame page.</source>
        <translation>Det finnes ingen ennå. Navnet kan endres på siden Ramme.</translation>
    </message>
    <message>
        <source>This ballot is closed. It can be opened again under Meeting.</source>
        <translation>Denne stemmeseddelen er lukket. Den kan åpnes på nytt under Møte.</translation>
    </message>
    <message>
        <source>{0} (advises)</source>
        <translation>{0} (gir råd)</translation>
    </message>
    <message>
        <source>{0} has answered {1} of {2}.</source>
        <translation>{0} har svart på {1} av {2}.</translation>
    </message>
    <message numerus="yes">
        <source>{0} has answered {1} of {2}; %n group(s) are not connected yet.</source>
        <translation>
            <numerusform>{0} har svart på {1} av {2}; %n gruppe henger ikke sammen ennå.</numerusform>
            <numerusform>{0} har svart på {1} av {2}; %n grupper henger ikke sammen ennå.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is closed: its answers can be read, not changed.</source>
        <translation>{0} er lukket: Svarene kan leses, ikke endres.</translation>
    </message>
    <message>
        <source>{0} is secret and not revealed yet.</source>
        <translation>{0} er hemmelig, og svarene er ikke vist ennå.</translation>
    </message>
    <message>
        <source>{0} – done</source>
        <translation>{0} – ferdig</translation>
    </message>
    <message>
        <source>{0} – look again</source>
        <translation>{0} – se på igjen</translation>
    </message>
    <message>
        <source>{0} – {1} of {2}</source>
        <translation>{0} – {1} av {2}</translation>
    </message>
</context>
<context>
    <name>Ballot</name>
    <message>
        <source>Choose how to answer</source>
        <translation>Velg svarmåte</translation>
    </message>
    <message>
        <source>Clear a judgement</source>
        <translation>Fjern en vurdering</translation>
    </message>
    <message>
        <source>Close a ballot</source>
        <translation>Lukk en stemmeseddel</translation>
    </message>
    <message>
        <source>Compare {0} with {1}</source>
        <translation>Sammenlign {0} med {1}</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>Gi en begrunnelse</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>Gi poeng</translation>
    </message>
    <message>
        <source>Keep a view</source>
        <translation>Stå ved et syn</translation>
    </message>
    <message>
        <source>Write down a favourite</source>
        <translation>Skriv ned en favoritt</translation>
    </message>
</context>
<context>
    <name>BallotAdvice</name>
    <message>
        <source>I keep my view</source>
        <translation>Jeg står ved mitt syn</translation>
    </message>
    <message>
        <source>Show the question</source>
        <translation>Vis spørsmålet</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Bruk dette</translation>
    </message>
    <message>
        <source>Taking it: {0}</source>
        <translation>Bruker du det: {0}</translation>
    </message>
    <message>
        <source>You said {0} and keep your view.</source>
        <translation>Du sa {0} og står ved ditt syn.</translation>
    </message>
    <message>
        <source>You said {0}. The other answers suggest {1}.</source>
        <translation>Du sa {0}. De andre svarene tyder på {1}.</translation>
    </message>
</context>
<context>
    <name>BallotCircle</name>
    <message numerus="yes">
        <source>There are %n more such circle(s).</source>
        <translation>
            <numerusform>Det er %n slik ring til.</numerusform>
            <numerusform>Det er %n slike ringer til.</numerusform>
        </translation>
    </message>
    <message>
        <source>You put {0}, {1}, and {2}. That goes round in a circle.</source>
        <translation>Du satte {0}, {1} og {2}. Det går i ring.</translation>
    </message>
    <message>
        <source>{0} over {1}</source>
        <translation>{0} over {1}</translation>
    </message>
</context>
<context>
    <name>BallotClosing</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Tilbake til spørsmålene</translation>
    </message>
    <message>
        <source>Close it all the same</source>
        <translation>Lukk den likevel</translation>
    </message>
    <message>
        <source>Close my ballot</source>
        <translation>Lukk stemmeseddelen min</translation>
    </message>
    <message>
        <source>Closed like this, the group's weights are made without yours.</source>
        <translation>Lukkes den slik, blir gruppens vekter laget uten dine.</translation>
    </message>
    <message>
        <source>Closed like this, what you answered still counts for the group, but you have no weights of your own.</source>
        <translation>Lukkes den slik, teller svarene dine fortsatt for gruppen, men du har ingen egne vekter.</translation>
    </message>
    <message>
        <source>No answer yet: {0}.</source>
        <translation>Ikke besvart ennå: {0}.</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Ikke fullstendig ennå</translation>
    </message>
    <message>
        <source>Share of the whole.</source>
        <translation>Andel av helheten.</translation>
    </message>
    <message>
        <source>Share of the whole; ± says how sure your answers leave it.</source>
        <translation>Andel av helheten; ± viser hvor sikker svarene dine gjør den.</translation>
    </message>
    <message>
        <source>Some alternatives are not compared with the others yet.</source>
        <translation>Noen alternativer er ikke sammenlignet med de andre ennå.</translation>
    </message>
    <message>
        <source>This is how you weight</source>
        <translation>Slik vekter du</translation>
    </message>
    <message>
        <source>{0}, and you keep your view</source>
        <translation>{0}, og du står ved ditt syn</translation>
    </message>
</context>
<context>
    <name>BallotDialog</name>
    <message>
        <source>Ballot: {0}</source>
        <translation>Stemmeseddel: {0}</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Forlat (Esc)</translation>
    </message>
    <message>
        <source>Leave the ballot; every answer is kept</source>
        <translation>Forlat stemmeseddelen; alle svar blir tatt vare på</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>BallotFavourite</name>
    <message>
        <source>I write nothing down</source>
        <translation>Jeg skriver ikke ned noe</translation>
    </message>
    <message>
        <source>Which one would you choose today?</source>
        <translation>Hva ville du valgt i dag?</translation>
    </message>
    <message>
        <source>Your gut feeling, before anything is weighed. It counts for nothing and is shown beside the result once the round is revealed.</source>
        <translation>Magefølelsen din, før noe er veid. Den teller ikke, og vises ved siden av resultatet når runden er vist.</translation>
    </message>
</context>
<context>
    <name>BallotFiles</name>
    <message numerus="yes">
        <source>%n ballot(s) were taken: {0}.</source>
        <translation>
            <numerusform>%n stemmeseddel ble hentet: {0}.</numerusform>
            <numerusform>%n stemmesedler ble hentet: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) were written to {0}.</source>
        <translation>
            <numerusform>%n stemmeseddel ble skrevet til {0}.</numerusform>
            <numerusform>%n stemmesedler ble skrevet til {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Collect ballots</source>
        <translation>Hent stemmesedler</translation>
    </message>
    <message>
        <source>Folder for the ballots</source>
        <translation>Mappe for stemmesedlene</translation>
    </message>
    <message>
        <source>No ballot was taken. Nothing was changed.</source>
        <translation>Ingen stemmeseddel ble hentet. Ingenting er endret.</translation>
    </message>
    <message>
        <source>There is nothing to ask in this study yet.</source>
        <translation>Det er ingenting å spørre om i denne studien ennå.</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>Arbeidsbøker</translation>
    </message>
    <message>
        <source>{0}: The ballot of {1} was taken from a file.</source>
        <translation>{0}: Stemmeseddelen til {1} ble hentet fra en fil.</translation>
    </message>
</context>
<context>
    <name>BallotOrder</name>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Pil ned</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Pil opp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Drag a line, or move it with Alt+↑ and Alt+↓.</source>
        <translation>Dra en linje, eller flytt den med Alt+↑ og Alt+↓.</translation>
    </message>
    <message>
        <source>Equal to the one above</source>
        <translation>Lik den over</translation>
    </message>
    <message>
        <source>Improvements, the most important on top</source>
        <translation>Forbedringer, den viktigste øverst</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>Put the improvements in order, the most important on top.</source>
        <translation>Sett forbedringene i rekkefølge, den viktigste øverst.</translation>
    </message>
    <message>
        <source>The key =</source>
        <translation>Tasten =</translation>
    </message>
    <message>
        <source>Which improvement matters most? Put it on top, and order the rest.</source>
        <translation>Hvilken forbedring betyr mest? Sett den øverst, og resten i rekkefølge.</translation>
    </message>
</context>
<context>
    <name>BallotPoints</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Drag a bar, use ← and → (with Shift by ten), or type a number.</source>
        <translation>Dra i en søyle, bruk ← og → (med Shift ti om gangen), eller skriv et tall.</translation>
    </message>
    <message>
        <source>Give at least one improvement points.</source>
        <translation>Gi minst én forbedring poeng.</translation>
    </message>
    <message>
        <source>How many points is each improvement worth, from 0 to 100?</source>
        <translation>Hvor mange poeng er hver forbedring verdt, fra 0 til 100?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>Without points: {0}. Going on gives 0 points, which is next to no weight.</source>
        <translation>Uten poeng: {0}. Går du videre, blir det 0 poeng, altså nesten ingen vekt.</translation>
    </message>
    <message>
        <source>{0} has 100 points. How many have the others beside it?</source>
        <translation>{0} har 100 poeng. Hvor mange har de andre i forhold?</translation>
    </message>
</context>
<context>
    <name>BallotQuestions</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Choose a side with ← or →, or skip the question with S.</source>
        <translation>Velg en side med ← eller →, eller hopp over spørsmålet med S.</translation>
    </message>
    <message>
        <source>Choose one side, then how much.</source>
        <translation>Velg en side, og så hvor mye.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Enough, go on</source>
        <translation>Nok, gå videre</translation>
    </message>
    <message>
        <source>First choose a side with ← or →, then how much with 1 to 9.</source>
        <translation>Velg først en side med ← eller →, og så hvor mye med 1 til 9.</translation>
    </message>
    <message>
        <source>Go on without an answer (S or Space)</source>
        <translation>Gå videre uten svar (S eller mellomrom)</translation>
    </message>
    <message>
        <source>It still holds</source>
        <translation>Det gjelder fortsatt</translation>
    </message>
    <message>
        <source>Leave the other questions of this group (Ctrl+Enter)</source>
        <translation>Hopp over resten av spørsmålene i denne gruppen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Neste spørsmål</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Ikke besvart ennå</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Begrunnelse (valgfri)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hopp over</translation>
    </message>
    <message>
        <source>Strength of the judgement</source>
        <translation>Styrken i vurderingen</translation>
    </message>
    <message>
        <source>Take the answer back (Delete)</source>
        <translation>Ta svaret tilbake (Delete)</translation>
    </message>
    <message>
        <source>The question before (Backspace)</source>
        <translation>Forrige spørsmål (Tilbaketast)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Til slutten</translation>
    </message>
    <message>
        <source>Which improvement matters more?</source>
        <translation>Hvilken forbedring betyr mest?</translation>
    </message>
    <message>
        <source>Which is better for {0}?</source>
        <translation>Hva er best for {0}?</translation>
    </message>
    <message>
        <source>You may stop here; each answer more makes it surer.</source>
        <translation>Du kan stoppe her; hvert svar til gjør det sikrere.</translation>
    </message>
</context>
<context>
    <name>BallotSides</name>
    <message>
        <source>Both matter equally (1)</source>
        <translation>Begge betyr like mye (1)</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Likt</translation>
    </message>
</context>
<context>
    <name>BallotThanks</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Pass the laptop on.</source>
        <translation>Gi PC-en videre.</translation>
    </message>
    <message>
        <source>You do not vote in this round.</source>
        <translation>Du stemmer ikke i denne runden.</translation>
    </message>
    <message>
        <source>You take the group's weights in this round.</source>
        <translation>Du tar gruppens vekter i denne runden.</translation>
    </message>
    <message>
        <source>Your ballot is closed.</source>
        <translation>Stemmeseddelen din er lukket.</translation>
    </message>
</context>
<context>
    <name>BallotWeightBars</name>
    <message>
        <source>Your weights</source>
        <translation>Vektene dine</translation>
    </message>
</context>
<context>
    <name>BallotWelcome</name>
    <message numerus="yes">
        <source>%n improvement(s) to give points.</source>
        <translation>
            <numerusform>%n forbedring å gi poeng.</numerusform>
            <numerusform>%n forbedringer å gi poeng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n improvement(s) to put in order.</source>
        <translation>
            <numerusform>%n forbedring å sette i rekkefølge.</numerusform>
            <numerusform>%n forbedringer å sette i rekkefølge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have changed since; they come first.</source>
        <translation>
            <numerusform>%n spørsmål er endret siden; det kommer først.</numerusform>
            <numerusform>%n spørsmål er endret siden; de kommer først.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer yet.</source>
        <translation>
            <numerusform>%n spørsmål er ikke besvart ennå.</numerusform>
            <numerusform>%n spørsmål er ikke besvart ennå.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s).</source>
        <translation>
            <numerusform>%n spørsmål.</numerusform>
            <numerusform>%n spørsmål.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another way to answer</source>
        <translation>En annen måte å svare på</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynn</translation>
    </message>
    <message>
        <source>Compare two at a time</source>
        <translation>Sammenlign to om gangen</translation>
    </message>
    <message>
        <source>From 0 to 100 for each improvement.</source>
        <translation>Fra 0 til 100 for hver forbedring.</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>Gi poeng</translation>
    </message>
    <message>
        <source>I do not vote …</source>
        <translation>Jeg stemmer ikke …</translation>
    </message>
    <message>
        <source>I take the group's weights</source>
        <translation>Jeg tar gruppens vekter</translation>
    </message>
    <message>
        <source>Leave me out</source>
        <translation>Hold meg utenfor</translation>
    </message>
    <message>
        <source>Left out, you count for nothing in this round. With the group's weights you stand behind what the others decide.</source>
        <translation>Holdes du utenfor, teller du ikke i denne runden. Med gruppens vekter stiller du deg bak det de andre kommer til.</translation>
    </message>
    <message>
        <source>Nobody sees your answers until the round is revealed.</source>
        <translation>Ingen ser svarene dine før møtelederen viser alles svar.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>One easy question after the other.</source>
        <translation>Ett lett spørsmål om gangen.</translation>
    </message>
    <message>
        <source>Only an order</source>
        <translation>Bare en rekkefølge</translation>
    </message>
    <message>
        <source>Put the improvements in order; then points beside the first, at 100.</source>
        <translation>Sett forbedringene i rekkefølge; gi så poeng i forhold til den første, som har 100.</translation>
    </message>
    <message>
        <source>Swing weights</source>
        <translation>Svingvekter</translation>
    </message>
    <message>
        <source>The quickest and the roughest: weights follow from the order alone.</source>
        <translation>Raskest og grovest: Vektene følger av rekkefølgen alene.</translation>
    </message>
    <message>
        <source>The round is closed. It takes no more answers.</source>
        <translation>Runden er lukket. Den tar ikke imot flere svar.</translation>
    </message>
    <message>
        <source>This ballot was closed {0}. The answers stand; the facilitator can open it again.</source>
        <translation>Denne stemmeseddelen ble lukket {0}. Svarene gjelder; møtelederen kan åpne den på nytt.</translation>
    </message>
    <message>
        <source>This round is open: the answers can be seen at once.</source>
        <translation>Denne runden er åpen: Svarene kan ses med en gang.</translation>
    </message>
    <message>
        <source>You do not vote in this round. The facilitator can open the ballot.</source>
        <translation>Du stemmer ikke i denne runden. Møtelederen kan åpne stemmeseddelen.</translation>
    </message>
    <message>
        <source>You go on where you stopped.</source>
        <translation>Du fortsetter der du slapp.</translation>
    </message>
    <message>
        <source>You take the group's weights in this round. The facilitator can open the ballot.</source>
        <translation>Du tar gruppens vekter i denne runden. Møtelederen kan åpne stemmeseddelen.</translation>
    </message>
    <message>
        <source>Your answers of {0} stand; change what you want.</source>
        <translation>Svarene dine fra {0} gjelder; endre det du vil.</translation>
    </message>
</context>
<context>
    <name>BallotsModel</name>
    <message numerus="yes">
        <source>%n question(s) have changed</source>
        <translation>
            <numerusform>%n spørsmål er endret</numerusform>
            <numerusform>%n spørsmål er endret</numerusform>
        </translation>
    </message>
    <message>
        <source>A declared range or the criteria changed after these questions were answered. The ballot asks for them again.</source>
        <translation>Et fastsatt spenn eller kriteriene er endret etter at disse spørsmålene ble besvart. Stemmeseddelen stiller dem på nytt.</translation>
    </message>
    <message>
        <source>Advises and does not decide.</source>
        <translation>Gir råd og bestemmer ikke.</translation>
    </message>
    <message>
        <source>As the study has it.</source>
        <translation>Som i studien.</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>Stemmeseddel</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funksjon</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltaker</translation>
    </message>
    <message>
        <source>This participant's own way.</source>
        <translation>Deltakerens egen måte.</translation>
    </message>
    <message>
        <source>Voting power</source>
        <translation>Stemmevekt</translation>
    </message>
    <message>
        <source>Weights by</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>closed {0}</source>
        <translation>lukket {0}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begynt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Board</source>
        <translation>Styre</translation>
    </message>
    <message>
        <source>Full screen (F5)</source>
        <translation>Fullskjerm (F5)</translation>
    </message>
    <message>
        <source>Next: Record</source>
        <translation>Neste: Protokoll</translation>
    </message>
    <message>
        <source>What the board reads: five screens, nothing to edit. The arrow keys turn.</source>
        <translation>Det styret leser: fem skjermbilder, ingenting å redigere. Piltastene blar.</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board view</source>
        <translation>Styrevisning</translation>
    </message>
    <message>
        <source>Screen {0} of {1}</source>
        <translation>Skjermbilde {0} av {1}</translation>
    </message>
    <message>
        <source>The next screen</source>
        <translation>Neste skjermbilde</translation>
    </message>
    <message>
        <source>The screen before</source>
        <translation>Forrige skjermbilde</translation>
    </message>
    <message>
        <source>← → screens   1–5   H keys   Esc leave</source>
        <translation>← → skjermbilder   1–5   H taster   Esc avslutt</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Board view</source>
        <translation>Styrevisning</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Something in locdecide went wrong. The last step may not have been carried out.</source>
        <translation>Noe gikk galt i locdecide. Det siste steget er kanskje ikke utført.</translation>
    </message>
    <message>
        <source>Your work was copied to {0}.</source>
        <translation>Arbeidet ditt er kopiert til {0}.</translation>
    </message>
</context>
<context>
    <name>BumpPicture</name>
    <message>
        <source>WS with ours</source>
        <translation>WS mot vår</translation>
    </message>
    <message>
        <source>further down</source>
        <translation>lenger ned</translation>
    </message>
    <message>
        <source>r_w with ours</source>
        <translation>r_w mot vår</translation>
    </message>
</context>
<context>
    <name>Calculation</name>
    <message numerus="yes">
        <source>%n figure(s) missing: the known ones count for correspondingly more.</source>
        <translation>
            <numerusform>%n verdi mangler: de kjente teller tilsvarende mer.</numerusform>
            <numerusform>%n verdier mangler: de kjente teller tilsvarende mer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both distances are 0, so the score is 0.5 by definition.</source>
        <translation>Begge avstandene er 0, så poengsummen er 0,5 per definisjon.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>D+ = {0} is how far it is from the best on every criterion, D− = {1} how far from the worst.</source>
        <translation>D+ = {0} er avstanden til det beste på alle kriterier, D− = {1} avstanden til det dårligste.</translation>
    </message>
    <message>
        <source>How close it is to the ideal: 1 is the ideal itself, 0 the anti-ideal.</source>
        <translation>Hvor nær alternativet er idealet: 1 er selve idealet, 0 er anti-idealet.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poeng</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Kilde: {0}</translation>
    </message>
    <message>
        <source>Stretched for what is missing: {0}.</source>
        <translation>Oppskalert for det som mangler: {0}.</translation>
    </message>
    <message>
        <source>The alternatives are compared in pairs here; there is no figure.</source>
        <translation>Alternativene sammenlignes parvis her; det finnes ingen verdi.</translation>
    </message>
    <message>
        <source>The best of the declared range has the value 1, times the weight.</source>
        <translation>Beste ende av det fastsatte spennet har verdien 1, ganger vekten.</translation>
    </message>
    <message>
        <source>The best weighted value among the alternatives.</source>
        <translation>Den beste vektede verdien blant alternativene.</translation>
    </message>
    <message>
        <source>The figure has no source.</source>
        <translation>Verdien mangler kilde.</translation>
    </message>
    <message>
        <source>The figure is missing. The alternative is ranked on what is known: the other criteria count for more.</source>
        <translation>Verdien mangler. Alternativet rangeres på det som er kjent: de andre kriteriene teller mer.</translation>
    </message>
    <message>
        <source>The square root of the sum of squared differences over all criteria.</source>
        <translation>Kvadratroten av summen av kvadrerte avvik over alle kriterier.</translation>
    </message>
    <message>
        <source>The sum over all criteria of weight × value.</source>
        <translation>Summen av vekt × verdi over alle kriterier.</translation>
    </message>
    <message>
        <source>The weights among siblings, multiplied down the tree.</source>
        <translation>Vektene blant søsken, multiplisert nedover i treet.</translation>
    </message>
    <message>
        <source>The worst of the declared range has the value 0.</source>
        <translation>Dårligste ende av det fastsatte spennet har verdien 0.</translation>
    </message>
    <message>
        <source>The worst weighted value among the alternatives.</source>
        <translation>Den dårligste vektede verdien blant alternativene.</translation>
    </message>
    <message>
        <source>Weight of {0}: {1}</source>
        <translation>Vekten til {0}: {1}</translation>
    </message>
    <message>
        <source>Weight × normalised</source>
        <translation>Vekt × normalisert</translation>
    </message>
    <message>
        <source>Weight × value: {0} of its score of {1}.</source>
        <translation>Vekt × verdi: {0} av poengsummen på {1}.</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>bidrag</translation>
    </message>
    <message>
        <source>anti-ideal</source>
        <translation>anti-ideal</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>ideal</translation>
    </message>
    <message>
        <source>value</source>
        <translation>verdi</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>vekt</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>vektet</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}, {1}: {2}</source>
        <translation>{0}, {1}: {2}</translation>
    </message>
    <message>
        <source>{0}: distance to the anti-ideal</source>
        <translation>{0}: avstand til anti-idealet</translation>
    </message>
    <message>
        <source>{0}: distance to the ideal</source>
        <translation>{0}: avstand til idealet</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} adds {2}</source>
        <translation>{0}: {1} bidrar med {2}</translation>
    </message>
    <message>
        <source>{0}: {1} score {2}, rank {3} of {4}</source>
        <translation>{0}: {1}-poeng {2}, plass {3} av {4}</translation>
    </message>
</context>
<context>
    <name>CellCommands</name>
    <message>
        <source>Clear figures</source>
        <translation>Tøm verdier</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Klipp ut</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Fyll nedover</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Fyll mot høyre</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Lim inn</translation>
    </message>
    <message>
        <source>{0} Did you mean '{1}'?</source>
        <translation>{0} Mente du «{1}»?</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>Counts as {0} on the way from 0 (worst) to 1 (best).</source>
        <translation>Teller som {0} på veien fra 0 (dårligst) til 1 (best).</translation>
    </message>
    <message>
        <source>Declared range: {0} (worst) to {1} (best)</source>
        <translation>Fastsatt spenn: {0} (dårligst) til {1} (best)</translation>
    </message>
    <message>
        <source>High: {0}</source>
        <translation>Høy: {0}</translation>
    </message>
    <message>
        <source>Low: {0}</source>
        <translation>Lav: {0}</translation>
    </message>
    <message>
        <source>Missing. The alternative is ranked on what is known.</source>
        <translation>Mangler. Alternativet rangeres på det som er kjent.</translation>
    </message>
    <message>
        <source>Must-have '{0}': {1} {2}</source>
        <translation>Skal-krav «{0}»: {1} {2}</translation>
    </message>
    <message>
        <source>No range is declared; the spread of the data counts.</source>
        <translation>Spennet er ikke fastsatt; spredningen i dataene gjelder.</translation>
    </message>
    <message>
        <source>No source is given.</source>
        <translation>Kilde er ikke oppgitt.</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Kilde: {0}</translation>
    </message>
    <message>
        <source>The alternatives are compared in pairs here, under Weights.</source>
        <translation>Alternativene sammenlignes parvis her, under Vekter.</translation>
    </message>
    <message>
        <source>The figure is outside its own low and high.</source>
        <translation>Verdien er utenfor sin egen lav og høy.</translation>
    </message>
    <message>
        <source>The figure is outside the range and counts as the nearer end.</source>
        <translation>Verdien er utenfor spennet og teller som nærmeste ende.</translation>
    </message>
    <message>
        <source>compared in pairs</source>
        <translation>sammenlignes parvis</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>ingen kilde</translation>
    </message>
    <message>
        <source>outside the range</source>
        <translation>utenfor spennet</translation>
    </message>
    <message>
        <source>target {0}</source>
        <translation>mål {0}</translation>
    </message>
</context>
<context>
    <name>CentralWeights</name>
    <message numerus="yes">
        <source>%n more alternative(s)</source>
        <translation>
            <numerusform>%n alternativ til</numerusform>
            <numerusform>%n alternativer til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more criteria</source>
        <translation>
            <numerusform>%n kriterium til</numerusform>
            <numerusform>%n kriterier til</numerusform>
        </translation>
    </message>
    <message>
        <source>Confidence factor</source>
        <translation>Sikkerhetsfaktor</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>First place, share of the simulated cases</source>
        <translation>Førsteplass, andel av de simulerte tilfellene</translation>
    </message>
    <message>
        <source>In the copied table: {0}</source>
        <translation>I den kopierte tabellen: {0}</translation>
    </message>
    <message>
        <source>Weight today</source>
        <translation>Vekt i dag</translation>
    </message>
    <message>
        <source>With its mean weights it is first in {0} of the draws of the figures.</source>
        <translation>Med disse gjennomsnittsvektene er det først i {0} av trekningene av verdiene.</translation>
    </message>
    <message>
        <source>confidence {0}</source>
        <translation>sikkerhet {0}</translation>
    </message>
    <message>
        <source>first in {0}</source>
        <translation>først i {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>today's weight; the bar is the mean weight with which it comes first</source>
        <translation>vekten i dag; stolpen er gjennomsnittet av vektene som setter alternativet først</translation>
    </message>
    <message>
        <source>{0} comes first with {1} weighing {2} on average; today it weighs {3}.</source>
        <translation>{0} er først når {1} i gjennomsnitt veier {2}; i dag er vekten {3}.</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>&amp;Open as another decision</source>
        <translation>&amp;Åpne som en annen beslutning</translation>
    </message>
    <message>
        <source>&amp;Take the changes</source>
        <translation>&amp;Ta inn endringene</translation>
    </message>
    <message>
        <source>'{0}' comes from this decision, and something in it was changed.</source>
        <translation>«{0}» kommer fra denne beslutningen, og noe i den er endret.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Changes in a workbook</source>
        <translation>Endringer i en arbeidsbok</translation>
    </message>
    <message>
        <source>Taking the changes is one step that can be undone. The log, the sign-offs, frozen must-haves and secret rounds stay as they are in the window.</source>
        <translation>Å ta inn endringene er ett steg som kan angres. Loggen, signeringene, frosne skal-krav og hemmelige runder blir stående som de er i vinduet.</translation>
    </message>
    <message>
        <source>The review says otherwise what was expected or achieved.</source>
        <translation>Etterkontrollen sier noe annet om hva som var ventet eller oppnådd.</translation>
    </message>
</context>
<context>
    <name>ChangesInShort</name>
    <message>
        <source>Changed since signed. What was signed cannot be read by this version of the program.</source>
        <translation>Endret siden signering. Det som ble signert, kan ikke leses av denne versjonen av programmet.</translation>
    </message>
    <message>
        <source>Changed since signed: {0}</source>
        <translation>Endret siden signering: {0}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Copy as picture</source>
        <translation>Kopier som bilde</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Kopier som tabell</translation>
    </message>
</context>
<context>
    <name>CollectedDialog</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Collect ballots</source>
        <translation>Hent stemmesedler</translation>
    </message>
    <message>
        <source>Findings on the ballots</source>
        <translation>Funn i stemmesedlene</translation>
    </message>
    <message>
        <source>None of these ballots can be taken. Nothing was changed.</source>
        <translation>Ingen av disse stemmesedlene kan hentes. Ingenting er endret.</translation>
    </message>
    <message>
        <source>Sound and ready to be taken: {0}.</source>
        <translation>I orden og klare til å hentes: {0}.</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>Hent ingen</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n sound one(s)</source>
        <translation>
            <numerusform>Hent den ene som er i orden (%n)</numerusform>
            <numerusform>Hent de %n som er i orden</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} ({1} answers)</source>
        <translation>{0} ({1} svar)</translation>
    </message>
</context>
<context>
    <name>CompareChoice</name>
    <message>
        <source>&amp;After</source>
        <translation>&amp;Etter</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Før</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>En annen fil …</translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>Velg en utgave</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>Tilstand etter</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>Tilstand før</translation>
    </message>
    <message>
        <source>Swap before and after</source>
        <translation>Bytt om på før og etter</translation>
    </message>
</context>
<context>
    <name>CompareSection</name>
    <message>
        <source>A comparison needs two states: save or sign the decision first, or choose a file.</source>
        <translation>En sammenligning trenger to utgaver: Lagre eller signer beslutningen først, eller velg en fil.</translation>
    </message>
    <message>
        <source>Before and after are the same state. Choose another one.</source>
        <translation>Før og etter er samme utgave. Velg en annen.</translation>
    </message>
    <message>
        <source>Choose two states; what differs from the first to the second stands below.</source>
        <translation>Velg to utgaver; det som er endret fra den første til den andre, står under.</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>Sammenlign med en annen fil</translation>
    </message>
    <message>
        <source>Compare with another file …</source>
        <translation>Sammenlign med en annen fil …</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Sammenligner …</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Kopier som &amp;tekst</translation>
    </message>
    <message>
        <source>Copy as t&amp;able</source>
        <translation>Kopier som t&amp;abell</translation>
    </message>
    <message>
        <source>Decisions and workbooks</source>
        <translation>Beslutninger og arbeidsbøker</translation>
    </message>
    <message>
        <source>Once the decision is saved or signed, you see here what has changed since.</source>
        <translation>Når beslutningen er lagret eller signert, ser du her hva som er endret siden da.</translation>
    </message>
    <message>
        <source>There is no other state yet.</source>
        <translation>Det er ingen annen utgave å sammenligne med ennå.</translation>
    </message>
    <message>
        <source>These two states could not be compared.</source>
        <translation>Disse to utgavene kunne ikke sammenlignes.</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… og {0} til.</translation>
    </message>
</context>
<context>
    <name>CompareTree</name>
    <message>
        <source>What differs</source>
        <translation>Hva som er forskjellig</translation>
    </message>
</context>
<context>
    <name>ComparedModel</name>
    <message>
        <source>After</source>
        <translation>Etter</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endring</translation>
    </message>
    <message>
        <source>Of the whole; the change is in percentage points.</source>
        <translation>Av helheten; endringen er i prosentpoeng.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangering</translation>
    </message>
    <message>
        <source>The rank, and the score in brackets.</source>
        <translation>Plasseringen, med poengene i parentes.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} prosentpoeng</translation>
    </message>
    <message>
        <source>{0} – as before</source>
        <translation>{0} – som før</translation>
    </message>
    <message>
        <source>{0} – {1} of {2} changed</source>
        <translation>{0} – {1} av {2} endret</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Answer the question first</source>
        <translation>Svar på spørsmålet først</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Both are equally good</source>
        <translation>Begge er like bra</translation>
    </message>
    <message>
        <source>Both matter equally</source>
        <translation>Begge betyr like mye</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Go on without an answer (S or Space)</source>
        <translation>Gå videre uten å svare (S eller mellomrom)</translation>
    </message>
    <message>
        <source>It still holds</source>
        <translation>Det gjelder fortsatt</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Neste spørsmål</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Ikke besvart ennå</translation>
    </message>
    <message>
        <source>On the scale from 1 to 9: {0}</source>
        <translation>På skalaen fra 1 til 9: {0}</translation>
    </message>
    <message>
        <source>Question {0} of {1}; {2} answered</source>
        <translation>Spørsmål {0} av {1}; {2} besvart</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Begrunnelse (valgfri)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hopp over</translation>
    </message>
    <message>
        <source>Strength of the judgement</source>
        <translation>Styrken i vurderingen</translation>
    </message>
    <message>
        <source>Take the answer back (Delete)</source>
        <translation>Trekk svaret tilbake (Delete)</translation>
    </message>
    <message>
        <source>The question before (Backspace)</source>
        <translation>Forrige spørsmål (Tilbaketast)</translation>
    </message>
    <message>
        <source>The round is closed</source>
        <translation>Runden er lukket</translation>
    </message>
    <message>
        <source>There is no answer to take back</source>
        <translation>Det er ikke noe svar å trekke tilbake</translation>
    </message>
    <message>
        <source>Which improvement matters more?</source>
        <translation>Hvilken forbedring betyr mest?</translation>
    </message>
    <message>
        <source>Which is better for {0}?</source>
        <translation>Hva er best når det gjelder {0}?</translation>
    </message>
    <message>
        <source>better</source>
        <translation>bedre</translation>
    </message>
    <message>
        <source>clearly better</source>
        <translation>klart bedre</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>likt</translation>
    </message>
    <message>
        <source>equally good</source>
        <translation>like bra</translation>
    </message>
    <message>
        <source>extremely better</source>
        <translation>ekstremt mye bedre</translation>
    </message>
    <message>
        <source>much better</source>
        <translation>mye bedre</translation>
    </message>
    <message>
        <source>nearly extremely better</source>
        <translation>nesten ekstremt mye bedre</translation>
    </message>
    <message>
        <source>or</source>
        <translation>eller</translation>
    </message>
    <message>
        <source>slightly better</source>
        <translation>så vidt bedre</translation>
    </message>
    <message>
        <source>somewhat better</source>
        <translation>noe bedre</translation>
    </message>
    <message>
        <source>very much better</source>
        <translation>svært mye bedre</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message numerus="yes">
        <source>%n alternative(s)</source>
        <translation>
            <numerusform>%n alternativ</numerusform>
            <numerusform>%n alternativer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alternative(s) change place between TOPSIS and AHP</source>
        <translation>
            <numerusform>%n alternativ skifter plass mellom TOPSIS og AHP</numerusform>
            <numerusform>%n alternativer skifter plass mellom TOPSIS og AHP</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {0} is ranked: there is nothing to compare it with</source>
        <translation>Bare {0} er rangert: det er ingenting å sammenligne med</translation>
    </message>
    <message numerus="yes">
        <source>Ranked on what is known: %n figure(s) missing.</source>
        <translation>
            <numerusform>Rangert på det som er kjent: %n verdi mangler.</numerusform>
            <numerusform>Rangert på det som er kjent: %n verdier mangler.</numerusform>
        </translation>
    </message>
    <message>
        <source>TOPSIS and AHP give the same order</source>
        <translation>TOPSIS og AHP gir samme rekkefølge</translation>
    </message>
    <message>
        <source>The ranking</source>
        <translation>Rangeringen</translation>
    </message>
    <message>
        <source>There is no ranking yet</source>
        <translation>Det er ingen rangering ennå</translation>
    </message>
    <message>
        <source>What each criterion adds to the AHP score</source>
        <translation>Hva hvert kriterium bidrar med til AHP-poengene</translation>
    </message>
    <message>
        <source>{0} agrees on the first place; they differ further down.</source>
        <translation>{0} er enig om førsteplassen; de er uenige lenger nede.</translation>
    </message>
    <message>
        <source>{0} agrees on the first place; they differ on rank {1}.</source>
        <translation>{0} er enig om førsteplassen; de er uenige om plass {1}.</translation>
    </message>
    <message>
        <source>{0} agrees on the first place; they differ on ranks {1}.</source>
        <translation>{0} er enig om førsteplassen; de er uenige om plassene {1}.</translation>
    </message>
    <message>
        <source>{0} and loses most on {1} (−{2})</source>
        <translation>{0} og størst ulempe på {1} (−{2})</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} og {1}</translation>
    </message>
    <message>
        <source>{0} cannot tell the alternatives apart: all score {1}.</source>
        <translation>{0} skiller ikke alternativene: alle får {1} poeng.</translation>
    </message>
    <message>
        <source>{0} gains most on {1} from {2} (+{3})</source>
        <translation>{0} har størst fordel mot {1} på {2} (+{3})</translation>
    </message>
    <message>
        <source>{0} gives the same order.</source>
        <translation>{0} gir samme rekkefølge.</translation>
    </message>
    <message>
        <source>{0} puts {1} equal first ({2}).</source>
        <translation>{0} setter {1} likt på førsteplass ({2}).</translation>
    </message>
    <message>
        <source>{0} puts {1} first ({2}), {3} second ({4}).</source>
        <translation>{0} setter {1} på førsteplass ({2}), {3} på andreplass ({4}).</translation>
    </message>
    <message>
        <source>{0} puts {1} practically equal at the top ({2} to {3}).</source>
        <translation>{0} setter {1} praktisk talt likt i toppen ({2} til {3}).</translation>
    </message>
</context>
<context>
    <name>ConclusionForm</name>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Av</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Dato</translation>
    </message>
    <message>
        <source>&amp;Proposed</source>
        <translation>Foreslå&amp;tt</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Begrunnelse</translation>
    </message>
    <message>
        <source>Change the date of the conclusion</source>
        <translation>Endre datoen for konklusjonen</translation>
    </message>
    <message>
        <source>Change the words of the conclusion</source>
        <translation>Endre ordene i konklusjonen</translation>
    </message>
    <message>
        <source>Change what is concluded</source>
        <translation>Endre hva som konkluderes</translation>
    </message>
    <message>
        <source>Change who concludes</source>
        <translation>Endre hvem som konkluderer</translation>
    </message>
    <message>
        <source>Choose first what is proposed.</source>
        <translation>Velg først hva som foreslås.</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Konklusjon</translation>
    </message>
    <message>
        <source>Date of the conclusion</source>
        <translation>Dato for konklusjonen</translation>
    </message>
    <message>
        <source>None of the alternatives</source>
        <translation>Ingen av alternativene</translation>
    </message>
    <message>
        <source>Not concluded yet</source>
        <translation>Ikke konkludert ennå</translation>
    </message>
    <message>
        <source>Take back the conclusion</source>
        <translation>Trekk konklusjonen tilbake</translation>
    </message>
    <message>
        <source>The conclusion is taken back.</source>
        <translation>Konklusjonen er trukket tilbake.</translation>
    </message>
    <message>
        <source>The project team, the board</source>
        <translation>Prosjektgruppen, styret</translation>
    </message>
    <message>
        <source>Why, under which conditions, and what has to be watched</source>
        <translation>Hvorfor, på hvilke vilkår, og hva som må følges opp</translation>
    </message>
</context>
<context>
    <name>ConclusionSection</name>
    <message>
        <source>&amp;Sign off …</source>
        <translation>&amp;Signer …</translation>
    </message>
    <message>
        <source>Nobody has signed yet. A sign-off keeps the decision as it stands, and everybody in it says whether they agree, have a reservation or dissent.</source>
        <translation>Ingen har signert ennå. En signering tar vare på beslutningen slik den er, og hver og en sier om de er enige, har forbehold eller tar dissens.</translation>
    </message>
    <message>
        <source>Nothing is ranked yet.</source>
        <translation>Ingenting er rangert ennå.</translation>
    </message>
    <message>
        <source>Say what is proposed, in your own words, and let those who answer sign.</source>
        <translation>Si hva som foreslås, med egne ord, og la dem som svarer for det, signere.</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Signeringer</translation>
    </message>
    <message>
        <source>The conclusion is written down. It has not been signed.</source>
        <translation>Konklusjonen er skrevet ned. Den er ikke signert.</translation>
    </message>
    <message>
        <source>What is concluded, and who has signed the decision.</source>
        <translation>Hva som er konkludert, og hvem som har signert beslutningen.</translation>
    </message>
</context>
<context>
    <name>ConsistencyPanel</name>
    <message>
        <source>Accept</source>
        <translation>Godta</translation>
    </message>
    <message>
        <source>Change the answer to {0}</source>
        <translation>Endre svaret til {0}</translation>
    </message>
    <message>
        <source>I keep my view</source>
        <translation>Jeg står ved mitt syn</translation>
    </message>
    <message>
        <source>Let the answer stand; it is not brought up again</source>
        <translation>La svaret stå; det blir ikke tatt opp igjen</translation>
    </message>
    <message>
        <source>Look at this judgement again</source>
        <translation>Se på denne vurderingen på nytt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>The round is closed</source>
        <translation>Runden er lukket</translation>
    </message>
</context>
<context>
    <name>ContributionBars</name>
    <message>
        <source>AHP score</source>
        <translation>AHP-poeng</translation>
    </message>
    <message>
        <source>AHP score: the sum of weight × value</source>
        <translation>AHP-poeng: summen av vekt × verdi</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>{0}: {1} adds {2}, which is {3} of its score</source>
        <translation>{0}: {1} bidrar med {2}, som er {3} av poengsummen</translation>
    </message>
</context>
<context>
    <name>CriteriaModel</name>
    <message>
        <source>Best</source>
        <translation>Best</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Retning</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>The share of the whole that this criterion weighs.</source>
        <translation>Hvor stor del av helheten dette kriteriet veier.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vekt</translation>
    </message>
    <message>
        <source>Without a declared range, the spread of the data is used.</source>
        <translation>Uten fastsatt spenn brukes spredningen i dataene.</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Dårligst</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>number</source>
        <translation>tall</translation>
    </message>
    <message>
        <source>pairwise</source>
        <translation>parvis</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>nivåer</translation>
    </message>
</context>
<context>
    <name>CriteriaPage</name>
    <message numerus="yes">
        <source>%n range(s) declared, none missing.</source>
        <translation>
            <numerusform>%n spenn er fastsatt, ingen mangler.</numerusform>
            <numerusform>%n spenn er fastsatt, ingen mangler.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of {0} criteria has no declared range.</source>
        <translation>1 av {0} kriterier mangler fastsatt spenn.</translation>
    </message>
    <message>
        <source>Add a criterion after the chosen one (Insert).</source>
        <translation>Legg til et kriterium etter det valgte (Insert).</translation>
    </message>
    <message>
        <source>Add criterion</source>
        <translation>Legg til kriterium</translation>
    </message>
    <message>
        <source>Add sub-criterion</source>
        <translation>Legg til underkriterium</translation>
    </message>
    <message>
        <source>Add the first criterion</source>
        <translation>Legg til det første kriteriet</translation>
    </message>
    <message>
        <source>Choose a criterion first.</source>
        <translation>Velg et kriterium først.</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterier</translation>
    </message>
    <message>
        <source>Declare the range: what is worth nothing and what is worth everything. Then an alternative more or less cannot change the order of the others.</source>
        <translation>Fastsett spennet: hva som ikke er verdt noe, og hva som gir full verdi. Da kan ikke et alternativ til eller fra endre rekkefølgen på de andre.</translation>
    </message>
    <message>
        <source>Each alternative is given one of the levels. Value {0} is worth nothing, {1} everything, and those between in proportion.</source>
        <translation>Hvert alternativ får ett av nivåene. {0} er ikke verdt noe, {1} gir full verdi, og det som ligger mellom, teller forholdsmessig.</translation>
    </message>
    <message>
        <source>It is a main criterion already.</source>
        <translation>Det er allerede et hovedkriterium.</translation>
    </message>
    <message>
        <source>It is the first in its group.</source>
        <translation>Det står først i gruppen.</translation>
    </message>
    <message>
        <source>It is the last in its group.</source>
        <translation>Det står sist i gruppen.</translation>
    </message>
    <message>
        <source>Its weight is shared among its sub-criteria, which carry the figures.</source>
        <translation>Vekten fordeles på underkriteriene, og det er de som har verdiene.</translation>
    </message>
    <message>
        <source>Less is better: {0} or more is worth nothing, {1} or less everything, and what lies between in proportion.</source>
        <translation>Mindre er bedre: {0} eller mer er ikke verdt noe, {1} eller mindre gir full verdi, og det som ligger mellom, teller forholdsmessig.</translation>
    </message>
    <message>
        <source>More is better: {0} or less is worth nothing, {1} or more everything, and what lies between in proportion.</source>
        <translation>Mer er bedre: {0} eller mindre er ikke verdt noe, {1} eller mer gir full verdi, og det som ligger mellom, teller forholdsmessig.</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Move down (Alt+Down).</source>
        <translation>Flytt ned (Alt+Pil ned).</translation>
    </message>
    <message>
        <source>Move into the group above</source>
        <translation>Flytt inn i gruppen over</translation>
    </message>
    <message>
        <source>Move into the group above (Alt+Right).</source>
        <translation>Flytt inn i gruppen over (Alt+Pil høyre).</translation>
    </message>
    <message>
        <source>Move out of its group</source>
        <translation>Flytt ut av gruppen</translation>
    </message>
    <message>
        <source>Move out of its group (Alt+Left).</source>
        <translation>Flytt ut av gruppen (Alt+Pil venstre).</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Move up (Alt+Up).</source>
        <translation>Flytt opp (Alt+Pil opp).</translation>
    </message>
    <message>
        <source>Name what the alternatives are judged on, and fix each range.</source>
        <translation>Sett navn på det alternativene vurderes etter, og fastsett hvert spenn.</translation>
    </message>
    <message>
        <source>Next: Alternatives</source>
        <translation>Neste: Alternativer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove the chosen criterion and all below it (Delete).</source>
        <translation>Fjern det valgte kriteriet og alt under det (Delete).</translation>
    </message>
    <message>
        <source>Split the chosen criterion; its figures move to the first part (Ctrl+Insert).</source>
        <translation>Del det valgte kriteriet; verdiene flyttes til den første delen (Ctrl+Insert).</translation>
    </message>
    <message>
        <source>Start with five or six main ones; each can be split into sub-criteria.</source>
        <translation>Begynn med fem eller seks hovedkriterier; hvert av dem kan deles i underkriterier.</translation>
    </message>
    <message>
        <source>The alternatives are compared in pairs under this criterion, on the page Weights. It has no figures.</source>
        <translation>Under dette kriteriet sammenlignes alternativene parvis, på siden Vekter. Det har ingen verdier.</translation>
    </message>
    <message>
        <source>The target {1} is worth everything. The farther from it on either side, the less; as far off as {0} is worth nothing.</source>
        <translation>Målverdien {1} gir full verdi. Jo lenger unna til én av sidene, desto mindre; like langt unna som {0} er ikke verdt noe.</translation>
    </message>
    <message>
        <source>There are no criteria yet.</source>
        <translation>Det er ingen kriterier ennå.</translation>
    </message>
    <message>
        <source>There is no criterion above it in its group.</source>
        <translation>Det er ikke noe kriterium over det i gruppen.</translation>
    </message>
    <message>
        <source>{0} of {1} criteria have no declared range.</source>
        <translation>{0} av {1} kriterier mangler fastsatt spenn.</translation>
    </message>
</context>
<context>
    <name>CriteriaTree</name>
    <message>
        <source>Criteria</source>
        <translation>Kriterier</translation>
    </message>
</context>
<context>
    <name>CriterionEdits</name>
    <message>
        <source>Acceptable</source>
        <translation>Akseptabel</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Legg til et kriterium</translation>
    </message>
    <message>
        <source>Change the levels of {0}</source>
        <translation>Endre nivåene for {0}</translation>
    </message>
    <message>
        <source>Change the scale of {0}</source>
        <translation>Endre skalaen for {0}</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Endre {0}</translation>
    </message>
    <message>
        <source>Declare the range of {0}</source>
        <translation>Fastsett spennet for {0}</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>God</translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation>Flytt {0}</translation>
    </message>
    <message>
        <source>New criterion</source>
        <translation>Nytt kriterium</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Dårlig</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Fjern {0}</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Svært god</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Svak</translation>
    </message>
</context>
<context>
    <name>CriterionForm</name>
    <message>
        <source>Best</source>
        <translation>Best</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivelse</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Nivåer</translation>
    </message>
    <message>
        <source>Propose from the data</source>
        <translation>Foreslå ut fra dataene</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Målverdi</translation>
    </message>
    <message>
        <source>The range is the one that the data propose.</source>
        <translation>Spennet er det samme som dataene tilsier.</translation>
    </message>
    <message>
        <source>There are no figures yet to propose a range from.</source>
        <translation>Det er ingen verdier ennå å foreslå et spenn ut fra.</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Dårligst</translation>
    </message>
    <message>
        <source>Worth nothing</source>
        <translation>Ikke verdt noe</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>{0} to {1}, the spread of the data rounded outward.</source>
        <translation>{0} til {1}, spredningen i dataene rundet utover.</translation>
    </message>
</context>
<context>
    <name>CrossingList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Vis %n til</numerusform>
            <numerusform>Vis %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>The first place never changes hands.</source>
        <translation>Førsteplassen skifter aldri.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Add alternatives</source>
        <translation>Legg til alternativer</translation>
    </message>
    <message>
        <source>Add criteria</source>
        <translation>Legg til kriterier</translation>
    </message>
    <message>
        <source>All {0} are here, each with a source.</source>
        <translation>Alle {0} er på plass, hver med kilde.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Each alternative becomes a row of figures here.</source>
        <translation>Hvert alternativ blir en rad med verdier her.</translation>
    </message>
    <message>
        <source>Each criterion becomes a column of figures here.</source>
        <translation>Hvert kriterium blir en kolonne med verdier her.</translation>
    </message>
    <message>
        <source>Next: Weights</source>
        <translation>Neste: Vekter</translation>
    </message>
    <message>
        <source>The table appears once there are criteria and alternatives.</source>
        <translation>Tabellen kommer når det finnes kriterier og alternativer.</translation>
    </message>
    <message>
        <source>There are no alternatives yet.</source>
        <translation>Det er ingen alternativer ennå.</translation>
    </message>
    <message>
        <source>There are no criteria yet.</source>
        <translation>Det er ingen kriterier ennå.</translation>
    </message>
    <message>
        <source>Type or paste the figures.</source>
        <translation>Skriv eller lim inn verdiene.</translation>
    </message>
    <message>
        <source>{0} cells selected</source>
        <translation>{0} celler valgt</translation>
    </message>
    <message>
        <source>{0} of {1} missing</source>
        <translation>{0} av {1} mangler</translation>
    </message>
    <message>
        <source>{0} outside the range</source>
        <translation>{0} utenfor spennet</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} til {1}</translation>
    </message>
    <message>
        <source>{0} without a source</source>
        <translation>{0} uten kilde</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Several files are taken when they are filled ballots. None of these is.</source>
        <translation>Flere filer tas imot når de er utfylte stemmesedler. Ingen av disse er det.</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Change of a figure</source>
        <translation>Endring av verdi</translation>
    </message>
    <message>
        <source>Change of grade</source>
        <translation>Endring av sikkerhet</translation>
    </message>
    <message>
        <source>Change of high</source>
        <translation>Endring av høy</translation>
    </message>
    <message>
        <source>Change of low</source>
        <translation>Endring av lav</translation>
    </message>
    <message>
        <source>Change of note</source>
        <translation>Endring av notat</translation>
    </message>
    <message>
        <source>Change of source</source>
        <translation>Endring av kilde</translation>
    </message>
    <message>
        <source>Change of year</source>
        <translation>Endring av år</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Sikkerhet</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Høy</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Lav</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Type the figure first; then say where it comes from.</source>
        <translation>Skriv verdien først, og si så hvor den kommer fra.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>What you enter here is set for all selected figures.</source>
        <translation>Det du skriver her, gjelder alle valgte verdier.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>ikke vurdert</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>flere verdier</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%p%</source>
        <translation>%p %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was set: %n cell(s) could not be read.</source>
        <translation>
            <numerusform>Ingenting ble satt inn: %n celle kunne ikke leses.</numerusform>
            <numerusform>Ingenting ble satt inn: %n celler kunne ikke leses.</numerusform>
        </translation>
    </message>
    <message>
        <source>What could not be taken</source>
        <translation>Det som ikke kunne tas imot</translation>
    </message>
</context>
<context>
    <name>FavouriteBars</name>
    <message numerus="yes">
        <source>+ %n adviser(s)</source>
        <translation>
            <numerusform>+ %n rådgiver</numerusform>
            <numerusform>+ %n rådgivere</numerusform>
        </translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Favourite of</source>
        <translation>Favoritt hos</translation>
    </message>
    <message>
        <source>In the ranking</source>
        <translation>I rangeringen</translation>
    </message>
    <message>
        <source>Of advisers</source>
        <translation>Hos rådgivere</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>first</source>
        <translation>først</translation>
    </message>
    <message>
        <source>first in the ranking</source>
        <translation>først i rangeringen</translation>
    </message>
    <message>
        <source>{0} is the favourite of {1}</source>
        <translation>{0} er favoritten til {1}</translation>
    </message>
</context>
<context>
    <name>FavouritesTopic</name>
    <message numerus="yes">
        <source>%n favourite(s) are written down; they are shown when {0} is revealed.</source>
        <translation>
            <numerusform>%n favoritt er skrevet ned; den vises når {0} vises.</numerusform>
            <numerusform>%n favoritter er skrevet ned; de vises når {0} vises.</numerusform>
        </translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoritt</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritter</translation>
    </message>
    <message>
        <source>Its rank</source>
        <translation>Plass</translation>
    </message>
    <message>
        <source>Nobody wrote down a favourite. A ballot asks for one before it asks anything else.</source>
        <translation>Ingen skrev ned en favoritt. Stemmeseddelen spør om en før den spør om noe annet.</translation>
    </message>
    <message>
        <source>Own weights put first</source>
        <translation>Egne vekter setter først</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltaker</translation>
    </message>
    <message>
        <source>What do the criteria miss?</source>
        <translation>Hva fanger kriteriene ikke opp?</translation>
    </message>
    <message>
        <source>Where gut feeling and result part, either the feeling is wrong or a criterion is missing. Write down what you find; it stays with the round.</source>
        <translation>Der magefølelse og resultat skiller lag, tar enten følelsen feil, eller så mangler et kriterium. Skriv ned det dere finner, så blir det liggende ved runden.</translation>
    </message>
    <message>
        <source>Write down what the criteria miss</source>
        <translation>Skriv ned hva kriteriene ikke fanger opp</translation>
    </message>
    <message>
        <source>not ranked</source>
        <translation>ikke rangert</translation>
    </message>
</context>
<context>
    <name>FiguresTopic</name>
    <message numerus="yes">
        <source>%n figure(s) alone could change who leads, the smallest change first</source>
        <translation>
            <numerusform>%n verdi kan alene endre hvem som leder</numerusform>
            <numerusform>%n verdier kan hver for seg endre hvem som leder, den minste endringen først</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are in doubt, and none of them moves the lead.</source>
        <translation>
            <numerusform>%n verdi er usikker, og den flytter ikke ledelsen.</numerusform>
            <numerusform>%n verdier er usikre, og ingen av dem flytter ledelsen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation>Gå til dataene</translation>
    </message>
    <message>
        <source>No alternative has a lead that a figure could take.</source>
        <translation>Ingen alternativer har en ledelse som en verdi kan ta.</translation>
    </message>
    <message>
        <source>No figure is in doubt. Enter the lowest and the highest value that a figure may have beside it in the data; then the lead is followed here from one to the other.</source>
        <translation>Ingen verdi er usikker. Før inn den laveste og den høyeste verdien som er mulig, ved siden av verdien i dataene; da følges ledelsen her fra den ene til den andre.</translation>
    </message>
    <message>
        <source>Once one alternative leads, its lead is followed here as each uncertain figure goes from low to high.</source>
        <translation>Når ett alternativ leder, følges ledelsen her mens hver usikre verdi går fra lav til høy.</translation>
    </message>
    <message>
        <source>Show the figure in the data</source>
        <translation>Vis verdien i dataene</translation>
    </message>
    <message>
        <source>Within its doubt {0} may miss a must-have.</source>
        <translation>Innenfor usikkerheten kan {0} bryte et skal-krav.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>'{0}' was not opened. Nothing was changed.</source>
        <translation>«{0}» ble ikke åpnet. Ingenting er endret.</translation>
    </message>
    <message>
        <source>'{0}' was read. These things are worth a look:</source>
        <translation>«{0}» er lest. Dette er verdt å se på:</translation>
    </message>
    <message>
        <source>A workbook shows every answer, and {1} of '{0}' is not revealed yet. Reveal it first.</source>
        <translation>En arbeidsbok viser alle svar, og svarene fra {1} i «{0}» er ikke vist ennå. Vis dem først.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslutning</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslutninger</translation>
    </message>
    <message>
        <source>Decisions and workbooks</source>
        <translation>Beslutninger og arbeidsbøker</translation>
    </message>
    <message>
        <source>Feasibility study</source>
        <translation>Mulighetsstudie</translation>
    </message>
    <message>
        <source>Location study</source>
        <translation>Lokasjonsstudie</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-dokument</translation>
    </message>
    <message>
        <source>PowerPoint slides</source>
        <translation>PowerPoint-lysbilder</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>The decision pack was exported.</source>
        <translation>Beslutningsunderlaget ble eksportert.</translation>
    </message>
    <message>
        <source>The decision was created.</source>
        <translation>Beslutningen ble opprettet.</translation>
    </message>
    <message>
        <source>The decision was exported as a workbook.</source>
        <translation>Beslutningen ble eksportert som arbeidsbok.</translation>
    </message>
    <message>
        <source>The decision was read from a workbook.</source>
        <translation>Beslutningen ble lest fra en arbeidsbok.</translation>
    </message>
    <message>
        <source>The report was exported.</source>
        <translation>Rapporten ble eksportert.</translation>
    </message>
    <message>
        <source>The slides were exported.</source>
        <translation>Lysbildene ble eksportert.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Uten tittel</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Nettside</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>Arbeidsbøker</translation>
    </message>
    <message>
        <source>Writing the decision pack '{0}' …</source>
        <translation>Skriver beslutningsunderlaget «{0}» …</translation>
    </message>
    <message>
        <source>Writing the report '{0}' …</source>
        <translation>Skriver rapporten «{0}» …</translation>
    </message>
    <message>
        <source>Writing the slides '{0}' …</source>
        <translation>Skriver lysbildene «{0}» …</translation>
    </message>
    <message>
        <source>Writing the template '{0}' …</source>
        <translation>Skriver malen «{0}» …</translation>
    </message>
    <message>
        <source>Writing the workbook '{0}' …</source>
        <translation>Skriver arbeidsboken «{0}» …</translation>
    </message>
    <message>
        <source>decision pack</source>
        <translation>beslutningsunderlag</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>lysbilder</translation>
    </message>
    <message>
        <source>template</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>arbeidsbok</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>A criterion, an alternative, or both for a figure</source>
        <translation>Et kriterium, et alternativ, eller begge for en verdi</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finn</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Steder som ble funnet</translation>
    </message>
</context>
<context>
    <name>FindingsButton</name>
    <message>
        <source>List the findings (F8)</source>
        <translation>Vis funnene (F8)</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Ingen funn</translation>
    </message>
    <message>
        <source>errors: {0}</source>
        <translation>feil: {0}</translation>
    </message>
    <message>
        <source>notes: {0}</source>
        <translation>merknader: {0}</translation>
    </message>
    <message>
        <source>warnings: {0}</source>
        <translation>advarsler: {0}</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Kopier alle</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
</context>
<context>
    <name>FirstShares</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n annet</numerusform>
            <numerusform>%n andre</numerusform>
        </translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>First place, share of the simulated cases</source>
        <translation>Førsteplass, andel av de simulerte tilfellene</translation>
    </message>
    <message>
        <source>Half-width of the 95% interval</source>
        <translation>Halv bredde av 95 %-intervallet</translation>
    </message>
    <message>
        <source>first place, share of the simulated cases</source>
        <translation>førsteplass, andel av de simulerte tilfellene</translation>
    </message>
    <message>
        <source>{0} is first in {1} of the simulated cases, give or take {2}</source>
        <translation>{0} er først i {1} av de simulerte tilfellene, pluss/minus {2}</translation>
    </message>
    <message>
        <source>{0}: first in {1} of the simulated cases together</source>
        <translation>{0}: til sammen først i {1} av de simulerte tilfellene</translation>
    </message>
</context>
<context>
    <name>FramePage</name>
    <message numerus="yes">
        <source>%n participant(s) decide the weights.</source>
        <translation>
            <numerusform>%n deltaker bestemmer vektene.</numerusform>
            <numerusform>%n deltakere bestemmer vektene.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import participants …</source>
        <translation>&amp;Importer deltakere …</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Spørsmål</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tittel</translation>
    </message>
    <message>
        <source>C&amp;ontext</source>
        <translation>&amp;Bakgrunn</translation>
    </message>
    <message>
        <source>Change the context</source>
        <translation>Endre bakgrunnen</translation>
    </message>
    <message>
        <source>Change the question</source>
        <translation>Endre spørsmålet</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Endre tittelen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ramme</translation>
    </message>
    <message>
        <source>Next: Criteria</source>
        <translation>Neste: Kriterier</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltakere</translation>
    </message>
    <message>
        <source>Say what is to be decided and who weights it.</source>
        <translation>Si hva som skal besluttes, og hvem som vekter.</translation>
    </message>
    <message>
        <source>Still missing: {0}.</source>
        <translation>Det mangler: {0}.</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studier</translation>
    </message>
    <message>
        <source>Take names, functions and voting power from a sheet.</source>
        <translation>Hent navn, funksjoner og stemmevekt fra et ark.</translation>
    </message>
    <message>
        <source>The question the board has to answer</source>
        <translation>Spørsmålet styret skal svare på</translation>
    </message>
    <message>
        <source>What the decision is called</source>
        <translation>Hva beslutningen heter</translation>
    </message>
    <message>
        <source>Why now, what is given, and what lies outside this decision</source>
        <translation>Hvorfor nå, hva som er gitt, og hva som ligger utenfor denne beslutningen</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>spørsmål</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>tittel</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>deltakere</translation>
    </message>
</context>
<context>
    <name>FreezingDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grunn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Frys</translation>
    </message>
    <message>
        <source>Freeze must-haves</source>
        <translation>Frys skal-krav</translation>
    </message>
    <message>
        <source>Frozen must-haves cannot be added, changed or removed. What is known of an alternative, and waivers, can still change.</source>
        <translation>Når skal-kravene er frosset, kan ingen legges til, endres eller fjernes. Det som er kjent om et alternativ, og dispensasjoner, kan fortsatt endres.</translation>
    </message>
    <message>
        <source>The must-haves were agreed before anything was scored. The log keeps that they were opened again, by whom and why.</source>
        <translation>Skal-kravene ble avtalt før noe ble vurdert. Loggen viser at de ble åpnet igjen, av hvem og hvorfor.</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Opphev frysingen</translation>
    </message>
    <message>
        <source>Unfreeze must-haves</source>
        <translation>Opphev frysingen av skal-krav</translation>
    </message>
    <message>
        <source>Write down the reason first.</source>
        <translation>Skriv grunnen først.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ditt &amp;navn</translation>
    </message>
    <message>
        <source>as it is to stand in the log</source>
        <translation>slik det skal stå i loggen</translation>
    </message>
    <message>
        <source>why they have to change</source>
        <translation>hvorfor de må endres</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message numerus="yes">
        <source>%n of {0} figures has/have no source.</source>
        <translation>
            <numerusform>%n av {0} verdier mangler kilde.</numerusform>
            <numerusform>%n av {0} verdier mangler kilde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} figures is/are missing.</source>
        <translation>
            <numerusform>%n av {0} verdier mangler.</numerusform>
            <numerusform>%n av {0} verdier mangler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not known for %n alternative(s) whether '{0}' is met.</source>
        <translation>
            <numerusform>Ukjent for %n alternativ om «{0}» er oppfylt.</numerusform>
            <numerusform>Ukjent for %n alternativer om «{0}» er oppfylt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known whether '{0}' is met: {1}.</source>
        <translation>Ukjent om «{0}» er oppfylt: {1}.</translation>
    </message>
    <message>
        <source>Some criteria are not weighted yet: until then those weigh the same.</source>
        <translation>Noen kriterier er ikke vektet ennå: Inntil da veier de likt.</translation>
    </message>
    <message>
        <source>The criteria are not weighted yet: until then they weigh the same.</source>
        <translation>Kriteriene er ikke vektet ennå: Inntil da veier de likt.</translation>
    </message>
    <message>
        <source>{0} does not meet '{1}' and is ranked on a waiver from {2}.</source>
        <translation>{0} oppfyller ikke «{1}» og rangeres med dispensasjon fra {2}.</translation>
    </message>
    <message>
        <source>{0} does not meet '{1}' and is ranked on a waiver.</source>
        <translation>{0} oppfyller ikke «{1}» og rangeres med dispensasjon.</translation>
    </message>
</context>
<context>
    <name>GateFreeze</name>
    <message>
        <source>Agree on the must-haves before anything is scored.</source>
        <translation>Bli enige om skal-kravene før noe vurderes.</translation>
    </message>
    <message>
        <source>Freeze must-haves</source>
        <translation>Frys skal-krav</translation>
    </message>
    <message>
        <source>Freeze the must-haves</source>
        <translation>Frys skal-kravene</translation>
    </message>
    <message>
        <source>Frozen {0} by {1}.</source>
        <translation>Frosset {0} av {1}.</translation>
    </message>
    <message>
        <source>Frozen {0}.</source>
        <translation>Frosset {0}.</translation>
    </message>
    <message>
        <source>Open the must-haves for changes again; the log asks why.</source>
        <translation>Åpne skal-kravene for endringer igjen; loggen spør hvorfor.</translation>
    </message>
    <message>
        <source>There is nothing to freeze yet.</source>
        <translation>Det er ingenting å fryse ennå.</translation>
    </message>
    <message>
        <source>Unfreeze the must-haves</source>
        <translation>Opphev frysingen av skal-kravene</translation>
    </message>
    <message>
        <source>Unfreeze …</source>
        <translation>Opphev frysingen …</translation>
    </message>
    <message>
        <source>What is known of an alternative, and waivers, can still change.</source>
        <translation>Det som er kjent om et alternativ, og dispensasjoner, kan fortsatt endres.</translation>
    </message>
    <message>
        <source>{0}: The must-haves were frozen.</source>
        <translation>{0}: Skal-kravene ble frosset.</translation>
    </message>
    <message>
        <source>{0}: The must-haves were unfrozen. Reason: {1}</source>
        <translation>{0}: Frysingen av skal-kravene ble opphevet. Grunn: {1}</translation>
    </message>
</context>
<context>
    <name>GateRecordForm</name>
    <message>
        <source>Change the evidence for {0}</source>
        <translation>Endre grunnlaget for {0}</translation>
    </message>
    <message>
        <source>Change the reason of the waiver for {0}</source>
        <translation>Endre grunnen til dispensasjonen for {0}</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Grunnlag</translation>
    </message>
    <message>
        <source>Judge {0}</source>
        <translation>Vurder {0}</translation>
    </message>
    <message>
        <source>No reason given yet.</source>
        <translation>Ingen grunn er oppgitt ennå.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grunn</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Grunn: {0}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Take back the waiver for {0}</source>
        <translation>Trekk tilbake dispensasjonen for {0}</translation>
    </message>
    <message>
        <source>Waive a must-have for {0}</source>
        <translation>Gi dispensasjon for {0}</translation>
    </message>
    <message>
        <source>Waived by</source>
        <translation>Gitt av</translation>
    </message>
    <message>
        <source>how this is known</source>
        <translation>hvor dette er kjent fra</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>waived, so it may be ranked</source>
        <translation>dispensasjon, så det kan rangeres</translation>
    </message>
    <message>
        <source>who grants an exception</source>
        <translation>hvem som gir dispensasjon</translation>
    </message>
    <message>
        <source>why it is granted</source>
        <translation>hvorfor den gis</translation>
    </message>
    <message>
        <source>{0}: The waiver that {3} gave {1} for '{2}' was withdrawn.</source>
        <translation>{0}: Dispensasjonen som {3} ga {1} fra «{2}», ble trukket tilbake.</translation>
    </message>
    <message>
        <source>{0}: {1}; {2} {3} {4}</source>
        <translation>{0}: {1}; {2} {3} {4}</translation>
    </message>
    <message>
        <source>{0}: {3} gave {1} a waiver for '{2}'.</source>
        <translation>{0}: {3} ga {1} dispensasjon fra «{2}».</translation>
    </message>
</context>
<context>
    <name>GateRecords</name>
    <message>
        <source>No must-haves yet. Add one below the alternatives, such as a permit.</source>
        <translation>Ingen skal-krav ennå. Legg til ett under alternativene, for eksempel en tillatelse.</translation>
    </message>
</context>
<context>
    <name>GatesModel</name>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n dispensasjon</numerusform>
            <numerusform>%n dispensasjoner</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>Legg til {0}</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Endre {0}</translation>
    </message>
    <message>
        <source>Choose a criterion first; by hand there is no threshold.</source>
        <translation>Velg et kriterium først; uten kriterium er det ingen grense.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Betingelse</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Met by</source>
        <translation>Oppfylt av</translation>
    </message>
    <message>
        <source>Must-have</source>
        <translation>Skal-krav</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Fjern {0}</translation>
    </message>
    <message>
        <source>The must-haves are frozen.</source>
        <translation>Skal-kravene er frosset.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Grense</translation>
    </message>
    <message>
        <source>Type what every alternative must meet</source>
        <translation>Skriv hva hvert alternativ må oppfylle</translation>
    </message>
    <message>
        <source>judged by hand</source>
        <translation>vurdert for hånd</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>{0}, {1} unknown</source>
        <translation>{0}, {1} ukjent</translation>
    </message>
</context>
<context>
    <name>GivenPoints</name>
    <message>
        <source>Place</source>
        <translation>Plass</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poeng</translation>
    </message>
    <message>
        <source>These weights are given by {0}, in the participant's own ballot.</source>
        <translation>Disse vektene er gitt med {0}, i deltakerens egen stemmeseddel.</translation>
    </message>
</context>
<context>
    <name>GroupMethod</name>
    <message>
        <source>Change the method</source>
        <translation>Endre metoden</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Judgement scale</source>
        <translation>Vurderingsskala</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioriteter</translation>
    </message>
</context>
<context>
    <name>GroupSection</name>
    <message>
        <source>AIJ: each judgement of the group is the geometric mean of all, and the weights follow from it. AIP: everybody's own weights first, then their geometric mean.</source>
        <translation>AIJ: Hver av gruppens vurderinger er det geometriske gjennomsnittet av alles, og vektene følger av dem. AIP: Først kommer hver deltakers egne vekter, så det geometriske gjennomsnittet av dem.</translation>
    </message>
    <message>
        <source>Consensus by Goepel: 0% when each puts another criterion far above the rest, 100% when all weight alike. Up to 50% is very low, 65% low, 75% moderate and 85% high.</source>
        <translation>Konsensus etter Goepel: 0 % når hver setter et annet kriterium langt over resten, 100 % når alle vekter likt. Opptil 50 % er svært lav, 65 % lav, 75 % moderat og 85 % høy.</translation>
    </message>
    <message>
        <source>First by own weights</source>
        <translation>Først med egne vekter</translation>
    </message>
    <message>
        <source>Go to the meeting</source>
        <translation>Gå til møtet</translation>
    </message>
    <message>
        <source>Nobody has weights of their own yet.</source>
        <translation>Ingen har egne vekter ennå.</translation>
    </message>
    <message>
        <source>Say whose dot is whose, where the group wants to know.</source>
        <translation>Vis hvem som har hvilket punkt, når gruppen vil vite det.</translation>
    </message>
    <message>
        <source>Show &amp;names</source>
        <translation>Vis &amp;navn</translation>
    </message>
    <message>
        <source>Talk about where the dots lie far apart.</source>
        <translation>Snakk om det der punktene ligger langt fra hverandre.</translation>
    </message>
    <message>
        <source>The round is secret until it is revealed.</source>
        <translation>Runden er hemmelig til svarene vises.</translation>
    </message>
    <message>
        <source>The weights are points given together.</source>
        <translation>Vektene er poeng gitt i fellesskap.</translation>
    </message>
    <message>
        <source>Then everybody's weights stand here as dots, with the group's across them.</source>
        <translation>Da står alles vekter her som punkter, med gruppens på tvers.</translation>
    </message>
    <message>
        <source>With ballots, everybody's weights stand here as dots, with the group's across them.</source>
        <translation>Med stemmesedler står alles vekter her som punkter, med gruppens på tvers.</translation>
    </message>
    <message>
        <source>{0} is secret until it is revealed. Shown here: {1}.</source>
        <translation>{0} er hemmelig til svarene vises. Her ses {1}.</translation>
    </message>
</context>
<context>
    <name>GroupTalk</name>
    <message>
        <source>Differing views are worth a conversation: let those farthest apart say why. Nobody has to come round, and a new round is not there to vote until all agree.</source>
        <translation>Ulike syn er verdt en samtale: La dem som står lengst fra hverandre, si hvorfor. Ingen må gi seg, og en ny runde er ikke til for å stemme til alle er enige.</translation>
    </message>
    <message>
        <source>What to talk about</source>
        <translation>Verdt å snakke om</translation>
    </message>
</context>
<context>
    <name>GroupTopics</name>
    <message>
        <source>Among the main criteria consensus is {0} ({1}).</source>
        <translation>Blant hovedkriteriene er konsensusen {0} ({1}).</translation>
    </message>
    <message>
        <source>Camps are groups whose weights are clearly nearer to each other than to the rest. The percentages are the mean weights of the camp and of all others.</source>
        <translation>Leirer er grupper der vektene tydelig ligger nærmere hverandre enn resten. Prosentene er gjennomsnittsvekten i leiren og hos alle andre.</translation>
    </message>
    <message>
        <source>Consensus by Goepel, {0}: 0 when each puts another criterion far above the rest, 1 when all weight alike. Up to 50% is very low, up to 65% low.</source>
        <translation>Konsensus etter Goepel, {0}: 0 når hver setter et annet kriterium langt over resten, 1 når alle vekter likt. Opptil 50 % er svært lav, opptil 65 % lav.</translation>
    </message>
    <message>
        <source>Nothing stands out: the weights are much alike.</source>
        <translation>Ingenting skiller seg ut: Vektene er ganske like.</translation>
    </message>
    <message>
        <source>On {0} against {1} the answers are spread most: a typical answer differs from the middle by a factor of {2}.</source>
        <translation>På {0} mot {1} er svarene mest spredt: Et typisk svar skiller seg fra midten med en faktor på {2}.</translation>
    </message>
    <message>
        <source>One of you stands alone, with {0} at {1}; the others are at {2} on average.</source>
        <translation>Én av dere står alene, med {0} på {1}; de andre ligger på {2} i gjennomsnitt.</translation>
    </message>
    <message>
        <source>The answers are nearly alike everywhere; they differ most on {0} against {1}, and there by a factor of {2}.</source>
        <translation>Svarene er nesten like overalt; de er mest ulike på {0} mot {1}, og der med en faktor på {2}.</translation>
    </message>
    <message>
        <source>The factor is exp(SD of ln a): how far the answers to one question typically lie from their geometric mean. 1 means that all answer the same.</source>
        <translation>Faktoren er exp(standardavviket til ln a): hvor langt svarene på ett spørsmål typisk ligger fra sitt geometriske gjennomsnitt. 1 betyr at alle svarer det samme.</translation>
    </message>
    <message>
        <source>With one weighting there is nothing to compare yet.</source>
        <translation>Med én vekting er det ikke noe å sammenligne ennå.</translation>
    </message>
    <message>
        <source>Within {0} consensus is {1} ({2}).</source>
        <translation>Innenfor {0} er konsensusen {1} ({2}).</translation>
    </message>
    <message>
        <source>{0} camps: {1}.</source>
        <translation>{0} leirer: {1}.</translation>
    </message>
    <message>
        <source>{0} of you weight {1} higher ({2} against {3})</source>
        <translation>{0} av dere vekter {1} høyere ({2} mot {3})</translation>
    </message>
    <message>
        <source>{0} stands alone, with {1} at {2}; the others are at {3} on average.</source>
        <translation>{0} står alene, med {1} på {2}; de andre ligger på {3} i gjennomsnitt.</translation>
    </message>
    <message>
        <source>{0} weight {1} higher ({2} against {3})</source>
        <translation>{0} vekter {1} høyere ({2} mot {3})</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>'{0}'</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>All weight the criteria alike</source>
        <translation>Alle vekter kriteriene likt</translation>
    </message>
    <message>
        <source>All {0} own weightings put {1} first; {2}.</source>
        <translation>Alle {0} egne vektinger setter {1} først; {2}.</translation>
    </message>
    <message>
        <source>Both own weightings put {1} first; {2}.</source>
        <translation>Begge de egne vektingene setter {1} først; {2}.</translation>
    </message>
    <message>
        <source>Judgements (AIJ) and priorities (AIP) put the criteria in the same order.</source>
        <translation>Vurderinger (AIJ) og prioriteter (AIP) setter kriteriene i samme rekkefølge.</translation>
    </message>
    <message>
        <source>Nobody who decides has weights of their own yet.</source>
        <translation>Ingen av dem som bestemmer, har egne vekter ennå.</translation>
    </message>
    <message>
        <source>One participant has weights so far, and they put {0} first; consensus needs at least two.</source>
        <translation>Én deltaker har vekter så langt, og de setter {0} først; konsensus krever minst to.</translation>
    </message>
    <message>
        <source>One participant has weights so far; consensus needs at least two.</source>
        <translation>Én deltaker har vekter så langt; konsensus krever minst to.</translation>
    </message>
    <message>
        <source>The group's weights together put {0} first.</source>
        <translation>Gruppens samlede vekter setter {0} først.</translation>
    </message>
    <message>
        <source>The order is the same on all five judgement scales.</source>
        <translation>Rekkefølgen er den samme på alle fem vurderingsskalaene.</translation>
    </message>
    <message>
        <source>The own weightings differ: {0}; {1}.</source>
        <translation>De egne vektingene er ulike: {0}; {1}.</translation>
    </message>
    <message>
        <source>The own weights lie farthest apart on {0}: from {1} to {2}</source>
        <translation>De egne vektene ligger lengst fra hverandre på {0}: fra {1} til {2}</translation>
    </message>
    <message>
        <source>The study uses {0}.</source>
        <translation>Studien bruker {0}.</translation>
    </message>
    <message>
        <source>The two ways differ: judgements (AIJ) put {0} before {1}, priorities (AIP) the other way round.</source>
        <translation>De to måtene er ulike: Vurderinger (AIJ) setter {0} foran {1}, prioriteter (AIP) omvendt.</translation>
    </message>
    <message>
        <source>The {0} own weightings put {1} different alternatives first; {2}.</source>
        <translation>De {0} egne vektingene setter {1} ulike alternativer først; {2}.</translation>
    </message>
    <message>
        <source>What each criterion weighs</source>
        <translation>Hva hvert kriterium veier</translation>
    </message>
    <message>
        <source>alternatives below the first change places on {0}</source>
        <translation>alternativer bak det første bytter plass på {0}</translation>
    </message>
    <message>
        <source>consensus is {0}</source>
        <translation>konsensusen er {0}</translation>
    </message>
    <message>
        <source>consensus needs at least two</source>
        <translation>konsensus krever minst to</translation>
    </message>
    <message>
        <source>every other scale</source>
        <translation>alle de andre skalaene</translation>
    </message>
    <message>
        <source>no answers from {0}</source>
        <translation>ingen svar fra {0}</translation>
    </message>
    <message>
        <source>taking the group's weights: {0}</source>
        <translation>tar gruppens vekter: {0}</translation>
    </message>
    <message>
        <source>the alternatives keep their order</source>
        <translation>alternativene beholder rekkefølgen</translation>
    </message>
    <message>
        <source>the criteria change order on {0}</source>
        <translation>kriteriene bytter rekkefølge på {0}</translation>
    </message>
    <message>
        <source>the leading alternative changes on {0}</source>
        <translation>alternativet som leder, er et annet på {0}</translation>
    </message>
    <message>
        <source>the order of the criteria is the same on all five scales</source>
        <translation>rekkefølgen på kriteriene er den samme på alle fem skalaene</translation>
    </message>
    <message>
        <source>too few answers for weights: {0}</source>
        <translation>for få svar til vekter: {0}</translation>
    </message>
    <message>
        <source>{0} have weights of their own; there is no ranking yet; {1}.</source>
        <translation>{0} har egne vekter; det er ingen rangering ennå; {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} have weights of their own</source>
        <translation>{0} av {1} har egne vekter</translation>
    </message>
    <message>
        <source>{0} of {1} own weightings put {2} first; {3}.</source>
        <translation>{0} av {1} egne vektinger setter {2} først; {3}.</translation>
    </message>
    <message numerus="yes">
        <source>{0} put(s) {1} first</source>
        <translation>
            <numerusform>{0} setter {1} først</numerusform>
            <numerusform>{0} setter {1} først</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgingLists</name>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Groups to compare</source>
        <translation>Grupper som skal sammenlignes</translation>
    </message>
    <message>
        <source>Pairs and answers</source>
        <translation>Par og svar</translation>
    </message>
</context>
<context>
    <name>JudgingPanel</name>
    <message>
        <source>Every other question is answered</source>
        <translation>Alle de andre spørsmålene er besvart</translation>
    </message>
    <message>
        <source>The next question in order (Enter)</source>
        <translation>Neste spørsmål i rekken (Enter)</translation>
    </message>
    <message>
        <source>The next question without an answer (Enter)</source>
        <translation>Neste ubesvarte spørsmål (Enter)</translation>
    </message>
    <message>
        <source>{0} – asked otherwise since</source>
        <translation>{0} – spørsmålet er endret siden</translation>
    </message>
</context>
<context>
    <name>JudgingWords</name>
    <message numerus="yes">
        <source>%n more answer(s) would connect them all.</source>
        <translation>
            <numerusform>%n svar til ville knytte alle sammen.</numerusform>
            <numerusform>%n svar til ville knytte alle sammen.</numerusform>
        </translation>
    </message>
    <message>
        <source>'{0}' ({1})</source>
        <translation>«{0}» ({1})</translation>
    </message>
    <message>
        <source>Alternatives: {0}</source>
        <translation>Alternativer: {0}</translation>
    </message>
    <message numerus="yes">
        <source>And %n more such circle(s).</source>
        <translation>
            <numerusform>Og %n slik sirkel til.</numerusform>
            <numerusform>Og %n slike sirkler til.</numerusform>
        </translation>
    </message>
    <message>
        <source>CR {0} (accepted up to {1})</source>
        <translation>CR {0} (godtas inntil {1})</translation>
    </message>
    <message>
        <source>CR {0} → {1}</source>
        <translation>CR {0} → {1}</translation>
    </message>
    <message>
        <source>Consistency ratio {0}; up to {1} is accepted. Largest eigenvalue {2}, table {3}.</source>
        <translation>Konsistensforhold {0}; inntil {1} godtas. Største egenverdi {2}, tabell {3}.</translation>
    </message>
    <message>
        <source>Consistent</source>
        <translation>Konsistent</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Motsigelse</translation>
    </message>
    <message>
        <source>Each further pair checks the others.</source>
        <translation>Hvert par til kontrollerer de andre.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Se på nytt</translation>
    </message>
    <message>
        <source>Main criteria</source>
        <translation>Hovedkriterier</translation>
    </message>
    <message>
        <source>Not enough answers for weights</source>
        <translation>For få svar til å gi vekter</translation>
    </message>
    <message>
        <source>Nothing can contradict yet</source>
        <translation>Ingenting kan motsi noe ennå</translation>
    </message>
    <message>
        <source>There is only one pair.</source>
        <translation>Det er bare ett par.</translation>
    </message>
    <message>
        <source>You put {0} over {1}, {1} over {2}, and {2} over {0}.</source>
        <translation>Du satte {0} over {1}, {1} over {2} og {2} over {0}.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>ikke besvart</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>{0} av {1} besvart</translation>
    </message>
    <message>
        <source>{0} of {1} answered, consistent</source>
        <translation>{0} av {1} besvart, konsistent</translation>
    </message>
    <message>
        <source>{0} of {1} answered, contradictory</source>
        <translation>{0} av {1} besvart, motstridende</translation>
    </message>
    <message>
        <source>{0} of {1} answered, look again</source>
        <translation>{0} av {1} besvart, se på nytt</translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1}, %n to answer again</source>
        <translation>
            <numerusform>{0} av {1}, %n på nytt</numerusform>
            <numerusform>{0} av {1}, %n på nytt</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1} → {2}</source>
        <translation>{0} {1} → {2}</translation>
    </message>
    <message>
        <source>{0}: you said {1}. You keep your view.</source>
        <translation>{0}: du sa {1}. Du står ved ditt syn.</translation>
    </message>
    <message>
        <source>{0}: you said {1}; the other answers suggest {2}.</source>
        <translation>{0}: du sa {1}; de andre svarene tyder på {2}.</translation>
    </message>
</context>
<context>
    <name>LeadSteps</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n annet</numerusform>
            <numerusform>%n andre</numerusform>
        </translation>
    </message>
    <message>
        <source>What each criterion adds to the lead</source>
        <translation>Hva hvert kriterium legger til ledelsen</translation>
    </message>
</context>
<context>
    <name>LeadWaterfall</name>
    <message numerus="yes">
        <source>%n make(s) no difference</source>
        <translation>
            <numerusform>%n gjør ingen forskjell</numerusform>
            <numerusform>%n gjør ingen forskjell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller one(s)</source>
        <translation>
            <numerusform>%n mindre</numerusform>
            <numerusform>%n mindre</numerusform>
        </translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Verdier</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poeng</translation>
    </message>
    <message>
        <source>Score in points of 100</source>
        <translation>Poeng av 100</translation>
    </message>
    <message>
        <source>Score of {0}</source>
        <translation>Poeng for {0}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>{0} speaks for {1} by {2} of 100 points. {3}: {4}. {5}: {6}.</source>
        <translation>{0} taler for {1} med {2} av 100 poeng. {3}: {4}. {5}: {6}.</translation>
    </message>
</context>
<context>
    <name>LeaderBars</name>
    <message numerus="yes">
        <source>+ %n adviser(s)</source>
        <translation>
            <numerusform>+ %n rådgiver</numerusform>
            <numerusform>+ %n rådgivere</numerusform>
        </translation>
    </message>
    <message>
        <source>Advising</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>By the group's weights</source>
        <translation>Med gruppens vekter</translation>
    </message>
    <message>
        <source>Own weightings</source>
        <translation>Egne vektinger</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message numerus="yes">
        <source>and by %n adviser(s)</source>
        <translation>
            <numerusform>og hos %n rådgiver</numerusform>
            <numerusform>og hos %n rådgivere</numerusform>
        </translation>
    </message>
    <message>
        <source>first</source>
        <translation>først</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>gruppen</translation>
    </message>
    <message numerus="yes">
        <source>{0} comes first by %n own weighting(s)</source>
        <translation>
            <numerusform>{0} kommer først med %n egen vekting</numerusform>
            <numerusform>{0} kommer først med %n egne vektinger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutBump</name>
    <message>
        <source>Ranked</source>
        <translation>Rangert</translation>
    </message>
    <message>
        <source>Shaded: everyone ranked. ×: left out.</source>
        <translation>Skyggelagt: Alle er med. ×: utelatt.</translation>
    </message>
</context>
<context>
    <name>LevelsModel</name>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Type a name to add a level</source>
        <translation>Skriv et navn for å legge til et nivå</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogLines</name>
    <message>
        <source>Event</source>
        <translation>Hendelse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>File and digest</source>
        <translation>Fil og kontrollsum</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
</context>
<context>
    <name>LogSection</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add to the log</source>
        <translation>&amp;Legg til i loggen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>Navnet &amp;ditt</translation>
    </message>
    <message>
        <source>A line of the log stays: it cannot be changed or undone.</source>
        <translation>En linje i loggen blir stående: Den kan ikke endres eller angres.</translation>
    </message>
    <message>
        <source>A line of your own for the log</source>
        <translation>En egen linje til loggen</translation>
    </message>
    <message>
        <source>Copy the chosen lines, or all where none is chosen (Ctrl+C).</source>
        <translation>Kopier de valgte linjene, eller alle når ingen er valgt (Ctrl+C).</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Finn i loggen</translation>
    </message>
    <message>
        <source>What happened, when and by whom. Lines are added and never changed; what is undone takes its line with it.</source>
        <translation>Hva som skjedde, når og ved hvem. Linjer legges til og endres aldri; det som angres, tar med seg linjen sin.</translation>
    </message>
    <message>
        <source>Who is written into the log for what is done here.</source>
        <translation>Hvem som skrives i loggen for det som gjøres her.</translation>
    </message>
    <message>
        <source>Write a line of your own, such as who was heard</source>
        <translation>Skriv en egen linje, for eksempel om hvem som er hørt</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No findings</source>
        <translation>Ingen funn</translation>
    </message>
    <message>
        <source>What is worth a look in this decision. Enter goes to the place.</source>
        <translation>Dette er verdt å se på i beslutningen. Enter går til stedet.</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Skrevet: {0}</translation>
    </message>
</context>
<context>
    <name>MarkLegend</name>
    <message>
        <source>Every figure has a source.</source>
        <translation>Alle verdier har kilde.</translation>
    </message>
    <message>
        <source>Go to the next one.</source>
        <translation>Gå til den neste.</translation>
    </message>
    <message>
        <source>No figure is missing.</source>
        <translation>Ingen verdier mangler.</translation>
    </message>
    <message>
        <source>No figure is outside.</source>
        <translation>Ingen verdier er utenfor.</translation>
    </message>
    <message>
        <source>low or high given</source>
        <translation>lav eller høy oppgitt</translation>
    </message>
    <message>
        <source>{0} missing</source>
        <translation>{0} mangler</translation>
    </message>
    <message>
        <source>{0} outside range</source>
        <translation>{0} utenfor spennet</translation>
    </message>
    <message>
        <source>{0} without source</source>
        <translation>{0} uten kilde</translation>
    </message>
</context>
<context>
    <name>MeetingSection</name>
    <message>
        <source>Choose a folder …</source>
        <translation>Velg en mappe …</translation>
    </message>
    <message>
        <source>Choose a participant and pass the laptop. Enter opens the ballot.</source>
        <translation>Velg en deltaker, og gi PC-en videre. Enter åpner stemmeseddelen.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Velg filer …</translation>
    </message>
    <message>
        <source>Co&amp;llect Excel ballots</source>
        <translation>Hen&amp;t Excel-stemmesedler</translation>
    </message>
    <message>
        <source>Everybody has voted: reveal the round when the group is ready.</source>
        <translation>Alle har stemt: Vis svarene når gruppen er klar.</translation>
    </message>
    <message>
        <source>Go to Frame</source>
        <translation>Gå til Ramme</translation>
    </message>
    <message>
        <source>Points are given together under Points; there is nothing to vote on.</source>
        <translation>Poengene gis i fellesskap under Poeng; det er ingenting å stemme om.</translation>
    </message>
    <message>
        <source>Read filled workbooks. Files or their folder can also be dropped here.</source>
        <translation>Les utfylte arbeidsbøker. Filene eller mappen kan også slippes her.</translation>
    </message>
    <message>
        <source>Say how the weights come about.</source>
        <translation>Si hvordan vektene blir til.</translation>
    </message>
    <message>
        <source>Say who takes part.</source>
        <translation>Si hvem som deltar.</translation>
    </message>
    <message>
        <source>Start a round, then pass the laptop from one to the next.</source>
        <translation>Start en runde, og la PC-en gå fra den ene til den neste.</translation>
    </message>
    <message>
        <source>Talk about the differences, then start another round or go on.</source>
        <translation>Snakk om forskjellene, og start så en ny runde eller gå videre.</translation>
    </message>
    <message>
        <source>Then each of them has a ballot here, and the rounds begin.</source>
        <translation>Da får hver av dem en stemmeseddel her, og rundene kan begynne.</translation>
    </message>
    <message>
        <source>There are no participants yet.</source>
        <translation>Det er ingen deltakere ennå.</translation>
    </message>
    <message>
        <source>Write E&amp;xcel ballots …</source>
        <translation>Skriv E&amp;xcel-stemmesedler …</translation>
    </message>
    <message>
        <source>Write one workbook per participant into a folder, each in its own language.</source>
        <translation>Skriv én arbeidsbok per deltaker i en mappe, hver på sitt språk.</translation>
    </message>
</context>
<context>
    <name>MeetingTable</name>
    <message>
        <source>&amp;Open ballot</source>
        <translation>&amp;Åpne stemmeseddel</translation>
    </message>
    <message>
        <source>Change how {0} weights</source>
        <translation>Endre hvordan {0} vekter</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Velg en rad først.</translation>
    </message>
    <message>
        <source>Does &amp;not vote</source>
        <translation>Stemmer &amp;ikke</translation>
    </message>
    <message>
        <source>Hand the laptop to {0} (Enter).</source>
        <translation>Gi PC-en til {0} (Enter).</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>Åpne &amp;på nytt</translation>
    </message>
    <message>
        <source>Open a closed ballot, or let somebody vote after all.</source>
        <translation>Åpne en lukket stemmeseddel, eller la noen stemme likevel.</translation>
    </message>
    <message>
        <source>Open the ballot of {0} again</source>
        <translation>Åpne stemmeseddelen til {0} på nytt</translation>
    </message>
    <message>
        <source>Participants and their ballots</source>
        <translation>Deltakerne og stemmesedlene</translation>
    </message>
    <message>
        <source>Start a round first.</source>
        <translation>Start en runde først.</translation>
    </message>
    <message>
        <source>The ballot is closed. It can be opened again.</source>
        <translation>Stemmeseddelen er lukket. Den kan åpnes på nytt.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>Runden er lukket.</translation>
    </message>
    <message>
        <source>Weights b&amp;y</source>
        <translation>&amp;Metode</translation>
    </message>
    <message>
        <source>as the study has it</source>
        <translation>som i studien</translation>
    </message>
    <message>
        <source>{0} does not vote</source>
        <translation>{0} stemmer ikke</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Lukk meldingen</translation>
    </message>
</context>
<context>
    <name>MethodForm</name>
    <message>
        <source>A judgement of 5 means 5 times as important.</source>
        <translation>En vurdering på 5 betyr 5 ganger så viktig.</translation>
    </message>
    <message>
        <source>AHP mode</source>
        <translation>AHP-modus</translation>
    </message>
    <message>
        <source>As balanced, adjusted to how many are compared.</source>
        <translation>Som balansert, tilpasset hvor mange som sammenlignes.</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Endre metoden</translation>
    </message>
    <message>
        <source>Each figure against the best in its column. Needs figures above 0.</source>
        <translation>Hver verdi mot den beste i kolonnen. Krever verdier over 0.</translation>
    </message>
    <message>
        <source>Each figure as a share of its column's sum. Needs figures above 0.</source>
        <translation>Hver verdi som andel av summen i kolonnen. Krever verdier over 0.</translation>
    </message>
    <message>
        <source>Each participant's weights first, then their geometric mean.</source>
        <translation>Først vektene til hver deltaker, så det geometriske gjennomsnittet av dem.</translation>
    </message>
    <message>
        <source>Each participant's weights first, then their ordinary mean.</source>
        <translation>Først vektene til hver deltaker, så det vanlige gjennomsnittet av dem.</translation>
    </message>
    <message>
        <source>Figures are divided by the largest in their column.</source>
        <translation>Verdiene deles på den største i kolonnen.</translation>
    </message>
    <message>
        <source>Figures are divided by the length of their column: the textbook's TOPSIS. The order can change when an alternative comes or goes.</source>
        <translation>Verdiene deles på lengden av kolonnen: lærebokas TOPSIS. Rekkefølgen kan endres når et alternativ kommer til eller faller fra.</translation>
    </message>
    <message>
        <source>Figures are divided by the sum of their column.</source>
        <translation>Verdiene deles på summen av kolonnen.</translation>
    </message>
    <message>
        <source>Figures count from the lowest to the highest in the table. The order can easily change when an alternative comes or goes.</source>
        <translation>Verdiene regnes fra laveste til høyeste i tabellen. Rekkefølgen endres lett når et alternativ kommer til eller faller fra.</translation>
    </message>
    <message>
        <source>Figures count from the worst to the best of the declared range. An alternative more or less cannot change the order of the others.</source>
        <translation>Verdiene regnes fra dårligste til beste ende av det fastsatte spennet. Et alternativ til eller fra kan ikke endre rekkefølgen på de andre.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Judgement scale</source>
        <translation>Vurderingsskala</translation>
    </message>
    <message>
        <source>Leading method</source>
        <translation>Førende metode</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioriteter</translation>
    </message>
    <message>
        <source>Random index</source>
        <translation>Tilfeldighetsindeks</translation>
    </message>
    <message>
        <source>Spreads the weights evenly over the steps of the scale.</source>
        <translation>Fordeler vektene jevnt over trinnene i skalaen.</translation>
    </message>
    <message>
        <source>TOPSIS normalisation</source>
        <translation>TOPSIS-normalisering</translation>
    </message>
    <message>
        <source>The conclusion leads with AHP: the sum of weight times value.</source>
        <translation>Den samlede vurderingen følger AHP: summen av vekt ganger verdi.</translation>
    </message>
    <message>
        <source>The conclusion leads with TOPSIS: near the ideal and far from the anti-ideal.</source>
        <translation>Den samlede vurderingen følger TOPSIS: nær idealet og langt fra anti-idealet.</translation>
    </message>
    <message>
        <source>The consistency ratio divides by Alonso and Lamata's line.</source>
        <translation>Konsistensforholdet deler på Alonso og Lamatas linje.</translation>
    </message>
    <message>
        <source>The consistency ratio divides by Saaty's first table, of 1980.</source>
        <translation>Konsistensforholdet deler på Saatys første tabell, fra 1980.</translation>
    </message>
    <message>
        <source>The consistency ratio divides by Saaty's table of 2005.</source>
        <translation>Konsistensforholdet deler på Saatys tabell fra 2005.</translation>
    </message>
    <message>
        <source>The group acts as one: each judgement is the geometric mean of all.</source>
        <translation>Gruppen opptrer som én: hver vurdering er det geometriske gjennomsnittet av alles.</translation>
    </message>
    <message>
        <source>The logarithm of the judgement: the gentlest differences.</source>
        <translation>Logaritmen av vurderingen: de mildeste forskjellene.</translation>
    </message>
    <message>
        <source>The square root of the judgement: gentler differences.</source>
        <translation>Kvadratroten av vurderingen: mildere forskjeller.</translation>
    </message>
    <message>
        <source>Values over the declared ranges; works with zero and negative figures.</source>
        <translation>Verdier over de fastsatte spennene; tåler null og negative tall.</translation>
    </message>
    <message>
        <source>Weights from the geometric mean of each row of the comparisons.</source>
        <translation>Vekter fra det geometriske gjennomsnittet av hver rad med sammenligninger.</translation>
    </message>
    <message>
        <source>Weights from the mean of normalised columns, as in many spreadsheets.</source>
        <translation>Vekter fra gjennomsnittet av normaliserte kolonner, som i mange regneark.</translation>
    </message>
    <message>
        <source>Weights from the principal eigenvector, as Saaty defined them.</source>
        <translation>Vekter fra hovedegenvektoren, slik Saaty definerte dem.</translation>
    </message>
</context>
<context>
    <name>MethodsTopic</name>
    <message>
        <source>After {0}.</source>
        <translation>Etter {0}.</translation>
    </message>
    <message>
        <source>Always the same order as {0}: it says nothing new.</source>
        <translation>Alltid samme rekkefølge som {0}: Den sier ikke noe nytt.</translation>
    </message>
    <message>
        <source>Borda</source>
        <translation>Borda</translation>
    </message>
    <message>
        <source>Borda: all methods together</source>
        <translation>Borda: alle metodene samlet</translation>
    </message>
    <message>
        <source>Borda: the order by the mean number of others left behind</source>
        <translation>Borda: rekkefølgen etter hvor mange andre hvert alternativ i snitt slår</translation>
    </message>
    <message>
        <source>First, sharing the rank: {0}.</source>
        <translation>Først, med delt plass: {0}.</translation>
    </message>
    <message>
        <source>First: {0}.</source>
        <translation>Først: {0}.</translation>
    </message>
    <message>
        <source>How many others an alternative leaves behind, as the mean over the methods that say something new: {0}.</source>
        <translation>Hvor mange andre et alternativ slår, i snitt over metodene som sier noe nytt: {0}.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
    </message>
    <message>
        <source>Likeness with the study's own order: r_w {0}, WS {1}.</source>
        <translation>Likhet med studiens egen rekkefølge: r_w {0}, WS {1}.</translation>
    </message>
    <message>
        <source>The methods are being asked.</source>
        <translation>Metodene blir spurt.</translation>
    </message>
    <message>
        <source>The study's own method.</source>
        <translation>Studiens egen metode.</translation>
    </message>
</context>
<context>
    <name>MindScreen</name>
    <message>
        <source>Back to the study's weights (R)</source>
        <translation>Tilbake til studiens vekter (R)</translation>
    </message>
    <message>
        <source>Drag a handle to try another weight. The letters tell who leads at it.</source>
        <translation>Dra i et håndtak for å prøve en annen vekt. Bokstavene viser hvem som leder ved vekten.</translation>
    </message>
    <message>
        <source>How sure that is, is being computed.</source>
        <translation>Hvor sikkert det er, blir beregnet nå.</translation>
    </message>
    <message>
        <source>Not shown: {0} lighter ones.</source>
        <translation>Ikke vist: {0} som veier mindre.</translation>
    </message>
    <message>
        <source>Nothing is ranked yet, so no weight changes anything.</source>
        <translation>Ingenting er rangert ennå, så ingen vekt endrer noe.</translation>
    </message>
    <message>
        <source>Only one alternative is ranked, so no weight changes the first place.</source>
        <translation>Bare ett alternativ er rangert, så ingen vekt endrer førsteplassen.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangering</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poeng</translation>
    </message>
    <message>
        <source>There is only one criterion, so there is no weight to vary.</source>
        <translation>Det er bare ett kriterium, så det er ingen vekt å variere.</translation>
    </message>
    <message>
        <source>These weights are only tried; nothing is saved.</source>
        <translation>Disse vektene er bare til prøve; ingenting lagres.</translation>
    </message>
    <message>
        <source>What would change our mind</source>
        <translation>Hva som ville endret konklusjonen</translation>
    </message>
    <message>
        <source>Which weight would change the first place?</source>
        <translation>Hvilken vekt ville endret førsteplassen?</translation>
    </message>
    <message>
        <source>With the study's weights</source>
        <translation>Med studiens vekter</translation>
    </message>
    <message>
        <source>With the weights that are tried</source>
        <translation>Med vektene som prøves</translation>
    </message>
    <message>
        <source>↑ ↓ criterion   + − weight   R back</source>
        <translation>↑ ↓ kriterium   + − vekt   R tilbake</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Equal shares stand until {0} is revealed.</source>
        <translation>Like andeler gjelder til svarene fra {0} vises.</translation>
    </message>
    <message>
        <source>Equal shares stand where answers are still missing.</source>
        <translation>Der svar ennå mangler, gjelder like andeler.</translation>
    </message>
    <message>
        <source>For the facilitator: {0} as it stands, not revealed yet.</source>
        <translation>For møtelederen: {0} slik den står nå. Svarene er ikke vist ennå.</translation>
    </message>
    <message>
        <source>Ranking by {0}</source>
        <translation>Rangering etter {0}</translation>
    </message>
    <message>
        <source>The group's weights</source>
        <translation>Gruppens vekter</translation>
    </message>
    <message>
        <source>The group's weights so far</source>
        <translation>Gruppens vekter så langt</translation>
    </message>
    <message>
        <source>These come from {0}; {1} counts when it is revealed.</source>
        <translation>Disse kommer fra {0}; {1} teller når svarene vises.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>{0}, from {1}</source>
        <translation>{0}, fra {1}</translation>
    </message>
</context>
<context>
    <name>OutsidersTopic</name>
    <message numerus="yes">
        <source>%n more change(s) the order as well.</source>
        <translation>
            <numerusform>%n til endrer også rekkefølgen.</numerusform>
            <numerusform>%n til endrer også rekkefølgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Declare a range for {0}, and measure on the declared ranges: then nothing turns.</source>
        <translation>Fastsett et spenn for {0}, og mål på fastsatte spenn: Da bytter ingen plass.</translation>
    </message>
    <message>
        <source>Declared ranges alone do not remove it: what is compared in pairs still turns.</source>
        <translation>Fastsatte spenn alene fjerner det ikke: Det som er sammenlignet i par, bytter fortsatt plass.</translation>
    </message>
    <message>
        <source>Each alternative is being left out in turn.</source>
        <translation>Hvert alternativ blir utelatt etter tur.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everyone is ranked</source>
        <translation>Alle er rangert</translation>
    </message>
    <message>
        <source>Go to the criteria</source>
        <translation>Gå til kriteriene</translation>
    </message>
    <message>
        <source>Here nobody's absence turns a pair round.</source>
        <translation>Her bytter ingen plass, uansett hvem som utelates.</translation>
    </message>
    <message>
        <source>It takes three alternatives: one to leave out, and two that could turn.</source>
        <translation>Det trengs tre alternativer: ett å utelate og to som kan bytte plass.</translation>
    </message>
    <message>
        <source>Measure on the declared ranges</source>
        <translation>Mål på fastsatte spenn</translation>
    </message>
    <message>
        <source>Measured on the declared ranges, nothing turns. This changes the study's method and its scores; it can be undone.</source>
        <translation>Målt på fastsatte spenn bytter ingen plass. Dette endrer studiens metode og poengene; det kan angres.</translation>
    </message>
    <message>
        <source>On declared ranges nothing can turn.</source>
        <translation>På fastsatte spenn kan ingen bytte plass.</translation>
    </message>
    <message>
        <source>What removes it</source>
        <translation>Hva som fjerner det</translation>
    </message>
    <message>
        <source>Why it could</source>
        <translation>Hvorfor det kunne skje</translation>
    </message>
    <message>
        <source>Why nothing can turn</source>
        <translation>Hvorfor ingen kan bytte plass</translation>
    </message>
    <message>
        <source>Without {0} the others keep their order.</source>
        <translation>Uten {0} beholder de andre rekkefølgen.</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>uten {0}</translation>
    </message>
    <message>
        <source>{0} measures each figure between the worst and the best that the study declared. A score does not depend on who else is ranked.</source>
        <translation>{0} måler hver verdi mellom den dårligste og den beste som studien har fastsatt. Poengene avhenger ikke av hvem andre som er rangert.</translation>
    </message>
    <message>
        <source>{0} measures figures against those of the others, so that a score depends on who else is ranked.</source>
        <translation>{0} måler verdier mot de andres, så poengene avhenger av hvem andre som er rangert.</translation>
    </message>
    <message>
        <source>{0} measures on ranges, but some criteria are compared in pairs, and there a score depends on who else is ranked.</source>
        <translation>{0} måler på spenn, men noen kriterier er sammenlignet i par, og der avhenger poengene av hvem andre som er rangert.</translation>
    </message>
    <message>
        <source>{0} measures on ranges, but {1} has none declared, and there a score depends on who else is ranked.</source>
        <translation>{0} måler på spenn, men {1} har ikke fastsatt spenn, og der avhenger poengene av hvem andre som er rangert.</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>A decision can hold several studies, such as whether to move and where to. Each has its own criteria, alternatives, figures and weights; Ctrl+Tab changes study.</source>
        <translation>En beslutning kan ha flere studier, for eksempel om man skal flytte og hvor. Hver har egne kriterier, alternativer, verdier og vekter; Ctrl+Tab bytter studie.</translation>
    </message>
    <message>
        <source>A missing figure is never guessed. The alternative is ranked on what is known, which can flatter it: fill the gap before you decide.</source>
        <translation>En verdi som mangler, gjettes aldri. Alternativet rangeres på det som er kjent, og det kan stille det i for godt lys: fyll hullet før dere beslutter.</translation>
    </message>
    <message>
        <source>A must-have is met or not, whatever the weights. An alternative that fails one is ruled out, unless somebody grants a waiver by name. What is unknown is ranked, with a finding.</source>
        <translation>Et skal-krav er oppfylt eller ikke, uansett vekter. Et alternativ som ikke oppfyller et krav, er utelukket, med mindre noen med navn gir dispensasjon. Er det ukjent, rangeres alternativet med en merknad.</translation>
    </message>
    <message>
        <source>A sign-off keeps the decision as it stands, who signed it, and in what position. It cannot be undone. The decision may change afterwards: the page then says what changed since it was signed.</source>
        <translation>En signering tar vare på beslutningen slik den er, hvem som signerte, og hvordan de stilte seg. Den kan ikke angres. Beslutningen kan endres etterpå: Da sier siden hva som er endret siden signeringen.</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>Om denne siden</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativer</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Styre</translation>
    </message>
    <message>
        <source>CR is the consistency ratio: 0 is free of contradiction, up to 0.10 is accepted. Nothing is changed without a click.</source>
        <translation>CR er konsistensforholdet: 0 er uten motsigelse, inntil 0,10 godtas. Ingenting endres uten et klikk.</translation>
    </message>
    <message>
        <source>Choose a score or a bar to see its calculation. The steps of both methods and the choices of method are behind the buttons at the top.</source>
        <translation>Velg en poengsum eller en søyle for å se utregningen. Trinnene i begge metodene og metodevalgene ligger bak knappene øverst.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Compare two improvements at a time, or give points. By keys: the arrows or 1 to 9 set the strength, Enter goes on, S skips.</source>
        <translation>Sammenlign to forbedringer om gangen, eller gi poeng. Med taster: piltastene eller 1 til 9 setter styrken, Enter går videre, S hopper over.</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterier</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Drag a weight to see what would follow. Nothing is saved, and Esc goes back to the study's weights.</source>
        <translation>Dra i en vekt for å se hva det ville føre til. Ingenting lagres, og Esc går tilbake til studiens vekter.</translation>
    </message>
    <message>
        <source>Each question has its answer in one sentence; choose one to see the picture. The arrows move from question to question.</source>
        <translation>Hvert spørsmål har svaret sitt i én setning; velg ett for å se bildet. Piltastene går fra spørsmål til spørsmål.</translation>
    </message>
    <message>
        <source>Equal scores share a rank and the next rank is left out: 1, 2, 2, 4.</source>
        <translation>Like poengsummer deler plass, og neste plass hoppes over: 1, 2, 2, 4.</translation>
    </message>
    <message>
        <source>F5 fills the screen, on the second one where there is one. The arrow keys, Page Up and Page Down, Space and a clicker turn; 1 to 5 go to a screen; H shows the keys; Esc leaves.</source>
        <translation>F5 fyller skjermen, den andre skjermen der det er en. Piltastene, Page Up og Page Down, mellomrom og en presentasjonsklikker blar; 1 til 5 går til et skjermbilde; H viser tastene; Esc avslutter.</translation>
    </message>
    <message>
        <source>Five screens that the board reads: the proposal, the ranking, why this and not that, what would change our mind, and who thinks what. Nothing is edited here.</source>
        <translation>Fem skjermbilder som styret leser: forslaget, rangeringen, hvorfor dette og ikke det andre, hva som ville endret konklusjonen, og hvem som mener hva. Ingenting redigeres her.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ramme</translation>
    </message>
    <message>
        <source>Insert adds a criterion, Shift+Insert a sub-criterion; Alt and the arrows move one; Delete removes it with all below. Ctrl+Z takes anything back.</source>
        <translation>Insert legger til et kriterium, Shift+Insert et underkriterium; Alt og piltastene flytter; Delete fjerner kriteriet med alt under. Ctrl+Z angrer alt.</translation>
    </message>
    <message>
        <source>List the candidates; staying as today is one of them. An alternative that is set aside is not ranked.</source>
        <translation>Før opp kandidatene; å fortsette som i dag er én av dem. Et alternativ som er lagt til side, rangeres ikke.</translation>
    </message>
    <message>
        <source>List what the alternatives are judged on, as a tree. Figures belong to the criteria without sub-criteria.</source>
        <translation>Før opp hva alternativene vurderes etter, som et tre. Verdiene hører til kriteriene uten underkriterier.</translation>
    </message>
    <message>
        <source>On the fourth screen weights are tried by dragging a handle. R goes back, nothing is saved, and turning to another screen ends it.</source>
        <translation>På det fjerde skjermbildet prøves vekter ved å dra i et håndtak. R går tilbake, ingenting lagres, og å bla videre avslutter prøven.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangering</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robusthet</translation>
    </message>
    <message>
        <source>Say what is to be decided, why now, and who takes part. A participant with voting power 0 advises and does not decide.</source>
        <translation>Skriv hva som skal besluttes, hvorfor nå, og hvem som er med. En deltaker med stemmevekt 0 gir råd og bestemmer ikke.</translation>
    </message>
    <message>
        <source>TOPSIS asks how near an alternative is to the ideal and how far from the worst; AHP adds up weight times value. Where they agree, the result is sturdier.</source>
        <translation>TOPSIS spør hvor nær et alternativ er idealet og hvor langt fra det dårligste; AHP legger sammen vekt ganger verdi. Der de er enige, står resultatet støere.</translation>
    </message>
    <message>
        <source>The answers of all with a vote are joined pair by pair, as a geometric mean; the shares among siblings follow by the study's method, and the overall weight is the product of the shares down the tree.</source>
        <translation>Svarene fra alle med stemmevekt slås sammen par for par, som geometrisk gjennomsnitt; andelene blant søsken følger av metoden i studien, og den samlede vekten er produktet av andelene nedover i treet.</translation>
    </message>
    <message>
        <source>The comparison shows what differs between two versions; the review, some time after the decision, what was achieved of what was expected.</source>
        <translation>Sammenligningen viser hva som skiller to versjoner; etterkontrollen viser, en tid etter beslutningen, hva som ble oppnådd av det som var ventet.</translation>
    </message>
    <message>
        <source>The conclusion is what the people who answer for the decision make of it. It may differ from the ranking; then the page says so. Everything on it can be undone.</source>
        <translation>Konklusjonen er det de som svarer for beslutningen, kommer fram til. Den kan avvike fra rangeringen; da sier siden det. Alt i konklusjonen kan angres.</translation>
    </message>
    <message>
        <source>The declared range says what counts as worst and best. Fix it before the weighting: people weigh the step from worst to best, not the name.</source>
        <translation>Det fastsatte spennet sier hva som regnes som dårligst og best. Fastsett det før vektingen: det som vektes, er steget fra dårligst til best, ikke navnet.</translation>
    </message>
    <message>
        <source>The log tells what happened, when and by whom. Lines are added and never changed. Ctrl+C copies the chosen lines.</source>
        <translation>Loggen viser hva som skjedde, når og ved hvem. Linjer legges til og endres aldri. Ctrl+C kopierer de valgte linjene.</translation>
    </message>
    <message>
        <source>The simulation draws other weights, and figures within what is known of them, many times over. The same seed gives the same numbers on any machine.</source>
        <translation>Simuleringen trekker andre vekter, og verdier innenfor det som er kjent om dem, mange ganger. Den samme startverdien gir de samme tallene på enhver maskin.</translation>
    </message>
    <message>
        <source>The verdict says how far the first place can be relied on, by a rule that is fixed beforehand. Its thresholds are under Settings.</source>
        <translation>Den samlede vurderingen sier hvor langt førsteplassen er til å stole på, etter en regel som er fastsatt på forhånd. Tersklene står under Innstillinger.</translation>
    </message>
    <message>
        <source>Type or paste the figures as in a spreadsheet: Ctrl+C, Ctrl+V and Ctrl+D work, also from Excel. At the right stand source, year and the low and high of the chosen figure.</source>
        <translation>Skriv eller lim inn verdiene som i et regneark: Ctrl+C, Ctrl+V og Ctrl+D virker, også fra Excel. Til høyre står kilde, år og lav og høy for den valgte verdien.</translation>
    </message>
    <message>
        <source>Under Meeting a round is started, and the laptop goes from one participant to the next. A secret round shows and counts for nothing before it is revealed. Group tells where people agree, Rounds what has moved; F11 shows it to the room.</source>
        <translation>Under Møte startes en runde, og PC-en går fra deltaker til deltaker. I en hemmelig runde ses ingenting, og den teller ikke før svarene vises. Gruppe sier hvor dere er enige, Runder hva som har flyttet seg; F11 viser det for rommet på projektoren.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
</context>
<context>
    <name>PairList</name>
    <message>
        <source>Alternatives to compare</source>
        <translation>Alternativer å sammenligne</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Ikke</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Dette</translation>
    </message>
    <message>
        <source>{0}–{1} of {2}  ▾</source>
        <translation>{0}–{1} av {2}  ▾</translation>
    </message>
</context>
<context>
    <name>PairShares</name>
    <message>
        <source>Ranks before</source>
        <translation>Er foran</translation>
    </message>
    <message>
        <source>the row ranks before the column; % of the simulated cases</source>
        <translation>raden er foran kolonnen; % av de simulerte tilfellene</translation>
    </message>
    <message>
        <source>{0} and {1}: not counted</source>
        <translation>{0} og {1}: ikke telt</translation>
    </message>
    <message>
        <source>{0} ranks before {1} in {2} of the simulated cases</source>
        <translation>{0} er foran {1} i {2} av de simulerte tilfellene</translation>
    </message>
</context>
<context>
    <name>ParticipantsFile</name>
    <message numerus="yes">
        <source>%n participant(s) were added.</source>
        <translation>
            <numerusform>%n deltaker ble lagt til.</numerusform>
            <numerusform>%n deltakere ble lagt til.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were brought up to date.</source>
        <translation>
            <numerusform>%n ble oppdatert.</numerusform>
            <numerusform>%n ble oppdatert.</numerusform>
        </translation>
    </message>
    <message>
        <source>'{0}' was read. These things are worth a look:</source>
        <translation>«{0}» er lest. Dette er verdt å se på:</translation>
    </message>
    <message>
        <source>Import participants</source>
        <translation>Importer deltakere</translation>
    </message>
    <message>
        <source>No participants were taken from '{0}'. Nothing was changed.</source>
        <translation>Ingen deltakere ble hentet fra «{0}». Ingenting er endret.</translation>
    </message>
    <message>
        <source>Participants were taken from a list.</source>
        <translation>Deltakere ble hentet fra en liste.</translation>
    </message>
    <message>
        <source>Workbooks and text files</source>
        <translation>Arbeidsbøker og tekstfiler</translation>
    </message>
</context>
<context>
    <name>ParticipantsModel</name>
    <message>
        <source>Add {0}</source>
        <translation>Legg til {0}</translation>
    </message>
    <message>
        <source>Advises and does not decide.</source>
        <translation>Gir råd og bestemmer ikke.</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Endre {0}</translation>
    </message>
    <message>
        <source>How much the judgements count beside the others' in the group.</source>
        <translation>Hvor mye vurderingene teller ved siden av de andres i gruppen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation>Flytt {0}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Fjern {0}</translation>
    </message>
    <message>
        <source>Role or function</source>
        <translation>Rolle eller funksjon</translation>
    </message>
    <message>
        <source>The language of this participant's Excel ballot; automatic is the window's.</source>
        <translation>Språket i deltakerens Excel-stemmeseddel; automatisk er vinduets språk.</translation>
    </message>
    <message>
        <source>Type a name to add a participant</source>
        <translation>Skriv et navn for å legge til en deltaker</translation>
    </message>
    <message>
        <source>Voting power</source>
        <translation>Stemmevekt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisk</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>By own weights {0} would put another alternative first.</source>
        <translation>Med egne vekter ville {0} satt et annet alternativ først.</translation>
    </message>
    <message>
        <source>By their own weights {0} of {1} would put another alternative first.</source>
        <translation>Med egne vekter ville {0} av {1} satt et annet alternativ først.</translation>
    </message>
    <message>
        <source>By their own weights {0} would put another alternative first.</source>
        <translation>Med egne vekter ville {0} satt et annet alternativ først.</translation>
    </message>
    <message>
        <source>Favourite before the result</source>
        <translation>Favoritt før resultatet</translation>
    </message>
    <message>
        <source>Nobody's own weights put another alternative first.</source>
        <translation>Ingens egne vekter setter et annet alternativ først.</translation>
    </message>
    <message>
        <source>Own weights put first</source>
        <translation>Egne vekter setter først</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltaker</translation>
    </message>
    <message>
        <source>The weights were given together, so there are no own weights to show.</source>
        <translation>Vektene er gitt i fellesskap, så det er ingen egne vekter å vise.</translation>
    </message>
    <message>
        <source>There are no own weights to show yet.</source>
        <translation>Det er ingen egne vekter å vise ennå.</translation>
    </message>
    <message>
        <source>What the criteria miss, the group says: {0}</source>
        <translation>Dette mangler i kriteriene, sier gruppen: {0}</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Hva som er signert</translation>
    </message>
    <message>
        <source>Who thinks what</source>
        <translation>Hvem mener hva</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>og {0} til</translation>
    </message>
    <message>
        <source>{0} (advises)</source>
        <translation>{0} (gir råd)</translation>
    </message>
    <message>
        <source>{0} is not revealed yet and counts for nothing here.</source>
        <translation>Svarene fra {0} er ikke vist ennå og teller ikke med her.</translation>
    </message>
    <message>
        <source>≠ sees it otherwise</source>
        <translation>≠ ser det annerledes</translation>
    </message>
</context>
<context>
    <name>PerformanceTableModel</name>
    <message>
        <source>Change of a figure</source>
        <translation>Endring av verdi</translation>
    </message>
    <message>
        <source>compared in pairs</source>
        <translation>sammenlignes parvis</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>utelukket</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>eight</source>
        <translation>åtte</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elleve</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fem</translation>
    </message>
    <message>
        <source>four</source>
        <translation>fire</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>ni</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>one</source>
        <translation>én</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sju</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seks</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>ti</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tre</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>tolv</translation>
    </message>
    <message>
        <source>two</source>
        <translation>to</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} og {1}</translation>
    </message>
</context>
<context>
    <name>PointsBars</name>
    <message>
        <source>Points for {0}</source>
        <translation>Poeng for {0}</translation>
    </message>
    <message>
        <source>Share among its siblings: {0}</source>
        <translation>Andel blant søsken: {0}</translation>
    </message>
    <message>
        <source>{0} – {1} points in all</source>
        <translation>{0} – {1} poeng i alt</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>10 million</source>
        <translation>10 millioner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Se på nytt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>Run 1 million</source>
        <translation>Kjør 1 million</translation>
    </message>
    <message>
        <source>Run 10 million</source>
        <translation>Kjør 10 millioner</translation>
    </message>
    <message>
        <source>Simulate more cases once, for shares that are more exact. Saves nothing.</source>
        <translation>Simulerer flere tilfeller én gang, så andelene blir mer nøyaktige. Ingenting lagres.</translation>
    </message>
    <message>
        <source>Simulated cases: {0}</source>
        <translation>Simulerte tilfeller: {0}</translation>
    </message>
    <message>
        <source>Simulated cases: {0} of {1}</source>
        <translation>Simulerte tilfeller: {0} av {1}</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Closed</source>
        <translation>Lukket</translation>
    </message>
    <message>
        <source>Closed, and not revealed yet</source>
        <translation>Lukket, men svarene er ikke vist ennå</translation>
    </message>
    <message>
        <source>No round has been started yet</source>
        <translation>Ingen runde er startet ennå</translation>
    </message>
    <message>
        <source>Nobody sees the answers before they are revealed</source>
        <translation>Ingen ser svarene før de vises</translation>
    </message>
    <message>
        <source>Not done yet: {0}</source>
        <translation>Ikke ferdig ennå: {0}</translation>
    </message>
    <message>
        <source>Open, not secret</source>
        <translation>Åpen, ikke hemmelig</translation>
    </message>
    <message>
        <source>Revealed: everybody may see the answers</source>
        <translation>Svarene er vist: Alle kan se dem</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>Tiden er ute</translation>
    </message>
    <message>
        <source>left</source>
        <translation>igjen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>ikke startet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>stanset</translation>
    </message>
    <message>
        <source>{0} of {1} have answered</source>
        <translation>{0} av {1} har svart</translation>
    </message>
    <message>
        <source>{0} of {1} have closed their ballot</source>
        <translation>{0} av {1} har lukket stemmeseddelen</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>1 question   2 progress   3 results   ← → other questions   T timer   N names   H keys   F11 or Esc leave</source>
        <translation>1 spørsmål   2 framdrift   3 resultater   ← → andre spørsmål   T klokke   N navn   H taster   F11 eller Esc lukker</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Leave the projector view</source>
        <translation>Lukk projektorvisningen</translation>
    </message>
    <message>
        <source>Name who is not done yet</source>
        <translation>Vis hvem som ikke er ferdig</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Start or pause the timer</source>
        <translation>Start eller stans klokken</translation>
    </message>
    <message>
        <source>The next question</source>
        <translation>Neste spørsmål</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>Forrige spørsmål</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Klokke</translation>
    </message>
</context>
<context>
    <name>ProposalScreen</name>
    <message>
        <source>A must-have rules out every alternative.</source>
        <translation>Skal-kravene utelukker alle alternativene.</translation>
    </message>
    <message>
        <source>A proposal takes alternatives, criteria, figures and weights.</source>
        <translation>Et forslag krever alternativer, kriterier, verdier og vekter.</translation>
    </message>
    <message>
        <source>How sure that is</source>
        <translation>Hvor sikkert det er</translation>
    </message>
    <message>
        <source>Nothing: every figure has a source, and every must-have is met.</source>
        <translation>Ingenting: Alle verdier har kilde, og alle skal-krav er oppfylt.</translation>
    </message>
    <message>
        <source>The proposal</source>
        <translation>Forslaget</translation>
    </message>
    <message>
        <source>There is nothing to propose yet.</source>
        <translation>Det er ingenting å foreslå ennå.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Hva som mangler</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Hva som er signert</translation>
    </message>
    <message>
        <source>Why it ranks first</source>
        <translation>Hvorfor det er rangert først</translation>
    </message>
    <message>
        <source>{0} ranks first. How sure that is, is being computed.</source>
        <translation>{0} er rangert først. Hvor sikkert det er, blir beregnet nå.</translation>
    </message>
    <message>
        <source>{0} share first place. How sure that is, is being computed.</source>
        <translation>{0} deler førsteplassen. Hvor sikkert det er, blir beregnet nå.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Does the method matter?</source>
        <translation>Betyr metoden noe?</translation>
    </message>
    <message>
        <source>Gut feeling</source>
        <translation>Magefølelsen</translation>
    </message>
    <message>
        <source>Looking closer</source>
        <translation>Sett nærmere på</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>The smallest change that puts an alternative first.</source>
        <translation>Den minste endringen som setter et alternativ først.</translation>
    </message>
    <message>
        <source>Two alternatives, criterion by criterion.</source>
        <translation>To alternativer, kriterium for kriterium.</translation>
    </message>
    <message>
        <source>What if we disagree?</source>
        <translation>Hva om vi er uenige?</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Hva det bygger på</translation>
    </message>
    <message>
        <source>What the participants expected, beside the result.</source>
        <translation>Hva deltakerne ventet seg, ved siden av resultatet.</translation>
    </message>
    <message>
        <source>What would it take</source>
        <translation>Hva skal til</translation>
    </message>
    <message>
        <source>Which figures matter?</source>
        <translation>Hvilke verdier betyr noe?</translation>
    </message>
    <message>
        <source>Which weights matter?</source>
        <translation>Hvilke vekter betyr noe?</translation>
    </message>
    <message>
        <source>Why A beats B</source>
        <translation>Hvorfor A slår B</translation>
    </message>
    <message>
        <source>Would one that cannot win change who does?</source>
        <translation>Kan et alternativ som ikke kan vinne, endre hvem som gjør det?</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>There is no question to ask yet.</source>
        <translation>Det er ikke noe å spørre om ennå.</translation>
    </message>
    <message>
        <source>Which improvement matters more?</source>
        <translation>Hvilken forbedring betyr mest?</translation>
    </message>
    <message>
        <source>Which is better for {0}?</source>
        <translation>Hva er best for {0}?</translation>
    </message>
    <message>
        <source>Which of these improvements matters most?</source>
        <translation>Hvilken av disse forbedringene betyr mest?</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>og {0} til</translation>
    </message>
    <message>
        <source>or</source>
        <translation>eller</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>'{0}' was changed by someone else since it was opened.</source>
        <translation>«{0}» er endret av noen andre siden den ble åpnet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ikke lagre</translation>
    </message>
    <message>
        <source>Leave unsigned</source>
        <translation>Gå ut usignert</translation>
    </message>
    <message>
        <source>Leave without signing?</source>
        <translation>Vil du gå ut uten å signere?</translation>
    </message>
    <message>
        <source>Not everybody has closed their ballot: {0}.</source>
        <translation>Ikke alle har lukket stemmeseddelen: {0}.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Reveal now</source>
        <translation>Vis nå</translation>
    </message>
    <message>
        <source>Revealing now shows everybody's answers as they stand. It is recorded in the log that the round was revealed early, and it cannot be undone.</source>
        <translation>Viser du svarene nå, ser alle dem slik de står. Loggen sier at svarene ble vist før tiden, og det kan ikke angres.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Lagre over den</translation>
    </message>
    <message>
        <source>Save the changes to '{0}'?</source>
        <translation>Lagre endringene i «{0}»?</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Lagre med et annet navn</translation>
    </message>
    <message>
        <source>Saving over it loses their changes. Save under another name to keep both.</source>
        <translation>Lagrer du over, går endringene deres tapt. Lagre med et annet navn for å beholde begge.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bli her</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Ta det opp igjen</translation>
    </message>
    <message>
        <source>The program ended before it was saved. Take it up again?</source>
        <translation>Programmet ble avsluttet før det var lagret. Vil du ta det opp igjen?</translation>
    </message>
    <message>
        <source>There is unsaved work on '{0}' from {1}.</source>
        <translation>Det finnes ulagret arbeid med «{0}» fra {1}.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kast det</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Vent</translation>
    </message>
    <message>
        <source>What you typed here is lost.</source>
        <translation>Det du har skrevet her, går tapt.</translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation>Uten lagring går endringene tapt.</translation>
    </message>
</context>
<context>
    <name>RangePicture</name>
    <message>
        <source>The figures on the range</source>
        <translation>Verdiene på spennet</translation>
    </message>
</context>
<context>
    <name>RankBump</name>
    <message>
        <source>Always agrees with</source>
        <translation>Alltid enig med</translation>
    </message>
    <message>
        <source>Always the same order as {0}: nothing new</source>
        <translation>Alltid samme rekkefølge som {0}: ikke noe nytt</translation>
    </message>
    <message>
        <source>Borda: the order from all methods that are not in brackets.</source>
        <translation>Borda: rekkefølgen fra alle metodene som ikke står i parentes.</translation>
    </message>
    <message>
        <source>In brackets, hollow: always agrees with another method, nothing new.</source>
        <translation>I parentes, hul: alltid enig med en annen metode, ikke noe nytt.</translation>
    </message>
    <message>
        <source>In one frame: they share the rank.</source>
        <translation>I én ramme: De deler plassen.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Oppsett</translation>
    </message>
    <message>
        <source>Shaded: the study's own method.</source>
        <translation>Skyggelagt: studiens egen metode.</translation>
    </message>
    <message>
        <source>WS</source>
        <translation>WS</translation>
    </message>
    <message>
        <source>r_w</source>
        <translation>r_w</translation>
    </message>
    <message>
        <source>r_w and WS: how alike the rankings are, 1 for the same order; both weigh the upper ranks more.</source>
        <translation>r_w og WS: hvor like rangeringene er, 1 for samme rekkefølge; begge legger mest vekt på de øverste plassene.</translation>
    </message>
    <message>
        <source>r_w {0}, WS {1}, 1 for the study's own order</source>
        <translation>r_w {0}, WS {1}, 1 for studiens egen rekkefølge</translation>
    </message>
    <message>
        <source>{0} more alternatives are in the copied table.</source>
        <translation>{0} alternativer til står i den kopierte tabellen.</translation>
    </message>
    <message>
        <source>{0}, {1}: rank {2} of {3}</source>
        <translation>{0}, {1}: plass {2} av {3}</translation>
    </message>
    <message>
        <source>{0}, {1}: rank {2} of {3}, shared</source>
        <translation>{0}, {1}: plass {2} av {3}, delt</translation>
    </message>
    <message>
        <source>≠ puts another first.</source>
        <translation>≠ setter et annet først.</translation>
    </message>
</context>
<context>
    <name>RankComparison</name>
    <message numerus="yes">
        <source>* Ranked on what is known: %n figure(s) missing.</source>
        <translation>
            <numerusform>* Rangert på det som er kjent: %n verdi mangler.</numerusform>
            <numerusform>* Rangert på det som er kjent: %n verdier mangler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Plass</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poeng</translation>
    </message>
    <message>
        <source>score 0–{0}</source>
        <translation>poeng 0–{0}</translation>
    </message>
    <message>
        <source>{0}: {1}, rank {2} of {3}. Equal scores share the smaller rank, as in 1, 2, 2, 4.</source>
        <translation>{0}: {1}, plass {2} av {3}. Lik poengsum deler den laveste plassen, som i 1, 2, 2, 4.</translation>
    </message>
</context>
<context>
    <name>RankShares</name>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Not ranked</source>
        <translation>Ikke rangert</translation>
    </message>
    <message>
        <source>Rank {0}</source>
        <translation>Plass {0}</translation>
    </message>
    <message>
        <source>later</source>
        <translation>senere</translation>
    </message>
    <message>
        <source>not ranked</source>
        <translation>ikke rangert</translation>
    </message>
    <message>
        <source>rank; % of the simulated cases</source>
        <translation>plass; % av de simulerte tilfellene</translation>
    </message>
    <message>
        <source>{0} has rank {1} in {2} of the simulated cases</source>
        <translation>{0} er nummer {1} i {2} av de simulerte tilfellene</translation>
    </message>
    <message>
        <source>{0} misses a must-have in {1} of the simulated cases and is not ranked</source>
        <translation>{0} bryter et skal-krav i {1} av de simulerte tilfellene og rangeres ikke</translation>
    </message>
    <message>
        <source>{0} ranks after number {1} in {2} of the simulated cases</source>
        <translation>{0} kommer etter nummer {1} i {2} av de simulerte tilfellene</translation>
    </message>
</context>
<context>
    <name>RankingBars</name>
    <message numerus="yes">
        <source>and %n more below</source>
        <translation>
            <numerusform>og %n til lenger ned</numerusform>
            <numerusform>og %n til lenger ned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Og %n til.</numerusform>
            <numerusform>Og %n til.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a score or a bar to see how it came about.</source>
        <translation>Velg en poengsum eller en søyle for å se hvordan den ble til.</translation>
    </message>
    <message>
        <source>Go to the alternatives</source>
        <translation>Gå til alternativene</translation>
    </message>
    <message>
        <source>Go to the criteria</source>
        <translation>Gå til kriteriene</translation>
    </message>
    <message>
        <source>Here the alternatives are ranked, live.</source>
        <translation>Her rangeres alternativene fortløpende.</translation>
    </message>
    <message>
        <source>How was this computed?</source>
        <translation>Hvordan er dette regnet ut?</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Next: Robustness</source>
        <translation>Neste: Robusthet</translation>
    </message>
    <message>
        <source>No alternative is left to rank: all are ruled out or set aside.</source>
        <translation>Det er ingen alternativer igjen å rangere: alle er utelukket eller lagt til side.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangering</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Show it in the steps</source>
        <translation>Vis i trinnene</translation>
    </message>
    <message>
        <source>Show sub-criteria</source>
        <translation>Vis underkriterier</translation>
    </message>
    <message>
        <source>There are no alternatives yet. Add those that are to be ranked.</source>
        <translation>Det er ingen alternativer ennå. Legg til dem som skal rangeres.</translation>
    </message>
    <message>
        <source>There are no criteria yet to rank the alternatives by.</source>
        <translation>Det er ingen kriterier å rangere alternativene etter ennå.</translation>
    </message>
</context>
<context>
    <name>RankingResult</name>
    <message>
        <source>'{0}'</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>No ranking; the note above says why.</source>
        <translation>Ingen rangering; merknaden over sier hvorfor.</translation>
    </message>
    <message>
        <source>Ruled out: {0} – fails {1}</source>
        <translation>Utelukket: {0} – oppfyller ikke {1}</translation>
    </message>
    <message>
        <source>Set aside: {0}</source>
        <translation>Lagt til side: {0}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0}, leading ({1})</source>
        <translation>{0}, førende ({1})</translation>
    </message>
</context>
<context>
    <name>RankingScreen</name>
    <message numerus="yes">
        <source>%n figure(s) missing</source>
        <translation>
            <numerusform>%n verdi mangler</numerusform>
            <numerusform>%n verdier mangler</numerusform>
        </translation>
    </message>
    <message>
        <source>'First in': in how many of the simulated cases it ranks first.</source>
        <translation>«Først i»: hvor mange av de simulerte tilfellene det er først i.</translation>
    </message>
    <message>
        <source>First in</source>
        <translation>Først i</translation>
    </message>
    <message>
        <source>Not in the ranking</source>
        <translation>Ikke i rangeringen</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangering</translation>
    </message>
    <message>
        <source>Ranking by {0}</source>
        <translation>Rangering etter {0}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poeng</translation>
    </message>
    <message>
        <source>Score by {0}, from 0 to 100.</source>
        <translation>Poeng etter {0}, fra 0 til 100.</translation>
    </message>
    <message>
        <source>The ranking</source>
        <translation>Rangeringen</translation>
    </message>
    <message>
        <source>There is no ranking yet.</source>
        <translation>Det er ingen rangering ennå.</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>ikke oppfylt</translation>
    </message>
    <message>
        <source>on a waiver</source>
        <translation>med dispensasjon</translation>
    </message>
    <message>
        <source>{0} – has {1}, limit {2}</source>
        <translation>{0} – har {1}, grense {2}</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}: set aside</source>
        <translation>{0}: lagt til side</translation>
    </message>
</context>
<context>
    <name>RankingStrip</name>
    <message>
        <source>Ranking</source>
        <translation>Rangering</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Comparison</source>
        <translation>Sammenligning</translation>
    </message>
    <message>
        <source>Conclusion and sign-off</source>
        <translation>Konklusjon og signering</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Review afterwards</source>
        <translation>Etterkontroll</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Points given together</source>
        <translation>Poeng gitt i fellesskap</translation>
    </message>
    <message>
        <source>Ranking by {0}</source>
        <translation>Rangering etter {0}</translation>
    </message>
    <message>
        <source>Results: {0}</source>
        <translation>Resultater: {0}</translation>
    </message>
    <message>
        <source>The group's weights</source>
        <translation>Gruppens vekter</translation>
    </message>
    <message>
        <source>There are no results to show yet</source>
        <translation>Det er ingen resultater å vise ennå</translation>
    </message>
    <message>
        <source>There is no ranking yet</source>
        <translation>Det er ingen rangering ennå</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>og {0} til</translation>
    </message>
    <message>
        <source>{0} is not revealed yet and counts for nothing here.</source>
        <translation>Svarene fra {0} er ikke vist ennå og teller ikke med her.</translation>
    </message>
    <message>
        <source>{0} is not revealed yet.</source>
        <translation>Svarene fra {0} er ikke vist ennå.</translation>
    </message>
</context>
<context>
    <name>ReviewBeginning</name>
    <message>
        <source>&amp;Decided for</source>
        <translation>&amp;Besluttet</translation>
    </message>
    <message>
        <source>Begin the review</source>
        <translation>Start etterkontrollen</translation>
    </message>
    <message>
        <source>Decided for</source>
        <translation>Besluttet</translation>
    </message>
    <message>
        <source>Did we get what we decided for?</source>
        <translation>Fikk vi det vi besluttet?</translation>
    </message>
    <message>
        <source>Nothing is signed, so the figures count as they stand.</source>
        <translation>Ingenting er signert, så verdiene gjelder slik de står nå.</translation>
    </message>
    <message>
        <source>Some time after the decision, hold what was expected against what was achieved: a line for each criterion, and lines of your own, such as costs.</source>
        <translation>En tid etter beslutningen holdes det som var ventet, opp mot det som ble oppnådd: én linje for hvert kriterium, og egne linjer, for eksempel for kostnader.</translation>
    </message>
    <message>
        <source>The study has no conclusion yet.</source>
        <translation>Studien har ingen konklusjon ennå.</translation>
    </message>
    <message>
        <source>There are no alternatives yet.</source>
        <translation>Det er ingen alternativer ennå.</translation>
    </message>
    <message>
        <source>This alternative is in nothing that was signed, so the figures count as they stand.</source>
        <translation>Alternativet er ikke med i noe som er signert, så verdiene gjelder slik de står nå.</translation>
    </message>
    <message>
        <source>What is expected is taken from what was signed: {0}.</source>
        <translation>Det som er ventet, hentes fra det som ble signert: {0}.</translation>
    </message>
</context>
<context>
    <name>ReviewFrame</name>
    <message>
        <source>A line of the decision stays; only lines of your own can be removed.</source>
        <translation>En linje fra beslutningen blir stående; bare egne linjer kan fjernes.</translation>
    </message>
    <message>
        <source>Remove the chosen line (Ctrl+Delete).</source>
        <translation>Fjern den valgte linjen (Ctrl+Delete).</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>A line of the decision cannot be removed.</source>
        <translation>En linje fra beslutningen kan ikke fjernes.</translation>
    </message>
    <message>
        <source>A year, a month or a day: 2027, 2027-05 or 2027-05-01.</source>
        <translation>Et år, en måned eller en dag: 2027, 2027-05 eller 2027-05-01.</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>Oppnådd</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>Legg til {0}</translation>
    </message>
    <message>
        <source>As expected is what lies between low and high, or within 5 % of what was expected.</source>
        <translation>Som ventet er det som ligger mellom lav og høy, eller innenfor 5 % av det som var ventet.</translation>
    </message>
    <message>
        <source>As it was decided: it cannot be changed here.</source>
        <translation>Slik det ble besluttet: Det kan ikke endres her.</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>Bedre er</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Endre {0}</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Avvik</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ventet</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>Fastslått</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Lim inn</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Fjern {0}</translation>
    </message>
    <message>
        <source>Type a name to add a line of your own, such as a cost</source>
        <translation>Skriv et navn for å legge til en egen linje, for eksempel en kostnad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>less</source>
        <translation>mindre</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mer</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>over fristen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>målverdi</translation>
    </message>
</context>
<context>
    <name>ReviewSection</name>
    <message>
        <source>A review needs an alternative that was decided for.</source>
        <translation>En etterkontroll trenger et alternativ som det er besluttet å gå for.</translation>
    </message>
    <message>
        <source>Begin the review</source>
        <translation>Start etterkontrollen</translation>
    </message>
    <message>
        <source>Begin the review when the first results are known; what was expected is filled in.</source>
        <translation>Start etterkontrollen når de første resultatene er kjent; det som var ventet, blir fylt inn.</translation>
    </message>
    <message>
        <source>Copy all lines as a table, for a spreadsheet.</source>
        <translation>Kopier alle linjene som en tabell, til et regneark.</translation>
    </message>
    <message>
        <source>Copy the review</source>
        <translation>Kopier etterkontrollen</translation>
    </message>
    <message>
        <source>Enter what was achieved as it becomes known, and when it was found out.</source>
        <translation>Før inn hva som er oppnådd etter hvert som det blir kjent, og når det ble fastslått.</translation>
    </message>
    <message>
        <source>Expected and achieved</source>
        <translation>Ventet og oppnådd</translation>
    </message>
    <message>
        <source>Remove all lines and begin anew. It can be undone with Ctrl+Z.</source>
        <translation>Fjern alle linjene og begynn på nytt. Det kan angres med Ctrl+Z.</translation>
    </message>
    <message>
        <source>Remove the review</source>
        <translation>Fjern etterkontrollen</translation>
    </message>
    <message>
        <source>Review of {0}: did we get what we decided for?</source>
        <translation>Etterkontroll av {0}: Fikk vi det vi besluttet?</translation>
    </message>
    <message>
        <source>What was expected of the decision, and what came of it.</source>
        <translation>Hva som var ventet av beslutningen, og hva det ble til.</translation>
    </message>
    <message>
        <source>{0}: the review of {1} was begun.</source>
        <translation>{0}: Etterkontrollen av {1} ble startet.</translation>
    </message>
</context>
<context>
    <name>ReviewTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lim inn</translation>
    </message>
    <message>
        <source>&amp;Remove the line</source>
        <translation>&amp;Fjern linjen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Tøm</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Tøm</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Kopier med &amp;overskrifter</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Klipp ut</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Velg &amp;alt</translation>
    </message>
</context>
<context>
    <name>RobustnessForm</name>
    <message>
        <source>A clear lead takes</source>
        <translation>En klar ledelse krever</translation>
    </message>
    <message>
        <source>A clear lead withstands any single weight changing by less than this, relative to what it is today.</source>
        <translation>En klar ledelse tåler at én enkelt vekt endres med mindre enn dette, målt mot det den er i dag.</translation>
    </message>
    <message>
        <source>A figure is drawn between its low and high, a missing one over the whole declared range, and must-haves are tested in every case.</source>
        <translation>En verdi trekkes mellom lav og høy, en manglende over hele det fastsatte spennet, og skal-kravene prøves i hvert tilfelle.</translation>
    </message>
    <message>
        <source>A weight may change by</source>
        <translation>En vekt kan endres med</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Tilfeller</translation>
    </message>
    <message>
        <source>Change how robustness is judged</source>
        <translation>Endre hvordan robusthet vurderes</translation>
    </message>
    <message>
        <source>Draw figures too</source>
        <translation>Trekk verdier også</translation>
    </message>
    <message>
        <source>Each case asks other participants, by voting power, and lets each waver a little. Without revealed answers weights are drawn around the study's own.</source>
        <translation>Hvert tilfelle spør andre deltakere, etter stemmevekt, og lar hver av dem vakle litt. Uten viste svar trekkes vektene rundt studiens egne.</translation>
    </message>
    <message>
        <source>Every set of weights is as possible as any other: what if we knew nothing of what matters?</source>
        <translation>Alle sett av vekter er like mulige: Hva om vi ikke visste noe om hva som betyr noe?</translation>
    </message>
    <message>
        <source>How many cases are simulated. More take longer and make shares more exact.</source>
        <translation>Hvor mange tilfeller som simuleres. Flere tar lengre tid og gjør andelene mer nøyaktige.</translation>
    </message>
    <message>
        <source>How near the study's weights</source>
        <translation>Hvor nær studiens vekter</translation>
    </message>
    <message>
        <source>No clear winner below</source>
        <translation>Ingen klar vinner under</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startverdi</translation>
    </message>
    <message>
        <source>The larger, the nearer: at 50 a weight of 20% mostly lies between 10% and 32%. Used when weights are drawn around the study's own.</source>
        <translation>Jo større, desto nærmere: Ved 50 ligger en vekt på 20 % som oftest mellom 10 % og 32 %. Brukes når vektene trekkes rundt studiens egne.</translation>
    </message>
    <message>
        <source>The least share of the simulated cases in which a clear leader is first.</source>
        <translation>Den minste andelen av de simulerte tilfellene der en klar leder er først.</translation>
    </message>
    <message>
        <source>The same seed gives the same numbers again, on any machine.</source>
        <translation>Den samme startverdien gir de samme tallene igjen, på enhver maskin.</translation>
    </message>
    <message>
        <source>The simulation</source>
        <translation>Simuleringen</translation>
    </message>
    <message>
        <source>The verdict</source>
        <translation>Den samlede vurderingen</translation>
    </message>
    <message>
        <source>Usually {0}.</source>
        <translation>Vanligvis {0}.</translation>
    </message>
    <message>
        <source>Weights are drawn</source>
        <translation>Vektene trekkes</translation>
    </message>
    <message>
        <source>Weights near the study's own are more likely than those far from them. This is the usual choice.</source>
        <translation>Vekter nær studiens egne er mer sannsynlige enn de som ligger langt fra dem. Dette er det vanlige valget.</translation>
    </message>
    <message>
        <source>Who is first in a smaller share of the cases than this is no clear winner.</source>
        <translation>Den som er først i en mindre andel av tilfellene enn dette, er ingen klar vinner.</translation>
    </message>
</context>
<context>
    <name>RobustnessPage</name>
    <message>
        <source>Go to the alternatives</source>
        <translation>Gå til alternativene</translation>
    </message>
    <message>
        <source>Go to the ranking</source>
        <translation>Gå til rangeringen</translation>
    </message>
    <message>
        <source>How far can the first place be relied on?</source>
        <translation>Hvor langt er førsteplassen til å stole på?</translation>
    </message>
    <message>
        <source>Next: Board</source>
        <translation>Neste: Styre</translation>
    </message>
    <message>
        <source>Only one alternative is ranked: there is nothing to compare it with.</source>
        <translation>Bare ett alternativ er rangert: Det er ingenting å sammenligne det med.</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robusthet</translation>
    </message>
    <message>
        <source>The first look is under way.</source>
        <translation>Den første beregningen er i gang.</translation>
    </message>
    <message>
        <source>The study's method gives no ranking yet, so there is nothing to be sure of.</source>
        <translation>Studiens metode gir ingen rangering ennå, så det er ingenting å være sikker på.</translation>
    </message>
    <message>
        <source>With a ranking, this page tells how far its first place can be relied on.</source>
        <translation>Når noe er rangert, forteller denne siden hvor langt førsteplassen er til å stole på.</translation>
    </message>
    <message>
        <source>With two or more, this page tells how far the first place can be relied on.</source>
        <translation>Med to eller flere forteller denne siden hvor langt førsteplassen er til å stole på.</translation>
    </message>
</context>
<context>
    <name>RoundPanel</name>
    <message numerus="yes">
        <source>%n of {0} ballots is closed.</source>
        <translation>
            <numerusform>%n av {0} stemmesedler er lukket.</numerusform>
            <numerusform>%n av {0} stemmesedler er lukket.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close round</source>
        <translation>L&amp;ukk runden</translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation>Vi&amp;s svarene</translation>
    </message>
    <message>
        <source>&amp;Start round {0}</source>
        <translation>&amp;Start runde {0}</translation>
    </message>
    <message>
        <source>All ballots are closed.</source>
        <translation>Alle stemmesedler er lukket.</translation>
    </message>
    <message>
        <source>Begin from the last answers</source>
        <translation>Begynn med forrige svar</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Lukk runden</translation>
    </message>
    <message>
        <source>Everybody begins with their last answers and changes what they want.</source>
        <translation>Alle begynner med sine forrige svar og endrer det de vil.</translation>
    </message>
    <message>
        <source>For the facilitator alone. It is recorded in the log that somebody looked.</source>
        <translation>Bare for møtelederen. Loggen sier at noen så på dem.</translation>
    </message>
    <message>
        <source>Look at the weights so far</source>
        <translation>Se på vektene så langt</translation>
    </message>
    <message>
        <source>Name of the next round</source>
        <translation>Navn på neste runde</translation>
    </message>
    <message>
        <source>Name of the next round; by default its number.</source>
        <translation>Navn på neste runde; ellers nummeret.</translation>
    </message>
    <message>
        <source>Name: {0}</source>
        <translation>Navn: {0}</translation>
    </message>
    <message>
        <source>No round has been started.</source>
        <translation>Ingen runde er startet.</translation>
    </message>
    <message>
        <source>Nobody sees another's answers or the group's weights before it is revealed.</source>
        <translation>Ingen ser andres svar eller gruppens vekter før svarene vises.</translation>
    </message>
    <message>
        <source>Nobody votes.</source>
        <translation>Ingen stemmer.</translation>
    </message>
    <message>
        <source>Not closed by then: {0}.</source>
        <translation>Ikke lukket da svarene ble vist: {0}.</translation>
    </message>
    <message>
        <source>Open round a&amp;gain</source>
        <translation>Åpne runden på n&amp;ytt</translation>
    </message>
    <message>
        <source>Open the round again</source>
        <translation>Åpne runden på nytt</translation>
    </message>
    <message>
        <source>Reveal {0}</source>
        <translation>Vis svarene fra {0}</translation>
    </message>
    <message>
        <source>Secret until revealed</source>
        <translation>Hemmelig til svarene vises</translation>
    </message>
    <message>
        <source>Show everybody's answers and let them count. This cannot be undone.</source>
        <translation>Vis alles svar og la dem telle. Det kan ikke angres.</translation>
    </message>
    <message>
        <source>Show the group's &amp;weights so far</source>
        <translation>Vis gruppens vekter så &amp;langt</translation>
    </message>
    <message>
        <source>Start round {0}</source>
        <translation>Start runde {0}</translation>
    </message>
    <message>
        <source>Take answers in this round again.</source>
        <translation>Ta imot svar i denne runden igjen.</translation>
    </message>
    <message>
        <source>Take no more answers in this round.</source>
        <translation>Ta ikke imot flere svar i denne runden.</translation>
    </message>
    <message>
        <source>{0} is closed.</source>
        <translation>{0} er lukket.</translation>
    </message>
    <message>
        <source>{0} is open, and its answers are not secret.</source>
        <translation>{0} er åpen, og svarene er ikke hemmelige.</translation>
    </message>
    <message>
        <source>{0} is secret and closed. It is not revealed yet.</source>
        <translation>{0} er hemmelig og lukket. Svarene er ikke vist ennå.</translation>
    </message>
    <message>
        <source>{0} is secret and open.</source>
        <translation>{0} er hemmelig og åpen.</translation>
    </message>
    <message>
        <source>{0} was revealed {1}.</source>
        <translation>{0}: Svarene ble vist {1}.</translation>
    </message>
    <message>
        <source>{0}: the facilitator looked at the weights of {1} so far.</source>
        <translation>{0}: Møtelederen så på vektene så langt i {1}.</translation>
    </message>
    <message>
        <source>{0}: {1} was closed.</source>
        <translation>{0}: {1} ble lukket.</translation>
    </message>
    <message>
        <source>{0}: {1} was opened again.</source>
        <translation>{0}: {1} ble åpnet igjen.</translation>
    </message>
    <message>
        <source>{0}: {1} was revealed before everybody had closed. Still open: {2}.</source>
        <translation>{0}: Svarene fra {1} ble vist før alle hadde lukket stemmeseddelen. Fortsatt åpne: {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} was revealed when everybody had closed.</source>
        <translation>{0}: Svarene fra {1} ble vist da alle hadde lukket stemmeseddelen.</translation>
    </message>
    <message>
        <source>{0}: {1} was started.</source>
        <translation>{0}: {1} ble startet.</translation>
    </message>
</context>
<context>
    <name>RoundWords</name>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Konsensus</translation>
    </message>
    <message>
        <source>First by own weights</source>
        <translation>Først med egne vekter</translation>
    </message>
    <message>
        <source>First by the group's weights</source>
        <translation>Først med gruppens vekter</translation>
    </message>
    <message>
        <source>Nobody changed their weights.</source>
        <translation>Ingen endret vektene sine.</translation>
    </message>
    <message>
        <source>Nobody has weights in both rounds.</source>
        <translation>Ingen har vekter i begge rundene.</translation>
    </message>
    <message>
        <source>Own weightings</source>
        <translation>Egne vektinger</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>The largest move: {1} from {2} to {3}.</source>
        <translation>Den største endringen: {1} fra {2} til {3}.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>before {0} had closed</source>
        <translation>før {0} hadde lukket stemmeseddelen</translation>
    </message>
    <message>
        <source>consensus fell from {0} to {1}</source>
        <translation>konsensusen falt fra {0} til {1}</translation>
    </message>
    <message>
        <source>consensus rose from {0} to {1}</source>
        <translation>konsensusen steg fra {0} til {1}</translation>
    </message>
    <message>
        <source>consensus stays at {0}</source>
        <translation>konsensusen er fortsatt {0}</translation>
    </message>
    <message>
        <source>not secret, closed</source>
        <translation>ikke hemmelig, lukket</translation>
    </message>
    <message>
        <source>not secret, takes answers</source>
        <translation>ikke hemmelig, tar imot svar</translation>
    </message>
    <message>
        <source>secret, closed, not revealed</source>
        <translation>hemmelig, lukket, svarene ikke vist</translation>
    </message>
    <message>
        <source>secret, revealed {0}</source>
        <translation>hemmelig, svarene vist {0}</translation>
    </message>
    <message>
        <source>secret, takes answers</source>
        <translation>hemmelig, tar imot svar</translation>
    </message>
    <message>
        <source>{0} left the weights as they were</source>
        <translation>{0} lot vektene være som de var</translation>
    </message>
    <message>
        <source>{0} moved most: {1} from {2} to {3}.</source>
        <translation>{0} flyttet seg mest: {1} fra {2} til {3}.</translation>
    </message>
    <message>
        <source>{0} moved {1} from {2} to {3}</source>
        <translation>{0} flyttet {1} fra {2} til {3}</translation>
    </message>
    <message>
        <source>{0} of {1} changed their weights.</source>
        <translation>{0} av {1} endret vektene sine.</translation>
    </message>
    <message>
        <source>{0} still comes first</source>
        <translation>{0} kommer fortsatt først</translation>
    </message>
    <message>
        <source>{1} now comes first instead of {0}</source>
        <translation>{1} kommer nå først i stedet for {0}</translation>
    </message>
</context>
<context>
    <name>RoundsChoice</name>
    <message>
        <source>Beside the group</source>
        <translation>Ved siden av gruppen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Say who moved and who gave a reason, where all want it.</source>
        <translation>Vis hvem som flyttet seg, og hvem som ga en begrunnelse, når alle vil det.</translation>
    </message>
    <message>
        <source>Show &amp;names</source>
        <translation>Vis &amp;navn</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>RoundsModel</name>
    <message>
        <source>Change round {0}</source>
        <translation>Endre runde {0}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Voted</source>
        <translation>Stemt</translation>
    </message>
    <message>
        <source>{0} (Enter or F2 to change it)</source>
        <translation>{0} (Enter eller F2 for å endre)</translation>
    </message>
</context>
<context>
    <name>RoundsSection</name>
    <message>
        <source>After a second round, the two stand side by side here.</source>
        <translation>Etter en runde til står de to side ved side her.</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Alle runder</translation>
    </message>
    <message>
        <source>Both rounds</source>
        <translation>Begge rundene</translation>
    </message>
    <message>
        <source>Choose two different rounds.</source>
        <translation>Velg to ulike runder.</translation>
    </message>
    <message>
        <source>How the group's weights moved</source>
        <translation>Slik flyttet gruppens vekter seg</translation>
    </message>
    <message>
        <source>How {0} moved, beside the group</source>
        <translation>Slik flyttet {0} seg, ved siden av gruppen</translation>
    </message>
    <message>
        <source>In one of the two rounds nobody has weights of their own.</source>
        <translation>I en av de to rundene har ingen egne vekter.</translation>
    </message>
    <message>
        <source>Reasons given</source>
        <translation>Begrunnelser</translation>
    </message>
    <message>
        <source>See how the weights moved, and the reasons given.</source>
        <translation>Se hvordan vektene flyttet seg, og begrunnelsene.</translation>
    </message>
    <message>
        <source>The comparison appears when the secret round is revealed.</source>
        <translation>Sammenligningen kommer når svarene i den hemmelige runden vises.</translation>
    </message>
    <message>
        <source>The weights are points given together: there are no rounds to compare.</source>
        <translation>Vektene er poeng gitt i fellesskap: Det er ingen runder å sammenligne.</translation>
    </message>
    <message>
        <source>There is no round yet. Start one under Meeting.</source>
        <translation>Det er ingen runde ennå. Start en under Møte.</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>gruppen</translation>
    </message>
    <message>
        <source>{0} does not have weights in both rounds</source>
        <translation>{0} har ikke vekter i begge rundene</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Feasibility study</source>
        <translation>Mulighetsstudie</translation>
    </message>
    <message>
        <source>Location study</source>
        <translation>Lokasjonsstudie</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Uten tittel</translation>
    </message>
</context>
<context>
    <name>SignOffCard</name>
    <message>
        <source>Add a signature …</source>
        <translation>Legg til en signatur …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Copy the whole digest</source>
        <translation>Kopier hele kontrollsummen</translation>
    </message>
    <message>
        <source>Copy the whole digest. The same state has the same digest everywhere.</source>
        <translation>Kopier hele kontrollsummen. Den samme utgaven har den samme kontrollsummen overalt.</translation>
    </message>
    <message>
        <source>Nothing has changed since this was signed.</source>
        <translation>Ingenting er endret siden dette ble signert.</translation>
    </message>
    <message>
        <source>See the differences</source>
        <translation>Vis forskjellene</translation>
    </message>
    <message>
        <source>What is kept here is not what was signed: its digest differs. Somebody changed the file by other means.</source>
        <translation>Det som er lagret her, er ikke det som ble signert: Kontrollsummen er en annen. Noen har endret filen på annet vis.</translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notat</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Signer</translation>
    </message>
    <message>
        <source>Add a signature</source>
        <translation>Legg til en signatur</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>Alle er enige</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>For example: board meeting 4/2026</source>
        <translation>For eksempel: styremøte 4/2026</translation>
    </message>
    <message>
        <source>Nobody has a position yet, so there is nothing to sign.</source>
        <translation>Ingen har tatt standpunkt ennå, så det er ingenting å signere.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Only in rows where nothing stands yet.</source>
        <translation>Bare i rader der det ikke står noe ennå.</translation>
    </message>
    <message>
        <source>Only those with a position are signed: {0} of {1}.</source>
        <translation>Bare de som har et standpunkt, blir signert: {0} av {1}.</translation>
    </message>
    <message>
        <source>Row {0}, {1}: a dissent is told in a few words.</source>
        <translation>Rad {0}, {1}: En dissens må begrunnes med noen ord.</translation>
    </message>
    <message>
        <source>Row {0}, {1}: a reservation is told in a few words.</source>
        <translation>Rad {0}, {1}: Et forbehold må begrunnes med noen ord.</translation>
    </message>
    <message>
        <source>Row {0}, {1}: the words stand without a position.</source>
        <translation>Rad {0}, {1}: Det står ord uten et standpunkt.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Signering</translation>
    </message>
    <message>
        <source>Signatures stay: they cannot be undone, nor can anything that was done before. The decision can still be changed; it then says what changed since it was signed.</source>
        <translation>Signaturer blir stående: De kan ikke angres, og det kan heller ikke noe som er gjort før. Beslutningen kan fortsatt endres; da vises det hva som er endret siden signeringen.</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Det som signeres</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Hvem som signerer</translation>
    </message>
</context>
<context>
    <name>SignatureRows</name>
    <message>
        <source>Signed {0}.</source>
        <translation>Signert {0}.</translation>
    </message>
</context>
<context>
    <name>Signed</name>
    <message>
        <source>{0} {1}: “{2}”</source>
        <translation>{0} {1}: «{2}»</translation>
    </message>
</context>
<context>
    <name>SignersModel</name>
    <message>
        <source>A reservation or a dissent is told in a few words.</source>
        <translation>Et forbehold eller en dissens må begrunnes med noen ord.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Standpunkt</translation>
    </message>
    <message>
        <source>Position is missing</source>
        <translation>Standpunkt mangler</translation>
    </message>
    <message>
        <source>Role or function</source>
        <translation>Rolle eller funksjon</translation>
    </message>
    <message>
        <source>Type a name to add somebody who signs</source>
        <translation>Skriv et navn for å legge til en som signerer</translation>
    </message>
    <message>
        <source>Under Position: A agrees, R has a reservation, D dissents.</source>
        <translation>Under Standpunkt: E er enig, F har forbehold, D tar dissens.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Words are missing</source>
        <translation>Begrunnelse mangler</translation>
    </message>
</context>
<context>
    <name>SimulationTopic</name>
    <message numerus="yes">
        <source>%n other(s) are in the copied table</source>
        <translation>
            <numerusform>%n annet står i den kopierte tabellen</numerusform>
            <numerusform>%n andre står i den kopierte tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Any at all</source>
        <translation>Hvilke som helst</translation>
    </message>
    <message>
        <source>Around today's</source>
        <translation>Rundt dagens</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>Som oppgitt</translation>
    </message>
    <message>
        <source>As the group disagrees</source>
        <translation>Slik gruppen er uenig</translation>
    </message>
    <message>
        <source>Change the simulation</source>
        <translation>Endre simuleringen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Verdier</translation>
    </message>
    <message>
        <source>How often each has each rank</source>
        <translation>Hvor ofte hver av dem får hver plass</translation>
    </message>
    <message>
        <source>Weights that are possible</source>
        <translation>Vekter som er mulige</translation>
    </message>
    <message>
        <source>Within what is known</source>
        <translation>Innenfor det som er kjent</translation>
    </message>
    <message>
        <source>{0} is among the first {1} in {2} of the simulated cases</source>
        <translation>{0} er blant de {1} første i {2} av de simulerte tilfellene</translation>
    </message>
    <message>
        <source>{0} may have any rank</source>
        <translation>{0} kan få en hvilken som helst plass</translation>
    </message>
    <message>
        <source>{0} ranks before {1} in {2} of the simulated cases</source>
        <translation>{0} er foran {1} i {2} av de simulerte tilfellene</translation>
    </message>
</context>
<context>
    <name>Spreadsheet</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lim inn</translation>
    </message>
    <message>
        <source>C&amp;lear figures</source>
        <translation>&amp;Tøm verdier</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Kopier med &amp;overskrifter</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>Fyll &amp;nedover</translation>
    </message>
    <message>
        <source>Fill &amp;right</source>
        <translation>Fyll mot &amp;høyre</translation>
    </message>
    <message>
        <source>Nothing has been copied.</source>
        <translation>Ingenting er kopiert.</translation>
    </message>
    <message>
        <source>Performance table</source>
        <translation>Verditabell</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Velg &amp;alt</translation>
    </message>
    <message>
        <source>There is no column to the left.</source>
        <translation>Det er ingen kolonne til venstre.</translation>
    </message>
    <message>
        <source>There is no row above.</source>
        <translation>Det er ingen rad over.</translation>
    </message>
</context>
<context>
    <name>StabilityBars</name>
    <message>
        <source>; nearest at {0}, where {1} takes over</source>
        <translation>; nærmest ved {0}, der {1} tar over</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Nearest change at</source>
        <translation>Nærmeste skifte ved</translation>
    </message>
    <message>
        <source>Next to lead</source>
        <translation>Neste i tet</translation>
    </message>
    <message>
        <source>Present weight</source>
        <translation>Nåværende vekt</translation>
    </message>
    <message>
        <source>Weight, share of the whole</source>
        <translation>Vekt, andel av helheten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>over {0}</source>
        <translation>over {0}</translation>
    </message>
    <message>
        <source>under {0}</source>
        <translation>under {0}</translation>
    </message>
    <message>
        <source>{0} first</source>
        <translation>{0} først</translation>
    </message>
    <message>
        <source>{0} first between</source>
        <translation>{0} først mellom</translation>
    </message>
    <message>
        <source>{0}, today {1}</source>
        <translation>{0}, i dag {1}</translation>
    </message>
    <message>
        <source>{0}, today {1}: {2} is first between {3}</source>
        <translation>{0}, i dag {1}: {2} er først mellom {3}</translation>
    </message>
</context>
<context>
    <name>StaleWords</name>
    <message>
        <source>The question has changed since you answered it.</source>
        <translation>Spørsmålet er endret siden du svarte.</translation>
    </message>
    <message>
        <source>What {0} covers has changed since you answered.</source>
        <translation>Det {0} omfatter, er endret siden du svarte.</translation>
    </message>
    <message>
        <source>no range</source>
        <translation>uten spenn</translation>
    </message>
    <message>
        <source>{0}: you answered for {1}; it is now {2}.</source>
        <translation>{0}: du svarte for {1}; nå er det {2}.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>As last saved: {0}</source>
        <translation>Slik den sist ble lagret: {0}</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Fil: {0}</translation>
    </message>
    <message>
        <source>Signed {0}</source>
        <translation>Signert {0}</translation>
    </message>
    <message>
        <source>The decision as it stands</source>
        <translation>Beslutningen slik den står</translation>
    </message>
    <message>
        <source>What was signed {0} cannot be read any more.</source>
        <translation>Det som ble signert {0}, kan ikke leses lenger.</translation>
    </message>
    <message>
        <source>{0} – not what was signed</source>
        <translation>{0} – ikke det som ble signert</translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>AHP rank</source>
        <translation>AHP-plass</translation>
    </message>
    <message>
        <source>AHP score</source>
        <translation>AHP-poeng</translation>
    </message>
    <message>
        <source>Anti-ideal, A−</source>
        <translation>Anti-ideal, A−</translation>
    </message>
    <message>
        <source>Ideal, A+</source>
        <translation>Ideal, A+</translation>
    </message>
    <message>
        <source>TOPSIS rank</source>
        <translation>TOPSIS-plass</translation>
    </message>
    <message>
        <source>TOPSIS score, C</source>
        <translation>TOPSIS-poeng, C</translation>
    </message>
    <message>
        <source>To the anti-ideal, D−</source>
        <translation>Til anti-idealet, D−</translation>
    </message>
    <message>
        <source>To the ideal, D+</source>
        <translation>Til idealet, D+</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vekt</translation>
    </message>
    <message>
        <source>{0}: compared in pairs, no figure</source>
        <translation>{0}: sammenlignet parvis, ingen verdi</translation>
    </message>
    <message>
        <source>{0}: missing</source>
        <translation>{0}: mangler</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>AHP 1 of 2: values</source>
        <translation>AHP 1 av 2: verdier</translation>
    </message>
    <message>
        <source>AHP 2 of 2: contributions</source>
        <translation>AHP 2 av 2: bidrag</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>Kopier hele tabellen</translation>
    </message>
    <message>
        <source>Figures and weights</source>
        <translation>Verdier og vekter</translation>
    </message>
    <message>
        <source>How far from the ideal and the anti-ideal: C = D− / (D+ + D−).</source>
        <translation>Hvor langt fra idealet og anti-idealet: C = D− / (D+ + D−).</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Neste trinn</translation>
    </message>
    <message>
        <source>Normalised times weight, with the ideal A+ and the anti-ideal A− of each criterion.</source>
        <translation>Normalisert ganger vekt, med idealet A+ og anti-idealet A− for hvert kriterium.</translation>
    </message>
    <message>
        <source>Numbers of this step</source>
        <translation>Tallene i dette trinnet</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Forrige trinn</translation>
    </message>
    <message>
        <source>Scores and ranks</source>
        <translation>Poeng og plasser</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Step of the calculation</source>
        <translation>Trinn i utregningen</translation>
    </message>
    <message>
        <source>TOPSIS 1 of 3: normalised</source>
        <translation>TOPSIS 1 av 3: normalisert</translation>
    </message>
    <message>
        <source>TOPSIS 2 of 3: weighted</source>
        <translation>TOPSIS 2 av 3: vektet</translation>
    </message>
    <message>
        <source>TOPSIS 3 of 3: distances</source>
        <translation>TOPSIS 3 av 3: avstander</translation>
    </message>
    <message>
        <source>The figures without their units, so that criteria can be compared.</source>
        <translation>Verdiene uten enheter, slik at kriterier kan sammenlignes.</translation>
    </message>
    <message>
        <source>The scores of both methods. Equal scores share the smaller rank.</source>
        <translation>Poengene etter begge metodene. Lik poengsum deler den laveste plassen.</translation>
    </message>
    <message>
        <source>This is the first step</source>
        <translation>Dette er første trinn</translation>
    </message>
    <message>
        <source>This is the last step</source>
        <translation>Dette er siste trinn</translation>
    </message>
    <message>
        <source>Value times weight; their sum is the score.</source>
        <translation>Verdi ganger vekt; summen er poengene.</translation>
    </message>
    <message>
        <source>What both methods start from: the data and the weight of each criterion.</source>
        <translation>Det begge metodene går ut fra: dataene og vekten til hvert kriterium.</translation>
    </message>
    <message>
        <source>What each figure is worth, before the weights.</source>
        <translation>Hva hver verdi er verdt, før vektene.</translation>
    </message>
</context>
<context>
    <name>StudiesModel</name>
    <message>
        <source>Add {0}</source>
        <translation>Legg til {0}</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Endre {0}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Fjern {0}</translation>
    </message>
    <message>
        <source>Type a name to add a study</source>
        <translation>Skriv et navn for å legge til en studie</translation>
    </message>
</context>
<context>
    <name>StudyPath</name>
    <message>
        <source>Study: {0}</source>
        <translation>Studie: {0}</translation>
    </message>
</context>
<context>
    <name>TableFrame</name>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Add one at the end (Insert).</source>
        <translation>Legg til en på slutten (Insert).</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Velg en rad først.</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Move down (Alt+Down).</source>
        <translation>Flytt ned (Alt+Pil ned).</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Move up (Alt+Up).</source>
        <translation>Flytt opp (Alt+Pil opp).</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove the chosen row (Delete).</source>
        <translation>Fjern den valgte raden (Delete).</translation>
    </message>
    <message>
        <source>There has to be at least one.</source>
        <translation>Det må være minst én.</translation>
    </message>
</context>
<context>
    <name>TakesTopic</name>
    <message>
        <source>&amp;Try these weights</source>
        <translation>&amp;Prøv disse vektene</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Back to the study's weights</source>
        <translation>Tilbake til studiens vekter</translation>
    </message>
    <message>
        <source>Its own figures are followed only where the study measures on the declared ranges.</source>
        <translation>Egne verdier følges bare der studien måler på fastsatte spenn.</translation>
    </message>
    <message>
        <source>No weights put it clearly ahead: it only draws level.</source>
        <translation>Ingen vekter setter det klart foran: Det kommer bare opp på likt.</translation>
    </message>
    <message>
        <source>None of its own figures alone puts it first.</source>
        <translation>Ingen av dets egne verdier setter det først alene.</translation>
    </message>
    <message>
        <source>Or one of its own figures</source>
        <translation>Eller en av dets egne verdier</translation>
    </message>
    <message>
        <source>See everywhere on this page what follows; nothing is saved.</source>
        <translation>Se overalt på denne siden hva som følger; ingenting lagres.</translation>
    </message>
    <message>
        <source>That is with the weights that are being tried.</source>
        <translation>Det er med vektene som prøves.</translation>
    </message>
    <message>
        <source>The smallest change of weights</source>
        <translation>Den minste endringen av vekter</translation>
    </message>
    <message>
        <source>The smallest changes are being looked for.</source>
        <translation>De minste endringene letes fram.</translation>
    </message>
    <message>
        <source>What would put this one first:</source>
        <translation>Hva skal til for at dette kommer først:</translation>
    </message>
    <message>
        <source>With exactly these weights it draws level; a little further and it leads.</source>
        <translation>Med akkurat disse vektene kommer det opp på likt; litt til, og det leder.</translation>
    </message>
    <message>
        <source>outside the declared range</source>
        <translation>utenfor det fastsatte spennet</translation>
    </message>
    <message>
        <source>{0}: down from {1} to {2}</source>
        <translation>{0}: ned fra {1} til {2}</translation>
    </message>
    <message>
        <source>{0}: not known today; {1} is where it draws level</source>
        <translation>{0}: ikke kjent i dag; ved {1} kommer det opp på likt</translation>
    </message>
    <message>
        <source>{0}: up from {1} to {2}</source>
        <translation>{0}: opp fra {1} til {2}</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>'{0}' says the same as the open decision. Nothing was taken.</source>
        <translation>«{0}» sier det samme som den åpne beslutningen. Ingenting ble tatt inn.</translation>
    </message>
    <message>
        <source>Changes were taken from a workbook of this decision.</source>
        <translation>Endringer ble tatt inn fra en arbeidsbok av denne beslutningen.</translation>
    </message>
    <message>
        <source>Take changes from a workbook</source>
        <translation>Ta inn endringer fra en arbeidsbok</translation>
    </message>
    <message>
        <source>The changes in '{0}' were taken.</source>
        <translation>Endringene i «{0}» ble tatt inn.</translation>
    </message>
</context>
<context>
    <name>TimerPanel</name>
    <message>
        <source>&amp;Pause</source>
        <translation>Paus&amp;e</translation>
    </message>
    <message>
        <source>Beg&amp;in</source>
        <translation>Be&amp;gynn</translation>
    </message>
    <message>
        <source>Minutes for the timer</source>
        <translation>Minutter på klokken</translation>
    </message>
    <message>
        <source>Minutes to give</source>
        <translation>Minutter som gis</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>&amp;Nullstill</translation>
    </message>
    <message>
        <source>The time is over. Nothing closes by itself.</source>
        <translation>Tiden er ute. Ingenting lukkes av seg selv.</translation>
    </message>
    <message>
        <source>Time left: {0}</source>
        <translation>Tid igjen: {0}</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Klokke</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>TippingList</name>
    <message>
        <source>A change of {0} of the declared range</source>
        <translation>En endring på {0} av det fastsatte spennet</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Another leads from</source>
        <translation>En annen leder fra</translation>
    </message>
    <message>
        <source>Change, share of the range</source>
        <translation>Endring, andel av spennet</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Figure today</source>
        <translation>Verdi i dag</translation>
    </message>
    <message>
        <source>Outside the range</source>
        <translation>Utenfor spennet</translation>
    </message>
    <message>
        <source>The figure is not known today</source>
        <translation>Verdien er ikke kjent i dag</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message numerus="yes">
        <source>and %n more that take a larger change, in the copied table</source>
        <translation>
            <numerusform>og %n til som krever en større endring, i den kopierte tabellen</numerusform>
            <numerusform>og %n til som krever større endringer, i den kopierte tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Tornado</name>
    <message numerus="yes">
        <source>%n uncertain figure(s) do not move the lead</source>
        <translation>
            <numerusform>%n usikker verdi flytter ikke ledelsen</numerusform>
            <numerusform>%n usikre verdier flytter ikke ledelsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Another leads from</source>
        <translation>En annen leder fra</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>First with the worse figure</source>
        <translation>Først med den dårligste verdien</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Høy</translation>
    </message>
    <message>
        <source>Lead with the high figure</source>
        <translation>Ledelse med den høye verdien</translation>
    </message>
    <message>
        <source>Lead with the low figure</source>
        <translation>Ledelse med den lave verdien</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Lav</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message numerus="yes">
        <source>and %n more figure(s) with a smaller effect</source>
        <translation>
            <numerusform>og %n verdi til med mindre virkning</numerusform>
            <numerusform>og %n verdier til med mindre virkning</numerusform>
        </translation>
    </message>
    <message>
        <source>another leads from</source>
        <translation>en annen leder fra</translation>
    </message>
    <message>
        <source>no possible figure</source>
        <translation>ingen mulig verdi</translation>
    </message>
    <message>
        <source>not known: over its whole range</source>
        <translation>ukjent: over hele spennet</translation>
    </message>
    <message>
        <source>outside the range</source>
        <translation>utenfor spennet</translation>
    </message>
    <message>
        <source>the lead is gone</source>
        <translation>ledelsen er borte</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>i dag {0}</translation>
    </message>
    <message>
        <source>with the high figure</source>
        <translation>med den høye verdien</translation>
    </message>
    <message>
        <source>with the low figure</source>
        <translation>med den lave verdien</translation>
    </message>
    <message>
        <source>{0}'s lead over the next, in points of score</source>
        <translation>Ledelsen til {0} over nestemann, i poeng</translation>
    </message>
    <message>
        <source>{0}, may miss a must-have</source>
        <translation>{0}, kan bryte et skal-krav</translation>
    </message>
    <message>
        <source>{0}, not known</source>
        <translation>{0}, ukjent</translation>
    </message>
    <message>
        <source>{0}, {1}: with {2} the lead is {3}, with {4} it is {5}</source>
        <translation>{0}, {1}: Med {2} er ledelsen {3}, med {4} er den {5}</translation>
    </message>
    <message>
        <source>{0}; outside the range</source>
        <translation>{0}; utenfor spennet</translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>Back to the study's weights</source>
        <translation>Tilbake til studiens vekter</translation>
    </message>
    <message>
        <source>Back to the study's weights (Esc)</source>
        <translation>Tilbake til studiens vekter (Esc)</translation>
    </message>
    <message>
        <source>Keep the weights that were tried</source>
        <translation>Behold vektene som ble prøvd</translation>
    </message>
    <message>
        <source>Keep these weights</source>
        <translation>Behold disse vektene</translation>
    </message>
    <message>
        <source>Set the study's points to these weights; Ctrl+Z takes it back.</source>
        <translation>Setter studiens poeng til disse vektene; Ctrl+Z angrer det.</translation>
    </message>
    <message>
        <source>Trying other weights; nothing is saved.</source>
        <translation>Prøver andre vekter; ingenting lagres.</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>{0}: {1} → {2}</translation>
    </message>
</context>
<context>
    <name>TwoWeights</name>
    <message>
        <source>First criterion</source>
        <translation>Første kriterium</translation>
    </message>
    <message>
        <source>Second criterion</source>
        <translation>Andre kriterium</translation>
    </message>
    <message>
        <source>Two weights can be varied where there is a third one to give way.</source>
        <translation>To vekter kan varieres der det finnes en tredje som kan vike.</translation>
    </message>
    <message>
        <source>and</source>
        <translation>og</translation>
    </message>
</context>
<context>
    <name>ValueCalculation</name>
    <message>
        <source>All figures are equal, so the criterion adds nothing.</source>
        <translation>Alle verdier er like, så kriteriet bidrar ikke.</translation>
    </message>
    <message>
        <source>From the pairwise comparisons of the alternatives: {0}.</source>
        <translation>Fra den parvise sammenligningen av alternativene: {0}.</translation>
    </message>
    <message>
        <source>No range is declared: worst and best are those of the data.</source>
        <translation>Spennet er ikke fastsatt: dårligst og best er fra dataene.</translation>
    </message>
    <message>
        <source>Outside the range: it counts as the nearer end, {0}.</source>
        <translation>Utenfor spennet: det teller som nærmeste ende, {0}.</translation>
    </message>
    <message>
        <source>The range has no width, so the criterion adds nothing.</source>
        <translation>Spennet har ingen bredde, så kriteriet bidrar ikke.</translation>
    </message>
    <message>
        <source>r = (x − lowest) / (highest − lowest)</source>
        <translation>r = (x − laveste) / (høyeste − laveste)</translation>
    </message>
    <message>
        <source>r = x / the largest in the column</source>
        <translation>r = x / den største i kolonnen</translation>
    </message>
    <message>
        <source>r = x / the square root of the sum of x² in the column</source>
        <translation>r = x / kvadratroten av summen av x² i kolonnen</translation>
    </message>
    <message>
        <source>r = x / the sum of the column</source>
        <translation>r = x / summen av kolonnen</translation>
    </message>
    <message>
        <source>v = (1 / x) / the sum of 1 / x in the column</source>
        <translation>v = (1 / x) / summen av 1 / x i kolonnen</translation>
    </message>
    <message>
        <source>v = (x − worst) / (best − worst)</source>
        <translation>v = (x − dårligst) / (best − dårligst)</translation>
    </message>
    <message>
        <source>v = 1 − |x − target| / |worst − target|</source>
        <translation>v = 1 − |x − målverdi| / |dårligst − målverdi|</translation>
    </message>
    <message>
        <source>v = the smallest in the column / x</source>
        <translation>v = den minste i kolonnen / x</translation>
    </message>
    <message>
        <source>v = x / the largest in the column</source>
        <translation>v = x / den største i kolonnen</translation>
    </message>
    <message>
        <source>v = x / the sum of the column</source>
        <translation>v = x / summen av kolonnen</translation>
    </message>
    <message>
        <source>x is the distance to the target {0}.</source>
        <translation>x er avstanden til målverdien {0}.</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>How is this decided?</source>
        <translation>Hvordan er dette avgjort?</translation>
    </message>
</context>
<context>
    <name>VerdictChip</name>
    <message>
        <source>This is being looked at again.</source>
        <translation>Dette beregnes på nytt.</translation>
    </message>
    <message>
        <source>Verdict: {0}</source>
        <translation>Samlet vurdering: {0}</translation>
    </message>
    <message>
        <source>With the weights that are being tried: {0}</source>
        <translation>Med vektene som prøves: {0}</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>Measuring on declared ranges removes this.</source>
        <translation>Å måle på fastsatte spenn fjerner dette.</translation>
    </message>
    <message>
        <source>Rank reversal</source>
        <translation>Rangreversering</translation>
    </message>
    <message>
        <source>See who changes the order of the others.</source>
        <translation>Se hvem som endrer rekkefølgen på de andre.</translation>
    </message>
</context>
<context>
    <name>WeightBars</name>
    <message>
        <source>; {0} alone: {1} among its siblings</source>
        <translation>; {0} alene: {1} blant søsken</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>overall</source>
        <translation>samlet</translation>
    </message>
    <message>
        <source>share</source>
        <translation>andel</translation>
    </message>
    <message>
        <source>{0}: {1} among its siblings, {2} of the whole</source>
        <translation>{0}: {1} blant søsken, {2} av helheten</translation>
    </message>
</context>
<context>
    <name>WeightChange</name>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Weight needed</source>
        <translation>Nødvendig vekt</translation>
    </message>
    <message>
        <source>Weight today</source>
        <translation>Vekt i dag</translation>
    </message>
    <message>
        <source>Weight, share of the whole: ○ today, ▶ needed</source>
        <translation>Vekt, andel av helheten: ○ i dag, ▶ nødvendig</translation>
    </message>
    <message>
        <source>{0}: from {1} to {2}</source>
        <translation>{0}: fra {1} til {2}</translation>
    </message>
    <message>
        <source>{0}: {1}, stays</source>
        <translation>{0}: {1}, uendret</translation>
    </message>
</context>
<context>
    <name>WeightDots</name>
    <message>
        <source>AIJ</source>
        <translation>AIJ</translation>
    </message>
    <message>
        <source>AIP</source>
        <translation>AIP</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Group (AIJ)</source>
        <translation>Gruppe (AIJ)</translation>
    </message>
    <message>
        <source>Group (AIP)</source>
        <translation>Gruppe (AIP)</translation>
    </message>
    <message>
        <source>Own weight {0}</source>
        <translation>Egen vekt {0}</translation>
    </message>
    <message>
        <source>Weight, share of the whole</source>
        <translation>Vekt, andel av helheten</translation>
    </message>
    <message>
        <source>one participant</source>
        <translation>én deltaker</translation>
    </message>
    <message>
        <source>one participant's own weight</source>
        <translation>egen vekt for én deltaker</translation>
    </message>
    <message>
        <source>one who advises: does not count</source>
        <translation>rådgiver: teller ikke</translation>
    </message>
    <message>
        <source>the group's weight</source>
        <translation>gruppens vekt</translation>
    </message>
    <message>
        <source>{0}, who advises</source>
        <translation>{0}, som gir råd</translation>
    </message>
    <message>
        <source>{0}: the group's weight is {1}. By judgements (AIJ) {2}, by priorities (AIP) {3}.</source>
        <translation>{0}: Gruppens vekt er {1}. Med vurderinger (AIJ) {2}, med prioriteter (AIP) {3}.</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <translation>{0}: {1}, {2}</translation>
    </message>
</context>
<context>
    <name>WeightLines</name>
    <message>
        <source>Ahead above</source>
        <translation>Foran over</translation>
    </message>
    <message>
        <source>Ahead below</source>
        <translation>Foran under</translation>
    </message>
    <message>
        <source>Crossing at</source>
        <translation>Krysser ved</translation>
    </message>
    <message>
        <source>First place changes</source>
        <translation>Førsteplassen skifter</translation>
    </message>
    <message>
        <source>Weight of {0}</source>
        <translation>Vekt av {0}</translation>
    </message>
    <message>
        <source>Weight of {0}, share of the whole</source>
        <translation>Vekt av {0}, andel av helheten</translation>
    </message>
    <message>
        <source>Weight of {0}: {1}</source>
        <translation>Vekt av {0}: {1}</translation>
    </message>
    <message>
        <source>at {0}</source>
        <translation>ved {0}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>i dag {0}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>WeightShifts</name>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Weight, share of the whole</source>
        <translation>Vekt, andel av helheten</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>fra {0} til {1}</translation>
    </message>
    <message>
        <source>{0}, {1}: from {2} to {3}</source>
        <translation>{0}, {1}: fra {2} til {3}</translation>
    </message>
</context>
<context>
    <name>WeightTracks</name>
    <message>
        <source>Weights to try</source>
        <translation>Vekter å prøve</translation>
    </message>
</context>
<context>
    <name>WeightingChoice</name>
    <message>
        <source>Ballots as&amp;k for</source>
        <translation>Stemmesedlene &amp;ber om</translation>
    </message>
    <message>
        <source>Change how ballots ask</source>
        <translation>Endre hva stemmesedlene ber om</translation>
    </message>
    <message>
        <source>Change where weights come from</source>
        <translation>Endre hvor vektene kommer fra</translation>
    </message>
    <message>
        <source>How ballots ask in this study; a participant can have another way.</source>
        <translation>Hva stemmesedlene i denne studien ber om; en deltaker kan ha en annen måte.</translation>
    </message>
    <message>
        <source>Weights co&amp;me from</source>
        <translation>Vektene &amp;kommer fra</translation>
    </message>
</context>
<context>
    <name>WeightsPage</name>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Møte</translation>
    </message>
    <message>
        <source>Next: Ranking</source>
        <translation>Neste: Rangering</translation>
    </message>
    <message>
        <source>No round has been started yet.</source>
        <translation>Ingen runde er startet ennå.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poeng</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runder</translation>
    </message>
    <message>
        <source>There are no revealed answers to compare yet.</source>
        <translation>Det er ingen viste svar å sammenligne ennå.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
</context>
<context>
    <name>WeightsSummary</name>
    <message>
        <source>There is nothing to rank yet.</source>
        <translation>Det er ingenting å rangere ennå.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeightsTopic</name>
    <message>
        <source>As in the tree</source>
        <translation>Som i treet</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Drag the handle, or use the arrow keys, to try another weight.</source>
        <translation>Dra i håndtaket, eller bruk piltastene, for å prøve en annen vekt.</translation>
    </message>
    <message>
        <source>If only the weight of {0} changes</source>
        <translation>Hvis bare vekten til {0} endres</translation>
    </message>
    <message>
        <source>If only the weight of {0} changes, from the weights being tried</source>
        <translation>Hvis bare vekten til {0} endres, fra vektene som prøves</translation>
    </message>
    <message>
        <source>Nearest first</source>
        <translation>Nærmeste først</translation>
    </message>
    <message>
        <source>One weight</source>
        <translation>Én vekt</translation>
    </message>
    <message>
        <source>Score by {0}, from 0 to 1</source>
        <translation>Poeng etter {0}, fra 0 til 1</translation>
    </message>
    <message>
        <source>There is only one criterion, so there is no weight to vary.</source>
        <translation>Det er bare ett kriterium, så det er ingen vekt å variere.</translation>
    </message>
    <message>
        <source>Two weights</source>
        <translation>To vekter</translation>
    </message>
</context>
<context>
    <name>WhatIsSigned</name>
    <message>
        <source>A decision without a title</source>
        <translation>En beslutning uten tittel</translation>
    </message>
    <message>
        <source>Digest of this state: {0}</source>
        <translation>Kontrollsum for denne utgaven: {0}</translation>
    </message>
    <message>
        <source>Nothing is ranked.</source>
        <translation>Ingenting er rangert.</translation>
    </message>
    <message>
        <source>The ranking puts {0} first.</source>
        <translation>Rangeringen setter {0} først.</translation>
    </message>
</context>
<context>
    <name>WhichBallotDialog</name>
    <message>
        <source>Neither</source>
        <translation>Ingen av dem</translation>
    </message>
    <message>
        <source>Neither of them</source>
        <translation>Ingen av dem</translation>
    </message>
    <message>
        <source>Neither: the ballot closed {0} stands</source>
        <translation>Ingen av dem: Stemmeseddelen som ble lukket {0}, gjelder</translation>
    </message>
    <message>
        <source>There is more than one ballot by {0} in '{1}'. Which one counts?</source>
        <translation>Det finnes mer enn én stemmeseddel fra {0} i «{1}». Hvilken teller?</translation>
    </message>
    <message>
        <source>This one counts</source>
        <translation>Denne teller</translation>
    </message>
    <message>
        <source>Which ballot counts?</source>
        <translation>Hvilken stemmeseddel teller?</translation>
    </message>
    <message>
        <source>{0}, saved {1}</source>
        <translation>{0}, lagret {1}</translation>
    </message>
</context>
<context>
    <name>WhoseAnswers</name>
    <message>
        <source>Alternatives in pairs</source>
        <translation>Alternativer parvis</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterier</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltaker</translation>
    </message>
</context>
<context>
    <name>WhyScreen</name>
    <message>
        <source>Nothing is ranked yet, so there is nothing to compare.</source>
        <translation>Ingenting er rangert ennå, så det er ingenting å sammenligne.</translation>
    </message>
    <message>
        <source>Only one alternative is ranked: there is nothing to compare it with.</source>
        <translation>Bare ett alternativ er rangert: Det er ingenting å sammenligne det med.</translation>
    </message>
    <message>
        <source>Score in points of 100. Filled: speaks for this one. Hatched: speaks for that one.</source>
        <translation>Poeng av 100. Fylt: taler for dette. Skravert: taler for det andre.</translation>
    </message>
    <message>
        <source>Why this and not that</source>
        <translation>Hvorfor dette og ikke det andre</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>{0} against {1}</source>
        <translation>{0} mot {1}</translation>
    </message>
    <message>
        <source>↑ ↓ not that   Shift+↑ ↓ this   X swap</source>
        <translation>↑ ↓ ikke   Shift+↑ ↓ dette   X bytt</translation>
    </message>
</context>
<context>
    <name>WhyTopic</name>
    <message>
        <source>&amp;Swap</source>
        <translation>&amp;Bytt</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>For the weighted sum of values over the declared ranges, within them.</source>
        <translation>For den vektede summen av verdier over fastsatte spenn, innenfor spennene.</translation>
    </message>
    <message>
        <source>Hold the second against the first.</source>
        <translation>Hold det andre opp mot det første.</translation>
    </message>
    <message>
        <source>One point</source>
        <translation>Ett poeng</translation>
    </message>
    <message>
        <source>Share of the range</source>
        <translation>Andel av spennet</translation>
    </message>
    <message>
        <source>TOPSIS has no such fixed rates; there they are a guide.</source>
        <translation>TOPSIS har ingen slike faste bytteforhold; der er de en rettesnor.</translation>
    </message>
    <message>
        <source>There is no second alternative to compare with.</source>
        <translation>Det er ikke noe annet alternativ å sammenligne med.</translation>
    </message>
    <message>
        <source>What one point of score is worth</source>
        <translation>Hva ett poeng er verdt</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>Hvorfor dette</translation>
    </message>
    <message>
        <source>against</source>
        <translation>mot</translation>
    </message>
    <message>
        <source>beats this one</source>
        <translation>slår dette</translation>
    </message>
    <message>
        <source>the whole range is not worth a point</source>
        <translation>hele spennet er ikke verdt ett poeng</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>Untitled</source>
        <translation>Uten tittel</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>ikke lagret</translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation>lagret {0}</translation>
    </message>
</context>
<context>
    <name>WinnerTriangle</name>
    <message>
        <source>First</source>
        <translation>Først</translation>
    </message>
    <message>
        <source>First at</source>
        <translation>Først ved</translation>
    </message>
    <message>
        <source>First, of all splits</source>
        <translation>Først, av alle fordelinger</translation>
    </message>
    <message>
        <source>of all splits</source>
        <translation>av alle fordelinger</translation>
    </message>
    <message>
        <source>present weights</source>
        <translation>nåværende vekter</translation>
    </message>
    <message>
        <source>{0} {1}, {2} {3}, all others {4}: {5} is first</source>
        <translation>{0} {1}, {2} {3}, alle andre {4}: {5} er først</translation>
    </message>
    <message>
        <source>{0} →</source>
        <translation>{0} →</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Facilitator</source>
        <translation>Møteleder</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>Alternatives</source>
        <translation>Alternativer</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Styre</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterier</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ramme</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangering</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robusthet</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tom</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>i arbeid</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>se på igjen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klar</translation>
    </message>
</context>
</TS>
