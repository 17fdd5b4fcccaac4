import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from locdecide.mcda.cross_check import cross_check
from locdecide.mcda.other_methods import OTHER_METHODS
from tests.mcda import strategies
from tests.mcda.checking import NAMES, checked, ranked, scored
from tests.mcda.published import Array

POSITIVE = ["WPM", "WASPAS", "CODAS", "ARAS", "MARCOS"]
ANYTHING = ["WSM", "VIKOR", "PROMETHEE II", "MABAC", "SPOTIS"]
PLAIN = np.array([[0.4, 0.9, 0.2], [0.7, 0.3, 0.5], [0.1, 0.6, 0.8], [0.5, 0.5, 0.5]])
WEIGHTS, SIGNS = np.array([0.5, 0.3, 0.2]), np.array([1.0, -1.0, 1.0])


@pytest.mark.parametrize("name", NAMES)
def test_that_a_missing_figure_with_weight_leaves_the_method_out(name: str) -> None:
    table = PLAIN.copy()
    table[2, 1] = np.nan
    found = checked(name, table, WEIGHTS, SIGNS, table)
    assert (found.left_out, found.columns) == ("missing", (1,))
    assert found.scores is None
    assert found.ranks is None
    assert found.leaders == ()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("figure", [np.nan, 0.0, -3.0])
def test_that_a_criterion_without_weight_is_not_read(name: str, figure: float) -> None:
    weightless = np.column_stack([np.full(4, figure), PLAIN])
    found = scored(name, weightless, [0.0, *WEIGHTS], [1.0, *SIGNS])
    np.testing.assert_array_equal(found, scored(name, PLAIN, WEIGHTS, SIGNS))


@pytest.mark.parametrize("name", POSITIVE)
@pytest.mark.parametrize("figure", [0.0, -3.0])
@pytest.mark.parametrize("column", [0, 1])
def test_that_methods_of_ratios_need_figures_above_0(name: str, figure: float, column: int) -> None:
    """A gain and a cost alike; a cost of 0 has no reciprocal."""
    table = PLAIN.copy()
    table[1, column] = figure
    found = checked(name, table, WEIGHTS, SIGNS, table)
    assert (found.left_out, found.columns) == ("needs-positive", (column,))


def test_that_distances_from_the_average_need_figures_of_at_least_0() -> None:
    """A share of a negative average would turn the order round."""
    table = PLAIN.copy()
    table[1, 0] = 0.0
    assert checked("EDAS", table, WEIGHTS, SIGNS).left_out is None
    table[1, 0] = -0.1
    found = checked("EDAS", table, WEIGHTS, SIGNS)
    assert (found.left_out, found.columns) == ("needs-non-negative", (0,))


@pytest.mark.parametrize("name", ANYTHING)
def test_that_the_others_rank_zeros_and_negative_figures(name: str) -> None:
    """A negative largest figure included: more stays better."""
    losses = [[-5.0], [-1.0], [-3.0]]
    assert ranked(name, losses, [1.0], [1.0]) == [3, 1, 2]
    if name != "SPOTIS":
        assert ranked(name, losses, [1.0], [-1.0]) == [1, 3, 2]
        assert ranked(name, [[-1.0], [0.0], [1.0]], [1.0], [1.0]) == [3, 2, 1]


def test_that_spotis_needs_values() -> None:
    assert checked("SPOTIS", PLAIN, WEIGHTS, SIGNS).left_out == "needs-values"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("figure", [7.0, 0.0, -7.0])
