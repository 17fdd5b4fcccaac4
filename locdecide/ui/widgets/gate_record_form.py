"""What is known of one alternative at one must-have: status, evidence, waiver."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QVBoxLayout, QWidget

from locdecide.decision import edits
from locdecide.decision.model import (
    Alternative,
    Decision,
    Gate,
    GateRecord,
    GateStatus,
    LogEntry,
    Study,
    Waiver,
)
from locdecide.evaluation.table import figure
from locdecide.numerals import format_number
from locdecide.results import GateOutcome
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.committed_text import CommittedLine, CommittedText
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["GateRecordForm"]

_SIGNS = {GateStatus.PASS: "✓", GateStatus.FAIL: "✕", GateStatus.UNKNOWN: "?"}
_FIELD_WIDTH = 80
_TEXT_LINES = 2
_ROLES = {GateStatus.PASS: "good", GateStatus.FAIL: "bad", GateStatus.UNKNOWN: "warn"}


class GateRecordForm(QFrame):
    """Edits one record; a status that follows from a figure is shown and not edited."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._gate: Gate | None = None
        self._alternative: Alternative | None = None
        self._name = QLabel(self)
        self._name.setFont(font("body", strong=True))
        self._measured = QLabel(self)
        self._measured.setProperty("role", "muted")
        self._outcome = QLabel(self)
        for label in (self._name, self._measured, self._outcome):
            label.setWordWrap(True)
        self.status = QComboBox(self)
        self.status.setAccessibleName(self.tr("Status"))
        self.status.setMinimumWidth(_FIELD_WIDTH)
        for status in GateStatus:
            self.status.addItem(f"{_SIGNS[status]}  {word(status, workbench.language)}", status)
        self.evidence = self._text(self.tr("Evidence"), self.tr("how this is known"))
        self.by = self._line(self.tr("Waived by"), self.tr("who grants an exception"))
        self.reason = self._text(self.tr("Reason"), self.tr("why it is granted"))
        self._lay_out()
        self.status.activated.connect(self._on_status_chosen)
        self.evidence.committed.connect(self._on_evidence_committed)
        self.by.committed.connect(self._on_by_committed)
        self.reason.committed.connect(self._on_reason_committed)

    def _line(self, name: str, placeholder: str) -> CommittedLine:
        line = CommittedLine(self)
        line.setAccessibleName(name)
        line.setPlaceholderText(placeholder)
        line.setMinimumWidth(_FIELD_WIDTH)
        return line

    def _text(self, name: str, placeholder: str) -> CommittedText:
        text = CommittedText(self)
        text.setAccessibleName(name)
        text.setPlaceholderText(placeholder)
        text.setMinimumWidth(_FIELD_WIDTH)
        text.setFixedHeight(_TEXT_LINES * text.fontMetrics().lineSpacing() + 2 * SPACE[2])
        return text

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(SPACE[1])
        self._form.setVerticalSpacing(SPACE[0])
        labels: list[QLabel] = []
        for text, field in (
            (self.tr("Status"), self.status),
            (self.tr("Evidence"), self.evidence),
            (self.tr("Waived by"), self.by),
            (self.tr("Reason"), self.reason),
        ):
            label = QLabel(text, self)
            label.setProperty("role", "muted")
            label.setBuddy(field)
            labels.append(label)
            self._form.addRow(label, field)
        # Rows come and go; the fields of all must-haves stand under each other all the same.
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE[1], 0, SPACE[1])
        layout.setSpacing(SPACE[0])
        for widget in (self._name, self._measured, self._outcome):
            layout.addWidget(widget)
        layout.addLayout(self._form)

    def show_record(
        self, study: Study, gate: Gate, alternative: Alternative, outcome: GateOutcome | None
    ) -> None:
        """Show the present record of an alternative at a must-have."""
        before = (self._gate, self._alternative)
        if before[0] and before[1] and (before[0].id, before[1].id) != (gate.id, alternative.id):
            for line in (self.evidence, self.by, self.reason):
                line.commit()
        self._gate, self._alternative = gate, alternative
        record = gate.records.get(alternative.id, GateRecord())
        measured = gate.criterion is not None and gate.threshold is not None
        status = outcome.status if outcome is not None else record.status
        self._name.setText(gate.name)
        self._measured.setVisible(measured)
        if measured:
            self._measured.setText(self._condition(study, gate, alternative))
        self._form.setRowVisible(self.status, not measured)
        self.status.setCurrentIndex(list(GateStatus).index(record.status))
        self._outcome.setVisible(measured or bool(outcome and outcome.waived))
        self._show_outcome(status, measured, bool(outcome and outcome.waived))
        waiver = record.waiver
        for line, text in (
            (self.evidence, record.evidence),
            (self.by, waiver.by if waiver else ""),
            (self.reason, waiver.reason if waiver else ""),
        ):
            line.show_value(text)
            line.setToolTip(text)
        self._form.setRowVisible(self.by, status is GateStatus.FAIL or waiver is not None)
        self._form.setRowVisible(self.reason, waiver is not None)

    def _condition(self, study: Study, gate: Gate, alternative: Alternative) -> str:
        language = self._workbench.language
        criterion = next(c for c in study.criteria if c.id == gate.criterion)
        value = figure(study, criterion, alternative.id)
        shown = self.tr("missing") if value is None else format_number(value, language, None)
        limit = format_number(gate.threshold or 0.0, language, None)
        return self.tr("{0}: {1}; {2} {3} {4}").format(
            criterion.name, shown, word(gate.sense, language), limit, criterion.unit
        )

    def _show_outcome(self, status: GateStatus, measured: bool, waived: bool) -> None:
        language = self._workbench.language
        text = f"{_SIGNS[status]}  {word(status, language)}"
        role = _ROLES[status]
        if waived:
            told = self.tr("waived, so it may be ranked")
            text = f"{text}, {told}" if measured else told
            role = "warn"
        self._outcome.setText(text)
        if self._outcome.property("role") != role:
            self._outcome.setProperty("role", role)
            self._outcome.style().unpolish(self._outcome)
            self._outcome.style().polish(self._outcome)

    def _record(self) -> GateRecord:
        gate, alternative = self._gate, self._alternative
        if gate is None or alternative is None:
            return GateRecord()
        return gate.records.get(alternative.id, GateRecord())

    def _set(self, text: str, entry: LogEntry | None = None, **fields: Any) -> None:
        gate, alternative = self._gate, self._alternative
        study = self._workbench.document.study
        if gate is None or all(there.id != gate.id for there in study.gates):
            return
        if alternative is None or all(a.id != alternative.id for a in study.alternatives):
            return
        study_id = self._workbench.document.study_id

        def edit(decision: Decision) -> Decision:
            after = edits.set_gate_record(decision, study_id, gate.id, alternative.id, **fields)
            return after if after is decision or entry is None else edits.record(after, entry)

        self._workbench.editor.apply(edit, text.format(alternative.name))

    def _on_status_chosen(self, at: int) -> None:
        self._set(self.tr("Judge {0}"), status=list(GateStatus)[at])

    def _on_evidence_committed(self, text: str) -> None:
        self._set(self.tr("Change the evidence for {0}"), evidence=text.strip())

    def _on_by_committed(self, text: str) -> None:
        waiver, by = self._record().waiver, text.strip()
        if not by:
            if waiver is not None:
                said = self.tr("{0}: The waiver that {3} gave {1} for '{2}' was withdrawn.")
                entry = self._entry("waiver-withdrawn", said, waiver)
                self._set(self.tr("Take back the waiver for {0}"), entry, waiver=None)
            return
        date = waiver.date if waiver else QDate.currentDate().toString("yyyy-MM-dd")
        self._grant(
            self.tr("Waive a must-have for {0}"),
            Waiver(by=by, reason=waiver.reason if waiver else "", date=date),
        )

    def _on_reason_committed(self, text: str) -> None:
        waiver = self._record().waiver
        if waiver is not None:
            self._grant(
                self.tr("Change the reason of the waiver for {0}"),
                Waiver(by=waiver.by, reason=text.strip(), date=waiver.date),
            )

    def _grant(self, text: str, waiver: Waiver) -> None:
        said = self.tr("{0}: {3} gave {1} a waiver for '{2}'.")
        reason = " ".join(waiver.reason.split())
        why = self.tr("Reason: {0}").format(reason) if reason else self.tr("No reason given yet.")
        self._set(text, self._entry("waiver-granted", said, waiver, why), waiver=waiver)

    def _entry(self, event: str, said: str, waiver: Waiver, why: str = "") -> LogEntry | None:
        """Return a line on a waiver: study, alternative, must-have, by whom, and why."""
        gate, alternative = self._gate, self._alternative
        if gate is None or alternative is None:
            return None
        study = self._workbench.document.study
        text = said.format(study.name, alternative.name, gate.name, waiver.by)
        return self._workbench.recorder.entry(event, f"{text} {why}".strip())
