"""From weights and figures to the rankings by AHP and TOPSIS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.issues import Issue, Place, Severity, Step
from locdecide.decision.model import (
    AhpMode,
    Alternative,
    Criterion,
    Normalisation,
    PairwiseScale,
    RankingMethod,
    Stage,
    Study,
)
from locdecide.decision.tree import leaves as leaves_of
from locdecide.evaluation.table import PerformanceTable, performance_table
from locdecide.mcda.ahp import NonPositive, ahp
from locdecide.mcda.ranks import ranks
from locdecide.mcda.topsis import topsis
from locdecide.mcda.values import range_values
from locdecide.results import (
    AhpRanking,
    GateOutcome,
    Ranked,
    StudyResults,
    TopsisRanking,
    WeightsResult,
)

__all__ = ["RankedTable", "leaders", "ranked_study", "ranked_table"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class RankedTable:
    """What the ranking of a study rests on beside its weights.

    ``ranked`` are the alternatives that are neither set aside nor ruled out; ``compared`` holds
    their priorities under each leaf compared in pairs, by its column.
    """

    ranked: tuple[Alternative, ...]
    leaves: tuple[Criterion, ...]
    table: PerformanceTable
    compared: Mapping[int, Array]
    values: Array


def ranked_table(
    study: Study, weights: WeightsResult, gates: tuple[GateOutcome, ...]
) -> RankedTable:
    """Return what is ranked, once for any number of weights."""
    out = {outcome.alternative for outcome in gates if not outcome.holds}
    out |= {a.id for a in study.alternatives if a.stage is Stage.SET_ASIDE}
    ranked = tuple(a for a in study.alternatives if a.id not in out)
    leaves = leaves_of(study.criteria)
    table = performance_table(study, leaves, ranked)
    compared = _compared(leaves, weights, ranked) if ranked else {}
    return RankedTable(ranked, leaves, table, compared, _values(table, compared))


def leaders(study: Study, base: RankedTable, weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return what ranks first with other weights by the study's method; empty for nothing."""
    if not base.ranked or not base.leaves:
        return ()
    leaf_weights = np.array([weights[leaf.id] for leaf in base.leaves])
    ranking: tuple[Ranked, ...]
    if study.method.ranking is RankingMethod.TOPSIS:
        ranking = _by_topsis(study, base, leaf_weights).ranking
    else:
        try:
            ranking = _by_ahp(study, base, leaf_weights).ranking
        except NonPositive:
            return ()
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
    by_ahp: AhpRanking | None = None
    by_topsis: TopsisRanking | None = None
    if base.ranked and base.leaves:
        try:
            by_ahp = _by_ahp(study, base, leaf_weights)
        except NonPositive as error:
            found.extend(_non_positive(study, [base.leaves[j] for j in error.columns]))
        by_topsis = _by_topsis(study, base, leaf_weights)
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


def _compared(
    leaves: Sequence[Criterion],
    weights: WeightsResult,
    ranked: Sequence[Alternative],
) -> dict[int, Array]:
    """Return the priorities of the ranked alternatives under each leaf compared pairwise."""
    groups = {group.parent: group for group in weights.groups}
    columns: dict[int, Array] = {}
    for j, leaf in enumerate(leaves):
        if not isinstance(leaf.scale, PairwiseScale):
            continue
        group = groups[leaf.id]
        share = dict(zip(group.members, group.priorities, strict=True))
        column = np.array([share[alternative.id] for alternative in ranked])
        columns[j] = column / column.sum()
    return columns


def _values(table: PerformanceTable, compared: Mapping[int, Array]) -> Array:
    values = range_values(table.performances, table.worst, table.best, table.target)
    for j, column in compared.items():
        values[:, j] = column / column.max()
    return values


def _measured(table: PerformanceTable) -> Array:
    """Return the performances with a target criterion as the distance to its target."""
    with np.errstate(over="ignore"):
        distance = np.abs(table.performances - table.best)
    largest = np.finfo(np.float64).max
    return np.where(table.target, np.minimum(distance, largest), table.performances)


def _flat(table: PerformanceTable, compared: Mapping[int, Array]) -> npt.NDArray[np.bool_]:
    """Return which criteria have neither a declared range nor a spread in their data.

    They tell nothing apart and must not count: against the fixed ideals of the range they would
    draw all alternatives together, and a missing figure would be worth more than a known one.
    """
    flat = np.equal(table.worst, table.best)
    flat[list(compared)] = False
    return flat


def _by_ahp(study: Study, base: RankedTable, weights: Array) -> AhpRanking:
    mode = study.method.ahp_mode
    absolute = mode is AhpMode.ABSOLUTE
    result = ahp(
        _measured(base.table),
        np.where(_flat(base.table, base.compared), 0.0, weights) if absolute else weights,
        base.table.signs,
        mode=mode.value,
        values=base.values if absolute else None,
        pairwise_columns=base.compared,
    )
    return AhpRanking(
        ranking=_ranking(base.ranked, result.scores),
        mode=mode.value,
        values=result.values,
        contributions=result.contributions,
    )


def _by_topsis(study: Study, base: RankedTable, weights: Array) -> TopsisRanking:
    normalisation = study.method.normalisation
    measured, signs = _measured(base.table), base.table.signs.copy()
    for j, column in base.compared.items():
        measured[:, j], signs[j] = column, 1.0
    ranged = normalisation is Normalisation.RANGE
    result = topsis(
        measured,
        np.where(_flat(base.table, base.compared), 0.0, weights) if ranged else weights,
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
