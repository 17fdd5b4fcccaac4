"""How the leader's lead follows single figures of a study."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import RatingScale, Study
from locdecide.evaluation.problem import Problem, problem_of
from locdecide.evaluation.uncertain_table import ends
from locdecide.mcda.screening import passes
from locdecide.mcda.tipping import tipping_points
from locdecide.mcda.values import range_values
from locdecide.mcda.weight_lines import weight_shares
from locdecide.results import FigureEffect, FigureSensitivity, StudyResults, TippingPoint

__all__ = ["figure_sensitivity", "own_tipping_points"]

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]

_TIE = 1e-9  # as in `ranks`
_NOBODY = -1


def figure_sensitivity(study: Study, results: StudyResults) -> FigureSensitivity | None:
    """Return how the lead follows each figure, valued over declared ranges.

    None where nothing has a lead to lose: a single alternative, or a tie in first place.
    """
    problem = problem_of(study, results)
    if problem is None or len(problem.alternatives) < 2:
        return None
    scored = _Scored.of(problem)
    second, leader = np.argsort(scored.scores, kind="stable")[-2:]
    lead = float(scored.scores[leader] - scored.scores[second])
    if lead <= _TIE:
        return None
    return FigureSensitivity(
        leader=problem.alternatives[leader],
        lead=lead,
        method="topsis" if problem.by_topsis else "ahp",
        own=problem.over_ranges,
        effects=_effects(problem, scored, int(leader)),
        tipping=_tipping(problem, scored),
    )


def own_tipping_points(problem: Problem, alternative: str) -> tuple[TippingPoint, ...]:
    """Return the tipping points of one alternative's own figures, the smallest change first."""
    row = problem.alternatives.index(alternative)
    return _tipping(problem, _Scored.of(problem), np.arange(row, row + 1))


@dataclass(frozen=True, eq=False)
class _Scored:
    """The scores of values (m, n) over ranges, and how one value moves them.

    A column compared in pairs is taken as measured from 0 to 1 by its priorities.
    """

    squared: bool
    figures: Array
    worst: Array
    best: Array
    values: Array
    weights: Array

    @classmethod
    def of(cls, problem: Problem) -> _Scored:
        base, table = problem.base, problem.base.table
        compared = list(base.compared)
        figures, worst, best = table.performances.copy(), table.worst.copy(), table.best.copy()
        figures[:, compared] = base.values[:, compared]
        worst[compared], best[compared] = 0.0, 1.0
        weights = base.telling_weights(weight_shares(problem.results.leaf_weights))
        return cls(problem.by_topsis, figures, worst, best, base.values, weights)

    @cached_property
    def scores(self) -> Array:
        """Return the scores today."""
        return self._score(*(each.sum(axis=1) for each in self._parts(self.values)))

    def with_value(self, rows: Indices, columns: Indices, values: Array) -> Array:
        """Return the scores of rows whose value in a column is another one, each on its own."""
        weights = self.weights[columns]
        return self._score(
            *(
                _of_others(each)[rows, columns] + own
                for each, own in zip(
                    self._parts(self.values), self._weighed(values, weights), strict=True
                )
            )
        )

    def _parts(self, values: Array) -> tuple[Array, Array]:
        """Return what each value gains and loses; neither where it is missing."""
        gains, losses = self._weighed(values, self.weights)
        known = ~np.isnan(values)
        return np.where(known, gains, 0.0), np.where(known, losses, 0.0)

    def _weighed(self, values: Array, weights: Array) -> tuple[Array, Array]:
        gains, losses = weights * values, weights * (1.0 - values)
        return (gains * gains, losses * losses) if self.squared else (gains, losses)

    def _score(self, gained: Array, lost: Array) -> Array:
        if self.squared:
            gained, lost = np.sqrt(gained), np.sqrt(lost)
        total = gained + lost
        return np.asarray(np.where(total > 0.0, gained / np.where(total > 0.0, total, 1.0), 0.0))


def _of_others(parts: Array) -> Array:
    """Return the sums over all other columns, without the rounding of a difference."""
    before = np.cumsum(parts, axis=1)
    after = np.cumsum(parts[:, ::-1], axis=1)[:, ::-1]
    sums = np.zeros_like(parts)
    sums[:, 1:] += before[:, :-1]
    sums[:, :-1] += after[:, 1:]
    return sums


def _effects(problem: Problem, scored: _Scored, leader: int) -> tuple[FigureEffect, ...]:
    study, table = problem.study, problem.base.table
    low, high = _doubt(problem)
    rows, columns = np.nonzero(~np.isnan(low))
    if rows.size == 0:
        return ()
    ends = low[rows, columns], high[rows, columns]
    found = [_leads(problem, scored, leader, rows, columns, figures) for figures in ends]
    (lead_low, ahead_low), (lead_high, ahead_high) = found
    worse_low = lead_low <= lead_high
    worse = np.where(worse_low, lead_low, lead_high)
    ahead = np.where(worse_low, ahead_low, ahead_high)
    out = _ruled_out(study, problem, rows, columns, *ends)
    overtaken = (worse < -_TIE) | (out & (rows == leader))
    known = table.performances[rows, columns]
    overtaking = np.where(overtaken, ahead, _NOBODY)
    order = np.argsort(-np.abs(lead_high - lead_low), kind="stable")
    return tuple(
        map(
            FigureEffect,
            _named(problem.alternatives, rows[order]),
            _named(problem.leaves, columns[order]),
            _or_none(known[order]),
            *(each[order].tolist() for each in (*ends, lead_low, lead_high)),
            _named(problem.alternatives, overtaking[order]),
            out[order].tolist(),
        )
    )


