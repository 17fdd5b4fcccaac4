"""The charts of weights: dots, bars and arrows, what they say, hide and copy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.live import i18n
from locdecide.ui.charts.label_spread import spread_labels, swarm
from locdecide.ui.charts.leader_bars import LeaderBar, LeaderBars
from locdecide.ui.charts.weight_axis import WeightAxis
from locdecide.ui.charts.weight_dots import GROUP, WeightDots
from locdecide.ui.charts.weight_shifts import Shift, WeightShifts
from locdecide.ui.models.group_rows import CriterionRow, OwnDot
from locdecide.ui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ROWS = (
    CriterionRow("energy", "Energy", heading=True),
    CriterionRow("price", "Price", indented=True),
    CriterionRow("mix", "Mix", indented=True),
    CriterionRow("market", "Market"),
)
WEIGHTS = {
    "anne": (0.5, 0.2, 0.3),
    "bo": (0.2, 0.1, 0.7),
    "gro": (0.25, 0.25, 0.5),
}


def weights(*shares: float) -> dict[str, float]:
    return {**dict(zip(("price", "mix", "market"), shares, strict=True)), "energy": sum(shares[:2])}


@pytest.fixture
def dots(qtbot: QtBot) -> WeightDots:
    chart = WeightDots("en")
    qtbot.addWidget(chart)
    chart.resize(760, 400)
    chart.set_title("Far apart on Market")
    chart.show_weights(
        ROWS,
        [
            OwnDot(
                key, f"{key.capitalize()} Lie", key.capitalize(), key[:2], key == "gro",
                weights(*shares),
            )
            for key, shares in WEIGHTS.items()
        ],
        weights(0.35, 0.15, 0.5),
        (weights(0.35, 0.15, 0.5), weights(0.3, 0.2, 0.5)),
        0,
    )  # fmt: skip
    chart.show()
    return chart


def test_that_every_leaf_has_a_dot_for_each_and_a_bar_for_the_group(dots: WeightDots) -> None:
    keys = {mark.key for mark in dots.marks}
    assert keys == {(leaf, who) for leaf in ("price", "mix", "market") for who in (*WEIGHTS, GROUP)}


def test_that_dots_stand_where_their_weights_are(dots: WeightDots) -> None:
    x = {mark.key: mark.area.center().x() for mark in dots.marks}
    step = x["market", "bo"] - x["market", "anne"]
    assert x["price", "anne"] - x["price", "bo"] == pytest.approx(step * 0.3 / 0.4)


def test_that_without_names_nothing_says_who_is_who(dots: WeightDots) -> None:
    said = [dots.tip(mark.key) for mark in dots.marks]
    said += [dots.accessibleDescription(), *(cell for row in dots.rows() for cell in row)]
    assert not any(name in text for text in said for name in ("Anne", "Lie"))
    assert "Market: 70%, one participant" in said


def test_that_no_column_of_the_anonymous_table_is_one_person(dots: WeightDots) -> None:
    assert dots.rows() == [
        [
            "Criterion",
            "Group (AIJ)",
            "Group (AIP)",
            "Own weight 1",
            "Own weight 2",
            "Own weight 3",
        ],
        ["Price", "35%", "30%", "20%", "25%", "50%"],
        ["Mix", "15%", "20%", "10%", "20%", "25%"],
        ["Market", "50%", "50%", "30%", "50%", "70%"],
    ]


def test_that_names_can_be_shown_and_taken_away(dots: WeightDots) -> None:
    dots.show_names(True)
    assert dots.tip(("price", "anne")) == "Price: 50%, Anne Lie"
    assert dots.tip(("price", "gro")) == "Price: 25%, Gro Lie, who advises"
    assert dots.rows()[0][3:] == ["Anne Lie", "Bo Lie", "Gro Lie"]
    assert dots.rows()[1][3:] == ["50%", "20%", "25%"]
    dots.show_names(False)
    assert "Anne" not in dots.accessibleDescription()


def test_that_labels_of_equal_dots_do_not_overlap(dots: WeightDots) -> None:
    dots.show_weights(
        ROWS,
        [
            OwnDot(key, key, key.capitalize(), key[:2], False, weights(0.3, 0.2, 0.5))
            for key in ("ingeborg", "henriette", "solveig", "lars")
        ],
        weights(0.3, 0.2, 0.5),
        (weights(0.3, 0.2, 0.5),) * 2,
        0,
    )
    dots.show_names(True)
    areas = [area for (leaf, _), area in dots._labels.items() if leaf == "price"]
    assert len(areas) == 4
    assert not any(a.intersects(b) for a in areas for b in areas if a is not b)


def test_that_the_group_says_both_ways(dots: WeightDots) -> None:
    assert dots.tip(("price", GROUP)) == (
        "Price: the group's weight is 35%. By judgements (AIJ) 35%, by priorities (AIP) 30%."
    )


def test_that_hovering_finds_a_dot(qtbot: QtBot, dots: WeightDots) -> None:
    area = next(mark.area for mark in dots.marks if mark.key == ("market", "bo"))
    qtbot.mouseMove(dots, area.center().toPoint())
    assert dots.hovered == ("market", "bo")


def test_that_the_arrows_walk_the_dots_by_weight(qtbot: QtBot, dots: WeightDots) -> None:
    qtbot.keyClick(dots, Qt.Key.Key_Right)
    assert dots.current == ("price", "bo")
    qtbot.keyClick(dots, Qt.Key.Key_Right)
    assert dots.current == ("price", "gro")
    dots.show_names(True)
    qtbot.keyClick(dots, Qt.Key.Key_Down)
    assert dots.current == ("mix", "gro")


def test_that_the_dots_copy_as_picture_and_table(dots: WeightDots) -> None:
    dots.copy_table()
    assert QGuiApplication.clipboard().text().startswith("Criterion\tGroup (AIJ)")
    dots.copy_picture()
    assert QGuiApplication.clipboard().image().width() == 1520


BARS = (
    LeaderBar("s1", "North", "A", LIGHT.alternatives[0], ("Anne", "Bo"), ("Gro",), True),
    LeaderBar("s2", "South", "B", LIGHT.alternatives[1], ("Cato",), (), False),
)


def test_that_bars_tell_who_decides_from_who_advises(qtbot: QtBot) -> None:
    i18n.install("en")
    chart = LeaderBars()
    qtbot.addWidget(chart)
    chart.show_bars(BARS, named=False)
    assert chart.rows()[1:] == [["North", "2", "1", "first"], ["South", "1", "0", ""]]
    assert chart.tip("s1") == "North comes first by 2 own weightings, and by 1 adviser"
    chart.show_bars(BARS, named=True)
    assert chart.tip("s1").endswith(": Anne, Bo, Gro")
    assert chart.rows()[1][-1] == "Anne, Bo, Gro"


def test_that_arrows_tell_before_and_after(qtbot: QtBot) -> None:
    chart = WeightShifts("nb")
    qtbot.addWidget(chart)
    chart.resize(700, 400)
    group = Shift("", "the group", weights(0.31, 0.2, 0.49), weights(0.27, 0.2, 0.53))
    anne = Shift("anne", "Anne", weights(0.5, 0.2, 0.3), weights(0.2, 0.5, 0.3))
    chart.show_shifts(ROWS, [anne, group], ("Runde 1", "Runde 2"))
    chart.show()
    assert chart.rows()[1][1:] == ["Anne", "50\u00a0%", "20\u00a0%"]
    assert chart.rows()[2][2:] == ["31\u00a0%", "27\u00a0%"]
    assert "Anne" in chart.tip(("price", "anne"))
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current == ("price", "")
    assert not chart.grab().isNull()


def test_that_empty_weight_charts_can_be_shown_and_walked(qtbot: QtBot) -> None:
    for chart in (WeightDots("en"), LeaderBars(), WeightShifts("en")):
        qtbot.addWidget(chart)
        chart.show()
        qtbot.keyClick(chart, Qt.Key.Key_Down)
        assert chart.current is None
        assert not chart.grab().isNull()


@pytest.mark.parametrize(
    ("largest", "limit", "step"),
    [(0.22, 0.225, 0.05), (0.41, 0.45, 0.1), (0.5, 0.5, 0.1), (0.93, 1.0, 0.2), (0.0, 0.05, 0.05)],
)
def test_that_the_axis_ends_soon_after_the_largest_weight(
    largest: float, limit: float, step: float
) -> None:
    axis = WeightAxis(100, 300, largest)
    assert (axis.limit, axis.step) == (pytest.approx(limit), step)
    assert axis.x(0) == 100
    assert axis.x(axis.limit) == pytest.approx(300)


def test_that_labels_stay_on_their_dots_where_there_is_room() -> None:
    assert spread_labels([20, 60], [10, 10], 0, 100) == [15, 55]


def test_that_touching_labels_share_the_way() -> None:
    assert spread_labels([50, 50, 50], [10, 10, 10], 0, 100) == [35, 45, 55]
    assert spread_labels([2, 2], [10, 10], 0, 100) == [0, 10]
    assert spread_labels([98, 99], [10, 10], 0, 100) == [80, 90]


def test_that_labels_without_room_are_not_placed() -> None:
    assert spread_labels([1, 2], [60, 60], 0, 100) is None


def test_that_dots_that_would_touch_stand_in_lanes() -> None:
    assert swarm([10, 30, 50], 10) == [0, 0, 0]
    assert swarm([10, 10, 10, 25], 10) == [0, 1, -1, 0]