@given(table=strategies.tables(4, 2), weights=strategies.weights(3), signs=strategies.signs(3))
@settings(max_examples=15)
def test_that_a_constant_criterion_changes_no_order(
    name: str, figure: float, table: Array, weights: Array, signs: Array
) -> None:
    """Nor is it a reason to leave a method out.

    What WASPAS and CODAS make of the others depends on their absolute weights: there it stands
    beside another constant, elsewhere beside none.
    """
    found = scored(name, np.column_stack([table, np.full(4, figure)]), weights, signs)
    if name in ("WASPAS", "CODAS"):
        expected = scored(name, np.column_stack([table, np.full(4, 3.0)]), weights, signs)
    else:
        expected = scored(name, table, weights[:2], signs[:2])
    gaps = np.subtract.outer(expected, expected)
    assert (np.subtract.outer(found, found)[gaps > 1e-8] > 0.0).all()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("row", [[0.3, 0.7], [0.0, 0.0], [-4.0, 0.5]])
def test_that_equal_alternatives_tie(name: str, row: list[float]) -> None:
    assert ranked(name, [row] * 3, [0.4, 0.6], [1.0, -1.0]) == [1, 1, 1]


@pytest.mark.parametrize("name", NAMES)
@given(table=strategies.tables(3, 3), weights=strategies.weights(3), signs=strategies.signs(3))
@settings(max_examples=15)
def test_that_two_equal_alternatives_among_others_tie(
    name: str, table: Array, weights: Array, signs: Array
) -> None:
    found = ranked(name, table[[0, 1, 0, 2]] / 100.0, weights, signs)
    assert found[0] == found[2]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("row", [[0.3, 0.7], [0.0, -2.0], [np.nan, np.nan]])
def test_that_one_alternative_is_first(name: str, row: list[float]) -> None:
    assert ranked(name, [row], [0.4, 0.6], [1.0, -1.0]) == [1]
    assert scored(name, [row], [0.4, 0.6], [1.0, -1.0]).tolist() == [0.0]


@pytest.mark.parametrize("name", NAMES)
def test_that_no_alternatives_have_no_scores(name: str) -> None:
    assert scored(name, np.empty((0, 2)), [0.4, 0.6], [1.0, -1.0]).shape == (0,)
    assert ranked(name, np.empty((3, 0)), [], []) == [1, 1, 1]


@pytest.mark.parametrize("name", NAMES)
def test_that_no_weight_at_all_ties_everybody(name: str) -> None:
    assert ranked(name, PLAIN, np.zeros(3), SIGNS) == [1, 1, 1, 1]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("weights", [[1.0, 0.0, 0.0], [1.0], [250.0]])
def test_that_one_criterion_orders_by_its_figures(name: str, weights: list[float]) -> None:
    """A criterion with all the weight, and a single one."""
    count = len(weights)
    assert ranked(name, PLAIN[:, :count], weights, SIGNS[:count]) == [3, 1, 4, 2]


def test_that_the_compromise_of_equal_regrets_ties() -> None:
    """VIKOR would be 0/0: both have one worst criterion of the same weight."""
    assert scored("VIKOR", np.eye(2), [0.5, 0.5], [1.0, 1.0]).tolist() == [0.0, 0.0]


def test_that_equal_sums_leave_the_compromise_to_the_largest_regret() -> None:
    """Regrets .5 + 0, 0 + .5, .25 + .25: the third spreads them."""
    found = scored("VIKOR", [[0.0, 1.0], [1.0, 0.0], [0.5, 0.5]], [0.5, 0.5], [1.0, 1.0])
    assert found == pytest.approx([0.5, 0.5, 0.0], abs=1e-12)


def test_that_equal_largest_regrets_leave_the_compromise_to_the_sum() -> None:
    """Regrets .4 + 0 + 0 and 0 + .4 + .2; the sums .6 and .1 + .4 + .1 differ by rounding."""
    table = [[0.0, 1.0, 1.0], [1.0, 0.0, 0.0]]
    assert scored("VIKOR", table, [0.4, 0.4, 0.2], np.ones(3)) == pytest.approx([0.0, 0.5])
    tenths = [[0.0, 1.0, 1.0, 1.0], [1.0, 0.0, 0.0, 0.0]]
    found = scored("VIKOR", tenths, [0.6, 0.1, 0.4, 0.1], np.ones(4))
    assert found == pytest.approx([0.5, 0.0], abs=1e-12)


