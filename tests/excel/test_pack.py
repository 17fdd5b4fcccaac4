"""The decision pack: readable as a decision, with the results before it, a board's page first."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import structs
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from locdecide.conclusions.names import Names
from locdecide.conclusions.verdict import chip, headline
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
from locdecide.evaluation import evaluate_all, robustness
from locdecide.excel.layout import PACK_SHEETS, find_sheet, is_pack_sheet
from locdecide.excel.pack import write_pack
from locdecide.excel.packing.secrecy import without_hidden_rounds
from locdecide.excel.reader import read_workbook
from locdecide.words import LANGUAGES, Language
from tests.excel.live_decisions import example
from tests.excel.packs import DRAWS, packed, tab
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
    assert load_workbook(pack).sheetnames[:12] == [
        "Board", "Ranking", "Weights", "The group", "Gate results", "Sensitivity", "Robustness",
        "Methods", "Rounds and log", "Method notes", "Check", "Guide",
    ]  # fmt: skip


@pytest.mark.parametrize("names", PACK_SHEETS.values())
def test_that_no_result_sheet_is_called_like_an_input_sheet(names: tuple[str, str]) -> None:
    for name in names:
        assert find_sheet(name) is None
        assert find_sheet(f"{name} 2") is None
        assert is_pack_sheet(f"{name} 2")


def test_that_the_first_page_says_what_a_board_member_asks(pack: Path) -> None:
    said = texts(load_workbook(pack, data_only=True)["Board"])
    assert said[:2] == ["Home & away", "Location study: Where?"]
    assert "TOPSIS and AHP both put Gjøvik first." in said
    assert "Ruled out: Ruled out (Grid)." in said
    assert "Set aside at export: Aside." in said
    assert "matches: yes" in said


def test_that_the_numbers_are_those_of_the_results(pack: Path) -> None:
    results = evaluate_all(DECISION)["s"]
    book = load_workbook(pack, data_only=True)
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


def test_that_the_bars_have_the_alternatives_colours_and_pages_are_a4(pack: Path) -> None:
    with zipfile.ZipFile(pack) as archive:
        charts = [
            archive.read(name).decode()
            for name in archive.namelist()
            if name.startswith("xl/charts/chart")
        ]
    assert len(charts) == 3
    for chart in charts:
        assert "C24E00" in chart
        assert "0068A3" in chart
    for sheet in load_workbook(pack).worksheets:
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "Home && away" in sheet.oddFooter.left.text.replace("Home & away", "Home && away")
    board = load_workbook(pack)["Board"].page_setup
    assert board.orientation != "landscape"
    assert board.fitToHeight in (1, None)


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


FOLLOWING: dict[Language, tuple[str, ...]] = {
    "en": (
        "Ruled out: Ruled out (Grid).",
        "Ranked on a waiver: Elverum (Road).",
        "Not known whether these are met: Elverum (Grid), Gjøvik (Grid).",
        "1 figure of those ranked is missing.",
        "4 figures have no source.",
    ),
    "nb": (
        "Utelukket: Ruled out (Grid).",
        "Rangeres med dispensasjon: Elverum (Road).",
        "Ukjent om disse er oppfylt: Elverum (Grid), Gjøvik (Grid).",
        "1 verdi mangler for dem som rangeres.",
        "4 verdier mangler kilde.",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_page_one_and_robustness_tell_what_weakens_the_ranking(
    tmp_path: Path, language: Language
) -> None:
    path = packed(TROUBLED, tmp_path / "pack.xlsx", language)
    book = load_workbook(path, data_only=True)
    board = texts(book[tab("board", language)])
    assert {"Elverum *", "Gjøvik", *FOLLOWING[language]} <= set(board)
    robust = {str(each).removeprefix("• ") for each in texts(book[tab("robustness", language)])}
    assert set(SAID[language]) <= robust
    for said in (board, robust):
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
    path = packed(decision, tmp_path / "pack.xlsx")
    book = load_workbook(path, data_only=True)
    said = [str(each) for each in texts(book["Board"])]
    assert any("have no source" in each for each in said)
    assert any(each.endswith("more: see the sheet Robustness.") for each in said)
    assert sum("no declared range" in each for each in said) < 5
    every = [str(each) for each in texts(book["Robustness"])]
    assert sum("no declared range" in each for each in every) == 12
    # Must-haves that are waived share a line, and so do those that nothing is known of.
    for words in ("Not known whether", "Ranked on a waiver"):
        (line,) = [each for each in every if words in each]
        assert "'Gate 0'" in line
        assert "'Gate 11'" in line


def test_that_the_verdict_is_that_of_the_program_with_its_hedge(tmp_path: Path) -> None:
    decision = example("en")
    study = decision.studies[1]
    path = packed(decision, tmp_path / "pack.xlsx")
    found = robustness(decision, study, evaluate_all(decision)[study.id], draws=DRAWS)
    assert found is not None
    names = Names(study, "en")
    book = load_workbook(path)
    said = texts(book["Board 2"])
    assert chip(found.verdict, names) in said
    assert headline(found.verdict, names) in said
    assert any(f"{DRAWS} simulated cases, seed {found.simulation.seed}" in str(e) for e in said)
    shares = book["Robustness 2"]
    numbers = {row[0]: row[1] for row in shares.iter_rows(values_only=True) if row[0]}
    for alternative in study.alternatives:
        assert numbers[alternative.name] == found.simulation.first_share(alternative.id)
    assert found.methods is not None
    rows = [row for row in book["Methods 2"].values if row[0]]
    head = next(row for row in rows if row[0] == "Method")
    vikor = next(row for row in rows if str(row[0]) == "VIKOR")
    ranks = next(each for each in found.methods.rankings if each.code == "vikor").ranks
    shown = dict(zip(head[1:7], vikor[1:7], strict=True))
    assert shown == {each.name: ranks[each.id] for each in study.alternatives}


def test_that_a_pack_of_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "pack.xlsx"
    empty = Decision(id="d", studies=(Study(id="s", name="Empty"),))
    write_pack(empty, evaluate_all(empty), path, "nb")
    assert read_workbook(path).decision == empty
    assert "Ingenting er rangert ennå." in texts(load_workbook(path)["Styre"])
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
