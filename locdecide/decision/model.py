"""The structure of a decision: frozen values, nothing computed.

Everything that a project team decides on is one :class:`Decision`. It is never changed in
place; an edit makes a new one and shares what it did not touch. Ids are short random strings,
made once, never shown and never reused; names are for people and may be equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from locdecide.decision.choices import (
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
    Stage,
    StudyKind,
    Weighting,
    WeightModel,
)
from locdecide.decision.record import (
    Conclusion,
    LogEntry,
    Review,
    ReviewLine,
    Signature,
    SignOff,
)
from locdecide.decision.value import Id, NonNegative, Share, Value, new_id

__all__ = [
    "Abstention",
    "Aggregation",
    "AhpMode",
    "Alternative",
    "AlternativeKind",
    "Ballot",
    "BallotMethod",
    "Comparison",
    "Conclusion",
    "Criterion",
    "Decision",
    "Direction",
    "Gate",
    "GateRecord",
    "GateSense",
    "GateStatus",
    "Grade",
    "JudgementScale",
    "Judgements",
    "Level",
    "LogEntry",
    "MethodSettings",
    "Normalisation",
    "NumberScale",
    "PairwiseScale",
    "Participant",
    "Performance",
    "PointsGiven",
    "PointsMethod",
    "Position",
    "PrioritiesMethod",
    "RandomIndex",
    "RankingMethod",
    "RatingScale",
    "Reveal",
    "Review",
    "ReviewLine",
    "Round",
    "Scale",
    "SignOff",
    "Signature",
    "Stage",
    "Study",
    "StudyKind",
    "Waiver",
    "WeightModel",
    "Weighting",
    "new_id",
]

Ratio = Annotated[float, msgspec.Meta(ge=1, le=9)]


class NumberScale(Value, frozen=True, tag="number"):
    """Performances are numbers in the criterion's unit."""


class Level(Value, frozen=True):
    """One step of a rating scale: what people say and the value it stands for."""

    id: Id
    label: str
    value: float


class RatingScale(Value, frozen=True, tag="rating"):
    """Performances are named levels, each with a value on the declared range."""

    levels: tuple[Level, ...] = ()


class PairwiseScale(Value, frozen=True, tag="pairwise"):
    """The alternatives are compared in pairs under the criterion; there are no performances."""


Scale = NumberScale | RatingScale | PairwiseScale


class Criterion(Value, frozen=True):
    """A node of the criteria tree. Only leaves carry performances.

    ``worst`` and ``best`` are the declared range in the criterion's unit. For a target
    criterion ``best`` is the target and ``worst`` the value that is worth nothing.
    """

    id: Id
    name: str
    parent: Id | None = None
    direction: Direction = Direction.MAXIMISE
    unit: str = ""
    scale: Scale = NumberScale()
    worst: float | None = None
    best: float | None = None
    description: str = ""


class Alternative(Value, frozen=True):
    """A candidate of a study: an option, a site, a host country or a supplier."""

    id: Id
    name: str
    kind: AlternativeKind = AlternativeKind.SITE
    country: str = ""
    latitude: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, msgspec.Meta(ge=-180, le=180)] | None = None
    stage: Stage = Stage.CANDIDATE
    note: str = ""


class Performance(Value, frozen=True):
    """What is known of one alternative under one leaf; a missing one has no entry at all.

    A value is a number in the criterion's unit, or the id of a level of its rating scale.
    """

    value: float | str
    low: float | None = None
    high: float | None = None
    source: str = ""
    year: int | None = None
    grade: Grade | None = None
    note: str = ""


class Participant(Value, frozen=True):
    """Somebody who weights; a voting power of 0 advises and does not decide.

    ``language`` is that of the participant's own ballot; empty for the one that is in use.
    """

    id: Id
    name: str
    role: str = ""
    voting_power: NonNegative = 1.0
    language: Literal["", "en", "nb"] = ""


class Comparison(Value, frozen=True):
    """One judgement: ``first`` is ``ratio`` (1 to 9) times as important as ``second``.

    ``asked`` is what the question stated when it was answered, in the words of
    :func:`locdecide.decision.rounds.asked_about`; empty when nobody knows. ``kept`` tells that
    the participant was told of a contradiction and keeps the view.
    """

    first: Id
    second: Id
    ratio: Ratio
    reason: str = ""
    asked: str = ""
    kept: bool = False


class Judgements(Value, frozen=True):
    """One participant's comparisons under one parent.

    The parent is None for the top criteria, a criterion for its children, and a leaf on the
    pairwise scale for the alternatives.
    """

    participant: Id
    parent: Id | None = None
    comparisons: tuple[Comparison, ...] = ()


class PointsGiven(Value, frozen=True):
    """One participant's points per criterion, given among siblings.

    ``asked`` holds what the question stated about each criterion, as in a comparison.
    """

    participant: Id
    method: PointsMethod = PointsMethod.DIRECT
    points: Mapping[str, NonNegative] = {}
    asked: Mapping[str, str] = {}


