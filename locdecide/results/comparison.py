"""How the results of two states of a decision differ, keyed by the ids of the later one."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.model import RankingMethod
from locdecide.results.verdict import Verdict

__all__ = ["PlaceShift", "StudyShift", "WeightShift"]


@dataclass(frozen=True)
class WeightShift:
    """The weight of a leaf, of the whole, before and after; None where it is no leaf there."""

    criterion: str
    before: float | None
    after: float | None

    @property
    def points(self) -> float | None:
        """By how many percentage points the weight has changed; None where one is missing."""
        if self.before is None or self.after is None:
            return None
        return 100 * (self.after - self.before)


@dataclass(frozen=True)
class PlaceShift:
    """Rank and score of an alternative before and after; None where it is not ranked.

    An alternative is not ranked where it does not exist, is set aside or is ruled out.
    """

    alternative: str
    rank_before: int | None
    rank_after: int | None
    score_before: float | None
    score_after: float | None


@dataclass(frozen=True)
class StudyShift:
    """What changed in the results of one study, each state by the method that it leads with.

    ``weights`` are those of the leaves, the later state's first, and ``places`` the ranked
    alternatives, by rank after and then before. Scores compare where ``method_before`` is
    ``method_after``. The leaders rank first; none where nothing is ranked. A verdict is None
    unless it was at hand.
    """

    study: str
    method_before: RankingMethod
    method_after: RankingMethod
    weights: tuple[WeightShift, ...]
    places: tuple[PlaceShift, ...]
    leaders_before: tuple[str, ...]
    leaders_after: tuple[str, ...]
    verdict_before: Verdict | None = None
    verdict_after: Verdict | None = None
