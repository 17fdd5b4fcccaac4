"""Why one alternative beats another, and the smallest changes that would put one first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import NumberScale, Study
from locdecide.evaluation.figure_sensitivity import own_tipping_points
from locdecide.evaluation.problem import Problem, problem_of
from locdecide.mcda.attribution import closeness_attribution, sum_attribution
from locdecide.mcda.equivalents import score_equivalents
from locdecide.mcda.least_change import LeastChange, least_change, least_change_topsis
from locdecide.results import (
    Contribution,
    Duel,
    Equivalent,
    StudyResults,
    WhatItTakes,
)

__all__ = ["duel", "searched", "what_it_takes"]

Array = npt.NDArray[np.float64]


def duel(study: Study, results: StudyResults, first: str, second: str) -> Duel | None:
    """Return why the first beats the second, or does not; None unless both are ranked."""
    problem = problem_of(study, results)
    if problem is None or not {first, second} <= set(problem.alternatives):
        return None
    rows = problem.alternatives.index(first), problem.alternatives.index(second)
    if problem.by_topsis:
        amounts = closeness_attribution(*problem.squares, problem.weights, *rows)
    else:
        amounts = sum_attribution(problem.values, problem.weights, *rows)
    figures = results.performances
    contributions = [
        Contribution(
            criterion=leaf,
            amount=float(amounts[j]),
            first=_known(figures[rows[0], j]),
            second=_known(figures[rows[1], j]),
        )
        for j, leaf in enumerate(problem.leaves)
    ]
    return Duel(
        first=first,
        second=second,
        method="topsis" if problem.by_topsis else "ahp",
        score_first=problem.ranking[rows[0]].score,
        score_second=problem.ranking[rows[1]].score,
        contributions=tuple(sorted(contributions, key=lambda each: -abs(each.amount))),
        equivalents=tuple(_equivalents(problem)),
    )


def searched(results: StudyResults) -> int:
    """Return for how many alternatives a report asks what it takes, so that it takes seconds."""
    cells = len(results.alternatives) * len(results.leaves)
    return 50 if cells <= 2_000 else 10 if cells <= 20_000 else 3


def what_it_takes(study: Study, results: StudyResults, alternative: str) -> WhatItTakes | None:
    """Return the smallest changes that put an alternative first; None unless it is ranked."""
    problem = problem_of(study, results)
    if problem is None or alternative not in problem.alternatives:
        return None
    row = problem.alternatives.index(alternative)
    leads = row in problem.leaders
    counting = problem.telling
    found = _least_change(problem, row, counting)
    today = dict(zip(problem.leaves, results.leaf_weights.tolist(), strict=True))
    proved = not problem.by_topsis and not np.isnan(problem.values[:, counting]).any()
    takes = WhatItTakes(
        alternative=alternative,
        leads=leads,
        today=today,
        weights=None,
        distance=None,
        exact=proved if found is None else found.exact,
        only_shares=found is not None and found.only_shares,
        figures=(),
    )
    if leads:
        return replace(takes, weights=today, distance=0.0, exact=True)
    if problem.over_ranges:
        takes = replace(takes, figures=own_tipping_points(problem, alternative))
    if found is None:
        return takes
    weights = dict(zip(problem.leaves, found.weights.tolist(), strict=True))
    return replace(takes, weights=weights, distance=found.distance)


def _known(figure: float) -> float | None:
    return None if np.isnan(figure) else float(figure)


def _equivalents(problem: Problem) -> Iterator[Equivalent]:
    table = problem.base.table
    weights = problem.base.telling_weights(problem.results.leaf_weights)
    found = score_equivalents(weights, table.worst, table.best)
    for j, leaf in enumerate(problem.base.leaves):
        declared = isinstance(leaf.scale, NumberScale) and leaf.id not in table.undeclared
        if declared and weights[j] > 0.0 and np.isfinite(found.changes[j]):
            yield Equivalent(leaf.id, float(found.changes[j]), float(found.range_shares[j]))


def _least_change(
    problem: Problem, row: int, counting: npt.NDArray[np.bool_]
) -> LeastChange | None:
    """Search the weights of the leaves that count; the others keep theirs."""
    weights = problem.results.leaf_weights
    share = float(weights[counting].sum())
    if share == 0.0:
        return None
    if problem.by_topsis:
        to_ideal, to_anti_ideal = (squares[:, counting] for squares in problem.squares)
        found = least_change_topsis(to_ideal, to_anti_ideal, weights[counting], row)
    else:
        found = least_change(problem.values[:, counting], weights[counting], row)
    if found is None:
        return None
    changed = weights.copy()
    changed[counting] = share * found.weights
    return replace(found, weights=changed, distance=share * found.distance)
