"""The panel at the right of a page that explains or edits whatever is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from locdecide.ui.theme import SPACE, font

__all__ = ["Inspector"]

WIDTH = 280


class Inspector(QFrame):
    """A titled column for details; it holds one widget, or a text.

    Signals
    -------
    resized()
        There is more or less room than before.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "inspector")
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(2 * WIDTH)
        self._title = QLabel(self)
        self._title.setFont(font("body", strong=True))
        self._title.setWordWrap(True)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._added: list[QWidget] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(SPACE[2])
        self._inner = inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        column.setSpacing(SPACE[2])
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(self._body)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def show_text(self, title: str, text: str = "") -> None:
        """Show a title and a rich text, such as the calculation behind a number."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def add_widget(self, widget: QWidget) -> None:
        """Append a widget under the text; it stays until the inspector goes."""
        self._body.addWidget(widget)
        self._added.append(widget)

    def settle(self) -> None:
        """Lay out at once what has changed its size.

        Layout requests climb one parent a turn of the event loop; a window that is shown in the
        meantime would paint old places over new ones.
        """
        for widget in (*self._added, self._inner):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
