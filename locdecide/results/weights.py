"""Weights, where they come from, how consistent they are, and what would fit better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = [
    "Advice",
    "Array",
    "Coaching",
    "ComparisonGroup",
    "CriterionWeight",
    "GroupConsistency",
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
    decide; points have no consistency. ``left_out`` names who decides and answered without
    connecting the members: there are no priorities of theirs to average.
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
class Advice:
    """A judgement that pulls against the rest, as given, and the value that would fit.

    ``first`` was said to be ``given`` times as important as ``second``; ``proposed`` is a whole
    number 1 to 9 in favour of ``proposed_first``. Both are as said, before the judgement scale.
    ``cr_after`` and ``priorities_after`` are what accepting it would give. ``kept`` tells that
    the participant knows of the contradiction and keeps the view.
    """

    first: str
    second: str
    given: float
    proposed_first: str
    proposed_second: str
    proposed: float
    cr_after: float
    priorities_after: Mapping[str, float]
    kept: bool


@dataclass(frozen=True)
class Coaching:
    """What one participant's comparisons under one parent have against each other.

    ``cycles`` are triples of ids where the first is preferred to the second, the second to the
    third and the third to the first. ``worst`` lists the judgements that pull most, worst first.
    ``sure`` tells that there is no cycle and the consistency ratio is within its threshold.
    ``priorities`` are the local priorities by id and ``errors`` their standard errors; both are
    empty while the comparisons do not join everything, and points have no errors.
    """

    cycles: tuple[tuple[str, str, str], ...]
    worst: tuple[Advice, ...]
    sure: bool
    priorities: Mapping[str, float]
    errors: Mapping[str, float]
