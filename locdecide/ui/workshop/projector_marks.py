"""What the projector draws besides words: bars from zero, and a dot for each participant."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.ui.theme import colours_of

__all__ = ["Dots", "ShareBar"]


class ShareBar(QWidget):
    """A bar from zero: a share of the longest one. The number beside it says how much."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._colour = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_share(self, share: float, colour: str = "") -> None:
        """Show a share of the longest bar, 0 to 1, in the accent's or another colour."""
        self._share = share
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(8 * height, height)

    def minimumSizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(7 * height, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        height = 0.8 * min(self.height(), self.fontMetrics().height())
        top = (self.height() - height) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for share, colour in ((1.0, colours.sunken), (self._share, self._colour or colours.accent)):
            painter.fillRect(QRectF(0, top, share * self.width(), height), QColor(colour))
        painter.end()


class Dots(QWidget):
    """A dot for each participant: full for those who are done, who come first, whoever they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._all = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_counts(self, done: int, of: int) -> None:
        """Show how many of all are done."""
        self._done, self._all = done, of
        self.update()

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(self._all * height, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._all * 8, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._all:
            return
        colours = colours_of(self.palette())
        step = min(1.5 * self.fontMetrics().height(), self.width() / self._all)
        radius = 0.3 * step
        left = (self.width() - step * self._all) / 2 + step / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i in range(self._all):
            done = i < self._done
            painter.setPen(QPen(QColor(colours.accent if done else colours.muted), radius / 5))
            painter.setBrush(QColor(colours.accent) if done else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + i * step, self.height() / 2), radius, radius)
        painter.end()
