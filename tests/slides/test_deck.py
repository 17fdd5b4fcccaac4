"""The deck: five slides a study, native charts, and whatever a decision may hold."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from locdecide.cli import main
from locdecide.conclusions.dates import day
from locdecide.decision.signing import state_text
from locdecide.decision.storage import fingerprint, save
from locdecide.report.case import gathered
from locdecide.report.content import Stamp
from locdecide.slides import deck_bytes, deck_of
from locdecide.slides.content import Deck, Line, Text
from locdecide.slides.fitting import fitted, title_that_fits
from locdecide.words import Language
from tests.report.reports import DATE, LANGUAGES, degenerate, ended, of, sites


@cache
def deck(which: str, language: Language) -> Deck:
    decision = ended() if which == "ended" else degenerate()[which]
    return deck_of(decision, language, date=DATE)


@cache
def opened(which: str, language: Language) -> Any:
    return Presentation(BytesIO(deck_bytes(deck(which, language))))


def charts(which: str, language: Language) -> list[Any]:
    return [s for slide in opened(which, language).slides for s in slide.shapes if s.has_chart]


def words(slide: Any) -> str:
    return "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_study_has_five_slides_with_title_number_and_foot(language: Language) -> None:
    made = opened("ended", language)
    assert len(made.slides) == 5
    assert made.slide_width / made.slide_height == pytest.approx(16 / 9, rel=1e-3)
    digest = fingerprint(state_text(ended()).encode())[:12]
    for slide in made.slides:
        ids = [each.shape_id for each in slide.shapes]
        assert len(set(ids)) == len(ids)
        kinds = {each.placeholder_format.type: each for each in slide.placeholders}
        assert slide.shapes.title.text_frame.text
        assert 'type="slidenum"' in kinds[PP_PLACEHOLDER.SLIDE_NUMBER]._element.xml
        foot = kinds[PP_PLACEHOLDER.FOOTER].text_frame.text
        assert digest in foot
        assert day(DATE, language) in foot
        assert slide.notes_slide.notes_text_frame.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_four_charts_are_native_with_a_text_that_says_the_same(language: Language) -> None:
    found = charts("ended", language)
    assert len(found) == 4
    for frame in found:
        described = frame._element.nvGraphicFramePr.cNvPr.get("descr")
        assert described
        assert str(frame.chart.plots[0].categories[0])[:20] in described


def test_that_the_charts_have_the_numbers_of_the_results() -> None:
    decision = ended()
    case = gathered(decision, of(decision), "en")
    assert case.found is not None
    shares, scores, reasons, weights = (frame.chart.plots[0] for frame in charts("ended", "en"))
    names = {each.name: each.id for each in of(decision).alternatives}
    simulation = case.found.simulation
    for name, value in zip(shares.categories, shares.series[0].values, strict=True):
        assert value == pytest.approx(simulation.first_share(names[name]))
    for name, value in zip(scores.categories, scores.series[0].values, strict=True):
        assert value == pytest.approx(100 * case.leading[names[name]].score)
    first, second = (case.leading[own].score for own in (case.order[0], "s4"))
    assert sum(reasons.series[0].values) == pytest.approx(100 * (first - second), abs=0.02)
    criteria = {each.name: each.id for each in of(decision).criteria}
    lines = {line.criterion: line for line in case.found.weights.lines}
    for name, today, nearest in zip(
        weights.categories, *(row.values for row in weights.series), strict=True
    ):
        line = lines[criteria[name]]
        assert today == pytest.approx(line.present)
        assert nearest == (None if line.nearest is None else pytest.approx(line.nearest))


def test_that_the_deck_says_what_is_proposed_and_who_did_not_agree() -> None:
    first, *_, last = opened("ended", "en").slides
    assert first.shapes.title.text_frame.text == "Site 4 is proposed."
    assert "“The plot is ready.”" in words(first)
    assert "does not follow the ranking" in words(first)
    assert "Eva dissents: “People will leave.”" in words(last)
    assert "Unchanged since signed." in words(last)


def test_that_without_a_conclusion_the_verdict_is_the_title() -> None:
    made = deck_of(sites(), "en", date=DATE)
    stamps = [part for part in made.slides[0].left if isinstance(part, Stamp)]
    assert "Site 1" in made.slides[0].title
    assert stamps[0].headline == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", sorted(degenerate()))
def test_that_whatever_is_missing_the_deck_is_made_and_opens(
    which: str, language: Language
) -> None:
    made = opened(which, language)
    assert len(made.slides) == 5 * len(degenerate()[which].studies) or which == "no study"
    for text in (text for slide in deck(which, language).slides for text in slide.texts()):
        assert "None" not in text or "None of" in text
        assert "nan" not in text.split()


def test_that_a_name_that_looks_like_a_formula_is_text_in_the_charts_workbooks() -> None:
    content = deck_bytes(deck("hostile names", "en"))
    found = 0
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if not name.endswith(".xlsx"):
                continue
            sheet = load_workbook(BytesIO(archive.read(name))).active
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f"
                    found += str(cell.value).startswith("=HYPERLINK")
    assert found


def test_that_everything_of_a_slide_stands_on_it() -> None:
    for which in ("ended", "hostile end", "sixty alternatives"):
        made = opened(which, "nb")
        for slide in made.slides:
            for shape in slide.shapes:
                assert shape.left >= 0
                assert shape.top >= 0
                assert shape.left + shape.width <= made.slide_width
                assert shape.top + shape.height <= made.slide_height


def test_that_what_has_no_room_is_left_out_from_the_end_with_an_ellipsis() -> None:
    lines = tuple(Line(f"{i} " + "word " * 60, "point") for i in range(40))
    found = fitted((Text(lines),), 300, 200)
    (only,) = found
    assert isinstance(only.part, Text)
    assert only.top + only.height <= 200
    assert only.part.lines[0] == lines[0]
    assert only.part.lines[-1].text == "…"


def test_that_few_words_are_written_at_full_size_and_titles_shrink_to_fit() -> None:
    assert fitted((Text((Line("Short"),)),), 300, 200)[0].scale == 1.0
    assert title_that_fits("Short", 600, 72, (28.0, 14.0))[0] == 28.0
    assert title_that_fits("Long words " * 30, 600, 72, (28.0, 14.0))[0] == 14.0


def test_that_the_command_writes_a_deck_and_refuses_another_ending(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sites.locdecide"
    save(file, sites())
    out = tmp_path / "board.pptx"
    assert main(["deck", str(file), str(out), "--language", "nb"]) == 0
    assert len(Presentation(str(out)).slides) == 5
    assert main(["deck", str(file), str(tmp_path / "board.ppt"), "--language", "nb"]) == 2
    assert "slutter ikke på .pptx" in capsys.readouterr().err
    assert not (tmp_path / "board.ppt").exists()
