"""The commands that send ballots out as workbooks and take them back."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from locdecide.cli.arguments import language_of
from locdecide.cli.exits import FINDINGS, FINE, UsageError, refused
from locdecide.cli.files import chosen_studies, opened
from locdecide.decision import storage
from locdecide.decision.issues import EditError, Issue, sorted_issues
from locdecide.decision.model import Weighting
from locdecide.words import LANGUAGES

__all__ = ["collect_ballots", "send_ballots"]

_TAKEN = (
    "{taken.participant.name}: {taken.answered} answers, {taken.study.name} ({taken.path.name})",
    "{taken.participant.name}: {taken.answered} svar, {taken.study.name} ({taken.path.name})",
)


def send_ballots(options: argparse.Namespace) -> int:
    """Write a ballot for each participant and print their paths."""
    from locdecide.excel.ballots import write_ballots

    decision = opened(options)
    if decision is None:
        return FINDINGS
    found = [] if decision.participants else [Issue(code="ballot-nobody")]
    for study in chosen_studies(decision, options.study):
        if options.study is None and study.method.weighting is not Weighting.PAIRWISE:
            continue
        try:
            written = write_ballots(decision, study, options.out, language_of(options))
        except EditError as error:
            found.append(error.issue())
            continue
        for path in written:
            print(path)
        if not written and options.study is not None and decision.participants:
            found.append(Issue(code="ballot-nothing-to-ask", params={"study": study.name}))
    return refused(found, language_of(options)) if found else FINE


def collect_ballots(options: argparse.Namespace) -> int:
    """Take filled ballots into the decision and print whose."""
    from locdecide.collecting import collect, newest
    from locdecide.tables import findings_text

    target: Path = options.out or options.file
    if target.suffix.lower() != storage.SUFFIX:
        raise UsageError("ballot-out-needed", file=target.name)
    decision = opened(options)
    if decision is None:
        return FINDINGS
    language = language_of(options)
    collected = collect(
        decision,
        options.ballots,
        time=datetime.now().isoformat(timespec="seconds"),
        choose=newest if options.replace else None,
    )
    if collected.issues:
        print(findings_text(sorted_issues(collected.issues), language), file=sys.stderr)
    if collected.decision is None:
        return FINDINGS
    if collected.decision is not decision or options.out is not None:
        storage.save(target, collected.decision)
    for taken in collected.taken:
        print(_TAKEN[LANGUAGES.index(language)].format(taken=taken))
    return FINE
