"""A waterfall for the wall: from one alternative's score to another's in a few large steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.numerals import format_fixed
from locdecide.ui.board.badge import paint_badge, sized
from locdecide.ui.board.fitted import fitted
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.theme import colours_of
from locdecide.words import Language

__all__ = ["LeadStep", "LeadSteps"]

MOST = 7  # criteria; the rest are gathered
_ROW, _ROOMY = 1.7, 2.3
_NAMES = 0.52  # of the width, at most
_LEAST = 5e-5  # of score: less is no step
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True)
class LeadStep:
    """What one criterion adds to the lead, in score 0 to 1, and the two figures in words."""

    name: str
    amount: float
    figures: str = ""


class LeadSteps(QWidget):
    """Steps to the right are filled and speak for the first; hatched ones for the second."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._ends: tuple[AlternativeLabel, AlternativeLabel] | None = None
        self._scores = (0.0, 0.0)
        self._steps: tuple[LeadStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("What each criterion adds to the lead"))

    @property
    def steps(self) -> tuple[LeadStep, ...]:
        """The steps that are shown, largest first; the last gathers the small ones."""
        return self._steps

    def show_duel(
        self,
        first: AlternativeLabel,
        second: AlternativeLabel,
        scores: tuple[float, float],
        steps: Sequence[LeadStep],
    ) -> None:
        """Show the way from the second's score to the first's."""
        ordered = sorted(steps, key=lambda step: -abs(step.amount))
        telling = [step for step in ordered if abs(step.amount) >= _LEAST]
        kept = telling if len(telling) <= MOST else telling[: MOST - 1]
        rest = ordered[len(kept) :]
        if rest:
            name = QCoreApplication.translate("LeadSteps", "%n other(s)", None, len(rest))
            kept = [*kept, LeadStep(name, sum(step.amount for step in rest))]
        self._ends, self._scores, self._steps = (first, second), scores, tuple(kept)
        said = "; ".join(f"{step.name} {self._signed(step.amount)}" for step in kept)
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        high = self.fontMetrics().height()
        return QSize(18 * high, round((len(self._steps) + 2) * _ROW * high))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ends is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = float(self.font().pixelSize())
        self._plain, self._strong = sized(body), sized(body, strong=True)
        self._small = sized(0.7 * body)
        high = QFontMetricsF(self._strong).height()
        self._line = min(self.height() / (len(self._steps) + 2), _ROOMY * high)
        self._place(high)
        first, second = self._ends
        self._paint_end(painter, 0, second, self._scores[1])
        at = self._scores[1]
        for i, step in enumerate(self._steps, start=1):
            self._paint_step(painter, i, step, at)
            at += step.amount
        self._paint_end(painter, len(self._steps) + 1, first, self._scores[0])
        painter.end()

    def _place(self, high: float) -> None:
        metrics = QFontMetricsF(self._strong)
        names = [metrics.horizontalAdvance(step.name) for step in self._steps]
        names += [1.5 * high + metrics.horizontalAdvance(end.name) for end in self._ends or ()]
        small = QFontMetricsF(self._small)
        names += [small.horizontalAdvance(step.figures) for step in self._steps]
        self._left = min(max(names) + 0.7 * high, _NAMES * self.width())
        amount = metrics.horizontalAdvance("−00.00") + 0.4 * high
        self._right = max(self.width() - amount, self._left + 1)
        passed = [self._scores[1], self._scores[0]]
        at = self._scores[1]
        for step in self._steps:
            at += step.amount
            passed.append(at)
        low, top = min(passed), max(passed)
        margin = 0.06 * max(top - low, 1e-6)
        self._low, self._high = low - margin, top + margin

    def _x(self, score: float) -> float:
        share = (score - self._low) / (self._high - self._low)
        return self._left + share * (self._right - self._left)

    def _paint_end(
        self, painter: QPainter, row: int, label: AlternativeLabel, score: float
    ) -> None:
        colours = colours_of(self.palette())
        top, line = row * self._line, self._line
        side = min(1.15 * QFontMetricsF(self._strong).height(), 0.9 * line)
        paint_badge(painter, QRectF(0, top + (line - side) / 2, side, side), label, colours)
        painter.setPen(QColor(colours.text))
        area = QRectF(1.3 * side, top, self._left - 1.6 * side, line)
        painter.setFont(fitted(self._strong, [end.name for end in self._ends or ()], area.width()))
        painter.drawText(area, _LEFT, self._cut(painter, label.name, area.width()))
        painter.setFont(self._strong)
        text = format_fixed(100 * score, self._language, 1)
        painter.drawText(QRectF(self._right, top, self.width() - self._right, line), _RIGHT, text)
        x, down = self._x(score), row == 0
        painter.setPen(QPen(QColor(label.colour), max(3.0, line / 12)))
        painter.drawLine(QPointF(x, top + 0.15 * line), QPointF(x, top + 0.85 * line))
        self._paint_link(painter, x, top + 0.85 * line if down else top - 0.2 * line)

    def _paint_link(self, painter: QPainter, x: float, top: float) -> None:
        painter.setPen(QPen(QColor(colours_of(self.palette()).muted), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, top), QPointF(x, top + 0.35 * self._line))

    def _paint_step(self, painter: QPainter, row: int, step: LeadStep, start: float) -> None:
        colours = colours_of(self.palette())
        top, line = row * self._line, self._line
        area = QRectF(0, top, self._left - 0.3 * line, line)
        painter.setPen(QColor(colours.text))
        names = [each.name for each in self._steps]
        painter.setFont(fitted(self._plain, names, area.width()))
        name = self._cut(painter, step.name, area.width())
        if step.figures:
            painter.drawText(area.adjusted(0, 0, 0, -0.4 * line), _LEFT, name)
            painter.setFont(self._small)
            painter.setPen(QColor(colours.muted))
            words = self._cut(painter, step.figures, area.width())
            painter.drawText(area.adjusted(0, 0.52 * line, 0, 0), _LEFT, words)
        else:
            painter.drawText(area, _LEFT, name)
        painter.setFont(self._strong)
        painter.setPen(QColor(colours.text))
        area = QRectF(self._right, top, self.width() - self._right, line)
        painter.drawText(area, _RIGHT, self._signed(step.amount))
        self._paint_bar(painter, top, step.amount, start)
        self._paint_link(painter, self._x(start + step.amount), top + 0.8 * line)

    def _paint_bar(self, painter: QPainter, top: float, amount: float, start: float) -> None:
        assert self._ends is not None
        if abs(amount) < _LEAST:
            return
        helps = amount > 0
        colour = QColor(self._ends[0 if helps else 1].colour)
        begin, end = self._x(start), self._x(start + amount)
        tip = (1 if helps else -1) * min(0.18 * self._line, abs(end - begin))
        high, low, middle = top + 0.22 * self._line, top + 0.78 * self._line, top + self._line / 2
        shape = QPolygonF(
            [
                QPointF(begin, high),
                QPointF(end - tip, high),
                QPointF(end, middle),
                QPointF(end - tip, low),
                QPointF(begin, low),
            ]
        )
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(colours_of(self.palette()).window))
        painter.drawPolygon(shape)
        painter.setBrush(colour if helps else QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.drawPolygon(shape)

    def _signed(self, amount: float) -> str:
        if abs(amount) < _LEAST:
            return format_fixed(0.0, self._language, 1)
        decimals = 1 if abs(amount) >= 0.001 else 2
        text = format_fixed(100 * abs(amount), self._language, decimals)
        return f"{'+' if amount > 0 else '−'}{text}"

    @staticmethod
    def _cut(painter: QPainter, text: str, width: float) -> str:
        return QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, width)
