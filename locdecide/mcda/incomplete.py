"""Priorities and completions of comparison matrices with comparisons left out."""

import numpy as np
import numpy.typing as npt

from locdecide.mcda.comparison_graph import laplacian
from locdecide.mcda.eigen import principal_eigenpair

Array = npt.NDArray[np.float64]

_NEWTON_STEPS = 100
_SAFE_DECREMENT = 1e-8
_FINISHED_DECREMENT = 1e-26


def is_connected(matrix: Array) -> bool:
    """Tell whether the given comparisons join all criteria, directly or by a chain.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Comparison matrix, NaN where a comparison is missing.

    Returns
    -------
    bool
        False when some criteria can not be compared with the others at all.
    """
    given = ~np.isnan(matrix)
    reached = np.zeros(matrix.shape[0], dtype=np.bool_)
    reached[:1] = True
    for _ in range(matrix.shape[0]):
        reached = reached | given[reached].any(axis=0)
    return bool(reached.all())


def missing_pairs(matrix: Array) -> int:
    """Count the pairs of criteria without a comparison.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Comparison matrix, NaN where a comparison is missing.

    Returns
    -------
    int
        0 .. n(n-1)/2.
    """
    return int(np.count_nonzero(np.isnan(np.triu(matrix, 1))))


def logarithmic_least_squares(matrix: Array) -> Array:
    """Fit the priorities to the logarithms of the given comparisons.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Comparison matrix, NaN where a comparison is missing.

    Returns
    -------
    Array, shape (n,)
        Priorities, sum 1. Without missing comparisons they are the row geometric means.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria.

    Notes
    -----
    Minimises the sum over given pairs of (ln a_ij - ln w_i + ln w_j)^2: one linear system with
    the Laplacian of the comparison graph (Crawford & Williams 1985 for the complete case).
    """
    _check_connected(matrix)
    size = matrix.shape[0]
    given = ~np.isnan(matrix) & ~np.eye(size, dtype=np.bool_)
    logs = np.log(np.where(given, matrix, 1.0))
    # Adding 1/n everywhere fixes the free constant: the logarithms sum to zero.
    solution = np.linalg.solve(laplacian(given) + 1.0 / size, logs.sum(axis=1))
    priorities = np.exp(solution - solution.max())
    return np.asarray(priorities / priorities.sum(), dtype=np.float64)


def harker_priorities(matrix: Array) -> Array:
    """Return the principal eigenvector of Harker's matrix.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Comparison matrix, NaN where a comparison is missing.

    Returns
    -------
    Array, shape (n,)
        Priorities, sum 1.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria.

    Notes
    -----
    Harker (1987): b_ij = a_ij where given, 0 where missing, b_ii = 1 + missing in row i. A
    missing comparison is thereby taken as w_i / w_j.
    """
    scale = logarithmic_least_squares(matrix)
    missing = np.isnan(matrix)
    harker = np.where(missing, 0.0, matrix) + np.diag(missing.sum(axis=1))
    # A long chain of nines would lose digits: solve the similar matrix with entries near 1.
    weights = principal_eigenpair(harker * scale[None, :] / scale[:, None])[1] * scale
    return np.asarray(weights / weights.sum(), dtype=np.float64)


def harker_completion(matrix: Array) -> Array:
    """Fill the missing comparisons with the ratios of Harker's priorities.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Comparison matrix, NaN where a comparison is missing.

    Returns
    -------
    Array, shape (n, n)
        The matrix without NaN.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria.
    """
    weights = harker_priorities(matrix)
    return np.where(np.isnan(matrix), weights[:, None] / weights[None, :], matrix)


def completion_lambda_min(matrix: Array) -> tuple[float, Array]:
    """Return the least principal eigenvalue over all completions, and that completion.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Comparison matrix, NaN where a comparison is missing.

    Returns
    -------
    lambda_min : float
        At least n up to rounding.
    completed : Array, shape (n, n)
        The given comparisons unchanged, the missing ones filled.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria: there is no
        single best completion.

    Notes
    -----
    Bozoki, Fulop & Ronyai (2010): the eigenvalue is convex in the logarithms of the missing
    entries with one minimum if the graph is connected. Newton's method with the exact gradient
    and Hessian, started at the least squares completion.
    """
    scale = logarithmic_least_squares(matrix)
    rows, columns = np.nonzero(np.triu(np.isnan(matrix), 1))
    # The similar matrix a_ij s_j / s_i has the same eigenvalues and entries near 1.
    base = matrix * scale[None, :] / scale[:, None]
    logs = np.zeros(rows.size)
    value, right = principal_eigenpair(_filled(base, rows, columns, logs))
    for _ in range(_NEWTON_STEPS if rows.size else 0):
        step, decrement = _newton_step(
            _filled(base, rows, columns, logs), rows, columns, float(value), right
        )
        if decrement <= _FINISHED_DECREMENT:
            break
        length = 1.0
        trial, vector = principal_eigenpair(_filled(base, rows, columns, logs - step))
        # Near the minimum the eigenvalue is flat within rounding: the whole step is right there.
        while decrement > _SAFE_DECREMENT and trial > value and length > 1e-6:
            length /= 2
            trial, vector = principal_eigenpair(_filled(base, rows, columns, logs - length * step))
        logs, value, right = logs - length * step, trial, vector
    completed = matrix.copy()
    ratios = np.exp(logs + np.log(scale[rows]) - np.log(scale[columns]))
    completed[rows, columns] = ratios
    completed[columns, rows] = 1.0 / ratios
    return float(value), completed


def _check_connected(matrix: Array) -> None:
    if not is_connected(matrix):
        raise ValueError("disconnected")


def _filled(
    base: Array, rows: npt.NDArray[np.intp], columns: npt.NDArray[np.intp], logs: Array
) -> Array:
    filled = base.copy()
    filled[rows, columns] = np.exp(logs)
    filled[columns, rows] = np.exp(-logs)
    return filled


def _newton_step(
    matrix: Array,
    rows: npt.NDArray[np.intp],
    columns: npt.NDArray[np.intp],
    value: float,
    right: Array,
) -> tuple[Array, float]:
    left = principal_eigenpair(matrix.T)[1]
    left = left / (left @ right)
    forward = matrix[rows, columns]
    backward = matrix[columns, rows]
    gradient = left[rows] * forward * right[columns] - left[columns] * backward * right[rows]
    size, count = matrix.shape[0], rows.size
    index = np.arange(count)
    derivative_right = np.zeros((size, count))
    derivative_right[rows, index] = forward * right[columns]
    derivative_right[columns, index] = -backward * right[rows]
    left_derivative = np.zeros((count, size))
    left_derivative[index, columns] = left[rows] * forward
    left_derivative[index, rows] = -left[columns] * backward
    projection = np.outer(right, left)
    resolvent = np.linalg.inv(value * np.eye(size) - matrix + projection) - projection
    mixed = left_derivative @ resolvent @ derivative_right
    hessian = mixed + mixed.T
    hessian[index, index] += (
        left[rows] * forward * right[columns] + left[columns] * backward * right[rows]
    )
    step = np.linalg.solve(hessian, gradient)
    return np.asarray(step, dtype=np.float64), float(gradient @ step)
