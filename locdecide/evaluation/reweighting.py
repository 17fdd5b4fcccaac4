"""The same study with other weights than its answers give, to try them out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from locdecide.decision.model import Study
from locdecide.decision.tree import descendants
from locdecide.evaluation.ranked_table import ranked_table
from locdecide.evaluation.ranking import both_rankings
from locdecide.mcda.weight_lines import weight_shares, weights_along
from locdecide.results import CriterionWeight, StudyResults, WeightsResult

__all__ = ["reweighted", "weights_at"]


def reweighted(
    study: Study, results: StudyResults, leaf_weights: Mapping[str, float]
) -> StudyResults:
    """Return the results of a study if its leaves had other weights, of any sum.

    Inner nodes weigh what their leaves do; consistency and comparisons stay those of the answers.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite".
    """
    shares = weight_shares(np.array([leaf_weights[leaf] for leaf in results.leaves]))
    of_leaf = dict(zip(results.leaves, shares.tolist(), strict=True))
    weights = replace(results.weights, weights=_up_the_tree(results.weights, of_leaf))
    base = ranked_table(study, results.weights, results.gates)
    by_ahp, by_topsis, _ = both_rankings(study, base, shares)
    return replace(results, leaf_weights=shares, weights=weights, ahp=by_ahp, topsis=by_topsis)


def _up_the_tree(
    weights: WeightsResult, of_leaf: Mapping[str, float]
) -> tuple[CriterionWeight, ...]:
    parents = {weight.criterion: weight.parent for weight in weights.weights}
    total: dict[str | None, float] = defaultdict(float)
    members: dict[str | None, int] = defaultdict(int)
    for criterion, share in of_leaf.items():
        above: str | None = criterion
        while above is not None:
            total[above] += share
            above = parents[above]
    total[None] = 1.0
    for parent in parents.values():
        members[parent] += 1
    return tuple(
        CriterionWeight(
            criterion=criterion,
            parent=parent,
            local=total[criterion] / total[parent] if total[parent] else 1.0 / members[parent],
            global_=total[criterion],
        )
        for criterion, parent in parents.items()
    )


def weights_at(
    study: Study, leaf_weights: Mapping[str, float], criterion: str, share: float
) -> dict[str, float]:
    """Return weights of the leaves with which a criterion weighs a share of the whole.

    The leaves below it keep their proportions among each other, and so do all others.

    Raises
    ------
    KeyError
        For a criterion that is not in the study.
    """
    under = descendants(study.criteria, criterion)
    leaves = list(leaf_weights)
    weights = np.array([leaf_weights[leaf] for leaf in leaves])
    group = np.array([leaf in under for leaf in leaves])
    if not group.any():
        raise KeyError(criterion)
    moved = weights_along(weights, group, np.array([min(max(share, 0.0), 1.0)]))[0]
    return dict(zip(leaves, moved.tolist(), strict=True))
