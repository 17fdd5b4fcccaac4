from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.ahp import ahp
from locdecide.mcda.attribution import closeness_attribution, sum_attribution
from locdecide.mcda.topsis import Normalisation, topsis
from locdecide.mcda.weight_lines import topsis_squares
from tests.mcda import strategies
from tests.mcda.published import Array

NORMALISATIONS: tuple[Normalisation, ...] = ("range", "vector", "minmax", "max", "sum")


@st.composite
def problems(draw: st.DrawFn, m: int = 4, n: int = 4) -> tuple[Array, Array, Array]:
    """Performances of which some may be missing, weights of which one may be 0, and signs."""
    table = draw(strategies.tables(m, n)).copy()
    for i, j in draw(st.lists(st.tuples(st.integers(0, m - 1), st.integers(0, n - 1)), max_size=5)):
        table[i, j] = np.nan
    weights = draw(strategies.weights(n)).copy()
    if draw(st.booleans()):
        weights[0] = 0.0
    return table, weights, draw(strategies.signs(n))


def over_range(table: Array, signs: Array) -> Array:
    return np.where(signs > 0, table, 100.0 - table) / 100.0


def divided(
    normalisation: Normalisation, table: Array, weights: Array, signs: Array
) -> tuple[Array, Array]:
    """The division between the first two alternatives, and everybody's closeness."""
    values = over_range(table, signs) if normalisation == "range" else None
    kind = {"normalisation": normalisation, "values": values}
    squares = topsis_squares(table, signs, **kind)
    closeness = topsis(table, weights, signs, **kind).closeness
    return closeness_attribution(*squares, weights, 0, 1), closeness


def halves(slope: Callable[[Array, Array], Array], start: Array, end: Array) -> float:
    """The mean of a slope on the straight way, by double exponential steps from either end."""
    u = np.linspace(-4.5, 4.5, 1001)
    nearness = 0.5 / (1.0 + np.exp(-np.pi * np.sinh(u)))
    steps = np.pi * np.cosh(u) * nearness * (1.0 - 2.0 * nearness) * (u[1] - u[0])
    total = 0.0
    for near, far in ((start, end), (end, start)):
        gained, lost = ((1.0 - nearness) * near[k] + nearness * far[k] for k in range(2))
        total += float(slope(gained, lost) @ steps)
    return total


def in_gain(n: Array, p: Array) -> Array:
    return np.sqrt(p) / (2.0 * np.sqrt(n) * (np.sqrt(n) + np.sqrt(p)) ** 2)


def in_loss(n: Array, p: Array) -> Array:
    return -in_gain(p, n)


@pytest.mark.parametrize(
    ("end", "start"),
    [
        ((0.6, 0.3), (0.2, 0.5)),
        ((1.0, 0.0), (0.4, 0.7)),
        ((0.4, 0.7), (0.0, 1.0)),
        ((1.0, 0.0), (0.0, 1.0)),
        ((0.3, 0.6), (0.1, 0.2)),
        ((0.5, 0.5), (0.5, 0.5000001)),
        ((1e-9, 1.0), (0.5, 0.5)),
        ((90.0, 30.0), (0.02, 0.1)),
    ],
)
def test_that_gains_and_losses_are_those_of_numeric_integration(
    end: tuple[float, float], start: tuple[float, float]
) -> None:
    """Two criteria: the one holds all the gains, the other all the losses."""
    gains, losses = np.array([[end[0], 0.0], [start[0], 0.0]]), np.array([[0.0, end[1]]] * 2)
    losses[1, 1] = start[1]
    found = closeness_attribution(losses, gains, np.ones(2), 0, 1)
    one, other = np.array(end), np.array(start)
    expected = [halves(in_gain, other, one), halves(in_loss, other, one)] * (one - other)
    assert found == pytest.approx(expected, rel=1e-10, abs=1e-14)


def test_that_opposite_ends_by_hand_share_the_difference_equally() -> None:
    """From the anti-ideal to the ideal: what is gained and what is no longer lost count alike."""
    gains, losses = np.array([[1.0, 0.0], [0.0, 0.0]]), np.array([[0.0, 0.0], [0.0, 1.0]])
    found = closeness_attribution(losses, gains, np.ones(2), 0, 1)
    assert found == pytest.approx([0.5, 0.5], abs=1e-15)


