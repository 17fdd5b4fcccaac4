"""A tornado: how far each uncertain figure, from low to high, moves the leader's lead."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from locdecide.conclusions.names import Names
from locdecide.numerals import format_number
from locdecide.results import FigureSensitivity
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, Mark
from locdecide.ui.charts.live_chart import LiveChart, stepped
from locdecide.ui.charts.tornado_rows import TornadoRow, moving, tornado_row, tornado_table
from locdecide.ui.theme import SPACE, font, mixed

__all__ = ["MOST_FIGURES", "Tornado"]

MOST_FIGURES = 15
ROW = 38
_BAR = 18
_LEGEND = 22
_HEAD = 20
_NAMES, _TIPPING = 0.28, 0.22  # of the width, at most
_LOW, _HIGH = range(2)


class Tornado(LiveChart):
    """Shows effects of figures on the lead, largest first. A key is (alternative, criterion).

    The lead at the low end is a full bar and at the high end a hatched one; a figure that is not
    known has a broken outline. The figure from which another alternative leads stands at the right.
    """

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._found: FigureSensitivity | None = None
        self._shown: tuple[TornadoRow, ...] = ()
        self._more = self._still = 0

    def show_figures(
        self,
        found: FigureSensitivity,
        labels: Mapping[str, AlternativeLabel],
        names: Names,
        title: str,
    ) -> None:
        """Show the effects, at most :data:`MOST_FIGURES`."""
        self._found, self._names = found, names
        effects = moving(found)
        points = {(point.alternative, point.criterion): point for point in found.tipping}
        self._more = max(0, len(effects) - MOST_FIGURES)
        self._still = len(found.effects) - len(effects)
        self._shown = tuple(
            tornado_row(each, points.get((each.alternative, each.criterion)), names, labels)
            for each in effects[:MOST_FIGURES]
        )
        self.refresh(title)

    @property
    def more(self) -> int:
        """How many figures that move the lead are not shown."""
        return self._more

    def layout_key(self) -> Hashable:
        return self._shown, self._found.lead if self._found else 0.0, self._left_out()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        body, small = QFontMetricsF(font()), QFontMetricsF(font("small"))
        self._legend = top
        self._top = top + _LEGEND + _HEAD
        names = [body.horizontalAdvance(row.criterion) for row in self._shown]
        names += [small.horizontalAdvance(row.whose) for row in self._shown]
        widest = BADGE + SPACE[1] + max(names, default=0.0) + SPACE[1]
        self._left = min(widest, _NAMES * width)
        tipping = [body.horizontalAdvance(row.tipping) for row in self._shown]
        tipping += [small.horizontalAdvance(row.rival) for row in self._shown]
        tipping.append(small.horizontalAdvance(self._tipping_head()))
        self._right = width - min(max(tipping) + SPACE[2], _TIPPING * width)
        self._set_axis(small)
        marks = [
            Mark(QRectF(0, self._top + i * ROW, width, ROW), row.key)
            for i, row in enumerate(self._shown)
        ]
        self._bottom = self._top + len(self._shown) * ROW
        lines = 1 + len(self._left_out())
        return marks, self._bottom + lines * (small.height() + 2) + SPACE[0]

    def _set_axis(self, metrics: QFontMetricsF) -> None:
        """Choose a scale on which all bars and the labels at their ends have room."""
        lead = self._found.lead if self._found else 0.0
        leads = [0.0, lead, *(n for row in self._shown for n in row.leads)]
        self._least, self._most = min(leads), max(leads)
        ends = [metrics.horizontalAdvance(t) + SPACE[1] for r in self._shown for t in r.ends]
        room = min(max(ends, default=0.0), 0.3 * (self._right - self._left))
        self._start, self._end = (
            self._left + room,
            max(self._left + room + 1, self._right - room - SPACE[1]),
        )

    def _x(self, lead: float) -> float:
        span = self._most - self._least
        share = (lead - self._least) / span if span > 0 else 0.5
        return self._start + share * (self._end - self._start)

    def draw(self, painter: QPainter) -> None:
        if self._found is None or not self._shown:
            return
        self._draw_ground(painter)
        for i, row in enumerate(self._shown):
            self._draw_row(painter, self._top + i * ROW, row, self._found.lead)
        self._draw_lines(painter, self._found)
        self._draw_legend(painter)
        self._draw_axis_words(painter, self._found)

    def _draw_ground(self, painter: QPainter) -> None:
        """Shade where somebody else leads."""
        x = self._x(0.0)
        area = QRectF(self._left, self._top, x - self._left, self._bottom - self._top)
        painter.fillRect(area, QColor(mixed(self.colours.warn, self.colours.surface, 0.10)))

    def _draw_lines(self, painter: QPainter, found: FigureSensitivity) -> None:
        colours, texts, small = self.colours, self.texts, self.texts.face("small")
        gone, today = self._x(0.0), self._x(found.lead)
        tall = self._bottom - self._top + SPACE[0]
        painter.fillRect(QRectF(gone - 1, self._top - SPACE[0], 2, tall), QColor(colours.warn))
        painter.fillRect(
            QRectF(today - 0.75, self._top - SPACE[0], 1.5, tall), QColor(colours.text)
        )
        y, height = self._top - _HEAD, _HEAD - SPACE[0]
        painter.setPen(QColor(colours.warn))
        words = self.tr("the lead is gone")
        texts.write(painter, QRectF(0, y, gone - SPACE[0], height), words, small, align=1.0)
        painter.setPen(QColor(colours.text))
        words = self.tr("today {0}").format(format_number(found.lead, self._names.language))
        texts.write(painter, QRectF(today + SPACE[0], y, self._right - today, height), words, small)
        painter.setPen(QColor(colours.muted))
        head = QRectF(self._right, y, self.width() - self._right, height)
        texts.write(painter, head, self._tipping_head(), small)

    def _draw_axis_words(self, painter: QPainter, found: FigureSensitivity) -> None:
        small = self.texts.face("small")
        painter.setPen(QColor(self.colours.muted))
        words = self.tr("{0}'s lead over the next, in points of score").format(
            self._names.alternative(found.leader)
        )
        room = self._right - self._left - SPACE[1]
        area = QRectF(self._left, self._bottom + SPACE[0] / 2, room, small.height)
        for line in (words, *self._left_out()):
            self.texts.write(painter, area, line, small, align=0.5)
            area.translate(0, small.height + 2)

    def _left_out(self) -> tuple[str, ...]:
        """Return what is not shown but stands in the table."""
        lines = []
        if self._more:
            lines.append(
                QCoreApplication.translate(
                    "Tornado", "and %n more figure(s) with a smaller effect", None, self._more
                )
            )
        if self._still:
            lines.append(
                QCoreApplication.translate(
                    "Tornado", "%n uncertain figure(s) do not move the lead", None, self._still
                )
            )
        return tuple(lines)

    def _draw_row(self, painter: QPainter, y: float, row: TornadoRow, lead: float) -> None:
        if not self._exporting and row.key in (self.current, self.hovered):
            area = QRectF(0, y + 1, self.width(), ROW - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(self.colours.accent, self.colours.surface, 0.12)))
            painter.drawRoundedRect(area, SPACE[0], SPACE[0])
        corner = QPointF(SPACE[0], y + (ROW - BADGE) / 2)
        self.texts.badge(painter, corner, row.label, self.colours)
        left = corner.x() + BADGE + SPACE[1]
        words = QRectF(left, y, self._left - left - SPACE[0], ROW)
        self._draw_two_lines(painter, words, (row.criterion, row.whose))
        self._draw_bars(painter, y + ROW / 2, row, lead)
        tipping = QRectF(self._right, y, self.width() - self._right, ROW)
        self._draw_two_lines(painter, tipping, (row.tipping, row.rival))

    def _draw_two_lines(self, painter: QPainter, area: QRectF, lines: tuple[str, str]) -> None:
        half = area.height() / 2
        painter.setPen(QColor(self.colours.text))
        self.texts.write(painter, area.adjusted(0, 2, 0, 2 - half), lines[0], self.texts.face())
        painter.setPen(QColor(self.colours.muted))
        second = area.adjusted(0, half, 0, -3)
        self.texts.write(painter, second, lines[1], self.texts.face("small"))

    def _draw_bars(self, painter: QPainter, middle: float, row: TornadoRow, lead: float) -> None:
        today = self._x(lead)
        xs = [self._x(end) for end in row.leads]
        # On the same side of today both ends are seen, each in one half of the bar.
        same_side = (xs[_LOW] - today) * (xs[_HIGH] - today) > 0
        for end, x in enumerate(xs):
            top, height = middle - _BAR / 2, float(_BAR)
            if same_side:
                height /= 2
                top += height if end == _HIGH else 0.0
            bar = QRectF(min(today, x), top, abs(x - today), height)
            self._draw_bar(painter, bar, end, missing=row.effect.missing)
            leftwards = _leftwards(x - today, xs[1 - end] - today, end)
            self._draw_end(painter, row.ends[end], x, bar.center().y(), leftwards=leftwards)

    def _draw_bar(self, painter: QPainter, bar: QRectF, end: int, *, missing: bool = False) -> None:
        if bar.width() < 0.5:
            return
        colours, area = self.colours, bar.toRect()
        accent = QColor(colours.accent)
        edge = QPen(QColor(colours.text), 2, Qt.PenStyle.DashLine) if missing else QPen(accent, 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(area, accent if end == _LOW else QColor(colours.surface))
        if end == _HIGH:
            painter.fillRect(area, QBrush(accent, Qt.BrushStyle.BDiagPattern))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(edge)
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_end(
        self, painter: QPainter, figure: str, x: float, middle: float, *, leftwards: bool
    ) -> None:
        small = self.texts.face("small")
        painter.setPen(QColor(self.colours.text))
        left = self._left if leftwards else x + SPACE[0]
        right = x - SPACE[0] if leftwards else self._right
        gone = self._x(0.0)
        if leftwards and right - self.texts.width(figure, small) < gone < right:
            right = gone - SPACE[0]
        area = QRectF(left, middle - small.height / 2, max(0.0, right - left), small.height)
        self.texts.write(painter, area, figure, small, align=1.0 if leftwards else 0.0)

    def _draw_legend(self, painter: QPainter) -> None:
        small = self.texts.face("small")
        x, y = self._left, self._legend
        signs = [(_LOW, False, self.tr("with the low figure"))]
        signs.append((_HIGH, False, self.tr("with the high figure")))
        if any(row.effect.missing for row in self._shown):
            signs.append((_HIGH, True, self.tr("not known: over its whole range")))
        for end, missing, words in signs:
            self._draw_bar(painter, QRectF(x, y + 4, 26, 12), end, missing=missing)
            x += 26 + SPACE[1]
            painter.setPen(QColor(self.colours.muted))
            self.texts.write_at(painter, x, y + 10, words, small)
            x += self.texts.width(words, small) + SPACE[3]

    def _tipping_head(self) -> str:
        return self.tr("another leads from")

    def tip(self, key: object) -> str:
        row, language = next(row for row in self._shown if row.key == key), self._names.language
        low, high = (format_number(lead, language) for lead in row.leads)
        return self.tr("{0}, {1}: with {2} the lead is {3}, with {4} it is {5}").format(
            row.label.name, row.criterion, row.ends[_LOW], low, row.ends[_HIGH], high
        )

    def neighbour(self, key: object, across: int, down: int) -> object:
        return stepped([row.key for row in self._shown], key, across + down)

    def rows(self) -> list[list[str]]:
        """Return every figure in doubt, with all digits."""
        return tornado_table(self._found, self._names) if self._found else []


def _leftwards(length: float, other: float, end: int) -> bool:
    """Tell on which side of its bar the label of an end stands; ``other`` is the other's."""
    if abs(length) >= 0.5:
        return length < 0
    return other > 0 if abs(other) >= 0.5 else end == _LOW
