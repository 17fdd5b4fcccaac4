"""The lines of the log as a table, newest first: found, sorted and copied, never edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from locdecide.decision.model import LogEntry
from locdecide.sentences.events import event_word
from locdecide.ui.record.moments import shown_moment
from locdecide.ui.record.short_digest import short_digest
from locdecide.words import Language

__all__ = ["FILE", "TEXT", "WHAT", "WHEN", "WHO", "FoundLines", "LogLines"]

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
WHEN, WHO, WHAT, TEXT, FILE = range(5)
_ROOT = QModelIndex()


class LogLines(QAbstractTableModel):
    """Shows the log of a decision, in the order in which it was written."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: tuple[LogEntry, ...] = ()

    def show_log(self, lines: tuple[LogEntry, ...]) -> None:
        """Show a log; one that only got longer keeps what is selected."""
        before = len(self._lines)
        if lines[:before] == self._lines:
            if len(lines) > before:
                self.beginInsertRows(_ROOT, before, len(lines) - 1)
                self._lines = lines
                self.endInsertRows()
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return (
            self.tr("When"),
            self.tr("Who"),
            self.tr("Event"),
            self.tr("What"),
            self.tr("File and digest"),
        )

    def copied(self, rows: Sequence[int]) -> list[list[str]]:
        """Return lines as they are copied: the head, then each with its whole digest."""
        head = [*self.headings()[:FILE], self.tr("File"), "SHA-256"]
        cells = []
        for row in rows:
            line = self._lines[row]
            shown = [self._shown(line, column) for column in range(FILE)]
            cells.append([*shown, line.file, line.digest])
        return [head, *cells]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else FILE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= FILE:
            return None
        if role == Role.DisplayRole:
            return self.headings()[section]
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        match role:
            case Role.DisplayRole:
                return self._shown(line, column)
            case Role.AccessibleTextRole:
                return f"{self.headings()[column]}: {self._shown(line, column)}"
            case Role.ToolTipRole:
                return line.digest if column == FILE else self._shown(line, column)
            case Role.UserRole:
                # Times of one second, or of two clocks, keep the order they were written in.
                return index.row() if column == WHEN else self._shown(line, column).casefold()
        return None

    def _shown(self, line: LogEntry, column: int) -> str:
        match column:
            case 0:
                return shown_moment(line.time)
            case 1:
                return line.who
            case 2:
                return event_word(line.event, self._language)
            case 3:
                return line.text
        return "\n".join(filter(None, (line.file, short_digest(line.digest))))


class FoundLines(QSortFilterProxyModel):
    """The lines that hold every word that is looked for, sorted by a column."""

    def __init__(self, lines: LogLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setSourceModel(lines)
        self.setSortRole(Role.UserRole)

    def find(self, text: str) -> None:
        """Show only the lines that hold all words of a text."""
        self.beginResetModel()
        self._words = tuple(text.casefold().split())
        self.endResetModel()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if not self._words:
            return True
        source = self.sourceModel()
        cells = (source.index(row, column).data() for column in range(source.columnCount()))
        digest = source.index(row, FILE).data(Role.ToolTipRole)
        said = " ".join(map(str, (*cells, digest))).casefold()
        return all(word in said for word in self._words)
