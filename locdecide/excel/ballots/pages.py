"""Printed pages of a ballot: a group that does not fit on the rest of a page begins the next."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import USUAL_HEIGHT

__all__ = ["Pages"]

# Points: what A4 across holds within its margins, and the width of a letter.
_HEIGHT, _WIDTH, _LETTER = 494.0, 770.0, 5.4


class Pages:
    """The heights of a sheet's rows, and the breaks that follow from them."""

    def __init__(self, sheet: Worksheet, width: float) -> None:
        self._sheet = sheet
        self._page = _HEIGHT * max(1.0, width * _LETTER / _WIDTH)
        self._heights: dict[int, float] = {}

    def set_height(self, row: int, height: float) -> None:
        """Set the height of a row in points."""
        self._sheet.set_row(row, height)
        self._heights[row] = height

    def break_before(self, starts: Sequence[int], end: int, repeated: int) -> None:
        """Break before groups that begin at some rows; ``repeated`` is the header on each page."""
        header = self._heights.get(repeated, USUAL_HEIGHT)
        used = self._height(1, starts[0])
        breaks: list[int] = []
        for first, last in zip(starts, (*starts[1:], end), strict=True):
            height = self._height(first, last)
            if first != starts[0] and used + height > self._page:
                breaks.append(first)
                used = header
            used = (used + height) % self._page
        self._sheet.set_h_pagebreaks(breaks)

    def _height(self, first: int, end: int) -> float:
        return sum(self._heights.get(row, USUAL_HEIGHT) for row in range(first, end))
