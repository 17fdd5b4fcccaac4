"""The weights as bars down the tree: share among siblings, and share of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from locdecide.decision.model import Study
from locdecide.decision.tree import depth, ordered
from locdecide.numerals import format_number, format_percent
from locdecide.results import WeightsResult
from locdecide.ui.theme import SPACE, Colours, colours_of, font
from locdecide.words import Language

__all__ = ["WeightBars", "WeightRow", "weight_rows"]

ROW = 34
_HEAD = 22
_INDENT = 12
_LOCAL, _WHOLE = 52, 64
_BAR = 5


@dataclass(frozen=True)
class WeightRow:
    """One criterion: its share among siblings and of the whole, and one person's own share."""

    criterion: str
    name: str
    depth: int
    local: float
    whole: float
    own: float | None = None


def weight_rows(
    study: Study, weights: WeightsResult, participant: str = ""
) -> tuple[WeightRow, ...]:
    """Return the weights in the order of the tree, with one person's own beside the group's."""
    own: dict[str, float] = {}
    for group in weights.groups:
        shares = group.participants.get(participant)
        if shares is not None:
            own.update(zip(group.members, map(float, shares), strict=True))
    return tuple(
        WeightRow(
            criterion=criterion.id,
            name=criterion.name,
            depth=depth(study.criteria, criterion.id),
            local=weights.of(criterion.id).local,
            whole=weights.of(criterion.id).global_,
            own=own.get(criterion.id),
        )
        for criterion in ordered(study.criteria)
    )


class WeightBars(QWidget):
    """Rows in the order of the tree; the bar is the local share, a tick one person's own."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[WeightRow, ...] = ()
        self._person = ""
        self.setAccessibleName(self.tr("Weights"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[WeightRow, ...]:
        """The rows shown."""
        return self._rows

    def set_weights(self, rows: Sequence[WeightRow], person: str = "") -> None:
        """Show weights; ``person`` is whose own shares the ticks are."""
        self._rows = tuple(rows)
        self._person = person
        self.setAccessibleDescription("; ".join(self._sentence(row) for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, _HEAD + ROW * len(self._rows))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = (event.pos().y() - _HEAD) // ROW
            if 0 <= index < len(self._rows):
                QToolTip.showText(event.globalPos(), self._sentence(self._rows[index]), self)
            return True
        return super().event(event)

    def _sentence(self, row: WeightRow) -> str:
        text = self.tr("{0}: {1} among its siblings, {2} of the whole").format(
            row.name,
            format_number(row.local, self._language, 6),
            format_number(row.whole, self._language, 6),
        )
        if row.own is not None and self._person:
            own = format_number(row.own, self._language, 6)
            text += self.tr("; {0} alone: {1} among its siblings").format(self._person, own)
        return text

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        painter.setFont(font("small"))
        painter.setPen(QColor(colours.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        edge = self._edge()
        for left, width, text in (
            (edge - _WHOLE - _LOCAL, _LOCAL, self.tr("share")),
            (edge - _WHOLE, _WHOLE, self.tr("overall")),
        ):
            painter.drawText(QRectF(left, 0, width, _HEAD), right, text)
        self._paint_person(painter, colours)
        for index, row in enumerate(self._rows):
            self._paint_row(painter, row, _HEAD + index * ROW, colours)
        painter.end()

    def _edge(self) -> int:
        """Return where the rows end; a margin keeps clear of a scroll bar."""
        return self.width() - self.contentsMargins().right()

    def _paint_person(self, painter: QPainter, colours: Colours) -> None:
        if not self._person or all(row.own is None for row in self._rows):
            return
        painter.fillRect(QRectF(1, 6, 2, _HEAD - 12), QColor(colours.text))
        room = QRectF(SPACE[1], 0, self._edge() - _LOCAL - _WHOLE - SPACE[1], _HEAD)
        fitted = painter.fontMetrics().elidedText(
            self._person, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitted)

    def _paint_row(self, painter: QPainter, row: WeightRow, top: float, colours: Colours) -> None:
        left = min(row.depth, 4) * _INDENT
        width = self._edge()
        line = ROW - _BAR - 6
        middle = Qt.AlignmentFlag.AlignVCenter
        right = middle | Qt.AlignmentFlag.AlignRight
        painter.setPen(QColor(colours.text))
        painter.setFont(font("body"))
        name = QRectF(left, top, width - left - _LOCAL - _WHOLE, line)
        fitted = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, middle, fitted)
        painter.setFont(font("body", strong=True))
        whole = format_percent(row.whole, self._language)
        painter.drawText(QRectF(width - _WHOLE, top, _WHOLE, line), right, whole)
        painter.setFont(font("body"))
        painter.setPen(QColor(colours.muted))
        local = format_percent(row.local, self._language, 0)
        painter.drawText(QRectF(width - _WHOLE - _LOCAL, top, _LOCAL, line), right, local)
        self._paint_bar(painter, row, QRectF(left, top + line, width - left, _BAR), colours)

    def _paint_bar(
        self, painter: QPainter, row: WeightRow, track: QRectF, colours: Colours
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(track, 2, 2)
        bar = QRectF(track)
        bar.setWidth(track.width() * row.local)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(bar, 2, 2)
        if row.own is not None:
            x = track.left() + (track.width() - 2) * row.own
            tick = QRectF(x, track.top() - SPACE[0] / 2, 2, _BAR + SPACE[0])
            painter.fillRect(tick.adjusted(-1, 0, 1, 0), QColor(colours.surface))
            painter.fillRect(tick, QColor(colours.text))
