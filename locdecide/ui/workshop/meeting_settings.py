"""Where a study's weights come from, and how its ballots ask."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from locdecide.decision import edits
from locdecide.decision.choices import BallotMethod, Weighting
from locdecide.decision.model import Decision
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["WeightingChoice"]


class WeightingChoice(QWidget):
    """Two choices of the study: ballots or points given together, and how ballots ask."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.source = self._box(Weighting)
        self.method = self._box(BallotMethod)
        self._source_label = QLabel(self.tr("Weights co&me from"), self)
        self._method_label = QLabel(self.tr("Ballots as&k for"), self)
        self._source_label.setBuddy(self.source)
        self._method_label.setBuddy(self.method)
        self.method.setToolTip(
            self.tr("How ballots ask in this study; a participant can have another way.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            WrappingRow(
                (self._source_label, self.source),
                (self._method_label, self.method),
                self,
                spacing=SPACE[1],
            )
        )
        self.source.activated.connect(self._on_source_chosen)
        self.method.activated.connect(self._on_method_chosen)

    def _box(self, kind: type[Enum]) -> QComboBox:
        box = QComboBox(self)
        for value in kind:
            box.addItem(word(value, self.workbench.language), value)
        return box

    def refresh(self) -> None:
        """Show what the study in front has chosen."""
        method = self.workbench.document.study.method
        self.source.setCurrentIndex(list(Weighting).index(method.weighting))
        self.method.setCurrentIndex(list(BallotMethod).index(method.ballot))
        by_ballots = method.weighting is Weighting.PAIRWISE
        self.method.setVisible(by_ballots)
        self._method_label.setVisible(by_ballots)

    def _on_source_chosen(self, index: int) -> None:
        self._apply(
            partial(edits.change_method, weighting=list(Weighting)[index]),
            self.tr("Change where weights come from"),
        )

    def _on_method_chosen(self, index: int) -> None:
        self._apply(
            partial(edits.change_method, ballot=list(BallotMethod)[index]),
            self.tr("Change how ballots ask"),
        )

    def _apply(self, edit: Callable[..., Decision], text: str) -> None:
        study = self.workbench.document.study.id
        self.workbench.editor.apply(partial(edit, study_id=study), text)
