"""Bars per criterion: between which of its weights the leader stays first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_number, format_percent
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, Chart, Mark, draw_badge, elided
from locdecide.ui.theme import SPACE, Colours, font, mixed
from locdecide.words import Language

__all__ = ["StabilityBars", "StabilityRow", "by_nearness"]

ROW = 26.0
_INDENT = 14.0
_DEEPEST = 4
_NAMES = 0.38  # of the width, at most
_BAR = 10.0
_LEAST_AXIS = 120.0
_EXACT = 6
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True)
class StabilityRow:
    """One criterion: its present weight, where the leader stays first, and who takes over where.

    ``heading`` tells an inner node of the tree. ``end`` is the nearest weight at which the leader
    loses its place to ``rival``, both None where it never does.
    """

    criterion: str
    name: str
    depth: int
    heading: bool
    present: float
    intervals: tuple[tuple[float, float], ...]
    end: float | None
    rival: AlternativeLabel | None


def by_nearness(rows: Sequence[StabilityRow]) -> tuple[StabilityRow, ...]:
    """Return rows by how little of its own weight a criterion must change to change the lead."""

    def change(row: StabilityRow) -> tuple[float, float]:
        if row.end is None:
            return math.inf, math.inf
        distance = abs(row.end - row.present)
        return distance / row.present if row.present else math.inf, distance

    return tuple(sorted(rows, key=change))


class StabilityBars(Chart):
    """Shows all criteria at once; a mark's key is a criterion."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[StabilityRow, ...] = ()
        self._leader: AlternativeLabel | None = None
        self._indented = True
        self._layout: tuple[object, ...] = ()
        self._takers: dict[object, QPixmap] = {}
        self._picture: QPixmap | None = None
        self._picture_for: tuple[object, ...] = ()
        self.setMinimumWidth(300)

    @property
    def shown(self) -> tuple[StabilityRow, ...]:
        """The rows from top to bottom."""
        return self._rows

    def show_rows(
        self, rows: Sequence[StabilityRow], leader: AlternativeLabel, *, indented: bool
    ) -> None:
        """Show rows as given; ``indented`` shows how deep in the tree they stand."""
        self._rows, self._leader, self._indented = tuple(rows), leader, indented
        places = (indented, *((row.criterion, row.name, row.depth) for row in rows))
        if places != self._layout:
            self._layout = places
            self.rearrange()
        else:
            self._describing.start()
            self.update()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        small = QFontMetricsF(font("small"))
        self._line = small.height() + SPACE[0]
        self._top = top + self._line
        strong, plain = QFontMetricsF(font(strong=True)), QFontMetricsF(font())
        widest = max(
            (
                (strong if row.heading else plain).horizontalAdvance(row.name) + self._indent(row)
                for row in self._rows
            ),
            default=0.0,
        )
        # Right of the bars: over which weight, and whose badge.
        heads = max(small.horizontalAdvance(text) for text in self._heads()[1:])
        taker = (
            QFontMetricsF(font()).horizontalAdvance(self.tr("under {0}").format("99,9 %"))
            + SPACE[1]
            + BADGE
        )
        self._taker = max(taker, heads) + SPACE[0]
        self._takers.clear()
        names = min(widest + SPACE[2], _NAMES * width)
        self._left = names
        self._right = max(width - self._taker - SPACE[3], self._left + _LEAST_AXIS)
        marks = [
            Mark(QRectF(0, self._top + i * ROW, width, ROW), row.criterion)
            for i, row in enumerate(self._rows)
        ]
        self._bottom = self._top + len(self._rows) * ROW
        return marks, self._bottom + 2 * self._line if self._rows else top

    def _heads(self) -> tuple[str, str]:
        return self.tr("Criterion"), self.tr("Next to lead")

    def _indent(self, row: StabilityRow) -> float:
        return _INDENT * min(row.depth, _DEEPEST) if self._indented else 0.0

    def _x(self, weight: float) -> float:
        return self._left + weight * (self._right - self._left)

    def draw(self, painter: QPainter) -> None:
        if not self._rows or self._leader is None:
            return
        colours = self.colours
        for i, row in enumerate(self._rows):
            self._draw_ground(painter, row, self._top + i * ROW, colours)
        if self._exporting:
            self._draw_still(painter, colours)
        else:
            painter.drawPixmap(0, 0, self._still(colours))
        self._draw_leader(painter, colours)
        for i, row in enumerate(self._rows):
            area = QRectF(0, self._top + i * ROW, self.width(), ROW)
            self._draw_bar(painter, row, area.center().y(), colours)
            self._draw_taker(painter, row, area, colours)

    def _still(self, colours: Colours) -> QPixmap:
        """Return what stays while weights change, painted once: axis and names."""
        ratio = self.devicePixelRatioF()
        wanted = (self._layout, self.size(), ratio, colours)
        if self._picture is None or self._picture_for != wanted:
            self._picture_for = wanted
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_still(painter, colours)
            painter.end()
        return self._picture

    def _draw_still(self, painter: QPainter, colours: Colours) -> None:
        painter.setFont(font("small"))
        for number in range(5):
            x = self._x(number / 4)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(x, self._top), QPointF(x, self._bottom))
            painter.setPen(QColor(colours.muted))
            text = format_percent(number / 4, self._language, 0)
            painter.drawText(QRectF(x - 30, self._bottom, 60, self._line), _CENTRE, text)
        head = self._head()
        criterion, taker = self._heads()
        painter.drawText(head, _LEFT, criterion)
        painter.drawText(head.adjusted(self.width() - self._taker, 0, 0, 0), _LEFT, taker)
        title = QRectF(self._left, self._bottom + self._line - 2, 0, self._line)
        title.setRight(self._right)
        words = self.tr("Weight, share of the whole")
        painter.drawText(title.adjusted(-80, 0, 80, 0), _CENTRE, words)
        for i, row in enumerate(self._rows):
            face = font(strong=row.heading)
            painter.setFont(face)
            painter.setPen(QColor(colours.text))
            left = self._indent(row)
            name = QRectF(left + 2, self._top + i * ROW, self._left - left - SPACE[1], ROW)
            painter.drawText(name, _LEFT, elided(row.name, QFontMetricsF(face), name.width()))

    def _head(self) -> QRectF:
        return QRectF(0, self._top - self._line, self.width(), self._line)

    def _draw_leader(self, painter: QPainter, colours: Colours) -> None:
        assert self._leader is not None
        head, face = self._head(), font("small")
        room = self._right - self._left - BADGE
        words = self.tr("{0} first").format(self._leader.name)
        corner = QPointF(self._left, head.center().y() - BADGE / 2)
        draw_badge(painter, corner, self._leader.colour, self._leader.letter, colours)
        painter.setFont(face)
        painter.setPen(QColor(colours.muted))
        where = head.adjusted(self._left + BADGE + SPACE[0], 0, 0, 0)
        painter.drawText(where, _LEFT, elided(words, QFontMetricsF(face), room))

    def _draw_ground(
        self, painter: QPainter, row: StabilityRow, y: float, colours: Colours
    ) -> None:
        if self._exporting or row.criterion not in (self.current, self.hovered):
            return
        chosen = row.criterion == self.current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selection if chosen else colours.hover))
        area = QRectF(0, y + 1, self.width(), ROW - 2)
        painter.drawRoundedRect(area, SPACE[0], SPACE[0])

    def _draw_bar(
        self, painter: QPainter, row: StabilityRow, middle: float, colours: Colours
    ) -> None:
        assert self._leader is not None
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self._left, middle - 1.5, self._right - self._left, 3)
        painter.fillRect(track, QColor(mixed(colours.muted, colours.surface, 0.35)))
        for low, high in row.intervals:
            left, right = self._x(low), self._x(high)
            bar = QRectF(left, middle - _BAR / 2, max(right - left, 1.5), _BAR)
            painter.fillRect(bar, QColor(self._leader.colour))
        if row.end is not None and row.rival is not None:
            x = self._x(row.end)
            end = QRectF(x - 2, middle - _BAR / 2 - 2, 4, _BAR + 4)
            painter.fillRect(end, QColor(row.rival.colour))
        x = self._x(row.present)
        tick = QRectF(x - 1.5, middle - _BAR / 2 - 4, 3, _BAR + 8)
        painter.fillRect(tick.adjusted(-1.5, -1, 1.5, 1), QColor(colours.surface))
        painter.fillRect(tick, QColor(colours.text))

    def _draw_taker(
        self, painter: QPainter, row: StabilityRow, area: QRectF, colours: Colours
    ) -> None:
        if self._exporting:
            self._write_taker(painter, row, area, colours)
            return
        # The same few words come again and again while a weight is dragged.
        above = row.end is not None and row.end > row.present
        wanted = (row.rival, above, self._end(row), colours)
        if wanted not in self._takers:
            size = QSizeF(self.width(), ROW)
            ratio = self.devicePixelRatioF()
            written = QPixmap((QSizeF(self._taker, ROW) * ratio).toSize())
            written.setDevicePixelRatio(ratio)
            written.fill(Qt.GlobalColor.transparent)
            pen = QPainter(written)
            pen.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen.translate(self._taker - size.width(), 0)
            self._write_taker(pen, row, QRectF(QPointF(0, 0), size), colours)
            pen.end()
            self._takers[wanted] = written
        corner = QPointF(self.width() - self._taker, area.top())
        painter.drawPixmap(corner, self._takers[wanted])

    def _write_taker(
        self, painter: QPainter, row: StabilityRow, area: QRectF, colours: Colours
    ) -> None:
        where = area.adjusted(self.width() - self._taker, 0, -SPACE[0], 0)
        painter.setFont(font())
        if row.end is None:
            painter.setPen(QColor(colours.muted))
            painter.drawText(where, _LEFT, self.tr("none"))
            return
        corner = QPointF(where.left(), where.center().y() - BADGE / 2)
        if row.rival is not None:
            draw_badge(painter, corner, row.rival.colour, row.rival.letter, colours)
        painter.setFont(font())
        painter.setPen(QColor(colours.text))
        words = self.tr("over {0}") if row.end > row.present else self.tr("under {0}")
        painter.drawText(where, _RIGHT, words.format(self._end(row)))

    def _end(self, row: StabilityRow) -> str:
        """Return the nearest end, with a decimal where it would read as the present weight."""
        if row.end is None:
            return ""
        whole = round(100 * row.end)
        same = whole in (0, 100, round(100 * row.present))
        return format_percent(row.end, self._language, int(same))

    def tip(self, key: object) -> str:
        row = next(row for row in self._rows if row.criterion == key)
        assert self._leader is not None
        present, leader = self._exact(row.present), self._leader.name
        if not row.intervals:
            return self.tr("{0}, today {1}").format(row.name, present)
        text = self.tr("{0}, today {1}: {2} is first between {3}").format(
            row.name, present, leader, self._intervals(row)
        )
        if row.rival is not None and row.end is not None:
            text += self.tr("; nearest at {0}, where {1} takes over").format(
                self._exact(row.end), row.rival.name
            )
        return text

    def _intervals(self, row: StabilityRow) -> str:
        pieces = (f"{self._exact(low)} – {self._exact(high)}" for low, high in row.intervals)
        return ", ".join(pieces)

    def _exact(self, share: float) -> str:
        sign = format_percent(0.0, self._language, 0)[1:]
        return format_number(100 * share, self._language, _EXACT) + sign

    def neighbour(self, key: object, across: int, down: int) -> object:
        keys = [row.criterion for row in self._rows]
        if not keys:
            return None
        if key not in keys:
            return keys[0]
        return keys[min(max(keys.index(str(key)) + across + down, 0), len(keys) - 1)]

    def rows(self) -> list[list[str]]:
        if self._leader is None:
            return []
        head = [
            self.tr("Criterion"),
            self.tr("Present weight"),
            self.tr("{0} first between").format(self._leader.name),
            self.tr("Nearest change at"),
            self.tr("Next to lead"),
        ]
        lines = [head]
        for row in self._rows:
            end = "" if row.end is None else self._exact(row.end)
            rival = "" if row.rival is None else row.rival.name
            present = self._exact(row.present)
            lines.append([row.name, present, self._intervals(row), end, rival])
        return lines
