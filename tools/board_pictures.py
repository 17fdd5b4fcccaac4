"""The board view in pictures: its five screens, weights that are tried, and the page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from locdecide.decision.issues import Step
from locdecide.decision.model import Decision
from locdecide.ui.application import Session
from locdecide.ui.board.window import BoardWindow
from tools import robustness_pictures

__all__ = ["SCREENS", "pictures"]

SCREENS = ("proposal", "ranking", "why", "mind", "people")
_TRIED = 0.45
Picture = tuple[str, QWidget]


def pictures(session: Session, decision: Decision, size: QSize) -> Iterator[Picture]:
    """Show one screen after another; each is ready to be taken."""
    window = session.window
    workbench = robustness_pictures.robustness_page(session).workbench
    board = BoardWindow(workbench, window)
    board.resize(size)
    for study in decision.studies:
        session.document.take(decision)
        session.document.choose_study(study.id)
        board.show()
        if workbench.evaluator.results().alternatives:
            robustness_pictures.settle(session)
        for number, name in enumerate(SCREENS):
            board.view.show_screen(number)
            QTest.qWait(1)
            yield f"{name}-{study.kind.value}", board
        yield from _trial(session, board, study.kind.value)
        board.hide()
    board.deleteLater()
    window.show_step(Step.BOARD)
    robustness_pictures.settle(session)
    yield "page", window


def _trial(session: Session, board: BoardWindow, study: str) -> Iterator[Picture]:
    """Try another weight of the first criterion."""
    trial = robustness_pictures.robustness_page(session).workbench.trial
    leaves = trial.results().leaves
    if not leaves:
        return
    board.view.show_screen(SCREENS.index("mind"))
    trial.set_share(leaves[0], _TRIED)
    robustness_pictures.settle(session)
    yield f"mind-tried-{study}", board
    trial.clear()
