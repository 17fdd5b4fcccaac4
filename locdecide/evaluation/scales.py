"""Whether what a study says depends on its judgement scale."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from msgspec.structs import replace

from locdecide.decision.choices import JudgementScale, RankingMethod
from locdecide.decision.model import Decision, Study
from locdecide.decision.rounds import counting_round
from locdecide.decision.tree import leaves
from locdecide.evaluation.gates import gate_outcomes
from locdecide.evaluation.ranking import ranked_study
from locdecide.evaluation.voices import Voices
from locdecide.evaluation.weights import round_weights
from locdecide.mcda.ranks import ranks
from locdecide.results import ScaleCheck

__all__ = ["scale_check"]


def scale_check(decision: Decision, study: Study) -> ScaleCheck:
    """Weight and rank a study by every judgement scale; ties stand in display order."""
    criteria: dict[str, tuple[str, ...]] = {}
    alternatives: dict[str, tuple[str, ...]] = {}
    gates = gate_outcomes(study)
    for scale in JudgementScale:
        other = replace(study, method=replace(study.method, judgement_scale=scale))
        weights = round_weights(other, Voices(decision, other, counting_round(other)))
        heavy = {leaf.id: weights.of(leaf.id).global_ for leaf in leaves(study.criteria)}
        criteria[scale.value] = _ordered(heavy)
        results = ranked_study(other, weights, gates, ())
        by_topsis = study.method.ranking is RankingMethod.TOPSIS
        leading = results.topsis if by_topsis else results.ahp
        scores = {each.alternative: each.score for each in leading.ranking} if leading else {}
        alternatives[scale.value] = _ordered(scores)
    return ScaleCheck(criteria=criteria, alternatives=alternatives)


def _ordered(scores: Mapping[str, float]) -> tuple[str, ...]:
    places = dict(zip(scores, ranks(np.array(list(scores.values()))), strict=True))
    return tuple(sorted(scores, key=lambda key: places[key]))
