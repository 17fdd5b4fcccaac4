"""A waterfall: from one alternative's score to another's, criterion by criterion."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_fixed, format_number
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, Chart, Mark, draw_badge, elided
from locdecide.ui.charts.live_chart import stepped
from locdecide.ui.theme import SPACE, font, mixed
from locdecide.words import Language

__all__ = ["LeadWaterfall", "WaterfallStep"]

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
MOST = 12  # bars; more are gathered
REST, SAME = "…", "="  # the keys of those that are gathered, and of those without a difference
_ROW, _BAR, _HEAD = 28, 16, 26
_TIP = 6.0  # of a bar's arrow
_LEAST = 1e-9  # of score; less is no contribution
_NAMES, _FIGURES = 0.3, 0.16  # of the width, at most
_LEAST_FIGURE = 92.0  # pixels that a figure may take all the same


@dataclass(frozen=True)
class WaterfallStep:
    """What one criterion adds to the lead, in score 0 to 1, and the two figures with units.

    ``exact`` are the figures as numbers in the ``unit``, None where they are none.
    """

    criterion: str
    name: str
    amount: float
    first: str
    second: str
    exact: tuple[float | None, float | None] = (None, None)
    unit: str = ""


class LeadWaterfall(Chart):
    """Shows how the first's score comes about from the second's, in points of a hundred.

    What speaks for the first points to the right and is filled, what speaks for the second
    points to the left and is hatched. A mark's key is a criterion, "…" for the small ones
    that are gathered, and "=" for those that make no difference.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._ends: tuple[AlternativeLabel, AlternativeLabel] | None = None
        self._scores = (0.0, 0.0)
        self._steps: tuple[WaterfallStep, ...] = ()
        self._bars: tuple[WaterfallStep, ...] = ()
        self._gathered: dict[str, tuple[WaterfallStep, ...]] = {}

    def show_duel(
        self,
        first: AlternativeLabel,
        second: AlternativeLabel,
        scores: tuple[float, float],
        steps: Sequence[WaterfallStep],
    ) -> None:
        """Show the way from the second's score to the first's; largest steps first."""
        new = ((first, second), scores, tuple(steps))
        if new == (self._ends, self._scores, self._steps):
            return
        self._ends, self._scores, self._steps = new
        ordered = sorted(self._steps, key=lambda step: -abs(step.amount))
        telling = [step for step in ordered if abs(step.amount) >= _LEAST]
        kept = len(telling) if len(telling) <= MOST else MOST - 1
        groups = {REST: telling[kept:], SAME: ordered[len(telling) :]}
        self._gathered = {key: tuple(steps) for key, steps in groups.items() if steps}
        self._bars = (*telling[:kept], *(self._gather(key) for key in self._gathered))
        self.rearrange()

    def _gather(self, key: str) -> WaterfallStep:
        steps = self._gathered[key]
        if key == SAME:
            name = QCoreApplication.translate(
                "LeadWaterfall", "%n make(s) no difference", None, len(steps)
            )
        else:
            name = QCoreApplication.translate(
                "LeadWaterfall", "%n smaller one(s)", None, len(steps)
            )
        return WaterfallStep(key, name, sum(step.amount for step in steps), "", "")

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        body, small = QFontMetricsF(font(strong=True)), QFontMetricsF(font())
        names = [body.horizontalAdvance(step.name) for step in self._bars]
        names += [BADGE + SPACE[1] + body.horizontalAdvance(end.name) for end in self._ends or ()]
        self._names = min(max(names, default=0.0) + SPACE[1], _NAMES * width)
        figures = [small.horizontalAdvance(t) for s in self._bars for t in (s.first, s.second)]
        widest = max(figures, default=0.0) + SPACE[2]
        self._figures = min(max(widest, BADGE + SPACE[2]), max(_FIGURES * width, _LEAST_FIGURE))
        self._amount = body.horizontalAdvance("−00.00") + SPACE[1]
        self._left = self._names + 2 * self._figures + SPACE[2]
        self._right = max(width - self._amount - SPACE[1], self._left + 1)
        self._top = top + _HEAD
        self._low, self._high, self._step = self._limits()
        marks = [
            Mark(QRectF(0, self._y(i + 1), width, _ROW), step.criterion)
            for i, step in enumerate(self._bars)
        ]
        self._bottom = self._y(len(self._bars) + 2)
        return marks, self._bottom + small.height() + SPACE[1]

    def _limits(self) -> tuple[float, float, float]:
        """Return round ends of an axis in score that holds the whole way, and its step."""
        passed = [self._scores[1], self._scores[0]]
        at = self._scores[1]
        for step in self._bars:
            at += step.amount
            passed.append(at)
        low, high = min(passed), max(passed)
        span = max(high - low, 1e-4)
        # Room for the badge beside each end.
        low, high = low - 0.08 * span, high + 0.08 * span
        width = _round_step((high - low) / 4)
        return math.floor(low / width) * width, math.ceil(high / width) * width, width

    def _x(self, score: float) -> float:
        share = (score - self._low) / (self._high - self._low)
        return self._left + share * (self._right - self._left)

    def _y(self, row: int) -> float:
        return self._top + row * _ROW

    def draw(self, painter: QPainter) -> None:
        if self._ends is None:
            return
        first, second = self._ends
        self._draw_axis(painter)
        self._draw_head(painter, first, second)
        self._draw_end(painter, 0, second, self._scores[1])
        at = self._scores[1]
        for i, step in enumerate(self._bars):
            self._draw_step(painter, i + 1, step, at)
            at += step.amount
        self._draw_end(painter, len(self._bars) + 1, first, self._scores[0])

    def _draw_axis(self, painter: QPainter) -> None:
        small = font("small")
        painter.setFont(small)
        step = self._step
        decimals = max(0, -math.floor(math.log10(100 * step) + 1e-9))
        count = round((self._high - self._low) / step)
        for number in range(count + 1):
            score = self._low + number * step
            x = self._x(score)
            painter.setPen(QPen(QColor(self.colours.line), 1))
            painter.drawLine(QPointF(x, self._top), QPointF(x, self._bottom))
            painter.setPen(QColor(self.colours.muted))
            text = format_fixed(100 * score, self._language, decimals)
            area = QRectF(x - 40, self._bottom + 2, 80, QFontMetricsF(small).height())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignHCenter), text)
        words = self.tr("Score in points of 100")
        area = QRectF(0, self._bottom + 2, self._left - 30, QFontMetricsF(small).height())
        painter.drawText(area, _LEFT, elided(words, QFontMetricsF(small), area.width()))

    def _draw_head(
        self, painter: QPainter, first: AlternativeLabel, second: AlternativeLabel
    ) -> None:
        top = self._top - _HEAD
        small = font("small")
        painter.setFont(small)
        painter.setPen(QColor(self.colours.muted))
        words = elided(self.tr("Figures"), QFontMetricsF(small), self._names)
        painter.drawText(QRectF(0, top, self._names - SPACE[1], _HEAD), _RIGHT, words)
        for i, end in enumerate((first, second)):
            edge = self._names + (i + 1) * self._figures - BADGE
            corner = QPointF(edge, top + (_HEAD - BADGE) / 2)
            draw_badge(painter, corner, end.colour, end.letter, self.colours)

    def _draw_end(self, painter: QPainter, row: int, label: AlternativeLabel, score: float) -> None:
        colours, y = self.colours, self._y(row)
        middle = y + _ROW / 2
        draw_badge(painter, QPointF(0, middle - BADGE / 2), label.colour, label.letter, colours)
        face = font(strong=True)
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        left = BADGE + SPACE[1]
        area = QRectF(left, y, self._left - left - SPACE[1], _ROW)
        painter.drawText(area, _LEFT, elided(label.name, QFontMetricsF(face), area.width()))
        x = self._x(score)
        painter.setPen(QPen(QColor(label.colour), 3))
        painter.drawLine(QPointF(x, y + 3), QPointF(x, y + _ROW - 3))
        painter.setPen(QColor(colours.text))
        text = format_fixed(100 * score, self._language, 1)
        area = QRectF(self._right, y, self.width() - self._right, _ROW)
        painter.drawText(area, _RIGHT, text)
        # From here, or to here, the way goes on.
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
        edge = y + _ROW - 3 if row == 0 else y + 3
        beyond = edge + _ROW / 2 if row == 0 else edge - _ROW / 2
        painter.drawLine(QPointF(x, edge), QPointF(x, beyond))

    def _draw_step(self, painter: QPainter, row: int, step: WaterfallStep, start: float) -> None:
        colours, y = self.colours, self._y(row)
        asked = not self._exporting and step.criterion in (self.hovered, self.current)
        if asked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(colours.accent, colours.surface, 0.12)))
            painter.drawRoundedRect(QRectF(0, y + 1, self.width(), _ROW - 2), SPACE[0], SPACE[0])
        painter.setPen(QColor(colours.muted if step.criterion in self._gathered else colours.text))
        body = font()
        metrics = QFontMetricsF(body)
        painter.setFont(body)
        name = QRectF(0, y, self._names, _ROW)
        painter.drawText(name, _LEFT, elided(step.name, metrics, self._names - SPACE[1]))
        for i, figure in enumerate((step.first, step.second)):
            left = self._names + i * self._figures
            area = QRectF(left, y, self._figures, _ROW)
            painter.drawText(area, _RIGHT, elided(figure, metrics, self._figures - SPACE[0]))
        self._draw_bar(painter, y, start, step.amount)
        painter.setPen(QColor(colours.text))
        area = QRectF(self._right, y, self.width() - self._right, _ROW)
        painter.drawText(area, _RIGHT, self._signed(step.amount))
        x = self._x(start + step.amount)
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
        low = y + (_ROW + _BAR) / 2
        painter.drawLine(QPointF(x, low), QPointF(x, low + _ROW - _BAR))

    def _draw_bar(self, painter: QPainter, y: float, start: float, amount: float) -> None:
        assert self._ends is not None
        if abs(amount) < _LEAST:
            painter.setPen(QPen(QColor(self.colours.muted), 1, Qt.PenStyle.DotLine))
            x, edge = self._x(start), (_ROW - _BAR) / 2
            painter.drawLine(QPointF(x, y + edge), QPointF(x, y + _ROW - edge))
            return
        helps = amount > 0
        colour = QColor(self._ends[0 if helps else 1].colour)
        from_, to = self._x(start), self._x(start + amount)
        way = 1 if helps else -1
        tip = min(_TIP, abs(to - from_))
        top, low, middle = y + (_ROW - _BAR) / 2, y + (_ROW + _BAR) / 2, y + _ROW / 2
        shape = QPolygonF(
            [
                QPointF(from_, top),
                QPointF(to - way * tip, top),
                QPointF(to, middle),
                QPointF(to - way * tip, low),
                QPointF(from_, low),
            ]
        )
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QColor(self.colours.surface))
        painter.drawPolygon(shape)
        hatched = QBrush(colour, Qt.BrushStyle.BDiagPattern)
        painter.setBrush(QBrush(colour) if helps else hatched)
        painter.drawPolygon(shape)

    def _signed(self, amount: float) -> str:
        points = 100 * amount
        if abs(amount) < _LEAST:
            return "0"
        decimals = 1 if abs(points) >= 0.1 else 2
        text = format_fixed(abs(points), self._language, decimals)
        return f"{'+' if amount > 0 else '−'}{text}"

    def tip(self, key: object) -> str:
        if key in (REST, SAME):
            steps = self._gathered[str(key)]
            return "\n".join(f"{step.name}: {self._signed(step.amount)}" for step in steps)
        step = next(step for step in self._bars if step.criterion == key)
        assert self._ends is not None
        first, second = self._ends
        favoured = first if step.amount > 0 else second
        text = self.tr("{0} speaks for {1} by {2} of 100 points. {3}: {4}. {5}: {6}.")
        points = format_number(100 * abs(step.amount), self._language)
        return text.format(
            step.name, favoured.name, points, first.name, step.first, second.name, step.second
        )

    def neighbour(self, key: object, across: int, down: int) -> object:
        return stepped([step.criterion for step in self._bars], key, across + down)

    def rows(self) -> list[list[str]]:
        """Return all criteria, largest first, between the two scores; in points of a hundred."""
        if self._ends is None:
            return []
        first, second = self._ends
        score = self.tr("Score of {0}")
        ends = [
            [score.format(end.name), "", "", "", self._exact(value)]
            for end, value in zip(self._ends, self._scores, strict=True)
        ]
        head = [self.tr("Criterion"), first.name, second.name, self.tr("Unit"), self.tr("Points")]
        steps = sorted(self._steps, key=lambda step: -abs(step.amount))
        return [head, ends[1], *(self._row_of(step) for step in steps), ends[0]]

    def _row_of(self, step: WaterfallStep) -> list[str]:
        figures = [
            text if value is None else format_number(value, self._language, None)
            for text, value in zip((step.first, step.second), step.exact, strict=True)
        ]
        return [step.name, *figures, step.unit, self._exact(step.amount)]

    def _exact(self, score: float) -> str:
        return format_number(round(100 * score, 12), self._language, None)


def _round_step(least: float) -> float:
    """Return the next of 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * k for k in (1, 2, 5, 10) if power * k >= least * (1 - 1e-9))
