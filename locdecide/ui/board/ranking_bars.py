"""A ranking for the wall: place, mark, name, a bar from zero and the score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.ui.board.badge import paint_badge, sized
from locdecide.ui.board.fitted import fitted
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.theme import colours_of

__all__ = ["BarRow", "RankingBars"]

_ROW, _ROOMY = 1.5, 2.1  # of the height of the words: at least, and at most
_HEAD = 1.1
_NAMES = 0.5  # of the width, at most
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True)
class BarRow:
    """One alternative: its place, its score 0 to 1, and what stands in the columns after it."""

    label: AlternativeLabel
    rank: int
    score: float
    texts: tuple[str, ...]
    note: str = ""


class RankingBars(QWidget):
    """Rows in the order of the ranking; what is too many is counted below."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._rows: tuple[BarRow, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._left_out = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def rows(self) -> tuple[BarRow, ...]:
        """The rows that are shown."""
        return self._rows

    def show_rows(self, rows: Sequence[BarRow], heads: Sequence[str]) -> None:
        """Show rows, first place first; ``heads`` stand above the columns of texts."""
        shown = tuple(rows[: self._most] if len(rows) > self._most else rows)
        new = (shown, tuple(heads), len(rows) - len(shown))
        if new == (self._rows, self._heads, self._left_out):
            return
        resized = (len(shown), new[2]) != (len(self._rows), self._left_out)
        self._rows, self._heads, self._left_out = new
        said = "; ".join(" ".join((f"{r.rank}.", r.label.name, *r.texts, r.note)) for r in shown)
        self.setAccessibleDescription(said)
        if resized:
            self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        high = self.fontMetrics().height()
        return QSize(16 * high, round(self._lines * _ROW * high + self._head))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @property
    def _lines(self) -> int:
        return len(self._rows) + bool(self._left_out)

    @property
    def _head(self) -> float:
        return _HEAD * self.fontMetrics().height() if any(self._heads) else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = float(self.font().pixelSize())
        self._plain, self._strong = sized(body), sized(body, strong=True)
        self._small = sized(0.72 * body)
        metrics, high = QFontMetricsF(self._strong), float(self.fontMetrics().height())
        self._line = min((self.height() - self._head) / self._lines, _ROOMY * high)
        self._places = metrics.horizontalAdvance("00") + 0.4 * high
        self._badge = min(1.15 * high, 0.9 * self._line)
        self._columns = self._column_widths(metrics, high)
        widest = max(metrics.horizontalAdvance(row.label.name) for row in self._rows)
        notes = QFontMetricsF(self._small)
        widest = max(widest, *(notes.horizontalAdvance(row.note) for row in self._rows))
        self._names = min(widest + 0.6 * high, _NAMES * self.width())
        self._paint_heads(painter)
        for i, row in enumerate(self._rows):
            self._paint_row(painter, row, self._head + i * self._line)
        if self._left_out:
            text = QCoreApplication.translate(
                "RankingBars", "and %n more below", None, self._left_out
            )
            painter.setFont(self._small)
            painter.setPen(QColor(colours_of(self.palette()).muted))
            area = QRectF(self._places, self.height() - self._line, self.width(), self._line)
            if self._line * self._lines + self._head < self.height():
                area.moveTop(self._head + len(self._rows) * self._line)
            painter.drawText(area, _LEFT, text)
        painter.end()

    def _column_widths(self, metrics: QFontMetricsF, high: float) -> list[float]:
        heads = QFontMetricsF(self._small)
        return [
            max(
                heads.horizontalAdvance(head),
                *(metrics.horizontalAdvance(row.texts[i]) for row in self._rows),
            )
            + 0.7 * high
            for i, head in enumerate(self._heads)
        ]

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(colours_of(self.palette()).muted))
        right = float(self.width())
        for width, head in reversed(list(zip(self._columns, self._heads, strict=True))):
            painter.drawText(QRectF(right - width, 0, width, self._head), _RIGHT, head)
            right -= width

    def _paint_row(self, painter: QPainter, row: BarRow, top: float) -> None:
        colours = colours_of(self.palette())
        line, middle = self._line, top + self._line / 2
        first = row.rank == 1
        face = self._strong if first else self._plain
        painter.setFont(face)
        painter.setPen(QColor(colours.text if first else colours.muted))
        place = QRectF(0, top, self._places - 0.3 * self._badge, line)
        painter.drawText(place, _RIGHT, str(row.rank))
        side = self._badge
        badge = QRectF(self._places, middle - side / 2, side, side)
        paint_badge(painter, badge, row.label, colours)
        left = self._places + 1.35 * side
        self._paint_name(painter, row, QRectF(left, top, self._names, line), face)
        right = float(self.width())
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        for width, text in reversed(list(zip(self._columns, row.texts, strict=True))):
            painter.drawText(QRectF(right - width, top, width, line), _RIGHT, text)
            right -= width
        track = QRectF(left + self._names, middle - 0.3 * side, 0, 0.6 * side)
        track.setRight(max(right, track.left() + 1))
        painter.fillRect(track, QColor(colours.sunken))
        bar = QRectF(track)
        bar.setWidth(track.width() * min(max(row.score, 0.0), 1.0))
        painter.fillRect(bar, QColor(row.label.colour))

    def _paint_name(self, painter: QPainter, row: BarRow, area: QRectF, face: QFont) -> None:
        colours = colours_of(self.palette())
        room = area.width() - 0.3 * self._badge
        cut = Qt.TextElideMode.ElideRight
        if row.note:
            upper, lower = area.adjusted(0, 0, 0, -0.44 * area.height()), QRectF(area)
            lower.setTop(area.top() + 0.52 * area.height())
            painter.setFont(self._small)
            painter.setPen(QColor(colours.warn))
            text = QFontMetricsF(self._small).elidedText(row.note, cut, room)
            painter.drawText(lower, int(Qt.AlignmentFlag.AlignTop), text)
            area = upper
        painter.setFont(fitted(face, [each.label.name for each in self._rows], room))
        painter.setPen(QColor(colours.text))
        name = QFontMetricsF(painter.font()).elidedText(row.label.name, cut, room)
        painter.drawText(area, _LEFT, name)
