"""The performance table of a study as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Direction,
    PairwiseScale,
    RatingScale,
    Study,
)
from locdecide.decision.remembering import remembered
from locdecide.mcda.values import proposed_range

__all__ = ["PerformanceTable", "figure", "performance_table", "propose_range"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class PerformanceTable:
    """Performances and declared ranges of the ranked alternatives.

    ``performances`` is (m, n) in the criteria's units, ratings as their values, NaN where
    missing; ``worst``, ``best`` and ``target`` are (n,); ``undeclared`` names the leaves whose
    range was taken from the data because none is declared.
    """

    performances: Array
    worst: Array
    best: Array
    target: npt.NDArray[np.bool_]
    signs: Array
    undeclared: tuple[str, ...]


def figure(study: Study, criterion: Criterion, alternative: str) -> float | None:
    """Return one performance as a number; None where it is missing or not a figure."""
    performance = study.performances.get(alternative, {}).get(criterion.id)
    if performance is None:
        return None
    if isinstance(criterion.scale, RatingScale):
        return next(
            (level.value for level in criterion.scale.levels if level.id == performance.value),
            None,
        )
    return None if isinstance(performance.value, str) else performance.value


# Other weights change no figure, and there may be fifty thousand of them.
@remembered(lambda study, leaves, alternatives: (study.performances, *leaves, None, *alternatives))
def performance_table(
    study: Study, leaves: Sequence[Criterion], alternatives: Sequence[Alternative]
) -> PerformanceTable:
    """Return the table of some alternatives under the leaves of a study; not to be written to."""
    m, n = len(alternatives), len(leaves)
    performances = np.full((m, n), np.nan)
    worst, best = np.zeros(n), np.ones(n)
    undeclared: list[str] = []
    for j, leaf in enumerate(leaves):
        if isinstance(leaf.scale, PairwiseScale):
            continue
        for i, alternative in enumerate(alternatives):
            value = figure(study, leaf, alternative.id)
            if value is not None:
                performances[i, j] = value
        if leaf.worst is not None and leaf.best is not None and leaf.worst != leaf.best:
            worst[j], best[j] = leaf.worst, leaf.best
        else:
            # The levels of a rating are its range until another is declared.
            if not (isinstance(leaf.scale, RatingScale) and len(leaf.scale.levels) > 1):
                undeclared.append(leaf.id)
            worst[j], best[j] = _spread(performances[:, j], leaf)
    return PerformanceTable(
        performances=performances,
        worst=worst,
        best=best,
        target=np.array([leaf.direction is Direction.TARGET for leaf in leaves], dtype=bool),
        signs=np.array([1.0 if leaf.direction is Direction.MAXIMISE else -1.0 for leaf in leaves]),
        undeclared=tuple(undeclared),
    )


def propose_range(study: Study, criterion_id: str) -> tuple[float, float] | None:
    """Propose the declared range (worst, best) of a leaf from its data, rounded outward.

    For a target criterion the target stays; worst is the data's end that lies farther from it.
    None without data.
    """
    leaf = next(c for c in study.criteria if c.id == criterion_id)
    known = [figure(study, leaf, alternative.id) for alternative in study.alternatives]
    column = np.array([value for value in known if value is not None])
    if leaf.direction is not Direction.TARGET:
        return proposed_range(column, leaf.direction.value)
    ends = proposed_range(column, "maximise")
    if ends is None:
        return None
    target = leaf.best if leaf.best is not None else (ends[0] + ends[1]) / 2
    return max(ends, key=lambda end: abs(end - target)), target


def _spread(column: Array, leaf: Criterion) -> tuple[float, float]:
    known = column[~np.isnan(column)]
    if isinstance(leaf.scale, RatingScale) and leaf.scale.levels:
        known = np.array([level.value for level in leaf.scale.levels])
    if known.size == 0:
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    match leaf.direction:
        case Direction.MAXIMISE:
            return low, high
        case Direction.MINIMISE:
            return high, low
        case _:
            target = leaf.best if leaf.best is not None else high
            return (low if abs(low - target) > abs(high - target) else high), target
