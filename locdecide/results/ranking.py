"""Rankings with their steps, gates, and everything computed from one study."""

from __future__ import annotations

from dataclasses import dataclass, field

from locdecide.decision.issues import Issue
from locdecide.decision.model import GateStatus
from locdecide.results.weights import Array, WeightsResult

__all__ = [
    "AhpRanking",
    "GateOutcome",
    "Ranked",
    "StudyResults",
    "TopsisRanking",
]


@dataclass(frozen=True)
class Ranked:
    """One alternative's place in a ranking: score in [0, 1], rank 1 first, ties share a rank."""

    alternative: str
    score: float
    rank: int


@dataclass(frozen=True)
class AhpRanking:
    """AHP scores with their steps; arrays are (alternatives, leaves) in the results' order.

    ``weights`` are (leaves,), those that count: what a leaf that tells nothing apart weighs goes to
    the others.
    """

    ranking: tuple[Ranked, ...]
    mode: str
    weights: Array
    values: Array
    contributions: Array


@dataclass(frozen=True)
class TopsisRanking:
    """TOPSIS closeness with its steps.

    ``normalised`` and ``weighted`` are (alternatives, leaves), the ideals (leaves,), the
    distances (alternatives,).
    """

    ranking: tuple[Ranked, ...]
    normalisation: str
    normalised: Array
    weighted: Array
    ideal: Array
    anti_ideal: Array
    distance_to_ideal: Array
    distance_to_anti_ideal: Array


@dataclass(frozen=True)
class GateOutcome:
    """The status of one alternative at one gate, after thresholds and waivers.

    ``holds`` tells whether the alternative may be ranked as far as this gate goes: it passes,
    is not known yet, or has a waiver.
    """

    gate: str
    alternative: str
    status: GateStatus
    waived: bool
    holds: bool


@dataclass(frozen=True)
class StudyResults:
    """Everything computed from one study.

    ``alternatives`` and ``leaves`` are the ids that the arrays' rows and columns stand for:
    alternatives that are ranked (not set aside and not ruled out by a gate), in display order.
    A ranking is in display order too; sort by rank to read it. ``ahp`` or ``topsis`` is None
    when ``issues`` holds an error that says why.
    """

    study: str
    alternatives: tuple[str, ...]
    leaves: tuple[str, ...]
    performances: Array
    leaf_weights: Array
    weights: WeightsResult
    ahp: AhpRanking | None
    topsis: TopsisRanking | None
    gates: tuple[GateOutcome, ...] = ()
    ruled_out: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = field(default=())
