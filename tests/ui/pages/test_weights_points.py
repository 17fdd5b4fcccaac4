"""Points given together on the Weights page, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.model import Weighting
from locdecide.ui.pages.weights import WeightsPage
from locdecide.ui.workbench import Workbench

LEFT = Qt.MouseButton.LeftButton

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> WeightsPage:
    """The page of a study whose weights are points given together."""
    workbench.document.apply(
        lambda d: edits.change_method(d, "where", weighting=Weighting.DIRECT), text="x"
    )
    page = WeightsPage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_that_dragging_a_bar_reranks_live_and_is_one_step_of_undo(
    page: WeightsPage, qtbot: QtBot
) -> None:
    before = [row.score for row in page.summary.strip.rows]
    bar = page.answers.points.bar("people")
    steps = page.workbench.document.undo_stack.count()
    qtbot.mousePress(bar, LEFT, pos=QPoint(20, 12))
    for x in (60, 120, bar.width() - 3):
        qtbot.mouseMove(bar, QPoint(x, 12))
        bar._pick_at(x)
    qtbot.waitUntil(lambda: [row.score for row in page.summary.strip.rows] != before)
    qtbot.mouseRelease(bar, LEFT, pos=QPoint(bar.width() - 3, 12))
    assert page.study.direct_points["people"] == 100
    assert page.workbench.document.undo_stack.count() == steps + 1
    page.workbench.document.undo_stack.undo()
    assert page.study.direct_points["people"] == 12
    assert bar.value() == 12


def test_that_arrows_step_points_by_one_and_with_shift_by_ten(
    page: WeightsPage, qtbot: QtBot
) -> None:
    bar = page.answers.points.bar("raw")
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    qtbot.keyClick(bar, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert page.study.direct_points["raw"] == 9


def test_that_typed_points_are_taken_and_a_wrong_number_is_refused_and_goes(
    page: WeightsPage, qtbot: QtBot
) -> None:
    refused = QSignalSpy(page.workbench.editor.refused)
    field = page.answers.points.number("raw")
    for text, points in (("40.5", 40.5), ("many", 40.5), ("-3", 40.5)):
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert page.study.direct_points["raw"] == points
        assert field.text() == "40.5"
    assert refused.count() == 2
    assert page.answers.points.share_text("energy") == "34.3%"


def test_that_a_committed_number_leaves_undo_to_the_decision(
    page: WeightsPage, qtbot: QtBot
) -> None:
    field = page.answers.points.number("raw")
    field.selectAll()
    qtbot.keyClicks(field, "77")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.study.direct_points["raw"] == 77
    undo = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "z"
    )
    undo.ignore()
    QApplication.sendEvent(field, undo)
    assert not undo.isAccepted()
    page.workbench.document.undo_stack.undo()
    assert field.text() != "77"


def test_that_the_bars_of_siblings_have_one_scale_and_large_numbers_fit(
    page: WeightsPage,
) -> None:
    page.answers._on_points_typed("raw", "1000000")
    field = page.answers.points.number("raw")
    assert (
        page.answers.points.bar("raw").maximum()
        == page.answers.points.bar("people").maximum()
        == 1_000_000
    )
    assert field.width() >= field.fontMetrics().horizontalAdvance(field.text()) + 24
    page.answers._on_points_typed("raw", "10")
    assert page.answers.points.bar("people").maximum() == 100


def test_that_points_beyond_what_a_slider_counts_are_shown_and_moved(
    page: WeightsPage, qtbot: QtBot
) -> None:
    page.workbench.document.apply(
        lambda d: edits.set_direct_points(d, "where", {"raw": 1e300, "market": 5e299}), text="x"
    )
    huge, half = page.answers.points.bar("raw"), page.answers.points.bar("market")
    assert huge.value() == huge.maximum() == 2 * half.value()
    qtbot.keyClick(half, Qt.Key.Key_End)
    assert page.study.direct_points["market"] == pytest.approx(1e300)
    qtbot.keyClick(half, Qt.Key.Key_Home)
    assert page.study.direct_points["market"] == 0
