"""How a cell of the performance table is drawn and edited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from locdecide.ui.cell_marks import MARK_WIDTH, draw_hatching, mark_pixmap
from locdecide.ui.cells import Mark
from locdecide.ui.models.performance_table import CellRole
from locdecide.ui.theme import ROW_HEIGHT, SPACE, Colours, colours_of
from locdecide.ui.widgets.level_box import LevelBox

__all__ = ["CellDelegate"]

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_SIGNS = (Mark.OUTSIDE, Mark.SPREAD, Mark.UNSOURCED)
_LEAVING = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
_LEAVING_LINE = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class CellDelegate(QStyledItemDelegate):
    """Draws figures with their signs, and leaves an editor as a spreadsheet does.

    Signals
    -------
    left(int, int)
        An entry was taken; the user goes on by so many rows and columns.
    """

    left = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taken = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = option.state
        colours = colours_of(option.palette)
        marks: Mark = index.data(CellRole.MARKS)
        muted = bool(index.data(CellRole.MUTED))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = colours.surface
        if selected:
            ground = colours.selection
        elif Mark.PAIRWISE in marks or muted:
            ground = colours.window
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(ground))
        if Mark.MISSING in marks:
            draw_hatching(painter, rect, colours)
        alignment = Qt.AlignmentFlag(index.data(Role.TextAlignmentRole))
        inner = rect.adjusted(SPACE[1], 0, -SPACE[1], 0)
        left_aligned = bool(alignment & Qt.AlignmentFlag.AlignLeft)
        inner = _draw_signs(painter, inner, marks, colours, from_right=left_aligned)
        quiet = muted or marks & (Mark.MISSING | Mark.PAIRWISE)
        painter.setPen(QColor(colours.muted if quiet else colours.text))
        painter.setFont(option.font)
        if Mark.MISSING in marks:
            alignment = Qt.AlignmentFlag.AlignCenter
        text = option.fontMetrics.elidedText(
            index.data(Role.DisplayRole), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, alignment, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = index.data(Role.DisplayRole)
        width = option.fontMetrics.horizontalAdvance(text)
        return QSize(width + len(_SIGNS) * MARK_WIDTH + 3 * SPACE[1], ROW_HEIGHT)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> QWidget:
        levels = index.data(CellRole.LEVELS)
        if levels is None:
            line = QLineEdit(parent)
            line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            editor: QWidget = line
        else:
            box = LevelBox(levels, parent)
            box.chosen.connect(self._on_chosen)
            editor = box
        editor.setAccessibleName(index.data(Role.AccessibleTextRole))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(CellRole.VALUE)))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Role.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        self._taken = True
        if isinstance(editor, QComboBox):
            level = editor.currentData()
            if level is not None and level != index.data(CellRole.VALUE):
                self._taken = model.setData(index, level, CellRole.VALUE)
        elif isinstance(editor, QLineEdit) and editor.text() != index.data(Role.EditRole):
            self._taken = model.setData(index, editor.text(), Role.EditRole)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            step = _step(watched, event)
            if step is not None:
                self._leave(watched, *step)
                return True
        return super().eventFilter(watched, event)

    def _on_chosen(self) -> None:
        box: Any = self.sender()
        self._leave(box, 0, 0)

    def _leave(self, editor: QWidget, rows: int, columns: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if self._taken:
            self.left.emit(rows, columns)


def _step(editor: QWidget, event: QEvent) -> tuple[int, int] | None:
    assert isinstance(event, QKeyEvent)
    key = Qt.Key(event.key())
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if key in _LEAVING:
        rows, columns = _LEAVING[key]
        return (-rows, columns) if shift and rows else (rows, columns)
    return _LEAVING_LINE.get(key) if isinstance(editor, QLineEdit) else None


def _draw_signs(
    painter: QPainter, rect: QRect, marks: Mark, colours: Colours, *, from_right: bool
) -> QRect:
    """Draw the signs at the edge that the figure does not stand at; return the room left."""
    for sign in _SIGNS:
        if sign not in marks:
            continue
        place = QRect(rect.left(), rect.top(), MARK_WIDTH, rect.height())
        if from_right:
            place.moveRight(rect.right())
            rect = rect.adjusted(0, 0, -MARK_WIDTH, 0)
        else:
            rect = rect.adjusted(MARK_WIDTH, 0, 0, 0)
        picture = mark_pixmap(sign, colours, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.left(), place.center().y() + 1 - MARK_WIDTH // 2, picture)
    return rect
