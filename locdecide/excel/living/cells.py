"""A formula with the value it had when it was written, and how cells are addressed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell

__all__ = ["Entry", "Formula", "cell", "literal", "span", "spelled"]

LONGEST_LITERAL = 255


@dataclass(frozen=True)
class Formula:
    """A formula without its equals sign, and the number or text that it gives today."""

    text: str
    value: float | str


Entry = Formula | str | float | None


def cell(row: int, column: int, *, fixed: str = "") -> str:
    """Return a cell's address; ``fixed`` holds "r" for a fixed row and "c" for a fixed column."""
    return str(xl_rowcol_to_cell(row, column, row_abs="r" in fixed, col_abs="c" in fixed))


def span(first: tuple[int, int], last: tuple[int, int], *, fixed: str = "") -> str:
    """Return the address of a range from one cell to another, given as row and column."""
    return f"{cell(*first, fixed=fixed)}:{cell(*last, fixed=fixed)}"


def literal(text: str) -> str:
    """Return a short text as it stands in a formula."""
    return '"' + text[:LONGEST_LITERAL].replace('"', '""') + '"'


def spelled(template: str, parts: Mapping[str, str]) -> str:
    """Return a sentence as a formula, with formulas where the template has {names} in braces."""
    pieces = []
    rest = template
    while rest:
        before, brace, after = rest.partition("{")
        if before:
            pieces.append(literal(before))
        if not brace:
            break
        name, _, rest = after.partition("}")
        pieces.append(parts[name])
    return "&".join(pieces)
