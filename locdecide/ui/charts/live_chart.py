"""A chart that follows numbers while they are dragged: the costly part waits until they rest."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QStaticText
from PySide6.QtWidgets import QWidget

from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, Chart
from locdecide.ui.charts.text_cache import TextCache
from locdecide.ui.theme import SPACE, Colours, font

__all__ = ["LiveChart", "label_width", "stepped"]


class LiveChart(Chart):
    """A chart whose data come in quick succession.

    A subclass says what its marks depend on in :meth:`layout_key`; they are placed anew only when
    that, the width or the font differs. ``lit`` alternatives stand out in it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(0)
        self._placed: Hashable = None
        self._lit: str | None = None
        self._beside: LiveChart | None = None
        self._drop = self._told = 0.0
        self._colours: Colours | None = None
        self.texts = TextCache()

    @property
    def colours(self) -> Colours:
        """The colours of the present palette."""
        if self._colours is None:
            self._colours = super().colours
        return self._colours

    def light(self, alternative: str | None) -> None:
        """Let one alternative stand out, or none."""
        if alternative != self._lit:
            self._lit = alternative
            self.update()

    def is_lit(self, alternative: str) -> bool:
        """Tell whether an alternative stands out, also because the pointer is on it."""
        if self._exporting:
            return False
        return alternative in (self._lit, self.alternative_of(self.hovered))

    def alternative_of(self, key: object) -> str | None:
        """Return the alternative that a mark is about."""
        return str(key[0]) if isinstance(key, tuple) else None if key is None else str(key)

    def layout_key(self) -> Hashable:
        """Return what the places of the marks depend on beside width and font."""
        raise NotImplementedError

    def refresh(self, title: str) -> None:
        """Show new data under a title."""
        if title != self._title:
            self._title = title
            self.setAccessibleName(title)
        self.rearrange()

    @property
    def title_height(self) -> float:
        """How high the title is at the present width."""
        return self._title_height()

    def stand_beside(self, other: LiveChart | None, drop: float = 0.0) -> None:
        """Begin below both titles, some way down, in line with another chart; None for alone."""
        if (other, drop) != (self._beside, self._drop):
            self._beside, self._drop = other, drop
            self.rearrange()

    def rearrange(self) -> None:
        tall = self._title_height()
        top = tall + self._drop
        if self._beside is not None:
            top = max(tall, self._beside.title_height) + self._drop
        if tall != self._told:
            self._told = tall
            if self._beside is not None:
                self._beside.rearrange()
        placed = (top, self.width(), self.font().key(), self.layout_key())
        if placed != self._placed:
            self._placed = placed
            marks, height = self.arrange(top, float(self.width()))
            self._marks = tuple(marks)
            if math.ceil(height) != self._height:
                self._height = math.ceil(height)
                self.updateGeometry()
        self._describing.start()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height)

    def _title_height(self) -> float:
        return self._title_text().size().height() + SPACE[1] if self._title else 0.0

    def _title_text(self) -> QStaticText:
        return self.texts.wrapped(self._title, self.texts.face(strong=True), self.width())

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._title:
            painter.setPen(QColor(self.colours.text))
            painter.setFont(self.texts.face(strong=True).font)
            painter.drawStaticText(0, 0, self._title_text())
        self.draw(painter)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.texts.clear()
        elif event.type() == QEvent.Type.PaletteChange:
            self._colours = None
        super().changeEvent(event)

    def draw_label(
        self, painter: QPainter, label: AlternativeLabel, area: QRectF, *, strong: bool = False
    ) -> None:
        """Paint an alternative's badge and name into an area."""
        y = area.y() + (area.height() - BADGE) / 2
        self.texts.badge(painter, QPointF(area.x(), y), label, self.colours)
        painter.setPen(QColor(self.colours.text))
        words = area.adjusted(BADGE + SPACE[1], 0, -SPACE[0], 0)
        self.texts.write(painter, words, label.name, self.texts.face(strong=strong))


def label_width(labels: Iterable[AlternativeLabel], most: float) -> float:
    """Return the room that badges and names need, up to a limit."""
    metrics = QFontMetricsF(font(strong=True))
    widest = max((metrics.horizontalAdvance(label.name) for label in labels), default=0.0)
    return min(BADGE + SPACE[1] + widest + SPACE[2], most)


def stepped(keys: Sequence[Hashable], key: object, step: int) -> Hashable:
    """Return the key some places on, the ends at most; the first for a key that is not there."""
    if not keys:
        return None
    if key not in keys:
        return keys[0]
    return keys[min(max(keys.index(key) + step, 0), len(keys) - 1)]
