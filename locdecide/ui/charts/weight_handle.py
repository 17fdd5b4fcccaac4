"""The handle of a chart of weight lines, on its track, and where today's weight is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from locdecide.ui.charts.line_scene import LineScene
from locdecide.ui.theme import SPACE, Colours, font

__all__ = ["paint_handle"]

_HALF = 10.0
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)

Worded = tuple[float, str]


def paint_handle(
    painter: QPainter,
    scene: LineScene,
    weight: Worded,
    today: Worded | None,
    colours: Colours,
    *,
    focused: bool,
) -> None:
    """Paint the handle at a weight, and today's weight where it is another one."""
    x, middle = scene.plot.x(weight[0]), scene.handle.center().y()
    strong = font("small", strong=True)
    width = QFontMetricsF(strong).horizontalAdvance(weight[1]) + 2 * SPACE[2]
    pill = QRectF(max(x - width / 2, 0.0), middle - _HALF, width, 2 * _HALF)
    words = QRectF() if today is None else _today_area(scene, pill, today)
    _paint_track(painter, scene, words, colours)
    if today is not None:
        _paint_today(painter, scene, words, today, colours)
    painter.setPen(QPen(QColor(colours.accent), 2))
    painter.drawLine(QPointF(x, pill.bottom()), QPointF(x, scene.strip.bottom()))
    painter.setPen(QPen(QColor(colours.text), 2) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(pill, _HALF, _HALF)
    painter.setPen(QPen(QColor(colours.on_accent), 1.5))
    painter.setFont(strong)
    painter.drawText(pill, _CENTRE, weight[1])
    for side, way in ((pill.left() + 5, 1), (pill.right() - 5, -1)):
        painter.drawLine(QPointF(side, middle), QPointF(side + 3 * way, middle - 3))
        painter.drawLine(QPointF(side, middle), QPointF(side + 3 * way, middle + 3))


def _today_area(scene: LineScene, pill: QRectF, today: Worded) -> QRectF:
    """Return where today's weight is written, clear of the handle."""
    x = scene.plot.x(today[0])
    width = QFontMetricsF(font("small")).horizontalAdvance(today[1]) + SPACE[1]
    # On the side away from the handle, or on the handle's other side where that is too near.
    area = QRectF(x + SPACE[0], scene.handle.top(), width, scene.handle.height())
    if x < pill.center().x():
        area.moveRight(x - SPACE[0])
    if area.left() < 0:
        area.moveLeft(pill.right() + SPACE[0])
    elif area.right() > scene.handle.right() + SPACE[2]:
        area.moveRight(pill.left() - SPACE[0])
    return area


def _paint_track(painter: QPainter, scene: LineScene, without: QRectF, colours: Colours) -> None:
    painter.setPen(QPen(QColor(colours.line), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    start, end, middle = scene.handle.left(), scene.handle.right(), scene.handle.center().y()
    pieces = [(start, without.left()), (without.right(), end)]
    for left, right in pieces if without.width() else [(start, end)]:
        if right - left > SPACE[1]:
            painter.drawLine(QPointF(left, middle), QPointF(right, middle))


def _paint_today(
    painter: QPainter, scene: LineScene, area: QRectF, today: Worded, colours: Colours
) -> None:
    x, muted = scene.plot.x(today[0]), QColor(colours.muted)
    painter.setPen(QPen(muted, 1.5, Qt.PenStyle.DashLine))
    top = QPointF(x, scene.handle.center().y())
    painter.drawLine(top, QPointF(x, scene.plot.area.bottom()))
    painter.setFont(font("small"))
    painter.drawText(area, _CENTRE, today[1])
