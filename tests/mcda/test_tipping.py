import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.ahp import ahp
from locdecide.mcda.tipping import Method, TippingPoints, easiest_figure, tipping_points
from locdecide.mcda.topsis import topsis
from locdecide.mcda.values import range_values
from tests.mcda import strategies
from tests.mcda.published import Array
from tests.mcda.test_topsis import TEST_X, X_BEST, X_WEIGHTS, X_WORST
from tests.mcda.test_weight_lines import TEST_V, V_WEIGHTS

METHODS: list[Method] = ["weighted-sum", "topsis"]
NO_TARGET = np.zeros(3, dtype=np.bool_)
WORST, BEST = np.array([100.0, 0.0, 0.0]), np.array([0.0, 100.0, 100.0])


def scored(table: Array, weights: Array, worst: Array, best: Array, method: Method) -> Array:
    values = range_values(table, worst, best, np.zeros(weights.size, dtype=np.bool_))
    signs = np.ones(weights.size)
    if method == "topsis":
        return topsis(values, weights, signs, values=values).closeness
    return ahp(values, weights, signs, values=values).scores


def solve(table: Array, weights: Array, method: Method) -> TippingPoints:
    return tipping_points(table, weights, WORST, BEST, NO_TARGET, method=method)


def leads(table: Array, weights: Array, method: Method, alternative: int) -> bool:
    scores = scored(table, weights, WORST, BEST, method)
    return bool(scores[alternative] >= np.delete(scores, alternative).max())


def test_that_test_v_of_methods_tips_where_the_gap_of_two_hundredths_closes() -> None:
    """METHODS 6: scores .650 .630 .415, so that a value has to move by .02 / w."""
    zeros, ones = np.zeros(3), np.ones(3)
    found = tipping_points(TEST_V, V_WEIGHTS, zeros, ones, NO_TARGET)
    assert found.leads.tolist() == [True, False, False]
    assert found.rivals.tolist() == [1, 0, 0]
    down = TEST_V[0] - 0.02 / V_WEIGHTS
    up = TEST_V[1] + 0.02 / V_WEIGHTS
    assert found.figures[0] == pytest.approx(down, abs=1e-12)
    assert found.figures[1] == pytest.approx(up, abs=1e-12)
    assert found.figures[2] == pytest.approx(TEST_V[2] + 0.235 / V_WEIGHTS, abs=1e-12)
    assert found.beyond_range.tolist() == [[False] * 3, [False] * 3, [False, True, True]]
    assert [easiest_figure(found, i) for i in range(3)] == [0, 0, 0]


def test_that_test_x_of_methods_tips_in_its_own_units() -> None:
    """METHODS 5: S1 leads; S4 needs a price so much lower that it equals S1."""
    target = np.zeros(6, dtype=np.bool_)
    for method in METHODS:
        found = tipping_points(TEST_X, X_WEIGHTS, X_WORST, X_BEST, target, method=method)
        assert found.leads.tolist() == [True, False, False, False, False]
        changed = TEST_X.copy()
        changed[3, 0] = found.figures[3, 0]
        scores = scored(changed, X_WEIGHTS, X_WORST, X_BEST, method)
        assert 0.03 < changed[3, 0] < 0.052
        assert scores[3] == pytest.approx(scores[0], abs=1e-12)
        assert found.changes[3, 0] == pytest.approx(changed[3, 0] - 0.052, abs=1e-15)
        assert found.range_shares[3, 0] == pytest.approx((0.052 - changed[3, 0]) / 0.09)


def test_that_a_tipping_point_of_topsis_by_hand_is_met() -> None:
    """Equal weights: q = .5 of the rival (.5, .5) needs v = 1 - .2 beside a value of .2."""
    table = np.array([[0.2, 0.4], [0.5, 0.5]])
    found = tipping_points(
        table, np.ones(2), np.zeros(2), np.ones(2), np.zeros(2, dtype=np.bool_), method="topsis"
    )
    assert found.figures[0] == pytest.approx([0.6, 0.8], abs=1e-12)


@given(
    strategies.tables(4, 3, 0.0, 100.0), strategies.weights(3), st.sampled_from(METHODS), st.data()
)
def test_that_no_smaller_change_and_nothing_else_changes_the_first_place(
    table: Array, weights: Array, method: Method, data: st.DataObject
) -> None:
    """Every figure of the range, tried out: the lead changes there and not before."""
    found = solve(table, weights, method)
    i, j = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 2))
    before = scored(table, weights, WORST, BEST, method)
    if np.diff(np.sort(before))[-1] < 1e-6:
        return
    figure = found.figures[i, j]
    for x in np.linspace(0.0, 100.0, 41):
        tried = table.copy()
        tried[i, j] = x
        changed = leads(tried, weights, method, i) != bool(found.leads[i])
        if np.isnan(figure) or found.beyond_range[i, j]:
            assert not changed
        elif abs(x - figure) > 1e-6:
            assert changed == (
                abs(x - table[i, j]) > abs(found.changes[i, j])
                and (x - table[i, j]) * found.changes[i, j] > 0
            )


