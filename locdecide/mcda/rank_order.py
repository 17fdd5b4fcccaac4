"""Weights of criteria that were only put in an order."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def rank_order_centroid(places: Array) -> Array:
    """Return the rank order centroid (ROC) weights of criteria.

    Parameters
    ----------
    places : Array, shape (n,)
        Finite, the smallest for the most important criterion. Only their order counts: 1, 2, 2, 4
        and 1, 2, 2, 3 say the same.

    Returns
    -------
    Array, shape (n,)
        Weights, sum 1. Without ties the criterion in place r has (1/r + ... + 1/n) / n. Tied
        criteria share the average weight of the places that they cover together.

    Raises
    ------
    ValueError
        "not-finite" for a place that is NaN or infinite.

    Notes
    -----
    Barron & Barrett 1996: the centroid of all weights w_1 >= w_2 >= ... >= w_n with sum 1.
    """
    if not np.isfinite(places).all():
        raise ValueError("not-finite")
    n = places.size
    weights = np.cumsum(1.0 / np.arange(n, 0, -1))[::-1] / max(n, 1)
    _, group, sizes = np.unique(places, return_inverse=True, return_counts=True)
    totals = np.bincount(np.sort(group), weights=weights, minlength=sizes.size)
    return np.asarray((totals / sizes)[group], dtype=np.float64)
