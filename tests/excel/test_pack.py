"""The decision pack: readable as a decision, with results as values and a summary first."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import structs
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from locdecide.decision.model import (
    Alternative,
    Comparison,
    Criterion,
    Decision,
    Direction,
    Gate,
    GateRecord,
    GateStatus,
    Judgements,
    Participant,
    Performance,
    Round,
    Stage,
    Study,
    Waiver,
)
from locdecide.evaluation import evaluate_all
from locdecide.excel.pack import write_pack
from locdecide.excel.packing.secrecy import without_hidden_rounds
from locdecide.excel.reader import read_workbook
from locdecide.words import LANGUAGES, Language
from tests.strategies import decisions

STUDY = Study(
    id="s",
    name="Location study",
    question="Where?",
    criteria=(
        Criterion(id="price", name="Price", direction=Direction.MINIMISE, worst=90.0, best=30.0),
        Criterion(id="people", name="=People", worst=0.0, best=100.0),
    ),
    alternatives=(
        Alternative(id="a", name="Elverum"),
        Alternative(id="b", name="Gjøvik"),
        Alternative(id="c", name="Aside", stage=Stage.SET_ASIDE),
        Alternative(id="d", name="Ruled out"),
    ),
    performances={
        "a": {"price": Performance(value=60.0), "people": Performance(value=50.0)},
        "b": {"price": Performance(value=45.0), "people": Performance(value=80.0)},
    },
    gates=(Gate(id="g", name="Grid", records={"d": GateRecord(status=GateStatus.FAIL)}),),
    rounds=(
        Round(
            id="r",
            name="Round 1",
            judgements=(
                Judgements(
                    participant="p",
                    comparisons=(Comparison(first="price", second="people", ratio=3.0),),
                ),
            ),
        ),
    ),
)
DECISION = Decision(
    id="d",
    title="Home & away",
    question="Move?",
    context="The figures are made for illustration.",
    participants=(Participant(id="p", name="Kari"),),
    studies=(STUDY,),
)


def texts(sheet: Worksheet) -> list[object]:
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "pack.xlsx"
    write_pack(DECISION, evaluate_all(DECISION), path, "en")
    return path


def test_that_the_pack_begins_with_the_results_and_reads_back_as_the_decision(pack: Path) -> None:
    imported = read_workbook(pack)
    assert imported.decision == DECISION
    assert imported.issues == ()
    names = load_workbook(pack).sheetnames
    assert names[:5] == ["Summary", "Ranking", "Weights", "The group", "Steps"]


def test_that_the_summary_says_what_a_board_member_asks(pack: Path) -> None:
    said = texts(load_workbook(pack)["Summary"])
    assert said[:2] == ["Home & away", "Move?"]
    assert "TOPSIS and AHP both put Gjøvik first." in said
    assert "Not ranked: Ruled out (does not meet 'Grid'), Aside (set aside)." in said
    assert "The figures are made for illustration." in said
    assert any("live formulas" in str(each) for each in said)


def test_that_the_numbers_are_those_of_the_results(pack: Path) -> None:
    results = evaluate_all(DECISION)["s"]
    book = load_workbook(pack)
    ranking = {row[0].value: row for row in book["Ranking"].iter_rows(max_row=8)}
    assert results.topsis is not None
    assert results.ahp is not None
    for topsis, ahp in zip(results.topsis.ranking, results.ahp.ranking, strict=True):
        name = next(a.name for a in STUDY.alternatives if a.id == topsis.alternative)
        shown = [cell.value for cell in ranking[name][1:5]]
        assert shown == [topsis.score, topsis.rank, ahp.score, ahp.rank]
    weights = {str(row[0].value): row for row in book["Weights"].iter_rows(max_row=6)}
    assert weights["Price"][3].value == pytest.approx(0.75)
    assert weights["=People"][3].value == pytest.approx(0.25)
    steps = texts(book["Steps"])
    for number in (*results.topsis.distance_to_ideal, *results.ahp.contributions.ravel()):
        assert float(number) in steps


def test_that_the_chart_has_the_alternatives_colours_and_pages_are_a4(pack: Path) -> None:
    with zipfile.ZipFile(pack) as archive:
        chart = archive.read("xl/charts/chart1.xml").decode()
    # Gjøvik is second in the list and first in the ranking.
    assert chart.index("C24E00") < chart.index("0068A3")
    assert "Gjøvik comes first by TOPSIS" in chart
    for sheet in load_workbook(pack).worksheets:
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "Home && away" in sheet.oddFooter.left.text.replace("Home & away", "Home && away")


def three(ratios: tuple[float, float, float]) -> tuple[Comparison, ...]:
    pairs = (("price", "people"), ("people", "power"), ("price", "power"))
    return tuple(
        Comparison(first=first, second=second, ratio=ratio)
        for (first, second), ratio in zip(pairs, ratios, strict=True)
    )


TROUBLED = Decision(
    id="d",
    participants=(Participant(id="p", name="Kari"),),
    studies=(
        Study(
            id="s",
            name="Location study",
            criteria=(*STUDY.criteria, Criterion(id="power", name="Power", worst=0.0, best=9.0)),
            alternatives=STUDY.alternatives,
            performances={
                "a": {"price": Performance(value=60.0), "people": Performance(value=50.0)},
                "b": {
                    "price": Performance(value=45.0, source="offer"),
                    "people": Performance(value=80.0),
                    "power": Performance(value=5.0),
                },
            },
            gates=(
                *STUDY.gates,
                Gate(
                    id="h",
                    name="Road",
                    records={
                        "a": GateRecord(status=GateStatus.FAIL, waiver=Waiver(by="the CEO")),
                        "b": GateRecord(status=GateStatus.PASS),
                    },
                ),
            ),
            rounds=(
                Round(
                    id="r",
                    name="Round 1",
                    judgements=(Judgements(participant="p", comparisons=three((9.0, 9.0, 1.0))),),
                ),
            ),
        ),
    ),
)
SAID: dict[Language, tuple[str, ...]] = {
    "en": (
        "* Ranked on what is known: 'Power' is missing for Elverum.",
        "Not ranked: Ruled out (does not meet 'Grid'), Aside (set aside).",
        "Does not meet 'Road', but is ranked on a waiver: Elverum (given by the CEO).",
        "Not known whether 'Grid' is met: Elverum, Gjøvik.",
        "4 figures have no source.",
    ),
    "nb": (
        "* Rangert på det som er kjent: «Power» mangler for Elverum.",
        "Ikke rangert: Ruled out (oppfyller ikke «Grid»), Aside (lagt til side).",
        "Oppfyller ikke «Road», men rangeres med dispensasjon: Elverum (gitt av the CEO).",
        "Ukjent om «Grid» er oppfylt: Elverum, Gjøvik.",
        "4 tall mangler kilde.",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_page_one_and_the_ranking_tell_what_weakens_the_ranking(
    tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "pack.xlsx"
    write_pack(TROUBLED, evaluate_all(TROUBLED), path, language)
    book = load_workbook(path)
    for sheet in book.worksheets[:2]:
        said = texts(sheet)
        assert {"Elverum *", "Gjøvik", *SAID[language]} <= set(said), sheet.title
        (contradicting,) = [each for each in said if "Kari (" in str(each)]
        assert "0,10" in str(contradicting) or "0.10" in str(contradicting)
    assert read_workbook(path).decision == TROUBLED


def test_that_page_one_says_where_the_rest_of_many_remarks_stands(tmp_path: Path) -> None:
    (study,) = TROUBLED.studies
    waived = {"a": GateRecord(status=GateStatus.FAIL, waiver=Waiver(by=""))}
    gates = tuple(Gate(id=f"g{at}", name=f"Gate {at}", records=waived) for at in range(12))
    criteria = (*study.criteria, *(Criterion(id=f"c{at}", name=f"C {at}") for at in range(12)))
    troubled = structs.replace(study, gates=gates, criteria=criteria)
    decision = structs.replace(TROUBLED, studies=(troubled,))
    path = tmp_path / "pack.xlsx"
    write_pack(decision, evaluate_all(decision), path, "en")
    book = load_workbook(path)
    said = [str(each) for each in texts(book["Summary"])]
    # What the board has to know comes before the criteria without a range.
    assert any("have no source" in each for each in said)
    assert any(each.endswith("more: see the sheet Ranking.") for each in said)
    assert sum("no declared range" in each for each in said) < 8
    every = [str(each) for each in texts(book["Ranking"])]
    assert sum("no declared range" in each for each in every) == 12
    # Must-haves that are waived share a line, and so do those that nothing is known of.
    for words in ("Not known whether", "Ranked on a waiver"):
        (line,) = [each for each in every if words in each]
        assert "'Gate 0'" in line
        assert "'Gate 11'" in line


def test_that_no_word_of_a_long_criterion_is_broken_in_the_steps(tmp_path: Path) -> None:
    name = "Nærhet til eksisterende produksjonsanlegg og andre fabrikker"
    (study,) = TROUBLED.studies
    criteria = (structs.replace(study.criteria[0], name=name), *study.criteria[1:])
    decision = structs.replace(TROUBLED, studies=(structs.replace(study, criteria=criteria),))
    path = tmp_path / "pack.xlsx"
    write_pack(decision, evaluate_all(decision), path, "nb")
    sheet = load_workbook(path)["Mellomregning"]
    (header,) = {cell.row for row in sheet["B1:B6"] for cell in row if cell.value == name}
    assert sheet.column_dimensions["B"].width > len("produksjonsanlegg") * 1.1
    assert sheet.row_dimensions[header].height >= 4 * 15


def test_that_a_short_ranking_is_printed_on_one_page(pack: Path) -> None:
    assert load_workbook(pack)["Ranking"].page_setup.fitToHeight in (1, None)


def test_that_a_pack_of_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "pack.xlsx"
    empty = Decision(id="d", studies=(Study(id="s", name="Empty"),))
    write_pack(empty, evaluate_all(empty), path, "nb")
    assert read_workbook(path).decision == empty
    assert "Det er ingen rangering ennå." in texts(load_workbook(path)["Sammendrag"])
    nothing = Decision(id="d")
    write_pack(nothing, {}, path, "en")
    assert read_workbook(path).decision == nothing


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(decision=decisions())
def test_that_a_pack_of_any_decision_reads_back_equal(
    tmp_path: Path, language: Language, decision: Decision
) -> None:
    path = tmp_path / "pack.xlsx"
    write_pack(decision, evaluate_all(decision), path, language)
    assert read_workbook(path).decision == without_hidden_rounds(decision)
