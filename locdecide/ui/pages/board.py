"""The step where it is read what the board sees; F5 fills the whole screen with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from locdecide.decision.issues import Step
from locdecide.live.document import Change
from locdecide.ui.board.view import BoardView
from locdecide.ui.pages.page import Page
from locdecide.ui.workbench import Workbench

__all__ = ["BoardPage"]


class BoardPage(Page):
    """Shows the board view in the window, as large as there is room.

    Signals
    -------
    full_screen_wanted()
        The user wants the view to fill the screen.
    """

    step = Step.BOARD
    full_screen_wanted = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        frame = QFrame(self)
        frame.setProperty("role", "surface")
        self.view = BoardView(workbench, frame)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        self.full_screen = QPushButton(self.tr("Full screen (F5)"), self)
        self.set_work_area(frame)
        self.set_next(Step.RECORD, self.tr("Next: Record"))
        self.add_to_head(self.full_screen)
        self.full_screen.clicked.connect(self.full_screen_wanted)
        self.view.left.connect(workbench.trial.clear)

    @property
    def home(self) -> QWidget | None:
        return self.view

    def refresh(self, change: Change) -> None:
        self.set_head(
            self.tr("Board"),
            self.tr("What the board reads: five screens, nothing to edit. The arrow keys turn."),
        )
