"""Every way to change one field of a decision to another value of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

import msgspec
from msgspec.structs import replace

from locdecide.decision.value import Value

# Ids, and what refers to them: another one would be another thing, or none.
REFERENCES = frozenset(
    ("id", "parent", "participant", "first", "second", "criterion", "favourite", "alternative")
)

Change = tuple[str, str, Any]


def single_changes(value: Value) -> Iterator[Change]:
    """Yield type, field and the whole value with that one field changed, for each field below."""
    for field in value.__struct_fields__:
        given = getattr(value, field)
        if field not in REFERENCES:
            for other in _others(given, field):
                yield type(value).__name__, field, replace(value, **{field: other})
        for kind, name, inner in _below(given):
            yield kind, name, replace(value, **{field: inner})


def _others(given: object, field: str = "") -> Iterator[object]:
    match given:
        case str() if field == "language":
            yield "en" if given == "nb" else "nb"
        case str() if field == "value":
            # The id of a level.
            return
        case bool():
            yield not given
        case Enum():
            members = list(type(given))
            yield members[(members.index(given) + 1) % len(members)]
        case str():
            yield given + " and more"
        case int() | float():
            yield given + 1 if given < 5 else given - 1
        case tuple() if given and not isinstance(given[0], Value):
            yield given[1:]


def _below(given: object) -> Iterator[Change]:
    match given:
        case Value():
            yield from single_changes(given)
        case tuple():
            for at, part in enumerate(given):
                for kind, name, inner in _below(part):
                    yield kind, name, (*given[:at], inner, *given[at + 1 :])
        case Mapping():
            for key, part in given.items():
                for kind, name, inner in _below(part):
                    yield kind, name, {**given, key: inner}
                if not isinstance(part, Value | Mapping):
                    for other in _others(part):
                        yield "entry", "", {**given, key: other}


def fields_of(kind: type[Value]) -> set[tuple[str, str]]:
    """Return type and name of every field of a type and of what it is made of."""
    found: set[tuple[str, str]] = set()
    waiting: list[type] = [kind]
    seen: set[type] = set()
    while waiting:
        each = waiting.pop()
        if each in seen:
            continue
        seen.add(each)
        info = msgspec.inspect.type_info(each)
        for field in info.fields:  # type: ignore[attr-defined]
            found.add((each.__name__, field.name))
            waiting.extend(_structs(field.type))
    return found


def _structs(info: object) -> Iterator[type]:
    match info:
        case msgspec.inspect.StructType(cls=cls):
            yield cls
        case msgspec.inspect.VarTupleType(item_type=inner):
            yield from _structs(inner)
        case msgspec.inspect.DictType(value_type=inner):
            yield from _structs(inner)
        case msgspec.inspect.UnionType(types=types):
            for each in types:
                yield from _structs(each)


def single_removals(value: Value) -> Iterator[Change]:
    """Yield type, field and the whole value without one thing that the field holds."""
    for info, field in zip(
        msgspec.structs.fields(type(value)), value.__struct_fields__, strict=True
    ):
        given = getattr(value, field)
        kind = type(value).__name__
        if given is not None and info.default is None:
            yield kind, field, replace(value, **{field: None})
        for less in _less(given):
            yield kind, field, replace(value, **{field: less})
        for inner_kind, name, inner in _removed_below(given):
            yield inner_kind, name, replace(value, **{field: inner})


def _less(given: object) -> Iterator[object]:
    match given:
        case tuple():
            yield from (given[:at] + given[at + 1 :] for at in range(len(given)))
        case Mapping():
            for key in given:
                yield {own: part for own, part in given.items() if own != key}


def _removed_below(given: object) -> Iterator[Change]:
    match given:
        case Value():
            yield from single_removals(given)
        case tuple():
            for at, part in enumerate(given):
                for kind, name, inner in _removed_below(part):
                    yield kind, name, (*given[:at], inner, *given[at + 1 :])
        case Mapping():
            for key, part in given.items():
                for kind, name, inner in _removed_below(part):
                    yield kind, name, {**given, key: inner}
                if isinstance(part, Mapping):
                    for less in _less(part):
                        yield "entry", "", {**given, key: less}


def all_parts(value: object) -> list[msgspec.Struct]:
    if isinstance(value, msgspec.Struct):
        below = [all_parts(getattr(value, field)) for field in value.__struct_fields__]
        return [value, *(part for parts in below for part in parts)]
    if isinstance(value, tuple):
        return [part for each in value for part in all_parts(each)]
    if isinstance(value, dict):
        return [part for each in value.values() for part in all_parts(each)]
    return []
