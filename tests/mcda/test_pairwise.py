import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.pairwise import (
    PrioritiesMethod,
    column_mean_priorities,
    comparison_matrix,
    eigenvector_priorities,
    geometric_mean_priorities,
    is_connected,
    missing_pairs,
    priorities,
)
from tests.mcda import strategies
from tests.mcda.published import Array, matrix_of, published_case

METHODS: list[PrioritiesMethod] = ["eigenvector", "geometric-mean", "column-mean"]
SAATY_5 = matrix_of(
    [
        [1, "1/5", 3, "1/2", 5],
        [5, 1, 7, 1, 7],
        [1 / 3, "1/7", 1, "1/4", 3],
        [2, 1, 4, 1, 7],
        ["1/5", "1/7", "1/3", "1/7", 1],
    ]
)


@pytest.mark.parametrize("name", ["ahp_saaty_drinks", "ahp_saaty_house"])
def test_that_saatys_examples_have_their_published_weights(name: str) -> None:
    """Saaty (2008) drinks; Saaty (1990) house."""
    case = published_case(name)
    weights = eigenvector_priorities(np.array(case["inputs"]["matrix"]))
    assert weights == pytest.approx(case["expected"]["weights"], abs=case["tolerance"]["weights"])


def test_that_the_drinks_have_their_four_printed_decimals() -> None:
    """Saaty (2008), note of the case: .1775 .0191 .0418 .1164 .1896 .1288 .3268."""
    weights = priorities(np.array(published_case("ahp_saaty_drinks")["inputs"]["matrix"]))
    printed = [0.1775, 0.0191, 0.0418, 0.1164, 0.1896, 0.1288, 0.3268]
    assert weights == pytest.approx(printed, abs=5.1e-5)


def test_that_the_leader_example_has_its_published_priorities() -> None:
    """Wikipedia's AHP leader example, exact eigenvectors of AHPy."""
    inputs = published_case("ahp_hierarchy_leader")["inputs"]
    criteria = priorities(np.array(inputs["goal_matrix"]))
    assert criteria == pytest.approx([0.54757, 0.12656, 0.26995, 0.05593], abs=5.1e-6)
    experience = priorities(np.array(inputs["local_matrices"]["Experience"]))
    assert experience == pytest.approx([0.217, 0.717, 0.066], abs=6e-4)


@pytest.mark.parametrize("method", METHODS)
def test_that_the_consistent_published_matrix_returns_its_weights(
    method: PrioritiesMethod,
) -> None:
    """CRAN ahp tests: eigenvector, geometric mean and column mean coincide."""
    case = published_case("ahp_consistent_3x3")
    weights = priorities(np.array(case["inputs"]["matrix"]), method)
    assert weights == pytest.approx(case["expected"]["weights"], abs=1e-12)


def test_that_supplier_weights_are_the_published_geometric_means() -> None:
    """R package ahptopsis2n (TOP-08)."""
    case = published_case("TOP-08")
    weights = geometric_mean_priorities(matrix_of(case["inputs"]["criteria_matrix"]))
    assert weights == pytest.approx(case["expected"]["computed_here"]["weights"], abs=5.1e-6)


@pytest.mark.parametrize(
    ("method", "printed"),
    [
        ("eigenvector", [0.1522, 0.4335, 0.0716, 0.3050, 0.0378]),
        ("geometric-mean", [0.1526, 0.4228, 0.0723, 0.3147, 0.0376]),
    ],
)
def test_that_the_5_by_5_vector_of_methods_is_met(
    method: PrioritiesMethod, printed: list[float]
) -> None:
    """METHODS 1."""
    assert priorities(SAATY_5, method) == pytest.approx(printed, abs=5.1e-5)


def test_that_the_3_by_3_vector_of_methods_is_met() -> None:
    """METHODS 1."""
    matrix = comparison_matrix(3, [(0, 1, 3.0), (0, 2, 5.0), (1, 2, 3.0)])
    assert priorities(matrix) == pytest.approx([0.6370, 0.2583, 0.1047], abs=5.1e-5)


def test_that_the_column_mean_is_the_textbooks_two_steps() -> None:
    """Columns 1.75, 3.5 + 1/3 ...: computed by hand for [1 2; 1/2 1] and a 3x3."""
    matrix = comparison_matrix(3, [(0, 1, 2.0), (0, 2, 4.0), (1, 2, 4.0)])
    by_hand = [
        (1 / 1.75 + 2 / 3.25 + 4 / 9) / 3,
        (0.5 / 1.75 + 1 / 3.25 + 4 / 9) / 3,
        (0.25 / 1.75 + 0.25 / 3.25 + 1 / 9) / 3,
    ]
    assert column_mean_priorities(matrix) == pytest.approx(by_hand, abs=1e-14)


@given(st.integers(1, 9), st.sampled_from(METHODS), st.data())
def test_that_a_consistent_matrix_returns_its_weights(
    n: int, method: PrioritiesMethod, data: st.DataObject
) -> None:
    weights = data.draw(strategies.weights(n))
    matrix = weights[:, None] / weights[None, :]
    assert priorities(matrix, method) == pytest.approx(weights, rel=1e-12)


