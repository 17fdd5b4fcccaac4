"""Taking what somebody changed in a workbook of the open decision, once it has been seen."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from locdecide.conclusions.differences import told
from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision
from locdecide.evaluation import compare_results
from locdecide.sentences import sentence
from locdecide.ui.dialogs.changes import ChangesDialog, Choice
from locdecide.ui.workbench import Workbench

__all__ = ["Choice", "Taking"]


class Taking(QObject):
    """Shows what a workbook of the open decision says otherwise, and takes it as one step.

    Signals
    -------
    told(str)
        What was taken, or that there is nothing to take.
    """

    told = Signal(str)

    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._window = window

    def offer(self, path: Path, imported: Decision, digest: str) -> Choice:
        """Show the differences and do what the user chooses, but for opening another decision."""
        bench = self._workbench
        decision = bench.document.decision
        entry = bench.recorder.entry(
            "imported",
            self.tr("Changes were taken from a workbook of this decision."),
            file=path.name,
            digest=digest,
        )
        after = edits.with_changes(decision, imported)
        shown = told(decision, after, bench.language, compare_results(decision, after))
        reviewed = _reviews(after) != _reviews(decision)
        if not shown.groups and not reviewed:
            text = self.tr("'{0}' says the same as the open decision. Nothing was taken.")
            self.told.emit(text.format(path.name))
            return Choice.NOTHING
        take = partial(edits.take_changes, imported=imported, entry=entry)
        try:
            take(decision)
            obstacle = ""
        except EditError as error:
            obstacle = sentence(error.issue(), bench.language)
        dialog = ChangesDialog(path.name, shown, self._window, obstacle, reviewed=reviewed)
        dialog.exec()
        choice = dialog.choice
        dialog.deleteLater()
        if choice is not Choice.TAKE:
            return choice
        if not bench.editor.apply(take, self.tr("Take changes from a workbook")):
            return Choice.NOTHING
        self.told.emit(self.tr("The changes in '{0}' were taken.").format(path.name))
        return choice


def _reviews(decision: Decision) -> dict[str, object]:
    return {study.id: study.review for study in decision.studies}
