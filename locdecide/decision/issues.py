"""Findings as data: a stable code, how grave it is, and where it is.

The sentences for the codes live in :mod:`locdecide.sentences`, in both languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

import msgspec

__all__ = ["EditError", "Issue", "Place", "Severity", "Step", "has_errors", "sorted_issues"]

Param = str | int | float


class Severity(Enum):
    """How grave a finding is: an error stops an import, a warning or note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Step(Enum):
    """The steps of the work, in order; each has its page in the window."""

    FRAME = "frame"
    CRITERIA = "criteria"
    ALTERNATIVES = "alternatives"
    DATA = "data"
    WEIGHTS = "weights"
    RANKING = "ranking"
    ROBUSTNESS = "robustness"
    BOARD = "board"
    RECORD = "record"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A spot in a decision that a finding leads to, by ids.

    ``section`` names a part of the step's page, where one step has several.
    """

    step: Step
    study: str | None = None
    criterion: str | None = None
    alternative: str | None = None
    participant: str | None = None
    sign_off: str | None = None
    section: str | None = None


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """One finding.

    ``where`` is the place in a file as people write it: a cell (``Data!C7``) or a JSON path;
    it is empty for a finding on a decision itself, which has a ``place`` instead.
    """

    code: str
    severity: Severity = Severity.ERROR
    where: str = ""
    place: Place | None = None
    params: Mapping[str, Param] = {}


class EditError(Exception):
    """An edit that the decision cannot take; the code has a sentence, the params fill it."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def issue(self) -> Issue:
        """Return the error as a finding, so that one table of sentences serves both."""
        return Issue(code=self.code, params=self.params)


_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def sorted_issues(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the findings gravest first; within a severity they keep their order."""
    return tuple(sorted(issues, key=lambda issue: _ORDER[issue.severity]))


def has_errors(issues: Iterable[Issue]) -> bool:
    """Tell whether any finding is an error."""
    return any(issue.severity is Severity.ERROR for issue in issues)
