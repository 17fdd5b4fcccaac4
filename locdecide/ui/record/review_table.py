"""The table of a review: cells are edited in place, copied and pasted as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QMenu,
    QStyleOptionViewItem,
    QWidget,
)

from locdecide.decision.choices import Direction
from locdecide.ui.cells import Area
from locdecide.ui.clipboard import format_block, parse_block
from locdecide.ui.delegates import ChoiceDelegate, enum_choices
from locdecide.ui.models.review import ReviewModel
from locdecide.ui.models.review_cells import Column
from locdecide.ui.record.review_delegates import AchievedDelegate, DeviationDelegate
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.entry_table import EntryTable
from locdecide.ui.widgets.table_frame import TableFrame

__all__ = ["ReviewFrame", "ReviewTable"]

# No column but the note is narrower than this, or wider than this share of the table.
_NARROW, _WIDE = 56, 0.3
_PADDING = 18
_LEAST_NOTE = 84


class ReviewTable(EntryTable):
    """Shows a :class:`ReviewModel`, a cell at a time.

    Delete empties the selected cells; Ctrl+Delete removes a line of one's own.

    Signals
    -------
    faults_found(list)
        Nothing was set; a sentence for each cell that could not take what was given.
    filled()
        Cells were set by a paste.
    """

    faults_found = Signal(list)
    filled = Signal()

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._model = model
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        directions = enum_choices(Direction, model.workbench.language)
        self.setItemDelegateForColumn(Column.DIRECTION, ChoiceDelegate(directions, self))
        self.setItemDelegateForColumn(Column.ACHIEVED, AchievedDelegate(self))
        self.setItemDelegateForColumn(Column.DEVIATION, DeviationDelegate(self))
        self.set_widths({}, int(Column.NOTE))
        self.keep_widths("review")
        for changed in (model.modelReset, model.dataChanged, model.rowsInserted):
            changed.connect(self.arrange_columns)
        self._refused = False
        model.workbench.editor.refused.connect(self._on_refused)
        self._menu = QMenu(self)
        self._add_actions()

    def _add_actions(self) -> None:
        standard = QKeySequence.StandardKey
        self.cut_action = self._action(self.tr("Cu&t"), standard.Cut, self.cut)
        self.copy_action = self._action(self.tr("&Copy"), standard.Copy, self.copy)
        self._action(self.tr("Copy with &headers"), "Ctrl+Shift+C", self.copy_with_headers)
        self.paste_action = self._action(self.tr("&Paste"), standard.Paste, self.paste)
        self._menu.addSeparator()
        self._action(self.tr("C&lear"), standard.Delete, self.clear_cells)
        self.remove_action = self._action(
            self.tr("&Remove the line"), "Ctrl+Del", self.remove_current
        )
        self._menu.addSeparator()
        self._action(self.tr("Select &all"), standard.SelectAll, self.selectAll)

    def _action(
        self, text: str, key: QKeySequence.StandardKey | str, act: Callable[[], None]
    ) -> QAction:
        action = QAction(text, self)
        if isinstance(key, str):
            action.setShortcut(QKeySequence(key))
        else:
            action.setShortcuts(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)
        self._menu.addAction(action)
        return action

    def arrange_columns(self) -> None:
        """Give each column what its texts need; the note takes the rest."""
        room = self.viewport().width()
        header = self.horizontalHeader()
        widths = {
            column: max(_NARROW, header.sectionSizeFromContents(column).width(), self._need(column))
            for column in Column
            if column is not Column.NOTE
        }
        widest = max(_NARROW, int(_WIDE * room))
        widths = {column: min(width, widest) for column, width in widths.items()}
        lacking = sum(widths.values()) + _LEAST_NOTE - room
        widths[Column.WHAT] -= min(max(0, lacking), widths[Column.WHAT] // 3)
        for column, width in widths.items():
            header.resizeSection(column, width)
        if self.kept is not None:
            self.kept.restore()

    def _need(self, column: Column) -> int:
        """Return the width in which no text of a column is cut."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        delegate = self.itemDelegateForColumn(column)
        if isinstance(delegate, DeviationDelegate):
            rows = range(self._model.rowCount() - 1)
            hints = [delegate.sizeHint(option, self._model.index(row, column)) for row in rows]
            return max((hint.width() for hint in hints), default=0)
        texts = [self._model.index(row, column).data() for row in range(self._model.rowCount() - 1)]
        advance = self.fontMetrics().horizontalAdvance
        return max((advance(str(text or "")) for text in texts), default=0) + _PADDING

    def updateGeometries(self) -> None:
        super().updateGeometries()
        # The bar to scroll with must not cover the last row.
        scroll = self.horizontalScrollBar()
        frame = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        height = frame + self.verticalHeader().length()
        self.setMaximumHeight(height + (scroll.sizeHint().height() if scroll.maximum() else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange_columns()

    def area(self) -> Area | None:
        """Return the selected rectangle, or the current cell; None in an empty table."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        if not chosen[0].isValid():
            return None
        rows, columns = [each.row() for each in chosen], [each.column() for each in chosen]
        return Area(min(rows), min(columns), max(rows), max(columns))

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        self._copy(headers=False)

    def copy_with_headers(self) -> None:
        """Put the selected cells on the clipboard with the words above them."""
        self._copy(headers=True)

    def cut(self) -> None:
        """Move the selected cells to the clipboard, as far as they can be emptied."""
        area = self.area()
        if area is not None:
            self._copy(headers=False)
            self._done(self._model.clear(area, self.tr("Cut")))

    def paste(self) -> None:
        """Set what is on the clipboard from the selection on."""
        area, block = self.area(), parse_block(QGuiApplication.clipboard().text())
        if area is not None and block:
            self._done(self._model.paste(area, block))

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        area = self.area()
        if area is not None:
            self._done(self._model.clear(area, self.tr("Clear")))

    def _copy(self, *, headers: bool) -> None:
        area = self.area()
        rows = self._model.copied(area, headers=headers) if area is not None else []
        if rows:
            QGuiApplication.clipboard().setText(format_block(rows))

    def _done(self, faults: list[str]) -> None:
        if faults:
            self.faults_found.emit(faults)
        else:
            self.filled.emit()

    def event(self, event: QEvent) -> bool:
        # The window has keys of its own; here these are the table's.
        if event.type() == QEvent.Type.ShortcutOverride and self._action_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        action = None if editing else self._action_of(event)
        if action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go a cell on with Tab; from the last cell Tab leaves the table."""
        current = self.currentIndex()
        columns = self._model.columnCount()
        at = current.row() * columns + current.column() + (1 if forward else -1)
        # The row to add in is one wide cell.
        last = (self._model.rowCount() - 1) * columns
        if current.isValid() and 0 <= at <= last:
            self.setCurrentIndex(self._model.index(*divmod(at, columns)))
            return True
        return super().focusNextPrevChild(forward)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        to = super().moveCursor(action, modifiers)
        # The row to add in spans all columns; a selection that reached it would, too.
        extending = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        return self.currentIndex() if extending and self._model.entry(to.row()) is None else to

    def commitData(self, editor: QWidget) -> None:
        self._refused = False
        super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        current = self.currentIndex()
        super().closeEditor(editor, hint)
        # Enter goes on to the cell below, as in a spreadsheet; what was refused stays in front.
        entered = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        if entered and not self._refused and self.currentIndex() == current:
            below = current.siblingAtRow(current.row() + 1)
            if self._model.entry(below.row()) is not None:
                self.setCurrentIndex(below)

    def _on_refused(self) -> None:
        self._refused = True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        position = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect: QRect = self.visualRect(self.currentIndex())
            position = self.viewport().mapToGlobal(rect.bottomLeft())
        self.open_menu(position)

    def open_menu(self, position: QPoint) -> None:
        """Open the menu of the selected cells at a place on the screen."""
        area = self.area()
        for action in self.actions():
            action.setEnabled(area is not None)
        copied = bool(QGuiApplication.clipboard().text())
        self.paste_action.setEnabled(area is not None and copied)
        self.remove_action.setEnabled(self._model.removable(self.current_row()))
        self._menu.popup(position)

    def _action_of(self, event: QEvent) -> QAction | None:
        assert isinstance(event, QKeyEvent)
        pressed = QKeySequence(event.keyCombination())
        return next((each for each in self.actions() if pressed in each.shortcuts()), None)


class ReviewFrame(TableFrame):
    """Frames the table; the button to remove knows which lines stay."""

    def __init__(self, title: str, table: ReviewTable, parent: QWidget | None = None) -> None:
        self._lines = table.entries
        super().__init__(title, table, parent)
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(SPACE[1])

    def refresh_buttons(self) -> None:
        super().refresh_buttons()
        row = self.table.current_row()
        if not isinstance(self._lines, ReviewModel) or row < 0:
            return
        if self._lines.removable(row):
            self._allow(self.remove_button, True, self.tr("Remove the chosen line (Ctrl+Delete)."))
        else:
            why = self.tr("A line of the decision stays; only lines of your own can be removed.")
            self._allow(self.remove_button, False, why)
