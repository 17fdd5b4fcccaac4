"""Values as people read them, two at a time, so that what differs looks different."""

from __future__ import annotations

import datetime as dt
import math
from itertools import takewhile

from locdecide.conclusions.dates import day
from locdecide.conclusions.differences.wording import VALUES
from locdecide.conclusions.names import Names
from locdecide.numerals import format_number
from locdecide.words import Language

__all__ = ["excerpts", "moment", "numbers", "relative_change"]

_MOST_DIGITS = 17
_LONGEST, _BEFORE = 120, 30
# A change that is smaller or larger says nothing as a percentage.
_LEAST_CHANGE, _LARGEST_CHANGE = 1e-5, 99.0


def numbers(before: float | None, after: float | None, unset: str, language: Language) -> list[str]:
    """Return two numbers with as many digits as tell them apart; ``unset`` stands for None."""
    given = (before, after)
    texts: list[str] = []
    for digits in (*range(3, _MOST_DIGITS), None):
        texts = [unset if n is None else format_number(n, language, digits) for n in given]
        if texts[0] != texts[1]:
            break
    return texts


def relative_change(before: float, after: float, names: Names) -> str:
    """Return by how much a figure has changed: "+16.6%"; empty where that says nothing."""
    if before == 0:
        return ""
    change = after / abs(before) - math.copysign(1.0, before)
    if not _LEAST_CHANGE <= abs(change) <= _LARGEST_CHANGE:
        return ""
    return names.say(
        VALUES["percent"],
        sign="+" if change > 0 else "−",
        number=names.number(abs(100 * change)),
    )


def moment(time: str, language: Language) -> str:
    """Return a stored time in words, to the minute; what is no time stands as it was typed."""
    try:
        parsed = dt.datetime.fromisoformat(time)
    except ValueError:
        return " ".join(time.split())
    text = day(parsed, language)
    if len(time) <= len("2026-11-03"):
        return text
    place = 0 if language == "en" else 1
    return VALUES["time"][place].format(day=text, hour=f"{parsed:%H:%M}")


def excerpts(before: str, after: str, empty: str) -> list[str]:
    """Return two texts on a line each, the long ones cut around where they begin to differ."""
    old, new = " ".join(before.split()), " ".join(after.split())
    if max(len(old), len(new)) > _LONGEST:
        same = sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))
        )
        start = max(0, same - _BEFORE)
        old, new = (_cut(text, start) for text in (old, new))
    return [old or empty, new or empty]


def _cut(text: str, start: int) -> str:
    """Return a piece of a text from near ``start``, with dots for what is left out."""
    head = "…" if start and text else ""
    rest = text[start:]
    return head + (rest if len(rest) <= _LONGEST else rest[: _LONGEST - 1].rstrip() + "…")
