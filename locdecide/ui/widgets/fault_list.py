"""What kept a whole paste from being taken: every fault, with its cell by names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from locdecide.ui.theme import SPACE, font

__all__ = ["FaultList"]

_TALLEST = 120
_MOST = 200


class FaultList(QFrame):
    """A list of sentences above the table; it stays until it is closed or a paste works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.sentences: list[str] = []
        self._title = QLabel(self)
        self._title.setFont(font("body", strong=True))
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._text)
        self._scroll.setAccessibleName(self.tr("What could not be taken"))
        self._title.setBuddy(self._scroll)
        self._close = QPushButton(self.tr("Close"), self)
        self._lay_out()
        self._close.clicked.connect(self.hide)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[1], SPACE[1])
        layout.setSpacing(SPACE[0])
        layout.addLayout(head)
        layout.addWidget(self._scroll)

    def show_faults(self, sentences: Sequence[str]) -> None:
        """Show why nothing was set."""
        self.sentences = list(sentences)
        translate, count = QCoreApplication.translate, len(self.sentences)
        said = translate("FaultList", "Nothing was set: %n cell(s) could not be read.", None, count)
        self._title.setText(said)
        lines = self.sentences[:_MOST]
        if len(self.sentences) > _MOST:
            lines.append("…")
        self._text.setText("\n".join(lines))
        self.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        width = self.width() - 2 * SPACE[2]
        self._scroll.setFixedHeight(min(_TALLEST, self._text.heightForWidth(width) + SPACE[0]))
