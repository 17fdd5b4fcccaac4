"""Why one beats another, and what would put one first: every answer is tried out."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locdecide.decision import edits
from locdecide.decision.model import (
    AhpMode,
    Decision,
    GateStatus,
    Level,
    Normalisation,
    PairwiseScale,
    RankingMethod,
    RatingScale,
    Stage,
)
from locdecide.evaluation import duel, evaluate, reweighted, what_it_takes
from locdecide.results import Duel, StudyResults, WhatItTakes
from tests.evaluation.published import family_car, leader, methods_x
from tests.evaluation.robust import TEST_V, V_WEIGHTS, valued_decision, valued_decisions
from tests.samples import site_decision
from tests.strategies import decisions

SLOW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
METHODS = pytest.mark.parametrize("method", RankingMethod)


def fought(decision: Decision, first: str, second: str, number: int = 0) -> Duel:
    study = decision.studies[number]
    found = duel(study, evaluate(decision, study), first, second)
    assert found is not None
    return found


def taken(decision: Decision, alternative: str, number: int = 0) -> WhatItTakes:
    study = decision.studies[number]
    found = what_it_takes(study, evaluate(decision, study), alternative)
    assert found is not None
    return found


def ranks_in(decision: Decision, results: StudyResults, number: int = 0) -> dict[str, int]:
    method = decision.studies[number].method.ranking
    ranking = results.topsis if method is RankingMethod.TOPSIS else results.ahp
    return {} if ranking is None else {each.alternative: each.rank for each in ranking.ranking}


def ranks(decision: Decision, number: int = 0) -> dict[str, int]:
    return ranks_in(decision, evaluate(decision, decision.studies[number]), number)


def with_weights(decision: Decision, weights: dict[str, float], number: int = 0) -> dict[str, int]:
    study = decision.studies[number]
    return ranks_in(decision, reweighted(study, evaluate(decision, study), weights), number)


def amounts(found: Duel) -> dict[str, float]:
    return {each.criterion: each.amount for each in found.contributions}


def test_that_the_weighted_sum_of_test_v_by_hand_is_divided_by_its_terms() -> None:
    """w (v_0 - v_1) = .55 * .3, .25 * -.1, .2 * -.6, which add up to .650 - .630."""
    found = fought(valued_decision(TEST_V, V_WEIGHTS), "s0", "s1")
    assert (found.score_first, found.score_second) == pytest.approx((0.65, 0.63))
    assert [each.criterion for each in found.contributions] == ["c0", "c2", "c1"]
    assert amounts(found) == pytest.approx({"c0": 0.165, "c2": -0.12, "c1": -0.025})
    assert (found.method, found.contributions[0].first, found.contributions[0].second) == (
        "ahp",
        0.8,
        0.5,
    )


def test_that_one_point_by_hand_is_worth_so_much_of_each_unit() -> None:
    """METHODS' test X: .01 (best - worst) / w."""
    found = fought(methods_x(Normalisation.RANGE), "s1", "s4")
    assert [each.criterion for each in found.equivalents] == [
        "price",
        "mix",
        "near",
        "raw",
        "market",
        "people",
    ]
    assert [each.change for each in found.equivalents] == pytest.approx(
        [-0.0009 / 0.28, 1 / 0.14, -20 / 0.12, 0.08 / 0.18, -25 / 0.16, 0.08 / 0.12]
    )
    assert [each.share for each in found.equivalents] == pytest.approx(
        [0.01 / w for w in (0.28, 0.14, 0.12, 0.18, 0.16, 0.12)]
    )


@pytest.mark.parametrize("told_apart", [True, False])
def test_that_an_equivalent_change_is_one_point_of_score(told_apart: bool) -> None:
    decision = edits.change_method(
        methods_x(Normalisation.RANGE), "where", ranking=RankingMethod.AHP
    )
    if not told_apart:
        decision = with_a_leaf_that_tells_nothing_apart(decision)
    before = evaluate(decision, decision.studies[0])
    assert before.ahp is not None
    for each in fought(decision, "s4", "s1").equivalents:
        figure = decision.studies[0].performances["s4"][each.criterion].value
        assert isinstance(figure, float)
        moved = edits.set_performance(
            decision, "where", "s4", each.criterion, figure + each.change / 10
        )
        after = evaluate(moved, moved.studies[0])
        assert after.ahp is not None
        gained = after.ahp.ranking[3].score - before.ahp.ranking[3].score
        assert gained == pytest.approx(0.001, abs=1e-12)


