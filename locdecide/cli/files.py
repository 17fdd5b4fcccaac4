"""The files that a command reads and writes, and the studies that it is about."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from locdecide.cli.arguments import language_of
from locdecide.cli.exits import UsageError
from locdecide.decision.issues import sorted_issues
from locdecide.decision.model import Decision, Study
from locdecide.opening import WORKBOOK_SUFFIXES, open_decision

__all__ = ["chosen_studies", "expect_another_file", "expect_workbook", "opened"]


def opened(options: argparse.Namespace) -> Decision | None:
    """Open the file of a command and print what is wrong with it; None if it cannot be read."""
    from locdecide.tables import findings_text

    found = open_decision(options.file)
    worth = [issue for issue in found.issues if issue.severity.value != "note"]
    if worth:
        print(findings_text(sorted_issues(worth), language_of(options)), file=sys.stderr)
    return found.decision


def chosen_studies(decision: Decision, name: str | None) -> list[Study]:
    """Return the study of a name, or all where none is named."""
    if name is None:
        return list(decision.studies)
    wanted = name.strip().casefold()
    found = [study for study in decision.studies if study.name.strip().casefold() == wanted]
    if not found:
        names = ", ".join(study.name for study in decision.studies)
        raise UsageError("study-unknown", name=name, names=names)
    return found


def expect_workbook(path: Path) -> None:
    """Refuse to write anything but a workbook."""
    if path.suffix.lower() != WORKBOOK_SUFFIXES[0]:
        raise UsageError("file-not-xlsx", file=path.name)


def expect_another_file(options: argparse.Namespace) -> None:
    """Refuse to write over what is read: a workbook belongs to whoever made it."""
    if options.out.exists() and options.file.exists() and options.out.samefile(options.file):
        raise UsageError("file-onto-itself", file=options.out.name)
