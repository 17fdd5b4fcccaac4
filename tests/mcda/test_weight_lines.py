import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from locdecide.mcda.ahp import ahp
from locdecide.mcda.topsis import Normalisation, topsis
from locdecide.mcda.weight_lines import (
    scores_along,
    scores_along_all,
    topsis_lines,
    topsis_squares,
    weight_shares,
    weighted_sum_lines,
    weights_along,
)
from tests.mcda import strategies
from tests.mcda.published import Array

TEST_V = np.array([[0.8, 0.6, 0.3], [0.5, 0.7, 0.9], [0.2, 0.9, 0.4]])
V_WEIGHTS = np.array([0.55, 0.25, 0.20])
FROM_DATA: list[Normalisation] = ["vector", "minmax", "max", "sum"]
SHARES = np.array([0.0, 0.01, 0.2, 0.5, 0.77, 1.0])


@st.composite
def gappy_values(draw: st.DrawFn, m: int = 5, n: int = 4) -> Array:
    """Values with ties, whole rows and columns that may be missing."""
    elements = st.sampled_from([0.0, 0.2, 0.25, 0.5, 0.9, 1.0, np.nan])
    return draw(npst.arrays(np.float64, (m, n), elements=elements))


def gappy_weights(n: int = 4) -> st.SearchStrategy[Array]:
    return npst.arrays(np.float64, n, elements=st.sampled_from([0.0, 0.0, 0.1, 0.3, 1.0, 5.0]))


def test_that_test_v_of_methods_has_its_scores() -> None:
    """METHODS 6."""
    lines = weighted_sum_lines(TEST_V, V_WEIGHTS)
    for k in range(3):
        found = scores_along(lines, k, V_WEIGHTS[k : k + 1])
        assert found[0] == pytest.approx([0.650, 0.630, 0.415], abs=1e-12)


def test_that_a_line_by_hand_is_met() -> None:
    """The weight of the first criterion goes to 0: the others have 5/9 and 4/9."""
    lines = weighted_sum_lines(TEST_V, V_WEIGHTS)
    assert lines.present == pytest.approx(V_WEIGHTS)
    found = scores_along(lines, 0, np.array([0.0, 0.1, 1.0]))
    none = np.array([4.2, 7.1, 6.1]) / 9.0
    assert found[0] == pytest.approx(none, abs=1e-12)
    assert found[1] == pytest.approx(0.9 * none + 0.1 * TEST_V[:, 0], abs=1e-12)
    assert found[2] == pytest.approx([0.8, 0.5, 0.2], abs=1e-12)


@given(gappy_values(), gappy_weights())
def test_that_all_lines_at_once_are_the_lines_one_by_one(values: Array, weights: Array) -> None:
    lines = topsis_lines((1.0 - values) ** 2, values**2, weights)
    at = np.stack([SHARES, SHARES[::-1], SHARES, SHARES])
    found = scores_along_all(lines, at)
    for k in range(4):
        assert found[k] == pytest.approx(scores_along(lines, k, at[k]), abs=1e-15)
    with pytest.raises(ValueError, match="not-a-share"):
        scores_along_all(lines, at + 0.5)


def test_that_the_leaves_below_an_inner_node_keep_their_proportions() -> None:
    weights = np.array([0.1, 0.3, 0.2, 0.4])
    group = np.array([True, True, False, False])
    found = weights_along(weights, group, np.array([0.0, 0.4, 0.8]))
    expected = [[0, 0, 1 / 3, 2 / 3], [0.1, 0.3, 0.2, 0.4], [0.2, 0.6, 0.2 / 3, 0.4 / 3]]
    assert found == pytest.approx(np.array(expected), abs=1e-12)


@given(gappy_values(), gappy_weights(), st.integers(0, 3))
def test_that_weighted_sums_along_a_line_are_those_of_ahp(
    values: Array, weights: Array, line: int
) -> None:
    found = scores_along(weighted_sum_lines(values, weights), line, SHARES)
    for row, moved in zip(found, weights_along(weights, np.arange(4) == line, SHARES), strict=True):
        expected = ahp(values, moved, np.ones(4), values=values).scores
        assert row == pytest.approx(expected, abs=1e-12)


@given(gappy_values(), gappy_weights(), strategies.signs(4), st.integers(0, 3))
def test_that_closeness_along_a_line_is_that_of_topsis(
    values: Array, weights: Array, signs: Array, line: int
) -> None:
    for name in ["range", *FROM_DATA]:
        normalisation: Normalisation = next(n for n in ["range", *FROM_DATA] if n == name)
        squares = topsis_squares(values, signs, normalisation=normalisation, values=values)
        found = scores_along(topsis_lines(*squares, weights), line, SHARES)
        for row, moved in zip(
            found, weights_along(weights, np.arange(4) == line, SHARES), strict=True
        ):
            solved = topsis(values, moved, signs, normalisation=normalisation, values=values)
            assert row == pytest.approx(solved.closeness, abs=1e-9)


