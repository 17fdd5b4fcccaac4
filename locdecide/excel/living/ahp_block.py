"""AHP step by step: values in the study's mode, contributions and scores, as formulas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from locdecide.decision.model import AhpMode
from locdecide.excel.living.basis import Array, Basis
from locdecide.excel.living.cells import Entry, Formula, cell, literal, span
from locdecide.excel.living.figures_block import Figures, Grid, heads_of, names_of
from locdecide.excel.living.order_block import ORDER_HEADS, Order, Scores, write_order
from locdecide.excel.living.page import Page, Table
from locdecide.excel.living.standing_block import ALTERNATIVE, Standing
from locdecide.excel.living.topsis_block import measured
from locdecide.excel.living.values_block import Values
from locdecide.excel.terms import shown

__all__ = ["Ahp", "write_ahp"]

_VALUES = ("AHP: values ({mode})", "AHP: verdier ({mode})")
_DISTRIBUTIVE = (
    "Each figure as a share of the sum; where less is better, its reciprocal as a share of the "
    "sum of reciprocals.",
    "Hvert tall som andel av summen; der mindre er bedre, den inverse som andel av summen av de "
    "inverse.",
)
_IDEAL = (
    "Each figure divided by the largest; where less is better, the smallest divided by it.",
    "Hvert tall delt på det største; der mindre er bedre, det minste delt på tallet.",
)
_NOT_POSITIVE = ("Figures that are not above 0", "Tall som ikke er over 0")
_SUM = ("Sum, or sum of reciprocals", "Sum, eller sum av inverse")
_IN_ALL = ("In all", "Til sammen")
_BEST = ("Largest, or smallest", "Største, eller minste")
_REFUSED = (
    "AHP in this mode needs figures above 0, and there are some that are not. Choose the absolute "
    "mode, or another scale.",
    "AHP trenger tall over 0 i denne varianten, og noen er ikke det. Velg absolutt AHP, eller en "
    "annen skala.",
)
_CONTRIBUTIONS = ("AHP: contributions", "AHP: bidrag")
_CONTRIBUTIONS_NOTE = (
    "Weight times value, times the factor below where a figure is missing.",
    "Vekt ganger verdi, ganger faktoren nedenfor der et tall mangler.",
)
_SCORES = ("AHP: scores", "AHP: poeng")
_SCORES_NOTE = (
    "The score is the sum of the contributions.",
    "Poengene er summen av bidragene.",
)
_ROWS_BETWEEN = 4
_SCORE_COLUMN = 3
_WEIGHT = ("Weight", "Vekt")
_KNOWN = ("Weight that is known", "Vekt som er kjent")
_FACTOR = ("Factor for what is missing", "Faktor for det som mangler")
_SCORE = ("Score", "Poeng")


@dataclass(frozen=True)
class Ahp:
    """Where scores and ranks stand, the sorted list, and the values behind them."""

    scores: Scores
    order: Order
    values: Grid


def write_ahp(
    page: Page, basis: Basis, standing: Standing, figures: Figures, values: Values | None
) -> Ahp:
    """Write all steps of AHP in the study's mode; ``values`` for the absolute one."""
    if basis.case.study.method.ahp_mode is AhpMode.ABSOLUTE and values is not None:
        grid, usable = values.grid, ""
        scores = _write_contributions(page, basis, standing, values, grid, usable)
    else:
        grid, usable = _write_relative(page, basis, standing, figures)
        scores = _write_contributions(page, basis, standing, figures, grid, usable)
    return Ahp(scores, write_order(page, basis, standing, scores), grid)


def _write_relative(
    page: Page, basis: Basis, standing: Standing, figures: Figures
) -> tuple[Grid, str]:
    """Write the values of a relative mode; return them and the cell that counts what is not > 0."""
    mode = basis.case.study.method.ahp_mode
    word = shown(mode, page.book.language)
    distributive = mode is AhpMode.DISTRIBUTIVE
    texts = (_VALUES[0].format(mode=word), _VALUES[1].format(mode=word))
    page.heading(texts, _DISTRIBUTIVE if distributive else _IDEAL)
    count = len(basis.leaves)
    sources = measured(basis, figures)
    figures_today = basis.table.measured
    refused = [
        0 if basis.is_compared(leaf) else int((figures_today[:, j] <= 0).sum())
        for j, leaf in enumerate(basis.leaves)
    ]
    total = cell(page.cursor.row + 2, 1 + count, fixed="rc")
    warning = Formula(
        f'IF({total}>0,{literal(page.say(_REFUSED))},"")',
        page.say(_REFUSED) if sum(refused) else "",
    )
    page.sentence(warning, style="bold")
    table = Table(page, [page.say(ALTERNATIVE), *heads_of(basis), page.say(_IN_ALL)])
    columns = [sources[j].column(j) for j in range(count)]
    counts: list[Entry] = [
        Formula("0" if basis.is_compared(leaf) else f'COUNTIF({columns[j]},"<=0")', refused[j])
        for j, leaf in enumerate(basis.leaves)
    ]
    row = table.next
    in_all = Formula(f"SUM({span((row, 1), (row, count))})", sum(refused))
    table.line([page.say(_NOT_POSITIVE), *counts, in_all], ["strong", *["rank"] * (count + 1)])
    divisors = [_divisor(basis, j, columns[j], total, distributive) for j in range(count)]
    label = page.say(_SUM if distributive else _BEST)
    divisor_row = table.line([label, *divisors], ["strong", *["step"] * count])
    top = table.next
    for i, name in enumerate(names_of(basis, standing)):
        entries: list[Entry] = []
        for j, leaf in enumerate(basis.leaves):
            source, divisor = sources[j].at(i, j), cell(divisor_row, 1 + j, fixed="r")
            if basis.is_gain(leaf):
                value = f"{source}/{divisor}"
            else:
                value = f"1/{source}/{divisor}" if distributive else f"{divisor}/{source}"
            entries.append(
                Formula(f'IF({source}="","",IF({total}>0,"",{value}))', _today(basis, i, j))
            )
        table.line([name, *entries], ["cell", *["step"] * count])
    page.cursor.skip()
    return Grid(top, len(basis.rows), count), total


