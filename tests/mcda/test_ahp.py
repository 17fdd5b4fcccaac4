import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.ahp import AhpMode, NonPositive, ahp
from locdecide.mcda.hierarchy import global_weights
from locdecide.mcda.pairwise import priorities
from locdecide.mcda.ranks import ranks
from tests.mcda import strategies
from tests.mcda.published import Array, matrix_of, published_case

MODES: list[AhpMode] = ["absolute", "distributive", "ideal"]
RELATIVE: list[AhpMode] = ["distributive", "ideal"]
TEST_V = np.array([[0.8, 0.6, 0.3], [0.5, 0.7, 0.9], [0.2, 0.9, 0.4]])


def test_that_the_leader_has_the_published_priorities() -> None:
    """Wikipedia's AHP leader example, distributive synthesis of pairwise comparisons."""
    case = published_case("ahp_hierarchy_leader")
    local = {
        j: priorities(np.array(case["inputs"]["local_matrices"][name]))
        for j, name in enumerate(case["inputs"]["criteria"])
    }
    weights = priorities(np.array(case["inputs"]["goal_matrix"]))
    nothing = np.full((3, 4), np.nan)
    result = ahp(nothing, weights, np.ones(4), mode="distributive", pairwise_columns=local)
    assert result.scores == pytest.approx(case["expected"]["target"], abs=6e-4)
    assert result.scores == pytest.approx([0.35814, 0.49279, 0.14908], abs=5.1e-6)


def test_that_the_family_car_has_the_published_priorities() -> None:
    """AHPy, "Purchasing a vehicle reprised" (AHP-04): a tree with measured criteria."""
    case = published_case("AHP-04")
    inputs, expected = case["inputs"], case["expected"]
    names = ["Cost", "Safety", "Style", "Capacity", "Price", "Fuel", "Maintenance", "Resale"]
    names += ["Cargo", "Passenger"]
    local = np.concatenate(
        [
            priorities(matrix_of(inputs[key]))
            for key in ("criteria_matrix", "cost_matrix", "capacity_matrix")
        ]
    )
    weights = global_weights(local, [-1, -1, -1, -1, 0, 0, 0, 0, 3, 3])
    leaves = [1, 2, 4, 5, 6, 7, 8, 9]
    table, compared = np.full((6, len(leaves)), np.nan), {}
    for j, leaf in enumerate(leaves):
        if names[leaf] in inputs["measured"]:
            table[:, j] = inputs["measured"][names[leaf]]
        else:
            compared[j] = priorities(matrix_of(inputs["alternative_matrices"][names[leaf]]))
    result = ahp(table, weights[leaves], np.ones(8), mode="distributive", pairwise_columns=compared)
    assert result.values[:, 5] == pytest.approx(expected["resale_local"], abs=6e-4)
    assert result.scores == pytest.approx(expected["final"], abs=0.0011)
    assert ranks(result.scores).tolist() == expected["ranking"]


def test_that_test_v_of_methods_is_met() -> None:
    """METHODS 6: .650 .630 .415."""
    result = ahp(TEST_V, np.array([0.55, 0.25, 0.20]), np.ones(3), values=TEST_V)
    assert result.scores == pytest.approx([0.650, 0.630, 0.415], abs=1e-14)
    assert result.contributions[0] == pytest.approx([0.44, 0.15, 0.06], abs=1e-15)


def test_that_the_relative_modes_follow_their_formulas() -> None:
    """METHODS 5: a gain 10, 30 and a cost 2, 8."""
    table, signs = np.array([[10.0, 2.0], [30.0, 8.0]]), np.array([1.0, -1.0])
    half = np.array([0.5, 0.5])
    distributive = ahp(table, half, signs, mode="distributive")
    assert distributive.values == pytest.approx(np.array([[0.25, 0.8], [0.75, 0.2]]), abs=1e-15)
    assert distributive.scores == pytest.approx([0.525, 0.475], abs=1e-15)
    ideal = ahp(table, half, signs, mode="ideal")
    assert ideal.values == pytest.approx(np.array([[1 / 3, 1.0], [1.0, 0.25]]), abs=1e-15)


def test_that_pairwise_columns_keep_or_divide_their_priorities_by_mode() -> None:
    local = {1: np.array([0.6, 0.3, 0.1])}
    table = np.array([[4.0, np.nan], [4.0, -7.0], [4.0, 0.0]])
    weights, signs = np.array([0.5, 0.5]), np.array([1.0, -1.0])
    raw = ahp(table, weights, signs, mode="distributive", pairwise_columns=local)
    assert raw.values[:, 1] == pytest.approx([0.6, 0.3, 0.1], abs=1e-15)
    others: list[AhpMode] = ["ideal", "absolute"]
    for mode in others:
        divided = ahp(
            table, weights, signs, mode=mode, values=np.ones((3, 2)), pairwise_columns=local
        )
        assert divided.values[:, 1] == pytest.approx([1.0, 0.5, 1 / 6], abs=1e-15)
        assert divided.values[:, 0].tolist() == [1.0, 1.0, 1.0]


@given(strategies.tables(4, 3), strategies.weights(3), strategies.signs(3))
def test_that_distributive_scores_sum_to_1(table: Array, weights: Array, signs: Array) -> None:
    result = ahp(table, weights, signs, mode="distributive")
    assert result.scores.sum() == pytest.approx(1.0, abs=1e-12)


