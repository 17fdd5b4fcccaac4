"""Sentences for what a decision lacks or contradicts."""

SENTENCES: dict[str, tuple[str, str]] = {
    "title-missing": (
        "The decision has no title.",
        "Beslutningen har ingen tittel.",
    ),
    "study-empty": (
        "{study}: nothing is entered here yet.",
        "{study}: ingenting er ført inn her ennå.",
    ),
    "nothing-to-rank": (
        "There is nothing to rank yet: no study has criteria.",
        "Det er ingenting å rangere ennå: ingen studie har kriterier.",
    ),
    "target-missing": (
        "{study}: '{criterion}' is best at a target, but the target is missing; the largest "
        "figure stands in for it.",
        "{study}: «{criterion}» er best ved en målverdi, men målverdien mangler; den største "
        "verdien brukes i stedet.",
    ),
    "points-missing-top": (
        "{study}: no main criterion has points yet; they weigh the same until then.",
        "{study}: ingen hovedkriterier har poeng ennå; inntil da veier de likt.",
    ),
    "points-missing": (
        "{study}: no criterion under '{parent}' has points yet; they weigh the same until then.",
        "{study}: ingen kriterier under «{parent}» har poeng ennå; inntil da veier de likt.",
    ),
    "weights-unanswered": (
        "{study}: {participant} has a vote and has not answered anything yet.",
        "{study}: {participant} har stemmevekt og har ikke svart på noe ennå.",
    ),
    "weights-nobody": (
        "{study}: nobody with voting power has answered in round '{round}'; all criteria weigh "
        "the same.",
        "{study}: ingen med stemmevekt har svart i runde «{round}»; alle kriterier veier likt.",
    ),
    "weights-stale": (
        "{study}: {participant} answered on other declared ranges than today's ({count} of "
        "{total} answers).",
        "{study}: {participant} svarte ut fra andre fastsatte spenn enn dagens ({count} av "
        "{total} svar).",
    ),
    "points-stale": (
        "{study}: points were given on other declared ranges than today's: {criteria}.",
        "{study}: poeng er gitt ut fra andre fastsatte spenn enn dagens: {criteria}.",
    ),
    "round-hidden": (
        "{study}: round '{round}' is not revealed yet; the weights are those of round "
        "'{counting}'.",
        "{study}: svarene i runde «{round}» er ikke vist ennå; vektene er fra runde «{counting}».",
    ),
    "round-hidden-first": (
        "{study}: round '{round}' is not revealed yet; until then all criteria weigh the same.",
        "{study}: svarene i runde «{round}» er ikke vist ennå; inntil da veier alle "
        "kriterier likt.",
    ),
    "round-revealed-early": (
        "{study}: round '{round}' was revealed before these had closed their ballots: {names}.",
        "{study}: svarene i runde «{round}» ble vist før disse hadde lukket stemmeseddelen: "
        "{names}.",
    ),
    "ballot-open": (
        "{study}: {participant} has a vote and has not closed the ballot in round '{round}'.",
        "{study}: {participant} har stemmevekt og har ikke lukket stemmeseddelen i runde "
        "«{round}».",
    ),
    "study-missing": (
        "The decision has no study yet.",
        "Beslutningen har ingen studie ennå.",
    ),
    "study-unknown": (
        "There is no study '{name}'; the file has: {names}.",
        "Det finnes ingen studie «{name}»; filen har: {names}.",
    ),
    "participant-twice": (
        "Two participants are called '{name}'. Add a surname or a function.",
        "To deltakere heter «{name}». Legg til etternavn eller funksjon.",
    ),
    "no-voting-power": (
        "No participant has a voting power above 0, so nobody decides the weights.",
        "Ingen deltaker har stemmevekt over 0, så ingen bestemmer vektene.",
    ),
    "criteria-missing": (
        "{study}: there are no criteria yet.",
        "{study}: det er ingen kriterier ennå.",
    ),
    "criterion-twice": (
        "{study}: two criteria are called '{name}'.",
        "{study}: to kriterier heter «{name}».",
    ),
    "levels-missing": (
        "{study}: the rating of '{criterion}' needs at least two levels.",
        "{study}: vurderingsskalaen for «{criterion}» trenger minst to nivåer.",
    ),
    "alternatives-missing": (
        "{study}: there are no alternatives to rank yet.",
        "{study}: det er ingen alternativer å rangere ennå.",
    ),
    "alternative-twice": (
        "{study}: two alternatives are called '{name}'.",
        "{study}: to alternativer heter «{name}».",
    ),
    "figure-missing": (
        "{study}: '{criterion}' is missing for {alternative}; it is ranked on what is known.",
        "{study}: «{criterion}» mangler for {alternative}; det rangeres på det som er kjent.",
    ),
    "source-missing": (
        "{study}: '{criterion}' for {alternative} has no source.",
        "{study}: «{criterion}» for {alternative} mangler kilde.",
    ),
    "figure-outside-low-high": (
        "{study}: '{criterion}' for {alternative} is {value}, outside its own low and high.",
        "{study}: «{criterion}» for {alternative} er {value}, utenfor sine egne grenser for lav og "
        "høy verdi.",
    ),
    "figure-outside-range": (
        "{study}: '{criterion}' for {alternative} is {value}, outside the declared range "
        "{low} to {high}; it counts as the nearer end.",
        "{study}: «{criterion}» for {alternative} er {value}, utenfor det fastsatte spennet "
        "{low} til {high}; det teller som nærmeste ende.",
    ),
    "range-missing": (
        "{study}: '{criterion}' has no declared range. The spread of the data is used, so adding "
        "or removing an alternative can change the order of the others.",
        "{study}: «{criterion}» har ikke fastsatt spenn. Spredningen i dataene brukes, så et "
        "alternativ til eller fra kan endre rekkefølgen på de andre.",
    ),
    "gate-threshold-missing": (
        "{study}: the must-have '{gate}' has a criterion but no threshold.",
        "{study}: skal-kravet «{gate}» har et kriterium, men ingen grense.",
    ),
    "gate-on-parent": (
        "{study}: the must-have '{gate}' refers to a criterion that holds no figures.",
        "{study}: skal-kravet «{gate}» viser til et kriterium som ikke har verdier.",
    ),
    "gate-unknown": (
        "{study}: it is not known whether {alternative} meets '{gate}'.",
        "{study}: det er ukjent om {alternative} oppfyller «{gate}».",
    ),
    "weights-open-top": (
        "{study}: the top criteria are not yet connected by answers; they weigh the same "
        "until then.",
        "{study}: hovedkriteriene er ennå ikke bundet sammen av svar; inntil da veier de likt.",
    ),
    "weights-open": (
        "{study}: the criteria under '{parent}' are not yet connected by answers; they weigh "
        "the same until then.",
        "{study}: kriteriene under «{parent}» er ennå ikke bundet sammen av svar; "
        "inntil da veier de likt.",
    ),
    "weights-alternatives-open": (
        "{study}: the alternatives are not yet connected by comparisons under '{parent}'; they "
        "score the same there until then.",
        "{study}: alternativene er ennå ikke bundet sammen av sammenligninger under «{parent}»; "
        "inntil da får de lik poengsum der.",
    ),
    "weights-left-out-top": (
        "{study}: {participant}'s answers do not connect the top criteria yet, so the group's "
        "average is taken without them.",
        "{study}: svarene til {participant} binder ennå ikke hovedkriteriene sammen, så "
        "gruppens gjennomsnitt er tatt uten dem.",
    ),
    "weights-left-out": (
        "{study}: {participant}'s answers under '{parent}' do not connect everything yet, so "
        "the group's average is taken without them.",
        "{study}: svarene til {participant} under «{parent}» binder ennå ikke alt sammen, så "
        "gruppens gjennomsnitt er tatt uten dem.",
    ),
    "weights-inconsistent-top": (
        "{study}: {participant}'s comparisons of the top criteria contradict each other "
        "(consistency ratio {cr}, above 0.10).",
        "{study}: sammenligningene til {participant} av hovedkriteriene er ikke konsistente "
        "(konsistensforhold {cr}, over 0,10).",
    ),
    "weights-inconsistent": (
        "{study}: {participant}'s comparisons under '{parent}' contradict each other "
        "(consistency ratio {cr}, above 0.10).",
        "{study}: sammenligningene til {participant} under «{parent}» er ikke konsistente "
        "(konsistensforhold {cr}, over 0,10).",
    ),
    "weights-kept-top": (
        "{study}: {participant} was told that their comparisons of the top criteria contradict "
        "each other (consistency ratio {cr}, above 0.10) and keeps the view.",
        "{study}: {participant} vet at sammenligningene av hovedkriteriene ikke er konsistente "
        "(konsistensforhold {cr}, over 0,10), og står ved synet sitt.",
    ),
    "weights-kept": (
        "{study}: {participant} was told that their comparisons under '{parent}' contradict each "
        "other (consistency ratio {cr}, above 0.10) and keeps the view.",
        "{study}: {participant} vet at sammenligningene under «{parent}» ikke er konsistente "
        "(konsistensforhold {cr}, over 0,10), og står ved synet sitt.",
    ),
    "ahp-needs-positive": (
        "{study}: AHP in this mode needs figures above 0 under '{criterion}'. Use the absolute "
        "mode, or another unit.",
        "{study}: AHP på denne måten krever verdier over 0 under «{criterion}». Bruk absolutt "
        "modus, eller en annen enhet.",
    ),
    "conclusion-set-aside": (
        "{study}: the conclusion proposes {alternative}, which is set aside.",
        "{study}: konklusjonen foreslår {alternative}, som er lagt til side.",
    ),
    "conclusion-fails-gate": (
        "{study}: the conclusion proposes {alternative}, which fails the must-have '{gate}' and "
        "has no waiver.",
        "{study}: konklusjonen foreslår {alternative}, som ikke oppfyller skal-kravet «{gate}» og "
        "ikke har dispensasjon.",
    ),
    "review-of-another": (
        "{study}: the review is of {alternative}, but the conclusion proposes {proposed}.",
        "{study}: etterkontrollen gjelder {alternative}, men konklusjonen foreslår {proposed}.",
    ),
    "sign-off-damaged": (
        "What was signed at {time} was changed afterwards, outside the program: its digest "
        "differs.",
        "Det som ble signert {time}, er endret etterpå, utenfor programmet: Kontrollsummen er en "
        "annen.",
    ),
}
