"""The two improvements of a question as large panels to choose between, and the even choice."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from locdecide.swings import Swing
from locdecide.ui.theme import SPACE
from locdecide.ui.workshop.ballot_screen import ballot_font

__all__ = ["BallotSides", "SidePanel"]

_KEYS = ("←", "→")


class SidePanel(QPushButton):
    """One improvement: its name, what improves, and the key that chooses it."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        # The strip answers by key; the panel is for the mouse and for screen readers.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name, self._change, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._key = QLabel(key, self)
        self._factor = 1.0
        self._key.setProperty("role", "muted")
        self._hint.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[2])
        layout.setSpacing(SPACE[1])
        layout.addStretch(1)
        for label in (self._name, self._change, self._hint, self._key):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(1)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        if layout is None:
            return QSize(120, 80)
        width = max(120, self.width())
        return QSize(120, layout.totalHeightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_side(self, side: Swing) -> None:
        """Show an improvement."""
        for label, text in (
            (self._name, side.name),
            (self._change, side.change),
            (self._hint, side.hint),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.setToolTip(side.full_name)
        said = ", ".join(text for text in (side.full_name or side.name, side.change) if text)
        self.setAccessibleName(said)
        self.fit(self._factor)

    def fit(self, factor: float) -> None:
        """Set the type for the room there is."""
        self._factor = factor
        self._name.setFont(ballot_font("board", factor, strong=True))
        listed = "\n" in self._change.text()
        self._change.setFont(ballot_font("head" if listed else "title", factor))
        self._hint.setFont(ballot_font("body", factor))
        self._key.setFont(ballot_font("head", factor))
        self.updateGeometry()


class BallotSides(QWidget):
    """Two panels with the even choice between them.

    Signals
    -------
    chosen(int)
        -1 for the left, 1 for the right, 0 for both the same.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panels = (SidePanel(_KEYS[0], self), SidePanel(_KEYS[1], self))
        self.even = QPushButton(self.tr("Equal"), self)
        self.even.setCheckable(True)
        self.even.setAutoDefault(False)
        self.even.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.even.setToolTip(self.tr("Both matter equally (1)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[3])
        layout.addWidget(self.panels[0], 1)
        layout.addWidget(self.even, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.panels[1], 1)
        for side, button in ((-1, self.panels[0]), (0, self.even), (1, self.panels[1])):
            button.clicked.connect(lambda _=False, side=side: self._on_clicked(side))

    def show_sides(self, left: Swing, right: Swing) -> None:
        """Show the two improvements of a question."""
        self.panels[0].show_side(left)
        self.panels[1].show_side(right)

    def show_choice(self, side: int | None, *, editable: bool) -> None:
        """Show which side is ahead: -1, 0 or 1; None without an answer."""
        self._side = side
        for at, button in ((-1, self.panels[0]), (0, self.even), (1, self.panels[1])):
            button.setChecked(at == side)
            button.setEnabled(editable)

    def fit(self, factor: float) -> None:
        """Set the type for the room there is."""
        for panel in self.panels:
            panel.fit(factor)
        self.even.setFont(ballot_font("head", factor))

    def _on_clicked(self, side: int) -> None:
        # A click on the side that is ahead leaves it so.
        self.show_choice(self._side, editable=True)
        self.chosen.emit(side)