def with_a_leaf_that_tells_nothing_apart(decision: Decision) -> Decision:
    decision = edits.add_criterion(decision, "where", "Extra", criterion_id="extra")
    study = decision.studies[0]
    entries = [edits.Entry(each.id, "extra", 7.0) for each in study.alternatives]
    decision = edits.set_performances(decision, "where", entries)
    return edits.set_direct_points(decision, "where", {**study.direct_points, "extra": 0.5})


def test_that_only_measured_leaves_with_a_range_and_a_weight_have_equivalents() -> None:
    levels = (Level(id="low", label="Low", value=0.0), Level(id="high", label="High", value=1.0))
    decision = valued_decision(TEST_V, (0.0, 0.5, 0.5))
    decision = edits.add_criterion(decision, "v", "Rated", criterion_id="rated")
    decision = edits.change_criterion(decision, "v", "rated", scale=RatingScale(levels=levels))
    decision = edits.add_criterion(decision, "v", "Undeclared", criterion_id="undeclared")
    decision = edits.set_performance(decision, "v", "s0", "undeclared", 3.0)
    decision = edits.set_direct_points(decision, "v", {"rated": 1.0, "undeclared": 1.0})
    assert [e.criterion for e in fought(decision, "s0", "s1").equivalents] == ["c1", "c2"]


def test_that_cars_compared_in_pairs_and_measured_are_divided_among_all_leaves() -> None:
    decision = edits.change_method(family_car(), "study", ranking=RankingMethod.AHP)
    found = fought(decision, "a0", "a1")
    leaves = {each.criterion: each for each in found.contributions}
    assert leaves["Style"].first is None
    assert (leaves["Fuel"].first, leaves["Cargo"].first) == (31.0, 14.0)
    assert sum(amounts(found).values()) == pytest.approx(found.score_first - found.score_second)


@SLOW
@given(valued_decisions())
def test_that_the_parts_add_up_and_turn_round_with_the_pair(decision: Decision) -> None:
    ranked = list(ranks(decision))
    for first in ranked:
        for second in ranked:
            found = fought(decision, first, second)
            lead = found.score_first - found.score_second
            assert math.fsum(amounts(found).values()) == pytest.approx(lead, abs=1e-12)
            back = amounts(fought(decision, second, first))
            assert amounts(found) == pytest.approx({k: -v for k, v in back.items()}, abs=1e-12)


def test_that_who_is_not_ranked_has_no_answer() -> None:
    decision = edits.change_alternative(site_decision(), "where", "s1", stage=Stage.SET_ASIDE)
    decision = edits.add_gate(decision, "where", "Permit", gate_id="g")
    decision = edits.set_gate_record(decision, "where", "g", "s4", status=GateStatus.FAIL)
    study = decision.studies[1]
    results = evaluate(decision, study)
    for out in ("s1", "s4", "nobody"):
        assert what_it_takes(study, results, out) is None
        assert duel(study, results, out, "s2") is None
        assert duel(study, results, "s2", out) is None
    empty = valued_decision([], (1.0,))
    results = evaluate(empty, empty.studies[0])
    assert what_it_takes(empty.studies[0], results, "s0") is None


def test_that_the_least_change_by_hand_is_the_nearest_point_of_the_edge() -> None:
    """Two criteria: the second leads from w = (.5, .5); from (.7, .3) that is .2 sqrt(2) away."""
    found = taken(valued_decision([[1.0, 0.0], [0.0, 1.0]], (0.7, 0.3)), "s1")
    assert found.weights == pytest.approx({"c0": 0.5, "c1": 0.5})
    assert found.distance == pytest.approx(0.2 * math.sqrt(2))
    assert (found.leads, found.exact, found.only_shares) == (False, True, False)
    assert found.today == pytest.approx({"c0": 0.7, "c1": 0.3})