class Ballot(Value, frozen=True):
    """How one participant takes part in a round; there is none for who does as the study says.

    ``method`` is how this ballot asks where it differs from the study's. ``closed`` is when the
    participant closed it, empty while it is open. ``abstains`` is set for who does not vote.
    ``favourite`` is the alternative that the participant wrote down as their own before any
    result was seen.
    """

    participant: Id
    method: BallotMethod | None = None
    closed: str = ""
    abstains: Abstention | None = None
    favourite: Id | None = None


class Reveal(Value, frozen=True):
    """When a secret round was revealed, and who had not closed their ballot by then."""

    time: str
    waiting: tuple[Id, ...] = ()


class Round(Value, frozen=True):
    """One round of weighting. Rounds are kept, so that the group sees how it moved.

    The answers of a ``secret`` round are hidden, and count for nothing, until it is revealed.
    ``missed`` is what the group found that the criteria miss, once it saw the favourites beside
    the result.
    """

    id: Id
    name: str
    date: str = ""
    open: bool = True
    judgements: tuple[Judgements, ...] = ()
    points: tuple[PointsGiven, ...] = ()
    secret: bool = False
    reveal: Reveal | None = None
    ballots: tuple[Ballot, ...] = ()
    missed: str = ""


class Waiver(Value, frozen=True):
    """A named exception from a must-have: who granted it, why and when."""

    by: str
    reason: str = ""
    date: str = ""


class GateRecord(Value, frozen=True):
    """What is known of one alternative at one gate."""

    status: GateStatus = GateStatus.UNKNOWN
    evidence: str = ""
    waiver: Waiver | None = None


class Gate(Value, frozen=True):
    """A must-have: a threshold on a leaf, or a plain condition judged by hand.

    With a criterion and a threshold the status follows from the performance, and the records
    hold evidence and waivers alone.
    """

    id: Id
    name: str
    criterion: Id | None = None
    sense: GateSense = GateSense.AT_LEAST
    threshold: float | None = None
    records: Mapping[str, GateRecord] = {}


class MethodSettings(Value, frozen=True):
    """Every choice of method a study makes; the defaults are those of docs/methods.md.

    The simulation draws weights by ``weight_model``, for AROUND with ``concentration`` (the
    larger, the nearer to the study's weights), and figures within what is known of them where
    ``uncertain_figures``. The last three are the thresholds of the verdict: the first-rank shares
    from which a lead is clear and below which there is no clear winner, and the relative change
    of a weight that a clear lead withstands.
    """

    weighting: Weighting = Weighting.PAIRWISE
    ballot: BallotMethod = BallotMethod.PAIRWISE
    priorities: PrioritiesMethod = PrioritiesMethod.EIGENVECTOR
    random_index: RandomIndex = RandomIndex.SAATY_2005
    judgement_scale: JudgementScale = JudgementScale.LINEAR
    aggregation: Aggregation = Aggregation.JUDGEMENTS
    ranking: RankingMethod = RankingMethod.TOPSIS
    normalisation: Normalisation = Normalisation.RANGE
    ahp_mode: AhpMode = AhpMode.ABSOLUTE
    draws: Annotated[int, msgspec.Meta(ge=100, le=10_000_000)] = 100_000
    seed: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 1
    weight_model: WeightModel = WeightModel.AROUND
    concentration: Annotated[float, msgspec.Meta(ge=1, le=10_000)] = 50.0
    uncertain_figures: bool = True
    clear_share: Share = 0.80
    least_share: Share = 0.55
    least_change: Share = 0.15


class Study(Value, frozen=True):
    """One stage of the decision with its criteria, alternatives, figures and judgements.

    ``criteria`` is the tree in display order, parents before children. ``performances`` maps
    alternative to leaf to performance. ``direct_points`` holds the points of the direct
    weighting, one per criterion, read among siblings, and ``direct_asked`` what the question
    stated about each, as in :class:`PointsGiven`. ``gates_frozen`` is when the must-haves were
    frozen, empty while they may be changed.
    """

    id: Id
    name: str
    kind: StudyKind = StudyKind.LOCATION
    question: str = ""
    criteria: tuple[Criterion, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    performances: Mapping[str, Mapping[str, Performance]] = {}
    gates: tuple[Gate, ...] = ()
    rounds: tuple[Round, ...] = ()
    direct_points: Mapping[str, NonNegative] = {}
    direct_asked: Mapping[str, str] = {}
    method: MethodSettings = MethodSettings()
    gates_frozen: str = ""
    conclusion: Conclusion | None = None
    review: Review | None = None


class Decision(Value, frozen=True):
    """A whole decision: the one value that a file holds and a window shows."""

    id: Id
    title: str = ""
    question: str = ""
    context: str = ""
    participants: tuple[Participant, ...] = ()
    studies: tuple[Study, ...] = ()
    log: tuple[LogEntry, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
