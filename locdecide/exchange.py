"""Results as plain data for other programs; the keys are documented in docs/command-line.md."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from locdecide.decision.issues import Issue
from locdecide.decision.model import Decision, Study
from locdecide.results import AhpRanking, StudyResults, TopsisRanking, WeightsResult
from locdecide.sentences import text_for
from locdecide.words import Language

Data = dict[str, object]

__all__ = ["issues_data", "rank_data", "weights_data"]


def weights_data(decision: Decision, studies: Iterable[tuple[Study, StudyResults]]) -> Data:
    """Return weights, consistency and settings of studies."""
    return {
        "title": decision.title,
        "studies": [_study(decision, study, results) for study, results in studies],
    }


def rank_data(decision: Decision, studies: Iterable[tuple[Study, StudyResults]]) -> Data:
    """Return weights, consistency, rankings and settings of studies.

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
                "ruled_out": _named(study, results.ruled_out),
                "set_aside": _named(study, results.set_aside),
            }
            for study, results in studies
        ],
    }


def issues_data(issues: Iterable[Issue], language: Language) -> Data:
    """Return findings with their codes, places and sentences."""
    return {
        "findings": [
            {
                "severity": issue.severity.value,
                "code": issue.code,
                "where": issue.where,
                "place": msgspec.to_builtins(issue.place) if issue.place else None,
                "text": text_for(issue.code, issue.params, language),
            }
            for issue in issues
        ]
    }


def _study(decision: Decision, study: Study, results: StudyResults) -> Data:
    return {
        "name": study.name,
        "weights": _weights(study, results.weights),
        "consistency": _consistency(decision, study, results.weights),
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


def _named(study: Study, ids: tuple[str, ...]) -> list[dict[str, str]]:
    names = {alternative.id: alternative.name for alternative in study.alternatives}
    return [{"id": key, "alternative": names[key]} for key in ids]
