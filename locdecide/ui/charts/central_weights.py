"""What one must believe for each alternative to come first, beside the weights of today."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_number, format_percent
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import Mark
from locdecide.ui.charts.live_chart import LiveChart
from locdecide.ui.charts.weight_axis import WeightAxis
from locdecide.ui.theme import SPACE, font
from locdecide.words import Language

__all__ = ["MOST_CRITERIA", "CentralColumn", "CentralRow", "CentralWeights"]

ROW = 24
MOST_CRITERIA = 12
_BAR = 12
_NARROWEST, _WIDEST = 112, 210  # of an alternative's column
_NAMES = 0.3
_FAR = 0.03  # a weight this far from today's has an arrow


@dataclass(frozen=True)
class CentralRow:
    """A criterion and its weight today."""

    criterion: str
    name: str
    present: float


@dataclass(frozen=True)
class CentralColumn:
    """An alternative that can come first: its central weights, in the order of the rows."""

    label: AlternativeLabel
    weights: tuple[float, ...]
    first_share: float
    confidence: float


class CentralWeights(LiveChart):
    """Shows bars of central weights with a line at today's. A key is an alternative and a row.

    As many alternatives have a column as there is room for, and the criteria that differ most
    have a row; the copied table has all.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[CentralRow, ...] = ()
        self._columns: tuple[CentralColumn, ...] = ()
        self._shown: tuple[int, ...] = ()
        self._fitting = 0
        self._start = self._right_edge = 0.0
        self._scale = 1.0
        self._head = 0.0

    def show_weights(
        self, rows: Sequence[CentralRow], columns: Sequence[CentralColumn], title: str
    ) -> None:
        """Show columns, most often first first."""
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._shown = self._most_telling()
        self.refresh(title)

    def _most_telling(self) -> tuple[int, ...]:
        """Return the rows that are shown, in their order."""
        if len(self._rows) <= MOST_CRITERIA:
            return tuple(range(len(self._rows)))

        def span(i: int) -> float:
            weights = [self._rows[i].present, *(column.weights[i] for column in self._columns)]
            return max(weights) - min(weights) + max(weights) * 1e-3

        chosen = sorted(range(len(self._rows)), key=span, reverse=True)[:MOST_CRITERIA]
        return tuple(sorted(chosen))

    def layout_key(self) -> Hashable:
        return (
            tuple(self._rows[i].criterion for i in self._shown),
            tuple(column.label for column in self._columns),
            self._largest(),
        )

    def _largest(self) -> float:
        """Return the largest weight shown, which only moves in steps, so that bars do not."""
        weights = [self._rows[i].present for i in self._shown]
        weights += [column.weights[i] for column in self._columns for i in self._shown]
        return WeightAxis(0.0, 1.0, max(weights, default=0.0)).limit

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        body, small = QFontMetricsF(font()), QFontMetricsF(font("small"))
        widest = max((body.horizontalAdvance(self._rows[i].name) for i in self._shown), default=0.0)
        self._names = min(widest + SPACE[1], _NAMES * width)
        self._today = body.horizontalAdvance("100 %") + SPACE[1]
        self._number = body.horizontalAdvance("100 % ▲") + SPACE[0]
        self._left = self._names + self._today + SPACE[3]
        room = max(0.0, width - self._left)
        self._fitting = min(len(self._columns), max(1, math.floor(room / _NARROWEST)))
        self._width = min(float(_WIDEST), room / max(self._fitting, 1))
        left = self._left
        right = left + max(10.0, self._width - self._number - SPACE[2])
        self._right_edge, self._start = right, left
        self._scale = (right - left) / self._largest()
        self._top = top
        self._head = top + ROW + 2 * (small.height() + 1) + SPACE[0]
        self._bottom = self._head + len(self._shown) * ROW
        marks = [
            Mark(
                QRectF(self._left + k * self._width, self._head + i * ROW, self._width, ROW),
                (self._columns[k].label.alternative, self._rows[row].criterion),
            )
            for i, row in enumerate(self._shown)
            for k in range(self._fitting)
        ]
        lines = small.height() + SPACE[1]
        return marks, self._bottom + lines * (1 + bool(self._left_out()))

    def draw(self, painter: QPainter) -> None:
        if not self._columns or not self._rows:
            return
        self._draw_names(painter)
        for k in range(self._fitting):
            self._draw_column(painter, k, self._columns[k])
        self._draw_caption(painter)

    def _draw_names(self, painter: QPainter) -> None:
        texts, body = self.texts, self.texts.face()
        painter.setPen(QColor(self.colours.muted))
        head = QRectF(self._names, self._head - ROW, self._today, ROW)
        texts.write(painter, head, self.tr("today"), texts.face("small"), align=1.0)
        painter.setPen(QColor(self.colours.text))
        for i, row in enumerate(self._shown):
            y = self._head + i * ROW
            name = QRectF(0, y, self._names - SPACE[0], ROW)
            texts.write(painter, name, self._rows[row].name, body)
            today = QRectF(self._names, y, self._today, ROW)
            texts.write(painter, today, self._percent(self._rows[row].present), body, align=1.0)
        line = QRectF(0, self._head - 1, self._right, 1)
        painter.fillRect(line, QColor(self.colours.line))

    @property
    def _right(self) -> float:
        return self._left + self._fitting * self._width

    def _draw_column(self, painter: QPainter, k: int, column: CentralColumn) -> None:
        colours, x = self.colours, k * self._width
        lit = self.is_lit(column.label.alternative)
        left = self._left + x
        if lit:
            area = QRectF(left - SPACE[1], self._top, self._width, self._bottom - self._top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(area, SPACE[0], SPACE[0])
        room = self._width - SPACE[2]
        self.draw_label(painter, column.label, QRectF(left, self._top, room, ROW), strong=lit)
        small = self.texts.face("small")
        painter.setPen(QColor(colours.muted))
        y = self._top + ROW
        for words in self._under(column):
            self.texts.write(painter, QRectF(left, y, room, small.height), words, small)
            y += small.height + 1
        self._draw_cells(painter, x, column)

    def _draw_cells(self, painter: QPainter, x: float, column: CentralColumn) -> None:
        colours, start = self.colours, round(self._start + x)
        text, muted, window = (QColor(c) for c in (colours.text, colours.muted, colours.window))
        bar, number = QColor(column.label.colour), self._right_edge + x + SPACE[0]
        tall = round(self._bottom - self._head)
        painter.fillRect(start - 1, round(self._head), 1, tall, QColor(colours.line))
        farthest = max(self._shown, key=lambda row: abs(self._change(column, row)))
        plain, strong = self.texts.face(), self.texts.face(strong=True)
        for i, row in enumerate(self._shown):
            middle = round(self._head + i * ROW + ROW / 2)
            weight = column.weights[row]
            area = QRectF(start, middle - _BAR / 2, weight * self._scale, _BAR)
            painter.fillRect(area, bar)
            today = start + round(self._rows[row].present * self._scale)
            painter.fillRect(today - 2, middle - 9, 4, 18, window)
            painter.fillRect(today - 1, middle - 9, 2, 18, text)
            change = self._change(column, row)
            sign = "" if abs(change) < _FAR else " ▲" if change > 0 else " ▼"
            painter.setPen(text if sign else muted)
            face = strong if sign and row == farthest else plain
            self.texts.write_at(painter, number, middle, self._percent(weight) + sign, face)

    def _under(self, column: CentralColumn) -> tuple[str, str]:
        """Return what stands under an alternative's name."""
        return (
            self.tr("first in {0}").format(self._percent(column.first_share)),
            self.tr("confidence {0}").format(self._percent(column.confidence)),
        )

    def _change(self, column: CentralColumn, row: int) -> float:
        return column.weights[row] - self._rows[row].present

    def _draw_caption(self, painter: QPainter) -> None:
        small = self.texts.face("small")
        y = self._bottom + SPACE[1] + small.height / 2
        painter.fillRect(QRectF(3, y - 7, 2, 14), QColor(self.colours.text))
        painter.setPen(QColor(self.colours.muted))
        words = self.tr("today's weight; the bar is the mean weight with which it comes first")
        self.texts.write_at(painter, SPACE[2], y, words, small)
        if left_out := self._left_out():
            self.texts.write_at(painter, 0, y + small.height + SPACE[0], left_out, small)

    def _left_out(self) -> str:
        """Return what has no column or row here but stands in the table."""
        parts = []
        if more := len(self._columns) - self._fitting:
            parts.append(
                QCoreApplication.translate("CentralWeights", "%n more alternative(s)", None, more)
            )
        if more := len(self._rows) - len(self._shown):
            parts.append(
                QCoreApplication.translate("CentralWeights", "%n more criteria", None, more)
            )
        return self.tr("In the copied table: {0}").format(", ".join(parts)) if parts else ""

    def _percent(self, share: float) -> str:
        return format_percent(share, self._language, 0)

    def tip(self, key: object) -> str:
        assert isinstance(key, tuple)
        column = next(c for c in self._columns if c.label.alternative == key[0])
        row = next(i for i, each in enumerate(self._rows) if each.criterion == key[1])
        weights = self.tr(
            "{0} comes first with {1} weighing {2} on average; today it weighs {3}."
        ).format(
            column.label.name,
            self._rows[row].name,
            format_percent(column.weights[row], self._language),
            format_percent(self._rows[row].present, self._language),
        )
        confidence = self.tr(
            "With its mean weights it is first in {0} of the draws of the figures."
        ).format(format_percent(column.confidence, self._language))
        return f"{weights}\n{confidence}"

    def neighbour(self, key: object, across: int, down: int) -> object:
        ids = [column.label.alternative for column in self._columns[: self._fitting]]
        criteria = [self._rows[row].criterion for row in self._shown]
        if not ids or not criteria:
            return None
        if not isinstance(key, tuple) or key[0] not in ids or key[1] not in criteria:
            return (ids[0], criteria[0])
        column = min(max(ids.index(key[0]) + across, 0), len(ids) - 1)
        row = min(max(criteria.index(key[1]) + down, 0), len(criteria) - 1)
        return (ids[column], criteria[row])

    def rows(self) -> list[list[str]]:
        """Return all weights as parts of one, a line per criterion, then shares and confidence."""
        names = [column.label.name for column in self._columns]
        lines = [[self.tr("Criterion"), self.tr("Weight today"), *names]]
        for i, row in enumerate(self._rows):
            numbers = (row.present, *(column.weights[i] for column in self._columns))
            lines.append([row.name, *(self._exact(number) for number in numbers)])
        shares = (self._exact(column.first_share) for column in self._columns)
        lines.append([self.tr("First place, share of the simulated cases"), "", *shares])
        sure = (self._exact(column.confidence) for column in self._columns)
        lines.append([self.tr("Confidence factor"), "", *sure])
        return lines

    def _exact(self, number: float) -> str:
        return format_number(number, self._language, None)
