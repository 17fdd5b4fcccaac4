"""From a score on Board back to the inputs, by following formulas as a controller does."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from locdecide.decision.model import Decision
from locdecide.excel.layout import PACK_SHEETS, SHEETS, find_sheet, is_pack_sheet, sheet_name
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.notes_wording import LIVE as HOW_TO_READ
from locdecide.mcda.random_index import random_index
from locdecide.words import LANGUAGES, Language
from tests.excel.formula_grammar import lone_ranges, references
from tests.excel.live_decisions import example, prices
from tests.excel.live_rankings import loaded
from tests.excel.packs import packed, tab

Spot = tuple[str, str]

LIVE = ("board", "ranking", "weights", "gate_results", "sensitivity")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> tuple[Decision, Workbook]:
    decision = example("en")
    path = tmp_path_factory.mktemp("walk") / "pack.xlsx"
    return decision, loaded(packed(decision, path, sure=False))


def text_of(book: Workbook, spot: Spot) -> str | None:
    """Return the formula in a cell; None where there is none."""
    cell = book[spot[0]][spot[1]]
    if cell.data_type != "f":
        return None
    return str(cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value)


def cells_of(book: Workbook, sheet: str, cells: str) -> Iterator[Spot]:
    if ":" not in cells:
        yield sheet, cells
        return
    for row in book[sheet][cells]:
        for cell in row:
            yield sheet, cell.coordinate


def walked(book: Workbook, start: Spot) -> set[Spot]:
    """Return every cell that a cell rests on, by the references of formulas alone."""
    seen, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        formula = text_of(book, here)
        for sheet, cells in references(formula, here[0]) if formula else ():
            for spot in cells_of(book, sheet, cells):
                if spot not in seen:
                    seen.add(spot)
                    ahead.append(spot)
    return seen


def spot_of(reference: str) -> Spot:
    sheet, _, cell = reference.rpartition("!")
    return sheet.strip("'"), cell.replace("$", "")


def scores(book: Workbook, board: str) -> Iterator[Spot]:
    """Yield the cells of the scores on a Board sheet."""
    top = next(row[0].row for row in book[board].iter_rows() if row[0].value == "Place")
    row = top + 1
    while text_of(book, (board, f"C{row}")) is not None:
        yield board, f"C{row}"
        row += 1


def test_that_from_each_score_on_board_one_comes_to_every_figure_and_judgement(
    pack: tuple[Decision, Workbook],
) -> None:
    decision, book = pack
    study = decision.studies[1]
    addresses = Addresses(decision, study, "en", 2)
    figures = {
        spot_of(addresses.performance(alternative, criterion))
        for alternative, row in study.performances.items()
        for criterion in row
    }
    round_ = study.rounds[-1]
    judged = {
        spot_of(
            addresses.judgement(
                round_.id, each.participant, each.parent, pair.first, pair.second, "ratio"
            )
        )
        for each in round_.judgements
        for pair in each.comparisons
    }
    powers = {
        spot_of(addresses.participant(each.participant, "voting_power"))
        for each in round_.judgements
    }
    assert len(judged) > 20
    found = list(scores(book, tab("board", "en", 2)))
    assert len(found) == len(study.alternatives)
    for score in found:
        reached = walked(book, score)
        assert (figures | judged | powers) - reached == set()
        # The way leads over formulas to inputs; what else it meets is a word or a counted place.
        for sheet, address in reached:
            value = book[sheet][address].value
            if text_of(book, (sheet, address)) is None and find_sheet(sheet) is None:
                assert is_pack_sheet(sheet), sheet
                assert not isinstance(value, float) or value == round(value), (sheet, address)
    assert not any(find_sheet(sheet) for sheet, _ in found)


def test_that_a_step_at_a_time_leads_from_a_place_to_a_judgement(
    pack: tuple[Decision, Workbook],
) -> None:
    _, book = pack
    here = next(iter(scores(book, "Board 2")))
    steps = [here[0]]
    while (formula := text_of(book, here)) is not None:
        spots = [
            spot
            for sheet, cells in references(formula, here[0])
            for spot in cells_of(book, sheet, cells)
        ]
        here = next(
            spot
            for spot in spots
            if any(sheet == "Judgements 2" for sheet, _ in walked(book, spot)) and spot != here
        )
        steps.append(here[0])
    assert here[0] == "Judgements 2"
    assert [each for each, after in zip(steps, [*steps[1:], ""], strict=True) if each != after] == [
        "Board 2", "Ranking 2", "Weights 2", "Judgements 2",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_method_notes_name_the_sheets_on_the_way(language: Language) -> None:
    at = LANGUAGES.index(language)
    (told,) = [each[at] for each in HOW_TO_READ if "Trace Precedents" in each[0]]
    nouns = ("board", "ranking", "data", "weights", "judgements", "points", "participants")
    tabs = {**{each.noun: each.names for each in SHEETS}, **PACK_SHEETS}
    names = [sheet_name(tabs[noun], language) for noun in nouns]
    places = [told.find(name) for name in names]
    assert -1 not in places, names
    assert places == sorted(places)


def test_that_no_live_sheet_holds_a_number_that_should_be_computed(
    pack: tuple[Decision, Workbook],
) -> None:
    _, book = pack
    indices = {round(random_index(n, "saaty-2005"), 6) for n in range(3, 16)}
    steps = {round(at / 20, 6) for at in range(21)}
    for number in (1, 2):
        for noun in LIVE:
            sheet = book[tab(noun, "en", number)]
            for row in sheet.iter_rows():
                for cell in row:
                    if not isinstance(cell.value, int | float):
                        continue
                    # Places in a list, whether a criterion is under another, the steps of a
                    # weight, and the published random indices: nothing that an input changes.
                    allowed = cell.value == int(cell.value) and cell.value <= 60
                    if noun == "sensitivity":
                        allowed |= round(cell.value, 6) in steps
                    if noun == "weights":
                        allowed |= round(cell.value, 6) in indices
                    assert allowed, (sheet.title, cell.coordinate, cell.value)


def test_that_no_formula_is_an_array(
    pack: tuple[Decision, Workbook],
) -> None:
    _, book = pack
    arrays = [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, ArrayFormula)
    ]
    assert arrays == []


@pytest.mark.parametrize(
    "formula",
    [
        "=SUMPRODUCT(IF(A1:A3>0,1,0))",
        "=A1:A3",
        "=SUM(A1:A3*B1:B3)",
        "=MATCH(1,(A1:A3=2)*1,0)",
        "=IF(A1:A3=1,2,3)",
        "=COUNTIF(A1:A3,B1:B3)",
        "=SUMPRODUCT(IFERROR(A1:A3,0))",
    ],
)
def test_that_a_range_where_one_cell_is_taken_is_found(formula: str) -> None:
    assert lone_ranges(formula)


@pytest.mark.parametrize(
    "formula",
    [
        "=SUMPRODUCT((A1:A3>0)*(B1:B3=C1))",
        "=IF(SUM(A1:A3)>0,MAX(A1:A3),COUNTIF(A1:A3,B1))",
        "=SUMPRODUCT(--EXACT(A1:A3,B1:B3))",
        "=INDEX(A1:A3,MATCH(B1,C1:C3,0))",
    ],
)
def test_that_a_range_where_ranges_are_taken_is_none(formula: str) -> None:
    assert lone_ranges(formula) == []


def test_that_no_macro_and_no_other_file_comes_with_a_pack(tmp_path: Path) -> None:
    path = packed(prices((60.0, 50.0), (45.0, 80.0)), tmp_path / "pack.xlsx")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert not [name for name in names if re.search(r"vba|externalLink|connections", name)]
        relations = [archive.read(name).decode() for name in names if name.endswith(".rels")]
    assert not any('TargetMode="External"' in each for each in relations)
