import warnings
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from locdecide.mcda.pairwise import geometric_mean_priorities
from locdecide.mcda.ranks import ranks
from locdecide.mcda.topsis import Normalisation, TopsisResult, topsis
from locdecide.mcda.values import range_values
from tests.mcda import strategies
from tests.mcda.published import Array, matrix_of, published_case

ALL: list[Normalisation] = ["range", "vector", "minmax", "max", "sum"]
FROM_DATA: list[Normalisation] = ["vector", "minmax", "max", "sum"]
TEST_X = np.array(
    [
        [0.045, 98, 120, 7, 900, 6],
        [0.060, 98, 0, 6, 1400, 8],
        [0.075, 40, 1500, 9, 200, 9],
        [0.052, 65, 900, 8, 500, 7],
        [0.048, 90, 600, 5, 1100, 5],
    ]
)
X_WEIGHTS = np.array([0.28, 0.14, 0.12, 0.18, 0.16, 0.12])
X_SIGNS = np.array([-1.0, 1.0, -1.0, 1.0, -1.0, 1.0])
X_WORST, X_BEST = np.array([0.12, 0, 2000, 1, 2500, 1]), np.array([0.03, 100, 0, 9, 0, 9])


def over_range(table: Array, signs: Array, low: float = 0.0, high: float = 100.0) -> Array:
    """Values of a generated table over the range low..high of every criterion."""
    gain = signs > 0
    worst, best = np.where(gain, low, high), np.where(gain, high, low)
    return range_values(table, worst, best, np.zeros(signs.size, dtype=np.bool_))


def solve(table: Array, weights: Array, signs: Array, name: Normalisation) -> TopsisResult:
    """Run TOPSIS, over the range 0..100 where it needs values."""
    values = over_range(table, signs) if name == "range" else None
    return topsis(table, weights, signs, normalisation=name, values=values)


@pytest.mark.parametrize(
    ("name", "normalisation"),
    [
        ("topsis_hwang_yoon_fighter", "vector"),
        ("topsis_tzeng_huang", "vector"),
        ("topsis_minmax_opricovic_tzeng", "minmax"),
    ],
)
def test_that_published_problems_have_their_closeness(
    name: str, normalisation: Normalisation
) -> None:
    """Hwang & Yoon (1981); Tzeng & Huang (2011); Opricovic & Tzeng (2004)."""
    case = published_case(name)
    table, weights, signs = (
        np.array(case["inputs"][key], dtype=float) for key in ("matrix", "weights", "types")
    )
    found = topsis(table, weights, signs, normalisation=normalisation).closeness
    assert found == pytest.approx(case["expected"]["closeness"], abs=case["tolerance"])


def test_that_the_facility_location_has_its_published_closeness() -> None:
    """Papathanasiou & Ploskas (2018), LOC-01: all four criteria maximised."""
    case = published_case("LOC-01")
    table = np.array(case["inputs"]["matrix"], dtype=float)
    weights = np.array(case["inputs"]["weights"])
    found = topsis(table, weights, np.ones(4), normalisation="vector").closeness
    expected = case["expected"]
    assert found == pytest.approx(expected["closeness_exact"], abs=1e-5)
    assert found == pytest.approx(expected["closeness_published_code"], abs=0.0025)
    assert ranks(found).tolist() == expected["ranking"]


@pytest.mark.parametrize("normalisation", ["vector", "minmax"])
def test_that_the_supplier_has_its_published_closeness(normalisation: Normalisation) -> None:
    """R package ahptopsis2n (TOP-08), weights from the comparison matrix."""
    case = published_case("TOP-08")
    weights = geometric_mean_priorities(matrix_of(case["inputs"]["criteria_matrix"]))
    table = np.array(case["inputs"]["matrix"], dtype=float)
    signs = np.array([-1.0, 1.0, -1.0])
    found = topsis(table, weights, signs, normalisation=normalisation).closeness
    assert found == pytest.approx(case["expected"][f"closeness_{normalisation}"], abs=1e-5)
    assert ranks(found).tolist() == case["expected"]["ranking"]


