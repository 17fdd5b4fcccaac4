"""A choice of one alternative, each with its letter on its colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, draw_badge
from locdecide.ui.theme import Colours, colours_of

__all__ = ["AlternativeBox"]

_LETTERS, _WIDEST = 12, 340


class AlternativeBox(QComboBox):
    """Offers the alternatives that are ranked.

    Signals
    -------
    chosen(str)
        The user chose an alternative.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[AlternativeLabel, ...] = ()
        self.setAccessibleName(name)
        self.setIconSize(QSize(BADGE, BADGE))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda i: self.chosen.emit(self.itemData(i)))

    @property
    def alternative(self) -> str | None:
        """The id of the one that is shown; None where there is none."""
        found: str | None = self.currentData()
        return found

    def show_alternatives(self, labels: Sequence[AlternativeLabel], chosen: str | None) -> None:
        """Offer alternatives, one of them chosen."""
        if tuple(labels) != self._labels:
            self._labels = tuple(labels)
            self.clear()
            colours, scale = colours_of(self.palette()), self.devicePixelRatioF()
            for label in labels:
                self.addItem(_badge(label, colours, scale), label.name, label.alternative)
        self.setCurrentIndex(self.findData(chosen))
        self.setToolTip(self.currentText())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever scrolls past must not choose another one.
        event.ignore()


def _badge(label: AlternativeLabel, colours: Colours, scale: float) -> QIcon:
    picture = QPixmap(round(BADGE * scale), round(BADGE * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_badge(painter, QPointF(0, 0), label.colour, label.letter, colours)
    painter.end()
    return QIcon(picture)
