"""A list or form of a workbook: its header, found by its words, and its rows as records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from locdecide.decision.issues import Severity
from locdecide.excel.columns import Column, Content, plain
from locdecide.excel.figures_or_words import reads_as_number
from locdecide.excel.layout import EXAMPLE_MARKS, Sheet
from locdecide.excel.reading.cells import is_no_day, key_in, number_in, text_in, whole_in
from locdecide.excel.reading.findings import Findings, Spot
from locdecide.excel.reading.grid import Cell, Grid, Holds
from locdecide.excel.terms import shown, understood
from locdecide.words import Language

__all__ = ["Record", "read_form", "read_list"]

HEADER_WITHIN = 10
# Excel's longest text; a longer one goes on in the next cell of a form.
LONGEST_TEXT = 32_767

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True)
class Record:
    """One row of a list, or a whole form: cells by field, and where each field stands."""

    cells: Mapping[str, Cell]
    spots: Mapping[str, Spot]
    findings: Findings
    language: Language
    headers: Mapping[str, str] = field(default_factory=dict)
    whole_text: Mapping[str, str] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Tell whether a field's cell holds anything."""
        return name in self.cells

    def spot(self, name: str) -> Spot:
        """Return where a field stands, or else where the row begins."""
        if name in self.cells:
            return self.cells[name].spot
        if name in self.spots:
            return self.spots[name]
        return min(self.spots.values(), key=lambda spot: (spot.row, spot.column))

    def text(self, name: str) -> str:
        """Return a field's text, empty when there is none."""
        if name in self.whole_text:
            return self.whole_text[name]
        return text_in(self.cells.get(name), self.findings)

    def number(self, name: str, unit: str = "") -> float | None:
        """Return a field's number, or None."""
        return number_in(self.cells.get(name), self.findings, self.language, unit)

    def number_or_words(self, name: str, unit: str, *, words: bool) -> float | str | None:
        """Return a field's number, or its text where it is none or known to be ``words``."""
        cell = self.cells.get(name)
        if cell is None:
            return "" if words else None
        text = self.text(name)
        if cell.holds is Holds.TEXT and not words and reads_as_number(text):
            return self.number(name, unit)
        return self.number(name, unit) if cell.holds is Holds.NUMBER else text or None

    def date(self, name: str) -> str:
        """Return a field's date as it is written; a warning for a day that no calendar has."""
        text = self.text(name)
        if is_no_day(text):
            self.findings.warn(self.spot(name), "book-no-such-day", value=text)
        return text

    def between(self, name: str, column: Column) -> float | None:
        """Return a field's number if it lies within the column's bounds; else a finding."""
        number = self.number(name)
        return number if number is None or self._is_within(name, column, number) else None

    def whole(self, name: str, column: Column) -> int | None:
        """Return a field's whole number within the column's bounds, or None."""
        number = whole_in(self.cells.get(name), self.findings, self.language)
        return number if number is None or self._is_within(name, column, number) else None

    def share(self, name: str) -> float | None:
        """Return a field's number from 0 to 1, which may be written in per cent, or None."""
        number = self.number(name)
        if number is None or 0.0 <= number <= 1.0:
            return number
        self.findings.add(self.spot(name), "book-not-a-share", value=number)
        return None

    def term(self, name: str, kind: type[E]) -> E | None:
        """Return the value that a field's word stands for; an unknown word is an error."""
        text = self.text(name)
        if not text:
            return None
        value = understood(kind, text)
        if value is None:
            choices = ", ".join(shown(each, self.language) for each in kind)
            self.findings.add(
                self.spot(name),
                "book-unknown-term",
                value=text,
                column=self.headers.get(name, name),
                choices=choices,
            )
        return value

    def key(self, name: str = "key") -> str:
        """Return the key in a hidden column, empty when there is none or it is malformed."""
        return key_in(self.cells.get(name), self.findings)

    def _is_within(self, name: str, column: Column, number: float) -> bool:
        low, high = column.least, column.most
        if (low is None or number >= low) and (high is None or number <= high):
            return True
        if high is None:
            self.findings.add(self.spot(name), "book-too-small", value=number, least=low or 0)
        else:
            self.findings.add(
                self.spot(name), "book-out-of-range", value=number, least=low or 0, most=high
            )
        return False


