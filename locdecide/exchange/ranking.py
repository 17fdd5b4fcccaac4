"""Weights, the group and rankings as plain data."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from locdecide.decision.model import Decision, Round, Study, Weighting
from locdecide.decision.rounds import counting_round
from locdecide.evaluation import group_view
from locdecide.exchange.naming import Data, Naming
from locdecide.results import (
    AhpRanking,
    NodeConsensus,
    StudyResults,
    TopsisRanking,
    WeightsResult,
)

__all__ = ["rank_data", "weights_data"]


def weights_data(decision: Decision, studies: Iterable[tuple[Study, StudyResults]]) -> Data:
    """Return weights, consistency, the group and settings of studies."""
    return {
        "title": decision.title,
        "studies": [_study(decision, study, results) for study, results in studies],
    }


def rank_data(decision: Decision, studies: Iterable[tuple[Study, StudyResults]]) -> Data:
    """Return weights, consistency, the group, rankings and settings of studies.

    A ranking that could not be computed is None; the findings say why.
    """
    return {
        "title": decision.title,
        "studies": [
            {
                **_study(decision, study, results),
                "rankings": {
                    "topsis": _ranking(study, results.topsis),
                    "ahp": _ranking(study, results.ahp),
                },
                "ruled_out": Naming(study).alternatives(results.ruled_out),
                "set_aside": Naming(study).alternatives(results.set_aside),
            }
            for study, results in studies
        ],
    }


def _study(decision: Decision, study: Study, results: StudyResults) -> Data:
    by_ballots = study.method.weighting is Weighting.PAIRWISE
    round_ = counting_round(study) if by_ballots else None
    return {
        "name": study.name,
        "weights": _weights(study, results.weights),
        "consistency": _consistency(decision, study, results.weights),
        "round": round_.name if round_ is not None else None,
        "group": _group(decision, study, round_) if round_ is not None else None,
        "settings": msgspec.to_builtins(study.method),
    }


def _weights(study: Study, weights: WeightsResult) -> list[Data]:
    names = {criterion.id: criterion.name for criterion in study.criteria}
    return [
        {
            "id": weight.criterion,
            "criterion": names[weight.criterion],
            "parent": None if weight.parent is None else names[weight.parent],
            "local": weight.local,
            "global": weight.global_,
        }
        for weight in weights.weights
    ]


def _consistency(decision: Decision, study: Study, weights: WeightsResult) -> list[Data]:
    people = {participant.id: participant.name for participant in decision.participants}
    names = {criterion.id: criterion.name for criterion in study.criteria}
    return [
        {
            "participant": None if found.participant is None else people[found.participant],
            "parent": None if found.parent is None else names[found.parent],
            "n": found.n,
            "missing": found.missing,
            "lambda_max": found.lambda_max,
            "cr": found.cr,
            "gci": found.gci,
            "ri_table": found.ri_table,
        }
        for found in weights.consistency
    ]


def _group(decision: Decision, study: Study, round_: Round) -> Data:
    view, naming = group_view(decision, study, round_), Naming(study)
    people = {participant.id: participant.name for participant in decision.participants}
    names = {criterion.id: criterion.name for criterion in study.criteria}
    return {
        "consensus": None if view.consensus is None else _agreed(view.consensus),
        "nodes": [
            {"parent": None if node.parent is None else names[node.parent], **_agreed(node)}
            for node in view.nodes
        ],
        "criteria": [
            {
                "id": key,
                "criterion": names[key],
                "aij": view.by_judgements[key],
                "aip": view.by_priorities[key],
            }
            for key in names
        ],
        "widest": None
        if view.widest is None
        else {
            "parent": None if view.widest.parent is None else names[view.widest.parent],
            "first": names[view.widest.first],
            "second": names[view.widest.second],
            "factor": view.widest.factor,
        },
        "camps": [[people[each] for each in camp] for camp in view.camps],
        "participants": [
            {
                "participant": people[own.participant],
                "voting_power": own.power,
                "weights": [
                    {
                        "id": key,
                        "criterion": names[key],
                        "global": own.weights[key],
                        "error": own.errors.get(key),
                    }
                    for key in names
                ],
                "leaders": naming.alternatives(own.leaders),
            }
            for own in view.own
        ],
        "adopting": [people[each] for each in view.adopting],
        "without_weights": [people[each] for each in view.without_weights],
        "silent": [people[each] for each in view.silent],
        "leaders": naming.alternatives(view.group_leaders),
    }


def _agreed(consensus: NodeConsensus) -> Data:
    return {"value": consensus.value, "band": consensus.band}


def _ranking(study: Study, found: TopsisRanking | AhpRanking | None) -> list[Data] | None:
    if found is None:
        return None
    names = {alternative.id: alternative.name for alternative in study.alternatives}
    return [
        {
            "id": ranked.alternative,
            "alternative": names[ranked.alternative],
            "score": ranked.score,
            "rank": ranked.rank,
        }
        for ranked in sorted(found.ranking, key=lambda ranked: ranked.rank)
    ]