def test_that_its_own_figures_by_hand_tip_at_the_leaders_score() -> None:
    """.5 + .3 (x - .2) = .7 at x = .8667; .5 + .7 (x - .5) = .7 at x = .7857."""
    found = taken(valued_decision([[0.7, 0.7], [0.5, 0.5]], (0.7, 0.3)), "s1")
    assert [(p.criterion, p.rival, p.beyond) for p in found.figures] == [
        ("c0", "s1", False),
        ("c1", "s1", True),
    ]
    assert found.figures[0].figure == pytest.approx(0.5 + 0.2 / 0.7)
    assert found.figures[0].share == pytest.approx(0.2 / 0.7)


@SLOW
@given(valued_decisions())
def test_that_the_weights_put_it_first(decision: Decision) -> None:
    today = ranks(decision)
    for alternative, rank in today.items():
        found = taken(decision, alternative)
        assert found.leads == (rank == 1)
        if found.weights is None:
            assert not found.leads
            continue
        assert with_weights(decision, dict(found.weights))[alternative] == 1
        assert math.fsum(found.weights.values()) == pytest.approx(1.0)
        moved = np.array([found.weights[leaf] - found.today[leaf] for leaf in found.today])
        assert found.distance == pytest.approx(float(np.linalg.norm(moved)), abs=1e-9)
        if found.leads:
            assert (found.distance, found.exact, found.figures) == (0.0, True, ())
            assert dict(found.weights) == dict(found.today)


@SLOW
@given(valued_decisions(), st.randoms(use_true_random=False))
def test_that_no_nearer_weights_put_it_first_where_exact(
    decision: Decision, random: object
) -> None:
    rng = np.random.default_rng(random.randrange(10**6))  # type: ignore[attr-defined]
    for alternative in ranks(decision):
        found = taken(decision, alternative)
        if not found.exact or found.leads:
            continue
        today = np.array(list(found.today.values()))
        for drawn in rng.dirichlet(np.ones(today.size), 20):
            if found.distance is None or np.linalg.norm(drawn - today) < found.distance - 1e-6:
                weights = dict(zip(found.today, drawn.tolist(), strict=True))
                assert with_weights(decision, weights)[alternative] > 1


@METHODS
@pytest.mark.parametrize("missing", [False, True])
def test_that_its_figures_put_it_first_and_a_little_less_does_not(
    method: RankingMethod, missing: bool
) -> None:
    decision = edits.change_method(site_decision(), "where", ranking=method)
    if missing:
        decision = edits.set_performance(decision, "where", "s4", "raw", None)
    tried = 0
    for alternative in ("s2", "s3", "s4", "s5"):
        found = taken(decision, alternative, 1)
        shares = [point.share for point in found.figures if point.share is not None]
        assert shares == sorted(shares)
        for point in found.figures:
            assert (point.alternative, point.rival) == (alternative, alternative)
            if point.beyond or point.value is None:
                continue
            for part, first in ((1.0 - 1e-6, False), (1.0 + 1e-6, True)):
                figure = point.value + part * (point.figure - point.value)
                moved = edits.set_performance(
                    decision, "where", alternative, point.criterion, figure
                )
                assert (ranks(moved, 1)[alternative] == 1) is first
            tried += 1
    assert tried >= 1


def test_that_figures_that_move_the_others_values_are_not_listed() -> None:
    for settings_ in (
        {"ranking": RankingMethod.TOPSIS, "normalisation": Normalisation.VECTOR},
        {"ranking": RankingMethod.AHP, "ahp_mode": AhpMode.IDEAL},
    ):
        decision = edits.set_performance(site_decision(), "where", "s2", "near", 10.0)
        decision = edits.change_method(decision, "where", **settings_)
        found = taken(decision, "s3", 1)
        assert (found.leads, found.figures) == (False, ())


