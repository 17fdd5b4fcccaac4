"""The groups to compare and the pairs of one group, as two lists beside the question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from locdecide.ui.models.comparing import Pair
from locdecide.ui.models.comparison_lists import ROW_ROLE, GroupRow, PairRow, RowsModel
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.comparison_delegates import GROUP_HEIGHT, GroupDelegate, PairDelegate

__all__ = ["JudgingLists"]

_LEAST, _WIDEST = 150, 472
_MOST_GROUPS = 4


class _List(QListView):
    """A list in which Delete asks to clear the current row."""

    clear_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.clear_wanted.emit()
        else:
            super().keyPressEvent(event)


class JudgingLists(QWidget):
    """What there is to compare, and everything answered in one group.

    Signals
    -------
    group_chosen(object), pair_chosen(tuple)
        Another group, by its parent, or another pair was chosen.
    answer_wanted()
        The user wants to answer what is chosen.
    clear_wanted()
        The user wants to take the answer to the chosen pair back.
    """

    group_chosen = Signal(object)
    pair_chosen = Signal(object)
    answer_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups_model = RowsModel(self)
        self.pairs_model = RowsModel(self)
        self.groups = self._list(self.groups_model, GroupDelegate(self))
        self.groups.setAccessibleName(self.tr("Groups to compare"))
        self.pairs = self._list(self.pairs_model, PairDelegate(self))
        self.pairs.setAccessibleName(self.tr("Pairs and answers"))
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_WIDEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        for text, view in ((self.tr("Compare"), self.groups), (self.tr("Answers"), self.pairs)):
            label = QLabel(text, self)
            label.setFont(font("small"))
            label.setProperty("role", "muted")
            label.setBuddy(view)
            layout.addWidget(label)
            layout.addWidget(view, 0 if view is self.groups else 1)
        self.groups.selectionModel().currentChanged.connect(self._on_group_chosen)
        self.pairs.selectionModel().currentChanged.connect(self._on_pair_chosen)
        self.groups.activated.connect(self.answer_wanted)
        self.pairs.activated.connect(self.answer_wanted)
        self.pairs.clear_wanted.connect(self.clear_wanted)

    def _list(self, model: RowsModel, delegate: GroupDelegate | PairDelegate) -> _List:
        view = _List(self)
        view.setModel(model)
        view.setItemDelegate(delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return view

    def show_groups(self, rows: Sequence[GroupRow], current: str | None) -> None:
        """Show the groups, one of them current."""
        self.groups_model.show_rows(rows)
        self.groups.setFixedHeight(GROUP_HEIGHT * min(_MOST_GROUPS, len(rows)) + 2)
        self._select(self.groups, self.groups_model, current)

    def show_pairs(self, rows: Sequence[PairRow], current: Pair) -> None:
        """Show the pairs of a group, one of them current."""
        self.pairs_model.show_rows(rows)
        self._select(self.pairs, self.pairs_model, current)

    def _select(self, view: QListView, model: RowsModel, key: object) -> None:
        index = model.index_of(key)
        if index.isValid() and view.currentIndex() != index:
            view.setCurrentIndex(index)

    def _on_group_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, GroupRow):
            self.group_chosen.emit(row.task.parent)

    def _on_pair_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, PairRow):
            self.pair_chosen.emit(row.pair)
