"""While a round is hidden, nothing that can be read in the window tells what anybody answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.choices import PointsMethod
from locdecide.decision.issues import Step
from locdecide.decision.model import Decision, PairwiseScale
from locdecide.ui.main_window import MainWindow
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector import Projector
from locdecide.words import LANGUAGES, Language
from tests.ui.workshop.hidden import secrets_of, spoken, told_in
from tests.ui.workshop.scenario import STUDY, answered, closed, revealed, voted, workshop
from tests.ui.workshop.seen import columns, texts, texts_on_screen

Open = Callable[..., MainWindow]
SECTIONS = ("meeting", "answers", "group", "rounds")
REASON = "the secret of the power plant"
SITES = ("s0", "s1", "s2", "s3", "s4")


def with_pairs(decision: Decision) -> Decision:
    """Return the decision with a criterion whose alternatives are compared in pairs."""
    return edits.set_scale(decision, STUDY, "people", PairwiseScale())


def filled(decision: Decision) -> Decision:
    """Return the decision with its open round half filled: one closed, one in work, one in points.

    Anne gives a reason and goes round in a circle, so that there is something to advise on.
    """
    decision = answered(decision, "anne")
    decision = edits.set_comparison(decision, STUDY, "anne", None, "base", "power", 9)
    decision = edits.set_reason(decision, STUDY, "anne", None, ("power", "base"), REASON)
    for other, ratio in zip(SITES[1:], (2, 3, 7, 9), strict=True):
        decision = edits.set_comparison(decision, STUDY, "anne", "people", SITES[0], other, ratio)
    decision = edits.set_comparison(decision, STUDY, "anne", "people", "s4", "s1", 8)
    decision = edits.set_reason(decision, STUDY, "anne", "people", ("s0", "s1"), REASON)
    decision = closed(decision, "anne")
    decision = answered(decision, "bo", 4)
    return edits.set_points(
        decision, STUDY, "cato", PointsMethod.DIRECT, {"power": 61.25, "reach": 17.75, "base": 21}
    )


def hidden_first() -> Decision:
    """Return a workshop whose first round is hidden."""
    return filled(with_pairs(workshop(4)))


def hidden_second() -> Decision:
    """Return a workshop whose first round everybody saw, and whose second is hidden."""
    seen = revealed(voted(with_pairs(workshop(4))))
    return filled(edits.start_round(seen, STUDY))


@pytest.fixture
def open_window(qtbot: QtBot, make_workbench: Callable[..., Workbench]) -> Open:
    """Return a function that opens a window on a decision."""

    def made(decision: Decision, language: Language = "en") -> MainWindow:
        bench = make_workbench(decision, language)
        window = MainWindow(bench)
        # A window with unsaved work would ask before it goes.
        qtbot.addWidget(window, before_close_func=lambda _: bench.document.undo_stack.setClean())
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        return window

    return made


def walk(window: MainWindow) -> dict[str, set[str]]:
    """Return what can be read on every page, every part of it and in the window's dialogs."""
    found: dict[str, set[str]] = {}

    def look(where: str) -> None:
        QTest.qWait(1)
        found[where] = texts_on_screen()

    for step in Step:
        window.show_step(step)
        look(step.value)
        if step is not Step.WEIGHTS:
            found |= choose_everything(window)
    window.show_step(Step.WEIGHTS)
    page = window.page(Step.WEIGHTS)
    for name in SECTIONS:
        page.show_section(name)
        look(f"weights {name}")
        found |= choose_everything(window)
    window.show_findings()
    look("findings")
    for dialog in QApplication.topLevelWidgets():
        if dialog is not window and dialog.isVisible():
            dialog.close()
    for window_ in window.findChildren(QWidget):
        assert not (window_.isWindow() and window_.isVisible())
    return found


def choose_everything(window: MainWindow) -> dict[str, set[str]]:
    """Choose in the lists of the present page, since each row fills the inspector."""
    page = window.page(window.step)
    found: dict[str, set[str]] = {}
    for view in page.findChildren(QAbstractItemView):
        if not view.isVisible():
            continue
        model = view.model()
        for index in chosen(model.rowCount(), columns(model)):
            view.setCurrentIndex(model.index(*index))
            QTest.qWait(1)
            found[f"{window.step.value} {view.accessibleName()} {index}"] = texts(page)
    return found


def chosen(rows: int, columns: int) -> list[tuple[int, int]]:
    """Return each row once, and each column once."""
    if not rows or not columns:
        return []
    return [(i % rows, i % columns) for i in range(max(rows, columns))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [hidden_first, hidden_second])
def test_that_no_page_tells_of_a_hidden_round(
    open_window: Open, make: Callable[[], Decision], language: Language
) -> None:
    decision = make()
    names = {c.name for c in decision.studies[0].criteria} | {
        a.name for a in decision.studies[0].alternatives
    }
    secret = secrets_of(decision, language)
    assert all(len(told) >= 2 for told in secret.values()), secret
    found = walk(open_window(decision, language))
    assert len(found) > 20
    for where, told in found.items():
        for text in told:
            assert REASON not in text, where
            for what, numbers in secret.items():
                assert not told_in(text, numbers), (where, what, text)
            if make is hidden_first:
                assert not spoken(text, names, language), (where, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_same_walk_meets_all_of_it_once_it_is_revealed(
    open_window: Open, language: Language
) -> None:
    """The other test would pass if the walk were blind."""
    decision = hidden_first()
    secret = secrets_of(decision, language)
    names = {c.name for c in decision.studies[0].criteria}
    found = walk(open_window(revealed(decision), language))
    everything = {text for told in found.values() for text in told}
    for what in ("weights", "scores", "ratios"):
        assert any(told_in(text, secret[what]) for text in everything), what
    assert any(REASON in text for text in everything)
    assert any(spoken(text, names, language) for text in everything)


def test_that_the_facilitator_sees_the_weights_so_far_only_by_asking_and_that_is_recorded(
    open_window: Open, qtbot: QtBot
) -> None:
    decision = hidden_first()
    window = open_window(decision)
    window.show_step(Step.WEIGHTS)
    page = window.page(Step.WEIGHTS)
    page.show_section("meeting")
    secret = secrets_of(decision, "en")["weights"]
    assert not any(told_in(text, secret) for text in texts(window))
    look = page.meeting.round.look_button
    look.setFocus()
    qtbot.keyClick(look, " ")
    shown = texts(window)
    assert any(told_in(text, secret) for text in shown)
    assert not any(REASON in text for text in shown)
    document = page.workbench.document
    assert document.decision.log[-1].event == "weights-looked-at"
    assert not document.undo_stack.canUndo()
    window.show_step(Step.RANKING)
    window.show_step(Step.WEIGHTS)
    QTest.qWait(1)
    assert not any(told_in(text, secret) for text in texts(window))


def test_that_the_history_never_names_what_a_ballot_answered(open_window: Open) -> None:
    window = open_window(hidden_first())
    menus = {text for text in texts(window) if "undo" in text.casefold()}
    assert menus
    assert not any("compare" in text.casefold() for text in menus)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_projector_tells_nothing_either(
    qtbot: QtBot, make_workbench: Callable[..., Workbench], language: Language
) -> None:
    decision = hidden_second()
    projector = Projector(make_workbench(decision, language))
    qtbot.addWidget(projector)
    projector.show()
    secret = secrets_of(decision, language)
    for key in "123n":
        QTest.keyClick(projector, key)
        for text in texts(projector):
            assert REASON not in text
            assert not any(told_in(text, told) for told in secret.values()), text
