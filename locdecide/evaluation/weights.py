"""From the answers of a round, or from points given together, to local and global weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from locdecide.decision.model import (
    Aggregation,
    MethodSettings,
    PairwiseScale,
    Study,
    Weighting,
)
from locdecide.decision.tree import inner, leaves
from locdecide.evaluation.voices import Voice, Voices, group_members
from locdecide.mcda.consistency import consistency
from locdecide.mcda.group import aggregate_judgements, aggregate_priorities
from locdecide.mcda.hierarchy import global_weights, normalise_siblings
from locdecide.mcda.incomplete import is_connected
from locdecide.mcda.pairwise import comparison_matrix, priorities
from locdecide.results import (
    Array,
    ComparisonGroup,
    CriterionWeight,
    GroupConsistency,
    WeightsResult,
)

__all__ = ["criteria_parents", "down_the_tree", "group_shares", "round_weights"]


def round_weights(study: Study, voices: Voices) -> WeightsResult:
    """Return the weights of a study's criteria by a round, or by the points given together.

    Where nobody says anything everything weighs the same.
    """
    groups = tuple(_comparison_groups(study, voices))
    if study.method.weighting is Weighting.DIRECT:
        index = {criterion.id: i for i, criterion in enumerate(study.criteria)}
        parents = [-1 if c.parent is None else index[c.parent] for c in study.criteria]
        points = np.array([study.direct_points.get(c.id, 0.0) for c in study.criteria])
        shares = normalise_siblings(points, parents)
        local = {c.id: float(share) for c, share in zip(study.criteria, shares, strict=True)}
    else:
        local = {
            member: float(share)
            for group in groups
            if not group.of_alternatives
            for member, share in zip(group.members, group.priorities, strict=True)
        }
    whole = down_the_tree(study, local)
    return WeightsResult(
        weights=tuple(
            CriterionWeight(
                criterion.id, criterion.parent, local[criterion.id], whole[criterion.id]
            )
            for criterion in study.criteria
        ),
        consistency=tuple(found for group in groups for found in group.consistency),
        groups=groups,
    )


def down_the_tree(study: Study, local: Mapping[str, float]) -> dict[str, float]:
    """Return the global weight of every criterion from its weight among its siblings."""
    index = {criterion.id: i for i, criterion in enumerate(study.criteria)}
    parents = [-1 if c.parent is None else index[c.parent] for c in study.criteria]
    whole = global_weights(np.array([local[c.id] for c in study.criteria]), parents)
    return {c.id: float(weight) for c, weight in zip(study.criteria, whole, strict=True)}


def criteria_parents(study: Study) -> tuple[str | None, ...]:
    """Return what criteria stand under: the goal, None, and every criterion with children."""
    if not study.criteria:
        return ()
    return (None, *(criterion.id for criterion in inner(study.criteria)))


def group_shares(
    voices: Sequence[Voice], n: int, settings: MethodSettings, aggregation: Aggregation
) -> Array | None:
    """Return the priorities of a group of n members; None when its answers do not join them.

    Only those with voting power count. Points of 0 count a little in a geometric mean, so that
    one participant alone cannot rule a criterion out; what everybody gave 0 points has no weight.
    """
    deciding = [voice for voice in voices if voice.power > 0]
    if aggregation is Aggregation.JUDGEMENTS:
        matrix = _group_matrix(deciding, n)
        found = priorities(matrix, settings.priorities.value) if is_connected(matrix) else None
    else:
        found = _averaged(deciding, n, aggregation)
    if found is None or not deciding:
        return found
    nothing = np.all([voice.zeros for voice in deciding], axis=0)
    shares = np.where(nothing, 0.0, found)
    return np.asarray(shares / shares.sum(), dtype=np.float64)


def _group_matrix(deciding: Sequence[Voice], n: int) -> Array:
    if not deciding:
        return comparison_matrix(n, ())
    return aggregate_judgements(
        np.stack([voice.matrix for voice in deciding]),
        np.array([voice.power for voice in deciding]),
    )


def _averaged(deciding: Sequence[Voice], n: int, aggregation: Aggregation) -> Array | None:
    geometric = aggregation is Aggregation.PRIORITIES_GEOMETRIC
    rows = [
        # A column of a consistent matrix is proportional to its priorities.
        voice.matrix[:, 0] / voice.matrix[:, 0].sum()
        if geometric and voice.by_points
        else voice.shares
        for voice in deciding
        if voice.shares is not None
    ]
    if not rows:
        return np.ones(1) if n == 1 else None
    return aggregate_priorities(
        np.stack(rows),
        np.array([voice.power for voice in deciding if voice.shares is not None]),
        "geometric" if geometric else "arithmetic",
    )


def _comparison_groups(study: Study, voices: Voices) -> Iterator[ComparisonGroup]:
    compared = [leaf.id for leaf in leaves(study.criteria) if isinstance(leaf.scale, PairwiseScale)]
    for parent in (*criteria_parents(study), *compared):
        members = group_members(study, parent)
        if members:
            yield _group(study, voices, parent, members, of_alternatives=parent in compared)


def _group(
    study: Study,
    voices: Voices,
    parent: str | None,
    members: tuple[str, ...],
    *,
    of_alternatives: bool,
) -> ComparisonGroup:
    n, settings = len(members), study.method
    heard = voices.under(parent)
    deciding = [voice for voice in heard if voice.power > 0]
    shares = group_shares(heard, n, settings, settings.aggregation)
    matrix = _group_matrix(deciding, n)
    return ComparisonGroup(
        parent=parent,
        members=members,
        of_alternatives=of_alternatives,
        matrix=matrix,
        priorities=np.full(n, 1 / n) if shares is None else shares,
        complete=shares is not None,
        participants={v.participant: v.shares for v in heard if v.shares is not None},
        consistency=tuple(_consistencies(parent, heard, matrix, settings)),
        left_out=tuple(voice.participant for voice in deciding if voice.shares is None),
    )


def _consistencies(
    parent: str | None, heard: Sequence[Voice], matrix: Array, settings: MethodSettings
) -> Iterator[GroupConsistency]:
    """Yield each participant's consistency, then the group's where several decide.

    Points cannot contradict each other and have none.
    """
    matrices: list[tuple[str | None, Array]] = [
        (voice.participant, voice.matrix) for voice in heard if not voice.by_points
    ]
    deciding = [voice for voice in heard if voice.power > 0]
    if len(deciding) > 1 and not all(voice.by_points for voice in deciding):
        matrices.append((None, matrix))
    for participant, own in matrices:
        found = _consistency(participant, parent, own, settings)
        if found is not None:
            yield found


def _consistency(
    participant: str | None, parent: str | None, matrix: Array, settings: MethodSettings
) -> GroupConsistency | None:
    if len(matrix) < 2 or not is_connected(matrix):
        return None
    found = consistency(matrix, settings.random_index.value)
    return GroupConsistency(
        participant=participant,
        parent=parent,
        n=found.n,
        missing=found.missing,
        lambda_max=found.lambda_max,
        ci=found.ci,
        cr=found.cr,
        gci=found.gci,
        ri_table=found.table,
    )
