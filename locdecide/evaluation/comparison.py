"""What changed in a study's results between two states: weights, scores, ranks, who leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf

from locdecide.decision.model import Study
from locdecide.evaluation.ranking import leading_ranking
from locdecide.results import (
    PlaceShift,
    Ranked,
    StudyResults,
    StudyShift,
    Verdict,
    WeightShift,
)

__all__ = ["study_shift"]


def study_shift(
    before: Study,
    after: Study,
    results_before: StudyResults,
    results_after: StudyResults,
    *,
    verdict_before: Verdict | None = None,
    verdict_after: Verdict | None = None,
) -> StudyShift:
    """Compare the results of two states of a study whose parts have the same ids.

    Parameters
    ----------
    before, after : Study
        As :func:`locdecide.decision.differences.matched` gives them.
    results_before, results_after : StudyResults
        What each state's own settings give.
    verdict_before, verdict_after : Verdict, optional
        Where they are at hand; they take a simulation.
    """
    then = _places(before, results_before)
    now = _places(after, results_after)
    return StudyShift(
        study=after.id,
        method_before=before.method.ranking,
        method_after=after.method.ranking,
        weights=tuple(_weight_shifts(results_before, results_after)),
        places=tuple(sorted(_place_shifts(then, now), key=_by_rank)),
        leaders_before=_leaders(then),
        leaders_after=_leaders(now),
        verdict_before=verdict_before,
        verdict_after=verdict_after,
    )


def _places(study: Study, results: StudyResults) -> dict[str, Ranked]:
    return {each.alternative: each for each in leading_ranking(study, results)}


def _leaders(places: Mapping[str, Ranked]) -> tuple[str, ...]:
    return tuple(each.alternative for each in places.values() if each.rank == 1)


def _weight_shifts(before: StudyResults, after: StudyResults) -> Iterator[WeightShift]:
    then, now = (
        dict(zip(each.leaves, each.leaf_weights.tolist(), strict=True)) for each in (before, after)
    )
    for leaf in dict.fromkeys((*now, *then)):
        yield WeightShift(criterion=leaf, before=then.get(leaf), after=now.get(leaf))


def _place_shifts(
    before: Mapping[str, Ranked], after: Mapping[str, Ranked]
) -> Iterator[PlaceShift]:
    for alternative in dict.fromkeys((*after, *before)):
        then, now = before.get(alternative), after.get(alternative)
        yield PlaceShift(
            alternative=alternative,
            rank_before=then.rank if then else None,
            rank_after=now.rank if now else None,
            score_before=then.score if then else None,
            score_after=now.score if now else None,
        )


def _by_rank(place: PlaceShift) -> tuple[float, float]:
    return (place.rank_after or inf, place.rank_before or inf)
