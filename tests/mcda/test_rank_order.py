import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.rank_order import rank_order_centroid
from tests.mcda.published import Array


@pytest.mark.parametrize(
    "published",
    [
        [1.0],
        [0.75, 0.25],
        [0.6111, 0.2778, 0.1111],
        [0.5208, 0.2708, 0.1458, 0.0625],
        [0.4567, 0.2567, 0.1567, 0.0900, 0.0400],
    ],
)
def test_that_the_published_weights_are_met(published: list[float]) -> None:
    """Barron & Barrett 1996, table of ROC weights."""
    places = np.arange(1.0, len(published) + 1.0)
    assert rank_order_centroid(places) == pytest.approx(published, abs=5.1e-5)


def test_that_ties_share_the_places_they_cover() -> None:
    """Of n = 4: places 2 and 3 give (.2708 + .1458) / 2 each."""
    expected = [25 / 48, 10 / 48, 10 / 48, 3 / 48]
    for places in ([1, 2, 2, 4], [1, 2, 2, 3], [1, 2.5, 2.5, 4], [-5, 0, 0, 9]):
        assert rank_order_centroid(np.array(places, float)) == pytest.approx(expected, rel=1e-14)


def test_that_the_weights_are_the_mean_of_all_that_keep_the_order() -> None:
    """The centroid, by 200,000 drawn weights; the mean errs by less than .001."""
    drawn = np.random.default_rng(1).dirichlet(np.ones(4), 200_000)
    mean = np.sort(drawn, axis=1)[:, ::-1].mean(axis=0)
    assert rank_order_centroid(np.arange(4.0)) == pytest.approx(mean, abs=1e-3)


places = st.lists(st.integers(1, 6).map(float), min_size=1, max_size=9).map(np.array)


@given(places, st.randoms())
def test_that_weights_sum_to_1_fall_with_the_place_and_know_no_order(
    places: Array, random: object
) -> None:
    weights = rank_order_centroid(places)
    assert weights.sum() == pytest.approx(1.0, rel=1e-12)
    assert (weights > 0.0).all()
    np.testing.assert_array_equal(
        np.sign(np.subtract.outer(weights, weights)), -np.sign(np.subtract.outer(places, places))
    )
    order = np.arange(places.size)
    random.shuffle(order)  # type: ignore[attr-defined]
    np.testing.assert_array_equal(rank_order_centroid(places[order]), weights[order])


def test_that_equal_places_weigh_equal() -> None:
    assert rank_order_centroid(np.ones(7)) == pytest.approx([1 / 7] * 7, rel=1e-14)


def test_that_nothing_has_no_weights_and_no_number_is_no_place() -> None:
    assert rank_order_centroid(np.zeros(0)).shape == (0,)
    for place in (np.nan, np.inf):
        with pytest.raises(ValueError, match=r"^not-finite$"):
            rank_order_centroid(np.array([1.0, place]))
