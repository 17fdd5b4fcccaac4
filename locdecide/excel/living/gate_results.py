"""The Gate results sheet: who meets which must-have, live, with evidence and waivers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import Alternative, GateStatus, Stage
from locdecide.excel.book import Book, fit_row
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.cells import Entry, Formula, cell, literal
from locdecide.excel.living.page import LABELS, Page, Table
from locdecide.excel.living.ranking import LiveRanking
from locdecide.excel.living.standing_block import RANKED, RULED_OUT, WAIVED
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor
from locdecide.excel.packing.outcome import frozen_line
from locdecide.excel.terms import shown
from locdecide.results import GateOutcome

__all__ = ["LiveGates", "write_gate_results"]

_TITLE = ("Must-haves", "Skal-krav")
_NONE = ("There are no must-haves.", "Det er ingen skal-krav.")
_ABOUT = (
    "The outcomes follow figures, thresholds and records on the input sheets.",
    "Utfallene følger tall, grenser og oppføringer på arkene med inndata.",
)
_STATUS = ("Outcome by alternative", "Utfall per alternativ")
_ALTERNATIVE = ("Alternative", "Alternativ")
_OUTCOME = ("Outcome", "Utfall")
_NOT_MET = ("Does not meet", "Oppfyller ikke")
_WAIVED = ("Waived", "Dispensasjon fra")
_UNKNOWN = ("Not known", "Ukjent")
_SO_FAR = ("Names so far", "Navn så langt")
_RECORDS = ("Evidence and waivers", "Grunnlag og dispensasjoner")
_RECORD_HEADS = (
    ("Must-have", "Skal-krav"),
    ("Alternative", "Alternativ"),
    ("Evidence", "Grunnlag"),
    ("Waiver by", "Dispensasjon gitt av"),
    ("Reason", "Begrunnelse"),
    ("Date", "Dato"),
)
_FIELDS = ("evidence", "waiver_by", "waiver_reason", "waiver_date")
_WIDTH, _RECORD_COLUMNS = 22.0, 7


@dataclass(frozen=True)
class LiveGates:
    """Cells that list names, as formulas on other sheets write them, and what they say today.

    Each is a pair of reference and today's text; the lists are of who is ruled out and by what,
    who is ranked on a waiver, and of whom something is not known.
    """

    ruled_out: tuple[str, str]
    waived: tuple[str, str]
    unknown: tuple[str, str]


@dataclass(frozen=True)
class _Line:
    """What is said of one alternative today."""

    not_met: str
    waived: str
    unknown: str
    out: bool


def write_gate_results(
    book: Book,
    sheet: Worksheet,
    name: str,
    case: Case,
    addresses: Addresses,
    ranking: LiveRanking,
) -> LiveGates | None:
    """Write the sheet; return where names are listed, None without must-haves or alternatives."""
    gates = case.study.gates
    rows = [each for each in case.study.alternatives if each.id in ranking.outcomes]
    widths = [34.0, *[_WIDTH] * max(len(gates) + 4, _RECORD_COLUMNS)]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=4, letters=100, widths=widths)
    page = Page(book, sheet, name, cursor)
    cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    if not gates or not rows:
        cursor.sentence(book.say(_NONE))
        return None
    cursor.sentence(frozen_line(case, book.language))
    cursor.sentence(page.say(_ABOUT), "muted")
    found = _write_status(page, case, addresses, ranking, rows)
    _write_records(page, case, addresses, rows)
    cursor.fit_if_nearly()
    return found


def _write_status(
    page: Page,
    case: Case,
    addresses: Addresses,
    ranking: LiveRanking,
    rows: Sequence[Alternative],
) -> LiveGates:
    gates, language = case.study.gates, page.book.language
    page.heading(_STATUS)
    heads: list[Entry] = [page.say(_ALTERNATIVE)]
    heads += [Formula(f'{addresses.gate(g.id, "name")}&""', g.name) for g in gates]
    heads += [page.say(each) for each in (_OUTCOME, _NOT_MET, _WAIVED, _UNKNOWN)]
    heads += [page.say(_SO_FAR)] * 3
    after = len(gates) + 1
    table = Table(page, heads, words=range(1, after + 7))
    aside = literal(shown(Stage.SET_ASIDE, language))
    failed, passed, unknown = (
        literal(shown(each, language))
        for each in (GateStatus.FAIL, GateStatus.PASS, GateStatus.UNKNOWN)
    )
    conditions: tuple[Callable[[str], str], ...] = (
        lambda status: f"{status}={failed}",
        lambda status: f"AND({status}<>{failed},{status}<>{passed},{status}<>{unknown})",
        lambda status: f"{status}={unknown}",
    )
    so_far = ["", "", ""]
    for alternative in rows:
        row = table.next
        line = _today(case, alternative.id)
        flag = ranking.flags[alternative.id]
        outcome = ranking.outcomes[alternative.id]
        statuses: list[Entry] = [
            Formula(
                ranking.gates[gate.id, alternative.id],
                _status_today(page, case, gate.id, alternative.id),
            )
            for gate in gates
        ]
        entries: list[Entry] = [
            Formula(f'{addresses.alternative(alternative.id, "name")}&""', alternative.name),
            *statuses,
            Formula(outcome, _outcome_today(page, line)),
        ]
        told = (line.not_met, line.waived, line.unknown)
        for condition, today in zip(conditions, told, strict=True):
            entries.append(Formula(_joined(table, row, len(gates), condition), today))
        named = cell(row, LABELS)
        counts = (f"AND({flag}=0,{outcome}<>{aside})", f"{flag}=1", f"{flag}=1")
        for at, (counted, text) in enumerate(zip(counts, told, strict=True)):
            said = cell(row, after + 1 + at)
            above = '""' if row == table.top else cell(row - 1, after + 4 + at)
            relevant = line.out if at == 0 else not line.out
            if relevant and text:
                so_far[at] += f", {alternative.name} ({text})"
            entries.append(
                Formula(
                    f'{above}&IF({said}="","",IF({counted},", "&{named}&" ("&{said}&")",""))',
                    so_far[at],
                )
            )
        table.line(
            entries,
            ["strong", *["words"] * (len(gates) + 1), *["words"] * 3, *["clipped"] * 3],
        )
    last = page.cursor.row - 1
    _shade(page, table.top, last, len(gates))
    page.sheet.set_column(after + 4, after + 6, _WIDTH, None, {"hidden": True, "level": 1})
    page.cursor.skip()
    lists = [(page.outside(last, after + 4 + at), so_far[at]) for at in range(3)]
    return LiveGates(*lists)


def _joined(table: Table, row: int, count: int, condition: Callable[[str], str]) -> str:
    """Return the names of the must-haves whose status meets a condition, joined by commas."""
    parts = [
        f'IF({condition(cell(row, column))},", "&{cell(table.top - 1, column, fixed="r")},"")'
        for column in range(1, count + 1)
    ]
    return f"MID({'&'.join(parts)},3,2000)"


def _shade(page: Page, first: int, last: int, count: int) -> None:
    """Colour what fails and what is not known; the words say it as well."""
    language = page.book.language
    for status, style in ((GateStatus.FAIL, "bad"), (GateStatus.UNKNOWN, "warned")):
        page.sheet.conditional_format(
            first,
            1,
            last,
            count,
            {
                "type": "cell",
                "criteria": "==",
                "value": literal(shown(status, language)),
                "format": page.book.shade(style),
            },
        )


def _write_records(
    page: Page, case: Case, addresses: Addresses, rows: Sequence[Alternative]
) -> None:
    known = [
        (gate, alternative)
        for gate in case.study.gates
        for alternative in rows
        if alternative.id in gate.records
    ]
    if not known:
        return
    page.heading(_RECORDS)
    heads = [page.say(head) for head in _RECORD_HEADS]
    table = Table(page, [*heads[:3], "", *heads[3:]], words=range(1, _RECORD_COLUMNS))
    _across(page, table.top - 1, heads[2], "header")
    for gate, alternative in known:
        record = gate.records[alternative.id]
        waiver = record.waiver
        today = (
            record.evidence,
            *((waiver.by, waiver.reason, waiver.date) if waiver else ("", "", "")),
        )
        evidence, *texts = [
            Formula(f'{addresses.gate_record(gate.id, alternative.id, field)}&""', said)
            for field, said in zip(_FIELDS, today, strict=True)
        ]
        row = table.line(
            [
                Formula(f'{addresses.gate(gate.id, "name")}&""', gate.name),
                Formula(f'{addresses.alternative(alternative.id, "name")}&""', alternative.name),
                evidence,
                None,
                *texts,
            ],
            ["name", *["words"] * (_RECORD_COLUMNS - 1)],
        )
        _across(page, row, evidence, "words")
        names = ((gate.name, 34.0), (alternative.name, _WIDTH))
        rooms = (2 * _WIDTH, *[_WIDTH] * (len(today) - 1))
        fit_row(page.sheet, row, (*names, *zip(today, rooms, strict=True)))


def _across(page: Page, row: int, entry: Entry, style: str) -> None:
    """Write what is long over two columns."""
    page.sheet.merge_range(row, 2, row, 3, "", page.book.style(style))
    page.put(row, 2, entry, style)


def _outcomes(case: Case, own: str) -> list[GateOutcome]:
    return [each for each in case.results.gates if each.alternative == own]


def _today(case: Case, own: str) -> _Line:
    names = {gate.id: gate.name for gate in case.study.gates}
    outcomes = _outcomes(case, own)
    return _Line(
        ", ".join(names[o.gate] for o in outcomes if o.status is GateStatus.FAIL and not o.waived),
        ", ".join(names[o.gate] for o in outcomes if o.waived),
        ", ".join(
            names[o.gate] for o in outcomes if o.status is GateStatus.UNKNOWN and not o.waived
        ),
        any(not outcome.holds for outcome in outcomes),
    )


def _status_today(page: Page, case: Case, gate: str, own: str) -> str:
    outcome = next(each for each in _outcomes(case, own) if each.gate == gate)
    return page.say(WAIVED) if outcome.waived else shown(outcome.status, page.book.language)


def _outcome_today(page: Page, line: _Line) -> str:
    return page.say(RULED_OUT if line.out else RANKED)
