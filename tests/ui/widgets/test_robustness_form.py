"""The settings of the simulation and the verdict, changed by keyboard and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from locdecide.decision.choices import WeightModel
from locdecide.decision.model import MethodSettings
from locdecide.ui.widgets.robustness_form import RobustnessForm
from locdecide.ui.workbench import Workbench
from tests.ui.conftest import Make


@pytest.fixture
def form(qtbot: QtBot, workbench: Workbench) -> RobustnessForm:
    made = RobustnessForm(workbench)
    qtbot.addWidget(made)
    made.refresh()
    with qtbot.waitExposed(made):
        made.show()
    return made


def enter(qtbot: QtBot, form: RobustnessForm, field: str, text: str) -> None:
    line = form.lines[field]
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def settings(form: RobustnessForm) -> MethodSettings:
    return form._workbench.document.study.method


@pytest.mark.parametrize(
    ("field", "text", "value", "shown"),
    [
        ("clear_share", "75 %", 0.75, "75%"),
        ("least_share", "50.5", 0.505, "50.5%"),
        ("least_change", "20%", 0.2, "20%"),
        ("draws", "250,000", 250_000, "250,000"),
        ("seed", "42", 42, "42"),
        ("concentration", "12.5", 12.5, "12.5"),
    ],
)
def test_that_a_setting_is_typed_and_taken_back(
    qtbot: QtBot, form: RobustnessForm, field: str, text: str, value: float, shown: str
) -> None:
    before = getattr(settings(form), field)
    enter(qtbot, form, field, text)
    assert getattr(settings(form), field) == pytest.approx(value, abs=1e-12)
    assert form.lines[field].text() == shown
    form._workbench.document.undo_stack.undo()
    assert getattr(settings(form), field) == before


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("draws", "50", "The number of draws lies between 100 and 10 million."),
        ("draws", "1000.5", "The number of draws lies between 100 and 10 million."),
        ("seed", "-1", "The seed is a whole number from 0."),
        ("concentration", "0", "How near the weights are drawn lies between 1 and 10,000."),
        ("clear_share", "120", "A threshold of the verdict lies between 0 and 100 %."),
        (
            "least_share",
            "90",
            "The share for a clear lead must not be below the share for any lead.",
        ),
    ],
)
def test_that_what_cannot_be_is_refused_in_a_sentence(
    qtbot: QtBot, form: RobustnessForm, field: str, text: str, sentence: str
) -> None:
    before = form.lines[field].text()
    with qtbot.waitSignal(form._workbench.editor.refused) as refused:
        enter(qtbot, form, field, text)
    assert refused.args == [sentence]
    assert form.lines[field].text() == before


def test_that_a_word_is_no_number(qtbot: QtBot, form: RobustnessForm) -> None:
    with qtbot.waitSignal(form._workbench.editor.refused):
        enter(qtbot, form, "draws", "many")
    assert settings(form).draws == MethodSettings().draws


def test_that_the_weight_model_is_chosen_and_says_what_it_means(
    qtbot: QtBot, form: RobustnessForm
) -> None:
    assert "usual choice" in form._model_meaning.text()
    form.model.setFocus()
    qtbot.keyClick(form.model, Qt.Key.Key_Up)
    assert settings(form).weight_model is WeightModel.ANY
    assert "knew nothing" in form._model_meaning.text()
    assert not form.lines["concentration"].isEnabled()


def test_that_figures_can_be_kept_as_they_are(qtbot: QtBot, form: RobustnessForm) -> None:
    form.figures.setFocus()
    qtbot.keyClick(form.figures, Qt.Key.Key_Space)
    assert settings(form).uncertain_figures is False


def test_that_the_defaults_are_named(form: RobustnessForm) -> None:
    says = "\n".join(label.text() for label in form.findChildren(QLabel))
    for usual in ("80%", "55%", "15%", "100,000", "50", "1"):
        assert f"Usually {usual}." in says


def test_that_norwegian_numbers_are_written_and_read(qtbot: QtBot, make_workbench: Make) -> None:
    bench = make_workbench(language="nb")
    bench.document.choose_study("where")
    form = RobustnessForm(bench)
    qtbot.addWidget(form)
    form.refresh()
    form.show()
    assert form.lines["draws"].text() == "100\u00a0000"
    enter(qtbot, form, "least_share", "52,5 %")
    assert settings(form).least_share == pytest.approx(0.525)
    assert form.lines["least_share"].text() == "52,5\u00a0%"
    form.hide()
