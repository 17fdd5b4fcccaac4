"""How cells of a workbook look: the styles by name, in the program's colours."""

from __future__ import annotations

from typing import Any

__all__ = [
    "ACCENT",
    "INK",
    "INPUT",
    "INPUTS",
    "LINE",
    "MUTED",
    "SHADES",
    "STYLES",
    "SUNKEN",
    "computed_style",
]

INK, MUTED, LINE, ACCENT, SUNKEN = "#1F2328", "#5A6068", "#D3D0C8", "#1F5F8B", "#ECEAE5"
RESULT = "#DCE8F1"
# Cells that may be changed, in a workbook whose other cells follow from them.
INPUT = "#FFF6DC"
INPUTS = frozenset(("input", "number", "grouped", "share"))
# A number in a row that is higher than its text.
MIDDLE: dict[str, Any] = {"border": 1, "border_color": LINE, "valign": "vcenter"}


STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "heading": {"bold": True, "font_size": 12, "font_color": ACCENT},
    "plain": {},
    "bold": {"bold": True},
    "leading": {"bold": True, "text_wrap": True, "valign": "top"},
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
    "share_or_none": {
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "align": "right",
        "num_format": '0.0%;-0.0%;"–"',
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
    "check": {
        "bold": True,
        "align": "left",
        "indent": 1,
        "border": 1,
        "border_color": LINE,
        "valign": "vcenter",
    },
    "choice": {
        "bold": True,
        "align": "left",
        "indent": 1,
        "border": 1,
        "border_color": ACCENT,
        "valign": "vcenter",
        "bg_color": INPUT,
        "locked": False,
    },
    "quiet": {"font_color": MUTED},
    "headline": {
        "bold": True,
        "font_size": 12,
        "text_wrap": True,
        "valign": "vcenter",
        "indent": 1,
    },
    "clipped_name": {
        "align": "left",
        "indent": 1,
        "border": 1,
        "border_color": LINE,
        "valign": "vcenter",
        "bold": True,
    },
    "middle_rank": MIDDLE | {"num_format": "0"},
    "middle_score": MIDDLE | {"num_format": "0.000"},
    "middle_share": MIDDLE | {"num_format": "0%"},
    "explained": {"bg_color": INPUT, "text_wrap": True, "valign": "top"},
    "clipped": {"font_color": MUTED, "align": "fill", "border": 1, "border_color": LINE},
    "warning": {"bold": True, "font_color": "#8A5A00", "text_wrap": True, "valign": "top"},
    "points": {"border": 1, "border_color": LINE, "valign": "top", "num_format": "+0.0;-0.0;0.0"},
    "hidden": {"font_color": "#FFFFFF", "num_format": ";;;"},
    "work_head": {
        "font_color": MUTED,
        "bg_color": SUNKEN,
        "align": "right",
        "border": 1,
        "border_color": LINE,
        "valign": "vcenter",
    },
}


SHADES: dict[str, dict[str, Any]] = {
    "fine": {"font_color": "#14532F", "bg_color": "#DDEFE3"},
    "warned": {"font_color": "#6B4600", "bg_color": "#FBEBC8"},
    "bad": {"font_color": "#8C1D16", "bg_color": "#F9DEDC"},
    "plain": {"font_color": INK, "bg_color": SUNKEN},
}
# A computed figure, by how many decimals show its first three digits; the cell holds them all.
STYLES |= {
    f"decimals_{count}": {"border": 1, "border_color": LINE, "valign": "top", "num_format": shown}
    for count, shown in enumerate(("#,##0", "#,##0.0", "#,##0.00", "0.000", "0.0000"))
}
# A verdict's few words, on the ground that says the same.
STYLES |= {
    f"chip_{name}": {"bold": True, "font_size": 14, "align": "center", "valign": "vcenter"} | shade
    for name, shade in SHADES.items()
}


def computed_style(value: float) -> str:
    """Return the style that shows the first three digits of a computed figure."""
    size = abs(value)
    if size and not 0.01 <= size < 1e12:
        return "number"
    return f"decimals_{sum(size < edge for edge in (100.0, 10.0, 1.0, 0.1))}"
