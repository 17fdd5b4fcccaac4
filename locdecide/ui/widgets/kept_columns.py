"""Column widths that the user dragged, kept from one session to the next."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView

from locdecide.live.settings import Settings

__all__ = ["KeptColumns"]

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class KeptColumns(QObject):
    """Stores the widths that are dragged, under the table's name, and gives them back.

    Widths that the program sets, or that follow from the room there is, are not stored.
    """

    def __init__(self, header: QHeaderView, settings: Settings, name: str) -> None:
        super().__init__(header)
        self._header = header
        self._settings = settings
        self._state = f"columns.{name}"
        self._widths = _read(settings, self._state)
        self._held = False
        header.viewport().installEventFilter(self)
        header.sectionResized.connect(self._on_resized)
        self.restore()

    def restore(self) -> None:
        """Give the columns their kept widths, after they have been given their first ones."""
        for section, width in self._widths.items():
            if section < self._header.count():
                self._header.resizeSection(section, width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() in _PRESSES:
                self._held = True
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._held = False
        return super().eventFilter(watched, event)

    def _on_resized(self, section: int, _before: int, width: int) -> None:
        fixed = self._header.sectionResizeMode(section) != QHeaderView.ResizeMode.Interactive
        if not self._held or fixed or width <= 0:
            return
        self._widths[section] = width
        kept = json.dumps({str(key): value for key, value in self._widths.items()})
        self._settings.set_state(self._state, QByteArray(kept.encode()))


def _read(settings: Settings, state: str) -> dict[int, int]:
    stored = settings.state(state)
    if stored is None:
        return {}
    try:
        found = json.loads(bytes(stored.data()))
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        int(key): width
        for key, width in found.items()
        if key.isdecimal() and isinstance(width, int) and width > 0
    }
