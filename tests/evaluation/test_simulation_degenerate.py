"""Whatever is missing, all alike or without weight: the shares are defined."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision.model import (
    AhpMode,
    Decision,
    Normalisation,
    RankingMethod,
    Study,
    WeightModel,
)
from locdecide.evaluation import (
    evaluate,
    simulate,
)
from locdecide.results import StudyResults
from tests.evaluation.robust import TEST_V
from tests.evaluation.simulated import (
    assert_defined,
    deciding,
    firsts,
    simulated,
    study_of,
)
from tests.strategies import decisions


@pytest.mark.parametrize("model", WeightModel)
@pytest.mark.parametrize("ranking", RankingMethod)
@pytest.mark.parametrize(
    ("table", "weights", "expected"),
    [
        (((0.4, 0.6), (0.4, 0.6), (0.4, 0.6)), (1.0, 1.0), [1.0, 1.0, 1.0]),
        (((0.4, 0.6),), (1.0, 1.0), [1.0]),
        (((0.4,), (0.6,)), (1.0,), [0.0, 1.0]),
        (((0.4,), (None,)), (0.0,), None),
        (((None, None), (None, None)), (1.0, 1.0), None),
        (((0.4, None), (None, 0.6)), (1.0, 1.0), None),
    ],
)
def test_that_degenerate_tables_have_defined_shares(
    model: WeightModel,
    ranking: RankingMethod,
    table: tuple[tuple[float | None, ...], ...],
    weights: tuple[float, ...],
    expected: list[float] | None,
) -> None:
    found = simulated(study_of(table, weights, weight_model=model, ranking=ranking), 3000)
    assert_defined(found)
    assert expected is None or firsts(found) == expected


@pytest.mark.parametrize("model", WeightModel)
def test_that_where_nothing_that_tells_apart_has_weight_all_tie(model: WeightModel) -> None:
    """As in the ranking; among weights that may be anything the other criterion counts."""
    study = study_of(((0.4, 3.0), (0.6, 3.0)), (0.0, 1.0), weight_model=model)
    study = replace(
        study, criteria=(study.criteria[0], replace(study.criteria[1], worst=None, best=None))
    )
    decision = deciding(study)
    results = evaluate(decision, study)
    assert results.topsis is not None
    assert [each.rank for each in results.topsis.ranking] == [1, 1]
    found = simulated(study, 2000)
    assert firsts(found) == ([0.0, 1.0] if model is WeightModel.ANY else [1.0, 1.0])
    assert_defined(found)


@pytest.mark.parametrize("model", WeightModel)
def test_that_criteria_that_all_tell_nothing_apart_tie_all(model: WeightModel) -> None:
    study = study_of(((3.0, 5.0), (3.0, None)), (1.0, 1.0), weight_model=model)
    study = replace(
        study, criteria=tuple(replace(each, worst=None, best=None) for each in study.criteria)
    )
    found = simulated(study, 2000)
    assert firsts(found) == [1.0, 1.0]
    assert_defined(found)


def test_that_a_criterion_with_all_the_weight_decides_alone() -> None:
    found = simulated(study_of(TEST_V, (0.0, 1.0, 0.0)), 2000)
    assert firsts(found) == [0.0, 0.0, 1.0]
    assert found.central_weights[2].tolist() == [0.0, 1.0, 0.0]


def test_that_nothing_ranked_is_no_simulation() -> None:
    study = study_of((), (1.0,))
    decision = deciding(study)
    assert simulate(decision, study, evaluate(decision, study)) is None
    study = study_of(((0.0,),), (1.0,), ranking=RankingMethod.AHP, ahp_mode=AhpMode.DISTRIBUTIVE)
    decision = deciding(study)
    assert simulate(decision, study, evaluate(decision, study)) is None


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(
    decisions(),
    st.sampled_from(WeightModel),
    st.sampled_from(RankingMethod),
    st.sampled_from(Normalisation),
    st.booleans(),
)
def test_that_any_decision_is_simulated_without_a_nan(
    decision: Decision,
    model: WeightModel,
    ranking: RankingMethod,
    normalisation: Normalisation,
    uncertain: bool,
) -> None:
    for study in decision.studies:
        changed = replace(
            study,
            method=replace(
                study.method,
                weight_model=model,
                ranking=ranking,
                normalisation=normalisation,
                uncertain_figures=uncertain,
            ),
        )
        results = evaluate(decision, changed)
        found = simulate(decision, changed, results, draws=200)
        assert (found is None) == (not ranked(changed, results))
        if found is not None:
            assert_defined(found)
            assert set(results.alternatives) <= set(found.alternatives)


def ranked(study: Study, results: StudyResults) -> bool:
    by = results.topsis if study.method.ranking is RankingMethod.TOPSIS else results.ahp
    return by is not None
