"""The sheets of the record: conclusions, sign-offs with what was signed, reviews, the log."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from locdecide.decision import edits
from locdecide.decision.issues import Severity
from locdecide.decision.model import (
    Alternative,
    Conclusion,
    Criterion,
    Decision,
    Direction,
    LogEntry,
    Position,
    Review,
    ReviewLine,
    Signature,
    SignOff,
    Study,
)
from locdecide.decision.signing import digest_of, is_intact, state_text
from locdecide.excel.layout import SHEETS
from locdecide.excel.reader import Imported, read_workbook
from locdecide.excel.signed_text import cells_of, text_of
from locdecide.excel.template import write_template
from locdecide.excel.writer import write_decision
from locdecide.sentences import sentence
from locdecide.words import LANGUAGES, Language
from tests.decision import version_1, version_4
from tests.excel.books import Rows, faults, read, rewritten

CRITERIA: Rows = [
    ["Criterion", "Direction", "Unit"],
    ["Price", "less is better", "øre"],
    ["People", "more is better", None],
]
SITES: Rows = [["Name"], ["Gjøvik"], ["Elverum"]]
BASE = {"Criteria": CRITERIA, "Alternatives": SITES}
NOW = LogEntry(time="2026-05-04T13:00:00", who="Anne", event="signed", text="Signed.")
ANNE = Signature(name="Anne", role="chair")
SMALL = Decision(
    id="d",
    title="Where to build",
    studies=(Study(id="s", name="Where", alternatives=(Alternative(id="a", name="Site 1"),)),),
)


def told(imported: Imported) -> list[tuple[str, str]]:
    """Return what is wrong, after checking that each fault has its sentences."""
    assert all(sentence(issue, each).strip() for issue in imported.issues for each in LANGUAGES)
    return faults(imported)


def only(imported: Imported) -> Study:
    assert imported.decision is not None, imported.issues
    return imported.decision.studies[0]


def back(decision: Decision, path: Path, language: Language = "en") -> Imported:
    write_decision(decision, path, language)
    return read_workbook(path)


def changed(path: Path, change: Callable[[Workbook], None]) -> Imported:
    """Change a workbook as people do, and read it."""
    book = load_workbook(path)
    change(book)
    book.save(path)
    return read_workbook(path)


# What stands where


def test_that_sheets_of_the_record_are_there_only_where_there_is_something(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    names = {"Konklusjon", "Etterkontroll", "Signering", "Signert tekst"}
    write_decision(version_1.DECISION, path, "nb")
    assert not [n for n in load_workbook(path).sheetnames if n.split(" 2")[0] in names]
    write_template(path, "nb")
    assert not names & set(load_workbook(path).sheetnames)
    write_decision(version_4.DECISION, path, "nb")
    book = load_workbook(path)
    assert book.sheetnames[-5:] == [
        "Konklusjon 2",
        "Etterkontroll 2",
        "Signering",
        "Signert tekst",
        "Logg",
    ]
    assert "Konklusjon 1" in book.sheetnames
    assert "Etterkontroll 1" not in book.sheetnames
    assert [sheet.title for sheet in book if sheet.sheet_state != "visible"] == ["Signert tekst"]
    listed = {row[0].value for row in book["Veiledning"].iter_rows()}
    assert names & listed == names - {"Signert tekst"}


def test_that_a_row_is_a_signature_and_says_what_people_look_for(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_decision(version_4.DECISION, path, "nb")
    sheet = load_workbook(path)["Signering"]
    header, *rows = sheet.iter_rows(values_only=True, max_row=4)
    assert header[:8] == (
        "Signert",
        "Notat",
        "Navn",
        "Rolle",
        "Standpunkt",
        "Forbehold eller dissens",
        "Tidspunkt for signaturen",
        "SHA-256 av det som ble signert",
    )
    assert [row[2] for row in rows] == ["Anne", "Bo", "Dag"]
    assert [row[4] for row in rows] == ["er enig", "er enig med forbehold", "tar dissens"]
    assert {row[7] for row in rows} == {version_4.DIGEST}
    assert sheet.column_dimensions["I"].hidden


def test_that_frozen_must_haves_stand_on_the_list_of_studies(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_decision(version_4.DECISION, path, "en")
    header, *rows = load_workbook(path)["Studies"].iter_rows(values_only=True, max_row=3)
    at = header.index("Must-haves frozen")
    assert [row[at] for row in rows] == [None, "2026-03-02T10:00:00"]


# Reading what people write


def test_that_a_conclusion_and_a_review_filled_in_by_hand_are_read(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            **BASE,
            "Konklusjon": [["Foreslått alternativ", "gjøvik"], ["Konklusjon", "Ja"], ["Dato"]],
            "Etterkontroll": [
                ["Linje", "Kriterium", "Forventet", "Lav", "Oppnådd", "Konstatert"],
                [None, "Price", "52,5", 45, 61.25, "2027-06-01"],
                ["Flyttekostnad", None, 12, None, "1 234,5", None],
                ["Folk", "People", "God", None, "Dårlig", "mai 2027"],
            ],
        },
    )
    assert told(imported) == []
    study = only(imported)
    gjovik, _ = study.alternatives
    price, people = study.criteria
    assert study.conclusion == Conclusion(alternative=gjovik.id, text="Ja")
    assert study.review is not None
    assert study.review.alternative == gjovik.id
    first, cost, last = study.review.lines
    assert first == ReviewLine(
        id=first.id,
        name="Price",
        criterion=price.id,
        unit="øre",
        direction=Direction.MINIMISE,
        expected=52.5,
        low=45.0,
        achieved=61.25,
        date="2027-06-01",
    )
    assert (cost.criterion, cost.expected, cost.achieved) == (None, 12.0, 1234.5)
    assert (last.criterion, last.expected, last.achieved) == (people.id, "God", "Dårlig")


def test_that_every_fault_of_conclusion_and_review_has_its_cell(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            **BASE,
            "Conclusion": [["Proposed alternative", "Gjovik"], ["Date", "2026-02-30"]],
            "Review": [
                ["Alternative", "Line", "Criterion", "Direction", "Expected", "Due", "Low"],
                ["Elverum", "Cost", None, "sideways", 12, "31.4.2027"],
                ["Gjøvik", "Price", "Prize", None, "high"],
                [None, None, None, None, 12, None],
                ["Oslo", "Jobs", None, None, 3, None, "few"],
            ],
        },
    )
    assert imported.decision is None
    assert told(imported) == [
        ("Conclusion!B1", "book-unknown-alternative-near"),
        ("Conclusion!B2", "book-no-such-day"),
        ("Review!D2", "book-unknown-term"),
        ("Review!F2", "book-no-such-day"),
        ("Review!A3", "book-review-two-alternatives"),
        ("Review!C3", "book-unknown-criterion-near"),
        ("Review!B4", "book-name-missing"),
        ("Review!A5", "book-unknown-alternative"),
        ("Review!G5", "book-not-a-number"),
    ]


def test_that_a_review_needs_an_alternative_from_somewhere(tmp_path: Path) -> None:
    review: Rows = [["Line", "Expected"], ["Cost", 12]]
    imported = read(tmp_path, {**BASE, "Review": review})
    assert told(imported) == [("Review!A2", "book-review-without-alternative")]
    none: Rows = [["Conclusion", "None of them"]]
    imported = read(tmp_path, {**BASE, "Conclusion": none, "Review": review})
    assert told(imported) == [("Review!A2", "book-review-without-alternative")]


def test_that_a_sign_off_cannot_be_made_by_hand(tmp_path: Path) -> None:
    rows: Rows = [["Signed", "Name", "Position"], ["2026-05-04", "Anne", "agrees"], [None, "Bo"]]
    imported = read(tmp_path, {**BASE, "Sign-off": rows})
    assert told(imported) == [
        ("'Sign-off'!A2", "book-sign-off-by-hand"),
        ("'Sign-off'!A3", "book-sign-off-by-hand"),
    ]


def test_that_a_signature_is_added_by_hand_below_its_sign_off(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    signed = edits.sign_off(SMALL, (ANNE,), NOW, sign_off_id="s")
    write_decision(signed, path, "en")

    def add(book: Workbook) -> None:
        sheet = book["Sign-off"]
        sheet["A3"], sheet["C3"], sheet["E3"] = NOW.time, "Bo", "tar dissens"
        sheet["A4"], sheet["C4"], sheet["E4"] = NOW.time, "Per", "perhaps"

    imported = changed(path, add)
    assert told(imported) == [("'Sign-off'!E4", "book-unknown-term")]
    imported = changed(path, lambda book: book["Sign-off"].delete_rows(4))
    assert told(imported) == []
    assert imported.decision is not None
    (sign_off,) = imported.decision.sign_offs
    assert [(s.name, s.position) for s in sign_off.signatures] == [
        ("Anne", Position.AGREE),
        ("Bo", Position.DISSENT),
    ]
    assert is_intact(sign_off)


def test_that_nobody_agrees_by_an_empty_cell(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_decision(edits.sign_off(SMALL, (ANNE,), NOW, sign_off_id="s"), path, "en")

    def add(book: Workbook) -> None:
        sheet = book["Sign-off"]
        sheet["A3"], sheet["C3"] = NOW.time, "Bo"

    imported = changed(path, add)
    assert told(imported) == [("'Sign-off'!E3", "book-signature-without-position")]
    assert imported.decision is None


def test_that_a_workbook_from_before_the_new_columns_means_what_it_meant(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            **BASE,
            "Studies": [["Number", "Name", "Kind"], [1, "Where", "location study"]],
            "Log": [["Time", "Who", "Event", "Text"], ["2026-01-01", "Kari", "created", "Begun"]],
        },
    )
    assert told(imported) == []
    study = only(imported)
    assert (study.gates_frozen, study.conclusion, study.review) == ("", None, None)
    assert imported.decision is not None
    assert imported.decision.sign_offs == ()
    assert imported.decision.log == (
        LogEntry(time="2026-01-01", who="Kari", event="created", text="Begun"),
    )


# What comes back


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", ["5", "1,5", "1.234", "12 %", "", "n/a", "TRUE", 5.0, 0.1, None])
def test_that_numbers_stay_numbers_and_words_words(
    tmp_path: Path, language: Language, value: float | str | None
) -> None:
    line = ReviewLine(id="l", name="Line", unit="%", expected=value, achieved=value)
    study = Study(
        id="s",
        name="Where",
        alternatives=(Alternative(id="a", name="A"),),
        review=Review(alternative="a", lines=(line,)),
    )
    imported = back(Decision(id="d", studies=(study,)), tmp_path / "book.xlsx", language)
    assert told(imported) == []
    review = only(imported).review
    assert review is not None
    assert review.lines == (line,)
    assert type(review.lines[0].expected) is type(value)


ODD = (
    replace(Study(id="s", name="A"), conclusion=Conclusion()),
    replace(Study(id="s", name="A"), conclusion=Conclusion(text="x" * 40_000)),
    Study(
        id="s",
        name="A",
        alternatives=(Alternative(id="a", name="A"), Alternative(id="b", name="A")),
        conclusion=Conclusion(alternative="b"),
        review=Review(alternative="b"),
    ),
    Study(
        id="s",
        name="A",
        criteria=(Criterion(id="c", name="C"), Criterion(id="d", name="C")),
        alternatives=(Alternative(id="a", name="A"),),
        review=Review(
            alternative="a",
            lines=(
                ReviewLine(id=" l", name="", criterion="d"),
                ReviewLine(id="m", name="Example: no", low=9.0, high=1.0),
            ),
        ),
    ),
)


@pytest.mark.parametrize("study", ODD)
def test_that_odd_ends_of_a_study_come_back(tmp_path: Path, study: Study) -> None:
    decision = Decision(id="d", studies=(study, Study(id="t", name="B")))
    imported = back(decision, tmp_path / "book.xlsx")
    assert imported.decision == decision, imported.issues
    assert imported.issues == ()


def test_that_sign_offs_without_signatures_or_names_come_back_with_a_warning(
    tmp_path: Path,
) -> None:
    text = state_text(SMALL)
    nobody = SignOff(id="s", time="2026", content=text, digest=digest_of(text))
    nameless = replace(nobody, id="t", signatures=(Signature(name=""), ANNE))
    decision = Decision(id="d", sign_offs=(nobody, nameless))
    imported = back(decision, tmp_path / "book.xlsx")
    assert imported.decision == decision
    assert told(imported) == [("'Sign-off'!C3", "book-signature-without-name")]
    assert imported.issues[0].severity is Severity.WARNING


# The text that was signed


_letters = st.characters(exclude_categories=("Cs",))


@given(
    st.text(st.one_of(_letters, st.sampled_from('"\\ \r\n\t{}')), max_size=60), st.integers(1, 9)
)
def test_that_any_text_is_put_together_again_whatever_it_is_cut_into(text: str, times: int) -> None:
    cells = cells_of(text * times * 40)
    assert text_of(cells) == text * times * 40
    assert all(cell.strip() for cell in cells)
    assert all(len(cell.encode("utf-16-le")) // 2 <= 32_000 for cell in cells)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        " " * 40_000,
        "a" * 16_000 + " " * 20_000 + "b",
        '"',
        '"quoted"',
        '"a": 1',
        "=1+1",
        "2025",
        "\x00\x07\x7f\ufffe\uffff",
        "a\r\nb\rc\n",
        "_x000D_ _x005F_x0041_",
        "<r>" + "x" * 33_000 + "</r>",
        "🌲" * 33_000,
    ],
)
def test_that_any_signed_text_comes_back_letter_for_letter(tmp_path: Path, text: str) -> None:
    sign_off = SignOff(id="s", time="2026", content=text, digest=digest_of(text))
    imported = back(Decision(id="d", sign_offs=(sign_off,)), tmp_path / "book.xlsx")
    assert told(imported) == []
    assert imported.decision is not None
    assert imported.decision.sign_offs == (sign_off,)


def test_that_the_cells_one_after_the_other_have_the_digest(tmp_path: Path) -> None:
    decision = replace(SMALL, context="Ærlig talt\n" * 3000)
    signed = edits.sign_off(decision, (ANNE,), NOW)
    path = tmp_path / "book.xlsx"
    write_decision(signed, path, "en")
    book = load_workbook(path)
    cells = [row[1].value for row in book["Signed text"].iter_rows(min_row=2)]
    text = "".join(str(cell) for cell in cells if cell is not None)
    assert len(text) > 32_767
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert digest == book["Sign-off"]["H2"].value == signed.log[-1].digest


def test_that_a_damaged_text_is_kept_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    signed = edits.sign_off(SMALL, (ANNE,), NOW)
    write_decision(signed, path, "en")

    def edit(book: Workbook) -> None:
        cell = book["Signed text"]["B2"]
        cell.value = str(cell.value).replace("Site 1", "Site 2")

    imported = changed(path, edit)
    assert told(imported) == [("'Sign-off'!H2", "book-signed-text-damaged")]
    assert imported.issues[0].severity is Severity.WARNING
    assert imported.decision is not None
    (sign_off,) = imported.decision.sign_offs
    assert sign_off.content == signed.sign_offs[0].content.replace("Site 1", "Site 2")
    assert not is_intact(sign_off)
    imported = changed(path, lambda book: book.remove(book["Signed text"]))
    assert told(imported) == [("'Sign-off'!H2", "book-signed-text-damaged")]
    assert imported.decision is not None
    assert imported.decision.sign_offs[0].content == ""


def test_that_pieces_in_another_order_and_a_piece_that_is_gone_are_told_apart(
    tmp_path: Path,
) -> None:
    path = tmp_path / "book.xlsx"
    long = replace(SMALL, context="word" * 10_000)
    signed = edits.sign_off(long, (ANNE,), NOW)
    write_decision(signed, path, "nb")

    def turn(book: Workbook) -> None:
        sheet = book["Signert tekst"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=4)]
        for number, row in enumerate(reversed(rows), start=2):
            for at, value in enumerate(row, start=1):
                sheet.cell(number, at).value = value

    imported = changed(path, turn)
    assert told(imported) == []
    assert imported.decision == signed
    imported = changed(path, lambda book: book["Signert tekst"].delete_rows(3))
    assert told(imported) == [("Signering!H2", "book-signed-text-damaged")]


def test_that_a_text_whose_sign_off_was_deleted_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    first = edits.sign_off(SMALL, (ANNE,), NOW, sign_off_id="one")
    both = edits.sign_off(first, (ANNE,), replace(NOW, time="2027"), sign_off_id="two")
    write_decision(both, path, "en")
    imported = changed(path, lambda book: book["Sign-off"].delete_rows(2))
    assert told(imported) == [("'Signed text'!B2", "book-signed-text-idle")]
    assert imported.decision is not None
    assert [each.id for each in imported.decision.sign_offs] == ["two"]
    imported = changed(path, lambda book: book.remove(book["Sign-off"]))
    assert {code for _, code in told(imported)} == {"book-signed-text-idle"}
    assert imported.decision is not None
    assert imported.decision.sign_offs == ()


def test_that_half_a_letter_in_a_signed_text_is_damage_and_no_error(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_decision(edits.sign_off(SMALL, (ANNE,), NOW), path, "en")
    strings = "xl/sharedStrings.xml"
    cut = rewritten(path, tmp_path / "cut.xlsx", strings, "Where to", "Where_xD83C_to")
    assert told(read_workbook(cut)) == [("'Sign-off'!H2", "book-signed-text-damaged")]


def test_that_hidden_sheets_are_never_in_the_template() -> None:
    assert all(sheet.when_needed for sheet in SHEETS if sheet.hidden)
