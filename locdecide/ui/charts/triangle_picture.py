"""The regions of a triangle of two weights: their pixels, and where their letters stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from locdecide.results import WinnerTriangle

__all__ = ["HEIGHT", "Point", "deepest", "region_picture"]

HEIGHT = 3**0.5 / 2  # of an equilateral triangle with sides of 1

Point = tuple[int, int]


def region_picture(
    winners: WinnerTriangle, colours: Sequence[str], side: float, ratio: float
) -> QImage:
    """Return a triangle of a side, each pixel in the colour of the nearest split's first.

    ``colours`` are that of the borders between regions and then one for each alternative.
    """
    width, height = round(side * ratio), round(side * HEIGHT * ratio)
    cells, outside = _pixel_cells(width, height, winners.steps)
    owner = winners.winners.ravel().take(cells)
    border, *inks = (QColor(colour).rgba() for colour in colours)
    pixels = np.array(inks, dtype=np.uint32).take(owner)
    edges = np.zeros(owner.shape, dtype=np.bool_)
    edges[:-1] |= owner[:-1] != owner[1:]
    edges[:, :-1] |= owner[:, :-1] != owner[:, 1:]
    pixels[edges] = border
    pixels[outside] = 0
    image = QImage(
        pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied
    ).copy()
    image.setDevicePixelRatio(ratio)
    return image


def deepest(winners: npt.NDArray[np.intp], alternative: int) -> Point | None:
    """Return the split farthest from the edge of an alternative's region; None without one."""
    own = winners == alternative
    if not own.any():
        return None
    left = np.pad(own, 1)
    while True:
        # A step towards any of the six neighbours in the triangle.
        inner = np.zeros_like(left)
        inner[1:-1, 1:-1] = left[1:-1, 1:-1] & left[2:, 1:-1] & left[:-2, 1:-1]
        inner[1:-1, 1:-1] &= left[1:-1, 2:] & left[1:-1, :-2] & left[2:, :-2] & left[:-2, 2:]
        if not inner.any():
            break
        left = inner
    places = np.argwhere(left) - 1
    middle = places.mean(axis=0)
    best = places[np.abs(places - middle).sum(axis=1).argmin()]
    return int(best[0]), int(best[1])


@lru_cache(maxsize=4)
def _pixel_cells(
    width: int, height: int, steps: int
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_]]:
    """Return the nearest split to each pixel, counted through, and which lie outside."""
    first = 1.0 - (np.arange(height)[:, None] + 0.5) / height
    second = (np.arange(width)[None, :] + 0.5) / width - first / 2
    outside = (second < 0.0) | (first + second > 1.0)
    i = np.rint(first * steps).astype(np.intp)
    k = np.clip(np.rint(second * steps).astype(np.intp), 0, steps - i)
    return i * (steps + 1) + k, outside
