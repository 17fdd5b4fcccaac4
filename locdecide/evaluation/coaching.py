"""What helps a participant to judge consistently: contradictions, and what would fit."""

from __future__ import annotations

from locdecide.decision.model import Decision, Study
from locdecide.evaluation.weights import group_members, voices
from locdecide.mcda.consistency import (
    CR_THRESHOLD,
    consistency,
    ordinal_cycles,
    worst_judgements,
)
from locdecide.mcda.incomplete import is_connected
from locdecide.results import Advice, Array, Coaching

__all__ = ["coach"]


def coach(decision: Decision, study: Study, participant_id: str, parent: str | None) -> Coaching:
    """Look at one participant's comparisons under one parent.

    The advice refers to the judgements after the study's scale function; its proposals are
    whole numbers 1..9 in favour of ``proposed_first``.
    """
    members = group_members(study, parent)
    own = [
        voice
        for voice in voices(decision, study, parent, members)
        if voice.participant == participant_id
    ]
    if not own:
        return Coaching(cycles=(), worst=(), sure=True)
    matrix = own[0].matrix
    cycles = tuple((members[a], members[b], members[c]) for a, b, c in ordinal_cycles(matrix))
    advice: list[Advice] = []
    if is_connected(matrix):
        for found in worst_judgements(matrix, 3, study.method.random_index.value):
            first, second = members[found.row], members[found.column]
            turned = found.proposed < 1
            given_turned = found.given < 1
            if abs(found.proposed - found.given) < 1e-9:
                continue
            advice.append(
                Advice(
                    first=second if given_turned else first,
                    second=first if given_turned else second,
                    given=1 / found.given if given_turned else found.given,
                    proposed_first=second if turned else first,
                    proposed_second=first if turned else second,
                    proposed=round(1 / found.proposed if turned else found.proposed),
                    cr_after=found.cr_after,
                )
            )
    return Coaching(cycles=cycles, worst=tuple(advice), sure=_sure(matrix, study, bool(cycles)))


def _sure(matrix: Array, study: Study, cycles: bool) -> bool:
    if cycles or not is_connected(matrix):
        return not cycles
    return consistency(matrix, study.method.random_index.value).cr <= CR_THRESHOLD
