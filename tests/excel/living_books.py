"""Living packs written for tests, recalculated by LibreOffice, and compared cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from locdecide.decision.model import Decision
from locdecide.evaluation import evaluate_all
from locdecide.excel.book import Book
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.weights import LiveWeights, write_weights
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.secrecy import without_hidden_rounds
from locdecide.excel.writing.inputs import add_input_sheets
from locdecide.words import Language

Cells = dict[str, object]


def write_book(decision: Decision, path: Path, language: Language = "en") -> list[LiveWeights]:
    """Write the weights of all studies with the input sheets behind them."""
    seen = without_hidden_rounds(decision)
    results = evaluate_all(decision)
    several = len(seen.studies) > 1
    found = []
    with Book(path, language) as book:
        for at, study in enumerate(seen.studies, start=1):
            number = at if several else None
            name = sheet_name(PACK_SHEETS["weights"], language, number)
            target = book.add_sheet(name)
            case = Case(seen, study, results[study.id], number)
            addresses = Addresses(seen, study, language, number)
            found.append(write_weights(book, target, name, case, addresses))
        add_input_sheets(book, seen)
    return found


def values_of(path: Path) -> Cells:
    """Return what every cell holds or shows, by sheet and address."""
    book = load_workbook(path, data_only=True)
    return {
        f"{quoted(sheet.title)}!{cell.coordinate}": cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def formulas_of(path: Path) -> dict[str, str]:
    """Return every formula, by sheet and address."""
    book = load_workbook(path)
    found = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if isinstance(value, ArrayFormula):
                    value = value.text
                if cell.data_type == "f":
                    found[f"{quoted(sheet.title)}!{cell.coordinate}"] = str(value)
    return found


def changed(path: Path, target: Path, cells: Mapping[str, object]) -> Path:
    """Save a workbook without any remembered result, with some cells changed."""
    book = load_workbook(path)
    for address, value in cells.items():
        title, _, cell = address.rpartition("!")
        book[title.strip("'")][cell.replace("$", "")] = value
    book.save(target)
    return target


def quoted(title: str) -> str:
    return f"'{title}'" if " " in title else title


def plain(reference: str) -> str:
    """Return a reference as the cells of a book are listed."""
    return reference.replace("$", "")
