"""What one participant compares: the groups, their pairs in the order of asking, the answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from locdecide import evaluation
from locdecide.decision.model import Comparison, Study
from locdecide.decision.rounds import current_round
from locdecide.results import ComparisonGroup

__all__ = [
    "Pair",
    "State",
    "Task",
    "answers",
    "next_open",
    "parts",
    "question_order",
    "ratio_for",
    "tasks",
]

Pair = tuple[str, str]


class State(Enum):
    """How far a group of comparisons has come."""

    EMPTY = "empty"
    PART = "part"
    READY = "ready"
    DOUBT = "doubt"


@dataclass(frozen=True)
class Task:
    """One group to compare: the children of a node, or the alternatives under a leaf."""

    parent: str | None
    members: tuple[str, ...]
    of_alternatives: bool

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair of the group, in the order in which they are asked."""
        return question_order(self.members)


def tasks(groups: Iterable[ComparisonGroup]) -> tuple[Task, ...]:
    """Return the groups in which there is something to compare."""
    return tuple(
        Task(group.parent, group.members, group.of_alternatives)
        for group in groups
        if len(group.members) > 1
    )


def question_order(members: Sequence[str]) -> tuple[Pair, ...]:
    """Return all pairs in the order of asking, each with the earlier member on the left.

    The first n - 1 answers connect all members, so that whoever stops early has weights.
    """
    pairs = (sorted(pair) for pair in evaluation.question_order(len(members)))
    return tuple((members[left], members[right]) for left, right in pairs)


def answers(study: Study, participant: str, parent: str | None) -> dict[frozenset[str], Comparison]:
    """Return what a participant has answered under a parent in the current round."""
    round_ = current_round(study)
    return {
        frozenset((comparison.first, comparison.second)): comparison
        for judgements in (round_.judgements if round_ else ())
        if (judgements.participant, judgements.parent) == (participant, parent)
        for comparison in judgements.comparisons
    }


def ratio_for(comparison: Comparison, first: str) -> float:
    """Return a judgement as how many times ``first`` outweighs the other."""
    return comparison.ratio if comparison.first == first else 1 / comparison.ratio


def parts(members: Iterable[str], answered: Iterable[Collection[str]]) -> int:
    """Return into how many parts the answers leave the members; 1 when all are connected."""
    part = {member: {member} for member in members}
    for pair in answered:
        known = [member for member in pair if member in part]
        joined = set().union(*(part[member] for member in known))
        for member in joined:
            part[member] = joined
    return len({id(joined) for joined in part.values()})


def next_open(
    order: Sequence[Pair], answered: Collection[frozenset[str]], after: Pair | None
) -> Pair | None:
    """Return the next pair without an answer behind ``after``, from the start again if need be."""
    start = order.index(after) + 1 if after in order else 0
    for pair in (*order[start:], *order[:start]):
        if pair != after and frozenset(pair) not in answered:
            return pair
    return None
