"""Points, places and comparisons of several people become one group's weights."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.model import (
    Abstention,
    Aggregation,
    BallotMethod,
    Decision,
    JudgementScale,
    MethodSettings,
    PairwiseScale,
    PointsMethod,
    PrioritiesMethod,
)
from locdecide.evaluation import evaluate, weights_of_round
from locdecide.results import WeightsResult
from tests.evaluation.workshop import compare, point, with_points, workshop

TWO = {"ann": 1.0, "bo": 1.0}
ONE = {"ann": 1.0}
CONSISTENT = [[1, 2, 4], ["1/2", 1, 2], ["1/4", "1/2", 1]]


def weights(decision: Decision) -> WeightsResult:
    return evaluate(decision, decision.studies[0]).weights


def shares(decision: Decision) -> dict[str, float]:
    return {weight.criterion: weight.local for weight in weights(decision).weights}


def settled(decision: Decision, **fields: object) -> Decision:
    return edits.change_method(decision, "s", **fields)


@pytest.mark.parametrize("method", [PointsMethod.DIRECT, PointsMethod.SWING])
@pytest.mark.parametrize("aggregation", Aggregation)
def test_that_one_participants_points_are_the_weights(
    method: PointsMethod, aggregation: Aggregation
) -> None:
    decision = settled(workshop(ONE), aggregation=aggregation)
    decision = point(decision, "ann", {"a": 100, "b": 60, "c": 40}, method)
    assert shares(decision) == pytest.approx({"a": 0.5, "b": 0.3, "c": 0.2})
    assert weights(decision).consistency == ()


def test_that_places_become_rank_order_centroid_weights() -> None:
    decision = point(workshop(ONE), "ann", {"b": 1, "c": 2, "a": 3}, PointsMethod.RANK_ORDER)
    # Barron and Barrett 1996: 11/18, 5/18, 2/18.
    assert shares(decision) == pytest.approx({"b": 11 / 18, "c": 5 / 18, "a": 2 / 18})


def test_that_equal_places_share_their_weight() -> None:
    decision = point(workshop(ONE), "ann", {"a": 1, "b": 1, "c": 2}, PointsMethod.RANK_ORDER)
    assert shares(decision) == pytest.approx({"a": 8 / 18, "b": 8 / 18, "c": 2 / 18})


def test_that_points_and_comparisons_meet_in_the_group() -> None:
    decision = compare(workshop(TWO), "ann", CONSISTENT)
    decision = point(decision, "bo", {"a": 10, "b": 20, "c": 40})
    # Each ratio of the one is the reciprocal of the other's.
    assert shares(decision) == pytest.approx(dict.fromkeys("abc", 1 / 3))
    group = weights(decision).groups[0]
    assert set(group.participants) == {"ann", "bo"}
    assert [found.participant for found in group.consistency] == ["ann", None]


def test_that_a_group_that_gave_points_alone_has_no_consistency() -> None:
    decision = with_points(workshop(TWO), {key: {"a": 1, "b": 2, "c": 3} for key in TWO})
    assert weights(decision).consistency == ()


def test_that_the_judgement_scale_leaves_points_alone() -> None:
    decision = point(workshop(ONE), "ann", {"a": 90, "b": 9, "c": 1})
    expected = shares(decision)
    for scale in JudgementScale:
        assert shares(settled(decision, judgement_scale=scale)) == pytest.approx(expected)


def test_that_one_participants_zero_does_not_rule_a_criterion_out() -> None:
    for aggregation in Aggregation:
        decision = settled(workshop(TWO), aggregation=aggregation)
        decision = with_points(
            decision, {"ann": {"a": 60, "b": 40, "c": 0}, "bo": {"a": 20, "b": 20, "c": 60}}
        )
        assert 0 < shares(decision)["c"] < 0.6
        own = weights(decision).groups[0].participants["ann"]
        assert own == pytest.approx([0.6, 0.4, 0])
        assert own[2] == 0


@pytest.mark.parametrize("aggregation", Aggregation)
def test_that_what_nobody_gives_points_weighs_nothing(aggregation: Aggregation) -> None:
    decision = settled(workshop(TWO), aggregation=aggregation)
    decision = with_points(
        decision, {"ann": {"a": 60, "b": 40, "c": 0}, "bo": {"a": 60, "b": 40, "c": 0}}
    )
    assert shares(decision) == pytest.approx({"a": 0.6, "b": 0.4, "c": 0})


@pytest.mark.parametrize("aggregation", Aggregation)
def test_that_zeros_alone_tell_nothing_apart(aggregation: Aggregation) -> None:
    decision = with_points(
        settled(workshop(ONE), aggregation=aggregation), {"ann": dict.fromkeys("abc", 0)}
    )
    assert shares(decision) == pytest.approx(dict.fromkeys("abc", 1 / 3))


def test_that_a_group_without_points_of_somebody_is_not_answered_by_them() -> None:
    tree = ("a", "a/x", "a/y", "b")
    decision = point(workshop(TWO, tree), "ann", {"a": 3, "b": 1, "x": 1, "y": 4})
    decision = point(decision, "bo", {"a": 1, "b": 3})
    found = shares(decision)
    assert found["x"] == pytest.approx(0.2)
    assert found["a"] == pytest.approx(0.5)


def test_that_a_criterion_without_points_is_open_and_not_zero() -> None:
    decision = point(workshop(TWO), "ann", {"a": 3, "b": 1})
    group = weights(decision).groups[0]
    assert not group.complete
    assert group.left_out == ("ann",)
    decision = point(decision, "bo", {"a": 1, "b": 1, "c": 1})
    assert weights(decision).groups[0].complete


def test_that_the_method_of_the_ballot_says_which_answers_count() -> None:
    decision = compare(workshop(ONE), "ann", CONSISTENT)
    decision = point(decision, "ann", {"a": 1, "b": 1, "c": 2})
    assert shares(decision)["a"] == pytest.approx(4 / 7)
    decision = edits.choose_ballot_method(decision, "s", "ann", BallotMethod.DIRECT)
    assert shares(decision)["a"] == pytest.approx(1 / 4)
    decision = edits.choose_ballot_method(decision, "s", "ann", BallotMethod.SWING)
    assert shares(decision)["a"] == pytest.approx(1 / 3)
    assert not weights(decision).groups[0].complete


def test_that_a_closed_round_weighs_the_same_when_later_ballots_ask_otherwise() -> None:
    decision = edits.close_round(compare(workshop(ONE), "ann", CONSISTENT), "s")
    before = shares(decision)
    for method in BallotMethod:
        assert shares(edits.change_method(decision, "s", ballot=method)) == before


def test_that_alternatives_under_a_leaf_are_compared_whatever_the_ballot_asks_by() -> None:
    decision = point(workshop(ONE), "ann", {"a": 1, "b": 1, "c": 1})
    decision = edits.set_scale(decision, "s", "a", PairwiseScale())
    for other in ("best-b", "best-c"):
        decision = edits.set_comparison(decision, "s", "ann", "a", "best-a", other, 4)
    group = next(g for g in weights(decision).groups if g.of_alternatives)
    assert group.priorities == pytest.approx([2 / 3, 1 / 6, 1 / 6])
    assert len(group.consistency) == 1


@pytest.mark.parametrize("how", Abstention)
def test_that_who_abstains_counts_for_nothing(how: Abstention) -> None:
    alone = compare(workshop(TWO), "ann", CONSISTENT)
    decision = point(alone, "bo", {"a": 1, "b": 1, "c": 7})
    assert shares(decision) != pytest.approx(shares(alone))
    decision = edits.abstain(decision, "s", "bo", how)
    assert weights(decision).weights == weights(alone).weights
    assert set(weights(decision).groups[0].participants) == {"ann"}


def test_that_a_hidden_round_changes_no_result_until_it_is_revealed() -> None:
    first = compare(workshop(TWO), "ann", CONSISTENT)
    study = first.studies[0]
    before = evaluate(first, study)
    second = edits.start_round(first, "s", carry=False)
    second = point(second, "bo", {"a": 1, "b": 1, "c": 8})
    hidden = evaluate(second, second.studies[0])
    assert hidden.weights.weights == before.weights.weights
    assert hidden.topsis is not None
    assert before.topsis is not None
    assert hidden.topsis.ranking == before.topsis.ranking
    assert "bo" not in hidden.weights.groups[0].participants
    shown = edits.reveal_round(second, "s", "2026-03-01T10:00")
    assert shares(shown) == pytest.approx({"a": 0.1, "b": 0.1, "c": 0.8})


def test_that_the_group_so_far_looks_into_a_hidden_round() -> None:
    decision = edits.start_round(workshop(TWO), "s")
    decision = point(decision, "bo", {"a": 1, "b": 1, "c": 8})
    study = decision.studies[0]
    assert shares(decision) == pytest.approx(dict.fromkeys("abc", 1 / 3))
    so_far = weights_of_round(decision, study, study.rounds[-1])
    assert so_far.of("c").local == pytest.approx(0.8)


_steps = st.integers(1, 9)
_points = st.lists(st.integers(0, 100), min_size=3, max_size=3).filter(any)
_answers = st.lists(
    st.one_of(
        st.tuples(_steps, _steps, _steps, st.tuples(*[st.booleans()] * 3)),
        _points,
    ),
    min_size=1,
    max_size=4,
)


def answered(answers: list[object], powers: list[float], method: MethodSettings) -> Decision:
    people = {f"p{k}": power for k, power in zip(range(len(answers)), powers, strict=True)}
    decision = workshop(people, method=method)
    for person, answer in zip(people, answers, strict=True):
        if isinstance(answer, list):
            decision = point(decision, person, dict(zip("abc", map(float, answer), strict=True)))
            continue
        assert isinstance(answer, tuple)
        *ratios, turned = answer
        for (first, second), ratio, turn in zip(
            (("a", "b"), ("b", "c"), ("a", "c")), ratios, turned, strict=True
        ):
            decision = edits.set_comparison(
                decision, "s", person, None, *((second, first) if turn else (first, second)), ratio
            )
    return decision


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_that_geometric_priorities_of_any_group_equal_its_judgements(data: st.DataObject) -> None:
    answers = data.draw(_answers)
    powers = [data.draw(st.sampled_from((0.5, 1.0, 3.0))) for _ in answers]
    found = [
        shares(
            answered(
                answers,
                powers,
                MethodSettings(priorities=PrioritiesMethod.GEOMETRIC_MEAN, aggregation=aggregation),
            )
        )
        for aggregation in (Aggregation.JUDGEMENTS, Aggregation.PRIORITIES_GEOMETRIC)
    ]
    assert found[0] == pytest.approx(found[1], rel=1e-9, abs=1e-12)


@settings(deadline=None, max_examples=40)
@given(st.data(), st.sampled_from(Aggregation))
def test_that_advisers_and_the_order_of_participants_change_nothing(
    data: st.DataObject, aggregation: Aggregation
) -> None:
    answers = data.draw(_answers)
    decision = answered(answers, [1.0] * len(answers), MethodSettings(aggregation=aggregation))
    expected = shares(decision)
    order = data.draw(st.permutations(decision.participants))
    assert shares(replace(decision, participants=tuple(order))) == pytest.approx(expected)
    advised = edits.add_participant(decision, "Adviser", participant_id="q")
    advised = edits.change_participant(advised, "q", voting_power=0)
    advised = point(advised, "q", {"a": 1, "b": 50, "c": 49})
    assert shares(advised) == pytest.approx(expected, rel=1e-12)


@settings(deadline=None, max_examples=40)
@given(_answers, st.integers(2, 4))
def test_that_equal_answers_of_many_are_the_answer_of_one(
    answers: list[object], count: int
) -> None:
    one = answers[:1]
    alone = answered(one, [1.0], MethodSettings())
    together = answered(one * count, [1.0, 2.0, 0.5, 1.0][:count], MethodSettings())
    assert shares(together) == pytest.approx(shares(alone), rel=1e-9)


def test_that_a_way_of_asking_chosen_later_takes_no_weight_from_a_closed_round() -> None:
    decision = edits.close_round(compare(workshop(ONE), "ann", CONSISTENT), "s")
    before = shares(decision)
    assert shares(settled(decision, ballot=BallotMethod.SWING)) == before
    assert len(set(before.values())) == 3
