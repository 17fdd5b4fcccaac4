"""Which weights matter: METHODS' test V, brute force over re-weighted studies, odd studies."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from locdecide.decision import edits
from locdecide.decision.model import (
    AhpMode,
    Decision,
    Normalisation,
    PairwiseScale,
    RankingMethod,
    Stage,
    Study,
)
from locdecide.evaluation import (
    evaluate,
    reweighted,
    weight_sensitivity,
    weights_at,
    winner_triangle,
)
from locdecide.evaluation.ranking import leading_ranking
from locdecide.results import (
    Ranked,
    StudyResults,
    WeightLine,
    WeightSensitivity,
)
from tests.evaluation.robust import TEST_V, V_WEIGHTS, valued_decision, valued_decisions
from tests.samples import site_decision
from tests.strategies import decisions

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def sensitivity(decision: Decision, study: str = "v") -> WeightSensitivity:
    chosen = study_of(decision, study)
    found = weight_sensitivity(chosen, evaluate(decision, chosen))
    assert found is not None
    return found


def study_of(decision: Decision, study: str) -> Study:
    return next(each for each in decision.studies if each.id == study)


def ranking_at(
    study: Study, results: StudyResults, criterion: str, weight: float
) -> dict[str, Ranked]:
    """Rank again from the tables with the other weights, without any line."""
    today = dict(zip(results.leaves, results.leaf_weights.tolist(), strict=True))
    tried = reweighted(study, results, weights_at(study, today, criterion, weight))
    ranking = tried.topsis if study.method.ranking is RankingMethod.TOPSIS else tried.ahp
    assert ranking is not None
    return {each.alternative: each for each in ranking.ranking}


def test_that_test_v_has_its_stability_intervals() -> None:
    """METHODS 6."""
    found = sensitivity(valued_decision(TEST_V, V_WEIGHTS))
    assert found.leaders == ("s0",)
    ends = [line.leading for line in found.lines]
    assert ends[0] == (pytest.approx((0.5179, 1.0), abs=5e-5),)
    assert ends[1] == (pytest.approx((0.0, 0.3750), abs=5e-5),)
    assert ends[2] == (pytest.approx((0.0, 0.2258), abs=5e-5),)
    assert found.line("c1").nearest == pytest.approx(0.375)
    # 0.55 to 0.5179 is the smallest of the three relative changes.
    assert found.nearest_change == pytest.approx((0.55 - 29 / 56) / 0.55)


def test_that_each_crossing_of_test_v_is_named_by_who_is_ahead() -> None:
    found = sensitivity(valued_decision(TEST_V, V_WEIGHTS)).line("c0")
    (crossing,) = (each for each in found.crossings if each.first)
    assert (crossing.below, crossing.above) == ("s1", "s0")
    assert crossing.weight == pytest.approx(29 / 56)


def test_that_lines_stand_in_the_order_of_the_tree_with_its_inner_nodes() -> None:
    found = sensitivity(site_decision(), "where")
    assert [line.criterion for line in found.lines] == [
        "energy",
        "price",
        "mix",
        "near",
        "raw",
        "market",
        "people",
    ]
    energy, price, mix = found.lines[:3]
    assert energy.present == pytest.approx(price.present + mix.present)


def test_that_the_weights_hold_both_ends_and_todays_exactly() -> None:
    for line in sensitivity(site_decision(), "where").lines:
        assert line.weights[0] == 0.0
        assert line.weights[-1] == 1.0
        assert line.present in line.weights.tolist()
        assert (np.diff(line.weights) > 0).all()
        assert line.scores.shape == (line.weights.size, 5)


@pytest.mark.parametrize("method", RankingMethod)
@pytest.mark.parametrize("normalisation", Normalisation)
@pytest.mark.parametrize("mode", AhpMode)
def test_that_the_scores_of_a_line_are_those_of_the_study_with_these_weights(
    method: RankingMethod, normalisation: Normalisation, mode: AhpMode
) -> None:
    decision = site_decision()
    decision = edits.set_performances(decision, "where", [edits.Entry("s2", "near", 30.0)])
    decision = edits.change_method(
        decision, "where", ranking=method, normalisation=normalisation, ahp_mode=mode
    )
    study = study_of(decision, "where")
    results = evaluate(decision, study)
    found = weight_sensitivity(study, results)
    assert found is not None
    for line in found.lines:
        for k in range(0, line.weights.size, 20):
            again = ranking_at(study, results, line.criterion, float(line.weights[k]))
            expected = [again[each].score for each in found.alternatives]
            assert line.scores[k] == pytest.approx(expected, abs=1e-9)


@SLOW
@given(valued_decisions(), st.data())
def test_that_crossings_are_where_bisection_over_reweighted_studies_finds_them(
    decision: Decision, data: st.DataObject
) -> None:
    study = decision.studies[0]
    results = evaluate(decision, study)
    found = weight_sensitivity(study, results)
    assume(found is not None and found.lines)
    assert found is not None
    line = data.draw(st.sampled_from(found.lines))
    for crossing in line.crossings[:4]:
        apart = [
            abs(other.weight - crossing.weight)
            for other in line.crossings
            if {other.below, other.above} == {crossing.below, crossing.above}
            and other is not crossing
        ]
        step = min(1e-4, crossing.weight / 2, (1 - crossing.weight) / 2, *(a / 2 for a in apart))
        before, at, after = (
            ranking_at(study, results, line.criterion, crossing.weight + move)
            for move in (-step, 0.0, step)
        )
        below, above = crossing.below, crossing.above
        assert at[below].score == pytest.approx(at[above].score, abs=1e-9)
        assert before[below].score > before[above].score - 1e-12
        assert after[above].score > after[below].score - 1e-12


@SLOW
@given(valued_decisions(), st.data())
def test_that_no_change_of_order_along_a_line_is_missed(
    decision: Decision, data: st.DataObject
) -> None:
    study = decision.studies[0]
    results = evaluate(decision, study)
    found = weight_sensitivity(study, results)
    assume(found is not None and found.lines)
    assert found is not None
    line = data.draw(st.sampled_from(found.lines))
    low, high = sorted(data.draw(st.tuples(st.integers(1, 99), st.integers(1, 99))))
    ends = [ranking_at(study, results, line.criterion, share / 100) for share in (low, high)]
    for one in found.alternatives:
        for other in found.alternatives:
            gaps = [end[one].score - end[other].score for end in ends]
            if gaps[0] > 1e-7 and gaps[1] < -1e-7:
                inside = [
                    each
                    for each in line.crossings
                    if low / 100 <= each.weight <= high / 100
                    and {each.below, each.above} == {one, other}
                ]
                assert len(inside) % 2 == 1


@SLOW
@given(valued_decisions(), st.data())
def test_that_the_leader_leads_inside_its_intervals_and_nowhere_else(
    decision: Decision, data: st.DataObject
) -> None:
    study = decision.studies[0]
    results = evaluate(decision, study)
    found = weight_sensitivity(study, results)
    assume(found is not None and found.lines)
    assert found is not None
    line = data.draw(st.sampled_from(found.lines))
    weight = data.draw(st.integers(1, 99)) / 100
    ends = [end for interval in line.leading for end in interval]
    assume(all(abs(weight - end) > 1e-3 for end in ends))
    inside = any(low < weight < high for low, high in line.leading)
    again = ranking_at(study, results, line.criterion, weight)
    leader = again[found.leaders[0]]
    if inside:
        assert leader.rank == 1
    else:
        assert max(each.score for each in again.values()) >= leader.score


@SLOW
@given(valued_decisions())
def test_that_first_tells_when_the_first_place_changes_hands(decision: Decision) -> None:
    study = decision.studies[0]
    results = evaluate(decision, study)
    found = weight_sensitivity(study, results)
    assume(found is not None)
    assert found is not None
    for line in found.lines:
        for crossing in line.crossings:
            again = ranking_at(study, results, line.criterion, crossing.weight)
            top = max(each.score for each in again.values())
            if crossing.first:
                assert again[crossing.below].score == pytest.approx(top, abs=1e-8)
        assert changes_of_leader(line, found) <= sum(each.first for each in line.crossings)


def changes_of_leader(line: WeightLine, found: WeightSensitivity) -> int:
    """Count how often a clear leader on the line follows another one that was clear before."""
    changes, leading = 0, -1
    for scores in line.scores[1:-1]:
        order = np.argsort(-scores)
        if len(scores) > 1 and scores[order[0]] - scores[order[1]] < 1e-9:
            continue
        changes += leading not in (-1, order[0])
        leading = int(order[0])
    return changes if len(found.alternatives) > 1 else 0


def test_that_three_that_meet_in_one_point_change_the_first_place_once() -> None:
    """At a weight of one half all three have 0.5; s1 is never ahead of both others."""
    decision = valued_decision(((1.0, 0.0), (0.5, 0.5), (0.0, 1.0)), (3, 7))
    line = sensitivity(decision).line("c0")
    assert [each.weight for each in line.crossings] == pytest.approx([0.5] * 3)
    firsts = [each for each in line.crossings if each.first]
    assert firsts[0].below == "s2"
    assert firsts[-1].above == "s0"


@pytest.mark.parametrize("method", RankingMethod)
def test_that_a_leaf_that_tells_nothing_apart_keeps_its_weight_and_moves_nothing(
    method: RankingMethod,
) -> None:
    decision = valued_decision(
        ((0.8, 0.6, 7.0), (0.5, 0.9, 7.0)), (3, 1, 4), method, worst=None, best=None
    )
    study = decision.studies[0]
    results = evaluate(decision, study)
    found = sensitivity(decision)
    assert [line.present for line in found.lines] == pytest.approx([0.375, 0.125, 0.5])
    flat = found.line("c2")
    assert flat.crossings == ()
    assert flat.nearest is None
    today = {each.alternative: each.score for each in leading_ranking(study, results)}
    assert np.allclose(flat.scores, [today["s0"], today["s1"]])
    again = ranking_at(study, results, "c0", 0.4)
    other = found.line("c0")
    at = other.weights.tolist().index(0.4)
    assert other.scores[at] == pytest.approx([again[each].score for each in ("s0", "s1")])


def test_that_a_line_without_anything_that_counts_beside_it_stays_as_it_is() -> None:
    """Of three leaves only the first tells the two apart; the two others weigh and say nothing."""
    decision = valued_decision(
        ((1.0, 7.0, 7.0), (3.0, 7.0, 7.0)), (2, 1, 1), under=(1, 2), worst=None, best=None
    )
    found = sensitivity(decision)
    assert [line.criterion for line in found.lines] == ["group", "c1", "c2", "c0"]
    assert [line.present for line in found.lines] == pytest.approx([0.5, 0.25, 0.25, 0.5])
    for line in found.lines:
        assert np.allclose(line.scores, [0.0, 1.0])
        assert (line.leading, line.crossings, line.nearest) == (((0.0, 1.0),), (), None)
    assert math.isinf(found.nearest_change)


def test_that_a_lone_top_criterion_has_no_line() -> None:
    found = sensitivity(valued_decision(TEST_V, V_WEIGHTS, under=(0, 1, 2)))
    assert [line.criterion for line in found.lines] == ["c0", "c1", "c2"]
    alone = sensitivity(valued_decision(((0.2,), (0.7,)), (1,)))
    assert alone.lines == ()
    assert math.isinf(alone.nearest_change)


def test_that_one_alternative_leads_all_along() -> None:
    found = sensitivity(valued_decision(((0.2, 0.7),), (1, 2)))
    assert all(line.leading == ((0.0, 1.0),) for line in found.lines)
    assert all(line.crossings == () and line.nearest is None for line in found.lines)
    assert math.isinf(found.nearest_change)


def test_that_equal_alternatives_never_cross() -> None:
    found = sensitivity(valued_decision(((0.2, 0.7),) * 3, (1, 2), RankingMethod.TOPSIS))
    assert found.leaders == ("s0", "s1", "s2")
    assert all(line.crossings == () for line in found.lines)
    assert all(line.leading == ((0.0, 1.0),) for line in found.lines)


def test_that_a_tie_in_first_place_that_any_change_breaks_is_no_change_away() -> None:
    found = sensitivity(valued_decision(((1.0, 0.0), (0.0, 1.0)), (1, 1)))
    assert found.leaders == ("s0", "s1")
    assert found.nearest_change == pytest.approx(0.0, abs=1e-9)


def test_that_a_criterion_with_all_the_weight_has_a_line() -> None:
    found = sensitivity(valued_decision(TEST_V, (1, 0, 0)))
    line = found.line("c0")
    assert line.present == 1.0
    assert line.scores[-1] == pytest.approx([0.8, 0.5, 0.2])
    # The two others weigh nothing: they share the rest equally.
    assert line.scores[0] == pytest.approx([0.45, 0.8, 0.65])


def test_that_only_the_leading_are_followed_among_many() -> None:
    values = np.random.default_rng(5).random((30, 3)).tolist()
    decision = valued_decision(values, (5, 2, 3))
    found = sensitivity(decision)
    assert len(found.among) == 10
    assert found.left_out == 20
    assert set(found.leaders) <= set(found.among)
    study = decision.studies[0]
    results = evaluate(decision, study)
    named = {each for line in found.lines for c in line.crossings for each in (c.below, c.above)}
    assert named <= set(found.among)
    for line in found.lines:
        for crossing in line.crossings:
            again = ranking_at(study, results, line.criterion, crossing.weight)
            assert crossing.first == (again[crossing.below].rank == 1)
        low, high = line.leading[0]
        middle = ranking_at(study, results, line.criterion, (low + high) / 2)
        assert middle[found.leaders[0]].rank == 1


def test_that_nothing_ranked_has_no_sensitivity() -> None:
    decision = valued_decision(TEST_V, V_WEIGHTS)
    for alternative in ("s0", "s1", "s2"):
        decision = edits.change_alternative(decision, "v", alternative, stage=Stage.SET_ASIDE)
    study = decision.studies[0]
    results = evaluate(decision, study)
    assert weight_sensitivity(study, results) is None
    assert winner_triangle(study, results, "c0", "c1") is None


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(decisions(), st.sampled_from(RankingMethod), st.sampled_from(Normalisation))
def test_that_any_decision_has_defined_lines(
    decision: Decision, method: RankingMethod, normalisation: Normalisation
) -> None:
    for study in decision.studies:
        changed = edits.change_method(
            decision, study.id, ranking=method, normalisation=normalisation
        )
        chosen = study_of(changed, study.id)
        results = evaluate(changed, chosen)
        found = weight_sensitivity(chosen, results)
        if found is None:
            continue
        assert found.nearest_change >= 0.0
        for line in found.lines:
            assert np.isfinite(line.scores).all()
            assert np.isfinite(line.weights).all()
            assert all(0.0 < each.weight < 1.0 for each in line.crossings)
            assert line.nearest is None or 0.0 < line.nearest < 1.0
        for first in chosen.criteria[:2]:
            for second in chosen.criteria[-2:]:
                field = winner_triangle(chosen, results, first.id, second.id, 6)
                assert field is None or field.winners.max() < len(found.alternatives)


def test_that_a_leaf_compared_in_pairs_has_a_line() -> None:
    decision = edits.change_criterion(site_decision(), "where", "raw", scale=PairwiseScale())
    study = study_of(decision, "where")
    results = evaluate(decision, study)
    line = sensitivity(decision, "where").line("raw")
    again = ranking_at(study, results, "raw", 0.5)
    at = line.weights.tolist().index(0.5)
    assert line.scores[at] == pytest.approx([each.score for each in again.values()])
