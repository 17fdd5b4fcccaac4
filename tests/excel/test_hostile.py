"""Workbooks that no program would write: each is one sentence, none is a fault of ours."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Decision,
    Level,
    Performance,
    RatingScale,
    Study,
)
from locdecide.evaluation import evaluate_all
from locdecide.excel.pack import write_pack
from locdecide.excel.reader import read_workbook
from locdecide.excel.writer import write_decision
from locdecide.sentences import sentence
from tests.excel.books import Percent, Rows, faults, make, read, rewritten
from tests.samples import site_decision

DATA: Rows = [["Site", "Price", "People"], ["A", 1, 2], ["B", 3, 4]]
FIRST = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("number", ["1e999", "-1E999", "9" * 400])
def test_that_a_number_beyond_all_numbers_is_an_error(tmp_path: Path, number: str) -> None:
    sources: Rows = [["Alternative", "Criterion", "Year"], ["A", "Price", 2020]]
    plain = make(tmp_path / "plain.xlsx", {"Sources": sources, "Data": DATA})
    year = rewritten(plain, tmp_path / "1.xlsx", FIRST, "<v>2020</v>", f"<v>{number}</v>")
    assert ("Sources!C2", "book-error-in-cell") in faults(read_workbook(year))
    part = "xl/worksheets/sheet2.xml"
    figure = rewritten(plain, tmp_path / "2.xlsx", part, "<v>3</v>", f"<v>{number}</v>")
    imported = read_workbook(figure)
    errors = [issue for issue in imported.issues if issue.code == "book-error-in-cell"]
    assert [sentence(issue, "en") for issue in errors] == [
        "Data!B3: The cell shows the error #NUM!."
    ]


def test_that_per_cent_of_the_largest_number_is_an_error(tmp_path: Path) -> None:
    rows: Rows = [["Site", "Price"], ["Unit", "%"], ["A", Percent(1e308)]]
    assert ("Data!B3", "book-error-in-cell") in faults(read(tmp_path, {"Data": rows}))


def test_that_a_key_too_long_to_be_one_is_an_error(tmp_path: Path) -> None:
    rows: Rows = [["Key (leave as is)", "Site", "Price"], ["k" * 41, "A", 1]]
    imported = read(tmp_path, {"Data": rows})
    assert imported.decision is None
    assert ("Data!A2", "book-malformed-key") in faults(imported)


def test_that_levels_of_a_renamed_criterion_that_is_not_rated_are_an_error(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "Data": DATA,
            "Criteria": [
                ["Criterion", "Scale", "Key (leave as is)"],
                ["Price", "number", "k1"],
                ["People", "number", "k2"],
            ],
            "Levels": [
                ["Criterion", "Level", "Value", "Key: Criterion (leave as is)"],
                ["Cost", "high", 1, "k1"],
            ],
        },
    )
    assert imported.decision is None
    assert ("Levels!A2", "book-levels-not-rated") in faults(imported)


def test_that_a_tree_deeper_than_python_recurses_is_read(tmp_path: Path) -> None:
    depth = 1500
    rows = [[f"c{i}", f"c{i + 1}"] for i in range(depth)]
    imported = read(
        tmp_path,
        {
            "Data": [["Site", "c0"], ["A", 1]],
            "Criteria": [["Criterion", "Under"], *rows, [f"c{depth}", None]],
        },
    )
    assert imported.decision is not None
    assert [c.name for c in imported.decision.studies[0].criteria][:2] == ["c1500", "c1499"]


def test_that_a_row_as_far_out_as_a_file_can_say_takes_no_time(tmp_path: Path) -> None:
    plain = make(tmp_path / "plain.xlsx", {"Data": DATA})
    row = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>'
    far = rewritten(plain, tmp_path / "far.xlsx", FIRST, "</sheetData>", row)
    assert ("Data!A99999999999", "book-sheet-too-large") in faults(read_workbook(far))


def test_that_rows_out_of_order_are_read(tmp_path: Path) -> None:
    plain = make(tmp_path / "plain.xlsx", {"Data": DATA})
    row = '<sheetData><row r="4"><c r="A4" t="str"><v>C</v></c><c r="B4"><v>7</v></c></row>'
    mixed = rewritten(plain, tmp_path / "mixed.xlsx", FIRST, "<sheetData>", row)
    decision = read_workbook(mixed).decision
    assert decision is not None
    assert [a.name for a in decision.studies[0].alternatives] == ["A", "B", "C"]


def test_that_a_workbook_with_a_sheet_missing_is_not_taken_half(tmp_path: Path) -> None:
    plain = make(tmp_path / "plain.xlsx", {"Data": DATA, "Points": [["Criterion", "Points"]]})
    torn = tmp_path / "torn.xlsx"
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(torn, "w") as after:
        for name in before.namelist():
            if name != "xl/worksheets/sheet2.xml":
                after.writestr(name, before.read(name))
    imported = read_workbook(torn)
    assert imported.decision is None
    assert [issue.code for issue in imported.issues] == ["book-broken"]


def test_that_a_sheet_that_is_not_read_may_be_long(tmp_path: Path) -> None:
    long = [[f"row {number}"] for number in range(5001)]
    imported = read(tmp_path, {"Data": DATA, "Raw figures": long})
    assert imported.decision is not None
    assert {code for _, code in faults(imported)} == {
        "book-direction-assumed",
        "book-sheet-unknown",
    }


def test_that_a_pack_with_long_results_reads_as_the_decision(tmp_path: Path) -> None:
    chain = tuple(
        Criterion(id=f"c{i}", name=f"c{i}", parent=f"c{i - 1}" if i else None) for i in range(1300)
    )
    decision = Decision(id="d", title="Deep", studies=(Study(id="s", name="S", criteria=chain),))
    path = tmp_path / "pack.xlsx"
    write_pack(decision, evaluate_all(decision), path, "en")
    assert read_workbook(path).decision == decision


def test_that_a_study_number_that_no_sheet_can_carry_is_an_error(tmp_path: Path) -> None:
    imported = read(tmp_path, {"Data": DATA, "Studies": [["Number", "Name"], [1000, "S"]]})
    assert ("Studies!A2", "book-out-of-range") in faults(imported)


@pytest.mark.parametrize(
    ("said", "first", "ratio"),
    [("3:1", "Price", 3.0), ("3 / 1", "Price", 3.0), ("1:3", "People", 3.0), ("1/1", "Price", 1.0)],
)
def test_that_a_judgement_may_be_said_as_so_many_to_one(
    tmp_path: Path, said: str, first: str, ratio: float
) -> None:
    rows: Rows = [["First", "Second", "How many times as important"], ["Price", "People", said]]
    decision = read(tmp_path, {"Data": DATA, "Judgements": rows}).decision
    assert decision is not None
    study = decision.studies[0]
    names = {c.id: c.name for c in study.criteria}
    (comparison,) = study.rounds[0].judgements[0].comparisons
    assert (names[comparison.first], comparison.ratio) == (first, ratio)


def test_that_wrong_bytes_anywhere_in_a_workbook_are_one_error(tmp_path: Path) -> None:
    good = tmp_path / "good.xlsx"
    write_decision(site_decision(), good, "en")
    content = good.read_bytes()
    damaged = tmp_path / "damaged.xlsx"
    chance = random.Random(7)
    for _ in range(150):
        wrong = bytearray(content)
        for _ in range(8):
            wrong[chance.randrange(len(wrong))] = chance.randrange(256)
        damaged.write_bytes(bytes(wrong))
        imported = read_workbook(damaged)
        if imported.decision is None:
            assert len(imported.issues) == 1, imported.issues


def test_that_a_level_with_control_characters_does_not_damage_the_workbook(tmp_path: Path) -> None:
    levels = (Level(id="l", label="lo\x01w", value=0), Level(id="h", label="high", value=1))
    study = Study(
        id="s",
        name="S",
        criteria=(Criterion(id="c", name="C", scale=RatingScale(levels=levels)),),
        alternatives=(Alternative(id="a", name="A"),),
        performances={"a": {"c": Performance(value="l", source="x")}},
    )
    path = tmp_path / "book.xlsx"
    write_decision(Decision(id="d", studies=(study,)), path, "en")
    assert read_workbook(path).decision is not None
