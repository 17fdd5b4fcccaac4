"""The sheet with both rankings side by side, and who is not ranked and why."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import Book
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor
from locdecide.excel.packing.remarks import incomplete, remarks
from locdecide.excel.packing.wording import agreement, settings_lines
from locdecide.excel.terms import Answer, shown

__all__ = ["HEADERS", "write_ranking"]

HEADERS = (
    ("Alternative", "Alternativ"),
    ("TOPSIS closeness", "TOPSIS nærhet"),
    ("TOPSIS rank", "TOPSIS plass"),
    ("AHP score", "AHP poeng"),
    ("AHP rank", "AHP plass"),
)
# Behind the name of an alternative that some figure is missing for.
_MARK = " *"
_TITLE = ("Ranking", "Rangering")
_RULED_OUT = ("Ruled out by a gate", "Utelukket av et skal-krav")
_SET_ASIDE = ("Set aside", "Lagt til side")
_GATES = ("Gates", "Skal-krav")
_GATE_HEADERS = (
    ("Gate", "Skal-krav"),
    ("Alternative", "Alternativ"),
    ("Status", "Status"),
    ("Waived", "Dispensasjon"),
)
_METHOD = ("How it was computed", "Slik er det beregnet")


def write_ranking(book: Book, sheet: Worksheet, case: Case) -> None:
    """Write the rankings of a study as values."""
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 5, 18)
    cursor = Cursor(book, sheet, last_column=4, letters=104, widths=(34, 18, 18, 18, 18))
    cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    cursor.sentence(agreement(case, book.language))
    cursor.skip()
    write_rankings(cursor, case)
    for line in remarks(case, book.language):
        cursor.sentence(line)
    for texts, ids in (
        (_RULED_OUT, case.results.ruled_out),
        (_SET_ASIDE, case.results.set_aside),
    ):
        if ids:
            cursor.skip()
            cursor.heading(book.say(texts))
            for own in ids:
                cursor.line([case.alternative(own).name], ["words"])
    if case.results.gates:
        _write_gates(cursor, case)
    cursor.skip()
    cursor.heading(book.say(_METHOD))
    for line in settings_lines(case, book.language):
        cursor.sentence(line)
    cursor.fit_if_nearly()


def write_rankings(cursor: Cursor, case: Case) -> tuple[int, int] | None:
    """Write the table of both rankings; return its first and last row, if it has any."""
    if not case.in_order:
        return None
    cursor.header([cursor.book.say(texts) for texts in HEADERS])
    first = cursor.row
    marked = incomplete(case)
    for own in case.in_order:
        topsis, ahp = case.topsis.get(own), case.ahp.get(own)
        cursor.line(
            [
                case.alternative(own).name + (_MARK if own in marked else ""),
                topsis.score if topsis else None,
                topsis.rank if topsis else None,
                ahp.score if ahp else None,
                ahp.rank if ahp else None,
            ],
            ["strong", "score", "rank", "score", "rank"],
        )
    return first, cursor.row - 1


def _write_gates(cursor: Cursor, case: Case) -> None:
    language = cursor.book.language
    names = {gate.id: gate.name for gate in case.study.gates}
    cursor.skip()
    cursor.heading(cursor.book.say(_GATES))
    cursor.header([cursor.book.say(texts) for texts in _GATE_HEADERS], words=range(4))
    for outcome in case.results.gates:
        cursor.line(
            [
                names[outcome.gate],
                case.alternative(outcome.alternative).name,
                shown(outcome.status, language),
                shown(Answer.YES if outcome.waived else Answer.NO, language),
            ],
            ["words"] * 4,
        )
