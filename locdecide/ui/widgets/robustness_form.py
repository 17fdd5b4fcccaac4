"""The settings of the simulation and of the verdict, each with what it does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from locdecide.decision import edits
from locdecide.decision.choices import WeightModel
from locdecide.decision.issues import EditError
from locdecide.decision.model import MethodSettings
from locdecide.numerals import format_number
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.committed_text import CommittedLine
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["RobustnessForm"]

_DEFAULT = MethodSettings()
_LINE_WIDTH = 120
_BOX_WIDTH = 220
# Digits that show a setting as it was typed.
_EXACT = 12
_PERCENTS = ("clear_share", "least_share", "least_change")


class RobustnessForm(QWidget):
    """Edits how the study in front is simulated and judged; the defaults are named."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.lines: dict[str, CommittedLine] = {}
        self.model = QComboBox(self)
        self.figures = QCheckBox(self.tr("Draw figures too"), self)
        self._model_meaning = QLabel(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, SPACE[1], SPACE[2])
        self._grid.setHorizontalSpacing(SPACE[3])
        self._grid.setVerticalSpacing(SPACE[1])
        self._grid.setColumnStretch(2, 1)
        self._build_verdict()
        self._build_simulation()
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _build_verdict(self) -> None:
        self._head(self.tr("The verdict"))
        self._add_line(
            "clear_share",
            self.tr("A clear lead takes"),
            self.tr("The least share of the simulated cases in which a clear leader is first."),
        )
        self._add_line(
            "least_share",
            self.tr("No clear winner below"),
            self.tr("Who is first in a smaller share of the cases than this is no clear winner."),
        )
        self._add_line(
            "least_change",
            self.tr("A weight may change by"),
            self.tr(
                "A clear lead withstands any single weight changing by less than this, relative "
                "to what it is today."
            ),
        )

    def _build_simulation(self) -> None:
        self._head(self.tr("The simulation"))
        for value in WeightModel:
            self.model.addItem(word(value, self._workbench.language), value.value)
        self._model_meaning.setText("")
        self._add_row(self.tr("Weights are drawn"), self.model, self._model_meaning)
        self._add_line(
            "concentration",
            self.tr("How near the study's weights"),
            self.tr(
                "The larger, the nearer: at 50 a weight of 20% mostly lies between 10% and 32%. "
                "Used when weights are drawn around the study's own."
            ),
        )
        self._add_row(
            "",
            self.figures,
            self._meaning(
                self.tr(
                    "A figure is drawn between its low and high, a missing one over the whole "
                    "declared range, and must-haves are tested in every case."
                )
            ),
        )
        self._add_line(
            "draws",
            self.tr("Cases"),
            self.tr("How many cases are simulated. More take longer and make shares more exact."),
        )
        self._add_line(
            "seed",
            self.tr("Seed"),
            self.tr("The same seed gives the same numbers again, on any machine."),
        )
        self.model.activated.connect(self._on_model)
        self.figures.clicked.connect(self._on_figures)

    def _head(self, text: str) -> None:
        label = QLabel(text, self)
        label.setFont(font("body", strong=True))
        row = self._grid.rowCount()
        label.setContentsMargins(0, SPACE[2] if row > 1 else 0, 0, 0)
        self._grid.addWidget(label, row, 0, 1, 3)

    def _add_line(self, field: str, title: str, meaning: str) -> None:
        line = CommittedLine(self)
        line.setFixedWidth(_LINE_WIDTH)
        line.committed.connect(partial(self._on_line, field))
        self.lines[field] = line
        usual = self.tr("Usually {0}.").format(self._text(field, getattr(_DEFAULT, field)))
        self._add_row(title, line, self._meaning(f"{meaning} {usual}"))

    def _add_row(self, title: str, editor: QWidget, meaning: QLabel) -> None:
        row = self._grid.rowCount()
        if title:
            label = QLabel(title, self)
            label.setBuddy(editor)
            editor.setAccessibleName(title)
            self._grid.addWidget(label, row, 0)
        if isinstance(editor, QComboBox):
            editor.setFixedWidth(_BOX_WIDTH)
        meaning.setWordWrap(True)
        meaning.setProperty("role", "muted")
        meaning.setFont(font("small"))
        editor.setAccessibleDescription(meaning.text())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(editor, row, 1, left)
        self._grid.addWidget(meaning, row, 2)

    def _meaning(self, text: str) -> QLabel:
        return QLabel(text, self)

    def refresh(self) -> None:
        """Show the present settings."""
        method = self._workbench.document.study.method
        for field, line in self.lines.items():
            line.show_value(self._text(field, getattr(method, field)))
        self.model.setCurrentIndex(self.model.findData(method.weight_model.value))
        self._model_meaning.setText(self._model_words(method.weight_model))
        self.model.setAccessibleDescription(self._model_meaning.text())
        self.figures.setChecked(method.uncertain_figures)
        self.lines["concentration"].setEnabled(method.weight_model is not WeightModel.ANY)

    def _model_words(self, model: WeightModel) -> str:
        return {
            WeightModel.ANY: self.tr(
                "Every set of weights is as possible as any other: what if we knew nothing of "
                "what matters?"
            ),
            WeightModel.AROUND: self.tr(
                "Weights near the study's own are more likely than those far from them. This is "
                "the usual choice."
            ),
            WeightModel.GROUP: self.tr(
                "Each case asks other participants, by voting power, and lets each waver a "
                "little. Without revealed answers weights are drawn around the study's own."
            ),
        }[model]

    def _text(self, field: str, value: float) -> str:
        language = self._workbench.language
        if field in _PERCENTS:
            mark = "%" if language == "en" else "\u00a0%"
            return format_number(100 * value, language, _EXACT) + mark
        return format_number(value, language, None if isinstance(value, int) else _EXACT)

    def _on_line(self, field: str, text: str) -> None:
        try:
            value = self._value(field, text)
        except EditError as error:
            self._workbench.editor.refuse(error.issue())
            return
        self._apply(**{field: value})

    def _value(self, field: str, text: str) -> float | int:
        number = self._workbench.editor.number(text.replace("%", ""))
        if field in _PERCENTS:
            return number / 100
        if field in ("draws", "seed"):
            if not number.is_integer():
                raise EditError(f"edit-{field}")
            return int(number)
        return number

    def _on_model(self, index: int) -> None:
        self._apply(weight_model=WeightModel(self.model.itemData(index)))

    def _on_figures(self, checked: bool) -> None:
        self._apply(uncertain_figures=checked)

    def _apply(self, **fields: Any) -> None:
        edit: Callable[..., Any] = edits.change_method
        study_id = self._workbench.document.study_id
        self._workbench.editor.apply(
            partial(edit, study_id=study_id, **fields), self.tr("Change how robustness is judged")
        )
        self.refresh()
