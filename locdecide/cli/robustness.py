"""The command that prints how sure the rankings are."""

from __future__ import annotations

import argparse
import os
import sys

from locdecide.cli.arguments import language_of
from locdecide.cli.exits import FINDINGS, UsageError
from locdecide.cli.files import chosen_studies, opened
from locdecide.cli.results import print_json, report_errors
from locdecide.decision import edits
from locdecide.decision.choices import WeightModel
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision
from locdecide.numerals import NumeralError, format_percent, parse_number
from locdecide.words import LANGUAGES, Language

__all__ = ["robustness"]

_PROGRESS = ("{study}: {share} of the draws", "{study}: {share} av trekningene")
# Below, a run is over before anybody asks how far it has come.
_LONG_RUN = 300_000
_MOST_THREADS = 8


def robustness(options: argparse.Namespace) -> int:
    """Print the verdict, the five questions, and what it would take."""
    from locdecide.evaluation import evaluate
    from locdecide.evaluation import robustness as looked_into
    from locdecide.exchange import robustness_data
    from locdecide.tables import robustness_text

    language = language_of(options)
    settings = _settings(options, language)
    decision = opened(options)
    if decision is None:
        return FINDINGS
    decision = _with_settings(decision, settings)
    studies = chosen_studies(decision, options.study)
    results = [(study, evaluate(decision, study)) for study in studies]
    everything = []
    for study, ranked in results:
        progress = _Progress(study.name, language)
        found = looked_into(
            decision,
            study,
            ranked,
            draws=None if options.draws is None else study.method.draws,
            threads=min(os.cpu_count() or 1, _MOST_THREADS),
            progress=progress if progress.wanted else None,
        )
        progress.clear()
        everything.append((study, found, ranked))
    if options.json:
        print_json(robustness_data(decision, everything))
    else:
        texts = (
            robustness_text(study, ranked, found, language) for study, found, ranked in everything
        )
        print("\n\n".join(texts))
    return report_errors(decision, results, language)


class _Progress:
    """One line on standard error that says how far a long run has come, at a terminal alone."""

    def __init__(self, study: str, language: Language) -> None:
        self.wanted = sys.stderr.isatty()
        self._study, self._language = study, language
        self._width, self._shown = 0, -1

    def __call__(self, done: int, draws: int) -> None:
        """Show the share that is done."""
        percent = 100 * done // draws
        if draws < _LONG_RUN or percent == self._shown:
            return
        self._shown = percent
        share = format_percent(percent / 100, self._language, 0)
        text = _PROGRESS[LANGUAGES.index(self._language)].format(study=self._study, share=share)
        self._width = max(self._width, len(text))
        print(f"\r{text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            print("\r" + " " * self._width + "\r", end="", file=sys.stderr, flush=True)


def _settings(options: argparse.Namespace, language: Language) -> dict[str, object]:
    settings: dict[str, object] = {
        name: _whole(text, f"edit-{name}", language)
        for name, text in (("draws", options.draws), ("seed", options.seed))
        if text is not None
    }
    if options.weights is not None:
        settings["weight_model"] = WeightModel(options.weights)
    return settings


def _with_settings(decision: Decision, settings: dict[str, object]) -> Decision:
    try:
        for study in decision.studies:
            decision = edits.change_method(decision, study.id, **settings)
    except EditError as error:
        raise UsageError(error.code) from error
    return decision


def _whole(text: str, code: str, language: Language) -> int:
    try:
        number = parse_number(text, language)
    except NumeralError as error:
        raise UsageError(f"edit-{error.code}", text=text) from error
    if not number.is_integer():
        raise UsageError(code)
    # A float has no place for every digit of a number as large as a seed may be.
    return int(text) if text.isdecimal() else int(number)