@given(strategies.tables(4, 3, 5.0, 95.0), strategies.weights(3), st.sampled_from(METHODS))
def test_that_at_the_tipping_point_the_two_are_equal_also_beyond_the_range(
    table: Array, weights: Array, method: Method
) -> None:
    found = solve(table, weights, method)
    factors = weights if method == "weighted-sum" else weights * weights
    for i in range(4):
        for j in range(3):
            if np.isnan(found.figures[i, j]):
                continue
            tried = table.copy()
            tried[i, j] = found.figures[i, j]
            v = (tried - WORST) / (BEST - WORST)
            outside = bool(v[i, j] < -1e-9 or v[i, j] > 1 + 1e-9)
            assert bool(found.beyond_range[i, j]) == outside
            if method == "weighted-sum":
                scores = v @ factors
            else:
                gained, lost = (v * v) @ factors, ((1 - v) ** 2) @ factors
                scores = gained / (gained + lost)
            assert scores[i] == pytest.approx(np.delete(scores, i).max(), abs=1e-8)


@given(strategies.tables(4, 3, 0.0, 100.0), strategies.weights(3), st.data())
def test_that_a_missing_figure_tips_where_it_changes_who_leads(
    table: Array, weights: Array, data: st.DataObject
) -> None:
    i, j = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 2))
    table[i, j] = np.nan
    for method in METHODS:
        before = scored(table, weights, WORST, BEST, method)
        if np.diff(np.sort(before))[-1] < 1e-6:
            continue
        found = solve(table, weights, method)
        figure = found.figures[i, j]
        assert np.isnan(found.changes[i, j])
        assert not found.beyond_range[i, j]
        assert bool(found.leads[i]) == leads(table, weights, method, i)
        for x in np.linspace(0.0, 100.0, 21):
            tried = table.copy()
            tried[i, j] = x
            changed = leads(tried, weights, method, i) != bool(found.leads[i])
            if np.isnan(figure):
                assert not changed
            elif abs(x - figure) > 1e-6:
                better = (x - figure) * np.sign(BEST[j] - WORST[j]) > 0
                assert changed == (better != bool(found.leads[i]))


def test_that_none_is_given_where_nothing_possible_does_it() -> None:
    table = np.array([[90.0, 10.0], [50.0, 90.0]])
    worst, best, target = np.zeros(2), np.full(2, 100.0), np.zeros(2, dtype=np.bool_)
    free = tipping_points(table, np.array([0.9, 0.1]), worst, best, target)
    assert free.figures[1, 1] == pytest.approx(370.0)
    assert free.figures[0, 1] == pytest.approx(-270.0)
    assert free.beyond_range.tolist() == [[False, True], [False, True]]
    limits = np.array([0.0, 0.0]), np.array([100.0, 300.0])
    bound = tipping_points(
        table, np.array([0.9, 0.1]), worst, best, target, lowest=limits[0], highest=limits[1]
    )
    assert np.isnan(bound.figures).tolist() == [[False, True], [False, True]]
    assert not bound.beyond_range[:, 1].any()
    assert easiest_figure(bound, 1) == 0
    steady = tipping_points(table, np.array([1.0, 0.0]), worst, best, target)
    assert np.isnan(steady.figures[:, 1]).all()


def test_that_closeness_can_stay_behind_however_far_a_figure_goes() -> None:
    """Beyond the ideal the distance to it grows again: no figure at all does it."""
    table = np.array([[0.9, 0.9], [0.1, 0.5]])
    found = tipping_points(
        table, np.array([0.9, 0.1]), np.zeros(2), np.ones(2), NO_TARGET[:2], method="topsis"
    )
    assert np.isnan(found.figures[1, 1])
    assert not np.isnan(found.figures[1, 0])


