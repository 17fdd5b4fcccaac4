"""The figures as ranked: levels as their values, ranges, and distances to targets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from locdecide.decision.model import Criterion, Direction, RatingScale
from locdecide.excel.living.basis import Basis
from locdecide.excel.living.cells import Entry, Formula, cell, literal, span
from locdecide.excel.living.page import Page, Table
from locdecide.excel.living.standing_block import ALTERNATIVE, Standing
from locdecide.excel.terms import ScaleKind, shown

__all__ = ["Figures", "Grid", "heads_of", "names_of", "write_figures"]

_HEADING = ("Figures as ranked", "Tallene det rangeres på")
_NOTE = (
    "From Data, levels as their values. Empty is not known. Worst and best are the declared "
    "range, or the spread of the figures where none is declared.",
    "Fra Data, nivåer som verdiene sine. Tomt er ukjent. Dårligst og best er det fastsatte "
    "spennet, eller spredningen i tallene der det ikke er fastsatt.",
)
_PAIRS_NOTE = (
    "Where the alternatives are compared in pairs, the figures are their priorities among those "
    "ranked.",
    "Der alternativene er sammenlignet parvis, er tallene prioritetene deres blant de rangerte.",
)
_DISTANCES = ("Distances to the target", "Avstander til målet")
_UNIT = ("Unit", "Enhet")
_DIRECTION = ("Direction", "Retning")
_WEIGHT = ("Weight", "Vekt")
_RANGE = ("Range", "Spenn")
_WORST = ("Worst", "Dårligst")
_BEST = ("Best, or the target", "Best, eller målet")
_SUM = ("Sum of the priorities of those ranked", "Sum av prioritetene til dem som rangeres")
_DECLARED = ("declared", "fastsatt")
_FROM_DATA = ("from the data", "fra tallene")


@dataclass(frozen=True)
class Grid:
    """Where the cells of a table stand: a row an alternative, a column a leaf."""

    top: int
    rows: int
    columns: int

    def at(self, row: int, leaf: int) -> str:
        """Return the address of a cell."""
        return cell(self.top + row, 1 + leaf)

    def column(self, leaf: int) -> str:
        """Return the range of a leaf's cells."""
        return span((self.top, 1 + leaf), (self.top + self.rows - 1, 1 + leaf), fixed="r")

    def line(self, row: int) -> str:
        """Return the range of an alternative's cells."""
        return span((self.top + row, 1), (self.top + row, self.columns), fixed="c")

    def over(self, row: int) -> str:
        """Return the range of a line of one entry a leaf, by its row on the sheet."""
        return span((row, 1), (row, self.columns), fixed="rc")


@dataclass(frozen=True)
class Figures:
    """The figures, where their weights and ranges stand, and what is ranked by."""

    grid: Grid
    distances: Grid | None
    weight_row: int
    worst_row: int
    best_row: int

    def weight(self, leaf: int) -> str:
        """Return the cell of a leaf's weight."""
        return cell(self.weight_row, 1 + leaf, fixed="r")

    def worst(self, leaf: int) -> str:
        """Return the cell of the worst end of a range."""
        return cell(self.worst_row, 1 + leaf, fixed="r")

    def best(self, leaf: int) -> str:
        """Return the cell of the best end of a range, or of the target."""
        return cell(self.best_row, 1 + leaf, fixed="r")


def heads_of(basis: Basis) -> list[Entry]:
    """Return the leaves' names as formulas."""
    return [
        Formula(f'{basis.addresses.criterion(leaf.id, "name")}&""', leaf.name)
        for leaf in basis.leaves
    ]


def names_of(basis: Basis, standing: Standing) -> list[Formula]:
    """Return the alternatives' names as formulas."""
    return [Formula(standing.name(i), a.name) for i, a in enumerate(basis.rows)]


def write_figures(page: Page, basis: Basis, standing: Standing) -> Figures:
    """Write the figures with weights and ranges, and distances where there are targets."""
    page.heading(_HEADING, _NOTE)
    if basis.table.compared:
        page.cursor.sentence(page.say(_PAIRS_NOTE), "muted")
    table = Table(page, [page.say(ALTERNATIVE), *heads_of(basis)])
    count = len(basis.leaves)
    table.line([page.say(_UNIT), *_units(page, basis)], ["sub", *["shown"] * count])
    table.line([page.say(_DIRECTION), *_directions(page, basis)], ["sub", *["shown"] * count])
    weights = [
        Formula(basis.weights[leaf.id], float(weight))
        for leaf, weight in zip(basis.leaves, basis.case.results.leaf_weights, strict=True)
    ]
    weight_row = table.line([page.say(_WEIGHT), *weights], ["strong", *["step"] * count])
    sum_row = table.next
    if basis.table.compared:
        sums = [_sum(basis, standing, leaf) for leaf in basis.leaves]
        table.line([page.say(_SUM), *sums], ["sub", *["step"] * count])
    kind_row = table.next
    grid = Grid(kind_row + 3, len(basis.rows), count)
    ranges = [_range(page, basis, grid, kind_row, j) for j in range(count)]
    labels = (_RANGE, _WORST, _BEST)
    for at, (label, style) in enumerate(zip(labels, ("shown", "number", "number"), strict=True)):
        table.line(
            [page.say(label), *(each[at] for each in ranges)],
            ["sub" if at == 0 else "strong", *[style] * count],
        )
    names = names_of(basis, standing)
    for i, name in enumerate(names):
        entries = [_figure(basis, standing, sum_row, i, j) for j in range(count)]
        styles = ["step" if basis.is_compared(leaf) else "number" for leaf in basis.leaves]
        table.line([name, *entries], ["cell", *styles])
    page.cursor.skip()
    figures = Figures(grid, None, weight_row, kind_row + 1, kind_row + 2)
    if not any(basis.has_target(leaf) for leaf in basis.leaves):
        return figures
    return Figures(
        grid, _write_distances(page, basis, figures, names), weight_row, kind_row + 1, kind_row + 2
    )


