"""A list of sentences, each after a dash; what is too many is counted in the last line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from locdecide.ui.board.screen import BODY, SMALL, BoardScreen

__all__ = ["Lines"]


class Lines(QWidget):
    """Sentences below a title, as large as the screen's other words."""

    def __init__(self, screen: BoardScreen, title: str, most: int, size: float = BODY) -> None:
        super().__init__(screen)
        self._title = screen.label(SMALL, role="muted", wraps=False)
        self._title.setText(title)
        self._rows = [(screen.label(size, role="muted"), screen.label(size)) for _ in range(most)]
        grid = QGridLayout(self)
        grid.addWidget(self._title, 0, 0, 1, 2)
        for i, (dash, words) in enumerate(self._rows, start=1):
            dash.setText("–")
            dash.setAlignment(Qt.AlignmentFlag.AlignTop)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(dash, i, 0)
            grid.addWidget(words, i, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(most + 1, 1)
        screen.spaced(grid, 8)

    @property
    def texts(self) -> list[str]:
        """The sentences that are shown."""
        return [words.text() for _, words in self._rows if not words.isHidden()]

    def show_lines(self, lines: Sequence[str], most: int | None = None) -> None:
        """Show sentences, fewer of them with ``most``; none hides the list with its title."""
        most = len(self._rows) if most is None else most
        shown = list(lines) if len(lines) <= most else [*lines[: most - 1]]
        left = len(lines) - len(shown)
        if left:
            shown.append(QCoreApplication.translate("Lines", "and %n more", None, left))
        for i, row in enumerate(self._rows):
            for label in row:
                label.setVisible(i < len(shown))
            row[1].setText(shown[i] if i < len(shown) else "")
        self.setVisible(bool(shown))
