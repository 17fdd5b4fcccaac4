"""The commands that print what follows from a decision: rankings, weights, findings."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

import msgspec

from locdecide.cli.arguments import language_of
from locdecide.cli.exits import FINDINGS, FINE
from locdecide.cli.files import chosen_studies, opened
from locdecide.decision.choices import AhpMode, Normalisation, PrioritiesMethod, RandomIndex
from locdecide.decision.choices import RankingMethod as Method
from locdecide.decision.issues import Issue, has_errors, sorted_issues
from locdecide.decision.model import Decision, Study
from locdecide.opening import open_decision
from locdecide.words import Language

if TYPE_CHECKING:
    from locdecide.results import StudyResults

__all__ = ["check", "print_json", "rank", "report_errors", "weights"]


def rank(options: argparse.Namespace) -> int:
    """Print the rankings."""
    from locdecide.evaluation import evaluate
    from locdecide.exchange import rank_data
    from locdecide.tables import ranking_text

    return _results(
        options,
        rank_data,
        lambda decision, study: ranking_text(
            study, evaluate(decision, study), language_of(options)
        ),
    )


def weights(options: argparse.Namespace) -> int:
    """Print the weights, everybody's consistency, and the group."""
    from locdecide.evaluation import evaluate
    from locdecide.exchange import weights_data
    from locdecide.tables import weights_text

    return _results(
        options,
        weights_data,
        lambda decision, study: weights_text(
            decision, study, evaluate(decision, study), language_of(options)
        ),
    )


def check(options: argparse.Namespace) -> int:
    """Print all findings."""
    from locdecide.evaluation import evaluate_all, findings
    from locdecide.exchange import issues_data
    from locdecide.tables import findings_text

    language = language_of(options)
    read = open_decision(options.file)
    found = list(read.issues)
    if read.decision is not None:
        found.extend(findings(read.decision, evaluate_all(read.decision)))
    found = list(sorted_issues(found))
    if options.json:
        print_json(issues_data(found, language))
    else:
        print(findings_text(found, language))
    return FINDINGS if has_errors(found) else FINE


def _results(
    options: argparse.Namespace,
    data: Callable[[Decision, Iterable[Any]], Any],
    text: Callable[[Decision, Study], str],
) -> int:
    from locdecide.evaluation import evaluate

    decision = opened(options)
    if decision is None:
        return FINDINGS
    decision = _with_settings(decision, options)
    studies = chosen_studies(decision, options.study)
    results = [(study, evaluate(decision, study)) for study in studies]
    if options.json:
        print_json(data(decision, results))
    else:
        print("\n\n".join(text(decision, study) for study in studies))
    return report_errors(decision, results, language_of(options))


def _with_settings(decision: Decision, options: argparse.Namespace) -> Decision:
    from locdecide.decision import edits

    kinds: dict[str, type[Enum]] = {
        "priorities": PrioritiesMethod,
        "random_index": RandomIndex,
        "method": Method,
        "normalisation": Normalisation,
        "ahp_mode": AhpMode,
    }
    fields = {
        ("ranking" if name == "method" else name): kind(getattr(options, name))
        for name, kind in kinds.items()
        if getattr(options, name, None) is not None
    }
    for study in decision.studies:
        decision = edits.change_method(decision, study.id, **fields)
    return decision


def report_errors(
    decision: Decision, results: Sequence[tuple[Study, StudyResults]], language: Language
) -> int:
    """Print the errors of studies and their results, and return the exit code."""
    from locdecide.evaluation import findings
    from locdecide.tables import findings_text

    studies = tuple(study for study, _ in results)
    chosen = msgspec.structs.replace(decision, studies=studies)
    found = findings(chosen, {study.id: result for study, result in results})
    if not any(study.criteria for study in studies):
        found = (Issue(code="nothing-to-rank"), *found)
    errors = [issue for issue in found if issue.severity.value == "error"]
    if errors:
        print(findings_text(errors, language), file=sys.stderr)
    return FINDINGS if errors else FINE


def print_json(data: object) -> None:
    """Print data for other programs."""
    print(json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False))
