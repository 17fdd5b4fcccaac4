"""Who is first as two criteria that are chosen here share the weight with all others."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from locdecide.conclusions.names import Names
from locdecide.conclusions.weights import triangle_sentence
from locdecide.decision.model import Study
from locdecide.decision.tree import depth, descendants, ordered
from locdecide.evaluation import winner_triangle
from locdecide.results import StudyResults
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.winner_triangle import WinnerTriangle
from locdecide.ui.theme import SPACE
from locdecide.words import Language

__all__ = ["TwoWeights", "fill_criteria", "nested"]

STEPS = 100
_FEWER_STEPS = 48
_MANY = 40
_INDENT = "\u2003"


class TwoWeights(QWidget):
    """A triangle with two lists to choose its criteria from.

    Signals
    -------
    pair_chosen()
        Another criterion was chosen.
    """

    pair_chosen = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = QComboBox(self), QComboBox(self)
        self.first.setAccessibleName(self.tr("First criterion"))
        self.second.setAccessibleName(self.tr("Second criterion"))
        self.triangle = WinnerTriangle(language, self)
        self.nothing = QLabel(self)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self._study: Study | None = None
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(self.first, 1)
        row.addWidget(QLabel(self.tr("and"), self))
        row.addWidget(self.second, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addLayout(row)
        layout.addWidget(self.triangle)
        layout.addWidget(self.nothing)
        layout.addStretch(1)
        self.first.activated.connect(self._on_first_chosen)
        self.second.activated.connect(self.pair_chosen)

    @property
    def pair(self) -> tuple[str, str]:
        """The two criteria that are chosen; empty where there is none."""
        return self.first.currentData() or "", self.second.currentData() or ""

    def offer(self, study: Study, preferred: tuple[str, ...]) -> None:
        """Offer a study's criteria; what is chosen stays where it is still there."""
        if study is self._study:
            return
        self._study = study
        first, second = self.pair
        known = [criterion.id for criterion in study.criteria]
        order = [each for each in (first, *preferred, *known) if each in known]
        fill_criteria(self.first, study, known)
        if order:
            self.first.setCurrentIndex(self.first.findData(order[0]))
        self._fill_second((second, *order))

    def show_results(
        self,
        study: Study,
        results: StudyResults,
        labels: Mapping[str, AlternativeLabel],
        names: Names,
    ) -> None:
        """Work the triangle out anew and show it."""
        first, second = self.pair
        found = None
        if first and second:
            steps = STEPS if len(results.alternatives) <= _MANY else _FEWER_STEPS
            found = winner_triangle(study, results, first, second, steps)
        self.triangle.setVisible(found is not None)
        self.nothing.setVisible(found is None)
        if found is None:
            self.nothing.setText(
                self.tr("Two weights can be varied where there is a third one to give way.")
            )
            return
        self.triangle.set_title(triangle_sentence(found, names))
        criteria = (names.criterion(first), names.criterion(second))
        self.triangle.show_winners(found, labels, criteria)

    def _on_first_chosen(self) -> None:
        self._fill_second((self.pair[1],))
        self.pair_chosen.emit()

    def _fill_second(self, wanted: tuple[str, ...]) -> None:
        study, first = self._study, self.pair[0]
        if study is None:
            return
        known = [c.id for c in study.criteria if not nested(study, first, c.id)]
        fill_criteria(self.second, study, known)
        chosen = next((each for each in wanted if each in known), known[0] if known else "")
        self.second.setCurrentIndex(self.second.findData(chosen))


def nested(study: Study, first: str, second: str) -> bool:
    """Tell whether one criterion stands under the other, or is it."""
    return first in descendants(study.criteria, second) or second in descendants(
        study.criteria, first
    )


def fill_criteria(box: QComboBox, study: Study, criteria: list[str]) -> None:
    """Offer some of a study's criteria in the order of the tree, indented by level."""
    box.clear()
    for criterion in ordered(study.criteria):
        if criterion.id in criteria:
            indent = _INDENT * depth(study.criteria, criterion.id)
            box.addItem(indent + criterion.name, criterion.id)
