"""The form of a study's method: the simulation, the verdict, and what people write there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from openpyxl import load_workbook

from locdecide.decision.model import Decision, MethodSettings, Study, WeightModel
from locdecide.excel.reader import read_workbook
from locdecide.excel.template import write_template
from locdecide.excel.writer import write_decision
from locdecide.sentences import sentence
from locdecide.words import LANGUAGES, Language
from tests.excel.books import Percent, Rows, faults, read
from tests.setting_strategies import method_settings

CRITERIA: Rows = [["Criterion", "Direction"], ["Price", "less is better"]]


def method_of(folder: Path, rows: Rows) -> MethodSettings:
    imported = read(folder, {"Criteria": CRITERIA, "Method": rows})
    assert imported.issues == ()
    assert imported.decision is not None
    return imported.decision.studies[0].method


def told(folder: Path, rows: Rows) -> list[tuple[str, str]]:
    """Return what is wrong, after checking that each fault has its sentences."""
    imported = read(folder, {"Criteria": CRITERIA, "Method": rows})
    assert imported.decision is None
    assert all(sentence(issue, each).strip() for issue in imported.issues for each in LANGUAGES)
    return faults(imported)


@settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(method_settings())
def test_that_any_settings_read_back_equal_in_both_languages(
    tmp_path: Path, method: MethodSettings
) -> None:
    decision = Decision(id="d", studies=(Study(id="s", name="Where", method=method),))
    for language in LANGUAGES:
        write_decision(decision, tmp_path / "book.xlsx", language)
        imported = read_workbook(tmp_path / "book.xlsx")
        assert imported.decision == decision
        assert imported.issues == ()


def test_that_what_people_write_about_the_simulation_is_read(tmp_path: Path) -> None:
    found = method_of(
        tmp_path,
        [
            ["Weights are drawn", "any weights at all"],
            ["Konsentrasjon", "12,5"],
            ["Draw figures too", "nei"],
            ["A clear lead takes", "90 %"],
            ["Ingen klar vinner under", Percent(0.6)],
            ["A weight may change by", 0.1],
        ],
    )
    assert found == MethodSettings(
        weight_model=WeightModel.ANY,
        concentration=12.5,
        uncertain_figures=False,
        clear_share=0.9,
        least_share=0.6,
        least_change=0.1,
    )


def test_that_a_form_without_the_new_settings_means_the_usual_ones(tmp_path: Path) -> None:
    found = method_of(tmp_path, [["Draws", 5000], ["Seed", 7]])
    assert found == MethodSettings(draws=5000, seed=7)


def test_that_every_fault_of_a_setting_has_its_cell(tmp_path: Path) -> None:
    rows: Rows = [
        ["Weights are drawn", "dice"],
        ["Concentration", 0.5],
        ["Draw figures too", "perhaps"],
        ["A clear lead takes", 80],
        ["No clear winner below", "-5 %"],
        ["A weight may change by", "much"],
    ]
    assert told(tmp_path, rows) == [
        ("Method!B1", "book-unknown-term"),
        ("Method!B2", "book-out-of-range"),
        ("Method!B3", "book-unknown-term"),
        ("Method!B4", "book-not-a-share"),
        ("Method!B5", "book-not-a-share"),
        ("Method!B6", "book-not-a-number"),
    ]


@pytest.mark.parametrize(
    ("rows", "cell", "words"),
    [
        (
            [["A clear lead takes", 0.6], ["No clear winner below", 0.7]],
            "Method!B2",
            "takes 60 %, which is below the 70 %",
        ),
        ([["No clear winner below", 0.85]], "Method!B1", "80 %"),
        ([["A clear lead takes", 0.5]], "Method!B1", "50 %"),
    ],
)
def test_that_thresholds_in_the_wrong_order_are_told(
    tmp_path: Path, rows: Rows, cell: str, words: str
) -> None:
    imported = read(tmp_path, {"Criteria": CRITERIA, "Method": rows})
    assert imported.decision is None
    assert faults(imported) == [(cell, "book-thresholds-order")]
    assert words in sentence(imported.issues[0], "en")
    assert "En klar ledelse krever" in sentence(imported.issues[0], "nb")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_template_shows_the_usual_settings_in_per_cent(
    tmp_path: Path, language: Language
) -> None:
    write_template(tmp_path / "book.xlsx", language)
    sheet = load_workbook(tmp_path / "book.xlsx")[{"en": "Method", "nb": "Metode"}[language]]
    rows = {row[0].value: row[1] for row in sheet.iter_rows()}
    share = rows[{"en": "A clear lead takes", "nb": "En klar ledelse krever"}[language]]
    assert (share.value, share.number_format) == (0.8, {"en": "0.0%", "nb": "0.0 %"}[language])
    drawn = {"en": "Draw figures too", "nb": "Trekk verdier også"}[language]
    assert rows[drawn].value == {"en": "yes", "nb": "ja"}[language]


def test_that_a_hint_says_what_an_empty_cell_means(tmp_path: Path) -> None:
    write_decision(
        replace(Decision(id="d"), studies=(Study(id="s", name="Where"),)),
        tmp_path / "book.xlsx",
        "nb",
    )
    sheet = load_workbook(tmp_path / "book.xlsx")["Metode"]
    hints = {row[0].value: row[0].comment.text for row in sheet.iter_rows() if row[0].comment}
    assert hints["En klar ledelse krever"] == "Tomt betyr: 80,0\u00a0%"
    assert hints["Trekk verdier også"] == "Tomt betyr: ja"
    assert hints["Simulerte tilfeller"] == "Tomt betyr: 100\u00a0000"
