"""The robustness page, as somebody reads it with mouse and keyboard."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Step
from locdecide.decision.model import Decision, Stage, Study
from locdecide.ui.pages import robustness as robustness_page
from locdecide.ui.pages.robustness import RobustnessPage
from locdecide.ui.theme import apply_theme
from locdecide.ui.workbench import Workbench
from tests.ui.conftest import Make
from tests.ui.robustness.looks import StandIn, by_points, computed, few_draws

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(autouse=True)
def stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(name: str, workbench: Workbench, parent: QWidget) -> StandIn:
        return StandIn(name, workbench, parent)

    monkeypatch.setattr(robustness_page, "make_topic", make)


def bench_of(make_workbench: Make, decision: Decision) -> Workbench:
    bench = make_workbench(decision)
    bench.document.choose_study("where")
    return bench


def opened(qtbot: QtBot, workbench: Workbench) -> RobustnessPage:
    page = RobustnessPage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, make_workbench: Make) -> RobustnessPage:
    made = opened(qtbot, bench_of(make_workbench, few_draws()))
    computed(qtbot, made.workbench)
    return made


def front(page: RobustnessPage) -> StandIn:
    topic = page._stack.currentWidget()
    assert isinstance(topic, StandIn)
    return topic


def labels(widget: QWidget) -> str:
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


def test_that_each_of_the_five_questions_has_its_answer_in_the_list(page: RobustnessPage) -> None:
    for name in ("weights", "figures", "disagreement", "methods", "outsiders"):
        entry = page.questions.entries[name]
        assert len(entry.sentence) > 4, name
        assert not entry.outdated


def test_that_the_verdict_stands_on_top_with_its_reasons(page: RobustnessPage) -> None:
    card = page.questions.verdict
    assert card.isVisible()
    assert card.mark.band == page.workbench.robustness.current.verdict.band
    assert "Site 1" in labels(card)


def test_that_a_click_brings_a_question_to_the_front(qtbot: QtBot, page: RobustnessPage) -> None:
    assert front(page).name == "weights"
    qtbot.mouseClick(page.questions.entries["methods"], Qt.MouseButton.LeftButton)
    assert front(page).name == "methods"
    assert front(page).shown[-1] is page.workbench.robustness.current
    assert page.questions.entries["methods"].isChecked()


def test_that_only_what_was_chosen_is_built(qtbot: QtBot, page: RobustnessPage) -> None:
    assert set(page._topics) == {"weights"}
    qtbot.mouseClick(page.questions.entries["why"], Qt.MouseButton.LeftButton)
    assert set(page._topics) == {"weights", "why"}


def test_that_the_arrows_go_from_question_to_question(qtbot: QtBot, page: RobustnessPage) -> None:
    page.focus_work()
    for name in ("figures", "disagreement", "methods"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert front(page).name == name
        assert page.questions.entries[name].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert front(page).name == "disagreement"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert front(page).name == "settings"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    assert front(page).name == "weights"


def test_that_a_topic_can_lead_to_another(page: RobustnessPage) -> None:
    front(page).topic_wanted.emit("takes")
    assert front(page).name == "takes"


def test_that_an_edit_brings_a_new_answer(qtbot: QtBot, page: RobustnessPage) -> None:
    before = page.workbench.robustness.current
    assert page.workbench.editor.apply(
        partial(
            edits.set_performance, study_id="where", alternative="s1", criterion="raw", value=1
        ),
        "Edit",
    )
    after = computed(qtbot, page.workbench)
    assert after is not before
    assert front(page).shown[-1] is after


def test_that_the_old_answer_is_grey_until_the_new_one_is_there(
    qtbot: QtBot, page: RobustnessPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial, look = page.workbench.trial, page.workbench.robustness
    monkeypatch.setattr(look, "_look", lambda **_: None)
    trial.set_share("raw", 0.5)
    entry = page.questions.entries["weights"]
    qtbot.waitUntil(lambda: entry.outdated)
    assert entry.sentence
    assert page._grey.isEnabled()
    monkeypatch.undo()
    look.run(500)
    qtbot.waitUntil(lambda: not entry.outdated, timeout=20_000)
    assert not page._grey.isEnabled()


def test_that_trying_a_weight_is_said_and_escape_goes_back(
    qtbot: QtBot, page: RobustnessPage
) -> None:
    assert page.trial_bar.isHidden()
    page.workbench.trial.set_share("people", 0.31)
    assert page.trial_bar.isVisible()
    assert "nothing is saved" in labels(page.trial_bar)
    assert "Competence: " in page.trial_bar.what.text()
    assert page.trial_bar.what.text().endswith("→ 31.0%")
    page.focus_work()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.workbench.trial.weights is None
    assert page.trial_bar.isHidden()


def test_that_the_page_keeps_its_place_while_a_weight_is_tried(page: RobustnessPage) -> None:
    before = page._splitter.geometry()
    page.workbench.trial.set_share("people", 0.31)
    page.layout().activate()
    assert page._splitter.geometry() == before


def test_that_leaving_the_page_ends_the_trial(page: RobustnessPage) -> None:
    page.workbench.trial.set_share("people", 0.31)
    page.hide()
    assert page.workbench.trial.weights is None


def test_that_weights_that_were_tried_can_be_kept_where_points_are_given_together(
    qtbot: QtBot, make_workbench: Make
) -> None:
    bench = bench_of(make_workbench, by_points())
    page = opened(qtbot, bench)
    bench.trial.set_share("energy", 0.6)
    tried = bench.trial.results().leaf_weights
    assert page.trial_bar.keep.isVisible()
    qtbot.mouseClick(page.trial_bar.keep, Qt.MouseButton.LeftButton)
    assert bench.trial.weights is None
    np.testing.assert_allclose(bench.evaluator.results().leaf_weights, tried, atol=1e-12)
    bench.document.undo_stack.undo()
    assert bench.document.study.direct_points["energy"] == 42


def test_that_weights_from_ballots_cannot_be_overruled(page: RobustnessPage) -> None:
    page.workbench.trial.set_share("energy", 0.6)
    assert page.trial_bar.isVisible()
    assert page.trial_bar.keep.isHidden()


def test_that_the_page_looks_only_while_it_is_shown(page: RobustnessPage) -> None:
    look = page.workbench.robustness
    assert look._watchers == 1
    page.hide()
    assert look._watchers == 0
    page.show()
    assert look._watchers == 1


def test_that_without_a_ranking_one_button_leads_on(qtbot: QtBot, make_workbench: Make) -> None:
    bench = make_workbench(Decision(id="d", studies=(Study(id="s", name="S"),)))
    page = opened(qtbot, bench)
    assert page.nothing.isVisible()
    assert not page.questions.isVisible()
    with qtbot.waitSignal(page.step_wanted) as wanted:
        qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert wanted.args == [Step.RANKING]


def test_that_one_alternative_alone_is_compared_with_nothing(
    qtbot: QtBot, page: RobustnessPage
) -> None:
    for other in ("s2", "s3", "s4", "s5"):
        aside = partial(edits.change_alternative, study_id="where", alternative_id=other)
        assert page.workbench.editor.apply(partial(aside, stage=Stage.SET_ASIDE), "Aside")
    qtbot.waitUntil(page.alone.isVisible)
    with qtbot.waitSignal(page.step_wanted) as wanted:
        qtbot.mouseClick(page.alone.button, Qt.MouseButton.LeftButton)
    assert wanted.args == [Step.ALTERNATIVES]
    page.workbench.document.undo_stack.undo()
    qtbot.waitUntil(page.questions.isVisible)


def test_that_another_study_has_its_own_answer(qtbot: QtBot, page: RobustnessPage) -> None:
    page.workbench.document.choose_study("whether")
    found = computed(qtbot, page.workbench)
    assert found.study == "whether"
    assert front(page).shown[-1] is found


def test_that_an_alternative_taken_back_is_no_fault(qtbot: QtBot, page: RobustnessPage) -> None:
    add = partial(edits.add_alternative, study_id="where", name="Site 6", alternative_id="s6")
    assert page.workbench.editor.apply(add, "Add")
    computed(qtbot, page.workbench)
    page.workbench.document.undo_stack.undo()
    assert set(computed(qtbot, page.workbench).weights.alternatives) == {
        "s1",
        "s2",
        "s3",
        "s4",
        "s5",
    }


def test_that_the_width_of_the_list_is_kept(qtbot: QtBot, page: RobustnessPage) -> None:
    handle = page._panes.handle(1)
    centre = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=centre)
    there = centre + type(centre)(60, 0)
    qtbot.mouseMove(handle, there)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=there)
    wide = page._panes.sizes()[0]
    assert wide > 320
    again = opened(qtbot, page.workbench)
    assert abs(again._panes.sizes()[0] - wide) <= 1


def test_that_dark_colours_are_taken_over(qtbot: QtBot, page: RobustnessPage) -> None:
    apply_theme(QApplication.instance(), "dark")
    qtbot.wait(1)
    assert "#7FB8DE" in page.questions.verdict.ask.styleSheet()
