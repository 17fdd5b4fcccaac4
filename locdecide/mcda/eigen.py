"""Principal eigenvalues and eigenvectors of non-negative irreducible matrices."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

_SQUARINGS = 3
_VECTOR_STEPS = 2
_CONVERGED = 1e-13


def principal_eigenpair(matrix: Array) -> tuple[Array, Array]:
    """Return the principal eigenvalue and its eigenvector with sum 1.

    Parameters
    ----------
    matrix : Array, shape (..., n, n)
        Non-negative and irreducible, without NaN.

    Returns
    -------
    eigenvalue : Array, shape (...)
        Positive.
    eigenvector : Array, shape (..., n)
        Positive, sum 1.

    Notes
    -----
    Perron and Frobenius: the largest eigenvalue is real and simple and its vector positive.
    A single matrix goes to LAPACK, which balances it first, so that widely spread priorities
    lose no digits. Several matrices are squared repeatedly, some twenty times faster. Only sums
    of positive products occur, so small priorities keep their digits there too, and Collatz's
    bounds min (Ax)_i / x_i <= lambda <= max (Ax)_i / x_i prove each result; a matrix whose
    bounds are still apart (a very contradictory one) goes to LAPACK like a single one.
    """
    if matrix.ndim == 2:
        return _by_lapack(matrix)
    size = matrix.shape[-1]
    flat = np.asarray(matrix, dtype=np.float64).reshape(-1, size, size)
    values, vectors, converged = _by_squaring(flat)
    if not converged.all():
        values[~converged], vectors[~converged] = _by_lapack(flat[~converged])
    return values.reshape(matrix.shape[:-2]), vectors.reshape(matrix.shape[:-1])


def _by_lapack(matrix: Array) -> tuple[Array, Array]:
    values, vectors = np.linalg.eig(matrix)
    principal = np.argmax(values.real, axis=-1)
    eigenvalue = np.take_along_axis(values.real, principal[..., None], axis=-1)[..., 0]
    vector = np.take_along_axis(vectors, principal[..., None, None], axis=-1)[..., 0]
    eigenvector = np.abs(vector.real)
    eigenvector = eigenvector / eigenvector.sum(axis=-1, keepdims=True)
    return np.asarray(eigenvalue, dtype=np.float64), np.asarray(eigenvector, dtype=np.float64)


def _by_squaring(matrices: Array) -> tuple[Array, Array, npt.NDArray[np.bool_]]:
    # What leaves the range of numbers ends as not converged.
    with np.errstate(all="ignore"):
        power = matrices
        # Judgements up to 9 stay far inside the range of numbers for so many squarings.
        for _ in range(2):
            power = power / power.max(axis=(-2, -1), keepdims=True)
            for _ in range(_SQUARINGS):
                power = power @ power
        vectors = power.sum(axis=-1, keepdims=True)
        for _ in range(_VECTOR_STEPS):
            vectors = matrices @ (vectors / vectors.sum(axis=-2, keepdims=True))
        vectors = vectors / vectors.sum(axis=-2, keepdims=True)
        images = matrices @ vectors
        ratios = (images / vectors)[..., 0]
        converged = ratios.max(axis=-1) <= (1.0 + _CONVERGED) * ratios.min(axis=-1)
    # With sum 1 the vector's image has the eigenvalue as its sum.
    return images.sum(axis=(-2, -1)), vectors[..., 0], converged
