"""What a cell of the performance table says in words: hover, screen reader, inspector."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QObject

from locdecide.decision.model import Criterion, Direction, Performance
from locdecide.numerals import format_number
from locdecide.results import StudyResults
from locdecide.ui.cell_text import shown_text
from locdecide.ui.cells import Cells, Mark, outside_spread
from locdecide.words import Language, word

__all__ = ["CellWords"]


class CellWords(QObject):
    """Words for cells and their headers, in the user's language."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def number(self, criterion: Criterion, number: float) -> str:
        """Return a number in full precision with the criterion's unit."""
        text = format_number(number, self._language, None)
        return f"{text}\u00a0{criterion.unit}" if criterion.unit else text

    def figure(self, criterion: Criterion, performance: Performance) -> str:
        """Return a figure in full precision with its unit, or its level's label."""
        if isinstance(performance.value, str):
            return shown_text(criterion, performance.value, self._language)
        return self.number(criterion, performance.value)

    def direction(self, criterion: Criterion) -> str:
        """Return which way is better, or the target."""
        if criterion.direction is Direction.TARGET and criterion.best is not None:
            return self.tr("target {0}").format(format_number(criterion.best, self._language, None))
        return word(criterion.direction, self._language)

    def declared_range(self, criterion: Criterion) -> str:
        """Return the two ends of the declared range, or that there is none."""
        if criterion.worst is None or criterion.best is None:
            return self.tr("No range is declared; the spread of the data counts.")
        worst = self.number(criterion, criterion.worst)
        best = self.number(criterion, criterion.best)
        return self.tr("Declared range: {0} (worst) to {1} (best)").format(worst, best)

    def column(self, cells: Cells, column: int) -> str:
        """Return what a column is, on several lines of rich text."""
        criterion = cells.columns[column]
        group = cells.group(column)
        name = f"{group} / {criterion.name}" if group else criterion.name
        lines = [name, *self._unit(criterion), self.direction(criterion)]
        if cells.editable(column):
            lines.append(self.declared_range(criterion))
        if criterion.description:
            lines.append(criterion.description)
        return _rich(lines)

    def spoken(self, cells: Cells, row: int, column: int) -> str:
        """Return what a screen reader says of a cell."""
        criterion = cells.columns[column]
        performance = cells.performance(row, column)
        marks = cells.marks(row, column)
        if Mark.PAIRWISE in marks:
            figure = self.tr("compared in pairs")
        elif performance is None:
            figure = self.tr("missing")
        else:
            figure = self.figure(criterion, performance)
        words = [f"{cells.rows[row].name}, {criterion.name}: {figure}"]
        if Mark.OUTSIDE in marks:
            words.append(self.tr("outside the range"))
        if Mark.UNSOURCED in marks:
            words.append(self.tr("no source"))
        return "; ".join(words)

    def hover(self, cells: Cells, row: int, column: int) -> str:
        """Return what a cell says on hover: the figure and the meaning of each of its signs."""
        criterion = cells.columns[column]
        lines = [f"{cells.rows[row].name}: {criterion.name}"]
        performance = cells.performance(row, column)
        if not cells.editable(column):
            lines.append(self.tr("The alternatives are compared in pairs here, under Weights."))
        elif performance is None:
            lines.append(self.tr("Missing. The alternative is ranked on what is known."))
        else:
            lines.append(self.figure(criterion, performance))
            lines.extend(self._about(cells, row, column, performance))
        return _rich(lines)

    def explanation(self, cells: Cells, row: int, column: int, results: StudyResults) -> str:
        """Return how the figure of a cell counts, as rich text for the inspector."""
        criterion = cells.columns[column]
        if not cells.editable(column):
            return _rich([self.tr("The alternatives are compared in pairs here, under Weights.")])
        lines = [self._first(self.direction(criterion)), self.declared_range(criterion)]
        performance = cells.performance(row, column)
        if performance is None:
            lines.append(self.tr("Missing. The alternative is ranked on what is known."))
        elif cells.outside_range(row, column):
            lines.append(self.tr("The figure is outside the range and counts as the nearer end."))
        share = _value(results, *cells.ids(row, column))
        if share is not None:
            lines.append(
                self.tr("Counts as {0} on the way from 0 (worst) to 1 (best).").format(
                    format_number(share, self._language)
                )
            )
        lines.extend(self._gates(cells, row, column, results))
        return _rich(lines)

    @staticmethod
    def _unit(criterion: Criterion) -> list[str]:
        return [criterion.unit] if criterion.unit else []

    @staticmethod
    def _first(text: str) -> str:
        return text[:1].upper() + text[1:]

    def _about(self, cells: Cells, row: int, column: int, performance: Performance) -> list[str]:
        criterion = cells.columns[column]
        lines: list[str] = []
        if performance.low is not None:
            lines.append(self.tr("Low: {0}").format(self.number(criterion, performance.low)))
        if performance.high is not None:
            lines.append(self.tr("High: {0}").format(self.number(criterion, performance.high)))
        if outside_spread(performance):
            lines.append(self.tr("The figure is outside its own low and high."))
        if cells.outside_range(row, column):
            lines.append(self.declared_range(criterion))
            lines.append(self.tr("The figure is outside the range and counts as the nearer end."))
        if performance.source:
            about = [performance.source]
            if performance.year is not None:
                about.append(str(performance.year))
            if performance.grade is not None:
                about.append(word(performance.grade, self._language))
            lines.append(self.tr("Source: {0}").format(", ".join(about)))
        else:
            lines.append(self.tr("No source is given."))
        if performance.note:
            lines.append(performance.note)
        return lines

    def _gates(self, cells: Cells, row: int, column: int, results: StudyResults) -> list[str]:
        criterion, alternative = cells.columns[column], cells.rows[row]
        status = {o.gate: o.status for o in results.gates if o.alternative == alternative.id}
        lines = []
        for gate in cells.study.gates:
            if gate.criterion != criterion.id or gate.threshold is None:
                continue
            sense = word(gate.sense, self._language)
            threshold = self.number(criterion, gate.threshold)
            text = self.tr("Must-have '{0}': {1} {2}").format(gate.name, sense, threshold)
            if gate.id in status:
                text = f"{text} ({word(status[gate.id], self._language)})"
            lines.append(text)
        return lines


def _value(results: StudyResults, alternative: str, leaf: str) -> float | None:
    """Return the value over the declared range that the ranking used, where it used one."""
    if alternative not in results.alternatives or leaf not in results.leaves:
        return None
    if results.topsis is not None and results.topsis.normalisation == "range":
        values = results.topsis.normalised
    elif results.ahp is not None and results.ahp.mode == "absolute":
        values = results.ahp.values
    else:
        return None
    value = float(values[results.alternatives.index(alternative), results.leaves.index(leaf)])
    return value if value == value else None  # NaN stands for a missing figure


def _rich(lines: list[str]) -> str:
    return "<br>".join(escape(line) for line in lines)
