"""Which weights a simulation of a study takes to be possible."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import Weighting, WeightModel
from locdecide.decision.model import Decision
from locdecide.decision.rounds import counting_round
from locdecide.evaluation.own_weights import own_errors, own_weights
from locdecide.evaluation.problem import Problem
from locdecide.evaluation.voices import Voices
from locdecide.mcda import weight_samples

__all__ = ["PossibleWeights", "counting_leaves", "possible_weights"]

Flags = npt.NDArray[np.bool_]

_FEWEST_PEOPLE = 2


@dataclass(frozen=True)
class PossibleWeights:
    """Where weights are drawn from, as ``kind`` says.

    ``fallback`` tells that the study asks for the group's disagreement and there is none to draw
    from.
    """

    model: weight_samples.WeightModel
    kind: WeightModel
    fallback: bool = False


def possible_weights(decision: Decision, problem: Problem) -> PossibleWeights:
    """Return the weights that a study takes to be possible.

    Leaves that do not count never get any weight. Where nothing else has weight they keep theirs,
    so that all alternatives tie, as they do in the ranking.

    Weights around are around those of the results, which may be tried ones. The group's are each
    participant's own in the round that counts, with their standard errors, drawn by voting power;
    whoever gives weight to nothing that counts is left out. Where fewer than two are left, or the
    study's points are given together, weights are drawn around those of the results.
    """
    wanted = problem.study.method.weight_model
    if wanted is WeightModel.ANY:
        return PossibleWeights(_any(problem), wanted)
    if wanted is WeightModel.GROUP:
        group = _group(decision, problem)
        if group is not None:
            return PossibleWeights(group, wanted)
    return PossibleWeights(
        _around(problem), WeightModel.AROUND, fallback=wanted is WeightModel.GROUP
    )


def counting_leaves(problem: Problem) -> Flags:
    """Tell which leaves (n,) a simulation gives weight to.

    Not those that tell nothing apart, nor one of which nothing is known, not even its range.
    """
    return problem.telling & ~problem.unheard


def _any(problem: Problem) -> weight_samples.WeightModel:
    counting = counting_leaves(problem)
    leaves = int(np.count_nonzero(counting))
    if leaves in (0, counting.size):
        return weight_samples.AnyWeights(counting.size)
    # The same distribution over some of the leaves: Dirichlet(1, ..., 1) is around equal weights.
    return weight_samples.AroundWeights(counting.astype(np.float64), float(leaves))


def _around(problem: Problem) -> weight_samples.AroundWeights:
    weights = problem.results.leaf_weights
    counted = np.where(counting_leaves(problem), weights, 0.0)
    return weight_samples.AroundWeights(
        counted if counted.any() else weights, problem.study.method.concentration
    )


def _group(decision: Decision, problem: Problem) -> weight_samples.GroupWeights | None:
    study = problem.study
    if study.method.weighting is Weighting.DIRECT:
        return None
    voices = Voices(decision, study, counting_round(study))
    counting = counting_leaves(problem)
    weights, errors, powers = [], [], []
    for person in decision.participants:
        own = own_weights(study, voices, person.id)
        row = np.array([own.get(leaf, 0.0) for leaf in problem.leaves])
        total = row[counting].sum()
        if person.voting_power == 0.0 or total == 0.0:
            continue
        stated = own_errors(study, voices, person.id, own)
        # Both as shares of what counts.
        weights.append(row / total)
        errors.append(np.array([stated.get(leaf, 0.0) for leaf in problem.leaves]) / total)
        powers.append(person.voting_power)
    if len(weights) < _FEWEST_PEOPLE:
        return None
    return weight_samples.GroupWeights(
        np.where(counting, np.stack(weights), 0.0),
        np.where(counting, np.stack(errors), 0.0),
        np.array(powers),
    )
