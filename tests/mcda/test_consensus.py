import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.consensus import (
    ConsensusBand,
    consensus,
    consensus_band,
    shannon_entropy,
    widest_spread,
)
from locdecide.mcda.pairwise import comparison_matrix
from tests.mcda import strategies
from tests.mcda.published import Array

REVERSED = np.array([[0.637, 0.258, 0.105], [0.105, 0.258, 0.637]])

groups = st.tuples(st.integers(1, 6), st.integers(1, 5)).flatmap(
    lambda shape: st.lists(strategies.weights(shape[1]), min_size=shape[0], max_size=shape[0])
)


def test_that_the_consensus_of_methods_is_met() -> None:
    """METHODS 3, computed twice independently (Goepel 2018)."""
    three = np.array(
        [[0.5, 0.2, 0.15, 0.1, 0.05], [0.4, 0.3, 0.1, 0.15, 0.05], [0.2, 0.1, 0.4, 0.2, 0.1]]
    )
    assert consensus(three) == pytest.approx(0.8061, abs=5.1e-5)
    assert consensus(REVERSED) == pytest.approx(0.514, abs=5.1e-4)


@pytest.mark.parametrize("n", [2, 3, 7, 15])
def test_that_each_for_another_criterion_is_no_consensus(n: int) -> None:
    """METHODS 3: n people, each 9:1 for another criterion."""
    opposed = np.ones((n, n)) + 8.0 * np.eye(n)
    assert consensus(opposed / opposed.sum(axis=1)) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (0.0, "very-low"),
        (0.50, "very-low"),
        (0.501, "low"),
        (0.65, "low"),
        (0.651, "moderate"),
        (0.75, "moderate"),
        (0.751, "high"),
        (0.85, "high"),
        (0.851, "very-high"),
        (1.0, "very-high"),
    ],
)
def test_that_the_bands_are_the_published_ones(value: float, band: ConsensusBand) -> None:
    """Goepel 2018."""
    assert consensus_band(value) == band


@given(strategies.weights(4), st.integers(1, 200))
def test_that_people_who_agree_have_full_consensus(weights: Array, count: int) -> None:
    assert consensus(np.stack([weights] * count)) == pytest.approx(1.0, abs=1e-12)


@given(groups, st.randoms(), st.floats(1.1, 20.0))
def test_that_consensus_is_a_share_and_knows_no_order(
    rows: list[Array], random: object, maximum: float
) -> None:
    group = np.stack(rows)
    people, criteria = np.arange(group.shape[0]), np.arange(group.shape[1])
    random.shuffle(people)  # type: ignore[attr-defined]
    random.shuffle(criteria)  # type: ignore[attr-defined]
    found = consensus(group, maximum)
    assert 0.0 <= found <= 1.0
    assert consensus(group[people][:, criteria], maximum) == pytest.approx(found, abs=1e-12)
    assert consensus(np.concatenate([group, group]), maximum) == pytest.approx(found, abs=1e-12)


def test_that_a_priority_of_0_counts_and_an_extreme_group_is_held_at_0() -> None:
    assert consensus(np.array([[0.5, 0.5, 0.0], [0.5, 0.5, 0.0]])) == pytest.approx(1.0)
    assert consensus(np.eye(3)) == 0.0
    assert shannon_entropy(np.array([[1.0, 0.0], [0.5, 0.5]])).tolist() == [0.0, math.log(2)]


def test_that_one_participant_or_one_criterion_is_full_consensus() -> None:
    assert consensus(np.array([[0.9, 0.1]])) == 1.0
    assert consensus(np.ones((3, 1))) == 1.0


def test_that_who_has_no_priorities_yet_is_left_out() -> None:
    silent = np.full((1, 3), np.nan)
    assert consensus(np.concatenate([REVERSED, silent])) == consensus(REVERSED)
    assert consensus(np.concatenate([REVERSED[:1], silent])) == 1.0
    with pytest.raises(ValueError, match=r"^no-priorities$"):
        consensus(silent)


@pytest.mark.parametrize("maximum", [1.0, 0.0, np.nan])
def test_that_a_scale_without_width_is_refused(maximum: float) -> None:
    with pytest.raises(ValueError, match=r"^no-scale$"):
        consensus(REVERSED, maximum)


def test_that_no_number_has_no_band() -> None:
    with pytest.raises(ValueError, match=r"^not-finite$"):
        consensus_band(np.nan)


def test_that_the_widest_spread_is_the_geometric_standard_deviation() -> None:
    """2 and 8 lie a factor 2 around 4; 9 and 1/9 a factor 9 around 1."""
    one = comparison_matrix(3, [(0, 1, 2.0), (0, 2, 9.0), (1, 2, 3.0)])
    two = comparison_matrix(3, [(0, 1, 8.0), (0, 2, 1 / 9), (1, 2, 3.0)])
    assert widest_spread(np.stack([one, two])) == (0, 2, pytest.approx(9.0, rel=1e-12))
    only_first = comparison_matrix(3, [(0, 1, 8.0), (1, 2, 3.0)])
    assert widest_spread(np.stack([one, only_first])) == (0, 1, pytest.approx(2.0, rel=1e-12))


@given(
    st.integers(2, 5).flatmap(lambda n: st.lists(strategies.comparison_matrices(n=n), min_size=2))
)
def test_that_the_spread_is_that_of_numpy_and_the_first_of_the_largest(rows: list[Array]) -> None:
    group = np.stack(rows)
    spreads = np.triu(np.exp(np.log(group).std(axis=0)), 1)
    found = widest_spread(group)
    if found is None:
        assert spreads.max() == pytest.approx(1.0, abs=1e-8)
    else:
        row, column, spread = found
        assert spread == pytest.approx(spreads.max(), rel=1e-8)
        assert spreads[row, column] == pytest.approx(spread, rel=1e-12)


def test_that_without_two_answers_or_with_equal_ones_there_is_no_spread() -> None:
    one = comparison_matrix(3, [(0, 1, 2.0), (1, 2, 7.0)])
    other = comparison_matrix(3, [(0, 2, 1 / 9)])
    assert widest_spread(np.stack([one, other])) is None
    assert widest_spread(np.stack([one] * 7)) is None
    assert widest_spread(one[None]) is None
    assert widest_spread(np.ones((3, 1, 1))) is None
    assert widest_spread(np.ones((0, 3, 3))) is None
