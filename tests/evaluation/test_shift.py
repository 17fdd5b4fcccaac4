"""From one round to the next: who moved, how far, and why."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.model import Abstention, Decision
from locdecide.evaluation import round_shift
from locdecide.results import Reason, RoundShift
from tests.evaluation.workshop import compare, point, workshop

CONSISTENT = [[1, 2, 4], ["1/2", 1, 2], ["1/4", "1/2", 1]]
PEOPLE = {"ann": 1.0, "bo": 1.0, "cy": 1.0}


def first_round() -> Decision:
    decision = workshop(PEOPLE)
    for person in PEOPLE:
        decision = compare(decision, person, CONSISTENT)
    return edits.set_reason(decision, "s", "ann", None, ("a", "b"), "The contract runs out.")


def shift(decision: Decision) -> RoundShift:
    study = decision.studies[0]
    return round_shift(decision, study, study.rounds[0], study.rounds[-1])


def test_that_who_keeps_everything_has_not_moved() -> None:
    decision = edits.start_round(first_round(), "s", carry=True)
    found = shift(decision)
    assert found.moved == ()
    assert found.reasons == ()
    assert found.before.by_judgements == found.after.by_judgements


def test_that_the_farthest_mover_comes_first() -> None:
    decision = edits.start_round(first_round(), "s")
    decision = edits.set_comparison(decision, "s", "bo", None, "a", "b", 3)
    decision = compare(decision, "cy", [[1, "1/2", "1/4"], [2, 1, "1/2"], [4, 2, 1]])
    found = shift(decision)
    assert found.moved == ("cy", "bo")
    before, after = (view.by_judgements for view in (found.before, found.after))
    assert after["c"] > before["c"]


def test_that_reasons_are_those_of_the_later_round() -> None:
    decision = edits.start_round(first_round(), "s")
    decision = edits.set_comparison(decision, "s", "bo", None, "c", "a", 2)
    decision = edits.set_reason(decision, "s", "bo", None, ("a", "c"), "Nobody moves there.")
    expected = Reason("bo", None, "c", "a", 2.0, "Nobody moves there.")
    assert shift(decision).reasons == (expected,)
    again = edits.set_comparison(decision, "s", "ann", None, "a", "b", 5)
    reason = Reason("ann", None, "a", "b", 5.0, "The contract runs out.")
    assert shift(again).reasons == (reason, expected)


def test_that_who_abstains_later_neither_moves_nor_argues() -> None:
    decision = edits.start_round(first_round(), "s")
    decision = edits.set_comparison(decision, "s", "ann", None, "a", "b", 9)
    decision = edits.abstain(decision, "s", "ann", Abstention.LEFT_OUT)
    found = shift(decision)
    assert (found.moved, found.reasons) == ((), ())


def test_that_a_change_from_comparisons_to_points_is_a_move() -> None:
    decision = edits.start_round(first_round(), "s", carry=False)
    decision = point(decision, "ann", {"a": 1, "b": 1, "c": 2})
    found = shift(decision)
    assert found.moved == ("ann",)
    assert found.after.own[0].weights == pytest.approx({"a": 0.25, "b": 0.25, "c": 0.5})
    assert found.after.silent == ("bo", "cy")
