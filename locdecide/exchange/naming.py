"""Ids with the names of what they stand for, as they go to other programs."""

from __future__ import annotations

from collections.abc import Iterable

from locdecide.decision.model import Study

__all__ = ["Data", "Naming"]

Data = dict[str, object]


class Naming:
    """The names of one study's alternatives and criteria."""

    def __init__(self, study: Study) -> None:
        self._criteria = {criterion.id: criterion.name for criterion in study.criteria}
        self._alternatives = {each.id: each.name for each in study.alternatives}

    def alternative(self, key: str) -> Data:
        """Return one alternative."""
        return {"id": key, "alternative": self._alternatives[key]}

    def alternatives(self, keys: Iterable[str]) -> list[Data]:
        """Return alternatives in their order."""
        return [self.alternative(key) for key in keys]

    def criterion(self, key: str) -> Data:
        """Return one criterion."""
        return {"id": key, "criterion": self._criteria[key]}

    def figure(self, alternative: str, criterion: str) -> Data:
        """Return what one cell of the table is about."""
        return {
            "alternative_id": alternative,
            "alternative": self._alternatives[alternative],
            "criterion_id": criterion,
            "criterion": self._criteria[criterion],
        }
