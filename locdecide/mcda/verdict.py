"""The verdict: how much the first place can be relied on, by one stated rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Band = Literal["clear", "close", "no-clear-winner"]
Code = Literal[
    "only-one",
    "first-often",
    "first-not-often",
    "first-too-seldom",
    "lead-within-error",
    "tied",
    "methods-agree",
    "methods-differ",
    "weights-far",
    "weight-near",
]

_OUTSIDE = 1e-9


@dataclass(frozen=True, slots=True)
class VerdictRule:
    """Thresholds of the rule, printed wherever the verdict is.

    Attributes
    ----------
    clear_share : float
        First-rank acceptability from which the winner can be clear.
    least_share : float
        First-rank acceptability below which there is no clear winner.
    least_change : float
        Relative change of a weight that a clear winner withstands.
    """

    clear_share: float = 0.80
    least_share: float = 0.55
    least_change: float = 0.15


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason that decided a verdict.

    Attributes
    ----------
    code : str
        What was found. In a clear verdict "first-often", "methods-agree", "weights-far" or
        "only-one"; in a close one "first-not-often", "methods-differ", "weight-near"; with no
        clear winner "first-too-seldom", "lead-within-error", "tied".
    found, limit : float
        The figure and what it was held against: shares of the simulation; the lead and the
        half-width; how many methods put another first, of how many; relative changes of a
        weight, infinite where no change matters; how many share the first place, of 1.
    names : tuple of str
        The methods that put another first.
    """

    code: Code
    found: float
    limit: float
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The band and all the reasons that put it there, never empty."""

    band: Band
    reasons: tuple[Reason, ...]


def verdict(
    leaders: Sequence[int],
    first_rank_shares: Array,
    *,
    half_width: float,
    other_leaders: Mapping[str, Sequence[int]],
    nearest_change: float,
    rule: VerdictRule | None = None,
) -> Verdict:
    """Say whether the leader is clear, close, or no winner at all.

    Parameters
    ----------
    leaders : sequence of int
        The alternatives with rank 1 by the study's own method, at least one.
    first_rank_shares : Array, shape (m,)
        First-rank acceptability of each alternative, 0..1.
    half_width : float
        Of the simulation's shares, 1.96 * 0.5 / sqrt(N).
    other_leaders : mapping of str to sequence of int
        What the other methods put first, by name; one that is left out has none and is not
        counted. A method that ties the leader with others does not put another first.
    nearest_change : float
        Relative change of the weight that first takes the leader's place; infinite for none. See
        `nearest_relative_change`.
    rule : VerdictRule, optional
        Thresholds; those of METHODS 6 by default.

    Returns
    -------
    Verdict
        "no-clear-winner" when the first place is shared, the leader's share is below
        `rule.least_share`, or its lead over the next is below the half-width; else "clear" when
        its share is at least `rule.clear_share`, no other method puts another first, and
        `nearest_change` is not below `rule.least_change`; else "close". A single alternative is
        clear.

    Raises
    ------
    ValueError
        "no-leader"; "not-a-share" for a share outside 0..1; "not-a-number" for a negative or NaN
        half-width or change; "rule" for thresholds outside 0..1 or in the wrong order.

    Notes
    -----
    METHODS 6.
    """
    rule = rule or VerdictRule()
    _refuse(leaders, first_rank_shares, (half_width, nearest_change), rule)
    if first_rank_shares.size == 1:
        return Verdict("clear", (Reason("only-one", 1.0, 1.0),))
    leader = leaders[0]
    share = float(first_rank_shares[leader])
    lead = share - float(np.delete(first_rank_shares, leader).max())
    asked = {name: firsts for name, firsts in other_leaders.items() if len(firsts) > 0}
    against = tuple(name for name, firsts in asked.items() if leader not in firsts)
    none = (
        *_if(len(leaders) > 1, Reason("tied", float(len(leaders)), 1.0)),
        *_if(share < rule.least_share, Reason("first-too-seldom", share, rule.least_share)),
        *_if(lead < half_width, Reason("lead-within-error", lead, half_width)),
    )
    if none:
        return Verdict("no-clear-winner", none)
    count = float(len(asked))
    close = (
        *_if(share < rule.clear_share, Reason("first-not-often", share, rule.clear_share)),
        *_if(bool(against), Reason("methods-differ", float(len(against)), count, against)),
        *_if(
            nearest_change < rule.least_change,
            Reason("weight-near", nearest_change, rule.least_change),
        ),
    )
    if close:
        return Verdict("close", close)
    return Verdict(
        "clear",
        (
            Reason("first-often", share, rule.clear_share),
            *_if(bool(asked), Reason("methods-agree", 0.0, count)),
            Reason("weights-far", nearest_change, rule.least_change),
        ),
    )


def nearest_relative_change(weights: Array, low: Array, high: Array) -> float:
    """Return the smallest relative change of one weight that ends a stability interval.

    Parameters
    ----------
    weights : Array, shape (n,)
        Present weights, sum 1.
    low, high : Array, shape (n,)
        Ends of the interval around each present weight in which the leader stays first; 0 and 1
        where it stays down to nothing or up to everything.

    Returns
    -------
    float
        min over criteria and ends of |end - w| / w; ends at 0 and 1 are no crossings and do not
        count. Infinite where there is none. A criterion without weight has no relative change.

    Raises
    ------
    ValueError
        "outside-interval" for a weight that is not in its interval.

    Notes
    -----
    METHODS 6.
    """
    if not ((weights >= low - _OUTSIDE) & (weights <= high + _OUTSIDE)).all():
        raise ValueError("outside-interval")
    down = np.where(low > 0.0, np.maximum(weights - low, 0.0), np.inf)
    up = np.where(high < 1.0, np.maximum(high - weights, 0.0), np.inf)
    weighed = weights > 0.0
    with np.errstate(over="ignore"):
        changes = np.minimum(down, up)[weighed] / weights[weighed]
    return float(changes.min(initial=np.inf))


def _if(holds: bool, reason: Reason) -> tuple[Reason, ...]:
    return (reason,) if holds else ()


def _refuse(
    leaders: Sequence[int], shares: Array, sizes: tuple[float, float], rule: VerdictRule
) -> None:
    if len(leaders) == 0:
        raise ValueError("no-leader")
    if not ((shares >= 0.0) & (shares <= 1.0 + _OUTSIDE)).all():
        raise ValueError("not-a-share")
    if not all(size >= 0.0 for size in sizes):
        raise ValueError("not-a-number")
    if not (0.0 <= rule.least_share <= rule.clear_share <= 1.0 and rule.least_change >= 0.0):
        raise ValueError("rule")
