"""What areas and fields are called when two states are compared, in both languages."""

from __future__ import annotations

from locdecide.conclusions.names import Texts
from locdecide.decision.differences import Area, Part

__all__ = ["COUNTS", "FIELDS", "MATCHED", "TITLES", "VALUES", "WHAT"]

TITLES: dict[Area, Texts] = {
    Area.FRAME: ("Frame", "Ramme"),
    Area.PARTICIPANTS: ("Participants", "Deltakere"),
    Area.STUDIES: ("Study", "Studie"),
    Area.CRITERIA: ("Criteria", "Kriterier"),
    Area.ALTERNATIVES: ("Alternatives", "Alternativer"),
    Area.FIGURES: ("Figures", "Verdier"),
    Area.GATES: ("Must-haves", "Skal-krav"),
    Area.ROUNDS: ("Rounds and ballots", "Runder og stemmesedler"),
    Area.JUDGEMENTS: ("Judgements", "Vurderinger"),
    Area.POINTS: ("Points", "Poeng"),
    Area.METHOD: ("Method", "Metode"),
    Area.CONCLUSION: ("Conclusion", "Konklusjon"),
}

# One, then several.
COUNTS: dict[str, tuple[Texts, Texts]] = {
    "frame": (
        ("1 text of the frame", "1 tekst i rammen"),
        ("{0} texts of the frame", "{0} tekster i rammen"),
    ),
    "participants": (("1 participant", "1 deltaker"), ("{0} participants", "{0} deltakere")),
    "studies": (("1 study", "1 studie"), ("{0} studies", "{0} studier")),
    "criteria": (("1 criterion", "1 kriterium"), ("{0} criteria", "{0} kriterier")),
    "alternatives": (("1 alternative", "1 alternativ"), ("{0} alternatives", "{0} alternativer")),
    "figures": (("1 figure", "1 verdi"), ("{0} figures", "{0} verdier")),
    "gates": (("1 must-have", "1 skal-krav"), ("{0} must-haves", "{0} skal-krav")),
    "rounds": (("1 round", "1 runde"), ("{0} rounds", "{0} runder")),
    "judgements": (("1 judgement", "1 vurdering"), ("{0} judgements", "{0} vurderinger")),
    "points": (
        ("1 answer in points", "1 svar i poeng"),
        ("{0} answers in points", "{0} svar i poeng"),
    ),
    "method": (("1 setting", "1 innstilling"), ("{0} settings", "{0} innstillinger")),
    "conclusion": (("1 conclusion", "1 konklusjon"), ("{0} conclusions", "{0} konklusjoner")),
    "order": (
        ("the order of 1 list", "rekkefølgen i 1 liste"),
        ("the order of {0} lists", "rekkefølgen i {0} lister"),
    ),
    "frozen": (("the freezing of must-haves", "frysingen av skal-krav"),) * 2,
}  # fmt: skip

_NAME: Texts = ("name", "navn")
_NOTE: Texts = ("note", "notat")
_CRITERION: Texts = ("criterion", "kriterium")
_QUESTION: Texts = ("question", "spørsmål")
_DATE: Texts = ("date", "dato")

