"""Files that are no workbook, or would do harm, end in one clear finding."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from locdecide.excel.reader import read_workbook
from locdecide.excel.reading import archive
from locdecide.excel.template import write_template
from tests.excel.books import faults, make, rewritten


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.xlsx"
    return make(path, {"Data": [["Site", "Price"], ["Direction", "min"], ["A", 1]]})


def codes(path: Path) -> list[str]:
    imported = read_workbook(path)
    assert imported.decision is None
    return [issue.code for issue in imported.issues]


def test_that_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert codes(tmp_path / "none.xlsx") == ["book-missing"]
    assert codes(tmp_path) == ["book-is-folder"]


def test_that_a_file_without_permission_is_named(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert codes(good) == ["book-no-permission"]


def test_that_text_and_damaged_archives_are_not_workbooks(good: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.xlsx"
    text.write_text("a;b;c")
    assert codes(text) == ["book-not-excel"]
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(good.read_bytes()[:-200])
    assert codes(cut) == ["book-not-excel"]
    empty = tmp_path / "empty.xlsx"
    empty.write_bytes(b"")
    assert codes(empty) == ["book-not-excel"]
    other = tmp_path / "other.xlsx"
    with zipfile.ZipFile(other, "w") as made:
        made.writestr("word/document.xml", "<a/>")
    assert codes(other) == ["book-not-excel"]


def test_that_old_and_encrypted_workbooks_are_told_apart(tmp_path: Path) -> None:
    old = tmp_path / "old.xls"
    old.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)
    assert codes(old) == ["book-old-or-locked"]


def test_that_broken_xml_is_one_finding(good: Path, tmp_path: Path) -> None:
    sheet = "xl/worksheets/sheet1.xml"
    broken = rewritten(good, tmp_path / "broken.xlsx", sheet, "<sheetData>", "<sheetDat")
    assert codes(broken) == ["book-broken"]


def test_that_entities_are_refused(good: Path, tmp_path: Path) -> None:
    attack = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook'
    unsafe = rewritten(good, tmp_path / "unsafe.xlsx", "xl/workbook.xml", "<workbook", attack)
    assert codes(unsafe) == ["book-unsafe"]


def test_that_an_archive_that_swells_is_refused(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = tmp_path / "bomb.xlsx"
    bomb.write_bytes(good.read_bytes())
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/media/zeros.bin", b"\0" * 20_000_000)
    assert codes(bomb) == ["book-too-large"]
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    assert codes(good) == ["book-too-large"]


def test_that_a_workbook_without_a_known_sheet_says_what_is_expected(tmp_path: Path) -> None:
    path = make(tmp_path / "other.xlsx", {"Budget": [[1, 2]]})
    assert codes(path) == ["book-no-known-sheet", "book-sheet-unknown"]


def test_that_a_cell_far_out_is_a_finding_and_takes_no_time(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "Data"
    sheet["A1"], sheet["B1"], sheet["A2"], sheet["B2"] = "Site", "Price", "A", 1
    sheet["XFD1048576"] = 1
    path = tmp_path / "far.xlsx"
    book.save(path)
    imported = read_workbook(path)
    assert ("Data!XFD1048576", "book-sheet-too-large") in faults(imported)


def test_that_macros_do_not_keep_a_workbook_from_being_read(tmp_path: Path) -> None:
    template = tmp_path / "template.xlsx"
    write_template(template, "en")
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    path = rewritten(template, tmp_path / "book.xlsm", "[Content_Types].xml", main, macro)
    assert read_workbook(path).decision is not None
