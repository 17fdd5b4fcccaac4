"""Which figures matter: the chosen figure, the way to it, and what is said without doubt."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.conclusions.figures import figures_sentence, tipping_sentence
from locdecide.decision import edits
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Decision, Performance
from locdecide.evaluation import evaluate, robustness
from locdecide.results import Robustness
from locdecide.ui.robustness.figures_topic import FiguresTopic
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision
from tests.ui.conftest import Make

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

replace = msgspec.structs.replace


def doubtful() -> Decision:
    """The site decision with three figures in doubt, and one that is not known."""
    decision = site_decision()
    feasibility, study = decision.studies
    figures = {a: dict(row) for a, row in study.performances.items()}
    for alternative, criterion, low, high in (
        ("s1", "price", 0.040, 0.110),
        ("s4", "raw", 6.0, 9.0),
        ("s2", "near", 0.0, 50.0),
    ):
        figure = figures[alternative][criterion]
        figures[alternative][criterion] = replace(figure, low=low, high=high)
    del figures["s4"]["people"]
    return replace(decision, studies=(feasibility, replace(study, performances=figures)))


def look(workbench: Workbench) -> Robustness:
    document = workbench.document
    found = robustness(
        document.decision, document.study, workbench.trial.results(), quick=True, draws=200
    )
    assert found is not None
    return found


def shown(qtbot: QtBot, workbench: Workbench, size: tuple[int, int] = (760, 700)) -> FiguresTopic:
    topic = FiguresTopic(workbench)
    qtbot.addWidget(topic)
    topic.resize(*size)
    topic.show()
    topic.show_robustness(look(workbench))
    return topic


@pytest.fixture
def workbench(make_workbench: Make) -> Workbench:
    workbench = make_workbench(doubtful())
    workbench.document.choose_study("where")
    return workbench


@pytest.fixture
def topic(qtbot: QtBot, workbench: Workbench) -> FiguresTopic:
    return shown(qtbot, workbench)


def test_that_the_bars_are_the_figures_in_doubt_largest_effect_first(
    topic: FiguresTopic, workbench: Workbench
) -> None:
    found = look(workbench).figures
    assert found is not None
    size = {(e.alternative, e.criterion): abs(e.lead_high - e.lead_low) for e in found.effects}
    assert set(size) == {("s1", "price"), ("s4", "raw"), ("s2", "near"), ("s4", "people")}
    bars = [mark.key for mark in topic.tornado.marks]
    assert bars == sorted((k for k in size if size[k] > 1e-9), key=lambda k: -size[k])
    assert topic.tornado.title == figures_sentence(found, topic.names)


def test_that_a_figure_just_past_its_shown_tipping_point_changes_who_leads(
    workbench: Workbench,
) -> None:
    decision, found = workbench.document.decision, look(workbench).figures
    assert found is not None
    points = [point for point in found.tipping if point.value is not None and not point.beyond]
    assert len(points) > 3
    for point in points[:5]:
        assert point.value is not None
        for past, leads in ((1.001, True), (0.999, False)):
            figure = point.value + past * (point.figure - point.value)
            figures = dict(workbench.document.study.performances)
            row = {**figures[point.alternative], point.criterion: Performance(value=figure)}
            study = replace(
                workbench.document.study, performances={**figures, point.alternative: row}
            )
            ranking = evaluate(
                replace(decision, studies=(decision.studies[0], study)), study
            ).topsis
            assert ranking is not None
            first = [r.alternative for r in ranking.ranking if r.rank == 1]
            assert (found.leader not in first) is leads


def test_that_a_bar_chosen_by_mouse_is_explained_and_leads_to_its_figure(
    qtbot: QtBot, topic: FiguresTopic
) -> None:
    mark = next(m for m in topic.tornado.marks if m.key == ("s4", "people"))
    qtbot.mouseClick(topic.tornado, Qt.MouseButton.LeftButton, pos=mark.area.center().toPoint())
    assert "Competence for Site 4" in topic.explained
    with qtbot.waitSignal(topic.place_wanted) as wanted:
        qtbot.mouseClick(topic.to_data, Qt.MouseButton.LeftButton)
    assert wanted.args == [
        Place(step=Step.DATA, study="where", alternative="s4", criterion="people")
    ]


def test_that_the_keyboard_reaches_a_figure(qtbot: QtBot, topic: FiguresTopic) -> None:
    topic.tornado.setFocus()
    first, second = (mark.key for mark in topic.tornado.marks[:2])
    assert topic.tornado.current == first
    qtbot.keyClick(topic.tornado, Qt.Key.Key_Down)
    assert topic.tornado.current == second
    topic.to_data.setFocus()
    with qtbot.waitSignal(topic.place_wanted) as wanted:
        qtbot.keyClick(topic.to_data, Qt.Key.Key_Space)
    assert (wanted.args[0].alternative, wanted.args[0].criterion) == second


def test_that_a_sentence_of_the_list_leads_to_its_figure_too(
    qtbot: QtBot, topic: FiguresTopic, workbench: Workbench
) -> None:
    found = look(workbench).figures
    assert found is not None
    point = found.tipping[2]
    mark = topic.tipping.marks[2]
    qtbot.mouseClick(topic.tipping, Qt.MouseButton.LeftButton, pos=mark.area.center().toPoint())
    assert topic.explained.endswith(tipping_sentence(point, found, topic.names))
    with qtbot.waitSignal(topic.place_wanted) as wanted:
        topic.to_data.click()
    assert wanted.args[0].criterion == point.criterion


def test_that_the_chosen_figure_stays_chosen_while_weights_are_dragged(
    topic: FiguresTopic, workbench: Workbench
) -> None:
    topic.tornado.chosen.emit(("s4", "raw"))
    workbench.trial.set_share("market", 0.25)
    topic.show_robustness(look(workbench))
    assert topic.tornado.current == ("s4", "raw")
    assert "Raw material quality for Site 4" in topic.explained


def test_that_the_copied_table_has_all_digits(topic: FiguresTopic, workbench: Workbench) -> None:
    found = look(workbench).figures
    assert found is not None
    topic.tornado.copy_table()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert len(lines) == 1 + len(found.effects)
    for line, effect in zip(lines[1:], found.effects, strict=True):
        assert float(line[6].replace("\u2212", "-")) == effect.lead_low
        assert float(line[7].replace("\u2212", "-")) == effect.lead_high


def test_that_without_doubt_it_says_how_to_enter_it(qtbot: QtBot, make_workbench: Make) -> None:
    topic = shown(qtbot, make_workbench())
    assert not topic.tornado.isVisible()
    assert topic.enter.isVisible()
    assert topic.tipping.isVisible()
    topic.enter.setFocus()
    with qtbot.waitSignal(topic.place_wanted) as wanted:
        qtbot.keyClick(topic.enter, Qt.Key.Key_Space)
    assert wanted.args == [Place(step=Step.DATA, study="where")]


def test_that_a_figure_in_doubt_brings_the_tornado(qtbot: QtBot, make_workbench: Make) -> None:
    workbench = make_workbench()
    topic = shown(qtbot, workbench)
    workbench.editor.apply(
        partial(
            edits.change_evidence, study_id="where", cells=[("s1", "price")], low=0.04, high=0.05
        ),
        "low and high",
    )
    topic.show_robustness(look(workbench))
    assert topic.tornado.isVisible()
    assert not topic.enter.isVisible()
    assert [mark.key for mark in topic.tornado.marks] == [("s1", "price")]


def test_that_a_tie_has_no_lead_to_lose(qtbot: QtBot, make_workbench: Make) -> None:
    decision = site_decision()
    feasibility, study = decision.studies
    same = dict.fromkeys(study.performances, study.performances["s1"])
    study = replace(study, performances=same)
    workbench = make_workbench(replace(decision, studies=(feasibility, study)))
    workbench.document.choose_study("where")
    topic = shown(qtbot, workbench)
    assert topic.no_lead.isVisible()
    with qtbot.waitSignal(topic.place_wanted):
        topic.no_lead.button.click()


def test_that_a_single_alternative_has_no_lead_to_lose(qtbot: QtBot, make_workbench: Make) -> None:
    decision = site_decision()
    feasibility, study = decision.studies
    study = replace(
        study,
        alternatives=study.alternatives[:1],
        performances={"s1": study.performances["s1"]},
    )
    workbench = make_workbench(replace(decision, studies=(feasibility, study)))
    workbench.document.choose_study("where")
    assert shown(qtbot, workbench).no_lead.isVisible()


def test_that_norwegian_figures_have_a_comma(qtbot: QtBot, make_workbench: Make) -> None:
    workbench = make_workbench(doubtful(), language="nb")
    workbench.document.choose_study("where")
    topic = shown(qtbot, workbench)
    topic.tornado.chosen.emit(("s1", "price"))
    assert "0,045" in topic.explained
    assert "leder" in topic.explained


def test_that_a_short_narrow_topic_keeps_the_explanation_in_view(
    qtbot: QtBot, workbench: Workbench
) -> None:
    topic = shown(qtbot, workbench, (650, 420))
    assert topic.tornado.width() <= 650
    corner = topic.to_data.mapTo(topic, topic.to_data.rect().bottomRight())
    assert topic.rect().contains(corner)


def test_that_an_answer_on_a_lost_criterion_is_passed_over(
    topic: FiguresTopic, workbench: Workbench
) -> None:
    before, found = topic.explained, look(workbench)
    workbench.editor.apply(
        partial(edits.remove_criterion, study_id="where", criterion_id="price"), "remove"
    )
    topic.show_robustness(found)
    assert topic.explained == before
    topic.show_robustness(look(workbench))
    assert "Energy price" not in topic.explained
