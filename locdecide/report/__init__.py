"""The report for the board: one page first, then a part for each study, as PDF or HTML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from locdecide.decision.model import Decision, Study
from locdecide.decision.storage import write_atomically
from locdecide.report.assembling import assembled
from locdecide.report.case import gathered_each
from locdecide.report.content import Report
from locdecide.words import Language

__all__ = ["SUFFIXES", "report_bytes", "report_of", "write_report"]

SUFFIXES = (".pdf", ".html")


def report_of(
    decision: Decision,
    language: Language,
    *,
    studies: Sequence[Study] | None = None,
    date: dt.date | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Report:
    """Compute and compose the report on a decision.

    Parameters
    ----------
    decision : Decision
    language : {"en", "nb"}
    studies : sequence of Study, optional
        Of the decision; all without.
    date : date, optional
        That it is dated with; today's without. The same decision and date give the same report.
    progress : callable, optional
        Told how many draws of the simulations are done, of how many.
    cancelled : callable, optional
        Asked all through the simulation.

    Raises
    ------
    Cancelled
        When `cancelled` says so.
    """
    cases = gathered_each(decision, studies, language, progress=progress, cancelled=cancelled)
    return assembled(decision, cases, language, date or dt.date.today())


def report_bytes(report: Report, suffix: str) -> bytes:
    """Return a report as the bytes of a file with a suffix; ValueError for an unknown one."""
    if suffix == ".pdf":
        from locdecide.report.pdf import pdf_bytes

        return pdf_bytes(report)
    if suffix == ".html":
        from locdecide.report.html import html_text

        return html_text(report).encode("utf-8")
    raise ValueError(suffix)


def write_report(report: Report, path: Path) -> None:
    """Write a report in the form that the suffix asks for; OSError when it cannot be written."""
    write_atomically(path, report_bytes(report, path.suffix.lower()))
