"""A workbook being written: styles, safe texts and exact numbers, and the file put in place."""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from locdecide import __version__
from locdecide.decision.storage import write_atomically
from locdecide.excel.styles import INK, INPUT, INPUTS, SHADES, STYLES
from locdecide.words import LANGUAGES, Language

__all__ = ["USUAL_HEIGHT", "Book", "fit_row", "fit_text", "lines_in", "put_number", "put_text"]

LONGEST_TEXT = 32_767

# A letter's width against the digit that column widths are counted in, with some air.
_LETTER = 0.97
_LINE_HEIGHT, _MOST_LINES = 15.5, 25
USUAL_HEIGHT = 15.0
_LONGEST_FOOT, _LONGEST_PROPERTY = 60, 250
_UNDATED = dt.datetime(2000, 1, 1)

# What XML cannot hold, beside the surrogates; a tab and a line break stay.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SHARED_UNDERSCORE = re.compile(r"_x[0-9A-Fa-f]{4}(?=_x[0-9A-Fa-f]{4}_)")
_INSIDE_ESCAPES = re.compile(r"(?<=_x)(?=[0-9A-Fa-f]{4}_)")
_LIKE_MARKUP = re.compile(r"<r>.*</r>", re.DOTALL)


class _Sheet(Worksheet):  # type: ignore[misc]
    """A sheet that takes formulas as they are.

    The library looks in each for thirty functions that only newer programs know. None of ours
    has any, and in a pack with tens of thousands of formulas the search took most of the time.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002
        return formula.removeprefix("{").removeprefix("=").removesuffix("}")


class _Exact(float):
    """A number that is written with all its digits.

    The library writes sixteen significant digits; a double may need seventeen.
    """

    def __format__(self, spec: str) -> str:
        return repr(float(self))


class Book:
    """A workbook under construction; leaving the ``with`` block puts the file in place.

    The file is written beside its place and then moved there, so that a fault leaves the old
    file as it was. Raises OSError when the place cannot be written.
    """

    def __init__(self, path: Path, language: Language) -> None:
        self.path = Path(path)
        self.language = language
        self._memory = io.BytesIO()
        self.workbook = xlsxwriter.Workbook(
            self._memory,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
            },
        )
        self._styles: dict[tuple[str, bool], Format] = {}
        self._footer = ""
        self.inputs_coloured = False

    def title_footer(self, title: str, *more: str) -> None:
        """Print a title, the program's version and more at the foot of sheets added from now on."""
        short = _UNFIT.sub("", " ".join(title.split()))[:_LONGEST_FOOT].replace("&", "&&")
        parts = (short, f"locdecide {__version__}", *(each.replace("&", "&&") for each in more))
        self._footer = "  ·  ".join(part for part in parts if part)

    def describe(self, title: str, subject: str, remark: str, date: dt.date | None) -> None:
        """Set the document's properties; without a date the file is always the same."""
        made = dt.datetime.combine(date, dt.time()) if date is not None else _UNDATED
        self.workbook.set_properties(
            {
                "title": fit_text(title)[:_LONGEST_PROPERTY],
                "subject": fit_text(subject)[:_LONGEST_PROPERTY],
                "author": f"locdecide {__version__}",
                "comments": remark,
                "created": made,
            }
        )

    def say(self, texts: tuple[str, str]) -> str:
        """Return the text in the book's language."""
        return texts[LANGUAGES.index(self.language)]

    def shown_as(self, number_format: str) -> str:
        """Return a number format as the book's language writes it: 46 % in Norwegian."""
        return number_format.replace("%", " %") if self.language == "nb" else number_format

    def style(self, name: str) -> Format:
        """Return the cell format of a style."""
        coloured = self.inputs_coloured and name in INPUTS
        if (name, coloured) not in self._styles:
            look = {"font_name": "Calibri", "font_size": 11, "font_color": INK, **STYLES[name]}
            if "num_format" in look:
                look["num_format"] = self.shown_as(look["num_format"])
            if coloured:
                look |= {"bg_color": INPUT, "locked": False}
            self._styles[name, coloured] = self.workbook.add_format(look)
        return self._styles[name, coloured]

    def shade(self, name: str) -> Format:
        """Return what a condition lays over a cell: colours alone."""
        key = (f"shade {name}", False)
        if key not in self._styles:
            self._styles[key] = self.workbook.add_format(SHADES[name])
        return self._styles[key]

    def add_sheet(self, name: str, *, wide: bool = True) -> Worksheet:
        """Add a sheet set up for print on A4, as wide as a page."""
        sheet = self.workbook.add_worksheet(name, worksheet_class=_Sheet)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        if wide:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer(f"&L&8{self._footer}&R&8&P / &N")
        return sheet

    def protect(self, sheet: Worksheet) -> None:
        """Lock a sheet's formulas without a password; looking, copying and widths stay free."""
        free = ("select_locked_cells", "select_unlocked_cells", "objects", "format_columns")
        sheet.protect("", dict.fromkeys((*free, "format_rows"), True))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            return
        self.workbook.close()
        write_atomically(self.path, self._memory.getvalue())


def fit_text(text: str) -> str:
    """Return as much of a text as a cell can hold."""
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:LONGEST_TEXT]


def put_text(
    sheet: Worksheet, row: int, column: int, text: str, style: Format | None = None
) -> None:
    """Write a text that stays one, whatever it begins with or looks like."""
    fit = fit_text(text)
    if not fit:
        sheet.write_blank(row, column, None, style)
    elif len(pieces := _pieces(fit)) > 1:
        sheet.write_rich_string(row, column, *pieces, *([style] if style is not None else []))
    else:
        sheet.write_string(row, column, fit, style)


def _pieces(text: str) -> list[str]:
    # Two kinds of text go wrong in one piece: the library takes the first for markup of its
    # own, and misses the second of two escapes that share an underscore. Cut in pieces, no
    # piece is markup or holds an escape. It wants three at the least.
    if _LIKE_MARKUP.fullmatch(text):
        return [text[:1], text[1:2], text[2:]]
    return _INSIDE_ESCAPES.split(text) if _SHARED_UNDERSCORE.search(text) else [text]


def put_number(
    sheet: Worksheet, row: int, column: int, number: float, style: Format | None = None
) -> None:
    """Write a number with all its digits."""
    if math.isfinite(number):
        sheet.write_number(row, column, _Exact(number), style)
    else:
        sheet.write_string(row, column, str(number), style)


def lines_in(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of a width, counted in letters."""
    room = max(width - 1, 4)
    return sum(1 + int(len(line) * _LETTER // room) for line in text.split("\n"))


def fit_row(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> float:
    """Make a row as high as its wrapped texts need; LibreOffice does not do it by itself.

    Return the height in points.
    """
    lines = max((lines_in(text, width) for text, width in texts), default=1)
    if lines < 2:
        return USUAL_HEIGHT
    height = _LINE_HEIGHT * min(lines, _MOST_LINES)
    sheet.set_row(row, height)
    return height
