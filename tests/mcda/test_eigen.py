import numpy as np
import pytest
from hypothesis import given

from locdecide.mcda.eigen import principal_eigenpair
from tests.mcda import strategies
from tests.mcda.published import Array


def test_that_a_known_matrix_has_its_known_pair() -> None:
    """[[2, 1], [1, 2]]: 3 with (1, 1); the other eigenvalue is 1."""
    value, vector = principal_eigenpair(np.array([[2.0, 1.0], [1.0, 2.0]]))
    assert value == pytest.approx(3.0, abs=1e-14)
    assert vector == pytest.approx([0.5, 0.5], abs=1e-14)


@given(strategies.comparison_matrices(n=5), strategies.weights(5))
def test_that_a_similar_matrix_has_the_same_value_and_the_rescaled_vector(
    matrix: Array, scale: Array
) -> None:
    value, vector = principal_eigenpair(matrix)
    similar_value, similar = principal_eigenpair(matrix * scale[None, :] / scale[:, None])
    assert similar_value == pytest.approx(float(value), rel=1e-12)
    expected = vector / scale
    assert similar == pytest.approx(expected / expected.sum(), rel=1e-10)


def test_that_several_matrices_are_solved_at_once() -> None:
    batch = np.array([[[2.0, 1.0], [1.0, 2.0]], [[1.0, 4.0], [0.25, 1.0]]])
    values, vectors = principal_eigenpair(batch)
    assert values == pytest.approx([3.0, 2.0], abs=1e-14)
    assert vectors == pytest.approx(np.array([[0.5, 0.5], [0.8, 0.2]]), abs=1e-14)
