"""Column widths that are dragged come back; nothing else is kept."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from locdecide.ui.widgets.kept_columns import KeptColumns
from locdecide.ui.workbench import Workbench


@pytest.mark.parametrize("stored", [b"nonsense", b"[1]", b'{"a": 90, "1": "x", "7": 50}'])
def test_that_widths_that_cannot_be_read_leave_the_first_ones(
    workbench: Workbench, qtbot: QtBot, stored: bytes
) -> None:
    workbench.settings.set_state("columns.some", QByteArray(stored))
    table = QTableWidget(2, 3)
    qtbot.addWidget(table)
    before = [table.columnWidth(i) for i in range(3)]
    KeptColumns(table.horizontalHeader(), workbench.settings, "some")
    assert [table.columnWidth(i) for i in range(3)] == before


def test_that_widths_the_program_sets_are_not_kept(workbench: Workbench, qtbot: QtBot) -> None:
    table = QTableWidget(2, 3)
    qtbot.addWidget(table)
    KeptColumns(table.horizontalHeader(), workbench.settings, "some")
    table.setColumnWidth(1, 77)
    assert workbench.settings.state("columns.some") is None
