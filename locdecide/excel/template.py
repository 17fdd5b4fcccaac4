"""Write an empty workbook to fill in, with examples that a reader passes over."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import MethodSettings
from locdecide.excel.book import Book, put_number, put_text
from locdecide.excel.columns import Column, Content
from locdecide.excel.layout import SHEETS, Shape, Sheet
from locdecide.excel.writing.data import write_empty_data
from locdecide.excel.writing.guide import write_guide
from locdecide.excel.writing.inputs import TAB_COLOURS
from locdecide.excel.writing.lists import write_form, write_list
from locdecide.excel.writing.ranges import Ranges, shown_columns
from locdecide.excel.writing.records import Row, settings
from locdecide.numerals import NumeralError, parse_number
from locdecide.words import LANGUAGES, Language

__all__ = ["write_template"]

_EXAMPLE_ROW = 1
_EMPTY_ROWS = 25


def write_template(path: Path, language: Language) -> None:
    """Write the template in a language; OSError when the place cannot be written."""
    with Book(path, language) as book:
        book.title_footer("")
        ranges = Ranges(language, None, first_row=_EXAMPLE_ROW + 1)
        sheets = [layout for layout in SHEETS if not layout.when_needed]
        for layout in sheets:
            target = book.add_sheet(layout.name(language), wide=layout.shape is not Shape.GUIDE)
            target.set_tab_color(TAB_COLOURS[1 if layout.per_study else 0])
            match layout.shape:
                case Shape.GUIDE:
                    write_guide(book, target, sheets)
                case Shape.FORM:
                    write_form(book, layout, target, _usual(layout), ranges)
                case Shape.LIST:
                    write_list(book, layout, target, [], ranges, empty_rows=_EMPTY_ROWS)
                    _add_example(book, layout, target)
                case Shape.TABLE:
                    write_empty_data(book, target, ranges)


def _add_example(book: Book, layout: Sheet, target: Worksheet) -> None:
    index = LANGUAGES.index(book.language)
    texts = [column.example[index] for column in shown_columns(layout)]
    if not any(texts):
        return
    for at, (column, text) in enumerate(zip(shown_columns(layout), texts, strict=True)):
        if column.is_hidden:
            continue
        number = _number(column, text, book.language)
        if number is None:
            put_text(target, _EXAMPLE_ROW, at, text, book.style("example"))
        else:
            put_number(target, _EXAMPLE_ROW, at, number, book.style("example"))


def _number(column: Column, text: str, language: Language) -> float | None:
    if column.content not in (Content.NUMBER, Content.WHOLE) or not text:
        return None
    try:
        return parse_number(text, language)
    except NumeralError:
        return None


def _usual(layout: Sheet) -> Row:
    """Return the usual settings, for people to see.

    Where the weights come from stays open: direct points count when they are all there is.
    """
    if layout.noun != "method":
        return {}
    return {
        name: value for name, value in settings(MethodSettings()).items() if name != "weighting"
    }
