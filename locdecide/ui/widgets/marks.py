"""The mark of an alternative: its letter on its colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from locdecide.ui.theme import font

__all__ = ["MARK_SIZE", "mark_icon"]

MARK_SIZE = 20
_SCALE = 3


@lru_cache(maxsize=256)
def mark_icon(text: str, colour: str, ground: str) -> QIcon:
    """Return a small tile with a letter, sharp up to three times its size."""
    pixmap = QPixmap(MARK_SIZE * _SCALE, MARK_SIZE * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    tile = QRectF(1, 1, MARK_SIZE - 2, MARK_SIZE - 2)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(tile, 4, 4)
    painter.setPen(QColor(ground))
    painter.setFont(font("small", strong=True))
    painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    icon = QIcon()
    # The same picture when selected: Qt would tint it, and the colour is the alternative's.
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon
