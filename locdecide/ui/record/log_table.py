"""The log as a table whose rows are as high as what they say."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from locdecide.live.settings import Settings
from locdecide.ui.delegates import TextDelegate
from locdecide.ui.record.log_lines import FILE, TEXT, WHAT, WHEN, WHO, FoundLines
from locdecide.ui.theme import ROW_HEIGHT
from locdecide.ui.widgets.kept_columns import KeptColumns

__all__ = ["LogTable"]

_WIDTHS = {WHEN: 142, WHO: 104, WHAT: 134, FILE: 156}
_NARROWEST = 64
# What the delegate leaves free at both sides of a text together, and air around several lines.
_INSET, _PADDING = 10, 10


class LogTable(QTableView):
    """Shows the lines; whole rows are chosen, and Ctrl+C copies them.

    Signals
    -------
    copy_wanted()
        The chosen lines are to be copied.
    """

    copy_wanted = Signal()

    def __init__(
        self, lines: FoundLines, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(lines)
        self.setItemDelegate(TextDelegate(self))
        self.setAccessibleName(self.tr("Log"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_NARROWEST)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self._kept = KeptColumns(header, settings, "log")
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self.fit)
        for signal in (
            lines.modelReset,
            lines.rowsInserted,
            lines.layoutChanged,
            header.sectionResized,
        ):
            signal.connect(lambda *_: self._fitting.start())
        self.setSortingEnabled(True)
        self.sortByColumn(WHEN, Qt.SortOrder.DescendingOrder)

    def fit(self) -> None:
        """Give each row the height that its longest text needs."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        model, delegate = self.model(), self.itemDelegate()
        for row in range(model.rowCount()):
            height = ROW_HEIGHT
            for column in range(model.columnCount()):
                option.rect = QRect(0, 0, self.columnWidth(column) - _INSET, ROW_HEIGHT)
                needed = delegate.sizeHint(option, model.index(row, column)).height()
                height = max(height, needed + _PADDING if needed > ROW_HEIGHT else needed)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        super().keyPressEvent(event)
