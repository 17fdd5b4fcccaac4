"""The names at dots: how long they may be, and where they stand beside their dots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from locdecide.ui.charts.label_spread import spread_labels
from locdecide.ui.models.group_rows import OwnDot
from locdecide.ui.theme import SPACE

__all__ = ["DotLabels"]


class DotLabels:
    """Labels for a row of dots, in one line below them or in two, above and below.

    ``room`` is the left and the right edge that labels stay between. First names are taken
    where they fit into one line, else initials, else two lines; no labels where nothing fits.
    """

    def __init__(self, dots: Sequence[OwnDot], face: QFont, room: tuple[float, float]) -> None:
        self.font = face
        self.height = QFontMetricsF(face).height()
        self._room = room
        self._texts: Mapping[str, str] = {}
        self.lanes = 0
        short = {dot.participant: dot.short for dot in dots}
        initials = {dot.participant: dot.initials for dot in dots}
        for texts, lanes in ((short, 1), (initials, 1), (short, 2), (initials, 2)):
            widths = [self._width(text) for text in texts.values()]
            if widths and sum(widths) / lanes + max(widths) <= room[1] - room[0]:
                self._texts, self.lanes = texts, lanes
                return

    def text(self, participant: str) -> str:
        """Return what a participant's dot is called."""
        return self._texts[participant]

    @property
    def above(self) -> float:
        """The height that labels take above the dots of a row."""
        return self.height + SPACE[0] if self.lanes == 2 else 0.0

    @property
    def total(self) -> float:
        """The height that labels take above and below the dots of a row."""
        return self.lanes * (self.height + SPACE[0])

    def place(
        self, people: Sequence[str], xs: Sequence[float], centre: float, half: float
    ) -> dict[str, QRectF]:
        """Return where each participant's label stands; dots lie ``half`` around a centre."""
        order = sorted(range(len(xs)), key=lambda i: xs[i])
        areas = {}
        for lane in range(self.lanes):
            members = order[lane :: self.lanes]
            widths = [self._width(self._texts[people[i]]) for i in members]
            edges = spread_labels([xs[i] for i in members], widths, *self._room)
            top = centre + half if lane == 0 else centre - half - self.height
            for i, edge, width in zip(members, edges or [], widths, strict=True):
                areas[people[i]] = QRectF(edge, top, width, self.height)
        return areas

    def _width(self, text: str) -> float:
        return QFontMetricsF(self.font).horizontalAdvance(text) + SPACE[1]