@pytest.mark.parametrize(
    ("normalisation", "printed"),
    [
        ("vector", [0.6689, 0.5232, 0.4614, 0.5894, 0.4938]),
        ("minmax", [0.6898, 0.4988, 0.4452, 0.6619, 0.5339]),
        ("range", [0.7797, 0.6794, 0.6189, 0.7455, 0.6762]),
    ],
)
def test_that_test_x_of_methods_is_met(normalisation: Normalisation, printed: list[float]) -> None:
    """METHODS 5."""
    values = range_values(TEST_X, X_WORST, X_BEST, np.zeros(6, dtype=np.bool_))
    found = topsis(TEST_X, X_WEIGHTS, X_SIGNS, normalisation=normalisation, values=values)
    assert found.closeness == pytest.approx(printed, abs=5.1e-5)


def test_that_every_step_of_the_vector_method_can_be_checked_by_hand() -> None:
    """3-4-5: columns (3, 4) and (6, 8), the second a cost."""
    table, weights = np.array([[3.0, 6.0], [4.0, 8.0]]), np.array([0.75, 0.25])
    found = topsis(table, weights, np.array([1.0, -1.0]), normalisation="vector")
    assert found.normalised == pytest.approx(np.array([[0.6, 0.6], [0.8, 0.8]]), abs=1e-15)
    assert found.weighted == pytest.approx(np.array([[0.45, 0.15], [0.6, 0.2]]), abs=1e-15)
    assert found.ideal == pytest.approx([0.6, 0.15], abs=1e-15)
    assert found.anti_ideal == pytest.approx([0.45, 0.2], abs=1e-15)
    assert found.distance_to_ideal == pytest.approx([0.15, 0.05], abs=1e-15)
    assert found.distance_to_anti_ideal == pytest.approx([0.05, 0.15], abs=1e-15)
    assert found.closeness == pytest.approx([0.25, 0.75], abs=1e-14)


def test_that_the_other_normalisations_follow_their_formulas() -> None:
    table = np.array([[2.0, -1.0], [8.0, 3.0]])
    weights, signs = np.array([0.5, 0.5]), np.array([1.0, 1.0])
    for name, expected in {
        "minmax": [[0.0, 0.0], [1.0, 1.0]],
        "max": [[0.25, -1 / 3], [1.0, 1.0]],
        "sum": [[0.2, -0.25], [0.8, 0.75]],
    }.items():
        normalisation = next(n for n in FROM_DATA if n == name)
        found = topsis(table, weights, signs, normalisation=normalisation).normalised
        assert found == pytest.approx(np.array(expected), abs=1e-15)


def test_that_under_range_the_ideals_are_fixed() -> None:
    values = np.array([[0.2, 0.4], [0.3, 0.3]])
    found = topsis(values, np.array([0.6, 0.4]), np.ones(2), values=values)
    assert found.ideal.tolist() == [0.6, 0.4]
    assert found.anti_ideal.tolist() == [0.0, 0.0]


