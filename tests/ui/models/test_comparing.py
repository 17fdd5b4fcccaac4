from __future__ import annotations

import pytest

from locdecide.decision.model import Comparison, Criterion, Direction, Study
from locdecide.ui.models.comparing import next_open, parts, question_order, ratio_for
from locdecide.ui.models.swing import swing


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


@pytest.mark.parametrize(
    ("direction", "worst", "best", "words"),
    [
        (Direction.MINIMISE, 6.0, 4.5, "from 6.0 down to 4.5\u00a0øre/kWh"),
        (Direction.MAXIMISE, 0.0, 800.0, "from 0 up to 800\u00a0øre/kWh"),
        (Direction.TARGET, 9.0, 7.0, "from 9.0 to the target 7.0\u00a0øre/kWh"),
    ],
)
def test_that_a_question_states_the_declared_range(
    direction: Direction, worst: float, best: float, words: str
) -> None:
    criterion = Criterion(
        id="c", name="C", direction=direction, worst=worst, best=best, unit="øre/kWh"
    )
    shown = swing(Study(id="s", name="S", criteria=(criterion,)), "c", "en")
    assert shown.change.replace(".0", "") == words.replace(".0", "")
    assert not shown.hint


def test_that_an_undeclared_range_gives_a_hint_and_no_range() -> None:
    study = Study(id="s", name="S", criteria=(Criterion(id="c", name="C" * 200),))
    shown = swing(study, "c", "en")
    assert shown.change == ""
    assert shown.hint
    assert len(shown.name) <= 90 < len(shown.full_name)
