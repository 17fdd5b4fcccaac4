"""The command that writes the report for the board."""

from __future__ import annotations

import argparse

from locdecide.cli.arguments import language_of
from locdecide.cli.exits import FINDINGS, FINE, UsageError
from locdecide.cli.files import chosen_studies, expect_another_file, opened

__all__ = ["report"]


def report(options: argparse.Namespace) -> int:
    """Write the report as a PDF or a page of HTML, as the target's name asks."""
    from locdecide.report import SUFFIXES, report_of, write_report

    if options.out.suffix.lower() not in SUFFIXES:
        raise UsageError("file-not-report", file=options.out.name)
    expect_another_file(options)
    decision = opened(options)
    if decision is None:
        return FINDINGS
    studies = chosen_studies(decision, options.study)
    write_report(report_of(decision, language_of(options), studies=studies), options.out)
    return FINE
