"""How sure the study's own ranking is, also while other weights are tried."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from locdecide.results import Robustness, StudyResults
from locdecide.ui.robustness.standing import Standing
from locdecide.ui.workbench import Workbench

__all__ = ["OwnAnswer"]


class OwnAnswer(QObject):
    """Keeps the answer about the study's own weights, whatever is tried meanwhile.

    An answer about other weights or figures is never taken for it.

    Signals
    -------
    changed()
        There is another answer, or one is on its way.
    """

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._standing = Standing(workbench, self)
        self._kept: tuple[StudyResults, Robustness] | None = None
        self._standing.changed.connect(self._on_changed)
        self._keep()

    @property
    def robustness(self) -> Robustness | None:
        """The answer about the study's own weights; None until there is one."""
        if self._kept is None or not self._workbench.document.study_id:
            return None
        results, found = self._kept
        return found if results is self._workbench.evaluator.results() else None

    @property
    def tried(self) -> Robustness | None:
        """The last answer about weights that are tried; None where none are."""
        return self._standing.robustness if self._is_trying else None

    @property
    def _is_trying(self) -> bool:
        return self._workbench.trial.weights is not None

    def _on_changed(self) -> None:
        self._keep()
        self.changed.emit()

    def _keep(self) -> None:
        bench = self._workbench
        found = self._standing.robustness
        if found is None or self._is_trying or bench.robustness.is_stale:
            return
        # A quick look at the same value says less than the full one that is kept.
        if not (found.quick and self.robustness is not None):
            self._kept = (bench.evaluator.results(), found)
