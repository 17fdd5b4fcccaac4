"""The table with its missing figures filled in, for methods that cannot do without them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.evaluation.ranked_table import RankedTable

__all__ = ["CompletedTable", "completed_table"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class CompletedTable:
    """Figures as TOPSIS normalises them (m, n), and their values over the ranges (m, n).

    ``filled`` (m, n) marks what was missing; NaN remains where nothing could be filled in, and
    under leaves that count for nothing.
    """

    figures: Array
    values: Array
    filled: npt.NDArray[np.bool_]


def completed_table(base: RankedTable, weights: Array) -> CompletedTable:
    """Let a missing figure be worth the alternative's own weighted average of values.

    That is what the study's own ranking gives it, so that the weighted sum of the values stays
    as it is. ``weights`` (n,) are those that count. Two things leave a gap: an alternative of
    which nothing is known, and a leaf without any range, declared or in its data.
    """
    table, values = base.table, base.values
    figures, _ = base.topsis_figures
    shares = weights / (float(weights.max(initial=0.0)) or 1.0)
    known = ~np.isnan(values)
    known_share = known @ shares
    own = np.where(known, values, 0.0) @ shares / np.where(known_share > 0.0, known_share, 1.0)
    undeclared = np.array([leaf.id in table.undeclared for leaf in base.leaves], dtype=np.bool_)
    ranged = known.any(axis=0) | ~undeclared
    filled = ~known & (shares > 0.0) & ranged & (known_share > 0.0)[:, None]
    average = own[:, None]
    with np.errstate(over="ignore"):
        distance = (1.0 - average) * np.abs(table.best - table.worst)
    # Weighing both ends instead of adding to one cannot overflow.
    between = (1.0 - average) * table.worst + average * table.best
    largest = np.finfo(np.float64).max
    worth = np.where(table.target, np.minimum(distance, largest), between)
    return CompletedTable(
        figures=np.where(filled, worth, figures),
        values=np.where(filled, average, values),
        filled=filled,
    )
