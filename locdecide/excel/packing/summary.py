"""The first sheet of a pack: what a board member reads in two minutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import Decision
from locdecide.excel.book import Book
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor
from locdecide.excel.packing.ranking import write_rankings
from locdecide.excel.packing.remarks import remarks
from locdecide.excel.packing.wording import (
    agreement,
    computed_note,
    first_places,
    settings_lines,
)
from locdecide.palette import colour_of

__all__ = ["write_summary"]

_CONTEXT = ("Context", "Bakgrunn")
_MORE = (
    "And {count} more: see the sheet {sheet}.",
    "Og {count} til: se arket {sheet}.",
)
# A board reads one page.
_MOST_REMARKS = 8
_COMPUTED = ("How it was computed", "Slik er det beregnet")
_LEADS = ("{names} comes first by {method}", "{names} kommer først med {method}")
_LEAD = ("{names} come first by {method}", "{names} kommer først med {method}")
_CLOSENESS = ("TOPSIS closeness, 0 to 1", "TOPSIS nærhet, 0 til 1")
_SCORE = ("AHP score, 0 to 1", "AHP poeng, 0 til 1")

_ROW_HEIGHT = 20


def write_summary(
    book: Book, sheet: Worksheet, name: str, decision: Decision, cases: Sequence[Case]
) -> None:
    """Write title, question, each study's ranking with its chart, context and method."""
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 4, 14)
    cursor = Cursor(book, sheet, last_column=4, letters=94)
    cursor.title(decision.title)
    cursor.sentence(decision.question)
    starts = [0]
    for index, case in enumerate(cases):
        if index:
            starts.append(cursor.row)
        _write_study(cursor, name, case)
    if decision.context:
        starts.append(cursor.row)
        cursor.skip()
        cursor.heading(book.say(_CONTEXT))
        starts.extend(cursor.paragraphs(decision.context))
    starts.append(cursor.row)
    cursor.skip()
    cursor.heading(book.say(_COMPUTED))
    for case in cases:
        if len(cases) > 1:
            cursor.sentence(case.study.name, "bold")
        for line in settings_lines(case, book.language):
            cursor.sentence(line)
    cursor.skip()
    cursor.sentence(computed_note(dt.date.today(), book.language), "muted")
    sheet.print_area(0, 0, cursor.row, 4)
    cursor.break_between(starts)


def _write_study(cursor: Cursor, name: str, case: Case) -> None:
    book = cursor.book
    cursor.skip()
    cursor.heading(case.study.name)
    cursor.sentence(case.study.question, "muted")
    cursor.sentence(agreement(case, book.language))
    rows = write_rankings(cursor, case)
    for line in case.left_out:
        cursor.sentence(line)
    _write_remarks(cursor, case)
    if rows is None:
        return
    cursor.skip()
    _insert_chart(cursor, name, case, rows)


def _write_remarks(cursor: Cursor, case: Case) -> None:
    book = cursor.book
    lines = remarks(case, book.language)
    told = lines[:_MOST_REMARKS]
    for line in told:
        cursor.sentence(line)
    if len(lines) > len(told):
        sheet = sheet_name(PACK_SHEETS["ranking"], book.language, case.number)
        text = book.say(_MORE).format(count=len(lines) - len(told), sheet=sheet)
        cursor.sentence(text, "muted")


def _insert_chart(cursor: Cursor, name: str, case: Case, rows: tuple[int, int]) -> None:
    book = cursor.book
    by_topsis = case.leading == case.topsis
    column = 1 if by_topsis else 3
    first = first_places(case, case.leading, book.language)
    single = sum(each.rank == 1 for each in case.leading.values()) == 1
    title = book.say(_LEADS if single else _LEAD).format(
        names=first, method="TOPSIS" if by_topsis else "AHP"
    )
    chart = book.workbook.add_chart({"type": "bar"})
    tab = quote_sheetname(name)
    chart.add_series(
        {
            "name": book.say(_CLOSENESS if by_topsis else _SCORE),
            "categories": f"={tab}!{xl_range_abs(rows[0], 0, rows[1], 0)}",
            "values": f"={tab}!{xl_range_abs(rows[0], column, rows[1], column)}",
            "points": [{"fill": {"color": colour_of(case.position(o))}} for o in case.in_order],
            "data_labels": {"value": True, "num_format": "0.000", "font": {"size": 9}},
            "gap": 45,
        }
    )
    chart.set_title({"name": title, "name_font": {"size": 11}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis(
        {"reverse": True, "num_font": {"size": 9}, "line": {"none": True}, "crossing": "max"}
    )
    chart.set_x_axis(
        {
            "min": 0,
            "max": 1,
            "name": book.say(_CLOSENESS if by_topsis else _SCORE),
            "name_font": {"size": 9, "bold": False},
            "num_font": {"size": 9},
            "num_format": "0.0",
            "major_gridlines": {"visible": True, "line": {"color": "#D3D0C8"}},
        }
    )
    height = 110 + 26 * len(case.in_order)
    chart.set_size({"width": 640, "height": height})
    cursor.sheet.insert_chart(
        cursor.row, 0, chart, {"object_position": 1, "description": f"{title}."}
    )
    cursor.skip(height // _ROW_HEIGHT + 1)
