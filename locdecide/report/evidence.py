"""How good the figures are that a ranking rests on: known, sourced, assumed, or missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from locdecide.decision.choices import Grade
from locdecide.decision.model import Criterion, PairwiseScale, Performance
from locdecide.decision.tree import leaves
from locdecide.report.case import Case

__all__ = ["Evidence", "evidence_of", "measured_leaves", "missing_leaves"]

Spot = tuple[str, str]


@dataclass(frozen=True)
class Evidence:
    """The figures of the alternatives that are ranked, by what is known of them.

    Each is a pair (alternative, criterion). ``years`` are the oldest and the newest year given,
    None where none is.
    """

    asked: int
    missing: tuple[Spot, ...]
    unsourced: tuple[Spot, ...]
    grades: dict[Grade | None, tuple[Spot, ...]]
    in_doubt: tuple[Spot, ...]
    years: tuple[int, int] | None

    @property
    def given(self) -> int:
        """How many figures there are."""
        return self.asked - len(self.missing)


def evidence_of(case: Case) -> Evidence:
    """Return how good the figures of a study are."""
    spots = [
        (own, leaf.id, case.study.performances.get(own, {}).get(leaf.id))
        for own in case.results.alternatives
        for leaf in measured_leaves(case)
    ]
    known = [(own, leaf, figure) for own, leaf, figure in spots if figure is not None]
    years = [figure.year for _, _, figure in known if figure.year is not None]
    return Evidence(
        asked=len(spots),
        missing=tuple((own, leaf) for own, leaf, figure in spots if figure is None),
        unsourced=tuple((own, leaf) for own, leaf, f in known if not f.source.strip()),
        grades={
            grade: tuple((own, leaf) for own, leaf, f in known if f.grade is grade)
            for grade in (*Grade, None)
        },
        in_doubt=tuple((own, leaf) for own, leaf, f in known if _doubtful(f)),
        years=(min(years), max(years)) if years else None,
    )


def measured_leaves(case: Case) -> Iterator[Criterion]:
    """Yield the criteria that have figures."""
    for leaf in leaves(case.study.criteria):
        if not isinstance(leaf.scale, PairwiseScale):
            yield leaf


def missing_leaves(case: Case, alternative: str) -> tuple[str, ...]:
    """Return the criteria that an alternative has no figure for."""
    row = case.study.performances.get(alternative, {})
    return tuple(leaf.id for leaf in measured_leaves(case) if leaf.id not in row)


def _doubtful(figure: Performance) -> bool:
    return figure.low is not None or figure.high is not None
