"""The picture of weight lines in layers: what stays while the handle moves is painted once."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from locdecide.numerals import format_fixed, format_percent
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, draw_badge, elided, text_on
from locdecide.ui.charts.line_scene import LineScene
from locdecide.ui.theme import SPACE, Colours, font, mixed
from locdecide.words import Language

__all__ = ["LineLayers"]

_RING, _DOT = 5.0, 2.5
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class LineLayers:
    """Keeps the still layer as a pixmap."""

    def __init__(self) -> None:
        self._still: QPixmap | None = None
        self._for: tuple[object, ...] = ()

    def clear(self) -> None:
        """Forget the still layer."""
        self._still = None

    def still(
        self, scene: LineScene, size: QSize, ratio: float, colours: Colours, language: Language
    ) -> QPixmap:
        """Return the still layer, painted only when it is not what was painted last."""
        wanted = (size, ratio, colours)
        if self._still is None or self._for != wanted:
            self._for = wanted
            self._still = QPixmap(size * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._still)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_still(painter, scene, colours, language)
            painter.end()
        return self._still

    def paint_still(
        self, painter: QPainter, scene: LineScene, colours: Colours, language: Language
    ) -> None:
        """Paint axes, lines, crossings, and who is first where."""
        self._paint_axes(painter, scene, colours, language)
        self._paint_lines(painter, scene, colours)
        self._paint_strip(painter, scene, colours)
        self._paint_crossings(painter, scene, colours, language)
        for i, (label, area) in scene.labels.items():
            self._paint_label(painter, scene, i, label, area, colours)

    def paint_lit(
        self,
        painter: QPainter,
        scene: LineScene,
        alternative: int,
        label: AlternativeLabel,
        colours: Colours,
    ) -> None:
        """Paint one line so that it stands out."""
        painter.save()
        painter.setClipRect(scene.plot.area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((colours.surface, 7.0), (label.colour, 4.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPath(scene.plot.paths[alternative])
        painter.restore()
        if alternative not in scene.labels:
            self._name_unlabelled(painter, scene, alternative, label, colours)
            return
        area = scene.labels[alternative][1]
        painter.setPen(QPen(QColor(colours.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(-3, 0.5, 0, -0.5), SPACE[0], SPACE[0])

    def _name_unlabelled(
        self,
        painter: QPainter,
        scene: LineScene,
        alternative: int,
        label: AlternativeLabel,
        colours: Colours,
    ) -> None:
        face = font("small", strong=True)
        metrics = QFontMetricsF(face)
        text = f"{label.letter}  {label.name}"
        width = metrics.horizontalAdvance(text) + SPACE[1]
        y = scene.plot.y(float(scene.plot.scores[-1, alternative]))
        area = QRectF(scene.plot.area.right() - width, y - 10, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(area, SPACE[0], SPACE[0])
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        painter.drawText(area, _CENTRE, text)

    def _paint_axes(
        self, painter: QPainter, scene: LineScene, colours: Colours, language: Language
    ) -> None:
        plot, area = scene.plot, scene.plot.area
        painter.setFont(font("small"))
        muted, line = QColor(colours.muted), QColor(colours.line)
        row = QFontMetricsF(font("small")).height() + SPACE[0]
        span = scene.ticks[1] - scene.ticks[0]
        decimals = 2 if span < 0.0999 else 1
        for tick in scene.ticks:
            y = plot.y(tick)
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(muted)
            where = QRectF(0, y - row / 2, area.left() - SPACE[1], row)
            painter.drawText(where, _RIGHT, format_fixed(tick, language, decimals))
        for number in range(6):
            x = plot.x(number / 5)
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, scene.strip.bottom() + 3))
            painter.setPen(muted)
            where = QRectF(x - 40, scene.strip.bottom() + 2, 80, row)
            painter.drawText(where, _CENTRE, format_percent(number / 5, language, 0))
        weight, score = scene.axes
        painter.setPen(muted)
        painter.drawText(scene.head, _LEFT, score)
        where = QRectF(0, scene.strip.bottom() + row, area.right(), row)
        painter.drawText(where.adjusted(area.left(), 0, SPACE[3], 0), _CENTRE, weight)

    def _paint_lines(self, painter: QPainter, scene: LineScene, colours: Colours) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(mixed(colours.muted, colours.surface, 0.45)), 1))
        for i in scene.rest:
            painter.drawPath(scene.plot.paths[i])
        # The one named first lies on top.
        for i, (label, _) in reversed(list(scene.labels.items())):
            painter.setPen(QPen(QColor(label.colour), 2))
            painter.drawPath(scene.plot.paths[i])

    def _paint_strip(self, painter: QPainter, scene: LineScene, colours: Colours) -> None:
        """Paint who is first where, along the axis."""
        plot = scene.plot
        painter.setFont(font("small", strong=True))
        for start, end, label in scene.leads:
            left, right = plot.x(start), plot.x(end)
            piece = QRectF(left, scene.strip.top() + 1, right - left, scene.strip.height() - 2)
            ground = QColor(label.colour)
            painter.fillRect(piece.adjusted(0.5, 0, -0.5, 0), ground)
            if QFontMetricsF(painter.font()).horizontalAdvance(label.letter) + 4 < piece.width():
                painter.setPen(text_on(ground, colours))
                painter.drawText(piece, _CENTRE, label.letter)

    def _paint_crossings(
        self, painter: QPainter, scene: LineScene, colours: Colours, language: Language
    ) -> None:
        muted, text = QColor(colours.muted), QColor(colours.text)
        first = [(crossing, point) for _, crossing, point in scene.crossings if crossing.first]
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(muted, 1))
        for _, crossing, point in scene.crossings:
            if not crossing.first:
                painter.drawEllipse(point, _DOT, _DOT)
        painter.setPen(QPen(muted, 1, Qt.PenStyle.DashLine))
        for _, point in first:
            painter.drawLine(point, QPointF(point.x(), scene.strip.top()))
        face = font("small", strong=True)
        metrics = QFontMetricsF(face)
        painter.setFont(face)
        taken: list[QRectF] = []
        for crossing, point in first:
            painter.setPen(QPen(text, 2))
            painter.setBrush(QColor(colours.surface))
            painter.drawEllipse(point, _RING, _RING)
            words = format_percent(crossing.weight, language, 0)
            width, height = metrics.horizontalAdvance(words) + SPACE[0], metrics.height()
            area = QRectF(point.x() - width / 2, point.y() - height - 2 * _RING, width, height)
            if area.top() < scene.plot.area.top() or any(area.intersects(t) for t in taken):
                area.moveTop(point.y() + 2 * _RING)
            area.moveLeft(max(area.left(), scene.plot.area.left() + 1))
            taken.append(area)
            ground = QColor(colours.surface)
            ground.setAlphaF(0.85)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(area, SPACE[0], SPACE[0])
            painter.setPen(text)
            painter.drawText(area, _CENTRE, words)

    def _paint_label(
        self,
        painter: QPainter,
        scene: LineScene,
        alternative: int,
        label: AlternativeLabel,
        area: QRectF,
        colours: Colours,
    ) -> None:
        plot = scene.plot
        end = QPointF(plot.area.right(), plot.y(float(plot.scores[-1, alternative])))
        corner = QPointF(area.left(), area.center().y() - BADGE / 2)
        painter.setPen(QPen(QColor(label.colour), 1))
        painter.drawLine(end, QPointF(area.left() - 1, area.center().y()))
        draw_badge(painter, corner, label.colour, label.letter, colours)
        face = font()
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        words = area.adjusted(BADGE + SPACE[0] + 2, 0, -scene.scores, 0)
        painter.drawText(words, _LEFT, elided(label.name, QFontMetricsF(face), words.width()))
