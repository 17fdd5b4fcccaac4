"""An alternative's mark at any size: its letter on its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import text_on
from locdecide.ui.theme import Colours, colours_of, font

__all__ = ["Badge", "paint_badge", "sized"]

_LETTER = 0.58  # of the badge's height


class Badge(QWidget):
    """The mark as a widget, as high as the words beside it, which name the alternative."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: AlternativeLabel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_label(self, label: AlternativeLabel | None) -> None:
        """Show an alternative's mark, or nothing."""
        self._label = label
        self.update()

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._label is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_badge(painter, QRectF(self.rect()), self._label, colours_of(self.palette()))
            painter.end()


def paint_badge(painter: QPainter, area: QRectF, label: AlternativeLabel, colours: Colours) -> None:
    """Paint an alternative's mark into a square."""
    ground = QColor(label.colour)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    radius = area.height() / 5
    painter.drawRoundedRect(area, radius, radius)
    painter.setPen(text_on(ground, colours))
    share = _LETTER if len(label.letter) == 1 else 0.8 * _LETTER
    painter.setFont(sized(share * area.height(), strong=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label.letter)
    painter.restore()


def sized(pixels: float, *, strong: bool = False) -> QFont:
    """Return the program's font at a size in pixels."""
    chosen = font(strong=strong)
    chosen.setPixelSize(max(1, round(pixels)))
    return chosen
