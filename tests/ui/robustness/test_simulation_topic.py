"""What if we disagree: the charts follow the simulation, and its settings are edits."""

from __future__ import annotations

from dataclasses import replace as with_fields

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from locdecide.conclusions.simulation import central_sentence, share_sentence
from locdecide.decision.choices import WeightModel
from locdecide.decision.model import Alternative, Decision
from locdecide.evaluation import robustness
from locdecide.results import Robustness
from locdecide.ui.robustness.simulation_topic import SimulationTopic
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision
from tests.ui.conftest import Make

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

replace = msgspec.structs.replace
LEFT = Qt.MouseButton.LeftButton


def look(workbench: Workbench, draws: int = 2000) -> Robustness:
    document = workbench.document
    found = robustness(
        document.decision, document.study, workbench.trial.results(), quick=True, draws=draws
    )
    assert found is not None
    return found


def with_simulation(workbench: Workbench, **fields: object) -> Robustness:
    """Return a look whose simulation found something else."""
    found = look(workbench, 200)
    return with_fields(found, simulation=with_fields(found.simulation, **fields))  # type: ignore[arg-type]


def shown(
    qtbot: QtBot, workbench: Workbench, found: Robustness | None = None, width: int = 900
) -> SimulationTopic:
    topic = SimulationTopic(workbench)
    qtbot.addWidget(topic)
    topic.resize(width, 700)
    topic.show()
    topic.show_robustness(found or look(workbench))
    return topic


def with_study(decision: Decision, **fields: object) -> Decision:
    feasibility, study = decision.studies
    return replace(decision, studies=(feasibility, replace(study, **fields)))


def top_of(topic: SimulationTopic, chart: QWidget) -> int:
    return chart.mapTo(topic, QPoint(0, 0)).y()


@pytest.fixture
def topic(qtbot: QtBot, workbench: Workbench) -> SimulationTopic:
    return shown(qtbot, workbench)


def table(topic: SimulationTopic, chart: str) -> list[list[str]]:
    getattr(topic, chart).copy_table()
    return [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]


def test_that_the_tables_are_the_simulation_to_the_last_digit(
    topic: SimulationTopic, workbench: Workbench
) -> None:
    found = look(workbench).simulation
    names = {a.name: found.alternatives.index(a.id) for a in workbench.document.study.alternatives}
    for line in table(topic, "first")[1:]:
        assert float(line[1]) == found.acceptabilities[names[line[0]], 0]
        assert float(line[2]) == found.half_width
    for line in table(topic, "ranks")[1:]:
        assert [float(cell) for cell in line[1:-1]] == found.acceptabilities[
            names[line[0]]
        ].tolist()
    lines = table(topic, "central")
    for k, name in enumerate(lines[0][2:]):
        column = [float(line[2 + k]) for line in lines[1:-2]]
        assert column == found.central_weights[names[name]].tolist()
    for line in table(topic, "pairs")[1:]:
        wins = found.pairwise[names[line[0]]]
        own = table(topic, "pairs")[0].index(line[0])
        assert line[own] == ""
        assert sum(float(cell or 0) for cell in line[1:]) == pytest.approx(wins.sum())


def test_that_the_weights_of_today_are_those_being_tried(
    topic: SimulationTopic, workbench: Workbench
) -> None:
    workbench.trial.set_share("market", 0.5)
    topic.show_robustness(look(workbench))
    market = next(line for line in table(topic, "central") if line[0] == "Distance to market")
    assert float(market[1]) == pytest.approx(0.5)


def test_that_results_come_in_place_while_weights_are_dragged(
    topic: SimulationTopic, workbench: Workbench
) -> None:
    before = table(topic, "first")
    parts = (topic.first, topic.ranks, topic.central, topic.pairs)
    height = topic.first.height()
    for share in (0.1, 0.3, 0.6, 0.9):
        workbench.trial.set_share("people", share)
        topic.show_robustness(look(workbench, 300))
    assert (topic.first, topic.ranks, topic.central, topic.pairs) == parts
    assert table(topic, "first") != before
    assert topic.first.height() == height


