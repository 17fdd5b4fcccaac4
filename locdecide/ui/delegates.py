"""How cells of tables and trees are drawn and edited: text, numbers, and one of a few."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from locdecide.ui.theme import ROW_HEIGHT, colours_of
from locdecide.words import Language, word

__all__ = ["ChoiceDelegate", "Choices", "NumberDelegate", "TextDelegate", "enum_choices"]

Index = QModelIndex | QPersistentModelIndex
_INSET = 5
# What can be chosen for a cell: the words shown and the value that each stands for.
Choices = Callable[[Index], Sequence[tuple[str, Any]]]


def enum_choices(kind: type[Enum], language: Language) -> Choices:
    """Return the choices of one of the model's enumerations, in the order they are declared."""
    words = [(word(value, language), value) for value in kind]
    return lambda _index: words


class TextDelegate(QStyledItemDelegate):
    """Cells of text: rows of one height, and a frame around the cell that has the focus."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        plain = QStyleOptionViewItem(option)
        plain.state &= ~QStyle.StateFlag.State_HasFocus
        self.initStyleOption(plain, index)
        ground = QStyleOptionViewItem(plain)
        ground.text = ""
        ground.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        ground.icon = QIcon()
        style = option.widget.style()
        style.drawControl(
            QStyle.ControlElement.CE_ItemViewItem,
            ground,
            painter,
            option.widget,
        )
        # The text starts under the text of the heading, which has this much more room.
        plain.rect = plain.rect.adjusted(_INSET, 0, -_INSET, 0)
        super().paint(painter, plain, index)
        if focused:
            painter.save()
            accent = colours_of(option.palette).accent
            painter.setPen(QPen(QColor(accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading or ""))
        return editor


class NumberDelegate(TextDelegate):
    """Cells of numbers, edited as text: the model reads it as the user's language writes it."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading or ""))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)


class ChoiceDelegate(TextDelegate):
    """Cells that hold one of a few: a list opens, and what is chosen is taken at once.

    The model's edit role is the value, the display role its words.
    """

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QComboBox(parent)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading or ""))
        for text, value in self._choices(index):
            editor.addItem(text, value)
        editor.activated.connect(lambda _at: self._take(editor))
        QTimer.singleShot(0, editor, editor.showPopup)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            value = index.data(Qt.ItemDataRole.EditRole)
            values = [choice for _, choice in self._choices(index)]
            editor.setCurrentIndex(values.index(value) if value in values else -1)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox) and editor.currentIndex() >= 0:
            _, value = self._choices(index)[editor.currentIndex()]
            model.setData(index, value, Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: Any, event: QEvent) -> bool:
        # While the list is open the focus is with it; the cell is still being edited.
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(editor, QComboBox)
            and editor.view().isVisible()
        ):
            return False
        return super().eventFilter(editor, event)

    def _take(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
