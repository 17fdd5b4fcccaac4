"""The criteria of the study as a tree: name, direction, unit, scale, range and weight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication

from locdecide.decision.model import Criterion, NumberScale, PairwiseScale, RatingScale, Scale
from locdecide.decision.tree import children, is_leaf
from locdecide.numerals import format_number, format_percent
from locdecide.ui.criterion_edits import SCALES, CriterionEdits, scale_name
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["BEST", "DIRECTION", "NAME", "SCALE", "UNIT", "WEIGHT", "WORST", "CriteriaModel"]

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
NAME, DIRECTION, UNIT, SCALE, WORST, BEST, WEIGHT = range(7)
_NUMBERS = {WORST: "worst", BEST: "best"}
_ROOT = QModelIndex()
_MIME = "application/x-locdecide-criterion"


class CriteriaModel(QAbstractItemModel):
    """The tree of the study in front; the model refers to the criteria that its views show."""

    def __init__(
        self, workbench: Workbench, edits: CriterionEdits, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._edits = edits
        self._weights: Mapping[str, float] = {}
        self._numbers: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._take(())

    def _take(self, criteria: Sequence[Criterion]) -> None:
        self._shown = tuple(criteria)
        self._by_id = {c.id: c for c in self._shown}
        self._under: dict[str | None, list[str]] = {}
        for criterion in self._shown:
            self._under.setdefault(criterion.parent, []).append(criterion.id)
            number = self._numbers.setdefault(criterion.id, len(self._numbers) + 1)
            self._names[number] = criterion.id

    def refresh(self) -> bool:
        """Show the present criteria; tell whether the tree has another shape."""
        present = self._workbench.document.study.criteria
        before = self._shown
        if [(c.id, c.parent) for c in present] != [(c.id, c.parent) for c in before]:
            self.beginResetModel()
            self._take(present)
            self.endResetModel()
            return True
        self._take(present)
        for old, new in zip(before, present, strict=True):
            if old is not new:
                index = self.index_of(new.id)
                self.dataChanged.emit(index, index.siblingAtColumn(WEIGHT))
        return False

    def set_weights(self, weights: Mapping[str, float]) -> None:
        """Show the share of the whole that each criterion weighs."""
        changed = [c.id for c in self._shown if self._weights.get(c.id) != weights.get(c.id)]
        self._weights = dict(weights)
        for criterion_id in changed:
            index = self.index_of(criterion_id).siblingAtColumn(WEIGHT)
            self.dataChanged.emit(index, index)

    def index_of(self, criterion_id: str | None) -> QModelIndex:
        """Return the index of a criterion's name; the root for None or an unknown one."""
        criterion = self._by_id.get(criterion_id or "")
        if criterion is None:
            return QModelIndex()
        row = self._under[criterion.parent].index(criterion.id)
        return self.createIndex(row, NAME, self._numbers[criterion.id])

    def criterion(self, index: Index) -> Criterion | None:
        """Return the criterion of an index; None for the root."""
        if not index.isValid():
            return None
        return self._by_id.get(self._names.get(index.internalId(), ""))

    def scale_choices(self, index: Index) -> list[tuple[str, Any]]:
        """Return the ways to score a criterion."""
        criterion = self.criterion(index)
        if criterion is None:
            return []
        return [(self._scale_word(kind()), name) for name, kind in SCALES.items()]

    def _scale_word(self, scale: Scale) -> str:
        match scale:
            case NumberScale():
                return self.tr("number")
            case RatingScale():
                return self.tr("rating")
        return self.tr("pairwise")

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        above = self.criterion(parent)
        found = self._under.get(above.id if above else None, [])
        if (parent.isValid() and parent.column() != NAME) or not 0 <= row < len(found):
            return QModelIndex()
        if not 0 <= column < self.columnCount():
            return QModelIndex()
        return self.createIndex(row, column, self._numbers[found[row]])

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        criterion = self.criterion(index)
        return self.index_of(criterion.parent) if criterion else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() and parent.column() != NAME:
            return 0
        above = self.criterion(parent)
        return len(self._under.get(above.id if above else None, []))

    def columnCount(self, parent: Index = _ROOT) -> int:
        return WEIGHT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= WEIGHT:
            return None
        if role == Role.TextAlignmentRole:
            return _alignment(section)
        if role == Role.DisplayRole:
            return (
                self.tr("Name"),
                self.tr("Direction"),
                self.tr("Unit"),
                self.tr("Scale"),
                self.tr("Worst"),
                self.tr("Best"),
                self.tr("Weight"),
            )[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        criterion = self.criterion(index)
        if criterion is None:
            return None
        column = index.column()
        match role:
            case Role.DisplayRole:
                return self._displayed(criterion, column)
            case Role.EditRole:
                return self._edited(criterion, column)
            case Role.TextAlignmentRole:
                return _alignment(column)
            case Role.AccessibleTextRole:
                heading = self.headerData(column, Qt.Orientation.Horizontal)
                return f"{heading}: {self._displayed(criterion, column)}"
            case Role.ToolTipRole:
                return self._tool_tip(criterion, column)
            case Role.ForegroundRole if column == WEIGHT or self._undeclared(criterion, column):
                return QGuiApplication.palette().placeholderText()
        return None

    def _undeclared(self, criterion: Criterion, column: int) -> bool:
        return column in _NUMBERS and getattr(criterion, _NUMBERS[column]) is None

    def _displayed(self, criterion: Criterion, column: int) -> str:
        language = self._workbench.language
        if column == NAME:
            return criterion.name
        if column == WEIGHT:
            weight = self._weights.get(criterion.id)
            return "" if weight is None else format_percent(weight, language)
        if criterion.id in self._under:
            return ""
        if column == SCALE:
            return self._scale_word(criterion.scale)
        if isinstance(criterion.scale, PairwiseScale):
            return ""
        if column in _NUMBERS:
            number = getattr(criterion, _NUMBERS[column])
            return self.tr("missing") if number is None else format_number(number, language, None)
        if column == UNIT:
            return criterion.unit
        return word(criterion.direction, language)

    def _edited(self, criterion: Criterion, column: int) -> Any:
        if column in _NUMBERS:
            number = getattr(criterion, _NUMBERS[column])
            return "" if number is None else format_number(number, self._workbench.language, None)
        match column:
            case 0:
                return criterion.name
            case 1:
                return criterion.direction
            case 2:
                return criterion.unit
            case 3:
                return scale_name(criterion.scale)
        return self._displayed(criterion, column)

    def _tool_tip(self, criterion: Criterion, column: int) -> str | None:
        if column == NAME:
            return criterion.description or criterion.name
        if column == WEIGHT:
            return self.tr("The share of the whole that this criterion weighs.")
        if self._undeclared(criterion, column) and self._displayed(criterion, column):
            return self.tr("Without a declared range, the spread of the data is used.")
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        criterion = self.criterion(index)
        if role != Role.EditRole or criterion is None:
            return False
        # An editor may still be open on a criterion that an undo has just taken away.
        if all(c.id != criterion.id for c in self._workbench.document.study.criteria):
            return False
        column = index.column()
        match column:
            case 0:
                return self._edits.change(criterion, name=str(value))
            case 1:
                return self._edits.change(criterion, direction=value)
            case 2:
                return self._edits.change(criterion, unit=str(value).strip())
            case 3:
                return self._edits.set_scale(criterion, str(value))
            case 4 | 5:
                return self._edits.set_end(criterion, _NUMBERS[column], str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        criterion = self.criterion(index)
        if criterion is None:
            return flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled
        if index.column() == NAME:
            flags |= flag.ItemIsDropEnabled
        return flags | flag.ItemIsEditable if self._editable(criterion, index.column()) else flags

    def _editable(self, criterion: Criterion, column: int) -> bool:
        if column == NAME:
            return True
        if column == WEIGHT or not is_leaf(self._shown, criterion.id):
            return False
        if column == SCALE:
            return True
        if isinstance(criterion.scale, PairwiseScale):
            return False
        return column != UNIT or isinstance(criterion.scale, NumberScale)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        criterion = self.criterion(indexes[0]) if indexes else None
        data.setData(_MIME, QByteArray((criterion.id if criterion else "").encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        moved = self._by_id.get(bytes(data.data(_MIME).data()).decode())
        if moved is not None:
            above = self.criterion(parent)
            siblings = children(self._shown, above.id if above else None)
            at = row if row >= 0 else len(siblings)
            # The position counts among the others, without the one that is moved.
            at -= sum(sibling.id == moved.id for sibling in siblings[:at])
            self._edits.move(moved, above.id if above else None, at)
        # False: the edit has moved it, so that the view must not remove it at its old place.
        return False


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = column in (WORST, BEST, WEIGHT)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
