"""The charts of the ranking: what they say, copy, and how they are walked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.decision.choices import RankingMethod
from locdecide.ui.charts.chart import text_on
from locdecide.ui.charts.contribution_bars import (
    ContributionBars,
    ContributionGroup,
    axis_limit,
)
from locdecide.ui.charts.rank_comparison import RankComparison, RankedColumn
from locdecide.ui.models.ranking_table import RankedRow
from locdecide.ui.theme import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def row(key: str, name: str, score: float, rank: int, missing: int = 0) -> RankedRow:
    return RankedRow(key, name, key.upper(), LIGHT.alternatives[rank], score, rank, missing)


NORTH, SOUTH = row("n", "North", 0.625, 1), row("s", "South", 0.5, 2, missing=1)


@pytest.fixture
def comparison(qtbot: QtBot) -> RankComparison:
    chart = RankComparison("en")
    qtbot.addWidget(chart)
    chart.resize(700, 300)
    chart.set_title("They agree")
    chart.set_columns(
        [
            RankedColumn(RankingMethod.TOPSIS, "TOPSIS", (NORTH, SOUTH)),
            RankedColumn(RankingMethod.AHP, "AHP", (NORTH, SOUTH)),
        ]
    )
    chart.show()
    return chart


@pytest.fixture
def bars(qtbot: QtBot) -> ContributionBars:
    chart = ContributionBars("en")
    qtbot.addWidget(chart)
    chart.resize(700, 300)
    chart.set_bars(
        [NORTH, SOUTH],
        [
            ContributionGroup("p", "Power", 0.6, {"n": 0.5, "s": 0.5}),
            ContributionGroup("q", "People", 0.4, {"n": 0.125, "s": 0.0}),
        ],
        1.0,
    )
    chart.show()
    return chart


def test_that_a_chart_says_in_words_what_it_shows(comparison: RankComparison) -> None:
    assert comparison.accessibleName() == "They agree"
    assert "TOPSIS 1 North 0.625" in comparison.accessibleDescription()


def test_that_a_chart_copies_as_a_table(comparison: RankComparison) -> None:
    comparison.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Method\tRank\tAlternative\tScore"
    assert lines[1] == "TOPSIS\t1\tNorth\t0.625"
    assert len(lines) == 5


def test_that_a_chart_copies_as_a_picture_of_twice_its_size(comparison: RankComparison) -> None:
    comparison.copy_picture()
    assert QGuiApplication.clipboard().image().width() == 1400


def test_that_a_tooltip_has_the_exact_score_and_the_tie_rule(comparison: RankComparison) -> None:
    tip = comparison.tip((RankingMethod.AHP, "s"))
    assert tip.startswith("South: 0.5, rank 2 of 2. Equal scores share the smaller rank")
    assert "1 figure" in tip


def test_that_hovering_a_row_marks_its_alternative(
    qtbot: QtBot, comparison: RankComparison
) -> None:
    area = comparison.marks[1].area
    qtbot.mouseMove(comparison, area.center().toPoint())
    assert comparison.hovered == (RankingMethod.TOPSIS, "s")
    qtbot.mouseMove(comparison, QPoint(350, 2))
    assert comparison.hovered is None


def test_that_the_arrows_stop_at_the_ends(qtbot: QtBot, comparison: RankComparison) -> None:
    comparison.set_current((RankingMethod.TOPSIS, "s"))
    qtbot.keyClick(comparison, Qt.Key.Key_Down)
    qtbot.keyClick(comparison, Qt.Key.Key_Left)
    assert comparison.current == (RankingMethod.TOPSIS, "s")


def test_that_enter_asks_for_the_first_mark(qtbot: QtBot, comparison: RankComparison) -> None:
    with qtbot.waitSignal(comparison.score_chosen) as chosen:
        qtbot.keyClick(comparison, Qt.Key.Key_Return)
    assert chosen.args == [RankingMethod.TOPSIS, "n"]


def test_that_a_method_without_rows_says_why(comparison: RankComparison) -> None:
    comparison.set_columns(
        [
            RankedColumn(RankingMethod.TOPSIS, "TOPSIS", (NORTH, SOUTH)),
            RankedColumn(RankingMethod.AHP, "AHP", (), reason="No figures"),
        ]
    )
    assert comparison.rows()[-1] == ["AHP", "", "", "No figures"]
    assert not comparison.grab().isNull()


def test_that_segments_are_as_wide_as_what_they_add(bars: ContributionBars) -> None:
    widths = {mark.key: mark.area.width() for mark in bars.marks}
    assert widths["n", "p"] == pytest.approx(4 * widths["n", "q"])
    assert ("s", "q") not in widths


def test_that_the_arrows_walk_the_segments(qtbot: QtBot, bars: ContributionBars) -> None:
    with qtbot.waitSignal(bars.part_chosen) as chosen:
        qtbot.keyClick(bars, Qt.Key.Key_Right)
    assert chosen.args == ["n", "p"]
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    assert bars.current == ("n", "q")
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.current == ("s", "p")


def test_that_a_segment_says_what_it_adds(bars: ContributionBars) -> None:
    assert bars.tip(("n", "q")) == "North: People adds 0.125, which is 20.0% of its score"


def test_that_the_bars_copy_as_a_table(bars: ContributionBars) -> None:
    assert bars.rows() == [
        ["Alternative", "Power", "People", "AHP score"],
        ["North", "0.5", "0.125", "0.625"],
        ["South", "0.5", "0", "0.5"],
    ]


def test_that_empty_charts_can_be_shown_and_walked(qtbot: QtBot) -> None:
    for chart in (RankComparison("en"), ContributionBars("en")):
        qtbot.addWidget(chart)
        chart.show()
        qtbot.keyClick(chart, Qt.Key.Key_Down)
        assert chart.current is None
        assert not chart.grab().isNull()


@pytest.mark.parametrize(
    ("scores", "end"), [([0.8, 0.2], 1.0), ([0.23], 0.5), ([0.18], 0.2), ([0.0], 1.0), ([], 1.0)]
)
def test_that_an_axis_ends_at_a_round_number(scores: list[float], end: float) -> None:
    assert axis_limit(scores) == pytest.approx(end)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_that_letters_can_be_read_on_every_alternatives_colour(colours: object) -> None:
    for colour in colours.alternatives:  # type: ignore[attr-defined]
        ground = QColor(colour)
        ink = text_on(ground, colours)  # type: ignore[arg-type]
        assert contrast(ink, ground) >= 3.9


def contrast(a: QColor, b: QColor) -> float:
    light, dark = sorted((relative(a), relative(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def relative(colour: QColor) -> float:
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
