"""Weights that are being tried out: seen everywhere, saved nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from locdecide.evaluation import reweighted, weights_at
from locdecide.live.document import Change, Document
from locdecide.live.evaluator import Evaluator
from locdecide.results import StudyResults

__all__ = ["Trial"]


@dataclass(frozen=True)
class _Tried:
    """The results with other weights, and the study's own results that they were made from.

    ``moved`` is the criterion that is being dragged, and ``before`` the weights from which the
    others take their proportions meanwhile; "" and nothing where the weights came at once.
    """

    basis: StudyResults
    results: StudyResults
    moved: str
    before: Mapping[str, float]


class Trial(QObject):
    """Other weights for the study in front, until they are cleared or anything else changes.

    Signals
    -------
    changed()
        Other weights are tried, or none any more.
    """

    changed = Signal()

    def __init__(
        self, document: Document, evaluator: Evaluator, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._evaluator = evaluator
        self._tried: _Tried | None = None
        document.changed.connect(self._on_changed)
        document.study_changed.connect(self.clear)

    @property
    def weights(self) -> Mapping[str, float] | None:
        """The weights of the leaves that are tried, sum 1; None where none are."""
        tried = self._standing()
        return None if tried is None else _weights(tried.results)

    @property
    def moved(self) -> str:
        """The criterion that is being dragged; "" where the weights came at once, or none are."""
        tried = self._standing()
        return "" if tried is None else tried.moved

    def results(self) -> StudyResults:
        """Return the results of the study in front with the weights that are tried, if any."""
        tried = self._standing()
        return self._evaluator.results() if tried is None else tried.results

    def set_share(self, criterion: str, share: float) -> None:
        """Try a weight, 0 to 1 of the whole, of one criterion; the others share the rest.

        While the same one is moved on, the others keep the proportions that they began with, so
        that moving it to the end and back changes nothing.

        Raises
        ------
        KeyError
            For a criterion that is not in the study.
        """
        tried = self._standing()
        going_on = tried is not None and tried.moved == criterion
        before = tried.before if tried is not None and going_on else _weights(self.results())
        weights = weights_at(self._document.study, before, criterion, share)
        self._take(weights, criterion, before)

    def try_weights(self, weights: Mapping[str, float]) -> None:
        """Try weights of all leaves, non-negative, any sum.

        Raises
        ------
        KeyError
            Where a leaf has none.
        ValueError
            "negative-weight"; "not-finite".
        """
        self._take(weights, "", {})

    def clear(self) -> None:
        """Go back to the weights of the study."""
        if self._tried is not None:
            self._tried = None
            self.changed.emit()

    def _on_changed(self, change: Change) -> None:
        # A line in the log changes nothing that weights are tried on.
        if change != Change.LOG:
            self.clear()

    def _take(self, weights: Mapping[str, float], moved: str, before: Mapping[str, float]) -> None:
        shown = self.weights
        basis = self._evaluator.results()
        results = reweighted(self._document.study, basis, weights)
        same = shown is not None and shown == _weights(results)
        if same and self._tried is not None:
            # The very same results, so that nothing is computed again.
            results = self._tried.results
        self._tried = _Tried(basis, results, moved, before)
        if not same:
            self.changed.emit()

    def _standing(self) -> _Tried | None:
        """Return what is tried; nothing in the moment before a change of the study clears it."""
        tried = self._tried
        if tried is None or not self._document.study_id:
            return None
        return tried if tried.basis is self._evaluator.results() else None


def _weights(results: StudyResults) -> dict[str, float]:
    return dict(zip(results.leaves, results.leaf_weights.tolist(), strict=True))
