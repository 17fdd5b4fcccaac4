"""All five questions and the verdict together: quick and full, and for any decision."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision.model import (
    AhpMode,
    Decision,
    Normalisation,
    Performance,
    RankingMethod,
    WeightModel,
)
from locdecide.evaluation import (
    Cancelled,
    compare_methods,
    evaluate,
    figure_sensitivity,
    reversals,
    robustness,
    simulate,
    weight_sensitivity,
)
from tests.evaluation.simulated import assert_defined, deciding, study_of
from tests.samples import site_decision
from tests.strategies import decisions

SITES = site_decision()
WHERE = SITES.studies[1]
RESULTS = evaluate(SITES, WHERE)


def test_that_a_full_look_answers_all_that_the_questions_do() -> None:
    found = robustness(SITES, WHERE, RESULTS, draws=3000)
    assert found is not None
    alone = simulate(SITES, WHERE, RESULTS, draws=3000)
    weights = weight_sensitivity(WHERE, RESULTS)
    assert alone is not None
    assert weights is not None
    assert found.study == "where"
    assert found.simulation.acceptabilities.tolist() == alone.acceptabilities.tolist()
    assert found.weights.nearest_change == weights.nearest_change
    assert found.figures == figure_sensitivity(WHERE, RESULTS)
    assert found.methods == compare_methods(WHERE, RESULTS)
    assert found.reversals == reversals(WHERE, RESULTS)
    assert (found.quick, found.verdict.provisional, found.verdict.band) == (False, False, "clear")
    assert found.verdict.draws == 3000


def test_that_a_quick_look_leaves_out_methods_and_reversals_alone() -> None:
    found = robustness(SITES, WHERE, RESULTS, quick=True)
    assert found is not None
    assert (found.methods, found.reversals, found.quick) == (None, None, True)
    assert found.figures == figure_sensitivity(WHERE, RESULTS)
    assert (found.simulation.draws, found.simulation.draws_wanted) == (10_000, 10_000)
    assert found.verdict.provisional


def test_that_a_tie_has_no_lead_to_lose() -> None:
    study = study_of(((0.5, 0.5), (0.5, 0.5)), (1.0, 1.0))
    found = robustness(deciding(study), study, evaluate(deciding(study), study), quick=True)
    assert found is not None
    assert found.figures is None
    assert found.verdict.band == "no-clear-winner"


def test_that_nothing_ranked_is_no_answer() -> None:
    study = study_of((), (1.0, 1.0))
    for quick in (True, False):
        decision = deciding(study)
        assert robustness(decision, study, evaluate(decision, study), quick=quick) is None


@pytest.mark.parametrize("quick", [True, False])
def test_that_cancelling_is_heard_at_every_step(quick: bool) -> None:
    """Asked so many times before it says so; the last time there is nothing left to cancel."""
    row = {**WHERE.performances["s1"], "raw": Performance(value=7.0, low=6.0)}
    study = replace(WHERE, performances={**WHERE.performances, "s1": row})
    for patience in range(1000):
        left = iter(range(patience))
        try:
            found = robustness(
                SITES,
                study,
                RESULTS,
                quick=quick,
                draws=1000,
                cancelled=lambda left=left: next(left, None) is None,
            )
        except Cancelled:
            continue
        assert found is not None
        break
    assert patience > 4


def test_that_threads_change_no_number() -> None:
    one, two = (
        robustness(SITES, WHERE, RESULTS, quick=True, draws=20_000, threads=threads)
        for threads in (1, 2)
    )
    assert one is not None
    assert two is not None
    assert one.simulation.acceptabilities.tolist() == two.simulation.acceptabilities.tolist()
    assert one.simulation.central_weights == pytest.approx(
        two.simulation.central_weights, abs=0, nan_ok=True
    )
    assert one.verdict == two.verdict


def numbers(value: object, name: str = "") -> Iterator[tuple[str, float]]:
    """Yield every number in a result with the name of the field that it is in."""
    if isinstance(value, float):
        yield name, value
    elif isinstance(value, np.ndarray) and value.dtype.kind == "f":
        yield from ((name, float(each)) for each in value.ravel())
    elif isinstance(value, dict):
        for each in value.values():
            yield from numbers(each, name)
    elif isinstance(value, tuple):
        for each in value:
            yield from numbers(each, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from numbers(getattr(value, field.name), field.name)


_MAY_BE_NAN = {"central_weights", "pairwise"}
_MAY_BE_INFINITE = {"nearest_change", "found"}


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    decisions(),
    st.sampled_from(WeightModel),
    st.sampled_from(RankingMethod),
    st.sampled_from(Normalisation),
    st.sampled_from(AhpMode),
    st.booleans(),
)
def test_that_any_decision_has_an_answer_without_a_nan(
    decision: Decision,
    model: WeightModel,
    ranking: RankingMethod,
    normalisation: Normalisation,
    mode: AhpMode,
    quick: bool,
) -> None:
    for study in decision.studies:
        changed = replace(
            study,
            method=replace(
                study.method,
                weight_model=model,
                ranking=ranking,
                normalisation=normalisation,
                ahp_mode=mode,
            ),
        )
        results = evaluate(decision, changed)
        found = robustness(decision, changed, results, quick=quick, draws=150)
        if found is None:
            continue
        assert_defined(found.simulation)
        for name, number in numbers(found):
            assert not math.isnan(number) or name in _MAY_BE_NAN, name
            assert not math.isinf(number) or name in _MAY_BE_INFINITE, name
        assert found.verdict.reasons
        assert set(found.verdict.leaders) <= set(results.alternatives)
