"""The Record page: its sections by keyboard and mouse, and what each is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Conclusion, LogEntry, Signature
from locdecide.live.document import Change
from locdecide.live.step_states import StepState, step_states
from locdecide.ui.main_window import MainWindow
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.record.log import LogSection
from locdecide.ui.record.sections import SECTIONS
from locdecide.ui.workbench import Workbench

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LINE = LogEntry(time="2026-01-01T10:00:00", event="exported", text="Written.")


def test_that_control_9_and_the_rail_lead_to_the_page(workbench: Workbench, qtbot: QtBot) -> None:
    window = MainWindow(workbench)
    qtbot.addWidget(window, before_close_func=lambda _: workbench.document.undo_stack.setClean())
    window.show()
    with qtbot.waitExposed(window):
        pass
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    QTest.keyClick(window, Key.Key_9, CONTROL)
    assert window.step is Step.RECORD
    window.show_step(Step.FRAME)
    entry = window._rail._entries[Step.RECORD]
    assert entry.accessibleName() == "Record: empty"
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert window.step is Step.RECORD
    place = Place(step=Step.RECORD, study="where", alternative="s2")
    window.show_step(Step.FRAME)
    window.show_place(place)
    page = window.page(Step.RECORD)
    assert isinstance(page, RecordPage)
    assert page.section_name == "conclusion"
    assert page.section("conclusion").home.hasFocus()


def test_that_arrows_and_clicks_choose_a_section(page: RecordPage) -> None:
    assert page.section_name == "conclusion"
    for name in SECTIONS:
        QTest.mouseClick(page.buttons[name], Qt.MouseButton.LeftButton)
        assert page.section_name == name
        assert page.section(name).isVisible()
    page.buttons["conclusion"].setFocus()
    QTest.keyClick(page.buttons["conclusion"], Key.Key_Right)
    QTest.keyClick(page.buttons["log"], Key.Key_Space)
    assert page.section_name == "log"


def test_that_a_section_behind_is_told_when_it_comes_to_the_front(
    page: RecordPage, workbench: Workbench
) -> None:
    page.show_section("log")
    log = page.section("log")
    assert isinstance(log, LogSection)
    page.show_section("conclusion")
    told: list[Change] = []
    original = log.refresh
    log.refresh = lambda change: (told.append(change), original(change))  # type: ignore[method-assign]
    workbench.document.apply(lambda d: edits.record(d, LINE), text="Line")
    assert told == []
    page.show_section("log")
    assert told == [Change.LOG]
    assert log.table.model().rowCount() == 1


def test_that_the_differences_since_a_sign_off_are_shown_in_the_comparison(
    page: RecordPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(page.section("compare"), "show_sign_off", asked.append)
    page.section("conclusion").differences_wanted.emit("signed")
    assert page.section_name == "compare"
    assert asked == ["signed"]


def test_that_the_rail_tells_how_far_the_record_is(workbench: Workbench) -> None:
    document, evaluator = workbench.document, workbench.evaluator

    def state() -> StepState:
        return step_states(
            document.decision, document.study, evaluator.results(), evaluator.findings
        )[Step.RECORD]

    assert state() is StepState.EMPTY
    conclusion = Conclusion(alternative="s1")
    document.apply(lambda d: edits.conclude(d, "where", conclusion, LINE), text="Conclude")
    assert state() is StepState.IN_WORK
    signatures = (Signature(name="Anne"),)
    document.apply(lambda d: edits.sign_off(d, signatures, LINE), text="Sign")
    assert state() is StepState.READY
    document.apply(lambda d: edits.record(d, LINE), text="Line")
    assert state() is StepState.READY
    document.apply(lambda d: edits.change_frame(d, title="Other"), text="Title")
    assert state() is StepState.REVIEW
