"""A column of widgets that scrolls where it is taller than its room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from locdecide.ui.theme import SPACE

__all__ = ["ColumnArea"]


class ColumnArea(QScrollArea):
    """Holds a ``column`` to put widgets into; it scrolls downwards only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget(self)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, SPACE[2], SPACE[1])
        self.column.setSpacing(SPACE[2])
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
