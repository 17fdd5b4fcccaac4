"""Leaving each out in turn: what turns, why nothing does, and the change that removes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.choices import AhpMode, Normalisation, RankingMethod
from locdecide.decision.issues import Step
from locdecide.decision.model import Decision, NumberScale, Stage
from locdecide.decision.storage import load
from locdecide.evaluation import evaluate
from locdecide.paths import resource
from locdecide.ui.robustness.outsiders_topic import MOST, OutsidersTopic
from locdecide.ui.workbench import Workbench
from locdecide.words import Language
from tests.evaluation.test_reversal import belton_and_gear
from tests.ui.robustness.closer_looks import full_look, many_sites, quick_look, site_study

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Make = Callable[..., OutsidersTopic]


@pytest.fixture
def make(make_workbench: Callable[..., Workbench], qtbot: QtBot) -> Make:
    """Return a function that opens the topic on the last study of a decision."""

    def make(decision: Decision, language: Language = "en") -> OutsidersTopic:
        workbench = make_workbench(decision, language)
        workbench.document.choose_study(decision.studies[-1].id)
        topic = OutsidersTopic(workbench)
        qtbot.addWidget(topic)
        topic.resize(700, 600)
        topic.show_robustness(full_look(workbench))
        topic.show()
        return topic

    return make


def test_that_fixed_ranges_are_calmly_said_to_be_why_nothing_turns(make: Make) -> None:
    topic = make(site_study())
    assert topic.chart.title.startswith("No:")
    assert topic.explained.startswith("Why nothing can turn\nTOPSIS (declared range)")
    assert topic.turns == ""
    assert topic.mend.isHidden()


def test_that_belton_and_gears_copy_is_shown_to_turn_the_first_place(make: Make) -> None:
    topic = make(belton_and_gear())
    assert topic.chart.title.startswith("Yes")
    assert "Without D" in topic.turns
    assert "B comes ahead of A" in topic.turns
    columns = {column.code: column for column in topic.chart.ranked}
    assert topic.chart.differs(columns["a3"])
    assert columns["a3"].leaders == {"a1"}
    assert "Declare a range for a, b and c" in topic.explained
    assert topic.declare.isVisible()
    assert topic.mend.isHidden()


@pytest.mark.parametrize("normalisation", list(Normalisation))
def test_that_the_places_without_one_are_those_when_it_is_set_aside(
    make: Make, normalisation: Normalisation
) -> None:
    topic = make(site_study(normalisation=normalisation))
    decision = topic.decision
    for column in topic.chart.ranked[1:]:
        without = edits.change_alternative(decision, "where", column.code, stage=Stage.SET_ASIDE)
        found = evaluate(without, without.studies[-1]).topsis
        assert found is not None
        assert column.ranks == {each.alternative: each.rank for each in found.ranking}


def test_that_one_undoable_edit_mends_topsis(make: Make, qtbot: QtBot) -> None:
    topic = make(site_study(normalisation=Normalisation.VECTOR))
    assert topic.explained.startswith("What removes it\nTOPSIS (vector)")
    document = topic.workbench.document
    qtbot.mouseClick(topic.mend, Qt.MouseButton.LeftButton)
    assert topic.study.method.normalisation is Normalisation.RANGE
    topic.show_robustness(full_look(topic.workbench))
    assert topic.mend.isHidden()
    assert topic.turns == ""
    document.undo_stack.undo()
    assert topic.study.method.normalisation is Normalisation.VECTOR
    assert not document.undo_stack.canUndo()


def test_that_the_keyboard_mends_ahp(make: Make, qtbot: QtBot) -> None:
    """With ranges declared, Belton & Gear's case needs the absolute mode alone."""
    decision = belton_and_gear()
    study = decision.studies[0]
    for leaf in study.criteria:
        decision = edits.change_criterion(decision, study.id, leaf.id, worst=0.0, best=10.0)
    topic = make(decision)
    assert topic.mend.isVisible()
    topic.mend.setFocus()
    qtbot.keyClick(topic.mend, Qt.Key.Key_Space)
    method = topic.study.method
    assert (method.ranking, method.ahp_mode) == (RankingMethod.AHP, AhpMode.ABSOLUTE)
    topic.show_robustness(full_look(topic.workbench))
    assert topic.turns == ""


def test_that_undeclared_ranges_lead_to_the_criteria(make: Make, qtbot: QtBot) -> None:
    """Ranges that are taken from the data still depend on who is ranked, as min-max does."""
    decision = load(resource("examples", "case2.locdecide")).decision
    study = decision.studies[-1]
    decision = edits.change_method(decision, study.id, normalisation=Normalisation.MINMAX)
    for leaf in study.criteria:
        if leaf.worst is not None and isinstance(leaf.scale, NumberScale):
            decision = edits.change_criterion(decision, study.id, leaf.id, worst=None, best=None)
    topic = make(decision)
    assert topic.turns
    assert topic.mend.isHidden()
    assert "Declare a range for Energy price, Energy mix" in topic.explained
    with qtbot.waitSignal(topic.place_wanted) as wanted:
        qtbot.mouseClick(topic.declare, Qt.MouseButton.LeftButton)
    assert wanted.args[0].step is Step.CRITERIA


def test_that_where_nothing_turns_by_chance_it_is_said_that_it_could(make: Make) -> None:
    topic = make(site_study(normalisation=Normalisation.MINMAX))
    assert topic.turns == ""
    assert topic.explained.startswith("Why it could\nTOPSIS (min-max)")
    assert topic.mend.isHidden()


def test_that_a_quick_look_keeps_the_old_picture_greyed(make: Make) -> None:
    topic = make(site_study())
    rows = topic.chart.rows()
    topic.show_robustness(quick_look(topic.workbench))
    assert topic.chart.faded
    assert topic.chart.rows() == rows


@pytest.mark.parametrize("count", [1, 2])
def test_that_two_sites_are_too_few_to_turn(make: Make, count: int) -> None:
    topic = make(many_sites(count, site_study(normalisation=Normalisation.VECTOR)))
    assert "It takes three" in topic.explained
    assert topic.chart.marks == ()


@pytest.mark.parametrize("language", ["en", "nb"])
def test_that_of_sixty_sites_those_are_pictured_that_change_something(
    make: Make, language: Language
) -> None:
    topic = make(many_sites(60, site_study(normalisation=Normalisation.MINMAX)), language)
    assert len(topic.chart.ranked) == MOST + 1
    assert not topic.grab().isNull()
    assert topic.minimumSizeHint().width() <= 650
