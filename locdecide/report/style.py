"""The look of a report: colours on white, sizes of letters, and the page."""

from __future__ import annotations

__all__ = [
    "ACCENT", "BAND", "LINE", "MARGIN", "MUTED", "ON_TONE", "PAGE", "PALE", "SIZES", "SUNKEN",
    "TEXT", "TONES", "WIDTH",
]  # fmt: skip

TEXT, MUTED, ACCENT = "#1F2328", "#5A6068", "#1F5F8B"
LINE, SUNKEN, PALE = "#D3D0C8", "#F6F5F2", "#ECEAE5"
# The part of a chart that stands for "nothing changes".
BAND = "#C9DCE8"
TONES = {"good": "#1E7145", "warn": "#8A5A00", "bad": "#B3261E", "plain": "#5A6068"}
ON_TONE = "#FFFFFF"

# A4 in points, with the margins left, top, right and bottom.
PAGE = (595.28, 841.89)
MARGIN = (62.0, 60.0, 62.0, 62.0)
WIDTH = PAGE[0] - MARGIN[0] - MARGIN[2]

SIZES = {
    "title": 22.0,
    "part": 18.0,
    "head": 13.5,
    "subhead": 10.5,
    "lead": 11.5,
    "body": 9.5,
    "small": 8.25,
    "tiny": 7.25,
}
