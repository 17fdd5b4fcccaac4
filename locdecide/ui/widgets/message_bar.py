"""The line that tells why something was not done; it goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from locdecide.ui.icons import icon
from locdecide.ui.theme import SPACE, colours_of

__all__ = ["MessageBar"]

_SHOWN_MS = 12_000


class MessageBar(QFrame):
    """Shows one sentence above the page until it is closed, replaced, or has been read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._close = QToolButton(self)
        self._close.setProperty("flat", "true")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[0], SPACE[2], SPACE[0])
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown last."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._close.setIcon(icon("close", colours_of(self.palette()).muted))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._timer.start()

    def clear(self) -> None:
        """Take the sentence away, as after the next edit that was taken."""
        self._timer.stop()
        self.hide()
