"""How a study ends: its conclusion, and the review of what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.decision.model import Conclusion, Direction, Review, ReviewLine
from locdecide.excel.reading.criteria import CriteriaRead
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Keys, Names
from locdecide.excel.reading.table import Record

__all__ = ["read_conclusion", "read_review"]

# A row with no more than this says what the review is of.
_WITHOUT_LINE = {"alternative", "alternative_key"}


def read_conclusion(
    form: Record | None, alternatives: Names, findings: Findings
) -> Conclusion | None:
    """Return what a study comes to; None where nothing is written."""
    if form is None:
        return None
    alternative = alternatives.find(
        form.text("alternative"), form.key("alternative_key"), form.spot("alternative"), findings
    )
    conclusion = Conclusion(
        alternative=alternative, text=form.text("text"), by=form.text("by"), date=form.date("date")
    )
    return conclusion if conclusion != Conclusion() or form.key() else None


def read_review(
    records: Sequence[Record],
    conclusion: Conclusion | None,
    criteria: CriteriaRead,
    alternatives: Names,
    findings: Findings,
) -> Review | None:
    """Return the review of a study; where no row names the alternative, what was concluded."""
    if not records:
        return None
    keys = Keys()
    reviewed: str | None = None
    lines = []
    for record in records:
        named = alternatives.find(
            record.text("alternative"),
            record.key("alternative_key"),
            record.spot("alternative"),
            findings,
        )
        if reviewed is not None and named not in (None, reviewed):
            findings.add(
                record.spot("alternative"),
                "book-review-two-alternatives",
                name=record.text("alternative"),
            )
        reviewed = reviewed or named
        if record.key() or not set(record.cells) <= _WITHOUT_LINE:
            lines.append(_line(record, keys, criteria, findings))
    if reviewed is None and conclusion is not None:
        reviewed = conclusion.alternative
    if reviewed is None:
        if not any(record.has("alternative") for record in records):
            findings.add(records[0].spot("alternative"), "book-review-without-alternative")
        return None
    return Review(alternative=reviewed, lines=tuple(lines))


def _line(record: Record, keys: Keys, criteria: CriteriaRead, findings: Findings) -> ReviewLine:
    """Return a line; one that was added by hand takes what its criterion says."""
    key = record.key()
    criterion = criteria.names.find(
        record.text("criterion"), record.key("criterion_key"), record.spot("criterion"), findings
    )
    name, unit = record.text("name"), record.text("unit")
    direction = record.term("direction", Direction)
    if criterion is not None and not key:
        own = criteria.of(criterion)
        name, unit = name or own.name, unit or own.unit
        direction = direction or own.direction
    if not name and not key:
        findings.add(record.spot("name"), "book-name-missing")
    words = record.text("words").split()
    return ReviewLine(
        id=keys.claim(key),
        name=name,
        criterion=criterion,
        unit=unit,
        direction=direction or Direction.MAXIMISE,
        expected=record.number_or_words("expected", unit, words="expected" in words),
        low=record.number("low", unit),
        high=record.number("high", unit),
        due=record.date("due"),
        achieved=record.number_or_words("achieved", unit, words="achieved" in words),
        date=record.date("date"),
        note=record.text("note"),
    )
