"""The rows that rankings are shown by: names, marks, scores and ranks, sorted by rank."""

from __future__ import annotations

import math
from dataclasses import dataclass

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import PairwiseScale, Study
from locdecide.results import Ranked, StudyResults
from locdecide.ui.theme import Colours, alternative_colours, letter

__all__ = ["RankedRow", "missing_figures", "names_of", "ranking_of", "ranking_rows"]


@dataclass(frozen=True)
class RankedRow:
    """One alternative in a ranking, with its mark and how many of its figures are missing."""

    alternative: str
    name: str
    letter: str
    colour: str
    score: float
    rank: int
    missing: int


def names_of(study: Study) -> dict[str, str]:
    """Return the names of alternatives, criteria and must-haves by id."""
    names = {alternative.id: alternative.name for alternative in study.alternatives}
    names.update((criterion.id, criterion.name) for criterion in study.criteria)
    names.update((gate.id, gate.name) for gate in study.gates)
    return names


def ranking_of(results: StudyResults, method: RankingMethod) -> tuple[Ranked, ...]:
    """Return a method's ranking in display order; empty when it could not be computed."""
    found = results.topsis if method is RankingMethod.TOPSIS else results.ahp
    return found.ranking if found is not None else ()


def missing_figures(study: Study, results: StudyResults) -> dict[str, int]:
    """Return how many figures each ranked alternative lacks; pairwise criteria need none."""
    pairwise = {c.id for c in study.criteria if isinstance(c.scale, PairwiseScale)}
    needed = [j for j, leaf in enumerate(results.leaves) if leaf not in pairwise]
    return {
        alternative: sum(math.isnan(row[j]) for j in needed)
        for alternative, row in zip(
            results.alternatives, results.performances.tolist(), strict=True
        )
    }


def ranking_rows(
    study: Study, results: StudyResults, method: RankingMethod, colours: Colours
) -> tuple[RankedRow, ...]:
    """Return a method's ranking, first place first; ties keep the order of the list."""
    marks = alternative_colours(study, colours)
    place = {alternative.id: i for i, alternative in enumerate(study.alternatives)}
    missing = missing_figures(study, results)
    return tuple(
        RankedRow(
            alternative=ranked.alternative,
            name=study.alternatives[place[ranked.alternative]].name,
            letter=letter(place[ranked.alternative]),
            colour=marks[ranked.alternative],
            score=ranked.score,
            rank=ranked.rank,
            missing=missing[ranked.alternative],
        )
        for ranked in sorted(ranking_of(results, method), key=lambda ranked: ranked.rank)
    )
