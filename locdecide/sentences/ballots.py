"""Sentences for what a filled ballot can have wrong, and for collecting ballots."""

SENTENCES: dict[str, tuple[str, str]] = {
    "ballot-foreign": (
        "This workbook is not a ballot of locdecide.",
        "Denne arbeidsboken er ikke en stemmeseddel fra locdecide.",
    ),
    "ballot-version": (
        "The ballot has format version {version}, which this program does not know.",
        "Stemmeseddelen har formatversjon {version}, som dette programmet ikke kjenner.",
    ),
    "ballot-damaged": (
        "The ballot's hidden keys are damaged. Write the ballot again.",
        "Stemmeseddelens skjulte nøkler er skadet. Skriv ut stemmeseddelen på nytt.",
    ),
    "ballot-other-decision": (
        "The ballot belongs to another decision.",
        "Stemmeseddelen hører til en annen beslutning.",
    ),
    "ballot-study-gone": (
        "The study that the ballot was written for is no longer in the decision.",
        "Studien som stemmeseddelen ble skrevet for, finnes ikke lenger i beslutningen.",
    ),
    "ballot-participant-gone": (
        "'{participant}' is no longer among the participants.",
        "«{participant}» er ikke lenger blant deltakerne.",
    ),
    "ballot-round-gone": (
        "The round that the ballot was written for is no longer in the study.",
        "Runden som stemmeseddelen ble skrevet for, finnes ikke lenger i studien.",
    ),
    "ballot-round-other": (
        "The ballot is for round '{round}'; now round '{current}' is voted on.",
        "Stemmeseddelen gjelder runde «{round}»; nå stemmes det i runde «{current}».",
    ),
    "ballot-round-closed": (
        "Round '{round}' is closed and takes no more ballots.",
        "Runde «{round}» er lukket og tar ikke imot flere stemmesedler.",
    ),
    "ballot-criteria-added": (
        "The ballot is older than the criteria: it does not ask about {names}. Write it again.",
        "Stemmeseddelen er eldre enn kriteriene: Den spør ikke om {names}. Skriv den ut på nytt.",
    ),
    "ballot-criteria-removed": (
        "The ballot is older than the criteria: it asks about {names}, which the decision no "
        "longer has. Write it again.",
        "Stemmeseddelen er eldre enn kriteriene: Den spør om {names}, som beslutningen ikke "
        "lenger har. Skriv den ut på nytt.",
    ),
    "ballot-criteria-moved": (
        "The ballot is older than the criteria: since then {names} has moved in the tree. Write it "
        "again.",
        "Stemmeseddelen er eldre enn kriteriene: Siden da er {names} flyttet i treet. Skriv den ut "
        "på nytt.",
    ),
    "ballot-range-changed": (
        "The range has changed since the ballot was written: {names}. The answers concerned are "
        "taken and marked to be looked at again.",
        "Spennet er endret siden stemmeseddelen ble skrevet: {names}. Svarene det gjelder, tas med "
        "og merkes for ny vurdering.",
    ),
    "ballot-renamed": (
        "'{before}' in the ballot is now called '{name}'; its answers count.",
        "«{before}» i stemmeseddelen heter nå «{name}»; svarene teller.",
    ),
    "ballot-words-changed": (
        "The words of this question were changed in the ballot; the answer is taken for '{name}', "
        "as it was asked.",
        "Ordlyden i spørsmålet er endret i stemmeseddelen; svaret tas med for «{name}», slik det "
        "ble spurt.",
    ),
    "ballot-row-moved": (
        "This row shows another question than its hidden key stands for: cells were moved without "
        "the key. Move whole rows, or write the ballot again and fill it in there.",
        "Raden viser et annet spørsmål enn det den skjulte nøkkelen står for: celler er flyttet "
        "uten nøkkelen. Flytt hele rader, eller skriv den ut på nytt og fyll den ut der.",
    ),
    "ballot-rows-missing": (
        "{count} of {total} questions were deleted from the ballot: no. {numbers}. Write it again "
        "and fill it in there.",
        "{count} av {total} spørsmål er slettet fra stemmeseddelen: nr. {numbers}. Skriv den ut på "
        "nytt og fyll den ut der.",
    ),
    "ballot-row-twice": (
        "This question stands twice in the ballot. Delete one of the rows.",
        "Dette spørsmålet står to ganger i stemmeseddelen. Slett én av radene.",
    ),
    "ballot-columns-missing": (
        "A column was deleted from the ballot. Write it again and fill it in there.",
        "En kolonne er slettet fra stemmeseddelen. Skriv den ut på nytt og fyll den ut der.",
    ),
    "ballot-which-missing": (
        "It says how much more, and not which of the two matters more.",
        "Det står hvor mye mer, men ikke hva av de to som betyr mest.",
    ),
    "ballot-strength-missing": (
        "It says which of the two matters more, and not how much more.",
        "Det står hva av de to som betyr mest, men ikke hvor mye mer.",
    ),
    "ballot-which-unknown": (
        "'{value}' is not on the list. Choose '{left}', '{right}' or '{equal}'.",
        "«{value}» står ikke på listen. Velg «{left}», «{right}» eller «{equal}».",
    ),
    "ballot-favourite-unknown": (
        "'{value}' is none of the alternatives. Choose one from the list, or leave the cell empty.",
        "«{value}» er ingen av alternativene. Velg et fra listen, eller la cellen stå tom.",
    ),
    "ballot-strength-unknown": (
        "'{value}' is not on the list. Choose from it, or type a number from 1 to 9.",
        "«{value}» står ikke på listen. Velg fra den, eller skriv et tall fra 1 til 9.",
    ),
    "ballot-strength-out-of-range": (
        "A judgement lies between 1 and 9; here stands {value}.",
        "En vurdering ligger mellom 1 og 9; her står {value}.",
    ),
    "ballot-equal-and-more": (
        "'{value}' was chosen, and yet how much more. Clear one of them.",
        "«{value}» er valgt, og likevel hvor mye mer. Tøm det ene.",
    ),
    "ballot-reason-alone": (
        "Here stands a reason without an answer; it is not taken.",
        "Her står en begrunnelse uten svar; den tas ikke med.",
    ),
    "ballot-points-negative": (
        "Points are 0 or more; here stands {value}.",
        "Poeng er 0 eller mer; her står {value}.",
    ),
    "ballot-swing-without-hundred": (
        "The improvement that matters most in its group gets 100 points; the largest number here "
        "is {value}.",
        "Forbedringen som betyr mest i gruppen, får 100 poeng; det største tallet her er {value}.",
    ),
    "ballot-place-invalid": (
        "Places are whole numbers from 1; here stands {value}.",
        "Plasser er hele tall fra 1; her står {value}.",
    ),
    "ballot-place-skipped": (
        "Place {place} follows on place {before} in this group: a place is skipped or counted "
        "wrong.",
        "Plass {place} følger på plass {before} i denne gruppen: En plass er hoppet over eller "
        "talt feil.",
    ),
    "ballot-place-first": (
        "Nobody is in place 1 in this group; the first place here is {place}.",
        "Ingen har plass 1 i denne gruppen; den første plassen her er {place}.",
    ),
    "ballot-empty": (
        "Nothing is filled in.",
        "Ingenting er fylt ut.",
    ),
    "ballot-unanswered": (
        "{count} of {total} questions are not answered.",
        "{count} av {total} spørsmål er ikke besvart.",
    ),
    "ballot-not-connected-top": (
        "The answers do not connect all main criteria yet, so this ballot gives no weights for "
        "them.",
        "Svarene knytter ikke alle hovedkriteriene sammen ennå, så denne stemmeseddelen gir ikke "
        "vekter for dem.",
    ),
    "ballot-not-connected": (
        "The answers do not connect all that is compared under '{parent}' yet, so this ballot "
        "gives no weights there.",
        "Svarene knytter ikke sammen alt som sammenlignes under «{parent}», så denne "
        "stemmeseddelen gir ikke vekter der.",
    ),
    "ballot-several": (
        "Several ballots by '{participant}' in '{study}': {files}. Say which one counts, or take "
        "the others away.",
        "Flere stemmesedler fra «{participant}» i «{study}»: {files}. Velg hvilken som teller, "
        "eller fjern de andre.",
    ),
    "ballot-already-closed": (
        "'{participant}' has already closed a ballot in '{study}'. Say whether {files} takes its "
        "place.",
        "«{participant}» har allerede lukket en stemmeseddel i «{study}». Velg om {files} skal tre "
        "i stedet.",
    ),
    "ballot-by-abstainer": (
        "'{participant}' is noted as not voting in '{study}'. With this ballot '{participant}' "
        "votes after all.",
        "«{participant}» står oppført som en som ikke stemmer i «{study}». Med denne "
        "stemmeseddelen stemmer «{participant}» likevel.",
    ),
    "ballot-answers-gone": (
        "'{participant}' has answered more in '{study}' than this ballot holds ({count}). It takes "
        "the place of all answers.",
        "«{participant}» har svart på mer i «{study}» enn denne stemmeseddelen har med ({count}). "
        "Den trer i stedet for alle svarene.",
    ),
    "ballot-as-it-stands": (
        "The ballot of '{participant}' in '{study}' says what already stands.",
        "Stemmeseddelen fra «{participant}» i «{study}» sier det som alt står der.",
    ),
    "ballot-none-found": (
        "There are no ballots in '{file}'.",
        "Det er ingen stemmesedler i «{file}».",
    ),
    "ballot-nothing-to-ask": (
        "There is nothing to weight in '{study}' yet, so no ballots were written for it.",
        "Det er ikke noe å vekte i «{study}» ennå, så det ble ikke skrevet stemmesedler for den.",
    ),
    "ballot-nobody": (
        "There are no participants to write ballots for.",
        "Det er ingen deltakere å skrive stemmesedler for.",
    ),
    "ballot-out-needed": (
        "'{file}' does not end in .locdecide. Say with --out which file to write.",
        "«{file}» slutter ikke på .locdecide. Si med --out hvilken fil som skal skrives.",
    ),
}
