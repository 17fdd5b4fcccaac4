"""The Methods sheet: the ranks that other methods give, as values of the export."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from locdecide.conclusions.methods import (
    left_out_sentences,
    method_name,
    methods_sentence,
    ranking_words,
)
from locdecide.excel.book import Book
from locdecide.excel.living.as_of_export import write_marks
from locdecide.excel.living.page import Page, Table
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor, width_for
from locdecide.excel.packing.short_names import short_names
from locdecide.results import MethodComparison

__all__ = ["write_methods"]

_TITLE = ("Ranks by method", "Plasser etter metode")
_NOTHING = (
    "No other method has been asked: nothing is ranked.",
    "Ingen annen metode er spurt: Ingenting er rangert.",
)
_METHOD = ("Method", "Metode")
_BORDA = ("Borda order", "Borda-rekkefølge")
_BORDA_POINTS = ("Borda points", "Borda-poeng")
_SET_UP = ("How the methods are set up", "Slik er metodene satt opp")
_HEADS = (
    _METHOD,
    ("r_w", "r_w"),
    ("WS", "WS"),
    ("First", "Først"),
    ("Set-up", "Oppsett"),
    ("By", "Etter"),
)
_NOTE = (
    "r_w and WS tell how alike the ranking is to the study's own; 1 is the same. WS looks most at "
    "the first places.",
    "r_w og WS sier hvor lik rangeringen er studiens egen; 1 er den samme. WS legger mest vekt på "
    "de første plassene.",
)
_TWIN = ("; always as {name}", "; alltid som {name}")
_LEFT_OUT = ("left out", "utelatt")
_NAME_WIDTH, _WIDTH, _TEXT_WIDTH = 34.0, 13.0, 13.0
_LAST = 9


def write_methods(book: Book, sheet: Worksheet, name: str, case: Case, check: str) -> None:
    """Write the sheet; ``check`` is the cell that says whether inputs have changed."""
    comparison = case.found.methods if case.found is not None else None
    names = short_names(case.study, book.language)
    listed = [case.alternative(own).name for own in case.in_order]
    widths = [_NAME_WIDTH, *(width_for([each], _WIDTH, 20) for each in listed)]
    widths += [_WIDTH] * max(2, _LAST + 1 - len(widths))
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=_LAST, letters=118, widths=widths)
    page = Page(book, sheet, name, cursor)
    cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    if comparison is None:
        cursor.sentence(book.say(_NOTHING))
        return
    write_marks(page, check)
    cursor.sentence(methods_sentence(comparison, names), "leading")
    cursor.skip()
    table = Table(page, [page.say(_METHOD), *listed])
    for each in comparison.rankings:
        if each.ranks:
            ranks = [float(each.ranks[own]) for own in case.in_order]
            table.line([method_name(each, names), *ranks], ["cell", *["rank"] * len(ranks)])
    borda: tuple[tuple[tuple[str, str], Mapping[str, float], str], ...] = (
        (_BORDA, comparison.borda, "rank"),
        (_BORDA_POINTS, comparison.borda_points, "score"),
    )
    for texts, found, style in borda:
        table.line([page.say(texts), *_of(found, case)], ["strong", *[style] * len(listed)])
    cursor.skip()
    page.heading(_SET_UP, _NOTE)
    _write_set_up(page, case, comparison)
    for sentence in left_out_sentences(comparison.rankings, names):
        cursor.sentence(sentence)
    cursor.break_between(page.starts, across=True)
    sheet.freeze_panes(0, 1)


def _of(found: Mapping[str, float], case: Case) -> list[float | None]:
    return [float(found[own]) if own in found else None for own in case.in_order]


def _write_set_up(page: Page, case: Case, comparison: MethodComparison) -> None:
    names = short_names(case.study, page.book.language)
    twins = {each.code: method_name(each, names) for each in comparison.rankings}
    table = Table(page, [page.say(head) for head in _HEADS], words=range(3, _LAST + 1))
    row = table.top - 1
    for first, last, head in ((4, 6, _HEADS[4]), (7, _LAST, _HEADS[5])):
        page.sheet.merge_range(row, first, row, last, "", page.book.style("header"))
        page.put(row, first, page.say(head), "header")
    for each in comparison.rankings:
        set_up = ranking_words(each, names)
        if each.twin:
            set_up += page.say(_TWIN).format(name=twins.get(each.twin, each.twin))
        first_places = names.alternatives(each.leaders) if each.leaders else page.say(_LEFT_OUT)
        row = table.line(
            [method_name(each, names), each.r_w, each.ws, first_places],
            ["name", "score", "score", "words"],
        )
        for first, last, text in ((4, 6, set_up), (7, _LAST, each.source)):
            page.sheet.merge_range(row, first, row, last, "", page.book.style("words"))
            page.put(row, first, text, "words")
        longest = max(len(set_up) / 34, len(each.source) / 34, len(first_places) / 11)
        if longest > 1:
            page.sheet.set_row(row, 15.5 * min(1 + int(longest), 6))
