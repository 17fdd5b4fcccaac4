from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.rank_similarity import mean_places, weighted_spearman, ws
from tests.mcda.published import published_case

FIVE = np.arange(1, 6)
rankings = st.integers(1, 8).flatmap(
    lambda m: st.tuples(*[st.lists(st.integers(1, m), min_size=m, max_size=m).map(np.array)] * 2)
)


def test_that_the_published_similarity_is_met() -> None:
    """Sałabun & Urbaniak (2020)."""
    case = published_case("rank_correlations_salabun")
    x, y = np.array(case["inputs"]["x"]), np.array(case["inputs"]["y"])
    assert ws(x, y) == pytest.approx(case["expected"]["ws"], abs=case["tolerance"])
    expected = case["expected"]["weighted_spearman"]
    assert weighted_spearman(x, y) == pytest.approx(expected, abs=case["tolerance"])


@pytest.mark.parametrize(
    ("other", "similarity", "correlation"),
    [
        ([2, 1, 3, 4, 5], 0.7917, 0.85),
        ([1, 2, 3, 5, 4], 0.9714, 0.95),
        ([5, 4, 3, 2, 1], 0.2604, -1.0),
        ([1, 2, 3, 4, 5], 1.0, 1.0),
    ],
)
def test_that_the_values_of_methods_are_met(
    other: list[int], similarity: float, correlation: float
) -> None:
    """METHODS 6: the first two swapped, the last two, the reverse."""
    assert ws(FIVE, np.array(other)) == pytest.approx(similarity, abs=5.1e-5)
    assert weighted_spearman(FIVE, np.array(other)) == pytest.approx(correlation, abs=1e-12)


def test_that_a_loss_of_the_first_place_counts_from_the_reference() -> None:
    """By hand, m = 3: 1/2 * 2/2 + 1/4 * 1/1 + 1/8 * 1/2, and the other way round."""
    reference, other = np.array([1, 2, 3]), np.array([3, 1, 2])
    assert ws(reference, other) == pytest.approx(1 - 13 / 16, abs=1e-15)
    assert ws(other, reference) == pytest.approx(1 - (1 / 8 + 1 / 4 + 1 / 4), abs=1e-15)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # raised inside its dependencies
def test_that_pymcdm_has_the_same_coefficients_of_all_orders_of_four() -> None:
    from pymcdm.correlations import weighted_spearman as their_correlation
    from pymcdm.correlations import ws as their_similarity

    for x in permutations(range(1, 5)):
        for y in permutations(range(1, 5)):
            a, b = np.array(x), np.array(y)
            assert ws(a, b) == pytest.approx(their_similarity(a.astype(float), b), abs=1e-12)
            expected = their_correlation(a.astype(float), b)
            assert weighted_spearman(a, b) == pytest.approx(expected, abs=1e-12)


@given(rankings)
def test_that_ties_have_the_mean_of_the_places_they_cover(
    pair: tuple[np.ndarray, np.ndarray],
) -> None:
    """The number of better ones and half of the equal ones."""
    x = pair[0]
    expected = [(1 + sum(x < each)) + (sum(x == each) - 1) / 2 for each in x]
    assert mean_places(x).tolist() == expected
    assert mean_places(np.stack([x, x[::-1]])).tolist() == [expected, expected[::-1]]


@given(rankings)
def test_that_the_notation_of_ties_does_not_matter(pair: tuple[np.ndarray, np.ndarray]) -> None:
    dense = [np.unique(x, return_inverse=True)[1] for x in pair]
    assert ws(*pair) == ws(*dense)
    assert weighted_spearman(*pair) == weighted_spearman(*dense)


@given(rankings)
def test_that_the_coefficients_stay_in_their_ranges(pair: tuple[np.ndarray, np.ndarray]) -> None:
    x, y = pair
    assert 0.0 < ws(x, y) <= 1.0
    assert -1.0 - 1e-12 <= weighted_spearman(x, y) <= 1.0
    assert weighted_spearman(x, y) == weighted_spearman(y, x)
    assert ws(x, x) == weighted_spearman(x, x) == 1.0
    if mean_places(x).tolist() != mean_places(y).tolist():
        assert ws(x, y) < 1.0
        assert weighted_spearman(x, y) < 1.0


@given(rankings, st.randoms())
def test_that_the_order_of_the_alternatives_does_not_matter(
    pair: tuple[np.ndarray, np.ndarray], random: object
) -> None:
    x, y = pair
    order = np.arange(x.size)
    random.shuffle(order)  # type: ignore[attr-defined]
    assert ws(x[order], y[order]) == pytest.approx(ws(x, y), abs=1e-12)
    expected = weighted_spearman(x, y)
    assert weighted_spearman(x[order], y[order]) == pytest.approx(expected, abs=1e-12)


def test_that_all_tied_is_half_like_anything() -> None:
    """By hand, m = 3, all at place 2: 1/4 * (1 + 0 + 1)."""
    assert ws(np.ones(3), np.array([1, 2, 3])) == pytest.approx(0.5, abs=1e-15)
    assert weighted_spearman(np.ones(3), np.array([1, 2, 3])) == pytest.approx(0.5, abs=1e-15)


def test_that_one_alternative_or_none_is_alike() -> None:
    for places in (np.array([1]), np.zeros(0)):
        assert ws(places, places) == weighted_spearman(places, places) == 1.0
    assert mean_places(np.zeros((2, 0))).shape == (2, 0)


def test_that_two_alternatives_agree_or_do_not() -> None:
    x, y = np.array([1, 2]), np.array([2, 1])
    assert (weighted_spearman(x, y), weighted_spearman(x, x)) == (-1.0, 1.0)
    assert ws(x, y) == 0.25


def test_that_what_is_no_ranking_is_refused() -> None:
    for function in (ws, weighted_spearman):
        with pytest.raises(ValueError, match=r"^shapes-differ$"):
            function(FIVE, np.arange(4))
        with pytest.raises(ValueError, match=r"^shapes-differ$"):
            function(np.ones((2, 2)), np.ones((2, 2)))
        with pytest.raises(ValueError, match=r"^not-finite$"):
            function(FIVE, np.array([1, 2, 3, 4, np.nan]))
