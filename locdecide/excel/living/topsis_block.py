"""TOPSIS step by step: normalised, weighted, ideals, distances and closeness, as formulas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from locdecide.decision.model import Normalisation
from locdecide.excel.living.basis import Array, Basis
from locdecide.excel.living.cells import Entry, Formula, cell
from locdecide.excel.living.figures_block import Figures, Grid, heads_of, names_of
from locdecide.excel.living.order_block import ORDER_HEADS, Order, Scores, write_order
from locdecide.excel.living.page import Page, Table
from locdecide.excel.living.standing_block import ALTERNATIVE, Standing
from locdecide.excel.living.values_block import Values
from locdecide.excel.terms import shown

__all__ = ["Topsis", "measured", "write_topsis"]

_NORMALISED = ("TOPSIS: normalised ({by})", "TOPSIS: normalisert ({by})")
_WEIGHTED = ("TOPSIS: weighted", "TOPSIS: vektet")
_BY_VALUES = (
    "Each value over its range times the weight that counts. The ideal is the weight itself, the "
    "anti-ideal 0.",
    "Hver verdi over spennet sitt ganger vekten som teller. Idealet er vekten selv, anti-idealet "
    "er 0.",
)
_BY_FIGURES = (
    "Each normalised figure times its weight. Where less is better, the ideal is the smallest.",
    "Hvert normaliserte tall ganger vekten. Der mindre er bedre, er idealet det minste.",
)
_SQUARES_TO_IDEAL = (
    "TOPSIS: squared differences from the ideal",
    "TOPSIS: kvadrerte forskjeller fra idealet",
)
_SQUARES_TO_ANTI_IDEAL = (
    "TOPSIS: squared differences from the anti-ideal",
    "TOPSIS: kvadrerte forskjeller fra anti-idealet",
)
_DISTANCES = ("TOPSIS: distances and closeness", "TOPSIS: avstander og nærhet")
_DISTANCES_NOTE = (
    "A distance is the root of the sum of the squared differences, times the factor where a "
    "figure is missing. Closeness is the distance to the anti-ideal divided by both together.",
    "En avstand er roten av summen av de kvadrerte forskjellene, ganger faktoren der et tall "
    "mangler. Nærhet er avstanden til anti-idealet delt på begge til sammen.",
)
_DIVISORS: dict[Normalisation, tuple[str, str]] = {
    Normalisation.VECTOR: ("Root of the sum of squares", "Roten av kvadratsummen"),
    Normalisation.MINMAX: ("Largest minus smallest", "Største minus minste"),
    Normalisation.MAX: ("Largest size", "Største tallverdi"),
    Normalisation.SUM: ("Sum of sizes", "Sum av tallverdier"),
}
_SMALLEST = ("Smallest", "Minste")
_WEIGHT = ("Weight", "Vekt")
_IDEAL = ("Ideal", "Ideal")
_ANTI_IDEAL = ("Anti-ideal", "Anti-ideal")
_HEADS = (
    ("Squares of the known weights", "Kvadratsum av kjente vekter"),
    ("Factor for what is missing", "Faktor for det som mangler"),
    ("To the ideal", "Til idealet"),
    ("To the anti-ideal", "Til anti-idealet"),
    ("Closeness", "Nærhet"),
)
_CLOSENESS = len(_HEADS)


@dataclass(frozen=True)
class Topsis:
    """Where closeness and rank stand, and the sorted list."""

    scores: Scores
    order: Order
    normalised: Grid


@dataclass(frozen=True)
class _Weighted:
    grid: Grid
    weight_row: int
    ideal_row: int
    weights: Array


def write_topsis(
    page: Page, basis: Basis, standing: Standing, figures: Figures, values: Values | None
) -> Topsis:
    """Write all steps of TOPSIS in the study's normalisation; ``values`` for the range."""
    ranged = basis.case.study.method.normalisation is Normalisation.RANGE
    if ranged and values is not None:
        normalised = values.grid
        weighted = _write_weighted(page, basis, standing, figures, normalised, values)
    else:
        normalised = _write_normalised(page, basis, standing, figures)
        weighted = _write_weighted(page, basis, standing, figures, normalised, None)
    scores = _write_distances(page, basis, standing, weighted)
    order = write_order(page, basis, standing, scores)
    return Topsis(scores, order, normalised)


