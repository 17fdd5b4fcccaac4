"""The choice of a rating's level, in a cell or in the inspector."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from locdecide.decision.model import Level

__all__ = ["LevelBox"]


class LevelBox(QComboBox):
    """A combo box of levels; typing the first letters finds one.

    Signals
    -------
    chosen()
        A level was picked from the open list, which means it is final.
    """

    chosen = Signal()

    def __init__(self, levels: Sequence[Level], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = False
        self.set_levels(levels)
        self.activated.connect(self._on_activated)

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Offer these levels."""
        self.clear()
        for level in levels:
            self.addItem(level.label, level.id)

    def showPopup(self) -> None:
        self._opened = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # From here on a choice is made by keys in the closed box, which is not final.
        self._opened = False
        super().keyPressEvent(event)

    def _on_activated(self) -> None:
        if self._opened:
            self.chosen.emit()
