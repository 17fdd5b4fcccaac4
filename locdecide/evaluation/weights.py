"""From judgements or points to local and global weights, with consistency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.edits import current_round
from locdecide.decision.issues import Issue, Place, Severity, Step
from locdecide.decision.model import (
    Aggregation,
    Decision,
    MethodSettings,
    PairwiseScale,
    Stage,
    Study,
    Weighting,
)
from locdecide.decision.tree import children, inner, leaves
from locdecide.mcda.consistency import CR_THRESHOLD, consistency
from locdecide.mcda.group import aggregate_judgements, aggregate_priorities
from locdecide.mcda.hierarchy import global_weights, normalise_siblings
from locdecide.mcda.incomplete import is_connected
from locdecide.mcda.judgement_scales import apply_scale
from locdecide.mcda.pairwise import comparison_matrix, priorities
from locdecide.results import (
    ComparisonGroup,
    CriterionWeight,
    GroupConsistency,
    WeightsResult,
)

__all__ = ["Voice", "group_members", "study_weights", "voices"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Voice:
    """One participant's comparisons in a group: their power and matrix."""

    participant: str
    power: float
    matrix: Array


def study_weights(decision: Decision, study: Study) -> tuple[WeightsResult, list[Issue]]:
    """Return the weights of a study's criteria, and what is wrong with their sources."""
    groups = tuple(_comparison_groups(decision, study))
    issues = list(_group_issues(decision, study, groups))
    index = {criterion.id: i for i, criterion in enumerate(study.criteria)}
    parents = [-1 if c.parent is None else index[c.parent] for c in study.criteria]
    if study.method.weighting is Weighting.DIRECT:
        points = np.array([study.direct_points.get(c.id, 0.0) for c in study.criteria])
        local = normalise_siblings(points, parents)
    else:
        local = np.ones(len(study.criteria))
        for group in groups:
            if group.of_alternatives:
                continue
            for member, share in zip(group.members, group.priorities, strict=True):
                local[index[member]] = share
    whole = global_weights(local, parents)
    weights = tuple(
        CriterionWeight(criterion.id, criterion.parent, float(local[i]), float(whole[i]))
        for i, criterion in enumerate(study.criteria)
    )
    found = tuple(c for group in groups for c in group.consistency)
    return WeightsResult(weights=weights, consistency=found, groups=groups), issues


def _comparison_groups(decision: Decision, study: Study) -> Iterator[ComparisonGroup]:
    parents = [None, *(criterion.id for criterion in inner(study.criteria))]
    compared = [leaf.id for leaf in leaves(study.criteria) if isinstance(leaf.scale, PairwiseScale)]
    for parent in (*parents, *compared):
        members = group_members(study, parent)
        if members:
            yield _group(decision, study, parent, members, of_alternatives=parent in compared)


def group_members(study: Study, parent: str | None) -> tuple[str, ...]:
    """Return what is compared under a parent: its children, or a leaf's alternatives."""
    below = tuple(child.id for child in children(study.criteria, parent))
    if below or parent is None:
        return below
    return tuple(a.id for a in study.alternatives if a.stage is not Stage.SET_ASIDE)


def voices(
    decision: Decision, study: Study, parent: str | None, members: Sequence[str]
) -> list[Voice]:
    """Return who compared the members under a parent in the current round, with power."""
    round_ = current_round(study)
    place = {member: i for i, member in enumerate(members)}
    given = {j.participant: j for j in round_.judgements if j.parent == parent} if round_ else {}
    heard: list[Voice] = []
    for participant in decision.participants:
        judgements = given.get(participant.id)
        if judgements is None:
            continue
        raw = comparison_matrix(
            len(members),
            (
                (place[c.first], place[c.second], c.ratio)
                for c in judgements.comparisons
                if c.first in place and c.second in place
            ),
        )
        scaled = apply_scale(raw, study.method.judgement_scale.value, len(members))
        heard.append(Voice(participant.id, participant.voting_power, scaled))
    return heard


