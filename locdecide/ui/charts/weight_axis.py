"""How charts of weights lie: the size of their names, and an axis in percent from zero."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from locdecide.numerals import format_percent
from locdecide.ui.models.group_rows import CriterionRow
from locdecide.ui.theme import SPACE, Colours, font
from locdecide.words import Language

__all__ = ["NAMES", "WeightAxis", "fitting_size"]

NAMES = 0.34  # of the width that names take, at most
_STEPS = (0.05, 0.1, 0.2)
_MOST_TICKS = 6


@dataclass(frozen=True)
class WeightAxis:
    """Maps weights from 0 to at least ``largest`` onto the room between two edges."""

    left: float
    right: float
    largest: float

    @property
    def width(self) -> float:
        """The length of the axis on the screen."""
        return self.right - self.left

    @property
    def step(self) -> float:
        """The weight between two lines."""
        return next((s for s in _STEPS if self.largest <= s * _MOST_TICKS), _STEPS[-1])

    @property
    def limit(self) -> float:
        """The weight at the right edge: the next line, or half way to it, after the largest."""
        half = self.step / 2
        return min(1.0, max(2, math.ceil(self.largest / half - 1e-9)) * half)

    def x(self, weight: float) -> float:
        """Return where a weight stands."""
        return self.left + weight / self.limit * self.width

    def draw(
        self, painter: QPainter, colours: Colours, language: Language, top: float, bottom: float
    ) -> None:
        """Paint a thin line at each step, with its percentage below."""
        face = font("body")
        metrics = QFontMetricsF(face)
        painter.setFont(face)
        for number in range(int(self.limit / self.step + 1e-9) + 1):
            x = self.x(number * self.step)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            painter.setPen(QColor(colours.muted))
            text = format_percent(number * self.step, language, 0)
            area = QRectF(x - 50, bottom + 2, 100, metrics.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, text)


def fitting_size(rows: Sequence[CriterionRow], width: float, roomy: float) -> tuple[str, float]:
    """Return the step of the type scale for the names of rows, and the widest name.

    The larger step is taken from a width on, and only where no name has to be cut for it.
    """
    widest = {}
    for size in ("head", "body"):
        metrics = QFontMetricsF(font(size, strong=True))
        names = [metrics.horizontalAdvance(r.name) + SPACE[3] * r.indented for r in rows]
        widest[size] = max(names, default=0.0)
    large = width >= roomy and widest["head"] + SPACE[2] <= NAMES * width
    size = "head" if large else "body"
    return size, widest[size]
