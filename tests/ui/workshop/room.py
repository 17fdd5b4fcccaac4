"""The people around the laptop: they see the window and have its keyboard, no more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision.issues import Step
from locdecide.decision.model import Round, Study
from locdecide.live.document import Document
from locdecide.ui.main_window import MainWindow
from locdecide.ui.pages.weights import WeightsPage
from locdecide.ui.workshop.ballot_dialog import BallotDialog
from locdecide.words import Language
from tests.ui.workshop.hidden import secrets_of, spoken, told_in
from tests.ui.workshop.scenario import ANSWERS, PAIRS
from tests.ui.workshop.seen import texts, texts_on_screen

__all__ = ["Room", "ratio_of", "show"]

Key = Qt.Key
_FARTHEST = 200


def ratio_of(person: str, parent: str | None, pair: tuple[str, str]) -> float:
    """Return how many times the first of a pair outweighs the second for a participant."""
    for (under, first, second), ratio in zip(PAIRS, ANSWERS[person], strict=True):
        if (under, first, second) == (parent, *pair):
            return ratio
        if (under, second, first) == (parent, *pair):
            return 1 / ratio
    raise KeyError(pair)


class Room:
    """The people around the laptop; they see the window and have its keyboard, no more."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        self.window = window
        self.document = document

    @property
    def page(self) -> WeightsPage:
        page = self.window.page(Step.WEIGHTS)
        assert isinstance(page, WeightsPage)
        return page

    @property
    def study(self) -> Study:
        return self.document.study

    @property
    def round(self) -> Round:
        return self.study.rounds[-1]

    @property
    def ballot(self) -> BallotDialog:
        """The ballot that covers the window."""
        (dialog,) = (
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, BallotDialog) and widget.isVisible()
        )
        return dialog

    def press(
        self, *keys: Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            if QApplication.activeWindow() is None:
                # As the system does when the window in front goes.
                self.window.activateWindow()
                QTest.qWaitForWindowActive(self.window)
            holder = QApplication.focusWidget()
            assert holder is not None
            QTest.keyClick(holder, key, modifier)
            QTest.qWait(1)

    def control(self, key: Key | str) -> None:
        self.press(key, modifier=Qt.KeyboardModifier.ControlModifier)

    def tab_to(self, *wanted: QWidget) -> None:
        """Press Tab until the keyboard is on one of the widgets."""
        for _ in range(_FARTHEST):
            if QApplication.focusWidget() in wanted:
                return
            self.press(Key.Key_Tab)
        pytest.fail(f"Tab does not lead to {wanted}")

    def push(self, button: QPushButton) -> None:
        assert button.isEnabled()
        self.tab_to(button)
        self.press(Key.Key_Space)

    def go_to_weights(self) -> None:
        self.control("5")
        assert self.window.step is Step.WEIGHTS

    def show_section(self, name: str) -> None:
        """Go to the row of parts by Tab, and along it by the arrow keys."""
        buttons = list(self.page._buttons.values())
        self.tab_to(*buttons)
        wanted = self.page._buttons[name]
        ahead = buttons.index(wanted) - buttons.index(QApplication.focusWidget())
        self.press(*[Key.Key_Right if ahead > 0 else Key.Key_Left] * abs(ahead))
        assert QApplication.focusWidget() is wanted
        self.press(Key.Key_Space)
        assert self.page.section == name

    def start_round(self) -> None:
        self.show_section("meeting")
        self.push(self.page.meeting.round.start_button)
        assert self.round.secret
        assert self.round.open

    def open_ballot(self, person: str) -> BallotDialog:
        """Choose a participant in the table and hand over the laptop."""
        table = self.page.meeting.people.table
        self.tab_to(table)
        ids = [each.id for each in self.document.decision.participants]
        ahead = ids.index(person) - table.currentIndex().row()
        self.press(*[Key.Key_Down if ahead > 0 else Key.Key_Up] * abs(ahead))
        self.press(Key.Key_Return)
        dialog = self.ballot
        assert dialog.ballot.participant == person
        assert dialog.screen_shown is dialog.welcome
        return dialog

    def answer(self, ratio: float) -> None:
        """Answer the question on the screen: the side first, then how much."""
        if ratio == 1:
            self.press("1")
        else:
            self.press(Key.Key_Left if ratio > 1 else Key.Key_Right)
            self.press(str(round(max(ratio, 1 / ratio))))

    def fill(self, person: str, skipped: tuple[frozenset[str], ...] = ()) -> None:
        """Begin a ballot and answer its questions as the participant thinks."""
        dialog = self.ballot
        self.press(Key.Key_Return)
        for _ in PAIRS:
            question = dialog.questions.question
            if frozenset(question.pair) in skipped:
                self.press("s")
                continue
            self.answer(ratio_of(person, question.task.parent, question.pair))
            self.press(Key.Key_Return)
        assert dialog.screen_shown is dialog.closing

    def close_ballot(self) -> None:
        """Close the ballot from its last screen and pass the laptop on."""
        dialog = self.ballot
        assert any("%" in text for text in texts(dialog))
        self.press(Key.Key_Return)
        assert dialog.screen_shown is dialog.thanks
        assert not any("%" in text for text in texts(dialog) - texts(self.window))
        self.press(Key.Key_Return)
        assert not dialog.isVisible()

    def reveal(self) -> None:
        self.show_section("meeting")
        self.push(self.page.meeting.round.reveal_button)

    def reads_nothing(self, language: Language) -> None:
        """Check that what is on the screen tells nothing of the round."""
        decision = self.document.decision
        names = {criterion.name for criterion in self.study.criteria}
        secret = secrets_of(decision, language)
        for step in (Step.WEIGHTS, Step.RANKING, Step.WEIGHTS):
            self.window.show_step(step)
            QTest.qWait(1)
            for text in texts_on_screen():
                assert not any(told_in(text, numbers) for numbers in secret.values()), text
                if len(self.study.rounds) == 1:
                    assert not spoken(text, names, language), text


def show(window: MainWindow, qtbot: QtBot) -> None:
    """Show a window and give it the keyboard."""
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
