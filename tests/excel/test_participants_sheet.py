"""A list of participants is taken from any workbook or text file, whole or not at all."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from locdecide.decision.edits import Listed
from locdecide.decision.issues import Severity
from locdecide.excel.reading.participants_sheet import read_participants
from locdecide.excel.template import write_template
from locdecide.excel.writer import write_decision
from locdecide.sentences import sentence
from locdecide.words import LANGUAGES, Language
from tests.excel.books import Rows, make
from tests.samples import site_decision

LISTED = (
    Listed(name="Kari Nordmann", role="Drift", voting_power=1.5, language="nb"),
    Listed(name="John Smith", role="Finance", voting_power=0.0, language="en"),
    Listed(name="Åse Ødegård"),
)
SHEET: Rows = [
    ["Prosjektgruppen 2026"],
    [None, "oppdatert 3. mars"],
    [None, "Språk", "Stemmevekt", "E-post", "Navn", "Funksjon"],
    [None, "norsk", "1,5", "kari@example.org", "Kari Nordmann", "Drift"],
    [],
    [None, "English", 0, None, "  John   Smith ", "Finance"],
    [None, None, None, None, "Åse Ødegård"],
]
CSV = """Name;Function;Votes;Language
Kari Nordmann;Drift;1,5;nb
John Smith;Finance;0;en
Åse Ødegård;;;
"""


def told(path: Path, language: Language = "nb") -> list[tuple[str, str]]:
    """Return where and what is wrong, after checking that nobody was taken."""
    people, issues = read_participants(path, language)
    assert people == ()
    for each in LANGUAGES:
        assert all(sentence(issue, each).strip() for issue in issues)
    return [(issue.where, issue.code) for issue in issues]


def test_that_columns_may_stand_in_any_order_below_other_lines(tmp_path: Path) -> None:
    people, issues = read_participants(make(tmp_path / "team.xlsx", {"Ark1": SHEET}), "nb")
    assert people == LISTED
    assert [(issue.code, issue.where) for issue in issues] == [("book-column-unknown", "'Ark1'!D3")]
    assert issues[0].severity is Severity.NOTE


@pytest.mark.parametrize("word", ["Name", "NAVN", "Deltaker:", "participant", "Fullt navn *"])
def test_that_a_list_of_names_alone_says_nothing_else(tmp_path: Path, word: str) -> None:
    path = make(tmp_path / "names.xlsx", {"Blad": [[word], ["Kari"], ["Ola"]]})
    assert read_participants(path, "en") == ((Listed(name="Kari"), Listed(name="Ola")), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_that_a_text_file_is_read_as_excel_writes_it(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    path = tmp_path / "team.csv"
    path.write_bytes(CSV.replace(";", delimiter).replace("\n", "\r\n").encode(encoding))
    assert read_participants(path, "nb") == (LISTED, ())


def test_that_commas_part_where_decimal_commas_are_quoted(tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_text('Rolle,Navn,Stemmevekt\nDrift,"Nordmann, Kari","1,5"\n', "utf-8")
    people, issues = read_participants(path, "nb")
    assert people == (Listed(name="Nordmann, Kari", role="Drift", voting_power=1.5),)
    assert issues == ()


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Navn\nHansen, Åse\n", "'team.csv'!B2"),
        ("Navn,Stemmevekt\nÅse,1\nBo,1,5\n", "'team.csv'!C3"),
    ],
)
def test_that_a_name_or_number_that_is_parted_is_not_taken_half(
    tmp_path: Path, text: str, where: str
) -> None:
    path = tmp_path / "team.csv"
    path.write_text(text, "utf-8")
    assert told(path) == [(where, "book-more-than-headings")]


def test_that_a_quotation_mark_left_open_does_not_swallow_the_next_line(tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_text('Navn;Stemmevekt\n"Åse;1,5\nBo;2\n', "utf-8")
    people, _ = read_participants(path, "nb")
    assert people == (Listed(name='"Åse', voting_power=1.5), Listed(name="Bo", voting_power=2.0))


def test_that_every_fault_has_its_cell_and_nobody_is_taken(tmp_path: Path) -> None:
    rows: Rows = [
        ["Navn", "Rolle", "Stemmevekt", "Språk"],
        ["Kari", "Drift", -1, "norsk"],
        [None, "Salg", 1, None],
        ["Ola", None, "mye", "svensk"],
        ["Per", None, "#REF!", None],
    ]
    path = make(tmp_path / "team.xlsx", {"Liste": rows})
    assert told(path) == [
        ("Liste!C2", "book-too-small"),
        ("Liste!A3", "book-name-missing"),
        ("Liste!C4", "book-not-a-number"),
        ("Liste!D4", "book-unknown-term"),
        ("Liste!C5", "book-error-in-cell"),
    ]
    path = tmp_path / "team.csv"
    path.write_text("Navn;Stemmevekt\nKari;-1\n", "utf-8")
    assert told(path) == [("'team.csv'!B2", "book-too-small")]


def test_that_two_of_one_name_are_two_people_with_a_warning(tmp_path: Path) -> None:
    rows: Rows = [["Name", "Role"], ["Kari", "HR"], ["Ola"], ["KARI ", "Sales"]]
    people, issues = read_participants(make(tmp_path / "team.xlsx", {"A": rows}), "en")
    assert [(person.name, person.role) for person in people] == [
        ("Kari", "HR"),
        ("Ola", None),
        ("KARI", "Sales"),
    ]
    (issue,) = issues
    assert (issue.code, issue.where) == ("book-participant-twice", "A!A4")
    assert (issue.severity, issue.params) == (Severity.WARNING, {"name": "KARI", "row": 2})


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_workbook_of_the_programs_own_gives_its_participants(
    tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "book.xlsx"
    write_decision(site_decision(), path, language)
    people, issues = read_participants(path, language)
    assert [(p.name, p.voting_power) for p in people] == [
        (p.name, p.voting_power) for p in site_decision().participants
    ]
    assert issues == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_an_unfilled_template_lists_nobody(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path, language)
    ((_, code),) = told(path)
    assert code == "book-participants-empty"


def test_that_other_sheets_of_a_decision_are_no_lists_of_participants(tmp_path: Path) -> None:
    studies = {"Studier": [["Nummer", "Navn"], [1, "Lokasjonsstudie"]]}
    assert told(make(tmp_path / "book.xlsx", studies)) == [("", "book-no-participants")]


PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("team.xlsx", b"", "book-not-excel"),
        ("team.xlsx", PICTURE, "book-not-excel"),
        ("team.xlsx", b"PK\x03\x04 and no more", "book-not-excel"),
        ("team.xls", bytes.fromhex("d0cf11e0a1b11ae1"), "book-old-or-locked"),
        ("team.csv", bytes.fromhex("d0cf11e0a1b11ae1"), "book-old-or-locked"),
        ("team.csv", b"PK\x03\x04 and no more", "book-not-excel"),
        ("team.csv", b"", "book-no-participants"),
        ("team.csv", PICTURE, "book-no-participants"),
        ("team.csv", codecs.BOM_UTF16_LE + b"\xff", "book-no-participants"),
        ("team.csv", b"Name\n" + b'"' + b"x" * 200_000, "book-no-participants"),
        ("team.csv", b"Name\n" + b"Kari\n" * 1_100_000, "book-no-participants"),
        ("team.csv", b"first;second\nKari;Ola\n", "book-no-participants"),
        ("team.csv", b"Name;Role\n;\n", "book-participants-empty"),
        ("team.csv", b"Name\n" + b"Kari\n" * 5_000, "book-sheet-too-large"),
    ],
)
def test_that_a_file_that_is_no_list_is_refused_with_one_sentence(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert {found for _, found in told(path) if found != "book-participant-twice"} == {code}


def test_that_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    assert told(tmp_path / "none.csv") == [("", "book-missing")]
    assert told(tmp_path / "folder.csv") == [("", "book-is-folder")]