def read_list(
    sheet: Sheet, grid: Grid, findings: Findings, language: Language
) -> tuple[Record, ...]:
    """Return the rows of a list in order; empty rows and the example are passed over."""
    if not grid.rows:
        return ()
    header = _header_row(sheet, grid)
    if header is None:
        findings.add(
            Spot(grid.title),
            "book-sheet-no-header",
            headers=", ".join(c.header(language) for c in sheet.columns if c.needed)
            or sheet.columns[0].header(language),
        )
        return ()
    places = _places(sheet, grid, header, findings, language)
    if places is None:
        return ()
    headers = {name: text_in(grid.rows[header][at], Findings()) for name, at in places.items()}
    keys = {column.field for column in sheet.columns if column.content is Content.KEY}
    hidden = {c.field for c in sheet.columns if c.is_hidden or c.content is Content.SHOWN}
    records = []
    for number, row in sorted(grid.rows.items()):
        if number <= header:
            continue
        cells = {name: row[at] for name, at in places.items() if at in row}
        if set(cells) <= hidden or (is_example(row) and keys.isdisjoint(cells)):
            continue
        spots = {name: Spot(grid.title, number, at) for name, at in places.items()}
        records.append(Record(cells, spots, findings, language, headers))
    return tuple(records)


def read_form(sheet: Sheet, grid: Grid, findings: Findings, language: Language) -> Record:
    """Return a sheet of labels and values as one record."""
    cells: dict[str, Cell] = {}
    spots: dict[str, Spot] = {}
    headers: dict[str, str] = {}
    whole_text: dict[str, str] = {}
    for number, row in sorted(grid.rows.items()):
        first = min(row)
        label = text_in(row[first], findings)
        values = [row[at] for at in sorted(row) if at > first]
        column = next((c for c in sheet.columns if c.is_called(label)), None)
        if column is None:
            if values:
                _unknown_label(sheet, row[first].spot, label, findings)
            continue
        if column.field in spots:
            if values:
                findings.add(row[first].spot, "book-column-twice", name=label)
            continue
        spots[column.field] = Spot(grid.title, number, first + 1)
        headers[column.field] = label
        if values:
            cells[column.field] = values[0]
            if values[0].holds is Holds.TEXT and len(str(values[0].value)) >= LONGEST_TEXT:
                whole_text[column.field] = "".join(str(value.value) for value in values).strip()
    if not spots:
        spots["title"] = Spot(grid.title, 1, 1)
    return Record(cells, spots, findings, language, headers, whole_text)


def is_example(row: Mapping[int, Cell]) -> bool:
    """Tell whether a row is the template's example: its first cell says so."""
    first = row[min(row)]
    if first.holds is not Holds.TEXT:
        return False
    return str(first.value).strip().startswith(EXAMPLE_MARKS)


def _unknown_label(sheet: Sheet, spot: Spot, label: str, findings: Findings) -> None:
    # A setting that is not read changes the result; a line more on the decision does not.
    severity = Severity.ERROR if sheet.noun == "method" else Severity.NOTE
    findings.unknown(spot, "book-label-unknown", label, _headers(sheet.columns), severity)


def _header_row(sheet: Sheet, grid: Grid) -> int | None:
    needed = [column for column in sheet.columns if column.needed]
    best, most = None, 0
    for number in sorted(grid.rows)[:HEADER_WITHIN]:
        texts = [str(cell.value) for cell in grid.rows[number].values()]
        found = sum(any(column.is_called(text) for text in texts) for column in sheet.columns)
        if any(column.is_called(text) for column in needed or sheet.columns for text in texts):
            found += len(sheet.columns)
        if found > most:
            best, most = number, found
    return best


def _places(
    sheet: Sheet, grid: Grid, header: int, findings: Findings, language: Language
) -> dict[str, int] | None:
    places: dict[str, int] = {}
    for at, cell in sorted(grid.rows[header].items()):
        text = text_in(cell, findings)
        column = _called(sheet.columns, text)
        if column is None:
            findings.unknown(
                cell.spot, "book-column-unknown", text, _headers(sheet.columns), Severity.NOTE
            )
        elif column.field in places:
            findings.add(cell.spot, "book-column-twice", name=text)
        else:
            places[column.field] = at
    missing = [c.header(language) for c in sheet.columns if c.needed and c.field not in places]
    for name in missing:
        findings.add(Spot(grid.title, header, 1), "book-column-missing", name=name)
    return None if missing else places


def _called(columns: Sequence[Column], text: str) -> Column | None:
    exact = next((c for c in columns if plain(text) in {plain(h) for h in c.headers}), None)
    return exact or next((column for column in columns if column.is_called(text)), None)


def _headers(columns: Sequence[Column]) -> list[str]:
    return [name for column in columns if not column.is_hidden for name in column.headers]
