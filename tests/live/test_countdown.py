"""The meeting's timer: it counts, pauses and goes on, says when it is over, and stops nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer, QTimer
from pytestqt.qtbot import QtBot

from locdecide.live.countdown import LONGEST_MINUTES, Countdown


@pytest.fixture
def countdown() -> Iterator[Countdown]:
    made = Countdown()
    (beat,) = made.findChildren(QTimer)
    beat.setInterval(1)
    yield made
    made.deleteLater()


def let_pass(countdown: Countdown, left_ms: int) -> None:
    """Have a running countdown stand where it would after a while."""
    countdown._deadline = QDeadlineTimer(left_ms)


def test_that_it_stands_at_its_minutes_until_it_is_started(countdown: Countdown) -> None:
    assert (countdown.minutes, countdown.seconds_left) == (10, 600)
    assert not countdown.running
    assert not countdown.begun
    countdown.set_minutes(25)
    assert (countdown.minutes, countdown.seconds_left) == (25, 1500)
    assert not countdown.begun


@pytest.mark.parametrize(
    ("asked", "given"), [(0, 1), (-5, 1), (1, 1), (180, 180), (100_000, LONGEST_MINUTES)]
)
def test_that_the_minutes_stay_within_a_meeting(
    countdown: Countdown, asked: int, given: int
) -> None:
    countdown.set_minutes(asked)
    assert countdown.minutes == given
    assert countdown.seconds_left == 60 * given


def test_that_starting_and_pausing_each_tell_once(countdown: Countdown) -> None:
    told: list[bool] = []
    countdown.changed.connect(lambda: told.append(countdown.running))
    countdown.start()
    assert told == [True]
    countdown.start()
    assert told == [True]
    countdown.pause()
    assert told == [True, False]
    countdown.pause()
    assert told == [True, False]


def test_that_a_second_is_told_when_another_one_is_shown(
    qtbot: QtBot, countdown: Countdown
) -> None:
    countdown.start()
    shown: list[int] = []
    countdown.changed.connect(lambda: shown.append(countdown.seconds_left))
    let_pass(countdown, 300_000)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0] == 300


def test_that_what_is_left_is_kept_while_it_is_paused(countdown: Countdown) -> None:
    countdown.start()
    let_pass(countdown, 125_900)
    countdown.pause()
    assert countdown.seconds_left == 126
    assert countdown.begun
    assert not countdown.running
    countdown.start()
    assert 120 < countdown.seconds_left <= 126


def test_that_it_ends_at_nought_and_says_so_once(qtbot: QtBot, countdown: Countdown) -> None:
    over: list[int] = []
    countdown.finished.connect(lambda: over.append(countdown.seconds_left))
    countdown.start()
    with qtbot.waitSignal(countdown.finished):
        let_pass(countdown, 2)
    assert over == [0]
    assert not countdown.running
    assert countdown.begun
    (beat,) = countdown.findChildren(QTimer)
    assert not beat.isActive()


def test_that_starting_again_after_the_end_gives_all_the_minutes(
    qtbot: QtBot, countdown: Countdown
) -> None:
    countdown.set_minutes(3)
    countdown.start()
    with qtbot.waitSignal(countdown.finished):
        let_pass(countdown, 1)
    countdown.start()
    assert countdown.running
    assert 175 < countdown.seconds_left <= 180


def test_that_resetting_stops_it_and_gives_all_the_minutes(countdown: Countdown) -> None:
    countdown.start()
    let_pass(countdown, 5_000)
    countdown.reset()
    assert not countdown.running
    assert not countdown.begun
    assert countdown.seconds_left == 600


def test_that_it_leaves_an_end_out_that_was_set_anew(qtbot: QtBot, countdown: Countdown) -> None:
    countdown.start()
    let_pass(countdown, 30)
    countdown.set_minutes(5)
    with qtbot.assertNotEmitted(countdown.finished, wait=80):
        pass
    assert countdown.seconds_left == 300
