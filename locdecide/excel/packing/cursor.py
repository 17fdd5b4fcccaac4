"""A sheet that is written from the top down: headings, sentences and tables below each other."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import USUAL_HEIGHT, Book, fit_row, put_number, put_text

__all__ = ["Cursor", "Entry", "width_for"]

Entry = str | float | None

# Points: a page of A4 within its margins, upright and across; and a header's line.
_UPRIGHT, _ACROSS, _ACROSS_WIDTH = 740.0, 494.0, 770.0
_HEADER_LINE, _HEADER = 15.5, 32.0
_POINTS_A_LETTER = 5.3
# A sheet that is no longer than this many pages is printed on one.
_NEARLY_ONE = 1.3
# Bold letters against those that widths are counted in, and a cell's air.
_BOLD, _AIR = 1.15, 3


def width_for(texts: Sequence[str], least: float, most: float = 34) -> float:
    """Return the width of a column that breaks no word of its bold header."""
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return min(max(least, longest * _BOLD + _AIR), most)


@dataclass
class Cursor:
    """Where the next thing goes on a sheet, and how wide its text runs."""

    book: Book
    sheet: Worksheet
    row: int = 0
    last_column: int = 5
    letters: int = 90
    widths: Sequence[float] = ()
    _heights: dict[int, float] = field(default_factory=dict)

    def set_height(self, height: float) -> None:
        """Set the height of the row that was written last or is written now."""
        self.sheet.set_row(self.row, height)
        self._heights[self.row] = height

    def height(self, first: int, end: int) -> float:
        """Return the height in points of the rows from one up to another."""
        return sum(self._heights.get(row, USUAL_HEIGHT) for row in range(first, end))

    def break_between(
        self, starts: Sequence[int], *, always: Collection[int] = (), across: bool = False
    ) -> None:
        """Let pages end before blocks that do not fit on the rest, and before ``always``."""
        page = self._page_across() if across else _UPRIGHT
        breaks, used = [], 0.0
        for first, end in zip(starts, (*starts[1:], self.row), strict=True):
            height = self.height(first, end)
            if used and (used + height > page or first in always):
                breaks.append(first)
                used = 0.0
            used = (used + height) % page
        self.sheet.set_h_pagebreaks(breaks)

    def fit_if_nearly(self) -> None:
        """Print on one page what is little more than one."""
        if self.height(0, self.row) <= _NEARLY_ONE * self._page_across():
            self.sheet.fit_to_pages(1, 1)

    def _page_across(self) -> float:
        wide = sum(self.widths) * _POINTS_A_LETTER
        return _ACROSS * max(1.0, wide / _ACROSS_WIDTH)

    def skip(self, rows: int = 1) -> None:
        """Leave rows empty."""
        self.row += rows

    def title(self, text: str) -> None:
        """Write the sheet's title."""
        put_text(self.sheet, self.row, 0, text, self.book.style("title"))
        self.set_height(24)
        self.row += 1

    def heading(self, text: str) -> None:
        """Write a heading."""
        put_text(self.sheet, self.row, 0, text, self.book.style("heading"))
        self.set_height(20)
        self.row += 1

    def sentence(self, text: str, style: str = "wrapped") -> None:
        """Write a text over the sheet's width, as high as it needs."""
        if not text:
            return
        look = self.book.style(style)
        self.sheet.merge_range(self.row, 0, self.row, self.last_column, "", look)
        put_text(self.sheet, self.row, 0, text, look)
        self._heights[self.row] = fit_row(self.sheet, self.row, [(text, self.letters)])
        self.row += 1

    def paragraphs(self, text: str) -> list[int]:
        """Write a long text, a row a paragraph; return the rows where a page may begin."""
        starts = []
        for paragraph in re.split(r"\n\s*\n", text):
            starts.append(self.row)
            self.sentence(paragraph)
            self.set_height(6)
            self.row += 1
        return starts[1:]

    def header(self, texts: Sequence[str], *, words: Collection[int] = (0,)) -> None:
        """Write the header of a table; ``words`` are the columns that hold no numbers."""
        for at, text in enumerate(texts):
            style = "header" if at in words else "header_right"
            put_text(self.sheet, self.row, at, text, self.book.style(style))
        lines = (
            len(textwrap.wrap(text, max(math.floor((width - _AIR) / _BOLD) + 1, 4)))
            for text, width in zip(texts, self.widths, strict=False)
        )
        self.set_height(max(_HEADER, _HEADER_LINE * max(lines, default=1) + 3))
        self.row += 1

    def line(self, entries: Sequence[Entry], styles: Sequence[str]) -> None:
        """Write a row of a table; an unknown number stays empty."""
        widths = zip(entries, self.widths, strict=False)
        texts = ((e, width) for e, width in widths if isinstance(e, str))
        self._heights[self.row] = fit_row(self.sheet, self.row, texts)
        for at, (entry, style) in enumerate(zip(entries, styles, strict=True)):
            look = self.book.style(style)
            if entry is None or (not isinstance(entry, str) and np.isnan(entry)):
                self.sheet.write_blank(self.row, at, None, look)
            elif isinstance(entry, str):
                put_text(self.sheet, self.row, at, entry, look)
            else:
                put_number(self.sheet, self.row, at, float(entry), look)
        self.row += 1
