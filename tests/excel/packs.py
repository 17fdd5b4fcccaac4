"""Whole packs for tests: written, recalculated by LibreOffice, and held against what they say."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from locdecide.decision.model import Decision, RankingMethod, Study
from locdecide.evaluation import evaluate_all, robustness
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.pack import write_pack
from locdecide.results import Robustness
from locdecide.words import Language
from tests.command_line import Run
from tests.excel.ballot_books import SOFFICE_SECONDS, recalculated
from tests.excel.live_rankings import different, loaded, stripped

DRAWS = 500
# What LibreOffice may take over the largest packs, on a machine that has other work too.
PATIENT_SECONDS = 900


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


def after(
    path: Path,
    folder: Path,
    changes: Mapping[str, object] | None = None,
    *,
    seconds: float = SOFFICE_SECONDS,
) -> Workbook:
    """Return a pack's values as LibreOffice computes them, after some cells were changed."""
    own = folder / "computed"
    own.mkdir(exist_ok=True)
    bare = stripped(path, folder / "stripped", changes)
    (done,) = recalculated([bare], own, seconds=seconds)
    return loaded(done, values=True)


def computed_in(folder: Path, name: str = "pack.xlsx") -> Path:
    """Return where the workbook stands that LibreOffice saved for :func:`after`."""
    return folder / "computed" / "out" / name


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


def places(book: Workbook, sheet: str, count: int) -> list[tuple[str, float]]:
    """Return the names, without the mark of a missing figure, and scores of places on Board."""
    rows = list(book[sheet].iter_rows(values_only=True))
    top = next(i for i, row in enumerate(rows) if row[0] in ("Place", "Plass"))
    listed = rows[top + 1 : top + 1 + count]
    return [(str(row[1]).removesuffix(" *"), float(str(row[2]))) for row in listed]


def ranked_by_command(run: Run, path: Path, study: Study) -> list[tuple[str, object]]:
    """Return the names and scores, to 1e-9, that ``locdecide rank`` prints of a workbook."""
    code, output, errors = run("rank", path, "--study", study.name, "--json")
    assert (code, errors) == (0, "")
    (found,) = json.loads(output)["studies"]
    method = "topsis" if study.method.ranking is RankingMethod.TOPSIS else "ahp"
    return [
        (each["alternative"], pytest.approx(each["score"], rel=1e-9))
        for each in found["rankings"][method]
    ]
