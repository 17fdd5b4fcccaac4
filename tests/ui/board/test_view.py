"""The board view: five screens by keys and clicks, nothing edited, nothing tried left behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.ui.board.view import BoardView
from locdecide.ui.theme import apply_theme
from tests.ui.board.boards import Show, cut_words, press, seen
from tests.ui.robustness.looks import computed

Key = Qt.Key


@pytest.mark.parametrize("on", [Key.Key_Right, Key.Key_PageDown, Key.Key_Space])
@pytest.mark.parametrize("back", [Key.Key_Left, Key.Key_PageUp])
def test_that_keys_and_a_clicker_turn_to_the_ends_and_no_further(
    show: Show, on: Key, back: Key
) -> None:
    view = show()
    visited = []
    for _ in range(6):
        visited.append(view.screen_number)
        press(view, on)
    assert visited == [0, 1, 2, 3, 4, 4]
    for _ in range(6):
        press(view, back)
    assert view.screen_number == 0


def test_that_home_end_and_digits_go_to_a_screen(show: Show) -> None:
    view = show()
    press(view, Key.Key_End)
    assert view.screen_number == 4
    press(view, Key.Key_Home)
    assert view.screen_number == 0
    press(view, "3")
    assert view.screen_number == 2


def test_that_up_and_down_turn_where_they_choose_nothing(show: Show) -> None:
    view = show()
    press(view, Key.Key_Down, Key.Key_Down)
    assert view.screen_number == 2
    press(view, Key.Key_Down)
    assert view.screen_number == 2


def test_that_the_arrows_in_the_footer_turn_by_the_mouse(show: Show) -> None:
    view = show()
    on = next(b for b in view.findChildren(QPushButton) if b.text() == "→")
    back = next(b for b in view.findChildren(QPushButton) if b.text() == "←")
    QTest.mouseClick(on, Qt.MouseButton.LeftButton)
    QTest.mouseClick(on, Qt.MouseButton.LeftButton)
    assert view.screen_number == 2
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert view.screen_number == 1


def test_that_the_footer_says_the_screen_and_the_verdict_on_every_screen(show: Show) -> None:
    view = show()
    for number in range(5):
        view.show_screen(number)
        assert f"{number + 1} / 5" in view.footer
        assert "Clear lead: Site 1" in view.footer


def test_that_there_is_nothing_to_type_into_and_no_key_changes_the_decision(show: Show) -> None:
    view = show()
    before = view.workbench.document.decision
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
    assert not [child for kind in kinds for child in view.findChildren(kind)]
    for number in range(5):
        view.show_screen(number)
        for key in range(int(Key.Key_A), int(Key.Key_Z) + 1):
            press(view, Key(key))
        press(view, Key.Key_Delete, Key.Key_Return, Key.Key_Backspace)
    assert view.workbench.document.decision is before
    assert not view.workbench.document.undo_stack.canUndo()


def test_that_escape_asks_to_leave(show: Show, qtbot: QtBot) -> None:
    view = show()
    with qtbot.waitSignal(view.left):
        press(view, Key.Key_Escape)


def test_that_h_shows_the_keys_of_the_screen_and_hides_them(show: Show) -> None:
    view = show()
    view.show_screen(3)
    assert "R back" not in seen(view)
    press(view, "h")
    assert "R back" in seen(view)
    press(view, Key.Key_Left)
    assert "X swap" in seen(view)
    press(view, "h")
    assert "X swap" not in seen(view)


def tried(view: BoardView) -> bool:
    return view.workbench.trial.weights is not None


def test_that_leaving_turning_and_coming_end_what_is_tried(show: Show) -> None:
    view = show()
    trial = view.workbench.trial
    press(view, "4", Key.Key_Plus)
    assert tried(view)
    press(view, Key.Key_Right)
    assert not tried(view)
    press(view, "4", Key.Key_Plus)
    assert tried(view)
    view.hide()
    assert not tried(view)
    trial.set_share("near", 0.9)
    view.show()
    assert not tried(view)


def test_that_after_a_trial_the_proposal_is_the_study_s_own_at_once(show: Show) -> None:
    view = show()
    before = seen(view)
    press(view, "4")
    view.workbench.trial.set_share("people", 1.0)
    press(view, "1")
    assert seen(view) == before


def test_that_the_verdict_in_the_footer_is_not_that_of_tried_weights(
    show: Show, qtbot: QtBot
) -> None:
    view = show()
    press(view, "4")
    footer = view.footer
    view.workbench.trial.set_share("people", 1.0)
    found = computed(qtbot, view.workbench)
    assert found.verdict.leaders == ("s3",)
    assert view.footer == footer


def test_that_an_answer_about_tried_weights_is_never_taken_for_the_study_s(
    show: Show, qtbot: QtBot
) -> None:
    view = show()
    workbench = view.workbench
    workbench.trial.set_share("people", 1.0)
    computed(qtbot, workbench)
    # A view that opens now knows nothing of the study's own answer.
    other = BoardView(workbench)
    qtbot.addWidget(other)
    other.resize(1280, 800)
    other.show()
    with qtbot.waitExposed(other):
        pass
    said = seen(other)
    assert "Site 3 ranks" not in said
    assert "Site 3 leads" not in said
    assert "Site 1 ranks first" in said


def test_that_a_change_elsewhere_is_shown(show: Show, qtbot: QtBot) -> None:
    view = show()
    view.workbench.document.apply(
        lambda d: edits.change_alternative(d, "where", "s1", name="Renamed"), text="Rename"
    )
    qtbot.waitUntil(lambda: "Renamed" in seen(view))


def test_that_the_words_follow_the_size_and_none_is_cut(show: Show) -> None:
    view = show()
    heights = []
    for size in ((1024, 640), (1280, 800), (1920, 1080)):
        view.resize(*size)
        QTest.qWait(1)
        for number in range(5):
            view.show_screen(number)
            QTest.qWait(1)
            assert cut_words(view) == [], (size, number)
        view.show_screen(0)
        heights.append(view.current.headline.font().pixelSize())
    assert heights == sorted(set(heights))


def test_that_body_text_is_twenty_two_points_where_there_is_room(show: Show) -> None:
    view = show()
    view.show_screen(4)
    assert view.current.dissent.font().pixelSize() >= 29


def test_that_colours_follow_the_palette(show: Show, qapp: object) -> None:
    view = show()
    light = view.current.colours.text
    apply_theme(qapp, "dark")  # type: ignore[arg-type]
    QTest.qWait(1)
    assert view.current.colours.text != light
    assert "Site 1" in seen(view)
    apply_theme(qapp, "light")  # type: ignore[arg-type]
