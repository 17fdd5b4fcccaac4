"""Which weights matter: a dragged handle tries weights, and everything says what follows."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.conclusions.weights import crossing_sentence, line_sentence
from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Decision
from locdecide.evaluation import evaluate, robustness, weights_at
from locdecide.results import Robustness
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.robustness.weights_topic import TWO, WeightsTopic
from locdecide.ui.workbench import Workbench
from tests.evaluation.robust import TEST_V, V_WEIGHTS, valued_decision
from tests.ui.conftest import Make

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

replace = msgspec.structs.replace


def look(workbench: Workbench) -> Robustness:
    document = workbench.document
    found = robustness(
        document.decision, document.study, workbench.trial.results(), quick=True, draws=100
    )
    assert found is not None
    return found


def shown(qtbot: QtBot, workbench: Workbench, size: tuple[int, int] = (760, 900)) -> WeightsTopic:
    topic = WeightsTopic(workbench)
    qtbot.addWidget(topic)
    topic.resize(*size)
    topic.show()
    topic.show_robustness(look(workbench))
    qtbot.waitUntil(lambda: topic.lines.height() > 200)
    return topic


def drag(qtbot: QtBot, topic: WeightsTopic, weight: float) -> None:
    chart = topic.lines
    start, end = chart.point_at(chart.weight).toPoint(), chart.point_at(weight).toPoint()
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(chart, end)
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=end)


def weight(workbench: Workbench, criterion: str) -> float:
    return workbench.trial.results().weights.of(criterion).global_


def scores(workbench: Workbench) -> dict[str, float]:
    results = workbench.trial.results()
    ranking = ranking_of(results, workbench.document.study.method.ranking)
    return {each.alternative: each.score for each in ranking}


def test_that_dragging_tries_the_weight_and_saves_nothing(
    qtbot: QtBot, workbench: Workbench
) -> None:
    topic = shown(qtbot, workbench)
    before, decision = weight(workbench, topic.criterion), workbench.document.decision
    drag(qtbot, topic, 0.7)
    assert weight(workbench, topic.criterion) == pytest.approx(0.7, abs=0.005)
    assert weight(workbench, topic.criterion) == pytest.approx(topic.lines.weight)
    assert workbench.document.decision is decision
    assert before != pytest.approx(0.7, abs=0.005)


def test_that_the_keyboard_tries_weights_too(qtbot: QtBot, workbench: Workbench) -> None:
    topic = shown(qtbot, workbench)
    topic.lines.setFocus()
    qtbot.keyClick(topic.lines, Qt.Key.Key_End)
    assert weight(workbench, topic.criterion) == pytest.approx(1.0)
    qtbot.keyClick(topic.lines, Qt.Key.Key_PageDown)
    assert weight(workbench, topic.criterion) == pytest.approx(0.9)


def test_that_the_others_keep_their_proportions_even_from_the_end(
    qtbot: QtBot, workbench: Workbench
) -> None:
    topic = shown(qtbot, workbench)
    results = workbench.evaluator.results()
    today = dict(zip(results.leaves, results.leaf_weights.tolist(), strict=True))
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(topic.lines, key)
        topic.show_robustness(look(workbench))
    drag(qtbot, topic, 0.5)
    expected = weights_at(
        workbench.document.study, today, topic.criterion, weight(workbench, topic.criterion)
    )
    assert workbench.trial.weights == pytest.approx(expected)


def test_that_the_lines_of_what_is_dragged_stay_and_the_bars_follow(
    qtbot: QtBot, workbench: Workbench
) -> None:
    topic = shown(qtbot, workbench)
    line, title, order = topic.lines.line, topic.lines.title, topic.bars.shown
    qtbot.keyClick(topic.lines, Qt.Key.Key_End)
    topic.show_robustness(look(workbench))
    assert topic.lines.line is line
    assert topic.lines.title == title
    assert [row.criterion for row in topic.bars.shown] == [row.criterion for row in order]
    present = {row.criterion: row.present for row in topic.bars.shown}
    assert present[topic.criterion] == pytest.approx(1.0)


@pytest.mark.parametrize("method", list(RankingMethod))
def test_that_the_lines_say_what_the_ranking_would_be(
    qtbot: QtBot, make_workbench: Make, method: RankingMethod
) -> None:
    workbench = make_workbench()
    study = workbench.document.study
    changed = replace(study, method=replace(study.method, ranking=method))
    workbench.document.apply(
        lambda decision: replace(
            decision,
            studies=tuple(changed if each.id == study.id else each for each in decision.studies),
        ),
        text="",
    )
    topic = shown(qtbot, workbench)
    for criterion in ("energy", "people", "price"):
        workbench.trial.clear()
        topic.show_robustness(look(workbench))
        topic.choose(criterion)
        line, among = topic.lines.line, look(workbench).weights.alternatives
        assert line is not None
        for number in (0, 17, 60, 100):
            workbench.trial.set_share(criterion, float(line.weights[number]))
            wanted = [scores(workbench)[each] for each in among]
            assert line.scores[number].tolist() == pytest.approx(wanted, abs=1e-9)


def test_that_escape_goes_back(qtbot: QtBot, workbench: Workbench) -> None:
    topic = shown(qtbot, workbench)
    before = topic.lines.weight
    qtbot.keyClick(topic.lines, Qt.Key.Key_End)
    qtbot.keyClick(topic.lines, Qt.Key.Key_Escape)
    assert workbench.trial.weights is None
    assert topic.lines.weight == pytest.approx(before)


def test_that_a_bar_brings_the_lines_of_its_criterion(qtbot: QtBot, workbench: Workbench) -> None:
    topic = shown(qtbot, workbench)
    mark = next(mark for mark in topic.bars.marks if mark.key == "energy")
    qtbot.mouseClick(topic.bars, Qt.MouseButton.LeftButton, pos=mark.area.center().toPoint())
    assert topic.criterion == "energy"
    assert topic.lines.line is not None
    assert topic.lines.line.criterion == "energy"
    assert topic.criteria.currentData() == "energy"


def test_that_another_criterion_shows_the_others_as_they_are_tried(
    qtbot: QtBot, workbench: Workbench
) -> None:
    topic = shown(qtbot, workbench)
    topic.choose("people")
    qtbot.keyClick(topic.lines, Qt.Key.Key_Home)
    topic.show_robustness(look(workbench))
    topic.choose("market")
    assert topic.lines.weight == pytest.approx(weight(workbench, "market"))
    assert topic.crossings.heading.text().endswith("from the weights being tried")


@pytest.mark.parametrize("language", ["en", "nb"])
def test_that_crossings_are_sentences_the_first_place_first(
    qtbot: QtBot, make_workbench: Make, language: str
) -> None:
    decision = valued_decision(TEST_V, V_WEIGHTS)
    workbench = make_workbench(decision, language)
    topic = shown(qtbot, workbench)
    topic.choose("c0")
    found = look(workbench).weights
    line = found.line("c0")
    first = next(each for each in line.crossings if each.first)
    assert first.weight == pytest.approx(0.517857, abs=1e-6)
    sentences = topic.crossings.sentences.text()
    spoken = [crossing_sentence(line, each, topic.names) for each in line.crossings]
    assert all(each in sentences for each in spoken)
    wanted = crossing_sentence(line, first, topic.names)
    assert sentences.index(wanted) == min(sentences.index(each) for each in spoken)
    assert ("overtakes" if language == "en" else "går forbi") in wanted
    assert topic.lines.title == line_sentence(found, line, topic.names)


def test_that_copying_gives_the_exact_scores(qtbot: QtBot, make_workbench: Make) -> None:
    workbench = make_workbench(valued_decision(TEST_V, V_WEIGHTS))
    topic = shown(qtbot, workbench)
    topic.choose("c0")
    topic.lines.copy_table()
    table = [row.split("\t") for row in QGuiApplication.clipboard().text().split("\n")]
    row = next(row for row in table if row[0] == "55%")
    assert [float(cell) for cell in row[1:]] == pytest.approx([0.65, 0.63, 0.415], abs=1e-12)


def test_that_the_triangle_is_of_the_two_criteria_chosen(
    qtbot: QtBot, workbench: Workbench
) -> None:
    topic = shown(qtbot, workbench)
    topic.choose("people")
    topic.views.button(TWO).click()
    two = topic.two_weights
    assert two.triangle.isVisible()
    two.first.setCurrentIndex(two.first.findData("energy"))
    two.first.activated.emit(two.first.currentIndex())
    # What stands under energy cannot be the other one.
    offered = [two.second.itemData(i) for i in range(two.second.count())]
    assert not {"energy", "price", "mix"} & set(offered)
    assert two.triangle.rows()[0] == ["Energy", two.second.currentText().strip(), "First"]
    leader = max(scores(workbench).items(), key=lambda each: each[1])[0]
    assert two.triangle.reading().endswith(f"{topic.names.alternative(leader)} is first")


def test_that_wide_and_narrow_windows_show_the_whole_triangle(
    qtbot: QtBot, workbench: Workbench
) -> None:
    topic = shown(qtbot, workbench)
    topic.views.button(TWO).click()
    triangle = topic.two_weights.triangle
    for width in (640, 760, 1400):
        topic.resize(width, 700)
        qtbot.waitUntil(lambda: triangle.height() == triangle.sizeHint().height())


def one_criterion() -> Decision:
    return valued_decision([[0.8], [0.5]], [1.0])


def one_alternative() -> Decision:
    return valued_decision([[0.8, 0.2]], [0.5, 0.5])


@pytest.mark.parametrize(
    ("make", "said"), [(one_criterion, "only one criterion"), (one_alternative, "nly one")]
)
def test_that_it_says_when_there_is_nothing_to_vary(
    qtbot: QtBot, make_workbench: Make, make: Callable[[], Decision], said: str
) -> None:
    workbench = make_workbench(make())
    topic = WeightsTopic(workbench)
    qtbot.addWidget(topic)
    topic.show()
    topic.show_robustness(look(workbench))
    assert said in topic.nothing.text()
    assert topic.nothing.isVisible()
    assert not topic.lines.isVisible()


@pytest.mark.parametrize(
    ("values", "weights"),
    [
        ([[0.5, 0.5], [0.5, 0.5]], [0.5, 0.5]),
        ([[0.8, 0.2], [0.2, 0.8]], [0.5, 0.5]),
        ([[0.8, 0.2], [0.5, 0.6]], [1.0, 0.0]),
        ([[0.8, None], [None, 0.6], [0.3, 0.3]], [0.5, 0.5]),
    ],
    ids=["all equal", "a tie", "all the weight", "not known"],
)
def test_that_degenerate_studies_can_be_shown_and_dragged(
    qtbot: QtBot,
    make_workbench: Make,
    values: list[list[float | None]],
    weights: list[float],
) -> None:
    workbench = make_workbench(valued_decision(values, weights))
    topic = shown(qtbot, workbench)
    for criterion in ("c0", "c1"):
        topic.choose(criterion)
        for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown):
            qtbot.keyClick(topic.lines, key)
            topic.show_robustness(look(workbench))
            assert not topic.grab().isNull()
    texts = [topic.lines.title, topic.bars.title, *(c for row in topic.bars.rows() for c in row)]
    assert not any(word in text.lower() for text in texts for word in ("nan", "none", "inf"))


def test_that_the_answers_match_the_evaluation(workbench: Workbench) -> None:
    study = workbench.document.study
    results = evaluate(workbench.document.decision, study)
    for row in look(workbench).weights.lines:
        assert row.present == pytest.approx(results.weights.of(row.criterion).global_)
