"""Sentences for what a workbook can have wrong."""

from locdecide.sentences.workbook_parts import PARTS

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

SENTENCES: dict[str, tuple[str, str]] = {
    **_FILE,
    **_CELL,
    **PARTS,
    **_UNKNOWN,
    **{
        f"{code}-near": (english + _NEAR[0], norwegian + _NEAR[1])
        for code, (english, norwegian) in _UNKNOWN.items()
    },
}
