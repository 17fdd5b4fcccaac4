"""A chart with what is said about it beside it, or below where the room is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from locdecide.ui.theme import SPACE

__all__ = ["SideBySide", "is_roomy"]

_WIDE, _ROOMY = 940, 1300
_UNLIMITED = 16_777_215


def is_roomy(width: int) -> bool:
    """Tell whether there is room for larger type."""
    return width >= _ROOMY


class SideBySide(QBoxLayout):
    """A main part that takes the room, and one aside with a share of it within limits."""

    def __init__(
        self, main: QLayout, aside: QWidget, share: float, limits: tuple[int, int]
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._aside, self._share, self._limits = aside, share, limits
        self.setSpacing(SPACE[5])
        self.addLayout(main, 1)
        self.addWidget(aside)

    def fit(self, width: int) -> None:
        """Put the parts side by side, or one below the other, by the width there is."""
        beside = width >= _WIDE
        ways = QBoxLayout.Direction
        self.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        if beside:
            least, most = self._limits
            self._aside.setFixedWidth(min(max(least, round(self._share * width)), most))
        else:
            self._aside.setMinimumWidth(0)
            self._aside.setMaximumWidth(_UNLIMITED)
