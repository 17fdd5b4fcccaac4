"""Two rankings side by side, with a line from each alternative's place to its other place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from locdecide.decision.choices import RankingMethod
from locdecide.numerals import format_fixed, format_number
from locdecide.ui.charts.chart import BADGE, Chart, Mark, draw_badge, elided
from locdecide.ui.models.ranking_table import RankedRow
from locdecide.ui.theme import ROW_HEIGHT, SPACE, font, mixed
from locdecide.words import Language

__all__ = ["RankComparison", "RankedColumn"]

DECIMALS = 3
MIDDLE = 72  # between the lists, where the lines run
HEAD = 28
NAME_SHARE = 0.74  # at most, of what is left of a list for the name and the bar


@dataclass(frozen=True)
class RankedColumn:
    """One method's list: rows first place first, or the reason why there are none."""

    method: RankingMethod
    title: str
    rows: tuple[RankedRow, ...]
    limit: float = 1.0
    reason: str = ""


Key = tuple[RankingMethod, str]


class RankComparison(Chart):
    """Shows two rankings; a mark is one alternative in one of them.

    Signals
    -------
    score_chosen(RankingMethod, str)
        The user asked for an alternative's score by a method.
    """

    score_chosen = Signal(object, str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._columns: tuple[RankedColumn, ...] = ()
        self.chosen.connect(self._on_chosen)

    def set_columns(self, columns: Sequence[RankedColumn]) -> None:
        """Show two rankings, left and right."""
        if tuple(columns) != self._columns:
            self._columns = tuple(columns)
            self.rearrange()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._top = top
        self._list = max(0.0, (width - MIDDLE) / 2)
        strong = QFontMetricsF(font(strong=True))
        names = [f"{row.name} *" for column in self._columns for row in column.rows]
        self._names = max((strong.horizontalAdvance(n) for n in names), default=0.0) + SPACE[1]
        rows = max((len(column.rows) for column in self._columns), default=0)
        marks = [
            Mark(self._row_area(side, i), (column.method, row.alternative))
            for side, column in enumerate(self._columns)
            for i, row in enumerate(column.rows)
        ]
        return marks, top + HEAD + max(rows, 2) * ROW_HEIGHT + SPACE[0]

    def draw(self, painter: QPainter) -> None:
        for side, column in enumerate(self._columns):
            self._draw_head(painter, side, column)
            for i, row in enumerate(column.rows):
                self._draw_row(painter, self._row_area(side, i), column, row)
            if not column.rows:
                self._draw_reason(painter, side, column)
        if len(self._columns) == 2:
            self._draw_lines(painter)

    def neighbour(self, key: object, across: int, down: int) -> object:
        keys = [[(c.method, r.alternative) for r in c.rows] for c in self._columns]
        place = next(
            ((s, i) for s, side in enumerate(keys) for i, k in enumerate(side) if k == key), None
        )
        if place is None:
            return next((side[0] for side in keys if side), None)
        side, row = place
        if across:
            other = side + across
            return keys[other][row] if 0 <= other < len(keys) and keys[other] else key
        return keys[side][min(max(row + down, 0), len(keys[side]) - 1)]

    def rows(self) -> list[list[str]]:
        head = [self.tr("Method"), self.tr("Rank"), self.tr("Alternative"), self.tr("Score")]
        return [head, *self._lines_of_text()]

    def _lines_of_text(self) -> Iterator[list[str]]:
        for column in self._columns:
            if not column.rows:
                yield [column.title, "", "", column.reason]
            for row in column.rows:
                score = format_number(row.score, self._language, None)
                yield [column.title, str(row.rank), row.name, score]

    def _row_area(self, side: int, i: int) -> QRectF:
        left = side * (self._list + MIDDLE)
        return QRectF(left, self._top + HEAD + i * ROW_HEIGHT, self._list, ROW_HEIGHT)

    def _draw_head(self, painter: QPainter, side: int, column: RankedColumn) -> None:
        left = side * (self._list + MIDDLE)
        area = QRectF(left, self._top, self._list, HEAD)
        small = font("small", strong=True)
        painter.setFont(small)
        painter.setPen(QColor(self.colours.muted))
        metrics = QFontMetricsF(small)
        axis = self._axis(column) if column.rows else ""
        room = self._list - metrics.horizontalAdvance(axis) - SPACE[2]
        title = elided(column.title, metrics, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(font("small"))
        painter.drawText(area.adjusted(0, 0, -SPACE[0], 0), _RIGHT, axis)
        painter.setPen(QPen(QColor(self.colours.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _axis(self, column: RankedColumn) -> str:
        return self.tr("score 0–{0}").format(format_number(column.limit, self._language))

    def _draw_reason(self, painter: QPainter, side: int, column: RankedColumn) -> None:
        area = self._row_area(side, 0).adjusted(0, SPACE[1], 0, ROW_HEIGHT)
        painter.setFont(font())
        painter.setPen(QColor(self.colours.muted))
        painter.drawText(area, int(Qt.TextFlag.TextWordWrap), column.reason)

    def _draw_row(
        self, painter: QPainter, area: QRectF, column: RankedColumn, row: RankedRow
    ) -> None:
        colours = self.colours
        if self._lit(row.alternative):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(colours.accent, colours.window, 0.12)))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), SPACE[0], SPACE[0])
        body, strong = font(), font(strong=True)
        metrics = QFontMetricsF(strong)
        painter.setFont(strong if row.rank == 1 else body)
        painter.setPen(QColor(colours.text))
        rank = QRectF(
            area.left() + SPACE[0], area.top(), metrics.horizontalAdvance("00"), ROW_HEIGHT
        )
        painter.drawText(rank, _RIGHT, str(row.rank))
        corner = QPointF(rank.right() + SPACE[1], area.center().y() - BADGE / 2)
        draw_badge(painter, corner, row.colour, row.letter, colours)
        left = corner.x() + BADGE + SPACE[1]
        figure = metrics.horizontalAdvance("0.0000")
        room = area.right() - left - figure - 2 * SPACE[1]
        name = QRectF(left, area.top(), min(self._names, NAME_SHARE * room), ROW_HEIGHT)
        painter.setFont(strong if row.rank == 1 else body)
        painter.setPen(QColor(colours.text))
        text = f"{row.name} *" if row.missing else row.name
        shown = elided(text, QFontMetricsF(painter.font()), name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)
        number = QRectF(name.right(), area.top(), figure, ROW_HEIGHT)
        painter.drawText(number, _RIGHT, format_fixed(row.score, self._language, DECIMALS))
        start = number.right() + SPACE[1]
        track = QRectF(start, area.center().y() - 5, area.right() - start - SPACE[0], 10)
        self._draw_bar(painter, track, min(1.0, row.score / column.limit), row.colour)

    def _draw_bar(self, painter: QPainter, track: QRectF, share: float, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.sunken))
        painter.drawRect(track)
        painter.setBrush(QColor(colour))
        painter.drawRect(
            QRectF(track.topLeft(), track.size()).adjusted(0, 0, -(1 - share) * track.width(), 0)
        )

    def _draw_lines(self, painter: QPainter) -> None:
        left, right = self._columns
        places = {row.alternative: i for i, row in enumerate(right.rows)}
        for i, row in enumerate(left.rows):
            if row.alternative not in places:
                continue
            start = self._row_area(0, i)
            end = self._row_area(1, places[row.alternative])
            ends = (
                QPointF(start.right() + SPACE[1], start.center().y()),
                QPointF(end.left() - SPACE[1], end.center().y()),
            )
            painter.setPen(QPen(QColor(row.colour), 3 if self._lit(row.alternative) else 1.5))
            painter.drawLine(*ends)
            painter.setBrush(QColor(row.colour))
            painter.setPen(Qt.PenStyle.NoPen)
            for point in ends:
                painter.drawEllipse(point, 3, 3)

    def _lit(self, alternative: str) -> bool:
        if self._exporting:
            return False
        keys = (self.hovered, self.current)
        return any(isinstance(key, tuple) and key[1] == alternative for key in keys)

    def tip(self, key: object) -> str:
        column, row = next(
            (column, row)
            for column in self._columns
            for row in column.rows
            if (column.method, row.alternative) == key
        )
        score = format_number(row.score, self._language, None)
        text = self.tr(
            "{0}: {1}, rank {2} of {3}. Equal scores share the smaller rank, as in 1, 2, 2, 4."
        ).format(row.name, score, row.rank, len(column.rows))
        missing = row.missing
        if missing:
            text += " " + QCoreApplication.translate(
                "RankComparison",
                "* Ranked on what is known: %n figure(s) missing.",
                None,
                missing,
            )
        return text

    def _on_chosen(self, key: Key) -> None:
        self.score_chosen.emit(*key)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
