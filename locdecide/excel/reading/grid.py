"""A workbook as plain cells: the one place that knows the library that opens the file."""

from __future__ import annotations

import math
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.packaging.manifest import Manifest
from openpyxl.reader.excel import ExcelReader
from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS

from locdecide.excel.layout import LAST_COLUMN, LAST_ROW
from locdecide.excel.reading.findings import Spot

__all__ = ["NO_NUMBER", "Cell", "Grid", "Holds", "load"]

# What Excel itself shows where a number is larger than numbers go.
NO_NUMBER = "#NUM!"

_MAIN = f"{{{SHEET_MAIN_NS}}}"
_FORMULA = re.compile(rb"<(\w+:)?f[\s/>]")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_HALF_LETTER = re.compile("[\ud800-\udfff]")


class Holds(Enum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    TRUTH = "truth"
    DATE = "date"
    ERROR = "error"
    UNCALCULATED = "uncalculated"


_HOLDS = {
    "s": Holds.TEXT,
    "str": Holds.TEXT,
    "inlineStr": Holds.TEXT,
    "n": Holds.NUMBER,
    "b": Holds.TRUTH,
    "d": Holds.DATE,
    "e": Holds.ERROR,
}


@dataclass(frozen=True)
class Cell:
    """A cell with content: where it is, what it holds, and whether it is shown in per cent."""

    spot: Spot
    value: object
    holds: Holds
    percent: bool = False


@dataclass(frozen=True)
class Grid:
    """The cells of a sheet that hold something, by row and column, counted from 1."""

    title: str
    rows: Mapping[int, Mapping[int, Cell]]


class _Reader(ExcelReader):  # type: ignore[misc]
    """Reads shared texts as Excel means them.

    The library's own reader leaves ``_x000D_`` standing and drops ``x005F_`` out of texts.
    """

    package: Manifest

    def read_strings(self) -> None:
        content = self.package.find(SHARED_STRINGS)
        if content is None:
            return
        with self.archive.open(content.PartName.lstrip("/")) as source:
            for _, node in iterparse(source):
                if node.tag == f"{_MAIN}si":
                    self.shared_strings.append(_text(node))
                    node.clear()

    def read_worksheets(self) -> None:
        # The library passes over a sheet whose part is missing, and half would be imported.
        missing = [
            sheet.name
            for sheet, part in self.parser.find_sheets()
            if part.target not in self.valid_files
        ]
        if missing:
            raise KeyError(*missing)
        super().read_worksheets()


def _text(node: Element) -> str:
    # Runs one by one: an escape never spans two. Phonetic runs are no part of the text.
    runs = [node, *node.findall(f"{_MAIN}r")]
    parts = [run.findtext(f"{_MAIN}t") or "" for run in runs]
    text = "".join(_ESCAPE.sub(_unescaped, part) for part in parts)
    return _whole_letters(text) if _HALF_LETTER.search(text) else text


def _whole_letters(text: str) -> str:
    # Escapes may spell half a letter, which no file can hold: two halves are put together, and
    # one that is left over becomes the mark for what cannot be read.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def load(
    path: Path, is_passed_over: Callable[[str], bool] = lambda _: False
) -> tuple[tuple[Grid, ...], tuple[Spot, ...]]:
    """Read every sheet's cells, and the places of the first cells beyond the bounds.

    A sheet whose title ``is_passed_over`` stands in the answer without its cells.

    Raises whatever a broken file makes the library raise; the caller says it in one sentence.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        formulas = _formulas(path, is_passed_over) if _has_formulas(path) else {}
        book = _open(path, data_only=True)
        beyond: list[Spot] = []
        try:
            grids = tuple(
                Grid(sheet.title, {})
                if is_passed_over(sheet.title)
                else Grid(sheet.title, _rows(sheet, formulas.get(sheet.title, frozenset()), beyond))
                for sheet in book.worksheets
            )
        finally:
            book.close()
    return grids, tuple(beyond)


def _open(path: Path, *, data_only: bool) -> Workbook:
    reader = _Reader(path, read_only=True, data_only=data_only, keep_links=False)
    reader.read()
    return reader.wb


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return any(
            name.startswith("xl/worksheets/") and _FORMULA.search(archive.read(name)) is not None
            for name in archive.namelist()
        )


def _formulas(
    path: Path, is_passed_over: Callable[[str], bool]
) -> dict[str, frozenset[tuple[int, int]]]:
    book = _open(path, data_only=False)
    try:
        return {
            sheet.title: frozenset(
                (cell.row, cell.column)
                for row in _existing(sheet)
                for cell in row
                if cell.data_type == "f"
            )
            for sheet in book.worksheets
            if not is_passed_over(sheet.title)
        }
    finally:
        book.close()


def _existing(sheet: ReadOnlyWorksheet) -> Iterator[tuple[ReadOnlyCell, ...]]:
    # The library's own walk fills the gaps between rows and cells, which a file may make as wide
    # as it likes, and drops rows that are out of order. Its parser yields what is in the file.
    book = sheet.parent
    with sheet._get_source() as source:  # noqa: SLF001
        parser = WorkSheetParser(
            source,
            sheet._shared_strings,  # noqa: SLF001
            data_only=book.data_only,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001
        )
        for _, cells in parser.parse():
            yield tuple(ReadOnlyCell(sheet, **cell) for cell in cells)


def _rows(
    sheet: ReadOnlyWorksheet, formulas: frozenset[tuple[int, int]], beyond: list[Spot]
) -> dict[int, dict[int, Cell]]:
    rows: dict[int, dict[int, Cell]] = {}
    outside: Spot | None = None
    for row in _existing(sheet):
        for cell in row:
            taken = _cell(sheet.title, cell, formulas)
            if taken is None:
                continue
            if cell.row > LAST_ROW or cell.column > LAST_COLUMN:
                outside = outside or taken.spot
            else:
                rows.setdefault(cell.row, {})[cell.column] = taken
        if outside is not None and outside.row > LAST_ROW:
            break
    if outside is not None:
        beyond.append(outside)
    return rows


def _cell(sheet: str, cell: ReadOnlyCell, formulas: frozenset[tuple[int, int]]) -> Cell | None:
    spot = Spot(sheet, cell.row, cell.column)
    value = cell.value
    if value is None:
        # A formula whose result is an empty text says so by its type; one never calculated
        # has neither value nor type.
        if (cell.row, cell.column) in formulas and cell.data_type != "str":
            return Cell(spot, None, Holds.UNCALCULATED)
        return None
    holds = _HOLDS.get(cell.data_type, Holds.TEXT)
    if holds is Holds.TEXT and not str(value).strip():
        return None
    if holds is Holds.NUMBER and not _is_representable(value):
        return Cell(spot, NO_NUMBER, Holds.ERROR)
    percent = holds is Holds.NUMBER and "%" in (cell.number_format or "")
    return Cell(spot, value, holds, percent)


def _is_representable(number: object) -> bool:
    # 1e999 becomes infinite; four hundred digits become a whole number beyond all floats.
    return math.isfinite(float(str(number)))
