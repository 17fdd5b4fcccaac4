"""The Alternatives page, as a user works it."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Decision, GateStatus, Stage, Study, Waiver
from locdecide.ui.dialogs.freezing import FreezingDialog
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


def last_line(workbench: Workbench) -> tuple[str, str, str]:
    line = workbench.document.decision.log[-1]
    return line.event, line.who, line.text


def answering(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, name: str, reason: str = "") -> None:
    """Type a name and a reason into the dialog of freezing when it is shown, and accept."""

    def run(dialog: FreezingDialog) -> int:
        dialog.show()
        dialog.name.clear()
        qtbot.keyClicks(dialog.name, name)
        assert dialog.accept_button.isEnabled() == dialog.reason.isHidden()
        if reason:
            qtbot.keyClicks(dialog.reason, reason)
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        dialog.hide()
        return dialog.result()

    monkeypatch.setattr(FreezingDialog, "exec", run)


def test_that_freezing_asks_for_a_name_once_and_says_since_when_and_by_whom(
    page: AlternativesPage, gated: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.freeze.state.isHidden()
    answering(monkeypatch, qtbot, "Kari Moe")
    qtbot.mouseClick(page.freeze.button, Qt.MouseButton.LeftButton)
    assert gated.settings.user_name == "Kari Moe"
    assert gated.document.study.gates_frozen
    assert "by Kari Moe." in page.freeze.state.text()
    assert last_line(gated)[:2] == ("gates-frozen", "Kari Moe")
    gated.document.undo_stack.undo()
    assert page.freeze.state.isHidden()
    monkeypatch.setattr(FreezingDialog, "exec", lambda _: pytest.fail("asked again"))
    qtbot.mouseClick(page.freeze.button, Qt.MouseButton.LeftButton)
    assert gated.document.study.gates_frozen


def test_that_frozen_must_haves_cannot_be_edited_while_records_can(
    page: AlternativesPage, gated: Workbench, qtbot: QtBot
) -> None:
    gated.settings.user_name = "Kari Moe"
    qtbot.mouseClick(page.freeze.button, Qt.MouseButton.LeftButton)
    model, table = page.gates_model, page.gates.table
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            flags = model.flags(model.index(row, column))
            assert not flags & Qt.ItemFlag.ItemIsEditable
    assert model.index(model.rowCount() - 1, 0).data() == "The must-haves are frozen."
    table.select_row(0)
    for button in (page.gates.add_button, page.gates.remove_button):
        assert not button.isEnabled()
        assert button.toolTip() == "The must-haves are frozen."
    before = gated.document.decision
    table.setFocus()
    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(table, key)
    assert gated.document.decision is before
    form = page.records.forms[1]
    form.evidence.setFocus()
    qtbot.keyClicks(form.evidence, "Letter of 3 May")
    form.evidence.commit()
    alternative = gated.document.study.alternatives[0].id
    assert gated.document.study.gates[1].records[alternative].evidence == "Letter of 3 May"


def test_that_unfreezing_takes_a_reason_that_goes_into_the_log(
    page: AlternativesPage, gated: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gated.settings.user_name = "Kari Moe"
    qtbot.mouseClick(page.freeze.button, Qt.MouseButton.LeftButton)
    answering(monkeypatch, qtbot, "Ola Lie", "The grid company changed its terms")
    qtbot.mouseClick(page.freeze.button, Qt.MouseButton.LeftButton)
    assert not gated.document.study.gates_frozen
    event, who, text = last_line(gated)
    assert (event, who) == ("gates-unfrozen", "Ola Lie")
    assert text.endswith("Reason: The grid company changed its terms")
    assert page.gates.add_button.isEnabled()


def test_that_nothing_is_frozen_where_there_is_no_must_have(
    workbench: Workbench, qtbot: QtBot
) -> None:
    page = shown(workbench, qtbot)
    assert not page.freeze.button.isEnabled()
    assert page.freeze.button.toolTip() == "There is nothing to freeze yet."


def test_that_a_waiver_goes_into_the_log_with_by_whom_and_why(
    page: AlternativesPage, gated: Workbench, qtbot: QtBot
) -> None:
    gated.settings.user_name = "Kari Moe"
    page.alternatives.table.select_row(2)
    form = page.records.forms[0]
    form.by.setFocus()
    qtbot.keyClicks(form.by, "The board")
    qtbot.keyClick(form.by, Qt.Key.Key_Return)
    event, who, text = last_line(gated)
    assert (event, who) == ("waiver-granted", "Kari Moe")
    assert text == (
        "Location study: The board gave Site 3 a waiver for 'Cheap power'. No reason given yet."
    )
    qtbot.keyClicks(form.reason, "Costs {are} shared")
    form.reason.commit()
    assert last_line(gated)[2].endswith("for 'Cheap power'. Reason: Costs {are} shared")
    form.by.setFocus()
    form.by.clear()
    qtbot.keyClick(form.by, Qt.Key.Key_Return)
    event, _, text = last_line(gated)
    assert event == "waiver-withdrawn"
    assert "The board" in text
    lines = len(gated.document.decision.log)
    gated.document.undo_stack.undo()
    assert len(gated.document.decision.log) == lines - 1
