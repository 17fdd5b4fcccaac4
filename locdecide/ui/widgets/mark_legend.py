"""The signs of the performance table in words, with how many there are; a click finds the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from locdecide.ui.cell_marks import MARK_WIDTH, mark_pixmap
from locdecide.ui.cells import Mark
from locdecide.ui.theme import SPACE, colours_of, font

__all__ = ["MarkLegend"]


class MarkLegend(QWidget):
    """A line under the table.

    Signals
    -------
    wanted(Mark)
        The user wants to see the next cell with a sign.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            mark: self._button(mark) for mark in (Mark.MISSING, Mark.UNSOURCED, Mark.OUTSIDE)
        }
        self._spread_sign = QLabel(self)
        self._spread = QLabel(self.tr("low or high given"), self)
        self._spread.setFont(font("small"))
        self._spread.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SPACE[0], 0, 0)
        layout.setSpacing(SPACE[0])
        for button in self.buttons.values():
            layout.addWidget(button)
        layout.addSpacing(SPACE[2])
        layout.addWidget(self._spread_sign)
        layout.addWidget(self._spread)
        layout.addStretch(1)
        self.show_counts({})
        self._draw_signs()

    def show_counts(self, counts: Mapping[Mark, int]) -> None:
        """Show how many cells have each sign."""
        texts = {
            Mark.MISSING: (self.tr("{0} missing"), self.tr("No figure is missing.")),
            Mark.UNSOURCED: (self.tr("{0} without source"), self.tr("Every figure has a source.")),
            Mark.OUTSIDE: (self.tr("{0} outside range"), self.tr("No figure is outside.")),
        }
        for mark, button in self.buttons.items():
            text, none = texts[mark]
            count = counts.get(mark, 0)
            button.setText(text.format(count))
            button.setEnabled(count > 0)
            button.setToolTip(self.tr("Go to the next one.") if count else none)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_spread"):
            self._draw_signs()

    def _button(self, mark: Mark) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("flat", "true")
        button.setFont(font("small"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.wanted.emit(mark))
        return button

    def _draw_signs(self) -> None:
        colours, scale = colours_of(self.palette()), max(2.0, self.devicePixelRatioF())
        for mark, button in self.buttons.items():
            icon = QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
                icon.addPixmap(mark_pixmap(mark, colours, scale), mode)
            button.setIcon(icon)
        self._spread_sign.setPixmap(mark_pixmap(Mark.SPREAD, colours, scale))
        self._spread_sign.setFixedWidth(MARK_WIDTH)
