"""What would it take: the smallest changes for any alternative, and trying them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from locdecide.decision.choices import Normalisation, RankingMethod
from locdecide.decision.model import Decision
from locdecide.ui.robustness.takes_topic import TakesTopic
from locdecide.ui.workbench import Workbench
from locdecide.words import Language
from tests.evaluation.robust import V_WEIGHTS, valued_decision
from tests.ui.robustness.closer_looks import full_look, many_sites, quick_look, site_study

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Make = Callable[..., TakesTopic]
LONGEST = 20_000


@pytest.fixture
def make(make_workbench: Callable[..., Workbench], qtbot: QtBot) -> Make:
    """Return a function that opens the topic on the last study and waits for its answer."""

    def make(decision: Decision | None = None, language: Language = "en") -> TakesTopic:
        decision = decision or site_study()
        workbench = make_workbench(decision, language)
        workbench.document.choose_study(decision.studies[-1].id)
        topic = TakesTopic(workbench)
        qtbot.addWidget(topic)
        topic.resize(700, 640)
        topic.show()
        ask(topic, qtbot)
        return topic

    return make


def ask(topic: TakesTopic, qtbot: QtBot) -> None:
    """Show a full look and wait for the answer."""
    look = full_look(topic.workbench)
    topic.show_robustness(look)
    qtbot.waitUntil(lambda: topic.sentence(look) != "", timeout=LONGEST)


def test_that_the_second_of_the_ranking_is_asked_about_first(make: Make) -> None:
    topic = make()
    assert topic.alternative == "s4"
    assert topic.said.startswith("Site 4 comes first if ")
    assert topic.chart.isVisible()
    assert topic.try_button.isVisible()
    assert topic.back_button.isHidden()


def test_that_it_is_told_when_the_answer_is_there(make: Make, qtbot: QtBot) -> None:
    topic = make()
    topic.workbench.trial.set_share("price", 0.35)
    look = full_look(topic.workbench)
    with qtbot.waitSignal(topic.answered, timeout=LONGEST):
        topic.show_robustness(look)
        assert topic.sentence(look) == ""
    assert topic.sentence(look) == topic.said


def test_that_scrolling_past_chooses_nothing(make: Make) -> None:
    topic = make()
    topic.box.setFocus()
    spot = QPointF(topic.box.rect().center())
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(spot, spot, QPoint(0, -120), QPoint(0, -120), buttons, keys, phase, False)
    QApplication.sendEvent(topic.box, turn)
    assert topic.alternative == "s4"


def test_that_the_weights_needed_sum_to_one_and_copy_beside_todays(make: Make) -> None:
    topic = make()
    rows = topic.chart.rows()
    assert rows[0] == ["Criterion", "Weight today", "Weight needed"]
    assert {row[0]: row[1] for row in rows[1:]}["Energy price"] == "28%"
    for column in (1, 2):
        total = sum(float(row[column].rstrip("%")) for row in rows[1:])
        assert total == pytest.approx(100, abs=1e-3)


def test_that_the_changes_of_a_weighted_sum_are_the_nearest_by_least_squares(make: Make) -> None:
    """METHODS, test V: S1 draws level with S0 where (.3, -.1, -.6) . w = 0, so the nearest weights
    with the same sum lie along (.3, -.1, -.6) less its mean: by hand .4852, .2607, .2541."""
    values = ((0.8, 0.6, 0.3), (0.5, 0.7, 0.9), (0.2, 0.9, 0.4))
    topic = make(valued_decision(values, V_WEIGHTS, RankingMethod.AHP))
    normal = [0.3, -0.1, -0.6]
    slope = [each - sum(normal) / 3 for each in normal]
    lead = sum(n * w for n, w in zip(normal, V_WEIGHTS, strict=True))
    step = lead / sum(each * each for each in slope)
    nearest = {f"C{j}": w - step * s for j, (w, s) in enumerate(zip(V_WEIGHTS, slope, strict=True))}
    shown = {row[0]: float(row[2].rstrip("%")) / 100 for row in topic.chart.rows()[1:]}
    assert shown == pytest.approx(nearest, abs=1e-6)


def test_that_trying_the_weights_brings_it_up_and_back_again(make: Make, qtbot: QtBot) -> None:
    topic = make()
    before = topic.decision
    qtbot.mouseClick(topic.try_button, Qt.MouseButton.LeftButton)
    trial = topic.workbench.trial
    assert trial.weights is not None
    tried = trial.results().topsis
    assert tried is not None
    ranks = {each.alternative: each.rank for each in tried.ranking}
    assert ranks["s4"] == 1
    assert topic.decision is before
    ask(topic, qtbot)
    assert "with the weights that are being tried" in topic.said
    assert topic.alternative == "s4"
    assert topic.chart.isHidden()
    qtbot.mouseClick(topic.back_button, Qt.MouseButton.LeftButton)
    assert trial.weights is None


def test_that_one_that_leads_is_said_to_lead(make: Make, qtbot: QtBot) -> None:
    topic = make()
    topic.box.setFocus()
    qtbot.keyClick(topic.box, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: topic.said.startswith("Site 1"), timeout=LONGEST)
    assert topic.said == "Site 1 is first already."
    assert topic.chart.isHidden()
    assert topic.figures == ""


def test_that_its_own_figures_stand_in_their_units(make: Make) -> None:
    """By the weighted sum Site 4 lacks 5.18 points; its price is worth 28 over .09 EUR/kWh."""
    topic = make(site_study(ranking=RankingMethod.AHP))
    lead = topic.results.ahp
    assert lead is not None
    scores = {each.alternative: each.score for each in lead.ranking}
    needed = 0.052 - (scores["s1"] - scores["s4"]) * 0.09 / 0.28
    lines = dict(line.split(": ", 1) for line in topic.figures.split("\n"))
    assert lines["Energy price"].startswith("down from 0.052\u00a0EUR/kWh to ")
    told = lines["Energy price"].split(" to ")[1].split("\u00a0")[0]
    assert float(told) == pytest.approx(needed, abs=1e-4)


def test_that_one_worse_in_everything_is_plainly_said_never_to_lead(make: Make) -> None:
    values = ((0.9, 0.8), (0.4, 0.3))
    topic = make(valued_decision(values, (1, 1), RankingMethod.AHP))
    assert topic.said.startswith("No weights put S1 first")
    assert topic.chart.isHidden()
    assert topic.try_button.isHidden()


def test_that_one_that_can_only_draw_level_is_said_to_do_so(make: Make) -> None:
    values = ((0.9, 0.8), (0.9, 0.3))
    topic = make(valued_decision(values, (1, 1), RankingMethod.AHP))
    assert topic.said.startswith("S1 shares first place if ")
    assert topic.chart.isVisible()


def test_that_figures_are_not_promised_where_they_are_not_followed(make: Make) -> None:
    topic = make(site_study(normalisation=Normalisation.VECTOR))
    assert topic.figures.startswith("Its own figures are followed only where")


def test_that_a_quick_look_computes_nothing_and_greys_what_there_is(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic = make()
    said = topic.said

    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("locdecide.ui.robustness.takes_topic.what_it_takes", fail)
    topic.workbench.trial.set_share("price", 0.3)
    quick = quick_look(topic.workbench)
    topic.show_robustness(quick)
    assert topic.sentence(quick) == ""
    assert topic.said == said
    assert not topic.chart.isEnabled()
    assert not topic.try_button.isEnabled()


def test_that_an_answer_is_computed_once_for_the_same_numbers(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic = make()
    monkeypatch.setattr("locdecide.ui.robustness.takes_topic.what_it_takes", None)
    topic.show_robustness(full_look(topic.workbench))
    assert topic.said.startswith("Site 4 comes first if ")


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize("count", [1, 40])
def test_that_one_and_many_sites_are_answered(make: Make, count: int, language: Language) -> None:
    topic = make(many_sites(count), language)
    assert topic.said
    assert not topic.grab().isNull()
    assert topic.minimumSizeHint().width() <= 650
