"""The command that writes the deck for the board."""

from __future__ import annotations

import argparse

from locdecide.cli.arguments import language_of
from locdecide.cli.exits import FINDINGS, FINE, UsageError
from locdecide.cli.files import chosen_studies, expect_another_file, opened

__all__ = ["deck"]


def deck(options: argparse.Namespace) -> int:
    """Write five slides for each study as a PowerPoint file."""
    from locdecide.slides import SUFFIX, deck_of, write_deck

    if options.out.suffix.lower() != SUFFIX:
        raise UsageError("file-not-slides", file=options.out.name)
    expect_another_file(options)
    decision = opened(options)
    if decision is None:
        return FINDINGS
    studies = chosen_studies(decision, options.study)
    write_deck(deck_of(decision, language_of(options), studies=studies), options.out)
    return FINE
