"""A triangle of two weights and the rest, coloured by who is first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_number, format_percent
from locdecide.results import WinnerTriangle as Winners
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, Chart, Mark, draw_badge, elided
from locdecide.ui.charts.triangle_picture import HEIGHT, Point, deepest, region_picture
from locdecide.ui.theme import ROW_HEIGHT, SPACE, font, mixed
from locdecide.words import Language

__all__ = ["WinnerTriangle"]

_THINNED = 0.72  # of an alternative's colour in its region
_LEAST, _MOST = 220.0, 420.0
_LEGEND = 190.0
_EXACT = 6
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class WinnerTriangle(Chart):
    """Shows who is first for each split of the weight; a mark's key is an alternative's id.

    The weight of one criterion grows upwards, that of the other to the right. A probe reads
    the weights and who is first: under the pointer, or moved by the arrow keys.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._winners: Winners | None = None
        self._labels: Mapping[str, AlternativeLabel] = {}
        self._names = ("", "")
        self._today = (0.0, 0.0)
        self._probe: Point | None = None
        self._letters: dict[str, Point | None] = {}
        self._image: QImage | None = None
        self._image_for: tuple[object, ...] = ()

    @property
    def probe(self) -> Point | None:
        """Where the probe stands: steps of the first and of the second weight."""
        return self._probe

    def show_winners(
        self,
        winners: Winners,
        labels: Mapping[str, AlternativeLabel],
        names: tuple[str, str],
    ) -> None:
        """Show a triangle; ``names`` are those of the two criteria."""
        if self._winners is None or self._winners.steps != winners.steps:
            self._probe = None
        self._winners, self._labels, self._names = winners, labels, names
        self._today = winners.present
        self._letters = {
            each: deepest(winners.winners, number)
            for number, each in enumerate(winners.alternatives)
        }
        self._image = None
        self.rearrange()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._row = QFontMetricsF(font("small")).height() + SPACE[0]
        if self._winners is None:
            return (), top
        margin = 2 * self._row + SPACE[2]
        self._legend = min(_LEGEND, 0.36 * width)
        room = width - self._legend - 2 * margin
        self._side = min(max(room, _LEAST), _MOST)
        self._origin = QPointF(margin + SPACE[1], top + self._row + HEIGHT * self._side)
        bottom = self._origin.y() + 2 * self._row
        self._reading_area = QRectF(0, bottom + SPACE[0], width, self._row * 1.4)
        left = self._origin.x() + self._side + margin
        self._legend = width - left
        marks = [
            Mark(QRectF(left, top + (i + 1) * ROW_HEIGHT, self._legend, ROW_HEIGHT), alternative)
            for i, (alternative, _) in enumerate(self._areas())
        ]
        low = marks[-1].area.bottom() if marks else top
        return marks, max(self._reading_area.bottom(), low)

    def _areas(self) -> list[tuple[str, float]]:
        """Return who is first anywhere, and in what share of the splits, largest first."""
        winners = self._winners
        assert winners is not None
        inside = winners.winners[winners.winners >= 0]
        counts = np.bincount(inside, minlength=len(winners.alternatives))
        order = np.argsort(-counts, kind="stable")
        return [
            (winners.alternatives[i], float(counts[i] / inside.size)) for i in order if counts[i]
        ]

    def _point(self, first: float, second: float) -> QPointF:
        x = self._origin.x() + self._side * (second + first / 2)
        return QPointF(x, self._origin.y() - self._side * HEIGHT * first)

    def _weights_at(self, point: QPointF) -> tuple[float, float]:
        first = (self._origin.y() - point.y()) / (self._side * HEIGHT)
        return first, (point.x() - self._origin.x()) / self._side - first / 2

    def _cell(self, point: QPointF) -> Point | None:
        """Return the nearest split to a point; None outside the triangle."""
        if self._winners is None:
            return None
        first, second = self._weights_at(point)
        if first < -0.01 or second < -0.01 or first + second > 1.01:
            return None
        steps = self._winners.steps
        i = min(max(round(first * steps), 0), steps)
        return i, min(max(round(second * steps), 0), steps - i)

    def draw(self, painter: QPainter) -> None:
        if self._winners is None:
            return
        self._draw_regions(painter)
        self._draw_axes(painter)
        self._draw_letters(painter)
        self._draw_present(painter)
        self._draw_legend(painter)
        self._draw_probe(painter)

    def _draw_regions(self, painter: QPainter) -> None:
        assert self._winners is not None
        ratio = 2.0 if self._exporting else self.devicePixelRatioF()
        wanted = (self._side, ratio, self.colours)
        if self._image is None or self._image_for != wanted:
            self._image = region_picture(self._winners, self._colours_of(), self._side, ratio)
            self._image_for = wanted
        corner = QPointF(self._origin.x(), self._origin.y() - self._side * HEIGHT)
        painter.drawImage(corner, self._image)

    def _colours_of(self) -> list[str]:
        assert self._winners is not None
        surface = self.colours.surface
        colours = [self._labels[each].colour for each in self._winners.alternatives]
        return [surface, *(mixed(colour, surface, _THINNED) for colour in colours)]

    def _draw_axes(self, painter: QPainter) -> None:
        colours, row = self.colours, self._row
        line = QColor(colours.surface)
        line.setAlphaF(0.5)
        painter.setFont(font("small"))
        for number in range(1, 5):
            share = number / 5
            painter.setPen(QPen(line, 1))
            painter.drawLine(self._point(share, 0), self._point(share, 1 - share))
            painter.drawLine(self._point(0, share), self._point(1 - share, share))
        painter.setPen(QColor(colours.muted))
        for number in range(6):
            share = number / 5
            text = format_percent(share, self._language, 0)
            at = self._point(share, 0)
            where = QRectF(at.x() - 70 - SPACE[0], at.y() - row / 2, 70, row)
            if number:
                painter.drawText(where, _RIGHT, text)
            at = self._point(0, share)
            painter.drawText(QRectF(at.x() - 35, at.y() + 1, 70, row), _CENTRE, text)
        painter.setPen(QPen(QColor(colours.text), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = [self._point(0, 0), self._point(1, 0), self._point(0, 1)]
        painter.drawPolygon(QPolygonF(corners))
        self._draw_axis_names(painter)

    def _draw_axis_names(self, painter: QPainter) -> None:
        face, row = font("small", strong=True), self._row
        painter.setFont(face)
        painter.setPen(QColor(self.colours.text))
        metrics = QFontMetricsF(face)
        up, right = (
            elided(self.tr("{0} →").format(name), metrics, self._side) for name in self._names
        )
        bottom = QRectF(self._origin.x(), self._origin.y() + row, self._side, row)
        painter.drawText(bottom, _CENTRE, right)
        painter.save()
        middle = self._point(0.5, 0)
        painter.translate(middle)
        painter.rotate(-60)
        half = self._side / 2
        painter.drawText(QRectF(-half, -2 * row - SPACE[2], 2 * half, row), _CENTRE, up)
        painter.restore()

    def _draw_letters(self, painter: QPainter) -> None:
        winners = self._winners
        assert winners is not None
        for alternative, spot in self._letters.items():
            if spot is not None:
                label = self._labels[alternative]
                at = self._point(spot[0] / winners.steps, spot[1] / winners.steps)
                corner = QPointF(at.x() - BADGE / 2, at.y() - BADGE / 2)
                draw_badge(painter, corner, label.colour, label.letter, self.colours)

    def _draw_present(self, painter: QPainter) -> None:
        at = self._point(*self._today)
        colours = self.colours
        painter.setBrush(QColor(colours.text))
        painter.setPen(QPen(QColor(colours.surface), 2))
        painter.drawEllipse(at, 6, 6)

    def _draw_legend(self, painter: QPainter) -> None:
        colours = self.colours
        if not self.marks:
            return
        head = self.marks[0].area.translated(0, -ROW_HEIGHT)
        painter.setFont(font("small"))
        painter.setPen(QColor(colours.muted))
        painter.drawText(head, _LEFT, self.tr("First at"))
        painter.drawText(head, _RIGHT, self.tr("of all splits"))
        for mark, (alternative, share) in zip(self.marks, self._areas(), strict=True):
            label, area = self._labels[alternative], mark.area
            corner = QPointF(area.left(), area.center().y() - BADGE / 2)
            draw_badge(painter, corner, label.colour, label.letter, colours)
            painter.setFont(font())
            painter.setPen(QColor(colours.text))
            figure = format_percent(share, self._language, 0 if share >= 0.01 else 1)
            painter.drawText(area, _RIGHT, figure)
            metrics = QFontMetricsF(painter.font())
            words = area.adjusted(
                BADGE + SPACE[1], 0, -metrics.horizontalAdvance(figure) - SPACE[1], 0
            )
            painter.drawText(words, _LEFT, elided(label.name, metrics, words.width()))
        spot = QPointF(self.marks[-1].area.left() + BADGE / 2, 0)
        spot.setY(self.marks[-1].area.bottom() + ROW_HEIGHT / 2)
        painter.setBrush(QColor(colours.text))
        painter.setPen(QPen(QColor(colours.surface), 2))
        painter.drawEllipse(spot, 6, 6)
        painter.setPen(QColor(colours.text))
        where = QRectF(
            spot.x() + BADGE / 2 + SPACE[1], spot.y() - ROW_HEIGHT / 2, self._legend, ROW_HEIGHT
        )
        painter.drawText(where, _LEFT, self.tr("present weights"))

    def _draw_probe(self, painter: QPainter) -> None:
        winners, colours = self._winners, self.colours
        assert winners is not None
        if self._probe is not None and not self._exporting:
            i, k = self._probe
            at = self._point(i / winners.steps, k / winners.steps)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((colours.surface, 4.0), (colours.text, 2.0)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawEllipse(at, 8, 8)
        painter.setFont(font())
        painter.setPen(QColor(colours.text))
        area = self._reading_area
        text = elided(self.reading(), QFontMetricsF(painter.font()), area.width())
        painter.drawText(area, _LEFT, text)

    def reading(self) -> str:
        """Return what the probe reads; the present weights without one."""
        winners = self._winners
        if winners is None:
            return ""
        if self._probe is None or self._exporting:
            first, second = self._today
            cell = self._cell(self._point(first, second))
        else:
            cell = self._probe
            first, second = cell[0] / winners.steps, cell[1] / winners.steps
        if cell is None:
            return ""
        winner = winners.alternatives[int(winners.winners[cell])]
        return self.tr("{0} {1}, {2} {3}, all others {4}: {5} is first").format(
            self._names[0],
            self._percent(first),
            self._names[1],
            self._percent(second),
            self._percent(max(0.0, 1 - first - second)),
            self._labels[winner].name,
        )

    def _percent(self, share: float) -> str:
        return format_percent(share, self._language, 0)

    def _draw_focus(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self.colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), SPACE[0], SPACE[0])

    def mark_at(self, point: QPointF) -> Mark | None:
        found = super().mark_at(point)
        cell = self._cell(point) if found is None and self._winners is not None else None
        if cell is None:
            return found
        assert self._winners is not None
        winner = self._winners.alternatives[int(self._winners.winners[cell])]
        return Mark(QRectF(point.x() - 4, point.y() - 4, 8, 8), winner)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        cell = self._cell(event.position())
        if cell is not None:
            self._probe_at(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Left: (0, -1),
        }
        way, winners = ways.get(Qt.Key(event.key())), self._winners
        if way is None or winners is None:
            super().keyPressEvent(event)
            return
        steps = winners.steps
        here = self._probe or self._cell(self._point(*self._today)) or (0, 0)
        i = min(max(here[0] + way[0], 0), steps)
        k = min(max(here[1] + way[1], 0), steps)
        # Up the slope the other weight gives way.
        if i + k > steps:
            i, k = (i, steps - i) if way[0] else (steps - k, k)
        self._probe_at((i, k))

    def _probe_at(self, cell: Point) -> None:
        if cell != self._probe:
            self._probe = cell
            self._describing.start()
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._probe = None
            self.update()

    def description(self) -> str:
        if self._winners is None:
            return ""
        shares = "; ".join(
            f"{self._labels[each].name} {self._percent(share)}" for each, share in self._areas()
        )
        return f"{self.reading()}. {self.tr('First, of all splits')}: {shares}"

    def tip(self, key: object) -> str:
        return self.reading() if self._probe is not None else self._labels[str(key)].name

    def neighbour(self, key: object, across: int, down: int) -> object:
        return key

    def rows(self) -> list[list[str]]:
        """Return who is first at every split."""
        winners = self._winners
        if winners is None:
            return []
        lines = [[*self._names, self.tr("First")]]
        for i in range(winners.steps + 1):
            for k in range(winners.steps + 1 - i):
                name = self._labels[winners.alternatives[int(winners.winners[i, k])]].name
                shares = (self._exact(each / winners.steps) for each in (i, k))
                lines.append([*shares, name])
        return lines

    def _exact(self, share: float) -> str:
        sign = format_percent(0.0, self._language, 0)[1:]
        return format_number(100 * share, self._language, _EXACT) + sign
