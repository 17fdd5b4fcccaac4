"""Whether what is shown of the robustness still holds: it is greyed a moment after it does not."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from locdecide.results import Robustness
from locdecide.ui.workbench import Workbench

__all__ = ["Standing"]

# While a weight is dragged each answer is followed by the next; greying all between would flicker.
_PATIENCE = 200


class Standing(QObject):
    """Follows the answers about the study in front, for whatever shows a part of them.

    Signals
    -------
    changed()
        There is another answer, or the one there is began or ceased to be outdated.
    """

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._outdated = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._on_patience_over)
        workbench.robustness.computed.connect(self._on_computed)
        workbench.robustness.busy_changed.connect(self._on_touched)
        workbench.evaluator.evaluated.connect(self._on_touched)
        workbench.trial.changed.connect(self._on_touched)
        workbench.document.study_changed.connect(self._on_computed)

    @property
    def robustness(self) -> Robustness | None:
        """The last answer about the study in front; None where others are ranked now."""
        found = self._workbench.robustness.current
        if found is None:
            return None
        ranked = self._workbench.trial.results().alternatives
        return found if set(found.weights.alternatives) == set(ranked) else None

    @property
    def outdated(self) -> bool:
        """Whether the last answer has not been from the present weights and figures for a while."""
        return self._outdated

    def _on_computed(self) -> None:
        stale = self._workbench.robustness.is_stale
        if not stale:
            self._patience.stop()
            self._outdated = False
        elif not self._outdated and not self._patience.isActive():
            self._patience.start()
        self.changed.emit()

    def _on_touched(self) -> None:
        stale = self._workbench.robustness.is_stale
        if stale and not self._outdated and not self._patience.isActive():
            self._patience.start()
        elif not stale and (self._outdated or self._patience.isActive()):
            self._on_computed()

    def _on_patience_over(self) -> None:
        if self._workbench.robustness.is_stale != self._outdated:
            self._outdated = not self._outdated
            self.changed.emit()
