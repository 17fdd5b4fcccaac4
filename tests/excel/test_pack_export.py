"""How a pack is exported: what every sheet carries, what is locked, progress and giving up."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from locdecide.decision.model import Decision, NumberScale
from locdecide.evaluation import Cancelled, evaluate_all
from locdecide.excel.layout import SHEETS, find_sheet
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.pack import Stamp, export_pack, write_pack
from locdecide.excel.writer import write_decision
from locdecide.excel.writing.data import columns_of
from locdecide.words import LANGUAGES, Language
from tests.excel.live_decisions import example, prices
from tests.excel.packs import packed, tab
from tests.samples import site_decision

STAMP = Stamp(dt.date(2026, 11, 22), "0123456789abcdef" * 4)
COLOURED = "FFFFF6DC"


def exported(folder: Path, decision: Decision, language: Language = "en") -> Path:
    path = folder / "pack.xlsx"
    write_pack(decision, evaluate_all(decision), path, language, stamp=STAMP)
    return path


@pytest.mark.parametrize(
    ("language", "day"), [("en", "22 November 2026"), ("nb", "22. november 2026")]
)
def test_that_every_sheet_says_when_and_from_which_file(
    tmp_path: Path, language: Language, day: str
) -> None:
    path = exported(tmp_path, site_decision(), language)
    book = load_workbook(path)
    for sheet in book.worksheets:
        foot = sheet.oddFooter.left.text
        assert day in foot, sheet.title
        assert "0123456789ab" in foot
    assert book.properties.created == dt.datetime(2026, 11, 22)
    assert STAMP.digest in [row[1].value for row in book[tab("check", language)]["A1:B12"]]


def test_that_the_same_decision_gives_the_same_file(tmp_path: Path) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    for path in (first, second):
        export_pack(prices((60.0, 50.0), (45.0, 80.0)), path, "en")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_formulas_are_locked_without_a_password_and_inputs_are_not(
    tmp_path: Path, language: Language
) -> None:
    book = load_workbook(exported(tmp_path, example(language), language))
    data = next(layout for layout in SHEETS if layout.noun == "data").name(language)
    for sheet in book.worksheets:
        is_input = find_sheet(sheet.title) is not None
        assert sheet.protection.sheet is not is_input, sheet.title
        assert sheet.protection.password is None
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and not is_input:
                    assert cell.protection.locked, (sheet.title, cell.coordinate)
    figure = book[f"{data} 2"]["C5"]
    assert figure.fill.fgColor.rgb == COLOURED
    assert not figure.protection.locked
    choice = book[tab("sensitivity", language, 2)]["B5"]
    assert choice.fill.fgColor.rgb == COLOURED
    assert not choice.protection.locked


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_text_for_a_number_is_warned_of_where_it_is_typed(
    tmp_path: Path, language: Language
) -> None:
    decision = example(language)
    study = decision.studies[1]
    book = load_workbook(exported(tmp_path, decision, language))
    where = Addresses(decision, study, language, 2)
    site, main = study.alternatives[0].id, study.criteria[0].id
    measured = [each.id for each in columns_of(study) if isinstance(each.scale, NumberScale)]
    assert measured
    figures = [where.performance(site, own) for own in measured]
    ends = [where.criterion(main, end) for end in ("worst", "best")]
    spread = [where.evidence(site, measured[0], end) for end in ("low", "high")]
    for reference in (*figures, *ends, *spread):
        name, _, cell = reference.replace("$", "").rpartition("!")
        sheet = book[name.strip("'")]
        (rule,) = [each for each in sheet.data_validations.dataValidation if cell in each.sqref]
        # A warning can be passed over: the import takes more than formulas do.
        assert (rule.type, rule.errorStyle) == ("decimal", "warning")
        assert rule.error.startswith(("The spreadsheet takes", "Regnearket tar"))


def test_that_main_inputs_and_results_have_names(tmp_path: Path) -> None:
    book = load_workbook(exported(tmp_path, example("en")))
    named = {name: list(each.destinations) for name, each in book.defined_names.items()}
    assert named["Check_result"] == [("Check", "$B$3")]
    assert named["Figures_2"] == [("Data 2", "$C$5:$H$10")]
    (sheet, cells) = named["Global_weights_2"][0]
    leaves = [row[0].value for row in book[sheet][cells.replace("$", "")]]
    assert len(leaves) == len(example("en").studies[1].criteria)
    assert {"Judgement_ratios_2", "Ranking_scores_2", "Sensitivity_criterion_2"} <= set(named)


def test_that_no_workbook_that_is_no_pack_is_coloured(tmp_path: Path) -> None:
    path = tmp_path / "plain.xlsx"
    write_decision(prices((60.0, 50.0), (45.0, 80.0)), path, "en")
    assert load_workbook(path)["Data"]["C5"].fill.fgColor.rgb != COLOURED


def test_that_progress_ends_with_all_of_it(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export_pack(
        prices((60.0, 50.0), (45.0, 80.0)),
        tmp_path / "pack.xlsx",
        "en",
        progress=lambda done, whole: told.append((done, whole)),
    )
    assert told[-1] == (100, 100)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert any(0 < done < 70 for done, _ in told)


@pytest.mark.parametrize("asked", [0, 3, 10_000])
def test_that_giving_up_leaves_what_stood_there(tmp_path: Path, asked: int) -> None:
    path = tmp_path / "pack.xlsx"
    path.write_text("before")
    times = iter(range(asked))

    def cancelled() -> bool:
        return next(times, None) is None

    if asked < 10_000:
        with pytest.raises(Cancelled):
            export_pack(prices((60.0, 50.0), (45.0, 80.0)), path, "en", cancelled=cancelled)
        assert path.read_text() == "before"
    else:
        export_pack(prices((60.0, 50.0), (45.0, 80.0)), path, "en", cancelled=cancelled)
        assert zipfile.is_zipfile(path)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_decision_without_votes_says_so(tmp_path: Path, language: Language) -> None:
    (_, study) = example(language).studies
    decision = replace(example(language), studies=(replace(study, rounds=()),))
    path = packed(decision, tmp_path / "pack.xlsx", language)
    book = load_workbook(path)
    said = [cell.value for row in book[tab("board", language)] for cell in row]
    told = {
        "en": "• Nobody has voted, so all criteria weigh the same.",
        "nb": "• Ingen har stemt, så alle kriterier veier likt.",
    }
    assert told[language] in said
    assert tab("group", language) not in book.sheetnames
