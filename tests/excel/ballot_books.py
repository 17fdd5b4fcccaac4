"""Ballots filled in the way people do, and looked at by LibreOffice, for the ballots' tests."""

from __future__ import annotations

import subprocess
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

SOFFICE_SECONDS = 200


def opened(path: Path, *, values: bool = False) -> Workbook:
    """Open a ballot; data bars are nothing that the library keeps."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(path, data_only=values)


def question_sheet(book: Workbook, column: str = "which") -> Worksheet:
    """Return the sheet whose hidden first row has a column."""
    return next(s for s in book.worksheets if column in [cell.value for cell in s[1]])


def place(sheet: Worksheet, token: str, column: str) -> str:
    """Return the address of a question's cell."""
    columns = {cell.value: cell.column_letter for cell in sheet[1]}
    row = next(cell.row for cell in sheet[columns["key"]] if cell.value == token)
    return f"{columns[column]}{row}"


def fill(
    path: Path, entries: Mapping[tuple[str, str], object], target: Path | None = None
) -> dict[tuple[str, str], str]:
    """Fill cells, given by question and column; return their addresses with the sheet."""
    book = opened(path)
    addresses = {}
    for (token, column), value in entries.items():
        sheet = question_sheet(book, column)
        addresses[token, column] = f"{sheet.title}!{place(sheet, token, column)}"
        sheet[place(sheet, token, column)] = value
    book.save(target or path)
    return addresses


def recalculated(
    paths: Sequence[Path], folder: Path, *, seconds: float = SOFFICE_SECONDS
) -> list[Path]:
    """Let LibreOffice open and save workbooks, as the participants' machine would."""
    done = subprocess.run(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder / "out"),
            *map(str, paths),
        ],
        check=False,
        capture_output=True,
        timeout=seconds,
    )
    if done.returncode:
        pytest.fail(done.stderr.decode(errors="replace"))
    return [folder / "out" / path.name for path in paths]
