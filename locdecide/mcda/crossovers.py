"""Weights at which two alternatives change places, exactly, and where the leader stays first."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.mcda.weight_lines import WeightLines

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Interval = tuple[float, float]

_ROUNDING = 1e-14
_TOUCHING = 1e-12
_WIDTH = 1e-12
_CHUNK = 1 << 17


@dataclass(frozen=True, slots=True, eq=False)
class Crossovers:
    """All c crossings on g lines of weights, sorted by line and then by weight.

    Attributes
    ----------
    line : array of int, shape (c,)
        Which criterion (or group of criteria).
    weight : Array, shape (c,)
        Its weight at the crossing, between 0 and 1, both excluded.
    below, above : array of int, shape (c,)
        Which of the two alternatives is ahead just below this weight, and which just above.
    """

    line: Indices
    weight: Array
    below: Indices
    above: Indices


def crossovers(lines: WeightLines, among: Indices | None = None) -> Crossovers:
    """Find every crossing of every pair of alternatives on every line.

    Parameters
    ----------
    lines : WeightLines
        Of the weighted sum or of TOPSIS.
    among : array of int, shape (k,), optional
        The alternatives whose pairs are looked at; all by default. The number of pairs grows
        with the square.

    Returns
    -------
    Crossovers
        At most two a pair and line (one for the weighted sum without missing values). Two that
        meet and part without changing places do not cross, nor do two that are equal all along.

    Notes
    -----
    METHODS 6: with x = (t/(1-t))^p an alternative has gained N and lost P, both linear in x, and
    is ahead of another one where N_i P_l - N_l P_i > 0, a quadratic in x; for TOPSIS p = 2.
    Coefficients within the rounding of their own sums count as 0, and two roots that are nearer
    than about 1e-6 of their size as meeting: the scores between them would differ by less than
    1e-12.
    """
    chosen = np.arange(lines.gained.shape[2]) if among is None else among
    rows, columns = np.triu_indices(chosen.size, 1)
    first, second = chosen[rows], chosen[columns]
    # Some lines at a time, so that a thousand alternatives do not fill the memory.
    step = max(1, _CHUNK // max(1, first.size))
    parts = [
        _crossings(lines, slice(start, start + step), first, second)
        for start in range(0, lines.present.size, step)
    ]
    line, weight, below, above = (np.concatenate(part) for part in zip(*parts, strict=True))
    order = np.lexsort((weight, line))
    return Crossovers(line[order], weight[order], below[order], above[order])


def leading_intervals(lines: WeightLines, alternative: int) -> tuple[tuple[Interval, ...], ...]:
    """Return where one alternative ranks first: for the leader, its stability intervals.

    Parameters
    ----------
    lines : WeightLines
    alternative : int

    Returns
    -------
    tuple, length g, of tuples of (low, high)
        All intervals of the criterion's weight in which nothing is ahead of the alternative, in
        ascending order, 0 <= low < high <= 1; the leader shares the first place at an end inside.
        Several are possible with TOPSIS, none for what never leads. A single weight at which it
        only shares the first place is no interval.

    Notes
    -----
    METHODS 6.
    """
    count = lines.gained.shape[2]
    rivals = np.delete(np.arange(count), alternative)
    own = np.full(rivals.size, alternative)
    every = slice(0, lines.present.size)
    constant, slope, square = _quadratics(lines, every, own, rivals)
    weights, turns = _roots(constant, slope, square, lines.power)
    start = np.where(constant != 0.0, constant, np.where(slope != 0.0, slope, square))
    ahead = (start < 0.0).sum(axis=1)
    return tuple(
        _intervals(weights[:, k].ravel(), turns[:, k].ravel(), int(ahead[k]))
        for k in range(lines.present.size)
    )


def nearest_crossings(
    found: Crossovers, present: Array, alternative: int | None = None
) -> npt.NDArray[np.int64]:
    """Return for each line the crossing nearest to today's weight.

    Parameters
    ----------
    found : Crossovers
    present : Array, shape (g,)
        Today's weight on each line.
    alternative : int, optional
        Only crossings of this one count; all by default.

    Returns
    -------
    array of int64, shape (g,)
        Positions in `found`; -1 without a crossing. Of two equally near the smaller weight.
    """
    nearest = np.full(present.size, -1, dtype=np.int64)
    counts = np.ones(found.line.size, dtype=np.bool_)
    if alternative is not None:
        counts = (found.below == alternative) | (found.above == alternative)
    where = np.flatnonzero(counts)
    distance = np.abs(found.weight[where] - present[found.line[where]])
    # The last written stands: the nearest, and of equally near ones the first.
    order = np.lexsort((-where, -distance))
    nearest[found.line[where[order]]] = where[order]
    return nearest


def nearest_ends(intervals: tuple[tuple[Interval, ...], ...], present: Array) -> Array:
    """Return for each line the weight nearest to today's at which the lead is won or lost.

    Parameters
    ----------
    intervals : tuple of tuples of (low, high), length g
        From `leading_intervals`.
    present : Array, shape (g,)
        Today's weight on each line.

    Returns
    -------
    Array, shape (g,)
        Between 0 and 1, both excluded; NaN where the lead never changes on the line. For the
        leader it is the nearest weight at which another one takes its place.
    """
    nearest = np.full(present.size, np.nan)
    for k, found in enumerate(intervals):
        ends = [end for interval in found for end in interval if 0.0 < end < 1.0]
        if ends:
            nearest[k] = min(ends, key=lambda end: abs(end - present[k]))
    return nearest


def _crossings(
    lines: WeightLines, chunk: slice, first: Indices, second: Indices
) -> tuple[Indices, Array, Indices, Indices]:
    weights, turns = _roots(*_quadratics(lines, chunk, first, second), lines.power)
    found = np.flatnonzero(turns)
    line, pair = np.divmod(found % turns[0].size, first.size)
    up = turns.take(found) > 0.0
    one, other = first.take(pair), second.take(pair)
    return (
        line + chunk.start,
        weights.take(found),
        np.where(up, other, one),
        np.where(up, one, other),
    )


def _quadratics(
    lines: WeightLines, chunk: slice, first: Indices, second: Indices
) -> tuple[Array, Array, Array]:
    """Return the coefficients of 1, x and x^2, positive where the first is ahead."""
    parts = np.concatenate([lines.gained[:, chunk], lines.lost[:, chunk]])
    one, other = parts.take(first, axis=2), parts.take(second, axis=2)
    sums_one = np.stack(
        [one[0] * other[2], one[0] * other[3] + one[1] * other[2], one[1] * other[3]]
    )
    sums_other = np.stack(
        [other[0] * one[2], other[0] * one[3] + other[1] * one[2], other[1] * one[3]]
    )
    difference = sums_one - sums_other
    # Sums of non-negative products, without the rounding of equal ones.
    difference[np.abs(difference) <= _ROUNDING * (sums_one + sums_other)] = 0.0
    return difference[0], difference[1], difference[2]


def _roots(constant: Array, slope: Array, square: Array, power: int) -> tuple[Array, Array]:
    """Return both roots as weights, and which way the sign turns: 0 where there is none."""
    product = 4.0 * constant * square
    slope_squared = slope * slope
    discriminant = slope_squared - product
    real = discriminant > _TOUCHING * (slope_squared + np.abs(product))
    root = np.sqrt(np.maximum(discriminant, 0.0))
    # The two terms have one sign, so that nothing cancels.
    half = -0.5 * (slope + np.copysign(root, slope))
    ratios = np.empty((2, *half.shape))
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        np.divide(half, square, out=ratios[0])
        np.divide(constant, half, out=ratios[1])
        # From 0 to infinity, both excluded, weights of 0 to 1.
        if power == 2:
            np.sqrt(ratios, out=ratios)
        weights = ratios / (1.0 + ratios)
        crosses = real & (weights > 0.0) & (weights < 1.0)
    sign = np.copysign(1.0, slope)
    return weights, crosses * np.stack([-sign, sign])


def _intervals(weights: Array, turns: Array, ahead: int) -> tuple[Interval, ...]:
    """Walk along one line, counting who is ahead."""
    events = np.flatnonzero(turns)
    events = events[np.argsort(weights[events], kind="stable")]
    counts = ahead - np.cumsum(turns[events])
    bounds = np.concatenate([[0.0], weights[events], [1.0]])
    leads = np.concatenate([[ahead == 0], counts == 0.0])
    found: list[Interval] = []
    for k in np.flatnonzero(leads & (np.diff(bounds) > _WIDTH)):
        low, high = float(bounds[k]), float(bounds[k + 1])
        if found and low - found[-1][1] <= _WIDTH:
            low = found.pop()[0]
        found.append((low, high))
    return tuple(found)
