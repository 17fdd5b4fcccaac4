"""The graph of the comparisons given so far, seen as a network of unit resistors."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Graph = npt.NDArray[np.bool_]


def joined(given: Graph) -> Graph:
    """Tell which criteria are joined by a chain of comparisons.

    Parameters
    ----------
    given : array of bool, shape (n, n)
        Symmetric; True where a pair was compared. The diagonal is not read.

    Returns
    -------
    array of bool, shape (n, n)
        Symmetric and transitive; True on the diagonal.
    """
    reached = given | np.eye(given.shape[0], dtype=np.bool_)
    # Each pass doubles the length of the chains.
    for _ in range(given.shape[0].bit_length()):
        steps = reached.astype(np.float64)
        reached = (steps @ steps) > 0.0
    return reached


def laplacian(given: Graph) -> Array:
    """Return the Laplacian of a comparison graph.

    Parameters
    ----------
    given : array of bool, shape (n, n)
        Symmetric; True where a pair was compared. The diagonal is not read.

    Returns
    -------
    Array, shape (n, n)
        Number of comparisons of each criterion on the diagonal, -1 where a pair was compared.
    """
    pairs = (given & ~np.eye(given.shape[0], dtype=np.bool_)).astype(np.float64)
    return np.asarray(np.diag(pairs.sum(axis=1)) - pairs, dtype=np.float64)


def laplacian_inverse(given: Graph) -> Array:
    """Return the pseudo-inverse L+ of the Laplacian of a comparison graph.

    Parameters
    ----------
    given : array of bool, shape (n, n)
        Symmetric; True where a pair was compared. The diagonal is not read.

    Returns
    -------
    Array, shape (n, n)
        The covariance of the least squares ln w, with sum 0 in each connected part, when every
        ln a_ij has an independent error of variance 1.

    Notes
    -----
    Least squares on the given pairs: L ln w = row sums of ln a (Crawford & Williams 1985 for
    the complete case).
    """
    together = joined(given)
    constant = together / together.sum(axis=1)
    return np.asarray(np.linalg.inv(laplacian(given) + constant) - constant, dtype=np.float64)


def effective_resistances(given: Graph) -> Array:
    """Return the effective resistance between all pairs of criteria.

    Parameters
    ----------
    given : array of bool, shape (n, n)
        Symmetric; True where a pair was compared. The diagonal is not read.

    Returns
    -------
    Array, shape (n, n)
        Variance of ln(w_i / w_j) under least squares when every ln a_ij has variance 1: 1 over
        a single comparison, less the more ways there are; infinite where no chain joins the two.

    Notes
    -----
    Klein & Randic 1993: R_ij = L+_ii + L+_jj - 2 L+_ij.
    """
    inverse = laplacian_inverse(given)
    own = np.diag(inverse)
    resistances = np.maximum(own[:, None] + own[None, :] - 2.0 * inverse, 0.0)
    return np.where(joined(given), resistances, np.inf)
