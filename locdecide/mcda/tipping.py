"""Tipping points: how far one figure has to move before another alternative leads."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from locdecide.mcda.values import range_values
from locdecide.mcda.weight_lines import weight_shares

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Method = Literal["weighted-sum", "topsis"]

_TIE = 1e-9  # as in `ranks`
_INSIDE = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class TippingPoints:
    """The tipping point of every figure of m alternatives and n criteria.

    Attributes
    ----------
    leads : array of bool, shape (m,)
        Who ranks first today, alone or together with others.
    rivals : array of int, shape (m,)
        The best of the other alternatives: it takes the place of one that leads, and one that
        does not lead takes its place. -1 without any.
    figures : Array, shape (m, n)
        The performance at which the two are equal, in the criterion's unit; a little further and
        the first place changes. NaN where no possible performance does it.
    changes : Array, shape (m, n)
        `figures` less today's performance; NaN where there is no figure or none is known today.
    range_shares : Array, shape (m, n)
        The size of the changes in widths of the declared range, so that those of different
        criteria can be compared; NaN where the change is.
    beyond_range : array of bool, shape (m, n)
        Whether the figure lies outside the declared range, where the value is carried on in a
        straight line: the range would have to be declared anew.
    """

    leads: Flags
    rivals: npt.NDArray[np.intp]
    figures: Array
    changes: Array
    range_shares: Array
    beyond_range: Flags


def tipping_points(
    performances: Array,
    weights: Array,
    worst: Array,
    best: Array,
    target: Flags,
    *,
    method: Method = "weighted-sum",
    lowest: Array | None = None,
    highest: Array | None = None,
) -> TippingPoints:
    """Find the smallest change of each single figure that changes who is first.

    Parameters
    ----------
    performances : Array, shape (m, n)
        In each criterion's unit; NaN is missing.
    weights : Array, shape (n,)
        Non-negative, any sum; zeros alone weigh equal. 0 for a criterion that does not count.
    worst, best, target : arrays, shape (n,)
        The declared ranges, as in `range_values`.
    method : {"weighted-sum", "topsis"}
        Scores of the values over the declared ranges, or their closeness with range
        normalisation.
    lowest, highest : Array, shape (n,), optional
        What is possible at all, in each criterion's unit; unlimited by default. The declared
        range is no limit: a figure beyond it is flagged.

    Returns
    -------
    TippingPoints
        A missing figure has the tipping point at which the first place changes against today's
        ranking on the known data, within the declared range only. Today's tie is its own tipping
        point, with a change of 0 (to the nearer end of the range from outside). No figure does
        it where the weight or the range has no width, for a single alternative, and beyond an
        end of the range that today's figure has already passed.

    Raises
    ------
    ValueError
        "range-not-finite"; "negative-weight"; "not-finite" for an infinite performance or weight.

    Notes
    -----
    METHODS 6. The others' scores stand still, so that the score wanted of alternative i is the
    best of theirs: linear in the value v_ij for the weighted sum. For TOPSIS with q the key
    D-^2 / (D-^2 + D+^2), a and b the squared distances to the anti-ideal and the ideal without
    criterion j: (1-q)(a + w^2 v^2) = q (b + w^2 (1-v)^2), a quadratic in v, whose first root from
    today's value in the direction needed counts. For a target the nearer side of the target is
    taken, and from the target itself the side of the worst.
    """
    if np.isinf(performances).any():
        raise ValueError("not-finite")
    values = range_values(performances, worst, best, target)
    factors = weight_shares(weights)
    if method == "topsis":
        factors = factors * factors
    known = ~np.isnan(values)
    gains, losses = _gains(values, method), _losses(values, method)
    gained, lost = gains @ factors, losses @ factors
    total = gained + lost
    scores = np.where(total > 0.0, gained / np.where(total > 0.0, total, 1.0), 0.0)
    rivals, wanted = _best_others(scores)
    behind = wanted - scores
    tied = np.abs(behind) <= _TIE
    found = _wanted_values(
        values,
        np.where(known, gained[:, None] - factors * gains, gained[:, None]),
        np.where(known, lost[:, None] - factors * losses, lost[:, None]),
        factors,
        wanted[:, None],
        upwards=behind[:, None] > 0.0,
        method=method,
    )
    found = np.where(tied[:, None] & known, values, found)
    found = np.where((factors > 0.0) & (worst != best) & (rivals >= 0)[:, None], found, np.nan)
    figures = _figures(found, values, performances, worst, best, target, lowest, highest)
    # What is too large for a number is infinite; halves keep the width of a range from it.
    with np.errstate(over="ignore"):
        changes = figures - performances
        half = np.abs(best / 2.0 - worst / 2.0)
        range_shares = np.abs(changes) / 2.0 / np.where(half > 0.0, half, 0.5)
    return TippingPoints(
        leads=~(behind > _TIE),
        rivals=rivals,
        figures=figures,
        changes=changes,
        range_shares=range_shares,
        beyond_range=~np.isnan(figures) & ((found < -_INSIDE) | (found > 1.0 + _INSIDE)),
    )


def easiest_figure(points: TippingPoints, alternative: int) -> int | None:
    """Return the criterion in which one alternative's own tipping point is nearest.

    Parameters
    ----------
    points : TippingPoints
    alternative : int

    Returns
    -------
    int or None
        The criterion with the smallest change in widths of its declared range, those within the
        declared ranges first; None where no single figure does it.
    """
    shares = points.range_shares[alternative]
    for usable in (~points.beyond_range[alternative], points.beyond_range[alternative]):
        candidates = np.flatnonzero(usable & ~np.isnan(shares))
        if candidates.size:
            return int(candidates[np.argmin(shares[candidates])])
    return None


def _gains(values: Array, method: Method) -> Array:
    filled = np.where(np.isnan(values), 0.0, values)
    return filled if method == "weighted-sum" else filled * filled


def _losses(values: Array, method: Method) -> Array:
    return _gains(1.0 - values, method)


def _best_others(scores: Array) -> tuple[npt.NDArray[np.intp], Array]:
    """Return for each alternative the best of the others and its score."""
    if scores.size < 2:
        return np.full(scores.size, -1, dtype=np.intp), np.full(scores.size, np.nan)
    first = int(np.argmax(scores))
    rest = scores.copy()
    rest[first] = -np.inf
    rivals = np.full(scores.size, first, dtype=np.intp)
    rivals[first] = np.argmax(rest)
    return rivals, scores[rivals]


def _wanted_values(
    values: Array,
    gained: Array,
    lost: Array,
    factors: Array,
    wanted: Array,
    *,
    upwards: Flags,
    method: Method,
) -> Array:
    """Return the value of each figure, also outside 0..1, that gives the wanted score."""
    known = ~np.isnan(values)
    constant = (1.0 - wanted) * gained - wanted * (lost + factors)
    with np.errstate(divide="ignore", invalid="ignore"):
        if method == "weighted-sum":
            return np.where(known | _within(-constant / factors), -constant / factors, np.nan)
        square, slope = factors * (1.0 - 2.0 * wanted), 2.0 * factors * wanted
        # The slope is never negative: both terms have one sign.
        half = -0.5 * (slope + np.sqrt(slope * slope - 4.0 * constant * square))
        roots = np.stack([half / square, constant / half])
    start = np.where(known, values, np.where(upwards, 0.0, 1.0))
    steps = np.where(upwards, roots - start, start - roots)
    steps = np.where(steps >= -_INSIDE, steps, np.inf)
    nearest = np.take_along_axis(roots, steps.argmin(axis=0)[None], axis=0)[0]
    usable = np.isfinite(steps.min(axis=0)) & (known | _within(nearest))
    return np.where(usable, nearest, np.nan)


def _within(values: Array) -> Flags:
    return (values >= -_INSIDE) & (values <= 1.0 + _INSIDE)


def _figures(
    found: Array,
    values: Array,
    performances: Array,
    worst: Array,
    best: Array,
    target: Flags,
    lowest: Array | None,
    highest: Array | None,
) -> Array:
    """Turn values into the nearest possible performances."""
    low = -np.inf if lowest is None else lowest
    high = np.inf if highest is None else highest
    clean = np.where(np.abs(found) <= _INSIDE, 0.0, found)
    clean = np.where(np.abs(clean - 1.0) <= _INSIDE, 1.0, clean)
    # What is too large for a number is no possible figure.
    with np.errstate(over="ignore", invalid="ignore"):
        outside = np.where(
            target,
            np.abs(performances - best) > np.abs(worst - best),
            (performances > np.maximum(worst, best)) | (performances < np.minimum(worst, best)),
        )
        straight = worst + clean * (best - worst)
        away = (1.0 - clean) * np.abs(worst - best)
        side = np.sign(performances - best)
        side = np.where(np.isnan(side) | (side == 0.0), np.sign(worst - best), side)
        near, far = best + side * away, best - side * away
    passed = outside & (((values >= 1.0) & (clean > 1.0)) | ((values <= 0.0) & (clean < 0.0)))
    # The far side of the target counts where the near one is not possible.
    around = np.where((near >= low) & (near <= high), near, far)
    figures = np.where(target, np.where(away >= 0.0, around, np.nan), straight)
    # A value that stays is a figure that stays, without the rounding of a detour.
    figures = np.where((clean == values) & ~outside, performances, figures)
    possible = (figures >= low) & (figures <= high) & np.isfinite(figures) & ~passed
    return np.where(possible, figures, np.nan)