def _divisor(basis: Basis, at: int, column: str, total: str, distributive: bool) -> Formula:
    """Return what a leaf's figures are divided by, or divide: 0 where it cannot be."""
    leaf = basis.leaves[at]
    gain = basis.is_gain(leaf)
    today = basis.table.compared.get(at, basis.table.measured[:, at])
    known = today[~np.isnan(today)]
    if distributive:
        text = f"SUM({column})" if gain else f"COUNT({column})/HARMEAN({column})"
    else:
        text = f"{'MAX' if gain else 'MIN'}({column})"
    if basis.case.results.ahp is None or not known.size:
        found = 0.0
    elif distributive:
        found = float((known if gain else 1.0 / known).sum())
    else:
        found = float(known.max() if gain else known.min())
    return Formula(f"IF(OR({total}>0,COUNT({column})=0),0,{text})", found)


def _today(basis: Basis, row: int, at: int) -> float | str:
    place, ahp = basis.places[row], basis.case.results.ahp
    if place is None or ahp is None or np.isnan(ahp.values[place, at]):
        return ""
    return float(ahp.values[place, at])


def _write_contributions(
    page: Page,
    basis: Basis,
    standing: Standing,
    source: Figures | Values,
    grid: Grid,
    total: str,
) -> Scores:
    """Write weight times value and the scores; ``total`` counts what a mode cannot take."""
    page.heading(_CONTRIBUTIONS, _CONTRIBUTIONS_NOTE)
    count, rows = len(basis.leaves), len(basis.rows)
    table = Table(page, [page.say(ALTERNATIVE), *heads_of(basis)])
    weights = np.where(
        basis.table.flat & isinstance(source, Values), 0.0, basis.case.results.leaf_weights
    )
    formulas = [Formula(source.weight(j), float(weights[j])) for j in range(count)]
    weight_row = table.line([page.say(_WEIGHT), *formulas], ["strong", *["step"] * count])
    parts = Grid(table.next, rows, count)
    # Under the contributions stand a space, a heading, its note and a header.
    top = parts.top + rows + _ROWS_BETWEEN
    for i, name in enumerate(names_of(basis, standing)):
        today, _ = _parts(basis, i, weights)
        entries: list[Entry] = []
        for j in range(count):
            value, weight = grid.at(i, j), cell(weight_row, 1 + j, fixed="r")
            product = f"{weight}*{value}*{cell(top + i, 2, fixed='c')}"
            text = f'IF({_out(standing, i, total)},"",IF(ISNUMBER({value}),{product},0))'
            entries.append(Formula(text, today[j]))
        table.line([name, *entries], ["cell", *["step"] * count])
    page.cursor.skip()
    page.heading(_SCORES, _SCORES_NOTE)
    heads = (ALTERNATIVE, _KNOWN, _FACTOR, _SCORE, *ORDER_HEADS)
    below = Table(page, [page.say(head) for head in heads])
    assert below.top == top
    over = grid.over(weight_row)
    for i, name in enumerate(names_of(basis, standing)):
        known = cell(below.next, 1)
        texts = (
            f"SUMPRODUCT(--ISNUMBER({grid.line(i)}),{over})",
            f"IF({known}>0,SUM({over})/{known},1)",
            f"SUM({parts.line(i)})",
        )
        _, ends = _parts(basis, i, weights)
        cells = [
            Formula(f'IF({_out(standing, i, total)},"",{text})', value)
            for text, value in zip(texts, ends, strict=True)
        ]
        below.line([name, *cells], ["cell", *["step"] * len(cells)])
    page.cursor.skip()
    return Scores("AHP", top, _SCORE_COLUMN, basis.case.ahp)


def _out(standing: Standing, row: int, total: str) -> str:
    """Return the condition that a row has no score."""
    out = f"{standing.flag(row)}=0"
    return f"OR({out},{total}>0)" if total else out


def _parts(
    basis: Basis, row: int, weights: Array
) -> tuple[list[float | str], tuple[float | str, float | str, float | str]]:
    """Return today's contributions of a row, its known weight, its factor and its score."""
    place, ahp = basis.places[row], basis.case.results.ahp
    if place is None or ahp is None:
        return [""] * len(weights), ("", "", "")
    known = float(weights[~np.isnan(ahp.values[place])].sum())
    factor = float(weights.sum()) / known if known > 0 else 1.0
    parts: list[float | str] = [float(each) for each in ahp.contributions[place]]
    return parts, (known, factor, ahp.ranking[place].score)
