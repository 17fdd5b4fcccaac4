"""One comparison matrix as formulas: its priorities, and how consistent it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import PrioritiesMethod
from locdecide.decision.model import MethodSettings
from locdecide.excel.living import weights_wording as words
from locdecide.excel.living.areas import Area, fill
from locdecide.excel.living.cells import Entry, Formula, literal
from locdecide.excel.living.eigenvector import (
    Powers,
    harker,
    squarings_for,
    width_of,
    write_powers,
)
from locdecide.excel.living.least_lambda import LeastLambda, write_least_lambda
from locdecide.excel.living.measures import NOUNS, READING_COLUMNS, Flags, write_measures
from locdecide.excel.living.pairs import Members
from locdecide.excel.living.random_indices import RandomIndices
from locdecide.excel.living.weights_page import WeightsPage
from locdecide.mcda.incomplete import (
    harker_priorities,
    is_connected,
    logarithmic_least_squares,
    missing_pairs,
)
from locdecide.mcda.pairwise import priorities

__all__ = ["MEASURES", "MatrixBlock", "write_matrix"]

Array = npt.NDArray[np.float64]

# The columns behind a matrix: its priorities, what is measured, and the reading.
MEASURES = 1 + len(NOUNS) + READING_COLUMNS


@dataclass(frozen=True)
class MatrixBlock:
    """Where the priorities of a matrix stand, "" while not all is joined, and the cell for that."""

    priorities: Area
    joined: str


def write_matrix(
    page: WeightsPage,
    members: Members,
    title: Entry,
    cells: Mapping[tuple[int, int], str],
    matrix: Array,
    others: Sequence[Array],
    settings: MethodSettings,
    indices: RandomIndices | None,
    working: int,
) -> MatrixBlock:
    """Write a matrix of at least two, NaN where open; ``cells`` hold the answers by pair.

    ``others`` are matrices that it may become when a voting power changes, and ``working`` is
    the column where the powers begin.
    """
    n, cursor = len(members.ids), page.cursor
    heads: list[Entry] = [title, *_names(members), page.say(words.PRIORITY)]
    nouns = NOUNS if n > 2 else (words.OPEN,)
    reading = len(heads) + len(nouns)
    page.header(
        [*heads, *(page.say(noun) for noun in nouns), page.say(words.READING)],
        words=(0, reading),
        merged=READING_COLUMNS,
    )
    top = cursor.row
    for at, name in enumerate(_names(members)):
        page.put(top + at, 0, name, "cell")
    area = Area(top, 1, n, n)
    values = harker(matrix)

    def entry(i: int, j: int) -> str:
        if i == j:
            beside = [Area(top + i, 1, 1, i).whole] if i else []
            beside += [Area(top + i, 2 + i, 1, n - 1 - i).whole] if i < n - 1 else []
            return "1+" + "+".join(f"COUNTIF({each},0)" for each in beside)
        if i < j:
            return cells[i, j]
        return f"IF({area.at(j, i)}=0,0,1/{area.at(j, i)})"

    fill(page, area, values, entry, "ratio")
    block = _Block(page, members, area, matrix, settings, indices)
    if n == 2:
        return block.of_two(n + 1)
    return block.of_more(n + 1, working, others)


def _names(members: Members) -> list[Entry]:
    return [
        Formula(members.names.at(at), label)
        if not label.startswith("#") and "_x" not in label
        else label
        for at, label in enumerate(members.labels)
    ]


@dataclass(frozen=True)
class _Block:
    """A matrix that stands already, and what goes behind it."""

    page: WeightsPage
    members: Members
    area: Area
    matrix: Array
    settings: MethodSettings
    indices: RandomIndices | None

    def of_two(self, left: int) -> MatrixBlock:
        """Write the priorities of two: a column with its sum taken out."""
        area = self.area
        joined = is_connected(self.matrix)
        open_ = Area(area.top, left + 1, 1)
        shares = priorities(self.matrix) if joined else np.full(2, np.nan)
        column = area.column(0)
        found = fill(
            self.page,
            Area(area.top, left, 2),
            shares,
            lambda i, _: f'IF({open_.at()}=0,{area.at(i)}/SUM({column}),"")',
            "result",
        )
        text = f"COUNTIF({area.whole},0)/2"
        self._put(open_, text, 0.0 if joined else 1.0, "rank")
        always, apart = (self.page.say(each) for each in (words.ALWAYS, words.NOT_JOINED))
        text = f"IF({open_.at()}=0,{literal(always)},{literal(apart)})"
        today = Formula(text, always if joined else apart)
        self.page.reading(area.top, left + 2, READING_COLUMNS, today)
        self.page.cursor.row = area.top + 2
        return MatrixBlock(found, f"(1-{open_.at()})")

    def of_more(self, left: int, working: int, others: Sequence[Array]) -> MatrixBlock:
        """Write the priorities and the consistency of three or more, and the way to them."""
        page, top, n = self.page, self.area.top, self.area.rows
        joined = is_connected(self.matrix)
        flag, change = Area(top, working, 1), Area(top, working + 1, 1)
        for cell, noun in ((flag, words.JOINED), (change, words.CHANGE)):
            page.put(top - 1, cell.left, page.say(noun), "work_head")
        squarings = squarings_for([self.matrix, *others])
        first = working + 3
        powers = write_powers(page, self.area, harker(self.matrix), first, squarings)
        self._put(flag, f"IF({powers.joined},1,0)", float(joined), "rank")
        moved = powers.moved if joined else 0.0
        self._put(change, f"IF({flag.at()}=1,{powers.change},0)", moved, "work")
        further = first + width_of(n, squarings) + 1
        shares = (
            priorities(self.matrix, self.settings.priorities.value)
            if joined
            else np.full(n, np.nan)
        )
        match self.settings.priorities:
            case PrioritiesMethod.EIGENVECTOR:
                parts = [powers.vector.at(i) for i in range(n)]
            case PrioritiesMethod.GEOMETRIC_MEAN:
                parts = self._geometric_means(further, flag.at())
                further += 4
            case PrioritiesMethod.COLUMN_MEAN:
                parts = self._column_means(further, powers)
                further += n + 1
        found = fill(
            page,
            Area(top, left, n),
            shares,
            lambda i, _: f'IF({flag.at()}=1,{parts[i]},"")',
            "result",
        )
        assert self.indices is not None
        write_measures(
            page,
            self.area,
            self.matrix,
            powers,
            Flags(flag.at(), change.at()),
            self._least(further, flag.at()),
            self.settings.random_index,
            self.indices,
            left + 1,
        )
        bottom = top + n + (self.settings.priorities is PrioritiesMethod.COLUMN_MEAN)
        page.cursor.row = bottom
        return MatrixBlock(found, flag.at())

    def _least(self, left: int, flag: str) -> LeastLambda | None:
        """Write the least eigenvalue over all completions, where open pairs make it needed."""
        n = self.area.rows
        cyclic = 0 < missing_pairs(self.matrix) < (n - 1) * (n - 2) // 2
        if not cyclic or not is_connected(self.matrix):
            return None
        wanted = f"AND({flag}=1,COUNTIF({self.area.whole},0)>0)"
        return write_least_lambda(self.page, self.area, self.matrix, left, wanted)

    def _geometric_means(self, left: int, flag: str) -> list[str]:
        """Write the row geometric means; with open pairs, least squares on logarithms."""
        page, area, n = self.page, self.area, self.area.rows
        joined = is_connected(self.matrix)
        complete = joined and not np.isnan(self.matrix).any()
        logs = Area(area.top, left, n)
        given = np.where(np.isnan(self.matrix), 1.0, self.matrix)
        page.put(area.top - 1, left, page.say(words.LOG_SUM), "work_head")

        def log_sum(i: int, _: int) -> str:
            row = area.row(i)
            return f"SUMPRODUCT(LN({row}+({row}=0)))-LN({area.at(i, i)})"

        fill(page, logs, np.log(given).sum(axis=1), log_sum, "work")
        means = Area(area.top, left + 1, n)
        page.put(area.top - 1, left + 1, page.say(words.GEOMETRIC), "work_head")
        values = np.zeros(n)
        if joined:
            ratios = logarithmic_least_squares(self.matrix)
            values = ratios / np.exp(np.log(ratios).mean())
        # L + 1/n, with the Laplacian L of the comparisons given (Crawford & Williams 1985).
        graph = f"_xlfn.MUNIT({n})*({n}+1-{area.whole})-({area.whole}>0)+1/{n}"
        fitted = Area(area.top, left + 2, n)
        page.put(area.top - 1, left + 2, page.say(words.LEAST_SQUARES), "work_head")
        open_ = f"COUNTIF({area.whole},0)"
        text = f"IF(AND({flag}=1,{open_}>0),EXP(MMULT(MINVERSE({graph}),{logs.whole})),0)"
        page.put_arrays(fitted, text, np.zeros(n) if complete else values, "work")
        fill(
            page,
            means,
            values,
            lambda i, _: f"IF({open_}=0,EXP({logs.at(i)}/{n}),{fitted.at(i)})",
            "work",
        )
        return [f"{means.at(i)}/SUM({means.whole})" for i in range(n)]

    def _column_means(self, left: int, powers: Powers) -> list[str]:
        """Write the matrix with Harker's ratios for open pairs, and the sums of its columns."""
        page, area, n = self.page, self.area, self.area.rows
        completed = np.where(np.isnan(self.matrix), 0.0, self.matrix)
        if is_connected(self.matrix) and np.isnan(self.matrix).any():
            ratios = harker_priorities(self.matrix)
            completed = np.where(
                np.isnan(self.matrix), ratios[:, None] / ratios[None, :], self.matrix
            )
        vector = powers.vector
        full = Area(area.top, left, n, n)
        page.put(area.top - 1, left, page.say(words.COMPLETED), "work_head")

        def entry(i: int, j: int) -> str:
            if i == j:
                return ""
            ratio = f"{vector.at(i)}/{vector.at(j)}"
            return f"IF({area.at(i, j)}=0,IF({powers.joined},{ratio},0),{area.at(i, j)})"

        fill(page, full, completed, entry, "work")
        bottom = area.top + n
        page.put(bottom, full.left - 1, page.say(words.COLUMN_SUM), "sub")
        sums = Area(bottom, full.left, 1, n)
        fill(page, sums, completed.sum(axis=0), lambda _, j: f"SUM({full.column(j)})", "ratio")
        return [f"SUMPRODUCT({full.row(i)}/{sums.whole})/{n}" for i in range(n)]

    def _put(self, area: Area, formula: str, value: float | str, style: str) -> None:
        self.page.put(area.top, area.left, Formula(formula, value), style)
