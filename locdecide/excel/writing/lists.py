"""Write the lists and forms of a workbook: header, rows, hidden keys and drop-downs."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import MethodSettings
from locdecide.excel.book import LONGEST_TEXT, Book, fit_row, put_number, put_text
from locdecide.excel.columns import Column, Content
from locdecide.excel.layout import Sheet
from locdecide.excel.terms import shown
from locdecide.excel.writing.ranges import SPARE_ROWS, Ranges, add_validation, shown_columns
from locdecide.excel.writing.records import Row, settings
from locdecide.numerals import format_number, format_percent
from locdecide.words import LANGUAGES, Language

__all__ = ["put_value", "write_form", "write_list"]

_USUAL = settings(MethodSettings())
_EMPTY_MEANS = ("Empty means:", "Tomt betyr:")
_OR_POINTS = (
    ", or direct points where there are only those",
    ", eller direkte poeng der det bare er slike",
)
_COMMENT = {"x_scale": 2, "font_size": 9, "author": ""}
_FROM_WHICH_GROUPED = 10_000


def write_list(
    book: Book,
    layout: Sheet,
    target: Worksheet,
    rows: Sequence[Row],
    ranges: Ranges,
    *,
    empty_rows: int = 8,
) -> None:
    """Write a list with its rows; hidden columns stand last."""
    columns = shown_columns(layout)
    for at, column in enumerate(columns):
        put_text(target, 0, at, column.header(book.language), book.style("header"))
        hidden = {"hidden": True} if column.is_hidden else {}
        target.set_column(at, at, column.width, None, hidden)
        hint = column.hint[LANGUAGES.index(book.language)]
        if hint:
            target.write_comment(0, at, hint, _COMMENT)
        for number, row in enumerate(rows, start=1):
            put_value(book, target, number, at, column, row.get(column.field))
        add_validation(target, column, 1, len(rows) + SPARE_ROWS, at, ranges)
    for number, row in enumerate(rows, start=1):
        seen = [column for column in columns if not column.is_hidden]
        texts = ((row.get(column.field), column.width) for column in seen)
        fit_row(target, number, ((t, width) for t, width in texts if isinstance(t, str)))
    target.set_row(0, 32)
    target.freeze_panes(1, 1)
    target.repeat_rows(0)
    target.ignore_errors({"number_stored_as_text": f"A1:XFD{len(rows) + SPARE_ROWS}"})
    for number in range(len(rows) + 1, len(rows) + 1 + empty_rows):
        for at, column in enumerate(columns):
            if not column.is_hidden:
                target.write_blank(number, at, None, book.style("input"))


def write_form(book: Book, layout: Sheet, target: Worksheet, row: Row, ranges: Ranges) -> None:
    """Write a sheet of labels and values; the key's row is hidden."""
    width = max(column.width for column in layout.columns)
    target.set_column(0, 0, 30)
    target.set_column(1, 1, max(width, 40))
    for number, column in enumerate(layout.columns):
        hidden = {"hidden": True} if column.content is Content.KEY else {}
        target.set_row(number, None, None, hidden)
        put_text(target, number, 0, column.header(book.language), book.style("label"))
        value = row.get(column.field)
        put_value(book, target, number, 1, column, value)
        usual = _USUAL.get(column.field)
        if layout.noun == "method" and usual is not None:
            shown_usual = _in_words(column, usual, book.language)
            if column.field == "weighting":
                shown_usual += book.say(_OR_POINTS)
            target.write_comment(number, 0, f"{book.say(_EMPTY_MEANS)} {shown_usual}", _COMMENT)
        if isinstance(value, str):
            if column.content is not Content.KEY:
                fit_row(target, number, [(value[:LONGEST_TEXT], max(width, 40))])
            # What is too long for one cell goes on in the next.
            for part in range(1, (max(len(value), 1) - 1) // LONGEST_TEXT + 1):
                start = part * LONGEST_TEXT
                put_text(target, number, 1 + part, value[start : start + LONGEST_TEXT])
        add_validation(target, column, number, number, 1, ranges)
    target.ignore_errors({"number_stored_as_text": f"A1:B{len(layout.columns)}"})


def _in_words(column: Column, value: str | float | Enum, language: Language) -> str:
    match value:
        case Enum():
            return shown(value, language)
        case str():
            return value
        case _ if column.content is Content.SHARE:
            return format_percent(value, language)
        case _:
            return format_number(value, language)


def put_value(
    book: Book,
    target: Worksheet,
    row: int,
    at: int,
    column: Column,
    value: str | float | int | Enum | None,
) -> None:
    """Write one cell as its column holds it."""
    match value:
        case None | "":
            if not column.is_hidden and column.content is not Content.SHOWN:
                target.write_blank(row, at, None, book.style("input"))
        case Enum():
            put_text(target, row, at, shown(value, book.language), book.style("input"))
        case str():
            style = book.style("key" if column.is_hidden else "input")
            put_text(target, row, at, value, style)
        case _ if column.content is Content.SHARE:
            put_number(target, row, at, value, book.style("share"))
        case _:
            put_figure(book, target, row, at, value)


def put_figure(book: Book, target: Worksheet, row: int, at: int, number: float) -> None:
    """Write a figure: large whole numbers in groups of three, all else as it is."""
    whole = float(number).is_integer() and abs(number) >= _FROM_WHICH_GROUPED
    put_number(target, row, at, number, book.style("grouped" if whole else "number"))
