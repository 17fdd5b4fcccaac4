"""The spreadsheet as somebody at the keyboard meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.model import PairwiseScale, Study
from locdecide.live.document import Change
from locdecide.ui.cell_commands import CellCommands
from locdecide.ui.cells import Area
from locdecide.ui.models.performance_table import PerformanceTableModel
from locdecide.ui.widgets.level_box import LevelBox
from locdecide.ui.widgets.spreadsheet import Spreadsheet
from locdecide.ui.workbench import Workbench

# Windows without a screen cannot be raised, grabbed or hinted.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass
class Sheet:
    """A table on a document that it follows."""

    workbench: Workbench
    model: PerformanceTableModel
    table: Spreadsheet

    @property
    def study(self) -> Study:
        return self.workbench.document.study


Show = Callable[[Workbench], Sheet]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Return a function that opens a table on a workbench, with the focus on it."""
    tables: list[Spreadsheet] = []

    def open_table(workbench: Workbench) -> Sheet:
        document = workbench.document
        model = PerformanceTableModel(workbench, document)
        table = Spreadsheet(model, CellCommands(workbench, document), workbench.settings)
        tables.append(table)
        qtbot.addWidget(table)
        document.changed.connect(model.refresh)
        document.study_changed.connect(lambda: model.refresh(Change.ALL))
        table.resize(800, 500)
        with qtbot.waitActive(table):
            table.show()
            table.activateWindow()
        table.setFocus()
        return Sheet(workbench, model, table)

    yield open_table
    for table in tables:
        table.close()


@pytest.fixture
def sheet(workbench: Workbench, show: Show) -> Sheet:
    return show(workbench)


def value(sheet: Sheet, alternative: str, criterion: str) -> float | str | None:
    found = sheet.study.performances.get(alternative, {}).get(criterion)
    return None if found is None else found.value


def stand_on(sheet: Sheet, row: int, column: int) -> None:
    sheet.table.setCurrentIndex(sheet.model.index(row, column))


def current(sheet: Sheet) -> tuple[int, int]:
    index = sheet.table.currentIndex()
    return index.row(), index.column()


def editor(sheet: Sheet) -> QLineEdit | None:
    return sheet.table.viewport().findChild(QLineEdit)


def type_into_cell(qtbot: QtBot, sheet: Sheet, text: str) -> QLineEdit:
    qtbot.keyClick(sheet.table, text[0])
    line = editor(sheet)
    assert line is not None
    qtbot.keyClicks(line, text[1:])
    return line


def test_that_typing_replaces_a_figure_and_enter_moves_down(sheet: Sheet, qtbot: QtBot) -> None:
    stand_on(sheet, 0, 1)
    line = type_into_cell(qtbot, sheet, "97.5")
    qtbot.keyClick(line, Key.Key_Return)
    assert value(sheet, "s1", "mix") == 97.5
    assert current(sheet) == (1, 1)


def test_that_tab_takes_the_entry_and_moves_right(sheet: Sheet, qtbot: QtBot) -> None:
    stand_on(sheet, 0, 1)
    qtbot.keyClick(type_into_cell(qtbot, sheet, "97"), Key.Key_Tab)
    assert value(sheet, "s1", "mix") == 97
    assert current(sheet) == (0, 2)


def test_that_escape_leaves_a_figure_as_it_was(sheet: Sheet, qtbot: QtBot) -> None:
    stand_on(sheet, 0, 1)
    qtbot.keyClick(type_into_cell(qtbot, sheet, "97"), Key.Key_Escape)
    assert value(sheet, "s1", "mix") == 98
    assert sheet.workbench.document.undo_stack.count() == 0


def test_that_enter_edits_what_stands_in_the_cell(sheet: Sheet, qtbot: QtBot) -> None:
    stand_on(sheet, 0, 0)
    qtbot.keyClick(sheet.table, Key.Key_Return)
    line = editor(sheet)
    assert line is not None
    assert line.text() == "0.045"
    qtbot.keyClick(line, Key.Key_Return)
    assert sheet.workbench.document.undo_stack.count() == 0


def test_that_a_refused_entry_says_why_and_stays_on_the_cell(sheet: Sheet, qtbot: QtBot) -> None:
    stand_on(sheet, 0, 1)
    line = type_into_cell(qtbot, sheet, "many")
    with qtbot.waitSignal(sheet.workbench.editor.refused) as told:
        qtbot.keyClick(line, Key.Key_Return)
    assert told.args == ["'many' is not a number."]
    assert value(sheet, "s1", "mix") == 98
    assert current(sheet) == (0, 1)


