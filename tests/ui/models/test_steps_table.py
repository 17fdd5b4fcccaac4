"""The table of one step of the calculation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from locdecide.decision import edits
from locdecide.decision.model import AhpMode, Decision
from locdecide.evaluation import evaluate
from locdecide.ui.models.calculation_steps import CalculationStep, Line, Measure, Subject
from locdecide.ui.models.steps_table import StepsTable
from locdecide.ui.theme import LIGHT
from tests.samples import site_decision

pytestmark = pytest.mark.usefixtures("qapp")


def show(model: StepsTable, decision: Decision, step: CalculationStep) -> None:
    study = next(s for s in decision.studies if s.id == "where")
    model.show_step(study, evaluate(decision, study), step, LIGHT)


@pytest.mark.parametrize("step", CalculationStep)
def test_that_every_step_is_a_sound_table(
    qtmodeltester: ModelTester, step: CalculationStep
) -> None:
    model = StepsTable("en")
    show(model, site_decision(), step)
    assert model.rowCount() >= 5
    qtmodeltester.check(model, force_py=True)


def test_that_the_weighted_step_ends_with_both_ideals() -> None:
    model = StepsTable("en")
    show(model, site_decision(), CalculationStep.WEIGHTED)
    rows = [model.headerData(i, Qt.Orientation.Vertical) for i in range(model.rowCount())]
    assert rows[0] == "Weight"
    assert rows[-2:] == ["Ideal, A+", "Anti-ideal, A−"]
    assert model.subject(model.index(7, 0)) == Subject(
        CalculationStep.WEIGHTED, Line.ANTI_IDEAL, "price"
    )


def test_that_other_figures_keep_the_table_and_only_change_its_cells() -> None:
    model = StepsTable("en")
    show(model, site_decision(), CalculationStep.FIGURES)
    resets: list[bool] = []
    changes: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.dataChanged.connect(lambda *_: changes.append(True))
    changed = edits.set_performance(site_decision(), "where", "s1", "raw", 8.0)
    show(model, changed, CalculationStep.FIGURES)
    assert (len(resets), len(changes)) == (0, 1)


def test_that_a_missing_figure_is_a_dash_with_a_word() -> None:
    model = StepsTable("en")
    decision = edits.clear_performances(site_decision(), "where", [("s1", "raw")])
    show(model, decision, CalculationStep.FIGURES)
    index = model.index_of(Subject(CalculationStep.FIGURES, "s1", "raw"))
    assert model.data(index) == "–"
    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == "Site 1, Raw material quality: missing"


def test_that_a_method_without_result_has_an_empty_table(
    qtmodeltester: ModelTester,
) -> None:
    model = StepsTable("en")
    decision = edits.change_method(site_decision(), "where", ahp_mode=AhpMode.IDEAL)
    show(model, decision, CalculationStep.VALUES)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    qtmodeltester.check(model, force_py=True)


def test_that_a_norwegian_copy_has_decimal_commas() -> None:
    model = StepsTable("nb")
    show(model, site_decision(), CalculationStep.FIGURES)
    index = model.index_of(Subject(CalculationStep.FIGURES, "s1", "price"))
    assert model.block([index]).split("\n")[1] == "Site 1\t0,045"


def test_that_a_number_that_is_gone_has_no_cell() -> None:
    model = StepsTable("en")
    show(model, site_decision(), CalculationStep.DISTANCES)
    gone = Subject(CalculationStep.DISTANCES, "nobody", Measure.TO_IDEAL)
    assert not model.index_of(gone).isValid()
