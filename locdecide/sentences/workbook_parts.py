"""Sentences for what the parts of a decision in a workbook have wrong."""

__all__ = ["PARTS"]

PARTS: dict[str, tuple[str, str]] = {
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
    "book-no-such-day": (
        "No calendar has the day '{value}'. It was taken as it stands.",
        "Ingen kalender har dagen «{value}». Den er tatt med som den står.",
    ),
    "book-review-two-alternatives": (
        "A review is of one alternative; '{name}' is another one than above.",
        "En etterkontroll gjelder ett alternativ; «{name}» er et annet enn over.",
    ),
    "book-review-without-alternative": (
        "Write which alternative the review is of.",
        "Skriv hvilket alternativ etterkontrollen gjelder.",
    ),
    "book-sign-off-by-hand": (
        "There is no sign-off with this time. Sign in the program; it keeps what was signed.",
        "Det er ingen signering med dette tidspunktet. Signer i programmet; det tar vare på det "
        "som ble signert.",
    ),
    "book-signature-without-name": (
        "A signature needs a name.",
        "En signatur trenger et navn.",
    ),
    "book-signature-without-position": (
        "Say whether {name} agrees, agrees with reservation or dissents. Nobody agrees by an "
        "empty cell.",
        "Oppgi om {name} er enig, er enig med forbehold eller tar dissens. Ingen er enig ved en "
        "tom celle.",
    ),
    "book-signed-text-damaged": (
        "The text that was signed at {time} is not complete or was changed. It was kept as it "
        "stands; the program tells that it no longer is what was signed.",
        "Teksten som ble signert {time}, er ufullstendig eller endret. Den er beholdt som den "
        "står; programmet sier fra om at den ikke lenger er det som ble signert.",
    ),
    "book-signed-text-idle": (
        "The sign-off of this text is no longer on the sheet Sign-off, so the text was not read.",
        "Signeringen av denne teksten står ikke lenger på arket Signering, så teksten ble ikke "
        "lest.",
    ),
}
