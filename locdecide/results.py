"""What is computed from a study, keyed by ids: weights, consistency, rankings and their steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from locdecide.decision.issues import Issue
from locdecide.decision.model import GateStatus

__all__ = [
    "Advice",
    "AhpRanking",
    "Coaching",
    "ComparisonGroup",
    "CriterionWeight",
    "GateOutcome",
    "GroupConsistency",
    "Ranked",
    "StudyResults",
    "TopsisRanking",
    "WeightsResult",
]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class CriterionWeight:
    """The weight of one criterion: among its siblings, and of the whole."""

    criterion: str
    parent: str | None
    local: float
    global_: float


@dataclass(frozen=True)
class GroupConsistency:
    """How consistent one participant is under one parent.

    ``participant`` is None for the group's aggregated matrix. ``parent`` is None for the goal.
    ``cr`` is 0 for two criteria or fewer.
    """

    participant: str | None
    parent: str | None
    n: int
    missing: int
    lambda_max: float
    ci: float
    cr: float
    gci: float
    ri_table: str


@dataclass(frozen=True)
class ComparisonGroup:
    """The aggregated comparisons under one parent and the priorities that follow.

    ``members`` are the ids compared, in order: sibling criteria, or, where ``of_alternatives``,
    the alternatives under a leaf on the pairwise scale. ``matrix`` is (n, n) with NaN for a pair
    nobody compared. ``priorities`` is (n,), sums to 1, and is equal shares where ``complete`` is
    False because the comparisons do not connect the members. ``participants`` maps who answered
    to their own priorities. ``consistency`` is everybody's, then the group's where several
    decide. ``left_out`` names who decides and answered without connecting the members: there
    are no priorities of theirs to average.
    """

    parent: str | None
    members: tuple[str, ...]
    of_alternatives: bool
    matrix: Array
    priorities: Array
    complete: bool
    participants: Mapping[str, Array]
    consistency: tuple[GroupConsistency, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class Advice:
    """A judgement that pulls against the rest, as given, and the value that would fit.

    ``first`` was said to be ``given`` times as important as ``second``; ``proposed`` is a whole
    number 1 to 9 in favour of ``proposed_first``. ``cr_after`` is what accepting it would give.
    """

    first: str
    second: str
    given: float
    proposed_first: str
    proposed_second: str
    proposed: float
    cr_after: float


@dataclass(frozen=True)
class Coaching:
    """What one participant's comparisons under one parent have against each other.

    ``cycles`` are triples of ids where the first is preferred to the second, the second to the
    third and the third to the first. ``worst`` lists the judgements that pull most, worst first.
    ``sure`` tells that there is no cycle and the consistency ratio is within its threshold.
    """

    cycles: tuple[tuple[str, str, str], ...]
    worst: tuple[Advice, ...]
    sure: bool


@dataclass(frozen=True)
class WeightsResult:
    """The weights of a study and where they come from."""

    weights: tuple[CriterionWeight, ...]
    consistency: tuple[GroupConsistency, ...]
    groups: tuple[ComparisonGroup, ...]

    def of(self, criterion: str) -> CriterionWeight:
        """Return the weight of one criterion; KeyError when it has none."""
        for weight in self.weights:
            if weight.criterion == criterion:
                return weight
        raise KeyError(criterion)


@dataclass(frozen=True)
class Ranked:
    """One alternative's place in a ranking: score in [0, 1], rank 1 first, ties share a rank."""

    alternative: str
    score: float
    rank: int


@dataclass(frozen=True)
class AhpRanking:
    """AHP scores with their steps; arrays are (alternatives, leaves) in the results' order."""

    ranking: tuple[Ranked, ...]
    mode: str
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
