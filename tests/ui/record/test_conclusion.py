"""The conclusion: edited in place, undone in one step, one line in the log, and its hedge."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.model import Conclusion, Decision, GateStatus, LogEntry
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.record.conclusion import ConclusionSection
from locdecide.ui.record.conclusion_form import ConclusionForm
from locdecide.ui.workbench import Workbench

Key = Qt.Key


def section(page: RecordPage) -> ConclusionSection:
    found = page.section("conclusion")
    assert isinstance(found, ConclusionSection)
    return found


@pytest.fixture
def form(page: RecordPage) -> ConclusionForm:
    return section(page).form


def choose(form: ConclusionForm, name: str) -> None:
    """Choose in the box by the keyboard, as somebody who types its first letters."""
    form.proposal.setFocus()
    at = form.proposal.findText(name)
    while form.proposal.currentIndex() != at:
        down = form.proposal.currentIndex() < at
        QTest.keyClick(form.proposal, Key.Key_Down if down else Key.Key_Up)


def events(workbench: Workbench) -> list[str]:
    return [line.event for line in workbench.document.decision.log]


def test_that_nothing_is_concluded_before_somebody_says_so(form: ConclusionForm) -> None:
    assert form.proposal.currentText() == "Not concluded yet"
    assert not form.words.isEnabled()
    assert not form.by.isEnabled()


def test_that_a_sitting_by_keyboard_is_one_step_and_one_line(
    form: ConclusionForm, workbench: Workbench
) -> None:
    workbench.settings.user_name = "Ingrid"
    choose(form, "Site 3")
    form.words.setFocus()
    QTest.keyClicks(form.words, "The people are there.")
    form.by.setFocus()
    form.by.selectAll()
    QTest.keyClicks(form.by, "Project team")
    form.date.setFocus()
    form.date.selectAll()
    QTest.keyClicks(form.date, "3.4.2026")
    QTest.keyClick(form.date, Key.Key_Return)
    assert workbench.document.study.conclusion == Conclusion(
        alternative="s3", text="The people are there.", by="Project team", date="2026-04-03"
    )
    assert form.date.text() == "03/04/2026"
    (line,) = workbench.document.decision.log
    assert (line.event, line.who) == ("concluded", "Ingrid")
    assert line.text == "Location study: Site 3 is proposed. The people are there."
    workbench.document.undo_stack.undo()
    assert workbench.document.study.conclusion is None
    assert workbench.document.decision.log == ()
    assert form.proposal.currentText() == "Not concluded yet"
    workbench.document.undo_stack.redo()
    assert form.words.toPlainText() == "The people are there."


def test_that_leaving_the_form_ends_the_sitting(
    form: ConclusionForm, workbench: Workbench, page: RecordPage
) -> None:
    choose(form, "Site 3")
    assert len(workbench.document.decision.log) == 1
    page.buttons["log"].setFocus()
    choose(form, "Site 4")
    texts = [line.text for line in workbench.document.decision.log]
    assert texts == [
        "Location study: Site 3 is proposed.",
        "Location study: Site 4 is proposed.",
    ]
    workbench.document.undo_stack.undo()
    conclusion = workbench.document.study.conclusion
    assert conclusion is not None
    assert conclusion.alternative == "s3"


def test_that_a_sitting_that_ends_where_it_began_leaves_no_trace(
    form: ConclusionForm, workbench: Workbench
) -> None:
    before = workbench.document.decision
    choose(form, "Site 3")
    choose(form, "Not concluded yet")
    assert workbench.document.decision == before
    assert workbench.document.undo_stack.count() == 0


def test_that_another_line_of_the_log_is_never_replaced(
    form: ConclusionForm, workbench: Workbench
) -> None:
    choose(form, "Site 3")
    workbench.document.note(LogEntry(time="2026-01-01T10:00:00", event="exported"))
    choose(form, "Site 4")
    assert events(workbench) == ["concluded", "exported", "concluded"]


def test_that_saving_ends_the_sitting(
    form: ConclusionForm, workbench: Workbench, tmp_path: Path
) -> None:
    choose(form, "Site 3")
    workbench.document.save(tmp_path / "a.locdecide")
    choose(form, "Site 4")
    assert events(workbench) == ["concluded", "concluded"]


def test_that_none_of_them_can_be_proposed(form: ConclusionForm, workbench: Workbench) -> None:
    choose(form, "None of the alternatives")
    conclusion = workbench.document.study.conclusion
    assert conclusion is not None
    assert conclusion.alternative is None
    assert form.words.isEnabled()


def test_that_words_typed_before_another_study_stay_with_their_own(
    form: ConclusionForm, workbench: Workbench
) -> None:
    choose(form, "Site 3")
    form.words.setFocus()
    QTest.keyClicks(form.words, "Ours")
    form.words.clearFocus()
    workbench.document.choose_study("whether")
    assert form.words.toPlainText() == ""
    assert workbench.document.study.conclusion is None
    workbench.document.choose_study("where")
    assert form.words.toPlainText() == "Ours"


def test_that_the_page_says_where_the_conclusion_does_not_follow_the_ranking(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    workbench.robustness.watch()
    qtbot.waitUntil(lambda: workbench.robustness.current is not None, timeout=10_000)
    assert section(page).hedge == ""
    topsis = workbench.evaluator.results().topsis
    assert topsis is not None
    ranks = {each.alternative: each.rank for each in topsis.ranking}
    last = max(ranks, key=lambda each: ranks[each])
    first = min(ranks, key=lambda each: ranks[each])
    form = section(page).form
    names = {each.id: each.name for each in workbench.document.study.alternatives}
    choose(form, names[last])
    assert "does not follow the ranking" in section(page).hedge
    assert names[first] in section(page).hedge


def test_that_a_must_have_without_a_waiver_is_told(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    workbench.robustness.watch()
    qtbot.waitUntil(lambda: workbench.robustness.current is not None, timeout=10_000)

    def failing(decision: Decision) -> Decision:
        decision = edits.add_gate(decision, "where", "Grid", gate_id="grid")
        return edits.set_gate_record(decision, "where", "grid", "s2", status=GateStatus.FAIL)

    workbench.document.apply(failing, text="Fail")
    choose(section(page).form, "Site 2")
    qtbot.waitUntil(lambda: "must-have" in section(page).hedge, timeout=10_000)
    assert "Site 2 does not meet a must-have" in section(page).hedge
