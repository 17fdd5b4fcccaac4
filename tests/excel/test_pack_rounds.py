"""The rounds in a pack: who weighted how and why, and not a word of what is hidden."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from locdecide.decision.model import (
    Abstention,
    Aggregation,
    Ballot,
    Comparison,
    Decision,
    Judgements,
    Participant,
    Reveal,
    Round,
)
from locdecide.evaluation import evaluate_all, group_view, weights_of_round
from locdecide.excel.pack import write_pack
from locdecide.excel.packing.secrecy import without_hidden_rounds
from locdecide.excel.reader import read_workbook
from locdecide.words import LANGUAGES, Language
from tests.excel.packs import tab
from tests.samples import site_decision

STUDY = site_decision().studies[1]
TOP = tuple(c.id for c in STUDY.criteria if c.parent is None)
PEOPLE = (
    Participant(id="anne", name="Anne", role="Operations"),
    Participant(id="bo", name="Bo", role="Finance", voting_power=2.0),
    Participant(id="eva", name="Eva", role="Adviser", voting_power=0.0),
    Participant(id="dag", name="Dag"),
)
HIDDEN_REASON = "Nobody may read this yet"


def answers(who: str, ratio: float, reason: str = "") -> tuple[Judgements, ...]:
    first, *others = TOP
    top = tuple(Comparison(first=first, second=o, ratio=ratio, reason=reason) for o in others)
    energy = (Comparison(first="price", second="mix", ratio=ratio),)
    return (
        Judgements(participant=who, comparisons=top),
        Judgements(participant=who, parent="energy", comparisons=energy),
    )


FIRST = Round(
    id="r1",
    name="First",
    date="2026-03-10",
    open=False,
    judgements=(*answers("anne", 3.0, "=Power is dear"), *answers("bo", 7.0), *answers("eva", 1.0)),
    secret=True,
    reveal=Reveal(time="2026-03-10T10:45:00+01:00", waiting=("eva",)),
    ballots=(
        Ballot(participant="anne", closed="2026-03-10T10:31:00+01:00"),
        Ballot(participant="dag", abstains=Abstention.LEFT_OUT),
    ),
)
SECOND = Round(id="r2", name="Second", judgements=(*answers("anne", 5.0), *answers("bo", 5.0)))
HIDDEN = Round(
    id="r3",
    name="Third",
    judgements=answers("dag", 8.0, HIDDEN_REASON),
    secret=True,
    ballots=(Ballot(participant="dag", closed="2026-03-12"),),
)


def decision(*rounds: Round, aggregation: Aggregation = Aggregation.JUDGEMENTS) -> Decision:
    study = replace(STUDY, rounds=rounds, method=replace(STUDY.method, aggregation=aggregation))
    return replace(site_decision(), participants=PEOPLE, studies=(study,))


def packed(folder: Path, case: Decision, language: Language = "en") -> Path:
    path = folder / "pack.xlsx"
    write_pack(case, evaluate_all(case), path, language)
    return path


def rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def row_of(sheet: Worksheet, name: str, nth: int = 0) -> tuple[object, ...]:
    return [row for row in rows(sheet) if row[0] == name][nth]


def test_that_the_sheet_tells_who_took_part_and_how(tmp_path: Path) -> None:
    sheet = load_workbook(packed(tmp_path, decision(FIRST)))["The group"]
    anne, bo, eva, dag = (row_of(sheet, person.name)[:6] for person in PEOPLE)
    assert anne[1:5] == ("Operations", 1, "pairwise comparisons", "closed 2026-03-10 10:31")
    assert bo[2:5] == (2, "pairwise comparisons", "answered")
    assert eva[4] == "not closed when revealed"
    assert dag[4:6] == ("left out", None)
    said = [row[0] for row in rows(sheet)]
    assert (
        "Held on 2026-03-10. Secret until it was revealed 2026-03-10 10:45. "
        "Not closed by then: Eva. Its answers make the study's weights."
    ) in said


@pytest.mark.parametrize("aggregation", Aggregation)
def test_that_weights_are_those_of_the_results_at_full_precision(
    tmp_path: Path, aggregation: Aggregation
) -> None:
    case = decision(FIRST, SECOND, aggregation=aggregation)
    (study,) = case.studies
    sheet = load_workbook(packed(tmp_path, case))["The group"]
    earlier = weights_of_round(case, study, FIRST).of("price").global_
    later = weights_of_round(case, study, SECOND).of("price").global_
    view = group_view(case, study, FIRST)
    other = view.by_judgements
    if aggregation is Aggregation.JUDGEMENTS:
        other = view.by_priorities
    own = [each.weights["price"] for each in view.own]
    first = [each for each in row_of(sheet, "Energy price")[1:] if each is not None]
    assert first == pytest.approx([earlier, other["price"], *own], abs=1e-15)
    assert row_of(sheet, "Energy price", 1)[3] == pytest.approx(later - earlier, abs=1e-15)
    assert "Change since First" in [cell for row in rows(sheet) for cell in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_reason_stands_there_as_a_text(tmp_path: Path, language: Language) -> None:
    book = load_workbook(packed(tmp_path, decision(FIRST), language))
    sheet = book["The group" if language == "en" else "Gruppen"]
    reasons = [row for row in sheet.iter_rows() if row[4].value == "=Power is dear"]
    assert len(reasons) == len(TOP) - 1
    assert {row[4].data_type for row in reasons} == {"s"}
    strength = "somewhat more important (3)" if language == "en" else "noe viktigere (3)"
    assert {(row[0].value, row[1].value, row[2].value) for row in reasons} == {
        ("Anne", "Energy", strength)
    }


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Round 'Third' is secret and not revealed yet. It is left out of this pack.",
        ),
        (
            "nb",
            "Runde «Third» er hemmelig, og svarene er ikke vist ennå. Den er holdt utenfor dette "
            "beslutningsunderlaget.",
        ),
    ],
)
def test_that_a_hidden_round_is_left_out_everywhere_and_that_is_said(
    tmp_path: Path, language: Language, sentence: str
) -> None:
    case = decision(FIRST, HIDDEN)
    path = packed(tmp_path, case, language)
    with zipfile.ZipFile(path) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8")
    assert HIDDEN_REASON not in everything
    assert "2026-03-12" not in everything
    book = load_workbook(path)
    told = [
        sheet.title
        for sheet in book.worksheets
        for row in rows(sheet)
        for cell in row
        if cell == sentence
    ]
    assert told == [tab(noun, language) for noun in ("board", "group", "rounds_log")]
    assert read_workbook(path).decision == decision(FIRST)


def test_that_a_pack_with_nothing_but_a_hidden_round_says_so_on_page_one(tmp_path: Path) -> None:
    book = load_workbook(packed(tmp_path, decision(HIDDEN)))
    assert "The group" not in book.sheetnames
    said = [row[0] for row in rows(book["Board"])]
    assert "Round 'Third' is secret and not revealed yet. It is left out of this pack." in said


def test_that_nothing_is_made_anew_when_nothing_is_hidden() -> None:
    open_case = decision(FIRST, SECOND)
    assert without_hidden_rounds(open_case) is open_case


def test_that_a_large_group_is_parted_into_tables_that_can_be_read_on_paper(tmp_path: Path) -> None:
    people = tuple(Participant(id=f"p{k}", name=f"Person {k}") for k in range(12))
    round_ = Round(
        id="r",
        name="R",
        judgements=tuple(j for p in people for j in answers(p.id, 2.0 + len(p.id))),
    )
    sheet = load_workbook(packed(tmp_path, replace(decision(round_), participants=people)))[
        "The group"
    ]
    tables = [row for row in sheet.iter_rows() if row[0].value == "Global weight"]
    headers = [[cell.value for cell in row[1:] if cell.value] for row in tables]
    assert headers == [
        ["The group", "By priorities (AIP)", *(f"Person {k}" for k in range(5))],
        [f"Person {k}" for k in range(5, 12)],
    ]
    # Every table begins on the page on which it ends.
    leaf_rows = len([c for c in STUDY.criteria if c.id != "energy"])
    parted = {each.id for each in sheet.row_breaks.brk}
    for row in tables:
        assert not parted & set(range(row[0].row, row[0].row + leaf_rows))
    assert sheet.row_breaks.brk
