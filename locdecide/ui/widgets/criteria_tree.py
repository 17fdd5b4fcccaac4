"""The tree of criteria, worked by keyboard or mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from locdecide.decision.model import Criterion, Direction
from locdecide.ui.criterion_edits import CriterionEdits
from locdecide.ui.delegates import ChoiceDelegate, NumberDelegate, TextDelegate, enum_choices
from locdecide.ui.models.criteria import (
    BEST,
    DIRECTION,
    NAME,
    SCALE,
    UNIT,
    WEIGHT,
    WORST,
    CriteriaModel,
)
from locdecide.ui.theme import SPACE
from locdecide.words import Language

__all__ = ["CriteriaTree"]

_WIDTHS = {DIRECTION: 136, UNIT: 106, SCALE: 72, WORST: 78, BEST: 78, WEIGHT: 66}
_LEAST_NAME = 150
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CriteriaTree(QTreeView):
    """Shows a :class:`CriteriaModel`.

    Enter edits, Insert adds a criterion beside the current one and Ctrl+Insert or Shift+Insert
    one below it, Delete removes, Alt and the arrows or dragging move.

    Signals
    -------
    criterion_chosen(str)
        Another criterion is current; its id, or an empty text.
    """

    criterion_chosen = Signal(str)

    def __init__(
        self,
        model: CriteriaModel,
        edits: CriterionEdits,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.criteria = model
        self._edits = edits
        self._chosen = ""
        self._collapsed: set[str] = set()
        self.setModel(model)
        self.setAccessibleName(self.tr("Criteria"))
        self.setItemDelegate(TextDelegate(self))
        directions = enum_choices(Direction, language)
        self.setItemDelegateForColumn(DIRECTION, ChoiceDelegate(directions, self))
        self.setItemDelegateForColumn(SCALE, ChoiceDelegate(model.scale_choices, self))
        for column in (WORST, BEST):
            self.setItemDelegateForColumn(column, NumberDelegate(self))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setAllColumnsShowFocus(False)
        self.setUniformRowHeights(True)
        self.setIndentation(SPACE[3])
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(56)
        for column, width in _WIDTHS.items():
            needed = header.sectionSizeFromContents(column).width()
            header.resizeSection(column, max(width, needed))
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Names stay readable; where room lacks, the columns at the right are scrolled to.
        header = self.header()
        others = sum(header.sectionSize(column) for column in _WIDTHS)
        if self.viewport().width() - others < _LEAST_NAME:
            header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(NAME, _LEAST_NAME)
        else:
            header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        super().resizeEvent(event)

    def current(self) -> Criterion | None:
        """Return the criterion that is current."""
        return self.criteria.criterion(self.currentIndex())

    def choose(self, criterion_id: str, column: int = NAME) -> None:
        """Make a criterion current and bring it into view."""
        index = self.criteria.index_of(criterion_id)
        if index.isValid():
            self.setCurrentIndex(index.siblingAtColumn(column))
            self.scrollTo(index)

    def refresh(self) -> None:
        """Show the present criteria; what is chosen, folded and in view stays so."""
        column = max(NAME, self.currentIndex().column())
        row = self.currentIndex().row()
        parent = self.criteria.criterion(self.currentIndex().parent())
        chosen, scrolled = self._chosen, self.verticalScrollBar().value()
        if not self.criteria.refresh():
            return
        folded_before = set(self._collapsed)
        self.expandAll()
        for folded in folded_before:
            self.collapse(self.criteria.index_of(folded))
        index = self.criteria.index_of(chosen)
        if not index.isValid() and chosen:
            # It was removed: its neighbour, or else its parent, is next.
            above = self.criteria.index_of(parent.id) if parent else QModelIndex()
            last = self.criteria.rowCount(above) - 1
            index = self.criteria.index(min(row, last), NAME, above) if last >= 0 else above
        if not index.isValid():
            index = self.criteria.index(0, NAME)
        self.verticalScrollBar().setValue(scrolled)
        if index.isValid():
            self.setCurrentIndex(index.siblingAtColumn(column))
            self.scrollTo(index)
        else:
            self._on_current_changed()

    def add_beside(self) -> None:
        """Add a criterion after the current one and name it."""
        self._begin(self._edits.add_beside(self.current()))

    def add_under(self) -> None:
        """Add a criterion below the current one and name it."""
        criterion = self.current()
        if criterion is not None:
            self._begin(self._edits.add_under(criterion))

    def _begin(self, criterion_id: str) -> None:
        index = self.criteria.index_of(criterion_id)
        if index.isValid():
            self.setFocus()
            self.expand(index.parent())
            self.choose(criterion_id)
            self.edit(index)

    def remove_current(self) -> None:
        """Remove the current criterion with all below it."""
        criterion = self.current()
        if criterion is not None:
            self._edits.remove(criterion)

    def move_current(self, step: int) -> None:
        """Move the current criterion up or down among its siblings."""
        criterion = self.current()
        if criterion is not None:
            self._edits.move_by(criterion, step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState or not self._handled(event):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        keyboard = Qt.KeyboardModifier
        criterion = self.current()
        if modifiers == keyboard.AltModifier and criterion is not None:
            if key in _STEPS:
                self._edits.move_by(criterion, _STEPS[key])
            elif key == Qt.Key.Key_Right:
                self._edits.move_in(criterion)
            elif key == Qt.Key.Key_Left:
                self._edits.move_out(criterion)
            else:
                return False
            return True
        if key == Qt.Key.Key_Insert and modifiers & (
            keyboard.ControlModifier | keyboard.ShiftModifier
        ):
            self.add_under()
        elif key == Qt.Key.Key_Insert:
            self.add_beside()
        elif key == Qt.Key.Key_Delete:
            self.remove_current()
        elif key in _ENTER:
            self.edit(self.currentIndex())
        else:
            return False
        return True

    def _on_current_changed(self) -> None:
        criterion = self.current()
        self._chosen = criterion.id if criterion else ""
        self.criterion_chosen.emit(self._chosen)

    def _on_collapsed(self, index: QModelIndex) -> None:
        criterion = self.criteria.criterion(index)
        if criterion is not None:
            self._collapsed.add(criterion.id)

    def _on_expanded(self, index: QModelIndex) -> None:
        criterion = self.criteria.criterion(index)
        if criterion is not None:
            self._collapsed.discard(criterion.id)
