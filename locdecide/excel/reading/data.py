"""The figures of a study, read from its table; criteria and alternatives too where no list is."""

from __future__ import annotations

from locdecide.decision.issues import Severity
from locdecide.decision.model import (
    Alternative,
    Criterion,
    Direction,
    PairwiseScale,
    Performance,
    RatingScale,
    StudyKind,
)
from locdecide.excel.columns import plain
from locdecide.excel.layout import sheet
from locdecide.excel.reading.alternatives import usual_kind
from locdecide.excel.reading.cells import key_in, number_in, text_in
from locdecide.excel.reading.criteria import CriteriaRead, check_range
from locdecide.excel.reading.data_table import DataRow, DataTable
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.grid import Cell
from locdecide.excel.reading.names import Keys, Named, Names
from locdecide.excel.reading.table import Record
from locdecide.words import Language

__all__ = ["Figures", "alternatives_from", "criteria_from", "read_figures"]

# None stands for a figure that is there and cannot be read, which has its own finding.
Figures = dict[str, dict[str, Performance | None]]

# A name alone is seldom longer than this.
_LONG_NAME = 40


def criteria_from(table: DataTable, findings: Findings, language: Language) -> CriteriaRead:
    """Make a flat list of criteria out of a table's header."""
    keys = Keys()
    names = Names("criterion")
    criteria, points = [], {}
    for column in table.columns:
        if column.is_total:
            findings.note(column.spot, "book-column-unknown", name=column.name)
            continue
        if not column.name:
            findings.add(column.spot, "book-data-column-without-name")
            continue
        record = Record(column.labels, {"name": column.spot}, findings, language)
        unit = record.text("unit")
        direction = record.term("direction", Direction)
        worst, best = record.number("worst", unit), record.number("best", unit)
        if direction is None and not record.has("direction"):
            direction = Direction.MAXIMISE
            if worst is not None and best is not None and best < worst:
                direction = Direction.MINIMISE
            elif worst is None or best is None:
                findings.note(column.spot, "book-direction-assumed", name=column.name)
        if direction is not None:
            check_range(direction, worst, best, record.spot("best"), findings)
        own = keys.claim(record.key())
        given = record.between("points", sheet("criteria").column("points"))
        if given is not None:
            points[own] = given
        criteria.append(
            Criterion(
                id=own,
                name=column.name,
                direction=direction or Direction.MAXIMISE,
                unit=unit,
                worst=worst,
                best=best,
            )
        )
        names.add(Named(own, column.name, column.spot))
    names.find_duplicates(findings, set())
    return CriteriaRead(tuple(criteria), points, names=names)


def alternatives_from(
    table: DataTable, kind: StudyKind, findings: Findings
) -> tuple[tuple[Alternative, ...], Names]:
    """Make the alternatives out of a table's first column."""
    names = Names("alternative")
    keys = Keys()
    for row in table.rows:
        if _is_passed_over(row, names, findings, listed=False):
            continue
        if row.name:
            names.add(Named(keys.claim(key_in(row.key, findings)), row.name, row.spot))
        else:
            findings.add(row.spot, "book-name-missing")
    names.find_duplicates(findings, set())
    made = tuple(
        Alternative(id=thing.id, name=thing.name, kind=usual_kind(kind)) for thing in names.things
    )
    return made, names


def read_figures(
    table: DataTable,
    criteria: CriteriaRead,
    alternatives: Names,
    findings: Findings,
    language: Language,
) -> Figures:
    """Return the figures by alternative and criterion."""
    owners = _owners(table, criteria, findings, language)
    figures: Figures = {}
    for row in table.rows:
        key = key_in(row.key, findings)
        if not row.name and (not key or not row.cells):
            if row.cells:
                findings.add(row.spot, "book-name-missing")
            continue
        if _is_passed_over(row, alternatives, findings, listed=True):
            continue
        alternative = alternatives.find(row.name, key, row.spot, findings)
        if alternative is None:
            continue
        if alternative in figures:
            findings.add(row.spot, "book-data-row-twice", name=row.name)
            continue
        figures[alternative] = {}
        for at, criterion in owners.items():
            cell = row.cells.get(at)
            if cell is None:
                continue
            value = _value(cell, criterion, criteria, findings, language)
            figures[alternative][criterion.id] = None if value is None else Performance(value=value)
    return {alternative: row for alternative, row in figures.items() if row}


def _is_passed_over(row: DataRow, names: Names, findings: Findings, *, listed: bool) -> bool:
    """Tell whether a row is a sum or a remark and no alternative; a note says so.

    Where the alternatives are not ``listed``, a short name under the table may be one.
    """
    if not row.name or names.called(row.name):
        return False
    said = listed or ":" in row.name or row.name.endswith(".") or len(row.name) > _LONG_NAME
    below = row.is_below and row.key is None and said
    if not (row.is_total or row.is_remark or below):
        return False
    findings.note(row.spot, "book-row-passed-over", name=row.name)
    return True


def _owners(
    table: DataTable, criteria: CriteriaRead, findings: Findings, language: Language
) -> dict[int, Criterion]:
    owners: dict[int, Criterion] = {}
    for column in table.columns:
        record = Record(column.labels, {"name": column.spot}, findings, language)
        key = record.key()
        if not column.name and not key:
            findings.add(column.spot, "book-data-column-without-name")
            continue
        if column.is_total and not criteria.names.called(column.name):
            findings.note(column.spot, "book-column-unknown", name=column.name)
            continue
        found = criteria.names.find(column.name, key, column.spot, findings)
        if found is None:
            continue
        criterion = criteria.of(found)
        if criterion in owners.values():
            findings.add(column.spot, "book-column-twice", name=column.name)
            continue
        owners[column.at] = criterion
        _compare_labels(record, criterion, findings)
    return owners


def _compare_labels(record: Record, criterion: Criterion, findings: Findings) -> None:
    # The list of criteria is the truth; a table that says otherwise deserves a look.
    if record.has("unit") and plain(record.text("unit")) != plain(criterion.unit):
        findings.warn(
            record.spot("unit"), "book-data-unit-differs", name=criterion.name, unit=criterion.unit
        )
    direction = record.term("direction", Direction)
    if direction is not None and direction is not criterion.direction:
        findings.warn(record.spot("direction"), "book-data-direction-differs", name=criterion.name)


def _value(
    cell: Cell,
    criterion: Criterion,
    criteria: CriteriaRead,
    findings: Findings,
    language: Language,
) -> float | str | None:
    if not criteria.is_leaf(criterion.id):
        findings.add(cell.spot, "book-figure-on-parent", name=criterion.name)
        return None
    match criterion.scale:
        case PairwiseScale():
            findings.add(cell.spot, "book-figure-on-pairwise", name=criterion.name)
            return None
        case RatingScale():
            return _level(cell, criterion.scale, criterion.name, findings)
        case _:
            return number_in(cell, findings, language, criterion.unit)


def _level(cell: Cell, scale: RatingScale, criterion: str, findings: Findings) -> str | None:
    text = text_in(cell, findings)
    if not text:
        return None
    exact = [level.id for level in scale.levels if level.label == text]
    loose = [level.id for level in scale.levels if plain(level.label) == plain(text)]
    # Who writes 75 where the level "good" stands for 75 has said the same.
    by_value = [level.id for level in scale.levels if level.value == cell.value]
    for found in (exact, loose, by_value):
        if len(found) == 1:
            return found[0]
    labels = [level.label for level in scale.levels]
    findings.unknown(
        cell.spot, "book-unknown-level", text, labels, Severity.ERROR, criterion=criterion
    )
    return None
