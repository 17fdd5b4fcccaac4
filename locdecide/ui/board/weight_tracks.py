"""Weights as tracks with handles: each track shows who leads at which weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.numerals import format_percent
from locdecide.ui.board.badge import sized
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import text_on
from locdecide.ui.theme import colours_of, mixed
from locdecide.words import Language

__all__ = ["TrackRow", "WeightTracks"]

_ROW, _ROOMY = 2.3, 3.0
_STEP = 0.01
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True)
class TrackRow:
    """One criterion: its weight today and now, and who leads from which weight on.

    ``leading`` are (from, to, who) over 0 to 1; empty while that is not known.
    """

    criterion: str
    name: str
    today: float
    now: float
    leading: tuple[tuple[float, float, AlternativeLabel], ...] = ()


class WeightTracks(QWidget):
    """A handle is dragged by the mouse, or moved by :meth:`nudge` where it is selected.

    Signals
    -------
    dragged(str, float)
        A criterion and the weight it is moved to, 0 to 1.
    """

    dragged = Signal(str, float)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[TrackRow, ...] = ()
        self._selected = 0
        self._held = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(self.tr("Weights to try"))

    @property
    def rows(self) -> tuple[TrackRow, ...]:
        """The rows that are shown."""
        return self._rows

    @property
    def selected(self) -> str:
        """The criterion that keys move; empty without any."""
        return self._rows[self._selected].criterion if self._rows else ""

    def show_rows(self, rows: Sequence[TrackRow]) -> None:
        """Show rows; the selection stays with its criterion."""
        before, count = self.selected, len(self._rows)
        self._rows = tuple(rows)
        known = [row.criterion for row in rows]
        self._selected = known.index(before) if before in known else 0
        self._describe()
        if count != len(known):
            self.updateGeometry()
        self.update()

    def select(self, by: int) -> None:
        """Select the criterion some rows further down."""
        self._selected = min(max(self._selected + by, 0), max(len(self._rows) - 1, 0))
        self._describe()
        self.update()

    def nudge(self, steps: int) -> None:
        """Move the selected weight by hundredths of the whole."""
        if self._rows:
            row = self._rows[self._selected]
            share = round(row.now / _STEP + steps) * _STEP
            self.dragged.emit(row.criterion, min(max(share, 0.0), 1.0))

    def handle(self, criterion: str) -> QPointF:
        """Return where a criterion's handle is."""
        at = next(i for i, row in enumerate(self._rows) if row.criterion == criterion)
        track = self._track(at)
        return QPointF(track.left() + self._rows[at].now * track.width(), track.center().y())

    def minimumSizeHint(self) -> QSize:
        high = self.fontMetrics().height()
        return QSize(16 * high, round(len(self._rows) * _ROW * high))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _describe(self) -> None:
        """Say all weights, the selected one first."""
        ordered = [row for row in self._rows if row.criterion == self.selected]
        ordered += [row for row in self._rows if row.criterion != self.selected]
        said = (f"{row.name}: {format_percent(row.now, self._language)}" for row in ordered)
        self.setAccessibleDescription("; ".join(said))

    def _line(self) -> float:
        high = self.fontMetrics().height()
        return min(self.height() / max(len(self._rows), 1), _ROOMY * high)

    def _track(self, row: int) -> QRectF:
        """Return the area from weight 0 to 1 of a row."""
        line, margin = self._line(), 0.7 * self.fontMetrics().height()
        top = (row + 0.6) * line
        return QRectF(margin, top, max(self.width() - 2 * margin, 1.0), 0.25 * line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y() // self._line()) if self._rows else -1
        if event.button() == Qt.MouseButton.LeftButton and 0 <= row < len(self._rows):
            self._selected, self._held = row, True
            self._drag(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._held:
            self._drag(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = False

    def _drag(self, x: float) -> None:
        track = self._track(self._selected)
        share = min(max((x - track.left()) / track.width(), 0.0), 1.0)
        self.dragged.emit(self._rows[self._selected].criterion, share)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = float(self.font().pixelSize())
        for i, row in enumerate(self._rows):
            self._paint_words(painter, i, row, body)
            self._paint_track(painter, i, row, body)
        painter.end()

    def _paint_words(self, painter: QPainter, i: int, row: TrackRow, body: float) -> None:
        colours, line = colours_of(self.palette()), self._line()
        selected = i == self._selected
        if selected:
            ground = QRectF(0, i * line + 1, self.width(), line - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(ground, 4, 4)
            painter.setBrush(QColor(colours.accent))
            painter.drawRect(QRectF(0, i * line + 1, max(3.0, body / 8), line - 2))
        track = self._track(i)
        area = QRectF(track.left(), i * line, track.width(), 0.56 * line)
        moved = abs(row.now - row.today) >= 0.0005
        percent = format_percent(row.now, self._language, 0)
        if moved:
            before = format_percent(row.today, self._language, 0)
            percent = f"{before} → {percent}"
        painter.setFont(sized(body, strong=moved))
        painter.setPen(QColor(colours.text))
        painter.drawText(area, _RIGHT, percent)
        room = area.width() - QFontMetricsF(painter.font()).horizontalAdvance(percent) - body
        painter.setFont(sized(body, strong=selected))
        name = QFontMetricsF(painter.font()).elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, _LEFT, name)

    def _paint_track(self, painter: QPainter, i: int, row: TrackRow, body: float) -> None:
        colours, track = colours_of(self.palette()), self._track(i)
        painter.fillRect(track, QColor(colours.sunken))
        painter.setFont(sized(0.62 * body, strong=True))
        for low, high, label in row.leading:
            part = QRectF(track.left() + low * track.width(), track.top(), 0, track.height())
            part.setWidth((high - low) * track.width())
            ground = QColor(mixed(label.colour, colours.window, 0.75))
            painter.fillRect(part.adjusted(0.5 if low else 0, 0, -0.5, 0), ground)
            if part.width() > 1.5 * body:
                painter.setPen(text_on(ground, colours))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, label.letter)
        today = track.left() + row.today * track.width()
        painter.setPen(QPen(QColor(colours.text), max(1.5, body / 14)))
        reach = 0.25 * track.height()
        painter.drawLine(
            QPointF(today, track.top() - 0.12 * track.height()),
            QPointF(today, track.bottom() + reach),
        )
        self._paint_handle(painter, track.left() + row.now * track.width(), track, body)

    def _paint_handle(self, painter: QPainter, x: float, track: QRectF, body: float) -> None:
        colours = colours_of(self.palette())
        half = 0.32 * body
        top, low = track.top() - 0.12 * track.height(), track.bottom() + 0.45 * track.height()
        shape = QPolygonF(
            [
                QPointF(x - half, top),
                QPointF(x + half, top),
                QPointF(x + half, low - half),
                QPointF(x, low),
                QPointF(x - half, low - half),
            ]
        )
        painter.setPen(QPen(QColor(colours.text), max(1.5, body / 14)))
        painter.setBrush(QColor(colours.surface))
        painter.drawPolygon(shape)
