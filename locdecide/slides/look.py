"""The look of slides: sizes in inches and points, colours, and the font."""

from __future__ import annotations

from locdecide.report.style import ACCENT, BAND, LINE, MUTED, ON_TONE, PALE, TEXT, TONES

__all__ = [
    "ACCENT", "BAND", "BODY", "CHANGES", "FONT", "FOOT", "KICKER", "LINE", "MARGIN", "MUTED",
    "ON_TONE", "PAGE", "PALE", "SIZES", "TEXT", "TITLE", "TONES",
]  # fmt: skip

# On every computer with Office, and of the same widths elsewhere.
FONT = "Arial"
CHANGES = "#C24E00"

# Inches: width and height; then left, top, width, height; a body ends where it has to.
PAGE = (13.333, 7.5)
MARGIN = 0.7
_WIDE = PAGE[0] - 2 * MARGIN
KICKER = (MARGIN, 0.42, _WIDE, 0.36)
TITLE = (MARGIN, 0.78, _WIDE, 1.0)
BODY = (MARGIN, 0.0, _WIDE, 6.75)
FOOT = (MARGIN, 6.98, _WIDE - 1.2, 0.3)

# Points of each kind of line at its largest.
SIZES = {"lead": 20.0, "head": 14.0, "point": 16.0, "plain": 16.0, "note": 14.0}