def test_that_a_dominated_alternative_can_only_be_told_that_no_weights_do() -> None:
    found = taken(valued_decision([[0.9, 0.8], [0.4, 0.3]], (0.5, 0.5)), "s1")
    assert (found.weights, found.distance, found.exact) == (None, None, True)
    by_topsis = valued_decision([[0.9, 0.8], [0.4, 0.3]], (0.5, 0.5), RankingMethod.TOPSIS)
    assert (taken(by_topsis, "s1").weights, taken(by_topsis, "s1").exact) == (None, False)


def test_that_one_that_equals_another_everywhere_it_counts_only_shares() -> None:
    found = taken(valued_decision([[0.9, 0.1], [0.2, 0.8], [0.2, 0.8]], (0.7, 0.3)), "s1")
    assert found.weights == pytest.approx({"c0": 0.5, "c1": 0.5})
    assert found.only_shares


def test_that_a_leaf_that_tells_nothing_apart_keeps_its_weight() -> None:
    """Without range or spread it counts for nothing; the others share what is left."""
    decision = valued_decision([[1.0, 0.0], [0.0, 1.0]], (0.7, 0.3))
    decision = edits.add_criterion(decision, "v", "Flat", criterion_id="flat")
    for site in ("s0", "s1"):
        decision = edits.set_performance(decision, "v", site, "flat", 4.0)
    decision = edits.set_direct_points(decision, "v", {"flat": 1.0})
    found = taken(decision, "s1")
    assert found.weights == pytest.approx({"c0": 0.25, "c1": 0.25, "flat": 0.5})
    assert found.distance == pytest.approx(0.1 * math.sqrt(2))
    assert with_weights(decision, dict(found.weights))["s1"] == 1


def test_that_alternatives_compared_in_pairs_have_weights_to_change_and_no_figures() -> None:
    decision = edits.change_method(
        leader(), "study", ranking=RankingMethod.AHP, ahp_mode=AhpMode.ABSOLUTE
    )
    assert all(isinstance(c.scale, PairwiseScale) for c in decision.studies[0].criteria)
    found = taken(decision, "a0")
    assert not found.leads
    assert found.figures == ()
    assert found.weights is not None
    assert with_weights(decision, dict(found.weights))["a0"] == 1


@METHODS
def test_that_degenerate_studies_have_plain_answers(method: RankingMethod) -> None:
    single = valued_decision([[0.3, 0.6]], (0.5, 0.5), method)
    assert taken(single, "s0").leads
    assert amounts(fought(single, "s0", "s0")) == {"c0": 0.0, "c1": 0.0}
    equal = valued_decision([[0.3, 0.6]] * 3, (0.5, 0.5), method)
    assert all(taken(equal, each).leads for each in ("s0", "s1", "s2"))
    assert taken(equal, "s1").only_shares
    assert set(amounts(fought(equal, "s0", "s2")).values()) == {0.0}
    one = valued_decision([[0.3], [0.6]], (1.0,), method)
    assert taken(one, "s0").weights is None
    assert taken(one, "s0").figures[0].figure == pytest.approx(0.6)
    weightless = valued_decision([[0.3, 0.6], [0.6, 0.2]], (0.0, 0.0), method)
    assert taken(weightless, "s0").today == {"c0": 0.5, "c1": 0.5}
    whole = valued_decision([[0.3, 0.6], [0.6, 0.2]], (1.0, 0.0), method)
    found = taken(whole, "s0")
    assert found.weights is not None
    assert with_weights(whole, dict(found.weights))["s0"] == 1
    assert [e.criterion for e in fought(whole, "s0", "s1").equivalents] == ["c0"]


@SLOW
@given(decisions(max_studies=1))
def test_that_any_study_has_finite_answers(decision: Decision) -> None:
    for study in decision.studies:
        results = evaluate(decision, study)
        ranked = results.alternatives[:3]
        for first in ranked:
            takes = what_it_takes(study, results, first)
            if takes is None:
                continue
            assert takes.distance is None or math.isfinite(takes.distance)
            assert all(math.isfinite(point.figure) for point in takes.figures)
            for second in ranked:
                found = duel(study, results, first, second)
                assert found is not None
                assert all(math.isfinite(part.amount) for part in found.contributions)
                assert all(math.isfinite(part.change) for part in found.equivalents)
