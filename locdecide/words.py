"""The product's terms in both languages: one word for one thing, wherever it is shown."""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeVar

from locdecide.decision.issues import Severity
from locdecide.decision.model import (
    Abstention,
    Aggregation,
    AhpMode,
    AlternativeKind,
    BallotMethod,
    Direction,
    GateSense,
    GateStatus,
    Grade,
    JudgementScale,
    Normalisation,
    PointsMethod,
    Position,
    PrioritiesMethod,
    RandomIndex,
    RankingMethod,
    Round,
    Stage,
    StudyKind,
    Weighting,
    WeightModel,
)

__all__ = [
    "LANGUAGES",
    "SCALE_WORDS",
    "Language",
    "consensus_word",
    "member",
    "readings",
    "round_title",
    "strength_word",
    "the_round",
    "word",
]

Language = Literal["en", "nb"]
LANGUAGES: tuple[Language, ...] = ("en", "nb")

_WORDS: dict[Enum, tuple[str, str]] = {
    Direction.MAXIMISE: ("more is better", "mer er bedre"),
    Direction.MINIMISE: ("less is better", "mindre er bedre"),
    Direction.TARGET: ("target", "målverdi"),
    StudyKind.FEASIBILITY: ("feasibility study", "mulighetsstudie"),
    StudyKind.LOCATION: ("location study", "lokasjonsstudie"),
    AlternativeKind.OPTION: ("option", "valg"),
    AlternativeKind.SITE: ("site", "sted"),
    AlternativeKind.HOST: ("host country", "vertsland"),
    AlternativeKind.SUPPLIER: ("supplier", "leverandør"),
    Stage.CANDIDATE: ("candidate", "kandidat"),
    Stage.SHORTLIST: ("shortlisted", "på kortlisten"),
    Stage.SET_ASIDE: ("set aside", "lagt til side"),
    Grade.DOCUMENTED: ("documented", "dokumentert"),
    Grade.ESTIMATED: ("estimated", "anslått"),
    Grade.ASSUMED: ("assumed", "antatt"),
    Weighting.PAIRWISE: ("the participants' ballots", "deltakernes stemmesedler"),
    Weighting.DIRECT: ("points given together", "poeng gitt i fellesskap"),
    WeightModel.ANY: ("any weights at all", "hvilke som helst vekter"),
    WeightModel.AROUND: ("around the study's weights", "rundt studiens vekter"),
    WeightModel.GROUP: ("as the group disagrees", "slik gruppen er uenig"),
    BallotMethod.PAIRWISE: ("pairwise comparisons", "parvis sammenligning"),
    BallotMethod.DIRECT: ("direct points", "direkte poeng"),
    BallotMethod.SWING: ("swing weights", "svingvekter"),
    BallotMethod.RANK_ORDER: ("rank order", "rekkefølge"),
    Abstention.LEFT_OUT: ("left out", "holdes utenfor"),
    Abstention.ADOPTS_GROUP: ("takes the group's weights", "tar gruppens vekter"),
    Position.AGREE: ("agrees", "er enig"),
    Position.RESERVATION: ("agrees with reservation", "er enig med forbehold"),
    Position.DISSENT: ("dissents", "tar dissens"),
    PointsMethod.DIRECT: ("direct points", "direkte poeng"),
    PointsMethod.SWING: ("swing weights", "svingvekter"),
    PointsMethod.RANK_ORDER: ("rank order", "rekkefølge"),
    PrioritiesMethod.EIGENVECTOR: ("eigenvector", "egenvektor"),
    PrioritiesMethod.GEOMETRIC_MEAN: ("geometric mean", "geometrisk gjennomsnitt"),
    PrioritiesMethod.COLUMN_MEAN: ("column mean", "kolonnegjennomsnitt"),
    RandomIndex.SAATY_2005: ("Saaty 2005", "Saaty 2005"),
    RandomIndex.SAATY_1980: ("Saaty 1980", "Saaty 1980"),
    RandomIndex.ALONSO_LAMATA: ("Alonso-Lamata", "Alonso-Lamata"),
    JudgementScale.LINEAR: ("linear", "lineær"),
    JudgementScale.BALANCED: ("balanced", "balansert"),
    JudgementScale.BALANCED_N: ("balanced-n", "balansert-n"),
    JudgementScale.ROOT: ("root", "rot"),
    JudgementScale.LOG: ("logarithmic", "logaritmisk"),
    Aggregation.JUDGEMENTS: ("judgements (AIJ)", "vurderinger (AIJ)"),
    Aggregation.PRIORITIES_GEOMETRIC: (
        "priorities, geometric mean (AIP)",
        "prioriteter, geometrisk gjennomsnitt (AIP)",
    ),
    Aggregation.PRIORITIES_ARITHMETIC: (
        "priorities, arithmetic mean (AIP)",
        "prioriteter, aritmetisk gjennomsnitt (AIP)",
    ),
    RankingMethod.TOPSIS: ("TOPSIS", "TOPSIS"),
    RankingMethod.AHP: ("AHP", "AHP"),
    Normalisation.RANGE: ("declared range", "fastsatt spenn"),
    Normalisation.VECTOR: ("vector", "vektor"),
    Normalisation.MINMAX: ("min-max", "min-maks"),
    Normalisation.MAX: ("maximum", "maksimum"),
    Normalisation.SUM: ("sum", "sum"),
    AhpMode.ABSOLUTE: ("absolute", "absolutt"),
    AhpMode.DISTRIBUTIVE: ("distributive", "fordelende"),
    AhpMode.IDEAL: ("ideal", "ideal"),
    GateStatus.PASS: ("pass", "oppfylt"),
    GateStatus.FAIL: ("fail", "ikke oppfylt"),
    GateStatus.UNKNOWN: ("unknown", "ukjent"),
    GateSense.AT_LEAST: ("at least", "minst"),
    GateSense.AT_MOST: ("at most", "høyst"),
    Severity.ERROR: ("error", "feil"),
    Severity.WARNING: ("warning", "advarsel"),
    Severity.NOTE: ("note", "merknad"),
}

