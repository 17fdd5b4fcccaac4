import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.eigen import principal_eigenpair
from locdecide.mcda.incomplete import (
    completion_lambda_min,
    harker_completion,
    harker_priorities,
    is_connected,
    logarithmic_least_squares,
    missing_pairs,
)
from locdecide.mcda.pairwise import (
    column_mean_priorities,
    comparison_matrix,
    geometric_mean_priorities,
    priorities,
)
from tests.mcda import strategies
from tests.mcda.published import Array, published_case

BOZOKI = comparison_matrix(4, [(0, 1, 1.0), (0, 2, 5.0), (0, 3, 2.0), (1, 2, 3.0), (1, 3, 4.0)])


def test_that_the_missing_comparison_of_bozoki_is_found() -> None:
    """Bozoki, Fulop & Ronyai (2010); AHPy's tests. By symmetry it is sqrt(8/15)."""
    case = published_case("ahp_incomplete_bozoki")["expected"]
    lambda_min, completed = completion_lambda_min(BOZOKI)
    assert completed[2, 3] == pytest.approx(case["missing"][0], abs=1e-6)
    assert completed[2, 3] == pytest.approx(np.sqrt(8 / 15), abs=1e-12)
    assert completed[3, 2] == pytest.approx(1 / completed[2, 3], rel=1e-15)
    assert lambda_min == pytest.approx(4.09237, abs=5.1e-6)
    assert priorities(completed) == pytest.approx(case["weights"], abs=5.1e-5)


def test_that_the_incomplete_vectors_of_methods_are_met() -> None:
    """METHODS 1: Harker (1987) and logarithmic least squares."""
    assert harker_priorities(BOZOKI) == pytest.approx([0.3736, 0.3921, 0.0982, 0.1361], abs=5.1e-5)
    least_squares = [0.3742, 0.3916, 0.0988, 0.1353]
    assert logarithmic_least_squares(BOZOKI) == pytest.approx(least_squares, abs=5.1e-5)
    assert priorities(BOZOKI).tolist() == harker_priorities(BOZOKI).tolist()
    assert priorities(BOZOKI, "geometric-mean") == pytest.approx(least_squares, abs=5.1e-5)


def test_that_the_column_mean_uses_harkers_ratios_for_what_is_missing() -> None:
    weights = harker_priorities(BOZOKI)
    completed = harker_completion(BOZOKI)
    assert completed[2, 3] == pytest.approx(weights[2] / weights[3], rel=1e-14)
    assert priorities(BOZOKI, "column-mean").tolist() == column_mean_priorities(completed).tolist()


@given(strategies.comparison_matrices())
def test_that_without_gaps_both_methods_are_the_ordinary_ones(matrix: Array) -> None:
    assert harker_priorities(matrix) == pytest.approx(priorities(matrix), rel=1e-12)
    means = geometric_mean_priorities(matrix)
    assert logarithmic_least_squares(matrix) == pytest.approx(means, rel=1e-12)
    lambda_min, completed = completion_lambda_min(matrix)
    assert lambda_min == pytest.approx(float(principal_eigenpair(matrix)[0]), rel=1e-12)
    np.testing.assert_array_equal(completed, matrix)


@given(strategies.incomplete_matrices())
def test_that_harkers_priorities_are_those_of_their_own_completion(matrix: Array) -> None:
    """Harker (1987): a missing comparison is taken as w_i / w_j."""
    assert priorities(harker_completion(matrix)) == pytest.approx(
        harker_priorities(matrix), rel=1e-9
    )


@given(strategies.incomplete_matrices(), st.floats(-0.5, 0.5), st.integers(0, 20))
def test_that_no_other_completion_has_a_smaller_eigenvalue(
    matrix: Array, change: float, which: int
) -> None:
    lambda_min, completed = completion_lambda_min(matrix)
    assert lambda_min >= matrix.shape[0] - 1e-12
    rows, columns = np.nonzero(np.triu(np.isnan(matrix), 1))
    if rows.size:
        row, column = rows[which % rows.size], columns[which % rows.size]
        completed[row, column] *= np.exp(change)
        completed[column, row] /= np.exp(change)
        assert float(principal_eigenpair(completed)[0]) >= lambda_min - 1e-11


@given(st.integers(2, 9), st.data())
def test_that_a_chain_of_comparisons_is_perfectly_consistent(n: int, data: st.DataObject) -> None:
    ratios = data.draw(st.lists(st.sampled_from(strategies.SAATY), min_size=n - 1, max_size=n - 1))
    matrix = comparison_matrix(n, [(i, i + 1, a) for i, a in enumerate(ratios)])
    weights = np.cumprod([1.0, *(1 / a for a in ratios)])
    weights /= weights.sum()
    lambda_min, completed = completion_lambda_min(matrix)
    assert lambda_min == pytest.approx(n, rel=1e-12)
    assert completed == pytest.approx(weights[:, None] / weights[None, :], rel=1e-9)
    assert harker_priorities(matrix) == pytest.approx(weights, rel=1e-10)
    assert logarithmic_least_squares(matrix) == pytest.approx(weights, rel=1e-10)


def test_that_16_criteria_in_a_contradictory_ring_are_completed() -> None:
    """By symmetry all priorities are equal and all gaps 1: lambda is the sum of a row."""
    matrix = comparison_matrix(16, [(i, (i + 1) % 16, 9.0) for i in range(16)])
    lambda_min, completed = completion_lambda_min(matrix)
    assert missing_pairs(matrix) == 104
    assert priorities(completed) == pytest.approx(np.full(16, 1 / 16), rel=1e-9)
    assert lambda_min == pytest.approx(16 + 9 + 1 / 9 - 2, rel=1e-12)


def test_that_connection_goes_by_chains() -> None:
    assert is_connected(comparison_matrix(4, [(0, 3, 2.0), (3, 1, 2.0), (1, 2, 2.0)]))
    assert not is_connected(comparison_matrix(4, [(1, 2, 2.0), (2, 3, 2.0), (1, 3, 2.0)]))
    assert is_connected(np.ones((1, 1)))


def test_that_unconnected_comparisons_are_refused() -> None:
    matrix = comparison_matrix(3, [(0, 1, 3.0)])
    for solve in (harker_priorities, logarithmic_least_squares, completion_lambda_min):
        with pytest.raises(ValueError, match=r"^disconnected$"):
            solve(matrix)
