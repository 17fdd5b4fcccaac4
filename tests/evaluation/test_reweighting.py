"""The same study with other weights: as if its participants had given them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision.choices import AhpMode, Weighting
from locdecide.decision.model import Decision, Study
from locdecide.evaluation import evaluate, reweighted, weights_at
from tests.samples import site_decision

LEAVES = ("price", "mix", "near", "raw", "market", "people")


def of_points(points: dict[str, float]) -> tuple[Decision, Study]:
    """The location study weighted directly, each parent by the sum of its leaves."""
    decision = site_decision()
    study = decision.studies[-1]
    whole = {**points, "energy": points["price"] + points["mix"]}
    method = replace(study.method, weighting=Weighting.DIRECT)
    study = replace(study, direct_points=whole, method=method)
    return replace(decision, studies=(*decision.studies[:-1], study)), study


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(1, 100), min_size=6, max_size=6))
def test_that_other_weights_give_what_points_of_that_size_would(given_points: list[int]) -> None:
    points = dict(zip(LEAVES, map(float, given_points), strict=True))
    wanted = evaluate(*of_points(points))
    decision = site_decision()
    study = decision.studies[-1]
    found = reweighted(study, evaluate(decision, study), points)
    assert found.topsis is not None
    assert found.ahp is not None
    assert wanted.topsis is not None
    assert wanted.ahp is not None
    for one, other in ((found.topsis, wanted.topsis), (found.ahp, wanted.ahp)):
        assert [r.rank for r in one.ranking] == [r.rank for r in other.ranking]
        np.testing.assert_allclose(
            [r.score for r in one.ranking], [r.score for r in other.ranking], rtol=1e-12
        )
    for weight in wanted.weights.weights:
        same = found.weights.of(weight.criterion)
        assert (same.local, same.global_) == pytest.approx((weight.local, weight.global_))


def test_that_what_rests_on_the_answers_stays_as_it_was() -> None:
    decision = site_decision()
    study = decision.studies[-1]
    results = evaluate(decision, study)
    found = reweighted(study, results, dict.fromkeys(LEAVES, 1.0))
    assert found.weights.consistency is results.weights.consistency
    assert found.weights.groups is results.weights.groups
    assert found.issues is results.issues
    assert found.gates is results.gates


def test_that_a_parent_without_weight_shares_none_among_its_leaves_equally() -> None:
    decision = site_decision()
    study = decision.studies[-1]
    nothing = {leaf: 0.0 if leaf in ("price", "mix") else 1.0 for leaf in LEAVES}
    found = reweighted(study, evaluate(decision, study), nothing)
    assert found.weights.of("energy").global_ == 0.0
    assert [found.weights.of(leaf).local for leaf in ("price", "mix")] == [0.5, 0.5]


def test_that_a_ranking_that_cannot_be_is_none_with_other_weights_too() -> None:
    decision = site_decision()
    study = decision.studies[-1]
    study = replace(study, method=replace(study.method, ahp_mode=AhpMode.DISTRIBUTIVE))
    results = evaluate(decision, study)
    assert results.ahp is None
    assert reweighted(study, results, dict.fromkeys(LEAVES, 1.0)).ahp is None


def test_that_wrong_weights_are_refused() -> None:
    decision = site_decision()
    study = decision.studies[-1]
    results = evaluate(decision, study)
    with pytest.raises(ValueError, match="negative-weight"):
        reweighted(study, results, {**dict.fromkeys(LEAVES, 1.0), "raw": -1.0})
    with pytest.raises(ValueError, match="not-finite"):
        reweighted(study, results, {**dict.fromkeys(LEAVES, 1.0), "raw": float("inf")})


def test_that_a_criterion_takes_its_share_and_the_others_keep_their_proportions() -> None:
    study = site_decision().studies[-1]
    today = dict(zip(LEAVES, (0.28, 0.14, 0.12, 0.18, 0.16, 0.12), strict=True))
    moved = weights_at(study, today, "energy", 0.6)
    assert sum(moved.values()) == pytest.approx(1.0)
    assert moved["price"] + moved["mix"] == pytest.approx(0.6)
    assert moved["price"] / moved["mix"] == pytest.approx(2.0)
    assert moved["raw"] / moved["near"] == pytest.approx(1.5)
    assert weights_at(study, today, "raw", 2.0)["raw"] == 1.0
    assert weights_at(study, today, "raw", -1.0)["raw"] == 0.0
    with pytest.raises(KeyError):
        weights_at(study, today, "nothing", 0.5)
