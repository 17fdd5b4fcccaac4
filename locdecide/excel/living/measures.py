"""How consistent a matrix is, by formulas: eigenvalue, index, ratio, and what it says."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import RandomIndex
from locdecide.excel.living import weights_wording as words
from locdecide.excel.living.areas import Area
from locdecide.excel.living.cells import Formula, literal
from locdecide.excel.living.eigenvector import Powers
from locdecide.excel.living.least_lambda import LeastLambda
from locdecide.excel.living.random_indices import RandomIndices
from locdecide.excel.living.weights_page import WeightsPage
from locdecide.mcda.consistency import CR_THRESHOLD, consistency
from locdecide.mcda.incomplete import is_connected, missing_pairs
from locdecide.mcda.random_index import random_index

__all__ = ["NOUNS", "READING_COLUMNS", "Flags", "write_measures"]

Array = npt.NDArray[np.float64]

NOUNS = (words.LAMBDA, words.CI, words.RI, words.CR, words.OPEN)
READING_COLUMNS = 3
# Further than this from settled, the priorities would not be right to nine digits.
_SETTLED, _LEAST_SETTLED = "1E-9", "1E-4"


@dataclass(frozen=True)
class Flags:
    """Cells that tell of a matrix: whether all is joined (1), and the last step of the powers."""

    joined: str
    change: str


def write_measures(
    page: WeightsPage,
    area: Area,
    matrix: Array,
    powers: Powers,
    flags: Flags,
    least: LeastLambda | None,
    table: RandomIndex,
    indices: RandomIndices,
    left: int,
) -> None:
    """Write the measures of a matrix of three or more, and the reading behind them.

    ``matrix`` has NaN for open pairs; ``area`` is where it stands.
    """
    n, missing = area.rows, missing_pairs(matrix)
    most = (n - 1) * (n - 2) // 2
    cells = [Area(area.top, left + at, 1) for at in range(len(NOUNS))]
    lambda_, ci, ri, cr, open_ = (each.at() for each in cells)
    known = is_connected(matrix) and (missing in (0, most) or least is not None)
    found = consistency(matrix, table.value) if known else None
    index = random_index(n, table.value, missing) if is_connected(matrix) else None
    product = f"SUMPRODUCT(MMULT({area.whole},{powers.vector.whole}))"
    completed = least.value if least is not None else '""'
    joined = flags.joined
    formulas: list[tuple[str, float | str]] = [
        (
            f'IF({joined}=0,"",IF({open_}=0,{product},IF({open_}={most},{n},{completed})))',
            found.lambda_max if found else "",
        ),
        (
            f'IF({lambda_}="","",MAX(0,({lambda_}-{n})/({n}-1)))',
            found.ci if found else "",
        ),
        (
            f'IF({joined}=0,"",{indices.of(n, open_)})',
            (index or 0.0) if is_connected(matrix) else "",
        ),
        (f'IF({ci}="","",IF({ri}=0,0,{ci}/{ri}))', found.cr if found else ""),
        (f"COUNTIF({area.whole},0)/2", float(missing)),
    ]
    styles = ("step", "step", "ratio", "score", "rank")
    for cell, (text, value), style in zip(cells, formulas, styles, strict=True):
        page.put(cell.top, cell.left, Formula(text, value), style)
    moved = flags.change + f">{_SETTLED}"
    if least is not None:
        moved = f"OR({moved},AND({open_}>0,{least.change}>{_LEAST_SETTLED}))"
    ratio = found.cr if found else None
    page.reading(
        area.top,
        left + len(NOUNS),
        READING_COLUMNS,
        _reading(page, n, moved, joined, open_, cr, _today(matrix, most, ratio)),
    )


def _reading(
    page: WeightsPage,
    n: int,
    moved: str,
    joined: str,
    open_: str,
    cr: str,
    today: tuple[str, str],
) -> Formula:
    apart, tree, unsettled, see, fine, doubtful = (
        literal(page.say(each))
        for each in (
            words.NOT_JOINED,
            words.TREE,
            words.UNSETTLED,
            words.OPEN_RATIO,
            words.FINE,
            words.DOUBTFUL,
        )
    )
    most = (n - 1) * (n - 2) // 2
    return Formula(
        f"IF({joined}=0,{apart},IF({moved},{unsettled},"
        f'IF({open_}={most},{tree},IF({cr}="",{see},'
        f"IF({cr}<={CR_THRESHOLD},{fine},{doubtful})))))",
        page.say(today),
    )


def _today(matrix: Array, most: int, ratio: float | None) -> tuple[str, str]:
    if not is_connected(matrix):
        return words.NOT_JOINED
    if missing_pairs(matrix) == most:
        return words.TREE
    if ratio is None:
        return words.OPEN_RATIO
    return words.FINE if ratio <= CR_THRESHOLD else words.DOUBTFUL
