"""The template reads as an empty decision and offers a choice wherever one of few is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from locdecide.excel.columns import Content
from locdecide.excel.layout import SHEETS, Shape, find_sheet
from locdecide.excel.layout import sheet as sheet_of
from locdecide.excel.reader import read_workbook
from locdecide.excel.template import write_template
from locdecide.words import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_template_reads_as_one_empty_study(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path, language)
    imported = read_workbook(path)
    assert imported.issues == ()
    assert imported.language == language
    assert imported.decision is not None
    (study,) = imported.decision.studies
    assert (study.criteria, study.alternatives, study.rounds, study.gates) == ((), (), (), ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_template_offers_a_choice_where_one_of_few_is_meant(
    tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path, language)
    book = load_workbook(path)
    for sheet in book.worksheets:
        found = find_sheet(sheet.title)
        assert found is not None
        layout, _ = found
        offered = {
            cell.column if layout.shape is Shape.LIST else cell.row
            for rule in sheet.data_validations.dataValidation
            if rule.type == "list"
            for area in rule.sqref.ranges
            for row in sheet[area.coord.split(":")[0] : area.coord.split(":")[0]]
            for cell in row
        }
        visible = [c for c in layout.columns if c.content is not Content.KEY]
        expected = {at for at, column in enumerate(visible, start=1) if column.terms is not None}
        assert expected <= offered or layout.shape is Shape.TABLE, sheet.title


def test_that_filling_in_the_template_below_the_example_works(tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path, "nb")
    book = load_workbook(path)
    book["Kriterier"]["A3"], book["Kriterier"]["C3"] = "Pris", "mindre er bedre"
    book["Kriterier"]["H3"] = 10
    book["Alternativer"]["A3"] = "Elverum"
    book["Data"]["D1"], book["Data"]["B6"], book["Data"]["D6"] = "Pris", "Elverum", "1 234,5"
    book.save(path)
    imported = read_workbook(path)
    assert imported.issues == ()
    assert imported.decision is not None
    (study,) = imported.decision.studies
    ((row,),) = [tuple(r.values()) for r in study.performances.values()]
    assert row.value == 1234.5
    assert list(study.direct_points.values()) == [10]
    assert study.method.weighting.value == "direct"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_example_numbers_are_numbers_and_usual_settings_are_shown(
    tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path, language)
    book = load_workbook(path)
    sites = book[sheet_of("alternatives").name(language)]
    assert [cell.value for cell in sites[2]][3:5] == [60.88, 11.56]
    people = book[sheet_of("participants").name(language)]
    assert people["C2"].value == 1
    settings = [row[1].value for row in book[sheet_of("method").name(language)].iter_rows()]
    # Where the weights come from is left open: direct points count when there are only those.
    assert settings[0] is None
    assert all(value is not None for value in settings[1:10])


def test_that_no_two_headers_of_a_sheet_are_alike() -> None:
    for sheet in SHEETS:
        for index in range(len(LANGUAGES)):
            headers = [column.headers[index].casefold() for column in sheet.columns]
            assert len(set(headers)) == len(headers), sheet.noun
            assert all(headers)
        assert all(len(name) <= 27 for name in sheet.names)
