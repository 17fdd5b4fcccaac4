"""Printed pages of a ballot: groups stay whole where they can, and no heading stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import USUAL_HEIGHT

__all__ = ["Pages"]

# Points: what A4 across holds within its margins, and the width of a letter. A little less than
# all of it, since fonts differ: a page that ends early is better than one that breaks by itself.
_HEIGHT, _WIDTH, _LETTER = 480.0, 770.0, 5.4


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

    def break_between(self, groups: Sequence[Sequence[int]], end: int, repeated: int) -> None:
        """End pages where a group does not fit on the rest, or else inside it.

        Each group lists the rows where a page may begin, its heading first; what lies between
        two of them stays together. ``repeated`` is the header on each page.
        """
        header = self._heights.get(repeated, USUAL_HEIGHT)
        used = self._height(1, groups[0][0])
        breaks: list[int] = []
        ends = [*(group[0] for group in groups[1:]), end]
        for group, last in zip(groups, ends, strict=True):
            whole = self._height(group[0], last)
            apart = header + whole <= self._page < used + whole
            for first, after in zip(group, (*group[1:], last), strict=True):
                height = self._height(first, after)
                full = used + height > self._page or (apart and first == group[0])
                if full and first != groups[0][0]:
                    breaks.append(first)
                    used = header
                used += height
        self._sheet.set_h_pagebreaks(breaks)

    def _height(self, first: int, end: int) -> float:
        return sum(self._heights.get(row, USUAL_HEIGHT) for row in range(first, end))
