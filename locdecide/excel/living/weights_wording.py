"""The words of the Weights sheet in a living pack, in both languages."""

from __future__ import annotations

TITLE = ("Weights", "Vekter")
ABOUT = (
    "All numbers here are formulas over the sheets Judgements, Points, Participants and Criteria: "
    "change an answer there and the weights follow. Click a number to see what it comes from. The "
    "powers of each matrix stand to the right of it, beyond the printed page. New rows, another "
    "method and other participants need locdecide.",
    "Alle tall her er formler over arkene Vurderinger, Poeng, Deltakere og Kriterier: Endre et "
    "svar der, og vektene følger med. Klikk på et tall for å se hva det kommer av. Potensene av "
    "hver matrise står til høyre for den, utenfor det som skrives ut. Nye rader, en annen metode "
    "og andre deltakere krever locdecide.",
)
CRITERION = ("Criterion", "Kriterium")
UNDER = ("Under", "Under")
LOCAL = ("Local weight", "Lokal vekt")
GLOBAL = ("Global weight", "Global vekt")
NO_CRITERIA = ("There are no criteria yet.", "Det er ingen kriterier ennå.")

PEOPLE = ("Who decides", "Hvem som avgjør")
PARTICIPANT = ("Participant", "Deltaker")
POWER = ("Voting power", "Stemmevekt")
RELATIVE = ("Relative to the largest", "I forhold til den største")
PART = ("In this round", "I denne runden")
HEARD = ("weights by {method}", "vekter med {method}")
SILENT = ("no answers", "ingen svar")

TOP_GROUP = ("The main criteria", "Hovedkriteriene")
GROUP = ("Under {parent}", "Under {parent}")
ALTERNATIVES = ("Alternatives under {parent}", "Alternativer under {parent}")
COMPARED = ("Compared", "Sammenlignet")
THE_GROUP = ("The group", "Gruppen")
COUNTS_WITH = ("Counts with", "Teller med")
COUNTS = ("Counts (1), or 0 points from all", "Teller (1), eller 0 poeng fra alle")
MEAN = ("Mean", "Gjennomsnitt")
AVERAGED = ("As they count in the mean", "Slik de teller i gjennomsnittet")
LOGARITHMS = (
    "As they count in the geometric mean: natural logarithms",
    "Slik de teller i det geometriske gjennomsnittet: naturlige logaritmer",
)
NOBODY = (
    "Nobody has answered here, so all weigh the same.",
    "Ingen har svart her, så alle veier likt.",
)
ONLY_ONE = (
    "There is nothing to compare it with, so it has all the weight.",
    "Det er ikke noe å sammenligne med, så det har hele vekten.",
)

AS_SAID = ("Answers as given", "Svarene slik de er gitt")
ANSWERS = ("Answers", "Svar")
SCALED = ("After the judgement scale: {scale}", "Etter vurderingsskalaen: {scale}")
PAIR = ("First : second", "Første : andre")
ANSWERS_NOTE = (
    "How many times as important the first is as the second. Below 1 the second is the more "
    "important; – is an open pair. An answer follows when first and second are exchanged on the "
    "sheet Judgements, and 0.33 there counts as a third.",
    "Hvor mange ganger viktigere den første er enn den andre. Under 1 er den andre viktigst; – er "
    "et åpent par. Svaret følger med når første og andre bytter plass i arket Vurderinger, og "
    "0,33 der teller som en tredel.",
)
GROUP_ANSWERS = (
    "The group: geometric mean by voting power, over those who answered the pair.",
    "Gruppen: geometrisk gjennomsnitt etter stemmevekt, over dem som har svart på paret.",
)

POINTS = ("Points and places", "Poeng og plasser")
POINTS_NOTE = (
    "0 points count as 1/100 of the participant's largest where ratios are formed, or as the "
    "smallest above 0 where that is less. No judgement scale is applied.",
    "0 poeng teller som 1/100 av deltakerens høyeste der det regnes med forhold, eller som det "
    "laveste over 0 der det er mindre. Vurderingsskalaen brukes ikke.",
)
GIVEN = ("{name}: {method}", "{name}: {method}")
OF_ORDER = ("Weight of the place", "Plassens vekt")
COUNTED = ("Counts as", "Teller som")
SHARE = ("Share", "Andel")
PLACE = ("Place", "Plass")
CENTROID = ("Weight of a place (ROC)", "Vekt for en plass (ROC)")

PRIORITY = ("Priority", "Prioritet")
LAMBDA = ("λ max", "λ maks")
CI = ("CI", "CI")
RI = ("RI", "RI")
CR = ("CR", "CR")
OPEN = ("Open pairs", "Åpne par")
JOINED = ("All joined (1)", "Alle knyttet (1)")
CHANGE = ("Last step", "Siste steg")
READING = ("Reading", "Lesning")
COLUMN_SUM = ("Sum", "Sum")
GEOMETRIC = ("Geometric mean", "Geometrisk gjennomsnitt")
LEAST_SQUARES = ("With open pairs", "Med åpne par")
LOG_SUM = ("Σ ln", "Σ ln")
GIVEN_ANSWERS = ("Answers", "Svar")
INVERSE = ("(L + 1/n)⁻¹", "(L + 1/n)⁻¹")
COMPLETED = ("Completed", "Utfylt")
FINE = ("consistent (CR at most 0.10)", "konsistent (CR høyst 0,10)")
DOUBTFUL = ("look again (CR above 0.10)", "se på nytt (CR over 0,10)")
NOT_JOINED = ("the answers do not join all", "svarene knytter ikke alle sammen")
ALWAYS = ("always consistent", "alltid konsistent")
TREE = ("too few answers to contradict", "for få svar til å motsi hverandre")
UNSETTLED = ("not settled: use locdecide", "ikke i ro: Bruk locdecide")
OPEN_RATIO = ("pairs are open: see locdecide", "par er åpne: Se i locdecide")

DIRECT = ("Points given together", "Poeng gitt i fellesskap")
POINT = ("Points", "Poeng")

OWN = ("Own weights, and how far they agree", "Egne vekter, og hvor enige de er")
OWN_NOTE = (
    "Everybody's own weights down the tree. Consensus is Goepel's S* (2018) over those with voting "
    "power: 100 % when all weight alike.",
    "Hver enkelts egne vekter ned gjennom treet. Konsensus er Goepels S* (2018) for dem som har "
    "stemmevekt: 100 % når alle vekter likt.",
)
ENTROPY = ("Shannon entropy", "Shannon-entropi")
LEAST = ("Smallest possible (c)", "Minst mulig (c)")
CONSENSUS = ("Consensus", "Konsensus")
