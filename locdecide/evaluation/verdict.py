"""How far the first place of a study can be relied on, by one stated rule."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import Study
from locdecide.evaluation.ranking import leading_ranking
from locdecide.mcda.verdict import Reason, VerdictRule
from locdecide.mcda.verdict import verdict as judged
from locdecide.results import (
    MethodComparison,
    MethodRanking,
    Simulation,
    StudyResults,
    Verdict,
    VerdictReason,
    WeightSensitivity,
)

__all__ = ["verdict"]

_OF_WEIGHTS = ("weights-far", "weight-near")
_NOBODY = -1


def verdict(
    study: Study,
    results: StudyResults,
    weights: WeightSensitivity,
    simulation: Simulation,
    methods: MethodComparison | None,
) -> Verdict:
    """Return the verdict on a ranking by the study's thresholds.

    The simulation's shares, the nearest change of a weight, and every method that counts are
    held against them; without `methods` the verdict is provisional. An alternative alone is
    clear, unless a must-have may rule it out or let another one in.

    Raises
    ------
    ValueError
        "no-leader" where nothing is ranked.
    """
    ranking = leading_ranking(study, results)
    leaders = tuple(ranked.alternative for ranked in ranking if ranked.rank == 1)
    rule = _rule(study)
    row, shares = _shares(leaders, simulation)
    asked = {} if methods is None else _asked(methods)
    found = judged(
        [row[leader] for leader in leaders],
        shares,
        half_width=simulation.half_width,
        other_leaders={
            code: [row.get(leader, _NOBODY) for leader in ranking.leaders]
            for code, ranking in asked.items()
        },
        nearest_change=weights.nearest_change,
        rule=rule,
    )
    nearest = _nearest(weights)
    return Verdict(
        band=found.band,
        leaders=leaders,
        reasons=tuple(_reason(each, nearest) for each in found.reasons),
        clear_share=rule.clear_share,
        least_share=rule.least_share,
        least_change=rule.least_change,
        first_share=float(shares[row[leaders[0]]]),
        draws=simulation.draws,
        half_width=simulation.half_width,
        provisional=methods is None,
    )


def _rule(study: Study) -> VerdictRule:
    method = study.method
    # A file may hold them in the wrong order until somebody sets one of them.
    return VerdictRule(
        clear_share=max(method.clear_share, method.least_share),
        least_share=method.least_share,
        least_change=method.least_change,
    )


def _shares(
    leaders: tuple[str, ...], simulation: Simulation
) -> tuple[dict[str, int], npt.NDArray[np.float64]]:
    """Return the first-rank shares and whose they are; a leader that was not simulated has 0."""
    share = dict(
        zip(simulation.alternatives, simulation.acceptabilities[:, 0].tolist(), strict=True)
    )
    for leader in leaders:
        share.setdefault(leader, 0.0)
    shares = list(share.values())
    if len(shares) == 1 and shares[0] < 1.0:
        # It may be ruled out: its share counts, and nobody's is next.
        shares.append(0.0)
    return {each: i for i, each in enumerate(share)}, np.array(shares)


def _asked(methods: MethodComparison) -> dict[str, MethodRanking]:
    """Return the methods that count beside the study's own, by their codes."""
    counting = (ranking for ranking in methods.rankings[1:] if ranking.counts)
    return {ranking.code: ranking for ranking in counting if ranking.leaders}


def _reason(reason: Reason, nearest: str | None) -> VerdictReason:
    return VerdictReason(
        code=reason.code,
        found=reason.found,
        limit=reason.limit,
        methods=reason.names,
        criterion=nearest if reason.code in _OF_WEIGHTS else None,
    )


def _nearest(weights: WeightSensitivity) -> str | None:
    """Return the criterion that takes the smallest relative change of weight."""
    if math.isinf(weights.nearest_change):
        return None
    return min(weights.lines, key=lambda line: line.nearest_change).criterion
