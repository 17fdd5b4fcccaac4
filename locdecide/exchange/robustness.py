"""How sure a study's ranking is, as plain data."""

from __future__ import annotations

import math
from collections.abc import Iterable

import msgspec

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Decision, Study
from locdecide.exchange.methods import methods_data, reversals_data
from locdecide.exchange.naming import Data, Naming
from locdecide.exchange.reasons import duel_data, takes_data
from locdecide.exchange.sensitivity import figures_data, weights_data
from locdecide.exchange.simulation import simulation_data
from locdecide.results import Robustness, StudyResults, Verdict

__all__ = ["robustness_data"]


def robustness_data(
    decision: Decision, results: Iterable[tuple[Study, Robustness | None, StudyResults]]
) -> Data:
    """Return how sure the rankings of studies are, with what they rest on.

    Where nothing is ranked all but the name and the settings is None. What is infinite or not a
    number is None.
    """
    return {
        "title": decision.title,
        "studies": [_finite(_study(study, found, ranked)) for study, found, ranked in results],
    }


def _study(study: Study, found: Robustness | None, ranked: StudyResults) -> Data:
    names, order = Naming(study), _order(study, ranked)
    return {
        "name": study.name,
        "settings": msgspec.to_builtins(study.method),
        "verdict": found and _verdict(names, found.verdict),
        "weights": found and weights_data(names, found.weights),
        "figures": found and found.figures and figures_data(names, found.figures),
        "simulation": found and simulation_data(names, found.simulation),
        "methods": found and found.methods and methods_data(names, found.methods),
        "reversals": found and found.reversals and reversals_data(names, found.reversals),
        "duel": found and duel_data(study, ranked, order),
        "what_it_takes": found and takes_data(study, ranked, order),
    }


def _order(study: Study, ranked: StudyResults) -> tuple[str, ...]:
    """Return the ranked alternatives, the first one first."""
    by_topsis = study.method.ranking is RankingMethod.TOPSIS
    found = ranked.topsis if by_topsis else ranked.ahp
    ranking = () if found is None else found.ranking
    return tuple(each.alternative for each in sorted(ranking, key=lambda each: each.rank))


def _verdict(names: Naming, verdict: Verdict) -> Data:
    return {
        "band": verdict.band,
        "provisional": verdict.provisional,
        "leaders": names.alternatives(verdict.leaders),
        "first_share": verdict.first_share,
        "reasons": [
            {
                "code": reason.code,
                "found": reason.found,
                "limit": reason.limit,
                "methods": list(reason.methods),
                "criterion": None if not reason.criterion else names.criterion(reason.criterion),
            }
            for reason in verdict.reasons
        ],
        "rule": {
            "clear_share": verdict.clear_share,
            "least_share": verdict.least_share,
            "least_change": verdict.least_change,
            "draws": verdict.draws,
            "half_width": verdict.half_width,
        },
    }


def _finite(data: object) -> object:
    """Replace what JSON has no number for by None, all the way down."""
    if isinstance(data, dict):
        return {key: _finite(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_finite(value) for value in data]
    return None if isinstance(data, float) and not math.isfinite(data) else data
