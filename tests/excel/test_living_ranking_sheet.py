"""How the living Ranking sheet is laid out, without a program that calculates."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from locdecide.decision.model import Decision, MethodSettings, Stage
from locdecide.evaluation import evaluate
from locdecide.excel.book import Book
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.ranking import LiveRanking, write_ranking
from locdecide.excel.packing.case import Case
from locdecide.palette import colour_of
from locdecide.words import LANGUAGES, Language
from tests.evaluation import published
from tests.excel.live_decisions import generated, prices, rich
from tests.excel.live_rankings import at, formulas, loaded, write_live


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def test_that_each_alternative_has_a_series_in_its_own_colour(tmp_path: Path) -> None:
    decision = rich(MethodSettings())
    live = write_live(decision, tmp_path / "book.xlsx")
    chart = part(live.path, "xl/charts/chart1.xml")
    series = chart.split("<c:ser>")[1:]
    assert len(series) == 5
    for position, each in enumerate(series):
        assert colour_of(position).lstrip("#") in each
        name = decision.studies[0].alternatives[position].name
        assert f"<c:v>{name}</c:v>" in each


def test_that_alternatives_without_a_colour_share_one_series(tmp_path: Path) -> None:
    live = write_live(generated(5, 13, 2, MethodSettings()), tmp_path / "book.xlsx")
    series = part(live.path, "xl/charts/chart1.xml").split("<c:ser>")[1:]
    assert len(series) == 11
    assert colour_of(10).lstrip("#") in series[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_sheet_prints_across_and_one_page_wide(tmp_path: Path, language: Language) -> None:
    live = write_live(rich(MethodSettings()), tmp_path / "book.xlsx", language)
    sheet = loaded(live.path).worksheets[0]
    assert sheet.title == ("Ranking" if language == "en" else "Rangering")
    assert sheet.page_setup.orientation == "landscape"
    # One page wide is what a file says by not saying anything.
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    tops = [brk.id for brk in sheet.row_breaks.brk]
    # A page begins with a heading: bold words in the first column alone.
    for row in tops:
        assert sheet.cell(row + 1, 1).font.b
        assert sheet.cell(row + 1, 2).value is None


def test_that_every_reference_leads_to_a_formula(tmp_path: Path) -> None:
    live = write_live(rich(MethodSettings()), tmp_path / "book.xlsx")
    ranking = live.rankings["s"]
    written = {reference for reference, _ in formulas(loaded(live.path))}
    pairs = (*ranking.topsis.values(), *ranking.ahp.values())
    references = [
        ranking.sentence,
        *(each for pair in pairs for each in pair),
        *ranking.outcomes.values(),
        *ranking.flags.values(),
        *ranking.gates.values(),
        *ranking.figures.values(),
        *ranking.values.values(),
        *ranking.counting.values(),
        *ranking.weighed.values(),
    ]
    assert len(references) > 100
    plain = {f"'{r.split('!')[0].strip(chr(39))}'!{r.split('!')[1]}" for r in references}
    assert {each.replace("$", "") for each in plain} <= written


def test_that_nothing_to_rank_is_said_in_one_sentence(tmp_path: Path) -> None:
    empty = prices()
    study = prices((60.0, 50.0)).studies[0]
    aside = replace(study, alternatives=(replace(study.alternatives[0], stage=Stage.SET_ASIDE),))
    for number, each in enumerate((empty, replace(empty, studies=(aside,)))):
        live = write_live(each, tmp_path / f"{number}.xlsx")
        assert live.rankings["s"] == LiveRanking()
        sheet = loaded(live.path).worksheets[0]
        assert sheet["A2"].value == "There is no ranking yet."


def test_that_priorities_without_cells_stand_as_numbers(tmp_path: Path) -> None:
    decision = published.leader()
    study = decision.studies[0]
    case = Case(decision, study, evaluate(decision, study), None)
    weights = dict.fromkeys(case.results.leaves, "'W'!$A$1")
    path = tmp_path / "book.xlsx"
    with Book(path, "en") as book:
        sheet = book.add_sheet("Ranking")
        book.add_sheet("W")
        addresses = Addresses(decision, study, "en", None)
        ranking = write_ranking(book, sheet, "Ranking", case, addresses, weights)
    group = next(each for each in case.results.weights.groups if each.of_alternatives)
    text = str(at(loaded(path), ranking.figures[group.members[0], group.parent or ""]))
    assert repr(float(group.priorities[0])) in text


def test_that_names_never_stand_in_a_formula(tmp_path: Path) -> None:
    decision = renamed_everything(rich(MethodSettings()))
    live = write_live(decision, tmp_path / "book.xlsx")
    for _, text in formulas(loaded(live.path)):
        assert "DANGER" not in re.sub(r"'[^']*'!", "", text)


def renamed_everything(decision: Decision) -> Decision:
    study = decision.studies[0]
    return replace(
        decision,
        studies=(
            replace(
                study,
                name='=DANGER("',
                criteria=tuple(replace(c, name='"DANGER', unit="=DANGER") for c in study.criteria),
                alternatives=tuple(replace(a, name="'DANGER") for a in study.alternatives),
                gates=tuple(replace(g, name="+DANGER") for g in study.gates),
            ),
        ),
    )
