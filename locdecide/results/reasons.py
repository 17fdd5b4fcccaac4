"""Why one alternative beats another, and what would put one first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from locdecide.results.sensitivity import TippingPoint

__all__ = ["Contribution", "Duel", "Equivalent", "WhatItTakes"]


@dataclass(frozen=True)
class Contribution:
    """What one leaf adds to the lead of the first over the second, in score (may be negative).

    ``first`` and ``second`` are the two performances in the criterion's unit, None where not
    known or not measured (compared in pairs).
    """

    criterion: str
    amount: float
    first: float | None
    second: float | None


@dataclass(frozen=True)
class Equivalent:
    """How much of one leaf is worth one point of score (a hundredth of 0..1), in its unit.

    ``change`` points towards the better end. ``share`` is its size in widths of the declared
    range; above 1 the whole range is not worth a point.
    """

    criterion: str
    change: float
    share: float


@dataclass(frozen=True)
class Duel:
    """Why the first beats the second, or does not.

    ``contributions``, largest first, add up to ``score_first`` - ``score_second`` exactly.
    ``method`` is whose scores these are. ``equivalents`` are those of the weighted sum over
    declared ranges, in the order of the leaves; empty where no leaf has a range and a weight.
    """

    first: str
    second: str
    method: Literal["topsis", "ahp"]
    score_first: float
    score_second: float
    contributions: tuple[Contribution, ...]
    equivalents: tuple[Equivalent, ...]


@dataclass(frozen=True)
class WhatItTakes:
    """The smallest changes that put one alternative first.

    ``weights`` maps every leaf to the weight that would, None where no weights do (or were found,
    where not ``exact``); ``today`` to the present ones. ``only_shares`` tells that it can only
    come up to another one. ``figures`` are its own figures' tipping points, smallest change in
    widths of the range first; empty where no single figure does it or it leads already.
    """

    alternative: str
    leads: bool
    today: Mapping[str, float]
    weights: Mapping[str, float] | None
    distance: float | None
    exact: bool
    only_shares: bool
    figures: tuple[TippingPoint, ...]
