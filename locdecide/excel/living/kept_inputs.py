"""The inputs as they were at export: each column that results rest on, kept beside the check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from locdecide.decision.model import Criterion, Decision, NumberScale, RatingScale, Study
from locdecide.excel.book import fit_text
from locdecide.excel.columns import Column, Content
from locdecide.excel.data_words import CORNER
from locdecide.excel.layout import Shape, Sheet, sheet, sheet_name
from locdecide.excel.terms import shown
from locdecide.excel.writing.data import FIRST_COLUMN, FIRST_ROW, columns_of
from locdecide.excel.writing.ranges import shown_columns
from locdecide.excel.writing.records import Row, shared_rows, study_rows
from locdecide.words import LANGUAGES, Language

__all__ = ["KeptColumn", "kept_columns"]

Kept = str | float | None

_SHARED = ("participants",)
_OF_STUDY = (
    "criteria", "levels", "alternatives", "data", "sources", "gates", "gate_records", "rounds",
    "ballots", "judgements", "points", "method",
)  # fmt: skip
# What is said beside the numbers and changes none.
_WORDS_ALONE = frozenset(
    (
        "role", "language", "description", "kind", "country", "latitude", "longitude", "note",
        "evidence", "reason", "missed", "date", "year",
    )
)  # fmt: skip
# What formulas follow, or what changes no weight, score or rank; all else is as at export.
_FOLLOWED: dict[str, frozenset[str]] = {
    "participants": frozenset(("name", "voting_power")),
    "criteria": frozenset(("name", "unit", "worst", "best", "points")),
    "levels": frozenset(("label", "value")),
    "alternatives": frozenset(("name", "stage")),
    "sources": frozenset(("low", "high", "source", "grade")),
    "gates": frozenset(("name", "sense", "threshold")),
    "gate_records": frozenset(("status", "waiver_by", "waiver_reason", "waiver_date")),
    "rounds": frozenset(),
    "ballots": frozenset(),
    "judgements": frozenset(("ratio",)),
    "points": frozenset(("points",)),
}
_NUMBERS = (Content.NUMBER, Content.WHOLE, Content.SHARE)
# So many rows below the last are looked at too: somebody may have added one.
_ROOM_BELOW = 20
_NAMES_COLUMN = FIRST_COLUMN - 1


@dataclass(frozen=True)
class KeptColumn:
    """A column of an input sheet with what its cells held; ``texts`` where case matters.

    ``head`` is how many of the first cells no formula follows, and ``figures`` where a text, which
    formulas pass over, may be a number to the import.
    """

    tab: str
    header: str
    column: int
    first_row: int
    values: tuple[Kept, ...]
    texts: bool
    head: int = 0
    figures: bool = False

    @property
    def followed(self) -> tuple[int, int] | None:
        """The first and the last row whose changes formulas follow; None for no row."""
        first, last = self.first_row + self.head, self.first_row + len(self.values) - 1
        return (first, last) if first <= last else None

    @property
    def rows(self) -> tuple[int, int]:
        """The first and the last row that are compared."""
        return self.first_row, self.first_row + len(self.values) - 1 + _ROOM_BELOW

    def range(self, first: int, last: int) -> str:
        """Return the cells from one row to another as formulas on other sheets write them."""
        cells = xl_range_abs(first, self.column, last, self.column)
        return f"{quote_sheetname(self.tab)}!{cells}"


def kept_columns(
    decision: Decision, studies: Sequence[tuple[Study, int | None]], language: Language
) -> Iterator[KeptColumn]:
    """Yield the columns of all input sheets that results rest on."""
    for noun in _SHARED:
        yield from _listed(sheet(noun), shared_rows(decision, noun), language, None)
    for study, number in studies:
        for noun in _OF_STUDY:
            layout = sheet(noun)
            if noun == "data":
                yield from _figures(study, layout, language, number)
                continue
            rows = study_rows(decision, study, noun)
            if layout.shape is Shape.FORM:
                yield _form(layout, rows[0], language, number)
            elif rows or not layout.when_needed:
                yield from _listed(layout, rows, language, number)


def _listed(
    layout: Sheet, rows: Sequence[Row], language: Language, number: int | None
) -> Iterator[KeptColumn]:
    tab = sheet_name(layout.names, language, number)
    for at, column in enumerate(shown_columns(layout)):
        if column.field in _WORDS_ALONE or column.content is Content.SHOWN:
            continue
        values = tuple(_written(row.get(column.field), language) for row in rows)
        follows = column.field in _FOLLOWED[layout.noun]
        yield KeptColumn(
            tab,
            column.header(language),
            at,
            1,
            values,
            _is_text(column),
            head=0 if follows else len(values),
            figures=follows and column.content in _NUMBERS,
        )


def _form(layout: Sheet, row: Row, language: Language, number: int | None) -> KeptColumn:
    tab = sheet_name(layout.names, language, number)
    values = tuple(_written(row.get(column.field), language) for column in layout.columns)
    return KeptColumn(tab, "", 1, 0, values, texts=False, head=len(values))


def _figures(
    study: Study, layout: Sheet, language: Language, number: int | None
) -> Iterator[KeptColumn]:
    tab = sheet_name(layout.names, language, number)
    names = tuple(_written(each.name, language) for each in study.alternatives)
    header = CORNER[LANGUAGES.index(language)]
    yield KeptColumn(tab, header, _NAMES_COLUMN, FIRST_ROW, names, texts=True, head=len(names))
    for at, criterion in enumerate(columns_of(study), start=FIRST_COLUMN):
        head = (
            criterion.name,
            criterion.unit,
            criterion.direction,
            criterion.id,
        )
        figures = (_figure(study, each.id, criterion) for each in study.alternatives)
        values = tuple(_written(each, language) for each in (*head, *figures))
        numbers = isinstance(criterion.scale, NumberScale)
        yield KeptColumn(
            tab, criterion.name, at, 0, values, texts=False, head=FIRST_ROW, figures=numbers
        )


def _figure(study: Study, alternative: str, criterion: Criterion) -> str | float | None:
    performance = study.performances.get(alternative, {}).get(criterion.id)
    if performance is None or not isinstance(performance.value, str):
        return None if performance is None else performance.value
    assert isinstance(criterion.scale, RatingScale)
    level = next(each for each in criterion.scale.levels if each.id == performance.value)
    return level.label or level.value


def _written(value: str | float | Enum | None, language: Language) -> Kept:
    """Return what stands in a cell for a value."""
    match value:
        case None | "":
            return None
        case Enum():
            return shown(value, language)
        case str():
            return fit_text(value) or None
        case _:
            return float(value)


def _is_text(column: Column) -> bool:
    return column.content in (Content.TEXT, Content.REFERENCE, Content.KEY, Content.MACHINE)
