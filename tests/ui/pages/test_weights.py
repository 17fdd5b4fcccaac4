"""The Weights page as its users meet it."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import (
    Comparison,
    Criterion,
    Decision,
    PairwiseScale,
    Weighting,
)
from locdecide.ui.main_window import MainWindow
from locdecide.ui.models.comparing import State, answers, ratio_for
from locdecide.ui.models.comparison_lists import ROW_ROLE
from locdecide.ui.pages.weights import WeightsPage
from locdecide.ui.theme import apply_theme
from locdecide.ui.workbench import Workbench
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision
from tests.ui.conftest import Make

replace = msgspec.structs.replace
LEFT = Qt.MouseButton.LeftButton

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def open_page(qtbot: QtBot, workbench: Workbench) -> WeightsPage:
    page = WeightsPage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> WeightsPage:
    return open_page(qtbot, workbench)


def with_location(**fields: object) -> Decision:
    decision = site_decision()
    first, location = decision.studies
    return replace(decision, studies=(first, replace(location, **fields)))


def open_location(qtbot: QtBot, make: Make, decision: Decision) -> WeightsPage:
    workbench = make(decision)
    workbench.document.choose_study("where")
    return open_page(qtbot, workbench)


def given(page: WeightsPage, first: str, second: str, parent: str | None = None) -> float | None:
    found = answers(page.study, page.answers.participant, parent).get(frozenset((first, second)))
    return None if found is None else ratio_for(found, first)


def judge(page: WeightsPage, first: str, second: str, ratio: float) -> None:
    page.workbench.document.apply(
        partial(
            edits.set_comparison,
            study_id="where",
            participant="anne",
            parent=None,
            first=first,
            second=second,
            ratio=ratio,
        ),
        text="judge",
    )


def guidance(page: WeightsPage) -> str:
    return page._guidance.text()


def by_points(page: WeightsPage, qtbot: QtBot) -> None:
    page.show_section("meeting")
    page.meeting.choice.source.setFocus()
    qtbot.keyClick(page.meeting.choice.source, Qt.Key.Key_Down)
    qtbot.mouseClick(page._buttons["answers"], LEFT)
    assert page.study.method.weighting is Weighting.DIRECT


def test_that_the_first_question_is_the_first_without_an_answer(page: WeightsPage) -> None:
    assert page.answers.judging.pair == ("near", "raw")
    assert "Anne has answered 5 of 11." in guidance(page)


def test_that_a_click_stores_the_answer_and_the_next_question_follows(
    page: WeightsPage, qtbot: QtBot
) -> None:
    strip = page.answers.judging.card.strip
    page.answers.judging._advance.setInterval(0)
    qtbot.mouseClick(strip, LEFT, pos=strip.cell(-4).center().toPoint())
    assert given(page, "near", "raw") == 5
    qtbot.waitUntil(lambda: page.answers.judging.pair == ("market", "people"))


def test_that_keys_answer_go_on_go_back_skip_and_clear(page: WeightsPage, qtbot: QtBot) -> None:
    strip = page.answers.judging.card.strip
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert given(page, "raw", "near") == 3
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert page.answers.judging.pair == ("market", "people")
    qtbot.keyClick(strip, Qt.Key.Key_S)
    assert page.answers.judging.pair == ("near", "market")
    qtbot.keyClick(strip, Qt.Key.Key_Backspace)
    qtbot.keyClick(strip, Qt.Key.Key_Backspace)
    assert page.answers.judging.pair == ("near", "raw")
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert given(page, "near", "raw") is None


def test_that_one_undo_takes_back_a_run_of_arrows(page: WeightsPage, qtbot: QtBot) -> None:
    for _ in range(4):
        qtbot.keyClick(page.answers.judging.card.strip, Qt.Key.Key_Left)
    assert given(page, "near", "raw") == 5
    page.workbench.document.undo_stack.undo()
    assert given(page, "near", "raw") is None
    assert page.answers.judging.card.strip.step is None


def test_that_an_answer_in_the_list_can_be_revisited_and_cleared(
    page: WeightsPage, qtbot: QtBot
) -> None:
    pairs = page.answers.judging.pairs
    pairs.setCurrentIndex(page.answers.judging.pairs_model.index_of(("energy", "raw")))
    assert page.answers.judging.pair == ("energy", "raw")
    assert page.answers.judging.card.strip.step == -2
    qtbot.keyClick(pairs, Qt.Key.Key_Delete)
    assert given(page, "energy", "raw") is None
    assert "Anne has answered 4 of 11; 1 group" in guidance(page)


def test_that_a_reason_is_kept_and_escape_brings_the_old_one_back(
    page: WeightsPage, qtbot: QtBot
) -> None:
    page.answers.judging.choose_pair(("energy", "raw"))
    reason = page.answers.judging.card.reason
    qtbot.keyClicks(reason, "Power is dear")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    stored = answers(page.study, "anne", None)[frozenset(("energy", "raw"))]
    assert stored.reason == "Power is dear"
    qtbot.keyClicks(reason, " and scarce")
    qtbot.keyClick(reason, Qt.Key.Key_Escape)
    assert reason.text() == "Power is dear"


def test_that_a_circle_is_named_before_the_ratio_and_accepting_advice_is_undoable(
    page: WeightsPage, qtbot: QtBot
) -> None:
    judge(page, "near", "raw", 5)
    judge(page, "raw", "energy", 5)
    panel = page.answers.judging.consistency
    assert panel.verdict == "Contradiction"
    assert panel.detail.startswith("CR ")
    row = page.answers.judging.groups_model.index(0).data(ROW_ROLE)
    assert row.state is State.DOUBT
    assert row.status == "5 of 10 answered, contradictory"
    before = page.study
    offered: list[QPushButton] = []

    def is_offered() -> bool:
        buttons = panel.findChildren(QPushButton)
        offered[:] = [b for b in buttons if b.text() == "Accept" and b.isVisible()]
        return bool(offered)

    qtbot.waitUntil(is_offered)
    qtbot.mouseClick(offered[0], LEFT)
    assert page.study is not before
    page.workbench.document.undo_stack.undo()
    assert page.study == before


def test_that_another_participant_brings_their_own_answers(page: WeightsPage, qtbot: QtBot) -> None:
    people = page.answers.controls.people
    people.setFocus()
    qtbot.keyClick(people, Qt.Key.Key_Down)
    assert page.answers.participant == "bo"
    assert guidance(page).endswith("Bo has answered 5 of 11.")
    assert page.summary.bars.rows[0].own is not None


def test_that_a_closed_round_can_be_read_but_not_changed(
    qtbot: QtBot, make_workbench: Make
) -> None:
    location = site_decision().studies[1]
    closed = (replace(location.rounds[0], open=False),)
    page = open_location(qtbot, make_workbench, with_location(rounds=closed))
    assert page.answers._notice.isVisible()
    assert not page.answers.judging.card.strip.isEnabled()
    page.answers.judging.pairs.setCurrentIndex(
        page.answers.judging.pairs_model.index_of(("energy", "raw"))
    )
    qtbot.keyClick(page.answers.judging.pairs, Qt.Key.Key_Delete)
    assert given(page, "energy", "raw") == 3


def test_that_alternatives_compared_in_pairs_are_asked_for_under_both_methods(
    qtbot: QtBot, make_workbench: Make
) -> None:
    criteria = tuple(
        replace(c, scale=PairwiseScale()) if c.id == "people" else c
        for c in site_decision().studies[1].criteria
    )
    page = open_location(qtbot, make_workbench, with_location(criteria=criteria))
    assert page.answers.judging.groups_model.rowCount() == 3
    by_points(page, qtbot)
    assert page.answers.controls.alternatives.isVisible()
    qtbot.mouseClick(page.answers.controls.alternatives, LEFT)
    assert page.answers.judging.isVisible()
    assert page.answers.judging.task is not None
    assert page.answers.judging.task.of_alternatives
    qtbot.keyClick(page.answers.judging.card.strip, Qt.Key.Key_Right)
    assert given(page, "s2", "s1", "people") == 2
    assert "better" in page.answers.judging.card.sentence(3)


def test_that_without_participants_a_button_adds_the_first(
    qtbot: QtBot, make_workbench: Make
) -> None:
    decision = replace(with_location(rounds=()), participants=())
    page = open_location(qtbot, make_workbench, decision)
    assert page.answers._nobody.isVisible()
    qtbot.mouseClick(page.answers._nobody.button, LEFT)
    assert page.answers.judging.isVisible()
    assert page.answers.controls.people.currentText() == "Participant 1 – 0 of 11"
    assert page.summary._caution.isVisible()
    assert "1 has answered 0 of 11" in guidance(page)


def test_that_without_criteria_the_way_leads_to_them(qtbot: QtBot, make_workbench: Make) -> None:
    empty = with_location(criteria=(), performances={}, rounds=(), direct_points={})
    page = open_location(qtbot, make_workbench, empty)
    wanted = QSignalSpy(page.step_wanted)
    qtbot.mouseClick(page.answers._no_criteria.button, LEFT)
    assert wanted.at(0)[0] is Step.CRITERIA
    by_points(page, qtbot)
    page.workbench.document.choose_study("whether")
    assert page.answers.judging.isVisible()


def test_that_a_finding_leads_to_its_group_and_participant(page: WeightsPage) -> None:
    page.show_place(Place(step=Step.WEIGHTS, study="where", criterion="energy", participant="bo"))
    assert page.answers.participant == "bo"
    assert page.answers.judging.pair == ("price", "mix")


def test_that_the_page_survives_edits_undo_hiding_and_a_new_palette(
    page: WeightsPage, qapp: QApplication
) -> None:
    document = page.workbench.document
    page.answers.judging.choose_pair(("energy", "raw"))
    document.apply(partial(edits.remove_criterion, study_id="where", criterion_id="raw"), text="x")
    assert page.answers.judging.pair != ("energy", "raw")
    page.hide()
    document.undo_stack.undo()
    document.choose_study("whether")
    page.show()
    apply_theme(qapp, "dark")
    assert page.answers.judging.pair == ("cost", "control")
    assert not page.grab().isNull()
    apply_theme(qapp, "light")


def test_that_fifty_criteria_of_equal_names_are_shown(qtbot: QtBot, make_workbench: Make) -> None:
    criteria = tuple(Criterion(id=f"c{i}", name="The same long name " * 8) for i in range(50))
    fields = {"criteria": criteria, "performances": {}, "rounds": (), "direct_points": {}}
    page = open_location(qtbot, make_workbench, with_location(**fields))
    assert page.answers.judging.pairs_model.rowCount() == 1225
    qtbot.keyClick(page.answers.judging.card.strip, Qt.Key.Key_4)
    assert given(page, "c0", "c1") == 4
    by_points(page, qtbot)
    assert not page.grab().isNull()


def test_that_an_in_between_ratio_from_a_file_is_shown_at_its_nearest_step(
    qtbot: QtBot, make_workbench: Make
) -> None:
    round_ = site_decision().studies[1].rounds[0]
    comparisons = (Comparison(first="energy", second="near", ratio=2.5),)
    judgements = (replace(round_.judgements[0], comparisons=comparisons),)
    rounds = (replace(round_, judgements=judgements),)
    page = open_location(qtbot, make_workbench, with_location(rounds=rounds))
    page.answers.judging.choose_pair(("energy", "near"))
    assert page.answers.judging.card.strip.step == -1
    assert "2.5" in page.answers.judging.card._words.text()


def answer_all(page: WeightsPage, *, circle: bool = False) -> None:
    """Answer every pair of the main criteria: all equal, or with one circle."""
    task = page.answers.judging.task
    assert task is not None
    for first, second in task.pairs:
        judge(page, first, second, 1)
    if circle:
        a, b, c = task.members[:3]
        for first, second in ((a, b), (b, c), (c, a)):
            judge(page, first, second, 5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_question_fits_where_there_is_little_room(
    qtbot: QtBot, make_workbench: Make, language: Language
) -> None:
    workbench = make_workbench(site_decision(), language)
    workbench.document.choose_study("where")
    page = open_page(qtbot, workbench)
    page.resize(776, 490)
    qtbot.wait(50)
    scroll, card = page.answers.judging._scroll, page.answers.judging.card
    assert scroll.mapTo(page, scroll.rect().topRight()).x() <= page.inspector.x()
    for part in (card, card.strip, card.next_button, card._names[1]):
        assert part.mapTo(scroll.viewport(), part.rect().topRight()).x() < scroll.viewport().width()
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()


def test_that_the_keyboard_begins_on_the_strip(page: WeightsPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.focus_work()
    qtbot.waitUntil(page.answers.judging.card.strip.hasFocus)


def test_that_with_everything_answered_the_questions_follow_in_order(
    page: WeightsPage, qtbot: QtBot
) -> None:
    page.answers.judging.choose_group("energy")
    judge_energy = partial(
        edits.set_comparison,
        study_id="where",
        participant="anne",
        parent="energy",
        first="price",
        second="mix",
        ratio=2,
    )
    page.workbench.document.apply(judge_energy, text="judge")
    page.answers.judging.choose_group(None)
    answer_all(page)
    task = page.answers.judging.task
    assert task is not None
    page.answers.judging.choose_pair(task.pairs[0])
    button = page.answers.judging.card.next_button
    for pair in task.pairs[1:]:
        qtbot.mouseClick(button, LEFT)
        assert page.answers.judging.pair == pair
    qtbot.mouseClick(button, LEFT)
    assert page.answers.judging.pair == ("price", "mix")
    assert not button.isEnabled()


def test_that_a_contradictory_group_is_not_left_by_the_first_enter(
    page: WeightsPage, qtbot: QtBot
) -> None:
    answer_all(page, circle=True)
    task = page.answers.judging.task
    assert task is not None
    page.answers.judging.choose_pair(task.pairs[-1])
    strip = page.answers.judging.card.strip
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert page.answers.judging.task == task
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert page.answers.judging.task != task


def test_that_the_list_of_people_says_who_is_done_and_who_should_look_again(
    page: WeightsPage,
) -> None:
    texts = [
        page.answers.controls.people.itemText(i)
        for i in range(page.answers.controls.people.count())
    ]
    assert texts[:2] == ["Anne – 5 of 11", "Bo – 5 of 11"]
    assert not page.answers.controls.people.itemIcon(0).isNull()
    answer_all(page, circle=True)
    assert page.answers.controls.people.itemText(0) == "Anne – look again"


def test_that_group_and_rounds_have_the_width_that_the_outcome_has_elsewhere(
    page: WeightsPage,
) -> None:
    for name, beside in (("group", False), ("meeting", True), ("rounds", False), ("answers", True)):
        page.show_section(name)
        assert page.section == name
        assert page.inspector.isVisible() is beside


def test_that_the_outcome_lies_right_when_the_page_is_first_painted(
    qtbot: QtBot, workbench: Workbench
) -> None:
    window = MainWindow(workbench)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    # The event loop does not turn between this and the first picture of a window.
    window.show_step(Step.WEIGHTS)
    page = window.page(Step.WEIGHTS)
    assert isinstance(page, WeightsPage)
    summary = page.summary
    assert summary.height() >= summary.minimumSizeHint().height()
    assert summary._scroll.geometry().bottom() < summary._ranking_title.geometry().top()
    assert summary._ranking_title.geometry().bottom() < summary.strip.geometry().top()
