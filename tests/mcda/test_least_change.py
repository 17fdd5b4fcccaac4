from itertools import combinations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from locdecide.mcda.ahp import ahp
from locdecide.mcda.crossovers import leading_intervals
from locdecide.mcda.least_change import LeastChange, least_change, least_change_topsis
from locdecide.mcda.ranks import ranks
from locdecide.mcda.topsis import topsis
from locdecide.mcda.weight_lines import topsis_lines, topsis_squares, weights_along
from tests.mcda import strategies
from tests.mcda.published import Array
from tests.mcda.test_weight_lines import TEST_V, V_WEIGHTS, gappy_values, gappy_weights

values_3 = strategies.tables(4, 3, 0.0, 1.0)


def by_topsis(
    values: Array, weights: Array, alternative: int, draws: int = 300
) -> LeastChange | None:
    squares = topsis_squares(values, np.ones(weights.size), values=values)
    return least_change_topsis(*squares, weights, alternative, draws=draws)


def closeness(values: Array, weights: Array) -> Array:
    return topsis(values, weights, np.ones(weights.size), values=values).closeness


def simplex_grid(parts: int) -> Array:
    """All weights of three criteria in whole parts."""
    points = [(a, b, parts - a - b) for a in range(parts + 1) for b in range(parts + 1 - a)]
    return np.array(points) / parts


def nearest_by_brute_force(values: Array, weights: Array, alternative: int) -> float | None:
    """Solve for every set of binding conditions and keep the nearest point that fits all."""
    n = weights.size
    conditions = np.concatenate(
        [np.delete(values[alternative] - values, alternative, axis=0), np.eye(n)]
    )
    best = None
    for size in range(n):
        for binding in combinations(range(conditions.shape[0]), size):
            rows = np.concatenate([np.ones((1, n)), conditions[list(binding)]])
            wanted = np.concatenate([[1.0], np.zeros(size)])
            step = np.linalg.lstsq(rows, wanted - rows @ weights, rcond=None)[0]
            tried = weights + step
            fits = np.abs(rows @ tried - wanted).max() < 1e-9
            if fits and (conditions @ tried).min() > -1e-9:
                distance = float(np.linalg.norm(step))
                best = distance if best is None else min(best, distance)
    return best


def test_that_a_change_by_hand_is_met() -> None:
    """Test V: the second leads where .3 w1 - .1 w2 - .6 w3 = 0; the foot of the plumb line.

    Its direction within sum 0 is d = (13, 1, -14) / 30 of length^2 366/900, and today's lead .02.
    """
    found = least_change(TEST_V, V_WEIGHTS, 1)
    assert found is not None
    step = np.array([13.0, 1.0, -14.0]) / 30 * (0.02 / (366 / 900))
    assert found.weights == pytest.approx(V_WEIGHTS - step, abs=1e-12)
    assert found.distance == pytest.approx(0.02 / np.sqrt(366 / 900), abs=1e-12)
    assert found.exact
    assert not found.only_shares


def test_that_with_two_criteria_it_is_the_end_of_the_stability_interval() -> None:
    """Up to t = 4/7 the second leads: 0.8 t + 0.2 (1 - t) = 0.5 t + 0.6 (1 - t)."""
    values = np.array([[0.8, 0.2], [0.5, 0.6]])
    found = least_change(values, np.array([0.3, 0.7]), 0)
    assert found is not None
    assert found.weights == pytest.approx([4 / 7, 3 / 7], abs=1e-12)
    assert found.distance == pytest.approx((4 / 7 - 0.3) * np.sqrt(2), abs=1e-12)


def test_that_topsis_with_two_criteria_ends_at_the_exact_crossing() -> None:
    rng = np.random.default_rng(2)
    for _ in range(20):
        values, weights = rng.random((4, 2)), rng.dirichlet(np.ones(2))
        lines = topsis_lines((1 - values) ** 2, values**2, weights)
        for i in range(4):
            found = by_topsis(values, weights, i)
            intervals = leading_intervals(lines, i)[0]
            if not intervals:
                assert found is None
                continue
            assert found is not None
            away = min(max(low - weights[0], weights[0] - high, 0.0) for low, high in intervals)
            assert found.distance == pytest.approx(away * np.sqrt(2), abs=1e-8)


