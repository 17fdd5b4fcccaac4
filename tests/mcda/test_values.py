import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.values import Direction, proposed_range, range_values
from tests.mcda.published import Array

finite = st.floats(-1e6, 1e6)
NO_TARGET = np.array([False])


def value(x: float, worst: float, best: float, *, target: bool = False) -> float:
    one = np.array([worst]), np.array([best]), np.array([target])
    return float(range_values(np.array([[x]]), *one)[0, 0])


def test_that_values_run_linearly_from_worst_to_best_and_stop_there() -> None:
    """METHODS 4, a cost and a gain."""
    cost = range_values(
        np.array([[70.0], [65.0], [50.0], [40.0], [1.0]]),
        np.array([65.0]),
        np.array([40.0]),
        NO_TARGET,
    )
    assert cost[:, 0].tolist() == pytest.approx([0.0, 0.0, 0.6, 1.0, 1.0], abs=1e-15)
    assert value(25.0, 0.0, 100.0) == pytest.approx(0.25, abs=1e-15)


@pytest.mark.parametrize("worst", [10.0, 30.0])
def test_that_a_target_loses_value_on_both_sides(worst: float) -> None:
    found = [value(x, worst, 20.0, target=True) for x in (5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 99.0)]
    assert found == pytest.approx([0.0, 0.0, 0.5, 1.0, 0.5, 0.0, 0.0], abs=1e-15)


def test_that_each_criterion_uses_its_own_range() -> None:
    values = range_values(
        np.array([[1.0, 2.0, 7.0], [3.0, np.nan, 9.0]]),
        np.array([0.0, 4.0, 10.0]),
        np.array([4.0, 0.0, 8.0]),
        np.array([False, False, True]),
    )
    np.testing.assert_allclose(values, [[0.25, 0.5, 0.5], [0.75, np.nan, 0.5]], atol=1e-15)


@pytest.mark.parametrize("target", [False, True])
def test_that_a_range_without_width_adds_nothing(target: bool) -> None:
    column = np.array([[4.0], [5.0], [6.0], [np.nan]])
    five = np.array([5.0])
    values = range_values(column, five, five, np.array([target]))
    np.testing.assert_array_equal(values[:, 0], [0.0, 0.0, 0.0, np.nan])


@given(finite, finite, finite, st.booleans(), st.floats(0.001, 1000.0), st.integers(-1000, 1000))
def test_that_the_unit_does_not_matter(
    x: float, worst: float, best: float, target: bool, factor: float, shift: int
) -> None:
    if abs(worst - best) < 1.0:
        best = worst + 1.0
    changed = [factor * number + shift for number in (x, worst, best)]
    assert value(*changed, target=target) == pytest.approx(
        value(x, worst, best, target=target), abs=1e-5
    )


@given(finite, finite, finite, finite)
def test_that_a_better_performance_never_has_a_smaller_value(
    a: float, b: float, worst: float, best: float
) -> None:
    better, other = (max(a, b), min(a, b)) if best > worst else (min(a, b), max(a, b))
    assert 0.0 <= value(other, worst, best) <= value(better, worst, best) <= 1.0


@given(st.floats(allow_nan=False, allow_infinity=False), st.floats(-1e308, 1e308), st.booleans())
def test_that_the_ends_have_exactly_0_and_1(worst: float, best: float, target: bool) -> None:
    if worst != best:
        assert value(best, worst, best, target=target) == 1.0
        assert value(worst, worst, best, target=target) == 0.0


@pytest.mark.parametrize(
    ("x", "worst", "best", "expected"),
    [
        (0.0, -1.7e308, 1.7e308, 0.5),
        (1.7e308, -1e-300, 1e-300, 1.0),
        (-1.7e308, -1e-300, 1e-300, 0.0),
        (5e-324, 0.0, 1e-323, 0.5),
        (1e16 + 2, 1e16, 1e16 + 4, 0.5),
    ],
)
def test_that_huge_and_tiny_numbers_are_measured_exactly(
    x: float, worst: float, best: float, expected: float
) -> None:
    assert value(x, worst, best) == expected


@pytest.mark.parametrize("end", [np.nan, np.inf])
def test_that_a_range_without_an_end_is_refused(end: float) -> None:
    with pytest.raises(ValueError, match=r"^range-not-finite$"):
        value(1.0, 0.0, end)
    with pytest.raises(ValueError, match=r"^range-not-finite$"):
        value(1.0, end, 0.0)


@pytest.mark.parametrize(
    ("column", "direction", "expected"),
    [
        ([43.0, 61.0], "minimise", (65.0, 40.0)),
        ([43.0, 61.0], "maximise", (40.0, 65.0)),
        ([40.0, 50.0, 60.0], "maximise", (40.0, 60.0)),
        ([0.3, 0.7], "maximise", (0.3, 0.7)),
        ([-13.0, 8.0], "maximise", (-15.0, 10.0)),
        ([0.045, 0.075], "minimise", (0.08, 0.04)),
        ([0.0, 1500.0], "minimise", (1500.0, 0.0)),
        ([7.0, np.nan, 7.0], "maximise", (6.0, 8.0)),
        ([50.0], "minimise", (55.0, 45.0)),
        ([-50.0], "maximise", (-55.0, -45.0)),
        ([0.0, 0.0], "minimise", (1.0, 0.0)),
        ([1.2e6, 9.9e6], "maximise", (0.0, 1e7)),
    ],
)
def test_that_the_proposed_range_is_round(
    column: list[float], direction: Direction, expected: tuple[float, float]
) -> None:
    assert proposed_range(np.array(column), direction) == expected


@pytest.mark.parametrize("column", [[], [np.nan, np.nan]])
def test_that_without_data_no_range_is_proposed(column: list[float]) -> None:
    assert proposed_range(np.array(column, dtype=float), "maximise") is None


@given(st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=6))
def test_that_the_proposed_range_covers_the_data_without_waste(data: list[float]) -> None:
    column: Array = np.array(data)
    proposal = proposed_range(column, "maximise")
    assert proposal is not None
    worst, best = proposal
    tolerance = 1e-8 * (best - worst)
    assert worst < best
    assert worst <= column.min() + tolerance
    assert best >= column.max() - tolerance
    spread = column.max() - column.min()
    if spread > 1e-8 * np.abs(column).max():
        assert best - worst <= 2.0 * spread * (1 + 1e-6)
    assert proposed_range(column, "minimise") == (best, worst)
    if column.min() >= 0:
        assert worst >= 0


@pytest.mark.parametrize(
    "column", [[-1.7e308, 1.7e308], [1.7e308], [5e-324, 3e-310], [1e-300, 2e-300], [1e16, 1e16 + 2]]
)
def test_that_a_range_is_proposed_for_huge_and_tiny_data(column: list[float]) -> None:
    proposal = proposed_range(np.array(column), "maximise")
    assert proposal is not None
    assert np.isfinite(proposal).all()
    assert proposal[0] < proposal[1]
    assert proposal[0] <= min(column)
    assert proposal[1] >= max(column)


def test_that_an_infinite_performance_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^not-finite$"):
        proposed_range(np.array([1.0, np.inf]), "maximise")
