"""A workbook being written: styles, safe texts and exact numbers, and the file put in place."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from locdecide import __version__
from locdecide.decision.storage import write_atomically
from locdecide.words import LANGUAGES, Language

__all__ = ["USUAL_HEIGHT", "Book", "fit_row", "fit_text", "lines_in", "put_number", "put_text"]

LONGEST_TEXT = 32_767

# A letter's width against the digit that column widths are counted in, with some air.
_LETTER = 0.97
_LINE_HEIGHT, _MOST_LINES = 15.5, 25
USUAL_HEIGHT = 15.0

INK, MUTED, LINE, ACCENT, SUNKEN = "#1F2328", "#5A6068", "#D3D0C8", "#1F5F8B", "#ECEAE5"
RESULT = "#DCE8F1"

# What XML cannot hold, beside the surrogates; a tab and a line break stay.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SHARED_UNDERSCORE = re.compile(r"_x[0-9A-Fa-f]{4}(?=_x[0-9A-Fa-f]{4}_)")
_INSIDE_ESCAPES = re.compile(r"(?<=_x)(?=[0-9A-Fa-f]{4}_)")
_LIKE_MARKUP = re.compile(r"<r>.*</r>", re.DOTALL)

STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "heading": {"bold": True, "font_size": 12, "font_color": ACCENT},
    "plain": {},
    "bold": {"bold": True},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "muted": {"font_color": MUTED, "text_wrap": True, "valign": "top"},
    "header": {
        "align": "left",
        "indent": 1,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": ACCENT,
        "text_wrap": True,
        "valign": "vcenter",
        "border": 1,
        "border_color": LINE,
    },
    "header_right": {
        "bold": True,
        "align": "right",
        "font_color": "#FFFFFF",
        "bg_color": ACCENT,
        "text_wrap": True,
        "valign": "vcenter",
        "border": 1,
        "border_color": LINE,
    },
    "label": {
        "align": "left",
        "indent": 1,
        "bold": True,
        "bg_color": SUNKEN,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
    },
    "sub": {
        "align": "left",
        "indent": 1,
        "font_color": MUTED,
        "bg_color": SUNKEN,
        "border": 1,
        "border_color": LINE,
        "text_wrap": True,
        "valign": "top",
    },
    "key": {"font_color": MUTED, "font_size": 8, "num_format": "@"},
    "input": {
        "align": "left",
        "indent": 1,
        "border": 1,
        "border_color": LINE,
        "text_wrap": True,
        "valign": "top",
    },
    "number": {"border": 1, "border_color": LINE, "valign": "top"},
    "grouped": {"border": 1, "border_color": LINE, "valign": "top", "num_format": "#,##0"},
    "shown": {
        "align": "right",
        "indent": 1,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "font_color": MUTED,
    },
    "example": {
        "italic": True,
        "text_wrap": True,
        "font_color": MUTED,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
    },
    "words": {
        "align": "left",
        "indent": 1,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "text_wrap": True,
    },
    "cell": {"align": "left", "indent": 1, "border": 1, "border_color": LINE, "valign": "top"},
    "strong": {
        "align": "left",
        "indent": 1,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "bold": True,
    },
    "name": {
        "align": "left",
        "indent": 1,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "bold": True,
        "text_wrap": True,
    },
    "share": {"border": 1, "border_color": LINE, "valign": "top", "num_format": "0.0%"},
    "score": {"border": 1, "border_color": LINE, "valign": "top", "num_format": "0.000"},
    "shift": {
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "num_format": "+0.0%;-0.0%;0.0%",
    },
    "step": {"border": 1, "border_color": LINE, "valign": "top", "num_format": "0.0000"},
    "rank": {"border": 1, "border_color": LINE, "valign": "top", "num_format": "0"},
    # Of formulas: a comparison, where 0 is an open pair; what a block is for; and the way to it.
    "ratio": {
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "align": "right",
        "num_format": '0.000;-0.000;"–"',
    },
    "result": {
        "bold": True,
        "bg_color": RESULT,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "num_format": "0.0%",
    },
    "work": {
        "font_color": MUTED,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "num_format": "0.0000",
    },
    "work_head": {
        "font_color": MUTED,
        "bg_color": SUNKEN,
        "align": "right",
        "border": 1,
        "border_color": LINE,
        "valign": "vcenter",
    },
}


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
        self._styles: dict[str, Format] = {}
        self._footer = ""

    def title_footer(self, title: str) -> None:
        """Print a title and the program's version at the foot of sheets added from now on."""
        short = _UNFIT.sub("", " ".join(title.split()))[:80].replace("&", "&&")
        self._footer = (
            f"{short}  ·  locdecide {__version__}" if short else f"locdecide {__version__}"
        )

    def say(self, texts: tuple[str, str]) -> str:
        """Return the text in the book's language."""
        return texts[LANGUAGES.index(self.language)]

    def style(self, name: str) -> Format:
        """Return the cell format of a style."""
        if name not in self._styles:
            look = {"font_name": "Calibri", "font_size": 11, "font_color": INK, **STYLES[name]}
            self._styles[name] = self.workbook.add_format(look)
        return self._styles[name]

    def add_sheet(self, name: str, *, wide: bool = True) -> Worksheet:
        """Add a sheet set up for print on A4, as wide as a page."""
        sheet = self.workbook.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        if wide:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer(f"&L&8{self._footer}&R&8&P / &N")
        return sheet

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
        write_atomically(self.path.resolve(), self._memory.getvalue())


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
