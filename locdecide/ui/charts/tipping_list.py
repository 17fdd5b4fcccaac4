"""A list of tipping points in words: each the change of one figure that puts another first."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText
from PySide6.QtWidgets import QWidget

from locdecide.conclusions.figures import tipping_sentence
from locdecide.conclusions.names import Names
from locdecide.numerals import format_number
from locdecide.results import FigureSensitivity, TippingPoint
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, Mark
from locdecide.ui.charts.live_chart import LiveChart, stepped
from locdecide.ui.theme import SPACE, mixed

__all__ = ["MOST_POINTS", "TippingList"]

MOST_POINTS = 10
_PAD = 5
_MORE = 24.0


class TippingList(LiveChart):
    """Shows the nearest tipping points as sentences. A key is (alternative, criterion)."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._points: tuple[TippingPoint, ...] = ()
        self._lines: tuple[tuple[AlternativeLabel, str], ...] = ()
        self._left = 0.0

    def show_points(
        self,
        found: FigureSensitivity,
        labels: Mapping[str, AlternativeLabel],
        names: Names,
        title: str,
    ) -> None:
        """Show the first :data:`MOST_POINTS` points, smallest change first."""
        self._points, self._names = found.tipping, names
        self._lines = tuple(
            (labels[point.rival], tipping_sentence(point, found, names))
            for point in found.tipping[:MOST_POINTS]
        )
        self.refresh(title)

    @property
    def more(self) -> int:
        """How many points are not shown."""
        return len(self._points) - len(self._lines)

    def _keys(self) -> list[tuple[str, str]]:
        shown = self._points[: len(self._lines)]
        return [(point.alternative, point.criterion) for point in shown]

    def layout_key(self) -> Hashable:
        return tuple(self._keys()), self._lines, bool(self.more)

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._left = SPACE[0] + BADGE + SPACE[1]
        y, marks = top, []
        for key, (_, sentence) in zip(self._keys(), self._lines, strict=True):
            tall = max(self._laid_out(sentence).size().height(), BADGE) + 2 * _PAD
            marks.append(Mark(QRectF(0, y, width, tall), key))
            y += tall
        self._bottom = y
        return marks, y + (_MORE if self.more else 0.0)

    def _laid_out(self, sentence: str) -> QStaticText:
        room = max(80.0, self.width() - self._left - SPACE[0])
        return self.texts.wrapped(sentence, self.texts.face(), room)

    def draw(self, painter: QPainter) -> None:
        colours = self.colours
        for mark, (label, sentence) in zip(self.marks, self._lines, strict=True):
            area = mark.area
            if not self._exporting and mark.key in (self.current, self.hovered):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(mixed(colours.accent, colours.surface, 0.12)))
                painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), SPACE[0], SPACE[0])
            self.texts.badge(painter, QPointF(SPACE[0], area.top() + _PAD), label, colours)
            painter.setPen(QColor(colours.text))
            painter.setFont(self.texts.face().font)
            painter.drawStaticText(
                round(self._left), round(area.top() + _PAD), self._laid_out(sentence)
            )
        if self.more:
            painter.setPen(QColor(colours.muted))
            words = QCoreApplication.translate(
                "TippingList",
                "and %n more that take a larger change, in the copied table",
                None,
                self.more,
            )
            area = QRectF(self._left, self._bottom, self.width() - self._left, _MORE)
            self.texts.write(painter, area, words, self.texts.face("small"))

    def tip(self, key: object) -> str:
        point = next(p for p in self._points if (p.alternative, p.criterion) == key)
        if point.share is None:
            return self.tr("The figure is not known today")
        return self.tr("A change of {0} of the declared range").format(
            self._names.percent(point.share, 1)
        )

    def neighbour(self, key: object, across: int, down: int) -> object:
        return stepped(self._keys(), key, across + down)

    def rows(self) -> list[list[str]]:
        """Return every tipping point with all digits; the change as part of the range."""
        names = self._names
        units = {criterion.id: criterion.unit for criterion in names.study.criteria}
        lines = [
            [
                self.tr("Alternative"),
                self.tr("Criterion"),
                self.tr("Unit"),
                self.tr("Figure today"),
                self.tr("Another leads from"),
                self.tr("Who"),
                self.tr("Change, share of the range"),
                self.tr("Outside the range"),
            ]
        ]
        for point in self._points:
            numbers = (point.value, point.figure, point.share)
            value, figure, share = (
                "" if number is None else format_number(number, names.language, None)
                for number in numbers
            )
            lines.append(
                [
                    names.alternative(point.alternative),
                    names.criterion(point.criterion),
                    units[point.criterion],
                    value,
                    figure,
                    names.alternative(point.rival),
                    share,
                    self.tr("yes") if point.beyond else "",
                ]
            )
        return lines
