"""The projector: one calm picture for the room, by keys, and never a way to what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.choices import BallotMethod, Weighting
from locdecide.decision.model import Criterion, Decision, Study
from locdecide.evaluation import group_view, question_order
from locdecide.numerals import format_percent
from locdecide.ui.models.group_words import GroupWords
from locdecide.ui.theme import DARK, apply_theme, colours_of
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector import Projector, room_screen
from locdecide.words import LANGUAGES, Language, strength_word
from tests.ui.workshop.scenario import (
    PAIRS,
    STUDY,
    answered,
    closed,
    revealed,
    voted,
    with_study,
    workshop,
)
from tests.ui.workshop.seen import texts

Show = Callable[..., Projector]
Key = Qt.Key


@pytest.fixture
def show(qtbot: QtBot, make_workbench: Callable[..., Workbench]) -> Show:
    """Return a function that shows a decision on the projector."""

    def made(
        decision: Decision, language: Language = "en", size: tuple[int, int] = (1280, 720)
    ) -> Projector:
        projector = Projector(make_workbench(decision, language))
        qtbot.addWidget(projector)
        projector.resize(*size)
        projector.show()
        qtbot.waitExposed(projector)
        QTest.qWait(1)
        return projector

    return made


def press(projector: Projector, *keys: Key | str) -> None:
    for key in keys:
        QTest.keyClick(projector, key)


def apply(projector: Projector, edit: Callable[[Decision], Decision]) -> None:
    projector._workbench.document.apply(edit, text="")
    QTest.qWait(1)


def seen(projector: Projector) -> str:
    """Return the words that stand on the projector, one line each."""
    labels = (label for label in projector.findChildren(QLabel) if label.isVisible())
    return "\n".join(label.text() for label in labels if label.text())


def cut(view: QWidget) -> list[str]:
    """Return the labels whose words do not have the room they need."""
    return [
        label.text()
        for label in view.findChildren(QLabel)
        if label.isVisible()
        and (
            not view.rect().contains(label.rect().translated(label.mapTo(view, QPoint())))
            or (
                label.heightForWidth(label.width())
                if label.wordWrap()
                else label.sizeHint().height()
            )
            > label.height()
            or label.minimumSizeHint().width() > label.width()
        )
    ]


def wide(decision: Decision, count: int) -> Decision:
    """Return the decision with that many criteria side by side."""
    criteria = tuple(
        Criterion(
            id=f"c{i}", name=f"Criterion number {i} of many", unit="km", worst=i + 900, best=0
        )
        for i in range(count)
    )
    return with_study(decision, criteria=criteria, performances={}, rounds=())


def test_that_a_question_states_both_improvements_with_units_and_no_answer(show: Show) -> None:
    projector = show(answered(workshop(), "anne"))
    assert projector.view is projector.question
    press(projector, *[Key.Key_Right] * 3)
    shown = seen(projector)
    assert "Energy price" in shown
    assert "from 0.12 down to 0.03\u00a0EUR/kWh" in shown
    assert "Renewable share" in shown
    assert "from 0 up to 100\u00a0%" in shown
    assert "4 of 6" in shown
    assert all(strength_word(ratio, "en") not in shown for ratio in range(1, 10))


def test_that_left_and_right_go_through_every_question_in_the_order_of_asking(show: Show) -> None:
    projector = show(workshop())
    names = {c.id: c.name for c in projector.question.study.criteria}
    top = ("power", "reach", "base")
    wanted = [(top[i], top[j]) for i, j in question_order(3)] + [pair[1:] for pair in PAIRS[3:]]
    met = []
    for _ in wanted:
        shown = seen(projector).splitlines()
        met.append(tuple(line for line in shown if line in names.values())[-2:])
        press(projector, Key.Key_Right)
    assert met == [(names[first], names[second]) for first, second in wanted]
    assert "6 of 6" in seen(projector)
    press(projector, *[Key.Key_Left] * 9)
    assert "1 of 6" in seen(projector)


def test_that_a_ballot_that_takes_points_is_asked_as_a_list(show: Show) -> None:
    projector = show(edits.change_method(wide(workshop(), 15), STUDY, ballot=BallotMethod.SWING))
    shown = seen(projector)
    assert "Which of these improvements matters most?" in shown
    assert "Criterion number 11 of many" in shown
    assert "Criterion number 12 of many" not in shown
    assert "and 3 more" in shown
    assert cut(projector.question) == []


def test_that_points_given_together_leave_nothing_to_ask(show: Show) -> None:
    decision = edits.change_method(workshop(), STUDY, weighting=Weighting.DIRECT)
    projector = show(decision)
    assert "There is no question to ask yet." in seen(projector)
    press(projector, "3")
    assert "Points given together" in seen(projector)


def test_that_progress_counts_and_names_nobody_unless_asked(show: Show) -> None:
    decision = closed(answered(workshop(), "anne"), "anne")
    projector = show(closed(decision, "bo"))
    press(projector, "p")
    shown = seen(projector)
    assert "2 of 4 have closed their ballot" in shown
    assert not any(name in shown for name in ("Anne", "Bo", "Cato", "Dina"))
    press(projector, "n")
    assert "Not done yet: Cato, Dina" in seen(projector)
    press(projector, "n")
    assert "Cato" not in seen(projector)


def test_that_progress_says_how_the_round_stands(show: Show) -> None:
    projector = show(workshop(started=False))
    press(projector, "2")
    assert "No round has been started yet" in seen(projector)
    apply(projector, partial(edits.start_round, study_id=STUDY))
    press(projector, "2")
    assert "Nobody sees the answers before they are revealed" in seen(projector)
    apply(projector, partial(edits.close_round, study_id=STUDY))
    assert projector.view is projector.progress
    assert "Closed, and not revealed yet" in seen(projector)
    apply(projector, revealed)
    press(projector, "2")
    assert "Revealed: everybody may see the answers" in seen(projector)


def test_that_an_open_round_without_secrecy_counts_who_has_answered(show: Show) -> None:
    projector = show(answered(workshop(secret=False), "bo", 2))
    press(projector, "2")
    assert "1 of 4 have answered" in seen(projector)


def test_that_results_stay_away_while_the_only_round_is_hidden(show: Show) -> None:
    projector = show(voted(workshop()))
    press(projector, "3")
    shown = seen(projector)
    assert "There are no results to show yet" in shown
    assert "Round 1 is not revealed yet." in shown
    assert "%" not in shown
    assert not any(site in shown for site in ("Elverum", "Kongsvinger", "Hamar"))


def test_that_a_reveal_brings_the_results_and_a_new_round_the_question(show: Show) -> None:
    projector = show(voted(workshop(6)))
    apply(projector, revealed)
    assert projector.view is projector.results
    shown = seen(projector)
    results = projector._workbench.evaluator.results()
    assert "Results: Round 1" in shown
    for leaf in results.leaves:
        assert format_percent(results.weights.of(leaf).global_, "en") in shown
    assert results.topsis is not None
    first = next(ranked for ranked in results.topsis.ranking if ranked.rank == 1)
    sites = {site.id: site.name for site in projector.results.study.alternatives}
    assert sites[first.alternative] in shown
    decision, study = projector._workbench.document.decision, projector.results.study
    words = GroupWords(decision, study, "en")
    assert words.headline(group_view(decision, study, study.rounds[0])) in shown
    apply(projector, partial(edits.start_round, study_id=STUDY))
    assert projector.view is projector.question
    before = set(shown.splitlines())
    for person in ("anne", "bo"):
        apply(
            projector,
            partial(
                edits.set_comparison,
                study_id=STUDY,
                participant=person,
                parent=None,
                first="power",
                second="base",
                ratio=9,
            ),
        )
    press(projector, "r")
    after = set(seen(projector).splitlines())
    assert "Round 2 is not revealed yet and counts for nothing here." in after
    assert before <= after


def test_that_a_chosen_view_stays_while_answers_come_in(show: Show) -> None:
    projector = show(workshop())
    press(projector, "2")
    apply(projector, lambda decision: closed(answered(decision, "cato"), "cato"))
    assert projector.view is projector.progress
    assert "1 of 4 have closed their ballot" in seen(projector)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hidden_again", [False, True])
def test_that_no_view_tells_of_a_hidden_round(
    show: Show, language: Language, hidden_again: bool
) -> None:
    decision = workshop(4)
    if hidden_again:
        decision = edits.start_round(revealed(decision), STUDY)
    decision = voted(decision, 3)
    told: set[str] = set()
    projector = show(decision, language)
    for key in "123n":
        press(projector, key)
        told |= texts(projector)
    open_ = show(revealed(decision), language)
    press(open_, "3")
    shares = {text for text in texts(open_) if "%" in text and text[0].isdigit()}
    assert len(shares) >= 5
    assert not shares & told
    assert not any(strength_word(r, language) in text for r in range(1, 10) for text in told)


def test_that_t_starts_and_pauses_the_timer_and_the_corner_shows_it(show: Show) -> None:
    projector = show(workshop())
    countdown = projector._workbench.countdown
    assert "10:00" not in seen(projector)
    press(projector, "t")
    assert countdown.running
    assert "10:00" in seen(projector)
    press(projector, "2")
    assert seen(projector).count("10:00") == 1
    press(projector, "t")
    assert not countdown.running
    press(projector, "1")
    assert "10:00" not in seen(projector)


def test_that_the_end_of_the_time_is_said(show: Show, qtbot: QtBot) -> None:
    projector = show(workshop())
    press(projector, "2")
    countdown = projector._workbench.countdown
    countdown._left_ms = 1
    with qtbot.waitSignal(countdown.finished):
        countdown.start()
    assert "The time is over" in seen(projector)
    assert "0:00" in seen(projector)


def test_that_h_or_a_question_mark_shows_the_keys_and_takes_them_away(show: Show) -> None:
    projector = show(workshop())
    assert "F11" not in seen(projector)
    press(projector, "h")
    assert "F11 or Esc leave" in seen(projector)
    press(projector, "?")
    assert "F11" not in seen(projector)


def test_that_buttons_appear_when_the_mouse_moves_and_do_what_the_keys_do(
    show: Show, qtbot: QtBot
) -> None:
    projector = show(workshop())
    assert not projector._buttons.isVisible()
    qtbot.mouseMove(projector, QPoint(300, 300))
    qtbot.mouseMove(projector, QPoint(310, 300))
    qtbot.waitUntil(projector._buttons.isVisible)
    by_text = {
        button.text(): button for button in projector._buttons.children() if hasattr(button, "text")
    }
    qtbot.mouseClick(by_text["→"], Qt.MouseButton.LeftButton)
    assert "2 of 6" in seen(projector)
    qtbot.mouseClick(by_text["Progress"], Qt.MouseButton.LeftButton)
    assert projector.view is projector.progress
    projector._quiet.timeout.emit()
    qtbot.mouseMove(projector, QPoint(5, 5))
    qtbot.mouseClick(by_text["Leave"], Qt.MouseButton.LeftButton)
    assert not projector.isVisible()


@pytest.mark.parametrize("key", [Key.Key_F11, Key.Key_Escape])
def test_that_it_fills_the_screen_and_its_keys_lead_out(
    qtbot: QtBot, make_workbench: Callable[..., Workbench], key: Key
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    projector = Projector(make_workbench(workshop()), window)
    projector.toggle()
    qtbot.waitExposed(projector)
    assert projector.isFullScreen()
    assert projector.geometry() == QGuiApplication.primaryScreen().geometry()
    press(projector, key)
    assert not projector.isVisible()
    assert window.isVisible()
    projector.toggle()
    assert projector.isVisible()
    projector.toggle()
    assert not projector.isVisible()
    window.hide()


def test_that_the_room_sees_the_second_screen_where_there_is_one() -> None:
    laptop, wall = QScreen.__new__(QScreen), QScreen.__new__(QScreen)
    assert room_screen([laptop, wall], laptop) is wall
    assert room_screen([wall, laptop], laptop) is wall
    assert room_screen([laptop], laptop) is laptop


def test_that_it_follows_the_colours(show: Show, qapp: QApplication) -> None:
    projector = show(workshop())
    apply_theme(qapp, "dark")
    QTest.qWait(1)
    assert colours_of(projector.palette()) is DARK
    ground = projector.grab().toImage().pixelColor(2, 2)
    assert ground.name().upper() == DARK.window
    apply_theme(qapp, "light")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080), (3840, 2160)])
def test_that_nothing_is_cut_or_scrolled_at_any_size(
    show: Show, language: Language, size: tuple[int, int]
) -> None:
    decision = wide(workshop(6), 15)
    longest = replace(
        decision.studies[0].criteria[0], name="Nærhet til eksisterende anlegg og felles ledelse"
    )
    decision = with_study(decision, criteria=(longest, *decision.studies[0].criteria[1:]))
    ids = [criterion.id for criterion in decision.studies[0].criteria]
    decision = edits.start_round(decision, STUDY, secret=False)
    for other in ids[1:]:
        decision = edits.set_comparison(decision, STUDY, "anne", None, ids[0], other, 2)
    projector = show(decision, language, size)
    for key in ("1", "2", "n", "3"):
        press(projector, key)
        QTest.qWait(1)
        assert cut(projector.view) == []
    assert [bar for bar in projector.findChildren(QAbstractScrollArea) if bar.isVisible()] == []
    names = [label.text() for label in projector.results.findChildren(QLabel) if label.isVisible()]
    assert "Elverum" not in names, "there is no figure to rank by"
    assert sum("Criterion number" in name or "Nærhet" in name for name in names) == 12


@pytest.mark.parametrize("count", [3, 6, 12])
@pytest.mark.parametrize("size", [(1280, 720), (1280, 800), (3840, 2160)])
def test_that_results_use_the_room(show: Show, count: int, size: tuple[int, int]) -> None:
    decision = wide(voted(workshop()), count)
    decision = edits.start_round(decision, STUDY, secret=False)
    for i in range(1, count):
        decision = edits.set_comparison(decision, STUDY, "anne", None, "c0", f"c{i}", 2)
    projector = show(decision, "en", size)
    press(projector, "3")
    results = projector.results
    assert cut(results) == []
    bars = [bar for _, bar, _ in results._bars if bar.isVisible()]
    assert len(bars) == count
    assert min(bar.width() for bar in bars) > results.width() / 7
    labels = [label for label in results.findChildren(QLabel) if label.isVisible()]
    lowest = max(label.mapTo(results, label.rect().bottomLeft()).y() for label in labels)
    assert lowest > 0.75 * results.height()


def test_that_words_grow_with_the_window(show: Show) -> None:
    projector = show(workshop())
    small = projector.question._asked.font().pixelSize()
    projector.resize(2560, 1440)
    QTest.qWait(1)
    assert projector.question._asked.font().pixelSize() == 2 * small


def test_that_a_decision_without_anything_is_borne(show: Show) -> None:
    decision = workshop(started=False)
    empty = replace(decision, participants=(), studies=(Study(id="none", name="Empty"),))
    projector = show(empty)
    press(projector, "1", "2", "3", "n", "t", Key.Key_Right)
    assert projector.isVisible()
    projector._workbench.document.take(replace(empty, studies=()))
    assert not projector.isVisible()
