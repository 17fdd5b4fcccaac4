"""The sign of a verdict: told by its shape, helped by colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.results import Band
from locdecide.ui.theme import Colours, colours_of

__all__ = ["VerdictMark", "paint_verdict", "verdict_colour"]

SIZE = 16


def verdict_colour(band: Band, colours: Colours) -> str:
    """Return the colour that goes with a band."""
    return {"clear": colours.good, "close": colours.warn, "no-clear-winner": colours.bad}[band]


def paint_verdict(
    painter: QPainter, rect: QRectF, band: Band, colours: Colours, *, outdated: bool = False
) -> None:
    """Paint a band: a disc with a tick, a half-filled rhombus, or a ring with a sign of equality.

    Parameters
    ----------
    painter : QPainter
    rect : QRectF
        A square.
    band : {"clear", "close", "no-clear-winner"}
    colours : Colours
    outdated : bool
        Whether the verdict is not from the present figures and weights; it is grey then.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = max(1.0, rect.width() / 15)  # half the pen: a large sign is not cut at its edges
    rect = rect.adjusted(inset, inset, -inset, -inset)
    colour = QColor(colours.muted if outdated else verdict_colour(band, colours))
    width = rect.width() / 8
    outline = QPen(colour, width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(outline)
    if band == "clear":
        painter.setBrush(colour)
        painter.drawEllipse(rect)
        outline.setColor(QColor(colours.surface))
        painter.setPen(outline)
        painter.drawPolyline([_at(rect, 0.26, 0.53), _at(rect, 0.44, 0.70), _at(rect, 0.75, 0.34)])
    elif band == "close":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_polygon(rect, (0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)))
        painter.setBrush(colour)
        painter.drawPath(_polygon(rect, (0.5, 0), (0.5, 1), (0, 0.5)))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect)
        for height in (0.4, 0.6):
            painter.drawLine(_at(rect, 0.3, height), _at(rect, 0.7, height))
    painter.restore()


def _polygon(rect: QRectF, *points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(_at(rect, *points[0]))
    for point in points[1:]:
        path.lineTo(_at(rect, *point))
    path.closeSubpath()
    return path


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height())


class VerdictMark(QWidget):
    """The sign as a widget, for beside the words that say the same."""

    def __init__(self, size: int = SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._band: Band | None = None
        self._outdated = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def band(self) -> Band | None:
        """The band shown."""
        return self._band

    def set_size(self, size: int) -> None:
        """Be so many pixels wide and high."""
        if size != self._size:
            self._size = size
            self.updateGeometry()

    def show_band(self, band: Band, *, outdated: bool = False) -> None:
        """Show a band, grey while it is outdated."""
        self._band, self._outdated = band, outdated
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._band is None:
            return
        painter = QPainter(self)
        colours = colours_of(self.palette())
        paint_verdict(painter, QRectF(self.rect()), self._band, colours, outdated=self._outdated)
        painter.end()
