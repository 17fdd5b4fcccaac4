"""Small workbooks made by hand, as people make them, for the reader's tests."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from locdecide.excel.reader import Imported, read_workbook

Rows = Sequence[Sequence[object]]


class Percent:
    """A number in a cell that is shown in per cent."""

    def __init__(self, share: float) -> None:
        self.share = share


def make(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write a workbook with the rows of each sheet; None leaves a cell empty."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for number, row in enumerate(rows, start=1):
            for at, value in enumerate(row, start=1):
                cell = sheet.cell(number, at)
                if isinstance(value, Percent):
                    cell.value = value.share
                    cell.number_format = "0.0%"
                elif value is not None:
                    cell.value = value
    book.save(path)
    return path


def read(folder: Path, sheets: Mapping[str, Rows]) -> Imported:
    """Write a workbook and read it."""
    return read_workbook(make(folder / "book.xlsx", sheets))


def rewritten(source: Path, target: Path, part: str, old: str, new: str) -> Path:
    """Copy a workbook with a text replaced in one of its parts."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for item in before.infolist():
            content = before.read(item).decode()
            if item.filename == part:
                assert old in content
                content = content.replace(old, new)
            after.writestr(item.filename, content)
    return target


def faults(imported: Imported) -> list[tuple[str, str]]:
    """Return where and what each finding is."""
    return [(issue.where, issue.code) for issue in imported.issues]
