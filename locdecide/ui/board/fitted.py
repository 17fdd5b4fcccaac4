"""Type for a wall that grows somewhat smaller before a name is cut."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontMetricsF

__all__ = ["fitted"]

_SMALLEST = 0.7


def fitted(face: QFont, names: Iterable[str], room: float) -> QFont:
    """Return the font at the size at which all names have room, but never below 0.7 of its own."""
    metrics = QFontMetricsF(face)
    widest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    if widest <= room:
        return face
    smaller = QFont(face)
    share = max(_SMALLEST, room / widest)
    smaller.setPixelSize(max(1, math.floor(face.pixelSize() * share)))
    return smaller
