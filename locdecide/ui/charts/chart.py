"""What all charts share: a title, marks that can be asked, and a way out as picture or table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from locdecide.ui.theme import ROW_HEIGHT, SPACE, Colours, colours_of, font

__all__ = ["Chart", "Mark", "draw_badge", "elided", "text_on"]

MINIMUM_WIDTH = 420
BADGE = 18
_EXPORT_SCALE = 2
_PAUSE = 150  # milliseconds without a change before a chart is put into words
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Mark:
    """A part of a chart that stands for something: where it is and what it is."""

    area: QRectF
    key: object


class Chart(QWidget):
    """A painted chart as high as its content needs.

    A subclass places its marks in :meth:`arrange`, paints them in :meth:`draw`, steps between
    them in :meth:`neighbour` and says the same in :meth:`rows`.

    Signals
    -------
    chosen(object)
        The user asked for a mark; its key.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._title_measured: tuple[tuple[str, int, str] | None, float] = (None, 0.0)
        self._marks: tuple[Mark, ...] = ()
        self._current: object = None
        self._hovered: object = None
        self._height = ROW_HEIGHT
        self._exporting = False
        # Nobody can listen as fast as a weight is dragged.
        self._describing = QTimer(self)
        self._describing.setSingleShot(True)
        self._describing.setInterval(_PAUSE)
        self._describing.timeout.connect(self._describe)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self.updateGeometry)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(MINIMUM_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        picture = QAction(QCoreApplication.translate("Chart", "Copy as picture"), self)
        picture.triggered.connect(self.copy_picture)
        table = QAction(QCoreApplication.translate("Chart", "Copy as table"), self)
        table.setShortcut(QKeySequence.StandardKey.Copy)
        table.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        table.triggered.connect(self.copy_table)
        self.addActions([picture, table])

    @property
    def colours(self) -> Colours:
        """The colours of the present palette."""
        return colours_of(self.palette())

    @property
    def title(self) -> str:
        """The sentence above the chart."""
        return self._title

    @property
    def current(self) -> object:
        """The key of the mark that was asked for last."""
        return self._current

    @property
    def hovered(self) -> object:
        """The key of the mark under the pointer."""
        return self._hovered

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks with their present areas."""
        return self._marks

    def set_current(self, key: object) -> None:
        """Show a mark as the one asked for; None shows none."""
        if key != self._current:
            self._current = key
            self.update()

    def set_title(self, title: str) -> None:
        """Say the chart's conclusion above it."""
        if title != self._title:
            before = self._title_height()
            self._title = title
            self.setAccessibleName(title)
            if self._title_height() == before:
                self._describing.start()
                self.update()
            else:
                self.rearrange()

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the mark at a point of the widget."""
        return next((mark for mark in self._marks if mark.area.contains(point)), None)

    def copy_picture(self) -> None:
        """Put the chart on the clipboard as an image at twice its size."""
        image = QImage(self.size() * _EXPORT_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(_EXPORT_SCALE)
        image.fill(QColor(self.colours.surface))
        painter = QPainter(image)
        self._exporting = True
        self._paint(painter)
        self._exporting = False
        painter.end()
        QGuiApplication.clipboard().setImage(image)

    def copy_table(self) -> None:
        """Put the chart's numbers on the clipboard as a block for a spreadsheet."""
        lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in self.rows())
        QGuiApplication.clipboard().setText("\n".join(lines))

    def rearrange(self) -> None:
        """Place everything anew after the data, the width or the font changed."""
        top = self._title_height()
        marks, height = self.arrange(top, float(self.width()))
        self._marks = tuple(marks)
        before = self.sizeHint()
        self._height = math.ceil(height)
        self._describing.start()
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        """Place the marks below ``top``; return them and the height that the chart needs."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Paint everything but the title."""
        raise NotImplementedError

    def tip(self, key: object) -> str:
        """Return what a mark says exactly, for the one who hovers over it."""
        raise NotImplementedError

    def neighbour(self, key: object, across: int, down: int) -> object:
        """Return the key of the mark that an arrow key leads to; ``key`` may be None."""
        raise NotImplementedError

    def rows(self) -> list[list[str]]:
        """Return the chart's content as rows of text, the head first."""
        raise NotImplementedError

    def description(self) -> str:
        """Return what the chart shows, for those who cannot see it."""
        return "; ".join(" ".join(filter(None, row)) for row in self.rows())

    def accessibleDescription(self) -> str:
        if self._describing.isActive():
            self._describe()
        return super().accessibleDescription()

    def title_font(self) -> QFont:
        """Return the font of the title; a chart for the projector takes a larger one."""
        return font("body", strong=True)

    def sizeHint(self) -> QSize:
        return QSize(MINIMUM_WIDTH, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(QPointF(event.pos()))
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.tip(mark.key), self, mark.area.toRect())
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        elif event.type() == QEvent.Type.FontChange:
            self.rearrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            before = self.sizeHint()
            self.rearrange()
            if self.sizeHint() != before:
                # A layout under way does not hear of it.
                self._settling.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        self._hover(mark.key if mark else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(mark.key)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if not self._marks:
            super().keyPressEvent(event)
        elif key in steps:
            self._choose(self.neighbour(self._present(), *steps[key]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._present() or self.neighbour(None, 0, 0))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        if self.hasFocus():
            self._draw_focus(painter)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.colours.text))
        painter.setFont(self.title_font())
        area = QRectF(0, 0, self.width(), self._title_height())
        painter.drawText(area, int(_WRAP), self._title)
        self.draw(painter)

    def _draw_focus(self, painter: QPainter) -> None:
        present = self._present()
        area = next((m.area for m in self._marks if m.key == present), QRectF(self.rect()))
        painter.setPen(QPen(QColor(self.colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), SPACE[0], SPACE[0])

    def _describe(self) -> None:
        self._describing.stop()
        self.setAccessibleDescription(self.description())

    def _present(self) -> object:
        """Return the current key where its mark is still there."""
        return self._current if any(m.key == self._current for m in self._marks) else None

    def _choose(self, key: object) -> None:
        if key is not None:
            self.set_current(key)
            self.chosen.emit(key)

    def _hover(self, key: object) -> None:
        if key != self._hovered:
            self._hovered = key
            self.setCursor(
                Qt.CursorShape.ArrowCursor if key is None else Qt.CursorShape.PointingHandCursor
            )
            self.update()

    def _title_height(self) -> float:
        if not self._title:
            return 0.0
        face = self.title_font()
        measured = (self._title, self.width(), face.key())
        if measured != self._title_measured[0]:
            room = QRectF(0, 0, max(self.width(), MINIMUM_WIDTH), 10_000)
            height = QFontMetricsF(face).boundingRect(room, int(_WRAP), self._title).height()
            self._title_measured = (measured, height + SPACE[1])
        return self._title_measured[1]


def elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    """Return a text cut to a width, with an ellipsis where it had to be cut."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def text_on(ground: QColor, colours: Colours) -> QColor:
    """Return the one of the palette's extremes that reads better on a ground."""
    return QColor(_ink_on(ground.rgb(), colours.surface, colours.text))


def draw_badge(
    painter: QPainter, corner: QPointF, colour: str, letter: str, colours: Colours
) -> None:
    """Paint an alternative's mark: its letter on its colour."""
    area = QRectF(corner.x(), corner.y(), BADGE, BADGE)
    ground = QColor(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, SPACE[0], SPACE[0])
    painter.setPen(text_on(ground, colours))
    painter.setFont(font("small", strong=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)


@lru_cache(maxsize=256)
def _ink_on(ground: int, *inks: str) -> str:
    light = _luminance(QColor(ground))
    return max(inks, key=lambda ink: abs(_luminance(QColor(ink)) - light))


def _luminance(colour: QColor) -> float:
    """Return a lightness as the eye sees it, 0 to 1."""
    red, green, blue = (math.pow(c, 2.2) for c in colour.getRgbF()[:3])  # type: ignore[index]
    return math.pow(0.2126 * red + 0.7152 * green + 0.0722 * blue, 1 / 2.2)
