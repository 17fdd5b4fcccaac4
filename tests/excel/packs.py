"""Whole packs for tests: written, recalculated by LibreOffice, and held against what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from locdecide.decision.model import Decision
from locdecide.evaluation import evaluate_all, robustness
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.pack import write_pack
from locdecide.results import Robustness
from locdecide.words import Language
from tests.excel.ballot_books import recalculated
from tests.excel.live_rankings import different, loaded, stripped

DRAWS = 500


def packed(decision: Decision, path: Path, language: Language = "en", *, sure: bool = True) -> Path:
    """Write a pack; ``sure`` looks into how sure the rankings are, with few draws."""
    results = evaluate_all(decision)
    found: dict[str, Robustness | None] = {}
    if sure:
        found = {
            study.id: robustness(decision, study, results[study.id], draws=DRAWS)
            for study in decision.studies
        }
    write_pack(decision, results, path, language, found=found)
    return path


def tab(noun: str, language: Language = "en", number: int | None = None) -> str:
    """Return the name of a sheet of a pack."""
    return sheet_name(PACK_SHEETS[noun], language, number)


def formulas_of(book: Workbook) -> Iterator[tuple[str, str, str]]:
    """Yield the sheet, address and text of every formula."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    value = cell.value
                    text = value.text if isinstance(value, ArrayFormula) else value
                    yield sheet.title, cell.coordinate, str(text)


def after(path: Path, folder: Path, changes: Mapping[str, object] | None = None) -> Workbook:
    """Return a pack's values as LibreOffice computes them, after some cells were changed."""
    own = folder / "computed"
    own.mkdir(exist_ok=True)
    (done,) = recalculated([stripped(path, folder / "stripped", changes)], own)
    return loaded(done, values=True)


def shown(book: Workbook, sheet: str, address: str) -> object:
    """Return what a cell shows; an empty text for nothing."""
    value = book[sheet][address].value
    return "" if value is None else value


def strayed(path: Path, computed: Workbook) -> list[tuple[str, str, object, object]]:
    """Return every formula whose stored value is not what it gives, or that shows an error."""
    stored = loaded(path, values=True)
    found = []
    for sheet, address, _ in formulas_of(loaded(path)):
        one, other = shown(stored, sheet, address), shown(computed, sheet, address)
        numbers = isinstance(one, int | float) and isinstance(other, int | float)
        strange = different(one, other) if numbers else str(one) != str(other)
        if strange or str(other).startswith("#"):
            found.append((sheet, address, one, other))
    return found


def texts(book: Workbook, sheet: str) -> list[str]:
    """Return all texts of a sheet, in reading order."""
    return [
        cell.value for row in book[sheet].iter_rows() for cell in row if isinstance(cell.value, str)
    ]
