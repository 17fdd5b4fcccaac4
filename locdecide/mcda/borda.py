"""One order from several rankings, by Borda's points."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.mcda.rank_similarity import mean_places
from locdecide.mcda.ranks import ranks

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class BordaOrder:
    """The order of m alternatives over k rankings.

    Attributes
    ----------
    points : Array, shape (m,)
        Mean over the rankings, 0..m - 1: the alternatives placed behind, and half of the tied.
    ranks : array of int64, shape (m,)
        1, 2, 2, 4 by the points, the most first.
    """

    points: Array
    ranks: npt.NDArray[np.int64]


def borda(rankings: npt.NDArray[np.int64]) -> BordaOrder:
    """Count for every alternative how many it leaves behind, over all rankings.

    Parameters
    ----------
    rankings : array of int64, shape (k, m)
        Places of the same alternatives, 1 for the first; ties in any notation, since only the
        order is read. Every ranking counts the same.

    Returns
    -------
    BordaOrder
        Everybody ties where there is no ranking. The points of one ranking sum to m (m - 1) / 2
        however many alternatives tie.

    Raises
    ------
    ValueError
        "not-rankings" for anything but a table.

    Notes
    -----
    de Borda 1784; ties by Black 1976. Not independent of further alternatives: one that cannot
    win can change the order of the others.
    """
    if rankings.ndim != 2:
        raise ValueError("not-rankings")
    count, size = rankings.shape
    # Points are halves, so the sums are exact and equal sums tie whatever the order of rankings.
    total = (size - mean_places(rankings)).sum(axis=0)
    points = total / max(count, 1)
    return BordaOrder(points, ranks(2.0 * total, tolerance=0.5))
