"""Ranks of alternatives from their scores, with one rule for ties."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def ranks(
    scores: Array, *, tolerance: float = 1e-9, descending: bool = True
) -> npt.NDArray[np.int64]:
    """Give competition ranks: 1, 2, 2, 4.

    Parameters
    ----------
    scores : Array, shape (m,)
        Finite.
    tolerance : float
        Scores this near to the first of a group of ties join it. A chain of small steps
        therefore does not tie its two ends.
    descending : bool
        Whether the largest score is first; else the smallest.

    Returns
    -------
    array of int64, shape (m,)
        1 for the first; tied alternatives share the smaller rank.

    Raises
    ------
    ValueError
        "not-finite" for a NaN or infinite score.
    """
    if not np.isfinite(scores).all():
        raise ValueError("not-finite")
    keys = -scores if descending else scores
    order = np.argsort(keys, kind="stable")
    result = np.empty(scores.size, dtype=np.int64)
    rank, first = 1, 0.0
    for position, alternative in enumerate(order):
        key = float(keys[alternative])
        if position == 0 or key - first > tolerance:
            rank, first = position + 1, key
        result[alternative] = rank
    return result