def measured(basis: Basis, figures: Figures) -> list[Grid]:
    """Return where each leaf's figures stand: its own, or the distances to its target."""
    return [
        figures.distances
        if figures.distances is not None and basis.has_target(leaf)
        else figures.grid
        for leaf in basis.leaves
    ]


def _write_normalised(page: Page, basis: Basis, standing: Standing, figures: Figures) -> Grid:
    normalisation = basis.case.study.method.normalisation
    word = shown(normalisation, page.book.language)
    page.heading((_NORMALISED[0].format(by=word), _NORMALISED[1].format(by=word)))
    count = len(basis.leaves)
    table = Table(page, [page.say(ALTERNATIVE), *heads_of(basis)])
    sources = measured(basis, figures)
    today, _ = basis.table.topsis_figures
    lowest = normalisation is Normalisation.MINMAX
    if lowest:
        smallest = [
            Formula(f"MIN({sources[j].column(j)})", _known(today[:, j], np.min))
            for j in range(count)
        ]
        table.line([page.say(_SMALLEST), *smallest], ["strong", *["step"] * count])
    divisors = [_divisor(normalisation, sources[j].column(j), today[:, j]) for j in range(count)]
    divisor_row = table.line(
        [page.say(_DIVISORS[normalisation]), *divisors], ["strong", *["step"] * count]
    )
    top = table.next
    for i, name in enumerate(names_of(basis, standing)):
        entries: list[Entry] = []
        for j in range(count):
            source, divisor = sources[j].at(i, j), cell(divisor_row, 1 + j, fixed="r")
            moved = f"({source}-{cell(divisor_row - 1, 1 + j, fixed='r')})" if lowest else source
            entries.append(
                Formula(
                    f'IF({source}="","",IF({divisor}=0,0,{moved}/{divisor}))',
                    _today(basis, "normalised", i, j),
                )
            )
        table.line([name, *entries], ["cell", *["step"] * count])
    page.cursor.skip()
    return Grid(top, len(basis.rows), count)


def _divisor(normalisation: Normalisation, column: str, today: Array) -> Formula:
    match normalisation:
        case Normalisation.VECTOR:
            return Formula(f"SQRT(SUMSQ({column}))", _known(today, np.linalg.norm))
        case Normalisation.MINMAX:
            return Formula(f"MAX({column})-MIN({column})", _known(today, np.ptp))
        case Normalisation.MAX:
            return Formula(f"MAX(MAX({column}),-MIN({column}))", _known(np.abs(today), np.max))
        case _:
            return Formula(
                f'SUMIF({column},">0")-SUMIF({column},"<0")', _known(np.abs(today), np.sum)
            )


def _known(column: Array, found: object) -> float:
    """Return what a function finds in the known figures of a column, 0 where there are none."""
    known = column[~np.isnan(column)]
    return float(found(known)) if known.size and callable(found) else 0.0


def _write_weighted(
    page: Page,
    basis: Basis,
    standing: Standing,
    figures: Figures,
    normalised: Grid,
    values: Values | None,
) -> _Weighted:
    page.heading(_WEIGHTED, _BY_FIGURES if values is None else _BY_VALUES)
    count, rows = len(basis.leaves), len(basis.rows)
    table = Table(page, [page.say(ALTERNATIVE), *heads_of(basis)])
    topsis = basis.case.results.topsis
    weights = basis.case.results.leaf_weights
    if values is not None:
        weights = np.where(basis.table.flat, 0.0, weights)
    source = figures if values is None else values
    weight_row = table.line(
        [
            page.say(_WEIGHT),
            *(Formula(source.weight(j), float(weights[j])) for j in range(count)),
        ],
        ["strong", *["step"] * count],
    )
    grid = Grid(weight_row + 3, rows, count)
    for label, best in ((_IDEAL, True), (_ANTI_IDEAL, False)):
        entries: list[Entry] = []
        for j, leaf in enumerate(basis.leaves):
            largest = basis.is_gain(leaf) is best
            text = f"{'MAX' if largest else 'MIN'}({grid.column(j)})"
            if values is not None:
                text = cell(weight_row, 1 + j, fixed="r") if best else "0"
            ideals = weights if best and values is not None else np.zeros(count)
            if topsis is not None:
                ideals = topsis.ideal if best else topsis.anti_ideal
            entries.append(Formula(text, float(ideals[j])))
        table.line([page.say(label), *entries], ["strong", *["step"] * count])
    for i, name in enumerate(names_of(basis, standing)):
        cells: list[Entry] = []
        for j in range(count):
            at, weight = normalised.at(i, j), cell(weight_row, 1 + j, fixed="r")
            cells.append(Formula(f'IF({at}="","",{weight}*{at})', _today(basis, "weighted", i, j)))
        table.line([name, *cells], ["cell", *["step"] * count])
    page.cursor.skip()
    return _Weighted(grid, weight_row, weight_row + 1, weights)