def test_that_a_level_is_found_by_its_first_letters(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.workbench.document.choose_study("whether")
    stand_on(sheet, 0, 1)
    qtbot.keyClick(sheet.table, "f")
    box = sheet.table.viewport().findChild(LevelBox)
    assert isinstance(box, LevelBox)
    qtbot.keyClick(box, Key.Key_Return)
    assert value(sheet, "stay", "control") == "l3"
    assert current(sheet) == (1, 1)


def test_that_a_criterion_compared_in_pairs_takes_no_typing(
    workbench: Workbench, show: Show, qtbot: QtBot
) -> None:
    workbench.document.apply(
        lambda d: edits.set_scale(d, "where", "people", PairwiseScale()), text="Scale"
    )
    sheet = show(workbench)
    stand_on(sheet, 0, 5)
    qtbot.keyClick(sheet.table, "5")
    assert editor(sheet) is None
    qtbot.keyClick(sheet.table, Key.Key_Return)
    assert current(sheet) == (1, 5)


def test_that_a_copied_selection_is_text_for_a_spreadsheet(sheet: Sheet, qtbot: QtBot) -> None:
    stand_on(sheet, 0, 0)
    qtbot.keyClick(sheet.table, Key.Key_Right, SHIFT)
    qtbot.keyClick(sheet.table, Key.Key_Down, SHIFT)
    qtbot.keyClick(sheet.table, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "0.045\t98\n0.06\t98\n"


def test_that_copying_with_headers_names_rows_and_columns(sheet: Sheet) -> None:
    stand_on(sheet, 1, 0)
    sheet.table.copy_headers_action.trigger()
    text = QGuiApplication.clipboard().text()
    assert text == "\tEnergy / Energy price (EUR/kWh)\nSite 2\t0.06\n"


def test_that_one_copied_value_fills_the_selection(sheet: Sheet, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("50")
    sheet.table.select_area(Area(0, 1, 4, 1))
    qtbot.keyClick(sheet.table, Key.Key_V, CONTROL)
    assert {value(sheet, f"s{i}", "mix") for i in range(1, 6)} == {50}
    assert sheet.workbench.document.undo_stack.count() == 1


def test_that_a_block_beyond_the_table_is_refused(sheet: Sheet, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("1\t2\n3\t4")
    stand_on(sheet, 4, 5)
    with qtbot.waitSignal(sheet.workbench.editor.refused) as told:
        sheet.table.paste()
    assert "2 rows and 2 columns" in told.args[0]


def test_that_cutting_copies_and_clears(sheet: Sheet, qtbot: QtBot) -> None:
    stand_on(sheet, 0, 0)
    qtbot.keyClick(sheet.table, Key.Key_X, CONTROL)
    assert QGuiApplication.clipboard().text() == "0.045"
    assert value(sheet, "s1", "price") is None


def test_that_filling_down_and_right_repeats_figures(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.table.select_area(Area(0, 1, 2, 1))
    qtbot.keyClick(sheet.table, Key.Key_D, CONTROL)
    assert [value(sheet, s, "mix") for s in ("s1", "s2", "s3", "s4")] == [98, 98, 98, 65]
    sheet.table.select_area(Area(4, 1, 4, 2))
    qtbot.keyClick(sheet.table, Key.Key_R, CONTROL)
    assert value(sheet, "s5", "near") == 90


def test_that_the_tables_keys_win_over_the_windows(sheet: Sheet) -> None:
    press = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_D, CONTROL)
    press.ignore()
    QApplication.sendEvent(sheet.table, press)
    assert press.isAccepted()


def test_that_control_and_an_arrow_go_to_the_edge(sheet: Sheet, qtbot: QtBot) -> None:
    stand_on(sheet, 2, 2)
    qtbot.keyClick(sheet.table, Key.Key_Down, CONTROL)
    qtbot.keyClick(sheet.table, Key.Key_Right, CONTROL)
    assert current(sheet) == (4, 5)


def test_that_a_column_keeps_the_width_it_was_dragged_to(workbench: Workbench, show: Show) -> None:
    show(workbench).table.horizontalHeader().resizeSection(1, 211)
    assert show(workbench).table.columnWidth(1) == 211


def test_that_the_menu_says_why_a_command_cannot_act(sheet: Sheet) -> None:
    QGuiApplication.clipboard().clear()
    stand_on(sheet, 0, 0)
    sheet.table.open_menu(QPoint(10, 10))
    assert not sheet.table.fill_down_action.isEnabled()
    assert sheet.table.fill_down_action.toolTip() == "There is no row above."
    assert not sheet.table.paste_action.isEnabled()
    assert sheet.table.copy_action.isEnabled()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_that_a_double_click_on_a_rating_opens_its_levels(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.workbench.document.choose_study("whether")
    place = sheet.table.visualRect(sheet.model.index(0, 1)).center()
    qtbot.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    box = sheet.table.viewport().findChild(LevelBox)
    assert isinstance(box, LevelBox)
    assert box.view().isVisible()
    qtbot.keyClick(box.view(), Key.Key_Down)
    qtbot.keyClick(box.view(), Key.Key_Return)
    assert value(sheet, "stay", "control") == "l3"
    assert current(sheet) == (0, 1)
