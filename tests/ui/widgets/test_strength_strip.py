from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from locdecide.ui.widgets.strength_strip import StrengthStrip, ratio_at, step_for


@pytest.fixture
def strip(qtbot: QtBot) -> StrengthStrip:
    strip = StrengthStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 44)
    strip.show()
    strip.chosen.connect(lambda step, _by_key: strip.set_step(step))
    return strip


def test_that_steps_and_ratios_turn_into_each_other() -> None:
    assert [step_for(ratio_at(step)) for step in range(-8, 9)] == list(range(-8, 9))
    assert step_for(9) == -8
    assert step_for(1 / 9) == 8
    assert step_for(2.4) == -1


@pytest.mark.parametrize("step", [-8, -1, 0, 4, 8])
def test_that_a_click_on_a_step_chooses_it(strip: StrengthStrip, qtbot: QtBot, step: int) -> None:
    spy = QSignalSpy(strip.chosen)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.cell(step).center().toPoint())
    assert list(spy.at(0)) == [step, False]


def test_that_arrows_move_towards_a_side_and_digits_set_the_strength_there(
    strip: StrengthStrip, qtbot: QtBot
) -> None:
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.step == 1
    qtbot.keyClick(strip, Qt.Key.Key_7)
    assert strip.step == 6
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    qtbot.keyClick(strip, Qt.Key.Key_3)
    assert strip.step == -2
    qtbot.keyClick(strip, Qt.Key.Key_1)
    assert strip.step == 0


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "next_wanted"),
        (Qt.Key.Key_Backspace, "back_wanted"),
        (Qt.Key.Key_S, "skip_wanted"),
        (Qt.Key.Key_Space, "skip_wanted"),
        (Qt.Key.Key_Delete, "clear_wanted"),
    ],
)
def test_that_other_keys_ask_to_move(
    strip: StrengthStrip, qtbot: QtBot, key: Qt.Key, signal: str
) -> None:
    spy = QSignalSpy(getattr(strip, signal))
    qtbot.keyClick(strip, key)
    assert spy.count() == 1


def test_that_in_two_steps_the_first_arrow_is_somewhat_and_a_number_waits_for_a_side(
    qtbot: QtBot,
) -> None:
    strip = StrengthStrip(in_two_steps=True)
    qtbot.addWidget(strip)
    strip.chosen.connect(lambda step, _by_key: strip.set_step(step))
    wanted = QSignalSpy(strip.side_wanted)
    qtbot.keyClick(strip, Qt.Key.Key_6)
    assert strip.step is None
    assert wanted.count() == 1
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.step == 2
    qtbot.keyClick(strip, Qt.Key.Key_6)
    assert strip.step == 5
    strip.set_step(None)
    qtbot.keyClick(strip, Qt.Key.Key_1)
    assert strip.step == 0
