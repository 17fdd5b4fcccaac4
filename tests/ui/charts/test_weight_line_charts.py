"""The charts of weights that change: lines and their handle, stability bars, the triangle."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.results import Crossing, WeightLine, WeightSensitivity
from locdecide.results import WinnerTriangle as Winners
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.line_plot import continued, first_places, labelled, score_ticks
from locdecide.ui.charts.stability_bars import StabilityBars, StabilityRow, by_nearness
from locdecide.ui.charts.triangle_picture import deepest
from locdecide.ui.charts.weight_lines import WeightLines
from locdecide.ui.charts.winner_triangle import WinnerTriangle
from locdecide.ui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

# METHODS' test V, first criterion: scores are straight lines between the others' and its own.
OWN = np.array([0.8, 0.5, 0.2])
OTHERS = np.array([(0.25 * 0.6 + 0.2 * 0.3), (0.25 * 0.7 + 0.2 * 0.9), (0.25 * 0.9 + 0.2 * 0.4)])
OTHERS /= 0.45


def straight(present: float = 0.55) -> WeightLine:
    weights = np.unique(np.append(np.linspace(0, 1, 101), present))
    scores = (1 - weights[:, None]) * OTHERS + weights[:, None] * OWN
    return WeightLine(
        criterion="c0",
        present=present,
        weights=weights,
        scores=scores,
        crossings=(
            Crossing(1 / 13, "c", "a", False),
            Crossing(0.2, "c", "b", False),
            Crossing(0.517857, "b", "a", True),
        ),
        leading=((0.517857, 1.0),),
        nearest=0.517857,
    )


def sensitivity(line: WeightLine | None = None) -> WeightSensitivity:
    return WeightSensitivity(("a", "b", "c"), ("a",), ("a", "b", "c"), (line or straight(),), 0.06)


def labels(*names: str) -> dict[str, AlternativeLabel]:
    return {
        name: AlternativeLabel(name, name.upper() * 2, name.upper(), LIGHT.alternatives[i % 10])
        for i, name in enumerate(names or ("a", "b", "c"))
    }


def spoken(crossing: Crossing) -> str:
    return f"{crossing.above} over {crossing.below}"


@pytest.fixture
def lines(qtbot: QtBot) -> WeightLines:
    chart = WeightLines("en")
    qtbot.addWidget(chart)
    chart.resize(700, 420)
    chart.set_title("AA leads unless Price weighs less than 52%")
    chart.show_line(sensitivity(), straight(), labels(), ("Price", "Score"), 0.55, spoken)
    chart.show()
    return chart


def drag(qtbot: QtBot, chart: WeightLines, weight: float) -> None:
    start, end = chart.point_at(chart.weight).toPoint(), chart.point_at(weight).toPoint()
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(chart, end)
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=end)


def pixels(chart: WeightLines | StabilityBars | WinnerTriangle) -> set[int]:
    chart.copy_picture()
    image = QGuiApplication.clipboard().image()
    return {
        image.pixel(x, y) & 0xFFFFFF
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def inks(*names: str) -> set[int]:
    return {int(label.colour[1:], 16) for label in labels(*names).values()}


def test_that_the_handle_follows_the_mouse(qtbot: QtBot, lines: WeightLines) -> None:
    seen: list[float] = []
    lines.weight_dragged.connect(seen.append)
    with qtbot.waitSignal(lines.drag_ended):
        drag(qtbot, lines, 0.3)
    assert seen[-1] == pytest.approx(0.3, abs=0.002)
    assert lines.weight == seen[-1]


def test_that_a_press_beside_the_handle_on_its_track_brings_it_there(
    qtbot: QtBot, lines: WeightLines
) -> None:
    qtbot.mouseClick(lines, Qt.MouseButton.LeftButton, pos=lines.point_at(0.8).toPoint())
    assert lines.weight == pytest.approx(0.8, abs=0.002)


def test_that_a_press_on_a_line_moves_nothing(qtbot: QtBot, lines: WeightLines) -> None:
    scene = lines._scene
    assert scene is not None
    point = QPointF(scene.plot.x(0.9), scene.plot.y(0.1 * OTHERS[0] + 0.9 * OWN[0]))
    with qtbot.waitSignal(lines.chosen) as chosen:
        qtbot.mouseClick(lines, Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert chosen.args == ["a"]
    assert lines.weight == 0.55


def test_that_the_handle_stays_between_nothing_and_all(qtbot: QtBot, lines: WeightLines) -> None:
    start = lines.point_at(lines.weight).toPoint()
    qtbot.mousePress(lines, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(lines, QPoint(5000, start.y()))
    assert lines.weight == 1.0
    qtbot.mouseMove(lines, QPoint(-5000, start.y()))
    assert lines.weight == 0.0
    qtbot.mouseRelease(lines, Qt.MouseButton.LeftButton, pos=start)


@pytest.mark.parametrize(
    ("key", "weight"),
    [
        (Qt.Key.Key_Left, 0.54),
        (Qt.Key.Key_Right, 0.56),
        (Qt.Key.Key_PageUp, 0.65),
        (Qt.Key.Key_PageDown, 0.45),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_End, 1.0),
    ],
)
def test_that_keys_move_the_handle(
    qtbot: QtBot, lines: WeightLines, key: Qt.Key, weight: float
) -> None:
    with qtbot.waitSignals([lines.weight_dragged, lines.drag_ended]):
        qtbot.keyClick(lines, key)
    assert lines.weight == pytest.approx(weight)


def test_that_a_key_goes_to_the_next_whole_percent(qtbot: QtBot, lines: WeightLines) -> None:
    lines.set_weight(0.1837)
    qtbot.keyClick(lines, Qt.Key.Key_Right)
    assert lines.weight == 0.19
    lines.set_weight(0.1837)
    qtbot.keyClick(lines, Qt.Key.Key_Left)
    assert lines.weight == 0.18


def test_that_up_and_down_go_through_the_lines_by_score(qtbot: QtBot, lines: WeightLines) -> None:
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    assert lines.current == "a"
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    assert lines.current == "b"
    qtbot.keyClick(lines, Qt.Key.Key_Up)
    assert lines.current == "a"


def test_that_the_pointer_reads_scores_at_a_known_weight(qtbot: QtBot, lines: WeightLines) -> None:
    scene = lines._scene
    assert scene is not None
    point = QPointF(scene.plot.x(0.3004), scene.plot.y(0.7 * OTHERS[2] + 0.3 * OWN[2])).toPoint()
    qtbot.mouseMove(lines, point)
    mark = lines.mark_at(QPointF(point))
    assert mark is not None
    assert lines.tip(mark.key) == "CC, at 30%: 0.534444"


def test_that_the_table_has_the_exact_numbers(lines: WeightLines) -> None:
    lines.copy_table()
    table = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert table[0] == ["Weight of Price", "AA", "BB", "CC"]
    row = next(line for line in table if line[0] == "30%")
    expected = 0.7 * OTHERS + 0.3 * OWN
    assert [float(cell) for cell in row[1:]] == pytest.approx(expected.tolist(), rel=1e-15)
    assert table[-1] == ["51.7857%", "BB", "AA", "yes"]


def test_that_every_alternative_is_named_and_has_its_colour(lines: WeightLines) -> None:
    assert {mark.key for mark in lines.marks} >= {"a", "b", "c"}
    assert inks() <= pixels(lines)


def test_that_labels_do_not_overlap_where_lines_end_together(lines: WeightLines) -> None:
    line = straight()
    same = WeightLine("c0", 0.55, line.weights, 0 * line.scores + 0.4, (), ((0.0, 1.0),), None)
    lines.show_line(sensitivity(same), same, labels(), ("Price", "Score"), 0.55, spoken)
    areas = [mark.area for mark in lines.marks if isinstance(mark.key, str)]
    assert len(areas) == 3
    shrunk = [area.adjusted(0, 0.5, 0, -0.5) for area in areas]
    assert not any(a.intersects(b) for a in shrunk for b in shrunk if a is not b)


def test_that_sixty_lines_are_few_names_and_all_can_be_pointed_at(qtbot: QtBot) -> None:
    ids = tuple(f"s{i}" for i in range(60))
    weights = np.linspace(0, 1, 101)
    scores = np.linspace(0.2, 0.9, 60)[None, :] + 0 * weights[:, None]
    line = WeightLine("c0", 0.5, weights, scores, (), ((0.0, 1.0),), None)
    found = WeightSensitivity(ids, ("s59",), ids[50:], (line,), float("inf"))
    chart = WeightLines("en")
    qtbot.addWidget(chart)
    chart.resize(700, 420)
    chart.show_line(found, line, labels(*ids), ("Price", "Score"), 0.5, spoken)
    assert {mark.key for mark in chart.marks} == set(ids[50:])
    scene = chart._scene
    assert scene is not None
    mark = chart.mark_at(QPointF(scene.plot.x(0.3), scene.plot.y(float(scores[0, 7]))))
    assert mark is not None
    assert mark.key == "s7"
    assert len(chart.rows()[0]) == 61


def test_that_the_words_for_it_say_weight_and_crossing(lines: WeightLines) -> None:
    lines.set_weight(0.3)
    assert lines.accessibleDescription() == "Weight of Price: 30%. a over b."


def test_that_who_is_first_where_follows_the_crossings() -> None:
    pieces = first_places(sensitivity(), straight())
    assert [(round(a, 3), round(b, 3), who) for a, b, who in pieces] == [
        (0.0, 0.518, "b"),
        (0.518, 1.0, "a"),
    ]
    line = straight()
    best = line.scores.argmax(axis=1)
    for weight, winner in zip(line.weights, best, strict=True):
        first = next(who for low, high, who in pieces if low <= weight <= high)
        assert first == "abc"[winner]


def test_that_a_line_is_not_drawn_down_to_where_nothing_is_known() -> None:
    scores = np.array([[0.4, 0.0], [0.42, 0.3], [0.44, 0.32], [0.46, 0.34], [0.0, 0.36]])
    shown = continued(scores)
    assert shown[-1] == pytest.approx([0.48, 0.36])
    assert shown[0] == pytest.approx([0.4, 0.28])


def test_that_a_line_that_really_ends_at_nothing_is_drawn_so() -> None:
    scores = np.linspace(0.5, 0.0, 11)[:, None]
    assert (continued(scores) == scores).all()


def test_that_those_first_somewhere_are_named_before_others() -> None:
    named, rest = labelled(sensitivity(), straight(), 2)
    assert (set(named), rest) == ({0, 1}, [2])


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (0.41, 0.43), (0.5, 0.5), (0.99, 1.0)])
def test_that_ticks_embrace_the_scores(low: float, high: float) -> None:
    ticks = score_ticks(low, high)
    assert ticks[0] <= low + 1e-9
    assert ticks[-1] >= high - 1e-9
    assert 2 <= len(ticks) <= 8


def rows() -> list[StabilityRow]:
    of = labels()
    return [
        StabilityRow("g", "Group", 0, True, 0.5, ((0.1, 0.9),), 0.9, of["b"]),
        StabilityRow("p", "Price", 1, False, 0.3, ((0.0, 0.33),), 0.33, of["c"]),
        StabilityRow("q", "Quality", 1, False, 0.2, ((0.0, 0.4), (0.7, 1.0)), 0.4, of["b"]),
        StabilityRow("n", "None", 0, False, 0.0, ((0.0, 1.0),), None, None),
    ]


@pytest.fixture
def bars(qtbot: QtBot) -> StabilityBars:
    chart = StabilityBars("en")
    qtbot.addWidget(chart)
    chart.resize(560, 300)
    chart.set_title("Price matters most")
    chart.show_rows(rows(), labels()["a"], indented=True)
    chart.show()
    return chart


def test_that_a_criterion_can_be_chosen_by_mouse_and_keys(
    qtbot: QtBot, bars: StabilityBars
) -> None:
    spot = bars.marks[1].area.center().toPoint()
    with qtbot.waitSignal(bars.chosen) as chosen:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == ["p"]
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.current == "q"


def test_that_several_intervals_are_told(bars: StabilityBars) -> None:
    tip = "Quality, today 20%: AA is first between 0% – 40%, 70% – 100%"
    assert bars.tip("q") == f"{tip}; nearest at 40%, where BB takes over"
    assert bars.rows()[3] == ["Quality", "20%", "0% – 40%, 70% – 100%", "40%", "BB"]
    assert bars.rows()[4] == ["None", "0%", "0% – 100%", "", ""]


def test_that_bars_are_painted_in_the_leaders_colour_and_the_takers(bars: StabilityBars) -> None:
    assert inks() <= pixels(bars)


def test_that_the_nearest_is_first_by_relative_change() -> None:
    assert [row.criterion for row in by_nearness(rows())] == ["p", "g", "q", "n"]


def test_that_other_weights_leave_the_bars_where_they_are(bars: StabilityBars) -> None:
    before = bars.marks
    moved = [
        StabilityRow(r.criterion, r.name, r.depth, r.heading, 0.1, r.intervals, r.end, r.rival)
        for r in rows()
    ]
    bars.show_rows(moved, labels()["b"], indented=True)
    assert bars.marks == before
    assert bars.rows()[1][1] == "10%"


def thirds(steps: int = 30) -> Winners:
    """The first wins where the first weight is largest, and so on."""
    i, k = np.meshgrid(np.arange(steps + 1), np.arange(steps + 1), indexing="ij")
    shares = np.stack([i, k, steps - i - k])
    winners = np.where(i + k <= steps, shares.argmax(axis=0), -1)
    return Winners(("a", "b", "c"), "x", "y", (0.2, 0.1), steps, winners)


@pytest.fixture
def triangle(qtbot: QtBot) -> WinnerTriangle:
    chart = WinnerTriangle("en")
    qtbot.addWidget(chart)
    chart.resize(720, 480)
    chart.show_winners(thirds(), labels(), ("Price", "Quality"))
    chart.show()
    return chart


def test_that_the_triangle_reads_the_present_weights(triangle: WinnerTriangle) -> None:
    assert triangle.reading() == "Price 20%, Quality 10%, all others 70%: CC is first"


def test_that_arrow_keys_move_the_probe(qtbot: QtBot, triangle: WinnerTriangle) -> None:
    for _ in range(9):
        qtbot.keyClick(triangle, Qt.Key.Key_Up)
    assert triangle.probe == (15, 3)
    assert triangle.reading() == "Price 50%, Quality 10%, all others 40%: AA is first"
    qtbot.keyClick(triangle, Qt.Key.Key_Left)
    assert triangle.probe == (15, 2)


def test_that_the_probe_never_leaves_the_triangle(qtbot: QtBot, triangle: WinnerTriangle) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down):
        for _ in range(40):
            qtbot.keyClick(triangle, key)
            assert triangle.probe is not None
            assert min(triangle.probe) >= 0
            assert sum(triangle.probe) <= 30
    assert triangle.probe == (0, 0)


def test_that_the_pointer_reads_the_split_under_it(qtbot: QtBot, triangle: WinnerTriangle) -> None:
    spot = triangle._point(0.8, 0.1).toPoint()
    qtbot.mouseMove(triangle, spot)
    assert triangle.probe == (24, 3)
    mark = triangle.mark_at(QPointF(spot))
    assert mark is not None
    assert mark.key == "a"


def test_that_each_region_has_its_letter_inside() -> None:
    found = thirds()
    for number in range(3):
        spot = deepest(found.winners, number)
        assert spot is not None
        assert found.winners[spot] == number
    assert deepest(np.zeros((4, 4), dtype=np.intp), 5) is None


def test_that_the_triangle_copies_every_split(triangle: WinnerTriangle) -> None:
    table = triangle.rows()
    assert table[0] == ["Price", "Quality", "First"]
    assert len(table) == 1 + 31 * 32 // 2
    assert ["50%", "10%", "AA"] in table


def test_that_the_triangle_is_painted_in_three_colours(triangle: WinnerTriangle) -> None:
    badges = inks()
    assert badges <= pixels(triangle)
