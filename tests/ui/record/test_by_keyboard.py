"""The Record page by keyboard alone: concluded, signed, compared and reviewed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision.model import Position
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.record.compare import CompareSection
from locdecide.ui.record.conclusion import ConclusionSection
from locdecide.ui.record.review import ReviewSection
from locdecide.ui.record.sign_off_dialog import SignOffDialog
from locdecide.ui.workbench import Workbench

Key = Qt.Key


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focus(), key)
        QApplication.processEvents()


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)


def tab_to(wanted: QWidget) -> None:
    """Go on with Tab until a widget has the keyboard; twenty steps are enough on this page."""
    for _ in range(20):
        if focus() is wanted:
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted}")


def dialog_in_front(qtbot: QtBot) -> SignOffDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, SignOffDialog)]
    dialog = next(each for each in found if each.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def test_that_a_decision_is_concluded_and_signed_without_a_mouse(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.show_section("conclusion")
    found = page.section("conclusion")
    assert isinstance(found, ConclusionSection)
    # The first site, then its words, who says so, and the button.
    press(Key.Key_Down)
    tab_to(found.form.words)
    write("The grid is ready.")
    tab_to(found.form.by)
    tab_to(found.form.date)
    tab_to(found.sign)
    press(Key.Key_Space)
    dialog = dialog_in_front(qtbot)
    tab_to(dialog.note)
    write("4/2026")
    tab_to(dialog.table)
    press(Key.Key_A, Key.Key_Down, Key.Key_R, Key.Key_Right, Key.Key_F2)
    write("If the price holds.")
    press(Key.Key_Return)
    # Who is not known to the decision can be added, and is not signed for without a position.
    tab_to(dialog.frame.add_button)
    press(Key.Key_Space)
    write("Cecilie")
    press(Key.Key_Return)
    tab_to(dialog.agree)
    tab_to(dialog.sign)
    press(Key.Key_Space)
    (signed,) = workbench.document.decision.sign_offs
    assert [(each.name, each.position, each.words) for each in signed.signatures] == [
        ("Anne", Position.AGREE, ""),
        ("Bo", Position.RESERVATION, "If the price holds."),
    ]
    conclusion = workbench.document.study.conclusion
    assert conclusion is not None
    assert conclusion.text == "The grid is ready."


def test_that_sections_are_reached_and_worked_without_a_mouse(
    page: RecordPage, workbench: Workbench
) -> None:
    page.show_section("conclusion")
    found = page.section("conclusion")
    assert isinstance(found, ConclusionSection)
    tab_to(page.buttons["conclusion"])
    for name in ("log", "compare"):
        press(Key.Key_Right)
        press(Key.Key_Space)
        assert page.section_name == name
        tab_to(page.buttons[name])
    compare = page.section("compare")
    assert isinstance(compare, CompareSection)
    tab_to(compare.nothing.button)
    tab_to(page.buttons["compare"])
    press(Key.Key_Right)
    press(Key.Key_Space)
    review = page.section("review")
    assert isinstance(review, ReviewSection)
    tab_to(review.beginning.choice)
    tab_to(review.beginning.button)
    press(Key.Key_Space)
    assert focus() is review.table
    press(Key.Key_F2)
    assert not isinstance(focus(), QPushButton)
    write("0.05")
    press(Key.Key_Return)
    held = workbench.document.study.review
    assert held is not None
    assert held.lines[0].achieved == 0.05
