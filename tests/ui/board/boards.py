"""Board views to test with, and what stands on them."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision.model import Decision, Study
from locdecide.ui.board.view import BoardView
from locdecide.ui.workbench import Workbench
from locdecide.words import Language
from tests.ui.robustness.looks import computed, few_draws

__all__ = ["LONG", "Show", "cut_words", "press", "seen", "shower", "with_study"]

Show = Callable[..., BoardView]
LONG = "Industrial park by the station and the main road, field B2 north of the line " * 3


def shower(qtbot: QtBot, make_workbench: Callable[..., Workbench]) -> Show:
    """Return a function that shows a decision to the board once it is known how sure it is."""

    def made(
        decision: Decision | None = None,
        language: Language = "en",
        size: tuple[int, int] = (1280, 800),
        *,
        wait: bool = True,
    ) -> BoardView:
        workbench = make_workbench(decision or few_draws(), language)
        workbench.document.choose_study("where")
        view = BoardView(workbench)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        with qtbot.waitExposed(view):
            pass
        if wait and len(workbench.evaluator.results().alternatives):
            computed(qtbot, workbench)
            qtbot.waitUntil(lambda: view.answer.robustness is not None)
        view.refresh()
        QTest.qWait(1)
        return view

    return made


def press(view: BoardView, *keys: Qt.Key | str) -> None:
    """Press keys one after another."""
    for key in keys:
        QTest.keyClick(view, key)


def seen(view: QWidget) -> str:
    """Return the words of the labels that are seen, one line each."""
    labels = (label for label in view.findChildren(QLabel) if label.isVisible())
    return "\n".join(label.text() for label in labels if label.text())


def cut_words(view: BoardView) -> list[str]:
    """Return the labels of the screen in front whose words do not have the room they need."""
    screen = view.current
    found = []
    for label in screen.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        place = label.rect().translated(label.mapTo(screen, QPoint()))
        needed = (
            label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        )
        if not screen.rect().contains(place) or needed > label.height():
            found.append(label.text())
    return found


def with_study(decision: Decision, **changes: object) -> Decision:
    """Return a decision whose location study is another one."""

    def changed(study: Study) -> Study:
        return replace(study, **changes) if study.id == "where" else study

    return replace(decision, studies=tuple(changed(study) for study in decision.studies))
