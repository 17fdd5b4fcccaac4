"""How sure a study's ranking is: the five questions and the verdict."""

from __future__ import annotations

from collections.abc import Callable

from locdecide.decision.model import Decision, Study
from locdecide.evaluation.figure_sensitivity import figure_sensitivity
from locdecide.evaluation.method_comparison import compare_methods
from locdecide.evaluation.reversal import reversals
from locdecide.evaluation.simulation import simulate
from locdecide.evaluation.verdict import verdict
from locdecide.evaluation.weight_sensitivity import weight_sensitivity
from locdecide.mcda.workers import Cancelled
from locdecide.results import Robustness, StudyResults

__all__ = ["robustness"]


def robustness(
    decision: Decision,
    study: Study,
    results: StudyResults,
    *,
    quick: bool = False,
    draws: int | None = None,
    threads: int = 1,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Robustness | None:
    """Return how sure the ranking of a study is; None where nothing is ranked.

    Parameters
    ----------
    decision, study, results
        A study of the decision and its results, maybe with other weights than its own.
    quick : bool
        A quick look, for while weights are dragged: fewer draws, no other methods and no
        reversals, and therefore a provisional verdict.
    draws, threads, progress
        Of the simulation; see `simulate`.
    cancelled : callable, optional
        Asked between the questions and all through the simulation.

    Raises
    ------
    Cancelled
        When `cancelled` says so.
    """

    def go_on() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    weights = weight_sensitivity(study, results)
    go_on()
    figures = figure_sensitivity(study, results)
    go_on()
    simulation = simulate(
        decision,
        study,
        results,
        draws=draws,
        threads=threads,
        progress=progress,
        cancelled=cancelled,
        least=quick,
    )
    if weights is None or simulation is None:
        return None
    methods = found = None
    if not quick:
        go_on()
        methods = compare_methods(study, results)
        go_on()
        found = reversals(study, results)
    return Robustness(
        study=study.id,
        weights=weights,
        figures=figures,
        simulation=simulation,
        methods=methods,
        reversals=found,
        verdict=verdict(study, results, weights, simulation, methods),
    )
