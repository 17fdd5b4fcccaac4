"""The ranking as it is read: sorted by formulas, with a chart whose colours follow the names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from xlsxwriter.utility import quote_sheetname, xl_range_abs

from locdecide.decision.model import Alternative, RankingMethod
from locdecide.excel.living.basis import Basis
from locdecide.excel.living.cells import Entry, Formula, cell, literal, span, spelled
from locdecide.excel.living.figures_block import Figures
from locdecide.excel.living.order_block import SORTED_DECIMALS, Order, Scores
from locdecide.excel.living.page import LABELS, Page, Table
from locdecide.excel.living.standing_block import Standing
from locdecide.excel.packing.ranking import HEADERS
from locdecide.palette import colour_of
from locdecide.results import Ranked

__all__ = ["RankingList", "fill_list", "keep_list", "write_chart"]

_LINE = ("Line in the tables below", "Linje i tabellene under")
_MARK = " *"
_MISSING_ONE = (
    "* Ranked on what is known: 1 figure is missing.",
    "* Rangert på det som er kjent: 1 tall mangler.",
)
_MISSING = (
    "* Ranked on what is known: {count} figures are missing.",
    "* Rangert på det som er kjent: {count} tall mangler.",
)
_CLOSENESS = ("TOPSIS closeness, 0 to 1", "TOPSIS nærhet, 0 til 1")
_SCORE = ("AHP score, 0 to 1", "AHP poeng, 0 til 1")
_CHART = ("Numbers behind the chart", "Tallene bak diagrammet")
_OTHERS = ("Others", "Andre")
_STYLES = ("strong", "score", "rank", "score", "rank", "rank")
_COLOURED = 10
_LONGEST = 40
_ROW_HEIGHT = 20


@dataclass(frozen=True)
class RankingList:
    """Where the sorted list stands, kept free on the way down and filled in the end."""

    sentence_row: int
    top: int
    chart_row: int

    def cell(self, place: int, column: int) -> tuple[int, int]:
        """Return where a place's entry stands; the columns are those of the header."""
        return self.top + place, column


