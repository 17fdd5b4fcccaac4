"""What is dropped on the window: a decision or workbook to open, or ballots to collect."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from locdecide.decision.storage import SUFFIX
from locdecide.opening import WORKBOOK_SUFFIXES
from locdecide.ui.ballot_files import BallotFiles
from locdecide.ui.filing import Filing

__all__ = ["Dropping", "dropped_paths"]

_SUFFIXES = (SUFFIX, *WORKBOOK_SUFFIXES)


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders that are dragged, where all of them can be taken."""
    urls = data.urls()
    if not urls or not all(url.isLocalFile() for url in urls):
        return ()
    paths = tuple(Path(url.toLocalFile()) for url in urls)
    known = all(path.is_dir() or path.suffix.lower() in _SUFFIXES for path in paths)
    return paths if known else ()


class Dropping(QObject):
    """Opens or collects what was dropped.

    Signals
    -------
    refused(str)
        Nothing was taken; the sentence says why.
    """

    refused = Signal(str)

    def __init__(self, filing: Filing, ballots: BallotFiles, window: QWidget) -> None:
        super().__init__(window)
        self._filing = filing
        self._ballots = ballots

    def take(self, paths: tuple[Path, ...]) -> None:
        """Collect ballots; open one file that is none; refuse anything else."""
        if self._ballots.among(paths):
            self._ballots.collect(paths)
        elif len(paths) == 1 and not paths[0].is_dir():
            self._filing.open(paths[0])
        else:
            self.refused.emit(
                self.tr("Several files are taken when they are filled ballots. None of these is.")
            )
