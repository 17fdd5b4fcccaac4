"""Comparison matrices and the priorities derived from them."""

from collections.abc import Iterable
from typing import Literal

import numpy as np
import numpy.typing as npt

from locdecide.mcda.eigen import principal_eigenpair
from locdecide.mcda.incomplete import (
    harker_completion,
    harker_priorities,
    is_connected,
    logarithmic_least_squares,
    missing_pairs,
)

__all__ = [
    "PrioritiesMethod",
    "column_mean_priorities",
    "comparison_matrix",
    "eigenvector_priorities",
    "geometric_mean_priorities",
    "is_connected",
    "missing_pairs",
    "priorities",
]

Array = npt.NDArray[np.float64]
PrioritiesMethod = Literal["eigenvector", "geometric-mean", "column-mean"]


def comparison_matrix(n: int, judgements: Iterable[tuple[int, int, float]]) -> Array:
    """Build the reciprocal matrix of a list of judgements.

    Parameters
    ----------
    n : int
        Number of compared criteria or alternatives, at least 1.
    judgements : iterable of (row, column, ratio)
        Row is ratio times as important as column; ratio > 0 and finite. Each pair at most once,
        in either direction.

    Returns
    -------
    Array, shape (n, n)
        1 on the diagonal, a_ij and 1 / a_ij where judged, NaN elsewhere.

    Raises
    ------
    ValueError
        "no-criteria" for n < 1, "not-a-pair" for an index outside or a criterion compared with
        itself, "repeated-pair", "not-positive" for a ratio that is not positive and finite.
    """
    if n < 1:
        raise ValueError("no-criteria")
    matrix = np.full((n, n), np.nan)
    np.fill_diagonal(matrix, 1.0)
    for row, column, ratio in judgements:
        if row == column or not (0 <= row < n and 0 <= column < n):
            raise ValueError("not-a-pair")
        if not np.isnan(matrix[row, column]):
            raise ValueError("repeated-pair")
        if not (0.0 < ratio < np.inf):
            raise ValueError("not-positive")
        matrix[row, column] = ratio
        matrix[column, row] = 1.0 / ratio
    return matrix


def eigenvector_priorities(matrix: Array) -> Array:
    """Return the principal right eigenvector of complete comparison matrices.

    Parameters
    ----------
    matrix : Array, shape (..., n, n)
        Positive reciprocal matrices without NaN.

    Returns
    -------
    Array, shape (..., n)
        Priorities, sum 1.

    Notes
    -----
    Saaty (1980).
    """
    return principal_eigenpair(matrix)[1]


def geometric_mean_priorities(matrix: Array) -> Array:
    """Return the normalised row geometric means of complete comparison matrices.

    Parameters
    ----------
    matrix : Array, shape (..., n, n)
        Positive reciprocal matrices without NaN.

    Returns
    -------
    Array, shape (..., n)
        Priorities, sum 1.

    Notes
    -----
    Crawford & Williams (1985).
    """
    logs = np.log(matrix).mean(axis=-1)
    means = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return np.asarray(means / means.sum(axis=-1, keepdims=True), dtype=np.float64)


def column_mean_priorities(matrix: Array) -> Array:
    """Return the row means of the column-normalised complete comparison matrices.

    Parameters
    ----------
    matrix : Array, shape (..., n, n)
        Positive reciprocal matrices without NaN.

    Returns
    -------
    Array, shape (..., n)
        Priorities, sum 1.

    Notes
    -----
    The textbooks' approximation of the eigenvector (Saaty 1980), for checking old spreadsheets.
    """
    shares = matrix / matrix.sum(axis=-2, keepdims=True)
    return np.asarray(shares.mean(axis=-1), dtype=np.float64)


def priorities(matrix: Array, method: PrioritiesMethod = "eigenvector") -> Array:
    """Return the priorities of comparison matrices, complete or not.

    Parameters
    ----------
    matrix : Array, shape (..., n, n)
        Positive reciprocal matrices; NaN where a comparison is missing. A matrix with missing
        comparisons comes alone, shape (n, n).
    method : {"eigenvector", "geometric-mean", "column-mean"}
        With missing comparisons the eigenvector is Harker's, the geometric mean becomes
        logarithmic least squares, and the column mean is taken of the matrix whose missing
        comparisons are Harker's ratios w_i / w_j.

    Returns
    -------
    Array, shape (..., n)
        Priorities, sum 1.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria; "incomplete-batch"
        for several matrices with missing comparisons at once.

    Notes
    -----
    Saaty (1980), Crawford & Williams (1985), Harker (1987).
    """
    if not np.isnan(matrix).any():
        complete = {
            "eigenvector": eigenvector_priorities,
            "geometric-mean": geometric_mean_priorities,
            "column-mean": column_mean_priorities,
        }
        return complete[method](matrix)
    if matrix.ndim != 2:
        raise ValueError("incomplete-batch")
    if method == "eigenvector":
        return harker_priorities(matrix)
    if method == "geometric-mean":
        return logarithmic_least_squares(matrix)
    return column_mean_priorities(harker_completion(matrix))
