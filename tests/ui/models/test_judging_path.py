from __future__ import annotations

from locdecide.ui.models.comparing import Task
from locdecide.ui.models.judging_path import JudgingPath

TOP = Task(None, ("a", "b", "c"), of_alternatives=False)
BELOW = Task("a", ("x", "y"), of_alternatives=False)


def path(*answered: str) -> JudgingPath:
    given = {frozenset(pair) for pair in answered}
    found = JudgingPath(lambda _task: given)
    found.take((TOP, BELOW))
    return found


def test_that_it_begins_at_the_first_question_without_an_answer() -> None:
    assert path().pair == ("a", "b")
    assert path("ab").pair == ("a", "c")


def test_that_the_way_leads_through_the_group_and_then_to_the_next() -> None:
    walk = path("ab", "ac")
    assert walk.pair == ("b", "c")
    assert walk.open_ahead() == (BELOW, ("x", "y"))
    assert walk.next_in_order() == (BELOW, ("x", "y"))
    walk.enter("a")
    assert walk.open_ahead() == (TOP, ("b", "c"))
    assert walk.next_in_order() is None
    assert walk.step_back() == ("x", "y")


def test_that_a_question_that_is_gone_gives_way_to_the_first_open_one() -> None:
    walk = path()
    walk.pair = ("b", "c")
    walk.take((Task(None, ("a", "b"), of_alternatives=False),))
    assert walk.pair == ("a", "b")
    walk.take(())
    assert walk.task is None
    assert walk.open_ahead() is None
