"""The line of a ballot on which a participant writes down a favourite before weighing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from xlsxwriter.worksheet import Worksheet

from locdecide.excel.ballots.look import Look
from locdecide.excel.ballots.plan import Plan
from locdecide.excel.ballots.wording import say
from locdecide.excel.book import lines_in, put_text

__all__ = ["FAVOURITE", "favourite_column", "write_favourite"]

# The token of its row.
FAVOURITE = "favourite"
_COLUMNS = ("which", "order", "place", "points")
_LINE, _GAP = 15.5, 6.0


def favourite_column(tokens: Collection[str]) -> str:
    """Return under which column of a ballot's sheet the answer stands: the first to fill in."""
    return next(token for token in _COLUMNS if token in tokens)


def write_favourite(
    sheet: Worksheet,
    look: Look,
    plan: Plan,
    row: int,
    columns: Sequence[tuple[str, str, float]],
    source: str,
) -> float:
    """Ask which alternative the participant would choose; what stands already is filled in.

    ``columns`` are those of the sheet (token, noun of the header, width), ``source`` is where the
    names to choose between stand. Return the height of the row.
    """
    language = plan.language
    tokens = [token for token, _, _ in columns]
    first, last = tokens.index(favourite_column(tokens)), tokens.index("state") - 1
    put_text(sheet, row, 0, FAVOURITE, look["hidden"])
    note = say("favourite-note", language)
    if first > 2:
        sheet.merge_range(row, 1, row, first - 1, "", look["favourite"])
    pieces = (look["name"], say("favourite", language), look["change"], f"\n{note}")
    sheet.write_rich_string(row, 1, *pieces, look["favourite"])
    sheet.merge_range(row, first, row, last, "", look["input"])
    chosen = plan.offered.get(plan.favourite or "", "")
    put_text(sheet, row, first, chosen, look["input"])
    sheet.data_validation(
        row,
        first,
        row,
        first,
        {
            "validate": "list",
            "source": f"={source}",
            "input_message": say("help-favourite", language),
            "error_message": say("help-favourite", language),
        },
    )
    width = sum(wide for _, _, wide in columns[1:first])
    answer = sum(wide for _, _, wide in columns[first : last + 1])
    return _LINE * max(1 + lines_in(note, width), lines_in(chosen, answer)) + _GAP
