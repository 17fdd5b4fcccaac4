"""Opening a decision from whatever file holds it: our own format or a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from locdecide.decision import storage
from locdecide.decision.issues import Issue
from locdecide.decision.model import Decision

__all__ = ["WORKBOOK_SUFFIXES", "Opened", "open_decision"]

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm")


@dataclass(frozen=True)
class Opened:
    """What a file held.

    ``decision`` is None when an issue is an error; nothing is taken half. ``fingerprint`` is
    that of a decision file, and None for a workbook, which is imported and never written back.
    """

    decision: Decision | None
    issues: tuple[Issue, ...] = ()
    fingerprint: str | None = None


def open_decision(path: Path) -> Opened:
    """Read a decision from a ``.locdecide`` file or a workbook; faults become issues."""
    if path.suffix.lower() in WORKBOOK_SUFFIXES:
        # Reading workbooks costs a third of a second of imports; other files do without.
        from locdecide.excel.reader import read_workbook

        imported = read_workbook(path)
        return Opened(imported.decision, imported.issues)
    try:
        loaded = storage.load(path)
    except storage.StorageError as error:
        if path.suffix.lower() != storage.SUFFIX and error.issues[0].code == "file-foreign":
            return Opened(None, (Issue(code="file-unknown-kind", params={"file": path.name}),))
        return Opened(None, error.issues)
    return Opened(loaded.decision, (), loaded.fingerprint)
