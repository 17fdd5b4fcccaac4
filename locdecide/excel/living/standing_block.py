"""Who is ranked: each alternative's stage and must-haves, as formulas over figures and records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from locdecide.decision.model import (
    Alternative,
    Gate,
    GateSense,
    GateStatus,
    PairwiseScale,
    Stage,
)
from locdecide.excel.living.basis import Basis
from locdecide.excel.living.cells import Entry, Formula, cell, literal, span
from locdecide.excel.living.page import LABELS, Page, Table
from locdecide.excel.terms import shown
from locdecide.words import readings

__all__ = ["RANKED", "RULED_OUT", "WAIVED", "Standing", "write_standing"]

_HEADING = ("Who is ranked", "Hvem som rangeres")
_NOTE = (
    "Must-haves with a threshold follow the figures. Who does not meet one, without a waiver, is "
    "ruled out and leaves every table below. Alternatives that were set aside at export have no "
    "row.",
    "Skal-krav med grense følger tallene. Den som ikke oppfyller et skal-krav og ikke har "
    "dispensasjon, er utelukket og faller ut av alle tabellene nedenfor. Alternativer som var lagt "
    "til side ved eksporten, har ingen rad.",
)
ALTERNATIVE = ("Alternative", "Alternativ")
_STAGE = ("Stage", "Fase")
_OUTCOME = ("Outcome", "Utfall")
_COUNTS = ("Ranked: 1 is yes", "Rangeres: 1 er ja")
RANKED = ("ranked", "rangeres")
RULED_OUT = ("ruled out", "utelukket")
WAIVED = ("waived", "dispensasjon")


@dataclass(frozen=True)
class Standing:
    """Where each alternative's name, outcome and 1 or 0 stand, by row and by id."""

    top: int
    flag_column: int
    outcomes: Mapping[str, str]
    flags: Mapping[str, str]
    gates: Mapping[tuple[str, str], str]

    def flag(self, row: int) -> str:
        """Return the cell that is 1 where a row is ranked."""
        return cell(self.top + row, self.flag_column, fixed="rc")

    def name(self, row: int) -> str:
        """Return the cell of a row's name."""
        return cell(self.top + row, LABELS, fixed="rc")

    def names(self, count: int) -> str:
        """Return the range of the names."""
        return span((self.top, LABELS), (self.top + count - 1, LABELS), fixed="rc")


def write_standing(page: Page, basis: Basis) -> Standing:
    """Write the table of who is ranked."""
    page.heading(_HEADING, _NOTE)
    study, addresses = basis.case.study, basis.addresses
    heads: list[Entry] = [
        page.say(ALTERNATIVE),
        page.say(_STAGE),
        *(Formula(f'{addresses.gate(g.id, "name")}&""', g.name) for g in study.gates),
        page.say(_OUTCOME),
        page.say(_COUNTS),
    ]
    outcome_at = 2 + len(study.gates)
    table = Table(page, heads, words=range(1, outcome_at + 1))
    outcomes, flags, gates = {}, {}, {}
    for alternative in basis.rows:
        row = table.next
        stage = addresses.alternative(alternative.id, "stage")
        statuses = [_status(page, basis, gate, alternative) for gate in study.gates]
        table.line(
            [
                Formula(f'{addresses.alternative(alternative.id, "name")}&""', alternative.name),
                Formula(f'{stage}&""', shown(alternative.stage, page.book.language)),
                *statuses,
                _outcome(page, basis, alternative, row, stage),
                Formula(
                    f"IF({cell(row, outcome_at)}={literal(page.say(RANKED))},1,0)",
                    float(alternative in basis.table.ranked),
                ),
            ],
            ["strong", *["words"] * (len(study.gates) + 2), "rank"],
        )
        outcomes[alternative.id] = page.outside(row, outcome_at)
        flags[alternative.id] = page.outside(row, outcome_at + 1)
        for at, gate in enumerate(study.gates, start=2):
            gates[gate.id, alternative.id] = page.outside(row, at)
    page.cursor.skip()
    return Standing(table.top, outcome_at + 1, outcomes, flags, gates)


def _outcome(page: Page, basis: Basis, alternative: Alternative, row: int, stage: str) -> Formula:
    language = page.book.language
    ranked = alternative in basis.table.ranked
    failed = "FALSE"
    count = len(basis.case.study.gates)
    if count:
        statuses = span((row, 2), (row, 1 + count))
        failed = f"SUMPRODUCT(--({statuses}={literal(shown(GateStatus.FAIL, language))}))>0"
    aside = literal(shown(Stage.SET_ASIDE, language))
    return Formula(
        f"IF({_is(stage, Stage.SET_ASIDE)},{aside},"
        f"IF({failed},{literal(page.say(RULED_OUT))},{literal(page.say(RANKED))}))",
        page.say(RANKED if ranked else RULED_OUT),
    )


def _status(page: Page, basis: Basis, gate: Gate, alternative: Alternative) -> Formula:
    language = page.book.language
    outcome = next(
        each
        for each in basis.case.results.gates
        if each.gate == gate.id and each.alternative == alternative.id
    )
    today = page.say(WAIVED) if outcome.waived else shown(outcome.status, language)
    passed, unknown = (
        literal(shown(each, language)) for each in (GateStatus.PASS, GateStatus.UNKNOWN)
    )
    failed = literal(shown(GateStatus.FAIL, language))
    record = alternative.id in gate.records
    status = unknown
    if record:
        stated = basis.addresses.gate_record(gate.id, alternative.id, "status")
        words = "&".join(
            basis.addresses.gate_record(gate.id, alternative.id, field)
            for field in ("waiver_by", "waiver_reason", "waiver_date", "waiver_key")
        )
        failed = f'IF({words}<>"",{literal(page.say(WAIVED))},{failed})'
        status = (
            f"IF({_is(stated, GateStatus.FAIL)},{failed},"
            f"IF({_is(stated, GateStatus.PASS)},{passed},{unknown}))"
        )
    if gate.criterion is not None:
        threshold = basis.addresses.gate(gate.id, "threshold")
        measured = _measured(basis, gate, alternative, passed, failed, unknown)
        status = f"IF(ISNUMBER({threshold}),{measured},{status})"
    return Formula(status, today)


def _measured(
    basis: Basis, gate: Gate, alternative: Alternative, passed: str, failed: str, unknown: str
) -> str:
    """Return the formula of a status that follows from a figure."""
    leaf = next((each for each in basis.leaves if each.id == gate.criterion), None)
    if leaf is None or isinstance(leaf.scale, PairwiseScale):
        return unknown
    figure = basis.figure(alternative, leaf)
    threshold = basis.addresses.gate(gate.id, "threshold")
    at_most = _is(basis.addresses.gate(gate.id, "sense"), GateSense.AT_MOST)
    return (
        f"IF(ISNUMBER({figure}),"
        f"IF(IF({at_most},{figure}<={threshold},{figure}>={threshold}),{passed},{failed}),"
        f"{unknown})"
    )


def _is(source: str, value: Enum) -> str:
    """Return the condition that a cell says a value, in all words that the import takes for it."""
    words = dict.fromkeys(word.casefold() for word in readings(value))
    return f"OR({','.join(f'TRIM({source})={literal(word)}' for word in words)})"
