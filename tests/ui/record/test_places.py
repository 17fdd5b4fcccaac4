"""Findings on how a decision ended: a click in their list leads to what they are about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Step
from locdecide.decision.model import (
    Conclusion,
    Decision,
    GateStatus,
    LogEntry,
    Signature,
    Stage,
)
from locdecide.ui.main_window import MainWindow
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.record.conclusion import ConclusionSection
from locdecide.ui.record.review import ReviewSection
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision

NOW = LogEntry(time="2026-05-04T13:00:00")
Make = Callable[..., Workbench]


def concluded() -> Decision:
    return edits.conclude(site_decision(), "where", Conclusion(alternative="s1"), NOW)


def damaged() -> Decision:
    signed = concluded()
    for _ in range(6):
        signed = edits.sign_off(signed, (Signature(name="Anne"),), NOW)
    first, *rest = signed.sign_offs
    content = first.content.replace("Site 1", "Site 9")
    return replace(signed, sign_offs=(replace(first, content=content), *rest))


def failing() -> Decision:
    gated = edits.add_gate(concluded(), "where", "Plot", gate_id="g")
    return edits.set_gate_record(gated, "where", "g", "s1", status=GateStatus.FAIL)


def in_conclusion(page: RecordPage) -> QWidget:
    found = page.section("conclusion")
    assert isinstance(found, ConclusionSection)
    return found.form.proposal


def in_sign_off(page: RecordPage) -> QWidget:
    found = page.section("conclusion")
    assert isinstance(found, ConclusionSection)
    oldest = found.cards[-1]
    assert not oldest.visibleRegion().isEmpty()
    return oldest.copy


def in_review(page: RecordPage) -> QWidget:
    found = page.section("review")
    assert isinstance(found, ReviewSection)
    return found.table


@pytest.mark.parametrize(
    ("decision", "begins", "section", "field"),
    [
        (failing(), "the conclusion proposes Site 1, which fails", "conclusion", in_conclusion),
        (
            edits.change_alternative(concluded(), "where", "s1", stage=Stage.SET_ASIDE),
            "the conclusion proposes Site 1, which is set aside",
            "conclusion",
            in_conclusion,
        ),
        (
            edits.begin_review(concluded(), "where", "s2", ()),
            "the review is of Site 2",
            "review",
            in_review,
        ),
        (damaged(), "What was signed at", "conclusion", in_sign_off),
    ],
    ids=["fails-gate", "set-aside", "review-of-another", "damaged"],
)
def test_that_a_finding_leads_to_its_field(
    decision: Decision,
    begins: str,
    section: str,
    field: Callable[[RecordPage], QWidget],
    make_workbench: Make,
    qtbot: QtBot,
) -> None:
    bench = make_workbench(decision)
    window = MainWindow(bench)
    qtbot.addWidget(window, before_close_func=lambda _: bench.document.undo_stack.setClean())
    window.resize(1000, 640)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    # Whatever was in front before: another page, another section, another study.
    window.show_step(Step.RECORD)
    page = window.page(Step.RECORD)
    assert isinstance(page, RecordPage)
    page.show_section("log")
    window.show_step(Step.FRAME)
    window.show_findings()
    shown = window._findings_dialog.findChild(QListWidget)
    row = next(at for at in range(shown.count()) if begins in shown.item(at).text())
    shown.setCurrentRow(row)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert window.step is Step.RECORD
    assert page.section_name == section
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field(page))
    if section == "review" or "Site" in begins:
        assert bench.document.study_id == "where"
