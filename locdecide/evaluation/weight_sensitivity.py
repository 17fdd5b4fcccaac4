"""How a study's ranking follows the weight of one criterion, and of two."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import Study
from locdecide.decision.tree import descendants, ordered
from locdecide.evaluation.problem import Problem, problem_of
from locdecide.mcda.crossovers import (
    Crossovers,
    Interval,
    crossovers,
    leading_intervals,
    nearest_ends,
)
from locdecide.mcda.verdict import nearest_relative_change
from locdecide.mcda.weight_lines import WeightLines, scores_along, scores_along_all, weight_shares
from locdecide.results import (
    Crossing,
    StudyResults,
    WeightLine,
    WeightSensitivity,
    WinnerTriangle,
)

__all__ = ["weight_sensitivity", "winner_triangle"]

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]

_ALL_CROSSINGS = 20
_LEADING = 10
_STEPS = 100
_FEWER_STEPS = 20
_MANY = 100
_TIE = 1e-9  # as in `ranks`
_ROUNDING = 1e-12


def weight_sensitivity(study: Study, results: StudyResults) -> WeightSensitivity | None:
    """Return how the ranking follows each criterion's weight; None where nothing is ranked.

    Every criterion has a line but one that is all there is to weigh. With more than 20
    alternatives only the crossings of the 10 leading ones are looked at, and with more than 100
    the lines have fewer weights; where the leader stays first is found against all of them.
    """
    problem = problem_of(study, results)
    if problem is None:
        return None
    alternatives, leader = problem.alternatives, problem.leaders[0]
    among = _leading(problem)
    criteria, groups = _groups(study, problem.leaves)
    named = {
        "alternatives": alternatives,
        "leaders": tuple(alternatives[i] for i in problem.leaders),
        "among": tuple(alternatives[i] for i in among),
    }
    if not criteria:
        return WeightSensitivity(**named, lines=(), nearest_change=np.inf)
    lines = problem.lines(groups)
    weights = _weights(lines.present, len(alternatives))
    scores = scores_along_all(lines, weights)
    found = crossovers(lines, among)
    intervals = leading_intervals(lines, leader)
    nearest = nearest_ends(intervals, lines.present)
    crossings = _crossings(lines, found, among, alternatives)
    return WeightSensitivity(
        **named,
        lines=tuple(
            WeightLine(
                criterion=criterion,
                present=present,
                weights=weights[k],
                scores=scores[k],
                crossings=tuple(crossings[start:end]),
                leading=intervals[k],
                nearest=None if np.isnan(nearest[k]) else float(nearest[k]),
            )
            for k, (criterion, present, start, end) in enumerate(
                zip(criteria, lines.present.tolist(), *_bounds(found, len(criteria)), strict=True)
            )
        ),
        nearest_change=_nearest_change(lines.present, intervals),
    )


def winner_triangle(
    study: Study, results: StudyResults, first: str, second: str, steps: int = 48
) -> WinnerTriangle | None:
    """Return who is first as two criteria share the weight with all others.

    None where nothing is ranked, where one criterion stands under the other, and where the two
    are all there is to weigh.
    """
    problem = problem_of(study, results)
    if problem is None:
        return None
    masks = [
        np.array([leaf in descendants(study.criteria, each) for leaf in problem.leaves])
        for each in (first, second)
    ]
    others = ~(masks[0] | masks[1])
    if (masks[0] & masks[1]).any() or not others.any():
        return None
    today = weight_shares(results.leaf_weights)
    corners = np.stack([_shares_within(today, members) for members in (*masks, others)])
    own, other = np.meshgrid(np.arange(steps + 1), np.arange(steps + 1), indexing="ij")
    inside = own + other <= steps
    shares = np.stack([own[inside], other[inside], steps - own[inside] - other[inside]], axis=1)
    winners = np.full(inside.shape, -1, dtype=np.intp)
    winners[inside] = _winners(problem, (shares / steps) @ corners)
    return WinnerTriangle(
        alternatives=problem.alternatives,
        first=first,
        second=second,
        present=(float(today[masks[0]].sum()), float(today[masks[1]].sum())),
        steps=steps,
        winners=winners,
    )


def _leading(problem: Problem) -> Indices:
    """Return the rows whose crossings are looked at, in display order."""
    ranks = np.array([each.rank for each in problem.ranking])
    if ranks.size <= _ALL_CROSSINGS:
        return np.arange(ranks.size)
    return np.sort(np.argsort(ranks, kind="stable")[:_LEADING])


def _groups(study: Study, leaves: tuple[str, ...]) -> tuple[list[str], Flags]:
    """Return the criteria that have a line, in the order of the tree, and their leaves."""
    column = {leaf: j for j, leaf in enumerate(leaves)}
    criteria = ordered(study.criteria)
    members = {criterion.id: np.zeros(len(leaves), dtype=np.bool_) for criterion in criteria}
    for criterion in reversed(criteria):
        if criterion.id in column:
            members[criterion.id][column[criterion.id]] = True
        if criterion.parent is not None:
            members[criterion.parent] |= members[criterion.id]
    chosen = [criterion.id for criterion in criteria if not members[criterion.id].all()]
    return chosen, np.array([members[each] for each in chosen], dtype=np.bool_)


def _weights(present: Array, alternatives: int) -> Array:
    """Return ascending weights (g, p) from 0 to 1, the nearest one moved to today's."""
    steps = _STEPS if alternatives <= _MANY else _FEWER_STEPS
    weights = np.tile(np.linspace(0.0, 1.0, steps + 1), (present.size, 1))
    moved = np.flatnonzero((present > 0.0) & (present < 1.0))
    nearest = np.clip(np.rint(present[moved] * steps), 1, steps - 1).astype(np.intp)
    weights[moved, nearest] = present[moved]
    return weights


