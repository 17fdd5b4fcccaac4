"""How a command ends: its exit codes, and what keeps it from doing its work."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from locdecide.decision.issues import Issue
from locdecide.words import Language

__all__ = ["FINDINGS", "FINE", "USAGE", "UsageError", "refused"]

FINE, FINDINGS, USAGE = 0, 1, 2


class UsageError(Exception):
    """Options that do not fit the decision or the files; the issue has the sentence."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.issue = Issue(code=code, params=params)


def refused(issues: Iterable[Issue], language: Language) -> int:
    """Print findings as errors and return the exit code that goes with them."""
    from locdecide.tables import findings_text

    print(findings_text(issues, language), file=sys.stderr)
    return FINDINGS
