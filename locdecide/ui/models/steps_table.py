"""One step of the calculation as a table: alternatives down, criteria or measures across."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from locdecide.decision.model import PairwiseScale, Study
from locdecide.numerals import format_fixed, format_number
from locdecide.results import StudyResults
from locdecide.ui.models.calculation_steps import (
    CalculationStep,
    Line,
    Measure,
    StepTable,
    Subject,
    step_table,
)
from locdecide.ui.models.ranking_table import names_of
from locdecide.ui.theme import LIGHT, Colours, font
from locdecide.words import Language

__all__ = ["StepsTable"]

Index = QModelIndex | QPersistentModelIndex
DECIMALS = 4
_SCORES = (Measure.TOPSIS_SCORE, Measure.AHP_SCORE)


class StepsTable(QAbstractTableModel):
    """Shows the numbers of one step of a study's results."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._table = StepTable(CalculationStep.RANKINGS, (), (), ())
        self._names: dict[str, str] = {}
        self._pairwise: frozenset[str] = frozenset()
        self._colours = LIGHT

    def show_step(
        self, study: Study, results: StudyResults, step: CalculationStep, colours: Colours
    ) -> None:
        """Show a step of some results; the same shape keeps selection and scroll."""
        table = step_table(results, step)
        names = names_of(study)
        pairwise = frozenset(c.id for c in study.criteria if isinstance(c.scale, PairwiseScale))
        same = table.same_shape(self._table)
        renamed = names != self._names
        if not same:
            self.beginResetModel()
        self._table, self._names, self._pairwise = table, names, pairwise
        self._colours = colours
        if not same:
            self.endResetModel()
        elif table.rows and table.columns:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(table.rows) - 1, len(table.columns) - 1)
            )
            if renamed:
                last = len(table.columns) - 1
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(table.rows) - 1)

    def subject(self, index: Index) -> Subject:
        """Return which number a cell shows."""
        table = self._table
        return Subject(table.step, table.rows[index.row()], table.columns[index.column()])

    def index_of(self, subject: Subject) -> QModelIndex:
        """Return the cell of a number; an invalid index when this step does not show it."""
        table = self._table
        if subject.row not in table.rows or subject.column not in table.columns:
            return QModelIndex()
        return self.index(table.rows.index(subject.row), table.columns.index(subject.column))

    def block(self, indexes: Iterable[QModelIndex]) -> str:
        """Return the smallest block that holds some cells as text for a spreadsheet.

        Names stand in front and on top; numbers have full precision and the decimal mark of
        the language.
        """
        cells = list(indexes)
        rows = sorted({index.row() for index in cells})
        columns = sorted({index.column() for index in cells})
        lines = [["", *(self._name(self._table.columns[j]) for j in columns)]]
        lines += [
            [self._name(self._table.rows[i]), *(self._plain(i, j) for j in columns)] for i in rows
        ]
        return "\n".join("\t".join(" ".join(text.split()) for text in line) for line in lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._table.rows[index.row()], self._table.columns[index.column()]
        number = self._table.cells[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(number, row, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._tip(number, row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if number is None:
                return QColor(self._colours.muted)
            case Qt.ItemDataRole.BackgroundRole if isinstance(row, Line):
                return QColor(self._colours.window)
            case Qt.ItemDataRole.FontRole if column in _SCORES:
                return font(strong=True)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        keys: tuple[str | Line | Measure, ...] = self._table.columns if across else self._table.rows
        if section >= len(keys):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._name(keys[section])
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if across else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _name(self, key: str | Line | Measure) -> str:
        match key:
            case Line.WEIGHTS:
                return self.tr("Weight")
            case Line.IDEAL:
                return self.tr("Ideal, A+")
            case Line.ANTI_IDEAL:
                return self.tr("Anti-ideal, A−")
            case Measure.TO_IDEAL:
                return self.tr("To the ideal, D+")
            case Measure.TO_ANTI_IDEAL:
                return self.tr("To the anti-ideal, D−")
            case Measure.TOPSIS_SCORE:
                return self.tr("TOPSIS score, C")
            case Measure.TOPSIS_RANK:
                return self.tr("TOPSIS rank")
            case Measure.AHP_SCORE:
                return self.tr("AHP score")
            case Measure.AHP_RANK:
                return self.tr("AHP rank")
        return self._names.get(str(key), "")

    def _shown(self, number: float | None, row: str | Line, column: str | Measure) -> str:
        if number is None:
            return "–" if isinstance(row, str) else ""
        if isinstance(column, Measure) and column.is_rank:
            return str(round(number))
        if self._table.step is CalculationStep.FIGURES and isinstance(row, str):
            return format_number(number, self._language, None)
        return format_fixed(number, self._language, DECIMALS)

    def _tip(self, number: float | None, row: str | Line, column: str | Measure) -> str:
        where = f"{self._name(row)}, {self._name(column)}"
        if number is not None:
            return f"{where}: {format_number(number, self._language, None)}"
        if not isinstance(row, str):
            return ""
        if column in self._pairwise:
            return self.tr("{0}: compared in pairs, no figure").format(where)
        return self.tr("{0}: missing").format(where)

    def _plain(self, row: int, column: int) -> str:
        number = self._table.cells[row][column]
        if number is None:
            return ""
        measure = self._table.columns[column]
        if isinstance(measure, Measure) and measure.is_rank:
            return str(round(number))
        return repr(number) if self._language == "en" else repr(number).replace(".", ",")
