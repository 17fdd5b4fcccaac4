import numpy as np
import pytest
from hypothesis import given

from locdecide.mcda.comparison_graph import (
    effective_resistances,
    joined,
    laplacian,
    laplacian_inverse,
)
from locdecide.mcda.incomplete import is_connected
from tests.mcda import strategies
from tests.mcda.published import Array


def path(n: int) -> np.ndarray:
    return np.abs(np.subtract.outer(np.arange(n), np.arange(n))) == 1


@pytest.mark.parametrize("n", [2, 3, 8])
def test_that_known_networks_have_their_known_resistances(n: int) -> None:
    """Klein & Randic 1993: |i - j| along a path, 2/n in the complete graph."""
    index = np.arange(n)
    assert effective_resistances(path(n)) == pytest.approx(
        np.abs(np.subtract.outer(index, index)).astype(float), abs=1e-12
    )
    complete = effective_resistances(np.ones((n, n), dtype=bool))
    assert complete == pytest.approx(2.0 / n * (1 - np.eye(n)), abs=1e-12)


@given(strategies.incomplete_matrices())
def test_that_the_inverse_is_the_pseudo_inverse(matrix: Array) -> None:
    given_pairs = ~np.isnan(matrix)
    expected = np.linalg.pinv(laplacian(given_pairs))
    assert laplacian_inverse(given_pairs) == pytest.approx(expected, abs=1e-10)


@given(strategies.incomplete_matrices())
def test_that_the_resistances_of_the_comparisons_add_up_to_a_tree(matrix: Array) -> None:
    """Foster 1949: n - 1 in every connected graph."""
    given_pairs = np.triu(~np.isnan(matrix), 1)
    resistances = effective_resistances(given_pairs | given_pairs.T)
    assert resistances[given_pairs].sum() == pytest.approx(matrix.shape[0] - 1, rel=1e-10)
    assert joined(~np.isnan(matrix)).all() == is_connected(matrix)


def test_that_parts_without_a_chain_are_infinitely_far() -> None:
    parts = np.zeros((5, 5), dtype=bool)
    for i, j in ((0, 1), (1, 2), (3, 4)):
        parts[i, j] = parts[j, i] = True
    resistances = effective_resistances(parts)
    assert np.isinf(resistances[:3, 3:]).all()
    assert resistances[0, 2] == pytest.approx(2.0, abs=1e-12)
    assert resistances[3, 4] == pytest.approx(1.0, abs=1e-12)
    assert joined(parts).astype(int).tolist() == [[1, 1, 1, 0, 0]] * 3 + [[0, 0, 0, 1, 1]] * 2


def test_that_a_criterion_alone_is_a_network() -> None:
    alone = np.zeros((1, 1), dtype=bool)
    assert effective_resistances(alone).tolist() == [[0.0]]
    assert laplacian_inverse(alone).tolist() == [[0.0]]
