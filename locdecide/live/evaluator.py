"""Keeps the results of the open decision up to date."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from locdecide.decision.issues import Issue
from locdecide.decision.model import Decision, Study
from locdecide.evaluation import evaluate, findings
from locdecide.live.document import Document
from locdecide.results import StudyResults

__all__ = ["Evaluator"]

# What a study's results do not rest on: what is written down about them, before and after.
_TOLD = ("conclusion", "review", "gates_frozen")
_COUNTED = tuple(field for field in Study.__struct_fields__ if field not in _TOLD)


class Evaluator(QObject):
    """Computes results when the document changes: at most once a turn of the event loop.

    Signals
    -------
    evaluated()
        Results and findings belong to the document's present value again.
    """

    evaluated = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._results: dict[str, StudyResults] = {}
        self._findings: tuple[Issue, ...] = ()
        self._studies: dict[str, Study] = {}
        self._decision: Decision | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._recompute)
        document.changed.connect(self._timer.start)
        self._compute()

    def results(self, study_id: str | None = None) -> StudyResults:
        """Return the results of a study, by default the one in front."""
        if self._decision is not self._document.decision:
            self._compute()
        return self._results[study_id or self._document.study_id]

    def all_results(self) -> dict[str, StudyResults]:
        """Return the results of every study, keyed by id."""
        if self._decision is not self._document.decision:
            self._compute()
        return dict(self._results)

    @property
    def findings(self) -> tuple[Issue, ...]:
        """Everything worth a look, gravest first."""
        if self._decision is not self._document.decision:
            self._compute()
        return self._findings

    def _recompute(self) -> None:
        self._compute()
        self.evaluated.emit()

    def _compute(self) -> None:
        decision = self._document.decision
        before = self._decision
        if before is decision:
            return
        same_people = before is not None and before.participants is decision.participants
        self._results = {
            study.id: (
                self._results[study.id]
                if same_people and _count_the_same(self._studies.get(study.id), study)
                else evaluate(decision, study)
            )
            for study in decision.studies
        }
        self._studies = {study.id: study for study in decision.studies}
        self._findings = findings(decision, self._results)
        self._decision = decision


def _count_the_same(before: Study | None, after: Study) -> bool:
    """Tell whether two values of a study have the same results; what is only told counts not."""
    if before is after:
        return True
    return (
        before is not None
        and _proposed(before) == _proposed(after)
        and all(getattr(before, field) is getattr(after, field) for field in _COUNTED)
    )


def _proposed(study: Study) -> str | None:
    return study.conclusion.alternative if study.conclusion is not None else None
