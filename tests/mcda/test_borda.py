from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.borda import borda
from locdecide.mcda.ranks import ranks

tables = st.tuples(st.integers(1, 6), st.integers(1, 7)).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(1, size[1]), min_size=size[1], max_size=size[1]),
        min_size=size[0],
        max_size=size[0],
    ).map(np.array)
)


def test_that_tennessee_chooses_nashville() -> None:
    """The capital: 42, 26, 15 and 17 of 100 voters; 126, 194, 173 and 107 points."""
    orders = [[1, 2, 3, 4], [4, 1, 2, 3], [4, 3, 1, 2], [4, 3, 2, 1]]
    found = borda(np.repeat(np.array(orders), [42, 26, 15, 17], axis=0))
    assert found.points == pytest.approx([1.26, 1.94, 1.73, 1.07], abs=1e-12)
    assert found.ranks.tolist() == [3, 1, 2, 4]


@given(tables)
def test_that_points_are_counted_pair_by_pair(rankings: np.ndarray) -> None:
    """1 for each alternative left behind, 1/2 for each tied, over all rankings."""
    size = rankings.shape[1]
    points = np.zeros(size)
    for row in rankings:
        for i, j in combinations(range(size), 2):
            first = 0.5 if row[i] == row[j] else float(row[i] < row[j])
            points[i] += first
            points[j] += 1.0 - first
    found = borda(rankings)
    assert found.points == pytest.approx(points / rankings.shape[0], abs=1e-12)
    assert found.ranks.tolist() == ranks(points).tolist()
    assert found.points.sum() == pytest.approx(size * (size - 1) / 2, abs=1e-9)


@given(tables, st.randoms())
def test_that_the_order_of_the_rankings_does_not_matter(
    rankings: np.ndarray, random: object
) -> None:
    order = np.arange(rankings.shape[0])
    random.shuffle(order)  # type: ignore[attr-defined]
    found, moved = borda(rankings), borda(rankings[order])
    np.testing.assert_array_equal(moved.points, found.points)
    np.testing.assert_array_equal(moved.ranks, found.ranks)


@given(tables)
def test_that_who_is_before_another_everywhere_is_before_it(rankings: np.ndarray) -> None:
    found = borda(rankings).ranks
    for i, j in combinations(range(rankings.shape[1]), 2):
        if (rankings[:, i] < rankings[:, j]).all():
            assert found[i] < found[j]


def test_that_a_tie_is_written_in_any_way() -> None:
    competition, dense = np.array([[1, 2, 2, 4]]), np.array([[1, 2, 2, 3]])
    assert borda(competition).points.tolist() == [3.0, 1.5, 1.5, 0.0]
    assert borda(dense).points.tolist() == [3.0, 1.5, 1.5, 0.0]
    assert borda(competition).ranks.tolist() == [1, 2, 2, 4]


def test_that_opposite_rankings_tie_everybody() -> None:
    found = borda(np.array([[1, 2, 3], [3, 2, 1]]))
    assert found.points.tolist() == [1.0, 1.0, 1.0]
    assert found.ranks.tolist() == [1, 1, 1]


def test_that_a_third_of_a_point_is_no_rounding() -> None:
    """Three rankings that put each in every place once, and the fourth always last."""
    found = borda(np.array([[1, 2, 3, 4], [2, 3, 1, 4], [3, 1, 2, 4]] * 7))
    assert found.ranks.tolist() == [1, 1, 1, 4]


def test_that_one_alternative_no_ranking_and_no_alternative_are_answered() -> None:
    assert borda(np.array([[1], [1]])).ranks.tolist() == [1]
    nobody = borda(np.empty((0, 3), dtype=np.int64))
    assert (nobody.points.tolist(), nobody.ranks.tolist()) == ([0.0, 0.0, 0.0], [1, 1, 1])
    assert borda(np.empty((2, 0), dtype=np.int64)).ranks.shape == (0,)


def test_that_a_single_row_must_be_a_table() -> None:
    with pytest.raises(ValueError, match=r"^not-rankings$"):
        borda(np.array([1, 2, 3]))
