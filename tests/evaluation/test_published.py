"""Published cases by way of the model, to their printed digits."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from locdecide.decision.model import (
    Aggregation,
    Criterion,
    Decision,
    MethodSettings,
    Normalisation,
    PrioritiesMethod,
)
from locdecide.evaluation import evaluate
from locdecide.results import StudyResults
from tests.evaluation import published
from tests.mcda.published import published_case


def results(decision: Decision) -> StudyResults:
    return evaluate(decision, decision.studies[-1])


def topsis(decision: Decision) -> list[float]:
    found = results(decision).topsis
    assert found is not None
    return [ranked.score for ranked in found.ranking]


def ahp(decision: Decision) -> list[float]:
    found = results(decision).ahp
    assert found is not None
    return [ranked.score for ranked in found.ranking]


@pytest.mark.parametrize(
    ("normalisation", "closeness"),
    [
        (Normalisation.RANGE, [0.7797, 0.6794, 0.6189, 0.7455, 0.6762]),
        (Normalisation.VECTOR, [0.6689, 0.5232, 0.4614, 0.5894, 0.4938]),
        (Normalisation.MINMAX, [0.6898, 0.4988, 0.4452, 0.6619, 0.5339]),
    ],
)
def test_that_test_x_of_methods_is_met(
    normalisation: Normalisation, closeness: list[float]
) -> None:
    assert topsis(published.methods_x(normalisation)) == pytest.approx(closeness, abs=5.1e-5)


def test_that_the_leader_is_chosen_with_the_published_priorities() -> None:
    """Wikipedia; AHPy gives the exact eigenvector: .35814 .49279 .14908."""
    expected = published_case("ahp_hierarchy_leader")["expected"]
    found = results(published.leader())
    assert ahp(published.leader()) == pytest.approx([0.35814, 0.49279, 0.14908], abs=5.1e-6)
    assert [w.global_ for w in found.weights.weights] == pytest.approx(
        expected["criteria"], abs=6e-4
    )
    cr = {one.parent: one.cr for one in found.weights.consistency}
    assert cr[None] == pytest.approx(expected["cr_goal"], abs=6e-4)
    assert cr["Experience"] == pytest.approx(expected["cr_experience"], abs=6e-4)
    assert cr["Education"] == pytest.approx(expected["cr_education"], abs=6e-4)
    assert found.issues == ()


def test_that_the_family_car_is_chosen_with_the_published_priorities() -> None:
    """AHPy, "Purchasing a vehicle reprised" (AHP-04)."""
    expected = published_case("AHP-04")["expected"]
    found = results(published.family_car())
    assert ahp(published.family_car()) == pytest.approx(expected["final"], abs=0.0011)
    assert found.ahp is not None
    assert [ranked.rank for ranked in found.ahp.ranking] == expected["ranking"]


def test_that_the_fighter_has_the_published_closeness() -> None:
    """Hwang and Yoon 1981."""
    expected = published_case("topsis_hwang_yoon_fighter")["expected"]["closeness"]
    assert topsis(published.fighter()) == pytest.approx(expected, abs=6e-4)


def test_that_the_facility_has_the_published_closeness() -> None:
    """Papathanasiou and Ploskas 2018 (LOC-01)."""
    expected = published_case("LOC-01")["expected"]
    found = results(published.facility()).topsis
    assert found is not None
    assert topsis(published.facility()) == pytest.approx(expected["closeness_exact"], abs=1e-5)
    assert [ranked.rank for ranked in found.ranking] == expected["ranking"]


@pytest.mark.parametrize(
    ("normalisation", "key"),
    [
        (Normalisation.VECTOR, "closeness_vector"),
        (Normalisation.MINMAX, "closeness_minmax"),
    ],
)
def test_that_the_supplier_has_the_published_closeness(
    normalisation: Normalisation, key: str
) -> None:
    """ahptopsis2n (TOP-08): comparisons weight, TOPSIS ranks."""
    expected = published_case("TOP-08")["expected"]
    decision = published.supplier(normalisation)
    assert topsis(decision) == pytest.approx(expected[key], abs=1e-5)
    (consistency,) = results(decision).weights.consistency
    assert consistency.cr == pytest.approx(expected["CR"], abs=1e-5)


def test_that_the_experts_agree_by_judgements_and_by_priorities() -> None:
    """Bioconductor's Prize (GRP-02)."""
    expected = published_case("GRP-02")["expected"]
    by_judgements = results(published.experts(MethodSettings())).weights
    upper = np.triu(np.array(expected["AIJ_weighted_matrix"]))
    assert np.triu(by_judgements.groups[0].matrix) == pytest.approx(upper, abs=1e-6)
    assert [w.local for w in by_judgements.weights] == pytest.approx(
        expected["computed_here"]["AIJ_weighted_weights"], abs=1e-6
    )
    method = MethodSettings(
        priorities=PrioritiesMethod.GEOMETRIC_MEAN,
        aggregation=Aggregation.PRIORITIES_ARITHMETIC,
    )
    by_priorities = results(published.experts(method)).weights
    assert [w.local for w in by_priorities.weights] == pytest.approx(
        expected["AIP_weighted"], abs=1e-5
    )
    # The four experts' own consistency comes first, then the group's.
    assert [c.participant for c in by_judgements.consistency] == [
        "ind1",
        "ind2",
        "ind3",
        "ind4",
        None,
    ]
    assert [c.cr for c in by_judgements.consistency][:4] == pytest.approx(
        expected["computed_here"]["individual_CR_saaty"], abs=2e-3
    )


def test_that_geometric_priorities_of_a_group_equal_its_judgements() -> None:
    """METHODS 3: with geometric-mean priorities AIJ equals geometric AIP exactly."""
    weights = [
        [
            w.local
            for w in results(
                published.experts(
                    MethodSettings(
                        priorities=PrioritiesMethod.GEOMETRIC_MEAN, aggregation=aggregation
                    )
                )
            ).weights.weights
        ]
        for aggregation in (Aggregation.JUDGEMENTS, Aggregation.PRIORITIES_GEOMETRIC)
    ]
    assert weights[0] == pytest.approx(weights[1], rel=1e-12)


def test_that_the_drinks_have_the_published_consistency() -> None:
    """Saaty 2008: seven drinks, CR .022."""
    case = published_case("ahp_saaty_drinks")
    names = case["inputs"]["names"]
    decision = published.one_study(
        [Criterion(id=name, name=name) for name in names],
        ["Any"],
        {},
        {None: case["inputs"]["matrix"]},
        MethodSettings(),
    )
    found = results(decision).weights
    (consistency,) = found.consistency
    assert consistency.cr == pytest.approx(case["expected"]["cr"], abs=5e-4)
    assert (consistency.n, consistency.missing) == (7, 0)
    assert [w.local for w in found.weights] == pytest.approx(case["expected"]["weights"], abs=5e-4)
    other = replace(decision.participants[0], id="q", voting_power=0.0)
    advised = results(replace(decision, participants=(*decision.participants, other)))
    assert advised.weights.weights == found.weights
