"""What the simulation and the verdict rest on: their settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from locdecide.conclusions.simulation import basis
from locdecide.conclusions.verdict import rule
from locdecide.results import Robustness
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.robustness_form import RobustnessForm
from locdecide.ui.workbench import Workbench

__all__ = ["SettingsTopic"]


class SettingsTopic(Topic):
    """The rule of the verdict and what was simulated, above the settings of both."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._rule = QLabel(self)
        self._rule.setWordWrap(True)
        self.form = RobustnessForm(workbench, self)
        content = QWidget(self)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE[3])
        inside.addWidget(self._rule)
        inside.addWidget(self.form, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self.home = self.form.lines["clear_share"]

    def sentence(self, robustness: Robustness) -> str:
        return basis(robustness.simulation, self.names)

    def show_robustness(self, robustness: Robustness) -> None:
        self._rule.setText(rule(robustness.verdict, self.names))
        self.form.refresh()
