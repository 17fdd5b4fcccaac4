"""Item models of the Weights page: the groups to compare, and the pairs of one group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from locdecide.ui.models.comparing import Pair, State, Task

__all__ = ["ROW_ROLE", "GroupRow", "PairRow", "RowsModel"]

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True)
class GroupRow:
    """One group: its name, how it stands in words, and the sign for it."""

    task: Task
    title: str
    status: str
    state: State

    @property
    def key(self) -> object:
        """What makes it the same row after an edit."""
        return self.task.parent

    @property
    def label(self) -> str:
        """Its text without the rest."""
        return self.title

    @property
    def description(self) -> str:
        """Everything it says, in words."""
        return f"{self.title}: {self.status}"


@dataclass(frozen=True)
class PairRow:
    """One pair with its answer; ``ratio`` is how many times the left outweighs the right."""

    pair: Pair
    left: str
    right: str
    ratio: float | None
    sentence: str
    number: str

    @property
    def key(self) -> object:
        """What makes it the same row after an edit."""
        return self.pair

    @property
    def label(self) -> str:
        """Its text without the rest."""
        return f"{self.left} – {self.right}"

    @property
    def description(self) -> str:
        """Everything it says, in words."""
        return f"{self.label}: {self.sentence}"


Row = GroupRow | PairRow


class RowsModel(QAbstractListModel):
    """Rows made from the document; whoever makes them says when they differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; selection and scroll stay while the same keys are shown."""
        before = self._rows
        if [row.key for row in rows] != [row.key for row in before]:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
            return
        self._rows = tuple(rows)
        for i, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(i), self.index(i))

    def index_of(self, key: object) -> QModelIndex:
        """Return where the row with a key stands; invalid when there is none."""
        for i, row in enumerate(self._rows):
            if row.key == key:
                return self.index(i)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.label
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.description
        return row if role == ROW_ROLE else None
