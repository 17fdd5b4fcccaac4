"""The conclusion of a study, edited in place: what is proposed, in which words, by whom, when."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from locdecide.conclusions.names import Names
from locdecide.conclusions.proposals import proposal_sentence
from locdecide.decision.model import Conclusion
from locdecide.ui.record.conclusion_run import ConclusionRun
from locdecide.ui.record.moments import read_day, shown_day, today
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.committed_text import CommittedLine, CommittedText
from locdecide.ui.workbench import Workbench

__all__ = ["ConclusionForm"]

_LINES = 4
_DATE_WIDTH = 130
_OPEN, _NONE = "", "none of them"

replace = msgspec.structs.replace


class ProposalBox(QComboBox):
    """Offers what can be proposed; whoever scrolls past does not choose another one."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ConclusionForm(QWidget):
    """Edits the conclusion of the study in front; what is typed is taken when its field is left."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._run = ConclusionRun(workbench)
        self._study = ""
        self._offered: list[tuple[str, str]] = []
        self.proposal = ProposalBox(self)
        self.proposal.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.proposal.setMinimumContentsLength(12)
        self.proposal.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.words = CommittedText(self)
        self.words.setPlaceholderText(
            self.tr("Why, under which conditions, and what has to be watched")
        )
        line = self.words.fontMetrics().lineSpacing()
        self.words.setFixedHeight(_LINES * line + 2 * SPACE[2])
        self.by = CommittedLine(self)
        self.by.setPlaceholderText(self.tr("The project team, the board"))
        self.date = CommittedLine(self)
        self.date.setFixedWidth(_DATE_WIDTH)
        self._lay_out()
        self.proposal.activated.connect(self._on_chosen)
        self.words.committed.connect(lambda text: self._change("words", text=text.strip()))
        self.by.committed.connect(lambda text: self._change("by", by=" ".join(text.split())))
        self.date.committed.connect(lambda text: self._change("date", date=read_day(text)))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        workbench.document.file_changed.connect(self._run.end)

    def _lay_out(self) -> None:
        head = QLabel(self.tr("Conclusion"), self)
        head.setFont(font("body", strong=True))
        signed = QWidget(self)
        row = QHBoxLayout(signed)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[2])
        row.addWidget(self.by, 1)
        when = QLabel(self.tr("&Date"), self)
        when.setProperty("role", "muted")
        when.setBuddy(self.date)
        row.addWidget(when)
        row.addWidget(self.date)
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[2])
        form.setVerticalSpacing(SPACE[1])
        for text, field, shown in (
            (self.tr("&Proposed"), self.proposal, self.proposal),
            (self.tr("&Words"), self.words, self.words),
            (self.tr("&By"), self.by, signed),
        ):
            label = QLabel(text, self)
            label.setProperty("role", "muted")
            label.setBuddy(field)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            field.setAccessibleName(text.replace("&", ""))
            form.addRow(label, shown)
        self.date.setAccessibleName(self.tr("Date of the conclusion"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(head)
        layout.addLayout(form)

    def refresh(self) -> None:
        """Show the present conclusion of the study in front."""
        study = self._workbench.document.study
        if study.id != self._study:
            # What is still being typed belongs to the study before.
            self._study = study.id
            self._run.end()
        conclusion = study.conclusion
        self._offer([(each.name, each.id) for each in study.alternatives])
        chosen = _OPEN
        if conclusion is not None:
            chosen = conclusion.alternative or _NONE
        self.proposal.setCurrentIndex(self.proposal.findData(chosen))
        self.proposal.setToolTip(self.proposal.currentText())
        shown = conclusion or Conclusion()
        self.words.show_value(shown.text)
        self.by.show_value(shown.by)
        self.date.show_value(shown_day(shown.date))
        why = self.tr("Choose first what is proposed.")
        for field in (self.words, self.by, self.date):
            field.setEnabled(conclusion is not None)
            field.setToolTip("" if conclusion is not None else why)

    def commit(self) -> None:
        """Take what is still being typed, and end the sitting."""
        for field in (self.words, self.by, self.date):
            field.commit()
        self._run.end()

    def _offer(self, alternatives: list[tuple[str, str]]) -> None:
        offered = [
            (self.tr("Not concluded yet"), _OPEN),
            *alternatives,
            (self.tr("None of the alternatives"), _NONE),
        ]
        if offered != self._offered:
            self._offered = offered
            self.proposal.clear()
            for name, value in offered:
                self.proposal.addItem(name, value)

    def _on_chosen(self, _at: int) -> None:
        chosen = self.proposal.currentData()
        before = self._workbench.document.study.conclusion
        if chosen == _OPEN:
            self._conclude(None, self.tr("Take back the conclusion"))
            return
        if before is None:
            before = Conclusion(by=self._workbench.settings.user_name, date=today())
        proposed = None if chosen == _NONE else chosen
        self._conclude(replace(before, alternative=proposed), self.tr("Change what is concluded"))

    def _change(self, what: str, **fields: Any) -> None:
        study = self._workbench.document.study
        # Text that is taken while the study is switched must not reach the next one.
        if study.conclusion is not None and study.id == self._study:
            texts = {
                "words": self.tr("Change the words of the conclusion"),
                "by": self.tr("Change who concludes"),
                "date": self.tr("Change the date of the conclusion"),
            }
            self._conclude(replace(study.conclusion, **fields), texts[what])
        self.refresh()

    def _conclude(self, after: Conclusion | None, text: str) -> None:
        study = replace(self._workbench.document.study, conclusion=after)
        if after is None:
            said = self.tr("The conclusion is taken back.")
        else:
            said = proposal_sentence(Names(study, self._workbench.language))
            said = f"{said} {after.text}".strip()
        entry = self._workbench.recorder.entry("concluded", f"{study.name}: {said}")
        self._run.conclude(after, entry, text)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The list of the box is a window of its own, with the box for its parent.
        while new is not None and new is not self:
            new = new.parentWidget()
        if new is None:
            self._run.end()
