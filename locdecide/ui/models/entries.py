"""What the lists of the window share: one entry a row, and an empty last row to type one in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication

from locdecide.ui.workbench import Workbench

__all__ = ["EntriesModel", "Index"]

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_MIME = "application/x-locdecide-entry"


class EntriesModel(QAbstractTableModel):
    """A list of the decision as a table.

    The model refers to the entries it has told its views about, so that a change of the
    document reaches them as rows that come, go and move; :meth:`refresh` does that.

    Attributes
    ----------
    numeric_columns
        Columns that stand at the right.
    """

    numeric_columns: frozenset[int] = frozenset()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._shown: list[Any] = []
        self._empty_row = True

    def present(self) -> Sequence[Any]:
        """Return the entries as they stand in the document."""
        raise NotImplementedError

    def headings(self) -> Sequence[str]:
        """Return the words above the columns."""
        raise NotImplementedError

    def invitation(self) -> str:
        """Return what the empty last row says."""
        raise NotImplementedError

    def value(self, entry: Any, column: int, role: int) -> Any:
        """Return what a cell answers for a role; the edit role is what a delegate edits."""
        raise NotImplementedError

    def editable(self, entry: Any, column: int) -> bool:
        """Tell whether a cell can be edited."""
        return True

    def change(self, entry: Any, column: int, value: Any) -> bool:
        """Make the edit for a cell; tell whether it was taken."""
        raise NotImplementedError

    def add(self, name: str) -> bool:
        """Append an entry; tell whether it was taken."""
        raise NotImplementedError

    def remove(self, row: int) -> None:
        """Remove the entry of a row."""
        raise NotImplementedError

    def move(self, row: int, to: int) -> None:
        """Move the entry of a row to another place, where the order can be chosen."""

    @property
    def locked(self) -> str:
        """Why nothing in the list can be changed now; empty while it can."""
        return ""

    @property
    def movable(self) -> bool:
        """Whether the order can be chosen."""
        return type(self).move is not EntriesModel.move

    def entry(self, row: int) -> Any | None:
        """Return the entry of a row; None for the empty row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, entry_id: str) -> int:
        """Return the row of an entry, or -1."""
        return next((i for i, entry in enumerate(self._shown) if entry.id == entry_id), -1)

    def refresh(self) -> None:
        """Tell the views what differs from what they show."""
        wanted = list(self.present())
        ids = [entry.id for entry in wanted]
        known = {entry.id for entry in self._shown}
        if not known and not ids:
            return
        if known.isdisjoint(ids) and len(known) + len(ids) > 1:
            self.beginResetModel()
            self._shown = wanted
            self.endResetModel()
            return
        before = list(self._shown)
        for row in reversed(range(len(self._shown))):
            if self._shown[row].id not in ids:
                self.beginRemoveRows(_ROOT, row, row)
                del self._shown[row]
                self.endRemoveRows()
        for row, entry in enumerate(wanted):
            self._bring(row, entry)
        moved = [entry.id for entry in before] != ids
        for row, entry in enumerate(wanted):
            if moved or self._shown[row] is not entry:
                self._shown[row] = entry
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def refresh_values(self) -> None:
        """Tell the views that what is computed beside the entries may differ."""
        if self._shown:
            last = self.index(len(self._shown) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _bring(self, row: int, entry: Any) -> None:
        if row < len(self._shown) and self._shown[row].id == entry.id:
            return
        at = self.row_of(entry.id)
        if at >= 0:
            self.beginMoveRows(_ROOT, at, at, _ROOT, row)
            self._shown.insert(row, self._shown.pop(at))
            self.endMoveRows()
        elif row < len(self._shown):
            self.beginInsertRows(_ROOT, row, row)
            self._shown.insert(row, entry)
            self.endInsertRows()
        else:
            # The empty row turns into an appended entry and a new empty row comes after it,
            # so that somebody who typed a name there goes on in the same row.
            self._shown.append(entry)
            self._empty_row = False
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
            self.beginInsertRows(_ROOT, row + 1, row + 1)
            self._empty_row = True
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown) + self._empty_row

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.headings())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Role.DisplayRole:
            return self.headings()[section]
        if role == Role.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        right = column in self.numeric_columns
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if entry is not None:
            if role == Role.AccessibleTextRole:
                shown = self.value(entry, index.column(), Role.DisplayRole)
                return f"{self.headings()[index.column()]}: {shown or ''}"
            if role == Role.TextAlignmentRole:
                return self._alignment(index.column())
            return self.value(entry, index.column(), role)
        if index.column() == 0:
            if role in (Role.DisplayRole, Role.AccessibleTextRole):
                return self.invitation()
            if role == Role.EditRole:
                return ""
            if role == Role.ForegroundRole:
                return QGuiApplication.palette().placeholderText()
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid():
            return False
        entry = self.entry(index.row())
        if entry is None:
            return bool(str(value).strip()) and self.add(str(value))
        # An editor may still be open on an entry that an undo has just taken away.
        if all(there.id != entry.id for there in self.present()):
            return False
        return self.change(entry, index.column(), value)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        entry = self.entry(index.row())
        if self.locked:
            return flags
        if entry is None:
            return flags | flag.ItemIsEditable if index.column() == 0 else flags
        if self.movable:
            flags |= flag.ItemIsDragEnabled
        return flags | flag.ItemIsEditable if self.editable(entry, index.column()) else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        entry = self.entry(indexes[0].row()) if indexes else None
        data.setData(_MIME, QByteArray((entry.id if entry else "").encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        source = self.row_of(bytes(data.data(_MIME).data()).decode())
        if not self.movable or source < 0:
            return False
        to = row if row >= 0 else parent.row() if parent.isValid() else len(self._shown)
        self.move(source, min(to - 1 if to > source else to, len(self._shown) - 1))
        # False: the entry has been moved, so that the view must not remove it at its old place.
        return False