@settings(max_examples=60)
@given(values_3, strategies.weights(3), st.integers(0, 3))
def test_that_brute_force_over_the_binding_conditions_finds_the_same(
    values: Array, weights: Array, alternative: int
) -> None:
    found = least_change(values, weights, alternative)
    expected = nearest_by_brute_force(values, weights, alternative)
    if found is None:
        assert expected is None
    else:
        assert expected is not None
        assert found.distance == pytest.approx(expected, abs=1e-8)


@given(
    st.integers(2, 30), st.integers(1, 12), st.integers(0, 2**32 - 1), st.sampled_from([0.3, 1, 5])
)
def test_that_no_other_weights_in_the_lead_are_nearer(
    m: int, n: int, seed: int, spread: float
) -> None:
    """What marks the nearest point of a convex set, for drawn weights and each criterion alone."""
    rng = np.random.default_rng(seed)
    values, weights = rng.random((m, n)), rng.dirichlet(np.full(n, spread))
    alternative = int(rng.integers(m))
    found = least_change(values, weights, alternative)
    drawn = np.concatenate([np.eye(n), rng.dirichlet(np.full(n, spread), 2000)])
    scores = drawn @ values.T
    leading = drawn[scores[:, alternative] >= scores.max(axis=1)]
    if found is None:
        assert leading.size == 0
        return
    assert found.weights.sum() == pytest.approx(1.0)
    assert found.weights.min() >= 0.0
    assert ranks(values @ found.weights)[alternative] == 1
    assert found.distance == pytest.approx(float(np.linalg.norm(found.weights - weights)))
    assert ((leading - found.weights) @ (weights - found.weights) <= 1e-9).all()


def test_that_no_weights_put_a_dominated_alternative_first() -> None:
    values = np.array([[0.8, 0.6, 0.7], [0.5, 0.7, 0.9], [0.4, 0.5, 0.6]])
    assert least_change(values, V_WEIGHTS, 2) is None
    assert by_topsis(values, V_WEIGHTS, 2) is None


def test_that_one_below_the_line_of_two_others_is_never_first() -> None:
    """Not dominated by either, but by their mixture: (.5, .5) beside (.9, .2) and (.2, .9)."""
    values = np.array([[0.9, 0.2], [0.2, 0.9], [0.5, 0.5]])
    assert least_change(values, np.array([0.6, 0.4]), 2) is None


def test_that_coming_up_to_another_is_told_apart_from_leading() -> None:
    """Worse in the third alone: level as long as that has no weight, and never ahead."""
    values = np.array([[0.8, 0.6, 0.7], [0.8, 0.6, 0.5]])
    found = least_change(values, V_WEIGHTS, 1)
    assert found is not None
    assert found.only_shares
    assert found.weights == pytest.approx([0.65, 0.35, 0.0], abs=1e-12)
    twins = least_change(np.repeat(values[:1], 2, axis=0), V_WEIGHTS, 1)
    assert twins is not None
    assert twins.only_shares
    assert twins.distance == 0.0


@settings(max_examples=40)
@given(values_3, strategies.weights(3), st.integers(0, 3))
def test_that_topsis_is_no_further_than_the_best_of_a_grid(
    values: Array, weights: Array, alternative: int
) -> None:
    grid = simplex_grid(60)
    squares = grid**2
    gained, lost = squares @ (values**2).T, squares @ ((1 - values) ** 2).T
    keys = gained / (gained + lost)
    # Clearly ahead: a lead by rounding needs no weights.
    leading = grid[keys[:, alternative] >= np.delete(keys, alternative, axis=1).max(axis=1) + 1e-9]
    found = by_topsis(values, weights, alternative)
    if found is None:
        assert leading.size == 0
        return
    assert ranks(closeness(values, found.weights))[alternative] == 1
    assert found.weights.sum() == pytest.approx(1.0)
    assert found.weights.min() >= 0.0
    if leading.size:
        nearest = np.linalg.norm(leading - weights, axis=1).min()
        assert found.distance <= nearest + 1e-6


