"""Cases of the benchmark: how sure a ranking is, beside the kernel that the answer rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tools.bench import Case, Contender

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from locdecide.decision.model import Decision
    from locdecide.results import Robustness, StudyResults

    Array = npt.NDArray[np.float64]

_QUICK = "lines of weights and crossings, figures, simulation, provisional verdict"


def quick(alternatives: int = 20, criteria: int = 10) -> Case:
    """Look quickly, as while a weight is dragged."""
    from locdecide.evaluation import figure_sensitivity, simulate, weight_sensitivity

    given, drawn = (_decision(alternatives, criteria, uncertain=each) for each in (False, True))
    decision, results = given
    study = decision.studies[0]
    contenders = (
        Contender(
            "locdecide",
            f"{_QUICK}; figures as given, {_draws(*given)} draws",
            lambda: _look(*given, quick=True),
            0.0,
            check=lambda: _look(*given, quick=True).simulation.acceptabilities,
        ),
        Contender("weights", "of it the lines alone", lambda: weight_sensitivity(study, results),
                  None),
        Contender("figures", "of it the figures alone", lambda: figure_sensitivity(study, results),
                  None),
        Contender("simulation", "of it the simulation alone",
                  lambda: simulate(decision, study, results, least=True), None),
        _kernel(*given, quick=True),
        Contender(
            "drawn",
            f"{_QUICK}; a third of the figures drawn between limits, {_draws(*drawn)} draws",
            lambda: _look(*drawn, quick=True),
            None,
        ),
    )  # fmt: skip
    title = f"robustness-quick: {alternatives} alternatives, {criteria} criteria, TOPSIS"
    return Case(title, contenders, compared="shares of ranks")


def full(alternatives: int = 20, criteria: int = 10) -> Case:
    """Look closely, as when nothing has changed for a moment."""
    given, drawn = (_decision(alternatives, criteria, uncertain=each) for each in (False, True))
    made = [_look(*each, quick=False).simulation.draws for each in (given, drawn)]
    contenders = (
        Contender(
            "locdecide",
            f"all five questions and the verdict; figures as given, {made[0]:,} draws",
            lambda: _look(*given, quick=False),
            0.0,
            check=lambda: _look(*given, quick=False).simulation.acceptabilities,
        ),
        _kernel(*given, quick=False),
        Contender(
            "drawn",
            f"the same with a third of the figures drawn between limits, {made[1]:,} draws",
            lambda: _look(*drawn, quick=False),
            None,
        ),
    )
    title = f"robustness-full: {alternatives} alternatives, {criteria} criteria, TOPSIS"
    return Case(title, contenders, compared="shares of ranks")


def _kernel(decision: Decision, results: StudyResults, *, quick: bool) -> Contender:
    """Return the simulation of arrays alone, with the same draws."""
    from locdecide.evaluation.problem import problem_of
    from locdecide.mcda.smaa import SmaaResult, smaa
    from locdecide.mcda.weight_samples import AroundWeights

    study = decision.studies[0]
    problem = problem_of(study, results)
    assert problem is not None
    forms, simulation = problem.forms(), _look(decision, results, quick=quick).simulation
    model = AroundWeights(results.leaf_weights, study.method.concentration)
    pairwise = bool(simulation.pairwise[0, 0] == simulation.pairwise[0, 0])

    def run() -> SmaaResult:
        return smaa(forms, model, draws=simulation.draws, seed=simulation.seed, pairwise=pairwise)

    return Contender(
        "kernel", "arrays in, the simulation alone", run, 0.0, check=lambda: run().acceptabilities
    )


def _look(decision: Decision, results: StudyResults, *, quick: bool) -> Robustness:
    from locdecide.evaluation import robustness

    study = decision.studies[0]
    found = robustness(decision, study, results, quick=quick)
    assert found is not None
    return found


def _draws(decision: Decision, results: StudyResults) -> str:
    return f"{_look(decision, results, quick=True).simulation.draws:,}"


def _decision(
    alternatives: int, criteria: int, *, uncertain: bool
) -> tuple[Decision, StudyResults]:
    """Return a made-up decision and its results; a third of its figures has limits."""
    import numpy as np

    from locdecide.decision.model import (
        Alternative,
        Criterion,
        Decision,
        MethodSettings,
        Performance,
        Study,
        Weighting,
    )
    from locdecide.evaluation import evaluate

    rng = np.random.default_rng(20261122)
    table = rng.uniform(5.0, 95.0, (alternatives, criteria)).round(1)
    doubtful = rng.random(table.shape) < 1 / 3
    leaves = [f"c{j}" for j in range(criteria)]
    study = Study(
        id="s",
        name="Study",
        criteria=tuple(Criterion(id=leaf, name=leaf, worst=0.0, best=100.0) for leaf in leaves),
        alternatives=tuple(Alternative(id=f"a{i}", name=f"A{i}") for i in range(alternatives)),
        performances={
            f"a{i}": {
                leaf: Performance(
                    value=float(table[i, j]),
                    low=float(table[i, j]) - 4.0 if doubtful[i, j] else None,
                    high=float(table[i, j]) + 4.0 if doubtful[i, j] else None,
                )
                for j, leaf in enumerate(leaves)
            }
            for i in range(alternatives)
        },
        direct_points={leaf: float(rng.integers(10, 90)) for leaf in leaves},
        method=MethodSettings(weighting=Weighting.DIRECT, uncertain_figures=uncertain),
    )
    decision = Decision(id="d", title="Measured", studies=(study,))
    return decision, evaluate(decision, study)


CASES: dict[str, Callable[[], Case]] = {
    "robustness-quick": quick,
    "robustness-full": full,
    "robustness-large": lambda: quick(1000, 50),
}
