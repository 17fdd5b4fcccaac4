"""The header of a ranking in a pack, and the mark of what is ranked on known figures alone."""

from __future__ import annotations

__all__ = ["HEADERS", "MARK"]

HEADERS = (
    ("Alternative", "Alternativ"),
    ("TOPSIS closeness", "TOPSIS nærhet"),
    ("TOPSIS rank", "TOPSIS plass"),
    ("AHP score", "AHP poeng"),
    ("AHP rank", "AHP plass"),
)
# Behind the name of an alternative that some figure is missing for.
MARK = " *"