def _group(
    decision: Decision,
    study: Study,
    parent: str | None,
    members: tuple[str, ...],
    *,
    of_alternatives: bool,
) -> ComparisonGroup:
    n = len(members)
    settings = study.method
    heard = voices(decision, study, parent, members)
    own = {
        voice.participant: priorities(voice.matrix, settings.priorities.value)
        for voice in heard
        if is_connected(voice.matrix)
    }
    deciding = [voice for voice in heard if voice.power > 0]
    matrix = comparison_matrix(n, ())
    if deciding:
        matrix = aggregate_judgements(
            np.stack([voice.matrix for voice in deciding]),
            np.array([voice.power for voice in deciding]),
        )
    shares = _shares(matrix, [v for v in deciding if v.participant in own], own, settings)
    return ComparisonGroup(
        parent=parent,
        members=members,
        of_alternatives=of_alternatives,
        matrix=matrix,
        priorities=np.full(n, 1 / n) if shares is None else shares,
        complete=shares is not None,
        participants=own,
        consistency=tuple(_consistencies(parent, heard, matrix, settings)),
        left_out=tuple(v.participant for v in deciding if v.participant not in own),
    )


def _shares(
    matrix: Array, deciding: Sequence[Voice], own: dict[str, Array], settings: MethodSettings
) -> Array | None:
    if settings.aggregation is Aggregation.JUDGEMENTS or not deciding:
        if not is_connected(matrix):
            return None
        return priorities(matrix, settings.priorities.value)
    geometric = settings.aggregation is Aggregation.PRIORITIES_GEOMETRIC
    return aggregate_priorities(
        np.stack([own[voice.participant] for voice in deciding]),
        np.array([voice.power for voice in deciding]),
        "geometric" if geometric else "arithmetic",
    )


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


def _consistencies(
    parent: str | None, heard: Sequence[Voice], matrix: Array, settings: MethodSettings
) -> Iterator[GroupConsistency]:
    """Yield each participant's consistency, then the group's where several decide."""
    matrices: list[tuple[str | None, Array]] = [(v.participant, v.matrix) for v in heard]
    if sum(voice.power > 0 for voice in heard) > 1:
        matrices.append((None, matrix))
    for participant, own in matrices:
        found = _consistency(participant, parent, own, settings)
        if found is not None:
            yield found


def _group_issues(
    decision: Decision, study: Study, groups: Sequence[ComparisonGroup]
) -> Iterator[Issue]:
    names = {criterion.id: criterion.name for criterion in study.criteria}
    people = {participant.id: participant.name for participant in decision.participants}
    by_points = study.method.weighting is Weighting.DIRECT
    for group in groups:
        if by_points and not group.of_alternatives:
            continue
        params = {"study": study.name, "parent": names.get(group.parent or "", "")}
        place = Place(step=Step.WEIGHTS, study=study.id, criterion=group.parent)
        if not group.complete and len(group.members) > 1:
            top = "-top" if group.parent is None else ""
            code = "weights-alternatives-open" if group.of_alternatives else f"weights-open{top}"
            yield Issue(code=code, severity=Severity.WARNING, place=place, params=params)
        averaged = group.complete and study.method.aggregation is not Aggregation.JUDGEMENTS
        for person in group.left_out if averaged else ():
            yield Issue(
                code="weights-left-out" if group.parent else "weights-left-out-top",
                severity=Severity.WARNING,
                place=Place(
                    step=Step.WEIGHTS, study=study.id, criterion=group.parent, participant=person
                ),
                params={**params, "participant": people[person]},
            )
        for found in group.consistency:
            if found.participant is None or found.cr <= CR_THRESHOLD:
                continue
            yield Issue(
                code="weights-inconsistent" if group.parent else "weights-inconsistent-top",
                severity=Severity.WARNING,
                place=Place(
                    step=Step.WEIGHTS,
                    study=study.id,
                    criterion=group.parent,
                    participant=found.participant,
                ),
                params={
                    **params,
                    "participant": people[found.participant],
                    "cr": round(found.cr, 3),
                },
            )
