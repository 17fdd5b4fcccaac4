"""What a round tells about the group: who weights how, how far they agree, and how they moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "ConsensusBand",
    "GroupView",
    "NodeConsensus",
    "OwnView",
    "Reason",
    "RoundShift",
    "ScaleCheck",
    "Spread",
]

ConsensusBand = Literal["very-low", "low", "moderate", "high", "very-high"]


@dataclass(frozen=True)
class OwnView:
    """One participant's own weights and what they would decide.

    ``weights`` are global weights of every criterion, ``errors`` their standard errors where
    the criteria were compared in pairs (empty otherwise). ``leaders`` are the alternatives that
    rank first with these weights by the study's method; several when they tie.
    """

    participant: str
    power: float
    weights: Mapping[str, float]
    errors: Mapping[str, float]
    leaders: tuple[str, ...]


@dataclass(frozen=True)
class NodeConsensus:
    """Goepel's consensus, 0 to 1, of the priorities under one parent (None is the goal)."""

    parent: str | None
    value: float
    band: ConsensusBand


@dataclass(frozen=True)
class Spread:
    """The pair on which the answers differ most: the factor exp(SD of ln a_ij), above 1."""

    parent: str | None
    first: str
    second: str
    factor: float


@dataclass(frozen=True)
class GroupView:
    """A round as the group sees it once it may.

    ``own`` holds those whose answers give weights, in the order of the participants;
    ``without_weights`` those who answered and do not have any yet, ``silent`` those who did not
    answer or are left out, ``adopting`` those who take the group's. ``by_judgements`` (AIJ) and
    ``by_priorities`` (AIP, geometric) are the global weights of every criterion both ways.
    ``first_difference`` is the first pair of leaves that the two put in another order.
    ``consensus`` is over the leaves' global weights of those with voting power, None for fewer
    than two; ``nodes`` the same at every node. ``camps`` are groups of participants who weight
    alike, empty when there are none; a camp of one stands alone. ``leaders`` names for each
    alternative those with voting power whose own weights put it first, most first; who adopts the
    group's weights stands with ``group_leaders``.
    """

    round: str
    own: tuple[OwnView, ...]
    without_weights: tuple[str, ...]
    silent: tuple[str, ...]
    adopting: tuple[str, ...]
    by_judgements: Mapping[str, float]
    by_priorities: Mapping[str, float]
    first_difference: tuple[str, str] | None
    consensus: NodeConsensus | None
    nodes: tuple[NodeConsensus, ...]
    widest: Spread | None
    camps: tuple[tuple[str, ...], ...]
    leaders: tuple[tuple[str, tuple[str, ...]], ...]
    group_leaders: tuple[str, ...]


@dataclass(frozen=True)
class Reason:
    """A reason that somebody gave for a judgement: ``first`` is ``ratio`` times ``second``."""

    participant: str
    parent: str | None
    first: str
    second: str
    ratio: float
    reason: str


@dataclass(frozen=True)
class RoundShift:
    """How the weights moved from one round to a later one.

    ``moved`` lists the participants whose own weights differ, farthest first (largest sum of
    absolute differences over the leaves). ``reasons`` are those given in the later
    round, without what was carried over unchanged.
    """

    before: GroupView
    after: GroupView
    moved: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class ScaleCheck:
    """Whether the order of the leaves, and of the alternatives, depends on the judgement scale.

    Each maps a judgement scale's code to ids, heaviest or first-ranked first.
    """

    criteria: Mapping[str, tuple[str, ...]]
    alternatives: Mapping[str, tuple[str, ...]]

    @property
    def same(self) -> bool:
        """Whether every scale gives the same two orders."""
        return all(len(set(orders.values())) <= 1 for orders in (self.criteria, self.alternatives))
