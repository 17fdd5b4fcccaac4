"""What stands behind the selected figures: low, high, source, year, grade and note."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Criterion, Grade, Performance, RatingScale
from locdecide.ui.cell_text import read_value, typed_text
from locdecide.ui.cells import Area, Cells
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.committed_text import CommittedLine, CommittedText
from locdecide.ui.widgets.level_box import LevelBox
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["EvidenceForm"]

_NOTE_HEIGHT = 84


class EvidenceForm(QWidget):
    """Edits the evidence of one figure, or what several figures share."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._cells: Cells | None = None
        self._area: Area | None = None
        self.value = CommittedLine(self)
        self.level = LevelBox((), self)
        self.low = CommittedLine(self)
        self.high = CommittedLine(self)
        self.source = CommittedLine(self)
        self.year = CommittedLine(self)
        self.grade = QComboBox(self)
        self.note = CommittedText(self)
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        self._fill_grades()
        self._lay_out()
        self._connect()

    def _fill_grades(self) -> None:
        self.grade.addItem(self.tr("not graded"), None)
        for grade in Grade:
            self.grade.addItem(word(grade, self._workbench.language), grade)

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(SPACE[2])
        self._form.setVerticalSpacing(SPACE[1])
        self._form.addRow(self.tr("Value"), self.value)
        self._form.addRow(self.tr("Level"), self.level)
        self._form.addRow(self.tr("Low"), self.low)
        self._form.addRow(self.tr("High"), self.high)
        self._form.addRow(self.tr("Source"), self.source)
        self._form.addRow(self.tr("Year"), self.year)
        self._form.addRow(self.tr("Grade"), self.grade)
        self._form.addRow(self.tr("Note"), self.note)
        for field in (self.value, self.low, self.high, self.source, self.year, self.note):
            # As wide as the inspector lets them be, and never a reason to widen it.
            field.setSizePolicy(QSizePolicy.Policy.Ignored, field.sizePolicy().verticalPolicy())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._hint)
        layout.addLayout(self._form)

    def _connect(self) -> None:
        self.value.committed.connect(self._on_value)
        self.level.activated.connect(self._on_level)
        self.low.committed.connect(partial(self._on_bound, "low"))
        self.high.committed.connect(partial(self._on_bound, "high"))
        self.source.committed.connect(self._on_source)
        self.year.committed.connect(self._on_year)
        self.grade.activated.connect(self._on_grade)
        self.note.committed.connect(self._on_note)

    def show_area(self, cells: Cells, area: Area | None) -> None:
        """Show the evidence of the selected cells."""
        self._cells, self._area = cells, area
        places = [p for p in area or () if cells.editable(p[1])]
        known = [p for p in (cells.performance(*place) for place in places) if p is not None]
        single = len(places) == 1
        criterion = cells.columns[places[0][1]] if single else None
        self._show_rows(criterion)
        self._show_hint(bool(places), bool(known), single)
        only = known[0] if single and known else None
        if criterion is not None:
            self._show_value(criterion, only)
        self._show_shared(known)

    def _show_rows(self, criterion: Criterion | None) -> None:
        rating = criterion is not None and isinstance(criterion.scale, RatingScale)
        number = criterion is not None and not rating
        for field, shown in (
            (self.value, number),
            (self.level, rating),
            (self.low, number),
            (self.high, number),
        ):
            self._form.setRowVisible(field, shown)

    def _show_hint(self, possible: bool, known: bool, single: bool) -> None:
        hint = ""
        if possible and not known:
            hint = self.tr("Type the figure first; then say where it comes from.")
        elif possible and not single:
            hint = self.tr("What you enter here is set for all selected figures.")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        for field in (self.source, self.year, self.grade, self.note):
            self._form.setRowVisible(field, possible)
            field.setEnabled(known)
            field.setToolTip("" if known else hint)
        for field in (self.low, self.high):
            field.setEnabled(known)
            field.setToolTip("" if known else hint)

    def _show_value(self, criterion: Criterion, performance: Performance | None) -> None:
        language = self._workbench.language
        if isinstance(criterion.scale, RatingScale):
            self.level.set_levels(criterion.scale.levels)
            value = None if performance is None else performance.value
            self.level.setCurrentIndex(self.level.findData(value))
            return

        def text(number: float | str | None) -> str:
            return "" if number is None else typed_text(criterion, number, language)

        self.value.show_value(text(performance.value if performance else None))
        self.low.show_value(text(performance.low if performance else None))
        self.high.show_value(text(performance.high if performance else None))

    def _show_shared(self, known: list[Performance]) -> None:
        several = self.tr("several values")
        for field, texts in (
            (self.source, {p.source for p in known}),
            (self.year, {"" if p.year is None else str(p.year) for p in known}),
            (self.note, {p.note for p in known}),
        ):
            field.setPlaceholderText(several if len(texts) > 1 else "")
            field.show_value(texts.pop() if len(texts) == 1 else "")
        grades = {p.grade for p in known}
        self.grade.setPlaceholderText(several if len(grades) > 1 else "")
        place = self.grade.findData(grades.pop()) if len(grades) == 1 else -1
        self.grade.setCurrentIndex(place)

    def _on_value(self, text: str) -> None:
        cells, (_row, column) = self._only()
        editor = self._workbench.editor
        try:
            value = read_value(cells.columns[column], text, editor.number)
        except EditError as error:
            editor.refuse(error.issue())
            return
        self._set_value(value)

    def _on_level(self) -> None:
        self._set_value(self.level.currentData())

    def _set_value(self, value: float | str | None) -> None:
        cells, (row, column) = self._only()
        alternative, criterion = cells.ids(row, column)
        edit = partial(
            edits.set_performance,
            study_id=cells.study.id,
            alternative=alternative,
            criterion=criterion,
            value=value,
        )
        self._workbench.editor.apply(edit, self.tr("Change of a figure"))

    def _on_bound(self, bound: str, text: str) -> None:
        editor = self._workbench.editor
        try:
            number = editor.optional_number(text)
        except EditError as error:
            editor.refuse(error.issue())
            return
        undo = self.tr("Change of low") if bound == "low" else self.tr("Change of high")
        self._set({bound: number}, undo)

    def _on_source(self, text: str) -> None:
        self._set({"source": text.strip()}, self.tr("Change of source"))

    def _on_year(self, text: str) -> None:
        year: int | None = None
        if text.strip():
            if not (text.strip().isdecimal() and len(text.strip()) == 4):
                issue = EditError("edit-year", text=text.strip()).issue()
                self._workbench.editor.refuse(issue)
                return
            year = int(text)
        self._set({"year": year}, self.tr("Change of year"))

    def _on_grade(self) -> None:
        self._set({"grade": self.grade.currentData()}, self.tr("Change of grade"))

    def _on_note(self, text: str) -> None:
        self._set({"note": text.strip()}, self.tr("Change of note"))

    def _set(self, fields: dict[str, Any], undo_text: str) -> None:
        if self._cells is None or self._area is None:
            return
        places = [
            self._cells.ids(row, column)
            for row, column in self._area
            if self._cells.editable(column)
        ]
        edit = partial(edits.change_evidence, study_id=self._cells.study.id, cells=places, **fields)
        self._workbench.editor.apply(edit, undo_text)

    def _only(self) -> tuple[Cells, tuple[int, int]]:
        assert self._cells is not None
        assert self._area is not None
        cells = self._cells
        return cells, next(p for p in self._area if cells.editable(p[1]))