def _units(page: Page, basis: Basis) -> list[Entry]:
    found: list[Entry] = []
    for leaf in basis.leaves:
        if basis.is_compared(leaf):
            found.append(shown(ScaleKind.PAIRWISE, page.book.language))
        else:
            found.append(Formula(f'{basis.addresses.criterion(leaf.id, "unit")}&""', leaf.unit))
    return found


def _directions(page: Page, basis: Basis) -> list[Entry]:
    found: list[Entry] = []
    for leaf in basis.leaves:
        if basis.is_compared(leaf):
            found.append(None)
        else:
            source = basis.addresses.criterion(leaf.id, "direction")
            found.append(Formula(f'{source}&""', shown(leaf.direction, page.book.language)))
    return found


def _sum(basis: Basis, standing: Standing, leaf: Criterion) -> Entry:
    """Return what the priorities of those ranked add up to under a leaf compared in pairs."""
    if not basis.is_compared(leaf):
        return None
    counted = "+".join(
        f"{basis.priority(alternative, leaf)}*{standing.flag(i)}"
        for i, alternative in enumerate(basis.rows)
    )
    group = next(g for g in basis.case.results.weights.groups if g.parent == leaf.id)
    shares = dict(zip(group.members, group.priorities, strict=True))
    return Formula(counted, float(sum(shares[each.id] for each in basis.table.ranked)))


def _figure(basis: Basis, standing: Standing, sum_row: int, row: int, at: int) -> Formula:
    leaf, alternative, place = basis.leaves[at], basis.rows[row], basis.places[row]
    if basis.is_compared(leaf):
        share = f"{basis.priority(alternative, leaf)}/{cell(sum_row, 1 + at, fixed='r')}"
        value = "" if place is None else float(basis.table.compared[at][place])
        return Formula(f'IF({standing.flag(row)}=1,{share},"")', value)
    text = f'IF({standing.flag(row)}=1,{basis.figure(alternative, leaf)},"")'
    known = np.nan if place is None else basis.table.table.performances[place, at]
    return Formula(text, "" if np.isnan(known) else float(known))


def _range(page: Page, basis: Basis, grid: Grid, kind_row: int, at: int) -> Sequence[Entry]:
    """Return where a leaf's range comes from, its worst and its best end."""
    leaf, table = basis.leaves[at], basis.table.table
    if basis.is_compared(leaf):
        return None, None, None
    worst, best = (basis.addresses.criterion(leaf.id, end) for end in ("worst", "best"))
    declared = literal(page.say(_DECLARED))
    stands = leaf.worst is not None and leaf.best is not None and leaf.worst != leaf.best
    kind = Formula(
        f"IF(AND(ISNUMBER({worst}),ISNUMBER({best}),{worst}<>{best}),"
        f"{declared},{literal(page.say(_FROM_DATA))})",
        page.say(_DECLARED if stands else _FROM_DATA),
    )
    said = f"{cell(kind_row, 1 + at)}={declared}"
    spread = _spread(basis, leaf, grid.column(at), best, cell(kind_row + 2, 1 + at))
    ends = (worst, float(table.worst[at])), (best, float(table.best[at]))
    return (
        kind,
        *(
            Formula(f"IF({said},{source},{found})", value)
            for (source, value), found in zip(ends, spread, strict=True)
        ),
    )


def _spread(basis: Basis, leaf: Criterion, column: str, target: str, best: str) -> tuple[str, str]:
    """Return the formulas of the ends that the data have, 0 and 1 without data."""
    rated = isinstance(leaf.scale, RatingScale) and leaf.scale.levels
    known = basis.level_range(leaf, "value") if rated else column
    low, high = f"MIN({known})", f"MAX({known})"
    match leaf.direction:
        case Direction.MAXIMISE:
            ends = low, high
        case Direction.MINIMISE:
            ends = high, low
        case _:
            farther = f"IF(ABS({low}-{best})>ABS({high}-{best}),{low},{high})"
            ends = farther, f"IF(ISNUMBER({target}),{target},{high})"
    worst, top = ends
    return f"IF(COUNT({known})=0,0,{worst})", f"IF(COUNT({known})=0,1,{top})"


def _write_distances(page: Page, basis: Basis, figures: Figures, names: list[Formula]) -> Grid:
    """Write how far each figure is from its criterion's target; other columns stay empty."""
    page.heading(_DISTANCES)
    count = len(basis.leaves)
    table = Table(page, [page.say(ALTERNATIVE), *heads_of(basis)])
    for i, name in enumerate(names):
        entries: list[Entry] = []
        for j, leaf in enumerate(basis.leaves):
            if not basis.has_target(leaf):
                entries.append(None)
                continue
            source, place = figures.grid.at(i, j), basis.places[i]
            away = np.nan if place is None else basis.table.measured[place, j]
            entries.append(
                Formula(
                    f'IF({source}="","",ABS({source}-{figures.best(j)}))',
                    "" if np.isnan(away) else float(away),
                )
            )
        table.line([name, *entries], ["cell", *["number"] * count])
    page.cursor.skip()
    return Grid(table.top, len(names), count)
