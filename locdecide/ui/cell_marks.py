"""The signs in cells of the performance table, told apart by shape."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from locdecide.ui.cells import Mark
from locdecide.ui.theme import Colours

__all__ = ["MARK_WIDTH", "draw_hatching", "draw_mark", "mark_pixmap"]

MARK_WIDTH = 14
_SIZE = 8.0


def draw_mark(painter: QPainter, rect: QRect, mark: Mark, colours: Colours) -> None:
    """Draw one sign in the middle of a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, _SIZE, _SIZE)
    box.moveCenter(QRectF(rect).center())
    match mark:
        case Mark.OUTSIDE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.warn))
            top = QPointF(box.center().x(), box.top())
            painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
        case Mark.SPREAD:
            painter.setPen(QPen(QColor(colours.muted), 1.2))
            middle = box.center().y()
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
            for x in (box.left(), box.right()):
                painter.drawLine(QPointF(x, middle - 3), QPointF(x, middle + 3))
        case Mark.UNSOURCED:
            painter.setPen(QPen(QColor(colours.muted), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        case Mark.MISSING:
            painter.setPen(Qt.PenStyle.NoPen)
            tile = box.toRect().adjusted(-1, -1, 1, 1)
            draw_hatching(painter, tile, colours)
            painter.setPen(QPen(QColor(colours.muted), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(tile)
    painter.restore()


def draw_hatching(painter: QPainter, rect: QRect, colours: Colours) -> None:
    """Draw the diagonal lines of a cell without a figure."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(colours.line), 1))
    for x in range(rect.left() - rect.height(), rect.right(), 6):
        painter.drawLine(x, rect.bottom() + 1, x + rect.height() + 1, rect.top())
    painter.restore()


@lru_cache(maxsize=64)
def mark_pixmap(mark: Mark, colours: Colours, scale: float) -> QPixmap:
    """Return one sign as a picture for a label or button."""
    pixmap = QPixmap(round(MARK_WIDTH * scale), round(MARK_WIDTH * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_mark(painter, QRect(0, 0, MARK_WIDTH, MARK_WIDTH), mark, colours)
    painter.end()
    return pixmap
