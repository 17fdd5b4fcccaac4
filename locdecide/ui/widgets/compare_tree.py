"""The tree of what differs: long groups are folded, chosen lines are copied as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from locdecide.conclusions.differences import Comparison
from locdecide.ui.clipboard import format_block
from locdecide.ui.delegates import TextDelegate
from locdecide.ui.models.compared import Column, ComparedModel

__all__ = ["CompareTree"]

# Shares of the width, from the second column on; the first takes what is left.
_SHARES = {Column.BEFORE: 0.22, Column.AFTER: 0.22, Column.CHANGE: 0.16}


class CompareTree(QTreeView):
    """Shows a comparison; Ctrl+C copies the chosen lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.compared = ComparedModel(self)
        self.setModel(self.compared)
        self.setAccessibleName(self.tr("What differs"))
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(TextDelegate(self))
        header = self.header()
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show another comparison; its short groups are open."""
        self.compared.show_comparison(comparison)
        for row, group in enumerate(self.compared.groups):
            self.setFirstColumnSpanned(row, self.rootIndex(), True)
            self.setExpanded(self.compared.index(row, 0), group.unfolded)
        if self.compared.groups:
            self.setCurrentIndex(self.compared.index(0, 0))

    def copy(self) -> None:
        """Put the chosen lines on the clipboard as a table; a group stands for all of its lines."""
        chosen = self.selectionModel().selectedRows()
        if chosen:
            QGuiApplication.clipboard().setText(format_block(self.compared.rows(chosen)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.currentIndex().siblingAtColumn(0)
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in _SHARES.items():
            self.header().resizeSection(column, int(share * self.viewport().width()))
