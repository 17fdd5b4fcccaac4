"""A second copy of unsaved work, so that a crash or a power cut loses at most some seconds."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QTimer

from locdecide.decision import storage
from locdecide.decision.model import Decision
from locdecide.live.document import Document

__all__ = ["Recovered", "Recovery"]

DELAY_MS = 3_000


@dataclass(frozen=True)
class Recovered:
    """Unsaved work found at start: the decision and the copy it came from."""

    decision: Decision
    path: Path


class Recovery(QObject):
    """Writes the document to a recovery file some seconds after each change while unsaved.

    The copy goes when the document is saved or closed on purpose.
    """

    def __init__(self, document: Document, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._path: Path | None = None
        self._lock: QLockFile | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.write)
        document.changed.connect(self._on_changed)
        document.file_changed.connect(self._on_file_changed)

    def found(self) -> tuple[Recovered, ...]:
        """Return unsaved work that earlier sessions left behind, newest first.

        A copy that another running session holds is its own affair.
        """
        copies = sorted(self._copies(), key=lambda path: path.stat().st_mtime, reverse=True)
        recovered: list[Recovered] = []
        for path in copies:
            if _held(path):
                continue
            with contextlib.suppress(storage.StorageError):
                recovered.append(Recovered(storage.load(path).decision, path))
        return tuple(recovered)

    def write(self) -> Path | None:
        """Write the copy now; return where it is, or None when nothing is unsaved."""
        self._timer.stop()
        if not self._document.modified:
            self.discard()
            return None
        decision = self._document.decision
        # An id from a file may hold anything, so it is no safe name itself.
        name = storage.fingerprint(decision.id.encode())[:16]
        process = QCoreApplication.applicationPid()
        path = self._folder / f"{name}-{process}{storage.SUFFIX}"
        if self._path != path:
            # The copy of a document that was left on purpose, for an import or older work.
            self.discard()
        # A full disk must not stop the work; the document itself is still unsaved and says so.
        with contextlib.suppress(OSError, storage.StorageError):
            self._folder.mkdir(parents=True, exist_ok=True)
            storage.save(path, decision)
            if self._lock is None:
                self._lock = _lock_of(path)
                self._lock.tryLock(0)
            self._path = path
        return self._path

    def discard(self) -> None:
        """Remove the copy of this session."""
        self._timer.stop()
        if self._path is not None:
            self._path.unlink(missing_ok=True)
            self._path = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _copies(self) -> list[Path]:
        return list(self._folder.glob(f"*{storage.SUFFIX}")) if self._folder.is_dir() else []

    def _on_changed(self) -> None:
        # While a change is told of, the undo stack has not taken it yet and still looks clean.
        if not self._timer.isActive():
            self._timer.start()

    def _on_file_changed(self) -> None:
        if not self._document.modified:
            self.discard()


def _lock_of(path: Path) -> QLockFile:
    lock = QLockFile(f"{path}.lock")
    # A lock is stale only when the process that made it is gone, however long it works.
    lock.setStaleLockTime(0)
    return lock


def _held(path: Path) -> bool:
    lock = _lock_of(path)
    if lock.tryLock(0):
        lock.unlock()
        return False
    return True
