"""Generated comparison matrices, weights and performance tables."""

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from locdecide.mcda.pairwise import comparison_matrix

Array = npt.NDArray[np.float64]
SAATY = [1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1.0, 2.0, 3.0, 5.0, 7.0, 9.0]


@st.composite
def comparison_matrices(draw: st.DrawFn, n: int | None = None, largest: int = 7) -> Array:
    """Complete reciprocal matrices with judgements from Saaty's scale."""
    size = draw(st.integers(2, largest)) if n is None else n
    pairs = [(i, j) for i in range(size) for j in range(i + 1, size)]
    judgements = draw(st.lists(st.sampled_from(SAATY), min_size=len(pairs), max_size=len(pairs)))
    return comparison_matrix(size, [(i, j, a) for (i, j), a in zip(pairs, judgements, strict=True)])


@st.composite
def incomplete_matrices(draw: st.DrawFn, largest: int = 6) -> Array:
    """Connected matrices: a chain is always given, any other comparison may be missing."""
    matrix = draw(comparison_matrices(largest=largest)).copy()
    n = matrix.shape[0]
    for i in range(n):
        for j in range(i + 2, n):
            if draw(st.booleans()):
                matrix[i, j] = matrix[j, i] = np.nan
    return matrix


def weights(n: int) -> st.SearchStrategy[Array]:
    """Positive weights with sum 1."""
    return npst.arrays(np.float64, n, elements=st.floats(0.05, 1.0)).map(lambda w: w / w.sum())


def tables(m: int, n: int, low: float = 0.5, high: float = 100.0) -> st.SearchStrategy[Array]:
    """Performance tables without missing entries; two decimals, so ties happen."""
    return npst.arrays(np.float64, (m, n), elements=st.floats(low, high).map(lambda x: round(x, 2)))


def signs(n: int) -> st.SearchStrategy[Array]:
    """+1 to maximise, -1 to minimise."""
    return npst.arrays(np.float64, n, elements=st.sampled_from([1.0, -1.0]))
