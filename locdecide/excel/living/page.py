"""A sheet of formulas that is written from the top down, table by table."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import quote_sheetname
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import Book, fit_text, put_number, put_text
from locdecide.excel.living.cells import Entry, Formula, cell
from locdecide.excel.packing.cursor import Cursor

__all__ = ["Page", "Table"]

LABELS = 0


class Page:
    """Where the next table goes on a sheet; column A holds the labels."""

    def __init__(self, book: Book, sheet: Worksheet, name: str, cursor: Cursor) -> None:
        self.book = book
        self.sheet = sheet
        self.cursor = cursor
        self.starts: list[int] = [0]
        self._quoted = quote_sheetname(name)

    def say(self, texts: tuple[str, str]) -> str:
        """Return the text in the book's language."""
        return self.book.say(texts)

    def outside(self, row: int, column: int) -> str:
        """Return a cell's address as formulas on other sheets write it."""
        return f"{self._quoted}!{cell(row, column, fixed='rc')}"

    def put(self, row: int, column: int, entry: Entry, style: str) -> None:
        """Write a formula with its value, a text, a number or an empty cell."""
        look = self.book.style(style)
        match entry:
            case None:
                self.sheet.write_blank(row, column, None, look)
            case Formula(text, value):
                today = fit_text(value) if isinstance(value, str) else float(value)
                self.sheet.write_formula(row, column, f"={text}", look, today)
            case str():
                put_text(self.sheet, row, column, entry, look)
            case _:
                put_number(self.sheet, row, column, float(entry), look)

    def sentence(self, formula: Formula, lines: int = 1, style: str = "wrapped") -> int:
        """Write a sentence that a formula makes over the sheet's width; return its row."""
        cursor = self.cursor
        row = cursor.row
        self.sheet.merge_range(row, LABELS, row, cursor.last_column, "", self.book.style(style))
        self.put(row, LABELS, formula, style)
        cursor.set_height(15.5 * lines)
        cursor.row += 1
        return row

    def heading(self, texts: tuple[str, str], note: tuple[str, str] | None = None) -> None:
        """Begin a block that a printed page may begin with."""
        self.starts.append(self.cursor.row)
        self.cursor.heading(self.say(texts))
        if note is not None:
            self.cursor.sentence(self.say(note), "muted")


class Table:
    """A table with a header: what stands over its columns, and rows that are added one by one."""

    def __init__(self, page: Page, heads: Sequence[Entry], *, words: Sequence[int] = ()) -> None:
        self._page = page
        texts = [head.value if isinstance(head, Formula) else str(head) for head in heads]
        row = page.cursor.row
        page.cursor.header([str(text) for text in texts], words=(LABELS, *words))
        for at, head in enumerate(heads):
            if isinstance(head, Formula):
                style = "header" if at in (LABELS, *words) else "header_right"
                page.put(row, at, head, style)
        self.top = page.cursor.row

    @property
    def next(self) -> int:
        """The row that the next line is written in."""
        return self._page.cursor.row

    def line(self, entries: Sequence[Entry], styles: Sequence[str]) -> int:
        """Write a row and return where it stands."""
        row = self._page.cursor.row
        for at, (entry, style) in enumerate(zip(entries, styles, strict=True)):
            self._page.put(row, at, entry, style)
        self._page.cursor.row += 1
        return row
