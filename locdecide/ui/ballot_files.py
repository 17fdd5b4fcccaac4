"""Ballots as workbooks: writing one per participant, and taking the filled ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from locdecide.decision import edits, storage
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision
from locdecide.decision.rounds import current_round, is_hidden
from locdecide.live.recorder import digest_of, now
from locdecide.opening import WORKBOOK_SUFFIXES
from locdecide.sentences import sentence
from locdecide.ui.dialogs.collected import CollectedDialog
from locdecide.ui.dialogs.questions import tell
from locdecide.ui.dialogs.which_ballot import WhichBallotDialog
from locdecide.ui.workbench import Workbench

if TYPE_CHECKING:
    from locdecide.collecting import Collected, Double, Taken

__all__ = ["BallotFiles"]


class BallotFiles(QObject):
    """Moves ballots between workbooks and the document.

    Signals
    -------
    told(str)
        What was written or taken, in one sentence.
    """

    told = Signal(str)

    def __init__(self, workbench: Workbench, widget: QWidget) -> None:
        super().__init__(widget)
        self._workbench = workbench
        self._widget = widget

    def ask_write(self) -> None:
        """Let the user choose a folder, and write a ballot for everybody who votes."""
        name = QFileDialog.getExistingDirectory(
            self._widget.window(),
            self.tr("Folder for the ballots"),
            str(self._workbench.settings.folder),
        )
        if name:
            self.write(Path(name))

    def write(self, folder: Path) -> None:
        """Write the ballots into a folder; say how many and where."""
        from locdecide.excel.ballots import write_ballots

        document = self._workbench.document
        try:
            written = write_ballots(
                document.decision, document.study, folder, self._workbench.language
            )
        except EditError as error:
            self._workbench.editor.refuse(error.issue())
            return
        except OSError as error:
            issue = storage.write_fault(folder, error)
            tell(self._widget.window(), sentence(issue, self._workbench.language))
            return
        if not written:
            self.told.emit(self.tr("There is nothing to ask in this study yet."))
            return
        text = QCoreApplication.translate(
            "BallotFiles", "%n ballot(s) were written to {0}.", None, len(written)
        )
        self.told.emit(text.format(folder))

    def ask_collect(self) -> None:
        """Let the user choose filled ballots."""
        names, _ = QFileDialog.getOpenFileNames(
            self._widget.window(),
            self.tr("Collect ballots"),
            str(self._workbench.settings.folder),
            self.tr("Workbooks") + " (*.xlsx)",
        )
        if names:
            self.collect(tuple(Path(name) for name in names))

    def ask_collect_folder(self) -> None:
        """Let the user choose a folder of filled ballots."""
        name = QFileDialog.getExistingDirectory(
            self._widget.window(),
            self.tr("Collect ballots"),
            str(self._workbench.settings.folder),
        )
        if name:
            self.collect((Path(name),))

    def among(self, paths: tuple[Path, ...]) -> bool:
        """Tell whether some files or folders hold a ballot, sound or not.

        A folder that cannot be listed may; collecting says what is wrong with it.
        """
        from locdecide.collecting import ballot_files
        from locdecide.excel.ballots import read_ballot

        decision = self._workbench.document.decision
        try:
            files = [file for each in paths for file in ballot_files(each)]
        except OSError:
            return True
        for path in files:
            if path.suffix.lower() in WORKBOOK_SUFFIXES:
                codes = {issue.code for issue in read_ballot(path, decision).issues}
                if not any(code == "ballot-foreign" or code[:5] == "book-" for code in codes):
                    return True
        return False

    def collect(self, paths: tuple[Path, ...]) -> None:
        """Take the sound ballots among some files and folders, after showing what was found."""
        from locdecide.collecting import collect

        try:
            found = collect(
                self._workbench.document.decision,
                paths,
                time=now(),
                choose=self._choose,
                only_sound=True,
            )
        except EditError as error:
            self._workbench.editor.refuse(error.issue())
            return
        if found.issues and not self._agreed(found):
            self.told.emit(self.tr("No ballot was taken. Nothing was changed."))
            return
        self._take(found)

    def _choose(self, double: Double) -> Path | None:
        dialog = WhichBallotDialog(double, self._widget.window())
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        return chosen

    def _agreed(self, found: Collected) -> bool:
        dialog = CollectedDialog(found, self._workbench.language, self._widget.window())
        agreed = bool(dialog.exec())
        dialog.deleteLater()
        return agreed

    def _take(self, found: Collected) -> None:
        document = self._workbench.document
        after = found.decision
        if after is None or not found.taken:
            self.told.emit(self.tr("No ballot was taken. Nothing was changed."))
            return
        after = self._recorded(after, found.taken)
        taken = self._workbench.editor.apply(lambda _: after, self.tr("Collect ballots"))
        if not taken:
            return
        studies = {each.study.id for each in found.taken}
        rounds = (current_round(s) for s in document.decision.studies if s.id in studies)
        if any(round_ is not None and is_hidden(round_) for round_ in rounds):
            # Undo must not show one ballot beside the other.
            document.forget_history()
        self.told.emit(self._sentence(found.taken))

    def _recorded(self, decision: Decision, taken: tuple[Taken, ...]) -> Decision:
        """Return the decision with a line in its log for each ballot."""
        for each in taken:
            said = self.tr("{0}: The ballot of {1} was taken from a file.")
            entry = self._workbench.recorder.entry(
                "imported",
                said.format(each.study.name, each.participant.name),
                file=each.path.name,
                digest=digest_of(each.path),
            )
            decision = edits.record(decision, entry)
        return decision

    def _sentence(self, taken: tuple[Taken, ...]) -> str:
        text = QCoreApplication.translate(
            "BallotFiles", "%n ballot(s) were taken: {0}.", None, len(taken)
        )
        return text.format(", ".join(each.participant.name for each in taken))