@given(
    strategies.tables(4, 3), strategies.weights(3), strategies.signs(3), st.permutations(range(4))
)
def test_that_permuting_alternatives_permutes_scores(
    table: Array, weights: Array, signs: Array, order: list[int]
) -> None:
    for mode in MODES:
        result = ahp(table, weights, signs, mode=mode, values=table / 100)
        moved = ahp(table[order], weights, signs, mode=mode, values=table[order] / 100)
        assert moved.scores == pytest.approx(result.scores[order], rel=1e-12)


@given(strategies.tables(4, 3), strategies.weights(3), strategies.signs(3), st.floats(1e-6, 1e6))
def test_that_a_factor_on_the_unit_changes_no_relative_score(
    table: Array, weights: Array, signs: Array, factor: float
) -> None:
    for mode in RELATIVE:
        changed = ahp(table * np.array([factor, 1.0, 1.0]), weights, signs, mode=mode)
        scores = ahp(table, weights, signs, mode=mode).scores
        assert changed.scores == pytest.approx(scores, rel=1e-10)


@given(strategies.tables(3, 3), strategies.weights(3), strategies.signs(3), strategies.tables(1, 3))
def test_that_a_dominated_alternative_never_leads_its_dominator(
    table: Array, weights: Array, signs: Array, loss: Array
) -> None:
    table = table + 200.0
    dominated = np.concatenate([table, table[:1] - signs * loss])
    for mode in RELATIVE:
        scores = ahp(dominated, weights, signs, mode=mode).scores
        assert scores[3] < scores[0]


@pytest.mark.parametrize("mode", MODES)
def test_that_a_missing_performance_leaves_its_weight_to_the_known_ones(mode: AhpMode) -> None:
    table = np.array([[1.0, 4.0, 2.0], [2.0, np.nan, 4.0]])
    weights = np.array([0.5, 0.2, 0.3])
    result = ahp(table, weights, np.ones(3), mode=mode, values=table / 4)
    assert np.isnan(result.values).tolist() == [[False] * 3, [False, True, False]]
    assert result.contributions[1, 1] == 0.0
    known = 0.5 / 0.8 * result.values[1, 0] + 0.3 / 0.8 * result.values[1, 2]
    assert result.scores[1] == pytest.approx(known, rel=1e-14)
    if mode == "distributive":
        assert result.values[0, 1] == 1.0


@pytest.mark.parametrize("mode", MODES)
def test_that_nothing_known_scores_0(mode: AhpMode) -> None:
    table = np.array([[1.0, 2.0], [np.nan, np.nan]])
    result = ahp(table, np.array([0.5, 0.5]), np.array([1.0, -1.0]), mode=mode, values=table / 2)
    assert result.scores[1] == 0.0
    assert result.scores[0] > 0.0
    empty = np.full((2, 2), np.nan)
    nothing = ahp(empty, np.array([0.5, 0.5]), np.array([1.0, -1.0]), mode=mode, values=empty)
    assert nothing.scores.tolist() == [0.0, 0.0]


@pytest.mark.parametrize("mode", RELATIVE)
def test_that_zeros_and_negative_performances_are_named(mode: AhpMode) -> None:
    table = np.array([[1.0, 0.0, 3.0, 1.0], [2.0, 5.0, -1.0, np.nan]])
    with pytest.raises(NonPositive, match="needs-positive") as caught:
        ahp(table, np.full(4, 0.25), np.ones(4), mode=mode)
    assert caught.value.columns == (1, 2)


@pytest.mark.parametrize("mode", RELATIVE)
def test_that_equal_alternatives_tie_and_one_alone_has_a_score(mode: AhpMode) -> None:
    signs = np.array([1.0, -1.0])
    equal = ahp(np.full((3, 2), 5.0), np.array([0.5, 0.5]), signs, mode=mode)
    assert ranks(equal.scores).tolist() == [1, 1, 1]
    alone = ahp(np.array([[3.0, 7.0]]), np.array([0.5, 0.5]), signs, mode=mode)
    assert alone.scores == pytest.approx([1.0], abs=1e-15)


@pytest.mark.parametrize("mode", RELATIVE)
@pytest.mark.parametrize("size", [1e-300, 1e300])
def test_that_huge_and_tiny_performances_have_the_same_scores(mode: AhpMode, size: float) -> None:
    table, signs = np.array([[1.0, 4.0], [2.0, 1.0]]), np.array([1.0, -1.0])
    scores = ahp(size * table, np.array([0.5, 0.5]), signs, mode=mode).scores
    plain = ahp(table, np.array([0.5, 0.5]), signs, mode=mode).scores
    assert scores == pytest.approx(plain, rel=1e-12)


def test_that_no_weight_at_all_scores_0() -> None:
    result = ahp(TEST_V, np.zeros(3), np.ones(3), values=TEST_V)
    assert result.scores.tolist() == [0.0, 0.0, 0.0]


def test_that_impossible_input_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^needs-values$"):
        ahp(TEST_V, np.ones(3), np.ones(3))
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        ahp(TEST_V, np.array([1.0, -1.0, 1.0]), np.ones(3), values=TEST_V)


def test_that_the_callers_values_are_not_changed() -> None:
    values = TEST_V.copy()
    compared = {0: np.array([0.2, 0.3, 0.5])}
    ahp(values, np.ones(3), np.ones(3), values=values, pairwise_columns=compared)
    np.testing.assert_array_equal(values, TEST_V)


@pytest.mark.parametrize("mode", MODES)
def test_that_no_alternatives_have_no_scores(mode: AhpMode) -> None:
    nobody = np.empty((0, 2))
    result = ahp(nobody, np.array([0.5, 0.5]), np.ones(2), mode=mode, values=nobody)
    assert result.scores.shape == (0,)
