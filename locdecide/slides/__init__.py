"""The deck for the board: five slides for each study, with charts of PowerPoint's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from locdecide.conclusions.dates import day
from locdecide.decision.model import Decision, Study
from locdecide.decision.storage import write_atomically
from locdecide.report.case import gathered_each
from locdecide.slides.content import Deck
from locdecide.slides.five import deck_of_cases
from locdecide.words import Language

__all__ = ["SUFFIX", "deck_bytes", "deck_of", "write_deck"]

SUFFIX = ".pptx"


def deck_of(
    decision: Decision,
    language: Language,
    *,
    studies: Sequence[Study] | None = None,
    date: dt.date | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Deck:
    """Compute and compose the slides on a decision; parameters are those of the report.

    Raises
    ------
    Cancelled
        When `cancelled` says so.
    """
    cases = gathered_each(decision, studies, language, progress=progress, cancelled=cancelled)
    return deck_of_cases(decision, cases, language, day(date or dt.date.today(), language))


def deck_bytes(deck: Deck) -> bytes:
    """Return a deck as the bytes of a PowerPoint file."""
    from locdecide.slides.setting import presentation_of

    made = BytesIO()
    presentation_of(deck).save(made)
    return made.getvalue()


def write_deck(deck: Deck, path: Path) -> None:
    """Write a deck; OSError when it cannot be written."""
    write_atomically(path, deck_bytes(deck))
