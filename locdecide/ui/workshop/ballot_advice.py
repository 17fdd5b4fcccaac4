"""One judgement that pulls against the others, with what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.ui.models.advice_lines import AdviceLine
from locdecide.ui.theme import SPACE
from locdecide.ui.workshop.ballot_screen import ballot_font

__all__ = ["BallotAdvice"]


class BallotAdvice(QFrame):
    """What was said, what would fit, what that changes; nothing happens without a click.

    Signals
    -------
    taken(), kept(), shown()
        Take the value that fits, keep the view, or look at the question.
    """

    taken = Signal()
    kept = Signal()
    shown = Signal()

    def __init__(self, line: AdviceLine, factor: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setProperty("role", "surface")
        self.take = QPushButton(self.tr("Take this"), self)
        self.keep = QPushButton(self.tr("I keep my view"), self)
        self.look = QPushButton(self.tr("Show the question"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[2])
        layout.setSpacing(SPACE[0])
        if line.kept:
            said = self.tr("You said {0} and keep your view.").format(line.said)
            lines = [(line.pair, "body", True, ""), (said, "body", False, "muted")]
        else:
            said = self.tr("You said {0}. The other answers suggest {1}.").format(
                line.said, line.proposal
            )
            change = f"{line.ratio}; {line.effect}" if line.effect else line.ratio
            lines = [
                (line.pair, "body", True, ""),
                (said, "body", False, ""),
                (self.tr("Taking it: {0}").format(change), "body", False, "muted"),
            ]
        for text, size, strong, role in lines:
            label = QLabel(text, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFont(ballot_font(size, factor, strong=strong))
            if role:
                label.setProperty("role", role)
            layout.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, SPACE[1], 0, 0)
        for button, signal in (
            (self.take, self.taken),
            (self.keep, self.kept),
            (self.look, self.shown),
        ):
            button.setFont(ballot_font("body", factor))
            button.setAccessibleDescription(line.text)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        if line.kept:
            self.take.hide()
            self.keep.hide()
        buttons.addStretch(1)
        layout.addLayout(buttons)
