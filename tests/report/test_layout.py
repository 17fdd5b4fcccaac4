from __future__ import annotations

from collections.abc import Iterator

import pytest

from locdecide.report.charts import drawn
from locdecide.report.content import (
    Bar,
    Bars,
    Cell,
    Column,
    Dots,
    Figure,
    Leaning,
    Paragraph,
    Report,
    Section,
    Span,
    Spans,
    Spread,
    Table,
)
from locdecide.report.drawing import Circle, Letters, Line, Rectangle
from locdecide.report.layout import pages
from locdecide.report.lettering import width
from locdecide.report.pieces import Page
from locdecide.report.style import MARGIN, PAGE
from locdecide.words import Language
from tests.report.reports import LANGUAGES, degenerate, degenerate_report, example_report

_SLACK = 0.6


def letters(page: Page) -> Iterator[Letters]:
    for piece in page.pieces:
        for shape in piece.shapes:
            if isinstance(shape, Letters):
                yield shape


def span(shape: Letters) -> tuple[float, float]:
    long = width(shape.text.rstrip(), shape.size, strong=shape.strong)
    start = shape.x - {"start": 0.0, "middle": long / 2, "end": long}[shape.anchor]
    return start, start + long


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", ["the example", *sorted(degenerate())])
def test_that_nothing_runs_off_the_page_or_over_other_text(which: str, language: Language) -> None:
    report = (
        example_report(language) if which == "the example" else degenerate_report(which, language)
    )
    left, top, right, _ = MARGIN
    for page in pages(report):
        boxes = []
        for shape in letters(page):
            start, end = span(shape)
            assert start >= left - _SLACK, shape
            assert end <= PAGE[0] - right + _SLACK, shape
            assert top - 1 <= shape.y <= PAGE[1] - 30, shape
            if shape.text.strip():
                boxes.append((start, end, shape.y - 0.62 * shape.size, shape.y, shape.text))
        boxes.sort(key=lambda box: box[2])
        for i, one in enumerate(boxes):
            for other in boxes[i + 1 :]:
                if other[2] >= one[3]:
                    break
                apart = one[1] <= other[0] + _SLACK or other[1] <= one[0] + _SLACK
                assert apart, (one, other)


def test_that_no_heading_ends_a_page() -> None:
    for language in LANGUAGES:
        for page in pages(example_report(language)):
            told = [piece for piece in page.pieces if piece.tag != "Artifact"]
            assert told[-1].tag not in ("H1", "H2", "H3")


def test_that_a_parted_table_has_its_head_on_every_page() -> None:
    report = degenerate_report("sixty alternatives", "en")
    found = [
        [shape.text for shape in letters(page)].count("First in the ")
        + [shape.text for shape in letters(page)].count("First in the")
        for page in pages(report)
    ]
    assert sum(1 for count in found if count) >= 2


def test_that_bars_are_as_long_as_what_they_stand_for() -> None:
    values = (0.8, 0.4, 0.1, 0.0)
    bars = tuple(Bar(f"B{i}", value, str(value), "#112233") for i, value in enumerate(values))
    drawing = drawn(Bars(bars, 1.0, "axis"), 400)
    wide = [s.width for s in drawing.shapes if isinstance(s, Rectangle) and s.fill == "#112233"]
    assert wide[0] > 100
    assert [each / wide[0] for each in wide] == pytest.approx([v / 0.8 for v in values])


def test_that_leaning_bars_go_from_one_zero_to_their_own_side() -> None:
    bars = (Bar("a", 0.3, "3", "#00AA00"), Bar("b", -0.15, "1.5", "#AA0000"))
    drawing = drawn(Leaning(bars, "left", "right"), 400)
    one, other = (s for s in drawing.shapes if isinstance(s, Rectangle))
    assert one.x == pytest.approx(other.x + other.width)
    assert one.width == pytest.approx(2 * other.width)


def test_that_spans_and_todays_weight_stand_where_the_axis_says() -> None:
    span_ = Span("a", 0.2, ((0.1, 0.5), (0.8, 1.0)), "note")
    drawing = drawn(Spans((span_,), 1.0, "axis", "today", "leads"), 400)
    track, *parts = [s for s in drawing.shapes if isinstance(s, Rectangle)][1:]
    shares = [((p.x - track.x) / track.width, p.width / track.width) for p in parts]
    assert shares[0] == pytest.approx((0.1, 0.4))
    assert shares[1] == pytest.approx((0.8, 0.2))
    today = [s for s in drawing.shapes if isinstance(s, Line) and s.width == 2][-1]
    assert (today.x1 - track.x) / track.width == pytest.approx(0.2)


def test_that_each_participant_is_a_dot_on_the_axis_of_the_bar() -> None:
    drawing = drawn(Dots((Spread("a", 0.2, (0.1, 0.3), "20%"),), 0.4, "axis", "g", "o"), 400)
    bar = [s for s in drawing.shapes if isinstance(s, Rectangle)][-1]
    dots = [s for s in drawing.shapes if isinstance(s, Circle)][1:]
    assert [(dot.x - bar.x) / bar.width for dot in dots] == pytest.approx([0.5, 1.5])


@pytest.mark.parametrize("rows", range(28, 48))
def test_that_neither_a_last_row_nor_a_note_stands_alone_on_a_page(rows: int) -> None:
    columns = (Column("Name"), Column("Figure", number=True))
    cells = tuple((Cell(f"row {i}"), Cell(str(i))) for i in range(rows))
    table = Table("Title", columns, cells, note="What the marks mean.")
    first = Section("First", (Paragraph("One."),))
    words = {"page": "Page", "of": "of"}
    report = Report(
        "T", "S", "en", "today", "2026-01-01", "us", (first, Section("Second", (table,))), words
    )
    *_, last = pages(report)
    names = [shape.text for shape in letters(last) if shape.text.startswith("row ")]
    assert len(names) >= 2
    assert names[-1] == f"row {rows - 1}"
    assert any(shape.text.startswith("What the marks") for shape in letters(last))


def test_that_a_heading_takes_its_introduction_and_chart_along() -> None:
    bars = Bars(tuple(Bar(f"Site {i}", 1.0, "1", "#000000") for i in range(9)), 1.0, "axis")
    chart = Figure(bars, "A chart", "alt")
    for lines in range(20, 44):
        filling = tuple(Paragraph(f"Line {i}") for i in range(lines))
        heading = Section("Heading", (Paragraph("A sentence."), chart))
        words = {"page": "Page", "of": "of"}
        report = Report(
            "T", "S", "en", "today", "2026-01-01", "us",
            (Section("First"), Section("Second", filling, (heading,))), words,
        )  # fmt: skip
        for page in pages(report):
            told = [shape.text.strip() for shape in letters(page)]
            assert ("Heading" in told) == ("A chart" in told), lines