def test_that_another_weight_model_is_an_edit_that_can_be_undone(
    qtbot: QtBot, topic: SimulationTopic, workbench: Workbench
) -> None:
    document = workbench.document
    assert topic.models.value is WeightModel.AROUND
    qtbot.mouseClick(topic.models.buttons[WeightModel.ANY], LEFT)
    assert document.study.method.weight_model is WeightModel.ANY
    assert document.undo_stack.undoText() == "Change the simulation"
    document.undo_stack.undo()
    assert document.study.method.weight_model is WeightModel.AROUND
    assert topic.models.buttons[WeightModel.AROUND].isChecked()
    document.undo_stack.redo()
    assert topic.models.buttons[WeightModel.ANY].isChecked()


def test_that_figures_as_given_are_chosen_by_keyboard(
    qtbot: QtBot, topic: SimulationTopic, workbench: Workbench
) -> None:
    button = topic.figures.buttons[False]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not workbench.document.study.method.uncertain_figures
    assert topic.figures.value is False
    workbench.document.undo_stack.undo()
    assert topic.figures.buttons[True].isChecked()


def test_that_the_chosen_one_again_is_no_edit(
    qtbot: QtBot, topic: SimulationTopic, workbench: Workbench
) -> None:
    qtbot.mouseClick(topic.models.buttons[WeightModel.AROUND], LEFT)
    assert workbench.document.undo_stack.count() == 0


def test_that_the_settings_are_those_of_the_study_in_front(
    topic: SimulationTopic, workbench: Workbench
) -> None:
    topic.models.buttons[WeightModel.GROUP].click()
    workbench.document.choose_study("whether")
    assert topic.models.value is WeightModel.AROUND
    workbench.document.choose_study("where")
    assert topic.models.value is WeightModel.GROUP


@pytest.mark.parametrize("chart", ["first", "ranks", "central", "pairs"])
def test_that_an_alternative_chosen_anywhere_is_told_of_everywhere(
    qtbot: QtBot, topic: SimulationTopic, workbench: Workbench, chart: str
) -> None:
    found = look(workbench).simulation
    picture = getattr(topic, chart)
    mark = next(m for m in picture.marks if picture.alternative_of(m.key) == "s1")
    qtbot.mouseClick(picture, LEFT, pos=mark.area.center().toPoint())
    assert topic.about.startswith(share_sentence(found, "s1", topic.names))
    assert topic.central.title == central_sentence(found, "s1", topic.names)
    assert all(c.is_lit("s1") for c in (topic.first, topic.ranks, topic.central, topic.pairs))


def test_that_the_keyboard_chooses_an_alternative(qtbot: QtBot, topic: SimulationTopic) -> None:
    ids = [mark.key for mark in topic.first.marks]
    qtbot.keyClick(topic.first, Qt.Key.Key_Return)
    qtbot.keyClick(topic.first, Qt.Key.Key_Down)
    qtbot.keyClick(topic.first, Qt.Key.Key_Down)
    assert topic.names.alternative(ids[2]) in topic.about


def test_that_the_likeliest_rival_is_told_of_at_first(
    topic: SimulationTopic, workbench: Workbench
) -> None:
    found = look(workbench).simulation
    rival = found.alternatives[np.argsort(-found.acceptabilities[:, 0])[1]]
    assert topic.about.startswith(topic.names.alternative(rival))


def test_that_the_basis_tells_draws_and_seed(topic: SimulationTopic) -> None:
    assert "2000" in topic.basis or "2,000" in topic.basis
    assert "seed 1" in topic.basis


def test_that_charts_stand_side_by_side_only_where_there_is_room(
    qtbot: QtBot, workbench: Workbench
) -> None:
    wide = shown(qtbot, workbench, width=1400)
    qtbot.waitUntil(lambda: top_of(wide, wide.first) == top_of(wide, wide.ranks))
    rows = [chart.marks[0].area.top() for chart in (wide.first, wide.ranks)]
    assert rows[0] == pytest.approx(rows[1], abs=1)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(500, 700)
    narrow = SimulationTopic(workbench, page)
    narrow.resize(480, 700)
    page.show()
    narrow.show_robustness(look(workbench))
    qtbot.waitUntil(
        lambda: top_of(narrow, narrow.ranks) >= top_of(narrow, narrow.first) + narrow.first.height()
    )
    assert max(chart.width() for chart in (narrow.first, narrow.ranks, narrow.central)) <= 480


def test_that_a_single_alternative_is_simulated_without_ado(
    qtbot: QtBot, make_workbench: Make
) -> None:
    study = site_decision().studies[1]
    fields = {"alternatives": study.alternatives[:1]}
    fields["performances"] = {"s1": study.performances["s1"]}
    workbench = make_workbench(with_study(site_decision(), **fields))
    workbench.document.choose_study("where")
    topic = shown(qtbot, workbench)
    assert table(topic, "first")[1][:2] == ["Site 1", "1"]
    assert not topic.pairs.isVisible()
    assert not topic.grab().isNull()


