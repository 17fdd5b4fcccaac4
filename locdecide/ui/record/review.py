"""The review: after the decision, what was expected against what was achieved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.conclusions.review import overdue_sentence, review_rows, review_summary
from locdecide.decision import edits
from locdecide.decision.model import Decision
from locdecide.evaluation.reviewing import proposed_lines
from locdecide.live.document import Change
from locdecide.ui.clipboard import format_block
from locdecide.ui.models.review import ReviewModel
from locdecide.ui.models.review_cells import Column
from locdecide.ui.record.review_beginning import ReviewBeginning
from locdecide.ui.record.review_table import ReviewFrame, ReviewTable
from locdecide.ui.record.section import Section
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.fault_list import FaultList
from locdecide.ui.workbench import Workbench

__all__ = ["ReviewSection"]

_SHOWN = (
    Change.STUDIES
    | Change.ALTERNATIVES
    | Change.CRITERIA
    | Change.PERFORMANCES
    | Change.CONCLUSION
    | Change.SIGN_OFFS
    | Change.REVIEW
)


class ReviewSection(Section):
    """Begins the review of a study, and holds its table."""

    def __init__(
        self,
        workbench: Workbench,
        parent: QWidget | None = None,
        *,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        super().__init__(workbench, parent)
        self.today = today
        self.beginning = ReviewBeginning(self)
        self.model = ReviewModel(workbench, self, today=today)
        self.table = ReviewTable(self.model, self)
        self.frame = ReviewFrame(self.tr("Expected and achieved"), self.table, self)
        self.faults = FaultList(self)
        self._title = QLabel(self)
        self._title.setFont(font("head", strong=True))
        self._summary = QLabel(self)
        self._overdue = QLabel(self)
        self._overdue.setProperty("role", "warn")
        for label in (self._title, self._summary, self._overdue):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = QPushButton(self.tr("Copy the review"), self)
        self.copy_button.setToolTip(self.tr("Copy all lines as a table, for a spreadsheet."))
        self.end_button = QPushButton(self.tr("Remove the review"), self)
        self.end_button.setToolTip(
            self.tr("Remove all lines and begin anew. It can be undone with Ctrl+Z.")
        )
        self._lay_out()
        self.beginning.begun.connect(self._on_begun)
        self.copy_button.clicked.connect(self.copy)
        self.end_button.clicked.connect(self._on_end)
        self.table.faults_found.connect(self.faults.show_faults)
        self.table.faults_found.connect(workbench.editor.cleared)
        self.table.filled.connect(self.faults.hide)
        workbench.editor.refused.connect(self.faults.hide)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self._title, 1)
        head.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.end_button, 0, Qt.AlignmentFlag.AlignTop)
        self._held = QWidget(self)
        column = QVBoxLayout(self._held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[1])
        column.addLayout(head)
        column.addWidget(self._summary)
        column.addWidget(self._overdue)
        column.addSpacing(SPACE[1])
        column.addWidget(self.faults)
        column.addWidget(self.frame, 1000)
        column.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._held)
        self._stack.addWidget(self.beginning)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @property
    def summary(self) -> str:
        """The sentence at the top: how the expectations came out."""
        return self._summary.text()

    @property
    def overdue(self) -> str:
        """Which lines are overdue; empty for none."""
        return "" if self._overdue.isHidden() else self._overdue.text()

    def guidance(self) -> str:
        study = self.study
        if study.review is None:
            if not study.alternatives:
                return self.tr("A review needs an alternative that was decided for.")
            return self.tr(
                "Begin the review when the first results are known; what was expected is filled in."
            )
        if any(line.achieved in (None, "") for line in study.review.lines):
            return self.tr(
                "Enter what was achieved as it becomes known, and when it was found out."
            )
        return self.tr("What was expected of the decision, and what came of it.")

    def refresh(self, change: Change) -> None:
        if not change & _SHOWN:
            return
        study, language = self.study, self.workbench.language
        if change & Change.STUDIES:
            self.faults.hide()
        self.model.refresh()
        self.model.refresh_values()
        self.frame.refresh_buttons()
        held = study.review is not None
        self._stack.setCurrentWidget(self._held if held else self.beginning)
        self.home = self.table if held else self.beginning.button
        if study.review is None:
            self.beginning.offer(self.decision, study, language)
            return
        name = self.names.alternative(study.review.alternative)
        self._title.setText(self.tr("Review of {0}: did we get what we decided for?").format(name))
        overdue = overdue_sentence(study, language, self.today())
        summary = review_summary(study, language, self.today())
        self._summary.setText(summary.removesuffix(overdue).strip())
        self._overdue.setText(overdue)
        self._overdue.setVisible(bool(overdue))

    def copy(self) -> None:
        """Put the whole review on the clipboard as a table."""
        rows = review_rows(self.study, self.workbench.language, self.today())
        QGuiApplication.clipboard().setText(format_block(rows))

    def _on_begun(self, alternative: str) -> None:
        study = self.study
        lines = proposed_lines(self.decision, study, alternative)
        name = self.names.alternative(alternative)
        told = self.tr("{0}: the review of {1} was begun.").format(study.name, name)
        entry = self.workbench.recorder.entry("review-begun", told)

        def begin(decision: Decision) -> Decision:
            after = edits.begin_review(decision, study.id, alternative, lines)
            return decision if after is decision else edits.record(after, entry)

        if self.workbench.editor.apply(begin, self.tr("Begin the review")):
            self.table.setFocus()
            first = self.model.index(0, Column.ACHIEVED if lines else Column.WHAT)
            self.table.setCurrentIndex(first)

    def _on_end(self) -> None:
        study = self.study
        self.workbench.editor.apply(
            lambda decision: edits.end_review(decision, study.id), self.tr("Remove the review")
        )
