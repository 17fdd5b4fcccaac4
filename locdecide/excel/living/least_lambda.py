"""The least principal eigenvalue over all completions of a matrix with open pairs, by formulas.

At the minimum an open pair holds u_i / u_j, and the right eigenvector w and the left one v agree
after scaling: u_i^2 = w_i / v_i (Bozoki, Fulop & Ronyai 2010). Each step takes both vectors by
inverse iteration, just above a bound of the eigenvalue, and moves ln u towards that by a share of
n L^-1 (ln sqrt(w/v) - ln u), with L the Laplacian of the answers. 30 steps left 1e-10 over random
answers for n = 4..12, however contradictory.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.excel.living import weights_wording as words
from locdecide.excel.living.areas import Area, fill
from locdecide.excel.living.weights_page import WeightsPage
from locdecide.mcda.comparison_graph import laplacian

__all__ = ["LeastLambda", "write_least_lambda"]

Array = npt.NDArray[np.float64]

_STEPS = 30
_SHARE, _MARGIN = 0.35, 1e-7
_TINY = 1e-300

# A vector as formulas address it, and its numbers.
_Vector = tuple[str, Array]


@dataclass(frozen=True)
class LeastLambda:
    """The cells of the eigenvalue, and of the largest change in the last step."""

    value: str
    change: str


def write_least_lambda(
    page: WeightsPage, matrix: Area, values: Array, left: int, wanted: str
) -> LeastLambda:
    """Write the iteration beside a matrix, from a column on.

    ``matrix`` holds 0 for open pairs and counts them on its diagonal; ``values`` has NaN there and
    joins all. ``wanted`` is the condition under which anything is to be computed.
    """
    return _Iteration(page, matrix, values, left, wanted).write()


class _Iteration:
    """The columns of the iteration; every vector is a column of one array formula."""

    def __init__(
        self, page: WeightsPage, matrix: Area, values: Array, left: int, wanted: str
    ) -> None:
        self._page = page
        self._matrix = matrix
        self._wanted = wanted
        self._column = left
        self._n = matrix.rows
        self._given = np.where(np.isnan(values), 0.0, values)
        pairs = (self._given > 0.0) & ~np.eye(self._n, dtype=np.bool_)
        graph = laplacian(pairs) + 1.0 / self._n
        self._resistances: Array = np.linalg.inv(graph).astype(np.float64)
        self._logs = np.log(np.where(pairs, self._given, 1.0)).sum(axis=1)

    def write(self) -> LeastLambda:
        answers, inverse = self._write_answers(), self._write_inverse()
        logs = self._area(words.LOG_SUM)
        fill(
            self._page,
            logs,
            self._logs,
            lambda i, _: f"SUMPRODUCT(LN({answers.row(i)}+({answers.row(i)}=0)))",
            "work",
        )
        u = np.exp(self._resistances @ self._logs)
        scale = self._vector("u", f"EXP(MMULT({inverse.whole},{logs.whole}))", u, "1")
        right, left = (scale.whole, u), (f"(1/{scale.whole})", 1.0 / u)
        moves, move = scale, u
        for step in range(1, _STEPS + 1):
            if step > 1:
                u = u * np.exp(move * min(1.0, 1.0 / max(float(np.abs(move).max()), _TINY)))
                length = f"MIN(1,1/MAX(MAX(ABS({moves.whole})),1E-300))"
                scale = self._vector("u", f"{scale.whole}*EXP({moves.whole}*{length})", u, "1")
            open_ = f"({answers.whole}=0)*{scale.whole}/TRANSPOSE({scale.whole})"
            filled = f"({answers.whole}+{open_})"
            full = np.where(self._given > 0.0, self._given, u[:, None] / u[None, :])
            right, left = self._write_pair(filled, full, right, left)
            apart = np.log(right[1] / left[1]) / 2 - np.log(u)
            move = _SHARE * self._n * (self._resistances @ (apart - apart.mean()))
            text = f"(LN({right[0]}/{left[0]})/2-LN({scale.whole}))"
            text = f"{_SHARE}*{self._n}*MMULT({inverse.whole},{text}-SUM({text})/{self._n})"
            moves = self._vector("Δ", text, move, "0")
        # A bilinear quotient errs by the square of what the vectors err.
        product = f"SUM({left[0]}*MMULT({filled},{right[0]}))/SUM({left[0]}*{right[0]})"
        least = float(left[1] @ full @ right[1] / (left[1] @ right[1]))
        value = self._single("λ", product, least)
        last = float(np.abs(move).max())
        return LeastLambda(value, self._single("max Δ", f"MAX(ABS({moves.whole}))", last))

    def _write_pair(
        self, filled: str, full: Array, right: _Vector, left: _Vector
    ) -> tuple[_Vector, _Vector]:
        """Write the next right and left vectors, by inverse iteration just above the bound."""
        (w_text, w), (v_text, v) = right, left
        limit = float((full @ w / w).max()) * (1 + _MARGIN)
        product = f"MMULT({filled},{w_text})/{w_text}"
        bound = self._single("max", f"MAX({product})*(1+1E-7)", limit)
        pencil = f"MINVERSE({bound}*_xlfn.MUNIT({self._n})-{filled})"
        resolvent = np.linalg.inv(limit * np.eye(self._n) - full)
        w, v = _normal(resolvent @ w), _normal(resolvent.T @ v)
        text = f"MMULT({pencil},{w_text})"
        rights = self._vector("w", f"{text}/SUM({text})", w, "1")
        text = f"MMULT(TRANSPOSE({pencil}),{v_text})"
        lefts = self._vector("v", f"{text}/SUM({text})", v, "1")
        return (rights.whole, w), (lefts.whole, v)

    def _write_answers(self) -> Area:
        area = self._block(words.GIVEN_ANSWERS)
        at = self._matrix.at
        return fill(self._page, area, self._given, lambda i, j: "" if i == j else at(i, j), "work")

    def _write_inverse(self) -> Area:
        area, n, whole = self._block(words.INVERSE), self._n, self._matrix.whole
        graph = f"_xlfn.MUNIT({n})*({n}+1-{whole})-({whole}>0)+1/{n}"
        self._put(area, f"MINVERSE({graph})", self._resistances, "0")
        return area

    def _block(self, caption: tuple[str, str]) -> Area:
        area = Area(self._matrix.top, self._column, self._n, self._n)
        self._page.put(area.top - 1, area.left, self._page.say(caption), "work_head")
        self._column += self._n + 1
        return area

    def _area(self, caption: tuple[str, str]) -> Area:
        area = Area(self._matrix.top, self._column, self._n)
        self._page.put(area.top - 1, area.left, self._page.say(caption), "work_head")
        self._column += 1
        return area

    def _vector(self, caption: str, formula: str, values: Array, otherwise: str) -> Area:
        area = self._area((caption, caption))
        self._put(area, formula, values, otherwise)
        return area

    def _single(self, caption: str, formula: str, value: float) -> str:
        area = Area(self._matrix.top, self._column, 1)
        self._page.put(area.top - 1, area.left, caption, "work_head")
        self._column += 1
        self._put(area, formula, np.array([value]), "0")
        return area.at()

    def _put(self, area: Area, formula: str, values: Array, otherwise: str) -> None:
        text = f"IF({self._wanted},{formula},{otherwise})"
        self._page.put_arrays(area, text, values, "work")


def _normal(vector: Array) -> Array:
    return np.asarray(vector / vector.sum(), dtype=np.float64)
