"""Each participant's own weights of all criteria, and how sure they are."""

from __future__ import annotations

import math

from locdecide.decision.model import Study
from locdecide.evaluation.voices import Voice, Voices, group_members
from locdecide.evaluation.weights import criteria_parents, down_the_tree
from locdecide.mcda.weight_errors import priority_standard_errors

__all__ = ["own_errors", "own_weights"]


def own_weights(study: Study, voices: Voices, participant: str) -> dict[str, float]:
    """Return somebody's own global weights; empty while any group of criteria is open."""
    local: dict[str, float] = {}
    for parent in criteria_parents(study):
        members = group_members(study, parent)
        if len(members) == 1:
            local[members[0]] = 1.0
            continue
        voice = voices.of(participant, parent)
        if voice is None or voice.shares is None:
            return {}
        local.update(
            (member, float(share)) for member, share in zip(members, voice.shares, strict=True)
        )
    return down_the_tree(study, local) if local else {}


def own_errors(
    study: Study, voices: Voices, participant: str, weights: dict[str, float]
) -> dict[str, float]:
    """Return the standard errors of somebody's own weights; empty where points were given.

    The answers under different parents are independent, so the relative variances add up down
    the tree.
    """
    if not weights or voices.by_points(participant):
        return {}
    relative: dict[str, float] = {}
    for parent in criteria_parents(study):
        members = group_members(study, parent)
        above = relative[parent] if parent is not None else 0.0
        voice = voices.of(participant, parent)
        for member, variance in zip(members, _variances(voice, len(members)), strict=True):
            relative[member] = above + variance
    return {key: weights[key] * math.sqrt(relative[key]) for key in weights}


def _variances(voice: Voice | None, n: int) -> list[float]:
    if voice is None or voice.shares is None:
        return [0.0] * n
    errors = priority_standard_errors(voice.matrix)
    return [
        (float(error) / float(share)) ** 2
        for error, share in zip(errors, voice.shares, strict=True)
    ]