def test_that_equal_alternatives_all_are_first(qtbot: QtBot, make_workbench: Make) -> None:
    study = site_decision().studies[1]
    same = dict.fromkeys(study.performances, study.performances["s1"])
    workbench = make_workbench(with_study(site_decision(), performances=same))
    workbench.document.choose_study("where")
    topic = shown(qtbot, workbench)
    assert [line[1] for line in table(topic, "first")[1:]] == ["1"] * 5
    assert not topic.grab().isNull()


def test_that_nobody_first_leaves_the_central_weights_out(
    qtbot: QtBot, workbench: Workbench
) -> None:
    m, n = 5, 6
    topic = shown(
        qtbot,
        workbench,
        with_simulation(
            workbench,
            acceptabilities=np.zeros((m, m)),
            unranked=np.ones(m),
            central_weights=np.full((m, n), np.nan),
            confidence=np.zeros(m),
            pairwise=np.full((m, m), np.nan),
        ),
    )
    assert not topic.central.isVisible()
    assert not topic.pairs.isVisible()
    assert table(topic, "ranks")[1][-1] == "1"
    said = " ".join((topic.about, topic.basis, topic.first.title, topic.ranks.title))
    assert "nan" not in said.lower()
    assert not topic.grab().isNull()


def test_that_one_that_never_is_first_has_no_central_weights(
    qtbot: QtBot, workbench: Workbench
) -> None:
    found = look(workbench).simulation
    acceptabilities, central = found.acceptabilities.copy(), found.central_weights.copy()
    acceptabilities[2, 1] += acceptabilities[2, 0]
    acceptabilities[2, 0], central[2] = 0.0, np.nan
    topic = shown(
        qtbot,
        workbench,
        with_simulation(workbench, acceptabilities=acceptabilities, central_weights=central),
    )
    assert "Site 3" not in table(topic, "central")[0]
    qtbot.mouseClick(
        topic.first,
        LEFT,
        pos=next(m for m in topic.first.marks if m.key == "s3").area.center().toPoint(),
    )
    assert "Site 3" in topic.central.title
    assert "nan" not in (topic.central.title + topic.about).lower()


def test_that_an_answer_on_a_lost_alternative_is_passed_over(
    topic: SimulationTopic, workbench: Workbench
) -> None:
    before = topic.about
    found = look(workbench, 200)
    ids = (*found.simulation.alternatives[:4], "gone")
    topic.show_robustness(
        with_fields(found, simulation=with_fields(found.simulation, alternatives=ids))
    )
    assert topic.about == before


def test_that_sixty_alternatives_show_the_leading_ones_and_say_so(
    qtbot: QtBot, make_workbench: Make
) -> None:
    study = site_decision().studies[1]
    more = tuple(Alternative(id=f"m{i}", name=f"More {i}") for i in range(55))
    figures = {each.id: study.performances[f"s{1 + i % 5}"] for i, each in enumerate(more)}
    workbench = make_workbench(
        with_study(
            site_decision(),
            alternatives=(*study.alternatives, *more),
            performances={**study.performances, **figures},
        )
    )
    workbench.document.choose_study("where")
    topic = shown(qtbot, workbench, look(workbench, 300))
    assert len({mark.key[0] for mark in topic.ranks.marks}) == 20
    assert "40 other" in topic.ranks.title
    assert len(topic.first.marks) == 11
    assert len(table(topic, "ranks")) == 61
    assert not topic.pairs.isVisible()


def test_that_it_speaks_norwegian(qtbot: QtBot, make_workbench: Make) -> None:
    workbench = make_workbench(site_decision(), language="nb")
    workbench.document.choose_study("where")
    topic = shown(qtbot, workbench)
    assert "simulerte tilfellene" in topic.about
    assert "," in table(topic, "first")[1][2]
    assert not {"nan", "None"} & set(" ".join(map(str, topic.first.rows())).split())


def test_that_the_bars_are_sorted_by_share(topic: SimulationTopic, workbench: Workbench) -> None:
    found = look(workbench).simulation
    shares = [found.first_share(str(mark.key)) for mark in topic.first.marks]
    assert shares == sorted(found.acceptabilities[:, 0].tolist(), reverse=True)
