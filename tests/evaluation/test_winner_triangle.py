"""Who is first as two criteria share the weight: every point against the study re-weighted."""

from __future__ import annotations

import numpy as np
import pytest

from locdecide.decision.model import Decision, RankingMethod
from locdecide.evaluation import evaluate, reweighted, winner_triangle
from locdecide.results import WinnerTriangle
from tests.evaluation.robust import TEST_V, V_WEIGHTS, valued_decision


def triangle(decision: Decision, first: str, second: str, steps: int = 12) -> WinnerTriangle | None:
    chosen = decision.studies[-1]
    return winner_triangle(chosen, evaluate(decision, chosen), first, second, steps)


@pytest.mark.parametrize("method", RankingMethod)
def test_that_the_triangle_shows_who_is_first_with_these_two_weights(
    method: RankingMethod,
) -> None:
    decision = valued_decision(
        ((0.9, 0.2, 0.4, 0.5), (0.3, 0.8, None, 0.6), (0.5, 0.5, 0.9, 0.3)), (4, 3, 2, 1), method
    )
    found = triangle(decision, "c0", "c2")
    assert found is not None
    assert found.present == pytest.approx((0.4, 0.2))
    study = decision.studies[0]
    results = evaluate(decision, study)
    for i in range(13):
        for k in range(13):
            if i + k > 12:
                assert found.winners[i, k] == -1
                continue
            rest = (12 - i - k) / 12
            weights = {"c0": i / 12, "c2": k / 12, "c1": rest * 3 / 4, "c3": rest * 1 / 4}
            tried = reweighted(study, results, weights)
            ranking = tried.topsis if method is RankingMethod.TOPSIS else tried.ahp
            assert ranking is not None
            assert ranking.ranking[found.winners[i, k]].rank == 1
    assert set(np.unique(found.winners)) == {-1, 0, 1, 2}


def test_that_an_inner_node_shares_the_triangle_with_a_leaf_beside_it() -> None:
    decision = valued_decision(TEST_V, V_WEIGHTS, under=(1,))
    assert triangle(decision, "group", "c0") is not None
    assert triangle(decision, "group", "c1") is None
    assert triangle(decision, "c1", "group") is None
    assert triangle(decision, "c0", "c0") is None


def test_that_two_criteria_that_are_all_there_is_have_no_triangle() -> None:
    assert triangle(valued_decision(((0.2, 0.4), (0.3, 0.1)), (1, 1)), "c0", "c1") is None


def test_that_equal_alternatives_give_the_triangle_to_the_first() -> None:
    found = triangle(valued_decision(((0.3, 0.3, 0.3),) * 3, (1, 1, 1)), "c0", "c1")
    assert found is not None
    assert set(np.unique(found.winners)) == {-1, 0}