@settings(max_examples=60)
@given(strategies.tables(5, 4), strategies.weights(4), strategies.signs(4))
def test_that_pymcdm_has_the_same_closeness(table: Array, weights: Array, signs: Array) -> None:
    """pymcdm mirrors costs (1 - r) in vector, max and min-max: the same distances.

    Its sum normalisation turns costs into 1/x, which ours never does, so it is compared on
    gains alone; a constant column is left out, where its closeness may be 0/0.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # raised inside its dependencies
        from pymcdm import normalizations
        from pymcdm.methods import TOPSIS
    table = table + np.arange(5)[:, None] * 0.001
    assume((np.ptp(table, axis=0) > 0).all())
    theirs: dict[Normalisation, Callable[..., Array]] = {
        "vector": normalizations.vector_normalization,
        "minmax": normalizations.minmax_normalization,
        "max": normalizations.max_normalization,
        "sum": normalizations.sum_normalization,
    }
    for name, function in theirs.items():
        kind = np.ones(4) if name == "sum" else signs
        with warnings.catch_warnings():
            # It advises to remove alternatives that are best or worst in everything.
            warnings.filterwarnings("ignore", r"Alternatives with indices", UserWarning)
            expected = TOPSIS(function)(table, weights, kind)
        ours = topsis(table, weights, kind, normalisation=name).closeness
        assert ours == pytest.approx(expected, abs=1e-9)


@given(
    strategies.tables(4, 3), strategies.weights(3), strategies.signs(3), st.permutations(range(4))
)
def test_that_permuting_alternatives_permutes_closeness(
    table: Array, weights: Array, signs: Array, order: list[int]
) -> None:
    for name in ALL:
        found = solve(table, weights, signs, name).closeness
        moved = solve(table[order], weights, signs, name).closeness
        assert moved == pytest.approx(found[order], abs=1e-9)


@given(
    strategies.tables(4, 3), strategies.weights(3), strategies.signs(3), st.floats(0.001, 1000.0)
)
def test_that_a_factor_on_the_unit_changes_nothing(
    table: Array, weights: Array, signs: Array, factor: float
) -> None:
    factors = np.array([factor, 1.0, 1.0])
    for name in FROM_DATA:
        changed = topsis(table * factors, weights, signs, normalisation=name).closeness
        assert changed == pytest.approx(solve(table, weights, signs, name).closeness, abs=1e-7)


@given(
    strategies.tables(4, 3),
    strategies.weights(3),
    strategies.signs(3),
    st.floats(0.01, 100.0),
    st.floats(-1000.0, 1000.0),
)
def test_that_unit_and_zero_point_change_nothing_under_range(
    table: Array, weights: Array, signs: Array, factor: float, shift: float
) -> None:
    values = over_range(factor * table + shift, signs, shift, factor * 100.0 + shift)
    changed = topsis(table, weights, signs, values=values).closeness
    assert changed == pytest.approx(solve(table, weights, signs, "range").closeness, abs=1e-9)


@given(strategies.tables(4, 3), strategies.weights(3), strategies.signs(3), st.floats(1e-6, 1e6))
def test_that_the_sum_of_weights_does_not_matter(
    table: Array, weights: Array, signs: Array, factor: float
) -> None:
    for name in ALL:
        found = solve(table, factor * weights, signs, name).closeness
        assert found == pytest.approx(solve(table, weights, signs, name).closeness, abs=1e-9)


@given(strategies.tables(5, 3), strategies.weights(3), strategies.signs(3))
def test_that_removing_a_site_never_changes_the_others_under_range(
    table: Array, weights: Array, signs: Array
) -> None:
    """Aires & Ferreira (2019)."""
    found = solve(table, weights, signs, "range").closeness
    np.testing.assert_allclose(
        solve(table[1:], weights, signs, "range").closeness, found[1:], atol=1e-14
    )


@given(strategies.tables(3, 3), strategies.weights(3), strategies.signs(3), st.data())
def test_that_a_dominated_alternative_is_never_closer_than_its_dominator(
    table: Array, weights: Array, signs: Array, data: st.DataObject
) -> None:
    loss = data.draw(strategies.tables(1, 3, 0.0, 20.0))
    dominated = np.concatenate([table, table[:1] - signs * loss])
    for name in ALL:
        closeness = solve(dominated, weights, signs, name).closeness
        assert closeness[3] <= closeness[0] + 1e-12
        if (loss >= 1.0).all() and name != "range":
            assert closeness[3] < closeness[0]


@pytest.mark.parametrize("name", FROM_DATA)
def test_that_equal_alternatives_tie_at_one_half(name: Normalisation) -> None:
    table = np.array([[3.0, 0.0, -7.0, 0.1]] * 3)
    found = topsis(table, np.full(4, 0.25), np.array([1.0, -1, 1, -1]), normalisation=name)
    assert found.closeness.tolist() == [0.5, 0.5, 0.5]
    assert ranks(found.closeness).tolist() == [1, 1, 1]


def test_that_equal_alternatives_tie_under_range_at_their_own_closeness() -> None:
    values = np.full((3, 2), 0.25)
    found = topsis(values, np.array([0.5, 0.5]), np.ones(2), values=values).closeness
    assert found == pytest.approx([0.25, 0.25, 0.25], abs=1e-15)


@pytest.mark.parametrize("name", FROM_DATA)
def test_that_one_alternative_has_one_half_and_rank_1(name: Normalisation) -> None:
    found = topsis(np.array([[3.0, 9.0]]), np.array([0.5, 0.5]), np.ones(2), normalisation=name)
    assert found.closeness.tolist() == [0.5]
    assert ranks(found.closeness).tolist() == [1]


@given(strategies.tables(4, 2), strategies.weights(3), strategies.signs(3))
def test_that_a_constant_criterion_adds_nothing(table: Array, weights: Array, signs: Array) -> None:
    constant = np.column_stack([table, np.full(4, 7.0)])
    for name in FROM_DATA:
        with_it = topsis(constant, weights, signs, normalisation=name).closeness
        without = topsis(table, weights[:2], signs[:2], normalisation=name).closeness
        assert with_it == pytest.approx(without, abs=1e-9)


@pytest.mark.parametrize("name", FROM_DATA)
@pytest.mark.parametrize("size", [1e-300, 1e300])
def test_that_huge_and_tiny_performances_have_the_same_closeness(
    name: Normalisation, size: float
) -> None:
    plain = topsis(TEST_X[:, :2], np.array([0.5, 0.5]), X_SIGNS[:2], normalisation=name)
    scaled = topsis(size * TEST_X[:, :2], np.array([0.5, 0.5]), X_SIGNS[:2], normalisation=name)
    assert scaled.closeness == pytest.approx(plain.closeness, rel=1e-12)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("size", [1e-300, 1e300])
def test_that_huge_and_tiny_weights_have_the_same_closeness(
    name: Normalisation, size: float
) -> None:
    weights = np.array([0.6, 0.4])
    table, signs = TEST_X[:, [1, 3]], np.ones(2)
    plain = solve(table, weights, signs, name)
    scaled = solve(table, size * weights, signs, name)
    assert scaled.closeness == pytest.approx(plain.closeness, rel=1e-12)
    assert scaled.distance_to_ideal == pytest.approx(size * plain.distance_to_ideal, rel=1e-12)


@pytest.mark.parametrize("name", ALL)
def test_that_no_weight_at_all_ties_everybody_at_one_half(name: Normalisation) -> None:
    assert solve(TEST_X, np.zeros(6), X_SIGNS, name).closeness.tolist() == [0.5] * 5


@pytest.mark.parametrize("name", ALL)
def test_that_a_missing_performance_is_ranked_on_the_known_ones(name: Normalisation) -> None:
    """Leaving the criterion out: distances grow by (all w^2) / (known w^2), squared."""
    table = np.array([[40.0, 30.0, 9.0], [20.0, np.nan, 3.0], [10.0, 50.0, 6.0]])
    weights, signs = np.array([0.5, 0.3, 0.2]), np.array([1.0, 1.0, -1.0])
    found = solve(table, weights, signs, name)
    assert np.isfinite(found.closeness).all()
    assert np.isnan(found.weighted[1]).tolist() == [False, True, False]
    known = [0, 2]
    gaps = (found.weighted[1] - found.ideal)[known]
    rescale = (0.25 + 0.09 + 0.04) / (0.25 + 0.04)
    assert found.distance_to_ideal[1] == pytest.approx(np.sqrt(gaps @ gaps * rescale), rel=1e-12)
    alone = solve(table[:, known], weights[known], signs[known], name)
    assert found.closeness[1] == pytest.approx(alone.closeness[1], rel=1e-12)


@pytest.mark.parametrize("name", ALL)
def test_that_an_alternative_of_which_nothing_is_known_has_closeness_0(
    name: Normalisation,
) -> None:
    table = np.array([[40.0, 30.0], [np.nan, np.nan], [10.0, 50.0]])
    found = solve(table, np.array([0.5, 0.5]), np.ones(2), name)
    assert found.closeness[1] == 0.0
    assert (found.closeness[[0, 2]] > 0.0).all()
    weightless = np.array([[40.0, 30.0], [np.nan, 20.0], [10.0, 50.0]])
    assert solve(weightless, np.array([1.0, 0.0]), np.ones(2), name).closeness[1] == 0.0
    nobody = solve(np.full((2, 2), np.nan), np.array([0.5, 0.5]), np.ones(2), name)
    assert nobody.closeness.tolist() == [0.0, 0.0]
    assert np.isfinite(nobody.ideal).all()


def test_that_impossible_input_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^needs-values$"):
        topsis(TEST_X, X_WEIGHTS, X_SIGNS)
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        topsis(TEST_X, -X_WEIGHTS, X_SIGNS, normalisation="vector")
    with pytest.raises(ValueError, match=r"^not-finite$"):
        topsis(np.array([[np.inf]]), np.ones(1), np.ones(1), normalisation="vector")


def test_that_the_callers_arrays_are_not_changed() -> None:
    values = np.array([[0.2, 0.4], [0.3, 0.3]])
    topsis(values, np.ones(2), np.ones(2), values=values).normalised[:] = 9.0
    assert values.max() == 0.4


@pytest.mark.parametrize("name", ALL)
def test_that_no_alternatives_have_no_closeness(name: Normalisation) -> None:
    found = solve(np.empty((0, 2)), np.array([0.5, 0.5]), np.ones(2), name)
    assert found.closeness.shape == (0,)
    assert np.isfinite(found.ideal).all()
