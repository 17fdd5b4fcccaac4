"""The rail of steps at the left of the window, each with its state by shape and word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from locdecide.decision.issues import Step
from locdecide.live.step_states import StepState
from locdecide.ui.icons import pixmap
from locdecide.ui.theme import SPACE, Colours, colours_of, font

__all__ = ["Rail"]

WIDTH = 184
_HEIGHT = 52


class Rail(QFrame):
    """The list of steps; arrows move along it, a click or Enter goes there.

    Signals
    -------
    step_chosen(Step)
        The user wants to go to a step.
    """

    step_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setFixedWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE[2], 0, SPACE[2])
        layout.setSpacing(0)
        self._entries = {step: _Entry(step, self) for step in Step}
        for entry in self._entries.values():
            layout.addWidget(entry)
            entry.chosen.connect(self.step_chosen)
        layout.addStretch(1)

    def set_current(self, step: Step) -> None:
        """Mark the step whose page is shown."""
        for key, entry in self._entries.items():
            entry.set_current(key is step)

    def set_states(self, states: dict[Step, StepState]) -> None:
        """Show how far each step has come."""
        for step, state in states.items():
            self._entries[step].set_state(state)


class _Entry(QWidget):
    """One step: icon, name, state."""

    chosen = Signal(object)

    def __init__(self, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._step = step
        self._state = StepState.EMPTY
        self._current = False
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._names = {
            Step.FRAME: self.tr("Frame"),
            Step.CRITERIA: self.tr("Criteria"),
            Step.ALTERNATIVES: self.tr("Alternatives"),
            Step.DATA: self.tr("Data"),
            Step.WEIGHTS: self.tr("Weights"),
            Step.RANKING: self.tr("Ranking"),
            Step.ROBUSTNESS: self.tr("Robustness"),
            Step.BOARD: self.tr("Board"),
            Step.RECORD: self.tr("Record"),
        }
        self._states = {
            StepState.EMPTY: self.tr("empty"),
            StepState.IN_WORK: self.tr("in work"),
            StepState.READY: self.tr("ready"),
            StepState.REVIEW: self.tr("look again"),
        }
        self._name_it()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, _HEIGHT)

    def set_current(self, current: bool) -> None:
        self._current = current
        self.update()

    def set_state(self, state: StepState) -> None:
        if state is not self._state:
            self._state = state
            self._name_it()
            self.update()

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self._names[self._step]}: {self._states[self._state]}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._step)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key is Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        c = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(SPACE[1], 2, -SPACE[1], -2)
        if self._current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.surface if self._current else c.hover))
            painter.drawRoundedRect(box, 4, 4)
        if self._current:
            painter.setBrush(QColor(c.accent))
            painter.drawRoundedRect(QRect(box.left(), box.top() + 8, 3, box.height() - 16), 1, 1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        tint = c.accent if self._current else c.muted
        picture = pixmap(self._step.value, tint, scale=self.devicePixelRatioF())
        left = box.left() + SPACE[2]
        painter.drawPixmap(left, box.center().y() - 9, picture)
        left += 20 + SPACE[2]
        painter.setPen(QColor(c.text))
        painter.setFont(font(strong=self._current))
        words = QRect(left, box.top() + 5, box.right() - left, 20)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._names[self._step])
        painter.setFont(font("small"))
        painter.setPen(QColor(c.muted))
        below = QRect(left + 14, box.top() + 24, box.right() - left - 14, 18)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self._states[self._state])
        _draw_state(painter, QPointF(left + 4.5, below.center().y() + 1.0), self._state, c)


def _draw_state(painter: QPainter, centre: QPointF, state: StepState, c: Colours) -> None:
    """Draw a ring, a half disc, a disc or a triangle: the state is told without its colour."""
    colour = {
        StepState.EMPTY: c.muted,
        StepState.IN_WORK: c.accent,
        StepState.READY: c.good,
        StepState.REVIEW: c.warn,
    }[state]
    radius = 4.0
    painter.setPen(QPen(QColor(colour), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is StepState.REVIEW:
        painter.setBrush(QColor(colour))
        x, y = centre.x(), centre.y()
        painter.drawPolygon(
            [QPointF(x, y - radius), QPointF(x + radius, y + 3.5), QPointF(x - radius, y + 3.5)]
        )
        return
    if state is StepState.READY:
        painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, radius, radius)
    if state is StepState.IN_WORK:
        painter.setBrush(QColor(colour))
        box = QRect(round(centre.x() - radius), round(centre.y() - radius), 8, 8)
        painter.drawPie(box, -90 * 16, 180 * 16)
