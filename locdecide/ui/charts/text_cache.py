"""Texts and badges laid out once, for charts that paint the same words many times a second."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPixmap,
    QStaticText,
    QTextOption,
    QTransform,
)

from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, draw_badge
from locdecide.ui.theme import Colours, font

__all__ = ["Face", "TextCache"]

_MOST = 3000


class Face:
    """A font of the type scale with its measures."""

    def __init__(self, size: str, *, strong: bool) -> None:
        self.font: QFont = font(size, strong=strong)
        self.metrics = QFontMetricsF(self.font)
        self.height = self.metrics.height()


class TextCache:
    """Writes texts in a painter, each laid out once, and paints badges, each drawn once."""

    def __init__(self) -> None:
        self._faces: dict[tuple[str, bool], Face] = {}
        self._texts: dict[tuple[str, Face], tuple[QStaticText, float]] = {}
        self._cut: dict[tuple[str, Face, int], str] = {}
        self._wrapped: dict[tuple[str, Face, int], QStaticText] = {}
        self._badges: dict[tuple[str, str, float, Colours], QPixmap] = {}

    def face(self, size: str = "body", *, strong: bool = False) -> Face:
        """Return a step of the type scale."""
        key = (size, strong)
        if key not in self._faces:
            self._faces[key] = Face(size, strong=strong)
        return self._faces[key]

    def width(self, text: str, face: Face) -> float:
        """Return how wide a text is."""
        return self.laid_out(text, face)[1]

    def cut(self, text: str, face: Face, room: float) -> str:
        """Return a text cut to the room there is, with an ellipsis where it had to be."""
        if self.width(text, face) <= room:
            return text
        key = (text, face, int(room))
        if key not in self._cut:
            if len(self._cut) > _MOST:
                self._cut.clear()
            elide = Qt.TextElideMode.ElideRight
            self._cut[key] = face.metrics.elidedText(text, elide, max(0.0, room))
        return self._cut[key]

    def write(
        self, painter: QPainter, area: QRectF, text: str, face: Face, *, align: float = 0.0
    ) -> None:
        """Write one line into the middle of an area, at its left (0), centre (0.5) or right (1).

        A text that is too wide is cut.
        """
        static, width = self.laid_out(text, face)
        room = area.width()
        if width > room:
            static, width = self.laid_out(self.cut(text, face, room), face)
        x = area.x() + align * (room - width)
        y = area.y() + (area.height() - face.height) / 2
        painter.setFont(face.font)
        painter.drawStaticText(round(x), round(y), static)

    def write_at(self, painter: QPainter, x: float, middle: float, text: str, face: Face) -> None:
        """Write one line from a place on, whole, around a height."""
        painter.setFont(face.font)
        static = self.laid_out(text, face)[0]
        painter.drawStaticText(round(x), round(middle - face.height / 2), static)

    def wrapped(self, text: str, face: Face, width: float) -> QStaticText:
        """Return a text laid out in lines of a width."""
        key = (text, face, int(width))
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) > _MOST:
                self._wrapped.clear()
            found = self._wrapped[key] = _static(text)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            found.setTextOption(option)
            found.setTextWidth(max(1, int(width)))
            found.prepare(QTransform(), face.font)
        return found

    def badge(
        self, painter: QPainter, corner: QPointF, label: AlternativeLabel, colours: Colours
    ) -> None:
        """Paint an alternative's badge."""
        ratio = painter.device().devicePixelRatioF()
        key = (label.colour, label.letter, ratio, colours)
        pixmap = self._badges.get(key)
        if pixmap is None:
            pixmap = self._badges[key] = _badge(label, ratio, colours)
        painter.drawPixmap(corner, pixmap)

    def clear(self) -> None:
        """Forget everything, after the font changed."""
        for held in (self._faces, self._texts, self._cut, self._wrapped, self._badges):
            held.clear()

    def laid_out(self, text: str, face: Face) -> tuple[QStaticText, float]:
        """Return a text laid out, and its width."""
        key = (text, face)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > _MOST:
                self._texts.clear()
            static = _static(text)
            static.prepare(QTransform(), face.font)
            found = self._texts[key] = (static, face.metrics.horizontalAdvance(text))
        return found


def _static(text: str) -> QStaticText:
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    return static


def _badge(label: AlternativeLabel, ratio: float, colours: Colours) -> QPixmap:
    pixmap = QPixmap(round(BADGE * ratio), round(BADGE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_badge(painter, QPointF(0, 0), label.colour, label.letter, colours)
    painter.end()
    return pixmap