def test_that_gains_and_losses_in_step_by_hand_weigh_each_other_up() -> None:
    """N = P all the way from 0.5 to 1: df/dN = 1 / 8N, so that its part is ln(2) / 8."""
    gains, losses = np.array([[1.0, 0.0], [0.5, 0.0]]), np.array([[0.0, 1.0], [0.0, 0.5]])
    found = closeness_attribution(losses, gains, np.ones(2), 0, 1)
    assert found == pytest.approx([np.log(2) / 8, -np.log(2) / 8], abs=1e-15)


def test_that_a_weighted_sum_by_hand_is_divided_by_its_terms() -> None:
    values = np.array([[0.8, 0.2, 0.5], [0.3, 0.6, 0.5]])
    found = sum_attribution(values, np.array([0.5, 0.3, 0.2]), 0, 1)
    assert found == pytest.approx([0.25, -0.12, 0.0], abs=1e-15)


def test_that_a_missing_value_by_hand_counts_as_the_average_of_the_known() -> None:
    """0.7 on average over the two known ones; the fourth is missing for both and leaves 1/5."""
    values = np.array([[0.9, 0.5, np.nan, np.nan], [0.4, 0.5, 0.2, np.nan]])
    found = sum_attribution(values, np.array([0.2, 0.2, 0.4, 0.2]), 0, 1)
    assert found == pytest.approx([0.125, 0.0, 0.25, 0.0], abs=1e-15)


@pytest.mark.parametrize("normalisation", NORMALISATIONS)
@given(problem=problems())
def test_that_the_parts_add_up_to_the_difference_of_the_closeness(
    normalisation: Normalisation, problem: tuple[Array, Array, Array]
) -> None:
    found, closeness = divided(normalisation, *problem)
    assert found.sum() == pytest.approx(closeness[0] - closeness[1], abs=1e-12)
    assert np.isfinite(found).all()


@given(problem=problems())
def test_that_the_parts_add_up_to_the_difference_of_the_sums(
    problem: tuple[Array, Array, Array],
) -> None:
    table, weights, signs = problem
    values = over_range(table, signs)
    scores = ahp(table, 0.7 * weights, signs, values=values).scores
    found = sum_attribution(values, 0.7 * weights, 0, 1)
    assert found.sum() == pytest.approx(scores[0] - scores[1], abs=1e-12)


@pytest.mark.parametrize("normalisation", NORMALISATIONS)
@given(problem=problems())
def test_that_the_other_way_round_turns_every_sign(
    normalisation: Normalisation, problem: tuple[Array, Array, Array]
) -> None:
    table, weights, signs = problem
    there, _ = divided(normalisation, table, weights, signs)
    turned = table.copy()
    turned[[0, 1]] = table[[1, 0]]
    back, _ = divided(normalisation, turned, weights, signs)
    assert back == pytest.approx(-there, abs=1e-13)


@pytest.mark.parametrize("normalisation", NORMALISATIONS)
@given(problem=problems(), equal=st.integers(0, 3))
def test_that_a_criterion_in_which_both_are_equal_adds_nothing(
    normalisation: Normalisation, problem: tuple[Array, Array, Array], equal: int
) -> None:
    table, weights, signs = problem
    table[1, equal] = table[0, equal]
    found, _ = divided(normalisation, table, weights, signs)
    assert found[equal] == pytest.approx(0.0, abs=1e-15)


@pytest.mark.parametrize("normalisation", NORMALISATIONS)
@given(table=strategies.tables(4, 4), signs=strategies.signs(4), only=st.integers(0, 3))
def test_that_the_only_criterion_that_differs_takes_everything(
    normalisation: Normalisation, table: Array, signs: Array, only: int
) -> None:
    kept = table[1, only]
    table[1] = table[0]
    table[1, only] = kept
    found, closeness = divided(normalisation, table, np.full(4, 0.25), signs)
    assert found[only] == pytest.approx(closeness[0] - closeness[1], abs=1e-13)


