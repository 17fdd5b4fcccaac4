"""Why the first beats the second, and what it takes to be first, as plain data."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.decision.model import Study
from locdecide.evaluation import duel, searched, what_it_takes
from locdecide.exchange.naming import Data, Naming
from locdecide.exchange.sensitivity import tipping_data
from locdecide.results import StudyResults, WhatItTakes

__all__ = ["duel_data", "takes_data"]

# Each is a search of its own.


def duel_data(study: Study, results: StudyResults, order: Sequence[str]) -> Data | None:
    """Return what makes the first of an order beat the second; None for a single one."""
    found = duel(study, results, order[0], order[1]) if len(order) > 1 else None
    if found is None:
        return None
    names = Naming(study)
    return {
        "first": {**names.alternative(found.first), "score": found.score_first},
        "second": {**names.alternative(found.second), "score": found.score_second},
        "method": found.method,
        "contributions": [
            {
                **names.criterion(part.criterion),
                "amount": part.amount,
                "first": part.first,
                "second": part.second,
            }
            for part in found.contributions
        ],
        "equivalents": [
            {
                **names.criterion(part.criterion),
                "change": part.change,
                "range_share": part.share,
            }
            for part in found.equivalents
        ],
    }


def takes_data(study: Study, results: StudyResults, order: Sequence[str]) -> Data:
    """Return what would put each of an order's alternatives first, fewer of a large table."""
    names, most = Naming(study), searched(results)
    found = [what_it_takes(study, results, key) for key in order[:most]]
    return {
        "left_out": max(0, len(order) - most),
        "alternatives": [_takes(names, each) for each in found if each is not None],
    }


def _takes(names: Naming, found: WhatItTakes) -> Data:
    weights = found.weights
    return {
        **names.alternative(found.alternative),
        "leads": found.leads,
        "distance": found.distance,
        "exact": found.exact,
        "only_shares": found.only_shares,
        "weights": None
        if weights is None
        else [
            {**names.criterion(leaf), "today": today, "weight": weights[leaf]}
            for leaf, today in found.today.items()
        ],
        "figures": [tipping_data(names, point) for point in found.figures],
    }