@pytest.mark.parametrize("name", NAMES)
def test_that_rounding_is_no_difference(name: str) -> None:
    """0.1 + 0.2 and 0.3 are one figure; a win or a whole range would hang on the last bit."""
    noisy = [[0.1 + 0.2, 0.5], [0.3, 0.5]]
    assert ranked(name, noisy, [0.5, 0.5], [1.0, 1.0]) == [1, 1]
    with_another = [[0.1 + 0.2, 0.5], [0.3, 0.5], [0.7, 0.2]]
    found = ranked(name, with_another, [0.5, 0.5], [1.0, 1.0])
    assert found[0] == found[1]
    assert ranked(name, [[0.3 + 1e-8], [0.3]], [1.0], [1.0]) == [1, 2]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "SPOTIS"])
@pytest.mark.parametrize("size", [1e-300, 1e300])
def test_that_huge_and_tiny_figures_have_the_same_scores(name: str, size: float) -> None:
    found = scored(name, PLAIN * [size, 1.0, 1.0 / size], WEIGHTS, SIGNS)
    assert found == pytest.approx(scored(name, PLAIN, WEIGHTS, SIGNS), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [1e-300, 1e300])
def test_that_huge_and_tiny_weights_have_the_same_scores(name: str, size: float) -> None:
    found = scored(name, PLAIN, WEIGHTS * size, SIGNS)
    assert found == pytest.approx(scored(name, PLAIN, WEIGHTS, SIGNS), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "SPOTIS"])
@given(
    strategies.tables(4, 3),
    strategies.weights(3),
    strategies.signs(3),
    st.floats(0.001, 1000.0),
    st.permutations(range(4)),
)
@settings(max_examples=15)
def test_that_units_and_order_of_alternatives_change_nothing(
    name: str, table: Array, weights: Array, signs: Array, factor: float, order: list[int]
) -> None:
    if name == "CODAS":
        factor = 8.0  # exact: rounding may decide about a difference of tau
    found = scored(name, (table * [factor, 1.0, 1.0])[order], weights, signs)
    expected = scored(name, table, weights, signs)[order]
    if name == "VIKOR" and not np.allclose(found, expected, atol=1e-7):
        # A spread of nearly 0 is stretched to the whole part.
        assert spread_of_regrets(table, weights, signs) < 1e-6
        return
    assert found == pytest.approx(expected, rel=1e-7, abs=1e-7)


def spread_of_regrets(table: Array, weights: Array, signs: Array) -> float:
    spread = np.where(np.ptp(table, axis=0) > 0.0, np.ptp(table, axis=0), np.inf)
    regrets = weights * ((signs * table).max(axis=0) - signs * table) / spread
    return float(min(np.ptp(regrets.sum(axis=1)), np.ptp(regrets.max(axis=1))))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "CODAS"])
@given(strategies.tables(3, 3), strategies.weights(3), strategies.signs(3), st.data())
@settings(max_examples=15)
def test_that_a_dominated_alternative_is_never_before_its_dominator(
    name: str, table: Array, weights: Array, signs: Array, data: st.DataObject
) -> None:
    loss = data.draw(strategies.tables(1, 3, 0.0, 20.0))
    signs = np.ones(3) if name == "SPOTIS" else signs
    table = np.concatenate([table, table[:1] - signs * loss])
    found = ranked(name, (table + 20.0) / 200.0, weights, signs)
    assert found[3] >= found[0]


def test_that_codas_can_put_a_dominated_alternative_first_of_two() -> None:
    """By its definition: the taxicab distance counts only from tau on. Hence the warning."""
    table = [[1.45, 8.27, 2.44], [9.58, 7.12, 4.17], [3.25, 4.88, 2.72], [3.84, 2.72, 1.18]]
    dominated = [1.24, 8.13, 2.29]
    found = ranked("CODAS", [*table, dominated], [0.23, 0.63, 0.14], np.ones(3))
    assert found[4] < found[0]


