"""The rounds of a study as a table; names and dates can be edited."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from locdecide.decision import edits
from locdecide.decision.model import Round
from locdecide.ui.models.round_words import RoundWords
from locdecide.ui.workbench import Workbench

__all__ = ["DATE", "NAME", "STATE", "VOTED", "RoundsModel"]

Index = QModelIndex | QPersistentModelIndex
NAME, DATE, VOTED, STATE = range(4)
_FIELDS = {NAME: "name", DATE: "date"}


class RoundsModel(QAbstractTableModel):
    """One row a round, in the order in which they were held."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._ids: tuple[str, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Show the present rounds."""
        ids = tuple(round_.id for round_ in self._rounds)
        if ids != self._ids:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, STATE))

    @property
    def _rounds(self) -> tuple[Round, ...]:
        return self._workbench.document.study.rounds

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else STATE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rounds):
            return None
        round_ = self._rounds[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(round_, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                text = self._text(round_, index.column())
                if index.column() in _FIELDS:
                    return self.tr("{0} (Enter or F2 to change it)").format(text or "–")
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                head = self.headerData(index.column(), Qt.Orientation.Horizontal)
                return f"{head}: {self._text(round_, index.column())}"
        return None

    def _text(self, round_: Round, column: int) -> str:
        bench = self._workbench
        words = RoundWords(bench.document.decision, bench.document.study, bench.language)
        return (round_.name, round_.date, words.voted(round_), words.state(round_))[column]

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() not in _FIELDS:
            return False
        bench = self._workbench
        round_ = self._rounds[index.row()]
        fields: dict[str, Any] = {_FIELDS[index.column()]: " ".join(str(value).split())}
        taken = bench.editor.apply(
            partial(
                edits.change_round,
                study_id=bench.document.study_id,
                round_id=round_.id,
                **fields,
            ),
            self.tr("Change round {0}").format(round_.name),
        )
        self.refresh()
        return taken

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() in _FIELDS:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Round"), self.tr("Date"), self.tr("Voted"), self.tr("State"))
        return heads[section]
