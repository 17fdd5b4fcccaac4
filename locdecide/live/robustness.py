"""Keeps the answers on how sure the ranking is up to date, in a thread beside the window."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from locdecide.decision.model import Decision, Study
from locdecide.evaluation import robustness
from locdecide.live.background import Background
from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.trial import Trial
from locdecide.results import Robustness, StudyResults

__all__ = ["RobustnessEvaluator"]

REST = 300
_SEVERAL_THREADS = 500_000


@dataclass(frozen=True, eq=False)
class _Look:
    """A look at one value: a job for the background."""

    decision: Decision
    study: Study
    results: StudyResults
    quick: bool
    draws: int | None

    def __call__(
        self, given_up: Callable[[], bool], progressed: Callable[[int, int], None]
    ) -> Robustness | None:
        many = (self.draws or self.study.method.draws) >= _SEVERAL_THREADS
        return robustness(
            self.decision,
            self.study,
            self.results,
            quick=self.quick,
            draws=self.draws,
            threads=min(os.cpu_count() or 1, 8) if many and not self.quick else 1,
            progress=None if self.quick else progressed,
            cancelled=given_up,
        )

    def speaks_of(self, study: Study) -> bool:
        """Tell whether the alternatives and criteria are those of a study, whatever their data."""
        return self.study.id == study.id and _names(self.study) == _names(study)


class RobustnessEvaluator(QObject):
    """Answers the five questions about the study in front: quickly while weights are dragged.

    A quick look is taken at once while somebody watches, and a full one when nothing has changed
    for a moment. The latest value wins: a full look at an earlier one is given up. A quick one
    is ended and still shown, so that something moves while a weight is dragged. What changes
    nothing in the study in front starts nothing.

    Signals
    -------
    computed()
        There is another answer, or none any more.
    busy_changed()
        A full look has begun or ended.
    progressed(int, int)
        Draws made of draws to make, during a full look.
    """

    computed = Signal()
    busy_changed = Signal()
    progressed = Signal(int, int)

    def __init__(
        self,
        document: Document,
        evaluator: Evaluator,
        trial: Trial,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._trial = document, trial
        self._watchers = 0
        self._looked: _Look | None = None
        self._found: Robustness | None = None
        self._asked: StudyResults | None = None
        self._full: _Look | None = None
        self._failing = False
        self._background = Background(self)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)
        self._background.progressed.connect(self._on_progressed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._look_closely)
        evaluator.evaluated.connect(self._on_changed)
        trial.changed.connect(self._on_changed)
        document.study_changed.connect(self._on_changed)
        self._rest.start()

    @property
    def current(self) -> Robustness | None:
        """The last answer about the study in front.

        None before the first, where nothing is ranked, and where it speaks of alternatives or
        criteria that the study does not have any more.
        """
        if not self._document.study_id or self._looked is None:
            return None
        return self._found if self._looked.speaks_of(self._document.study) else None

    @property
    def is_stale(self) -> bool:
        """Whether the last answer is not from the present weights and figures."""
        if not self._document.study_id:
            return False
        return self._looked is None or self._looked.results is not self._trial.results()

    @property
    def is_busy(self) -> bool:
        """Whether a full look is under way or about to begin."""
        return self._full is not None

    def watch(self) -> None:
        """Take quick looks from now on, for somebody who sees them."""
        self._watchers += 1
        # A full look that is under way says more, and soon.
        if self.is_stale and self._full is None:
            self._look(quick=True)

    def unwatch(self) -> None:
        """Take quick looks for one less."""
        self._watchers = max(0, self._watchers - 1)

    def run(self, draws: int) -> None:
        """Look once with a number of draws of one's own."""
        self._rest.stop()
        self._look(quick=False, draws=draws)

    def cancel(self) -> None:
        """Give up a full look; the last answer stays."""
        self._rest.stop()
        self._drop_full()

    def stop(self) -> None:
        """Give up everything, for good."""
        self._rest.stop()
        self._full = None
        self._background.stop()

    def _on_changed(self) -> None:
        if self._document.study_id and self._asked is self._trial.results():
            return
        self._drop_full()
        self._asked = self._trial.results() if self._document.study_id else None
        self._rest.start()
        if self._watchers:
            self._look(quick=True)

    def _look_closely(self) -> None:
        self._look(quick=False)

    def _look(self, *, quick: bool, draws: int | None = None) -> None:
        if not self._document.study_id:
            if self._looked is not None:
                self._looked = self._found = None
                self.computed.emit()
            return
        self._asked = self._trial.results()
        document = self._document
        look = _Look(document.decision, document.study, self._asked, quick, draws)
        if not quick and self._full is not None:
            self._background.give_up(self._full)
        self._background.submit(look)
        if not quick:
            self._set_full(look)

    def _drop_full(self) -> None:
        if self._full is not None:
            self._background.give_up(self._full)
            self._set_full(None)

    def _on_done(self, look: _Look, found: Robustness | None) -> None:
        self._failing = False
        full = look is self._full
        if (full or look.quick) and self._is_news(look):
            self._looked, self._found = look, found
            self.computed.emit()
        if full:
            self._set_full(None)

    def _is_news(self, look: _Look) -> bool:
        """Tell whether an answer is worth more than the one that stands."""
        if not self._document.study_id or not look.speaks_of(self._document.study):
            return False
        shown = self._looked
        if not look.quick or shown is None or shown.quick:
            return True
        # A quick look at the same value says less than the full one that stands.
        return shown.results is not look.results

    def _on_progressed(self, look: _Look, done: int, wanted: int) -> None:
        if look is self._full:
            self.progressed.emit(done, wanted)

    def _on_failed(self, look: _Look, error: Exception) -> None:
        if look is self._full:
            self._set_full(None)
        # While a weight is dragged the same error would come again and again.
        if not self._failing:
            self._failing = True
            raise error

    def _set_full(self, look: _Look | None) -> None:
        was, self._full = self._full, look
        if (was is None) != (look is None):
            self.busy_changed.emit()


def _names(study: Study) -> tuple[list[str], list[tuple[str, str | None]]]:
    return (
        [alternative.id for alternative in study.alternatives],
        [(criterion.id, criterion.parent) for criterion in study.criteria],
    )
