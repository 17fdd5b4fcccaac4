"""How the ranking follows one weight, two weights, or one figure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from locdecide.results.weights import Array

__all__ = [
    "Crossing",
    "FigureEffect",
    "FigureSensitivity",
    "TippingPoint",
    "WeightLine",
    "WeightSensitivity",
    "WinnerTriangle",
]


class Crossing(NamedTuple):
    """A weight of a criterion, 0 to 1, at which one alternative overtakes another.

    ``below`` is ahead just under the weight and ``above`` just over it. ``first`` tells that the
    first place changes hands there.
    """

    weight: float
    below: str
    above: str
    first: bool


@dataclass(frozen=True)
class WeightLine:
    """All scores as the weight of one criterion goes from 0 to 1 and the others share the rest.

    ``present`` is the criterion's global weight today. ``scores`` is (weights, alternatives) at
    the ascending ``weights``, which hold 0, 1 and the present one. ``crossings`` ascend.
    ``leading`` are the intervals of the weight in which the first of today's leaders is first.
    ``nearest`` is the weight at which it loses the first place soonest; None where it never does.
    """

    criterion: str
    present: float
    weights: Array
    scores: Array
    crossings: tuple[Crossing, ...]
    leading: tuple[tuple[float, float], ...]
    nearest: float | None

    @property
    def nearest_change(self) -> float:
        """The relative change of the weight to the nearest one; infinite where there is none."""
        if self.nearest is None or self.present == 0.0:
            return math.inf
        return abs(self.nearest - self.present) / self.present


@dataclass(frozen=True)
class WeightSensitivity:
    """A line for every criterion, leaves and inner nodes, in the order of the tree.

    ``leaders`` rank first today. ``among`` are the alternatives whose crossings are looked at,
    the leading ones where there are many. ``left_out`` counts the others.
    ``nearest_change`` is the smallest relative change of one weight that takes the leader's
    place; infinite where none does.
    """

    alternatives: tuple[str, ...]
    leaders: tuple[str, ...]
    among: tuple[str, ...]
    lines: tuple[WeightLine, ...]
    nearest_change: float

    @property
    def left_out(self) -> int:
        """How many alternatives' crossings are not looked at."""
        return len(self.alternatives) - len(self.among)

    def line(self, criterion: str) -> WeightLine:
        """Return the line of one criterion; KeyError when there is none."""
        for line in self.lines:
            if line.criterion == criterion:
                return line
        raise KeyError(criterion)


@dataclass(frozen=True)
class WinnerTriangle:
    """Who is first as two criteria share the weight with all others.

    ``winners`` is (steps + 1, steps + 1): [i, k] is the index in ``alternatives`` of who is first
    with the weight i/steps on ``first`` and k/steps on ``second``, the others sharing the rest
    in their present proportions; -1 where i + k > steps. Ties go to the first in order.
    ``present`` are the two weights today.
    """

    alternatives: tuple[str, ...]
    first: str
    second: str
    present: tuple[float, float]
    steps: int
    winners: npt.NDArray[np.intp]


class FigureEffect(NamedTuple):
    """What one figure's doubt does to the leader's lead over the best of the others.

    ``low`` and ``high`` are in the criterion's unit: what is known of the figure, or the declared
    range where it is ``missing`` (``value`` is None then). The leads are positive while today's
    leader leads and negative where another one does. ``overtaken_by`` names who leads at the end
    that is worse for the leader, None where the leader stays first. ``rules_out`` tells that the
    figure may fail a must-have, which rules its alternative out; the leads are those of the
    scores all the same.
    """

    alternative: str
    criterion: str
    value: float | None
    low: float
    high: float
    lead_low: float
    lead_high: float
    overtaken_by: str | None
    rules_out: bool = False

    @property
    def missing(self) -> bool:
        """Whether the figure is not known at all."""
        return self.value is None


class TippingPoint(NamedTuple):
    """The figure, in the criterion's unit, from which another alternative leads.

    For a figure of the leader ``rival`` takes its place; for one of another alternative
    (``rival`` is that alternative itself) it takes the leader's. ``share`` is the size of the
    change in widths of the declared range, None for a figure that is not known today.
    ``beyond`` tells that the tipping point lies outside the declared range.
    """

    alternative: str
    criterion: str
    value: float | None
    figure: float
    rival: str
    share: float | None
    beyond: bool


@dataclass(frozen=True)
class FigureSensitivity:
    """The effects of every figure that is in doubt, largest first, and all tipping points.

    ``lead`` is today's lead in score. ``tipping`` lists, smallest change first, those of figures
    that are known, then those of missing ones. ``method`` is whose scores these are: the study's
    own where figures are valued over declared ranges, "ahp" or "topsis" so valued otherwise
    (``own`` is False then, since the study normalises in another way, and ``leader``, who leads
    by these scores, may be another one than the study's).
    """

    leader: str
    lead: float
    method: str
    own: bool
    effects: tuple[FigureEffect, ...]
    tipping: tuple[TippingPoint, ...]

    def tipping_of(self, alternative: str, criterion: str) -> TippingPoint | None:
        """Return the tipping point of one figure, None where no possible one changes the lead."""
        for point in self.tipping:
            if (point.alternative, point.criterion) == (alternative, criterion):
                return point
        return None
