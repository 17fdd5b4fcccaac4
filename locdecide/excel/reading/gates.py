"""The must-haves of a study and what is known of each alternative at each of them."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.decision.model import (
    Gate,
    GateRecord,
    GateSense,
    GateStatus,
    PairwiseScale,
    Waiver,
)
from locdecide.excel.reading.criteria import CriteriaRead
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Keys, Named, Names
from locdecide.excel.reading.table import Record

__all__ = ["read_gates"]


def read_gates(
    records: Sequence[Record],
    lines: Sequence[Record],
    criteria: CriteriaRead,
    alternatives: Names,
    findings: Findings,
) -> tuple[Gate, ...]:
    """Return the gates in the order of their list, with the records of each."""
    keys = Keys()
    keyed: set[str] = set()
    names = Names("gate")
    rows: list[tuple[Record, str]] = []
    for record in records:
        key, name = record.key(), record.text("name")
        if not name and not key:
            findings.add(record.spot("name"), "book-name-missing")
            continue
        own = keys.claim(key)
        if own == key:
            keyed.add(key)
        rows.append((record, own))
        names.add(Named(own, name, record.spot("name")))
    names.find_duplicates(findings, keyed)
    known = _known(lines, names, alternatives, findings)
    return tuple(_gate(record, own, known.get(own, {}), criteria, findings) for record, own in rows)


def _gate(
    record: Record,
    own: str,
    records: dict[str, GateRecord],
    criteria: CriteriaRead,
    findings: Findings,
) -> Gate:
    spot = record.spot("criterion")
    criterion = criteria.names.find(
        record.text("criterion"), record.key("criterion_key"), spot, findings
    )
    unit = criteria.of(criterion).unit if criterion is not None else ""
    threshold = record.number("threshold", unit)
    name = record.text("name")
    if threshold is not None and criterion is None and not record.has("criterion"):
        findings.warn(record.spot("threshold"), "book-gate-without-criterion", name=name)
    if criterion is not None:
        if not criteria.is_leaf(criterion):
            findings.warn(spot, "book-gate-on-parent", name=criteria.of(criterion).name)
        elif isinstance(criteria.of(criterion).scale, PairwiseScale):
            findings.warn(spot, "book-gate-on-pairwise", name=criteria.of(criterion).name)
        elif threshold is None and not record.has("threshold"):
            findings.warn(record.spot("threshold"), "book-gate-without-threshold", name=name)
    return Gate(
        id=own,
        name=name,
        criterion=criterion,
        sense=record.term("sense", GateSense) or GateSense.AT_LEAST,
        threshold=threshold,
        records=records,
    )


def _known(
    lines: Sequence[Record], gates: Names, alternatives: Names, findings: Findings
) -> dict[str, dict[str, GateRecord]]:
    known: dict[str, dict[str, GateRecord]] = {}
    for line in lines:
        gate = _named(line, "gate", gates, findings)
        alternative = _named(line, "alternative", alternatives, findings)
        record = GateRecord(
            status=line.term("status", GateStatus) or GateStatus.UNKNOWN,
            evidence=line.text("evidence"),
            waiver=_waiver(line, findings),
        )
        if gate is None or alternative is None:
            continue
        if alternative in known.setdefault(gate, {}):
            findings.add(line.spot("alternative"), "book-gate-record-twice", name=line.text("gate"))
            continue
        known[gate][alternative] = record
    return known


def _named(line: Record, field: str, names: Names, findings: Findings) -> str | None:
    text, key, spot = line.text(field), line.key(f"{field}_key"), line.spot(field)
    if not text and not key:
        findings.add(spot, "book-name-missing")
        return None
    return names.find(text, key, spot, findings)


def _waiver(line: Record, findings: Findings) -> Waiver | None:
    by, reason, date = (line.text(f"waiver_{part}") for part in ("by", "reason", "date"))
    if not (by or reason or date or line.key("waiver_key")):
        return None
    if not by:
        findings.warn(line.spot("waiver_by"), "book-waiver-without-name")
    return Waiver(by=by, reason=reason, date=date)
