"""A ballot opened over a window, and keys pressed where the keyboard is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, rounds
from locdecide.decision.model import Comparison, Decision, Round, Study
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.ballot_dialog import BallotDialog
from locdecide.words import Language
from tests.samples import site_decision
from tests.ui.conftest import Make

Open = Callable[..., BallotDialog]
Press = Callable[..., None]


def in_round(*, carry: bool = False, secret: bool = True) -> Decision:
    """The site decision with a second, secret round."""
    return edits.start_round(site_decision(), "where", carry=carry, secret=secret)


def study(bench: Workbench) -> Study:
    return bench.document.study


def current(bench: Workbench) -> Round:
    found = rounds.current_round(study(bench))
    assert found is not None
    return found


def given(bench: Workbench, who: str = "anne", parent: str | None = None) -> set[Comparison]:
    return set(rounds.comparisons_of(current(bench), who, parent))


def without_asked(comparisons: set[Comparison]) -> set[tuple[str, str, float]]:
    return {(each.first, each.second, each.ratio) for each in comparisons}


@pytest.fixture
def open_ballot(qtbot: QtBot) -> Iterator[Open]:
    """Return a function that opens a participant's ballot over a window."""
    opened: list[tuple[QWidget, BallotDialog]] = []

    def open_(bench: Workbench, who: str = "anne") -> BallotDialog:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        ballot = BallotDialog(bench, who, window)
        with qtbot.waitActive(ballot):
            ballot.open()
            ballot.activateWindow()
        opened.append((window, ballot))
        return ballot

    yield open_
    for window, ballot in opened:
        ballot.reject()
        window.hide()


@pytest.fixture
def press(qtbot: QtBot) -> Callable[..., None]:
    """Return a function that presses keys where the keyboard is."""

    def press_(
        ballot: BallotDialog,
        *keys: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        for key in keys:
            target = ballot.focusWidget() or ballot
            qtbot.keyClick(target, key, modifier)

    return press_


def bench_with(make: Make, decision: Decision, language: Language = "en") -> Workbench:
    bench = make(decision, language)
    bench.document.choose_study("where")
    return bench
