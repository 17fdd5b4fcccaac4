"""Sentences for what a workbook can have wrong."""

_NEAR = (" Did you mean '{near}'?", " Mente du «{near}»?")

# What people see of an unknown name, by what it should have named.
_UNKNOWN: dict[str, tuple[str, str]] = {
    "book-unknown-criterion": (
        "'{name}' is not among the criteria.",
        "«{name}» er ikke blant kriteriene.",
    ),
    "book-unknown-alternative": (
        "'{name}' is not among the alternatives. Add it on the sheet Alternatives, or correct "
        "the name.",
        "«{name}» er ikke blant alternativene. Legg det til på arket Alternativer, eller rett "
        "navnet.",
    ),
    "book-unknown-participant": (
        "'{name}' is not among the participants.",
        "«{name}» er ikke blant deltakerne.",
    ),
    "book-unknown-round": (
        "'{name}' is not among the rounds.",
        "«{name}» er ikke blant rundene.",
    ),
    "book-unknown-gate": (
        "'{name}' is not among the gates.",
        "«{name}» er ikke blant skal-kravene.",
    ),
    "book-unknown-level": (
        "'{name}' is not among the levels of '{criterion}'.",
        "«{name}» er ikke blant nivåene for «{criterion}».",
    ),
    "book-column-unknown": (
        "The column '{name}' is not known and was not read.",
        "Kolonnen «{name}» er ukjent og ble ikke lest.",
    ),
    "book-label-unknown": (
        "The line '{name}' is not known here and was not read.",
        "Linjen «{name}» er ukjent her og ble ikke lest.",
    ),
    "book-sheet-unknown": (
        "The sheet '{name}' is not known and was not read.",
        "Arket «{name}» er ukjent og ble ikke lest.",
    ),
}

_FILE: dict[str, tuple[str, str]] = {
    "book-missing": (
        "There is no file '{file}'.",
        "Filen «{file}» finnes ikke.",
    ),
    "book-is-folder": (
        "'{file}' is a folder, not a workbook.",
        "«{file}» er en mappe, ikke en arbeidsbok.",
    ),
    "book-no-permission": (
        "'{file}' may not be read: permission is missing.",
        "«{file}» kan ikke leses: du mangler tilgang.",
    ),
    "book-unreadable": (
        "'{file}' cannot be read: {reason}.",
        "«{file}» kan ikke leses: {reason}.",
    ),
    "book-old-or-locked": (
        "'{file}' is an old .xls workbook or is protected by a password. Open it in Excel and save "
        "it as .xlsx without a password.",
        "«{file}» er en gammel .xls-arbeidsbok eller beskyttet med passord. Åpne den i Excel og "
        "lagre den som .xlsx uten passord.",
    ),
    "book-not-excel": (
        "'{file}' is not an Excel workbook (.xlsx), or it is damaged.",
        "«{file}» er ikke en Excel-arbeidsbok (.xlsx), eller den er skadet.",
    ),
    "book-broken": (
        "'{file}' is damaged and cannot be read ({reason}). Open it in Excel or LibreOffice and "
        "save it again.",
        "«{file}» er skadet og kan ikke leses ({reason}). Åpne den i Excel eller LibreOffice og "
        "lagre den på nytt.",
    ),
    "book-too-large": (
        "'{file}' unpacks to far more than any decision needs; it was not opened.",
        "«{file}» pakkes ut til langt mer enn en beslutning trenger; den ble ikke åpnet.",
    ),
    "book-unsafe": (
        "'{file}' contains definitions that no workbook needs and that can do harm; it was not "
        "opened.",
        "«{file}» inneholder definisjoner som ingen arbeidsbok trenger og som kan gjøre skade; "
        "den ble ikke åpnet.",
    ),
    "book-no-known-sheet": (
        "'{file}' has none of the sheets that are read. The least is a sheet named Data with the "
        "alternatives down and the criteria across.",
        "«{file}» har ingen av arkene som leses. Det minste er et ark med navnet Data, med "
        "alternativene nedover og kriteriene bortover.",
    ),
    "book-sheet-too-large": (
        "There is content beyond row {rows} or column {columns}, where nothing is read. Delete it "
        "or move it.",
        "Det er innhold utenfor rad {rows} eller kolonne {columns}, der ingenting blir lest. Slett "
        "det eller flytt det.",
    ),
    "book-sheet-twice": (
        "The sheet '{other}' is for the same. Keep one of the two.",
        "Arket «{other}» er for det samme. Behold ett av de to.",
    ),
    "book-sheet-without-study": (
        "The sheet belongs to study {number}, which the list of studies does not have.",
        "Arket hører til studie {number}, som ikke står i listen over studier.",
    ),
    "book-sheet-no-header": (
        "No row with headers was found. Expected: {headers}.",
        "Fant ingen rad med overskrifter. Ventet: {headers}.",
    ),
    "book-data-no-header": (
        "No table was found: the alternatives down the first column, the criteria across the top.",
        "Fant ingen tabell: alternativene nedover i første kolonne, kriteriene øverst.",
    ),
    "book-column-missing": (
        "The column '{name}' is missing.",
        "Kolonnen «{name}» mangler.",
    ),
    "book-column-twice": (
        "'{name}' stands here a second time. Keep one of the two.",
        "«{name}» står her for andre gang. Behold én av dem.",
    ),
    "book-data-column-without-name": (
        "The column has figures but no criterion at the top.",
        "Kolonnen har tall, men ikke noe kriterium øverst.",
    ),
}

