"""Cells as they stand in a file: formulas with and without results, errors, odd texts."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from locdecide.decision.model import Decision
from locdecide.decision.storage import decode, encode
from locdecide.excel.book import Book, put_number, put_text
from locdecide.excel.reader import read_workbook
from locdecide.excel.reading.grid import Holds, load
from locdecide.excel.writer import write_decision
from tests.excel.books import faults, make, rewritten

TEXTS = [
    "=1+1",
    "+47",
    "-1",
    "@a",
    "2025",
    "_x0041_",
    "_x005F_x0041_",
    "a_x0041_x0042_b",
    "x005F_",
    "<r>x</r>",
    "<r></r>",
    "line\nbreak",
    "tab\tin",
    'it\'s "so" & <b>',
    "æøå 🌲",
    "x" * 32_767,
]


def test_that_every_text_and_number_reads_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "texts.xlsx"
    numbers = [0.1 + 0.2, 1e300, 5e-324, 1 / 3, -0.0, 123456789.12345679]
    with Book(path, "en") as book:
        sheet = book.add_sheet("Texts")
        for row, text in enumerate(TEXTS):
            put_text(sheet, row, 0, text)
        for row, number in enumerate(numbers):
            put_number(sheet, row, 1, number)
    (grid,), beyond = load(path)
    assert beyond == ()
    assert [grid.rows[row][1].value for row in range(1, len(TEXTS) + 1)] == TEXTS
    assert [float(str(grid.rows[r][2].value)) for r in range(1, len(numbers) + 1)] == numbers


def test_that_what_a_workbook_cannot_hold_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "odd.xlsx"
    with Book(path, "en") as book:
        sheet = book.add_sheet("Odd")
        put_text(sheet, 0, 0, "a\x00\x08b\ud800c\uffffd\r\ne")
        put_number(sheet, 1, 0, float("nan"))
    (grid,), _ = load(path)
    assert grid.rows[1][1].value == "abcd\ne"
    assert grid.rows[2][1].value == "nan"


def test_that_a_formula_counts_by_its_stored_result(tmp_path: Path) -> None:
    raw = tmp_path / "raw.xlsx"
    book = xlsxwriter.Workbook(raw)
    sheet = book.add_worksheet("Data")
    sheet.write_row(0, 0, ["Site", "Price"])
    sheet.write_row(1, 0, ["Direction", "min"])
    sheet.write_row(2, 0, ["A"])
    sheet.write_formula(2, 1, "=40+2", None, 42)
    sheet.write_row(3, 0, ["B"])
    sheet.write_formula(3, 1, '=IF(1=1,"","")', None, "")
    sheet.write_row(4, 0, ["C"])
    sheet.write_formula(4, 1, "=1/0", None, "#DIV/0!")
    book.close()
    # Excel marks a formula whose result is a text, as an empty one is; the library does not.
    path = rewritten(
        raw, tmp_path / "b.xlsx", "xl/worksheets/sheet1.xml", '<c r="B4">', '<c r="B4" t="str">'
    )
    imported = read_workbook(path)
    assert faults(imported) == [("Data!B5", "book-error-in-cell")]


def test_that_a_formula_never_calculated_is_told_from_an_empty_cell(tmp_path: Path) -> None:
    path = make(tmp_path / "raw.xlsx", {"Data": [["Site", "Price"], ["A", "=1+1"], ["B", None]]})
    (grid,), _ = load(path)
    assert grid.rows[2][2].holds is Holds.UNCALCULATED
    assert 2 not in grid.rows[3]


def test_that_a_fault_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.xlsx"
    path.write_bytes(b"old")

    def fail() -> None:
        with Book(path, "en") as book:
            book.add_sheet("One")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["kept.xlsx"]


def test_that_a_place_that_cannot_be_written_raises_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"), Book(tmp_path / "nowhere" / "a.xlsx", "en") as b:
        b.add_sheet("One")


@pytest.mark.parametrize(
    ("written", "read"),
    [("_xD83C__xDF32_", "🌲"), ("_xD83C_", "\ufffd"), ("_xDF32__xD83C_", "\ufffd\ufffd")],
)
def test_that_half_a_letter_never_reaches_a_decision(
    tmp_path: Path, written: str, read: str
) -> None:
    plain = tmp_path / "plain.xlsx"
    write_decision(Decision(id="d", title="A|||B"), plain, "en")
    odd = rewritten(plain, tmp_path / "odd.xlsx", "xl/sharedStrings.xml", "|||", written)
    decision = read_workbook(odd).decision
    assert decision is not None
    assert decision.title == f"A{read}B"
    assert decode(encode(decision)).decision == decision
