"""The Alternatives page, as a user works it."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Decision, GateStatus, Stage, Study, Waiver
from locdecide.ui.models.alternatives import STAGE
from locdecide.ui.models.gates import OUTCOME
from locdecide.ui.pages.alternatives import AlternativesPage
from locdecide.ui.workbench import Workbench


def shown(workbench: Workbench, qtbot: QtBot) -> AlternativesPage:
    page = AlternativesPage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    return page


@pytest.fixture
def gated(workbench: Workbench) -> Workbench:
    """The sample with a measured must-have that Site 3 fails, and one judged by hand."""
    apply = workbench.document.apply
    apply(partial(edits.add_gate, study_id="where", name="Cheap power", gate_id="cheap"), text="")
    apply(
        partial(edits.change_gate, study_id="where", gate_id="cheap", criterion="mix"),
        text="",
    )
    apply(partial(edits.change_gate, study_id="where", gate_id="cheap", threshold=50.0), text="")
    apply(partial(edits.add_gate, study_id="where", name="A plot", gate_id="plot"), text="")
    return workbench


@pytest.fixture
def page(gated: Workbench, qtbot: QtBot) -> AlternativesPage:
    return shown(gated, qtbot)


def standing(page: AlternativesPage) -> str:
    return page.inspector._text.text()


def test_that_a_failed_threshold_rules_out_and_a_waiver_brings_back(
    page: AlternativesPage, gated: Workbench, qtbot: QtBot
) -> None:
    page.alternatives.table.select_row(2)
    assert "It fails: Cheap power." in standing(page)
    assert page.model.index(2, STAGE).data() == "ruled out"
    form = page.records.forms[0]
    assert form.status.isHidden()
    form.by.setFocus()
    qtbot.keyClicks(form.by, "The board")
    qtbot.keyClick(form.by, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Waived: Cheap power." in standing(page))
    form.reason.setFocus()
    qtbot.keyClicks(form.reason, "A contract is near")
    qtbot.keyClick(form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    waiver = gated.document.study.gates[0].records["s3"].waiver
    assert waiver is not None
    assert (waiver.by, waiver.reason) == ("The board", "A contract is near")
    form.by.setFocus()
    form.by.clear()
    qtbot.keyClick(form.by, Qt.Key.Key_Return)
    assert "s3" not in gated.document.study.gates[0].records


def test_that_a_must_have_is_judged_by_hand(
    page: AlternativesPage, gated: Workbench, qtbot: QtBot
) -> None:
    page.alternatives.table.select_row(0)
    form = page.records.forms[1]
    assert "still unknown: 1" in standing(page)
    form.status.setFocus()
    qtbot.keyClick(form.status, Qt.Key.Key_Up)
    qtbot.keyClick(form.status, Qt.Key.Key_Up)
    assert gated.document.study.gates[1].records["s1"].status is GateStatus.PASS
    qtbot.waitUntil(lambda: "It meets every must-have." in standing(page))
    form.evidence.setFocus()
    qtbot.keyClicks(form.evidence, "Zoned")
    page.alternatives.table.setFocus()
    assert gated.document.study.gates[1].records["s1"].evidence == "Zoned"


def test_that_evidence_goes_to_the_alternative_it_was_typed_for(
    page: AlternativesPage, gated: Workbench, qtbot: QtBot
) -> None:
    page.alternatives.table.select_row(0)
    form = page.records.forms[1]
    form.evidence.setFocus()
    qtbot.keyClicks(form.evidence, "Zoned")
    page.alternatives.table.select_row(1)
    assert list(gated.document.study.gates[1].records) == ["s1"]
    assert form.evidence.toPlainText() == ""


def test_that_one_set_aside_is_counted_and_said(page: AlternativesPage) -> None:
    assert page.model.setData(page.model.index(0, STAGE), Stage.SET_ASIDE)
    page.alternatives.table.select_row(0)
    assert standing(page) == "Set aside, so it is not ranked."
    assert "3 of 5 are ranked; ruled out by a must-have: 1; set aside: 1." in page._guidance.text()


def test_that_keys_move_and_remove(page: AlternativesPage, gated: Workbench, qtbot: QtBot) -> None:
    table = page.alternatives.table
    table.setFocus()
    table.select_row(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert gated.document.study.alternatives[1].id == "s1"
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [a.id for a in gated.document.study.alternatives] == ["s2", "s3", "s4", "s5"]
    gated.document.undo_stack.undo()
    assert len(gated.document.study.alternatives) == 5


def test_that_the_page_follows_study_switch_and_undo(
    page: AlternativesPage, gated: Workbench
) -> None:
    gated.document.choose_study("whether")
    assert page.model.rowCount() == 3
    assert page.gates_model.rowCount() == 1
    assert page.alternatives.table.isColumnHidden(4)
    gated.document.undo_stack.undo()
    assert gated.document.study_id == "where"
    assert page.gates_model.rowCount() == 2


def test_that_an_empty_study_says_how_to_begin(
    make_workbench: Callable[..., Workbench], qtbot: QtBot
) -> None:
    workbench = make_workbench(Decision(id="d", studies=(Study(id="s", name="S"),)))
    page = shown(workbench, qtbot)
    assert "type a name in the table" in page._guidance.text()
    assert page.inspector.isHidden()
    page.model.add("Elverum")
    assert page.inspector.isVisible()
    workbench.document.undo_stack.undo()
    assert page.inspector.isHidden()


def test_that_a_place_leads_to_the_alternative(page: AlternativesPage) -> None:
    page.show_place(Place(step=Step.ALTERNATIVES, study="where", alternative="s4"))
    assert page.alternatives.table.current_row() == 3


def test_that_a_waived_must_have_is_not_counted_as_met(
    page: AlternativesPage, gated: Workbench, qtbot: QtBot
) -> None:
    waive = partial(
        edits.set_gate_record,
        study_id="where",
        gate_id="cheap",
        alternative="s3",
        waiver=Waiver(by="The board", reason="Contract"),
    )
    gated.document.apply(waive, text="")
    qtbot.waitUntil(
        lambda: page.gates_model.index(0, OUTCOME).data() == "4 of 5, 1 waived", timeout=2000
    )
