"""What helps a participant to judge consistently: contradictions, and what would fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from locdecide.decision.model import Comparison, Decision, MethodSettings, Round, Study
from locdecide.decision.rounds import comparisons_of, current_round
from locdecide.evaluation.voices import Voice, Voices, group_members
from locdecide.mcda.consistency import (
    CR_THRESHOLD,
    WorstJudgement,
    consistency,
    ordinal_cycles,
    worst_judgements,
)
from locdecide.mcda.judgement_scales import apply_scale
from locdecide.mcda.pairwise import comparison_matrix, priorities
from locdecide.mcda.weight_errors import priority_standard_errors
from locdecide.results import Advice, Array, Coaching

__all__ = ["advice", "coach"]

_MOST = 3
_SAME = 1e-9


def coach(
    decision: Decision,
    study: Study,
    participant_id: str,
    parent: str | None,
    round_: Round | None = None,
) -> Coaching:
    """Look at one participant's answers under one parent, by default in the current round."""
    round_ = round_ or current_round(study)
    members = group_members(study, parent)
    voice = Voices(decision, study, round_).of(participant_id, parent)
    if round_ is None or voice is None:
        return Coaching(cycles=(), worst=(), sure=True, priorities={}, errors={})
    if voice.by_points:
        own = {} if voice.shares is None else _by_id(members, voice.shares)
        return Coaching(cycles=(), worst=(), sure=True, priorities=own, errors={})
    cycles = tuple((members[a], members[b], members[c]) for a, b, c in ordinal_cycles(voice.matrix))
    if voice.shares is None:
        return Coaching(cycles=cycles, worst=(), sure=not cycles, priorities={}, errors={})
    given = comparisons_of(round_, participant_id, parent)
    cr = consistency(voice.matrix, study.method.random_index.value).cr
    return Coaching(
        cycles=cycles,
        worst=advice(study, voice, members, given),
        sure=not cycles and cr <= CR_THRESHOLD,
        priorities=_by_id(members, voice.shares),
        errors=_by_id(members, priority_standard_errors(voice.matrix)),
    )


def advice(
    study: Study, voice: Voice, members: Sequence[str], given: Sequence[Comparison]
) -> tuple[Advice, ...]:
    """Return the judgements that pull most against the others, worst first.

    The voice's comparisons join all members.
    """
    return tuple(_advice(study, voice, members, given))


def _advice(
    study: Study, voice: Voice, members: Sequence[str], given: Sequence[Comparison]
) -> Iterator[Advice]:
    said = {frozenset((each.first, each.second)): each for each in given}
    settings = study.method
    for found in worst_judgements(
        voice.matrix, _MOST, settings.random_index.value, settings.judgement_scale.value
    ):
        judgement = said[frozenset((members[found.row], members[found.column]))]
        first, second, proposed = _proposal(members, found)
        same_side = first == judgement.first or proposed == 1
        if same_side and abs(proposed - judgement.ratio) < _SAME:
            continue
        after = priorities(_with_proposal(voice.matrix, found, settings), settings.priorities.value)
        yield Advice(
            first=judgement.first,
            second=judgement.second,
            given=judgement.ratio,
            proposed_first=first,
            proposed_second=second,
            proposed=proposed,
            cr_after=found.cr_after,
            priorities_after=_by_id(members, after),
            kept=judgement.kept,
        )


def _proposal(members: Sequence[str], found: WorstJudgement) -> tuple[str, str, int]:
    first, second = members[found.row], members[found.column]
    if found.proposed < 1:
        return second, first, round(1 / found.proposed)
    return first, second, round(found.proposed)


def _with_proposal(matrix: Array, found: WorstJudgement, settings: MethodSettings) -> Array:
    n = len(matrix)
    said = comparison_matrix(n, [(found.row, found.column, found.proposed)])
    scaled = apply_scale(said, settings.judgement_scale.value, n)
    return np.where(np.isnan(scaled), matrix, scaled)


def _by_id(members: Sequence[str], values: Array) -> dict[str, float]:
    return {member: float(value) for member, value in zip(members, values, strict=True)}
