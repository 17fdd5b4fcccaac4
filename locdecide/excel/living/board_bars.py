"""The ranking on the Board sheet: places in order, each with a bar in its alternative's colour."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Alternative
from locdecide.excel.book import put_text
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.living.cells import Entry, Formula, cell, span
from locdecide.excel.living.page import Page
from locdecide.excel.living.ranking import LiveRanking, PlaceCells
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.ranking import MARK
from locdecide.excel.packing.remarks import incomplete
from locdecide.palette import colour_of

__all__ = ["write_bars"]

_HEADS = (
    ("Place", "Plass"),
    ("Alternative", "Alternativ"),
    ("{method}", "{method}"),
    ("0 to 1", "0 til 1"),
    ("{method} place", "{method}-plass"),
    ("First in the simulation*", "Først i simuleringen*"),
)
_SHARE_NOTE = (
    "* Share of the simulated cases, as of export.",
    "* Andel av de simulerte tilfellene, ved eksporten.",
)
_MORE = (
    "The first {count} of {all}; the sheet {sheet} has them all.",
    "De {count} første av {all}; arket {sheet} har alle.",
)
_MOST_PLACES, _COLOURED = 10, 10
_POINTS, _PIXELS = 21.0, 28
_BAR, _BAR_PIXELS = 3, 34 * 7 + 5
# Beside the page: the numbers behind the bars, and the shares by line.
_BESIDE = 8


def write_bars(page: Page, name: str, case: Case, ranking: LiveRanking) -> None:
    """Write the places and their bars; all of it follows the live ranking."""
    rows = [each for each in case.study.alternatives if each.id in ranking.flags]
    places = ranking.places[:_MOST_PLACES]
    by_topsis = case.study.method.ranking is RankingMethod.TOPSIS
    own, other = ("TOPSIS", "AHP") if by_topsis else ("AHP", "TOPSIS")
    heads = [page.say(head) for head in _HEADS]
    heads[2], heads[4] = heads[2].format(method=own), heads[4].format(method=other)
    page.cursor.header(heads, words=(1, _BAR))
    top = page.cursor.row
    shares = _write_shares(page, case, rows, top)
    listed, gaps = case.in_order, incomplete(case)
    for at, place in enumerate(places):
        today = listed[at] if at < len(listed) else None
        mark = MARK if today in gaps else ""
        line = _line(case, place, today, mark, shares, by_topsis)
        for column, (entry, style) in enumerate(line):
            page.put(top + at, column, entry, style)
        page.cursor.set_height(_POINTS)
        page.cursor.row += 1
    _insert_bars(page, name, case, places, rows, top)
    if len(places) < len(ranking.places):
        sheet = sheet_name(PACK_SHEETS["ranking"], page.book.language, case.number)
        said = page.say(_MORE).format(count=len(places), all=len(ranking.places), sheet=sheet)
        page.cursor.sentence(said, "muted")
    if case.found is not None:
        page.cursor.sentence(page.say(_SHARE_NOTE), "muted")


def _line(
    case: Case, place: PlaceCells, today: str | None, mark: str, shares: str, by_topsis: bool
) -> list[tuple[Entry, str]]:
    """Return the entries of a place with their styles."""
    leading = place.topsis if by_topsis else place.ahp
    other = place.ahp if by_topsis else place.topsis
    own_ranking, other_ranking = (case.topsis, case.ahp) if by_topsis else (case.ahp, case.topsis)
    if case.leading is not own_ranking and not own_ranking:
        leading, other, own_ranking, other_ranking = other, leading, other_ranking, own_ranking
    first = own_ranking.get(today or "")
    second = other_ranking.get(today or "")
    share: float | str = ""
    if case.found is not None and today in case.found.simulation.alternatives:
        share = case.found.simulation.first_share(today)
    name = "" if today is None else case.alternative(today).name + mark
    return [
        (Formula(leading[1], first.rank if first else ""), "middle_rank"),
        (Formula(place.name, name), "clipped_name"),
        (Formula(leading[0], first.score if first else ""), "middle_score"),
        (None, "cell"),
        (Formula(other[1], second.rank if second else ""), "middle_rank"),
        (
            Formula(
                f'IF({place.line}="","",INDEX({shares},{place.line}))' if shares else '""', share
            ),
            "middle_share",
        ),
    ]


def _write_shares(page: Page, case: Case, rows: Sequence[Alternative], top: int) -> str:
    """Write how often each is first beside the page, a line an alternative; return the range."""
    if case.found is None:
        return ""
    column = _BESIDE + _COLOURED + 2
    simulation = case.found.simulation
    for at, alternative in enumerate(rows):
        known = alternative.id in simulation.alternatives
        entry = simulation.first_share(alternative.id) if known else "–"
        page.put(top + at, column, entry, "work")
    page.sheet.set_column(column, column, None, None, {"hidden": True})
    return span((top, column), (top + len(rows) - 1, column), fixed="rc")


def _insert_bars(
    page: Page,
    name: str,
    case: Case,
    places: Sequence[PlaceCells],
    rows: Sequence[Alternative],
    top: int,
) -> None:
    """Lay a chart without frame over the bars' column, as high as the places.

    Each alternative is a series of its own, so that its colour goes with it when places change.
    """
    coloured = [
        (line, alternative)
        for line, alternative in enumerate(rows, start=1)
        if case.position(alternative.id) < _COLOURED
    ]
    leading = case.leading
    listed = case.in_order
    columns = len(coloured) + 1
    for at, place in enumerate(places):
        score = cell(top + at, 2, fixed="c")
        today = listed[at] if at < len(listed) else ""
        value = leading[today].score if today in leading else ""
        drawn = False
        for column, (line, alternative) in enumerate(coloured, start=_BESIDE):
            own = alternative.id == today
            drawn = drawn or own
            entry = Formula(f'IF({place.line}={line},{score},"")', value if own else "")
            page.put(top + at, column, entry, "work")
        known = span((top + at, _BESIDE), (top + at, _BESIDE + len(coloured) - 1), fixed="c")
        text = f'IF(COUNT({known})>0,"",{score})' if coloured else score
        page.put(top + at, _BESIDE + len(coloured), Formula(text, "" if drawn else value), "work")
    page.sheet.set_column(_BESIDE, _BESIDE + columns - 1, None, None, {"hidden": True})
    chart = page.book.workbook.add_chart({"type": "bar"})
    tab, last = quote_sheetname(name), top + len(places) - 1
    colours = [colour_of(case.position(alternative.id)) for _, alternative in coloured]
    for column, colour in enumerate([*colours, colour_of(_COLOURED)], start=_BESIDE):
        chart.add_series(
            {
                "categories": f"={tab}!{xl_range_abs(top, 1, last, 1)}",
                "values": f"={tab}!{xl_range_abs(top, column, last, column)}",
                "fill": {"color": colour},
                "gap": 60,
                "overlap": 100,
            }
        )
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    chart.set_x_axis({"min": 0, "max": 1, "visible": False, "major_gridlines": {"visible": False}})
    chart.set_y_axis({"reverse": True, "visible": False, "major_gridlines": {"visible": False}})
    chart.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    chart.set_plotarea(
        {"fill": {"none": True}, "layout": {"x": 0.02, "y": 0.0, "width": 0.96, "height": 1.0}}
    )
    chart.show_hidden_data()
    chart.set_size({"width": _BAR_PIXELS, "height": _PIXELS * len(places)})
    said = ", ".join(
        f"{case.alternative(own).name} {leading[own].score:.3f}" for own in listed[: len(places)]
    )
    page.sheet.insert_chart(top, _BAR, chart, {"object_position": 1, "description": said})
    put_text(page.sheet, top - 1, _BESIDE, "", page.book.style("work"))
