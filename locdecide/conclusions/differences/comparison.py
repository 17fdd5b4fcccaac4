"""A comparison of two states in words: what the window, the terminal and others show of it."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.differences import Area, Difference

__all__ = ["Comparison", "Group", "Line", "RankingRow", "WeightRow"]


@dataclass(frozen=True)
class Line:
    """One difference: what differs, and how it was and is.

    Where a part came or went there is no ``before``, and ``after`` says which. ``change`` is the
    relative change of a figure, or what else is to be said; often empty.
    """

    what: str
    before: str
    after: str
    change: str
    difference: Difference

    @property
    def text(self) -> str:
        """The whole line: "Energy price, Gjøvik: 52.3 øre/kWh → 61 øre/kWh (+16.6%)"."""
        values = f"{self.before} → {self.after}" if self.before else self.after
        said = f"{self.what}: {values}" if values else self.what
        return f"{said} ({self.change})" if self.change else said


@dataclass(frozen=True)
class Group:
    """The differences of one area; ``study`` is the id of the study, None for what all share."""

    area: Area
    study: str | None
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class RankingRow:
    """Rank and score of an alternative before and after; a dash where it is not ranked.

    ``study`` is the study's name. ``moved`` is by how many places it went up, below 0 for down
    and None where it was or is not ranked.
    """

    study_id: str
    study: str
    alternative_id: str
    alternative: str
    rank_before: str
    rank_after: str
    score_before: str
    score_after: str
    moved: int | None


@dataclass(frozen=True)
class WeightRow:
    """The weight of a leaf before and after; ``change`` is in percentage points, with its sign."""

    study_id: str
    study: str
    criterion_id: str
    criterion: str
    before: str
    after: str
    change: str


@dataclass(frozen=True)
class Comparison:
    """Two states of a decision held against each other.

    ``summary`` tells how much differs and who leads. ``notes`` say what a reader has to know to
    trust the rest, such as that parts were matched by name. ``ranking`` and ``weights`` hold every
    ranked alternative and every leaf of the studies that both states have, changed or not; they
    are empty without results and where nothing differs.
    """

    summary: str
    notes: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    ranking: tuple[RankingRow, ...] = ()
    weights: tuple[WeightRow, ...] = ()
