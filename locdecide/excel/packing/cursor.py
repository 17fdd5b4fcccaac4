"""A sheet that is written from the top down: headings, sentences and tables below each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import Book, fit_row, put_number, put_text

__all__ = ["Cursor", "Entry"]

Entry = str | float | None


@dataclass
class Cursor:
    """Where the next thing goes on a sheet, and how wide its text runs."""

    book: Book
    sheet: Worksheet
    row: int = 0
    last_column: int = 5
    letters: int = 90
    widths: Sequence[float] = ()

    def skip(self, rows: int = 1) -> None:
        """Leave rows empty."""
        self.row += rows

    def title(self, text: str) -> None:
        """Write the sheet's title."""
        put_text(self.sheet, self.row, 0, text, self.book.style("title"))
        self.sheet.set_row(self.row, 24)
        self.row += 1

    def heading(self, text: str) -> None:
        """Write a heading."""
        put_text(self.sheet, self.row, 0, text, self.book.style("heading"))
        self.sheet.set_row(self.row, 20)
        self.row += 1

    def sentence(self, text: str, style: str = "wrapped") -> None:
        """Write a text over the sheet's width, as high as it needs."""
        if not text:
            return
        look = self.book.style(style)
        self.sheet.merge_range(self.row, 0, self.row, self.last_column, "", look)
        put_text(self.sheet, self.row, 0, text, look)
        fit_row(self.sheet, self.row, [(text, self.letters)])
        self.row += 1

    def paragraphs(self, text: str) -> None:
        """Write a long text, a row a paragraph, so that a page may end between them."""
        for paragraph in re.split(r"\n\s*\n", text):
            self.sentence(paragraph)
            self.sheet.set_row(self.row, 6)
            self.row += 1

    def header(self, texts: Sequence[str], *, words: Collection[int] = (0,)) -> None:
        """Write the header of a table; ``words`` are the columns that hold no numbers."""
        for at, text in enumerate(texts):
            style = "header" if at in words else "header_right"
            put_text(self.sheet, self.row, at, text, self.book.style(style))
        self.sheet.set_row(self.row, 32)
        self.row += 1

    def line(self, entries: Sequence[Entry], styles: Sequence[str]) -> None:
        """Write a row of a table; an unknown number stays empty."""
        widths = zip(entries, self.widths, strict=False)
        fit_row(self.sheet, self.row, ((e, width) for e, width in widths if isinstance(e, str)))
        for at, (entry, style) in enumerate(zip(entries, styles, strict=True)):
            look = self.book.style(style)
            if entry is None or (not isinstance(entry, str) and np.isnan(entry)):
                self.sheet.write_blank(self.row, at, None, look)
            elif isinstance(entry, str):
                put_text(self.sheet, self.row, at, entry, look)
            else:
                put_number(self.sheet, self.row, at, float(entry), look)
        self.row += 1