def test_that_a_target_is_approached_and_left_on_the_nearer_side() -> None:
    """Target 20, worth nothing from 10 away; the rival stands at .5."""
    worst, best, target = np.array([30.0, 0.0]), np.array([20.0, 1.0]), np.array([True, False])
    weights = np.array([0.5, 0.5])
    for x, tips in ((12.0, 15.0), (28.0, 25.0), (19.0, 15.0), (21.0, 25.0), (20.0, 25.0)):
        table = np.array([[x, 0.5], [25.0, 0.5]])
        assert tipping_points(table, weights, worst, best, target).figures[0, 0] == tips
    unreachable = np.array([[28.0, 0.0], [20.0, 1.0]])
    assert np.isnan(tipping_points(unreachable, weights, worst, best, target).figures[0, 0])
    leader = np.array([[20.0, 0.5], [25.0, 0.5]])
    low, high = np.array([0.0, 0.0]), np.array([24.0, 1.0])
    other = tipping_points(leader, weights, worst, best, target, lowest=low, highest=high)
    assert other.figures[0, 0] == 15.0


def test_that_a_figure_beyond_an_end_comes_back_from_there_and_goes_no_further() -> None:
    worst, best, target = np.zeros(2), np.ones(2), np.zeros(2, dtype=np.bool_)
    leader = tipping_points(np.array([[1.5, 0.5], [0.4, 0.5]]), np.ones(2), worst, best, target)
    assert leader.figures[0, 0] == pytest.approx(0.4)
    assert leader.changes[0, 0] == pytest.approx(-1.1)
    behind = tipping_points(np.array([[1.5, 0.1], [0.9, 0.9]]), np.ones(2), worst, best, target)
    assert np.isnan(behind.figures[0, 0])
    assert behind.figures[0, 1] == pytest.approx(0.8)


@pytest.mark.parametrize("method", METHODS)
def test_that_a_tie_is_its_own_tipping_point(method: Method) -> None:
    table = np.array([[50.0, 50.0, 50.0]] * 3)
    found = solve(table, np.array([0.2, 0.3, 0.5]), method)
    assert found.leads.all()
    assert found.figures.tolist() == table.tolist()
    assert found.changes.tolist() == np.zeros((3, 3)).tolist()


@pytest.mark.parametrize("method", METHODS)
def test_that_one_alternative_leads_whatever_happens(method: Method) -> None:
    found = solve(np.array([[50.0, np.nan, 20.0]]), np.array([0.2, 0.3, 0.5]), method)
    assert found.leads.tolist() == [True]
    assert found.rivals.tolist() == [-1]
    assert np.isnan(found.figures).all()
    assert easiest_figure(found, 0) is None
    assert solve(np.empty((0, 3)), np.ones(3), method).figures.shape == (0, 3)


@pytest.mark.parametrize("method", METHODS)
def test_that_a_range_without_width_has_no_tipping_point(method: Method) -> None:
    table = np.array([[4.0, 0.5], [4.0, 0.7]])
    found = tipping_points(
        table,
        np.array([0.5, 0.5]),
        np.array([4.0, 0.0]),
        np.array([4.0, 1.0]),
        np.zeros(2, dtype=np.bool_),
        method=method,
    )
    assert np.isnan(found.figures[:, 0]).all()
    assert found.figures[:, 1] == pytest.approx([0.7, 0.5])


@pytest.mark.parametrize("method", METHODS)
def test_that_nothing_known_is_no_trouble(method: Method) -> None:
    table = np.array([[np.nan] * 3, [20.0, 50.0, 50.0]])
    found = solve(table, np.array([0.2, 0.3, 0.5]), method)
    assert found.leads.tolist() == [False, True]
    tried = table.copy()
    tried[0, 1] = found.figures[0, 1]
    scores = scored(tried, np.array([0.2, 0.3, 0.5]), WORST, BEST, method)
    assert scores[0] == pytest.approx(scores[1])


def test_that_impossible_input_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^not-finite$"):
        solve(np.array([[np.inf, 0.0, 0.0]]), np.ones(3), "topsis")
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        solve(np.array([[1.0, 0.0, 0.0]]), -np.ones(3), "topsis")


@pytest.mark.parametrize("method", ["weighted-sum", "topsis"])
@pytest.mark.parametrize("end", [1.0, 1.7e308])
def test_that_figures_at_the_end_of_what_a_number_can_hold_raise_nothing(
    method: Method, end: float
) -> None:
    figures = np.array([[-1.7e308, 0.0], [1.7e308, 0.0]])
    worst, best = np.array([-end, 0.0]), np.array([end, 1.0])
    with np.errstate(all="raise", under="ignore"):
        found = tipping_points(
            figures, np.array([0.5, 0.5]), worst, best, np.zeros(2, dtype=bool), method=method
        )
    assert not np.isnan(found.range_shares[~np.isnan(found.figures)]).any()
