"""The sheet of the group: every round with who took part, how they weight, and their reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import Aggregation, Participant
from locdecide.decision.rounds import ballot_method, counting_round
from locdecide.decision.tree import leaves
from locdecide.excel.book import Book, fit_row, put_text
from locdecide.excel.packing.case import Case, SeenRound
from locdecide.excel.packing.cursor import Cursor, Entry, width_for
from locdecide.excel.packing.group_wording import agreement_lines, how_took_part, state_of
from locdecide.numerals import format_number
from locdecide.words import strength_word, word

__all__ = ["write_group"]

_TITLE = ("The group", "Gruppen")
_ROUND = ("Round: {name}", "Runde: {name}")
_PEOPLE_HEADERS = (
    ("Participant", "Deltaker"),
    ("Role", "Rolle"),
    ("Voting power", "Stemmevekt"),
    ("Weighted by", "Vektet med"),
    ("Ballot", "Stemmeseddel"),
    ("Consistency ratio (highest)", "Konsistensforhold (høyeste)"),
    ("First by own weights", "Først med egne vekter"),
)
_CRITERION = ("Global weight", "Global vekt")
_THE_GROUP = ("The group", "Gruppen")
_BY_JUDGEMENTS = ("By judgements (AIJ)", "Ved vurderinger (AIJ)")
_BY_PRIORITIES = ("By priorities (AIP)", "Ved prioriteter (AIP)")
_CHANGE = ("Change since {name}", "Endring fra {name}")
_REASON_HEADERS = (
    ("Participant", "Deltaker"),
    ("More important", "Viktigst"),
    ("How much", "Hvor mye"),
    ("Less important", "Mindre viktig"),
    ("Reason", "Begrunnelse"),
)
_FIRST_WIDTH, _LEAST_WIDTH, _MOST_WIDTH = 34, 17, 20
# The reasons run from the fifth column to the seventh at least.
_REASON_AT, _LAST_COLUMN = 4, 6
# Columns of numbers that can be read on a page of A4 across.
_MOST_COLUMNS = 9


@dataclass(frozen=True)
class _Column:
    """A column of weights: its header, and a number for each criterion that has one."""

    header: str
    numbers: Mapping[str, float]
    style: str = "share"


def write_group(book: Book, sheet: Worksheet, case: Case) -> None:
    """Write the rounds of a study in their order, as values."""
    names = [person.name for person in case.decision.participants]
    width = width_for([*names, book.say(_PEOPLE_HEADERS[5])], _LEAST_WIDTH, most=_MOST_WIDTH)
    most = max(len(seen.view.own) for seen in case.rounds)
    last = max(_LAST_COLUMN, min(3 + most, _MOST_COLUMNS))
    widths = (_FIRST_WIDTH, *[width] * last)
    for at, each in enumerate(widths):
        sheet.set_column(at, at, each)
    letters = round(_FIRST_WIDTH + width * _LAST_COLUMN)
    cursor = Cursor(book, sheet, last_column=_LAST_COLUMN, letters=letters, widths=widths)
    cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    for line in case.left_out:
        cursor.sentence(line)
    before: SeenRound | None = None
    starts, always = [0], []
    for seen in case.rounds:
        always.append(cursor.row)
        starts += [cursor.row, *_write_round(cursor, case, seen, before)]
        before = seen
    cursor.break_between(starts, always=always[1:], across=True)
    cursor.fit_if_nearly()


def _write_round(
    cursor: Cursor, case: Case, seen: SeenRound, before: SeenRound | None
) -> list[int]:
    """Write a round; return the rows inside it where a page may begin."""
    book = cursor.book
    starts = []
    cursor.skip()
    cursor.heading(book.say(_ROUND).format(name=seen.round.name))
    counts = counting_round(case.study) is seen.round
    cursor.sentence(state_of(case, seen.round, book.language, counts=counts), "muted")
    _write_people(cursor, case, seen)
    if seen.view.own:
        starts += _write_weights(cursor, case, seen, before)
        cursor.skip()
        starts.append(cursor.row)
        for line in agreement_lines(case, seen.view, book.language):
            cursor.sentence(line)
    starts.append(cursor.row)
    _write_reasons(cursor, case, seen)
    return starts


def _write_people(cursor: Cursor, case: Case, seen: SeenRound) -> None:
    language = cursor.book.language
    cursor.header([cursor.book.say(texts) for texts in _PEOPLE_HEADERS], words=(0, 1, 3, 4, 6))
    leaders = {view.participant: view.leaders for view in seen.view.own}
    for person in case.decision.participants:
        first = [case.alternative(own).name for own in leaders.get(person.id, ())]
        cursor.line(
            [
                person.name,
                person.role,
                person.voting_power,
                word(ballot_method(case.study, seen.round, person.id), language),
                how_took_part(seen.round, person.id, language),
                _highest_ratio(seen, person),
                ", ".join(first),
            ],
            ["name", "words", "number", "words", "words", "score", "words"],
        )


def _highest_ratio(seen: SeenRound, person: Participant) -> float | None:
    ratios = [
        each.cr for each in seen.weights.consistency if each.participant == person.id and each.n > 2
    ]
    return max(ratios, default=None)


def _write_weights(
    cursor: Cursor, case: Case, seen: SeenRound, before: SeenRound | None
) -> list[int]:
    group, own = _group_columns(cursor.book, case, seen, before), _own_columns(case, seen)
    # A group that is too large for one table is parted into several of about the same width.
    parts = -(-(len(group) + len(own)) // _MOST_COLUMNS)
    size = -(-(len(group) + len(own)) // parts)
    columns = [*group, *own]
    starts = []
    for at in range(0, len(columns), size):
        cursor.skip()
        starts.append(cursor.row)
        _write_columns(cursor, case, columns[at : at + size])
    return starts


def _write_columns(cursor: Cursor, case: Case, columns: Sequence[_Column]) -> None:
    cursor.header([cursor.book.say(_CRITERION), *(column.header for column in columns)])
    for leaf in leaves(case.study.criteria):
        entries: list[Entry] = [leaf.name, *(column.numbers.get(leaf.id) for column in columns)]
        cursor.line(entries, ["name", *(column.style for column in columns)])


def _group_columns(
    book: Book, case: Case, seen: SeenRound, before: SeenRound | None
) -> list[_Column]:
    by_judgements = case.study.method.aggregation is Aggregation.JUDGEMENTS
    other = seen.view.by_priorities if by_judgements else seen.view.by_judgements
    group = _group_weights(seen)
    columns = [
        _Column(book.say(_THE_GROUP), group),
        _Column(book.say(_BY_PRIORITIES if by_judgements else _BY_JUDGEMENTS), other),
    ]
    if before is not None and before.view.own:
        earlier = _group_weights(before)
        moved = {own: group[own] - earlier[own] for own in group if own in earlier}
        header = book.say(_CHANGE).format(name=before.round.name)
        columns.append(_Column(header, moved, "shift"))
    return columns


def _own_columns(case: Case, seen: SeenRound) -> list[_Column]:
    return [_Column(case.participant(view.participant), view.weights) for view in seen.view.own]


def _group_weights(seen: SeenRound) -> dict[str, float]:
    return {weight.criterion: weight.global_ for weight in seen.weights.weights}


def _write_reasons(cursor: Cursor, case: Case, seen: SeenRound) -> None:
    book, sheet = cursor.book, cursor.sheet
    said = [
        (judgements.participant, comparison)
        for judgements in seen.round.judgements
        for comparison in judgements.comparisons
        if comparison.reason
    ]
    if not said:
        return
    cursor.skip()
    top = cursor.row
    headers = [book.say(texts) for texts in _REASON_HEADERS]
    cursor.header(headers, words=range(len(headers)))
    sheet.merge_range(top, _REASON_AT, top, _LAST_COLUMN, headers[-1], book.style("header"))
    room = sum(cursor.widths[_REASON_AT : _LAST_COLUMN + 1])
    look = book.style("words")
    for participant, comparison in said:
        ratio = format_number(comparison.ratio, book.language, 3)
        row = cursor.row
        texts = [
            case.participant(participant),
            case.compared(comparison.first),
            f"{strength_word(comparison.ratio, book.language)} ({ratio})",
            case.compared(comparison.second),
        ]
        cursor.line(texts, ["name", *["words"] * 3])
        sheet.merge_range(row, _REASON_AT, row, _LAST_COLUMN, "", look)
        put_text(sheet, row, _REASON_AT, comparison.reason, look)
        widths = [*zip(texts, cursor.widths, strict=False), (comparison.reason, room)]
        fit_row(sheet, row, widths)
