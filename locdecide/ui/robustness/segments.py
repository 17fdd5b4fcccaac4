"""One of a few choices as buttons side by side, under a word for what is chosen."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.ui.theme import SPACE, font

__all__ = ["Segments"]


class Segments(QWidget):
    """A segmented control.

    Signals
    -------
    chosen(object)
        The user chose another one; its value.
    """

    chosen = Signal(object)

    def __init__(
        self, title: str, choices: Mapping[Hashable, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[Hashable, QPushButton] = {}
        self._group = QButtonGroup(self)
        label = QLabel(title, self)
        label.setFont(font("small"))
        label.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(0)
        for value, text in choices.items():
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setAccessibleName(f"{title}: {text}")
            button.clicked.connect(lambda _=False, value=value: self._on_clicked(value))
            self._group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
        row.addStretch(1)
        self._value: Hashable = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(label)
        layout.addLayout(row)

    @property
    def value(self) -> Hashable:
        """The value that is shown as chosen."""
        return self._value

    def show_value(self, value: Hashable) -> None:
        """Show which one is chosen."""
        self._value = value
        self.buttons[value].setChecked(True)

    def _on_clicked(self, value: Hashable) -> None:
        if value != self._value:
            self._value = value
            self.chosen.emit(value)
