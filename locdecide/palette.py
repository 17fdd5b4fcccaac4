"""The alternatives' colours: the same in the window, in workbooks and in reports."""

from __future__ import annotations

__all__ = ["ALTERNATIVES", "BEYOND", "colour_of"]

# On white; each reaches 3:1 there.
ALTERNATIVES = (
    "#0068A3", "#C24E00", "#00805C", "#B24A8B", "#9A6B00",
    "#2E7FB8", "#6B4A94", "#4F6B1F", "#8A4B2D", "#55606B",
)  # fmt: skip
BEYOND = "#8A9097"


def colour_of(position: int) -> str:
    """Return the colour of the alternative at a place in the list; grey beyond the tenth."""
    return ALTERNATIVES[position] if position < len(ALTERNATIVES) else BEYOND
