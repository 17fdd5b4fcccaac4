"""The shape of a table of figures as people draw it: its header rows, columns and rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from locdecide.excel.columns import KEY_HEADERS, plain
from locdecide.excel.data_words import ALTERNATIVE_WORDS, LABELS, REMARKS, TOTALS
from locdecide.excel.layout import EXAMPLE_MARKS
from locdecide.excel.reading.cells import text_in
from locdecide.excel.reading.findings import Findings, Spot
from locdecide.excel.reading.grid import Cell, Grid, Holds
from locdecide.excel.reading.table import HEADER_WITHIN, is_example

__all__ = ["DataColumn", "DataRow", "DataTable", "find_table"]


# A text with a digit that is no longer may be meant as a number.
_SHORT = 16


@dataclass(frozen=True)
class DataColumn:
    """A column of figures: the criterion's name, its hidden key and what stands under the name."""

    at: int
    name: str
    spot: Spot
    labels: Mapping[str, Cell]

    @property
    def is_total(self) -> bool:
        """Tell whether the column sums up the others rather than being a criterion."""
        return plain(self.name) in TOTALS

    @property
    def is_example(self) -> bool:
        """Tell whether the column is the template's example."""
        return self.name.startswith(EXAMPLE_MARKS) and "key" not in self.labels


@dataclass(frozen=True)
class DataRow:
    """A row of figures: the alternative's name, its hidden key and the cells.

    ``is_below`` tells that the row stands under the table: after an empty row, and neither it
    nor any row that follows has a number.
    """

    number: int
    name: str
    spot: Spot
    key: Cell | None
    cells: Mapping[int, Cell]
    is_below: bool = False

    @property
    def is_total(self) -> bool:
        """Tell whether the row sums up the others rather than being an alternative."""
        return self.key is None and plain(self.name) in TOTALS

    @property
    def has_numbers(self) -> bool:
        """Tell whether the row has anything but words beside its name."""
        return any(cell.holds is not Holds.TEXT for cell in self.cells.values()) or any(
            any(letter.isdigit() for letter in str(cell.value)) and len(str(cell.value)) < _SHORT
            for cell in self.cells.values()
        )

    @property
    def is_remark(self) -> bool:
        """Tell whether the row is words about the table, by how it begins."""
        word = plain(self.name.split(":")[0])
        return self.key is None and not self.has_numbers and ":" in self.name and word in REMARKS


@dataclass(frozen=True)
class DataTable:
    """A table of figures: its columns with their labelled cells, and its rows."""

    columns: tuple[DataColumn, ...] = ()
    rows: tuple[DataRow, ...] = ()


def find_table(grid: Grid | None, findings: Findings) -> DataTable:
    """Find the table on a sheet: its header is the first row that looks like one."""
    if grid is None or not grid.rows:
        return DataTable()
    header = _header_row(grid)
    if header is None:
        findings.add(Spot(grid.title), "book-data-no-header")
        return DataTable()
    key_at = next(
        (at for at, cell in sorted(grid.rows[header].items()) if _is_key_header(cell)), None
    )
    name_at = _name_column(grid, header, key_at)
    labels = _label_rows(grid, header, name_at, key_at)
    columns = tuple(
        column
        for at in _column_places(grid, header, name_at, key_at, labels)
        if not (column := _column(grid, header, at, labels, findings)).is_example
    )
    rows = []
    for number, row in sorted(grid.rows.items()):
        if number <= header or number in labels.values():
            continue
        key = row.get(key_at) if key_at is not None else None
        shown = {at: cell for at, cell in row.items() if at != key_at}
        if not shown or (key is None and is_example(shown)):
            continue
        cells = {at: cell for at, cell in shown.items() if at != name_at}
        spot = Spot(grid.title, number, name_at)
        rows.append(DataRow(number, text_in(row.get(name_at), findings), spot, key, cells))
    return DataTable(columns, _with_place(rows))


def _with_place(rows: Sequence[DataRow]) -> tuple[DataRow, ...]:
    """Tell of the last rows that words stand in alone, from the first empty row before them."""
    last = len(rows)
    while last > 0 and not rows[last - 1].has_numbers and rows[last - 1].key is None:
        last -= 1
    gaps = (
        at for at in range(max(last, 1), len(rows)) if rows[at].number > rows[at - 1].number + 1
    )
    below = next(gaps, len(rows))
    return (*rows[:below], *(replace(row, is_below=True) for row in rows[below:]))


def _header_row(grid: Grid) -> int | None:
    first = sorted(grid.rows)[:HEADER_WITHIN]
    for number in first:
        texts = [plain(str(cell.value)) for _, cell in sorted(grid.rows[number].items())]
        if any(text in ALTERNATIVE_WORDS for text in texts[:2]):
            return number
    # No corner word: the header is the first row with names over at least two columns.
    return next((number for number in first if len(grid.rows[number]) > 1), None)


def _is_key_header(cell: Cell) -> bool:
    return plain(str(cell.value)) in {plain(header) for header in KEY_HEADERS}


def _name_column(grid: Grid, header: int, key_at: int | None) -> int:
    for at, cell in sorted(grid.rows[header].items()):
        if plain(str(cell.value)) in ALTERNATIVE_WORDS:
            return at
    places = [
        at for number, row in grid.rows.items() if number >= header for at in row if at != key_at
    ]
    return min(places)


def _label_rows(grid: Grid, header: int, name_at: int, key_at: int | None) -> dict[str, int]:
    found: dict[str, int] = {}
    for number in sorted(grid.rows):
        if number <= header:
            continue
        row = grid.rows[number]
        name = row.get(name_at)
        if name is None:
            continue
        label = LABELS.get(plain(str(name.value)))
        # An alternative may be called as a label is; a hidden key shows that it is one.
        keyed = key_at is not None and key_at in row
        if label is None or keyed or label in found:
            break
        found[label] = number
    return found


def _column_places(
    grid: Grid, header: int, name_at: int, key_at: int | None, labels: Mapping[str, int]
) -> list[int]:
    places = set(grid.rows[header])
    places |= {at for number in labels.values() for at in grid.rows[number]}
    places |= {at for number, row in grid.rows.items() if number > header for at in row}
    return sorted(at for at in places if at not in (name_at, key_at))


def _column(
    grid: Grid, header: int, at: int, labels: Mapping[str, int], findings: Findings
) -> DataColumn:
    under = {
        label: grid.rows[number][at] for label, number in labels.items() if at in grid.rows[number]
    }
    name = text_in(grid.rows[header].get(at), findings)
    return DataColumn(at, name, Spot(grid.title, header, at), under)
