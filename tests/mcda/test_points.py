import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from locdecide.mcda.consistency import consistency
from locdecide.mcda.group import aggregate_judgements
from locdecide.mcda.pairwise import PrioritiesMethod, comparison_matrix, priorities
from locdecide.mcda.points import points_matrix
from tests.mcda import strategies
from tests.mcda.published import Array

METHODS: list[PrioritiesMethod] = ["eigenvector", "geometric-mean", "column-mean"]


def test_that_points_are_ratios() -> None:
    expected = [[1.0, 2.0, 4.0], [1 / 2, 1.0, 2.0], [1 / 4, 1 / 2, 1.0]]
    assert points_matrix(np.array([100.0, 50.0, 25.0])) == pytest.approx(np.array(expected))


@given(st.integers(1, 7).flatmap(strategies.weights), st.sampled_from(METHODS))
def test_that_the_priorities_are_the_points(weights: Array, method: PrioritiesMethod) -> None:
    matrix = points_matrix(60.0 * weights)
    assert priorities(matrix, method) == pytest.approx(weights, rel=1e-12)
    assert consistency(matrix).cr == pytest.approx(0.0, abs=1e-12)


def test_that_points_and_comparisons_are_aggregated_together() -> None:
    """3 : 1 by points and 12 : 1 by comparison are 6 : 1 for the group."""
    group = np.stack([points_matrix(np.array([75.0, 25.0])), comparison_matrix(2, [(0, 1, 12.0)])])
    assert aggregate_judgements(group, np.ones(2))[0, 1] == pytest.approx(6.0, rel=1e-14)


@pytest.mark.parametrize(
    ("points", "ratio"), [([50.0, 0.0], 100.0), ([0.0, 50.0], 0.01), ([50.0, 0.0, 20.0], 100.0)]
)
def test_that_0_counts_as_a_hundredth_of_the_largest(points: list[float], ratio: float) -> None:
    assert points_matrix(np.array(points))[0, 1] == pytest.approx(ratio, rel=1e-14)


def test_that_0_never_beats_points_above_0() -> None:
    matrix = points_matrix(np.array([1000.0, 1.0, 0.0]))
    assert matrix[0, 1] == pytest.approx(1000.0, rel=1e-14)
    assert matrix[1, 2] == 1.0


@given(npst.arrays(np.float64, st.integers(0, 6), elements=st.floats(0.0, allow_infinity=False)))
def test_that_any_points_give_a_positive_reciprocal_matrix(points: Array) -> None:
    matrix = points_matrix(points)
    assert np.isfinite(matrix).all()
    assert (matrix > 0.0).all()
    assert matrix * matrix.T == pytest.approx(np.ones_like(matrix), rel=1e-12)


def test_that_zeros_alone_tell_nothing_apart() -> None:
    assert points_matrix(np.zeros(3)).tolist() == np.ones((3, 3)).tolist()


@pytest.mark.parametrize("wrong", [-1.0, np.nan, np.inf])
def test_that_what_is_no_points_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match=r"^not-points$"):
        points_matrix(np.array([1.0, wrong]))
