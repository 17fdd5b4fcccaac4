"""Equivalent changes: what one point of score, or one unit of a criterion, is worth in others."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.mcda.weight_lines import weight_shares

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class ScoreEquivalents:
    """The changes of n criteria that are worth the same number of points.

    Attributes
    ----------
    changes : Array, shape (n,)
        In each criterion's unit, towards its best end: negative for a cost. NaN for a criterion
        without weight or range, with which no change is worth anything.
    range_shares : Array, shape (n,)
        Their sizes in widths of the declared range. Above 1 the whole range is not worth that
        much, and the change is a calculation only.
    """

    changes: Array
    range_shares: Array


def score_equivalents(
    weights: Array, worst: Array, best: Array, points: float = 0.01
) -> ScoreEquivalents:
    """Return how much of each criterion is worth some points of score.

    Parameters
    ----------
    weights : Array, shape (n,)
        Non-negative, any sum; zeros alone weigh equal.
    worst, best : Array, shape (n,)
        The declared ranges; worst > best for a cost. For a target criterion `best` is the target,
        and the unit is counted on the side of `worst`.
    points : float
        Of a score of 0..1; one hundredth by default, which is one point of 100.

    Returns
    -------
    ScoreEquivalents

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite"; "range-not-finite".

    Notes
    -----
    Even swaps (Hammond, Keeney & Raiffa 1998) of the weighted sum of values over declared ranges,
    v = (x - worst) / (best - worst): dx = points (best - worst) / w. It holds within the ranges
    and for an alternative of which everything is known; for one with missing figures every
    change is worth more, by one and the same factor. TOPSIS has no such constants.
    """
    _refuse_ranges(worst, best)
    shares = weight_shares(weights)
    # A range, or a change, that is too wide for a number is of no use to anybody.
    with np.errstate(over="ignore"):
        width = best - worst
        needed = points / np.where(shares > 0.0, shares, 1.0)
        changes = needed * width
    usable = (shares > 0.0) & (width != 0.0) & np.isfinite(changes)
    return ScoreEquivalents(
        np.where(usable, changes, np.nan), np.where(usable, np.abs(needed), np.nan)
    )


def unit_equivalents(weights: Array, worst: Array, best: Array) -> Array:
    """Return how much of each criterion is worth one unit of each other one.

    Parameters
    ----------
    weights, worst, best
        As in `score_equivalents`.

    Returns
    -------
    Array, shape (n, n)
        [j, k] is the change of criterion j, in its unit, with the same effect on the score as one
        unit more of criterion k; the same with the other sign makes up for it. 0 where k has no
        weight, NaN where j has none or either has no range.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite"; "range-not-finite".

    Notes
    -----
    As in `score_equivalents`: dx_j = slope_k / slope_j with slope = w / (best - worst).
    """
    slopes = _slopes(weights, worst, best)
    usable = (slopes != 0.0)[:, None] & (worst != best)
    return np.where(usable, slopes / np.where(slopes != 0.0, slopes, 1.0)[:, None], np.nan)


def _slopes(weights: Array, worst: Array, best: Array) -> Array:
    """Return the score of one unit more, 0 where nothing changes it."""
    _refuse_ranges(worst, best)
    width = best - worst
    flat = width == 0.0
    shares = weight_shares(weights)
    return np.asarray(np.where(flat, 0.0, shares / np.where(flat, 1.0, width)), dtype=np.float64)


def _refuse_ranges(worst: Array, best: Array) -> None:
    if not (np.isfinite(worst).all() and np.isfinite(best).all()):
        raise ValueError("range-not-finite")
