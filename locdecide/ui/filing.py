"""Opening, saving and exporting, with every question that belongs to it."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from locdecide.decision import edits, storage
from locdecide.decision.issues import Issue, has_errors, sorted_issues
from locdecide.decision.model import Decision, StudyKind, new_id
from locdecide.decision.rounds import is_hidden
from locdecide.live.recorder import digest_of
from locdecide.opening import WORKBOOK_SUFFIXES, open_decision
from locdecide.paths import resource
from locdecide.sentences import sentence
from locdecide.ui.dialogs.findings import FindingsDialog
from locdecide.ui.dialogs.questions import Answer, ask_changed_on_disk, ask_unsaved, tell
from locdecide.ui.exporting import (
    Export,
    Making,
    Written,
    deck_on,
    pack_of,
    report_on,
    template_in,
    workbook_of,
)
from locdecide.ui.taking import Choice, Taking
from locdecide.ui.workbench import Workbench
from locdecide.words import the_round

__all__ = ["Filing", "empty_decision"]


def empty_decision(feasibility: str, location: str) -> Decision:
    """Return a new decision with the two studies that the work begins with."""
    decision = Decision(id=new_id())
    decision = edits.add_study(decision, feasibility, kind=StudyKind.FEASIBILITY)
    return edits.add_study(decision, location)


class Filing(QObject):
    """Moves decisions between files and the document.

    Signals
    -------
    exported(Path)
        Something was written beside the document.
    told(str)
        What was done with a file, in one sentence.
    recent_changed()
        The list of recent files is another one.
    """

    exported = Signal(object)
    told = Signal(str)
    recent_changed = Signal()

    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._window = window
        self._taking = Taking(workbench, window)
        self._taking.told.connect(self.told)
        self.exports = Export(window)
        self.exports.written.connect(self._on_written)
        self.exports.refused.connect(self._on_refused)
        # What the log is to say of the file that is being written, and of which decision.
        self._line = ("", "")

    def begin(self) -> None:
        """Begin an empty decision in the place of the one that is open."""
        decision = empty_decision(self.tr("Feasibility study"), self.tr("Location study"))
        entry = self._workbench.recorder.entry("created", self.tr("The decision was created."))
        self._workbench.document.take(edits.record(decision, entry))

    def new(self) -> None:
        """Begin an empty decision, after the question about unsaved changes."""
        if self.may_leave():
            self.begin()

    def ask_open(self) -> None:
        """Let the user choose a file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open"),
            str(self._workbench.settings.folder),
            self.tr("Decisions and workbooks") + " (*.locdecide *.xlsx *.xlsm)",
        )
        if name:
            self.open(Path(name))

    def open_example(self) -> None:
        """Open the example in the language of the window, as a new decision without a file."""
        name = "case2.nb.locdecide" if self._workbench.language == "nb" else "case2.locdecide"
        if self.may_leave():
            self._workbench.document.take(storage.load(resource("examples", name)).decision)

    def open(self, path: Path) -> bool:
        """Open a decision or import a workbook; tell whether it was taken.

        A workbook of the decision that is open is compared with it first.
        """
        opened = open_decision(path)
        if opened.decision is None:
            if not path.exists():
                self._workbench.settings.forget_recent_file(path)
                self.recent_changed.emit()
            self._show(self.tr("'{0}' was not opened. Nothing was changed."), path, opened.issues)
            return False
        if opened.fingerprint is not None:
            taken = self._open_file(path, opened.decision, opened.fingerprint)
        else:
            taken = self._open_workbook(path, opened.decision)
        if not taken:
            return False
        self._remember(path)
        if opened.issues:
            head = self.tr("'{0}' was read. These things are worth a look:")
            self._show(head, path, opened.issues)
        return True

    def _open_file(self, path: Path, decision: Decision, fingerprint: str) -> bool:
        if not self.may_leave():
            return False
        ready = self._with_study(decision)
        self._workbench.document.take(
            ready, path=path, fingerprint=fingerprint, modified=ready is not decision
        )
        return True

    def _open_workbook(self, path: Path, decision: Decision) -> bool:
        """Import a workbook as a decision without a file, or take it into the one that is open."""
        document, digest = self._workbench.document, digest_of(path)
        if decision.id == document.decision.id:
            choice = self._taking.offer(path, decision, digest)
            if choice is not Choice.OPEN_ANOTHER:
                return choice is Choice.TAKE
            decision = replace(decision, id=new_id())
        if not self.may_leave():
            return False
        entry = self._workbench.recorder.entry(
            "imported",
            self.tr("The decision was read from a workbook."),
            file=path.name,
            digest=digest,
        )
        document.take(edits.record(self._with_study(decision), entry), modified=True)
        return True

    def _with_study(self, decision: Decision) -> Decision:
        """Return the decision with a study: the window always stands in one."""
        return (
            decision if decision.studies else edits.add_study(decision, self.tr("Location study"))
        )

    def save(self) -> bool:
        """Save to the document's file, or ask for one; tell whether it is saved."""
        document = self._workbench.document
        return self._save(document.path) if document.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save to it; tell whether it is saved."""
        document = self._workbench.document
        suggested = document.path or self._suggested(storage.SUFFIX)
        path = self._ask_target(suggested, self.tr("Decisions") + " (*.locdecide)")
        return path is not None and self._save(path)

    def export_pack(self) -> None:
        """Write the decision pack to a workbook that the user names."""
        path = self._ask_workbook(self.tr("decision pack"))
        if path is not None:
            self._export(
                path,
                pack_of(self._workbench.document.decision, self._workbench.language),
                self.tr("Writing the decision pack '{0}' …"),
                self.tr("The decision pack was exported."),
            )

    def export_report(self) -> None:
        """Write the report for the board to a PDF or a page of HTML that the user names."""
        bench = self._workbench
        suggested = self._suggested(f" - {self.tr('report')}.pdf")
        patterns = [self.tr("PDF document") + " (*.pdf)", self.tr("Web page") + " (*.html)"]
        path = self._ask_target(suggested, *patterns)
        if path is not None:
            self._export(
                path,
                report_on(bench.document.decision, bench.language, path.suffix.lower()),
                self.tr("Writing the report '{0}' …"),
                self.tr("The report was exported."),
            )

    def export_deck(self) -> None:
        """Write the slides for the board to a PowerPoint file that the user names."""
        bench = self._workbench
        suggested = self._suggested(f" - {self.tr('slides')}.pptx")
        path = self._ask_target(suggested, self.tr("PowerPoint slides") + " (*.pptx)")
        if path is not None:
            self._export(
                path,
                deck_on(bench.document.decision, bench.language),
                self.tr("Writing the slides '{0}' …"),
                self.tr("The slides were exported."),
            )

    def export_workbook(self) -> None:
        """Write the decision as a workbook that can be read back.

        A workbook shows every answer, so there is none while a round is hidden.
        """
        bench = self._workbench
        hidden = [
            (study.name, the_round(round_, bench.language))
            for study in bench.document.decision.studies
            for round_ in study.rounds
            if is_hidden(round_)
        ]
        if hidden:
            text = self.tr(
                "A workbook shows every answer, and {1} of '{0}' is not revealed yet. "
                "Reveal it first."
            )
            tell(self._window, text.format(*hidden[0]))
            return
        path = self._ask_workbook(self.tr("workbook"))
        if path is not None:
            self._export(
                path,
                workbook_of(bench.document.decision, bench.language),
                self.tr("Writing the workbook '{0}' …"),
                self.tr("The decision was exported as a workbook."),
            )

    def export_template(self) -> None:
        """Write an empty workbook to fill in."""
        path = self._ask_workbook(self.tr("template"))
        if path is not None:
            making = template_in(self._workbench.language)
            self._export(path, making, self.tr("Writing the template '{0}' …"))

    def may_leave(self) -> bool:
        """Ask about unsaved changes; tell whether the document may be left."""
        document = self._workbench.document
        if not document.modified:
            return True
        answer = ask_unsaved(self._window, document.decision.title or self.tr("Untitled"))
        if answer is Answer.SAVE:
            return self.save()
        return answer is Answer.DISCARD

    def _save(self, path: Path, *, overwrite: bool = False) -> bool:
        try:
            self._workbench.document.save(path, overwrite=overwrite)
        except storage.ChangedOnDiskError:
            answer = ask_changed_on_disk(self._window, path.name)
            if answer is Answer.OVERWRITE:
                return self._save(path, overwrite=True)
            return answer is Answer.SAVE_AS and self.save_as()
        except storage.StorageError as error:
            self._refuse(error.issues[0])
            return False
        self._remember(path)
        return True

    def _export(self, path: Path, make: Making, saying: str, line: str = "") -> None:
        """Write a file beside the window; the log gets a line once it is there, if there is one."""
        self._line = (line, self._workbench.document.decision.id)
        self.exports.write(path, make, saying.format(path.name))

    def _on_written(self, written: Written) -> None:
        (line, decision_id), document = self._line, self._workbench.document
        if line and document.decision.id == decision_id:
            self._workbench.recorder.note(
                "exported", line, file=written.path.name, digest=written.digest
            )
        self.exported.emit(written.path)

    def _ask_workbook(self, what: str) -> Path | None:
        suggested = self._suggested(f" - {what}{WORKBOOK_SUFFIXES[0]}")
        return self._ask_target(suggested, self.tr("Workbooks") + " (*.xlsx)")

    def _ask_target(self, suggested: Path, *patterns: str) -> Path | None:
        """Ask for a file of one of the kinds; one without their endings gets the chosen kind's."""
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Save"), str(suggested), ";;".join(patterns)
        )
        if not name:
            return None
        path = Path(name)
        suffixes = [pattern.rpartition("*")[2].rstrip(")") for pattern in patterns]
        if path.suffix.lower() in suffixes:
            return path
        index = patterns.index(chosen) if chosen in patterns else 0
        return path.with_name(path.name + suffixes[index])

    def _suggested(self, ending: str) -> Path:
        document = self._workbench.document
        title = document.decision.title or self.tr("Decision")
        if document.path is not None:
            return document.path.with_name(document.path.stem + ending)
        kept = "".join(c for c in title if c not in '<>:"/\\|?*' and c.isprintable()).strip(". ")
        return self._workbench.settings.folder / ((kept or "locdecide")[:80] + ending)

    def _remember(self, path: Path) -> None:
        self._workbench.settings.add_recent_file(path)
        self.recent_changed.emit()

    def _show(self, head: str, path: Path, issues: tuple[Issue, ...]) -> None:
        dialog = FindingsDialog(self._workbench.language, self._window)
        dialog.show_issues(head.format(path.name), sorted_issues(issues))
        if has_errors(issues):
            dialog.exec()
            dialog.deleteLater()
        else:
            dialog.show()

    def _on_refused(self, path: Path, error: OSError) -> None:
        self._refuse(storage.write_fault(path, error))

    def _refuse(self, issue: Issue) -> None:
        tell(self._window, sentence(issue, self._workbench.language))
