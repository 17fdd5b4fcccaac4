"""How often each alternative of a study would have each rank, over many weights and figures."""

from __future__ import annotations

from collections.abc import Callable

from locdecide.decision.model import Decision, Study
from locdecide.evaluation.problem import Problem, problem_of
from locdecide.evaluation.uncertain_table import UncertainTable, uncertain_table
from locdecide.evaluation.weight_models import possible_weights
from locdecide.mcda.smaa import smaa
from locdecide.results import Simulation, StudyResults

__all__ = ["QUICK_DRAWS", "simulate"]

Progress = Callable[[int, int], None]

QUICK_DRAWS = 10_000
_FEWEST_DRAWS = 100
# Cells of tables that are ranked at rest and in a quick look; one takes some nanoseconds.
_CELLS, _QUICK_CELLS = 200_000_000, 4_000_000
_A_DRAWN_CELL = 10
_MOST_PAIRED, _MOST_PAIRED_QUICK = 50, 10


def simulate(
    decision: Decision,
    study: Study,
    results: StudyResults,
    *,
    draws: int | None = None,
    threads: int = 1,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    least: bool = False,
) -> Simulation | None:
    """Rank a study with many drawn weights, and figures where the study asks for it.

    Parameters
    ----------
    decision, study, results
        A study of the decision and its results, maybe with other weights than its own.
    draws : int, optional
        How many to make, however long it takes. By default as many as the study says, but at
        most 200 million cells of alternatives x criteria (some tenths of a second), of which one
        whose figures are drawn counts for ten; 100 at least.
    threads : int
        Workers; their number changes no figure.
    progress : callable, optional
        Told how many draws are done, of how many.
    cancelled : callable, optional
        Asked every few milliseconds, from any of the threads.
    least : bool
        A quick look: at most 10,000 draws and 4 million cells (some milliseconds).

    Returns
    -------
    Simulation or None
        None where nothing is ranked. Who ranks before whom is counted for up to 50 alternatives,
        in a quick look for up to 10.

    Raises
    ------
    Cancelled
        When `cancelled` says so.
    """
    problem = problem_of(study, results)
    if problem is None:
        return None
    weights = possible_weights(decision, problem)
    table, kept = _table(problem)
    alternatives = problem.alternatives if table is None else table.alternatives
    cells = len(alternatives) * len(problem.leaves) * (1 if table is None else _A_DRAWN_CELL)
    wanted, made = _draws(study, cells, draws, least=least)

    def tell(done: int) -> None:
        if progress is not None:
            progress(done, made)

    found = smaa(
        problem.forms() if table is None else table.figures,
        weights.model,
        draws=made,
        seed=study.method.seed,
        scoring="topsis" if problem.by_topsis else "weighted-sum",
        gates=() if table is None else table.gates,
        threads=threads,
        pairwise=len(alternatives) <= (_MOST_PAIRED_QUICK if least else _MOST_PAIRED),
        progress=tell,
        cancelled=cancelled,
    )
    return Simulation(
        alternatives=alternatives,
        leaves=problem.leaves,
        acceptabilities=found.acceptabilities,
        unranked=found.unranked,
        central_weights=found.central_weights,
        confidence=found.confidence,
        pairwise=found.pairwise,
        half_width=found.half_width,
        draws=made,
        draws_wanted=wanted,
        seed=found.seed,
        weight_model=weights.kind,
        concentration=study.method.concentration,
        fallback=weights.fallback,
        uncertain_figures=table is not None,
        figures_kept=kept,
    )


def _table(problem: Problem) -> tuple[UncertainTable | None, str]:
    """Return the figures to draw, or None for those as given and why it is so."""
    if not problem.study.method.uncertain_figures:
        return None, ""
    if not problem.over_ranges:
        return None, "method"
    table = uncertain_table(problem)
    return table, "nothing-uncertain" if table is None else ""


def _draws(study: Study, cells: int, draws: int | None, *, least: bool) -> tuple[int, int]:
    """Return how many draws are wanted, and how many to make of a table of so many cells."""
    if draws is not None:
        return draws, draws
    wanted = min(study.method.draws, QUICK_DRAWS) if least else study.method.draws
    fitting = (_QUICK_CELLS if least else _CELLS) // cells
    return wanted, min(wanted, max(fitting, _FEWEST_DRAWS))
