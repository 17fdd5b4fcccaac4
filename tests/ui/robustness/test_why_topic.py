"""Why A beats B: the pair, the waterfall, and what a point of score is worth."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Decision, Stage
from locdecide.ui.robustness.why_topic import WhyTopic
from locdecide.ui.workbench import Workbench
from locdecide.words import Language
from tests.ui.robustness.closer_looks import full_look, many_sites, quick_look, site_study

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Make = Callable[..., WhyTopic]


@pytest.fixture
def make(make_workbench: Callable[..., Workbench], qtbot: QtBot) -> Make:
    """Return a function that opens the topic on a decision."""

    def make(decision: Decision | None = None, language: Language = "en") -> WhyTopic:
        workbench = make_workbench(decision or site_study(), language)
        workbench.document.choose_study("where")
        topic = WhyTopic(workbench)
        qtbot.addWidget(topic)
        topic.resize(700, 640)
        topic.show_robustness(full_look(workbench))
        topic.show()
        return topic

    return make


def test_that_the_first_two_of_the_ranking_are_compared(make: Make) -> None:
    """METHODS, test X over ranges: .7797 .6794 .6189 .7455 .6762."""
    topic = make()
    assert (topic.first.alternative, topic.second.alternative) == ("s1", "s4")
    assert topic.chart.title.startswith("Site 1 is 3.4 points ahead of Site 4 (78.0 against 74.6)")
    assert topic.chart.title == topic.sentence(full_look(topic.workbench))


def test_that_the_bars_add_up_to_the_difference_of_the_scores(make: Make) -> None:
    topic = make()
    topic.chart.copy_table()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    points = [float(line[-1].replace("−", "-")) for line in lines[1:]]
    assert points[-1] == pytest.approx(points[0] + sum(points[1:-1]), abs=1e-9)
    assert (points[-1], points[0]) == pytest.approx((77.97, 74.55), abs=5e-3)
    price = next(line for line in lines if line[0] == "Energy price")
    assert price[1:4] == ["0.045", "0.052", "EUR/kWh"]


def test_that_by_ahp_a_criterion_adds_weight_times_difference_of_values(make: Make) -> None:
    """The weight is .28, and the values are (.12 - .045) / .09 and (.12 - .052) / .09."""
    topic = make(site_study(ranking=RankingMethod.AHP))
    line = next(row for row in topic.chart.rows() if row[0] == "Energy price")
    assert float(line[-1]) == pytest.approx(100 * 0.28 * 0.007 / 0.09)


def test_that_swapping_turns_the_comparison_round(make: Make, qtbot: QtBot) -> None:
    topic = make()
    with qtbot.waitSignal(topic.answered):
        qtbot.mouseClick(topic.swap, Qt.MouseButton.LeftButton)
    assert topic.pair == ("s4", "s1")
    assert topic.chart.title.startswith("Site 4 is 3.4 points behind Site 1")


def test_that_others_are_chosen_by_keyboard(make: Make, qtbot: QtBot) -> None:
    topic = make()
    topic.second.setFocus()
    qtbot.keyClick(topic.second, Qt.Key.Key_Down)
    assert topic.pair == ("s1", "s5")
    assert "Site 5" in topic.chart.title


def test_that_choosing_the_same_one_twice_swaps_them(make: Make, qtbot: QtBot) -> None:
    topic = make()
    topic.second.setFocus()
    qtbot.keyClick(topic.second, Qt.Key.Key_Home)
    assert topic.pair == ("s4", "s1")


def test_that_the_choice_outlives_new_numbers_but_not_its_alternative(make: Make) -> None:
    topic = make()
    topic.second.chosen.emit("s3")
    assert topic.pair == ("s1", "s3")
    topic.workbench.trial.set_share("near", 0.9)
    topic.show_robustness(quick_look(topic.workbench))
    assert topic.pair == ("s1", "s3")
    topic.workbench.editor.apply(
        lambda d: edits.change_alternative(d, "where", "s3", stage=Stage.SET_ASIDE), "Aside"
    )
    topic.show_robustness(full_look(topic.workbench))
    assert topic.pair == ("s1", "s4")
    assert topic.first.count() == 4


def test_that_dragging_a_weight_moves_the_waterfall(make: Make) -> None:
    topic = make()
    before = topic.chart.rows()
    topic.workbench.trial.set_share("price", 0.6)
    topic.show_robustness(quick_look(topic.workbench))
    assert topic.chart.rows() != before


def test_that_a_point_is_worth_a_hundredth_of_the_range_by_the_weight(make: Make) -> None:
    """.01 x (.12 - .03) / .28 EUR/kWh and .01 x 2000 / .12 km, towards the better end."""
    topic = make()
    model = topic.table.model()
    rows = {
        model.index(i, 0).data(): [model.index(i, 1).data(), model.index(i, 2).data()]
        for i in range(model.rowCount())
    }
    assert rows["Energy price"] == ["−0.0032\u00a0EUR/kWh", "4%"]
    assert rows["Distance to existing plant"] == ["−167\u00a0km", "8%"]
    assert rows["Competence"][0].startswith("+0.67")
    assert "0.0032" in topic.equivalents


def test_that_a_range_not_worth_a_point_is_said_to_be_so(make: Make) -> None:
    decision = edits.set_direct_points(site_study(), "where", {"near": 0.5})
    topic = make(decision)
    model = topic.table.model()
    texts = [str(model.index(i, 2).data()) for i in range(model.rowCount())]
    assert texts.count("the whole range is not worth a point") == 1


@pytest.mark.parametrize("language", ["en", "nb"])
def test_that_a_single_alternative_has_nobody_to_beat(make: Make, language: Language) -> None:
    topic = make(many_sites(1), language)
    assert topic.pair is None
    assert topic.alone.isVisible()
    assert not topic.chart.isVisible()


@pytest.mark.parametrize("language", ["en", "nb"])
def test_that_equal_sites_with_long_names_are_level(make: Make, language: Language) -> None:
    topic = make(many_sites(60), language)
    topic.first.chosen.emit("q0")
    topic.second.chosen.emit("q1")
    assert topic.pair == ("q0", "q1")
    assert [mark.key for mark in topic.chart.marks] == ["="]
    assert not topic.grab().isNull()
    assert topic.minimumSizeHint().width() <= 650
