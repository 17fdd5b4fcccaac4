"""The sheet of points or places: a row a criterion, with the own weights live beside it."""

from __future__ import annotations

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from locdecide.decision.choices import BallotMethod
from locdecide.decision.rounds import points_of, stale_points
from locdecide.excel.ballots.heading import HEADER_ROW, write_heading
from locdecide.excel.ballots.look import Look, protect
from locdecide.excel.ballots.plan import Group, Plan
from locdecide.excel.ballots.questions import put_swing
from locdecide.excel.ballots.wording import say
from locdecide.excel.book import lines_in, put_number, put_text

__all__ = ["write_points"]

_NAME, _ORDER = 1, 2
_LINE, _GAP = 15.5, 6.0
_HELP = {
    BallotMethod.DIRECT: "help-points",
    BallotMethod.SWING: "help-hundred",
    BallotMethod.RANK_ORDER: "help-place",
}


def write_points(
    sheet: Worksheet, look: Look, plan: Plan, roc: dict[int, str], favourites: str
) -> None:
    """Write the sheet.

    ``roc`` holds the weights of places by the size of a group, ``favourites`` where the names
    stand to choose a favourite from, empty where none is asked for.
    """
    language, method = plan.language, plan.method
    by_place = method is BallotMethod.RANK_ORDER
    swing = method is BallotMethod.SWING
    columns = [("key", "", 6.0), ("criterion", "criterion", 58.0)]
    if swing:
        columns.append(("order", "order", 14.0))
    value = "place" if by_place else "points"
    columns += [(value, value, 16.0), ("weight", "weight", 34.0), ("state", "state", 34.0)]
    at = len(columns) - 3
    row = HEADER_ROW + 1
    ranges, number = [], 0
    heights: dict[int, float] = {}
    starts: list[list[int]] = []
    total = sum(len(group.members) for group in plan.pointed)
    given = _given(plan)
    for group in plan.pointed:
        sheet.merge_range(row, 1, row, len(columns) - 1, "", look["group"])
        put_text(sheet, row, 1, group.heading, look["group"])
        heights[row] = 26.0
        first = row + 1
        last = first + len(group.members) - 1
        # The heading stays with the first row, and the last row with what is said below it.
        starts.append([row, *range(first + 1, last + 1)])
        cells = xl_range_abs(first, at, last, at)
        ranges.append(cells)
        for row, member in enumerate(group.members, start=first):
            number += 1
            put_text(sheet, row, 0, f"p{number}", look["hidden"])
            each = group.swings[member]
            put_swing(sheet, row, _NAME, look, each, "side")
            if swing:
                sheet.write_blank(row, _ORDER, None, look["input_number"])
            if member in given:
                put_number(sheet, row, at, given[member], look["input_number"])
            else:
                sheet.write_blank(row, at, None, look["input_number"])
            cell = xl_rowcol_to_cell(row, at, col_abs=True)
            weight = _weight(group, cell, cells, roc) if by_place else _share(group, cell, cells)
            sheet.write_formula(row, at + 1, weight, look["framed_weight"], "")
            sheet.write_formula(row, at + 2, _state(plan, cell, cells), look["state"], "")
            lines = sum(lines_in(line, columns[_NAME][2]) for line in each.text.split("\n"))
            heights[row] = _LINE * max(2, lines) + _GAP
        _offer(sheet, first, last, at, plan)
        look.bar(sheet, first, last, at + 1)
        look.mark_ready(sheet, first, last, at + 2, _tick(plan))
        row = last + 1
        sheet.merge_range(row, 1, row, len(columns) - 1, "", look["change"])
        sheet.write_formula(row, 1, _group_state(plan, group, cells), look["change"], "")
        row += 2
    counted = "+".join(f"COUNT({cells})" for cells in ranges)
    texts = say("given", language, answered="\0", total=total).split("\0")
    progress = f'={counted}&"{texts[1]}"'
    pages = write_heading(sheet, look, plan, f"how-{method.value}", columns, progress, favourites)
    for at, height in heights.items():
        pages.set_height(at, height)
    pages.break_between(starts, row - 1, HEADER_ROW)
    protect(sheet)


def _given(plan: Plan) -> dict[str, float]:
    """Return the points that still answer what would be asked today."""
    own = points_of(plan.round, plan.participant.id) if plan.round is not None else None
    if own is None or own.method.value != plan.method.value:
        return {}
    stale = stale_points(plan.study, own)
    return {member: float(p) for member, p in own.points.items() if member not in stale}


def _state(plan: Plan, cell: str, cells: str) -> str:
    """Return the formula of a row's state, which refuses what would be refused on return."""
    if plan.method is not BallotMethod.RANK_ORDER:
        asks = say("ask-points", plan.language)
        valid = f"IF(ISNUMBER({cell}),{cell}>=0,FALSE)"
        return f'=IF({cell}="","",IF({valid},"{_tick(plan)}","{asks}"))'
    asks, gap = say("ask-place", plan.language), say("ask-before", plan.language)
    valid = f"IF(ISNUMBER({cell}),AND({cell}>=1,{cell}=INT({cell})),FALSE)"
    follows = f'OR({cell}=COUNTIF({cells},"<"&{cell})+1,COUNTIF({cells},{cell}-1)>0)'
    return f'=IF({cell}="","",IF({valid},IF({follows},"{_tick(plan)}","{gap}"),"{asks}"))'


def _share(group: Group, cell: str, cells: str) -> str:
    n = len(group.members)
    return f'=IF(COUNTIF({cells},">=0")={n},IF(SUM({cells})=0,1/{n},{cell}/SUM({cells})),"")'


def _weight(group: Group, cell: str, cells: str, roc: dict[int, str]) -> str:
    """Return the formula of a place's weight: equal places share the average of what they cover."""
    n = len(group.members)
    table = roc[n]
    places = f"COLUMN({table})-MIN(COLUMN({table}))+1"
    before, same = f"SUMPRODUCT(--({cells}<{cell}))", f"SUMPRODUCT(--({cells}={cell}))"
    return (
        f'=IF(COUNTIF({cells},">=1")={n},SUMPRODUCT(({places}>{before})*'
        f'({places}<={before}+{same})*{table})/{same},"")'
    )


def _group_state(plan: Plan, group: Group, cells: str) -> str:
    language, n = plan.language, len(group.members)
    hundred, everything = say("ask-hundred", language), say("ask-all", language)
    missing = f'IF(COUNT({cells})<{n},"{everything}","")'
    if plan.method is BallotMethod.SWING:
        return f'=IF(COUNT({cells})=0,{missing},IF(MAX({cells})<>100,"{hundred}",{missing}))'
    return f"={missing}"


def _tick(plan: Plan) -> str:
    return say("ready", plan.language)


def _offer(sheet: Worksheet, first: int, last: int, column: int, plan: Plan) -> None:
    by_place = plan.method is BallotMethod.RANK_ORDER
    text = say(_HELP[plan.method], plan.language)
    sheet.data_validation(
        first,
        column,
        last,
        column,
        {
            "validate": "integer" if by_place else "decimal",
            "criteria": ">=",
            "value": 1 if by_place else 0,
            "input_message": text,
            "error_message": text,
        },
    )
