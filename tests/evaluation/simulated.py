"""Small studies that are simulated, and what holds of every simulation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

import numpy as np
import numpy.typing as npt
import pytest
from msgspec.structs import replace

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Decision,
    Gate,
    GateRecord,
    GateSense,
    MethodSettings,
    Performance,
    Study,
    Waiver,
    Weighting,
)
from locdecide.evaluation import (
    evaluate,
    simulate,
)
from locdecide.results import Simulation

Array = npt.NDArray[np.float64]


# Five deviations of a share: what is found lies outside once in two million times.
FIVE = 2.5


def study_of(
    table: Sequence[Sequence[float | None]],
    weights: Sequence[float],
    **method: object,
) -> Study:
    """Return a study of figures over 0..1, weighted by points; a missing figure is None."""
    leaves = [f"c{j}" for j in range(len(weights))]
    return Study(
        id="s",
        name="Study",
        criteria=tuple(Criterion(id=leaf, name=leaf, worst=0.0, best=1.0) for leaf in leaves),
        alternatives=tuple(Alternative(id=f"a{i}", name=f"A{i}") for i in range(len(table))),
        performances={
            f"a{i}": {
                leaf: Performance(value=value)
                for leaf, value in zip(leaves, row, strict=True)
                if value is not None
            }
            for i, row in enumerate(table)
        },
        direct_points=dict(zip(leaves, weights, strict=True)),
        method=MethodSettings(**{"weighting": Weighting.DIRECT, **method}),  # type: ignore[arg-type]
    )


def with_figure(study: Study, alternative: str, leaf: str, **known: float) -> Study:
    row = {**study.performances[alternative], leaf: Performance(**known)}  # type: ignore[arg-type]
    return replace(study, performances={**study.performances, alternative: row})


def deciding(study: Study) -> Decision:
    return Decision(id="d", studies=(study,))


def simulated(study: Study, draws: int | None = 20_000, **more: object) -> Simulation:
    decision = deciding(study)
    found = simulate(decision, study, evaluate(decision, study), draws=draws, **more)  # type: ignore[arg-type]
    assert found is not None
    return found


def firsts(simulation: Simulation) -> list[float]:
    return simulation.acceptabilities[:, 0].tolist()


def same(one: Simulation, other: Simulation) -> bool:
    return all(
        np.array_equal(mine, yours, equal_nan=True)
        if isinstance(mine := getattr(one, field.name), np.ndarray)
        else mine == yours
        for field in fields(Simulation)
        for yours in [getattr(other, field.name)]
    )


def assert_defined(found: Simulation) -> None:
    """No NaN but where an alternative never is first, and where pairs were not counted."""
    m, n = len(found.alternatives), len(found.leaves)
    assert found.acceptabilities.shape == found.pairwise.shape == (m, m)
    assert (found.unranked.shape, found.confidence.shape) == ((m,), (m,))
    assert found.central_weights.shape == (m, n)
    for shares in (found.acceptabilities, found.unranked, found.confidence):
        assert ((shares >= 0.0) & (shares <= 1.0)).all()
    assert found.acceptabilities.sum(axis=1) + found.unranked == pytest.approx(np.ones(m))
    first = found.acceptabilities[:, 0] > 0.0
    assert np.isnan(found.central_weights[~first]).all()
    assert found.central_weights[first].sum(axis=1) == pytest.approx(np.ones(int(first.sum())))
    counted = ~np.isnan(found.pairwise)
    assert counted.all() or not counted.any()
    assert 0.0 < found.half_width < 1.0


def uncertain_study(**method: object) -> Study:
    """Four sites, three uncertain figures and a missing one, of which must-haves ask two."""
    study = study_of(
        (
            (0.70, 0.50, 0.60),
            (0.60, 0.80, 0.40),
            (0.90, 0.40, None),
            (0.80, 0.90, 0.70),
        ),
        (5.0, 3.0, 2.0),
        concentration=20.0,
        **method,
    )
    study = with_figure(study, "a0", "c0", value=0.70, low=0.30, high=0.80)
    study = with_figure(study, "a1", "c1", value=0.80, low=0.20)
    study = with_figure(study, "a3", "c1", value=0.90, low=0.85, high=0.95)
    return replace(
        study,
        gates=(
            Gate(
                id="power",
                name="Power",
                criterion="c0",
                threshold=0.60,
                records={"a1": GateRecord(waiver=Waiver(by="Board"))},
            ),
            Gate(
                id="cost",
                name="Cost",
                criterion="c2",
                threshold=0.65,
                sense=GateSense.AT_MOST,
                records={"a3": GateRecord(waiver=Waiver(by="Board"))},
            ),
        ),
    )


def sized(m: int, n: int, **method: object) -> Study:
    table = np.random.default_rng(3).random((m, n)).round(3).tolist()
    return study_of(table, [1.0] * n, **method)