def _bounds(found: Crossovers, count: int) -> tuple[list[int], list[int]]:
    """Return where the crossings of each line begin and end."""
    bounds = np.searchsorted(found.line, np.arange(count + 1)).tolist()
    return bounds[:-1], bounds[1:]


def _crossings(
    lines: WeightLines, found: Crossovers, among: Indices, alternatives: tuple[str, ...]
) -> list[Crossing]:
    weight, below, above = found.weight.tolist(), found.below.tolist(), found.above.tolist()
    changes = _changes_first(lines, found, among)
    names = alternatives.__getitem__
    return list(map(Crossing, weight, map(names, below), map(names, above), changes))


def _changes_first(lines: WeightLines, found: Crossovers, among: Indices) -> list[bool]:
    """Tell at which crossings the first place changes hands, among all alternatives."""
    starts, ends = _bounds(found, lines.present.size)
    weight, below, above = found.weight.tolist(), found.below.tolist(), found.above.tolist()
    # Nothing crosses before the first crossing: who leads half way there leads from the start.
    half = [weight[i] / 2 if i < j else 0.5 for i, j in zip(starts, ends, strict=True)]
    scores = scores_along_all(lines, np.array(half)[:, None])[:, 0, among]
    changes = [False] * len(weight)
    for start, end, first in zip(starts, ends, among[scores.argmax(axis=1)].tolist(), strict=True):
        leader, at = first, start
        while at < end:
            if below[at] != leader or changes[at]:
                at += 1
                continue
            changes[at], leader = True, above[at]
            # Several may cross in one point, in any order: follow who overtakes whom to the last.
            while at > start and weight[at] - weight[at - 1] <= _ROUNDING:
                at -= 1
    if among.size < lines.gained.shape[2]:
        _drop_below_others(lines, found, changes)
    return changes


def _drop_below_others(lines: WeightLines, found: Crossovers, changes: list[bool]) -> None:
    """Take back the changes of place at which yet another alternative is ahead."""
    where = np.flatnonzero(changes)
    for k in np.unique(found.line[where]):
        here = where[found.line[where] == k]
        scores = scores_along(lines, int(k), found.weight[here])
        own = scores[np.arange(here.size), found.below[here]]
        for each in here[own < scores.max(axis=1) - _TIE]:
            changes[each] = False


def _nearest_change(present: Array, intervals: tuple[tuple[Interval, ...], ...]) -> float:
    low, high = present.copy(), present.copy()
    for k, found in enumerate(intervals):
        for start, end in found:
            if start - _TIE <= present[k] <= end + _TIE:
                low[k], high[k] = start, end
    return nearest_relative_change(present, low, high)


def _shares_within(weights: Array, members: Flags) -> Array:
    """Return the proportions of some leaves among each other."""
    if weights[members].any():
        return weight_shares(np.where(members, weights, 0.0))
    return np.asarray(members / members.sum(), dtype=np.float64)


def _winners(problem: Problem, weights: Array) -> Indices:
    """Return the first in order of those that rank first, for weights (p, n)."""
    forms = problem.forms()
    factors = weights * problem.telling
    factors = factors * factors if forms.squared else factors
    above, below = factors @ forms.numerators.T, factors @ forms.denominators.T
    empty = below == 0.0
    keys = np.where(empty, 0.0, above / np.where(empty, 1.0, below))
    scores = forms.scores(keys)
    at_top = scores >= scores.max(axis=1, keepdims=True) - _TIE
    return np.asarray(np.argmax(at_top, axis=1), dtype=np.intp)
