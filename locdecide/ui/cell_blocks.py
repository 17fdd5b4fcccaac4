"""What a paste or a fill means for each cell: figures to set, and what cannot be set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from locdecide.decision.edits import Entry
from locdecide.decision.issues import EditError
from locdecide.ui.cell_text import ReadNumber, nearest_level, read_value, typed_text
from locdecide.ui.cells import Area, Cells
from locdecide.words import Language

__all__ = ["CellFault", "Filling", "copied", "filled_down", "filled_right", "pasted"]

Block = Sequence[Sequence[str]]


@dataclass(frozen=True)
class CellFault:
    """Why a text cannot stand in a cell, and the level that it probably means."""

    row: int
    column: int
    error: EditError
    nearest: str | None = None


@dataclass(frozen=True)
class Filling:
    """The figures that a block sets over an area; with any fault nothing is to be set."""

    area: Area
    entries: tuple[Entry, ...]
    faults: tuple[CellFault, ...]


def copied(cells: Cells, area: Area, language: Language) -> list[list[str]]:
    """Return the figures of an area as texts in full precision."""

    def text(row: int, column: int) -> str:
        performance = cells.performance(row, column) if cells.editable(column) else None
        if performance is None:
            return ""
        return typed_text(cells.columns[column], performance.value, language)

    return [
        [text(row, column) for column in range(area.left, area.right + 1)]
        for row in range(area.top, area.bottom + 1)
    ]


def pasted(cells: Cells, area: Area, block: Block, number: ReadNumber) -> Filling:
    """Return what pasting a block onto a selected area does.

    A block that fits a whole number of times into the selection fills it; any other is put at
    the selection's upper left cell.

    Raises
    ------
    EditError
        ``edit-outside-table`` when the block does not fit in the table from there.
    """
    height, width = len(block), len(block[0])
    if area.height % height or area.width % width:
        area = Area(area.top, area.left, area.top + height - 1, area.left + width - 1)
    if area.bottom >= len(cells.rows) or area.right >= len(cells.columns):
        raise EditError("edit-outside-table", rows=height, columns=width)
    return _filling(cells, area, block, number)


def filled_down(cells: Cells, area: Area, language: Language, number: ReadNumber) -> Filling:
    """Return what filling an area with its first row does; a single row takes the row above."""
    if area.height == 1:
        area = Area(area.top - 1, area.left, area.bottom, area.right)
    first = Area(area.top, area.left, area.top, area.right)
    rest = Area(area.top + 1, area.left, area.bottom, area.right)
    return _filling(cells, rest, copied(cells, first, language), number)


def filled_right(cells: Cells, area: Area, language: Language, number: ReadNumber) -> Filling:
    """Return what filling an area with its first column does; a single one takes its left."""
    if area.width == 1:
        area = Area(area.top, area.left - 1, area.bottom, area.right)
    first = Area(area.top, area.left, area.bottom, area.left)
    rest = Area(area.top, area.left + 1, area.bottom, area.right)
    return _filling(cells, rest, copied(cells, first, language), number)


def _filling(cells: Cells, area: Area, block: Block, number: ReadNumber) -> Filling:
    height, width = len(block), len(block[0])
    entries: list[Entry] = []
    faults: list[CellFault] = []
    for row, column in area:
        text = block[(row - area.top) % height][(column - area.left) % width]
        criterion = cells.columns[column]
        try:
            if cells.editable(column):
                value = read_value(criterion, text, number)
                entries.append(Entry(*cells.ids(row, column), value))
            elif text:
                raise EditError("edit-figure-on-pairwise", criterion=criterion.name)
        except EditError as error:
            faults.append(CellFault(row, column, error, nearest_level(criterion, text)))
    return Filling(area, tuple(entries), tuple(faults))