@given(gappy_values(), gappy_weights(), st.integers(0, 4))
@example(np.array([[0.9, 1, 0.9, 0.9], [np.nan, *[0.9] * 3], *[[0.9] * 4] * 3]), np.zeros(4), 1)
@settings(max_examples=50)
def test_that_whatever_is_found_with_gaps_leads(
    values: Array, weights: Array, alternative: int
) -> None:
    for name in ("sum", "topsis"):
        if name == "sum":
            found = least_change(values, weights, alternative)
        else:
            found = by_topsis(values, weights, alternative)
        if found is None:
            continue
        if name == "sum":
            scores = ahp(values, found.weights, np.ones(4), values=values).scores
        else:
            scores = closeness(values, found.weights)
        assert scores[alternative] >= scores.max() - 1e-9


def test_that_nothing_changes_for_the_leader() -> None:
    for found in (least_change(TEST_V, V_WEIGHTS, 0), by_topsis(TEST_V, V_WEIGHTS, 0)):
        assert found is not None
        assert found.weights == pytest.approx(V_WEIGHTS)
        assert found.distance == 0.0
        assert found.exact


def test_that_the_same_seed_finds_the_same() -> None:
    rng = np.random.default_rng(8)
    values, weights = rng.random((12, 6)), rng.dirichlet(np.ones(6))
    squares = topsis_squares(values, np.ones(6), values=values)
    one, other = (least_change_topsis(*squares, weights, 3, seed=4) for _ in range(2))
    assert one is not None
    assert other is not None
    assert one.weights.tolist() == other.weights.tolist()
    assert not one.exact


def test_that_one_weight_alone_is_never_a_smaller_change() -> None:
    """The stability intervals move along one line; the least change is free."""
    rng = np.random.default_rng(9)
    for _ in range(10):
        values, weights = rng.random((5, 4)), rng.dirichlet(np.ones(4))
        lines = topsis_lines((1 - values) ** 2, values**2, weights)
        for i in range(5):
            found = by_topsis(values, weights, i, draws=1000)
            for k, intervals in enumerate(leading_intervals(lines, i)):
                for end in (end for interval in intervals for end in interval):
                    moved = weights_along(weights, np.arange(4) == k, np.array([end]))[0]
                    assert found is not None
                    assert found.distance <= np.linalg.norm(moved - weights) + 1e-6


def test_that_degenerate_input_is_no_trouble() -> None:
    alone = least_change(np.array([[0.2, 0.4]]), np.array([0.5, 0.5]), 0)
    assert alone is not None
    assert alone.distance == 0.0
    assert not alone.only_shares
    single = by_topsis(np.array([[0.2, 0.4]]), np.array([0.5, 0.5]), 0)
    assert single is not None
    assert not single.only_shares
    one_criterion = np.array([[0.2], [0.7]])
    assert least_change(one_criterion, np.ones(1), 0) is None
    assert by_topsis(one_criterion, np.ones(1), 0) is None
    zeros = least_change(np.array([[0.2, 0.9], [0.8, 0.2]]), np.zeros(2), 1)
    assert zeros is not None
    assert zeros.distance == pytest.approx((7 / 13 - 0.5) * np.sqrt(2))
    full = least_change(np.array([[0.2, 0.9], [0.8, 0.2]]), np.array([1.0, 0.0]), 0)
    assert full is not None
    assert full.weights == pytest.approx([7 / 13, 6 / 13])


def test_that_one_of_which_nothing_is_known_is_never_first() -> None:
    values = np.array([[np.nan, np.nan], [0.5, 0.4]])
    assert least_change(values, np.array([0.5, 0.5]), 0) is None
    assert by_topsis(values, np.array([0.5, 0.5]), 0) is None


def test_that_impossible_input_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        least_change(TEST_V, -V_WEIGHTS, 0)
    with pytest.raises(ValueError, match=r"^not-finite$"):
        by_topsis(TEST_V, np.array([1.0, np.inf, 0.0]), 0)
