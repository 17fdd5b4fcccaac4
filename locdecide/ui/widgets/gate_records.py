"""One alternative at all must-haves."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from locdecide.decision.model import Alternative, Study
from locdecide.results import StudyResults
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.gate_record_form import GateRecordForm
from locdecide.ui.workbench import Workbench

__all__ = ["GateRecords"]


class GateRecords(QWidget):
    """A form for each must-have of the study."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.forms: list[GateRecordForm] = []
        self._none = QLabel(
            self.tr("No must-haves yet. Add one below the alternatives, such as a permit."),
            self,
        )
        self._none.setProperty("role", "muted")
        self._none.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE[1])
        self._layout.addWidget(self._none)

    def show_records(self, study: Study, results: StudyResults, alternative: Alternative) -> None:
        """Show what is known of an alternative."""
        outcomes = {o.gate: o for o in results.gates if o.alternative == alternative.id}
        while len(self.forms) < len(study.gates):
            form = GateRecordForm(self._workbench, self)
            self.forms.append(form)
            self._layout.addWidget(form)
        self._none.setVisible(not study.gates)
        for i, form in enumerate(self.forms):
            form.setVisible(i < len(study.gates))
            if i < len(study.gates):
                gate = study.gates[i]
                form.show_record(study, gate, alternative, outcomes.get(gate.id))
