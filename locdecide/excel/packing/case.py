"""One study with its results, as the sheets of a pack ask for them: names, order, rankings."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Decision,
    RankingMethod,
    Round,
    Study,
)
from locdecide.excel.packing.signed import SignedState
from locdecide.results import (
    Duel,
    GroupView,
    Ranked,
    Robustness,
    StudyResults,
    WeightsResult,
    WhatItTakes,
)

__all__ = ["Case", "SeenRound"]


@dataclass(frozen=True)
class SeenRound:
    """A round that everybody may see: what it says of the group, and the weights it makes."""

    round: Round
    view: GroupView
    weights: WeightsResult


@dataclass(frozen=True)
class Case:
    """A study of a decision beside what was computed from it.

    Neither decision nor study has the rounds that are hidden; ``left_out`` says which. ``found``
    is how sure the ranking is; None where nothing is ranked, or where it was not looked into.
    ``duel`` is why the first beats the second, ``takes`` what would put the next ones first.
    ``signed`` are the sign-offs of the whole decision.
    """

    decision: Decision
    study: Study
    results: StudyResults
    number: int | None
    rounds: tuple[SeenRound, ...] = ()
    left_out: tuple[str, ...] = ()
    found: Robustness | None = None
    duel: Duel | None = None
    takes: tuple[WhatItTakes, ...] = ()
    signed: tuple[SignedState, ...] = ()

    def alternative(self, own: str) -> Alternative:
        """Return an alternative by its id."""
        return next(each for each in self.study.alternatives if each.id == own)

    def position(self, own: str) -> int:
        """Return an alternative's place in the list, which gives it its colour."""
        return next(i for i, each in enumerate(self.study.alternatives) if each.id == own)

    def criterion(self, own: str) -> Criterion:
        """Return a criterion by its id."""
        return next(each for each in self.study.criteria if each.id == own)

    def participant(self, own: str) -> str:
        """Return a participant's name by their id."""
        return next(each.name for each in self.decision.participants if each.id == own)

    def compared(self, own: str) -> str:
        """Return the name of what is compared: a criterion, or an alternative under one."""
        names = {each.id: each.name for each in self.study.alternatives}
        return names.get(own) or self.criterion(own).name

    @property
    def topsis(self) -> dict[str, Ranked]:
        """The TOPSIS ranking by alternative; empty when there is none."""
        ranking = self.results.topsis
        return {each.alternative: each for each in ranking.ranking} if ranking else {}

    @property
    def ahp(self) -> dict[str, Ranked]:
        """The AHP ranking by alternative; empty when there is none."""
        ranking = self.results.ahp
        return {each.alternative: each for each in ranking.ranking} if ranking else {}

    @property
    def leading(self) -> dict[str, Ranked]:
        """The ranking of the study's own method, or else the one there is."""
        if self.study.method.ranking is RankingMethod.TOPSIS:
            return self.topsis or self.ahp
        return self.ahp or self.topsis

    @property
    def in_order(self) -> tuple[str, ...]:
        """The ranked alternatives, first rank first."""
        leading = self.leading
        return tuple(sorted(leading, key=lambda own: leading[own].rank))