# By the model's own name of a field; small letters, since most follow a name and a comma.
FIELDS: dict[tuple[Part, str], Texts] = {
    (Part.DECISION, "title"): ("title", "tittel"),
    (Part.DECISION, "question"): _QUESTION,
    (Part.DECISION, "context"): ("context", "bakgrunn"),
    (Part.PARTICIPANT, "name"): _NAME,
    (Part.PARTICIPANT, "role"): ("role", "rolle"),
    (Part.PARTICIPANT, "voting_power"): ("voting power", "stemmevekt"),
    (Part.PARTICIPANT, "language"): ("language", "språk"),
    (Part.STUDY, "name"): _NAME,
    (Part.STUDY, "kind"): ("kind", "type"),
    (Part.STUDY, "question"): _QUESTION,
    (Part.STUDY, "gates_frozen"): ("must-haves frozen", "skal-krav frosset"),
    (Part.CRITERION, "name"): _NAME,
    (Part.CRITERION, "parent"): ("under", "under"),
    (Part.CRITERION, "direction"): ("direction", "retning"),
    (Part.CRITERION, "unit"): ("unit", "enhet"),
    (Part.CRITERION, "scale"): ("scale", "skala"),
    (Part.CRITERION, "worst"): ("worst", "dårligst"),
    (Part.CRITERION, "best"): ("best", "best"),
    (Part.CRITERION, "description"): ("description", "beskrivelse"),
    (Part.LEVEL, "label"): ("level", "nivå"),
    (Part.LEVEL, "value"): ("value", "verdi"),
    (Part.ALTERNATIVE, "name"): _NAME,
    (Part.ALTERNATIVE, "kind"): ("kind", "type"),
    (Part.ALTERNATIVE, "country"): ("country", "land"),
    (Part.ALTERNATIVE, "latitude"): ("latitude", "breddegrad"),
    (Part.ALTERNATIVE, "longitude"): ("longitude", "lengdegrad"),
    (Part.ALTERNATIVE, "stage"): ("stage", "fase"),
    (Part.ALTERNATIVE, "note"): _NOTE,
    (Part.FIGURE, "low"): ("low", "lav"),
    (Part.FIGURE, "high"): ("high", "høy"),
    (Part.FIGURE, "source"): ("source", "kilde"),
    (Part.FIGURE, "year"): ("year", "år"),
    (Part.FIGURE, "grade"): ("grade", "sikkerhet"),
    (Part.FIGURE, "note"): _NOTE,
    (Part.GATE, "name"): _NAME,
    (Part.GATE, "criterion"): _CRITERION,
    (Part.GATE, "sense"): ("condition", "betingelse"),
    (Part.GATE, "threshold"): ("threshold", "grense"),
    (Part.GATE_RECORD, "evidence"): ("evidence", "grunnlag"),
    (Part.GATE_RECORD, "waiver"): ("waiver", "dispensasjon"),
    (Part.ROUND, "name"): _NAME,
    (Part.ROUND, "date"): _DATE,
    (Part.ROUND, "open"): ("answers", "svar"),
    (Part.ROUND, "secret"): ("secret", "hemmelig"),
    (Part.ROUND, "reveal"): ("revealed", "vist"),
    (Part.ROUND, "missed"): ("what the criteria miss", "hva kriteriene ikke fanger opp"),
    (Part.BALLOT, "method"): ("asks by", "spør med"),
    (Part.BALLOT, "closed"): ("ballot closed", "stemmeseddel lukket"),
    (Part.BALLOT, "abstains"): ("takes part", "deltar"),
    (Part.BALLOT, "favourite"): ("favourite", "favoritt"),
    (Part.POINTS_METHOD, "method"): ("answered by", "svarte med"),
    (Part.METHOD, "weighting"): ("weights from", "vekter fra"),
    (Part.METHOD, "ballot"): ("ballots ask by", "stemmesedlene spør med"),
    (Part.METHOD, "priorities"): ("priorities", "prioriteter"),
    (Part.METHOD, "random_index"): ("random index", "tilfeldighetsindeks"),
    (Part.METHOD, "judgement_scale"): ("judgement scale", "vurderingsskala"),
    (Part.METHOD, "aggregation"): ("group", "gruppe"),
    (Part.METHOD, "ranking"): ("ranking method", "rangeringsmetode"),
    (Part.METHOD, "normalisation"): ("TOPSIS normalisation", "normalisering i TOPSIS"),
    (Part.METHOD, "ahp_mode"): ("AHP mode", "AHP-modus"),
    (Part.METHOD, "draws"): ("simulated cases", "simulerte tilfeller"),
    (Part.METHOD, "seed"): ("seed", "startverdi"),
    (Part.METHOD, "weight_model"): ("weights are drawn", "vektene trekkes"),
    (Part.METHOD, "concentration"): (
        "how near the study's weights",
        "hvor nær studiens vekter",
    ),
    (Part.METHOD, "uncertain_figures"): ("draw figures too", "trekk verdier også"),
    (Part.METHOD, "clear_share"): ("a clear lead takes", "en klar ledelse krever"),
    (Part.METHOD, "least_share"): ("no clear winner below", "ingen klar vinner under"),
    (Part.METHOD, "least_change"): ("a weight may change by", "en vekt kan endres med"),
    (Part.CONCLUSION, "alternative"): ("proposed", "foreslått"),
    (Part.CONCLUSION, "text"): ("reasons", "begrunnelse"),
    (Part.CONCLUSION, "by"): ("by", "av"),
    (Part.CONCLUSION, "date"): _DATE,
}

