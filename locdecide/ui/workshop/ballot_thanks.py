"""The screen that a ballot ends with: it is closed, the laptop goes on to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from locdecide.decision.choices import Abstention
from locdecide.ui.theme import SPACE
from locdecide.ui.workshop.ballot import OwnBallot
from locdecide.ui.workshop.ballot_screen import BallotScreen

__all__ = ["BallotThanks"]


class BallotThanks(BallotScreen):
    """Nothing of the answers is left on it."""

    def __init__(self, ballot: OwnBallot, parent: QWidget | None = None) -> None:
        super().__init__(ballot, parent)
        self._said = self.text("board", strong=True)
        self._next = self.text("title")
        self._next.setText(self.tr("Pass the laptop on."))
        self.primary.setText(self.tr("OK"))
        self.follow(self.primary, "title")
        content = QVBoxLayout()
        content.setSpacing(SPACE[3])
        content.addStretch(2)
        for label in (self._said, self._next):
            content.addWidget(label)
        content.addSpacing(SPACE[3])
        self.lay_out(content)
        content.addWidget(self.primary, 0, Qt.AlignmentFlag.AlignLeft)
        content.addStretch(3)
        self.primary.clicked.connect(self.finished)

    @property
    def said(self) -> str:
        """What is said about the ballot."""
        return self._said.text()

    def refresh(self) -> None:
        abstains = self.ballot.own.abstains
        if abstains is Abstention.ADOPTS_GROUP:
            self._said.setText(self.tr("You take the group's weights in this round."))
        elif abstains is Abstention.LEFT_OUT:
            self._said.setText(self.tr("You do not vote in this round."))
        else:
            self._said.setText(self.tr("Your ballot is closed."))
