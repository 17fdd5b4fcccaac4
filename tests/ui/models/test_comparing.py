from __future__ import annotations

from locdecide.decision.model import Comparison
from locdecide.ui.models.comparing import next_open, parts, question_order, ratio_for


def test_that_the_first_questions_connect_every_member() -> None:
    members = tuple("abcde")
    order = question_order(members)
    assert len(order) == 10
    assert parts(members, order[:4]) == 1
    assert parts(members, order[:3]) == 2


def test_that_a_judgement_reads_from_either_side() -> None:
    given = Comparison(first="a", second="b", ratio=4)
    assert ratio_for(given, "a") == 4
    assert ratio_for(given, "b") == 0.25


def test_that_the_next_question_is_the_next_without_an_answer_and_wraps_round() -> None:
    order = question_order(("a", "b", "c"))
    assert next_open(order, [], ("a", "b")) == ("a", "c")
    assert next_open(order, [frozenset("bc")], ("a", "c")) == ("a", "b")
    assert next_open(order, [frozenset("ab"), frozenset("bc")], ("a", "c")) is None
