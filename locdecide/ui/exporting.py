"""Writing files for others beside the window: progress, cancelling, and what went wrong."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from locdecide.decision.model import Decision
from locdecide.decision.storage import encode, fingerprint, write_atomically
from locdecide.evaluation import Cancelled
from locdecide.live.background import Background, Job
from locdecide.words import Language

__all__ = [
    "Export",
    "Making",
    "Written",
    "deck_on",
    "pack_of",
    "report_on",
    "template_in",
    "workbook_of",
]

# A file that is there sooner shows no dialog.
_PATIENCE = 400  # ms
_WIDTH = 420
_MOST_THREADS = 8

# Returns what a file is to hold. It asks the first now and then whether it has been given up; the
# second it tells how much is done, of how much.
_GivenUp: TypeAlias = Callable[[], bool]
_Progressed: TypeAlias = Callable[[int, int], None]
Making: TypeAlias = Callable[[_GivenUp, _Progressed], bytes]


@dataclass(frozen=True)
class Written:
    """A file that was written, and the SHA-256 of what it holds."""

    path: Path
    digest: str


@dataclass(frozen=True, eq=False)
class _Writing:
    """The work of making and writing one file, for the background."""

    make: Making
    path: Path

    def __call__(self, given_up: _GivenUp, progressed: _Progressed) -> Written:
        _demand_writable(self.path)
        content = self.make(given_up, progressed)
        if given_up():
            raise Cancelled
        write_atomically(self.path, content)
        return Written(self.path, fingerprint(content))


class Export(QObject):
    """Writes files one at a time; the document may be worked on meanwhile.

    Signals
    -------
    written(Written)
        A file is written.
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
        """Whether a file is being written."""
        return self._writing is not None

    def write(self, path: Path, make: Making, saying: str) -> None:
        """Begin to write what ``make`` returns to a file; an earlier one is given up.

        ``saying`` is what the progress says, in the window's language.
        """
        self.cancel()
        self._writing = _Writing(make, path)
        self._dialog = QProgressDialog(saying, self.tr("Cancel"), 0, 0, self._window)
        bar = QProgressBar(self._dialog)
        bar.setFormat(self.tr("%p%"))
        self._dialog.setBar(bar)
        self._dialog.setWindowTitle("locdecide")
        self._dialog.setMinimumDuration(_PATIENCE)
        self._dialog.setMinimumWidth(_WIDTH)
        self._dialog.setAutoReset(False)
        self._dialog.canceled.connect(self.cancel)
        self._dialog.setValue(0)
        self._background.submit(self._writing)

    def cancel(self) -> None:
        """Give up the file that is being written; what stands there is left as it was."""
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
            # What follows the last number may take some seconds: pages are set, a book is packed.
            self._dialog.setMaximum(wanted if done < wanted else 0)
            self._dialog.setValue(done if done < wanted else 0)

    def _on_done(self, job: Job, written: Written) -> None:
        if job is self._writing:
            self._close()
            self.written.emit(written)

    def _on_failed(self, job: Job, error: Exception) -> None:
        if job is not self._writing:
            return
        path = self._writing.path
        self._close()
        if not isinstance(error, OSError):
            raise error
        self.refused.emit(path, error)


def _demand_writable(path: Path) -> None:
    """Raise OSError where a file can be seen not to be writable, before anything is computed."""
    if path.exists():
        # A workbook that is open in Excel refuses this already.
        with path.open("r+b"):
            pass
    with tempfile.TemporaryFile(dir=path.parent):
        pass


def pack_of(decision: Decision, language: Language) -> Making:
    """Return what makes the decision pack of a decision as it is now."""
    date = dt.date.today()

    def write(path: Path, given_up: _GivenUp, progressed: _Progressed) -> None:
        from locdecide.excel.pack import Stamp, export_pack

        export_pack(
            decision,
            path,
            language,
            stamp=Stamp(date, fingerprint(encode(decision))),
            threads=min(os.cpu_count() or 1, _MOST_THREADS),
            progress=progressed,
            cancelled=given_up,
        )

    return _workbook(write)


def workbook_of(decision: Decision, language: Language) -> Making:
    """Return what makes the workbook that reads back as a decision."""

    def write(path: Path, _given_up: _GivenUp, _progressed: _Progressed) -> None:
        from locdecide.excel.writer import write_decision

        write_decision(decision, path, language)

    return _workbook(write)


def template_in(language: Language) -> Making:
    """Return what makes an empty workbook to fill in."""

    def write(path: Path, _given_up: _GivenUp, _progressed: _Progressed) -> None:
        from locdecide.excel.template import write_template

        write_template(path, language)

    return _workbook(write)


def report_on(decision: Decision, language: Language, suffix: str) -> Making:
    """Return what makes the report on a decision as it is now, in the form of a suffix."""
    date = dt.date.today()

    def make(given_up: _GivenUp, progressed: _Progressed) -> bytes:
        from locdecide.report import report_bytes, report_of

        report = report_of(decision, language, date=date, progress=progressed, cancelled=given_up)
        if given_up():
            raise Cancelled
        return report_bytes(report, suffix)

    return make


def deck_on(decision: Decision, language: Language) -> Making:
    """Return what makes the slides on a decision as it is now."""
    date = dt.date.today()

    def make(given_up: _GivenUp, progressed: _Progressed) -> bytes:
        from locdecide.slides import deck_bytes, deck_of

        deck = deck_of(decision, language, date=date, progress=progressed, cancelled=given_up)
        if given_up():
            raise Cancelled
        return deck_bytes(deck)

    return make


def _workbook(write: Callable[[Path, _GivenUp, _Progressed], None]) -> Making:
    """Return what makes a workbook aside, so that nobody's file is touched before it is whole."""

    def make(given_up: _GivenUp, progressed: _Progressed) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "made.xlsx"
            write(path, given_up, progressed)
            return path.read_bytes()

    return make
