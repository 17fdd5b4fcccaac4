"""Taking participants from a sheet that somebody else keeps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from locdecide.decision import edits
from locdecide.decision.issues import Issue, has_errors, sorted_issues
from locdecide.decision.model import Decision
from locdecide.live.recorder import digest_of
from locdecide.ui.dialogs.findings import FindingsDialog
from locdecide.ui.workbench import Workbench

__all__ = ["ParticipantsFile"]


class ParticipantsFile(QObject):
    """Asks for a sheet, adds who is listed there, and brings up to date who is known.

    Signals
    -------
    told(str)
        How many were added and how many are as the sheet says now.
    """

    told = Signal(str)

    def __init__(self, workbench: Workbench, widget: QWidget) -> None:
        super().__init__(widget)
        self._workbench = workbench
        self._widget = widget

    def ask_import(self) -> None:
        """Let the user choose a sheet and take its participants."""
        name, _ = QFileDialog.getOpenFileName(
            self._widget.window(),
            self.tr("Import participants"),
            str(self._workbench.settings.folder),
            self.tr("Workbooks and text files") + " (*.xlsx *.xlsm *.csv *.tsv *.txt)",
        )
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Take the participants of a sheet, or show why nothing was taken."""
        from locdecide.excel.reading.participants_sheet import read_participants

        document = self._workbench.document
        listed, issues = read_participants(path, self._workbench.language)
        if has_errors(issues) or not listed:
            head = self.tr("No participants were taken from '{0}'. Nothing was changed.")
            self._show(head.format(path.name), issues)
            return
        before = {person.id: person for person in document.decision.participants}
        entry = self._workbench.recorder.entry(
            "imported",
            self.tr("Participants were taken from a list."),
            file=path.name,
            digest=digest_of(path),
        )

        def take(decision: Decision) -> Decision:
            taken = edits.add_participants(decision, listed)
            return decision if taken == decision else edits.record(taken, entry)

        self._workbench.editor.apply(take, self.tr("Import participants"))
        after = document.decision.participants
        added = sum(person.id not in before for person in after)
        updated = sum(person.id in before and before[person.id] != person for person in after)
        translate = QCoreApplication.translate
        self.told.emit(
            " ".join(
                (
                    translate("ParticipantsFile", "%n participant(s) were added.", None, added),
                    translate("ParticipantsFile", "%n were brought up to date.", None, updated),
                )
            )
        )
        if issues:
            head = self.tr("'{0}' was read. These things are worth a look:")
            self._show(head.format(path.name), issues)

    def _show(self, head: str, issues: tuple[Issue, ...]) -> None:
        dialog = FindingsDialog(self._workbench.language, self._widget.window())
        dialog.show_issues(head, sorted_issues(issues))
        dialog.exec()
        dialog.deleteLater()
