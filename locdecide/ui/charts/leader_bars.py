"""Bars per alternative: how many participants' own weights put it first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from locdecide.ui.charts.chart import BADGE, Chart, Mark, draw_badge, elided
from locdecide.ui.theme import ROW_HEIGHT, SPACE, font

__all__ = ["LeaderBar", "LeaderBars"]

_BAR = 18
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class LeaderBar:
    """One alternative: who decides and puts it first, who only advises and does so.

    ``group`` tells whether the group's weights put it first as well.
    """

    alternative: str
    name: str
    letter: str
    colour: str
    deciding: tuple[str, ...]
    advising: tuple[str, ...]
    group: bool


class LeaderBars(Chart):
    """Shows a block for each own weighting; hollow ones advise. A key is an alternative."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[LeaderBar, ...] = ()
        self._named = False
        self._size = "body"
        self.setMinimumWidth(0)

    def show_size(self, size: str) -> None:
        """Write in a step of the type scale, larger where there is room."""
        if size != self._size:
            self._size = size
            self.rearrange()

    def title_font(self) -> QFont:
        return font(self._size, strong=True)

    def show_bars(self, bars: Sequence[LeaderBar], *, named: bool) -> None:
        """Show bars, most first; the people are named only where ``named``."""
        self._bars, self._named = tuple(bars), named
        self.rearrange()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._top = top
        metrics = QFontMetricsF(font(self._size, strong=True))
        widest = max((metrics.horizontalAdvance(b.name) for b in self._bars), default=0.0)
        self._names = min(widest + SPACE[1], 0.42 * width)
        self._left = BADGE + SPACE[1] + self._names
        words = max((metrics.horizontalAdvance(self.words(b)) for b in self._bars), default=0.0)
        most = max((len(b.deciding) + len(b.advising) for b in self._bars), default=0)
        room = width - self._left - words - SPACE[2]
        self._block = max(4.0, min(26.0, room / max(most, 1)))
        marks = [
            Mark(QRectF(0, top + i * ROW_HEIGHT, width, ROW_HEIGHT), bar.alternative)
            for i, bar in enumerate(self._bars)
        ]
        return marks, top + len(self._bars) * ROW_HEIGHT

    def draw(self, painter: QPainter) -> None:
        for i, bar in enumerate(self._bars):
            self._draw_bar(painter, self._top + i * ROW_HEIGHT, bar)

    def _draw_bar(self, painter: QPainter, y: float, bar: LeaderBar) -> None:
        colours = self.colours
        middle = y + ROW_HEIGHT / 2
        draw_badge(painter, QPointF(0, middle - BADGE / 2), bar.colour, bar.letter, colours)
        face = font(self._size, strong=bar.group)
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        name = QRectF(BADGE + SPACE[1], y, self._names, ROW_HEIGHT)
        text = elided(bar.name, QFontMetricsF(face), self._names - SPACE[0])
        painter.drawText(name, int(_LEFT), text)
        x = self._left
        for hollow in (False, True):
            for _ in bar.advising if hollow else bar.deciding:
                block = QRectF(x, middle - _BAR / 2, self._block - 2, _BAR)
                painter.setPen(QPen(QColor(bar.colour), 1.5))
                painter.setBrush(QColor(colours.surface if hollow else bar.colour))
                painter.drawRect(block.adjusted(0.75, 0.75, -0.75, -0.75))
                x += self._block
        painter.setPen(QColor(colours.text))
        words = QRectF(x + SPACE[1], y, self.width() - x, ROW_HEIGHT)
        painter.drawText(words, int(_LEFT), self.words(bar))

    def words(self, bar: LeaderBar) -> str:
        """Return what stands behind a bar."""
        parts = [str(len(bar.deciding))]
        if bar.advising:
            count = len(bar.advising)
            parts[0] += " " + QCoreApplication.translate(
                "LeaderBars", "+ %n adviser(s)", None, count
            )
        if bar.group:
            parts.append(self.tr("the group"))
        return ", ".join(parts)

    def tip(self, key: object) -> str:
        bar = next(bar for bar in self._bars if bar.alternative == key)
        text = QCoreApplication.translate(
            "LeaderBars", "{0} comes first by %n own weighting(s)", None, len(bar.deciding)
        ).format(bar.name)
        if bar.advising:
            text += ", " + QCoreApplication.translate(
                "LeaderBars", "and by %n adviser(s)", None, len(bar.advising)
            )
        if self._named:
            text += ": " + ", ".join((*bar.deciding, *bar.advising))
        return text

    def neighbour(self, key: object, across: int, down: int) -> object:
        keys = [bar.alternative for bar in self._bars]
        if not keys:
            return None
        if key not in keys:
            return keys[0]
        return keys[min(max(keys.index(str(key)) + across + down, 0), len(keys) - 1)]

    def rows(self) -> list[list[str]]:
        head = [self.tr("Alternative"), self.tr("Own weightings"), self.tr("Advising")]
        head += [self.tr("By the group's weights")]
        lines = [head + [self.tr("Who")] * self._named]
        for bar in self._bars:
            line = [bar.name, str(len(bar.deciding)), str(len(bar.advising))]
            line.append(self.tr("first") if bar.group else "")
            if self._named:
                line.append(", ".join((*bar.deciding, *bar.advising)))
            lines.append(line)
        return lines
