"""The performance table as a spreadsheet: its keys, its clipboard, its menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from locdecide.live.settings import Settings
from locdecide.ui.cell_commands import CellCommands
from locdecide.ui.cell_delegate import CellDelegate
from locdecide.ui.cells import Area
from locdecide.ui.models.performance_table import PerformanceTableModel
from locdecide.ui.theme import ROW_HEIGHT
from locdecide.ui.widgets.column_widths import ColumnWidths
from locdecide.ui.widgets.level_box import LevelBox
from locdecide.ui.widgets.table_headers import AlternativeHeader, CriterionHeader

__all__ = ["Spreadsheet"]

Key = Qt.Key
_EDIT_KEYS = (Key.Key_Return, Key.Key_Enter, Key.Key_F2)
_JUMPS = {
    Key.Key_Up: (-1, 0),
    Key.Key_Down: (1, 0),
    Key.Key_Left: (0, -1),
    Key.Key_Right: (0, 1),
}


class Spreadsheet(QTableView):
    """A table of figures that is worked as in a spreadsheet program.

    Signals
    -------
    area_changed()
        Other cells are selected.
    """

    area_changed = Signal()

    def __init__(
        self,
        model: PerformanceTableModel,
        commands: CellCommands,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._commands = commands
        self._place: tuple[str, str] | None = None
        self.setHorizontalHeader(CriterionHeader(self))
        self.setVerticalHeader(AlternativeHeader(self))
        self.setModel(model)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self._widths = ColumnWidths(self, model, settings)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._set_up()
        self._add_actions()
        self._delegate.left.connect(self._on_left)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        model.headerDataChanged.connect(self._on_headers_changed)
        commands.filled.connect(self.select_area)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Performance table"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(True)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)

    def _add_actions(self) -> None:
        standard = QKeySequence.StandardKey
        self.cut_action = self._action(self.tr("Cu&t"), standard.Cut, self.cut)
        self.copy_action = self._action(self.tr("&Copy"), standard.Copy, self.copy)
        self.copy_headers_action = self._action(
            self.tr("Copy with &headers"), "Ctrl+Shift+C", self.copy_with_headers
        )
        self.paste_action = self._action(self.tr("&Paste"), standard.Paste, self.paste)
        self._menu.addSeparator()
        self.clear_action = self._action(self.tr("C&lear figures"), standard.Delete, self.clear)
        self.fill_down_action = self._action(self.tr("Fill &down"), "Ctrl+D", self.fill_down)
        self.fill_right_action = self._action(self.tr("Fill &right"), "Ctrl+R", self.fill_right)
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

    def area(self) -> Area | None:
        """Return the selected rectangle, or the current cell; None in an empty table."""
        selection = self.selectionModel().selection()
        if selection.isEmpty():
            current = self.currentIndex()
            if not current.isValid():
                return None
            row, column = current.row(), current.column()
            return Area(row, column, row, column)
        parts = [selection.at(place) for place in range(selection.count())]
        return Area(
            min(part.top() for part in parts),
            min(part.left() for part in parts),
            max(part.bottom() for part in parts),
            max(part.right() for part in parts),
        )

    def select_area(self, area: Area) -> None:
        """Select a rectangle of cells; its upper left one becomes the current cell."""
        first = self._model.index(area.top, area.left)
        last = self._model.index(area.bottom, area.right)
        self.setCurrentIndex(first)
        self.selectionModel().select(
            QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def arrange_columns(self) -> None:
        """Give the columns their widths."""
        self._widths.arrange()

    def copy(self) -> None:
        """Put the selected figures on the clipboard."""
        area = self.area()
        if area is not None:
            QGuiApplication.clipboard().setText(self._commands.copy(self._model.cells, area))

    def copy_with_headers(self) -> None:
        """Put the selected figures on the clipboard with their alternatives and criteria."""
        area = self.area()
        if area is not None:
            text = self._commands.copy(self._model.cells, area, headers=True)
            QGuiApplication.clipboard().setText(text)

    def cut(self) -> None:
        """Move the selected figures to the clipboard."""
        area = self.area()
        if area is not None:
            QGuiApplication.clipboard().setText(self._commands.cut(self._model.cells, area))

    def paste(self) -> None:
        """Set the figures on the clipboard from the selection on."""
        area = self.area()
        if area is not None:
            text = QGuiApplication.clipboard().text()
            self._commands.paste(self._model.cells, area, text)

    def clear(self) -> None:
        """Remove the selected figures."""
        area = self.area()
        if area is not None:
            self._commands.clear(self._model.cells, area)

    def fill_down(self) -> None:
        """Repeat the first selected row, or the row above a single one."""
        area = self.area()
        if area is not None and area.bottom > 0:
            self._commands.fill_down(self._model.cells, area)

    def fill_right(self) -> None:
        """Repeat the first selected column, or the one left of a single one."""
        area = self.area()
        if area is not None and area.right > 0:
            self._commands.fill_right(self._model.cells, area)

    def event(self, event: QEvent) -> bool:
        # The window has keys of its own; here these are the table's.
        if event.type() == QEvent.Type.ShortcutOverride and self._action_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return
        action = self._action_of(event)
        if action is not None:
            action.trigger()
            return
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in _EDIT_KEYS and not event.modifiers():
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(self.currentIndex())
                self._open_levels()
            else:
                self._on_left(1, 0)
        elif control and Key(event.key()) in _JUMPS:
            self._jump(*_JUMPS[Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._open_levels()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        position = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            position = self.viewport().mapToGlobal(rect.bottomLeft())
        self.open_menu(position)

    def open_menu(self, position: QPoint) -> None:
        """Open the menu of the selected cells at a place on the screen."""
        self._update_actions()
        self._menu.popup(position)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go a cell on with Tab; from the last cell Tab leaves the table."""
        current = self.currentIndex()
        if current.isValid():
            columns = self._model.columnCount()
            at = current.row() * columns + current.column() + (1 if forward else -1)
            if 0 <= at < columns * self._model.rowCount():
                self.setCurrentIndex(self._model.index(*divmod(at, columns)))
                return True
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange_columns()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        # No higher than its rows: what stands under the table stands right under it.
        scroll = self.horizontalScrollBar()
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        height += scroll.sizeHint().height() if scroll.maximum() > 0 else 0
        self.setMaximumHeight(height + 2 * self.frameWidth())

    def _action_of(self, event: QEvent) -> QAction | None:
        assert isinstance(event, QKeyEvent)
        pressed = QKeySequence(event.keyCombination())
        return next((a for a in self.actions() if pressed in a.shortcuts()), None)

    def _update_actions(self) -> None:
        area = self.area()
        for action in self.actions():
            action.setEnabled(area is not None)
        for action, allowed, why in (
            (
                self.paste_action,
                bool(QGuiApplication.clipboard().text()),
                self.tr("Nothing has been copied."),
            ),
            (
                self.fill_down_action,
                area is not None and area.bottom > 0,
                self.tr("There is no row above."),
            ),
            (
                self.fill_right_action,
                area is not None and area.right > 0,
                self.tr("There is no column to the left."),
            ),
        ):
            action.setEnabled(area is not None and allowed)
            action.setToolTip("" if allowed else why)

    def _open_levels(self) -> None:
        box = self.viewport().findChild(LevelBox)
        if isinstance(box, LevelBox) and box.isVisible():
            box.showPopup()

    def _jump(self, rows: int, columns: int) -> None:
        current = self.currentIndex()
        row = current.row() if not rows else 0 if rows < 0 else self._model.rowCount() - 1
        last = self._model.columnCount() - 1
        column = current.column() if not columns else 0 if columns < 0 else last
        self.setCurrentIndex(self._model.index(row, column))

    def _on_left(self, rows: int, columns: int) -> None:
        current = self.currentIndex()
        if columns:
            self.focusNextPrevChild(columns > 0)
            return
        row = min(max(current.row() + rows, 0), self._model.rowCount() - 1)
        self.setCurrentIndex(self._model.index(row, current.column()))

    def _on_selection_changed(self) -> None:
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
        self.area_changed.emit()

    def _on_about_to_reset(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self._place = self._model.cells.ids(current.row(), current.column())

    def _on_reset(self) -> None:
        self.arrange_columns()
        cells = self._model.cells
        if cells.rows and cells.columns:
            alternative, criterion = self._place or (None, None)
            row, column = cells.row_of(alternative), cells.column_of(criterion)
            self.setCurrentIndex(self._model.index(row or 0, column or 0))
        self.area_changed.emit()

    def _on_headers_changed(self) -> None:
        self.arrange_columns()
        self.updateGeometries()
