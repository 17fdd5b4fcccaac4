"""The digits that a spreadsheet cuts off when it saves, given back from the value before."""

from __future__ import annotations

import math
import operator
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar, cast

import msgspec

__all__ = ["equally_precise", "precise"]

# LibreOffice keeps 15 significant digits of a number, and now and then rounds a number that lies
# close to the middle the other way; a float has up to 17.
_DIGITS = 15
_MOST = 0.6

V = TypeVar("V", bound=msgspec.Struct)


def precise(before: V, said: V) -> V:
    """Return what was said with every number that differs by rounding alone as it was before.

    Parts are matched by their ids, and by whom and what they are about where they have none. A
    part that says the same is the very same object as before.
    """
    return cast(V, _precise(before, said))


def equally_precise(before: V, after: V) -> tuple[V, V]:
    """Return two states in which a number that either has only rounded is the other's."""
    return precise(after, before), precise(before, after)


def _precise(before: object, said: object) -> object:
    if isinstance(before, int | float) and isinstance(said, float):
        return before if said == before or _is_rounded(before, said) else said
    if isinstance(said, msgspec.Struct) and type(before) is type(said):
        return _struct(before, said)
    if isinstance(said, Mapping) and isinstance(before, Mapping):
        entries = {key: _precise(before.get(key), value) for key, value in said.items()}
        # The order of keys has no meaning.
        same = len(entries) == len(before)
        return before if same and _all_same(entries.values(), map(before.get, entries)) else entries
    if isinstance(said, tuple) and isinstance(before, tuple):
        known = {_key(part, at): part for at, part in enumerate(before)}
        parts = tuple(_precise(known.get(_key(part, at)), part) for at, part in enumerate(said))
        return before if len(parts) == len(before) and _all_same(parts, before) else parts
    return before if type(before) is type(said) and before == said else said


def _is_rounded(before: float, said: float) -> bool:
    if not before or not math.isfinite(before) or said != float(f"{said:.{_DIGITS}g}"):
        return False
    last_digit = 10.0 ** (math.floor(math.log10(abs(before))) + 1 - _DIGITS)
    return abs(said - before) <= _MOST * last_digit


def _struct(before: object, said: msgspec.Struct) -> object:
    fields = {
        name: _precise(getattr(before, name), getattr(said, name))
        for name in said.__struct_fields__
    }
    if _all_same(fields.values(), (getattr(before, name) for name in fields)):
        return before
    return msgspec.structs.replace(said, **fields)


def _all_same(some: Iterable[object], others: Iterable[object]) -> bool:
    return all(map(operator.is_, some, others))


def _key(part: object, at: int) -> Hashable:
    for names in (("id",), ("participant", "parent"), ("participant",), ("first", "second")):
        if all(hasattr(part, name) for name in names):
            return names, *(getattr(part, name) for name in names)
    return at
