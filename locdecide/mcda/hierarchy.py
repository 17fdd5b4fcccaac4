"""Local and global weights of a criteria hierarchy."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def global_weights(local: Array, parents: Sequence[int]) -> Array:
    """Multiply the local weights down the path from the goal.

    Parameters
    ----------
    local : Array, shape (k,)
        Weight of each criterion among its siblings, 0..1.
    parents : sequence of int, length k
        Index of each criterion's parent, -1 below the goal; in any order.

    Returns
    -------
    Array, shape (k,)
        Global weights. Those of the leaves sum to 1 if every group of siblings does.

    Raises
    ------
    ValueError
        "no-such-parent" for an index outside; "circular" when a criterion is its own ancestor.

    Notes
    -----
    Saaty 1980.
    """
    weights = np.array(local, dtype=np.float64)
    above = _checked_parents(parents, weights.size)
    # Pointer jumping: each pass doubles the length of the path already multiplied.
    for _ in range(weights.size.bit_length() + 1):
        below = above >= 0
        if not below.any():
            return weights
        weights = np.where(below, weights * weights[above], weights)
        above = np.where(below, above[above], -1)
    raise ValueError("circular")


def normalise_siblings(points: Array, parents: Sequence[int]) -> Array:
    """Turn points into local weights that sum to 1 among siblings.

    Parameters
    ----------
    points : Array, shape (k,)
        Non-negative and finite, any unit.
    parents : sequence of int, length k
        Index of each criterion's parent, -1 below the goal.

    Returns
    -------
    Array, shape (k,)
        Local weights; equal ones in a group that has no points at all.

    Raises
    ------
    ValueError
        "not-points" for a negative or not finite number; "no-such-parent".
    """
    above = _checked_parents(parents, points.size)
    if not (np.isfinite(points) & (points >= 0.0)).all():
        raise ValueError("not-points")
    group = above + 1
    largest = np.zeros(points.size + 1)
    np.maximum.at(largest, group, points)
    empty = largest[group] == 0.0
    relative = np.where(empty, 1.0, points / np.where(empty, 1.0, largest[group]))
    totals = np.bincount(group, weights=relative, minlength=points.size + 1)
    return np.asarray(relative / totals[group], dtype=np.float64)


def _checked_parents(parents: Sequence[int], count: int) -> npt.NDArray[np.intp]:
    above = np.array(parents, dtype=np.intp)
    if above.shape != (count,) or ((above < -1) | (above >= count)).any():
        raise ValueError("no-such-parent")
    return above
