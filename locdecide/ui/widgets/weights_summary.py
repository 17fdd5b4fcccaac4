"""What the weighting leads to, always in sight: the weights, and the ranking they give."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.ranking_strip import RankingRow, RankingStrip
from locdecide.ui.widgets.weight_bars import WeightBars, WeightRow
from locdecide.words import Language

__all__ = ["WeightsSummary"]

IN_STRIP = 8
_LEAST = 120


class WeightsSummary(QWidget):
    """Weight bars over a ranking strip; the bars scroll before the ranking leaves the sight."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setFont(font("body", strong=True))
        self._caution = QLabel(self)
        self._caution.setProperty("role", "muted")
        self._caution.setWordWrap(True)
        self.bars = WeightBars(language)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ranking_title = QLabel(self)
        self._ranking_title.setFont(font("body", strong=True))
        self.strip = RankingStrip(language, self)
        self._note = QLabel(self)
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        # The scroll area makes the palette of its own widget transparent: the bars need theirs.
        holder = QWidget()
        within = QVBoxLayout(holder)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self.bars)
        self._scroll.setWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self._title)
        layout.addWidget(self._caution)
        for widget in (self._scroll, self._ranking_title, self.strip, self._note):
            layout.addWidget(widget)

    def show_weights(
        self, title: str, rows: Sequence[WeightRow], person: str, caution: str = ""
    ) -> None:
        """Show weights under a title; ``person`` is whose own shares the ticks are.

        ``caution`` says what keeps the weights from being an answer yet.
        """
        self._caution.setText(caution)
        self._caution.setVisible(bool(caution and rows))
        self._title.setText(title)
        self.bars.set_weights(rows, person)
        for widget in (self._title, self._scroll):
            widget.setVisible(bool(rows))

    def show_ranking(self, title: str, rows: Sequence[RankingRow]) -> None:
        """Show the leading alternatives under a title, and how many follow."""
        self._ranking_title.setText(title)
        self.strip.set_ranking(rows[:IN_STRIP])
        self.strip.setVisible(bool(rows))
        more = len(rows) - IN_STRIP
        self._note.setVisible(more > 0 or not rows)
        self._note.setText(
            QCoreApplication.translate("WeightsSummary", "and %n more", None, more)
            if rows
            else self.tr("There is nothing to rank yet.")
        )

    def fit(self, height: int) -> None:
        """Give the bars what the rest leaves of a height."""
        below = sum(
            widget.sizeHint().height() + SPACE[1]
            for widget in (
                self._title,
                self._caution,
                self._ranking_title,
                self.strip,
                self._note,
            )
            if not widget.isHidden()
        )
        wanted = self.bars.sizeHint().height()
        room = max(_LEAST, height - below)
        self.bars.setContentsMargins(0, 0, SPACE[2] if wanted > room else 0, 0)
        self._scroll.setFixedHeight(min(room, wanted))
