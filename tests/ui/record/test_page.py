"""The Record page: its sections by keyboard and mouse, and what each is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
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
from tests.samples import site_decision

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


def test_that_tab_stops_at_the_section_in_front_alone(page: RecordPage) -> None:
    for name in SECTIONS:
        page.show_section(name)
        stops = [
            key
            for key, button in page.buttons.items()
            if button.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert stops == [name]


def test_that_the_keyboard_stays_on_the_page_where_a_section_has_nothing_to_do(
    make_workbench: Callable[..., Workbench], qtbot: QtBot
) -> None:
    decision = site_decision()
    study = replace(decision.studies[0], alternatives=(), performances={}, rounds=())
    page = RecordPage(make_workbench(replace(decision, studies=(study,))))
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    for name in SECTIONS:
        page.show_section(name)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus)
        assert focus.isVisible()
    assert page.buttons["review"].hasFocus()


def test_that_every_section_says_what_to_do_and_what_is_missing(
    page: RecordPage, workbench: Workbench
) -> None:
    def said(name: str) -> str:
        page.show_section(name)
        return page._guidance.text()

    assert "needs two states" in said("compare")
    assert "Begin the review" in said("review")
    document = workbench.document
    document.apply(lambda d: edits.begin_review(d, "where", "s1", ()), text="Begin")
    document.apply(lambda d: edits.add_review_line(d, "where", "Rent", line_id="rent"), text="Line")
    assert "Enter what was achieved" in page._guidance.text()
    document.apply(
        lambda d: edits.change_review_line(d, "where", "rent", achieved=3.0), text="Change"
    )
    assert page._guidance.text() == "What was expected of the decision, and what came of it."
    document.apply(lambda d: edits.sign_off(d, (Signature(name="Anne"),), LINE), text="Sign")
    assert "Choose two states" in said("compare")


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
