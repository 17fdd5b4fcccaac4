"""Write an empty workbook to fill in, with examples that a reader passes over."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import Book, put_text
from locdecide.excel.columns import Content
from locdecide.excel.layout import SHEETS, Shape, Sheet
from locdecide.excel.writing.data import write_empty_data
from locdecide.excel.writing.guide import write_guide
from locdecide.excel.writing.inputs import TAB_COLOURS
from locdecide.excel.writing.lists import write_form, write_list
from locdecide.excel.writing.ranges import Ranges, shown_columns
from locdecide.words import LANGUAGES, Language

__all__ = ["write_template"]

_EXAMPLE_ROW = 1
_EMPTY_ROWS = 25


def write_template(path: Path, language: Language) -> None:
    """Write the template in a language; OSError when the place cannot be written."""
    with Book(path, language) as book:
        book.title_footer("")
        ranges = Ranges(language, None, first_row=_EXAMPLE_ROW + 1)
        for layout in SHEETS:
            target = book.add_sheet(layout.name(language), wide=layout.shape is not Shape.GUIDE)
            target.set_tab_color(TAB_COLOURS[1 if layout.per_study else 0])
            match layout.shape:
                case Shape.GUIDE:
                    write_guide(book, target)
                case Shape.FORM:
                    write_form(book, layout, target, {}, ranges)
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
        if column.content is not Content.KEY:
            put_text(target, _EXAMPLE_ROW, at, text, book.style("example"))
