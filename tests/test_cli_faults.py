"""What the command line says when something is wrong: a sentence, a place, an exit code."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from locdecide.decision import storage
from locdecide.excel.writer import write_decision
from tests.command_line import Run, runner
from tests.samples import site_decision


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(capsys, monkeypatch)


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    path = tmp_path / "sites.locdecide"
    storage.save(path, site_decision())
    return path


def test_that_a_mode_that_cannot_rank_is_null_with_one_sentence(run: Run, sites: Path) -> None:
    code, output, errors = run("rank", sites, "--json", "--ahp-mode", "ideal")
    assert code == 1
    assert json.loads(output)["studies"][1]["rankings"]["ahp"] is None
    assert errors.startswith("error: Location study: AHP in this mode needs figures above 0")
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "There is no study 'Third'"), ("nb", "Det finnes ingen studie «Third»")],
)
def test_that_an_unknown_study_is_wrong_usage(
    run: Run, sites: Path, language: str, words: str
) -> None:
    code, output, errors = run("rank", sites, "--study", "Third", "--language", language)
    assert (code, output) == (2, "")
    assert words in errors
    assert "Feasibility study, Location study" in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["rank"],
        ["rank", "x", "--method", "magic"],
        ["rank", "x", "--language", "de"],
        ["check", "x", "--study", "y"],
        ["convert", "x"],
        ["--wrong"],
        ["a.locdecide", "b.locdecide"],
    ],
)
def test_that_wrong_usage_ends_with_2(run: Run, arguments: list[str]) -> None:
    code, output, errors = run(*arguments)
    assert (code, output) == (2, "")
    assert "usage:" in errors


@pytest.mark.parametrize("command", ["rank", "weights", "check"])
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.locdecide", None, "There is no file"),
        ("none.xlsx", None, "There is no file"),
        ("cut.locdecide", b'{"format":"locdecide","version":1,', "damaged or incomplete"),
        ("book.locdecide", b"PK\x03\x04", "This is a workbook"),
        ("text.xlsx", b"hello", "is not an Excel workbook"),
        ("text.csv", b"a;b", "neither a decision (.locdecide) nor a workbook"),
        ("new.locdecide", b'{"format":"locdecide","version":9}', "$.version: The file has format"),
    ],
)
def test_that_a_file_that_cannot_be_read_gives_one_sentence(
    run: Run, tmp_path: Path, command: str, name: str, content: bytes | None, words: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    code, output, errors = run(command, path)
    assert code == 1
    said = output if command == "check" else errors
    assert (errors if command == "check" else output) == ""
    assert words in said
    assert said.startswith("error: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["template", "out.txt"], "does not end in .xlsx"),
        (["pack", "sites.locdecide", "out.locdecide"], "does not end in .xlsx"),
        (["convert", "sites.locdecide", "out.csv"], "ends neither in .locdecide nor in .xlsx"),
    ],
)
def test_that_an_ending_that_does_not_fit_is_wrong_usage(
    run: Run,
    sites: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(sites.parent)
    code, output, errors = run(*arguments)
    assert (code, output) == (2, "")
    assert words in errors
    assert [path.name for path in sites.parent.iterdir()] == ["sites.locdecide"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["template", "none/out.xlsx"],
        ["pack", "sites.locdecide", "none/out.xlsx"],
        ["report", "sites.locdecide", "none/out.pdf"],
        ["convert", "sites.locdecide", "none/out.xlsx"],
        ["convert", "sites.locdecide", "none/out.locdecide"],
    ],
)
def test_that_a_place_that_cannot_be_written_gives_one_sentence(
    run: Run, sites: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(sites.parent)
    code, output, errors = run(*arguments)
    assert (code, output) == (1, "")
    assert "cannot be written" in errors
    assert "there is no folder 'none'" in errors
    assert errors.count("\n") == 1


def test_that_a_workbook_with_faults_is_not_taken_half(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "case.xlsx"
    write_decision(site_decision(), path, "en")
    book = openpyxl.load_workbook(path)
    name = next(n for n in book.sheetnames if n.startswith("Data") and "2" in n)
    sheet = book[name]
    cell = next(c for row in sheet.iter_rows() for c in row if c.value == 0.045)
    cell.value = "cheap"
    book.save(path)
    out = tmp_path / "out.locdecide"
    for arguments in (["rank", path], ["weights", path], ["convert", path, out]):
        code, output, errors = run(*arguments)
        assert (code, output) == (1, "")
        assert f"{name}!{cell.coordinate}" in errors or cell.coordinate in errors
        assert "'cheap' is not a number" in errors
    assert not out.exists()


@pytest.mark.parametrize("command", ["pack", "convert"])
def test_that_a_file_is_not_written_over_itself(run: Run, tmp_path: Path, command: str) -> None:
    book = tmp_path / "sites.xlsx"
    write_decision(site_decision(), book, "en")
    before = book.read_bytes()
    code, output, errors = run(command, book, book.parent / "." / book.name)
    assert (code, output) == (2, "")
    assert "'sites.xlsx' is the file that is read" in errors
    assert book.read_bytes() == before
