"""A small picture of a declared range with the alternatives' figures on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from locdecide.ui.theme import SPACE, Colours, colours_of, font

__all__ = ["Mark", "RangePicture"]

_DISC = 18
_LANES = 4
_LINE_Y = 14


class Mark(NamedTuple):
    """One figure: the letter and place in the list of its alternative, and its words."""

    letter: str
    place: int
    value: float
    words: str


class RangePicture(QWidget):
    """Worst at the left, best at the right; figures hang below the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends: tuple[float, float] | None = None
        self._lanes = 0
        self._marks: tuple[Mark, ...] = ()
        self._spots: list[tuple[QRectF, Mark]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The figures on the range"))

    def show_range(self, ends: tuple[float, float] | None, marks: Sequence[Mark]) -> None:
        """Show figures between worst and best."""
        self._ends, self._marks = ends, tuple(marks)
        self.setAccessibleDescription("; ".join(mark.words for mark in marks))
        self._place()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _LINE_Y + SPACE[1] + self._lanes * _DISC)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def _x(self, value: float) -> float:
        """Return where a value lies; the axis reaches as far as the figures do."""
        values = [mark.value for mark in self._marks] + list(self._ends or ())
        low, high = min(values), max(values)
        share = 0.5 if low == high else (value - low) / (high - low)
        if self._ends is not None and self._ends[0] > self._ends[1]:
            share = 1 - share
        return _DISC / 2 + share * (self.width() - _DISC)

    def _place(self) -> None:
        """Hang each figure under its place, one below another where they would overlap."""
        lanes: list[float] = []
        self._spots = []
        for mark in sorted(self._marks, key=lambda mark: self._x(mark.value)):
            x = self._x(mark.value)
            lane = next((i for i, end in enumerate(lanes) if x - end >= _DISC), len(lanes))
            if lane == len(lanes):
                lanes.append(x)
            lanes[lane] = x
            top = _LINE_Y + 4 + min(lane, _LANES - 1) * _DISC
            self._spots.append((QRectF(x - _DISC / 2, top, _DISC, _DISC), mark))
        self._lanes = min(len(lanes), _LANES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self.sizeHint()
        self._place()
        if self.sizeHint() != before:
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = [mark.words for spot, mark in self._spots if spot.contains(event.pos())]
            QToolTip.showText(event.globalPos(), "\n".join(words), self)
            return True
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_line(painter, colours)
        painter.setFont(font("small", strong=True))
        for spot, mark in self._spots:
            known = mark.place < len(colours.alternatives)
            colour = colours.alternatives[mark.place] if known else colours.muted
            painter.setPen(QPen(QColor(colours.surface), 1))
            painter.setBrush(QColor(colour))
            painter.drawEllipse(spot)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, mark.letter)

    def _paint_line(self, painter: QPainter, colours: Colours) -> None:
        side = _DISC / 2
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(round(side), _LINE_Y, round(self.width() - side), _LINE_Y)
        if self._ends is None:
            return
        painter.setPen(QPen(QColor(colours.accent), 3))
        worst, best = (round(self._x(end)) for end in self._ends)
        painter.drawLine(worst, _LINE_Y, best, _LINE_Y)
        for x in (worst, best):
            painter.drawLine(x, _LINE_Y - 5, x, _LINE_Y + 5)
