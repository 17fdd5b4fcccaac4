"""The points or places that one participant gave in their ballot, to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from locdecide.decision.choices import BallotMethod
from locdecide.decision.model import Round, Study
from locdecide.decision.rounds import points_of
from locdecide.decision.tree import depth, ordered
from locdecide.numerals import format_number
from locdecide.ui.theme import SPACE, font
from locdecide.words import Language, word

__all__ = ["GivenPoints"]


class GivenPoints(QScrollArea):
    """Criteria in the order of the tree with what one participant gave each."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setWidgetResizable(True)

    def show_points(
        self, study: Study, round_: Round, participant: str, method: BallotMethod
    ) -> None:
        """Show what a participant gave in a round, under the name of the method."""
        given = points_of(round_, participant)
        points = given.points if given is not None else {}
        inner = QWidget(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[4])
        grid.setColumnStretch(2, 1)
        for row, criterion in enumerate(ordered(study.criteria)):
            name = QLabel(criterion.name, inner)
            name.setIndent(SPACE[3] * depth(study.criteria, criterion.id))
            value = points.get(criterion.id)
            shown = "–" if value is None else format_number(value, self._language, 3)
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(shown, inner), row, 1, Qt.AlignmentFlag.AlignRight)
        text = self.tr("These weights are given by {0}, in the participant's own ballot.")
        head = QLabel(text.format(word(method, self._language)), inner)
        head.setWordWrap(True)
        heading = QLabel(
            self.tr("Place") if method is BallotMethod.RANK_ORDER else self.tr("Points"), inner
        )
        heading.setFont(font("body", strong=True))
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(head)
        layout.addWidget(heading)
        layout.addLayout(grid)
        layout.addStretch(1)
        self.setWidget(inner)
