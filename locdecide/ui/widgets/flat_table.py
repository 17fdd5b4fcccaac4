"""A table as high as its rows: it stands in a page that scrolls, and does not scroll itself."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from locdecide.ui.theme import ROW_HEIGHT

__all__ = ["FlatTable"]

_NARROW = 40
_PADDING = 10  # of a cell, at each side, with the margin that the style adds


class FlatTable(QTableView):
    """Wraps its texts; one column takes what the others leave."""

    def __init__(
        self, model: QAbstractItemModel, name: str, wide: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wide = wide
        self.setModel(model)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setStyleSheet("QTableView::item { padding: 4px 5px; }")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_NARROW)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for signal in (model.modelReset, model.dataChanged, model.rowsInserted):
            signal.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Give every column its width and the table its height."""
        count = self.model().columnCount()
        header = self.horizontalHeader()
        room = self.viewport().width()
        widths = [max(self.sizeHintForColumn(i), header.sectionSizeHint(i)) for i in range(count)]
        if count:
            others = [i for i in range(count) if i != self._wide]
            most = max(_NARROW, int(0.7 * room / max(1, len(others))))
            for i in others:
                widths[i] = min(widths[i], most)
            widths[self._wide] = max(_NARROW, room - sum(widths[i] for i in others))
        for i, width in enumerate(widths):
            self.setColumnWidth(i, width)
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, self._needed(row))
        rows = sum(self.rowHeight(i) for i in range(self.model().rowCount()))
        self.setFixedHeight(header.sizeHint().height() + rows + 2 * self.frameWidth())

    def _needed(self, row: int) -> int:
        """Return the height in which no text of a row is cut."""
        metrics = self.fontMetrics()
        heights = [ROW_HEIGHT]
        for column in range(self.model().columnCount()):
            text = str(self.model().index(row, column).data() or "")
            room = QRect(0, 0, self.columnWidth(column) - 2 * _PADDING, 10_000)
            wrapped = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
            heights.append(wrapped.height() + _PADDING)
        return max(heights)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW * 4, self.height())
