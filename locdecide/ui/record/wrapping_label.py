"""A label of plain text that wraps anywhere it must, so that no name widens the page."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

__all__ = ["WrappingLabel"]

_LONG = re.compile(r"\S{16,}")
_PART = re.compile(r"\S{8}")
_BREAK = "\N{ZERO WIDTH SPACE}"


class WrappingLabel(QLabel):
    """Wraps between words, and within a word that is longer than a line has room for."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        self._text = text
        super().setText(_LONG.sub(lambda word: _PART.sub(rf"\g<0>{_BREAK}", word[0]), text))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())
