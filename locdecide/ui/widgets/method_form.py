"""The choices of method that a ranking depends on, each with what it means."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from locdecide.decision import edits
from locdecide.decision.choices import (
    Aggregation,
    AhpMode,
    JudgementScale,
    Normalisation,
    PrioritiesMethod,
    RandomIndex,
    RankingMethod,
)
from locdecide.ui.theme import SPACE, font
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["MethodForm"]

_KINDS: dict[str, type[Enum]] = {
    "ranking": RankingMethod,
    "normalisation": Normalisation,
    "ahp_mode": AhpMode,
    "priorities": PrioritiesMethod,
    "aggregation": Aggregation,
    "judgement_scale": JudgementScale,
    "random_index": RandomIndex,
}


class MethodForm(QWidget):
    """Edits the method settings of the study in front."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._combos: dict[str, QComboBox] = {}
        self._explanations: dict[str, QLabel] = {}
        self._meanings = self._all_meanings()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, SPACE[1], 0, SPACE[2])
        layout.setHorizontalSpacing(SPACE[3])
        layout.setVerticalSpacing(SPACE[2])
        layout.setColumnStretch(2, 1)
        for row, (field, title) in enumerate(self._titles().items()):
            self._add_row(layout, row, field, title)
        layout.setRowStretch(len(_KINDS), 1)

    def _add_row(self, layout: QGridLayout, row: int, field: str, title: str) -> None:
        combo = QComboBox(self)
        for value in _KINDS[field]:
            combo.addItem(word(value, self._workbench.language), value.value)
        label = QLabel(title, self)
        label.setBuddy(combo)
        combo.setAccessibleName(title)
        meaning = QLabel(self)
        meaning.setProperty("role", "muted")
        meaning.setWordWrap(True)
        meaning.setFont(font("small"))
        middle = Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(label, row, 0, middle)
        layout.addWidget(combo, row, 1, middle)
        layout.addWidget(meaning, row, 2, middle)
        combo.activated.connect(partial(self._on_activated, field))
        self._combos[field] = combo
        self._explanations[field] = meaning

    def refresh(self) -> None:
        """Show the present settings."""
        method = self._workbench.document.study.method
        for field, combo in self._combos.items():
            value = getattr(method, field)
            combo.setCurrentIndex(combo.findData(value.value))
            self._explanations[field].setText(self._meanings[value])
            combo.setAccessibleDescription(self._meanings[value])

    def _on_activated(self, field: str, index: int) -> None:
        fields: dict[str, Any] = {field: _KINDS[field](self._combos[field].itemData(index))}
        study_id = self._workbench.document.study_id
        self._workbench.editor.apply(
            partial(edits.change_method, study_id=study_id, **fields),
            self.tr("Change the method"),
        )
        self.refresh()

    def _titles(self) -> dict[str, str]:
        return {
            "ranking": self.tr("Leading method"),
            "normalisation": self.tr("TOPSIS normalisation"),
            "ahp_mode": self.tr("AHP mode"),
            "priorities": self.tr("Priorities"),
            "aggregation": self.tr("Group"),
            "judgement_scale": self.tr("Judgement scale"),
            "random_index": self.tr("Random index"),
        }

    def _all_meanings(self) -> dict[Enum, str]:
        return {
            RankingMethod.TOPSIS: self.tr(
                "The conclusion leads with TOPSIS: near the ideal and far from the anti-ideal."
            ),
            RankingMethod.AHP: self.tr(
                "The conclusion leads with AHP: the sum of weight times value."
            ),
            Normalisation.RANGE: self.tr(
                "Figures count from the worst to the best of the declared range. An alternative "
                "more or less cannot change the order of the others."
            ),
            Normalisation.VECTOR: self.tr(
                "Figures are divided by the length of their column: the textbook's TOPSIS. The "
                "order can change when an alternative comes or goes."
            ),
            Normalisation.MINMAX: self.tr(
                "Figures count from the lowest to the highest in the table. The order can easily "
                "change when an alternative comes or goes."
            ),
            Normalisation.MAX: self.tr("Figures are divided by the largest in their column."),
            Normalisation.SUM: self.tr("Figures are divided by the sum of their column."),
            AhpMode.ABSOLUTE: self.tr(
                "Values over the declared ranges; works with zero and negative figures."
            ),
            AhpMode.DISTRIBUTIVE: self.tr(
                "Each figure as a share of its column's sum. Needs figures above 0."
            ),
            AhpMode.IDEAL: self.tr(
                "Each figure against the best in its column. Needs figures above 0."
            ),
            PrioritiesMethod.EIGENVECTOR: self.tr(
                "Weights from the principal eigenvector, as Saaty defined them."
            ),
            PrioritiesMethod.GEOMETRIC_MEAN: self.tr(
                "Weights from the geometric mean of each row of the comparisons."
            ),
            PrioritiesMethod.COLUMN_MEAN: self.tr(
                "Weights from the mean of normalised columns, as in many spreadsheets."
            ),
            Aggregation.JUDGEMENTS: self.tr(
                "The group acts as one: each judgement is the geometric mean of all."
            ),
            Aggregation.PRIORITIES_GEOMETRIC: self.tr(
                "Each participant's weights first, then their geometric mean."
            ),
            Aggregation.PRIORITIES_ARITHMETIC: self.tr(
                "Each participant's weights first, then their ordinary mean."
            ),
            JudgementScale.LINEAR: self.tr("A judgement of 5 means 5 times as important."),
            JudgementScale.BALANCED: self.tr(
                "Spreads the weights evenly over the steps of the scale."
            ),
            JudgementScale.BALANCED_N: self.tr("As balanced, adjusted to how many are compared."),
            JudgementScale.ROOT: self.tr("The square root of the judgement: gentler differences."),
            JudgementScale.LOG: self.tr(
                "The logarithm of the judgement: the gentlest differences."
            ),
            RandomIndex.SAATY_2005: self.tr(
                "The consistency ratio divides by Saaty's table of 2005."
            ),
            RandomIndex.SAATY_1980: self.tr(
                "The consistency ratio divides by Saaty's first table, of 1980."
            ),
            RandomIndex.ALONSO_LAMATA: self.tr(
                "The consistency ratio divides by Alonso and Lamata's line."
            ),
        }