# Also taken when a workbook is read: how others and older sheets say the same.
_ALSO: dict[Enum, tuple[str, ...]] = {
    Direction.MAXIMISE: ("max", "maximise", "maximize", "benefit", "maks", "maksimer", "høy", "+"),
    Direction.MINIMISE: ("min", "minimise", "minimize", "cost", "minimer", "lav", "kostnad", "-"),
    Direction.TARGET: ("mål",),
    AlternativeKind.SITE: ("tomt", "place"),
    AlternativeKind.HOST: ("country", "land", "host"),
    Grade.ESTIMATED: ("estimate", "estimat", "estimert"),
    Grade.ASSUMED: ("guess", "gjetning"),
    Weighting.DIRECT: ("direct", "direkte", "direct points", "direkte poeng"),
    Weighting.PAIRWISE: (
        "pairwise",
        "parvis",
        "pairwise comparisons",
        "parvis sammenligning",
        "ballots",
        "stemmesedler",
    ),
    Normalisation.MINMAX: ("minmax",),
    GateStatus.PASS: ("yes", "ja", "ok"),
    GateStatus.FAIL: ("no", "nei"),
    GateStatus.UNKNOWN: ("?",),
}

# The verbal scale of judgements: 1, 3, 5, 7, 9, and "between" for the even ones.
SCALE_WORDS: dict[int, tuple[str, str]] = {
    1: ("equally important", "like viktig"),
    2: ("slightly more important", "så vidt viktigere"),
    3: ("somewhat more important", "noe viktigere"),
    4: ("more important", "viktigere"),
    5: ("clearly more important", "klart viktigere"),
    6: ("much more important", "mye viktigere"),
    7: ("very much more important", "svært mye viktigere"),
    8: ("nearly extremely more important", "nesten ekstremt mye viktigere"),
    9: ("extremely more important", "ekstremt mye viktigere"),
}

# How far a group agrees, by the code of the band.
_CONSENSUS: dict[str, tuple[str, str]] = {
    "very-low": ("very low", "svært lav"),
    "low": ("low", "lav"),
    "moderate": ("moderate", "moderat"),
    "high": ("high", "høy"),
    "very-high": ("very high", "svært høy"),
}
_ROUND = ("round {0}", "runde {0}")

E = TypeVar("E", bound=Enum)


def word(value: Enum, language: Language) -> str:
    """Return the term for a member of one of the model's enumerations."""
    return _WORDS[value][LANGUAGES.index(language)]


def member(kind: type[E], text: str) -> E | None:
    """Return the member that a term in either language, or its code, stands for; None if none."""
    plain = " ".join(text.split()).casefold()
    for value in kind:
        if plain in {term.casefold() for term in readings(value)}:
            return value
    return None


def readings(value: Enum) -> tuple[str, ...]:
    """Return all words that a member is read from: its terms, what else is said, its code."""
    return tuple(dict.fromkeys((*_WORDS[value], *_ALSO.get(value, ()), value.value)))


def strength_word(ratio: float, language: Language) -> str:
    """Return the words for a judgement, by the nearest whole step of the scale."""
    return SCALE_WORDS[min(9, max(1, round(ratio)))][LANGUAGES.index(language)]


def consensus_word(band: str, language: Language) -> str:
    """Return the word for how far a group agrees, by the code of the band."""
    return _CONSENSUS[band][LANGUAGES.index(language)]


def the_round(round_: Round, language: Language) -> str:
    """Return what a round is called inside a sentence: round 2, or its own name."""
    if round_.name.isdecimal():
        return _ROUND[LANGUAGES.index(language)].format(round_.name)
    return round_.name


def round_title(round_: Round, language: Language) -> str:
    """Return what a round is called at the beginning: Round 2, or its own name."""
    name = the_round(round_, language)
    return name.capitalize() if round_.name.isdecimal() else name
