"""The choices of method that the group's weights depend on, and whether they matter."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from locdecide.decision import edits
from locdecide.decision.choices import Aggregation, JudgementScale, PrioritiesMethod
from locdecide.ui.theme import SPACE, font
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["GroupMethod"]

_KINDS: dict[str, type[Enum]] = {
    "aggregation": Aggregation,
    "judgement_scale": JudgementScale,
    "priorities": PrioritiesMethod,
}
_NARROWEST = 110


class GroupMethod(QWidget):
    """Edits how the study makes a group of its participants."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.combos: dict[str, QComboBox] = {}
        self._verdict = QLabel(self)
        self._verdict.setWordWrap(True)
        titles = {
            "aggregation": self.tr("Group"),
            "judgement_scale": self.tr("Judgement scale"),
            "priorities": self.tr("Priorities"),
        }
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(SPACE[3])
        layout.setVerticalSpacing(SPACE[0])
        for column, (field, title) in enumerate(titles.items()):
            label, combo = QLabel(title, self), self._combo(field)
            label.setProperty("role", "muted")
            label.setBuddy(combo)
            combo.setAccessibleName(title)
            layout.addWidget(label, 0, column)
            layout.addWidget(combo, 1, column)
            self.combos[field] = combo
        layout.setColumnStretch(len(titles), 1)
        layout.addWidget(self._verdict, 2, 0, 1, len(titles) + 1)

    def _combo(self, field: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.setMinimumWidth(_NARROWEST)
        combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for value in _KINDS[field]:
            combo.addItem(word(value, self._workbench.language), value.value)
        combo.activated.connect(partial(self._on_activated, field))
        return combo

    @property
    def verdict(self) -> str:
        """The sentence on whether the judgement scale matters."""
        return self._verdict.text()

    def show_method(self, verdict: str) -> None:
        """Show the present settings, and whether the order depends on the scale."""
        method = self._workbench.document.study.method
        for field, combo in self.combos.items():
            combo.setCurrentIndex(combo.findData(getattr(method, field).value))
        self._verdict.setText(verdict)

    def show_size(self, size: str) -> None:
        """Write the verdict in a step of the type scale."""
        self._verdict.setFont(font(size))

    def _on_activated(self, field: str, index: int) -> None:
        fields: dict[str, Any] = {field: _KINDS[field](self.combos[field].itemData(index))}
        self._workbench.editor.apply(
            partial(edits.change_method, study_id=self._workbench.document.study_id, **fields),
            self.tr("Change the method"),
        )
