"""The alternatives' colours on white, the same as in the window."""

from __future__ import annotations

__all__ = ["colour_of"]

_COLOURS = (
    "#0068A3", "#C24E00", "#00805C", "#B24A8B", "#9A6B00",
    "#2E7FB8", "#6B4A94", "#4F6B1F", "#8A4B2D", "#55606B",
)  # fmt: skip
_BEYOND = "#8A9097"


def colour_of(position: int) -> str:
    """Return the colour of the alternative at a place in the list; grey beyond the tenth."""
    return _COLOURS[position] if position < len(_COLOURS) else _BEYOND
