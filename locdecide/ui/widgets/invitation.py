"""What an empty page says: one sentence, and the one thing to do next as a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.ui.theme import SPACE, font

__all__ = ["Invitation"]

_WIDTH = 440


class Invitation(QWidget):
    """An empty state.

    Signals
    -------
    accepted()
        The button was pressed.
    """

    accepted = Signal()

    def __init__(
        self, sentence: str, what_comes: str, button: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sentence = QLabel(sentence, self)
        self._sentence.setFont(font("head"))
        self._what_comes = QLabel(what_comes, self)
        self._what_comes.setProperty("role", "muted")
        self.button = QPushButton(button, self)
        for label in (self._sentence, self._what_comes):
            label.setWordWrap(True)
            label.setFixedWidth(_WIDTH)
            label.setMinimumHeight(label.heightForWidth(_WIDTH))
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE[2])
        layout.addStretch(2)
        for widget in (self._sentence, self._what_comes, self.button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.button.clicked.connect(self.accepted)
