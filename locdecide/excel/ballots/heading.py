"""The top of a ballot's sheet: what is decided, whose ballot it is, how to fill it in."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from locdecide.excel.ballots.favourite import write_favourite
from locdecide.excel.ballots.look import Look
from locdecide.excel.ballots.pages import Pages
from locdecide.excel.ballots.plan import Plan
from locdecide.excel.ballots.wording import say
from locdecide.excel.book import lines_in, put_text
from locdecide.words import the_round

__all__ = ["HEADER_ROW", "TOKEN_ROW", "write_heading"]

TOKEN_ROW, HEADER_ROW = 0, 7
_FAVOURITE_ROW, _HOW_ROW, _PROGRESS_ROW = 4, 5, 6
_LINE = 16.0


def write_heading(
    sheet: Worksheet,
    look: Look,
    plan: Plan,
    how: str,
    columns: Sequence[tuple[str, str, float]],
    progress: str,
    favourites: str = "",
) -> Pages:
    """Write the top rows and the header of the columns (token, noun of the header, width).

    The first column and the first row hold tokens and are hidden; ``progress`` is the formula of
    the line that counts the answers, ``favourites`` where the names stand to choose a favourite
    from, empty on a sheet that does not ask. Return the pages, which know the heights so far.
    """
    language = plan.language
    last = len(columns) - 1
    width = sum(each[2] for each in columns[1:])
    pages = Pages(sheet, width)
    for column, (token, _, wide) in enumerate(columns):
        sheet.set_column(column, column, wide, None, {"hidden": column == 0})
        put_text(sheet, TOKEN_ROW, column, token, look["hidden"])
    sheet.set_row(TOKEN_ROW, None, None, {"hidden": True})
    named = say("ballot-of", language, name=plan.participant.name)
    if plan.round is not None:
        named += ", " + the_round(plan.round, language)
    title = " – ".join(text for text in (plan.decision.title, plan.study.name) if text)
    lines = (
        (1, title, "title", 26.0),
        (2, plan.study.question or plan.decision.question, "line", 20.0),
        (3, named, "line", 20.0),
        (_HOW_ROW, f"{say(how, language)} {say('send-back', language)}", "how", _LINE),
    )
    for row, text, style, height in lines:
        sheet.merge_range(row, 1, row, last, "", look[style])
        put_text(sheet, row, 1, text, look[style])
        scale = {"title": 1.5, "line": 1.1}.get(style, 1.0)
        pages.set_height(row, height * lines_in(text, width / scale) if text else 4)
    if favourites:
        height = write_favourite(sheet, look, plan, _FAVOURITE_ROW, columns, favourites)
        pages.set_height(_FAVOURITE_ROW, height)
    else:
        sheet.set_row(_FAVOURITE_ROW, None, None, {"hidden": True})
    sheet.merge_range(_PROGRESS_ROW, 1, _PROGRESS_ROW, last, "", look["progress"])
    sheet.write_formula(_PROGRESS_ROW, 1, progress, look["progress"], "")
    pages.set_height(_PROGRESS_ROW, 24)
    for column, (_, noun, _) in enumerate(columns):
        if column:
            text = say(noun, language) if noun else ""
            put_text(sheet, HEADER_ROW, column, text, look["header"])
    pages.set_height(HEADER_ROW, 22)
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    sheet.repeat_rows(HEADER_ROW)
    return pages
