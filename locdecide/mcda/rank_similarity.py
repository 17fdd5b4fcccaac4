"""How alike two rankings are, with more weight on the first places."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64] | Array


def ws(reference: Places, other: Places) -> float:
    """Return how much of a reference ranking another one keeps.

    Parameters
    ----------
    reference, other : array, shape (m,)
        Places of the same alternatives, 1 for the first; only their order is read, so that
        1, 2, 2, 4 and 1, 2, 2, 3 say the same.

    Returns
    -------
    float
        1 for the same ranking, above 0; not symmetric: differences weigh by the reference's
        places. 1 for fewer than two alternatives. Tied alternatives have the mean of the places
        that they cover, which keeps the result above 0.

    Raises
    ------
    ValueError
        "shapes-differ"; "not-finite" for a NaN or infinite place.

    Notes
    -----
    Sałabun & Urbaniak 2020:
    WS = 1 - sum_i 2^(-x_i) |x_i - y_i| / max(|1 - x_i|, |m - x_i|).
    """
    x, y = _mean_places(reference, other)
    m = x.size
    if m < 2:
        return 1.0
    farthest = np.maximum(np.abs(1.0 - x), np.abs(m - x))
    return float(1.0 - (2.0**-x * np.abs(x - y) / farthest).sum())


def weighted_spearman(first: Places, second: Places) -> float:
    """Return the weighted rank correlation r_w of two rankings.

    Parameters
    ----------
    first, second : array, shape (m,)
        Places of the same alternatives, 1 for the first; only their order is read.

    Returns
    -------
    float
        -1 for the reverse to 1 for the same ranking; symmetric. 1 for fewer than two
        alternatives. Tied alternatives have the mean of the places that they cover.

    Raises
    ------
    ValueError
        "shapes-differ"; "not-finite" for a NaN or infinite place.

    Notes
    -----
    Pinto da Costa & Soares 2005: r_w = 1 - 6 sum_i (x_i - y_i)^2 ((m - x_i + 1) + (m - y_i + 1))
    / (m^4 + m^3 - m^2 - m).
    """
    x, y = _mean_places(first, second)
    m = float(x.size)
    if m < 2.0:
        return 1.0
    weighted = (x - y) ** 2 * ((m - x + 1.0) + (m - y + 1.0))
    return float(1.0 - 6.0 * weighted.sum() / (m**4 + m**3 - m**2 - m))


def mean_places(rankings: Places) -> Array:
    """Return places in which tied alternatives have the mean of the places that they cover.

    Parameters
    ----------
    rankings : array, shape (..., m)
        Places or other numbers of which the smaller is the better; only their order is read.

    Returns
    -------
    Array, shape (..., m)
        1..m, sum m (m + 1) / 2: 1, 2, 2, 4 becomes 1, 2.5, 2.5, 4.

    Raises
    ------
    ValueError
        "not-finite" for a NaN or infinite place.
    """
    if not np.isfinite(rankings).all():
        raise ValueError("not-finite")
    if rankings.size == 0:
        return np.zeros(rankings.shape)
    ordered = np.sort(rankings, axis=-1)
    rows = ordered.reshape(-1, ordered.shape[-1])
    asked = rankings.reshape(rows.shape)
    places = np.empty(rows.shape)
    for row, wanted, found in zip(rows, asked, places, strict=True):
        found[:] = (row.searchsorted(wanted) + row.searchsorted(wanted, side="right") + 1.0) / 2.0
    return places.reshape(rankings.shape)


def _mean_places(first: Places, second: Places) -> tuple[Array, Array]:
    if first.shape != second.shape or first.ndim != 1:
        raise ValueError("shapes-differ")
    return mean_places(first), mean_places(second)
