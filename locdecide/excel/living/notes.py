"""The Method notes: what each notion means, the settings, and the tables of random indices."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from locdecide.decision.choices import RandomIndex
from locdecide.excel.book import Book, put_text
from locdecide.excel.living.notes_wording import LIVE, NOTES, SOURCES, TABLES
from locdecide.excel.living.page import Page, Table
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor
from locdecide.excel.packing.wording import settings_lines
from locdecide.excel.terms import shown
from locdecide.mcda.random_index import random_index

__all__ = ["write_notes"]

_WIDTHS = (30.0, *[11.0] * 13)
_MEANING, _SOURCE = (1, 9), (10, 13)
_LARGEST, _LARGEST_OPEN, _MOST_OPEN = 15, 7, 10


def write_notes(book: Book, sheet: Worksheet, name: str, cases: Sequence[Case]) -> None:
    """Write the sheet."""
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=13, letters=185, widths=_WIDTHS)
    page = Page(book, sheet, name, cursor)
    cursor.title(page.say(TABLES["title"]))
    page.heading(TABLES["live"])
    for at, text in enumerate(LIVE):
        cursor.sentence(page.say(text), "explained" if at == 0 else "wrapped")
    cursor.skip()
    page.heading(TABLES["settings"])
    for case in cases:
        cursor.sentence(case.study.name, "bold")
        for line in settings_lines(case, book.language):
            cursor.sentence(line)
    for heading, notions in NOTES:
        cursor.skip()
        page.heading(heading)
        _header(page)
        for notion, meaning, source in notions:
            _line(page, (page.say(notion), page.say(meaning), source))
    cursor.skip()
    _write_indices(page)
    _write_open(page)
    page.heading(TABLES["sources"])
    for each in SOURCES:
        cursor.sentence(each)
    cursor.break_between(page.starts, across=True)


def _header(page: Page) -> None:
    heads = [page.say(TABLES[key]) for key in ("notion", "meaning", "source")]
    row = page.cursor.row
    page.put(row, 0, heads[0], "header")
    for (first, last), head in zip((_MEANING, _SOURCE), heads[1:], strict=True):
        _across(page, row, first, last, head, "header")
    page.cursor.set_height(20)
    page.cursor.row += 1


def _line(page: Page, texts: tuple[str, str, str]) -> None:
    row = page.cursor.row
    page.put(row, 0, texts[0], "name")
    lines = [1 + len(texts[0]) // 26]
    for (first, last), text in zip((_MEANING, _SOURCE), texts[1:], strict=True):
        _across(page, row, first, last, text, "words")
        lines.append(1 + len(text) // (11 * (last - first + 1) - 4))
    page.cursor.set_height(15.5 * max(lines))
    page.cursor.row += 1


def _across(page: Page, row: int, first: int, last: int, text: str, style: str) -> None:
    look = page.book.style(style)
    page.sheet.merge_range(row, first, row, last, "", look)
    put_text(page.sheet, row, first, text, look)


def _write_indices(page: Page) -> None:
    """Write the random indices of complete comparisons, a table a line."""
    page.heading(TABLES["indices"], TABLES["indices_note"])
    sizes = range(3, _LARGEST + 1)
    table = Table(page, ["n", *(str(n) for n in sizes)])
    for kind in RandomIndex:
        values = [random_index(n, kind.value) for n in sizes]
        table.line([shown(kind, page.book.language), *values], ["strong", *["step"] * len(sizes)])
    page.cursor.skip()


def _write_open(page: Page) -> None:
    """Write the random indices with open pairs, a number of criteria a line."""
    page.heading(TABLES["open"])
    counts = range(_MOST_OPEN)
    label = page.say(TABLES["open_pairs"])
    table = Table(page, ["n", *(label.format(count=count) for count in counts)])
    for n in range(4, _LARGEST_OPEN + 1):
        most = (n - 1) * (n - 2) // 2
        values = [random_index(n, missing=m) if m <= most else None for m in counts]
        table.line([f"n = {n}", *values], ["strong", *["step"] * len(counts)])
    page.cursor.skip()