_CELL: dict[str, tuple[str, str]] = {
    "book-not-calculated": (
        "The formula has not been calculated. Open the workbook in Excel or LibreOffice, and save "
        "it.",
        "Formelen er ikke beregnet. Åpne arbeidsboken i Excel eller LibreOffice og lagre den.",
    ),
    "book-error-in-cell": (
        "The cell shows the error {value}.",
        "Cellen viser feilen {value}.",
    ),
    "book-not-a-number": (
        "'{value}' is not a number. Leave the cell empty when the figure is not known.",
        "«{value}» er ikke et tall. La cellen stå tom når tallet ikke er kjent.",
    ),
    "book-ambiguous-number": (
        "'{value}' can be read in two ways. Write it without a thousands separator.",
        "«{value}» kan leses på to måter. Skriv det uten tusenskille.",
    ),
    "book-date-for-number": (
        "The cell holds a date ({value}) where a number belongs. Format the cell as a number and "
        "type the figure again.",
        "Cellen har en dato ({value}) der det skal stå et tall. Formater cellen som tall og skriv "
        "tallet på nytt.",
    ),
    "book-truth-for-number": (
        "The cell holds {value} where a number belongs.",
        "Cellen har {value} der det skal stå et tall.",
    ),
    "book-not-whole": (
        "'{value}' is not a whole number.",
        "«{value}» er ikke et heltall.",
    ),
    "book-not-a-share": (
        "{value} is not a share of the whole: write a number from 0 to 1, or a percentage such as "
        "80 %.",
        "{value} er ikke en andel av det hele: Skriv et tall fra 0 til 1, eller prosent, som 80 %.",
    ),
    "book-thresholds-order": (
        "A clear lead takes {clear} %, which is below the {least} % under which there is no clear "
        "winner.",
        "En klar ledelse krever {clear} %, som er under de {least} % der det ikke er noen klar "
        "vinner.",
    ),
    "book-too-small": (
        "{value} is too small; the least is {least}.",
        "{value} er for lite; det minste er {least}.",
    ),
    "book-out-of-range": (
        "{value} is not between {least} and {most}.",
        "{value} er ikke mellom {least} og {most}.",
    ),
    "book-unknown-term": (
        "'{value}' is not one of the choices for '{column}': {choices}.",
        "«{value}» er ikke et av valgene for «{column}»: {choices}.",
    ),
    "book-malformed-key": (
        "The hidden key '{value}…' is too long. Clear the cell, and the row gets a new key.",
        "Den skjulte nøkkelen «{value} …» er for lang. Tøm cellen, så får raden en ny nøkkel.",
    ),
    "book-name-missing": (
        "The name is missing.",
        "Navnet mangler.",
    ),
    "book-name-twice": (
        "'{name}' stands at {other} too. Give one of them another name.",
        "«{name}» står også i {other}. Gi den ene et annet navn.",
    ),
    "book-name-ambiguous": (
        "Several are called '{name}' ({places}), and it is not clear which is meant.",
        "Flere heter «{name}» ({places}), og det er uklart hvilken som menes.",
    ),
    "book-name-changed": (
        "'{name}' is read as '{taken}', which the row's hidden key stands for.",
        "«{name}» er lest som «{taken}», som radens skjulte nøkkel står for.",
    ),
}

