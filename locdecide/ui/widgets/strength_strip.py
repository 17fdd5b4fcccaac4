"""The strip of seventeen steps, 9 to 1 to 9, on which a comparison is answered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from locdecide.ui.theme import Colours, colours_of, font

__all__ = ["ENDS", "SOMEWHAT", "StrengthStrip", "ratio_at", "step_for"]

ENDS = 8
SOMEWHAT = 2
_GAP = 3
_HEIGHT = 44


def step_for(ratio: float) -> int:
    """Return the step, -8 at the far left to 8, nearest to how much the left outweighs."""
    strength = min(ENDS, round(max(ratio, 1 / ratio)) - 1)
    return -strength if ratio > 1 else strength


def ratio_at(step: int) -> float:
    """Return how many times the left outweighs the right at a step."""
    return abs(step) + 1.0 if step <= 0 else 1 / (step + 1.0)


class StrengthStrip(QWidget):
    """Seventeen steps between two sides; the mouse picks one, and so do the keys.

    Left and Right move a step towards that side, 1 to 9 set the strength on the side in
    favour, Enter goes on, Backspace goes back, S or Space skips, Delete clears. In two steps
    the first Left or Right puts that side "somewhat" ahead, and a number waits for a side.

    Signals
    -------
    chosen(int, bool)
        A step was picked; the flag tells that it was by key, so that more may follow.
    next_wanted(), back_wanted(), skip_wanted(), clear_wanted()
        What the other keys ask for.
    side_wanted()
        A number was pressed before a side was chosen.
    """

    chosen = Signal(int, bool)
    next_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()
    clear_wanted = Signal()
    side_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, in_two_steps: bool = False) -> None:
        super().__init__(parent)
        self._in_two_steps = in_two_steps
        self._height = _HEIGHT
        self._sizes = (font("small"), font("body", strong=True))
        self._step: int | None = None
        self._hovered: int | None = None
        self._left_side = True
        self._tips: dict[int, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def step(self) -> int | None:
        """The step shown, -8 (far left) to 8; None without an answer."""
        return self._step

    def set_step(self, step: int | None) -> None:
        """Show an answer, or none."""
        self._step = step
        if step is None:
            self._left_side = True
        elif step:
            self._left_side = step < 0
        self.update()

    def set_tips(self, tips: dict[int, str]) -> None:
        """Set what is said about each step when the pointer rests on it."""
        self._tips = dict(tips)

    def magnify(self, factor: float) -> None:
        """Show the strip larger than on a page."""
        self._height = round(_HEIGHT * factor)
        self._sizes = (font("small"), font("body", strong=True))
        for each in self._sizes:
            each.setPointSizeF(each.pointSizeF() * factor)
        self.updateGeometry()
        self.update()

    def cell(self, step: int) -> QRectF:
        """Return where a step is painted."""
        width = (self.width() - 2 * _GAP) / (2 * ENDS + 1)
        left = _GAP + (step + ENDS) * width
        return QRectF(left + _GAP / 2, _GAP, width - _GAP, self.height() - 2 * _GAP)

    def sizeHint(self) -> QSize:
        return QSize(480, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(17 * 16, self._height)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            step = self._step_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._tips.get(step, ""), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._step_at(event.position().x()), False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._step_at(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        others = {
            Qt.Key.Key_Return: self.next_wanted,
            Qt.Key.Key_Enter: self.next_wanted,
            Qt.Key.Key_Backspace: self.back_wanted,
            Qt.Key.Key_S: self.skip_wanted,
            Qt.Key.Key_Space: self.skip_wanted,
            Qt.Key.Key_Delete: self.clear_wanted,
        }
        if key in others:
            # A key that is held down does not rush through the questions.
            if not event.isAutoRepeat():
                others[key].emit()
            return
        if self._in_two_steps and self._step is None and Qt.Key.Key_2 <= key <= Qt.Key.Key_9:
            self.side_wanted.emit()
            return
        step = self._step_for_key(key)
        if step is None:
            super().keyPressEvent(event)
        elif step != self._step:
            self.chosen.emit(step, True)

    def _step_for_key(self, key: Qt.Key) -> int | None:
        now = self._step or 0
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            if self._in_two_steps and self._step is None:
                return -SOMEWHAT if key == Qt.Key.Key_Left else SOMEWHAT
            return max(-ENDS, now - 1) if key == Qt.Key.Key_Left else min(ENDS, now + 1)
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return -ENDS if key == Qt.Key.Key_Home else ENDS
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            strength = int(key) - int(Qt.Key.Key_1)
            return -strength if self._left_side else strength
        return None

    def _step_at(self, x: float) -> int:
        width = (self.width() - 2 * _GAP) / (2 * ENDS + 1)
        return max(-ENDS, min(ENDS, int((x - _GAP) // width) - ENDS))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        for step in range(-ENDS, ENDS + 1):
            self._paint_step(painter, step, colours)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_step(self, painter: QPainter, step: int, colours: Colours) -> None:
        chosen = step == self._step
        ground, ink = colours.sunken, colours.muted
        if chosen:
            ground, ink = colours.accent, colours.on_accent
        elif self._step and min(0, self._step) <= step <= max(0, self._step):
            ground, ink = colours.selection, colours.text
        if not self.isEnabled() and not chosen:
            ground = colours.window
        cell = self.cell(step)
        painter.setBrush(QColor(ground))
        outlined = step == self._hovered and self.isEnabled()
        painter.setPen(QPen(QColor(colours.accent), 1) if outlined else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(cell, 3, 3)
        painter.setPen(QColor(ink))
        painter.setFont(self._sizes[1 if chosen or step == 0 else 0])
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(abs(step) + 1))
