"""Whether the order depends on the judgement scale."""

from __future__ import annotations

from locdecide.decision import edits
from locdecide.decision.model import Decision, JudgementScale, Weighting
from locdecide.evaluation import evaluate, scale_check
from tests.evaluation.workshop import compare, point, with_points, workshop
from tests.samples import site_decision

CONSISTENT = [[1, 2, 4], ["1/2", 1, 2], ["1/4", "1/2", 1]]


def test_that_clear_judgements_give_one_order_by_every_scale() -> None:
    decision = compare(workshop({"ann": 1}), "ann", CONSISTENT)
    found = scale_check(decision, decision.studies[0])
    assert set(found.criteria) == {scale.value for scale in JudgementScale}
    assert set(found.criteria.values()) == {("a", "b", "c")}
    assert set(found.alternatives.values()) == {("best-a", "best-b", "best-c")}
    assert found.same


def test_that_a_group_can_depend_on_the_scale_and_is_told() -> None:
    """9 is more than 2 x 4, and log2(10) = 3.32 is less than log2(3) log2(5) = 3.68."""
    decision = workshop({"p": 1, "q": 1, "r": 1}, ("a", "b"))
    for person, first, second, ratio in (
        ("p", "a", "b", 9),
        ("q", "b", "a", 4),
        ("r", "b", "a", 2),
    ):
        decision = edits.set_comparison(decision, "s", person, None, first, second, ratio)
    found = scale_check(decision, decision.studies[0])
    for scale, order in found.criteria.items():
        changed = edits.change_method(decision, "s", judgement_scale=JudgementScale(scale))
        weights = evaluate(changed, changed.studies[0]).weights
        heavier = "a" if weights.of("a").local > weights.of("b").local else "b"
        assert order[0] == heavier
    assert found.criteria["linear"] == ("a", "b")
    assert found.criteria["log"] == ("b", "a")
    assert not found.same


def test_that_points_do_not_depend_on_the_scale() -> None:
    decision = with_points(workshop({"p": 1, "q": 1}), {"p": {"a": 1, "b": 5, "c": 2}})
    assert scale_check(decision, decision.studies[0]).same


def test_that_equal_weights_stand_in_display_order() -> None:
    decision = point(workshop({"p": 1}), "p", {"a": 1, "b": 1, "c": 2})
    found = scale_check(decision, decision.studies[0])
    assert found.criteria["linear"] == ("c", "a", "b")


def test_that_a_study_weighted_together_or_empty_is_checked_too() -> None:
    decision = edits.change_method(site_decision(), "where", weighting=Weighting.DIRECT)
    assert scale_check(decision, decision.studies[1]).same
    empty = edits.add_study(Decision(id="d"), "S", study_id="s")
    assert scale_check(empty, empty.studies[0]).criteria["root"] == ()
