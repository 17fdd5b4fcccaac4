"""How a ballot looks: its cell formats, which cells are to be filled in, and the rest locked."""

from __future__ import annotations

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import Book
from locdecide.excel.styles import ACCENT, INK, LINE, MUTED, SUNKEN

__all__ = ["Look", "protect"]

_INPUT, _GOOD, _WARN, _BAR = "#FFF6D6", "#1E7145", "#8A5A00", "#9CC3DC"
_FRAME = {"border": 1, "border_color": LINE, "valign": "vcenter"}
_LEFT = {"align": "left", "indent": 1, "text_wrap": True}

_STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "valign": "vcenter"},
    "line": {"font_size": 12, "valign": "vcenter"},
    "how": {"font_color": MUTED, "text_wrap": True, "valign": "vcenter"},
    "progress": {"bold": True, "font_color": ACCENT, "font_size": 12, "valign": "vcenter"},
    "group": {"bold": True, "font_size": 13, "font_color": ACCENT, "valign": "bottom"},
    "header": {
        "bold": True, "font_color": "#FFFFFF", "bg_color": ACCENT, **_FRAME, **_LEFT,
    },
    "number": {"font_color": MUTED, "align": "center", **_FRAME},
    "favourite": {"text_wrap": True, "valign": "vcenter"},
    "side": {**_FRAME, **_LEFT},
    "side_name": {"bold": True, **_FRAME, **_LEFT},
    "name": {"bold": True},
    "change": {"font_color": MUTED},
    "input": {"bg_color": _INPUT, "locked": False, **_FRAME, **_LEFT},
    "input_number": {
        "bg_color": _INPUT, "locked": False, "align": "center", **_FRAME,
    },
    "state": {"font_color": _WARN, **_FRAME, **_LEFT},
    "ready": {"font_color": _GOOD, "bold": True},
    "caption": {"font_color": MUTED, "align": "left", "indent": 1, "valign": "vcenter"},
    "weight_name": {"valign": "vcenter", **_LEFT},
    "weight": {"num_format": "0.0%", "align": "right", "valign": "vcenter"},
    "framed_weight": {"num_format": "0.0%", "align": "right", **_FRAME},
    "ratio": {"num_format": "0.00", "align": "right", "valign": "vcenter", "bold": True},
    "words": {"valign": "vcenter", "align": "left", "indent": 1},
    "hidden": {"num_format": "@", "font_color": MUTED, "font_size": 8},
    "calc_heading": {"bold": True, "font_size": 12, "font_color": ACCENT},
    "calc_caption": {"bold": True, "font_color": MUTED},
    "calc_label": {"bg_color": SUNKEN, "border": 1, "border_color": LINE},
    "calc_head": {
        "bg_color": SUNKEN, "border": 1, "border_color": LINE, "text_wrap": True,
        "align": "right", "valign": "top",
    },
    "calc": {"num_format": "0.0000", "border": 1, "border_color": LINE},
    "calc_whole": {"num_format": "0", "border": 1, "border_color": LINE},
    "calc_result": {"num_format": "0.0000", "border": 1, "border_color": LINE, "bold": True},
}  # fmt: skip


class Look:
    """The formats of one ballot, each made once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[str, Format] = {}

    def __getitem__(self, name: str) -> Format:
        """Return the format of a name."""
        if name not in self._made:
            look = {"font_name": "Calibri", "font_size": 11, "font_color": INK, **_STYLES[name]}
            if "num_format" in look:
                look["num_format"] = self._book.shown_as(look["num_format"])
            self._made[name] = self._book.workbook.add_format(look)
        return self._made[name]

    def bar(self, sheet: Worksheet, first: int, last: int, column: int) -> None:
        """Draw bars from 0 to 1 behind the weights in a column."""
        sheet.conditional_format(
            first,
            column,
            last,
            column,
            {
                "type": "data_bar",
                "data_bar_2010": True,
                "bar_solid": True,
                "bar_color": _BAR,
                "bar_border_color": _BAR,
                "min_type": "num",
                "max_type": "num",
                "min_value": 0,
                "max_value": 1,
            },
        )

    def mark_ready(self, sheet: Worksheet, first: int, last: int, column: int, sign: str) -> None:
        """Show the sign of a finished row in another colour than what is asked for."""
        sheet.conditional_format(
            first,
            column,
            last,
            column,
            {"type": "cell", "criteria": "==", "value": f'"{sign}"', "format": self["ready"]},
        )


def protect(sheet: Worksheet) -> None:
    """Lock everything but the cells to fill in; widths and heights can still be changed."""
    sheet.protect("", {"format_columns": True, "format_rows": True})
