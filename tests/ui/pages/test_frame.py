"""The Frame page, as a user works it."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Decision
from locdecide.ui.dialogs.findings import FindingsDialog
from locdecide.ui.models.participants import LANGUAGE
from locdecide.ui.pages.frame import FramePage
from locdecide.ui.workbench import Workbench


def shown(workbench: Workbench, qtbot: QtBot) -> FramePage:
    page = FramePage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    return page


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot) -> FramePage:
    return shown(workbench, qtbot)


def test_that_a_title_is_one_step_when_it_is_finished(
    page: FramePage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.title.setFocus()
    page.title.selectAll()
    qtbot.keyClicks(page.title, "A new plant")
    assert workbench.document.decision.title == "Where to build"
    qtbot.keyClick(page.title, Qt.Key.Key_Return)
    assert workbench.document.decision.title == "A new plant"
    workbench.document.undo_stack.undo()
    assert page.title.text() == "Where to build"


def test_that_leaving_a_field_takes_it_and_escape_does_not(
    page: FramePage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.question.setFocus()
    page.question.selectAll()
    qtbot.keyClicks(page.question, "Never mind")
    qtbot.keyClick(page.question, Qt.Key.Key_Escape)
    assert page.question.text() == "Should we move, and where to?"
    page.context.setFocus()
    qtbot.keyClicks(page.context, "Demand grew.")
    page.title.setFocus()
    assert workbench.document.decision.context == "Demand grew."
    assert workbench.document.undo_stack.count() == 1


def test_that_a_new_participant_is_typed_in_one_go(
    page: FramePage, workbench: Workbench, qtbot: QtBot
) -> None:
    table = page.participants.table
    qtbot.mouseClick(page.participants.add_button, Qt.MouseButton.LeftButton)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Cecilie")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: table.currentIndex().column() == 1)
    assert table.currentIndex().row() == 2
    editor = table.indexWidget(table.currentIndex()) or table.findChildren(QLineEdit)[-1]
    qtbot.keyClicks(editor, "Sales")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workbench.document.decision.participants[-1].role == "Sales")
    assert workbench.document.decision.participants[-1].name == "Cecilie"


def test_that_keys_move_and_remove_a_participant(
    page: FramePage, workbench: Workbench, qtbot: QtBot
) -> None:
    table = page.participants.table
    table.setFocus()
    table.select_row(1)
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [p.name for p in workbench.document.decision.participants] == ["Bo", "Anne"]
    assert table.current_row() == 0
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [p.name for p in workbench.document.decision.participants] == ["Anne"]
    workbench.document.undo_stack.undo()
    workbench.document.undo_stack.undo()
    assert [p.name for p in workbench.document.decision.participants] == ["Anne", "Bo"]


def test_that_the_only_study_cannot_be_removed(page: FramePage, qtbot: QtBot) -> None:
    page.studies.table.select_row(0)
    assert page.studies.remove_button.isEnabled()
    qtbot.mouseClick(page.studies.remove_button, Qt.MouseButton.LeftButton)
    page.studies.table.select_row(0)
    assert not page.studies.remove_button.isEnabled()
    assert page.studies.remove_button.toolTip() == "There has to be at least one."


def test_that_an_empty_decision_says_what_is_missing(
    make_workbench: Callable[..., Workbench], qtbot: QtBot
) -> None:
    workbench = make_workbench(Decision(id="empty"))
    page = shown(workbench, qtbot)
    assert "a title, a question, participants" in page._guidance.text()
    page.studies.table.entries.add("Feasibility study")
    assert workbench.document.decision.studies[0].name == "Feasibility study"
    assert page.studies.table.entries.rowCount() == 2


def test_that_a_hidden_page_catches_up_when_it_is_shown(page: FramePage) -> None:
    page.hide()
    page.participants.table.entries.add("Cecilie")
    page.show()
    assert page.participants.table.entries.rowCount() == 4


def test_that_a_place_leads_to_the_participant(page: FramePage) -> None:
    page.show_place(Place(step=Step.FRAME, participant="bo"))
    assert page.participants.table.current_row() == 1


def test_that_an_editor_left_open_on_what_undo_takes_away_does_nothing(
    page: FramePage, workbench: Workbench, qtbot: QtBot
) -> None:
    table = page.participants.table
    table.entries.add("Cecilie")
    table.select_row(2)
    table.edit(table.currentIndex())
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Cilla")
    workbench.document.undo_stack.undo()
    page.title.setFocus()
    assert [p.name for p in workbench.document.decision.participants] == ["Anne", "Bo"]


def typed_name(page: FramePage, qtbot: QtBot, name: str) -> None:
    """Type a name on the current cell, as on a keyboard, and press Enter."""
    table = page.participants.table
    qtbot.keyClick(table, name[0])
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, name[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.findChild(QLineEdit) is None)


def test_that_names_typed_one_after_the_other_become_an_entry_each(
    page: FramePage, workbench: Workbench, qtbot: QtBot
) -> None:
    table = page.participants.table
    table.setFocus()
    table.setCurrentIndex(table.entries.index(2, 0))
    typed_name(page, qtbot, "kari")
    assert table.currentIndex().row() == 3
    typed_name(page, qtbot, "ola")
    names = [p.name for p in workbench.document.decision.participants]
    assert names == ["Anne", "Bo", "kari", "ola"]


def test_that_the_next_name_after_the_add_button_does_not_replace_the_one_added(
    page: FramePage, workbench: Workbench, qtbot: QtBot
) -> None:
    table = page.participants.table
    qtbot.mouseClick(page.participants.add_button, Qt.MouseButton.LeftButton)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Kari")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.findChild(QLineEdit) is None)
    typed_name(page, qtbot, "ola")
    assert [p.name for p in workbench.document.decision.participants][2:] == ["Kari", "ola"]


def test_that_enter_on_a_name_that_was_there_stays_on_it(page: FramePage, qtbot: QtBot) -> None:
    table = page.participants.table
    table.setFocus()
    table.select_row(0)
    typed_name(page, qtbot, "kari")
    assert table.currentIndex().row() == 0


def test_that_a_dragged_column_is_as_wide_in_the_next_session(
    page: FramePage, workbench: Workbench, qtbot: QtBot
) -> None:
    header = page.participants.table.horizontalHeader()
    at = QPoint(header.sectionSize(0) - 2, 8)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    header.resizeSection(0, 190)
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    header.resizeSection(2, 222)
    next_page = shown(workbench, qtbot)
    again = next_page.participants.table.horizontalHeader()
    assert again.sectionSize(0) == 190
    assert again.sectionSize(2) != 222


def test_that_a_participant_s_language_is_chosen_in_the_table(
    page: FramePage, workbench: Workbench
) -> None:
    entries = page.participants.table.entries
    index = entries.index(0, LANGUAGE)
    assert index.data() == "automatic"
    assert entries.setData(index, "nb")
    assert index.data() == "norsk"
    assert workbench.document.decision.participants[0].language == "nb"


def test_that_participants_are_imported_and_known_ones_brought_up_to_date(
    page: FramePage,
    workbench: Workbench,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sheet = tmp_path / "people.csv"
    sheet.write_text("Name;Function;Voting power\nBo;Logistics;2\nCecilie;Sales;1\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sheet), ""))
    page.import_button.setFocus()
    qtbot.keyClick(page.import_button, Qt.Key.Key_Space)
    people = workbench.document.decision.participants
    assert [(p.name, p.role, p.voting_power) for p in people[1:]] == [
        ("Bo", "Logistics", 2),
        ("Cecilie", "Sales", 1),
    ]
    assert people[1].id == "bo"
    assert page._imported.text().startswith("1 participant")
    (line,) = workbench.document.decision.log
    assert (line.event, line.file) == ("imported", "people.csv")
    assert line.digest == hashlib.sha256(sheet.read_bytes()).hexdigest()
    page.sheet.take(sheet)
    assert workbench.document.decision.log == (line,)
    workbench.document.undo_stack.undo()
    assert len(workbench.document.decision.participants) == 2


def test_that_a_sheet_without_participants_changes_nothing_and_says_why(
    page: FramePage, workbench: Workbench, tmp_path: Path
) -> None:
    sheet = tmp_path / "people.csv"
    sheet.write_text("Name;Voting power\nBo;-2\n", "utf-8")
    said: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FindingsDialog)
        said.extend(dialog._list.item(i).text() for i in range(dialog._list.count()))
        dialog.reject()

    before = workbench.document.decision
    QTimer.singleShot(0, read)
    page.sheet.take(sheet)
    assert workbench.document.decision is before
    assert said
