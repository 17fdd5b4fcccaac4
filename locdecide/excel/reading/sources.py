"""The evidence of the figures: low and high, source, year and grade, a row a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from locdecide.decision.model import Grade, Performance
from locdecide.excel.layout import sheet
from locdecide.excel.reading.criteria import CriteriaRead
from locdecide.excel.reading.data import Figures
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Names
from locdecide.excel.reading.table import Record

__all__ = ["with_evidence"]

_EVIDENCE = ("low", "high", "source", "year", "grade", "note")
_YEARS = range(1900, 2101)


def with_evidence(
    figures: Figures,
    records: Sequence[Record],
    criteria: CriteriaRead,
    alternatives: Names,
    findings: Findings,
) -> Mapping[str, Mapping[str, Performance]]:
    """Return the performances: each figure with what is known about it."""
    performances = {
        alternative: {own: found for own, found in row.items() if found is not None}
        for alternative, row in figures.items()
    }
    unread = {(a, c) for a, row in figures.items() for c, found in row.items() if found is None}
    seen: set[tuple[str, str]] = set()
    for record in records:
        alternative = _named(record, "alternative", alternatives, findings)
        criterion = _named(record, "criterion", criteria.names, findings)
        unit = criteria.of(criterion).unit if criterion is not None else ""
        low, high = record.number("low", unit), record.number("high", unit)
        if low is not None and high is not None and low > high:
            findings.warn(record.spot("low"), "book-low-above-high", low=low, high=high)
        year = record.whole("year", sheet("sources").column("year"))
        if year is not None and year not in _YEARS:
            findings.warn(record.spot("year"), "book-year-unlikely", year=year)
        grade = record.term("grade", Grade)
        source, note = record.text("source"), record.text("note")
        if alternative is None or criterion is None:
            continue
        if (alternative, criterion) in seen:
            findings.add(
                record.spot("criterion"),
                "book-source-twice",
                alternative=record.text("alternative"),
                criterion=record.text("criterion"),
            )
            continue
        seen.add((alternative, criterion))
        performance = performances.get(alternative, {}).get(criterion)
        if performance is None:
            is_told = (alternative, criterion) in unread
            if not is_told and any(record.has(name) for name in _EVIDENCE):
                findings.warn(
                    record.spot("alternative"),
                    "book-source-without-figure",
                    alternative=record.text("alternative"),
                    criterion=record.text("criterion"),
                )
            continue
        performances[alternative][criterion] = msgspec.structs.replace(
            performance, low=low, high=high, source=source, year=year, grade=grade, note=note
        )
    return {alternative: row for alternative, row in performances.items() if row}


def _named(record: Record, field: str, names: Names, findings: Findings) -> str | None:
    text, key, spot = record.text(field), record.key(f"{field}_key"), record.spot(field)
    if not text and not key:
        findings.add(spot, "book-name-missing")
        return None
    return names.find(text, key, spot, findings)
