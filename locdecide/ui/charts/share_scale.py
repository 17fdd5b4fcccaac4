"""One hue from pale to full for shares, with an ink that can be read on each of its steps."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from locdecide.ui.theme import Colours, mixed

__all__ = ["NOTHING", "contrast", "ground_pixels", "share_colours"]

STEPS = 100
NOTHING = STEPS + 1  # stands for a cell that says nothing
READABLE = 4.5  # contrast of the figures in the cells
_PALEST = 0.05


def contrast(first: QColor, second: QColor) -> float:
    """Return how well two colours can be told apart, 1 to 21 (WCAG)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=4)
def share_colours(colours: Colours) -> tuple[tuple[QColor, QColor], ...]:
    """Return the ground and the ink of each whole percentage from 0 to 100.

    The grounds go from the surface to the accent. Those on which neither ink reads are passed
    over at one half, so that a majority can be told from less at a glance.
    """
    surface, text = QColor(colours.surface), QColor(colours.text)
    mixes = [QColor(mixed(colours.accent, colours.surface, i / 200)) for i in range(201)]
    pale = max(i for i, each in enumerate(mixes) if contrast(each, text) >= READABLE) / 200
    full = min(i for i, each in enumerate(mixes) if contrast(each, surface) >= READABLE) / 200
    found = [(surface, text)]
    for percent in range(1, STEPS + 1):
        share = percent / STEPS
        if share <= 0.5:
            ground, ink = _PALEST + (pale - _PALEST) * share / 0.5, text
        else:
            ground, ink = full + (1 - full) * (share - 0.5) / 0.5, surface
        found.append((QColor(mixed(colours.accent, colours.surface, ground)), ink))
    return tuple(found)


@lru_cache(maxsize=4)
def ground_pixels(colours: Colours) -> npt.NDArray[np.uint32]:
    """Return the grounds as pixels: by percentage, and at :data:`NOTHING` that of no cell."""
    grounds = [ground.rgb() for ground, _ in share_colours(colours)]
    return np.array([*grounds, QColor(colours.window).rgb()], dtype=np.uint32)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
