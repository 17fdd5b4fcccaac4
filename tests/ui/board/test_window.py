"""How the board view is opened and left: F5, the rail, the button, and full screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Step
from locdecide.live.step_states import StepState, step_states
from locdecide.ui.board.window import BoardWindow
from locdecide.ui.main_window import MainWindow
from locdecide.ui.pages.board import BoardPage
from locdecide.ui.workbench import Workbench

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(workbench: Workbench, qtbot: QtBot) -> MainWindow:
    made = MainWindow(workbench)
    qtbot.addWidget(made, before_close_func=lambda _: workbench.document.undo_stack.setClean())
    made.show()
    with qtbot.waitExposed(made):
        pass
    made.activateWindow()
    with qtbot.waitActive(made):
        pass
    return made


def board_of(window: MainWindow) -> BoardWindow:
    assert window._board is not None
    return window._board


def f5(window: MainWindow) -> None:
    """Choose the entry of the menu that has F5 for its key."""
    actions = [a for a in window.findChildren(QAction) if a.shortcut() == QKeySequence("F5")]
    assert len(actions) == 1
    actions[0].trigger()


def test_that_f5_fills_the_screen_and_escape_or_f5_leaves(window: MainWindow, qtbot: QtBot) -> None:
    for leave in (Key.Key_Escape, Key.Key_F5):
        f5(window)
        board = board_of(window)
        with qtbot.waitExposed(board):
            pass
        assert board.isFullScreen()
        QTest.keyClick(board.view, leave)
        assert not board.isVisible()


def test_that_control_8_and_the_rail_lead_to_the_board_page(window: MainWindow) -> None:
    QTest.keyClick(window, Key.Key_8, CONTROL)
    assert window.step is Step.BOARD
    window.show_step(Step.FRAME)
    entry = window._rail._entries[Step.BOARD]
    assert entry.accessibleName().startswith("Board")
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert window.step is Step.BOARD


def test_that_the_page_reads_by_keys_and_its_button_fills_the_screen_where_it_stands(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_step(Step.BOARD)
    page = window.page(Step.BOARD)
    assert isinstance(page, BoardPage)
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Key.Key_PageDown)
    assert page.view.screen_number == 1
    QTest.mouseClick(page.full_screen, Qt.MouseButton.LeftButton)
    board = board_of(window)
    with qtbot.waitExposed(board):
        pass
    assert board.view.screen_number == 1


def test_that_no_undo_reaches_the_decision_from_the_board(
    window: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    workbench.document.apply(
        lambda d: edits.change_alternative(d, "where", "s1", name="Renamed"), text="Rename"
    )
    f5(window)
    board = board_of(window)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is board)
    QTest.keyClick(board.view, Key.Key_Z, CONTROL)
    QTest.keyClick(board.view, Key.Key_N, CONTROL)
    assert workbench.document.study.alternatives[0].name == "Renamed"


def test_that_leaving_the_board_ends_what_is_tried(
    window: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    f5(window)
    board = board_of(window)
    with qtbot.waitExposed(board):
        pass
    QTest.keyClick(board.view, "4")
    QTest.keyClick(board.view, "+")
    assert workbench.trial.weights is not None
    QTest.keyClick(board.view, Key.Key_Escape)
    assert workbench.trial.weights is None


def test_that_the_pointer_rests_and_comes_back_when_it_moves(
    window: MainWindow, qtbot: QtBot
) -> None:
    f5(window)
    board = board_of(window)
    with qtbot.waitExposed(board):
        pass
    board._quiet.timeout.emit()
    assert board.cursor().shape() == Qt.CursorShape.BlankCursor
    QTest.mouseMove(board.view, board.view.rect().center())
    QTest.mousePress(board.view, Qt.MouseButton.LeftButton)
    assert board.cursor().shape() != Qt.CursorShape.BlankCursor


def test_that_the_board_goes_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    f5(window)
    board = board_of(window)
    with qtbot.waitExposed(board):
        pass
    window.close()
    assert not board.isVisible()


def test_that_the_rail_tells_the_board_empty_until_something_is_ranked(
    workbench: Workbench,
) -> None:
    document, evaluator = workbench.document, workbench.evaluator

    def state() -> StepState:
        states = step_states(
            document.decision, document.study, evaluator.results(), evaluator.findings
        )
        return states[Step.BOARD]

    assert state() is not StepState.EMPTY
    for alternative in document.study.alternatives:
        key = alternative.id
        document.apply(lambda d, key=key: edits.remove_alternative(d, "where", key), text="Remove")
    assert state() is StepState.EMPTY
