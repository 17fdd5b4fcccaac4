"""Writing the report for the board beside the window: progress, cancelling, and what went wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from locdecide.decision.model import Decision
from locdecide.live.background import Background, Job
from locdecide.words import Language

__all__ = ["ReportExport"]

# A report that is there sooner shows no dialog.
_PATIENCE = 400  # ms


@dataclass(frozen=True, eq=False)
class _Writing:
    """The work of writing one report, for the background."""

    decision: Decision
    path: Path
    language: Language
    date: dt.date

    def __call__(
        self, given_up: Callable[[], bool], progressed: Callable[[int, int], None]
    ) -> Path:
        from locdecide.report import report_of, write_report

        report = report_of(
            self.decision,
            self.language,
            date=self.date,
            progress=progressed,
            cancelled=given_up,
        )
        if not given_up():
            write_report(report, self.path)
        return self.path


class ReportExport(QObject):
    """Writes reports one at a time; the document may be worked on meanwhile.

    Signals
    -------
    written(Path)
        A report is written.
    refused(Path, OSError)
        It could not be.
    """

    written = Signal(object)
    refused = Signal(object, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._background = Background(self)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)
        self._background.progressed.connect(self._on_progressed)
        self._dialog: QProgressDialog | None = None
        self._writing: _Writing | None = None

    @property
    def busy(self) -> bool:
        """Whether a report is being written."""
        return self._writing is not None

    def write(self, decision: Decision, path: Path, language: Language) -> None:
        """Begin to write the report on a decision as it is now; an earlier one is given up."""
        self.cancel()
        self._writing = _Writing(decision, path, language, dt.date.today())
        self._dialog = QProgressDialog(
            self.tr("Writing the report '{0}' …").format(path.name),
            self.tr("Cancel"),
            0,
            0,
            self._window,
        )
        self._dialog.setWindowTitle("locdecide")
        self._dialog.setMinimumDuration(_PATIENCE)
        self._dialog.setMinimumWidth(420)
        self._dialog.setAutoReset(False)
        self._dialog.canceled.connect(self.cancel)
        self._dialog.setValue(0)
        self._background.submit(self._writing)

    def cancel(self) -> None:
        """Give up the report that is being written; the file is left as it was."""
        if self._writing is not None:
            self._background.give_up(self._writing)
        self._close()

    def stop(self) -> None:
        """Give up for good: the window closes."""
        self._background.stop()
        self._close()

    def _close(self) -> None:
        self._writing = None
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            dialog.canceled.disconnect(self.cancel)
            dialog.close()
            dialog.deleteLater()

    def _on_progressed(self, job: Job, done: int, wanted: int) -> None:
        if job is self._writing and self._dialog is not None:
            # The pages are set after the last draw: some seconds without a number.
            self._dialog.setMaximum(wanted if done < wanted else 0)
            self._dialog.setValue(done if done < wanted else 0)

    def _on_done(self, job: Job, path: Path) -> None:
        if job is self._writing:
            self._close()
            self.written.emit(path)

    def _on_failed(self, job: Job, error: Exception) -> None:
        if job is not self._writing:
            return
        path = self._writing.path
        self._close()
        if not isinstance(error, OSError):
            raise error
        self.refused.emit(path, error)