@given(strategies.comparison_matrices(), st.sampled_from(METHODS))
def test_that_priorities_are_positive_and_sum_to_1(matrix: Array, method: PrioritiesMethod) -> None:
    weights = priorities(matrix, method)
    assert (weights > 0).all()
    assert weights.sum() == pytest.approx(1.0, abs=1e-14)


@given(strategies.comparison_matrices(), st.sampled_from(METHODS), st.randoms())
def test_that_the_order_of_criteria_does_not_matter(
    matrix: Array, method: PrioritiesMethod, random: object
) -> None:
    order = np.arange(matrix.shape[0])
    random.shuffle(order)  # type: ignore[attr-defined]
    shuffled = priorities(matrix[np.ix_(order, order)], method)
    assert shuffled == pytest.approx(priorities(matrix, method)[order], rel=1e-11)


@given(strategies.comparison_matrices())
def test_that_the_eigenvector_satisfies_its_equation(matrix: Array) -> None:
    weights = eigenvector_priorities(matrix)
    ratios = (matrix @ weights) / weights
    assert ratios == pytest.approx(np.full(weights.size, ratios.mean()), rel=1e-12)


@given(st.lists(strategies.comparison_matrices(n=4), min_size=1, max_size=5))
def test_that_a_batch_gives_the_priorities_of_each_matrix(matrices: list[Array]) -> None:
    batch = np.stack(matrices)
    for method in METHODS:
        alone = np.stack([priorities(matrix, method) for matrix in matrices])
        assert priorities(batch, method) == pytest.approx(alone, rel=1e-12)
        nested = priorities(batch[None], method)
        assert nested.shape == (1, len(matrices), 4)


@pytest.mark.parametrize("method", METHODS)
def test_that_one_criterion_has_the_whole_weight(method: PrioritiesMethod) -> None:
    assert priorities(np.ones((1, 1)), method).tolist() == [1.0]


@pytest.mark.parametrize("method", METHODS)
def test_that_two_criteria_share_by_their_ratio(method: PrioritiesMethod) -> None:
    matrix = comparison_matrix(2, [(1, 0, 9.0)])
    assert priorities(matrix, method) == pytest.approx([0.1, 0.9], abs=1e-15)


@pytest.mark.parametrize("method", METHODS)
def test_that_16_consistent_criteria_over_15_orders_of_magnitude_keep_all_digits(
    method: PrioritiesMethod,
) -> None:
    weights = 10.0 ** -np.arange(16)
    weights /= weights.sum()
    found = priorities(weights[:, None] / weights[None, :], method)
    assert found == pytest.approx(weights, rel=1e-11)


@pytest.mark.parametrize("n", [3, 5, 9, 16])
def test_that_nines_everywhere_are_solved_to_full_precision(n: int) -> None:
    matrix = comparison_matrix(n, [(i, j, 9.0) for i in range(n) for j in range(i + 1, n)])
    weights = eigenvector_priorities(matrix)
    ratios = (matrix @ weights) / weights
    assert ratios == pytest.approx(np.full(n, ratios[0]), rel=1e-13)
    assert (np.diff(weights) < 0).all()


def test_that_a_circle_of_nines_gives_equal_priorities() -> None:
    matrix = comparison_matrix(3, [(0, 1, 9.0), (1, 2, 9.0), (2, 0, 9.0)])
    for method in METHODS:
        assert priorities(matrix, method) == pytest.approx([1 / 3] * 3, abs=1e-15)


def test_that_a_judgement_fills_its_reciprocal_and_nothing_else() -> None:
    matrix = comparison_matrix(3, [(2, 0, 4.0)])
    expected = np.array([[1, np.nan, 0.25], [np.nan, 1, np.nan], [4, np.nan, 1]])
    np.testing.assert_array_equal(matrix, expected)
    assert missing_pairs(matrix) == 2
    assert not is_connected(matrix)


@pytest.mark.parametrize(
    ("judgements", "code"),
    [
        ([(0, 0, 1.0)], "not-a-pair"),
        ([(0, 3, 1.0)], "not-a-pair"),
        ([(-1, 0, 1.0)], "not-a-pair"),
        ([(0, 1, 0.0)], "not-positive"),
        ([(0, 1, -2.0)], "not-positive"),
        ([(0, 1, float("nan"))], "not-positive"),
        ([(0, 1, float("inf"))], "not-positive"),
        ([(0, 1, 2.0), (1, 0, 0.5)], "repeated-pair"),
    ],
)
def test_that_impossible_judgements_are_refused(
    judgements: list[tuple[int, int, float]], code: str
) -> None:
    with pytest.raises(ValueError, match=rf"^{code}$"):
        comparison_matrix(3, judgements)


def test_that_a_matrix_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^no-criteria$"):
        comparison_matrix(0, [])


@pytest.mark.parametrize("method", METHODS)
def test_that_unconnected_comparisons_have_no_priorities(method: PrioritiesMethod) -> None:
    matrix = comparison_matrix(4, [(0, 1, 3.0), (2, 3, 3.0)])
    with pytest.raises(ValueError, match=r"^disconnected$"):
        priorities(matrix, method)


def test_that_several_incomplete_matrices_at_once_are_refused() -> None:
    matrix = comparison_matrix(3, [(0, 1, 2.0), (1, 2, 2.0)])
    with pytest.raises(ValueError, match=r"^incomplete-batch$"):
        priorities(np.stack([matrix, matrix]))
