"""The evidence of the figures: low and high, source, year and grade, a row a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from locdecide.decision.model import Grade, Performance, RatingScale
from locdecide.excel.layout import sheet
from locdecide.excel.reading.criteria import CriteriaRead
from locdecide.excel.reading.data import Figures
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Names
from locdecide.excel.reading.table import Record

__all__ = ["with_evidence"]

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
        alternative: {criterion: found[0] for criterion, found in row.items()}
        for alternative, row in figures.items()
    }
    seen: set[tuple[str, str]] = set()
    for record in records:
        alternative = _named(record, "alternative", alternatives, findings)
        criterion = _named(record, "criterion", criteria.names, findings)
        unit = criteria.of(criterion).unit if criterion is not None else ""
        low, high = record.number("low", unit), record.number("high", unit)
        if low is not None and high is not None and low > high:
            findings.add(record.spot("low"), "book-low-above-high", low=low, high=high)
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
            if any(record.has(f) for f in ("low", "high", "source", "year", "grade", "note")):
                findings.warn(
                    record.spot("alternative"),
                    "book-source-without-figure",
                    alternative=record.text("alternative"),
                    criterion=record.text("criterion"),
                )
            continue
        _check_within(performance, criterion, criteria, low, high, figures[alternative], findings)
        performances[alternative][criterion] = msgspec.structs.replace(
            performance, low=low, high=high, source=source, year=year, grade=grade, note=note
        )
    return performances


def _named(record: Record, field: str, names: Names, findings: Findings) -> str | None:
    text, key, spot = record.text(field), record.key(f"{field}_key"), record.spot(field)
    if not text and not key:
        findings.add(spot, "book-name-missing")
        return None
    return names.find(text, key, spot, findings)


def _check_within(
    performance: Performance,
    criterion: str,
    criteria: CriteriaRead,
    low: float | None,
    high: float | None,
    row: Mapping[str, tuple[Performance, object]],
    findings: Findings,
) -> None:
    scale = criteria.of(criterion).scale
    value = performance.value
    if isinstance(scale, RatingScale):
        value = next((level.value for level in scale.levels if level.id == value), 0.0)
    if isinstance(value, str):
        return
    if (low is not None and value < low) or (high is not None and value > high):
        cell = row[criterion][1]
        findings.warn(cell.spot, "book-figure-outside-low-high", value=value)  # type: ignore[attr-defined]
