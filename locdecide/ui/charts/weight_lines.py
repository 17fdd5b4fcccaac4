"""A line per alternative as the weight of one criterion goes from 0 to 100 %."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_fixed, format_number, format_percent
from locdecide.results import Crossing, WeightLine, WeightSensitivity
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import Chart, Mark
from locdecide.ui.charts.line_layers import LineLayers
from locdecide.ui.charts.line_scene import LineScene, line_scene
from locdecide.ui.charts.weight_handle import paint_handle
from locdecide.ui.theme import SPACE, font
from locdecide.words import Language

__all__ = ["WeightLines"]

_REACH = 6.0
_HOLD = 9.0
_FINE = 1000
_PAGE = 0.1
_EXACT = 6
_TIP_LINES = 10

SentenceOf = Callable[[Crossing], str]


class WeightLines(Chart):
    """Shows lines, where they cross, who is first where, and a handle at the present weight.

    A mark's key is an alternative's id, or the number of a crossing.

    Signals
    -------
    weight_dragged(float)
        The user moved the handle to a weight, 0 to 1.
    drag_ended()
        The user let go of the handle.
    """

    weight_dragged = Signal(float)
    drag_ended = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._sensitivity: WeightSensitivity | None = None
        self._line: WeightLine | None = None
        self._labels: Mapping[str, AlternativeLabel] = {}
        self._names = ("", "")
        self._sentence_of: SentenceOf = lambda _: ""
        self._weight = self._today = 0.0
        self._layers = LineLayers()
        self._scene: LineScene | None = None
        self._room = 0.0
        self._dragging = False
        # The weight under the pointer, one at which the scores are known exactly.
        self._read: float | None = None

    @property
    def weight(self) -> float:
        """Where the handle stands."""
        return self._weight

    @property
    def line(self) -> WeightLine | None:
        """The line of weights that is shown."""
        return self._line

    def show_line(
        self,
        sensitivity: WeightSensitivity,
        line: WeightLine,
        labels: Mapping[str, AlternativeLabel],
        names: tuple[str, str],
        today: float,
        sentence_of: SentenceOf,
    ) -> None:
        """Show the lines of one criterion.

        ``names`` are the criterion's and the score's; ``today`` is the study's own weight, which
        the present one may differ from while weights are tried.
        """
        self._sensitivity, self._line = sensitivity, line
        self._labels, self._names, self._sentence_of = labels, names, sentence_of
        self._today, self._weight = today, line.present
        self._read = None
        self.rearrange()

    def set_room(self, height: float) -> None:
        """Make the lines as high as there is room for; 0 for what suits their width."""
        if height != self._room:
            self._room = height
            self.rearrange()

    def set_weight(self, weight: float) -> None:
        """Move the handle; the lines stay."""
        if weight != self._weight:
            self._weight = weight
            self._describing.start()
            self.update()

    def point_at(self, weight: float) -> QPointF:
        """Return where the handle is taken hold of at a weight."""
        if self._scene is None:
            return QPointF()
        return QPointF(self._scene.plot.x(weight), self._scene.handle.center().y())

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._scene = None
        self._layers.clear()
        line, sensitivity = self._line, self._sensitivity
        if line is None or sensitivity is None:
            return (), top
        axes = (
            self.tr("Weight of {0}, share of the whole").format(self._names[0]),
            self._names[1],
        )
        scene = line_scene(sensitivity, line, self._labels, axes, QSizeF(width, self._room), top)
        self._scene = scene
        marks = [
            Mark(_around(point, 9.0 if crossing.first else 5.0), number)
            for number, crossing, point in scene.crossings
        ]
        # Where two lie over each other, the one that changes the first place answers.
        marks.sort(key=lambda mark: -mark.area.width())
        marks += [Mark(area, label.alternative) for label, area in scene.labels.values()]
        return marks, scene.bottom

    def _label(self, alternative: int) -> AlternativeLabel:
        assert self._sensitivity is not None
        return self._labels[self._sensitivity.alternatives[alternative]]

    def draw(self, painter: QPainter) -> None:
        scene = self._scene
        if scene is None:
            return
        if self._exporting:
            self._layers.paint_still(painter, scene, self.colours, self._language)
        else:
            ratio = self.devicePixelRatioF()
            still = self._layers.still(scene, self.size(), ratio, self.colours, self._language)
            painter.drawPixmap(0, 0, still)
            for key in (self.current, self.hovered):
                lit = self._number(key)
                if lit is not None:
                    self._layers.paint_lit(painter, scene, lit, self._label(lit), self.colours)
        self._draw_scores(painter, scene)
        self._draw_handle(painter, scene)

    def _number(self, key: object) -> int | None:
        """Return which alternative a mark stands for."""
        known = self._sensitivity.alternatives if self._sensitivity else ()
        return known.index(str(key)) if isinstance(key, str) and key in known else None

    def _draw_scores(self, painter: QPainter, scene: LineScene) -> None:
        """Write the scores at the pointer, or else at the handle, beside the names."""
        reading = self._weight if self._read is None or self._exporting else self._read
        colours, plot = self.colours, scene.plot
        painter.setFont(font("small"))
        painter.setPen(QColor(colours.muted))
        text = self.tr("at {0}").format(self._percent(reading))
        painter.drawText(scene.head, _RIGHT, text)
        painter.setPen(QColor(colours.text))
        scores = plot.scores_at(reading)
        for i, (_, area) in scene.labels.items():
            painter.drawText(area, _RIGHT, format_fixed(scores[i], self._language, 3))
        if reading != self._weight:
            x = plot.x(reading)
            painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()))

    def _draw_handle(self, painter: QPainter, scene: LineScene) -> None:
        moved = abs(self._today - self._weight) > 0.5 / _FINE
        paint_handle(
            painter,
            scene,
            (self._weight, self._percent(self._weight)),
            (self._today, self.tr("today {0}").format(self._percent(self._today)))
            if moved
            else None,
            self.colours,
            focused=self.hasFocus() and not self._exporting,
        )

    def _draw_focus(self, painter: QPainter) -> None:
        """Leave it to the handle, which shows the focus."""

    def mark_at(self, point: QPointF) -> Mark | None:
        found = super().mark_at(point)
        scene, sensitivity = self._scene, self._sensitivity
        if found is not None or scene is None or sensitivity is None:
            return found
        if not scene.plot.area.contains(point):
            return None
        nearest = scene.plot.nearest(point, _REACH)
        if nearest is None:
            return Mark(scene.plot.area, _PLOT)
        return Mark(_around(point, _REACH), sensitivity.alternatives[nearest])

    def tip(self, key: object) -> str:
        line, sensitivity = self._line, self._sensitivity
        assert line is not None
        assert sensitivity is not None
        if isinstance(key, int):
            return self._sentence_of(line.crossings[key])
        scores = dict(zip(sensitivity.alternatives, self._exact_scores(), strict=True))
        at = self.tr("at {0}").format(self._percent(self._reading()))
        if key in scores:
            name = self._labels[str(key)].name
            return f"{name}, {at}: {format_number(scores[str(key)], self._language, _EXACT)}"
        best = sorted(scores, key=lambda each: -scores[each])[:_TIP_LINES]
        lines = [
            f"{self._labels[each].name}: {format_number(scores[each], self._language, _EXACT)}"
            for each in best
        ]
        return "\n".join([f"{self._names[0]} {at}", *lines])

    def _reading(self) -> float:
        return self._weight if self._read is None else self._read

    def _exact_scores(self) -> list[float]:
        assert self._scene is not None
        plot, weight = self._scene.plot, self._reading()
        number = plot.known_weight(weight)
        if plot.line.weights[number] == weight:
            return [float(score) for score in plot.line.scores[number]]
        return plot.scores_at(weight)

    def neighbour(self, key: object, across: int, down: int) -> object:
        """Return the next line as they lie above each other at the handle."""
        scene, sensitivity = self._scene, self._sensitivity
        if scene is None or sensitivity is None:
            return None
        scores = scene.plot.scores_at(self._weight)
        order = sorted(scene.labels, key=lambda i: -scores[i])
        keys = [sensitivity.alternatives[i] for i in order]
        if key not in keys:
            return keys[0]
        return keys[min(max(keys.index(str(key)) + down, 0), len(keys) - 1)]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        scene = self._scene
        if scene is None or event.button() != Qt.MouseButton.LeftButton or not self._holds(event):
            mark = self.mark_at(event.position())
            if mark is not None and mark.key == _PLOT:
                self.set_current(None)
            else:
                super().mousePressEvent(event)
            return
        self._dragging = True
        self._read = None
        self._hover(None)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        if abs(event.position().x() - scene.plot.x(self._weight)) > _HOLD:
            self._drag_to(scene.plot.weight(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        scene = self._scene
        if scene is None:
            return
        if self._dragging:
            self._drag_to(scene.plot.weight(event.position().x()))
            return
        read = None
        if scene.plot.area.contains(event.position()):
            number = scene.plot.known_weight(scene.plot.weight(event.position().x()))
            read = float(scene.plot.line.weights[number])
        if read != self._read:
            self._read = read
            self.update()
        mark = self.mark_at(event.position())
        self._hover(None if mark is None or mark.key == _PLOT else mark.key)
        if self._holds(event):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif self.hovered is None:
            self.setCursor(QCursor(Qt.CursorShape.ArrowCursor))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False
            self.drag_ended.emit()
        else:
            super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._read is not None:
            self._read = None
            self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._dragging:
            self._dragging = False
            self.drag_ended.emit()

    def _holds(self, event: QMouseEvent) -> bool:
        """Tell whether the pointer is on the handle, or beside it in its row."""
        scene, point = self._scene, event.position()
        if scene is None:
            return False
        if scene.handle.adjusted(-_HOLD, 0, _HOLD, 0).contains(point):
            return True
        near = abs(point.x() - scene.plot.x(self._weight)) <= SPACE[0]
        return near and scene.plot.area.contains(point)

    def _drag_to(self, weight: float) -> None:
        """Move the handle, to the study's own weight where that is a hair away."""
        scene = self._scene
        assert scene is not None
        near = abs(scene.plot.x(weight) - scene.plot.x(self._today)) < 1.5
        self._move(self._today if near else round(weight * _FINE) / _FINE)

    def _move(self, weight: float) -> None:
        if weight != self._weight:
            self.set_weight(weight)
            self.weight_dragged.emit(weight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = 100 * self._weight
        ways = {
            Qt.Key.Key_Left: (math.ceil(now - 1e-6) - 1) / 100,
            Qt.Key.Key_Right: (math.floor(now + 1e-6) + 1) / 100,
            Qt.Key.Key_PageDown: self._weight - _PAGE,
            Qt.Key.Key_PageUp: self._weight + _PAGE,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: 1.0,
        }
        weight = ways.get(Qt.Key(event.key()))
        if weight is None or self._scene is None:
            super().keyPressEvent(event)
            return
        self._read = None
        self._move(min(max(weight, 0.0), 1.0))
        self.drag_ended.emit()

    def description(self) -> str:
        line, sensitivity = self._line, self._sensitivity
        if line is None or sensitivity is None:
            return ""
        present = self.tr("Weight of {0}: {1}").format(self._names[0], self._percent(self._weight))
        return " ".join([f"{present}.", *(f"{self._sentence_of(c)}." for c in self._first())])

    def _first(self) -> list[Crossing]:
        return [crossing for crossing in self._line.crossings if crossing.first]  # type: ignore[union-attr]

    def rows(self) -> list[list[str]]:
        """Return the scores at every weight, and then the crossings."""
        line, sensitivity = self._line, self._sensitivity
        if line is None or sensitivity is None:
            return []
        names = [self._labels[each].name for each in sensitivity.alternatives]
        table = [[self.tr("Weight of {0}").format(self._names[0]), *names]]
        for weight, scores in zip(line.weights.tolist(), line.scores.tolist(), strict=True):
            exact = (format_number(score, self._language, None) for score in scores)
            table.append([self._exact_percent(weight), *exact])
        head = [self.tr("Crossing at"), self.tr("Ahead below"), self.tr("Ahead above")]
        table += [[], [*head, self.tr("First place changes")]]
        for each in line.crossings:
            ahead = [self._labels[each.below].name, self._labels[each.above].name]
            yes = self.tr("yes") if each.first else self.tr("no")
            table.append([self._exact_percent(each.weight), *ahead, yes])
        return table

    def _percent(self, weight: float) -> str:
        whole = abs(100 * weight - round(100 * weight)) < 0.05
        return format_percent(weight, self._language, 0 if whole else 1)

    def _exact_percent(self, weight: float) -> str:
        sign = format_percent(0.0, self._language, 0)[1:]
        return format_number(100 * weight, self._language, 12) + sign


_PLOT = "plot"
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _around(point: QPointF, radius: float) -> QRectF:
    return QRectF(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius)
