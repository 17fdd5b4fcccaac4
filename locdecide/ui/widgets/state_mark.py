"""A small sign for how a group of comparisons stands: told by its shape, helped by colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.ui.models.comparing import State
from locdecide.ui.theme import Colours, colours_of

__all__ = ["StateMark", "paint_state", "state_icon"]

SIZE = 14
_DENSE = 3


@lru_cache(maxsize=16)
def state_icon(state: State, colours: Colours) -> QIcon:
    """Return the sign as an icon, sharp on dense screens."""
    pixmap = QPixmap(SIZE * _DENSE, SIZE * _DENSE)
    pixmap.setDevicePixelRatio(_DENSE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_state(painter, QRectF(0, 0, SIZE, SIZE), state, colours)
    painter.end()
    return QIcon(pixmap)


def paint_state(painter: QPainter, rect: QRectF, state: State, colours: Colours) -> None:
    """Paint a state: empty ring, half ring, tick in a disc, or triangle with a stroke."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = rect.adjusted(1, 1, -1, -1)
    if state is State.DOUBT:
        _triangle(painter, rect, colours)
    elif state is State.READY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.good))
        painter.drawEllipse(rect)
        painter.setPen(QPen(QColor(colours.surface), 1.6, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([_at(rect, 0.27, 0.53), _at(rect, 0.44, 0.69), _at(rect, 0.74, 0.34)])
    else:
        painter.setPen(QPen(QColor(colours.muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect)
        if state is State.PART:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawPie(rect, 90 * 16, 180 * 16)
    painter.restore()


def _triangle(painter: QPainter, rect: QRectF, colours: Colours) -> None:
    path = QPainterPath(_at(rect, 0.5, 0.02))
    path.lineTo(_at(rect, 1, 0.95))
    path.lineTo(_at(rect, 0, 0.95))
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.warn))
    painter.drawPath(path)
    painter.setPen(QPen(QColor(colours.surface), 1.6, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(_at(rect, 0.5, 0.4), _at(rect, 0.5, 0.62))
    painter.drawPoint(_at(rect, 0.5, 0.82))


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height())


class StateMark(QWidget):
    """The sign as a widget, for beside a text that says the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = State.EMPTY
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> State:
        """The state shown."""
        return self._state

    def set_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_state(painter, QRectF(self.rect()), self._state, colours_of(self.palette()))
        painter.end()
