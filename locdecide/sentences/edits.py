"""Sentences for why an edit is refused."""

SENTENCES: dict[str, tuple[str, str]] = {
    "edit-name-missing": (
        "A name is needed.",
        "Det trengs et navn.",
    ),
    "edit-not-a-number": (
        "'{text}' is not a number.",
        "«{text}» er ikke et tall.",
    ),
    "edit-ambiguous-number": (
        "'{text}' can be read in two ways. Write it without a thousands separator.",
        "«{text}» kan leses på to måter. Skriv tallet uten tusenskille.",
    ),
    "edit-power-negative": (
        "Voting power is 0 or more.",
        "Stemmevekt er 0 eller mer.",
    ),
    "edit-points-negative": (
        "Points are 0 or more.",
        "Poeng er 0 eller mer.",
    ),
    "edit-place-invalid": (
        "Places are whole numbers from 1; 1 is the most important.",
        "Plasser er hele tall fra 1; 1 er det viktigste.",
    ),
    "edit-ballot-closed": (
        "The ballot is closed. The facilitator can open it again.",
        "Stemmeseddelen er lukket. Møtelederen kan åpne den på nytt.",
    ),
    "edit-round-hidden": (
        "Round '{round}' is not revealed yet. Reveal it before the next one starts.",
        "Svarene i runde «{round}» er ikke vist ennå. Vis dem før neste runde begynner.",
    ),
    "edit-round-revealed": (
        "Round '{round}' has been revealed. Start another round for second thoughts.",
        "Svarene i runde «{round}» er vist. Start en ny runde for å stemme på nytt.",
    ),
    "edit-last-study": (
        "A decision has at least one study.",
        "En beslutning har minst én studie.",
    ),
    "edit-range-empty": (
        "Worst and best must differ.",
        "Dårligst og best må være ulike.",
    ),
    "edit-range-maximise": (
        "More is better here, so best must be above worst.",
        "Mer er bedre her, så best må være over dårligst.",
    ),
    "edit-range-minimise": (
        "Less is better here, so best must be below worst.",
        "Mindre er bedre her, så best må være under dårligst.",
    ),
    "edit-level-name-missing": (
        "Each level needs a name.",
        "Hvert nivå trenger et navn.",
    ),
    "edit-level-name-twice": (
        "Two levels have the same name.",
        "To nivåer har samme navn.",
    ),
    "edit-move-into-itself": (
        "A criterion cannot be moved into itself.",
        "Et kriterium kan ikke flyttes inn i seg selv.",
    ),
    "edit-parent-has-figures": (
        "That criterion has figures or judgements of its own. Clear them first, or add a "
        "sub-criterion, which takes them over.",
        "Det kriteriet har egne verdier eller vurderinger. Fjern dem først, eller legg til et "
        "underkriterium, som overtar dem.",
    ),
    "edit-latitude": (
        "Latitude lies between −90 and 90.",
        "Breddegrad ligger mellom −90 og 90.",
    ),
    "edit-longitude": (
        "Longitude lies between −180 and 180.",
        "Lengdegrad ligger mellom −180 og 180.",
    ),
    "edit-unknown-level": (
        "'{text}' is no level of '{criterion}'. Choose one of: {levels}.",
        "«{text}» er ikke et nivå for «{criterion}». Velg ett av: {levels}.",
    ),
    "edit-figure-on-parent": (
        "'{criterion}' has sub-criteria; figures belong to those.",
        "«{criterion}» har underkriterier; verdiene hører til dem.",
    ),
    "edit-figure-on-pairwise": (
        "Under '{criterion}' the alternatives are compared in pairs; it has no figures.",
        "Under «{criterion}» sammenlignes alternativene parvis; det har ingen verdier.",
    ),
    "edit-low-above-high": (
        "Low must not be above high.",
        "Lav kan ikke være over høy.",
    ),
    "edit-gates-frozen": (
        "The must-haves are frozen. Unfreeze them first; the log keeps that it was done.",
        "Skal-kravene er frosset. Opphev frysingen først; loggen viser at det ble gjort.",
    ),
    "edit-sign-nobody": (
        "A sign-off needs at least one name.",
        "En signering trenger minst ett navn.",
    ),
    "edit-sign-words-missing": (
        "{name} does not simply agree. Write down the reservation or the dissent in a few words.",
        "{name} er ikke uten videre enig. Skriv forbeholdet eller dissensen med noen få ord.",
    ),
    "edit-sign-hidden": (
        "A secret round of '{study}' is not revealed. Reveal it first, so that nobody signs "
        "answers unseen.",
        "Svarene i en hemmelig runde i «{study}» er ikke vist ennå. Vis dem først, så ingen "
        "signerer usette svar.",
    ),
    "edit-sign-changed": (
        "The decision has changed since that sign-off. Sign it anew.",
        "Beslutningen er endret etter den signeringen. Signer på nytt.",
    ),
    "edit-ratio": (
        "A judgement lies between 1 and 9.",
        "En vurdering ligger mellom 1 og 9.",
    ),
    "edit-draws": (
        "The number of draws lies between 100 and 10 million.",
        "Antall trekninger ligger mellom 100 og 10 millioner.",
    ),
    "edit-seed": (
        "The seed is a whole number from 0.",
        "Startverdien er et helt tall fra 0.",
    ),
    "edit-concentration": (
        "How near the weights are drawn lies between 1 and 10,000.",
        "Hvor nært vektene trekkes, ligger mellom 1 og 10 000.",
    ),
    "edit-threshold": (
        "A threshold of the verdict lies between 0 and 100 %.",
        "En terskel for den samlede vurderingen ligger mellom 0 og 100 %.",
    ),
    "edit-thresholds-order": (
        "The share for a clear lead must not be below the share for any lead.",
        "Andelen for klar ledelse kan ikke være under andelen for ledelse i det hele tatt.",
    ),
    "edit-round-closed": (
        "Round '{round}' is closed.",
        "Runde «{round}» er lukket.",
    ),
    "edit-year": (
        "'{text}' is not a year.",
        "«{text}» er ikke et årstall.",
    ),
    "edit-not-a-date": (
        "'{text}' is not a clear date. Write it as 2027, 2027-05 or 2027-05-01.",
        "«{text}» er ikke en tydelig dato. Skriv den som 2027, 2027-05 eller 2027-05-01.",
    ),
    "edit-not-an-expectation": (
        "'{text}' cannot be read. Write a number, with low and high in brackets: 42 (38–47).",
        "«{text}» kan ikke leses. Skriv et tall, med lav og høy i parentes: 42 (38–47).",
    ),
    "edit-not-a-direction": (
        "'{text}' is no direction. Choose one of: {words}.",
        "«{text}» er ingen retning. Velg én av: {words}.",
    ),
    "edit-expected-stays": (
        "What was decided stays as it was: a line of the decision keeps its name, its unit and "
        "what was expected.",
        "Det som ble besluttet, står fast: En linje fra beslutningen beholder navn, enhet og det "
        "som var ventet.",
    ),
    "edit-outside-table": (
        "The copied block of {rows} rows and {columns} columns does not fit in the table from "
        "here.",
        "Den kopierte blokken med {rows} rader og {columns} kolonner får ikke plass i tabellen "
        "herfra.",
    ),
}
