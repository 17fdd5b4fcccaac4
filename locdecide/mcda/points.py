"""Points as judgements, so that a group can aggregate them with comparisons."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

_SHARE_OF_ZERO = 0.01


def points_matrix(points: Array) -> Array:
    """Return the comparison matrix of a participant who gave points.

    Parameters
    ----------
    points : Array, shape (n,)
        Non-negative and finite, any unit: direct or swing points, or weights from an order.

    Returns
    -------
    Array, shape (n, n)
        Complete, positive and consistent: a_ij = w_i / w_j. A ratio with nothing does not exist,
        so points of 0 count as 1/100 of the largest, or as the smallest above 0 where that is
        even less. Zeros alone tell nothing apart: all ones.

    Raises
    ------
    ValueError
        "not-points" for a negative or not finite number.

    Notes
    -----
    Its priorities are the normalised points by every method, so that the geometric mean of
    judgements (AIJ, Forman & Peniwati 1998) takes points and comparisons alike.
    """
    if not (np.isfinite(points) & (points >= 0.0)).all():
        raise ValueError("not-points")
    largest = float(points.max(initial=0.0))
    if largest == 0.0:
        return np.ones((points.size, points.size))
    weights = points / largest
    # Numbers too small to divide by count as 0.
    zero = weights < np.finfo(np.float64).tiny
    weights[zero] = min(_SHARE_OF_ZERO, float(weights[~zero].min()))
    return np.asarray(weights[:, None] / weights[None, :], dtype=np.float64)
