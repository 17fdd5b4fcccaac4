"""The picture of a bump chart: lines that go up and down through columns of ranks."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_fixed
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.bump_column import BumpColumn, rank_slots, tied_slots
from locdecide.ui.charts.chart import BADGE, Chart, Mark, draw_badge, elided
from locdecide.ui.theme import SPACE, font, mixed
from locdecide.words import Language

__all__ = ["BumpPicture"]

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
MOST = 20  # lines that are drawn
COLOURED = 10  # up to so many alternatives every line has its colour
_ROW, _DENSE_ROW = 28, 22
_LEAST, _WIDEST = 16.0, 150.0  # between two columns
_NAMES = 0.17  # of the width that names take at either end, at most
_HEAD = 150.0  # of a slanted name, at most
_SLANT = math.radians(60)
_FADED = 0.3
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class BumpPicture(Chart):
    """Places and paints a line an alternative through the rankings, the first at the left.

    A subclass says what is to be read from it. A mark's key is a column's code and an
    alternative, or "" for the column itself.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._lines: tuple[AlternativeLabel, ...] = ()
        self._columns: tuple[BumpColumn, ...] = ()
        self._all: tuple[BumpColumn, ...] = ()
        self._slots: tuple[dict[str, int], ...] = ()
        self._shown: tuple[AlternativeLabel, ...] = ()
        self._strong: frozenset[str] = frozenset()
        self._faded = False
        self._deeper = False

    def set_rankings(
        self, lines: Sequence[AlternativeLabel], columns: Sequence[BumpColumn]
    ) -> None:
        """Show the alternatives' ranks, the own ranking first."""
        if (tuple(lines), tuple(columns)) == (self._lines, self._all):
            return
        self._lines, self._all = tuple(lines), tuple(columns)
        self._columns = tuple(column for column in columns if column.ranks)
        order = [line.alternative for line in lines]
        self._slots = rank_slots(order, [column.ranks for column in self._columns])
        own = self._slots[0] if self._slots else {}
        first = frozenset().union(*(column.leaders for column in self._columns))
        ahead = {a for a, slot in own.items() if slot < MOST}
        self._shown = tuple(x for x in self._lines if x.alternative in ahead | first)
        near = {a for a, slot in own.items() if slot < COLOURED // 2}
        few = len(lines) <= COLOURED
        drawn = {line.alternative for line in self._shown}
        self._deeper = any(
            slot >= MOST and a in drawn for slots in self._slots for a, slot in slots.items()
        )
        self._strong = frozenset(own) if few else frozenset(near | first)
        self.rearrange()

    @property
    def lines(self) -> tuple[AlternativeLabel, ...]:
        """All alternatives, also those without a line."""
        return self._lines

    @property
    def columns(self) -> tuple[BumpColumn, ...]:
        """All rankings, also those without ranks."""
        return self._all

    @property
    def ranked(self) -> tuple[BumpColumn, ...]:
        """The rankings that are pictured: those with ranks."""
        return self._columns

    @property
    def pictured(self) -> tuple[AlternativeLabel, ...]:
        """The alternatives with a line."""
        return self._shown

    @property
    def slots(self) -> tuple[dict[str, int], ...]:
        """The slots of the lines in each ranking that is pictured."""
        return self._slots

    @property
    def has_figures(self) -> bool:
        """Whether figures of likeness stand below the rankings."""
        return any(column.r_w is not None for column in self._columns)

    def set_faded(self, faded: bool) -> None:
        """Show that this is from before, until it is computed anew."""
        if faded != self._faded:
            self._faded = faded
            self.update()

    @property
    def faded(self) -> bool:
        """Whether this is from before."""
        return self._faded

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        metrics = QFontMetricsF(font(strong=True))
        small = QFontMetricsF(font("small"))
        widest = max((metrics.horizontalAdvance(x.name) for x in self._shown), default=0.0)
        self._names = min(widest + SPACE[0], _NAMES * width if len(self._columns) > 8 else 200.0)
        self._left = metrics.horizontalAdvance("00") + 3 * SPACE[1] + BADGE + self._names
        room = width - self._left - BADGE - 2 * SPACE[1]
        count = max(1, len(self._columns))
        self._named = (room - self._names) / count >= _LEAST
        self._step = max(1.0, min((room - self._names * self._named) / count, _WIDEST))
        heads = QFontMetricsF(font("small", strong=True))
        longest = max(
            (heads.horizontalAdvance(self._heading(c)) for c in self._columns), default=0.0
        )
        self._slanted = longest + SPACE[1] > self._step
        self._longest = min(longest, _HEAD) + 1 if self._slanted else longest
        line = small.height()
        head = self._longest * math.sin(_SLANT) + line * 0.7 if self._slanted else line
        self._top = top + head + SPACE[1]
        self._row = _ROW if len(self._shown) <= COLOURED else _DENSE_ROW
        rows = min(len(self._lines), MOST) + self._deeper
        self._bottom = self._top + max(1, rows) * self._row
        self._upright = small.horizontalAdvance("0.00") + SPACE[0] > self._step
        figure = small.horizontalAdvance("0.00") + SPACE[1] if self._upright else line + SPACE[0]
        self._figures = figure if self.has_figures else 0.0
        self._foot_top = self._bottom + 2 * self._figures + SPACE[1]
        foot = small.boundingRect(QRectF(0, 0, width, 10_000), _WRAP, self.foot())
        return list(self._place()), self._foot_top + (foot.height() + 2 if self.foot() else 0)

    def _place(self) -> Iterator[Mark]:
        half = self._step / 2
        for i, column in enumerate(self._columns):
            for line in self._shown:
                if line.alternative in column.ranks:
                    spot = self._spot(i, line.alternative)
                    area = QRectF(spot.x() - half, spot.y() - self._row / 2, self._step, self._row)
                    yield Mark(area, (column.code, line.alternative))
        for i, column in enumerate(self._columns):
            x, end = self._x(i), self._bottom + 2 * self._figures
            yield Mark(
                QRectF(x - half, self._top - 2, self._step, end - self._top + 4), (column.code, "")
            )

    def mark_at(self, point: QPointF) -> Mark | None:
        if point.y() < self._top and self._columns:
            # The names lean to the right.
            lean = (self._top - point.y()) / math.tan(_SLANT) if self._slanted else 0.0
            straight = QPointF(point.x() - lean, self._top - 1)
            columns = self.marks[len(self.marks) - len(self._columns) :]
            found = next((mark for mark in columns if mark.area.contains(straight)), None)
            height = self._longest * math.sin(_SLANT) if self._slanted else self._row
            return found if self._top - point.y() <= height + SPACE[2] else None
        return super().mark_at(point)

    def draw(self, painter: QPainter) -> None:
        if not self._columns:
            return
        if self._faded:
            painter.setOpacity(0.45)
        self._draw_ground(painter)
        lit = None if self._exporting else self._lit()
        ordered = sorted(
            self._shown, key=lambda x: (x.alternative == lit, x.alternative in self._strong)
        )
        for line in ordered:
            painter.setOpacity(self._opacity(line, lit))
            self._draw_line(painter, line, lit=line.alternative == lit)
        for line in self._shown:
            painter.setOpacity(self._opacity(line, lit))
            self._draw_ends(painter, line)
        painter.setOpacity(0.45 if self._faded else 1.0)
        for i, column in enumerate(self._columns):
            self._draw_head(painter, i, column)
            self._draw_figures(painter, i, column)
        self._draw_sides(painter)

    def _opacity(self, line: AlternativeLabel, lit: str | None) -> float:
        whole = 0.45 if self._faded else 1.0
        return whole if lit is None or line.alternative == lit else whole * _FADED

    def _lit(self) -> str | None:
        for key in (self.hovered, self._present()):
            if isinstance(key, tuple) and key[1]:
                return str(key[1])
        return None

    def _x(self, column: int) -> float:
        return self._left + (column + 0.5) * self._step

    def _y(self, slot: int) -> float:
        return self._top + (min(slot, MOST) + 0.5) * self._row

    def _spot(self, column: int, alternative: str) -> QPointF:
        return QPointF(self._x(column), self._y(self._slots[column][alternative]))

    def _draw_ground(self, painter: QPainter) -> None:
        colours = self.colours
        ground = QColor(mixed(colours.accent, colours.surface, 0.12))
        for i, column in enumerate(self._columns):
            x = self._x(i)
            painter.setPen(Qt.PenStyle.NoPen)
            if column.role != "other":
                width = min(self._step, 36.0)
                painter.setBrush(ground if column.role == "own" else QColor(colours.sunken))
                area = QRectF(x - width / 2, self._top, width, self._bottom - self._top)
                painter.drawRoundedRect(area, SPACE[0], SPACE[0])
            else:
                painter.setPen(QPen(QColor(colours.line), 1))
                painter.drawLine(QPointF(x, self._top), QPointF(x, self._bottom))
            painter.setPen(QPen(QColor(colours.muted), 1))
            painter.setBrush(QColor(mixed(colours.muted, colours.surface, 0.25)))
            for start, end in tied_slots(column.ranks, self._slots[i]):
                if start < MOST:
                    y, low = self._y(start) - 8, self._y(end) + 8
                    painter.drawRoundedRect(QRectF(x - 7.5, y, 15, low - y), 7.5, 7.5)

    def _draw_line(self, painter: QPainter, line: AlternativeLabel, *, lit: bool) -> None:
        colours = self.colours
        strong = line.alternative in self._strong or lit
        ink = QColor(line.colour if strong else mixed(colours.muted, colours.surface, 0.6))
        path = QPainterPath()
        spots: list[tuple[int, QPointF]] = []
        for i, column in enumerate(self._columns):
            if line.alternative not in column.ranks:
                self._draw_gap(painter, i, line, ink)
                continue
            spot = self._spot(i, line.alternative)
            if not spots or spots[-1][0] != i - 1:
                path.moveTo(spot)
            else:
                last = spots[-1][1]
                middle = (last.x() + spot.x()) / 2
                path.cubicTo(QPointF(middle, last.y()), QPointF(middle, spot.y()), spot)
            spots.append((i, spot))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 3.5 if lit else 2.5 if strong else 1.2))
        painter.drawPath(path)
        for i, spot in spots:
            hollow = bool(self._columns[i].twin)
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(QColor(colours.surface) if hollow else ink)
            size = 4.0 if strong else 2.5
            painter.drawEllipse(spot, size, size)

    def _draw_gap(self, painter: QPainter, i: int, line: AlternativeLabel, ink: QColor) -> None:
        """Paint a cross where an alternative is not ranked."""
        if line.alternative not in self._slots[i]:
            return
        spot = self._spot(i, line.alternative)
        painter.setPen(QPen(ink, 1.5))
        for way in (-1, 1):
            painter.drawLine(spot + QPointF(-4, -4 * way), spot + QPointF(4, 4 * way))

    def _draw_ends(self, painter: QPainter, line: AlternativeLabel) -> None:
        colours = self.colours
        first, last = self._columns[0], self._columns[-1]
        for left_side, column, i, edge in (
            (True, first, 0, self._left - self._names - BADGE - 2 * SPACE[1]),
            (False, last, len(self._columns) - 1, self._x(len(self._columns) - 1) + self._end),
        ):
            if line.alternative not in column.ranks:
                continue
            slot = self._slots[i][line.alternative]
            if slot >= MOST:
                continue
            y = self._y(slot)
            draw_badge(painter, QPointF(edge, y - BADGE / 2), line.colour, line.letter, colours)
            face = font(strong=column.ranks[line.alternative] == 1)
            if not (left_side or self._named):
                continue
            painter.setFont(face)
            painter.setPen(QColor(colours.text))
            left = edge + BADGE + SPACE[1]
            area = QRectF(left, y - self._row / 2, self._names, self._row)
            room = self._names if left_side else self.width() - left
            area.setWidth(max(room, 1.0))
            painter.drawText(area, _LEFT, elided(line.name, QFontMetricsF(face), area.width()))
            if left_side:
                rank = QRectF(0, area.top(), edge - SPACE[1], self._row)
                painter.drawText(rank, _RIGHT, str(column.ranks[line.alternative]))

    @property
    def _end(self) -> float:
        return min(self._step / 2, 18.0) + SPACE[0]

    def _draw_head(self, painter: QPainter, i: int, column: BumpColumn) -> None:
        colours = self.colours
        face = font("small", strong=column.role != "other" or self.differs(column))
        painter.setFont(face)
        painter.setPen(QColor(colours.muted if column.twin else colours.text))
        text = elided(self._heading(column), QFontMetricsF(face), self._longest)
        height = QFontMetricsF(face).height()
        if not self._slanted:
            area = QRectF(self._x(i) - self._step / 2, self._top - height - 4, self._step, height)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
            return
        painter.save()
        painter.translate(self._x(i) + 3, self._top - 3)
        painter.rotate(-math.degrees(_SLANT))
        painter.drawText(QRectF(0, -height / 2, self._longest, height), _LEFT, text)
        painter.restore()

    def _draw_figures(self, painter: QPainter, i: int, column: BumpColumn) -> None:
        painter.setFont(font("small"))
        painter.setPen(QColor(self.colours.muted if column.twin else self.colours.text))
        for row, number in enumerate((column.r_w, column.ws)):
            if number is None:
                continue
            text = format_fixed(number, self.language, 2)
            y = self._bottom + (row + 0.5) * self._figures
            painter.save()
            painter.translate(self._x(i), y)
            across, down = self._step, self._figures
            if self._upright:
                painter.rotate(-90)
                across, down = down, across
            area = QRectF(-across / 2, -down / 2, across, down)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
            painter.restore()

    def _draw_sides(self, painter: QPainter) -> None:
        small = font("small")
        painter.setFont(small)
        painter.setPen(QColor(self.colours.muted))
        if self._figures:
            for row, text in enumerate((self.tr("r_w with ours"), self.tr("WS with ours"))):
                y = self._bottom + row * self._figures
                area = QRectF(0, y, self._left - SPACE[0], self._figures)
                painter.drawText(area, _RIGHT, text)
        if self._deeper:
            area = QRectF(0, self._y(MOST) - self._row / 2, self._left - SPACE[1], self._row)
            painter.drawText(area, _RIGHT, self.tr("further down"))
        area = QRectF(0, self._foot_top, self.width(), self.height())
        painter.drawText(area, _WRAP, self.foot())

    def differs(self, column: BumpColumn) -> bool:
        """Tell whether a column puts another first than the own one does of the same."""
        own = self._columns[0]
        if own.role != "own":
            return False
        ranks = {a: own.ranks[a] for a in column.ranks if a in own.ranks}
        best = min(ranks.values(), default=1)
        return column.leaders != {a for a, rank in ranks.items() if rank == best}

    def _heading(self, column: BumpColumn) -> str:
        return f"≠ {column.heading}" if self.differs(column) else column.heading

    def foot(self) -> str:
        """Return what the picture's signs mean."""
        raise NotImplementedError
