"""The charts of uncertain figures and of the simulation: what they show, copy and leave out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.conclusions.names import Names
from locdecide.decision.model import Study
from locdecide.live import i18n
from locdecide.results import FigureEffect, FigureSensitivity, TippingPoint
from locdecide.ui.charts.alternative_label import AlternativeLabel, alternative_labels
from locdecide.ui.charts.central_weights import CentralColumn, CentralRow, CentralWeights
from locdecide.ui.charts.first_shares import OTHERS, FirstShare, FirstShares
from locdecide.ui.charts.live_chart import LiveChart
from locdecide.ui.charts.pair_shares import PairShares
from locdecide.ui.charts.rank_shares import RankShares
from locdecide.ui.charts.share_scale import contrast, share_colours
from locdecide.ui.charts.tipping_list import TippingList
from locdecide.ui.charts.tornado import MOST_FIGURES, Tornado
from locdecide.ui.theme import DARK, LIGHT, Colours, letter
from tests.samples import site_decision

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

STUDY: Study = site_decision().studies[1]
LABELS = alternative_labels(STUDY, LIGHT)
S1, S2, S3, S4, S5 = LABELS.values()

# METHODS 6, test V: rank shares under any weights; the rest follows from the row and column sums.
RANKS = np.array([[0.245, 0.655, 0.100], [0.645, 0.255, 0.100], [0.110, 0.090, 0.800]])
NONE_OUT = np.zeros(3)

FOUND = FigureSensitivity(
    leader="s1",
    lead=0.04,
    method="topsis",
    own=True,
    effects=(
        FigureEffect("s1", "price", 0.045, 0.04, 0.06, 0.05, -0.02, "s4"),
        FigureEffect("s4", "people", None, 1.0, 9.0, 0.09, -0.01, "s4"),
        FigureEffect("s4", "near", 900.0, 800.0, 950.0, 0.03, 0.045, None),
        FigureEffect("s3", "raw", 9.0, 7.0, 9.0, 0.04, 0.04, None),
    ),
    tipping=(
        TippingPoint("s1", "price", 0.045, 0.0525, "s4", 0.0833, False),
        TippingPoint("s3", "mix", 40.0, 120.0, "s3", 0.8, True),
        TippingPoint("s4", "people", None, 8.25, "s4", None, False),
    ),
)


@pytest.fixture(autouse=True)
def english() -> None:
    i18n.install("en")


def shown(qtbot: QtBot, chart: LiveChart, width: int = 720) -> LiveChart:
    qtbot.addWidget(chart)
    chart.resize(width, 400)
    chart.show()
    return chart


def test_that_a_bar_is_as_long_as_its_share_and_starts_at_zero(qtbot: QtBot) -> None:
    chart = FirstShares("en")
    chart.show_shares([FirstShare(S2, 0.75), FirstShare(S1, 0.25)], 0.003, 10, "Title")
    shown(qtbot, chart)
    image = chart.grab().toImage()

    def coloured(label: AlternativeLabel, row: int) -> int:
        y = round(chart.marks[row].area.center().y()) - 5
        wanted = QColor(label.colour).rgb()
        start = round(chart._left)
        return sum(image.pixel(x, y) == wanted for x in range(start, image.width()))

    assert coloured(S2, 0) == pytest.approx(3 * coloured(S1, 1), abs=9)
    assert coloured(S1, 1) > 50


def test_that_first_shares_copy_with_all_digits_and_their_half_width(qtbot: QtBot) -> None:
    chart = FirstShares("nb")
    chart.show_shares([FirstShare(S2, 0.64512), FirstShare(S1, 0.35488)], 0.0031, 1, "")
    shown(qtbot, chart)
    chart.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[1:] == ["Site 2\t0,64512\t0,0031", "Site 1\t0,35488\t0,0031"]


def test_that_those_without_a_row_share_one(qtbot: QtBot) -> None:
    chart = FirstShares("en")
    shares = [FirstShare(S1, 0.5), FirstShare(S2, 0.3), FirstShare(S3, 0.15), FirstShare(S4, 0.05)]
    chart.show_shares(shares, 0.001, 2, "")
    shown(qtbot, chart)
    assert [mark.key for mark in chart.marks] == ["s1", "s2", OTHERS]
    assert chart.tip(OTHERS).startswith("2 other")
    assert chart.tip(OTHERS).endswith(": first in 20.0% of the simulated cases together")


@pytest.mark.parametrize(
    ("share", "half", "text"),
    [
        (0.0, 0.01, "0%"),
        (0.0001, 0.01, "< 1%"),
        (0.0001, 0.001, "< 0.1%"),
        (0.9999, 0.01, "> 99%"),
        (1.0, 0.01, "100%"),
        (0.6449, 0.001, "64.5%"),
    ],
)
def test_that_hardly_any_is_not_called_none(share: float, half: float, text: str) -> None:
    chart = FirstShares("en")
    chart.show_shares([FirstShare(S1, share)], half, 10, "")
    assert chart._percent(share) == text


def test_that_the_heat_map_has_a_cell_for_each_rank(qtbot: QtBot) -> None:
    chart = RankShares("en")
    chart.show_ranks([S2, S1, S3], RANKS[[1, 0, 2]], NONE_OUT, 20, "")
    shown(qtbot, chart)
    assert len(chart.marks) == 9
    assert chart.tip(("s2", 0)) == "Site 2 has rank 1 in 64.50% of the simulated cases"
    assert chart.rows()[1] == ["Site 2", "0.645", "0.255", "0.1", "0"]


def test_that_a_darker_cell_is_a_larger_share(qtbot: QtBot) -> None:
    chart = RankShares("en")
    chart.show_ranks([S2, S1, S3], RANKS[[1, 0, 2]], NONE_OUT, 20, "")
    shown(qtbot, chart)
    image = chart.grab().toImage()
    corners = {m.key: m.area.topLeft().toPoint() + QPoint(2, 2) for m in chart.marks}
    grey = {key: QColor(image.pixel(point)).lightness() for key, point in corners.items()}
    by_share = [("s3", 2), ("s2", 0), ("s2", 1), ("s1", 2)]
    assert [grey[key] for key in by_share] == sorted(grey[key] for key in by_share)
    assert len({grey[key] for key in by_share}) == 4


def test_that_must_haves_make_a_column_only_where_somebody_fails(qtbot: QtBot) -> None:
    chart = RankShares("en")
    chart.show_ranks([S1, S2, S3], RANKS * 0.9, np.array([0.1, 0.0, 0.1]), 20, "")
    shown(qtbot, chart)
    assert len(chart.marks) == 12
    assert chart.tip(("s1", 3)).startswith("Site 1 misses a must-have in 10.00%")
    assert chart.rows()[0][-1] == "Not ranked"


def test_that_a_long_heat_map_shows_the_leading_ones_and_copies_all(qtbot: QtBot) -> None:
    chart = RankShares("en")
    labels = [AlternativeLabel(f"a{i}", f"A {i}", letter(i), "#55606B") for i in range(60)]
    chart.show_ranks(labels, np.eye(60), np.zeros(60), 20, "")
    shown(qtbot, chart)
    assert len(chart.marks) == 20 * 21
    assert chart.tip(("a3", 20)) == "A 3 ranks after number 20 in 0.00% of the simulated cases"
    table = chart.rows()
    assert len(table) == 61
    assert table[60][60] == "1"


def test_that_the_arrows_walk_the_heat_map_and_stop_at_its_edges(qtbot: QtBot) -> None:
    chart = RankShares("en")
    chart.show_ranks([S2, S1, S3], RANKS, NONE_OUT, 20, "")
    shown(qtbot, chart)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(chart, key)
    assert chart.current == ("s1", 2)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current == ("s1", 2)


def test_that_pairs_leave_themselves_out(qtbot: QtBot) -> None:
    wins = np.array([[0.0, 0.7, 0.9], [0.3, 0.0, np.nan], [0.1, np.nan, 0.0]])
    chart = PairShares("en")
    chart.show_pairs([S1, S2, S3], wins, "")
    shown(qtbot, chart)
    assert chart.rows()[1] == ["Site 1", "", "0.7", "0.9"]
    assert chart.rows()[2] == ["Site 2", "0.3", "", ""]
    assert chart.tip(("s1", 1)) == "Site 1 ranks before Site 2 in 70.00% of the simulated cases"
    assert chart.tip(("s2", 2)) == "Site 2 and Site 3: not counted"


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_that_percentages_can_be_read_on_every_step(colours: Colours) -> None:
    steps = share_colours(colours)
    assert len(steps) == 101
    assert min(contrast(ground, ink) for ground, ink in steps) >= 4.4
    # One hue that goes one way: each step is further from the surface than the one before.
    away = [contrast(ground, QColor(colours.surface)) for ground, _ in steps]
    assert all(b >= a - 0.02 for a, b in pairwise(away))
    assert away[51] - away[50] > 5 * (away[50] - away[49])


def central(qtbot: QtBot, width: int = 720, criteria: int = 3) -> CentralWeights:
    # METHODS 6, test V: the central weights under any weights.
    weights = [(0.646, 0.241, 0.113), (0.251, 0.292, 0.457), (0.125, 0.776, 0.099)]
    rows = [CentralRow(f"c{j}", f"Criterion {j}", w) for j, w in enumerate((0.55, 0.25, 0.20))]
    rows += [CentralRow(f"c{j}", f"Criterion {j}", 0.0) for j in range(3, criteria)]
    filled = [each + (0.0,) * (criteria - 3) for each in weights]
    columns = [
        CentralColumn(label, each, share, 1.0)
        for label, each, share in zip((S1, S2, S3), filled, (0.245, 0.645, 0.110), strict=True)
    ]
    chart = CentralWeights("en")
    chart.show_weights(rows, columns, "What each needs")
    shown(qtbot, chart, width)
    return chart


def test_that_central_weights_stand_beside_those_of_today(qtbot: QtBot) -> None:
    chart = central(qtbot)
    assert len(chart.marks) == 9
    assert chart.rows()[1] == ["Criterion 0", "0.55", "0.646", "0.251", "0.125"]
    assert chart.rows()[-2][2:] == ["0.245", "0.645", "0.11"]
    assert chart.rows()[-1][2:] == ["1", "1", "1"]
    assert "Criterion 1 weighing 77.6% on average; today it weighs 25.0%" in chart.tip(("s3", "c1"))


def test_that_central_weights_show_what_has_room_and_copy_all(qtbot: QtBot) -> None:
    narrow = central(qtbot, 330)
    assert {mark.key[0] for mark in narrow.marks} == {"s1"}
    assert len(narrow.rows()[0]) == 5
    many = central(qtbot, 720, criteria=30)
    assert {mark.key[1] for mark in many.marks} >= {"c0", "c1", "c2"}
    assert len(many.marks) == 3 * 12
    assert len(many.rows()) == 30 + 3


def test_that_the_arrows_walk_the_central_weights(qtbot: QtBot) -> None:
    chart = central(qtbot)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(chart, key)
    assert chart.current == ("s2", "c1")
    assert chart.alternative_of(chart.current) == "s2"


@pytest.fixture
def tornado(qtbot: QtBot) -> Tornado:
    chart = Tornado(Names(STUDY, "en"))
    chart.show_figures(FOUND, LABELS, Names(STUDY, "en"), "Price matters most")
    shown(qtbot, chart)
    return chart


def test_that_a_tornado_shows_the_figures_that_move_the_lead(tornado: Tornado) -> None:
    keys = [mark.key for mark in tornado.marks]
    assert keys == [("s1", "price"), ("s4", "people"), ("s4", "near")]
    assert tornado.accessibleName() == "Price matters most"


def test_that_a_tornado_copies_every_figure_with_all_digits(tornado: Tornado) -> None:
    table = tornado.rows()
    assert len(table) == 5
    assert table[1] == [
        "Site 1", "Energy price", "EUR/kWh", "0.045", "0.04", "0.06", "0.05", "\u22120.02",
        "Site 4", "0.0525", "Site 4",
    ]  # fmt: skip
    assert table[2][3] == ""
    assert table[3][-3:] == ["Site 1", "", ""]


def test_that_a_missing_figure_and_a_tipping_point_are_told(tornado: Tornado) -> None:
    price, people, near = tornado._shown
    assert (price.tipping, price.rival) == ("0.0525\u00a0EUR/kWh", "Site 4")
    assert people.whose == "Site 4, not known"
    assert (near.tipping, near.rival) == ("–", "no possible figure")
    assert "with 0.06\u00a0EUR/kWh it is \u22120.02" in tornado.tip(("s1", "price"))


def test_that_the_ends_of_a_tornado_differ_by_pattern_not_by_colour_alone(
    tornado: Tornado,
) -> None:
    image = tornado.grab().toImage()
    area = tornado.marks[0].area
    today, low, high = (tornado._x(lead) for lead in (0.04, 0.05, -0.02))
    y = round(area.center().y())

    def inks(start: float, end: float) -> set[int]:
        return {image.pixel(x, y) for x in range(round(start) + 3, round(end) - 3)}

    assert len(inks(today, low)) == 1
    assert len(inks(high, tornado._x(0.0))) > 1


def test_that_only_so_many_bars_are_shown_and_the_rest_is_told(qtbot: QtBot) -> None:
    effects = tuple(
        FOUND.effects[0]._replace(alternative=f"s{1 + i % 5}", lead_low=0.05 + 0.001 * i)
        for i in range(20)
    )
    chart = Tornado(Names(STUDY, "en"))
    chart.show_figures(replace(FOUND, effects=effects), LABELS, Names(STUDY, "en"), "")
    shown(qtbot, chart)
    assert len(chart.marks) == MOST_FIGURES
    assert chart.more == 5
    assert len(chart.rows()) == 21
    assert any("5 more figure" in line for line in chart._left_out())


def test_that_ends_on_the_same_side_are_both_seen(qtbot: QtBot) -> None:
    effect = FOUND.effects[0]._replace(lead_low=-0.02, lead_high=-0.03)
    chart = Tornado(Names(STUDY, "nb"))
    chart.show_figures(replace(FOUND, effects=(effect,)), LABELS, Names(STUDY, "nb"), "")
    shown(qtbot, chart)
    image = chart.grab().toImage()
    x = round(chart._x(0.01))
    y = round(chart.marks[0].area.center().y())
    upper = {image.pixel(x + dx, y - 5) for dx in range(12)}
    lower = {image.pixel(x + dx, y + 5) for dx in range(12)}
    assert upper == {QColor(LIGHT.accent).rgb()}
    assert len(lower) > 1


def test_that_tipping_points_are_sentences_with_a_table(qtbot: QtBot) -> None:
    names = Names(STUDY, "nb")
    chart = TippingList(names)
    chart.show_points(FOUND, LABELS, names, "")
    shown(qtbot, chart)
    assert [mark.key for mark in chart.marks] == [("s1", "price"), ("s3", "mix"), ("s4", "people")]
    assert "0,0525" in chart._lines[0][1]
    assert chart.rows()[1][3:7] == ["0,045", "0,0525", "Site 4", "0,0833"]
    assert chart.rows()[3][3] == chart.rows()[3][6] == ""
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(
            chart, Qt.MouseButton.LeftButton, pos=chart.marks[1].area.center().toPoint()
        )
    assert chosen.args == [("s3", "mix")]


@pytest.mark.parametrize(
    "make",
    [
        lambda: FirstShares("en"),
        lambda: RankShares("en"),
        lambda: PairShares("en"),
        lambda: CentralWeights("en"),
        lambda: Tornado(Names(STUDY, "en")),
        lambda: TippingList(Names(STUDY, "en")),
    ],
)
def test_that_empty_charts_can_be_shown_walked_and_copied(
    qtbot: QtBot, make: Callable[[], LiveChart]
) -> None:
    chart = shown(qtbot, make())
    chart.rearrange()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current is None
    chart.copy_table()
    chart.copy_picture()
    assert not chart.grab().isNull()


def test_that_what_a_chart_says_in_words_follows_once_the_numbers_rest(qtbot: QtBot) -> None:
    chart = FirstShares("en")
    chart.show_shares([FirstShare(S1, 0.5)], 0.01, 10, "")
    shown(qtbot, chart)
    qtbot.waitUntil(lambda: "Site 1 0.5" in chart.accessibleDescription())
    chart.show_shares([FirstShare(S1, 0.75)], 0.01, 10, "")
    qtbot.waitUntil(lambda: "Site 1 0.75" in chart.accessibleDescription())


def test_that_a_picture_of_a_chart_has_twice_its_size(tornado: Tornado) -> None:
    tornado.copy_picture()
    assert QGuiApplication.clipboard().image().width() == 2 * tornado.width()
