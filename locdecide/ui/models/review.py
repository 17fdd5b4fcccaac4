"""The lines of a review as a table: what was expected, what came of it, and how far off it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import IntEnum
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication

from locdecide.conclusions.outcomes import Deviation, Outcome, deviation, is_overdue
from locdecide.conclusions.review import (
    deviation_text,
    expected_text,
    figure_text,
    outcome_word,
)
from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision, Direction, ReviewLine, Study, new_id
from locdecide.sentences import text_for
from locdecide.ui.cells import Area
from locdecide.ui.models.entries import EntriesModel
from locdecide.ui.models.review_cells import (
    DECIDED,
    Column,
    levels_of,
    read_cell,
    typed_cell,
)
from locdecide.ui.theme import colours_of
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["ReviewModel", "ReviewRole"]

Role = Qt.ItemDataRole


class ReviewRole(IntEnum):
    """What cells of the review answer beside the usual roles."""

    DEVIATION = Role.UserRole + 20
    WORD = Role.UserRole + 21
    AMOUNT = Role.UserRole + 22
    OVERDUE = Role.UserRole + 23
    LEVELS = Role.UserRole + 24


class ReviewModel(EntriesModel):
    """The review of the study in front, one line a row.

    Lines of the decision keep what was decided; lines of one's own can be changed altogether.
    """

    numeric_columns = frozenset({Column.EXPECTED, Column.ACHIEVED})

    def __init__(
        self,
        workbench: Workbench,
        parent: QObject | None = None,
        *,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        super().__init__(workbench, parent)
        self.today = today

    @property
    def study(self) -> Study:
        """The study in front."""
        return self.workbench.document.study

    def present(self) -> Sequence[ReviewLine]:
        document = self.workbench.document
        review = document.study.review if document.study_id else None
        return review.lines if review is not None else ()

    def headings(self) -> Sequence[str]:
        return (
            self.tr("What"),
            self.tr("Unit"),
            self.tr("Better is"),
            self.tr("Expected"),
            self.tr("Due"),
            self.tr("Achieved"),
            self.tr("Found out"),
            self.tr("Deviation"),
            self.tr("Note"),
        )

    def invitation(self) -> str:
        return self.tr("Type a name to add a line of your own, such as a cost")

    def value(self, entry: ReviewLine, column: int, role: int) -> Any:
        language = self.workbench.language
        match role:
            case Role.DisplayRole:
                return self._text_of(entry, Column(column))
            case Role.EditRole:
                if column == Column.DIRECTION:
                    return entry.direction
                return typed_cell(entry, Column(column), language)
            case Role.ToolTipRole:
                lines = map(escape, self._hover(entry, Column(column)))
                return f"<qt>{'<br>'.join(lines)}</qt>"
            case Role.ForegroundRole:
                locked = column in DECIDED and column != Column.WHAT and entry.criterion
                colours = colours_of(QGuiApplication.palette())
                if column == Column.DUE and is_overdue(entry, self.today()):
                    return QColor(colours.warn)
                return QColor(colours.muted) if locked else None
            case ReviewRole.DEVIATION:
                return deviation(entry, self.study)
            case ReviewRole.WORD:
                return self._word(entry, deviation(entry, self.study))
            case ReviewRole.AMOUNT:
                return deviation_text(entry, deviation(entry, self.study), language)
            case ReviewRole.OVERDUE:
                return is_overdue(entry, self.today())
            case ReviewRole.LEVELS:
                return levels_of(entry, self.study)
        return None

    def editable(self, entry: ReviewLine, column: int) -> bool:
        return column != Column.DEVIATION and (entry.criterion is None or column not in DECIDED)

    def change(self, entry: ReviewLine, column: int, value: Any) -> bool:
        text = word(value, self.workbench.language) if isinstance(value, Direction) else str(value)
        editor = self.workbench.editor
        try:
            fields = self._read(entry, column, text)
        except EditError as error:
            editor.refuse(error.issue())
            return False
        edit = partial(edits.change_review_line, study_id=self.study.id, line_id=entry.id, **fields)
        return editor.apply(edit, self.tr("Change {0}").format(entry.name))

    def add(self, name: str) -> bool:
        return self.workbench.editor.apply(
            partial(edits.add_review_line, study_id=self.study.id, name=name),
            self.tr("Add {0}").format(name.strip()),
        )

    def removable(self, row: int) -> bool:
        """Tell whether a row is a line of one's own."""
        entry = self.entry(row)
        return entry is not None and entry.criterion is None

    def remove(self, row: int) -> None:
        entry = self.entry(row)
        if entry is None:
            return
        if not self.removable(row):
            self.workbench.editor.refused.emit(self.tr("A line of the decision cannot be removed."))
            return
        self.workbench.editor.apply(
            partial(edits.remove_review_line, study_id=self.study.id, line_id=entry.id),
            self.tr("Remove {0}").format(entry.name),
        )

    def copied(self, area: Area, *, headers: bool = False) -> list[list[str]]:
        """Return the cells of an area as texts in full precision."""
        columns = range(area.left, area.right + 1)
        rows = []
        for row in range(area.top, area.bottom + 1):
            entry = self.entry(row)
            if entry is not None:
                rows.append([self._copied(entry, Column(column)) for column in columns])
        if headers and rows:
            rows.insert(0, [self.headings()[column] for column in columns])
        return rows

    def paste(self, area: Area, block: Sequence[Sequence[str]]) -> list[str]:
        """Set a block of texts onto an area as one step; with any fault, none, and return them.

        A block that fits a whole number of times into the area fills it; any other begins at its
        upper left cell. Rows below the last line become lines of one's own.
        """
        height, width = len(block), len(block[0])
        if area.left > Column.WHAT and area.top < len(self.present()):
            # The row to add a line in may be selected too, and has nothing to fill.
            area = replace(area, bottom=min(area.bottom, len(self.present()) - 1))
        if area.height % height or area.width % width:
            area = Area(area.top, area.left, area.top + height - 1, area.left + width - 1)
        beyond = area.bottom >= len(self.present()) and area.left > Column.WHAT
        if area.right >= self.columnCount() or beyond:
            error = EditError("edit-outside-table", rows=height, columns=width)
            return [text_for(error.code, error.params, self.workbench.language)]
        texts = {
            (row, column): block[(row - area.top) % height][(column - area.left) % width]
            for row, column in area
        }
        return self._set(texts, self.tr("Paste"))

    def clear(self, area: Area, undo_text: str) -> list[str]:
        """Empty what can be changed in an area, but for names and directions."""
        kept = (Column.WHAT, Column.DIRECTION, Column.DEVIATION)
        texts = {}
        for row, column in area:
            entry = self.entry(row)
            if entry is not None and column not in kept and self.editable(entry, column):
                texts[row, column] = ""
        return self._set(texts, undo_text) if texts else []

    def _set(self, texts: dict[tuple[int, int], str], undo_text: str) -> list[str]:
        study_id, faults = self.study.id, []
        steps: list[Callable[[Decision], Decision]] = []
        for row in sorted({row for row, _ in texts}):
            cells = {column: text for (at, column), text in texts.items() if at == row}
            line = self.entry(row)
            if line is None:
                if not any(cells.values()):
                    continue
                line = ReviewLine(id=new_id(), name=cells.pop(Column.WHAT).strip())
                if not line.name:
                    faults.append(text_for("edit-name-missing", {}, self.workbench.language))
                    continue
                steps.append(
                    partial(
                        edits.add_review_line, study_id=study_id, name=line.name, line_id=line.id
                    )
                )
            fields: dict[str, Any] = {}
            for column, text in cells.items():
                try:
                    fields |= self._read(line, column, text)
                except EditError as error:
                    said = text_for(error.code, error.params, self.workbench.language)
                    faults.append(f"{line.name}, {self.headings()[column]}: {said}")
            steps.append(
                partial(edits.change_review_line, study_id=study_id, line_id=line.id, **fields)
            )
        if faults:
            return faults

        def all_of_them(decision: Decision) -> Decision:
            for step in steps:
                decision = step(decision)
            return decision

        self.workbench.editor.apply(all_of_them, undo_text)
        return []

    def _read(self, entry: ReviewLine, column: int, text: str) -> dict[str, Any]:
        number = self.workbench.editor.number
        language = self.workbench.language
        return read_cell(entry, Column(column), text, self.study, number, language)

    def _copied(self, entry: ReviewLine, column: Column) -> str:
        if column is Column.DEVIATION:
            return self._text_of(entry, column)
        return typed_cell(entry, column, self.workbench.language)

    def _text_of(self, entry: ReviewLine, column: Column) -> str:
        language = self.workbench.language
        match column:
            case Column.DIRECTION:
                return self._directions()[entry.direction]
            case Column.EXPECTED:
                return expected_text(entry, language)
            case Column.ACHIEVED:
                return figure_text(entry.achieved, language)
            case Column.DEVIATION:
                found = deviation(entry, self.study)
                amount = deviation_text(entry, found, language)
                return " ".join(filter(None, (self._word(entry, found), amount)))
        return typed_cell(entry, column, language)

    def _directions(self) -> dict[Direction, str]:
        return {
            Direction.MAXIMISE: self.tr("more"),
            Direction.MINIMISE: self.tr("less"),
            Direction.TARGET: self.tr("target"),
        }

    def _word(self, entry: ReviewLine, found: Deviation) -> str:
        if found.outcome is Outcome.NOT_KNOWN and is_overdue(entry, self.today()):
            return self.tr("overdue")
        return outcome_word(found.outcome, self.workbench.language)

    def _hover(self, entry: ReviewLine, column: Column) -> tuple[str, ...]:
        shown = self._text_of(entry, column)
        if column in DECIDED and entry.criterion is not None:
            return shown, self.tr("As it was decided: it cannot be changed here.")
        if column is Column.DEVIATION:
            return shown, self.tr(
                "As expected is what lies between low and high, or within 5 % of what was expected."
            )
        if column in (Column.DUE, Column.DATE) and not shown:
            return (self.tr("A year, a month or a day: 2027, 2027-05 or 2027-05-01."),)
        return (shown,)
