"""What the screens of a ballot share: room, large type that follows the window, and the way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from locdecide.ui.theme import SPACE, font
from locdecide.ui.workshop.ballot import OwnBallot

__all__ = ["BallotScreen", "ballot_font", "magnification"]

# The type of a window of this size, and how much larger than a page's it is.
_WIDTH, _HEIGHT, _LARGER = 1280, 800, 1.25
_LEAST, _MOST = 0.8, 1.5
_COLUMN = 1000


def magnification(widget: QWidget) -> float:
    """Return how much larger than on a page type is set, by the room of the window."""
    window = widget.window()
    share = min(window.width() / _WIDTH, window.height() / _HEIGHT)
    return _LARGER * max(_LEAST, min(_MOST, share))


def ballot_font(size: str, factor: float, *, strong: bool = False) -> QFont:
    """Return a step of the type scale, magnified."""
    chosen = font(size, strong=strong)
    chosen.setPointSizeF(chosen.pointSizeF() * factor)
    return chosen


class BallotScreen(QWidget):
    """One screen of a ballot: content in a column, and a row of buttons below.

    Signals
    -------
    finished()
        The participant goes on to what follows.
    back_wanted()
        The participant goes back to what came before.
    """

    finished = Signal()
    back_wanted = Signal()

    def __init__(self, ballot: OwnBallot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ballot = ballot
        self.primary = QPushButton(self)
        self.primary.setProperty("primary", "true")
        self._texts: list[tuple[QWidget, str, bool]] = []
        self._column = QWidget(self)
        self.scroll_area = QScrollArea(self)

    def text(self, size: str = "body", *, strong: bool = False, role: str = "") -> QLabel:
        """Return a label that wraps, in a step of the type scale that follows the window."""
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        # Long words must not make the screen wider than the window.
        label.setMinimumWidth(1)
        if role:
            label.setProperty("role", role)
        self.follow(label, size, strong=strong)
        return label

    def follow(self, widget: QWidget, size: str, *, strong: bool = False) -> None:
        """Let a widget's type follow the window."""
        self._texts.append((widget, size, strong))
        widget.setFont(ballot_font(size, _LARGER, strong=strong))

    def lay_out(
        self, content: QBoxLayout, left: Sequence[QWidget] = (), right: Sequence[QWidget] = ()
    ) -> None:
        """Put the content into the column and the buttons below it, the way on last."""
        content.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[2])
        self._column.setLayout(content)
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inner = QWidget(self)
        middle = QHBoxLayout(inner)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self._column, 100)
        middle.addStretch(1)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(inner)
        self._foot = QWidget(self)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[3])
        row.setSpacing(SPACE[2])
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (*right, self.primary):
            row.addWidget(widget)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._foot, 100)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scroll_area, 1)
        layout.addLayout(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(magnification(self))

    def fit(self, factor: float) -> None:
        """Set type and column for the room there is."""
        for widget, size, strong in self._texts:
            widget.setFont(ballot_font(size, factor, strong=strong))
        for widget in (self._column, self._foot):
            widget.setMaximumWidth(round(_COLUMN * factor / _LARGER))

    def enter(self) -> None:
        """Come to the front: show what holds now and take the keyboard."""
        self.refresh()
        self.primary.setDefault(True)
        self.primary.setFocus()

    def refresh(self) -> None:
        """Show the present value."""

    @property
    def progress(self) -> tuple[int, int] | None:
        """Which question of how many is shown; None where nothing is asked."""
        return None
