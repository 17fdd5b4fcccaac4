"""What differs between two states as a tree: a group an area, a line a difference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from html import escape

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QGuiApplication

from locdecide.conclusions.differences import Comparison
from locdecide.ui.theme import colours_of, font

__all__ = ["Column", "ComparedGroup", "ComparedLine", "ComparedModel"]

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_TOP = 0
_LONG = 20


class Column(IntEnum):
    """The columns of the tree, from left to right."""

    WHAT = 0
    BEFORE = 1
    AFTER = 2
    CHANGE = 3


_COLUMNS = tuple(Column)


@dataclass(frozen=True)
class ComparedLine:
    """One line as it is shown and as a text; what is as it was stands back."""

    cells: tuple[str, str, str, str]
    text: str
    changed: bool = True


@dataclass(frozen=True)
class ComparedGroup:
    """The lines of one area, and whether they are shown before anybody asks.

    ``meaning`` says what the values are where that is not plain.
    """

    title: str
    lines: tuple[ComparedLine, ...]
    unfolded: bool = True
    meaning: str = ""

    @property
    def changed(self) -> bool:
        """Whether any line of it has changed."""
        return any(line.changed for line in self.lines)


class ComparedModel(QAbstractItemModel):
    """Holds a comparison in groups: rankings and weights first, then what was changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[ComparedGroup, ...] = ()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show another comparison; None for none."""
        self.beginResetModel()
        self.groups = () if comparison is None else tuple(self._grouped(comparison))
        self.endResetModel()

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return (self.tr("What"), self.tr("Before"), self.tr("After"), self.tr("Change"))

    def rows(self, chosen: Sequence[Index] | None = None) -> list[list[str]]:
        """Return lines as rows of cells under a head, with their groups; all, or those chosen."""
        wanted = None if chosen is None else {self._place(index) for index in chosen}
        rows = [[self.tr("Area"), *self.headings()]]
        for at, group in enumerate(self.groups):
            for row, line in enumerate(group.lines):
                if wanted is None or (at, row) in wanted or (at, None) in wanted:
                    rows.append([group.title, *line.cells])
        return rows

    def _grouped(self, comparison: Comparison) -> list[ComparedGroup]:
        results = [*self._rankings(comparison), *self._weights(comparison)]
        areas = [
            ComparedGroup(
                group.title,
                tuple(
                    ComparedLine((each.what, each.before, each.after, each.change), each.text)
                    for each in group.lines
                ),
                unfolded=len(group.lines) <= _LONG,
            )
            for group in comparison.groups
        ]
        # What came out as before is said at the end.
        return [
            *(group for group in results if group.changed),
            *areas,
            *(group for group in results if not group.changed),
        ]

    def _rankings(self, comparison: Comparison) -> list[ComparedGroup]:
        several = len({row.study for row in comparison.ranking}) > 1
        found = []
        for study in dict.fromkeys(row.study for row in comparison.ranking):
            lines = []
            for row in comparison.ranking:
                if row.study != study:
                    continue
                before = _place(row.rank_before, row.score_before)
                after = _place(row.rank_after, row.score_after)
                moved = "" if not row.moved else f"{'↑' if row.moved > 0 else '↓'} {abs(row.moved)}"
                changed = before != after
                lines.append(_line((row.alternative, before, after, moved), changed=changed))
            title = self.tr("Ranking")
            meaning = self.tr("The rank, and the score in brackets.")
            found.append(self._summed(f"{study}: {title}" if several else title, lines, meaning))
        return found

    def _weights(self, comparison: Comparison) -> list[ComparedGroup]:
        several = len({row.study for row in comparison.weights}) > 1
        found = []
        for study in dict.fromkeys(row.study for row in comparison.weights):
            lines = []
            for row in comparison.weights:
                if row.study == study:
                    changed = row.before != row.after
                    points = ""
                    if changed and row.change.strip("–"):
                        points = self.tr("{0} points").format(row.change)
                    cells = (row.criterion, row.before, row.after, points)
                    lines.append(_line(cells, changed=changed))
            title = self.tr("Weights")
            meaning = self.tr("Of the whole; the change is in percentage points.")
            found.append(self._summed(f"{study}: {title}" if several else title, lines, meaning))
        return found

    def _summed(self, title: str, lines: list[ComparedLine], meaning: str) -> ComparedGroup:
        changed = sum(line.changed for line in lines)
        if not changed:
            title = self.tr("{0} – as before").format(title)
        else:
            title = self.tr("{0} – {1} of {2} changed").format(title, changed, len(lines))
        unfolded = bool(changed) and len(lines) <= _LONG
        return ComparedGroup(title, tuple(lines), unfolded, meaning)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        # Asked for thousands of lines when a long group is opened: no slower than it must be.
        if row < 0 or not 0 <= column < len(_COLUMNS):
            return QModelIndex()
        if not parent.isValid():
            if row >= len(self.groups):
                return QModelIndex()
            return self.createIndex(row, column, _TOP)
        at = parent.row()
        if parent.internalId() != _TOP or row >= len(self.groups[at].lines):
            return QModelIndex()
        return self.createIndex(row, column, at + 1)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        group = index.internalId() if index.isValid() else _TOP
        return QModelIndex() if group == _TOP else self.createIndex(group - 1, 0, _TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.groups)
        if parent.internalId() != _TOP or parent.column() != Column.WHAT:
            return 0
        return len(self.groups[parent.row()].lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        group, row = self._place(index)
        if row is None:
            return self._of_group(self.groups[group], index.column(), role)
        line = self.groups[group].lines[row]
        match role:
            case Role.DisplayRole:
                return line.cells[index.column()]
            case Role.ToolTipRole:
                return f"<qt>{escape(line.text)}</qt>"
            case Role.AccessibleTextRole:
                return line.text
            case Role.ForegroundRole if not line.changed:
                return QColor(colours_of(QGuiApplication.palette()).muted)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return self.headings()[section] if 0 <= section < len(Column) else None

    def _of_group(self, group: ComparedGroup, column: int, role: int) -> object:
        if role == Role.FontRole:
            return font(strong=True)
        if column != Column.WHAT:
            return None
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return group.title
        if role == Role.ToolTipRole:
            return f"<qt>{escape(group.meaning or group.title)}</qt>"
        return None

    @staticmethod
    def _place(index: Index) -> tuple[int, int | None]:
        group = index.internalId()
        return (index.row(), None) if group == _TOP else (group - 1, index.row())


def _place(rank: str, score: str) -> str:
    return f"{rank} ({score})" if score.strip("–") else rank


def _line(cells: tuple[str, str, str, str], *, changed: bool) -> ComparedLine:
    what, before, after, change = cells
    values = f"{before} → {after}" if changed else before
    text = f"{what}: {values} ({change})" if change else f"{what}: {values}"
    return ComparedLine(cells, text, changed)
