"""Principal eigenvalues and eigenvectors of non-negative irreducible matrices."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


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
    LAPACK balances the matrix first, so that widely spread priorities lose no digits.
    """
    values, vectors = np.linalg.eig(matrix)
    principal = np.argmax(values.real, axis=-1)
    eigenvalue = np.take_along_axis(values.real, principal[..., None], axis=-1)[..., 0]
    vector = np.take_along_axis(vectors, principal[..., None, None], axis=-1)[..., 0]
    eigenvector = np.abs(vector.real)
    eigenvector = eigenvector / eigenvector.sum(axis=-1, keepdims=True)
    return np.asarray(eigenvalue, dtype=np.float64), np.asarray(eigenvector, dtype=np.float64)
