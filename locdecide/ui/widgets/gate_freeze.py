"""Freezing the must-haves of the study: the button, and the line that says they are frozen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from locdecide.conclusions.dates import day_of
from locdecide.decision import edits
from locdecide.decision.model import Decision, Study
from locdecide.ui.dialogs.freezing import FreezingDialog
from locdecide.ui.widgets.table_frame import TableFrame
from locdecide.ui.workbench import Workbench

__all__ = ["GateFreeze"]


class GateFreeze(QWidget):
    """Freezes and unfreezes must-haves from above their table, with a line in the log."""

    def __init__(self, workbench: Workbench, frame: TableFrame) -> None:
        super().__init__(frame)
        self.hide()
        self._workbench = workbench
        self.button = QPushButton(frame)
        self.state = QLabel(frame)
        self.state.setProperty("role", "muted")
        # A long name is cut off rather than making the page wider.
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        frame.add_control(self.button, self.state)
        self.button.clicked.connect(self._on_clicked)

    def refresh(self) -> None:
        """Show whether the must-haves of the study in front are frozen, since when and by whom."""
        study = self._workbench.document.study
        frozen = bool(study.gates_frozen)
        self.button.setText(self.tr("Unfreeze …") if frozen else self.tr("Freeze must-haves"))
        self.button.setEnabled(frozen or bool(study.gates))
        if frozen:
            told = self.tr("Open the must-haves for changes again; the log asks why.")
        elif study.gates:
            told = self.tr("Agree on the must-haves before anything is scored.")
        else:
            told = self.tr("There is nothing to freeze yet.")
        self.button.setToolTip(told)
        self.state.setVisible(frozen)
        self.state.setText(self._said(study) if frozen else "")
        more = self.tr("What is known of an alternative, and waivers, can still change.")
        self.state.setToolTip(f"{self.state.text()} {more}" if frozen else "")

    def _said(self, study: Study) -> str:
        day = day_of(study.gates_frozen, self._workbench.language)
        who = _by_whom(self._workbench.document.decision, study)
        text = self.tr("Frozen {0} by {1}.") if who else self.tr("Frozen {0}.")
        return text.format(day, who)

    def _on_clicked(self) -> None:
        bench = self._workbench
        study = bench.document.study
        frozen = bool(study.gates_frozen)
        reason = ""
        if frozen or not bench.settings.user_name:
            dialog = FreezingDialog(bench.settings, self.window(), frozen=frozen)
            agreed, reason = bool(dialog.exec()), dialog.why
            dialog.deleteLater()
            if not agreed:
                return
        if frozen:
            said = self.tr("{0}: The must-haves were unfrozen. Reason: {1}")
            entry = bench.recorder.entry("gates-unfrozen", said.format(study.name, reason))
            edit = partial(edits.thaw_gates, study_id=study.id, entry=entry)
            bench.editor.apply(edit, self.tr("Unfreeze the must-haves"))
        else:
            said = self.tr("{0}: The must-haves were frozen.")
            entry = bench.recorder.entry("gates-frozen", said.format(study.name))
            edit = partial(edits.freeze_gates, study_id=study.id, entry=entry)
            bench.editor.apply(edit, self.tr("Freeze the must-haves"))


def _by_whom(decision: Decision, study: Study) -> str:
    lines = (
        line
        for line in decision.log
        if line.event == "gates-frozen" and line.time == study.gates_frozen
    )
    return next((line.who for line in lines), "")
