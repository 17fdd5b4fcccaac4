"""The performance table for a table view: alternatives by leaf criteria."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.live.document import Change
from locdecide.ui.cell_text import read_value, shown_text, typed_text
from locdecide.ui.cell_words import CellWords
from locdecide.ui.cells import Cells
from locdecide.ui.theme import letter
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["CellRole", "HeaderRole", "PerformanceTableModel"]

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_TABLE = Change.CRITERIA | Change.ALTERNATIVES | Change.PERFORMANCES | Change.GATES | Change.STUDIES
# Combined once: a table that is scrolled asks for them thousands of times.
_READ_ONLY = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_EDITABLE = _READ_ONLY | Qt.ItemFlag.ItemIsEditable
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CellRole:
    """Roles of cells beside Qt's own."""

    MARKS = Role.UserRole + 1
    MUTED = Role.UserRole + 2
    VALUE = Role.UserRole + 3
    LEVELS = Role.UserRole + 4


class HeaderRole:
    """Roles of headers beside Qt's own."""

    NAME = Role.UserRole + 10
    GROUP = Role.UserRole + 11
    UNIT = Role.UserRole + 15
    DETAIL = Role.UserRole + 12
    LETTER = Role.UserRole + 13
    PLACE = Role.UserRole + 14


class PerformanceTableModel(QAbstractTableModel):
    """Answers a view from the study in front.

    It refers to the value of the study that its views have been told about, so that a change
    of the document reaches them as what differs; :meth:`refresh` does that.
    """

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.words = CellWords(workbench.language, self)
        self.cells = Cells(workbench.document.study)
        self._ruled_out: frozenset[str] = frozenset()

    def refresh(self, change: Change) -> None:
        """Tell the views what differs between what they show and the document."""
        before, study = self.cells, self._workbench.document.study
        if before.study is study and not change & _TABLE:
            return
        after = Cells(study)
        if not before.same_places(after):
            self.beginResetModel()
            self.cells = after
            self.endResetModel()
            return
        self.cells = after
        if change & (Change.CRITERIA | Change.ALTERNATIVES | Change.STUDIES):
            self._headers_changed()
            self._rows_changed(0, len(after.rows) - 1)
            return
        old, new = before.study.performances, study.performances
        differing = [
            row
            for row, alternative in enumerate(after.rows)
            if old.get(alternative.id) is not new.get(alternative.id)
        ]
        if differing:
            self._rows_changed(differing[0], differing[-1])

    def refresh_results(self) -> None:
        """Tell the views which alternatives a must-have rules out now."""
        ruled_out = frozenset(self._workbench.evaluator.results(self.cells.study.id).ruled_out)
        if ruled_out != self._ruled_out:
            self._ruled_out = ruled_out
            self._rows_changed(0, len(self.cells.rows) - 1)
            if self.cells.rows:
                last = len(self.cells.rows) - 1
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.cells.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.cells.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.cells.editable(index.column()) else _READ_ONLY

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        criterion = self.cells.columns[column]
        match role:
            case Role.DisplayRole:
                return self._shown(row, column)
            case Role.EditRole:
                performance = self.cells.performance(row, column)
                if performance is None:
                    return ""
                return typed_text(criterion, performance.value, self._workbench.language)
            case CellRole.MARKS:
                return self.cells.marks(row, column)
            case CellRole.MUTED:
                return self._left_out(row) is not None
            case CellRole.VALUE:
                performance = self.cells.performance(row, column)
                return None if performance is None else performance.value
            case CellRole.LEVELS:
                return getattr(criterion.scale, "levels", None)
            case Role.TextAlignmentRole:
                return self._alignment(column)
            case Role.ToolTipRole:
                return self.words.hover(self.cells, row, column)
            case Role.AccessibleTextRole:
                return self.words.spoken(self.cells, row, column)
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if not index.isValid() or role not in (Role.EditRole, CellRole.VALUE):
            return False
        editor = self._workbench.editor
        taken: float | str | None = str(value)
        if role == Role.EditRole:
            criterion = self.cells.columns[index.column()]
            try:
                taken = read_value(criterion, str(value), editor.number)
            except EditError as error:
                editor.refuse(error.issue())
                return False
        alternative, leaf = self.cells.ids(index.row(), index.column())
        edit = partial(
            edits.set_performance,
            study_id=self.cells.study.id,
            alternative=alternative,
            criterion=leaf,
            value=taken,
        )
        return editor.apply(edit, self.tr("Change of a figure"))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            return self._column(section, role) if 0 <= section < self.columnCount() else None
        return self._row(section, role) if 0 <= section < self.rowCount() else None

    def _shown(self, row: int, column: int) -> str:
        if not self.cells.editable(column):
            return self.tr("compared in pairs")
        performance = self.cells.performance(row, column)
        if performance is None:
            return "–"
        criterion = self.cells.columns[column]
        return shown_text(criterion, performance.value, self._workbench.language)

    def _column(self, column: int, role: int) -> object:
        criterion, group = self.cells.columns[column], self.cells.group(column)
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                return f"{group} / {criterion.name}" if group else criterion.name
            case HeaderRole.NAME:
                return criterion.name
            case HeaderRole.GROUP:
                return group
            case HeaderRole.UNIT:
                return criterion.unit
            case HeaderRole.DETAIL:
                return self.words.direction(criterion)
            case HeaderRole.PLACE:
                return criterion.id
            case Role.TextAlignmentRole:
                return self._alignment(column)
            case Role.ToolTipRole:
                return self.words.column(self.cells, column)
        return None

    def _row(self, row: int, role: int) -> object:
        name, state = self.cells.rows[row].name, self._left_out(row)
        match role:
            case Role.DisplayRole | HeaderRole.NAME:
                return name
            case HeaderRole.DETAIL:
                return state or ""
            case HeaderRole.LETTER:
                return letter(row)
            case HeaderRole.PLACE:
                return self.cells.rows[row].id
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return f"{name} ({state})" if state else name
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        rating = getattr(self.cells.columns[column].scale, "levels", None) is not None
        left = rating or not self.cells.editable(column)
        return _AT_LEFT if left else _AT_RIGHT

    def _left_out(self, row: int) -> str | None:
        """Return the word for why an alternative is not ranked; None when it is."""
        if self.cells.set_aside(row):
            return word(self.cells.rows[row].stage, self._workbench.language)
        if self.cells.rows[row].id in self._ruled_out:
            return self.tr("ruled out")
        return None

    def _rows_changed(self, first: int, last: int) -> None:
        if self.cells.rows and self.cells.columns:
            end = self.index(last, len(self.cells.columns) - 1)
            self.dataChanged.emit(self.index(first, 0), end)

    def _headers_changed(self) -> None:
        for orientation, count in (
            (Qt.Orientation.Horizontal, len(self.cells.columns)),
            (Qt.Orientation.Vertical, len(self.cells.rows)),
        ):
            if count:
                self.headerDataChanged.emit(orientation, 0, count - 1)
