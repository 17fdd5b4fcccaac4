"""Dots per criterion: everybody's own weight, and the group's as a bar across them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_number, format_percent
from locdecide.ui.charts.chart import Chart, Mark, elided
from locdecide.ui.charts.dot_labels import DotLabels
from locdecide.ui.charts.label_spread import swarm
from locdecide.ui.charts.weight_axis import NAMES, WeightAxis, fitting_size
from locdecide.ui.models.group_rows import CriterionRow, OwnDot
from locdecide.ui.theme import SPACE, font, mixed
from locdecide.words import Language

__all__ = ["WeightDots"]

# From these widths on the chart is made for a projector, and for one with room to spare.
ROOMY, AMPLE = 700, 840
GROUP = ""  # stands for the group where a participant's id could
_EXACT = 6
_BEYOND = 100  # how far the title of the axis may stand out from it
_DOT, _HOLLOW, _BAR = range(3)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight

Key = tuple[str, str]


class WeightDots(Chart):
    """Shows who weights what, without names unless they are asked for.

    A mark's key is a criterion and a participant, or a criterion and :data:`GROUP`.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[CriterionRow, ...] = ()
        self._dots: tuple[OwnDot, ...] = ()
        self._group: Mapping[str, float] = {}
        self._ways: tuple[Mapping[str, float], Mapping[str, float]] = ({}, {})
        self._counts = 0
        self._named = False
        self._axis = WeightAxis(0.0, 1.0, 1.0)
        self._labels: dict[Key, QRectF] = {}
        self._caption: list[tuple[int, str, QRectF]] = []

    @property
    def named(self) -> bool:
        """Whether the dots have names."""
        return self._named

    def show_weights(
        self,
        rows: Sequence[CriterionRow],
        dots: Sequence[OwnDot],
        group: Mapping[str, float],
        ways: tuple[Mapping[str, float], Mapping[str, float]],
        counts: int,
    ) -> None:
        """Show dots and the group's weights.

        ``ways`` are the group's weights by judgements and by priorities; ``counts`` is the
        index of the one that the study uses, -1 for neither.
        """
        self._rows, self._dots, self._group = tuple(rows), tuple(dots), group
        self._ways, self._counts = ways, counts
        self.rearrange()

    def show_names(self, named: bool) -> None:
        """Put a name at each dot, or take them away."""
        if named != self._named:
            self._named = named
            self.rearrange()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._size, widest = fitting_size(self._rows, width, ROOMY)
        ample = width >= AMPLE
        metrics = QFontMetricsF(font(self._size, strong=True))
        self._line = metrics.height() + SPACE[0]
        self._pad = SPACE[4] if ample else SPACE[2]
        self._radius = 8.5 if ample else 7.0 if self._size == "head" else 5.5
        self._names = min(widest + SPACE[2], NAMES * width)
        self._column = (
            max(metrics.horizontalAdvance("100,0 %"), metrics.horizontalAdvance("AIJ")) + SPACE[1]
        )
        left = self._names + self._radius
        right = width - 2 * self._column - SPACE[3]
        weights = [dot.weights[row.criterion] for dot in self._dots for row in self._leaves()]
        weights += [self._group[row.criterion] for row in self._leaves()]
        self._axis = WeightAxis(left, max(right, left + 1), max(weights, default=0.0))
        self._head = self._arrange_caption(top, width) + SPACE[1]
        room = (self._axis.left - self._radius, self._axis.right + self._radius)
        shown = self._dots if self._named else ()
        self._names_at = DotLabels(shown, font("body" if ample else "small"), room)
        y = self._head + self._line
        self._tops: dict[str, float] = {}
        marks: list[Mark] = []
        self._labels = {}
        for row in self._rows:
            self._tops[row.criterion] = y
            if row.heading:
                y += self._line + SPACE[0]
                continue
            marks += self._row_marks(row, y)
            y += self._row_height()
        self._bottom = y
        return marks, y + 2 * self._line

    def title_font(self) -> QFont:
        return font("head" if self.width() >= AMPLE else "body", strong=True)

    def _leaves(self) -> list[CriterionRow]:
        return [row for row in self._rows if not row.heading]

    def _row_height(self) -> float:
        return self._line + self._pad + self._names_at.total

    def _centre(self, y: float) -> float:
        """Return where the dots of a row stand whose top is at ``y``."""
        return y + self._names_at.above + (self._line + self._pad) / 2

    def _row_marks(self, row: CriterionRow, y: float) -> Iterator[Mark]:
        centre, radius = self._centre(y), self._radius
        xs = [self._axis.x(dot.weights[row.criterion]) for dot in self._dots]
        lanes = swarm(xs, 2 * radius)
        room = self._line + self._pad - 2 * radius
        step = min(1.7 * radius, room / max(1, max(lanes, default=0) - min(lanes, default=0)))
        x = self._axis.x(self._group[row.criterion])
        height = self._line + SPACE[1]
        for dot, cx, lane in zip(self._dots, xs, lanes, strict=True):
            area = QRectF(cx - radius, centre - lane * step - radius, 2 * radius, 2 * radius)
            yield Mark(area, (row.criterion, dot.participant))
        yield Mark(QRectF(x - 4, centre - height / 2, 8, height), (row.criterion, GROUP))
        people = [dot.participant for dot in self._dots]
        half = (self._line + self._pad) / 2
        for who, area in self._names_at.place(people, xs, centre, half).items():
            self._labels[row.criterion, who] = area

    def _arrange_caption(self, top: float, width: float) -> float:
        """Place what dots and bar stand for, in lines as long as there is room; return the end."""
        texts = {_DOT: self.tr("one participant's own weight")}
        if any(dot.advises for dot in self._dots):
            texts[_HOLLOW] = self.tr("one who advises: does not count")
        texts[_BAR] = self.tr("the group's weight")
        self._caption_font = font("head" if width >= AMPLE else "body")
        metrics = QFontMetricsF(self._caption_font)
        sign = 2 * self._radius + SPACE[1]
        self._caption = []
        x, y = 0.0, top
        for kind, text in texts.items():
            needed = sign + metrics.horizontalAdvance(text)
            if x and x + needed > width:
                x, y = 0.0, y + self._line
            self._caption.append((kind, text, QRectF(x, y, needed + 2, self._line)))
            x += needed + SPACE[4]
        return y + self._line

    def draw(self, painter: QPainter) -> None:
        if not self._rows:
            return
        self._draw_caption(painter)
        self._axis.draw(
            painter, self.colours, self._language, self._head + self._line, self._bottom
        )
        title = self.tr("Weight, share of the whole")
        painter.drawText(
            QRectF(
                self._axis.left, self._bottom + self._line * 0.85, self._axis.width, self._line
            ).adjusted(-_BEYOND, 0, _BEYOND, 0),
            Qt.AlignmentFlag.AlignHCenter,
            title,
        )
        self._draw_columns_head(painter)
        for row in self._rows:
            self._draw_row(painter, row)

    def _draw_caption(self, painter: QPainter) -> None:
        painter.setFont(self._caption_font)
        for kind, text, area in self._caption:
            spot = QPointF(area.left() + self._radius + 1, area.center().y())
            if kind == _BAR:
                half = self._line / 2
                self._draw_bar(painter, QRectF(spot.x() - 2, spot.y() - half, 4, self._line))
            else:
                self._draw_dot(painter, spot, hollow=kind == _HOLLOW)
            painter.setPen(QColor(self.colours.text))
            words = area.adjusted(2 * self._radius + SPACE[1], 0, 0, 0)
            painter.drawText(words, int(_LEFT), text)

    def _draw_columns_head(self, painter: QPainter) -> None:
        for column, text in enumerate((self.tr("AIJ"), self.tr("AIP"))):
            painter.setFont(font(self._size, strong=column == self._counts))
            colour = self.colours.text if column == self._counts else self.colours.muted
            painter.setPen(QColor(colour))
            painter.drawText(self._cell(column, self._head), int(_RIGHT), text)

    def _cell(self, column: int, y: float) -> QRectF:
        left = self.width() - (2 - column) * self._column
        return QRectF(left, y, self._column, self._line)

    def _draw_row(self, painter: QPainter, row: CriterionRow) -> None:
        colours, y = self.colours, self._tops[row.criterion]
        centre = y + (self._line + SPACE[0]) / 2 if row.heading else self._centre(y)
        face = font(self._size, strong=row.heading)
        painter.setFont(face)
        painter.setPen(QColor(colours.muted if row.heading else colours.text))
        left = SPACE[3] if row.indented else 0
        room = self._names - left - SPACE[1]
        name = elided(row.name, QFontMetricsF(face), room if not row.heading else self._axis.right)
        area = QRectF(left, centre - self._line / 2, self._axis.right, self._line)
        painter.drawText(area, int(_LEFT), name)
        for column, weights in enumerate(self._ways):
            counts = column == self._counts
            painter.setFont(font(self._size, strong=counts and not row.heading))
            painter.setPen(QColor(colours.text if counts else colours.muted))
            text = format_percent(weights.get(row.criterion, 0.0), self._language)
            painter.drawText(self._cell(column, centre - self._line / 2), int(_RIGHT), text)
        if not row.heading:
            self._draw_dots(painter, row)

    def _draw_dots(self, painter: QPainter, row: CriterionRow) -> None:
        colours = self.colours
        places = {m.key: m.area for m in self.marks if _criterion(m.key) == row.criterion}
        xs = [self._axis.x(dot.weights[row.criterion]) for dot in self._dots]
        centre = self._centre(self._tops[row.criterion])
        if len(xs) > 1:
            painter.setPen(QPen(QColor(mixed(colours.accent, colours.surface, 0.35)), 2))
            painter.drawLine(QPointF(min(xs), centre), QPointF(max(xs), centre))
        for dot in self._dots:
            key = (row.criterion, dot.participant)
            spot = places[key].center()
            if key in self._labels:
                self._draw_label(painter, key, spot)
            self._draw_dot(painter, spot, hollow=dot.advises, lit=self._lit(key))
        self._draw_bar(painter, places[row.criterion, GROUP].adjusted(2, 0, -2, 0))

    def _draw_label(self, painter: QPainter, key: Key, spot: QPointF) -> None:
        colours, area = self.colours, self._labels[key]
        lit = self._lit(key)
        painter.setPen(QPen(QColor(colours.muted), 1))
        under = area.top() > spot.y()
        end = QPointF(area.center().x(), area.top() + 1 if under else area.bottom() - 1)
        start = QPointF(spot.x(), spot.y() + (self._radius if under else -self._radius))
        painter.drawLine(start, end)
        painter.setPen(QColor(colours.text))
        face = QFont(self._names_at.font)
        face.setBold(lit)
        painter.setFont(face)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._names_at.text(key[1]))

    def _draw_dot(
        self, painter: QPainter, spot: QPointF, *, hollow: bool, lit: bool = False
    ) -> None:
        colours = self.colours
        edge = colours.text if lit else colours.accent if hollow else colours.surface
        painter.setPen(QPen(QColor(edge), 2 if lit or hollow else 1))
        fill = QColor(colours.surface if hollow else colours.accent)
        painter.setBrush(fill)
        radius = self._radius - (1 if hollow else 0) + (1.5 if lit else 0)
        painter.drawEllipse(spot, radius, radius)

    def _draw_bar(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(QColor(self.colours.surface), 1))
        painter.setBrush(QColor(self.colours.text))
        painter.drawRoundedRect(area.adjusted(-0.5, 0, 0.5, 0), 2, 2)

    def _lit(self, key: Key) -> bool:
        """Tell whether a dot is asked for; with names, so are all of that participant."""
        if self._exporting:
            return False
        asked = [k for k in (self.hovered, self.current) if isinstance(k, tuple)]
        if self._named:
            return any(k[1] == key[1] for k in asked)
        return key in asked

    def tip(self, key: object) -> str:
        criterion, participant = str(key[0]), str(key[1])  # type: ignore[index]
        name = next(row.name for row in self._rows if row.criterion == criterion)
        if participant == GROUP:
            judgements, priorities = (self._exact(way.get(criterion, 0.0)) for way in self._ways)
            return self.tr(
                "{0}: the group's weight is {1}. By judgements (AIJ) {2}, by priorities (AIP) {3}."
            ).format(name, self._exact(self._group[criterion]), judgements, priorities)
        dot = next(dot for dot in self._dots if dot.participant == participant)
        who = dot.name if self._named else self.tr("one participant")
        if dot.advises:
            who = self.tr("{0}, who advises").format(who)
        return self.tr("{0}: {1}, {2}").format(name, self._exact(dot.weights[criterion]), who)

    def _exact(self, share: float) -> str:
        sign = format_percent(0.0, self._language, 0)[1:]
        return format_number(100 * share, self._language, _EXACT) + sign

    def neighbour(self, key: object, across: int, down: int) -> object:
        lines = [
            [m.key for m in sorted(self._of(row), key=lambda m: m.area.center().x())]
            for row in self._leaves()
        ]
        place = next(((i, line.index(key)) for i, line in enumerate(lines) if key in line), None)
        if place is None:
            return (lines[0][0]) if lines and lines[0] else None
        line = lines[min(max(place[0] + down, 0), len(lines) - 1)]
        if down and self._named:
            return (_criterion(line[0]), key[1])  # type: ignore[index]
        return line[min(max(place[1] + across, 0), len(line) - 1)]

    def _of(self, row: CriterionRow) -> list[Mark]:
        return [mark for mark in self.marks if _criterion(mark.key) == row.criterion]

    def rows(self) -> list[list[str]]:
        """Return one line a criterion.

        Without names the own weights are sorted in each line, so that no column is one person.
        """
        head = [self.tr("Criterion"), self.tr("Group (AIJ)"), self.tr("Group (AIP)")]
        if self._named:
            head += [dot.name for dot in self._dots]
        else:
            head += [self.tr("Own weight {0}").format(i + 1) for i in range(len(self._dots))]
        lines = [head]
        for row in self._leaves():
            own = [dot.weights[row.criterion] for dot in self._dots]
            ways = [way.get(row.criterion, 0.0) for way in self._ways]
            numbers = (*ways, *(own if self._named else sorted(own)))
            lines.append([row.name, *(self._exact(number) for number in numbers)])
        return lines


def _criterion(key: object) -> str:
    return str(key[0]) if isinstance(key, tuple) else ""
