"""A text file of values between commas, semicolons or tabs, as the cells of a sheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from locdecide.excel.layout import LAST_COLUMN, LAST_ROW
from locdecide.excel.reading.findings import Spot
from locdecide.excel.reading.grid import Cell, Grid, Holds

__all__ = ["load_delimited"]

_DELIMITERS = ";,\t"
# Excel writes the first with a mark; the last takes any bytes but five.
_ENCODINGS = ("utf-8-sig", "cp1252")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MOST_BYTES = 5_000_000


def load_delimited(path: Path) -> tuple[tuple[Grid, ...], tuple[Spot, ...]]:
    """Return the cells of a text file, and the place of the first one beyond the bounds.

    A file that is no text, or far too long, has no cells. Raises OSError when it cannot be read.
    """
    if path.stat().st_size > _MOST_BYTES:
        return (), ()
    text = _decoded(path.read_bytes())
    if text is None:
        return (), ()
    # The delimiter is the one that parts most: a decimal comma beside semicolons parts less.
    by_delimiter = (_rows(text, path.name, delimiter) for delimiter in _DELIMITERS)
    best = max(by_delimiter, key=lambda rows: sum(len(row) > 1 for row in rows.values()))
    beyond = [Spot(path.name, number, 1) for number in best if number > LAST_ROW]
    best = {number: row for number, row in best.items() if number <= LAST_ROW}
    return (Grid(path.name, best),), tuple(beyond[:1])


def _decoded(content: bytes) -> str | None:
    if content.startswith(_UTF_16_MARKS):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\0" in content:
        return None
    else:
        encodings = _ENCODINGS
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _rows(text: str, title: str, delimiter: str) -> dict[int, dict[int, Cell]]:
    rows: dict[int, dict[int, Cell]] = {}
    # Lines are counted as a spreadsheet would show them: a quoted line break is in one cell.
    stream = io.StringIO(text, newline="")
    if _has_closed_quotes(text, delimiter):
        lines = csv.reader(stream, delimiter=delimiter)
    else:
        lines = csv.reader(stream, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    try:
        for number, values in enumerate(lines, start=1):
            cells = {
                at: Cell(Spot(title, number, at), value.strip(), Holds.TEXT)
                for at, value in enumerate(values[:LAST_COLUMN], start=1)
                if value.strip()
            }
            if cells:
                rows[number] = cells
    except csv.Error:
        # A field longer than the reader takes: this is no list of people.
        return {}
    return rows


def _has_closed_quotes(text: str, delimiter: str) -> bool:
    """Tell whether every quotation mark that opens a value is closed.

    One that is not would swallow the rest of the file into one value; it is then a plain sign.
    """
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error:
        return False
    return True