def _named(ids: tuple[str, ...], numbers: Indices) -> Iterator[str | None]:
    """Return the ids that row or column numbers stand for."""
    return map((*ids, None).__getitem__, numbers.tolist())


def _or_none(figures: Array) -> Iterator[float | None]:
    return (None if math.isnan(each) else each for each in figures.tolist())


def _doubt(problem: Problem) -> tuple[Array, Array]:
    """Return the ends (m, n) between which each figure may be, NaN where there is no doubt."""
    table = problem.base.table
    low, high = ends(problem, problem.base.ranked, table.performances)
    sure = ~(low < high)
    low[sure], high[sure] = np.nan, np.nan
    asked = ~problem.unheard & (table.worst != table.best)
    asked[list(problem.base.compared)] = False
    missing = np.isnan(table.performances) & asked
    low[missing] = np.broadcast_to(np.minimum(table.worst, table.best), low.shape)[missing]
    high[missing] = np.broadcast_to(np.maximum(table.worst, table.best), high.shape)[missing]
    return low, high


def _leads(
    problem: Problem,
    scored: _Scored,
    leader: int,
    rows: Indices,
    columns: Indices,
    figures: Array,
) -> tuple[Array, Indices]:
    """Return the leader's lead with each figure, and who is best of the others."""
    table = problem.base.table
    values = range_values(
        figures[None, :], scored.worst[columns], scored.best[columns], table.target[columns]
    )[0]
    moved = scored.with_value(rows, columns, values)
    others = np.argsort(-scored.scores, kind="stable")
    others = others[others != leader]
    # The best of those that stand still: the second best where the best one itself moves.
    best = np.where(rows == others[0], others[1] if others.size > 1 else others[0], others[0])
    still = np.where((rows == others[0]) & (others.size == 1), -np.inf, scored.scores[best])
    own = np.where(rows == leader, moved, scored.scores[leader])
    rival = np.where(rows == leader, still, np.maximum(still, moved))
    ahead = np.where((rows == leader) | (still >= moved), best, rows)
    return own - rival, ahead


def _ruled_out(
    study: Study, problem: Problem, rows: Indices, columns: Indices, low: Array, high: Array
) -> Flags:
    """Tell which figures may fail a must-have that is measured on them and not waived."""
    out = np.zeros(rows.size, dtype=np.bool_)
    for gate in study.gates:
        if gate.threshold is None or gate.criterion not in problem.leaves:
            continue
        waived = [
            alternative in gate.records and gate.records[alternative].waiver is not None
            for alternative in problem.alternatives
        ]
        asked = (columns == problem.leaves.index(gate.criterion)) & ~np.array(waived)[rows]
        ends = passes(np.stack([low, high]), gate.threshold, gate.sense.value)
        out |= asked & (ends == 0).any(axis=0)
    return out


def _tipping(
    problem: Problem, scored: _Scored, among: Indices | None = None
) -> tuple[TippingPoint, ...]:
    table = problem.base.table
    lowest, highest = _possible(problem)
    points = tipping_points(
        scored.figures,
        scored.weights,
        scored.worst,
        scored.best,
        table.target,
        method="topsis" if scored.squared else "weighted-sum",
        lowest=lowest,
        highest=highest,
    )
    found = ~np.isnan(points.figures)
    found[:, list(problem.base.compared)] = False
    if among is not None:
        found[np.delete(np.arange(found.shape[0]), among)] = False
    rows, columns = np.nonzero(found)
    # NaN, which is a missing figure, sorts last.
    order = np.argsort(points.range_shares[rows, columns], kind="stable")
    rows, columns = rows[order], columns[order]
    rivals = np.where(points.leads, points.rivals, np.arange(points.rivals.size))[rows]
    return tuple(
        map(
            TippingPoint,
            _named(problem.alternatives, rows),
            _named(problem.leaves, columns),
            _or_none(table.performances[rows, columns]),
            points.figures[rows, columns].tolist(),
            _named(problem.alternatives, rivals),
            _or_none(points.range_shares[rows, columns]),
            points.beyond_range[rows, columns].tolist(),
        )
    )


def _possible(problem: Problem) -> tuple[Array, Array]:
    """Return the least and the largest figures (n,) that a leaf can have at all.

    A rating is bounded by its levels and a percentage by 0 and 100, unless its range or a figure
    goes beyond; what has no negative end or figure is not negative.
    """
    table = problem.base.table
    lowest, highest = np.full((2, len(problem.leaves)), np.inf)
    lowest = -lowest
    for j, leaf in enumerate(problem.base.leaves):
        if isinstance(leaf.scale, RatingScale) and leaf.scale.levels:
            values = [level.value for level in leaf.scale.levels]
            lowest[j], highest[j] = min(values), max(values)
            continue
        known = table.performances[:, j]
        seen = [table.worst[j], table.best[j], *known[~np.isnan(known)]]
        if min(seen) >= 0.0:
            lowest[j] = 0.0
            if leaf.unit.strip() == "%" and max(seen) <= 100.0:
                highest[j] = 100.0
    return lowest, highest
