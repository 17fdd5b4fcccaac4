"""The alternatives to choose two from: one that is asked about, and one it is held against."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.ui.board.badge import paint_badge, sized
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.theme import colours_of

__all__ = ["PairList"]

MOST = 10  # rows at a time
_ROW, _ROOMY = 1.45, 2.0
_SMALLEST_NAME = 0.7
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class PairList(QWidget):
    """Two columns of rings before the names: a click in one chooses, as does one on a name.

    A name is taken for the second column. Where there are many alternatives the wheel, the last
    row and the keys bring the others.

    Signals
    -------
    chosen(str, str)
        Another pair: who is asked about, and whom it is held against.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[AlternativeLabel, ...] = ()
        self._pair = ("", "")
        self._start = 0
        self._hovered = -1
        self._heads = (self.tr("This"), self.tr("Not"))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Alternatives to compare"))

    @property
    def pair(self) -> tuple[str, str]:
        """Who is asked about, and whom it is held against."""
        return self._pair

    @property
    def shown(self) -> tuple[str, ...]:
        """The alternatives that are seen now."""
        return tuple(label.alternative for label in self._visible)

    def show_pair(self, labels: Sequence[AlternativeLabel], pair: tuple[str, str]) -> None:
        """Show alternatives in the order of the ranking, two of them chosen."""
        resized = len(labels) != len(self._labels)
        changed = pair != self._pair
        self._labels, self._pair = tuple(labels), pair
        if resized or changed:
            for key in pair:
                self._reveal(key)
        names = {label.alternative: label.name for label in labels}
        self.setAccessibleDescription(
            "; ".join(f"{head}: {names[key]}" for head, key in zip(self._heads, pair, strict=True))
        )
        if resized:
            self.updateGeometry()
        self.update()

    def step(self, column: int, by: int) -> None:
        """Choose the next alternative of a column that is not the other one already."""
        keys = [label.alternative for label in self._labels]
        if len(keys) < 2:
            return
        other = self._pair[1 - column]
        at = keys.index(self._pair[column]) + by
        while 0 <= at < len(keys) and keys[at] == other:
            at += by
        if 0 <= at < len(keys):
            self._choose(column, keys[at])

    def row_centre(self, alternative: str, column: int) -> QPointF:
        """Return where an alternative of those shown is clicked on for a column."""
        row = self.shown.index(alternative)
        x = (column + 0.5) * self._ring_width()
        return QPointF(x, self._top() + (row + 0.5) * self._line())

    def minimumSizeHint(self) -> QSize:
        high = self.fontMetrics().height()
        rows = min(len(self._labels), MOST) + 1 + (len(self._labels) > MOST)
        return QSize(10 * high, round(rows * _ROW * high))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @property
    def _visible(self) -> tuple[AlternativeLabel, ...]:
        return self._labels[self._start : self._start + MOST]

    def _reveal(self, key: str) -> None:
        keys = [label.alternative for label in self._labels]
        at = keys.index(key)
        self._start = min(self._start, max(len(keys) - MOST, 0))
        if at < self._start:
            self._start = at
        elif at >= self._start + MOST:
            self._start = at - MOST + 1

    def _rows(self) -> int:
        return min(len(self._labels), MOST) + 1 + (len(self._labels) > MOST)

    def _line(self) -> float:
        return min(self.height() / max(self._rows(), 1), _ROOMY * self.fontMetrics().height())

    def _top(self) -> float:
        return self._line()

    def _ring_width(self) -> float:
        metrics = QFontMetricsF(sized(0.7 * self.font().pixelSize()))
        widest = max(metrics.horizontalAdvance(head) for head in self._heads)
        return max(widest + 0.5 * metrics.height(), 1.6 * metrics.height())

    def _row_at(self, point: QPointF) -> int:
        row = int((point.y() - self._top()) // self._line())
        return row if point.y() >= self._top() and row < self._rows() - 1 else -1

    def _choose(self, column: int, key: str) -> None:
        first, second = self._pair
        if key == self._pair[column]:
            return
        if key == self._pair[1 - column]:
            pair = (second, first)
        else:
            pair = (key, second) if column == 0 else (first, key)
        self.chosen.emit(*pair)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or row < 0:
            return
        if row >= len(self._visible) or row == MOST:
            self._page()
            return
        in_first = event.position().x() < self._ring_width()
        self._choose(0 if in_first else 1, self._visible[row].alternative)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._row_at(event.position()))

    def leaveEvent(self, event: object) -> None:
        self._hover(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        most = max(len(self._labels) - MOST, 0)
        steps = -1 if event.angleDelta().y() > 0 else 1
        self._start = min(max(self._start + steps, 0), most)
        self.update()

    def _page(self) -> None:
        self._start += MOST
        if self._start >= len(self._labels):
            self._start = 0
        self._start = min(self._start, max(len(self._labels) - MOST, 0))
        self.update()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._labels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        body, line, ring = float(self.font().pixelSize()), self._line(), self._ring_width()
        small = sized(0.7 * body)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        for column, head in enumerate(self._heads):
            painter.drawText(QRectF(column * ring, 0, ring, line), _CENTRE, head)
        for row, label in enumerate(self._visible):
            self._paint_row(painter, row, label)
        if len(self._labels) > MOST:
            painter.setFont(small)
            painter.setPen(QColor(colours.accent))
            end = self._start + len(self._visible)
            text = self.tr("{0}–{1} of {2}  ▾").format(self._start + 1, end, len(self._labels))
            top = self._top() + MOST * line
            painter.drawText(QRectF(2 * ring, top, self.width(), line), _LEFT, text)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, label: AlternativeLabel) -> None:
        colours = colours_of(self.palette())
        line, ring, top = self._line(), self._ring_width(), self._top() + row * self._line()
        chosen = label.alternative in self._pair
        if chosen or row == self._hovered:
            ground = QRectF(0, top + 0.04 * line, self.width(), 0.92 * line)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if chosen else colours.hover))
            painter.drawRoundedRect(ground, 4, 4)
        for column in range(2):
            self._paint_ring(painter, QPointF((column + 0.5) * ring, top + line / 2), label, column)
        side = 0.72 * line
        badge = QRectF(2 * ring + 0.2 * side, top + (line - side) / 2, side, side)
        paint_badge(painter, badge, label, colours)
        left = badge.right() + 0.35 * side
        room = self.width() - left - 0.2 * side
        face = sized(self._name_size(room), strong=chosen)
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        name = QFontMetricsF(face).elidedText(label.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, line), _LEFT, name)

    def _name_size(self, room: float) -> int:
        """Return how large names are: all somewhat smaller where one would be cut otherwise."""
        size = self.font().pixelSize()
        metrics = QFontMetricsF(sized(size, strong=True))
        widest = max((metrics.horizontalAdvance(each.name) for each in self._visible), default=0.0)
        if widest <= room:
            return size
        return max(round(_SMALLEST_NAME * size), int(size * room / widest))

    def _paint_ring(
        self, painter: QPainter, centre: QPointF, label: AlternativeLabel, column: int
    ) -> None:
        colours = colours_of(self.palette())
        radius = 0.2 * self._line()
        chosen = self._pair[column] == label.alternative
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.text if chosen else colours.muted), 1.5))
        painter.drawEllipse(centre, radius, radius)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.text))
            painter.drawEllipse(centre, 0.55 * radius, 0.55 * radius)
