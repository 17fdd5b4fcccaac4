"""What changed in results between two states: against sums by hand and against each state's own."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.model import Decision, RankingMethod, Stage
from locdecide.decision.tree import leaves
from locdecide.evaluation import compare_results, evaluate
from locdecide.results import StudyShift
from tests.conclusions.samples import verdict
from tests.evaluation.robust import valued_decision, valued_decisions
from tests.samples import site_decision


def shift(before: Decision, after: Decision) -> StudyShift:
    (found,) = compare_results(before, after)
    return found


def test_that_weights_scores_and_leaders_are_those_of_the_sums_by_hand() -> None:
    before = valued_decision([[0.9, 0.2], [0.4, 0.8]], (50, 50))
    after = edits.set_direct_points(before, "v", {"c0": 70, "c1": 30})
    found = shift(before, after)
    assert [(w.criterion, w.before, w.after) for w in found.weights] == [
        ("c0", pytest.approx(0.5), pytest.approx(0.7)),
        ("c1", pytest.approx(0.5), pytest.approx(0.3)),
    ]
    assert [w.points for w in found.weights] == [pytest.approx(20.0), pytest.approx(-20.0)]
    places = {p.alternative: p for p in found.places}
    assert places["s0"].score_before == pytest.approx(0.5 * 0.9 + 0.5 * 0.2)
    assert places["s0"].score_after == pytest.approx(0.7 * 0.9 + 0.3 * 0.2)
    assert places["s1"].score_after == pytest.approx(0.7 * 0.4 + 0.3 * 0.8)
    assert [(p.rank_before, p.rank_after) for p in found.places] == [(2, 1), (1, 2)]
    assert (found.leaders_before, found.leaders_after) == (("s1",), ("s0",))


def test_that_each_state_ranks_by_its_own_method() -> None:
    before = valued_decision([[0.9, 0.2], [0.4, 0.8]], (50, 50), RankingMethod.AHP)
    after = edits.change_method(before, "v", ranking=RankingMethod.TOPSIS)
    found = shift(before, after)
    assert (found.method_before, found.method_after) == (RankingMethod.AHP, RankingMethod.TOPSIS)
    own = evaluate(after, after.studies[0]).topsis
    assert own is not None
    assert {p.alternative: p.score_after for p in found.places} == {
        each.alternative: each.score for each in own.ranking
    }


def test_that_what_is_not_in_one_ranking_has_no_place_there() -> None:
    before = valued_decision([[0.9], [0.4], [0.1]], (1,))
    after = edits.change_alternative(before, "v", "s0", stage=Stage.SET_ASIDE)
    after = edits.remove_alternative(after, "v", "s2")
    found = shift(before, after)
    assert [(p.alternative, p.rank_before, p.rank_after) for p in found.places] == [
        ("s1", 2, 1),
        ("s0", 1, None),
        ("s2", 3, None),
    ]
    back = shift(after, before)
    assert {p.alternative: (p.rank_before, p.rank_after) for p in back.places}["s0"] == (None, 1)


def test_that_a_leaf_of_one_state_alone_has_no_weight_in_the_other() -> None:
    before = valued_decision([[0.9, 0.2]], (50, 50))
    after = edits.remove_criterion(before, "v", "c1")
    weights = {w.criterion: (w.before, w.after, w.points) for w in shift(before, after).weights}
    assert weights["c0"] == (pytest.approx(0.5), pytest.approx(1.0), pytest.approx(50.0))
    assert weights["c1"] == (pytest.approx(0.5), None, None)


def test_that_studies_are_matched_and_others_left_out() -> None:
    decision = site_decision()
    less = replace(decision, studies=decision.studies[1:])
    assert [each.study for each in compare_results(decision, less)] == ["where"]
    assert compare_results(Decision(id="d"), decision) == ()
    other = replace(less, studies=(replace(less.studies[0], id="elsewhere"),))
    (found,) = compare_results(less, other)
    assert found.study == "elsewhere"
    assert found.leaders_before == found.leaders_after == ("s1",)


def test_that_verdicts_go_by_the_study_of_their_own_state() -> None:
    one = valued_decision([[0.9], [0.4]], (1,))
    two = replace(one, studies=(replace(one.studies[0], id="other"),))
    (found,) = compare_results(
        one,
        two,
        verdicts_before={"v": verdict("close")},
        verdicts_after={"other": verdict("clear")},
    )
    assert found.verdict_before == verdict("close")
    assert found.verdict_after == verdict("clear")


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(valued_decisions(), valued_decisions())
def test_that_a_comparison_turned_round_says_the_same(before: Decision, after: Decision) -> None:
    there, back = shift(before, after), shift(after, before)
    assert there.leaders_before == back.leaders_after
    assert {(p.alternative, p.rank_before, p.score_after) for p in there.places} == {
        (p.alternative, p.rank_after, p.score_before) for p in back.places
    }
    told = {w.criterion: w.after for w in there.weights if w.after is not None}
    assert told.keys() == {leaf.id for leaf in leaves(after.studies[0].criteria)}
    if told:
        assert sum(told.values()) == pytest.approx(1.0)
    same = shift(before, before)
    assert all(p.rank_before == p.rank_after for p in same.places)
    assert all(w.points == 0 for w in same.weights)
