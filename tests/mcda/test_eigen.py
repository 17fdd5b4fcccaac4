import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.eigen import principal_eigenpair
from locdecide.mcda.pairwise import comparison_matrix
from tests.mcda import strategies
from tests.mcda.published import Array


def matrices(n: int) -> st.SearchStrategy[Array]:
    return strategies.comparison_matrices(n=n) if n > 1 else st.just(np.ones((1, 1)))


def assert_like_single(batch: Array) -> None:
    values, vectors = principal_eigenpair(batch)
    for matrix, value, vector in zip(batch, values, vectors, strict=True):
        alone_value, alone = principal_eigenpair(matrix)
        assert value == pytest.approx(float(alone_value), rel=1e-12)
        assert vector == pytest.approx(alone, rel=1e-12)


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


@given(st.integers(1, 8).flatmap(lambda n: st.lists(matrices(n), min_size=1, max_size=6)))
def test_that_a_batch_gives_what_each_matrix_gives_alone(batch: list[Array]) -> None:
    assert_like_single(np.stack(batch))


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 9, 15])
@pytest.mark.parametrize("seed", [1, 2])
def test_that_very_contradictory_matrices_agree_with_lapack(n: int, seed: int) -> None:
    """Random extremes of the scale: many of them do not converge by squaring."""
    rng = np.random.default_rng(seed)
    judged = np.triu(rng.choice([1 / 9, 1.0, 9.0], (200, n, n)), 1)
    lower = np.swapaxes(np.divide(1.0, judged, where=judged > 0, out=np.zeros_like(judged)), 1, 2)
    assert_like_single(judged + lower + np.eye(n))


def test_that_a_slowly_converging_matrix_in_a_batch_is_left_to_lapack() -> None:
    """A ring of nines has eigenvalues 1 + 9 u + u^2 / 9 with u^3 = 1: .85 of the largest."""
    ring = comparison_matrix(3, [(0, 1, 9.0), (1, 2, 9.0), (2, 0, 9.0)])
    calm = comparison_matrix(3, [(0, 1, 2.0), (1, 2, 2.0), (0, 2, 4.0)])
    values, vectors = principal_eigenpair(np.stack([calm, ring, calm]))
    assert values == pytest.approx([3.0, 1 + 9 + 1 / 9, 3.0], rel=1e-14)
    assert vectors[1] == pytest.approx([1 / 3] * 3, rel=1e-13)


@pytest.mark.parametrize("decades", [8, 40, 100])
def test_that_a_batch_keeps_the_digits_of_widely_spread_priorities(decades: int) -> None:
    """Consistent matrices with ratios up to 10^100."""
    logs = np.linspace(0.0, np.log(10.0) * decades, 9)
    ratios = np.exp(logs[:, None] - logs[None, :])
    weights = np.exp(logs - logs.max())
    values, vectors = principal_eigenpair(np.stack([ratios, ratios]))
    assert values == pytest.approx([9.0, 9.0], rel=1e-12)
    assert vectors[1] == pytest.approx(weights / weights.sum(), rel=1e-12, abs=0.0)


def test_that_leading_dimensions_and_empty_batches_keep_their_shape() -> None:
    values, vectors = principal_eigenpair(np.ones((2, 3, 4, 4)))
    assert values == pytest.approx(np.full((2, 3), 4.0), rel=1e-14)
    assert vectors == pytest.approx(np.full((2, 3, 4), 0.25), rel=1e-14)
    values, vectors = principal_eigenpair(np.ones((0, 4, 4)))
    assert (values.shape, vectors.shape) == ((0,), (0, 4))
