"""The principal eigenvector of a comparison matrix by powers that can be followed cell by cell."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.excel.living.areas import Area, fill
from locdecide.excel.living.page import Page
from locdecide.mcda.incomplete import is_connected

__all__ = ["VECTORS", "Powers", "harker", "squarings_for", "width_of", "write_powers"]

Array = npt.NDArray[np.float64]

VECTORS = 10
# A^16 and ten vectors are 160 powers. Over all complete matrices of judgements 1 to 9 the second
# eigenvalue is at most .839 of the first, so that 1e-12 of an error is left.
_SQUARINGS = 4
_LEFT_OVER = 1e-13
# Numbers further apart than a program can hold leave nothing at all of a power.
_LEAST, _LEAST_TEXT = 1e-300, "1E-300"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True)
class Powers:
    """Where the iteration stands: the last power, and the vectors, each a column with sum 1.

    ``moved`` is the largest change in the last step when it was written.
    """

    last: Area
    vectors: Area
    moved: float

    @property
    def vector(self) -> Area:
        """The last vector."""
        return Area(self.vectors.top, self.vectors.left + VECTORS - 1, self.vectors.rows)

    @property
    def joined(self) -> str:
        """The condition that chains of comparisons join all."""
        return f"COUNTIF({self.last.whole},0)=0"

    @property
    def change(self) -> str:
        """The largest change in the last step."""
        last = self.vectors.column(VECTORS - 1)
        return f"SUMPRODUCT(MAX(ABS({last}-{self.vectors.column(VECTORS - 2)})))"


def harker(matrix: Array) -> Array:
    """Return Harker's matrix: 0 for an open pair, 1 and the number of open pairs on the diagonal.

    Without open pairs it is the matrix itself.
    """
    open_ = np.isnan(matrix)
    return np.where(open_, 0.0, matrix) + np.diag(open_.sum(axis=1))


def squarings_for(matrices: Iterable[Array]) -> int:
    """Return how often the slowest of some matrices, NaN where open, is to be squared."""
    return max((_squarings(matrix) for matrix in matrices), default=_SQUARINGS)


def width_of(n: int, squarings: int) -> int:
    """Return the number of columns that the iteration takes, with a free one after each power."""
    return squarings * (n + 1) + VECTORS


def write_powers(page: Page, matrix: Area, values: Array, left: int, squarings: int) -> Powers:
    """Write the powers of a matrix beside it, then the vectors; captions go above.

    ``values`` is Harker's matrix. Each factor is divided by its largest entry before it is
    multiplied, so that nothing grows beyond what a program can hold.
    """
    n, power = matrix.rows, values
    before = matrix
    for step in range(1, squarings + 1):
        area = Area(matrix.top, left, n, n)
        power = power / max(power.max(), _LEAST)
        power = power @ power
        page.put(matrix.top - 1, left, "A" + str(2**step).translate(_SUPERSCRIPTS), "work_head")
        rows = [before.row(i) for i in range(n)]
        columns = [before.column(j) for j in range(n)]
        largest = f"MAX({before.whole},{_LEAST_TEXT})"
        fill(
            page,
            area,
            power,
            lambda i, j, r=rows, c=columns, m=largest: (  # type: ignore[misc]
                f"SUMPRODUCT(MMULT({r[i]}/{m},{c[j]}/{m}))"
            ),
            "work",
        )
        before, left = area, left + n + 1
    return _write_vectors(page, before, power, left)


def _write_vectors(page: Page, power: Area, values: Array, left: int) -> Powers:
    n, moved = power.rows, 0.0
    rows = [power.row(i) for i in range(n)]
    vector = values.sum(axis=1) / max(values.sum(), _LEAST)
    area = Area(power.top, left, n)
    for step in range(1, VECTORS + 1):
        page.put(power.top - 1, left, "x" + str(step).translate(_SUBSCRIPTS), "work_head")
        if step == 1:
            total = f"MAX(SUM({power.whole}),{_LEAST_TEXT})"
            fill(page, area, vector, lambda i, _, t=total: f"SUM({rows[i]})/{t}", "work")  # type: ignore[misc]
        else:
            before, earlier = area.whole, vector
            vector = values @ vector / max((values @ vector).sum(), _LEAST)
            moved = float(np.abs(vector - earlier).max())
            area = Area(power.top, left, n)
            total = f"MAX(SUMPRODUCT(MMULT({power.whole},{before})),{_LEAST_TEXT})"
            fill(
                page,
                area,
                vector,
                lambda i, _, b=before, t=total: f"SUMPRODUCT(MMULT({rows[i]},{b}))/{t}",  # type: ignore[misc]
                "work",
            )
        left += 1
    return Powers(power, Area(power.top, left - VECTORS, n, VECTORS), moved)


def _squarings(matrix: Array) -> int:
    n = matrix.shape[0]
    if n < 2 or not np.isnan(matrix).any():
        return _SQUARINGS
    # That all are joined shows in a power that chains of n - 1 steps have reached.
    least = max(_SQUARINGS, math.ceil(math.log2(n)))
    if not is_connected(matrix):
        return least
    sizes = np.sort(np.abs(np.linalg.eigvals(harker(matrix))))[::-1]
    steps = math.log(_LEFT_OVER) / math.log(float(sizes[1] / sizes[0]))
    # One more: a changed judgement may slow it down.
    return max(least, math.ceil(math.log2(steps / VECTORS)) + 1)
