"""Whether an alternative that is left out changes the order of the others."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from locdecide.decision.choices import AhpMode, Normalisation
from locdecide.decision.model import Study
from locdecide.evaluation.problem import Problem, problem_of
from locdecide.evaluation.ranked_table import ranked_table
from locdecide.evaluation.ranking import ranked_with
from locdecide.mcda import rank_reversal
from locdecide.results import Reversal, Reversals, StudyResults

__all__ = ["reversals"]

# Figures that are read to leave each alternative out in turn: about a second.
_MOST_FIGURES = 250_000


def reversals(study: Study, results: StudyResults) -> Reversals | None:
    """Return what changes when each alternative in turn is left out; None for no ranking.

    Over declared ranges no score depends on the others, unless alternatives are compared in pairs
    under a leaf: then it is tried out whether ranges mend what was found.
    """
    problem = problem_of(study, results)
    if problem is None:
        return None
    if problem.fixed_ranges:
        return Reversals((), fixed=True, mended=False)
    count = len(problem.alternatives)
    if count * count * len(problem.leaves) > _MOST_FIGURES:
        return Reversals((), fixed=False, mended=False, skipped=True)
    found = _turned(study, problem)
    mended = bool(found) and not (
        problem.base.compared and _turned(_over_declared_ranges(problem), problem)
    )
    return Reversals(found, fixed=False, mended=mended)


def _turned(study: Study, problem: Problem) -> tuple[Reversal, ...]:
    names, results = problem.alternatives, problem.results

    def ranking(present: npt.NDArray[np.intp]) -> npt.NDArray[np.int64]:
        out = frozenset(names) - {names[i] for i in present.tolist()}
        base = ranked_table(study, results.weights, results.gates, without=out)
        ranked = ranked_with(study, base, results.leaf_weights)
        return np.array([each.rank for each in ranked], dtype=np.int64)

    return tuple(
        Reversal(
            left_out=names[found.left_out],
            turned=tuple((names[ahead], names[behind]) for ahead, behind in found.turned),
            leaders=tuple(names[i] for i in found.leaders),
            leaders_without=tuple(names[i] for i in found.leaders_without),
        )
        for found in rank_reversal.rank_reversals(ranking, len(names))
        if found.turned
    )


def _over_declared_ranges(problem: Problem) -> Study:
    """Return the study by its method over ranges, with those of today's data as declared ones."""
    table = problem.base.table
    ends = {
        leaf.id: {"worst": float(table.worst[j]), "best": float(table.best[j])}
        for j, leaf in enumerate(problem.base.leaves)
        if leaf.id in table.undeclared
    }
    return replace(
        problem.study,
        criteria=tuple(replace(c, **ends.get(c.id, {})) for c in problem.study.criteria),
        method=replace(
            problem.study.method, normalisation=Normalisation.RANGE, ahp_mode=AhpMode.ABSOLUTE
        ),
    )