def test_that_the_border_of_mabac_needs_products_that_are_numbers() -> None:
    many = np.random.default_rng(3).uniform(1.0, 9.0, (200, 3))
    assert checked("MABAC", many, [0.49, 0.49, 0.02], np.ones(3)).left_out == "underflow"
    assert checked("MABAC", many, [0.49, 0.49, 0.02], np.ones(3)).columns == (2,)
    assert checked("MABAC", many[:100], [0.49, 0.49, 0.02], np.ones(3)).left_out is None


@pytest.mark.parametrize(("name", "most"), [("PROMETHEE II", 500), ("CODAS", 200)])
def test_that_what_compares_pairs_has_a_limit(name: str, most: int) -> None:
    many = np.random.default_rng(4).uniform(1.0, 9.0, (most + 1, 2))
    assert checked(name, many, [0.5, 0.5], np.ones(2)).left_out == "too-many"
    assert checked(name, many[:most], [0.5, 0.5], np.ones(2)).left_out is None


figures = st.one_of(
    st.sampled_from([0.0, -0.0, 1.0, -1.0, 0.3, np.nan, 5e-324, 1e308, -1e308]),
    st.floats(allow_infinity=False),
    st.floats(0.5, 9.0),
)


@pytest.mark.parametrize("name", NAMES)
@given(
    npst.arrays(np.float64, st.tuples(st.integers(0, 4), st.just(2)), elements=figures),
    npst.arrays(np.float64, 2, elements=st.sampled_from([0.0, 1e-308, 0.2, 1.0, 1e308])),
    strategies.signs(2),
)
@example(np.array([[0.0, 0.0], [5e-324, 1.0]]), np.array([1e308, 1e-308]), np.ones(2))
@example(np.array([[5e-324, 1.0], [1.0, 2.0]]), np.ones(2), -np.ones(2))
@settings(max_examples=100)
def test_that_any_table_gives_a_ranking_or_a_reason(
    name: str, table: Array, weights: Array, signs: Array
) -> None:
    """Never a warning, never a score that is no number."""
    found = checked(name, table, weights, signs, np.clip(table, 0.0, 1.0))
    if found.left_out is not None:
        assert found.left_out not in ("undefined", "too-many")
        assert found.columns
        assert found.scores is None
        return
    assert found.scores is not None
    assert found.ranks is not None
    assert np.isfinite(found.scores).all()
    assert found.ranks.shape == found.scores.shape == (table.shape[0],)


def test_that_all_together_are_what_each_is_alone() -> None:
    together = cross_check(PLAIN, WEIGHTS, SIGNS, values=PLAIN)
    assert [each.method for each in together] == list(OTHER_METHODS)
    for each in together:
        assert each.scores is not None
        alone = scored(each.method.name, PLAIN, WEIGHTS, SIGNS)
        np.testing.assert_array_equal(each.scores, alone)


def test_that_impossible_input_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        cross_check(PLAIN, -WEIGHTS, SIGNS)
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        cross_check(PLAIN, WEIGHTS * np.nan, SIGNS)
    with pytest.raises(ValueError, match=r"^not-finite$"):
        cross_check(PLAIN, WEIGHTS * np.inf, SIGNS)
    with pytest.raises(ValueError, match=r"^not-finite$"):
        cross_check(PLAIN, WEIGHTS, SIGNS, values=PLAIN * np.inf)


def test_that_the_callers_arrays_are_not_changed() -> None:
    table, weights, values = PLAIN.copy(), WEIGHTS.copy(), PLAIN.copy()
    cross_check(table, weights, SIGNS, values=values)
    assert (table == PLAIN).all()
    assert (weights == WEIGHTS).all()
    assert (values == PLAIN).all()
