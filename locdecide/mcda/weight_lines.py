"""Scores of all alternatives as the weight of one criterion goes from 0 to 1."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from locdecide.mcda.topsis import Normalisation, topsis

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class WeightLines:
    """What m alternatives gain and lose along g lines of weights.

    On a line the weight of one criterion, or of all leaves below an inner node of the tree, is
    t; the weights of all other leaves share 1 - t in their present proportions. With p = `power`
    an alternative has gained N = (1-t)^p gained[0] + t^p gained[1] and lost P likewise.

    Attributes
    ----------
    power : {1, 2}
        1 for the weighted sum, with the score N / (N + P): the sum of w v over the sum of the
        known w. 2 for TOPSIS, where N and P are the squared distances to the anti-ideal and the
        ideal, with the closeness sqrt(N) / (sqrt(N) + sqrt(P)).
    present : Array, shape (g,)
        Today's weight of each criterion as a share of all, 0..1.
    gained, lost : Array, shape (2, g, m)
        Non-negative, from the other criteria and from the criterion itself. Never all four 0 for
        an alternative on a line: one that both ideals are equal for has 1 and 1 (a score of one
        half), one of which nothing with weight is known 0 and 1.
    known : array of bool, shape (2, g, m)
        Whether anything with weight is known among the others, and of the criterion itself.
    """

    power: Literal[1, 2]
    present: Array
    gained: Array
    lost: Array
    known: Flags


def weight_shares(weights: Array) -> Array:
    """Return weights as shares of their sum.

    Parameters
    ----------
    weights : Array, shape (..., n)
        Non-negative, any sum.

    Returns
    -------
    Array, shape of `weights`
        Sum 1 along the last axis; zeros alone tell nothing apart and weigh equal.

    Raises
    ------
    ValueError
        "negative-weight" for a negative or NaN one; "not-finite".
    """
    if not (weights >= 0.0).all():
        raise ValueError("negative-weight")
    if np.isinf(weights).any():
        raise ValueError("not-finite")
    largest = weights.max(axis=-1, keepdims=True, initial=0.0)
    empty = largest == 0.0
    relative = np.where(empty, 1.0, weights / np.where(empty, 1.0, largest))
    return np.asarray(relative / relative.sum(axis=-1, keepdims=True), dtype=np.float64)


def topsis_squares(
    performances: Array,
    signs: Array,
    *,
    normalisation: Normalisation = "range",
    values: Array | None = None,
) -> tuple[Array, Array]:
    """Return the squared distances of TOPSIS in each criterion before weighting.

    Parameters
    ----------
    performances, signs, normalisation, values
        As in `topsis`.

    Returns
    -------
    to_ideal, to_anti_ideal : Array, shape (m, n)
        (r - r+)^2 and (r - r-)^2, 0..4; NaN where missing. They do not depend on the weights:
        weighted, they add up to the squared distances (METHODS 6).

    Raises
    ------
    ValueError
        As `topsis`.
    """
    unweighted = np.ones(performances.shape[1] if values is None else values.shape[1])
    result = topsis(performances, unweighted, signs, normalisation=normalisation, values=values)
    return (result.normalised - result.ideal) ** 2, (result.normalised - result.anti_ideal) ** 2


def weighted_sum_lines(values: Array, weights: Array, groups: Flags | None = None) -> WeightLines:
    """Return the lines of the weighted sum (AHP in any of its modes).

    Parameters
    ----------
    values : Array, shape (m, n)
        0..1; NaN is missing.
    weights : Array, shape (n,)
        Of the leaves, non-negative, any sum; zeros alone weigh equal.
    groups : array of bool, shape (g, n), optional
        The leaves whose weights go up and down together, a line each: one leaf, or all below an
        inner node. Each leaf alone by default.

    Returns
    -------
    WeightLines
        Criteria that weigh nothing among the others, or within a group, are taken as equal where
        all of them weigh nothing: the others of a criterion with weight 1. A group of all leaves
        has nothing to give or take; its scores stay as they are.

    Raises
    ------
    ValueError
        "not-values" outside 0..1; "negative-weight"; "not-finite"; "empty-group".

    Notes
    -----
    METHODS 6. Missing values as in `ahp`: the score is that of the known ones.
    """
    known = ~np.isnan(values)
    filled = np.where(known, values, 0.0)
    if not ((filled >= 0.0) & (filled <= 1.0)).all():
        raise ValueError("not-values")
    return _lines(filled, np.where(known, 1.0 - filled, 0.0), known, weights, groups, 1)


def topsis_lines(
    to_ideal: Array, to_anti_ideal: Array, weights: Array, groups: Flags | None = None
) -> WeightLines:
    """Return the lines of TOPSIS, whose ideal points before weighting are fixed.

    Parameters
    ----------
    to_ideal, to_anti_ideal : Array, shape (m, n)
        From `topsis_squares`; NaN is missing.
    weights, groups
        As in `weighted_sum_lines`.

    Returns
    -------
    WeightLines
        See `weighted_sum_lines`.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite"; "empty-group".

    Notes
    -----
    METHODS 6. Missing performances as in `topsis`: both squared distances grow by the same
    factor, which the closeness does not see.
    """
    known = ~np.isnan(to_ideal)
    gains, losses = np.where(known, to_anti_ideal, 0.0), np.where(known, to_ideal, 0.0)
    return _lines(gains, losses, known, weights, groups, 2)


def scores_along(lines: WeightLines, line: int, weights: Array) -> Array:
    """Return the scores of all alternatives at some weights of one criterion.

    Parameters
    ----------
    lines : WeightLines
    line : int
        Which criterion.
    weights : Array, shape (p,)
        Its weights, 0..1.

    Returns
    -------
    Array, shape (p, m)
        Scores or closeness, 0..1, never NaN: those of `ahp` and `topsis` at the same weights.

    Raises
    ------
    ValueError
        "not-a-share" for a weight outside 0..1.
    """
    scores: Array = _scores(lines, slice(line, line + 1), weights[None, :])[0]
    return scores


def scores_along_all(lines: WeightLines, weights: Array) -> Array:
    """Return the scores of all alternatives at some weights of every criterion.

    Parameters
    ----------
    lines : WeightLines
    weights : Array, shape (g, p)
        Of each criterion, 0..1.

    Returns
    -------
    Array, shape (g, p, m)
        As `scores_along`.

    Raises
    ------
    ValueError
        "not-a-share" for a weight outside 0..1.
    """
    return _scores(lines, slice(None), weights)


def weights_along(weights: Array, group: Flags, shares: Array) -> Array:
    """Return the weights of all leaves at some weights of one criterion.

    Parameters
    ----------
    weights : Array, shape (n,)
        Of the leaves today, non-negative, any sum.
    group : array of bool, shape (n,)
        The leaves whose weights go up and down together.
    shares : Array, shape (p,)
        Their weight together, 0..1.

    Returns
    -------
    Array, shape (p, n)
        Each row with sum 1.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite"; "empty-group".
    """
    _, ends = _ends(weights, group[None, :])
    inside = shares[:, None]
    return np.asarray((1.0 - inside) * ends[0, 0] + inside * ends[1, 0], dtype=np.float64)


def _scores(lines: WeightLines, chosen: slice, weights: Array) -> Array:
    if not ((weights >= 0.0) & (weights <= 1.0)).all():
        raise ValueError("not-a-share")
    shares = np.stack([1.0 - weights, weights], axis=2)
    factors = shares**lines.power
    gained = factors @ lines.gained[:, chosen].transpose(1, 0, 2)
    lost = factors @ lines.lost[:, chosen].transpose(1, 0, 2)
    if lines.power == 2:
        np.sqrt(gained, out=gained)
        np.sqrt(lost, out=lost)
    lost += gained
    together = lost == 0.0
    if together.any():
        gained[together], lost[together] = 0.5, 1.0
    scores = np.divide(gained, lost, out=gained)
    known = lines.known[:, chosen]
    if not known.all():
        scores[(shares > 0.0).astype(np.float64) @ known.transpose(1, 0, 2) == 0.0] = 0.0
    return scores


def _lines(
    gains: Array,
    losses: Array,
    known: Flags,
    weights: Array,
    groups: Flags | None,
    power: Literal[1, 2],
) -> WeightLines:
    n = weights.size
    present, ends = _ends(weights, np.eye(n, dtype=np.bool_) if groups is None else groups)
    lines, alternatives = present.size, gains.shape[0]
    stacked = ends.reshape(-1, n)
    factors = stacked if power == 1 else stacked * stacked
    sums = factors @ np.concatenate([gains, losses]).T
    gained = sums[:, :alternatives].reshape(2, lines, alternatives)
    lost = sums[:, alternatives:].reshape(2, lines, alternatives)
    if known.all():
        something_known = np.ones((2, lines, alternatives), dtype=np.bool_)
    else:
        something_known = (stacked @ known.T > 0.0).reshape(2, lines, alternatives)
    # One that no weight moves: equal ideals, or nothing known at all.
    still = ((gained + lost) == 0.0).all(axis=0)
    if still.any():
        gained = np.where(still, something_known.any(axis=0).astype(np.float64), gained)
        lost = np.where(still, 1.0, lost)
    return WeightLines(power, present, gained, lost, something_known)


def _ends(weights: Array, groups: Flags) -> tuple[Array, Array]:
    """Return today's weight of each group, and the weights at both ends of its line."""
    if not groups.any(axis=1).all():
        raise ValueError("empty-group")
    today = weight_shares(weights)
    inside, outside = np.where(groups, today, 0.0), np.where(groups, 0.0, today)
    # Where there are no others, the line stays in its place.
    whole = groups.all(axis=1, keepdims=True)
    others, outside = np.where(whole, groups, ~groups), np.where(whole, inside, outside)
    ends = np.stack([_shares_within(outside, others), _shares_within(inside, groups)])
    return np.minimum(inside.sum(axis=1), 1.0), ends


def _shares_within(weights: Array, members: Flags) -> Array:
    """Return shares among the members alone, equal ones where they all weigh nothing."""
    total = weights.sum(axis=1, keepdims=True)
    empty = total == 0.0
    equal = members / members.sum(axis=1, keepdims=True)
    return np.asarray(np.where(empty, equal, weights / np.where(empty, 1.0, total)))
