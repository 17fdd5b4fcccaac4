"""The item model of the performance table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.edits import Entry
from locdecide.decision.model import Alternative, Decision, PairwiseScale, Stage, Study
from locdecide.live.document import Change
from locdecide.ui.cells import Mark
from locdecide.ui.models.performance_table import CellRole, HeaderRole, PerformanceTableModel
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision
from tests.ui.conftest import Make

Role = Qt.ItemDataRole
COLUMNS, ROWS = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def model_on(workbench: Workbench) -> PerformanceTableModel:
    return PerformanceTableModel(workbench, workbench.document)


def test_that_the_model_keeps_the_rules_of_item_models(
    workbench: Workbench, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model_on(workbench))


def test_that_the_model_keeps_the_rules_when_there_is_nothing(
    make_workbench: Make, qtmodeltester: ModelTester
) -> None:
    model = model_on(make_workbench(Decision(id="d", studies=(Study(id="s", name="S"),))))
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_that_cells_show_all_digits_in_the_users_language(make_workbench: Make) -> None:
    decision = edits.set_performances(site_decision(), "where", [Entry("s1", "price", 0.0451234)])
    workbench = make_workbench(decision, "nb")
    workbench.document.choose_study("where")
    model = model_on(workbench)
    assert model.index(0, 0).data() == "0,0451234"


def test_that_headers_name_group_unit_and_direction(workbench: Workbench) -> None:
    model = model_on(workbench)
    assert model.headerData(0, COLUMNS) == "Energy / Energy price"
    assert model.headerData(0, COLUMNS, HeaderRole.GROUP) == "Energy"
    assert model.headerData(0, COLUMNS, HeaderRole.UNIT) == "EUR/kWh"
    assert model.headerData(0, COLUMNS, HeaderRole.DETAIL) == "less is better"
    assert model.headerData(1, ROWS, HeaderRole.LETTER) == "B"


def test_that_a_missing_figure_is_spoken_of_as_missing(workbench: Workbench) -> None:
    model = model_on(workbench)
    document = workbench.document
    document.apply(lambda d: edits.clear_performances(d, "where", [("s1", "price")]), text="Clear")
    model.refresh(Change.PERFORMANCES)
    index = model.index(0, 0)
    assert index.data() == "–"
    assert index.data(CellRole.MARKS) == Mark.MISSING
    assert index.data(Role.AccessibleTextRole) == "Site 1, Energy price: missing"


def test_that_names_in_hover_texts_are_never_taken_for_markup(make_workbench: Make) -> None:
    study = site_decision().studies[0]
    odd = Study(
        id="s", name="S", criteria=study.criteria, alternatives=(Alternative(id="a", name="<b>"),)
    )
    model = model_on(make_workbench(Decision(id="d", studies=(odd,))))
    assert "&lt;b&gt;" in model.index(0, 0).data(Role.ToolTipRole)


def test_that_a_changed_figure_touches_its_row_alone(workbench: Workbench, qtbot: QtBot) -> None:
    model = model_on(workbench)
    workbench.document.apply(
        lambda d: edits.set_performance(d, "where", "s3", "mix", 41.0), text="Figure"
    )
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        model.refresh(Change.PERFORMANCES)
    first, last = told.args[0], told.args[1]
    assert (first.row(), last.row()) == (2, 2)


def test_that_a_renamed_alternative_changes_headers_without_a_reset(
    workbench: Workbench, qtbot: QtBot
) -> None:
    model = model_on(workbench)
    workbench.document.apply(
        lambda d: edits.change_alternative(d, "where", "s1", name="Elverum"), text="Name"
    )
    with qtbot.waitSignal(model.headerDataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.refresh(Change.ALTERNATIVES)
    assert model.headerData(0, ROWS) == "Elverum"


def test_that_a_new_alternative_resets_the_table(workbench: Workbench, qtbot: QtBot) -> None:
    model = model_on(workbench)
    workbench.document.apply(lambda d: edits.add_alternative(d, "where", "Site 6"), text="Add")
    with qtbot.waitSignal(model.modelReset):
        model.refresh(Change.ALTERNATIVES)
    assert model.rowCount() == 6


def test_that_one_set_aside_is_muted_with_a_word(workbench: Workbench) -> None:
    model = model_on(workbench)
    workbench.document.apply(
        lambda d: edits.change_alternative(d, "where", "s2", stage=Stage.SET_ASIDE), text="Aside"
    )
    model.refresh(Change.ALTERNATIVES)
    assert model.index(1, 0).data(CellRole.MUTED) is True
    assert model.headerData(1, ROWS, HeaderRole.DETAIL) == "set aside"


def test_that_one_ruled_out_is_muted_with_a_word(workbench: Workbench) -> None:
    model = model_on(workbench)
    document = workbench.document
    document.apply(lambda d: edits.add_gate(d, "where", "Near", gate_id="g"), text="Gate")
    document.apply(
        lambda d: edits.change_gate(d, "where", "g", criterion="mix", threshold=60.0), text="Gate"
    )
    model.refresh(Change.GATES)
    model.refresh_results()
    assert [model.headerData(row, ROWS, HeaderRole.DETAIL) for row in range(5)] == [
        "",
        "",
        "ruled out",
        "",
        "",
    ]


def test_that_a_criterion_compared_in_pairs_cannot_be_edited(workbench: Workbench) -> None:
    workbench.document.apply(
        lambda d: edits.set_scale(d, "where", "people", PairwiseScale()), text="Scale"
    )
    model = model_on(workbench)
    assert not model.index(0, 5).flags() & Qt.ItemFlag.ItemIsEditable
    assert model.index(0, 5).data() == "compared in pairs"
