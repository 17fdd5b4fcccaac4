"""The sheet of rounds and log: when the group weighted, what was concluded, who signed, the log."""

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
from locdecide.excel.packing.outcome import SHORT_DIGEST, proposal, state_line
from locdecide.excel.packing.short_names import short, short_names
from locdecide.excel.packing.signed import SignedState
from locdecide.excel.packing.wording import moment
from locdecide.sentences.events import event_word
from locdecide.words import word

__all__ = ["favourites_line", "write_rounds_log"]

_TITLE = ("Rounds and log", "Runder og logg")
_ROUND_HEADS = (
    ("Round", "Runde"),
    ("Answered", "Har svart"),
    ("Consensus", "Konsensus"),
    ("State", "Tilstand"),
    ("What the criteria miss", "Det kriteriene ikke fanger opp"),
)
_NO_STUDIES = ("There are no studies.", "Det er ingen studier.")
_NO_ROUNDS = ("There are no rounds.", "Det er ingen runder.")
_CONCLUSIONS = ("Conclusions", "Konklusjoner")
_CONCLUSION_HEADS = (
    ("Study", "Studie"),
    ("Proposed", "Foreslått"),
    ("By", "Av"),
    ("In words", "Begrunnelse"),
    ("Date", "Dato"),
)
_SIGN_OFFS = ("Sign-offs", "Signeringer")
_SIGN_OFF = ("Signed {time}, digest {digest}.", "Signert {time}, kontrollsum {digest}.")
_NOT_SIGNED = ("Nobody has signed.", "Ingen har signert.")
_SIGN_HEADS = (
    ("Name", "Navn"),
    ("Role", "Rolle"),
    ("Position", "Standpunkt"),
    ("In words", "Begrunnelse"),
    ("Time", "Tidspunkt"),
)
_LOG = ("Log", "Logg")
_LOG_HEADS = (
    ("Time", "Tidspunkt"),
    ("Who", "Hvem"),
    ("Event", "Hendelse"),
    ("What", "Hva"),
    ("File", "Fil"),
    ("SHA-256, first digits", "SHA-256, første sifre"),
)
_NO_LOG = ("Nothing has been entered in the log.", "Det er ikke ført noe i loggen.")
_WIDTHS = (26.0, 22.0, 22.0, 60.0, 40.0, 18.0)
_LAST = len(_WIDTHS) - 1


def write_rounds_log(
    book: Book,
    sheet: Worksheet,
    name: str,
    decision: Decision,
    cases: Sequence[Case],
    signed: Sequence[SignedState],
) -> None:
    """Write rounds and conclusion of every study, the sign-offs and the log, as values."""
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=_LAST, letters=170, widths=_WIDTHS)
    page = Page(book, sheet, name, cursor)
    cursor.title(page.say(_TITLE))
    for case in cases:
        cursor.skip()
        page.heading((case.study.name, case.study.name))
        for line in case.left_out:
            cursor.sentence(line)
        _write_rounds(page, case)
    if not decision.studies:
        cursor.sentence(page.say(_NO_STUDIES))
    if cases:
        _write_conclusions(page, cases)
    _write_sign_offs(page, signed)
    _write_log(page, decision)
    cursor.fit_if_nearly()


def _write_conclusions(page: Page, cases: Sequence[Case]) -> None:
    cursor, language = page.cursor, page.book.language
    cursor.skip()
    page.heading(_CONCLUSIONS)
    cursor.header([page.say(head) for head in _CONCLUSION_HEADS], words=range(5))
    for case in cases:
        conclusion = case.study.conclusion
        entries = ["–", "", "", ""]
        if conclusion is not None:
            name = proposal(case, conclusion, language)
            entries = [name, conclusion.by, conclusion.text, conclusion.date]
        cursor.line([case.study.name, *entries], ["name", *["words"] * 4])


def _write_sign_offs(page: Page, signed: Sequence[SignedState]) -> None:
    cursor = page.cursor
    cursor.skip()
    page.heading(_SIGN_OFFS)
    if not signed:
        cursor.sentence(page.say(_NOT_SIGNED))
    for state in reversed(signed):
        sign_off = state.sign_off
        said = page.say(_SIGN_OFF).format(
            time=moment(sign_off.time), digest=sign_off.digest[:SHORT_DIGEST]
        )
        cursor.sentence(" ".join((said, sign_off.note)).strip(), "bold")
        fine = state.intact and not state.changed
        cursor.sentence(state_line(state, page.book.language), "wrapped" if fine else "warning")
        cursor.header([page.say(head) for head in _SIGN_HEADS], words=range(5))
        for each in sign_off.signatures:
            position = word(each.position, page.book.language)
            cursor.line(
                [each.name, each.role, position, each.words, moment(each.time)],
                ["name", *["words"] * 4],
            )
        cursor.skip()


def _write_log(page: Page, decision: Decision) -> None:
    cursor = page.cursor
    cursor.skip()
    page.heading(_LOG)
    if not decision.log:
        cursor.sentence(page.say(_NO_LOG))
        return
    cursor.header([page.say(head) for head in _LOG_HEADS], words=range(len(_LOG_HEADS)))
    for entry in decision.log:
        event = event_word(entry.event, page.book.language)
        digest = entry.digest[:SHORT_DIGEST]
        cursor.line(
            [moment(entry.time), entry.who, event, entry.text, entry.file, digest],
            ["words"] * len(_LOG_HEADS),
        )


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