@given(gappy_values(), gappy_weights(), npst.arrays(np.bool_, 4).filter(lambda group: group.any()))
def test_that_the_line_of_an_inner_node_is_that_of_its_leaves(
    values: Array, weights: Array, group: npst.NDArray[np.bool_]
) -> None:
    moved = weights_along(weights, group, SHARES)
    assert moved.sum(axis=1) == pytest.approx(np.ones(SHARES.size))
    if not group.all():
        assert moved[:, group].sum(axis=1) == pytest.approx(SHARES, abs=1e-12)
    sums = scores_along(weighted_sum_lines(values, weights, group[None]), 0, SHARES)
    squares = topsis_squares(values, np.ones(4), values=values)
    closeness = scores_along(topsis_lines(*squares, weights, group[None]), 0, SHARES)
    for k in range(SHARES.size):
        expected = ahp(values, moved[k], np.ones(4), values=values).scores
        assert sums[k] == pytest.approx(expected, abs=1e-12)
        solved = topsis(values, moved[k], np.ones(4), values=values).closeness
        assert closeness[k] == pytest.approx(solved, abs=1e-9)


@given(strategies.tables(4, 3, 0.0, 1.0), strategies.weights(3), st.floats(1e-6, 1e6))
def test_that_the_sum_of_the_weights_does_not_matter(
    values: Array, weights: Array, factor: float
) -> None:
    for power in (1, 2):
        found = [
            weighted_sum_lines(values, w)
            if power == 1
            else topsis_lines((1 - values) ** 2, values**2, w)
            for w in (weights, factor * weights)
        ]
        one, other = (scores_along(lines, 1, SHARES) for lines in found)
        assert one == pytest.approx(other, abs=1e-9)


def test_that_with_one_criterion_there_is_nothing_to_move() -> None:
    lines = weighted_sum_lines(np.array([[0.2], [0.7]]), np.array([1.0]))
    assert lines.present.tolist() == [1.0]
    assert scores_along(lines, 0, SHARES) == pytest.approx(np.array([[0.2, 0.7]] * 6))


def test_that_the_others_of_a_criterion_with_all_the_weight_are_equal() -> None:
    lines = weighted_sum_lines(TEST_V, np.array([0.0, 1.0, 0.0]))
    assert lines.present.tolist() == [0.0, 1.0, 0.0]
    assert scores_along(lines, 1, np.zeros(1))[0] == pytest.approx([0.55, 0.7, 0.3])
    assert scores_along(lines, 0, np.zeros(1))[0] == pytest.approx(TEST_V[:, 1])


def test_that_weights_of_zero_alone_are_equal() -> None:
    assert weight_shares(np.zeros(4)).tolist() == [0.25] * 4
    assert weighted_sum_lines(TEST_V, np.zeros(3)).present == pytest.approx([1 / 3] * 3)


def test_that_equal_alternatives_tie_all_along() -> None:
    same = np.full((3, 2), 4.0)
    for normalisation in FROM_DATA:
        squares = topsis_squares(same, np.ones(2), normalisation=normalisation)
        found = scores_along(topsis_lines(*squares, np.array([0.3, 0.7])), 0, SHARES)
        assert (found == 0.5).all()


def test_that_nothing_known_scores_0_and_no_alternatives_have_no_scores() -> None:
    gaps = np.array([[np.nan, np.nan], [0.5, np.nan]])
    for lines in (
        weighted_sum_lines(gaps, np.array([0.3, 0.7])),
        topsis_lines((1 - gaps) ** 2, gaps**2, np.array([0.3, 0.7])),
    ):
        found = scores_along(lines, 0, np.array([0.0, 0.5, 1.0]))
        assert found.tolist() == [[0.0, 0.0], [0.0, 0.5], [0.0, 0.5]]
    assert scores_along(weighted_sum_lines(np.empty((0, 2)), np.ones(2)), 0, SHARES).shape == (6, 0)


def test_that_impossible_input_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        weighted_sum_lines(TEST_V, -V_WEIGHTS)
    with pytest.raises(ValueError, match=r"^not-finite$"):
        weight_shares(np.array([np.inf, 1.0]))
    with pytest.raises(ValueError, match=r"^not-values$"):
        weighted_sum_lines(2.0 * TEST_V, V_WEIGHTS)
    with pytest.raises(ValueError, match=r"^empty-group$"):
        weighted_sum_lines(TEST_V, V_WEIGHTS, np.zeros((1, 3), dtype=np.bool_))
    with pytest.raises(ValueError, match=r"^not-a-share$"):
        scores_along(weighted_sum_lines(TEST_V, V_WEIGHTS), 0, np.array([1.5]))