@pytest.mark.parametrize("normalisation", NORMALISATIONS)
@given(table=strategies.tables(4, 4), weights=strategies.weights(4), signs=strategies.signs(4))
def test_that_a_criterion_speaks_for_the_one_that_is_better_in_it(
    normalisation: Normalisation, table: Array, weights: Array, signs: Array
) -> None:
    found, _ = divided(normalisation, table, weights, signs)
    better = signs * (table[0] - table[1])
    assert (found * np.sign(better) >= 0.0).all()


@given(problem=problems(), factor=st.sampled_from([1e-150, 0.01, 100.0, 1e150]))
def test_that_the_sum_of_the_weights_does_not_matter_to_the_closeness(
    problem: tuple[Array, Array, Array], factor: float
) -> None:
    table, weights, signs = problem
    there, _ = divided("vector", table, weights, signs)
    assert divided("vector", table, factor * weights, signs)[0] == pytest.approx(there, abs=1e-13)


@given(problem=problems())
def test_that_the_order_of_the_criteria_does_not_matter(
    problem: tuple[Array, Array, Array],
) -> None:
    table, weights, signs = problem
    order = np.array([2, 0, 3, 1])
    there, _ = divided("minmax", table, weights, signs)
    moved, _ = divided("minmax", table[:, order], weights[order], signs[order])
    assert moved == pytest.approx(there[order], abs=1e-13)


@given(problem=problems(n=3))
def test_that_a_criterion_twice_has_the_same_part_twice(
    problem: tuple[Array, Array, Array],
) -> None:
    table, weights, signs = problem
    twice = np.array([0, 1, 2, 2])
    found, _ = divided("max", table[:, twice], weights[twice], signs[twice])
    assert found[2] == pytest.approx(found[3], abs=1e-15)


def test_that_one_of_which_nothing_is_known_has_everything_against_it() -> None:
    table = np.array([[3.0, 5.0], [np.nan, np.nan], [1.0, 9.0]])
    found, closeness = divided("minmax", table, np.array([0.5, 0.5]), np.ones(2))
    assert closeness[1] == 0.0
    assert found.sum() == pytest.approx(closeness[0], abs=1e-14)
    assert (found >= 0.0).all()
    assert sum_attribution(table / 10, np.array([0.5, 0.5]), 1, 0) == pytest.approx([-0.15, -0.25])


def test_that_one_known_only_where_nothing_differs_stands_halfway() -> None:
    """The first criterion is equal for all; nothing else is known of the second alternative."""
    table = np.array([[4.0, 5.0], [4.0, np.nan], [4.0, 9.0]])
    found, closeness = divided("vector", table, np.array([0.5, 0.5]), np.ones(2))
    assert closeness.tolist() == pytest.approx([0.0, 0.5, 1.0])
    assert found == pytest.approx([0.0, -0.5], abs=1e-14)


@pytest.mark.parametrize("normalisation", NORMALISATIONS)
def test_that_equal_alternatives_owe_nothing_to_any_criterion(
    normalisation: Normalisation,
) -> None:
    found, _ = divided(normalisation, np.full((3, 2), 7.0), np.array([0.4, 0.6]), np.ones(2))
    assert found.tolist() == [0.0, 0.0]


def test_that_no_weight_at_all_leaves_nothing_to_divide() -> None:
    table = np.array([[3.0, 5.0], [1.0, 9.0]])
    assert divided("minmax", table, np.zeros(2), np.ones(2))[0].tolist() == [0.0, 0.0]
    assert sum_attribution(table / 10, np.zeros(2), 0, 1).tolist() == [0.0, 0.0]


def test_that_nothing_known_of_either_leaves_nothing_to_divide() -> None:
    table = np.full((2, 2), np.nan)
    assert divided("minmax", table, np.ones(2), np.ones(2))[0].tolist() == [0.0, 0.0]
    assert sum_attribution(table, np.ones(2), 0, 1).tolist() == [0.0, 0.0]


def test_that_a_negative_weight_and_an_infinite_value_are_refused() -> None:
    table = np.array([[0.3, 0.5], [0.1, np.inf]])
    for weights, code in (((-1.0, 1.0), "negative-weight"), ((1.0, 1.0), "not-finite")):
        with pytest.raises(ValueError, match=code):
            sum_attribution(table, np.array(weights), 0, 1)
        with pytest.raises(ValueError, match=code):
            closeness_attribution(table, table, np.array(weights), 0, 1)