def keep_list(page: Page, basis: Basis) -> RankingList:
    """Keep the rows of the leading sentence, the list, its remark and its chart."""
    cursor = page.cursor
    sentence_row = cursor.row
    names = sum(len(each.name) for each in basis.rows)
    cursor.set_height(15.5 * min(6, 2 + names // 400))
    cursor.row += 2
    table = Table(page, [page.say(head) for head in (*HEADERS, _LINE)])
    cursor.row += len(basis.rows) + 2
    kept = RankingList(sentence_row, table.top, cursor.row)
    cursor.skip(_chart_height(basis) // _ROW_HEIGHT + 2)
    return kept


def fill_list(
    page: Page,
    basis: Basis,
    standing: Standing,
    figures: Figures,
    kept: RankingList,
    topsis: tuple[Scores, Order],
    ahp: tuple[Scores, Order],
) -> None:
    """Write the list, led by the study's method, and what is missing in it."""
    count = len(basis.rows)
    by_topsis = basis.case.study.method.ranking is RankingMethod.TOPSIS
    lead, other = (topsis, ahp) if by_topsis else (ahp, topsis)
    grid = figures.grid
    whole = span((grid.top, 1), (grid.top + count - 1, grid.columns), fixed="rc")
    in_order = _in_order(basis, lead[0].today or other[0].today)
    for place in range(count):
        row = kept.top + place
        line = cell(row, len(HEADERS), fixed="c")
        own = in_order[place] if place < len(in_order) else None
        mark = f'IF(COUNT(INDEX({whole},{line},0))<{grid.columns},"{_MARK}","")'
        texts = [f"INDEX({standing.names(count)},{line})&{mark}"]
        for scores, _ in (topsis, ahp):
            texts += [f"INDEX({scores.column_of(step, count)},{line})" for step in (0, 3)]
        entries: list[Entry] = [
            Formula(f'IF({line}="","",{text})', value)
            for text, value in zip(texts, _today(basis, own), strict=True)
        ]
        lines = lead[1].line(place)
        if not by_topsis:
            lines = f"IF(COUNT({lead[0].column_of(2, count)})=0,{other[1].line(place)},{lines})"
        number = "" if own is None else _line(basis, own)
        for at, (entry, style) in enumerate(
            zip((*entries, Formula(lines, number)), _STYLES, strict=True)
        ):
            page.put(row, at, entry, style)
    _write_missing(page, basis, standing, kept, whole)


def write_chart(page: Page, basis: Basis, kept: RankingList, name: str) -> None:
    """Write the numbers behind the chart and put the chart under the list.

    Each alternative is a series of its own, so that its colour goes with it when places change.
    """
    page.heading(_CHART)
    coloured = [
        (line, alternative)
        for line, alternative in enumerate(basis.rows, start=1)
        if basis.case.position(alternative.id) < _COLOURED
    ]
    others = len(coloured) < len(basis.rows)
    heads: list[Entry] = [page.say(HEADERS[0])]
    heads += [Formula(page_name, a.name) for page_name, a in _names(basis, coloured)]
    if others:
        heads.append(page.say(_OTHERS))
    table = Table(page, heads)
    by_topsis = basis.case.study.method.ranking is RankingMethod.TOPSIS
    lead = basis.case.topsis if by_topsis else basis.case.ahp
    column = 1 if by_topsis else 3
    in_order = _in_order(basis, lead or basis.case.topsis)
    for place in range(len(basis.rows)):
        line, score = (cell(kept.top + place, at, fixed="rc") for at in (len(HEADERS), column))
        own = in_order[place] if place < len(in_order) else ""
        value = lead[own].score if own in lead else ""
        entries: list[Entry] = [
            Formula(f'IF({line}={number},{score},"")', value if alternative.id == own else "")
            for number, alternative in coloured
        ]
        if others:
            row = table.next
            known = span((row, 1), (row, len(coloured))) if coloured else '""'
            drawn = own in {alternative.id for _, alternative in coloured}
            text = f'IF(OR({line}="",COUNT({known})>0),"",{score})'
            entries.append(Formula(text, "" if drawn else value))
        table.line(
            [_label(kept.top + place, str(_today(basis, own or None)[0])), *entries],
            ["cell", *["score"] * len(entries)],
        )
    page.cursor.skip()
    _insert_chart(page, basis, kept, name, table.top, coloured, others=others)


def _label(row: int, today: str) -> Formula:
    """Return a name as the chart has room for it; programs count letters in UTF-16."""
    name = cell(row, LABELS, fixed="rc")
    text = f'IF(LEN({name})>{_LONGEST},LEFT({name},{_LONGEST - 1})&"…",{name})'
    units = today.encode("utf-16-le")
    if len(units) > 2 * _LONGEST:
        today = units[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
    return Formula(text, today)


def _names(
    basis: Basis, coloured: Sequence[tuple[int, Alternative]]
) -> list[tuple[str, Alternative]]:
    return [
        (f'{basis.addresses.alternative(alternative.id, "name")}&""', alternative)
        for _, alternative in coloured
    ]


def _insert_chart(
    page: Page,
    basis: Basis,
    kept: RankingList,
    name: str,
    top: int,
    coloured: Sequence[tuple[int, Alternative]],
    *,
    others: bool,
) -> None:
    chart = page.book.workbook.add_chart({"type": "bar"})
    tab, last = quote_sheetname(name), top + len(basis.rows) - 1
    colours = [colour_of(basis.case.position(alternative.id)) for _, alternative in coloured]
    if others:
        colours.append(colour_of(_COLOURED))
    for column, colour in enumerate(colours, start=1):
        chart.add_series(
            {
                "name": f"={tab}!{cell(top - 1, column, fixed='rc')}",
                "categories": f"={tab}!{xl_range_abs(top, LABELS, last, LABELS)}",
                "values": f"={tab}!{xl_range_abs(top, column, last, column)}",
                "fill": {"color": colour},
                # A place that another alternative has is an empty text here, drawn as 0.
                "data_labels": {"value": True, "num_format": "0.000;;", "font": {"size": 9}},
                "gap": 45,
                "overlap": 100,
            }
        )
    by_topsis = basis.case.study.method.ranking is RankingMethod.TOPSIS
    title = page.say(_CLOSENESS if by_topsis else _SCORE)
    chart.set_title({"name": title, "name_font": {"size": 11}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis(
        {"reverse": True, "num_font": {"size": 9}, "line": {"none": True}, "crossing": "max"}
    )
    chart.set_x_axis(
        {
            "min": 0,
            "max": 1,
            "num_font": {"size": 9},
            "num_format": "0.0",
            "major_gridlines": {"visible": True, "line": {"color": "#D3D0C8"}},
        }
    )
    chart.set_size({"width": 640, "height": _chart_height(basis)})
    page.sheet.insert_chart(
        kept.chart_row, LABELS, chart, {"object_position": 1, "description": f"{title}."}
    )


def _chart_height(basis: Basis) -> int:
    return 90 + 26 * len(basis.rows)


def _in_order(basis: Basis, ranking: Mapping[str, Ranked]) -> list[str]:
    known = [a.id for a in basis.rows if a.id in ranking]
    return sorted(known, key=lambda own: -round(ranking[own].score, SORTED_DECIMALS))


def _line(basis: Basis, own: str) -> int:
    return next(i for i, a in enumerate(basis.rows, start=1) if a.id == own)


def _today(basis: Basis, own: str | None) -> tuple[float | str, ...]:
    """Return today's name, with its mark, scores and ranks of an alternative."""
    if own is None:
        return "", "", "", "", ""
    place = basis.places[_line(basis, own) - 1]
    gaps = np.isnan(basis.table.topsis_figures[0][place]).any()
    found: list[float | str] = [basis.case.alternative(own).name + (_MARK if gaps else "")]
    for ranking in (basis.case.topsis, basis.case.ahp):
        each = ranking.get(own)
        found += [each.score, each.rank] if each else ["", ""]
    return tuple(found)


def _write_missing(
    page: Page, basis: Basis, standing: Standing, kept: RankingList, whole: str
) -> None:
    """Say under the list how many figures of those ranked are missing."""
    count, flags = len(basis.rows), len(basis.leaves)
    ranked = span(
        (standing.top, standing.flag_column),
        (standing.top + count - 1, standing.flag_column),
        fixed="rc",
    )
    missing = f"(SUM({ranked})*{flags}-COUNT({whole}))"
    many = spelled(page.say(_MISSING), {"count": missing})
    gaps = int(np.isnan(basis.table.topsis_figures[0]).sum())
    texts = {0: "", 1: page.say(_MISSING_ONE)}
    page.put(
        kept.top + count,
        LABELS,
        Formula(
            f'IF({missing}=0,"",IF({missing}=1,{literal(page.say(_MISSING_ONE))},{many}))',
            texts.get(gaps, page.say(_MISSING).format(count=gaps)),
        ),
        "plain",
    )
