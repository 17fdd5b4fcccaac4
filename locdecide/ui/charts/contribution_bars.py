"""Stacked bars: what each criterion adds to an alternative's AHP score."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_fixed, format_number, format_percent
from locdecide.ui.charts.chart import BADGE, Chart, Mark, draw_badge, elided, text_on
from locdecide.ui.models.ranking_table import RankedRow
from locdecide.ui.theme import SPACE, font, mixed
from locdecide.words import Language

__all__ = ["ContributionBars", "ContributionGroup", "axis_limit"]

DECIMALS = 3
ROW = 26
BAR = 20
AXIS = 40
LEGEND_ROW = 24
SWATCH = 18
# Shares of the accent in the grounds of neighbouring segments: far from each other in turn.
_TINTS = (0.85, 0.28, 0.6, 0.12, 0.44)


@dataclass(frozen=True)
class ContributionGroup:
    """One segment of every bar: a criterion, its weight, and what it adds by alternative."""

    criterion: str
    name: str
    weight: float
    parts: dict[str, float]


Key = tuple[str, str]


class ContributionBars(Chart):
    """Shows the parts of scores as stacked bars, numbered like the key above them.

    Signals
    -------
    part_chosen(str, str)
        The user asked for what a criterion adds to an alternative's score: their ids,
        alternative first.
    """

    part_chosen = Signal(str, str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._bars: tuple[RankedRow, ...] = ()
        self._groups: tuple[ContributionGroup, ...] = ()
        self._limit = 1.0
        self._legend: list[tuple[QPointF, str]] = []
        self.chosen.connect(self._on_chosen)

    def set_bars(
        self, bars: Sequence[RankedRow], groups: Sequence[ContributionGroup], limit: float
    ) -> None:
        """Show the alternatives' bars, in order, on an axis from 0 to a limit."""
        new = (tuple(bars), tuple(groups), limit)
        if new != (self._bars, self._groups, self._limit):
            self._bars, self._groups, self._limit = new
            self.rearrange()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._top = self._arrange_legend(top, width) + SPACE[0]
        body = QFontMetricsF(font(strong=True))
        widest = max((body.horizontalAdvance(bar.name) for bar in self._bars), default=0.0)
        self._names = min(widest + SPACE[1], 0.26 * width)
        self._left = BADGE + SPACE[1] + self._names + SPACE[0]
        self._across = max(1.0, width - self._left - body.horizontalAdvance("0.0000") - SPACE[1])
        marks = [
            Mark(area, (bar.alternative, group.criterion))
            for i, bar in enumerate(self._bars)
            for group, area in self._segments(i, bar)
        ]
        return marks, self._top + len(self._bars) * ROW + AXIS

    def draw(self, painter: QPainter) -> None:
        self._draw_axis(painter)
        for i, bar in enumerate(self._bars):
            self._draw_bar(painter, i, bar)
        small = font("small")
        for number, (corner, text) in enumerate(self._legend):
            area = QRectF(corner.x(), corner.y() + 3, SWATCH, SWATCH)
            self._draw_segment(painter, area, number)
            painter.setFont(small)
            painter.setPen(QColor(self.colours.text))
            words = QRectF(area.right() + SPACE[1] - 2, corner.y(), self.width(), LEGEND_ROW)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)

    def neighbour(self, key: object, across: int, down: int) -> object:
        rows = [[m.key for m in self.marks if m.key[0] == b.alternative] for b in self._bars]  # type: ignore[index]
        rows = [row for row in rows if row]
        place = next(((r, row.index(key)) for r, row in enumerate(rows) if key in row), None)
        if place is None:
            return rows[0][0] if rows else None
        row, column = place
        target = rows[min(max(row + down, 0), len(rows) - 1)]
        return target[min(max(column + across, 0), len(target) - 1)]

    def rows(self) -> list[list[str]]:
        names = [group.name for group in self._groups]
        return [[self.tr("Alternative"), *names, self.tr("AHP score")], *self._lines_of_text()]

    def _lines_of_text(self) -> Iterator[list[str]]:
        for bar in self._bars:
            parts = (group.parts[bar.alternative] for group in self._groups)
            yield [bar.name, *(format_number(n, self._language, None) for n in (*parts, bar.score))]

    def _segments(self, i: int, bar: RankedRow) -> Iterator[tuple[ContributionGroup, QRectF]]:
        x = self._left
        y = self._top + i * ROW + (ROW - BAR) / 2
        for group in self._groups:
            width = self._across * max(0.0, group.parts[bar.alternative]) / self._limit
            if width > 0.5:
                yield group, QRectF(x, y, width, BAR)
            x += width

    def _arrange_legend(self, top: float, width: float) -> float:
        self._legend = []
        metrics = QFontMetricsF(font("small"))
        x, y = 0.0, top
        for group in self._groups:
            weight = format_percent(group.weight, self._language, 0)
            room = width - SWATCH - SPACE[1] - metrics.horizontalAdvance(f"  {weight}")
            text = f"{elided(group.name, metrics, room)}  {weight}"
            needed = SWATCH + SPACE[1] + metrics.horizontalAdvance(text) + SPACE[3]
            if x > 0 and x + needed - SPACE[3] > width:
                x, y = 0.0, y + LEGEND_ROW
            self._legend.append((QPointF(x, y), text))
            x += needed
        return y + LEGEND_ROW if self._groups else top

    def _draw_axis(self, painter: QPainter) -> None:
        small = font("small")
        metrics = QFontMetricsF(small)
        bottom = self._top + len(self._bars) * ROW
        painter.setFont(small)
        for number in range(6):
            share = number / 5
            x = self._left + share * self._across
            painter.setPen(QPen(QColor(self.colours.line), 1))
            painter.drawLine(QPointF(x, self._top), QPointF(x, bottom))
            painter.setPen(QColor(self.colours.muted))
            text = format_number(share * self._limit, self._language)
            half = metrics.horizontalAdvance(text) / 2
            painter.drawText(QPointF(x - half, bottom + metrics.ascent() + 2), text)
        words = self.tr("AHP score: the sum of weight × value")
        place = QRectF(self._left, bottom + metrics.height(), self._across, metrics.height() + 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, elided(words, metrics, self._across))

    def _draw_bar(self, painter: QPainter, i: int, bar: RankedRow) -> None:
        colours = self.colours
        y = self._top + i * ROW
        draw_badge(painter, QPointF(0, y + (ROW - BADGE) / 2), bar.colour, bar.letter, colours)
        face = font(strong=bar.rank == 1)
        metrics = QFontMetricsF(face)
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        name = QRectF(BADGE + SPACE[1], y, self._names, ROW)
        text = f"{bar.name} *" if bar.missing else bar.name
        painter.drawText(
            name, Qt.AlignmentFlag.AlignVCenter, elided(text, metrics, name.width() - SPACE[0])
        )
        numbers = {group.criterion: number for number, group in enumerate(self._groups)}
        end = self._left
        for group, area in self._segments(i, bar):
            asked = (bar.alternative, group.criterion) in (self.current, self.hovered)
            self._draw_segment(painter, area, numbers[group.criterion], asked=asked)
            end = area.right()
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        score = QRectF(end + SPACE[1], y, self.width() - end, ROW)
        painter.drawText(
            score, Qt.AlignmentFlag.AlignVCenter, format_fixed(bar.score, self._language, DECIMALS)
        )

    def _draw_segment(
        self, painter: QPainter, area: QRectF, number: int, *, asked: bool = False
    ) -> None:
        colours = self.colours
        ground = QColor(mixed(colours.accent, colours.surface, _TINTS[number % len(_TINTS)]))
        painter.setBrush(ground)
        edge = colours.text if asked and not self._exporting else colours.accent
        painter.setPen(QPen(QColor(edge), 2 if asked and not self._exporting else 1))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        small = font("small")
        label = str(number + 1)
        if QFontMetricsF(small).horizontalAdvance(label) + 4 <= area.width():
            painter.setFont(small)
            painter.setPen(text_on(ground, colours))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label)

    def tip(self, key: object) -> str:
        bar, group = next(
            (bar, group)
            for bar in self._bars
            for group in self._groups
            if (bar.alternative, group.criterion) == key
        )
        part = group.parts[bar.alternative]
        share = part / bar.score if bar.score else 0.0
        return self.tr("{0}: {1} adds {2}, which is {3} of its score").format(
            bar.name,
            group.name,
            format_number(part, self._language, None),
            format_percent(share, self._language),
        )

    def _on_chosen(self, key: Key) -> None:
        self.part_chosen.emit(*key)


def axis_limit(scores: Sequence[float]) -> float:
    """Return a round end of an axis from zero: 1 for scores of ordinary size, less for small."""
    largest = max(scores, default=1.0)
    if largest <= 0 or largest > 0.5:
        return 1.0
    step = math.pow(10, math.floor(math.log10(largest)))
    return next(step * k for k in (1, 2, 5, 10) if step * k >= largest)