# What a line is about, before the name of its field.
WHAT: dict[str, Texts] = {
    "field": ("{what}, {field}", "{what}, {field}"),
    "target": ("target", "målverdi"),
    "level": ("{criterion}, level '{level}'", "{criterion}, nivå «{level}»"),
    "figure": ("{criterion}, {alternative}", "{criterion}, {alternative}"),
    "record": ("{gate}, {alternative}", "{gate}, {alternative}"),
    "person": ("{person}, {round}", "{person}, {round}"),
    "judgement": (
        "{person}, {round}: {first} against {second}",
        "{person}, {round}: {first} mot {second}",
    ),
    "under": ("{pair}, under {parent}", "{pair}, under {parent}"),
    "points": (
        "{person}, {round}: Points for {criterion}",
        "{person}, {round}: Poeng for {criterion}",
    ),
    "places": (
        "{person}, {round}: Place of {criterion}",
        "{person}, {round}: Plass for {criterion}",
    ),
    "direct": ("Points for {criterion}", "Poeng for {criterion}"),
    "order-participants": ("Order of the participants", "Rekkefølgen på deltakerne"),
    "order-studies": ("Order of the studies", "Rekkefølgen på studiene"),
    "order-criteria": ("Order of the main criteria", "Rekkefølgen på hovedkriteriene"),
    "order-under": ("Order of what is under {parent}", "Rekkefølgen under {parent}"),
    "order-levels": ("Order of the levels of {criterion}", "Rekkefølgen på nivåene i {criterion}"),
    "order-alternatives": ("Order of the alternatives", "Rekkefølgen på alternativene"),
    "order-gates": ("Order of the must-haves", "Rekkefølgen på skal-kravene"),
    "order-rounds": ("Order of the rounds", "Rekkefølgen på rundene"),
}  # fmt: skip

VALUES: dict[str, Texts] = {
    "added": ("added", "lagt til"),
    "removed": ("removed", "fjernet"),
    "empty": ("empty", "tomt"),
    "unset": ("not set", "ikke satt"),
    "unknown": ("not known", "ikke kjent"),
    "unjudged": ("not compared", "ikke sammenlignet"),
    "no-points": ("none given", "ikke gitt"),
    "yes": ("yes", "ja"),
    "no": ("no", "nei"),
    "open": ("still open", "fortsatt åpne"),
    "closed": ("closed", "avsluttet"),
    "as-in-use": ("as in use", "som i bruk"),
    "en": ("English", "engelsk"),
    "nb": ("Norwegian", "norsk"),
    "top": ("the main criteria", "hovedkriteriene"),
    "number": ("numbers", "tall"),
    "rating": ("levels", "nivåer"),
    "rating-of": ("levels: {0}", "nivåer: {0}"),
    "pairwise": ("pairwise comparisons", "parvis sammenligning"),
    "by-hand": ("judged by hand", "vurderes for hånd"),
    "nobody": ("no", "nei"),
    "granted": ("granted by {by}", "gitt av {by}"),
    "granted-then": ("granted by {by}, {date}", "gitt av {by}, {date}"),
    "why": ("{0}: {1}", "{0}: {1}"),
    "as-study": ("as the study does", "som studien"),
    "votes": ("yes", "ja"),
    "none": ("none", "ingen"),
    "none-proposed": ("none of the alternatives", "ingen av alternativene"),
    "hidden": (
        "the round has changed; what is in it is hidden until it is revealed",
        "Runden er endret; innholdet er skjult til den vises",
    ),
    "shown": ("revealed", "vist"),
    "without": ("{0}, before {1} had closed", "{0}, før {1} hadde lukket"),
    "reason": ("{0} ('{1}')", "{0} («{1}»)"),
    "kept": ("{0}, keeps the view", "{0}, holder fast ved synet"),
    "asked": ("asked about other ranges", "spurt om andre spenn"),
    "spaces": ("spaces or line breaks alone", "bare mellomrom eller linjeskift"),
    "reordered": ("another order", "en annen rekkefølge"),
    "percent": ("{sign}{number}%", "{sign}{number}\u00a0%"),
    "with-figures": ("added, with {0} figures", "lagt til, med {0} verdier"),
    "with-figure": ("added, with 1 figure", "lagt til, med 1 verdi"),
    "time": ("{day}, {hour}", "{day} kl. {hour}"),
}

# Titles of groups, and what was matched by name, by the kind of part.
MATCHED: dict[str, Texts] = {
    "title": ("{study}: {area}", "{study}: {area}"),
    "studies-title": ("Studies", "Studier"),
    "by-name": (
        "The two files do not share their keys for {parts}; these were matched by name.",
        "De to filene har ikke felles nøkler for {parts}; disse er koblet sammen etter navn.",
    ),
    "other-method": (
        "{study}: the scores before are those of {before}, the scores after those of {after}; "
        "compare the ranks.",
        "{study}: Poengene før er etter {before}, poengene etter er etter {after}; sammenlign "
        "plassene.",
    ),
    "participant": ("participants", "deltakere"),
    "study": ("studies", "studier"),
    "criterion": ("criteria", "kriterier"),
    "alternative": ("alternatives", "alternativer"),
    "gate": ("must-haves", "skal-krav"),
    "round": ("rounds", "runder"),
}
