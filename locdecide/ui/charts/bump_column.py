"""The columns of a bump chart: rankings, and the slots in which lines pass them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = ["BumpColumn", "rank_slots", "tied_slots"]


@dataclass(frozen=True)
class BumpColumn:
    """One ranking: a short name for the axis, what it is in ``words``, and ranks 1, 2, 2, 4.

    Without ranks it stands in the table alone, with the words as the reason. ``twin`` is the
    name of the ranking with which it always agrees. ``r_w`` and ``ws`` compare with the own one.
    """

    code: str
    name: str
    words: str
    ranks: Mapping[str, int]
    role: Literal["own", "other", "together"] = "other"
    r_w: float | None = None
    ws: float | None = None
    twin: str = ""

    @property
    def leaders(self) -> frozenset[str]:
        """Who has rank 1."""
        return frozenset(a for a, rank in self.ranks.items() if rank == 1)

    @property
    def heading(self) -> str:
        """The short name, in brackets where the column says nothing new."""
        return f"({self.name})" if self.twin else self.name


def rank_slots(
    order: Sequence[str], columns: Sequence[Mapping[str, int]]
) -> tuple[dict[str, int], ...]:
    """Return a slot from 0 for every alternative in each column, by its rank there.

    Alternatives that share a rank keep the order of the column before, the first one that of
    ``order``, so that their lines do not cross for nothing. The slot that an alternative has in
    the first column stays free where it is not ranked, for the same reason.
    """
    before = {alternative: i for i, alternative in enumerate(order)}
    home: dict[str, int] = {}
    found = []
    for ranks in columns:
        ranked = sorted(ranks, key=lambda a: (ranks[a], before[a]))
        for absent in sorted(home.keys() - ranks.keys(), key=lambda a: home[a]):
            ranked.insert(home[absent], absent)
        slots = {alternative: i for i, alternative in enumerate(ranked)}
        home = home or slots
        found.append(slots)
        before = {**before, **slots}
    return tuple(found)


def tied_slots(ranks: Mapping[str, int], slots: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    """Return the first and the last slot of every group that shares a rank."""
    groups: dict[int, list[int]] = {}
    for alternative, rank in ranks.items():
        groups.setdefault(rank, []).append(slots[alternative])
    return tuple((min(group), max(group)) for group in groups.values() if len(group) > 1)
