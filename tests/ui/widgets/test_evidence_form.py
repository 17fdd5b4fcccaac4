"""The evidence behind figures, edited in the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from locdecide.decision.model import Grade, Performance
from locdecide.ui.cells import Area, Cells
from locdecide.ui.widgets.evidence_form import EvidenceForm
from locdecide.ui.workbench import Workbench

# Windows without a screen cannot be raised, grabbed or hinted.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ONE, TWO = Area(0, 0, 0, 0), Area(0, 0, 1, 0)


@pytest.fixture
def form(workbench: Workbench, qtbot: QtBot) -> EvidenceForm:
    form = EvidenceForm(workbench)
    qtbot.addWidget(form)
    form.show()
    show(form, workbench, ONE)
    return form


def show(form: EvidenceForm, workbench: Workbench, area: Area) -> None:
    form.show_area(Cells(workbench.document.study), area)


def enter(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def first(workbench: Workbench) -> Performance:
    return workbench.document.study.performances["s1"]["price"]


def test_that_each_field_is_one_step(
    form: EvidenceForm, workbench: Workbench, qtbot: QtBot
) -> None:
    for field, text in (
        (form.low, "0.04"),
        (form.high, "0.05"),
        (form.source, "Grid company"),
        (form.year, "2024"),
        (form.value, "0.046"),
    ):
        enter(qtbot, field, text)
        show(form, workbench, ONE)
    assert first(workbench) == Performance(
        value=0.046, low=0.04, high=0.05, source="Grid company", year=2024
    )
    assert workbench.document.undo_stack.count() == 5


def test_that_a_grade_is_set_and_taken_away(form: EvidenceForm, workbench: Workbench) -> None:
    form.grade.activated.emit(form.grade.findData(Grade.ESTIMATED))
    assert first(workbench).grade is None
    form.grade.setCurrentIndex(form.grade.findData(Grade.ESTIMATED))
    form.grade.activated.emit(form.grade.currentIndex())
    assert first(workbench).grade is Grade.ESTIMATED
    form.grade.setCurrentIndex(0)
    form.grade.activated.emit(0)
    assert first(workbench).grade is None


def test_that_several_figures_get_the_same_source(
    form: EvidenceForm, workbench: Workbench, qtbot: QtBot
) -> None:
    enter(qtbot, form.source, "Grid company")
    show(form, workbench, TWO)
    assert form.source.text() == ""
    assert form.source.placeholderText() == "several values"
    assert form.value.isHidden()
    enter(qtbot, form.source, "Statistics")
    sources = {workbench.document.study.performances[s]["price"].source for s in ("s1", "s2")}
    assert sources == {"Statistics"}
    show(form, workbench, TWO)
    assert form.source.text() == "Statistics"


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("year", "last", "'last' is not a year."),
        ("low", "a bit", "'a bit' is not a number."),
        ("value", "x", "'x' is not a number."),
    ],
)
def test_that_a_refused_entry_says_why_and_is_taken_back(
    form: EvidenceForm, workbench: Workbench, qtbot: QtBot, field: str, text: str, says: str
) -> None:
    line = getattr(form, field)
    before = line.text()
    with qtbot.waitSignal(workbench.editor.refused) as told:
        enter(qtbot, line, text)
    assert told.args == [says]
    assert line.text() == before


def test_that_low_above_high_is_refused(
    form: EvidenceForm, workbench: Workbench, qtbot: QtBot
) -> None:
    enter(qtbot, form.low, "0.05")
    show(form, workbench, ONE)
    with qtbot.waitSignal(workbench.editor.refused):
        enter(qtbot, form.high, "0.04")
    assert first(workbench).high is None


def test_that_a_missing_figure_has_no_evidence_to_edit(
    form: EvidenceForm, workbench: Workbench, qtbot: QtBot
) -> None:
    enter(qtbot, form.value, " ")
    show(form, workbench, ONE)
    assert "price" not in workbench.document.study.performances["s1"]
    assert form.value.isEnabled()
    assert not form.source.isEnabled()
    assert form.source.toolTip()


def test_that_a_rating_is_chosen_by_its_level(form: EvidenceForm, workbench: Workbench) -> None:
    workbench.document.choose_study("whether")
    show(form, workbench, Area(0, 1, 0, 1))
    assert not form.level.isHidden()
    assert form.low.isHidden()
    assert form.level.currentText() == "Weak"
    form.level.setCurrentIndex(2)
    form.level.activated.emit(2)
    assert workbench.document.study.performances["stay"]["control"].value == "l5"
