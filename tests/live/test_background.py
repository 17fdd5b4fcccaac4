"""Work beside the window: one job at a time, the latest wins, and everything can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from pytestqt.qtbot import QtBot

from locdecide.evaluation import Cancelled
from locdecide.live.background import Background

WAIT = 5000


class Work:
    """A job that begins, waits until it is let go or given up, and returns its name."""

    def __init__(self, name: str, *, free: bool = False) -> None:
        self.name = name
        self.began, self.go_on, self.ended = (threading.Event() for _ in range(3))
        if free:
            self.go_on.set()

    def __call__(
        self, given_up: Callable[[], bool], progressed: Callable[[int, int], None]
    ) -> object:
        self.began.set()
        try:
            progressed(1, 2)
            while not self.go_on.wait(0.002):
                if given_up():
                    raise Cancelled
            return self.name
        finally:
            self.ended.set()


class Deaf(Work):
    """One that does not ask whether it has been given up."""

    def __call__(
        self,
        given_up: Callable[[], bool],  # noqa: ARG002 - it does not ask
        progressed: Callable[[int, int], None],
    ) -> object:
        return super().__call__(lambda: False, progressed)


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def found(background: Background) -> list[object]:
    seen: list[object] = []
    background.done.connect(lambda _, what: seen.append(what))
    return seen


def settle() -> None:
    QCoreApplication.processEvents()


def test_that_a_job_is_done_elsewhere_and_told_here(background: Background, qtbot: QtBot) -> None:
    here, threads = threading.get_ident(), []

    def job(*_: object) -> object:
        threads.append(threading.get_ident())
        return "found"

    with qtbot.waitSignal(background.done, timeout=WAIT) as told:
        background.submit(job)
    assert told.args == [job, "found"]
    assert threads != [here]


def test_that_of_those_that_wait_the_latest_alone_is_done(
    background: Background, found: list[object], qtbot: QtBot
) -> None:
    first, rest = Work("first"), [Work(str(k), free=True) for k in range(20)]
    background.submit(first)
    assert first.began.wait(WAIT / 1000)
    for each in rest:
        background.submit(each)
    first.go_on.set()
    qtbot.waitUntil(lambda: found == ["first", "19"], timeout=WAIT)
    assert [each.began.is_set() for each in rest] == [False] * 19 + [True]


def test_that_no_two_jobs_run_at_once(background: Background, qtbot: QtBot) -> None:
    running, most, done = 0, 0, []

    def job(*_: object) -> object:
        nonlocal running, most
        running += 1
        most = max(most, running)
        QThread.usleep(50)
        running -= 1
        done.append(None)
        return None

    for _ in range(300):
        background.submit(job)
        settle()
    qtbot.waitUntil(lambda: len(done) > 0, timeout=WAIT)
    background.stop()
    assert most == 1


def test_that_what_is_given_up_ends_soon_and_is_not_told(
    background: Background, found: list[object], qtbot: QtBot
) -> None:
    first, second = Work("first"), Work("second", free=True)
    background.submit(first)
    assert first.began.wait(WAIT / 1000)
    background.give_up(first)
    background.submit(second)
    qtbot.waitUntil(lambda: found == ["second"], timeout=WAIT)
    assert first.ended.is_set()


def test_that_what_does_not_listen_is_not_told_either(
    background: Background, found: list[object], qtbot: QtBot
) -> None:
    deaf, second = Deaf("deaf"), Work("second", free=True)
    background.submit(deaf)
    assert deaf.began.wait(WAIT / 1000)
    background.give_up(deaf)
    background.submit(second)
    deaf.go_on.set()
    qtbot.waitUntil(lambda: found == ["second"], timeout=WAIT)


def test_that_an_answer_on_its_way_is_not_told_after_giving_up(
    background: Background, found: list[object], qtbot: QtBot
) -> None:
    first, second = Work("first", free=True), Work("second", free=True)
    with qtbot.assertNotEmitted(background.progressed):
        background.submit(first)
        for thread in threading.enumerate():
            if thread.name == "background":
                thread.join(WAIT / 1000)
        background.give_up(first)
        settle()
    background.submit(second)
    qtbot.waitUntil(lambda: found == ["second"], timeout=WAIT)


def test_that_giving_up_one_job_leaves_the_others_alone(
    background: Background, found: list[object], qtbot: QtBot
) -> None:
    first, second, third = Work("first"), Work("second", free=True), Work("third", free=True)
    background.submit(first)
    assert first.began.wait(WAIT / 1000)
    background.submit(second)
    background.give_up(second)
    background.give_up(third)
    first.go_on.set()
    qtbot.waitUntil(lambda: found == ["first"], timeout=WAIT)
    background.give_up(first)
    background.submit(third)
    qtbot.waitUntil(lambda: found == ["first", "third"], timeout=WAIT)
    assert not second.began.is_set()


def test_that_progress_says_whose_it_is(background: Background, qtbot: QtBot) -> None:
    job = Work("job", free=True)
    with qtbot.waitSignal(background.progressed, timeout=WAIT) as told:
        background.submit(job)
    assert told.args == [job, 1, 2]


def test_that_an_error_is_told_with_where_it_was_and_the_next_job_is_done(
    background: Background,
    found: list[object],
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*_: object) -> object:
        raise ArithmeticError("broken")

    with qtbot.waitSignal(background.failed, timeout=WAIT) as told:
        background.submit(broken)
        background.submit(Work("next", free=True))
    assert told.args is not None
    job, error = told.args
    assert job is broken
    assert isinstance(error, ArithmeticError)
    assert error.__traceback__ is not None
    assert "broken" in caplog.text
    qtbot.waitUntil(lambda: found == ["next"], timeout=WAIT)


def test_that_stopping_ends_the_thread_and_nothing_is_told_or_begun_after(
    background: Background, found: list[object]
) -> None:
    first, second = Work("first"), Work("second", free=True)
    background.submit(first)
    assert first.began.wait(WAIT / 1000)
    background.stop()
    assert first.ended.is_set()
    assert not [t for t in threading.enumerate() if t.name == "background"]
    background.submit(second)
    background.stop()
    settle()
    assert (found, second.began.is_set()) == ([], False)


def test_that_an_answer_on_its_way_is_not_told_after_stopping(
    background: Background, found: list[object]
) -> None:
    job = Work("job", free=True)
    background.submit(job)
    assert job.ended.wait(WAIT / 1000)
    background.stop()
    settle()
    assert found == []


def test_that_what_is_deleted_gives_up_its_work() -> None:
    background = Background()
    job = Work("job")
    background.submit(job)
    assert job.began.wait(WAIT / 1000)
    background.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert job.ended.wait(WAIT / 1000)
    settle()


def test_that_deleting_at_any_moment_is_no_harm() -> None:
    for _ in range(50):
        background = Background()
        background.done.connect(lambda *_: None)
        job = Work("job", free=True)
        background.submit(job)
        del background
        assert job.ended.wait(WAIT / 1000)
    settle()
