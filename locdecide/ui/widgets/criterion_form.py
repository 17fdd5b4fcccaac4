"""The details of one criterion: description, declared range, figures on it, levels."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.decision.model import Criterion, Direction, PairwiseScale, RatingScale, Study
from locdecide.decision.tree import is_leaf
from locdecide.evaluation import propose_range
from locdecide.evaluation.table import figure
from locdecide.numerals import format_number
from locdecide.ui.criterion_edits import CriterionEdits
from locdecide.ui.delegates import NumberDelegate
from locdecide.ui.models.levels import VALUE, LevelsModel
from locdecide.ui.theme import SPACE, letter
from locdecide.ui.widgets.committed_text import CommittedLine, CommittedText
from locdecide.ui.widgets.entry_table import EntryTable
from locdecide.ui.widgets.range_picture import Mark, RangePicture
from locdecide.ui.widgets.table_frame import TableFrame
from locdecide.ui.workbench import Workbench

__all__ = ["CriterionForm"]

_DESCRIPTION_LINES = 4
_VALUE_WIDTH = 72
_LEVEL_ROWS = 8


class CriterionForm(QWidget):
    """Edits what the tree has no column for."""

    def __init__(
        self, workbench: Workbench, edits: CriterionEdits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._edits = edits
        self._criterion_id = ""
        self.description = CommittedText(self)
        lines = self.description.fontMetrics().lineSpacing() * _DESCRIPTION_LINES
        self.description.setFixedHeight(lines + 2 * SPACE[2])
        self._description_label = self._label(self.tr("Description"), self.description)
        self.worst, self.best = CommittedLine(self), CommittedLine(self)
        self._worst_label = self._label("", self.worst)
        self._best_label = self._label("", self.best)
        self.propose = QPushButton(self.tr("Propose from the data"), self)
        self.picture = RangePicture(self)
        self.levels = self._levels_table(workbench)
        self._lay_out()
        self.description.committed.connect(self._on_description_committed)
        self.worst.committed.connect(lambda text: self._on_end_committed("worst", text))
        self.best.committed.connect(lambda text: self._on_end_committed("best", text))
        self.propose.clicked.connect(self._on_propose)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "muted")
        label.setBuddy(buddy)
        return label

    def _levels_table(self, workbench: Workbench) -> TableFrame:
        table = EntryTable(LevelsModel(workbench, self._edits, self), self)
        table.setItemDelegateForColumn(VALUE, NumberDelegate(table))
        table.set_widths({VALUE: _VALUE_WIDTH}, stretch=0)
        table.set_least_rows(_LEVEL_ROWS)
        return TableFrame(self.tr("Levels"), table, self, compact=True)

    def _lay_out(self) -> None:
        self._range = QWidget(self)
        grid = QGridLayout(self._range)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[1])
        grid.setVerticalSpacing(SPACE[0])
        grid.addWidget(self._worst_label, 0, 0)
        grid.addWidget(self._best_label, 0, 1)
        grid.addWidget(self.worst, 1, 0)
        grid.addWidget(self.best, 1, 1)
        grid.addWidget(self.picture, 2, 0, 1, 2)
        grid.addWidget(self.propose, 3, 0, 1, 2)
        grid.setRowMinimumHeight(2, SPACE[4])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self._range)
        layout.addSpacing(SPACE[2])
        layout.addWidget(self.levels)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self._description_label)
        layout.addWidget(self.description)

    @property
    def _study(self) -> Study:
        return self._workbench.document.study

    def _criterion(self) -> Criterion | None:
        criteria = self._study.criteria
        return next((c for c in criteria if c.id == self._criterion_id), None)

    def show_criterion(self, criterion: Criterion) -> None:
        """Show the present details of a criterion."""
        if criterion.id != self._criterion_id:
            for field in (self.description, self.worst, self.best):
                field.commit()
        self._criterion_id = criterion.id
        self.description.show_value(criterion.description)
        leaf = is_leaf(self._study.criteria, criterion.id)
        measured = leaf and not isinstance(criterion.scale, PairwiseScale)
        self._range.setVisible(measured)
        self.levels.setVisible(leaf and isinstance(criterion.scale, RatingScale))
        model = self.levels.table.entries
        if isinstance(model, LevelsModel):
            model.set_criterion(criterion.id)
        if measured:
            self._show_range(criterion)

    def _show_range(self, criterion: Criterion) -> None:
        language = self._workbench.language
        target = criterion.direction is Direction.TARGET
        for label, field, words, value in (
            (
                self._worst_label,
                self.worst,
                self.tr("Worth nothing") if target else self.tr("Worst"),
                criterion.worst,
            ),
            (
                self._best_label,
                self.best,
                self.tr("Target") if target else self.tr("Best"),
                criterion.best,
            ),
        ):
            label.setText(f"{words} ({criterion.unit})" if criterion.unit else words)
            label.setToolTip(label.text())
            field.setAccessibleName(words)
            field.setPlaceholderText(self.tr("missing"))
            field.show_value("" if value is None else format_number(value, language, None))
        proposal = propose_range(self._study, criterion.id)
        self.propose.setEnabled(proposal not in (None, (criterion.worst, criterion.best)))
        if proposal is None:
            why = self.tr("There are no figures yet to propose a range from.")
        elif not self.propose.isEnabled():
            why = self.tr("The range is the one that the data propose.")
        else:
            why = self.tr("{0} to {1}, the spread of the data rounded outward.").format(
                *(format_number(end, language, None) for end in proposal)
            )
        self.propose.setToolTip(why)
        self._show_picture(criterion)

    def _show_picture(self, criterion: Criterion) -> None:
        language = self._workbench.language
        marks = []
        for place, alternative in enumerate(self._study.alternatives):
            value = figure(self._study, criterion, alternative.id)
            if value is not None:
                shown = f"{format_number(value, language, None)} {criterion.unit}".strip()
                words = f"{letter(place)} {alternative.name}: {shown}"
                marks.append(Mark(letter(place), place, value, words))
        ends = None
        if criterion.worst is not None and criterion.best is not None:
            ends = (criterion.worst, criterion.best)
        self.picture.setVisible(bool(marks) or ends is not None)
        if self.picture.isVisibleTo(self):
            self.picture.show_range(ends, marks)

    def _on_description_committed(self, text: str) -> None:
        criterion = self._criterion()
        if criterion is not None:
            self._edits.change(criterion, description=text.strip())
            self._show_again()

    def _on_end_committed(self, end: str, text: str) -> None:
        criterion = self._criterion()
        if criterion is not None:
            self._edits.set_end(criterion, end, text)
            self._show_again()

    def _on_propose(self) -> None:
        criterion = self._criterion()
        proposal = propose_range(self._study, self._criterion_id) if criterion else None
        if criterion is not None and proposal is not None:
            self._edits.set_range(criterion, *proposal)

    def _show_again(self) -> None:
        criterion = self._criterion()
        if criterion is not None:
            self.show_criterion(criterion)
