"""Sentences for what a file on disk can have wrong."""

SENTENCES: dict[str, tuple[str, str]] = {
    "file-missing": (
        "There is no file '{file}'.",
        "Filen «{file}» finnes ikke.",
    ),
    "file-is-folder": (
        "'{file}' is a folder, not a file.",
        "«{file}» er en mappe, ikke en fil.",
    ),
    "file-unreadable": (
        "'{file}' cannot be read: {reason}.",
        "«{file}» kan ikke leses: {reason}.",
    ),
    "file-unwritable": (
        "'{file}' cannot be written: {reason}. Save under another name or in another folder.",
        "«{file}» kan ikke skrives: {reason}. Lagre med et annet navn eller i en annen mappe.",
    ),
    "file-not-readable": (
        "'{file}' cannot be read: you do not have the right to open it.",
        "«{file}» kan ikke leses: du har ikke tilgang til å åpne den.",
    ),
    "file-no-folder": (
        "'{file}' cannot be written: there is no folder '{folder}'.",
        "«{file}» kan ikke skrives: mappen «{folder}» finnes ikke.",
    ),
    "file-protected": (
        "'{file}' cannot be written: it is protected, or open in another program. Close it there, "
        "or save under another name.",
        "«{file}» kan ikke skrives: den er beskyttet, eller åpen i et annet program. Lukk den der, "
        "eller lagre med et annet navn.",
    ),
    "file-disk-full": (
        "'{file}' cannot be written: the disk is full.",
        "«{file}» kan ikke skrives: disken er full.",
    ),
    "file-name-too-long": (
        "'{file}' cannot be written: the name is too long.",
        "«{file}» kan ikke skrives: navnet er for langt.",
    ),
    "file-too-big": (
        "'{file}' is far larger than any decision; it was not opened.",
        "«{file}» er langt større enn noen beslutning; den ble ikke åpnet.",
    ),
    "file-unknown-kind": (
        "'{file}' is neither a decision (.locdecide) nor a workbook (.xlsx).",
        "«{file}» er verken en beslutning (.locdecide) eller en arbeidsbok (.xlsx).",
    ),
    "file-not-xlsx": (
        "'{file}' does not end in .xlsx, as the name of a workbook does.",
        "«{file}» slutter ikke på .xlsx, som navnet på en arbeidsbok gjør.",
    ),
    "file-not-report": (
        "'{file}' ends neither in .pdf nor in .html, as a report does.",
        "«{file}» slutter verken på .pdf eller på .html, som en rapport gjør.",
    ),
    "file-not-slides": (
        "'{file}' does not end in .pptx, as slides do.",
        "«{file}» slutter ikke på .pptx, som lysbilder gjør.",
    ),
    "file-not-convertible": (
        "'{file}' ends neither in .locdecide nor in .xlsx.",
        "«{file}» slutter verken på .locdecide eller på .xlsx.",
    ),
    "file-onto-itself": (
        "'{file}' is the file that is read. Write to another one.",
        "«{file}» er filen som leses. Skriv til en annen.",
    ),
    "file-is-workbook": (
        "This is a workbook, not a decision file. Give it a name that ends in .xlsx, and open it "
        "again.",
        "Dette er en arbeidsbok, ikke en beslutningsfil. Gi den et navn som slutter på .xlsx, "
        "og åpne den igjen.",
    ),
    "file-foreign": (
        "This is not a decision file of locdecide.",
        "Dette er ikke en beslutningsfil fra locdecide.",
    ),
    "file-truncated": (
        "The file is damaged or incomplete: it stops making sense at line {line}. "
        "It was left as it is.",
        "Filen er skadet eller ufullstendig: fra linje {line} gir den ikke mening. "
        "Den er latt urørt.",
    ),
    "file-no-version": (
        "The version number of the file format is missing or is no whole number.",
        "Versjonsnummeret til filformatet mangler eller er ikke et helt tall.",
    ),
    "file-newer": (
        "The file has format version {version}; this program knows versions up to {known}. "
        "Open it with a newer version of locdecide.",
        "Filen har formatversjon {version}; dette programmet kjenner versjoner til og med {known}. "
        "Åpne den med en nyere versjon av locdecide.",
    ),
    "file-unknown-field": (
        "The field '{field}' is not known here.",
        "Feltet «{field}» er ikke kjent her.",
    ),
    "file-missing-field": (
        "The field '{field}' is missing.",
        "Feltet «{field}» mangler.",
    ),
    "file-not-text": (
        "Here should stand a text.",
        "Her skal det stå en tekst.",
    ),
    "file-not-a-number": (
        "Here should stand a number.",
        "Her skal det stå et tall.",
    ),
    "file-not-whole": (
        "Here should stand a whole number.",
        "Her skal det stå et heltall.",
    ),
    "file-text-length": (
        "The number of characters must be {bound}.",
        "Antallet tegn må være {bound}.",
    ),
    "file-not-yes-or-no": (
        "Here should stand true or false.",
        "Her skal det stå true eller false.",
    ),
    "file-not-a-list": (
        "Here should stand a list.",
        "Her skal det stå en liste.",
    ),
    "file-not-an-object": (
        "Here should stand an object with named fields.",
        "Her skal det stå et objekt med navngitte felter.",
    ),
    "file-unknown-value": (
        "The value {value} is not among those allowed here.",
        "Verdien {value} er ikke blant dem som er tillatt her.",
    ),
    "file-out-of-range": (
        "The number must be {bound}.",
        "Tallet må være {bound}.",
    ),
    "file-wrong-value": (
        "The value is not valid here ({problem}).",
        "Verdien er ikke gyldig her ({problem}).",
    ),
    "file-duplicate-id": (
        "The id '{value}' is used twice.",
        "ID-en «{value}» er brukt to ganger.",
    ),
    "file-duplicate-label": (
        "The level '{value}' stands twice on the same scale.",
        "Nivået «{value}» står to ganger på samme skala.",
    ),
    "file-thresholds-order": (
        "The share for a clear lead is below the share for any lead.",
        "Andelen for klar ledelse er under andelen for ledelse i det hele tatt.",
    ),
    "file-range-against-direction": (
        "The range from worst to best runs against the direction of the criterion.",
        "Området fra dårligst til best går mot kriteriets retning.",
    ),
    "file-duplicate-points": (
        "The participant '{value}' has given points twice in the same round.",
        "Deltakeren «{value}» har gitt poeng to ganger i samme runde.",
    ),
    "file-duplicate-ballot": (
        "The participant '{value}' has two ballots in the same round.",
        "Deltakeren «{value}» har to stemmesedler i samme runde.",
    ),
    "file-duplicate-judgements": (
        "The same participant has two sets of judgements for the same group of criteria.",
        "Samme deltaker har to sett vurderinger for samme gruppe kriterier.",
    ),
    "file-duplicate-comparison": (
        "The same pair is compared twice.",
        "Det samme paret er sammenlignet to ganger.",
    ),
    "file-compared-with-itself": (
        "Something is compared with itself.",
        "Noe er sammenlignet med seg selv.",
    ),
    "file-unknown-reference": (
        "'{value}' points to something that is not in the decision.",
        "«{value}» viser til noe som ikke finnes i beslutningen.",
    ),
    "file-unknown-level": (
        "'{level}' is no level of this criterion's scale.",
        "«{level}» er ikke et nivå på skalaen til dette kriteriet.",
    ),
    "file-figure-on-parent": (
        "A criterion with sub-criteria cannot have a figure of its own.",
        "Et kriterium med underkriterier kan ikke ha egne verdier.",
    ),
    "file-figure-on-pairwise": (
        "A criterion whose alternatives are compared in pairs cannot have figures.",
        "Et kriterium der alternativene sammenlignes parvis, kan ikke ha verdier.",
    ),
    "compare-not-signed": (
        "'{file}' has not been signed. Name a second file to compare it with.",
        "«{file}» er ikke signert. Oppgi en fil til å sammenligne med.",
    ),
    "compare-signed-unreadable": (
        "The state of '{file}' that was signed last cannot be read any more.",
        "Den utgaven av «{file}» som sist ble signert, kan ikke leses lenger.",
    ),
    "file-text-for-number": (
        "Here should stand a number, not a text.",
        "Her skal det stå et tall, ikke en tekst.",
    ),
}
