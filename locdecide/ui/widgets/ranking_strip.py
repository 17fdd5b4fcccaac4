"""A small ranking: who stands where by the leading method, with a bar for the score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QEvent, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from locdecide.numerals import format_fixed, format_number
from locdecide.ui.theme import ROW_HEIGHT, SPACE, Colours, colours_of, font
from locdecide.words import Language

__all__ = ["RankingRow", "RankingStrip"]

_MOVE_MS = 160
_MARK = 18
_RANK = 20
_SCORE = 40
_BAR = 4


@dataclass(frozen=True)
class RankingRow:
    """One alternative in the strip; ``mark`` is its letter, ``score`` lies in [0, 1]."""

    alternative: str
    name: str
    mark: str
    colour: str
    rank: int
    score: float


class RankingStrip(QWidget):
    """The alternatives by rank; a row that changes place glides there."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[RankingRow, ...] = ()
        self._from: dict[str, float] = {}
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setDuration(_MOVE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self.update)
        self.setAccessibleName(self.tr("Ranking"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[RankingRow, ...]:
        """The rows shown, first rank first."""
        return self._rows

    def set_ranking(self, rows: Sequence[RankingRow]) -> None:
        """Show a ranking; equal ranks keep the order in which they are given."""
        places = self._places()
        self._rows = tuple(sorted(rows, key=lambda row: row.rank))
        moved = any(places.get(row.alternative, i) != i for i, row in enumerate(self._rows))
        self._glide.stop()
        self._from = places if moved and self.isVisible() else {}
        if self._from:
            self._glide.start()
        self.setAccessibleDescription(
            "; ".join(
                f"{row.rank} {row.name} {format_number(row.score, self._language)}"
                for row in self._rows
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, ROW_HEIGHT * max(1, len(self._rows)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = event.pos().y() // ROW_HEIGHT
            if 0 <= index < len(self._rows):
                row = self._rows[index]
                text = f"{row.name}: {format_number(row.score, self._language, None)}"
                QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        places = self._places()
        for row in reversed(self._rows):
            self._paint_row(painter, row, places[row.alternative] * ROW_HEIGHT, colours)
        painter.end()

    def _places(self) -> dict[str, float]:
        """Return where each row stands now, between its old and its new place."""
        share = 1.0
        if self._glide.state() == QVariantAnimation.State.Running:
            share = float(self._glide.currentValue() or 0.0)
        return {
            row.alternative: i + (1 - share) * (self._from.get(row.alternative, i) - i)
            for i, row in enumerate(self._rows)
        }

    def _paint_row(self, painter: QPainter, row: RankingRow, top: float, colours: Colours) -> None:
        width = self.width()
        middle = Qt.AlignmentFlag.AlignVCenter
        line = ROW_HEIGHT - _BAR - 3
        first = row.rank == 1
        painter.setFont(font("body", strong=first))
        painter.setPen(QColor(colours.text))
        painter.drawText(QRectF(0, top, _RANK, line), middle, str(row.rank))
        mark = QRectF(_RANK, top + (line - _MARK) / 2, _MARK, _MARK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(row.colour))
        painter.drawRoundedRect(mark, 4, 4)
        painter.setFont(font("small", strong=True))
        painter.setPen(QColor(colours.surface))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, row.mark)
        left = _RANK + _MARK + SPACE[1]
        name = QRectF(left, top, width - left - _SCORE - SPACE[0], line)
        painter.setFont(font("body", strong=first))
        painter.setPen(QColor(colours.text))
        fitted = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, middle, fitted)
        painter.drawText(
            QRectF(width - _SCORE, top, _SCORE, line),
            middle | Qt.AlignmentFlag.AlignRight,
            format_fixed(row.score, self._language, 3),
        )
        track = QRectF(left, top + line, width - left, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(track, 2, 2)
        track.setWidth(track.width() * max(0.0, min(1.0, row.score)))
        painter.setBrush(QColor(row.colour))
        painter.drawRoundedRect(track, 2, 2)
