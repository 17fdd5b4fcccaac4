"""A rectangle of cells on one sheet, and how formulas address its parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.excel.living.cells import Formula, cell, span
from locdecide.excel.living.page import Page

__all__ = ["Area", "fill"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Area:
    """Cells from the top left one on; its addresses are absolute and without the sheet."""

    top: int
    left: int
    rows: int
    columns: int = 1

    def at(self, row: int = 0, column: int = 0) -> str:
        """Return the address of one cell."""
        return cell(self.top + row, self.left + column, fixed="rc")

    def row(self, row: int) -> str:
        """Return the range of one row."""
        return Area(self.top + row, self.left, 1, self.columns).whole

    def column(self, column: int) -> str:
        """Return the range of one column."""
        return Area(self.top, self.left + column, self.rows).whole

    @property
    def whole(self) -> str:
        """The range of all cells; a single one by its own address."""
        if (self.rows, self.columns) == (1, 1):
            return self.at()
        last = (self.top + self.rows - 1, self.left + self.columns - 1)
        return span((self.top, self.left), last, fixed="rc")


def fill(
    page: Page,
    area: Area,
    values: Array,
    formula: Callable[[int, int], str],
    style: str | Callable[[int, int], str],
) -> Area:
    """Write every cell of an area by a formula of its own; NaN stands for an empty text.

    ``values`` is (rows, columns) or, for a single column, (rows,). An empty formula leaves the
    number as it is.
    """
    grid = values.reshape(area.rows, area.columns).tolist()
    for i, line in enumerate(grid):
        for j, value in enumerate(line):
            text = formula(i, j)
            look = style if isinstance(style, str) else style(i, j)
            entry = Formula(text, "" if value != value else value) if text else value
            page.put(area.top + i, area.left + j, entry, look)
    return area
