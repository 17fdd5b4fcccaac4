"""Arrows per criterion: how the weights moved from one round to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_number, format_percent
from locdecide.ui.charts.chart import Chart, Mark, elided
from locdecide.ui.charts.weight_axis import NAMES, WeightAxis, fitting_size
from locdecide.ui.models.group_rows import CriterionRow
from locdecide.ui.theme import SPACE, font
from locdecide.words import Language

__all__ = ["Shift", "WeightShifts"]

# From these widths on the chart is made for a projector, and for one with room to spare.
ROOMY, AMPLE = 640, 800
_EXACT = 6
_BEYOND = 100  # how far the title of the axis may stand out from it
_HEAD = 9.0
_START = 4.5
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Shift:
    """Somebody's weights in two rounds: the group's, or one participant's."""

    key: str
    name: str
    before: Mapping[str, float]
    after: Mapping[str, float]


class WeightShifts(Chart):
    """Shows one arrow a criterion, or two where a participant stands beside the group.

    A mark's key is a criterion and a shift's key.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[CriterionRow, ...] = ()
        self._shifts: tuple[Shift, ...] = ()
        self._rounds = ("", "")
        self._axis = WeightAxis(0.0, 1.0, 1.0)

    def show_shifts(
        self, rows: Sequence[CriterionRow], shifts: Sequence[Shift], rounds: tuple[str, str]
    ) -> None:
        """Show shifts, the first one above; ``rounds`` are the names of before and after."""
        self._rows, self._shifts, self._rounds = tuple(rows), tuple(shifts), rounds
        self.rearrange()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._size, widest = fitting_size(self._rows, width, ROOMY)
        metrics = QFontMetricsF(font(self._size, strong=True))
        self._line = metrics.height() + SPACE[0]
        self._pad = SPACE[3] if width >= AMPLE else SPACE[1]
        self._names = min(widest + SPACE[2], NAMES * width)
        self._column = metrics.horizontalAdvance("100,0 % → 100,0 %") + SPACE[1]
        several = len(self._shifts) > 1
        self._who = 0.0
        if several:
            body = QFontMetricsF(font("body"))
            widest = max(body.horizontalAdvance(shift.name) for shift in self._shifts)
            self._who = min(widest + SPACE[2], 0.18 * width)
        leaves = self._leaves()
        weights = [
            side.get(row.criterion, 0.0)
            for shift in self._shifts
            for side in (shift.before, shift.after)
            for row in leaves
        ]
        left, right = self._names + self._who + _START, width - self._column - SPACE[3]
        self._axis = WeightAxis(left, max(right, left + 1), max(weights, default=0.0))
        self._top = top + self._line
        self._tops: dict[str, float] = {}
        marks = []
        y = self._top
        for row in self._rows:
            self._tops[row.criterion] = y
            if row.heading:
                y += self._line + SPACE[0]
                continue
            for number, shift in enumerate(self._shifts):
                band = self._band(y, number)
                marks.append(Mark(band, (row.criterion, shift.key)))
            y += len(self._shifts) * self._step + self._pad
        self._bottom = y
        return marks, y + 2 * self._line

    @property
    def _step(self) -> float:
        return self._line + SPACE[0] / 2

    def _band(self, y: float, number: int) -> QRectF:
        left = self._names
        top = y + self._pad / 2 + number * self._step
        return QRectF(left, top, self.width() - left, self._step)

    def title_font(self) -> QFont:
        return font("head" if self.width() >= AMPLE else "body", strong=True)

    def _leaves(self) -> list[CriterionRow]:
        return [row for row in self._rows if not row.heading]

    def draw(self, painter: QPainter) -> None:
        if not self._rows or not self._shifts:
            return
        self._axis.draw(painter, self.colours, self._language, self._top, self._bottom)
        painter.drawText(
            QRectF(
                self._axis.left, self._bottom + self._line * 0.85, self._axis.width, self._line
            ).adjusted(-_BEYOND, 0, _BEYOND, 0),
            Qt.AlignmentFlag.AlignHCenter,
            self.tr("Weight, share of the whole"),
        )
        painter.setFont(font("body"))
        area = QRectF(0, self._top - self._line, self.width(), self._line)
        text = self.tr("from {0} to {1}").format(*self._rounds)
        room = self.width() - self._names - SPACE[1]
        shown = elided(text, QFontMetricsF(font("body")), room)
        painter.drawText(area, int(_RIGHT), shown)
        for row in self._rows:
            self._draw_name(painter, row)
            if not row.heading:
                for number, shift in enumerate(self._shifts):
                    self._draw_shift(painter, row, number, shift)

    def _draw_name(self, painter: QPainter, row: CriterionRow) -> None:
        y = self._tops[row.criterion]
        face = font(self._size, strong=row.heading)
        painter.setFont(face)
        painter.setPen(QColor(self.colours.muted if row.heading else self.colours.text))
        left = SPACE[3] if row.indented else 0
        room = self.width() if row.heading else self._names - left - SPACE[1]
        top = y + (SPACE[0] if row.heading else self._pad / 2)
        area = QRectF(left, top, self.width() - left, self._step)
        painter.drawText(area, int(_LEFT), elided(row.name, QFontMetricsF(face), room))

    def _draw_shift(self, painter: QPainter, row: CriterionRow, number: int, shift: Shift) -> None:
        colours, band = self.colours, self._band(self._tops[row.criterion], number)
        before, after = self._of(shift, row)
        ink = colours.accent if number == 0 else colours.muted
        if not self._exporting and (row.criterion, shift.key) in (self.hovered, self.current):
            ink = colours.text
        if len(self._shifts) > 1:
            face = font("body")
            painter.setFont(face)
            painter.setPen(QColor(ink))
            who = elided(shift.name, QFontMetricsF(face), self._who - SPACE[1])
            painter.drawText(band, int(_LEFT), who)
        y = band.center().y()
        start, end = QPointF(self._axis.x(before), y), QPointF(self._axis.x(after), y)
        self._draw_arrow(painter, start, end, QColor(ink))
        painter.setFont(font(self._size))
        painter.setPen(QColor(colours.text if number == 0 else colours.muted))
        text = f"{self._short(before)} → {self._short(after)}"
        painter.drawText(band, int(_RIGHT), text)

    def _draw_arrow(self, painter: QPainter, start: QPointF, end: QPointF, ink: QColor) -> None:
        length = end.x() - start.x()
        way = 1 if length > 0 else -1
        painter.setPen(QPen(ink, 3))
        if abs(length) > _HEAD + _START:
            painter.drawLine(start, QPointF(end.x() - way * _HEAD, end.y()))
        painter.setBrush(QColor(self.colours.surface))
        painter.setPen(QPen(ink, 2))
        painter.drawEllipse(start, _START, _START)
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        if abs(length) < _START:
            painter.drawEllipse(end, _START - 1, _START - 1)
            return
        back = end.x() - way * _HEAD
        half = _HEAD * 0.65
        painter.drawPolygon(
            QPolygonF([end, QPointF(back, end.y() - half), QPointF(back, end.y() + half)])
        )

    def _of(self, shift: Shift, row: CriterionRow) -> tuple[float, float]:
        return shift.before.get(row.criterion, 0.0), shift.after.get(row.criterion, 0.0)

    def _short(self, share: float) -> str:
        return format_percent(share, self._language)

    def _exact(self, share: float) -> str:
        sign = format_percent(0.0, self._language, 0)[1:]
        return format_number(100 * share, self._language, _EXACT) + sign

    def tip(self, key: object) -> str:
        row, shift = next(
            (row, shift)
            for row in self._leaves()
            for shift in self._shifts
            if (row.criterion, shift.key) == key
        )
        before, after = self._of(shift, row)
        return self.tr("{0}, {1}: from {2} to {3}").format(
            row.name, shift.name, self._exact(before), self._exact(after)
        )

    def neighbour(self, key: object, across: int, down: int) -> object:
        keys = [mark.key for mark in self.marks]
        if not keys:
            return None
        if key not in keys:
            return keys[0]
        return keys[min(max(keys.index(key) + across + down, 0), len(keys) - 1)]

    def rows(self) -> list[list[str]]:
        head = [self.tr("Criterion"), self.tr("Whose"), *self._rounds]
        lines = [head]
        for row in self._leaves():
            for shift in self._shifts:
                numbers = (self._exact(share) for share in self._of(shift, row))
                lines.append([row.name, shift.name, *numbers])
        return lines
