"""Remembering what a pure function gave for values that are never changed in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

__all__ = ["remembered"]

P = ParamSpec("P")
R = TypeVar("R")

_MOST = 8


def remembered(
    parts: Callable[P, tuple[object, ...]],
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a pure function give the last few results again for the very same objects.

    Parameters
    ----------
    parts : callable
        Returns, from the function's arguments, everything that its result depends on. It is
        compared by identity and kept alive meanwhile, so that nothing else can take its place
        in memory.

    Returns
    -------
    callable
        A decorator; the function may be called from any thread.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        kept: dict[tuple[int, ...], tuple[tuple[object, ...], R]] = {}

        @wraps(function)
        def remembering(*args: P.args, **kwargs: P.kwargs) -> R:
            of = parts(*args, **kwargs)
            key = tuple(map(id, of))
            found = kept.get(key)
            if found is not None:
                return found[1]
            result = function(*args, **kwargs)
            for oldest in list(kept)[: max(0, len(kept) - _MOST + 1)]:
                kept.pop(oldest, None)
            kept[key] = (of, result)
            return result

        return remembering

    return decorate
