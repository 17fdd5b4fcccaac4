"""Arrows from today's weights to those that would put an alternative first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_number, format_percent
from locdecide.ui.charts.chart import Chart, Mark, elided
from locdecide.ui.charts.live_chart import stepped
from locdecide.ui.charts.weight_axis import NAMES, WeightAxis
from locdecide.ui.theme import SPACE, font, mixed
from locdecide.words import Language

__all__ = ["ChangedWeight", "WeightChange"]

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_ROW = 26
_STEPS, _TICK = (0.05, 0.1, 0.2, 0.5), 44.0
_POINT, _HEAD, _SMALL_HEAD = 4.5, 9.0, 5.0
_DECIMALS = (1, 2, 3)  # as many as tell two weights apart
_SAME = 0.0005  # of the whole; less is no change that can be read


class _Axis(WeightAxis):
    """An axis with fewer lines where there is little room."""

    @property
    def step(self) -> float:
        fitting = (s for s in _STEPS if self.largest / s * _TICK <= self.width)
        return next((s for s in fitting if self.largest <= 6 * s), _STEPS[-1])


@dataclass(frozen=True)
class ChangedWeight:
    """One leaf's weight of the whole, today and as it would have to be."""

    criterion: str
    name: str
    today: float
    needed: float

    @property
    def change(self) -> float:
        """How much more it would weigh."""
        return self.needed - self.today

    @property
    def stays(self) -> bool:
        """Whether there is no change that can be read."""
        return abs(self.change) < _SAME


class WeightChange(Chart):
    """Shows an arrow a criterion, the largest change first; those that stay are grey.

    A mark's key is a criterion.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._weights: tuple[ChangedWeight, ...] = ()
        self._axis: WeightAxis = _Axis(0.0, 1.0, 1.0)

    def show_weights(self, weights: Sequence[ChangedWeight]) -> None:
        """Show weights in the order of their changes."""
        ordered = tuple(sorted(weights, key=lambda each: (each.stays, -abs(each.change))))
        if ordered != self._weights:
            self._weights = ordered
            self.rearrange()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        metrics = QFontMetricsF(font(strong=True))
        widest = max((metrics.horizontalAdvance(w.name) for w in self._weights), default=0.0)
        self._names = min(widest + SPACE[2], NAMES * width)
        self._words = metrics.horizontalAdvance("100,0 % → 100,0 %") + SPACE[2]
        self._top = top + SPACE[0]
        right = max(width - self._words - SPACE[2], self._names + 1)
        largest = max((max(w.today, w.needed) for w in self._weights), default=0.0)
        self._axis = _Axis(self._names + _POINT, right, largest)
        marks = [
            Mark(QRectF(0, self._top + i * _ROW, width, _ROW), weight.criterion)
            for i, weight in enumerate(self._weights)
        ]
        self._bottom = self._top + len(self._weights) * _ROW
        return marks, self._bottom + 2 * metrics.height() + SPACE[0]

    def draw(self, painter: QPainter) -> None:
        if not self._weights:
            return
        self._axis.draw(painter, self.colours, self._language, self._top, self._bottom)
        line = QFontMetricsF(font()).height()
        area = QRectF(0, self._bottom + line, self._axis.right + self._words, line)
        words = self.tr("Weight, share of the whole: ○ today, ▶ needed")
        painter.drawText(area, _RIGHT, words)
        for i, weight in enumerate(self._weights):
            self._draw_weight(painter, self._top + i * _ROW, weight)

    def _draw_weight(self, painter: QPainter, y: float, weight: ChangedWeight) -> None:
        colours = self.colours
        if not self._exporting and weight.criterion in (self.hovered, self.current):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(colours.accent, colours.surface, 0.12)))
            painter.drawRoundedRect(QRectF(0, y + 1, self.width(), _ROW - 2), SPACE[0], SPACE[0])
        face = font()
        painter.setFont(face)
        painter.setPen(QColor(colours.muted if weight.stays else colours.text))
        area = QRectF(0, y, self._names, _ROW)
        name = elided(weight.name, QFontMetricsF(face), self._names - SPACE[1])
        painter.drawText(area, _LEFT, name)
        painter.drawText(QRectF(0, y, self.width(), _ROW), _RIGHT, self._short(weight))
        self._draw_arrow(painter, y + _ROW / 2, weight)

    def _draw_arrow(self, painter: QPainter, y: float, weight: ChangedWeight) -> None:
        ink = QColor(self.colours.muted if weight.stays else self.colours.accent)
        start, end = self._axis.x(weight.today), self._axis.x(weight.needed)
        way = 1 if end > start else -1
        head = _HEAD
        if abs(end - start) < _HEAD + _POINT:
            # Too short for an arrow: a small head beside the circle says which way.
            head = _SMALL_HEAD
            end = start + way * (_POINT + head + 1)
        elif not weight.stays:
            painter.setPen(QPen(ink, 3))
            painter.drawLine(QPointF(start, y), QPointF(end - way * head, y))
        painter.setPen(QPen(ink, 2))
        painter.setBrush(QColor(self.colours.surface))
        painter.drawEllipse(QPointF(start, y), _POINT, _POINT)
        if weight.stays:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        back, half = end - way * head, 0.65 * head
        points = [QPointF(end, y), QPointF(back, y - half), QPointF(back, y + half)]
        painter.drawPolygon(QPolygonF(points))

    def _short(self, weight: ChangedWeight) -> str:
        if weight.stays:
            return format_percent(weight.today, self._language)
        texts = ("", "")
        for decimals in _DECIMALS:
            today, needed = weight.today, weight.needed
            texts = (
                format_percent(today, self._language, decimals),
                format_percent(needed, self._language, decimals),
            )
            if texts[0] != texts[1]:
                break
        return " → ".join(texts)

    def _exact(self, share: float) -> str:
        sign = format_percent(0.0, self._language, 0)[1:]
        return format_number(100 * share, self._language, 6) + sign

    def tip(self, key: object) -> str:
        weight = next(weight for weight in self._weights if weight.criterion == key)
        if weight.stays:
            return self.tr("{0}: {1}, stays").format(weight.name, self._exact(weight.today))
        return self.tr("{0}: from {1} to {2}").format(
            weight.name, self._exact(weight.today), self._exact(weight.needed)
        )

    def neighbour(self, key: object, across: int, down: int) -> object:
        return stepped([weight.criterion for weight in self._weights], key, across + down)

    def rows(self) -> list[list[str]]:
        head = [self.tr("Criterion"), self.tr("Weight today"), self.tr("Weight needed")]
        lines = ([w.name, self._exact(w.today), self._exact(w.needed)] for w in self._weights)
        return [head, *lines]
