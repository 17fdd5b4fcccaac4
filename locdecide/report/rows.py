"""The rows of a table, set within a width: which lines stand in which cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from locdecide.report.content import Cell, Column, Table
from locdecide.report.drawing import Letters, Rectangle, Shape
from locdecide.report.lettering import shortened, width, wrapped
from locdecide.report.style import MUTED, SIZES, TEXT

__all__ = ["SetRow", "SetTable", "set_table"]

_GAP, _LEAST = 8.0, 44.0
_AIR, _CLOSE_AIR = 3.5, 1.6
_LEADING = 1.3
_MARK, _INDENT = 11.0, 9.0
_MOST_LINES = 14


@dataclass(frozen=True)
class SetRow:
    """A row's height and the shapes of each cell, from the row's top left corner."""

    cells: tuple[tuple[Shape, ...], ...]
    height: float


@dataclass(frozen=True)
class SetTable:
    """A table's head and rows."""

    head: tuple[tuple[Shape, ...], ...]
    head_height: float
    rows: tuple[SetRow, ...]


def set_table(table: Table, room: float) -> SetTable:
    """Return a table set as wide as ``room``."""
    size = SIZES["tiny"] if table.small else SIZES["small"]
    air = _CLOSE_AIR if table.small else _AIR
    widths = _widths(table, room, size)
    starts = [sum(widths[:i]) for i in range(len(widths))]
    titles = [
        wrapped(column.title, wide - _GAP, SIZES["tiny"], strong=True)
        for column, wide in zip(table.columns, widths, strict=True)
    ]
    most = max((len(lines) for lines in titles), default=1)
    step = SIZES["tiny"] * _LEADING
    head = tuple(
        tuple(
            _letters(line, start, wide, column, SIZES["tiny"],
                     air + step * (most - len(lines) + i) + SIZES["tiny"], MUTED, strong=True)
            for i, line in enumerate(lines)
        )
        for column, start, wide, lines in zip(table.columns, starts, widths, titles, strict=True)
    )  # fmt: skip
    rows = tuple(_row(row, table.columns, starts, widths, size, air) for row in table.rows)
    return SetTable(head, 2 * air + step * most, rows)


def _widths(table: Table, room: float, size: float) -> list[float]:
    """Share the room out; a column of numbers is as wide as they are."""
    given: list[float | None] = []
    for index, column in enumerate(table.columns):
        if not column.number:
            given.append(None)
            continue
        words = [word for word in column.title.split(" ") if word]
        longest = max(
            *(width(word, SIZES["tiny"], strong=True) for word in words),
            *(width(row[index].text, size, strong=True) for row in table.rows),
            0.0,
            0.0,
        )
        least = 0.0 if table.small else _LEAST
        given.append(min(max(longest + _GAP + 2, least), room * 0.3))
    taken = sum(each for each in given if each is not None)
    shares = sum(c.share for c, each in zip(table.columns, given, strict=True) if each is None)
    left = max(room - taken, room * 0.25)
    scale = 1.0 if taken <= room * 0.75 else room * 0.75 / taken
    return [
        left * column.share / shares if each is None else each * scale
        for column, each in zip(table.columns, given, strict=True)
    ]


def _row(
    row: tuple[Cell, ...],
    columns: tuple[Column, ...],
    starts: list[float],
    widths: list[float],
    size: float,
    air: float,
) -> SetRow:
    cells: list[tuple[Shape, ...]] = []
    most = 1
    for cell, column, start, wide in zip(row, columns, starts, widths, strict=True):
        lines, shapes = _cell(cell, column, start, wide, size, air)
        most = max(most, lines)
        cells.append(tuple(shapes))
    return SetRow(tuple(cells), 2 * air + size * _LEADING * most)


def _cell(
    cell: Cell, column: Column, start: float, wide: float, size: float, air: float
) -> tuple[int, list[Shape]]:
    before = (_MARK if cell.colour else 0.0) + _INDENT * cell.indent
    room = wide - _GAP - before
    lines = wrapped(cell.text, room, size, strong=cell.strong)
    if len(lines) > _MOST_LINES:
        rest = " ".join(lines[_MOST_LINES - 1 :])
        lines = [*lines[: _MOST_LINES - 1], shortened(rest, room, size, strong=cell.strong)]
    shapes = list(_mark(cell, start, size, air))
    for i, line in enumerate(lines):
        y = air + size * _LEADING * i + size
        # For who takes the text out: a word does not run into the next line's.
        text = line if column.number or i == len(lines) - 1 else f"{line} "
        shapes.append(
            _letters(text, start + before, wide - before, column, size, y, TEXT, strong=cell.strong)
        )
    return len(lines), shapes


def _mark(cell: Cell, start: float, size: float, air: float) -> Iterator[Shape]:
    if cell.colour:
        yield Rectangle(start + _INDENT * cell.indent, air + size - 6.5, 7, 7, cell.colour)


def _letters(
    text: str,
    start: float,
    wide: float,
    column: Column,
    size: float,
    y: float,
    colour: str,
    *,
    strong: bool,
) -> Letters:
    if column.number:
        return Letters(start + wide - _GAP, y, text, size, colour, strong, "end")
    return Letters(start, y, text, size, colour, strong)
