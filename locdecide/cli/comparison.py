"""The command that prints what differs between two files, or since a file was last signed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from locdecide.cli.arguments import language_of
from locdecide.cli.exits import FINDINGS, FINE, UsageError
from locdecide.cli.results import print_json
from locdecide.decision.issues import Issue, sorted_issues
from locdecide.decision.model import Decision
from locdecide.decision.precision import equally_precise
from locdecide.opening import open_decision
from locdecide.words import Language

__all__ = ["compare"]


def compare(options: argparse.Namespace) -> int:
    """Print what differs, and who leads before and after."""
    from locdecide.conclusions.differences import told
    from locdecide.evaluation import compare_results
    from locdecide.exchange import comparison_data
    from locdecide.tables import comparison_text

    language = language_of(options)
    paths = [options.file] if options.new is None else [options.file, options.new]
    states = _opened(paths, language)
    if states is None:
        return FINDINGS
    if len(states) == 1:
        states = [_signed(states[0], options.file, language), states[0]]
    before, after = equally_precise(*states)
    shifts = compare_results(before, after)
    found = told(before, after, language, shifts)
    if options.json:
        print_json(comparison_data(before, after, found, shifts))
    else:
        print(comparison_text(found, language))
    return FINE


def _opened(paths: Sequence[Path], language: Language) -> list[Decision] | None:
    """Open files and print what is wrong with each; None if one of them cannot be read."""
    decisions = []
    for path in paths:
        found = open_decision(path)
        worth = [issue for issue in found.issues if issue.severity.value != "note"]
        if worth:
            _complain(path if len(paths) > 1 else None, worth, language)
        decisions.append(found.decision)
    known = [each for each in decisions if each is not None]
    return known if len(known) == len(paths) else None


def _complain(path: Path | None, issues: Sequence[Issue], language: Language) -> None:
    from locdecide.tables import findings_text

    if path is not None:
        print(f"{path.name}:", file=sys.stderr)
    print(findings_text(sorted_issues(issues), language), file=sys.stderr)


def _signed(decision: Decision, path: Path, language: Language) -> Decision:
    """Return the state that was signed last, and print it where it is not what was signed."""
    from locdecide.decision.record_checks import sign_off_findings
    from locdecide.decision.signing import signed_decision

    if not decision.sign_offs:
        raise UsageError("compare-not-signed", file=path.name)
    last = decision.sign_offs[-1]
    signed = signed_decision(last)
    if signed is None:
        raise UsageError("compare-signed-unreadable", file=path.name)
    damaged = tuple(sign_off_findings(replace(decision, sign_offs=(last,))))
    if damaged:
        _complain(None, damaged, language)
    return signed
