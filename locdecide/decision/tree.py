"""Questions about the criteria tree, which is a flat tuple with parent ids."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.decision.model import Criterion

__all__ = [
    "children",
    "depth",
    "descendants",
    "inner",
    "is_leaf",
    "leaves",
    "leaves_below",
    "ordered",
    "path",
]


def children(criteria: Sequence[Criterion], parent: str | None) -> tuple[Criterion, ...]:
    """Return the criteria directly under a parent, in display order; None is the goal."""
    return tuple(criterion for criterion in criteria if criterion.parent == parent)


def is_leaf(criteria: Sequence[Criterion], criterion_id: str) -> bool:
    """Tell whether no criterion has this one as its parent."""
    return all(criterion.parent != criterion_id for criterion in criteria)


def leaves(criteria: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """Return the criteria without children, in display order."""
    parents = {criterion.parent for criterion in criteria}
    return tuple(criterion for criterion in criteria if criterion.id not in parents)


def leaves_below(criteria: Sequence[Criterion], criterion_id: str) -> tuple[Criterion, ...]:
    """Return the leaves under a criterion, in display order; a leaf is its own."""
    below = descendants(criteria, criterion_id)
    return tuple(leaf for leaf in leaves(criteria) if leaf.id in below)


def inner(criteria: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """Return the criteria with children, in display order."""
    parents = {criterion.parent for criterion in criteria}
    return tuple(criterion for criterion in criteria if criterion.id in parents)


def descendants(criteria: Sequence[Criterion], criterion_id: str) -> frozenset[str]:
    """Return the ids of a criterion and of everything under it."""
    found = {criterion_id}
    while True:
        more = {c.id for c in criteria if c.parent in found} - found
        if not more:
            return frozenset(found)
        found |= more


def path(criteria: Sequence[Criterion], criterion_id: str) -> tuple[Criterion, ...]:
    """Return the criteria from the top down to the given one."""
    by_id = {criterion.id: criterion for criterion in criteria}
    steps: list[Criterion] = []
    current: str | None = criterion_id
    while current is not None:
        criterion = by_id[current]
        steps.append(criterion)
        current = criterion.parent
    return tuple(reversed(steps))


def depth(criteria: Sequence[Criterion], criterion_id: str) -> int:
    """Return how many criteria stand above the given one."""
    return len(path(criteria, criterion_id)) - 1


def ordered(criteria: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """Return the criteria depth first, siblings in the order in which they stand."""
    # A stack and not a recursion: a workbook may stack criteria deeper than Python recurses.
    below: dict[str | None, list[Criterion]] = {}
    for criterion in reversed(criteria):
        below.setdefault(criterion.parent, []).append(criterion)
    waiting = below.get(None, [])
    found: list[Criterion] = []
    while waiting:
        found.append(waiting.pop())
        waiting.extend(below.get(found[-1].id, ()))
    return tuple(found)
