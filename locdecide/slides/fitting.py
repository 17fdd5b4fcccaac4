"""How large the words of a column may be, and which of them have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locdecide.report.content import Stamp
from locdecide.report.lettering import width, wrapped
from locdecide.slides.content import Line, Text
from locdecide.slides.look import SIZES

__all__ = ["CHIP_HEIGHT", "Fitted", "chip_width", "fitted", "title_that_fits"]

CHIP_HEIGHT = 0.42
_STEPS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)
_LEADING = 1.2
_AFTER, _ABOVE_HEAD = 5.0, 8.0
_INDENT = 14.0
_GAP = 14.0
_HEADLINE = 20.0
# The letters that are measured are our own; those of the slides run narrower.
_SLACK = 1.04


@dataclass(frozen=True)
class Fitted:
    """A part of a column with where it begins and how high it is, in points, at a scale."""

    part: Text | Stamp
    top: float
    height: float
    scale: float


def chip_width(stamp: Stamp, scale: float) -> float:
    """Return how wide the sign of a verdict is, in inches."""
    return width(stamp.chip, 16.0 * scale, strong=True) / 72 + 0.4


def fitted(parts: Sequence[Text | Stamp], wide: float, high: float) -> list[Fitted]:
    """Set parts below each other in a room of points, as large as it allows.

    What has no room at the smallest size is left out from the end, with an ellipsis for it.
    """
    for scale in _STEPS:
        found = list(_stacked(parts, wide, scale))
        if not found or found[-1].top + found[-1].height <= high:
            return found
    count = sum(len(_lines_of(part)) for part in parts)
    for kept in range(count - 1, 0, -1):
        found = list(_stacked(_first(parts, kept), wide, _STEPS[-1]))
        if found[-1].top + found[-1].height <= high:
            return found
    return []


def _lines_of(part: Text | Stamp) -> tuple[Line | Stamp, ...]:
    return (part,) if isinstance(part, Stamp) else part.lines


def _first(parts: Sequence[Text | Stamp], count: int) -> list[Text | Stamp]:
    """Return the first lines of the parts of a column, and an ellipsis for the others."""
    found: list[Text | Stamp] = []
    for part in parts:
        if count <= 0:
            break
        taken = _lines_of(part)[:count]
        count -= len(taken)
        found.append(part if isinstance(part, Stamp) else Text(part.lines[: len(taken)]))
    more = Line("…", "note")
    last = found[-1]
    if isinstance(last, Text):
        found[-1] = Text((*last.lines, more))
    else:
        found.append(Text((more,)))
    return found


def title_that_fits(
    text: str, wide: float, high: float, sizes: Sequence[float]
) -> tuple[float, float]:
    """Return the largest of some sizes at which a title fits, the last where none does; its height.

    All in points.
    """
    height = high
    for size in sizes:
        lines = wrapped(text, wide * _SLACK, size, strong=True)
        height = len(lines) * size * _LEADING
        if height <= high:
            return size, height
    return sizes[-1], high


def _stacked(parts: Sequence[Text | Stamp], wide: float, scale: float) -> Iterator[Fitted]:
    top = 0.0
    for part in parts:
        height = (
            _stamp_height(part, wide, scale)
            if isinstance(part, Stamp)
            else sum(_line_height(line, wide, scale) for line in part.lines)
        )
        yield Fitted(part, top, height, scale)
        top += height + _GAP * scale


def _line_height(line: Line, wide: float, scale: float) -> float:
    size = SIZES[line.kind] * scale
    room = wide - (_INDENT if line.kind == "point" else 0.0)
    lines = wrapped(line.text, room * _SLACK, size, strong=line.kind == "head")
    above = _ABOVE_HEAD * scale if line.kind == "head" else 0.0
    return above + size * _LEADING * len(lines) + _AFTER * scale


def _stamp_height(stamp: Stamp, wide: float, scale: float) -> float:
    room = wide - 72 * chip_width(stamp, scale) - 12
    lines = wrapped(stamp.headline, room * _SLACK, _HEADLINE * scale, strong=True)
    return max(CHIP_HEIGHT * 72, _HEADLINE * scale * _LEADING * len(lines)) + 4
