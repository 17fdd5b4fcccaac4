import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.equivalents import score_equivalents, unit_equivalents
from locdecide.mcda.values import range_values
from tests.mcda import strategies
from tests.mcda.published import Array

WORST, BEST = np.array([80.0, 1000.0, 1.0]), np.array([40.0, 0.0, 9.0])
WEIGHTS = np.array([0.5, 0.3, 0.2])


def test_that_one_point_by_hand_is_so_much_of_each_unit() -> None:
    """0.8 oere a kWh of a price range of 40 with half the weight."""
    found = score_equivalents(WEIGHTS, WORST, BEST)
    assert found.changes == pytest.approx([-0.8, -100 / 3, 0.4], abs=1e-12)
    assert found.range_shares == pytest.approx([0.02, 1 / 30, 0.05], abs=1e-12)
    ten = score_equivalents(WEIGHTS, WORST, BEST, points=0.1)
    assert ten.changes == pytest.approx(10 * found.changes)


def test_that_one_unit_by_hand_is_so_much_of_another() -> None:
    """One km further is 0.024 oere a kWh dearer, or 0.012 of quality less."""
    found = unit_equivalents(WEIGHTS, WORST, BEST)
    assert found[:, 1] == pytest.approx([0.024, 1.0, -0.012], abs=1e-12)
    assert np.diag(found).tolist() == [1.0, 1.0, 1.0]


@given(strategies.weights(3), strategies.signs(3), st.integers(0, 2), st.integers(0, 2))
def test_that_an_equivalent_change_has_the_same_effect_on_the_score(
    weights: Array, signs: Array, j: int, k: int
) -> None:
    worst, best = 50.0 - 50.0 * signs, 50.0 + 50.0 * signs
    half = np.full((1, 3), 50.0)

    def score(column: int, change: float) -> float:
        moved = half.copy()
        moved[0, column] += change
        values = range_values(moved, worst, best, np.zeros(3, dtype=np.bool_))
        return float((values @ weights)[0])

    middle = score(0, 0.0)
    unit = unit_equivalents(weights, worst, best)[j, k]
    assert score(j, unit) - middle == pytest.approx(score(k, 1.0) - middle, abs=1e-12)
    points = score_equivalents(weights, worst, best).changes[j]
    assert score(j, points) - middle == pytest.approx(0.01, abs=1e-12)


@given(strategies.weights(4), strategies.signs(4))
def test_that_changes_worth_the_same_are_worth_each_other(weights: Array, signs: Array) -> None:
    worst, best = np.where(signs > 0, 0.0, 7.0), np.where(signs > 0, 7.0, 0.0)
    points = score_equivalents(weights, worst, best).changes
    units = unit_equivalents(weights, worst, best)
    assert units * points == pytest.approx(np.repeat(points[:, None], 4, axis=1), rel=1e-9)
    assert units * units.T == pytest.approx(np.ones((4, 4)), rel=1e-9)


def test_that_a_target_counts_on_the_side_of_its_worst() -> None:
    found = score_equivalents(np.array([1.0]), np.array([30.0]), np.array([20.0]))
    assert found.changes == pytest.approx([-0.1])


def test_that_more_than_the_whole_range_is_told() -> None:
    found = score_equivalents(np.array([0.995, 0.005]), np.zeros(2), np.array([10.0, 10.0]))
    assert found.range_shares == pytest.approx([0.01 / 0.995, 2.0])


def test_that_nothing_is_worth_what_has_no_weight_or_range() -> None:
    worst, best = np.zeros(3), np.array([1.0, 1.0, 0.0])
    weights = np.array([0.7, 0.0, 0.3])
    found = score_equivalents(weights, worst, best)
    assert np.isnan(found.changes).tolist() == [False, True, True]
    assert np.isnan(found.range_shares).tolist() == [False, True, True]
    units = unit_equivalents(weights, worst, best)
    assert units[0, :2].tolist() == [1.0, 0.0]
    assert np.isnan(units[0, 2])
    assert np.isnan(units[1:]).all()


def test_that_one_criterion_and_zero_weights_are_no_trouble() -> None:
    alone = score_equivalents(np.array([3.0]), np.zeros(1), np.array([50.0]))
    assert alone.changes == pytest.approx([0.5])
    assert unit_equivalents(np.ones(1), np.zeros(1), np.ones(1)).tolist() == [[1.0]]
    equal = score_equivalents(np.zeros(2), np.zeros(2), np.array([1.0, 2.0]))
    assert equal.changes == pytest.approx([0.02, 0.04])


def test_that_impossible_input_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^range-not-finite$"):
        score_equivalents(WEIGHTS, WORST, np.array([np.nan, 0.0, 1.0]))
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        unit_equivalents(-WEIGHTS, WORST, BEST)


def test_that_ranges_at_the_ends_of_what_a_number_can_hold_are_no_trouble() -> None:
    weights = np.array([0.5, 0.5])
    with np.errstate(all="raise", under="ignore"):
        found = score_equivalents(weights, np.array([-1.7e308, 0.0]), np.array([1.7e308, 1e-320]))
    assert np.isnan([found.changes[0], found.range_shares[0]]).all()
    # A fiftieth of a range of 1e-320, to the few digits that are left of such a number.
    assert found.changes[1] == pytest.approx(2e-322, rel=0.05, abs=0.0)
    assert found.range_shares[1] == pytest.approx(0.02)
