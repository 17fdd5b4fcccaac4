"""Tells that other weights are being tried, which, and how to go back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.conclusions.names import Names
from locdecide.decision import edits
from locdecide.decision.choices import Weighting
from locdecide.results import StudyResults
from locdecide.ui.theme import SPACE, font
from locdecide.ui.workbench import Workbench

__all__ = ["TrialBar"]

_SHOWN = 2
_SAME = 5e-4


class TrialBar(QFrame):
    """Shown while weights are tried; Esc goes back to those of the study."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.setProperty("role", "message")
        self._head = QLabel(self.tr("Trying other weights; nothing is saved."), self)
        self._head.setFont(font(strong=True))
        self.what = QLabel(self)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setFont(font("small"))
        self.back = QPushButton(self.tr("Back to the study's weights"), self)
        self.back.setToolTip(self.tr("Back to the study's weights (Esc)"))
        self.keep = QPushButton(self.tr("Keep these weights"), self)
        self.keep.setToolTip(
            self.tr("Set the study's points to these weights; Ctrl+Z takes it back.")
        )
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), parent)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._lay_out()
        self._escape.activated.connect(workbench.trial.clear)
        self.back.clicked.connect(workbench.trial.clear)
        self.keep.clicked.connect(self._on_keep)
        self.refresh()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._head)
        words.addWidget(self.what)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[0], SPACE[0], SPACE[0])
        layout.setSpacing(SPACE[1])
        layout.addLayout(words, 1)
        layout.addWidget(self.keep)
        layout.addWidget(self.back)

    def refresh(self) -> None:
        """Show what is tried, if anything."""
        trying = self._workbench.trial.weights is not None
        self._escape.setEnabled(trying)
        if not trying:
            self.hide()
            return
        study = self._workbench.document.study
        self.keep.setVisible(study.method.weighting is Weighting.DIRECT)
        self.what.setText(self._changes())
        self.setAccessibleName(f"{self._head.text()} {self.what.text()}")
        self.show()

    def _changes(self) -> str:
        """Return from what to what the weights go, those first that are moved the most."""
        names = Names(self._workbench.document.study, self._workbench.language)
        before = _global_weights(self._workbench.evaluator.results())
        after = _global_weights(self._workbench.trial.results())
        moved = self._workbench.trial.moved
        leaves = self._workbench.evaluator.results().leaves
        criteria = [moved] if moved else sorted(leaves, key=lambda c: -abs(after[c] - before[c]))
        shown = [c for c in criteria[:_SHOWN] if moved or abs(after[c] - before[c]) > _SAME]
        parts = [
            self.tr("{0}: {1} → {2}").format(
                names.criterion(each), names.percent(before[each], 1), names.percent(after[each], 1)
            )
            for each in shown
        ]
        return "; ".join(parts)

    def _on_keep(self) -> None:
        points = _points(self._workbench.trial.results())
        study = self._workbench.document.study_id
        self._workbench.editor.apply(
            partial(edits.set_direct_points, study_id=study, points=points),
            self.tr("Keep the weights that were tried"),
        )


def _global_weights(results: StudyResults) -> dict[str, float]:
    return {weight.criterion: weight.global_ for weight in results.weights.weights}


def _points(results: StudyResults) -> Mapping[str, float]:
    """Return points that give these weights: percent of each group of siblings.

    A group that weighs nothing keeps its points, since its shares are not known.
    """
    weights = results.weights.weights
    total = {weight.criterion: weight.global_ for weight in weights}
    return {
        weight.criterion: 100 * weight.local
        for weight in weights
        if weight.parent is None or total[weight.parent] > 0
    }
