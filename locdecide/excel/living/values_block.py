"""Values from 0 to 1 over each criterion's range, and the weights that count with them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from locdecide.excel.living.basis import Basis
from locdecide.excel.living.cells import Formula, cell
from locdecide.excel.living.figures_block import Figures, Grid, heads_of, names_of
from locdecide.excel.living.page import Page, Table
from locdecide.excel.living.standing_block import ALTERNATIVE, Standing

__all__ = ["Values", "write_values"]

_HEADING = ("Values over the ranges", "Verdier over spennene")
_NOTE = (
    "0 at the worst end, 1 at the best. Priorities from comparisons in pairs are divided by the "
    "largest. A criterion whose range has no width tells nothing apart and counts for nothing.",
    "0 i den dårligste enden, 1 i den beste. Prioriteter fra parvis sammenligning er delt på den "
    "største. Et kriterium med spenn uten bredde skiller ingen og teller ikke.",
)
_WEIGHT = ("Weight that counts", "Vekt som teller")


@dataclass(frozen=True)
class Values:
    """The values, and the row of the weights that count with them."""

    grid: Grid
    weight_row: int

    def weight(self, leaf: int) -> str:
        """Return the cell of a leaf's weight that counts."""
        return cell(self.weight_row, 1 + leaf, fixed="r")


def write_values(page: Page, basis: Basis, standing: Standing, figures: Figures) -> Values:
    """Write the values of the figures over the ranges."""
    page.heading(_HEADING, _NOTE)
    count = len(basis.leaves)
    table = Table(page, [page.say(ALTERNATIVE), *heads_of(basis)])
    counting = np.where(basis.table.flat, 0.0, basis.case.results.leaf_weights)
    weights = [
        Formula(
            figures.weight(j)
            if basis.is_compared(leaf)
            else f"IF({figures.worst(j)}={figures.best(j)},0,{figures.weight(j)})",
            float(counting[j]),
        )
        for j, leaf in enumerate(basis.leaves)
    ]
    weight_row = table.line([page.say(_WEIGHT), *weights], ["strong", *["step"] * count])
    top = table.next
    for i, name in enumerate(names_of(basis, standing)):
        entries = [_value(basis, figures, i, j) for j in range(count)]
        table.line([name, *entries], ["cell", *["step"] * count])
    page.cursor.skip()
    return Values(Grid(top, len(basis.rows), count), weight_row)


def _value(basis: Basis, figures: Figures, row: int, at: int) -> Formula:
    leaf, place = basis.leaves[at], basis.places[row]
    worst, best, figure = figures.worst(at), figures.best(at), figures.grid.at(row, at)
    value = np.nan if place is None else basis.table.values[place, at]
    if basis.is_compared(leaf):
        column = figures.grid.column(at)
        text = f'IF({figure}="","",{figure}/MAX({column}))'
    elif basis.has_target(leaf) and figures.distances is not None:
        distance = figures.distances.at(row, at)
        width = f"ABS({worst}-{best})"
        text = f'IF({distance}="","",IF({worst}={best},0,1-MIN({distance},{width})/{width}))'
    else:
        text = (
            f'IF({figure}="","",IF({worst}={best},0,'
            f"(MEDIAN({figure},{worst},{best})-{worst})/({best}-{worst})))"
        )
    return Formula(text, "" if np.isnan(value) else float(value))
