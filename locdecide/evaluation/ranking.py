"""From weights and figures to the rankings by AHP and TOPSIS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from locdecide.decision.issues import Issue, Place, Severity, Step
from locdecide.decision.model import (
    AhpMode,
    Alternative,
    Criterion,
    Normalisation,
    RankingMethod,
    Stage,
    Study,
)
from locdecide.evaluation.ranked_table import RankedTable, ranked_table
from locdecide.evaluation.table import PerformanceTable
from locdecide.mcda.ahp import NonPositive, ahp
from locdecide.mcda.ranks import ranks
from locdecide.mcda.topsis import topsis
from locdecide.results import (
    AhpRanking,
    GateOutcome,
    Ranked,
    StudyResults,
    TopsisRanking,
    WeightsResult,
)

__all__ = [
    "both_rankings",
    "leaders",
    "leading_ranking",
    "rank_by_ahp",
    "rank_by_topsis",
    "ranked_study",
    "ranked_with",
]

Array = npt.NDArray[np.float64]


def leading_ranking(study: Study, results: StudyResults) -> tuple[Ranked, ...]:
    """Return the ranking that a study leads with; empty where there is none."""
    if study.method.ranking is RankingMethod.TOPSIS:
        return results.topsis.ranking if results.topsis is not None else ()
    return results.ahp.ranking if results.ahp is not None else ()


def ranked_with(study: Study, base: RankedTable, leaf_weights: Array) -> tuple[Ranked, ...]:
    """Rank a table with weights (n,) of the leaves by the study's method; empty for nothing."""
    if not base.ranked or not base.leaves:
        return ()
    if study.method.ranking is RankingMethod.TOPSIS:
        return rank_by_topsis(study, base, leaf_weights).ranking
    try:
        return rank_by_ahp(study, base, leaf_weights).ranking
    except NonPositive:
        return ()


def leaders(study: Study, base: RankedTable, weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return what ranks first with other weights by the study's method; empty for nothing."""
    ranking = ranked_with(study, base, np.array([weights[leaf.id] for leaf in base.leaves]))
    return tuple(each.alternative for each in ranking if each.rank == 1)


def ranked_study(
    study: Study,
    weights: WeightsResult,
    gates: tuple[GateOutcome, ...],
    issues: Sequence[Issue],
) -> StudyResults:
    """Rank a study's alternatives that are neither set aside nor ruled out."""
    base = ranked_table(study, weights, gates)
    leaf_weights = np.array([weights.of(leaf.id).global_ for leaf in base.leaves])
    found = [*issues, *_table_issues(study, base.leaves, base.table)]
    by_ahp, by_topsis, refused = both_rankings(study, base, leaf_weights)
    found.extend(refused)
    ruled_out = {outcome.alternative for outcome in gates if not outcome.holds}
    aside = {a.id for a in study.alternatives if a.stage is Stage.SET_ASIDE}
    return StudyResults(
        study=study.id,
        alternatives=tuple(alternative.id for alternative in base.ranked),
        leaves=tuple(leaf.id for leaf in base.leaves),
        performances=base.table.performances,
        leaf_weights=leaf_weights,
        weights=weights,
        ahp=by_ahp,
        topsis=by_topsis,
        gates=gates,
        ruled_out=tuple(a.id for a in study.alternatives if a.id in ruled_out - aside),
        set_aside=tuple(a.id for a in study.alternatives if a.id in aside),
        issues=tuple(found),
    )


def both_rankings(
    study: Study, base: RankedTable, leaf_weights: Array
) -> tuple[AhpRanking | None, TopsisRanking | None, list[Issue]]:
    """Return both rankings, None for one that cannot be, and why."""
    if not base.ranked or not base.leaves:
        return None, None, []
    by_topsis = rank_by_topsis(study, base, leaf_weights)
    try:
        return rank_by_ahp(study, base, leaf_weights), by_topsis, []
    except NonPositive as error:
        leaves = [base.leaves[j] for j in error.columns]
        return None, by_topsis, list(_non_positive(study, leaves))


def rank_by_ahp(study: Study, base: RankedTable, weights: Array) -> AhpRanking:
    """Rank by AHP in the study's mode, with weights (n,) of the leaves.

    Raises
    ------
    NonPositive
        Where a relative mode meets figures that it cannot take.
    """
    mode = study.method.ahp_mode
    absolute = mode is AhpMode.ABSOLUTE
    counting = base.telling_weights(weights) if absolute else weights
    result = ahp(
        base.measured,
        counting,
        base.table.signs,
        mode=mode.value,
        values=base.values if absolute else None,
        pairwise_columns=base.compared,
    )
    return AhpRanking(
        ranking=_ranking(base.ranked, result.scores),
        mode=mode.value,
        weights=counting,
        values=result.values,
        contributions=result.contributions,
    )


def rank_by_topsis(study: Study, base: RankedTable, weights: Array) -> TopsisRanking:
    """Rank by TOPSIS in the study's normalisation, with weights (n,) of the leaves."""
    normalisation = study.method.normalisation
    figures, signs = base.topsis_figures
    ranged = normalisation is Normalisation.RANGE
    result = topsis(
        figures,
        np.where(base.flat, 0.0, weights) if ranged else weights,
        signs,
        normalisation=normalisation.value,
        values=base.values if ranged else None,
    )
    return TopsisRanking(
        ranking=_ranking(base.ranked, result.closeness),
        normalisation=normalisation.value,
        normalised=result.normalised,
        weighted=result.weighted,
        ideal=result.ideal,
        anti_ideal=result.anti_ideal,
        distance_to_ideal=result.distance_to_ideal,
        distance_to_anti_ideal=result.distance_to_anti_ideal,
    )


def _ranking(ranked: Sequence[Alternative], scores: Array) -> tuple[Ranked, ...]:
    return tuple(
        Ranked(alternative.id, float(score), int(rank))
        for alternative, score, rank in zip(ranked, scores, ranks(scores), strict=True)
    )


def _table_issues(
    study: Study,
    leaves: Sequence[Criterion],
    table: PerformanceTable,
) -> Iterator[Issue]:
    ranges_count = (
        study.method.normalisation is Normalisation.RANGE
        or study.method.ahp_mode is AhpMode.ABSOLUTE
    )
    for leaf in leaves:
        if leaf.id in table.undeclared and ranges_count:
            yield Issue(
                code="range-missing",
                severity=Severity.WARNING,
                place=Place(step=Step.CRITERIA, study=study.id, criterion=leaf.id),
                params={"study": study.name, "criterion": leaf.name},
            )


def _non_positive(study: Study, leaves: Sequence[Criterion]) -> Iterator[Issue]:
    for leaf in leaves:
        yield Issue(
            code="ahp-needs-positive",
            severity=Severity.ERROR,
            place=Place(step=Step.DATA, study=study.id, criterion=leaf.id),
            params={"study": study.name, "criterion": leaf.name},
        )
