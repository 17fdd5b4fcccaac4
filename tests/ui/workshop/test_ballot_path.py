from __future__ import annotations

from locdecide.ui.models.comparing import Task
from locdecide.ui.workshop.ballot import PairQuestion
from locdecide.ui.workshop.ballot_path import BallotPath

TOP = Task(None, ("a", "b", "c"), of_alternatives=False)
BELOW = Task("a", ("x", "y"), of_alternatives=False)
ORDER = tuple(PairQuestion(task, pair) for task in (TOP, BELOW) for pair in task.pairs)


def _path(*open_: int) -> BallotPath:
    path = BallotPath(lambda question: ORDER.index(question) in open_)
    path.begin(ORDER)
    return path


def test_that_a_ballot_begins_at_the_first_question_that_needs_an_answer() -> None:
    assert _path(2, 3).progress == (3, 4)
    assert _path().progress == (1, 4)
    assert BallotPath(lambda _: True).progress is None


def test_that_the_way_on_from_a_question_out_of_turn_leads_back() -> None:
    path = _path(0)
    at = path.find(None, frozenset(ORDER[2].pair))
    assert at == 2
    path.visit(at, then_finish=False)
    path.visit(1, then_finish=False)
    assert path.question is ORDER[1]
    assert path.go_on()
    assert path.question is ORDER[0]
    assert path.find("a", frozenset("bc")) is None


def test_that_a_question_looked_at_from_the_end_leads_to_the_end() -> None:
    path = _path(0)
    path.visit(1, then_finish=True)
    assert not path.at_end
    assert not path.go_on()


def test_that_leaving_a_group_goes_to_the_next_one_that_is_open_or_to_the_end() -> None:
    path = _path(0, 3)
    assert path.leave_group()
    assert path.question is ORDER[3]
    assert path.at_end
    path.go_back()
    assert path.question is ORDER[2]
    assert not _path(0).leave_group()
