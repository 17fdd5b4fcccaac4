"""How the parts of one list or the fields of one part differ."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Protocol, TypeVar

from locdecide.decision.differences.difference import Difference, Kind
from locdecide.decision.value import Value

__all__ = ["About", "came_or_went", "common", "different", "field_differences", "order_difference"]

V = TypeVar("V")
# Makes a difference of a part whose area, study and subjects are settled.
About = Callable[..., Difference]


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


I = TypeVar("I", bound=_Identified)  # noqa: E741


def field_differences(
    about: About, before: Value, after: Value, but: Collection[str] = ()
) -> Iterator[Difference]:
    """Yield a difference for each field of a part that has another value, ``but`` some."""
    for name in before.__struct_fields__:
        if name not in but:
            yield from different(about, name, getattr(before, name), getattr(after, name))


def different(
    about: About, field: str, before: object, after: object, kind: Kind = Kind.CHANGED
) -> Iterator[Difference]:
    """Yield a difference where two values of a field are not equal."""
    if before != after:
        yield about(kind=kind, field=field, before=before, after=after)


def came_or_went(
    about: Callable[[str], About], before: Sequence[I], after: Sequence[I]
) -> Iterator[Difference]:
    """Yield what only one of two lists has, the removed first."""
    then, now = ({part.id: part for part in parts} for parts in (before, after))
    for own, part in then.items():
        if own not in now:
            yield about(own)(kind=Kind.REMOVED, before=part)
    for own, part in now.items():
        if own not in then:
            yield about(own)(kind=Kind.ADDED, after=part)


def common(before: Sequence[I], after: Sequence[I]) -> Iterator[tuple[I, I]]:
    """Yield the parts that both lists have, in the order of the later one."""
    then = {part.id: part for part in before}
    for part in after:
        if part.id in then:
            yield then[part.id], part


def order_difference(about: About, before: Sequence[I], after: Sequence[I]) -> Iterator[Difference]:
    """Yield a difference where what both lists have stands in another order."""
    then = tuple(old.id for old, _ in common(after, before))
    now = tuple(new.id for _, new in common(before, after))
    yield from different(about, "order", then, now, Kind.MOVED)
