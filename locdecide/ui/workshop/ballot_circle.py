"""A circle in somebody's answers as one sentence, each judgement of it a link to its question."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from locdecide.results import Coaching
from locdecide.ui.models.comparing import Pair

__all__ = ["BallotCircle"]


class BallotCircle(QLabel):
    """Who was put over whom, round in a circle; hidden while there is none.

    Signals
    -------
    pair_wanted(Pair)
        One of the judgements is to be looked at.
    """

    pair_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._on_link)

    def show_circle(self, coaching: Coaching, asked: Pair, names: Mapping[str, str]) -> None:
        """Show the first circle, one with the pair that is asked before others."""
        wanted = set(asked)
        cycles = sorted(coaching.cycles, key=lambda cycle: not wanted <= set(cycle))
        self.setVisible(bool(cycles))
        if not cycles:
            self._pairs = ()
            return
        a, b, c = cycles[0]
        self._pairs = ((a, b), (b, c), (c, a))
        over = self.tr("{0} over {1}")
        links = [
            f'<a href="{i}">{escape(over.format(names[first], names[second]))}</a>'
            for i, (first, second) in enumerate(self._pairs)
        ]
        said = self.tr("You put {0}, {1}, and {2}. That goes round in a circle.").format(*links)
        if len(cycles) > 1:
            more = QCoreApplication.translate(
                "BallotCircle", "There are %n more such circle(s).", None, len(cycles) - 1
            )
            said = f"{said} {more}"
        self.setText(said)

    def _on_link(self, link: str) -> None:
        self.pair_wanted.emit(self._pairs[int(link)])
