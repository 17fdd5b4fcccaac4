"""The sheet of rounds and log: when the group weighted, and what happened to the decision."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from locdecide.conclusions.favourites import favourites_sentence
from locdecide.decision.model import Decision, Round
from locdecide.decision.rounds import counting_round, favourites_round, has_answered
from locdecide.excel.book import Book
from locdecide.excel.living.page import Page
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor
from locdecide.excel.packing.group_wording import state_of
from locdecide.excel.packing.short_names import short, short_names

__all__ = ["favourites_line", "write_rounds_log"]

_TITLE = ("Rounds and log", "Runder og logg")
_ROUND_HEADS = (
    ("Round", "Runde"),
    ("Answered", "Har svart"),
    ("Consensus", "Konsensus"),
    ("State", "Tilstand"),
    ("What the criteria miss", "Det kriteriene ikke fanger opp"),
)
_NO_ROUNDS = ("There are no rounds.", "Det er ingen runder.")
_LOG = ("Log", "Logg")
_LOG_HEADS = (
    ("Time", "Tidspunkt"),
    ("Who", "Hvem"),
    ("Event", "Hendelse"),
    ("What", "Hva"),
)
_NO_LOG = ("Nothing has been entered in the log.", "Det er ikke ført noe i loggen.")
_WIDTHS = (26.0, 22.0, 20.0, 60.0, 40.0)


def write_rounds_log(
    book: Book, sheet: Worksheet, name: str, decision: Decision, cases: Sequence[Case]
) -> None:
    """Write the rounds of every study, and the log, as values."""
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=4, letters=150, widths=_WIDTHS)
    page = Page(book, sheet, name, cursor)
    cursor.title(page.say(_TITLE))
    for case in cases:
        cursor.skip()
        page.heading((case.study.name, case.study.name))
        for line in case.left_out:
            cursor.sentence(line)
        _write_rounds(page, case)
    cursor.skip()
    page.heading(_LOG)
    if not decision.log:
        cursor.sentence(page.say(_NO_LOG))
    else:
        cursor.header([page.say(head) for head in _LOG_HEADS], words=range(4))
        for entry in decision.log:
            cursor.line([entry.time, entry.who, entry.event, entry.text], ["words"] * 4)
    cursor.fit_if_nearly()


def _write_rounds(page: Page, case: Case) -> None:
    cursor = page.cursor
    if not case.rounds:
        cursor.sentence(page.say(_NO_ROUNDS))
        return
    cursor.header([page.say(head) for head in _ROUND_HEADS], words=(0, 3, 4))
    counts = counting_round(case.study)
    for seen in case.rounds:
        consensus = seen.view.consensus
        cursor.line(
            [
                seen.round.name,
                float(_answered(case, seen.round)),
                None if consensus is None else consensus.value,
                state_of(case, seen.round, page.book.language, counts=counts is seen.round),
                seen.round.missed,
            ],
            ["name", "rank", "share", "words", "words"],
        )
    line = favourites_line(case, page.book)
    if line:
        cursor.sentence(line)


def favourites_line(case: Case, book: Book) -> str:
    """Say how far favourites that were written down agree with the result; "" without any."""
    round_ = favourites_round(case.study)
    if round_ is None:
        return ""
    written = tuple(
        (short(case.participant(ballot.participant), book.language), ballot.favourite)
        for ballot in round_.ballots
        if ballot.favourite is not None
    )
    leaders = tuple(own for own in case.in_order if case.leading[own].rank == 1)
    return favourites_sentence(written, leaders, short_names(case.study, book.language))


def _answered(case: Case, round_: Round) -> int:
    return sum(has_answered(round_, person.id) for person in case.decision.participants)
