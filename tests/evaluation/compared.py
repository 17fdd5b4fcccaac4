"""The comparison of all methods, and what is asked of it."""

from __future__ import annotations

from locdecide.decision.model import (
    AhpMode,
    Decision,
    Normalisation,
)
from locdecide.evaluation import compare_methods, evaluate
from locdecide.results import MethodComparison, MethodRanking

TOPSIS = [f"topsis-{normalisation.value}" for normalisation in Normalisation]


AHP = [f"ahp-{mode.value}" for mode in AhpMode]


OTHERS = [
    "wsm",
    "wpm",
    "waspas",
    "vikor",
    "promethee-ii",
    "mabac",
    "edas",
    "codas",
    "aras",
    "marcos",
    "spotis",
]


def compared(decision: Decision, number: int = 0) -> MethodComparison:
    study = decision.studies[number]
    found = compare_methods(study, evaluate(decision, study))
    assert found is not None
    return found


def ranking(found: MethodComparison, code: str) -> MethodRanking:
    return next(each for each in found.rankings if each.code == code)


def order(found: MethodComparison, code: str) -> list[int]:
    return list(ranking(found, code).ranks.values())
