"""The icons: one SVG set of our own, tinted by the palette."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from locdecide.paths import resource

__all__ = ["icon", "pixmap"]

_SIZE = 20
_SCALES = (1, 2, 3)


def pixmap(name: str, colour: str, size: int = _SIZE, scale: float = 1.0) -> QPixmap:
    """Draw an icon in a colour, sharp at the given device scale."""
    key = f"{name} {colour} {size} {scale}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    source = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    picture = QPixmap(round(size * scale), round(size * scale))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, colour: str, size: int = _SIZE) -> QIcon:
    """Return an icon in a colour, with a picture for each usual device scale."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, colour, size, scale))
    return made