_PARTS: dict[str, tuple[str, str]] = {
    "book-study-number-twice": (
        "Study number {number} is listed twice.",
        "Studie nummer {number} er ført opp to ganger.",
    ),
    "book-voting-power-all-zero": (
        "Nobody has any voting power, so nobody decides.",
        "Ingen har stemmevekt, så ingen er med på å avgjøre.",
    ),
    "book-parent-cycle": (
        "'{name}' stands under itself, directly or by way of others.",
        "«{name}» står under seg selv, direkte eller via andre.",
    ),
    "book-direction-assumed": (
        "Nothing says which way is better for '{name}'; it was read as more is better.",
        "Det står ikke hva som er best for «{name}»; det er lest som mer er bedre.",
    ),
    "book-range-empty": (
        "Worst and best are both {worst}; a range needs two different values.",
        "Dårligst og best er begge {worst}; et spenn trenger to ulike verdier.",
    ),
    "book-range-against-more": (
        "More is better, but best ({best}) is below worst ({worst}).",
        "Mer er bedre, men best ({best}) er lavere enn dårligst ({worst}).",
    ),
    "book-range-against-less": (
        "Less is better, but best ({best}) is above worst ({worst}).",
        "Mindre er bedre, men best ({best}) er høyere enn dårligst ({worst}).",
    ),
    "book-level-without-value": (
        "The level '{name}' has no value.",
        "Nivået «{name}» har ingen verdi.",
    ),
    "book-level-twice": (
        "The level '{name}' stands twice under its criterion.",
        "Nivået «{name}» står to ganger under kriteriet.",
    ),
    "book-levels-not-rated": (
        "'{name}' has levels, but its scale is not rating.",
        "«{name}» har nivåer, men skalaen er ikke nivåer.",
    ),
    "book-levels-without-criteria": (
        "Levels need the sheet Criteria, where their criterion is listed.",
        "Nivåer trenger arket Kriterier, der kriteriet deres står.",
    ),
    "book-row-passed-over": (
        "The row '{name}' is not an alternative and was not read.",
        "Raden «{name}» er ikke et alternativ og ble ikke lest.",
    ),
    "book-data-row-twice": (
        "'{name}' has a row already.",
        "«{name}» har allerede en rad.",
    ),
    "book-data-unit-differs": (
        "The list of criteria has the unit '{unit}' for '{name}', and that one counts.",
        "Listen over kriterier har enheten «{unit}» for «{name}», og den gjelder.",
    ),
    "book-data-direction-differs": (
        "The list of criteria has another direction for '{name}', and that one counts.",
        "Listen over kriterier har en annen retning for «{name}», og den gjelder.",
    ),
    "book-figure-on-parent": (
        "'{name}' has criteria under it; figures belong to those.",
        "«{name}» har kriterier under seg; tallene hører til dem.",
    ),
    "book-figure-on-pairwise": (
        "The alternatives are compared in pairs under '{name}'; it takes no figures.",
        "Alternativene sammenlignes parvis under «{name}»; det tar ikke imot tall.",
    ),
    "book-low-above-high": (
        "Low ({low}) is above high ({high}).",
        "Lav ({low}) er høyere enn høy ({high}).",
    ),
    "book-year-unlikely": (
        "The year {year} looks wrong.",
        "Året {year} ser feil ut.",
    ),
    "book-source-twice": (
        "'{criterion}' of '{alternative}' has a row already.",
        "«{criterion}» for «{alternative}» har allerede en rad.",
    ),
    "book-source-without-figure": (
        "There is no figure for '{criterion}' of '{alternative}', so its source was not read.",
        "Det er ikke noe tall for «{criterion}» for «{alternative}», så kilden ble ikke lest.",
    ),
    "book-gate-without-criterion": (
        "'{name}' has a threshold but no criterion that it applies to.",
        "«{name}» har en grense, men ikke noe kriterium den gjelder.",
    ),
    "book-gate-without-threshold": (
        "'{name}' has a criterion but no threshold, so nothing follows from the figures.",
        "«{name}» har et kriterium, men ingen grense, så ingenting følger av tallene.",
    ),
    "book-gate-on-parent": (
        "'{name}' has criteria under it and no figures of its own to hold against a threshold.",
        "«{name}» har kriterier under seg og ingen egne tall å måle mot en grense.",
    ),
    "book-gate-on-pairwise": (
        "'{name}' is compared in pairs and has no figures to hold against a threshold.",
        "«{name}» sammenlignes parvis og har ingen tall å måle mot en grense.",
    ),
    "book-gate-record-twice": (
        "The alternative has a row for '{name}' already.",
        "Alternativet har allerede en rad for «{name}».",
    ),
    "book-waiver-without-name": (
        "A waiver needs the name of who grants it.",
        "En dispensasjon trenger navnet på den som gir den.",
    ),
    "book-participant-missing": (
        "The participant is missing.",
        "Deltakeren mangler.",
    ),
    "book-round-missing": (
        "There are several rounds; say which one this belongs to.",
        "Det er flere runder; skriv hvilken dette hører til.",
    ),
    "book-ratio-missing": (
        "The comparison has no number: how many times as important is the first?",
        "Sammenligningen mangler et tall: hvor mange ganger viktigere er det første?",
    ),
    "book-ratio-is-a-date": (
        "The cell holds a date ({value}); Excel makes one out of 1/3. Format the cell as text, or "
        "write 0.333.",
        "Cellen har en dato ({value}); Excel lager en av 1/3. Formater cellen som tekst, eller "
        "skriv 0,333.",
    ),
    "book-ratio-out-of-range": (
        "'{value}' is not on the scale, which goes from 1 to 9, and from 1/9 to 1 the other way.",
        "«{value}» er ikke på skalaen, som går fra 1 til 9, og fra 1/9 til 1 den andre veien.",
    ),
    "book-compared-with-itself": (
        "'{name}' is compared with itself.",
        "«{name}» er sammenlignet med seg selv.",
    ),
    "book-compared-twice": (
        "'{first}' and '{second}' are compared already by the same participant in this round.",
        "«{first}» og «{second}» er allerede sammenlignet av samme deltaker i denne runden.",
    ),
    "book-not-siblings": (
        "'{name}' does not stand under the same criterion as the other one.",
        "«{name}» står ikke under samme kriterium som det andre.",
    ),
    "book-under-nothing": (
        "Nothing stands under '{name}', and its scale is not pairwise.",
        "Det står ingenting under «{name}», og skalaen er ikke parvis.",
    ),
    "book-points-two-methods": (
        "The participant's points in a round have one method; '{name}' has another.",
        "En deltakers poeng i en runde har én metode; «{name}» har en annen.",
    ),
    "book-points-twice": (
        "'{name}' has points from this participant already.",
        "«{name}» har allerede poeng fra denne deltakeren.",
    ),
    "book-no-participants": (
        "'{file}' has no list of participants. It needs a heading row with Name; Role, Voting "
        "power and Language may stand beside it.",
        "«{file}» har ingen liste over deltakere. Den trenger en overskriftsrad med Navn; Rolle, "
        "Stemmevekt og Språk kan stå ved siden av.",
    ),
    "book-more-than-headings": (
        "The line has more values than there are headings. Put a name or number that holds the "
        "separator itself in quotation marks.",
        "Linjen har flere verdier enn det er overskrifter. Sett et navn eller tall som selv har "
        "skilletegnet i seg, i anførselstegn.",
    ),
    "book-participants-empty": (
        "The list of participants is empty.",
        "Listen over deltakere er tom.",
    ),
    "book-participant-twice": (
        "There is a '{name}' in row {row} already; they are taken as two people.",
        "Det står en «{name}» i rad {row} fra før; de er lest som to personer.",
    ),
    "book-ballot-twice": (
        "'{name}' has a row for the same in this round already.",
        "«{name}» har allerede en rad for det samme i denne runden.",
    ),
    "book-late-not-revealed": (
        "'{name}' cannot be late in a round that is not revealed. Say when it was, on the sheet "
        "Rounds.",
        "«{name}» kan ikke være sen i en runde der svarene ikke er vist. Skriv når de ble vist, på "
        "arket Runder.",
    ),
}

SENTENCES: dict[str, tuple[str, str]] = {
    **_FILE,
    **_CELL,
    **_PARTS,
    **_UNKNOWN,
    **{
        f"{code}-near": (english + _NEAR[0], norwegian + _NEAR[1])
        for code, (english, norwegian) in _UNKNOWN.items()
    },
}
