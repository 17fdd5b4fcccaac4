"""One person's own weights as bars, largest type first, with how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.ui.theme import SPACE, Colours, colours_of
from locdecide.ui.workshop.ballot_screen import ballot_font
from locdecide.ui.workshop.ballot_words import share_words
from locdecide.words import Language

__all__ = ["BallotWeightBars", "OwnWeight"]

_ROW, _BAR = 26, 12
_NAME, _SHARE = 0.38, 120
_INDENT = 16


@dataclass(frozen=True)
class OwnWeight:
    """One criterion: its weight of the whole and its standard error where there is one."""

    name: str
    depth: int
    share: float
    error: float | None


class BallotWeightBars(QWidget):
    """A row a criterion: name, bar with a line for the error, percentage."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[OwnWeight, ...] = ()
        self._factor = 1.0
        self.setAccessibleName(self.tr("Your weights"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[OwnWeight, ...]:
        """The rows shown."""
        return self._rows

    def show_weights(self, rows: Sequence[OwnWeight]) -> None:
        """Show weights in the order given."""
        self._rows = tuple(rows)
        said = (f"{r.name} {share_words(r.share, r.error, self._language)}" for r in rows)
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def fit(self, factor: float) -> None:
        """Set type and rows for the room there is."""
        self._factor = factor
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, round(_ROW * self._factor * len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        painter.setFont(ballot_font("body", self._factor))
        for i, row in enumerate(self._rows):
            top = i * _ROW * self._factor
            self._paint_row(
                painter, row, QRectF(0, top, self.width(), _ROW * self._factor), colours
            )
        painter.end()

    def _paint_row(self, painter: QPainter, row: OwnWeight, room: QRectF, colours: Colours) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        indent = min(row.depth, 3) * _INDENT * self._factor
        name_width = room.width() * _NAME
        share_width = _SHARE * self._factor
        painter.setPen(QColor(colours.text if not row.depth else colours.muted))
        name = QRectF(indent, room.top(), name_width - indent - SPACE[2], room.height())
        fitted = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, middle, fitted)
        share = QRectF(room.right() - share_width, room.top(), share_width, room.height())
        said = share_words(row.share, row.error, self._language)
        painter.drawText(share, middle | Qt.AlignmentFlag.AlignRight, said)
        height = _BAR * self._factor * (1.0 if not row.depth else 0.6)
        track = QRectF(
            name_width,
            room.center().y() - height / 2,
            share.left() - name_width - SPACE[2],
            height,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(track, 3, 3)
        bar = QRectF(track)
        bar.setWidth(track.width() * min(1.0, row.share))
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(bar, 3, 3)
        if row.error is not None and 0 < row.error < 1:
            ends = [
                track.left() + track.width() * max(0.0, min(1.0, row.share + sign * row.error))
                for sign in (-1, 1)
            ]
            painter.setPen(QPen(QColor(colours.text), 2))
            y = room.center().y()
            painter.drawLine(round(ends[0]), round(y), round(ends[1]), round(y))
            for x in ends:
                painter.drawLine(round(x), round(y - height / 3), round(x), round(y + height / 3))
