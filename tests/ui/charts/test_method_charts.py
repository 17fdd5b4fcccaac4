"""The charts of methods and reasons: ranks by method, waterfall, and arrows of weights."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.bump_column import BumpColumn, rank_slots, tied_slots
from locdecide.ui.charts.lead_waterfall import MOST, LeadWaterfall, WaterfallStep
from locdecide.ui.charts.left_out_bump import LeftOutBump
from locdecide.ui.charts.rank_bump import RankBump
from locdecide.ui.charts.weight_change import ChangedWeight, WeightChange
from locdecide.ui.theme import LIGHT, letter

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def labels(count: int) -> list[AlternativeLabel]:
    most = len(LIGHT.alternatives)
    return [
        AlternativeLabel(
            f"s{i}",
            f"Site {i}",
            letter(i),
            LIGHT.alternatives[i] if i < most else LIGHT.muted,
        )
        for i in range(count)
    ]


def ranked(*ranks: int) -> Mapping[str, int]:
    return {f"s{i}": rank for i, rank in enumerate(ranks)}


COLUMNS = (
    BumpColumn("topsis", "TOPSIS", "TOPSIS (range)", ranked(1, 2, 3, 4), "own", 1.0, 1.0),
    BumpColumn("wsm", "WSM", "WSM (min-max)", ranked(2, 1, 3, 3), "other", 0.6, 0.7),
    BumpColumn("mabac", "MABAC", "MABAC (min-max)", ranked(2, 1, 3, 3), "other", 0.6, 0.7, "WSM"),
    BumpColumn("wpm", "WPM", "WPM is left out: needs figures above 0.", {}),
    BumpColumn("borda", "Borda", "Borda", ranked(1, 1, 3, 4), "together"),
)


@pytest.fixture
def bump(qtbot: QtBot) -> RankBump:
    chart = RankBump("en")
    qtbot.addWidget(chart)
    chart.resize(720, 400)
    chart.set_title("They part on the first place")
    chart.set_rankings(labels(4), COLUMNS)
    chart.show()
    return chart


def centre(chart: RankBump, key: object) -> QPoint:
    area = next(mark.area for mark in chart.marks if mark.key == key)
    return area.center().toPoint()


def test_that_a_place_is_higher_up_the_better_the_rank(bump: RankBump) -> None:
    own = [centre(bump, ("topsis", f"s{i}")).y() for i in range(4)]
    assert own == sorted(own)
    assert centre(bump, ("wsm", "s1")).y() < centre(bump, ("wsm", "s0")).y()


def test_that_the_own_method_stands_left_of_all_and_borda_right(bump: RankBump) -> None:
    xs = [centre(bump, (code, "s0")).x() for code in ("topsis", "wsm", "mabac", "borda")]
    assert xs == sorted(xs)


def test_that_a_method_without_ranks_has_no_column_but_a_line_in_the_table(bump: RankBump) -> None:
    assert not any(key[0] == "wpm" for key in (mark.key for mark in bump.marks))  # type: ignore[index]
    assert bump.rows()[4] == [
        "WPM", "WPM is left out: needs figures above 0.", "", "", "", "", "", "", "",
    ]  # fmt: skip


def test_that_ties_have_slots_of_their_own_in_one_frame() -> None:
    slots = rank_slots(["s0", "s1", "s2", "s3"], [c.ranks for c in COLUMNS if c.ranks])
    assert slots[1] == {"s1": 0, "s0": 1, "s2": 2, "s3": 3}
    assert tied_slots(COLUMNS[1].ranks, slots[1]) == ((2, 3),)
    assert slots[3] == {"s1": 0, "s0": 1, "s2": 2, "s3": 3}


def test_that_a_slot_stays_free_where_one_is_not_ranked() -> None:
    slots = rank_slots("abc", [{"a": 1, "b": 2, "c": 3}, {"a": 1, "c": 2}, {"b": 2, "c": 1}])
    assert slots[1] == {"a": 0, "b": 1, "c": 2}
    assert slots[2] == {"a": 0, "c": 1, "b": 2}


@given(
    st.integers(1, 8).flatmap(
        lambda n: st.lists(
            st.dictionaries(st.integers(0, n - 1), st.integers(1, n), min_size=1),
            min_size=1,
            max_size=5,
        )
    )
)
def test_that_slots_are_a_row_of_numbers_in_the_order_of_the_ranks(
    columns: list[dict[int, int]],
) -> None:
    everyone = {i: 1 + i for column in columns for i in column}
    texts = [{str(a): rank for a, rank in column.items()} for column in (everyone, *columns)]
    for column, slots in zip(texts, rank_slots(sorted(texts[0]), texts), strict=True):
        assert sorted(slots.values()) == list(range(len(slots)))
        order = sorted(column, key=lambda a: slots[a])
        assert [column[a] for a in order] == sorted(column.values())


def test_that_the_ranks_copy_with_figures_in_full_and_the_twin(bump: RankBump) -> None:
    bump.copy_table()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    head = ["Method", "Set-up", "r_w", "WS", "Always agrees with"]
    assert lines[0] == [*head, "Site 0", "Site 1", "Site 2", "Site 3"]
    assert lines[2] == ["WSM", "WSM (min-max)", "0.6", "0.7", "", "2", "1", "3", "3"]
    assert lines[3][4] == "WSM"
    assert len(lines) == 6


def test_that_arrows_follow_a_line_across_and_the_column_down(bump: RankBump, qtbot: QtBot) -> None:
    qtbot.keyClick(bump, Qt.Key.Key_Right)
    assert bump.current == ("topsis", "")
    qtbot.keyClick(bump, Qt.Key.Key_Down)
    assert bump.current == ("topsis", "s0")
    qtbot.keyClick(bump, Qt.Key.Key_Right)
    assert bump.current == ("wsm", "s0")
    qtbot.keyClick(bump, Qt.Key.Key_Up)
    assert bump.current == ("wsm", "s1")
    for _ in range(9):
        qtbot.keyClick(bump, Qt.Key.Key_Right)
    assert bump.current == ("borda", "s1")


def test_that_a_click_on_a_slanted_name_chooses_its_method(qtbot: QtBot) -> None:
    chart = RankBump("en")
    qtbot.addWidget(chart)
    chart.resize(650, 400)
    many = [
        BumpColumn(f"m{i}", f"PROMETHEE II number {i}", f"words {i}", ranked(1, 2, 3))
        for i in range(19)
    ]
    chart.set_rankings(labels(3), many)
    column = next(mark.area for mark in chart.marks if mark.key == ("m7", ""))
    # A name leans 60 degrees from upright to the right, so that 30 px up is 17 px aside.
    over = QPointF(column.center().x() + 17, column.top() - 28)
    found = chart.mark_at(over)
    assert found is not None
    assert found.key == ("m7", "")
    straight_up = chart.mark_at(QPointF(column.center().x(), column.top() - 45))
    assert straight_up is None or straight_up.key != ("m7", "")
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=over.toPoint())
    assert chosen.args == [("m7", "")]


def test_that_tips_give_the_place_the_set_up_and_that_a_twin_says_nothing_new(
    bump: RankBump,
) -> None:
    assert bump.tip(("topsis", "s1")) == "Site 1, TOPSIS: rank 2 of 4"
    assert bump.tip(("wsm", "s2")) == "Site 2, WSM: rank 3 of 4, shared"
    assert "r_w 0.6, WS 0.7" in bump.tip(("wsm", ""))
    assert "nothing new" in bump.tip(("mabac", ""))


def test_that_the_foot_explains_only_the_signs_that_are_there(bump: RankBump) -> None:
    assert "≠ puts another first" in bump.foot()
    assert "In brackets" in bump.foot()
    bump.set_rankings(labels(4), COLUMNS[:1])
    assert "≠" not in bump.foot()
    assert "brackets" not in bump.foot()


@pytest.mark.parametrize("width", [480, 650, 1500])
def test_that_nineteen_methods_have_columns_within_the_width(qtbot: QtBot, width: int) -> None:
    chart = RankBump("nb")
    qtbot.addWidget(chart)
    chart.resize(width, 400)
    many = [BumpColumn(f"m{i}", "PROMETHEE II", "", ranked(*range(1, 21))) for i in range(20)]
    chart.set_rankings(labels(20), many)
    areas = [mark.area for mark in chart.marks if mark.key[1] == ""]  # type: ignore[index]
    assert len(areas) == 20
    assert all(area.width() >= 13 for area in areas)
    assert areas[-1].right() < width
    assert not chart.grab().isNull()


def test_that_of_sixty_alternatives_the_leading_are_drawn_and_all_are_copied(
    qtbot: QtBot,
) -> None:
    chart = RankBump("en")
    qtbot.addWidget(chart)
    chart.resize(700, 400)
    other = ranked(*(60 - i for i in range(60)))
    chart.set_rankings(
        labels(60),
        [BumpColumn("o", "Own", "", ranked(*range(1, 61)), "own"), BumpColumn("p", "P", "", other)],
    )
    drawn = {line.alternative for line in chart.pictured}
    assert drawn == {f"s{i}" for i in range(20)} | {"s59"}
    assert "39 more alternatives" in chart.foot()
    assert len(chart.rows()[0]) == 5 + 60
    assert not chart.grab().isNull()


def test_that_greying_keeps_what_is_shown(bump: RankBump) -> None:
    before = bump.grab().toImage()
    bump.set_faded(True)
    assert bump.grab().toImage() != before
    assert bump.rows()[2][0] == "WSM"


def test_that_without_its_leader_the_next_one_is_no_other_winner(qtbot: QtBot) -> None:
    chart = LeftOutBump("en")
    qtbot.addWidget(chart)
    everyone = BumpColumn("", "Everyone", "", ranked(1, 2, 3), "own")
    keeps = BumpColumn("s0", "without Site 0", "", {"s1": 1, "s2": 2})
    turns = BumpColumn("s2", "without Site 2", "", {"s1": 1, "s0": 2})
    chart.set_rankings(labels(3), [everyone, keeps, turns])
    assert [chart.differs(column) for column in chart.ranked] == [False, False, True]
    assert chart.rows() == [
        ["Ranked", "Site 0", "Site 1", "Site 2"],
        ["Everyone", "1", "2", "3"],
        ["without Site 0", "", "1", "2"],
        ["without Site 2", "2", "1", ""],
    ]


STEPS = (
    WaterfallStep("p", "Price", 0.03, "44 øre/kWh", "76 øre/kWh", (44.25, 76.0), "øre/kWh"),
    WaterfallStep("q", "Quality", -0.05, "Good", "Very good"),
    WaterfallStep("m", "Market", 0.0, "5 km", "5 km", (5.0, 5.0), "km"),
)


@pytest.fixture
def waterfall(qtbot: QtBot) -> LeadWaterfall:
    chart = LeadWaterfall("en")
    qtbot.addWidget(chart)
    chart.resize(720, 300)
    first, second = labels(2)
    chart.set_title("Site 0 is behind")
    chart.show_duel(first, second, (0.58, 0.6), STEPS)
    chart.show()
    return chart


def test_that_the_bars_go_from_the_largest_to_those_that_make_no_difference(
    waterfall: LeadWaterfall,
) -> None:
    assert [mark.key for mark in waterfall.marks] == ["q", "p", "="]


def test_that_a_waterfall_copies_with_full_figures_between_the_two_scores(
    waterfall: LeadWaterfall,
) -> None:
    waterfall.copy_table()
    assert QGuiApplication.clipboard().text().split("\n") == [
        "Criterion\tSite 0\tSite 1\tUnit\tPoints",
        "Score of Site 1\t\t\t\t60",
        "Quality\tGood\tVery good\t\t−5",
        "Price\t44.25\t76\tøre/kWh\t3",
        "Market\t5\t5\tkm\t0",
        "Score of Site 0\t\t\t\t58",
    ]


def test_that_a_bars_tip_says_for_whom_it_speaks(waterfall: LeadWaterfall) -> None:
    assert waterfall.tip("p").startswith(
        "Price speaks for Site 0 by 3 of 100 points. Site 0: 44 øre/kWh."
    )
    assert waterfall.tip("q").startswith("Quality speaks for Site 1 by 5 of 100 points.")
    assert waterfall.tip("=") == "Market: 0"


def test_that_the_waterfall_is_walked_up_and_down(waterfall: LeadWaterfall, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.keyClick(waterfall, Qt.Key.Key_Down)
    assert waterfall.current == "p"
    qtbot.keyClick(waterfall, Qt.Key.Key_Up)
    assert waterfall.current == "q"


def test_that_only_more_than_a_dozen_bars_gather_the_small_ones(waterfall: LeadWaterfall) -> None:
    first, second = labels(2)
    many = [
        WaterfallStep(f"c{i}", f"C{i}", 0.1 / (i + 1), "1", "2", (1.0, 2.0)) for i in range(MOST)
    ]
    waterfall.show_duel(first, second, (0.9, 0.5), many)
    assert len(waterfall.marks) == MOST
    more = [*many, WaterfallStep("z", "Z", -0.001, "1", "2")]
    waterfall.show_duel(first, second, (0.9, 0.5), more)
    assert [mark.key for mark in waterfall.marks][-1] == "…"
    assert len(waterfall.marks) == MOST
    assert waterfall.tip("…").split("\n") == ["C11: +0.8", "Z: −0.1"]
    assert len(waterfall.rows()) == MOST + 1 + 3


def test_that_what_speaks_against_is_hatched_and_points_to_the_left(
    waterfall: LeadWaterfall,
) -> None:
    """Where a filled bar has one colour, a hatched one has its colour and the ground."""
    image = waterfall.grab().toImage()
    colours = {}
    for mark in waterfall.marks[:2]:
        y = round(mark.area.center().y()) + 2
        row = [image.pixelColor(x, y).name() for x in range(420, 660)]
        colours[mark.key] = row
    solid, hatched = LIGHT.alternatives[0].lower(), LIGHT.alternatives[1].lower()
    assert colours["p"].count(solid) > 40
    assert solid not in colours["q"]
    runs = sum(a != b for a, b in zip(colours["q"], colours["q"][1:], strict=False))
    assert hatched in colours["q"] or runs > 20


@pytest.mark.parametrize("scores", [(0.5, 0.5), (0.0, 1.0), (0.5, 0.5 + 1e-9)])
def test_that_equal_and_extreme_scores_are_painted(
    waterfall: LeadWaterfall, scores: tuple[float, float]
) -> None:
    first, second = labels(2)
    step = WaterfallStep("p", "Price", scores[0] - scores[1], "1", "2")
    waterfall.show_duel(first, second, scores, [step])
    assert not waterfall.grab().isNull()
    waterfall.show_duel(first, second, scores, [])
    assert not waterfall.grab().isNull()


@pytest.fixture
def change(qtbot: QtBot) -> WeightChange:
    chart = WeightChange("nb")
    qtbot.addWidget(chart)
    chart.resize(700, 300)
    chart.show_weights(
        [
            ChangedWeight("same", "Same", 0.2, 0.2001),
            ChangedWeight("less", "Less", 0.5, 0.3),
            ChangedWeight("more", "More", 0.3, 0.4999),
        ]
    )
    chart.show()
    return chart


def test_that_the_largest_change_of_weight_is_above_and_what_stays_below(
    change: WeightChange,
) -> None:
    assert [mark.key for mark in change.marks] == ["less", "more", "same"]


def test_that_weights_copy_in_full(change: WeightChange) -> None:
    assert change.rows()[2] == ["More", "30\u00a0%", "49,99\u00a0%"]
    assert change.rows()[3] == ["Same", "20\u00a0%", "20,01\u00a0%"]


def test_that_a_weights_tip_says_whether_it_stays(change: WeightChange, qtbot: QtBot) -> None:
    qtbot.mouseMove(change, change.marks[0].area.center().toPoint())
    assert change.hovered == "less"
    assert "50\u00a0%" in change.tip("less")
    assert "30\u00a0%" in change.tip("less")
    assert "20,01" not in change.tip("same")
    qtbot.keyClick(change, Qt.Key.Key_Down)
    assert change.current == "less"


def test_that_empty_charts_are_painted_and_walked(qtbot: QtBot) -> None:
    for chart in (RankBump("en"), LeadWaterfall("nb"), WeightChange("en"), LeftOutBump("nb")):
        qtbot.addWidget(chart)
        chart.show()
        qtbot.keyClick(chart, Qt.Key.Key_Down)
        assert chart.current is None
        assert not chart.grab().isNull()
