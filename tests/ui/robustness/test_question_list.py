"""The list of questions, and its sentences that end where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from locdecide.ui.robustness.clamped_label import ClampedLabel
from locdecide.ui.robustness.question_list import QuestionList

LONG = "The weight of raw material quality matters most of all the weights that there are. " * 4


@pytest.fixture
def questions(qtbot: QtBot) -> QuestionList:
    made = QuestionList()
    qtbot.addWidget(made)
    made.resize(300, 560)
    made.choose("weights")
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_one_question_is_chosen_at_a_time(qtbot: QtBot, questions: QuestionList) -> None:
    spy = QSignalSpy(questions.chosen)
    qtbot.mouseClick(questions.entries["takes"], Qt.MouseButton.LeftButton)
    assert [spy.at(0)[0], questions.current] == ["takes", "takes"]
    assert sum(entry.isChecked() for entry in questions.entries.values()) == 1


def test_that_tab_stops_at_the_chosen_question_alone(questions: QuestionList) -> None:
    stops = [name for name, entry in questions.entries.items() if entry.focusPolicy()]
    assert stops == ["weights"]


def test_that_the_ends_of_the_list_are_kept(qtbot: QtBot, questions: QuestionList) -> None:
    questions.entries["weights"].setFocus()
    spy = QSignalSpy(questions.chosen)
    qtbot.keyClick(questions.entries["weights"], Qt.Key.Key_Up)
    assert spy.count() == 0
    assert questions.current == "weights"


def test_that_the_chosen_question_is_scrolled_to(qtbot: QtBot, questions: QuestionList) -> None:
    for entry in questions.entries.values():
        entry.show_sentence(LONG, outdated=False)
    last = questions.entries["settings"]
    qtbot.waitUntil(lambda: questions.widget().height() >= last.geometry().bottom() > 560)
    questions.entries["weights"].setFocus()
    qtbot.keyClick(questions.entries["weights"], Qt.Key.Key_End)
    there = last.mapTo(questions.viewport(), last.rect().bottomLeft())
    assert questions.viewport().rect().contains(there)


def test_that_an_empty_sentence_leaves_the_former_one_in_grey(questions: QuestionList) -> None:
    entry = questions.entries["methods"]
    entry.show_sentence("All agree.", outdated=False)
    entry.show_sentence("", outdated=False)
    assert (entry.sentence, entry.outdated) == ("All agree.", True)
    assert entry.accessibleName() == "Does the method matter? All agree."


def test_that_a_long_sentence_takes_three_lines_and_is_told_in_full(
    questions: QuestionList,
) -> None:
    entry = questions.entries["weights"]
    entry.show_sentence("Short.", outdated=False)
    assert entry.toolTip() == ""
    entry.show_sentence(LONG, outdated=False)
    questions.widget().layout().activate()
    assert entry.toolTip() == LONG
    assert entry.height() < 100


def test_that_lines_are_those_of_the_text_and_the_last_ends_with_an_ellipsis(
    qtbot: QtBot,
) -> None:
    label = ClampedLabel(3)
    qtbot.addWidget(label)
    label.set_text(LONG)
    lines = label.shown_lines(240)
    assert len(lines) == 3
    assert LONG.startswith(" ".join(lines[:2]))
    assert lines[2].endswith("…")
    assert max(label.fontMetrics().horizontalAdvance(line) for line in lines) <= 240
    label.set_text("One line.")
    assert label.shown_lines(240) == ["One line."]
    assert label.heightForWidth(240) == label.fontMetrics().lineSpacing()
