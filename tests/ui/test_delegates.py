"""Delegates: what a cell's editor shows, and what it hands to the model."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from locdecide.decision.model import Direction
from locdecide.ui.delegates import ChoiceDelegate, NumberDelegate, enum_choices


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[QTableView]:
    model = QStandardItemModel(1, 2)
    model.setHorizontalHeaderLabels(["Direction", "Worst"])
    model.setItem(0, 0, QStandardItem())
    model.item(0, 0).setData(Direction.MINIMISE, Qt.ItemDataRole.EditRole)
    model.setItem(0, 1, QStandardItem("1,5"))
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setItemDelegateForColumn(0, ChoiceDelegate(enum_choices(Direction, "nb"), table))
    table.setItemDelegateForColumn(1, NumberDelegate(table))
    table.show()
    yield table
    model.deleteLater()


def test_that_a_choice_shows_the_words_and_stores_the_value(
    table: QTableView, qtbot: QtBot
) -> None:
    index = table.model().index(0, 0)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.findChild(QComboBox)
    assert editor is not None
    qtbot.waitUntil(lambda: editor.view().isVisible())
    assert editor.currentText() == "mindre er bedre"
    assert editor.accessibleName() == "Direction"
    qtbot.keyClick(editor.view(), Qt.Key.Key_Down)
    qtbot.keyClick(editor.view(), Qt.Key.Key_Return)
    assert index.data(Qt.ItemDataRole.EditRole) is Direction.TARGET


def test_that_a_number_is_handed_to_the_model_as_it_was_typed(
    table: QTableView, qtbot: QtBot
) -> None:
    index = table.model().index(0, 1)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "1,5"
    qtbot.keyClicks(editor, "2,25")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: index.data() == "2,25")
