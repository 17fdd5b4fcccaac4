"""The lines of the log: who did what and when, as one is written the moment it happens."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from locdecide.decision.model import LogEntry
from locdecide.decision.storage import fingerprint
from locdecide.live.document import Document
from locdecide.live.settings import Settings

__all__ = ["Recorder", "digest_of", "now"]


def now() -> str:
    """Return the present time as it is stored."""
    return datetime.now().isoformat(timespec="seconds")


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file that was just read; empty where it is gone by now."""
    try:
        return fingerprint(path.read_bytes())
    except OSError:
        return ""


class Recorder:
    """Makes every line of the log that the window writes.

    Where an edit makes the event, it takes :meth:`entry` and appends the line itself, so that
    both are one step. Where something was only done with the decision, :meth:`note` writes the
    line beside the history.
    """

    def __init__(self, document: Document, settings: Settings, anybody: str) -> None:
        self._document = document
        self._settings = settings
        self._anybody = anybody

    @property
    def who(self) -> str:
        """Who works with the program, as typed; the facilitator where nobody has typed a name."""
        return self._settings.user_name or self._anybody

    def entry(self, event: str, text: str, *, file: str = "", digest: str = "") -> LogEntry:
        """Return a line on what is happening now, for an edit to append."""
        return LogEntry(time=now(), who=self.who, event=event, text=text, file=file, digest=digest)

    def note(self, event: str, text: str, *, file: str = "", digest: str = "") -> None:
        """Write a line that is no step of its own: undo goes past it, and it stays."""
        self._document.note(self.entry(event, text, file=file, digest=digest))