def _today(basis: Basis, step: str, row: int, at: int) -> float | str:
    place, topsis = basis.places[row], basis.case.results.topsis
    if place is None or topsis is None:
        return ""
    value = getattr(topsis, step)[place, at]
    return "" if np.isnan(value) else float(value)


def _write_squares(
    page: Page, basis: Basis, standing: Standing, weighted: _Weighted, *, to_ideal: bool
) -> Grid:
    """Write the squared differences from the ideal or the anti-ideal, a leaf a column."""
    page.heading(_SQUARES_TO_IDEAL if to_ideal else _SQUARES_TO_ANTI_IDEAL)
    count, topsis = len(basis.leaves), basis.case.results.topsis
    table = Table(page, [page.say(ALTERNATIVE), *heads_of(basis)])
    for i, name in enumerate(names_of(basis, standing)):
        entries: list[Entry] = []
        for j in range(count):
            at = weighted.grid.at(i, j)
            ideal_row = weighted.ideal_row + (0 if to_ideal else 1)
            value = _today(basis, "weighted", i, j)
            if topsis is not None and not isinstance(value, str):
                value = (value - float((topsis.ideal if to_ideal else topsis.anti_ideal)[j])) ** 2
            ideal = cell(ideal_row, 1 + j, fixed="r")
            entries.append(Formula(f'IF({at}="","",({at}-{ideal})^2)', value))
        table.line([name, *entries], ["cell", *["step"] * count])
    page.cursor.skip()
    return Grid(table.top, len(basis.rows), count)


def _write_distances(page: Page, basis: Basis, standing: Standing, weighted: _Weighted) -> Scores:
    squares = [
        _write_squares(page, basis, standing, weighted, to_ideal=to_ideal)
        for to_ideal in (True, False)
    ]
    page.heading(_DISTANCES, _DISTANCES_NOTE)
    heads = [page.say(head) for head in (ALTERNATIVE, *_HEADS, *ORDER_HEADS)]
    table = Table(page, heads)
    grid, topsis = weighted.grid, basis.case.results.topsis
    weights = grid.over(weighted.weight_row)
    whole = float(weighted.weights @ weighted.weights)
    for i, name in enumerate(names_of(basis, standing)):
        line, row = grid.line(i), table.next
        known, factor, away, near = (cell(row, column) for column in range(1, 5))
        out = f"{standing.flag(i)}=0"
        texts = [
            f'IF({out},"",SUMPRODUCT(--ISNUMBER({line}),{weights},{weights}))',
            f'IF({out},"",IF({known}>0,SUMSQ({weights})/{known},1))',
            *(f'IF({out},"",SQRT(SUM({each.line(i)})*{factor}))' for each in squares),
            f'IF({out},"",IF(AND(SUMSQ({weights})>0,{known}=0),0,'
            f"IF({away}+{near}=0,0.5,{near}/({away}+{near}))))",
        ]
        today: list[float | str] = [""] * len(texts)
        place = basis.places[i]
        if place is not None and topsis is not None:
            known_squares = float(
                np.where(np.isnan(topsis.weighted[place]), 0.0, weighted.weights**2).sum()
            )
            today = [
                known_squares,
                whole / known_squares if known_squares > 0 else 1.0,
                float(topsis.distance_to_ideal[place]),
                float(topsis.distance_to_anti_ideal[place]),
                topsis.ranking[place].score,
            ]
        entries = [Formula(text, value) for text, value in zip(texts, today, strict=True)]
        table.line([name, *entries], ["cell", *["step"] * len(entries)])
    page.cursor.skip()
    return Scores("TOPSIS", table.top, _CLOSENESS, basis.case.topsis)
