"""A table of entries, worked by keyboard or mouse: type to add, move, remove, edit in place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from locdecide.ui.delegates import TextDelegate
from locdecide.ui.models.entries import EntriesModel
from locdecide.ui.theme import ROW_HEIGHT
from locdecide.ui.widgets.kept_columns import KeptColumns

__all__ = ["EntryTable"]

_LEAST_ROWS = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class EntryTable(QTableView):
    """Shows an :class:`EntriesModel`.

    Enter edits, Delete removes the row, Insert goes to the empty row, Alt+Up and Alt+Down or
    dragging move an entry. Enter after a name in the empty row goes on to the next empty row,
    Tab to the next cell of the new entry.
    """

    def __init__(self, model: EntriesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = model
        self._added = False
        self.kept: KeptColumns | None = None
        self.setModel(model)
        self.setItemDelegate(TextDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._least_rows = _LEAST_ROWS
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._on_rows_changed)
        self._on_rows_changed()
        if model.movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.setDragDropOverwriteMode(False)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def set_widths(self, widths: dict[int, int], stretch: int) -> None:
        """Give columns their first widths, or what their headings need; one takes the rest."""
        header = self.horizontalHeader()
        for column, width in widths.items():
            needed = header.sectionSizeFromContents(column).width()
            header.resizeSection(column, max(width, needed))
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(56)

    def keep_widths(self, name: str) -> None:
        """Remember under a name what the user makes of the first widths."""
        self.kept = KeptColumns(self.horizontalHeader(), self.entries.workbench.settings, name)

    def set_least_rows(self, rows: int) -> None:
        """Say how many rows are in view however little room there is."""
        self._least_rows = rows
        self._on_rows_changed()

    def current_row(self) -> int:
        """Return the row of the entry that is current, or -1."""
        row = self.currentIndex().row()
        return row if self.entries.entry(row) is not None else -1

    def select_row(self, row: int) -> None:
        """Make a row current and bring it into view."""
        if row >= 0:
            self.setCurrentIndex(self.entries.index(row, max(0, self.currentIndex().column())))
            self.scrollTo(self.currentIndex())

    def begin_new(self) -> None:
        """Go to the empty row and edit it."""
        if self.entries.locked:
            return
        index = self.entries.index(self.entries.rowCount() - 1, 0)
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def remove_current(self) -> None:
        """Remove the current entry; the next one becomes current."""
        row = self.current_row()
        if row >= 0:
            self.entries.remove(row)
            self.select_row(min(row, self.entries.rowCount() - 1))

    def move_current(self, step: int) -> None:
        """Move the current entry up or down."""
        row = self.current_row()
        to = row + step
        if row >= 0 and self.entries.movable and 0 <= to < self.entries.rowCount() - 1:
            self.entries.move(row, to)
            self.scrollTo(self.currentIndex())

    def _on_rows_changed(self) -> None:
        rows = self.entries.rowCount()
        self.clearSpans()
        self.setSpan(rows - 1, 0, 1, self.entries.columnCount())
        # As high as its rows need, so that the page does not end in an empty box.
        frame = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        self.setMaximumHeight(frame + rows * ROW_HEIGHT)
        self.setMinimumHeight(frame + min(rows, self._least_rows) * ROW_HEIGHT)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def commitData(self, editor: QWidget) -> None:
        row = self.currentIndex().row()
        was_empty = self.entries.entry(row) is None
        super().commitData(editor)
        self._added = was_empty and self.entries.entry(row) is not None

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if self._added and hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            index = self.entries.index(self.entries.rowCount() - 1, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._added = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing:
            super().keyPressEvent(event)
        elif alt and key in _STEPS:
            self.move_current(_STEPS[key])
        elif plain and key in _ENTER and not self.entries.locked:
            self.edit(self.currentIndex())
        elif plain and key == Qt.Key.Key_Delete:
            self.remove_current()
        elif plain and key == Qt.Key.Key_Insert:
            self.begin_new()
        else:
            super().keyPressEvent(event)
