"""The columns of a study's weighting: rounds, ballots, judgements and points."""

from __future__ import annotations

from dataclasses import replace

from locdecide.decision.model import (
    Abstention,
    BallotMethod,
    PointsMethod,
)
from locdecide.excel.columns import Column, Content, Refers, key, reference
from locdecide.excel.study_columns import CRITERION, CRITERION_KEY
from locdecide.excel.terms import Answer

__all__ = ["BALLOTS", "JUDGEMENTS", "POINTS", "ROUNDS"]

_NUMBER = Content.NUMBER
_TERM = Content.TERM
_LONG = 48

_PARTICIPANT, _PARTICIPANT_KEY = reference(
    "participant", ("Participant", "Deltaker"), Refers.PARTICIPANT, also=("Who", "Hvem")
)
_ROUND, _ROUND_KEY = reference(
    "round",
    ("Round", "Runde"),
    Refers.ROUND,
    hint=("Empty when there is one round.", "Tomt når det er én runde."),
    example=("Example: Round 1", "Eksempel: Runde 1"),
)

ROUNDS = (
    Column(
        "name",
        ("Round", "Runde"),
        needed=True,
        width=26,
        also=("Name", "Navn"),
        example=("Example: Round 1", "Eksempel: Runde 1"),
    ),
    Column("date", ("Date", "Dato"), example=("2026-03-12", "2026-03-12")),
    Column("open", ("Open", "Åpen"), _TERM, terms=Answer, width=10, example=("yes", "ja")),
    Column(
        "secret",
        ("Secret", "Hemmelig"),
        _TERM,
        terms=Answer,
        width=11,
        hint=(
            "yes: the answers are hidden on the screen, and count for nothing, until the round is "
            "revealed. In this workbook they can be read.",
            "ja: svarene er skjult på skjermen, og teller ikke, til runden er vist. I denne "
            "arbeidsboken kan de leses.",
        ),
    ),
    Column(
        "revealed",
        ("Revealed", "Vist"),
        width=26,
        hint=(
            "When a secret round was revealed. Empty while it is not.",
            "Når en hemmelig runde ble vist. Tomt så lenge den ikke er det.",
        ),
    ),
    Column(
        "missed",
        ("What the criteria miss", "Hva kriteriene ikke fanger opp"),
        width=_LONG,
        also=("What do the criteria miss?", "Hva fanger kriteriene ikke opp?"),
        hint=(
            "What the group found when it saw its favourites beside the result.",
            "Det gruppen kom fram til da den så favorittene ved siden av resultatet.",
        ),
    ),
    key(),
)

_FAVOURITE, _FAVOURITE_KEY = reference(
    "favourite",
    ("Favourite", "Favoritt"),
    Refers.ALTERNATIVE,
    hint=(
        "The alternative that the participant wrote down as their own before the result was seen.",
        "Alternativet som deltakeren skrev ned som sitt eget før resultatet ble vist.",
    ),
)

# A row says how somebody took part, or that they were late; who does both has two.
BALLOTS = (
    _ROUND,
    replace(_PARTICIPANT, needed=True, example=("Kari Nordmann", "Kari Nordmann")),
    Column(
        "method",
        ("Asks by", "Spør med"),
        _TERM,
        terms=BallotMethod,
        width=24,
        hint=(
            "Only where it differs from the study's way.",
            "Bare der det er en annen måte enn studiens.",
        ),
    ),
    Column(
        "closed",
        ("Closed", "Lukket"),
        width=26,
        hint=(
            "When the participant closed the ballot. Empty while it is open.",
            "Når deltakeren lukket stemmeseddelen. Tomt så lenge den er åpen.",
        ),
    ),
    Column(
        "abstains",
        ("Does not vote", "Stemmer ikke"),
        _TERM,
        terms=Abstention,
        width=26,
        hint=(
            "What becomes of somebody who does not vote in the round.",
            "Hva som skjer med en som ikke stemmer i runden.",
        ),
    ),
    _FAVOURITE,
    Column(
        "late",
        ("Late", "Sen"),
        _TERM,
        terms=Answer,
        width=9,
        hint=(
            "yes: had not closed the ballot when the round was revealed.",
            "ja: hadde ikke lukket stemmeseddelen da runden ble vist.",
        ),
    ),
    _ROUND_KEY,
    _PARTICIPANT_KEY,
    _FAVOURITE_KEY,
)

_UNDER, _UNDER_KEY = reference(
    "under",
    ("Under", "Under"),
    Refers.CRITERION,
    also=("Parent", "Overordnet"),
    hint=(
        "The criterion whose parts are compared; empty for the main criteria. For a criterion on "
        "the pairwise scale the alternatives are compared.",
        "Kriteriet der delene sammenlignes; tomt for hovedkriteriene. For et kriterium på "
        "parvis skala er det alternativene som sammenlignes.",
    ),
)

# The ranges that the question stated, as the program writes them, to be compared with today's.
_ASKED = Column(
    "asked",
    ("Asked about (leave as is)", "Spurt om (la stå)"),
    Content.MACHINE,
    also=("Asked about", "Spurt om"),
    width=30,
)

JUDGEMENTS = (
    _ROUND,
    replace(_PARTICIPANT, example=("Kari Nordmann", "Kari Nordmann")),
    _UNDER,
    Column(
        "first",
        ("First", "Første"),
        needed=True,
        width=26,
        content=Content.REFERENCE,
        example=("Energy price", "Energipris"),
    ),
    Column(
        "second",
        ("Second", "Andre"),
        needed=True,
        width=26,
        content=Content.REFERENCE,
        example=("Competence", "Kompetanse"),
    ),
    Column(
        "ratio",
        ("How many times as important", "Hvor mange ganger viktigere"),
        _NUMBER,
        needed=True,
        width=18,
        also=("Ratio", "Judgement", "Vurdering", "Forhold", "Saaty"),
        hint=(
            "1 equally important, 3 somewhat, 5 clearly, 7 very much, 9 extremely more important. "
            "Below 1 (0.333) the second is the more important one.",
            "1 like viktig, 3 noe, 5 klart, 7 svært mye, 9 ekstremt mye viktigere. "
            "Under 1 (0,333) er det andre viktigst.",
        ),
        example=("3", "3"),
    ),
    Column("reason", ("Reason", "Begrunnelse"), width=_LONG),
    Column(
        "kept",
        ("Keeps the view", "Står fast"),
        _TERM,
        terms=Answer,
        width=12,
        hint=(
            "yes: was told of a contradiction and keeps the view.",
            "ja: har fått vite om en motsigelse og holder på vurderingen.",
        ),
    ),
    _ASKED,
    _ROUND_KEY,
    _PARTICIPANT_KEY,
    _UNDER_KEY,
    key("first_key", ("First", "Første")),
    key("second_key", ("Second", "Andre")),
)

POINTS = (
    _ROUND,
    replace(_PARTICIPANT, example=("Kari Nordmann", "Kari Nordmann")),
    Column(
        "method",
        ("Method", "Metode"),
        _TERM,
        terms=PointsMethod,
        example=("swing weights", "svingvekter"),
    ),
    replace(CRITERION, example=("Energy price", "Energipris")),
    Column(
        "points",
        ("Points", "Poeng"),
        _NUMBER,
        needed=True,
        least=0,
        width=11,
        example=("100", "100"),
    ),
    _ASKED,
    _ROUND_KEY,
    _PARTICIPANT_KEY,
    CRITERION_KEY,
)
