"""How sure the priorities are that follow from few or contradictory comparisons."""

import numpy as np
import numpy.typing as npt

from locdecide.mcda.comparison_graph import laplacian_inverse
from locdecide.mcda.incomplete import logarithmic_least_squares

Array = npt.NDArray[np.float64]

_PRIOR_VARIANCE = 0.18
_PRIOR_FREEDOM = 3.0


def priority_standard_errors(matrix: Array) -> Array:
    """Return the standard errors of the priorities of one comparison matrix.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Positive reciprocal, NaN where a comparison is missing.

    Returns
    -------
    Array, shape (n,)
        Non-negative, in the unit of the priorities (shares of 1); 0 for a single criterion. They
        belong to the least squares priorities and serve the eigenvector's as well, which differ
        little where the judgements are consistent.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria.

    Notes
    -----
    ln a_ij = ln w_i - ln w_j + error, errors independent with one variance (Crawford & Williams
    1985). Then ln w has the covariance s^2 L+ with the Laplacian L of the comparison graph, and
    the priorities that of the delta method, J L+ J' s^2 with J = diag(w) - w w'.

    s^2 = (3 * 0.18 + SSR) / (3 + df) with df = given - (n - 1) and SSR the sum of the squared
    residuals. A spanning tree of comparisons has no residuals: there the variance is 0.18, half
    of the geometric consistency index .37 (itself an estimate of this variance) that goes with
    a CR of 0.10 (Aguaron & Moreno-Jimenez 2003). That it weighs as much as 3 residuals is a
    choice: enough to rule where few comparisons agree by luck, little beside many.
    """
    weights = logarithmic_least_squares(matrix)
    n = weights.size
    given = ~np.isnan(matrix)
    rows, columns = np.nonzero(np.triu(given, 1))
    residuals = np.log(matrix[rows, columns]) - np.log(weights[rows]) + np.log(weights[columns])
    freedom = rows.size - (n - 1)
    variance = (_PRIOR_FREEDOM * _PRIOR_VARIANCE + float((residuals**2).sum())) / (
        _PRIOR_FREEDOM + freedom
    )
    jacobian = np.diag(weights) - np.outer(weights, weights)
    squares = np.einsum("ij,jk,ik->i", jacobian, laplacian_inverse(given), jacobian)
    return np.asarray(np.sqrt(variance * np.maximum(squares, 0.0)), dtype=np.float64)
