import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.consistency import (
    CR_THRESHOLD,
    RandomIndex,
    consistency,
    ordinal_cycles,
    priorities_with_ratios,
    random_index,
    worst_judgements,
)
from locdecide.mcda.incomplete import harker_completion, is_connected
from locdecide.mcda.judgement_scales import JudgementScale, apply_scale
from locdecide.mcda.pairwise import comparison_matrix, priorities
from tests.mcda import strategies
from tests.mcda.published import Array, matrix_of, published_case
from tests.mcda.test_incomplete import BOZOKI
from tests.mcda.test_pairwise import SAATY_5

HOUSE = np.array(published_case("ahp_saaty_house")["inputs"]["matrix"])
RI_8_OF_AHPSURVEY = 1.4048466
RI_4_OF_DONEGAN_AND_DODD = 0.8286


def without(matrix: Array, row: int, column: int) -> Array:
    """Leave one judgement out."""
    others = matrix.copy()
    others[row, column] = others[column, row] = np.nan
    return others


def test_that_the_drinks_have_their_published_ratio() -> None:
    """Saaty (2008)."""
    case = published_case("ahp_saaty_drinks")
    assert consistency(np.array(case["inputs"]["matrix"])).cr == pytest.approx(0.022, abs=5e-4)


def test_that_the_house_has_its_published_eigenvalue_index_and_ratio() -> None:
    """Saaty (1990); CRAN ahpsurvey."""
    case = published_case("ahp_saaty_house")
    found = consistency(HOUSE)
    for key in ("lambda_max", "ci", "cr"):
        assert getattr(found, key) == pytest.approx(
            case["expected"][key], abs=case["tolerance"][key]
        )


def test_that_the_house_is_repaired_where_ahpsurvey_repairs_it() -> None:
    """CRAN ahpsurvey, ahp.harker: the pair, Harker's ratio .459 for it and the CR .0825."""
    expected = published_case("ahp_harker_repair_house")["expected"]
    worst = worst_judgements(HOUSE)[0]
    assert (worst.row, worst.column, worst.given) == (expected["row"], expected["col"], 6.0)
    without = HOUSE.copy()
    without[worst.row, worst.column] = without[worst.column, worst.row] = np.nan
    repaired = harker_completion(without)
    assert repaired[worst.row, worst.column] == pytest.approx(expected["value"], abs=5e-4)
    cr = consistency(repaired).ci / RI_8_OF_AHPSURVEY
    assert cr == pytest.approx(expected["cr_after"], abs=6e-5)


def test_that_the_proposal_for_the_house_is_what_the_other_judgements_imply() -> None:
    """The published .459 without the judgement becomes 1/2; the error is of the whole matrix."""
    worst = worst_judgements(HOUSE)
    assert [(w.row, w.column) for w in worst] == [(2, 6), (0, 2), (0, 6)]
    assert worst[0].proposed == 0.5
    assert worst[0].error == pytest.approx(6.0 / 1.1276, abs=2e-3)
    changed = HOUSE.copy()
    changed[2, 6], changed[6, 2] = 0.5, 2.0
    assert worst[0].cr_after == pytest.approx(consistency(changed).cr, rel=1e-14)
    assert worst[0].cr_after < 0.0886  # what the nearest whole number to w_i / w_j, 1, would give
    assert worst[0].priorities_after == pytest.approx(priorities(changed), rel=1e-14)


@pytest.mark.parametrize(
    ("rows", "key", "cr"),
    [("goal_matrix", None, 0.044), ("local", "Experience", 0.035), ("local", "Education", 0.062)],
)
def test_that_the_leader_example_has_its_published_ratios(
    rows: str, key: str | None, cr: float
) -> None:
    """Wikipedia's AHP leader example."""
    inputs = published_case("ahp_hierarchy_leader")["inputs"]
    matrix = np.array(inputs[rows] if key is None else inputs["local_matrices"][key])
    assert consistency(matrix).cr == pytest.approx(cr, abs=6e-4)


def test_that_the_supplier_weights_have_their_published_ratio() -> None:
    """R package ahptopsis2n (TOP-08), RI .58 of 1980."""
    case = published_case("TOP-08")
    found = consistency(matrix_of(case["inputs"]["criteria_matrix"]), "saaty-1980")
    assert found.cr == pytest.approx(0.02505497, abs=1e-5)
    assert found.table == "saaty-1980"


def test_that_the_four_experts_have_their_published_ratios() -> None:
    """Bioconductor Prize (GRP-02), computed with Saaty's RI(4) = .90 of 1980."""
    case = published_case("GRP-02")
    ratios = [
        consistency(matrix_of(rows), "saaty-1980").cr
        for rows in case["inputs"]["individual_matrices"].values()
    ]
    printed = case["expected"]["computed_here"]["individual_CR_saaty"]
    assert ratios == pytest.approx(printed, abs=5.1e-5)


def test_that_bozokis_completion_has_the_ratio_of_ahpy() -> None:
    """AHPy's tests use Donegan & Dodd's RI(4) without regard to the gap."""
    case = published_case("ahp_incomplete_bozoki")["expected"]
    ci = consistency(BOZOKI).ci
    assert ci / RI_4_OF_DONEGAN_AND_DODD == pytest.approx(case["cr"], abs=5.1e-5)


def test_that_the_vectors_of_methods_are_met() -> None:
    """METHODS 1."""
    five = consistency(SAATY_5)
    assert five.lambda_max == pytest.approx(5.22524, abs=5.1e-6)
    assert five.cr == pytest.approx(0.0507, abs=5.1e-5)
    assert five.gci == pytest.approx(0.183, abs=5.1e-4)
    three = consistency(comparison_matrix(3, [(0, 1, 3.0), (0, 2, 5.0), (1, 2, 3.0)]))
    assert three.lambda_max == pytest.approx(3.03851, abs=5.1e-6)
    assert three.cr == pytest.approx(0.0370, abs=5.1e-5)
    assert three.gci == pytest.approx(0.1152, abs=5.1e-5)
    incomplete = consistency(BOZOKI)
    assert (incomplete.n, incomplete.missing) == (4, 1)
    assert incomplete.lambda_max == pytest.approx(4.09237, abs=5.1e-6)
    assert incomplete.cr == pytest.approx(0.0528, abs=5.1e-5)


@pytest.mark.parametrize(
    ("n", "table", "missing", "expected"),
    [
        (3, "saaty-2005", 0, 0.52),
        (15, "saaty-2005", 0, 1.59),
        (16, "saaty-2005", 0, (2.7699 * 16 - 4.3513 - 16) / 15),
        (5, "saaty-1980", 0, 1.12),
        (10, "saaty-1980", 0, 1.49),
        (11, "saaty-1980", 0, (2.7699 * 11 - 4.3513 - 11) / 10),
        (5, "alonso-lamata", 0, (2.7699 * 5 - 4.3513 - 5) / 4),
        (5, "saaty-2005", 3, 0.557),
        (6, "saaty-1980", 9, 0.161),
        (7, "saaty-2005", 1, 1.256),
        (7, "saaty-2005", 3, 1.341 * (1 - 6 / 30)),
        (8, "saaty-2005", 7, 1.40 * (1 - 14 / 42)),
        (8, "saaty-1980", 7, 1.41 * (1 - 14 / 42)),
        (1, "saaty-2005", 0, None),
        (2, "saaty-2005", 0, None),
        (3, "saaty-2005", 1, None),
        (9, "saaty-2005", 28, None),
    ],
)
def test_that_the_random_index_comes_from_the_right_table(
    n: int, table: RandomIndex, missing: int, expected: float | None
) -> None:
    """METHODS 1: Saaty, Alonso & Lamata, Agoston & Csato."""
    assert random_index(n, table, missing) == (
        None if expected is None else pytest.approx(expected, rel=1e-12)
    )


@pytest.mark.parametrize(("n", "missing"), [(4, 4), (2, 1), (3, -1)])
def test_that_impossible_numbers_of_gaps_have_no_random_index(n: int, missing: int) -> None:
    with pytest.raises(ValueError, match=r"^disconnected$"):
        random_index(n, "saaty-2005", missing)


def test_that_the_threshold_is_the_published_one() -> None:
    """Saaty 1980."""
    assert CR_THRESHOLD == 0.10


def test_that_the_table_decides_at_the_border() -> None:
    """METHODS 1: with 1.12 more matrices pass than with 1.11."""
    ci = consistency(SAATY_5).ci
    assert consistency(SAATY_5, "saaty-1980").cr == pytest.approx(ci / 1.12, rel=1e-14)
    assert consistency(SAATY_5).cr == pytest.approx(ci / 1.11, rel=1e-14)


@given(st.integers(1, 12), st.data())
def test_that_a_consistent_matrix_has_ratio_and_indices_0(n: int, data: st.DataObject) -> None:
    weights = data.draw(strategies.weights(n))
    found = consistency(weights[:, None] / weights[None, :])
    assert found.lambda_max == pytest.approx(n, rel=1e-12)
    assert found.cr == pytest.approx(0.0, abs=1e-12)
    assert 0.0 <= found.gci == pytest.approx(0.0, abs=1e-12)
    assert worst_judgements(weights[:, None] / weights[None, :]) == []


@given(strategies.incomplete_matrices())
def test_that_consistency_is_never_negative_and_transposing_keeps_it(matrix: Array) -> None:
    found, transposed = consistency(matrix), consistency(matrix.T)
    assert found.cr >= 0.0
    assert found.gci >= 0.0
    assert found.lambda_max == pytest.approx(transposed.lambda_max, rel=1e-10)


@given(strategies.comparison_matrices(n=3))
def test_that_for_three_criteria_lambda_has_its_closed_form(matrix: Array) -> None:
    """lambda = 1 + t + 1/t with t^3 = a12 a23 a31."""
    t = np.cbrt(matrix[0, 1] * matrix[1, 2] * matrix[2, 0])
    assert consistency(matrix).lambda_max == pytest.approx(1 + t + 1 / t, rel=1e-12)


@pytest.mark.parametrize("table", ["saaty-2005", "saaty-1980", "alonso-lamata"])
@pytest.mark.parametrize("n", [1, 2, 3, 6, 16])
def test_that_the_ratios_of_a_batch_are_those_of_each_matrix(n: int, table: RandomIndex) -> None:
    rng = np.random.default_rng(n)
    batch = np.stack(
        [
            comparison_matrix(
                n, [(i, j, rng.choice(strategies.SAATY)) for i in range(n) for j in range(i)]
            )
            for _ in range(20)
        ]
    )
    expected = [consistency(matrix, table).cr for matrix in batch]
    shares, ratios = priorities_with_ratios(batch, table)
    assert ratios == pytest.approx(expected, rel=1e-10, abs=1e-12)
    assert shares == pytest.approx(np.array([priorities(m) for m in batch]), rel=1e-11)


def test_that_a_batch_of_ratios_is_complete_and_may_be_empty() -> None:
    with pytest.raises(ValueError, match=r"^incomplete-batch$"):
        priorities_with_ratios(comparison_matrix(3, [(0, 1, 2.0)])[None])
    assert priorities_with_ratios(np.ones((0, 4, 4)))[1].shape == (0,)


def test_that_a_tree_of_comparisons_is_consistent_by_definition() -> None:
    found = consistency(comparison_matrix(4, [(0, 1, 9.0), (1, 2, 9.0), (2, 3, 9.0)]))
    assert found.missing == 3
    assert found.cr == pytest.approx(0.0, abs=1e-12)
    assert found.gci == 0.0


def test_that_unconnected_comparisons_have_no_consistency() -> None:
    with pytest.raises(ValueError, match=r"^disconnected$"):
        consistency(comparison_matrix(3, [(0, 1, 2.0)]))


def test_that_a_cycle_is_listed_once_from_its_smallest_index() -> None:
    cyclic = comparison_matrix(4, [(2, 1, 3.0), (1, 0, 2.0), (0, 2, 2.0), (0, 3, 1.0)])
    assert ordinal_cycles(cyclic) == [(0, 2, 1)]
    other_way = comparison_matrix(3, [(0, 1, 3.0), (1, 2, 2.0), (2, 0, 2.0)])
    assert ordinal_cycles(other_way) == [(0, 1, 2)]


def test_that_equal_importance_closes_no_cycle() -> None:
    almost_one = 1.0 + 1e-15
    matrix = comparison_matrix(3, [(0, 1, 3.0), (1, 2, 2.0), (2, 0, almost_one)])
    assert ordinal_cycles(matrix) == []


@given(strategies.incomplete_matrices())
def test_that_cycles_are_those_found_by_trying_all_triples(matrix: Array) -> None:
    n = matrix.shape[0]
    expected = [
        (i, j, k)
        for i in range(n)
        for j in range(n)
        for k in range(n)
        if i < j and i < k and j != k
        if matrix[i, j] > 1 and matrix[j, k] > 1 and matrix[k, i] > 1
    ]
    assert ordinal_cycles(matrix) == expected


@given(strategies.incomplete_matrices(), st.integers(0, 4))
def test_that_worst_judgements_are_the_largest_errors(matrix: Array, count: int) -> None:
    weights = priorities(matrix)
    errors = matrix * weights[None, :] / weights[:, None]
    errors = np.maximum(errors, 1 / errors)[np.triu(~np.isnan(matrix), 1)]
    pairs = np.argwhere(np.triu(~np.isnan(matrix), 1))
    contradicted = [
        e
        for e, (row, column) in zip(errors, pairs, strict=True)
        if is_connected(without(matrix, row, column))
    ]
    largest = [e for e in sorted(contradicted, reverse=True)[:count] if e > 1 + 1e-9]
    found = worst_judgements(matrix, count)
    assert [w.error for w in found] == pytest.approx(largest, rel=1e-9)
    for worst in found:
        whole = worst.proposed if worst.proposed >= 1 else 1 / worst.proposed
        assert whole == pytest.approx(round(whole), abs=1e-12)
        assert 1 <= round(whole) <= 9
        assert worst.given == matrix[worst.row, worst.column]
        assert worst.row < worst.column


def test_that_a_proposal_below_1_is_a_reciprocal() -> None:
    """w = (1, 2, 4, 4): all others imply 1/4 where 3 was said."""
    matrix = comparison_matrix(
        4, [(0, 1, 1 / 2), (1, 2, 1 / 2), (0, 2, 3.0), (0, 3, 1 / 4), (1, 3, 1 / 2), (2, 3, 1.0)]
    )
    worst = worst_judgements(matrix, 1)[0]
    assert (worst.row, worst.column, worst.given, worst.proposed) == (0, 2, 3.0, 0.25)
    assert worst.cr_after == pytest.approx(0.0, abs=1e-12)


def test_that_a_proposal_stays_on_the_scale() -> None:
    """Through the second criterion the first is 81 times the third."""
    matrix = comparison_matrix(3, [(0, 1, 9.0), (1, 2, 9.0), (0, 2, 2.0)])
    proposals = {(w.row, w.column): w.proposed for w in worst_judgements(matrix)}
    assert proposals == {(0, 1): pytest.approx(1 / 4), (0, 2): 9.0, (1, 2): pytest.approx(1 / 4)}


def test_that_a_judgement_that_nothing_can_contradict_is_not_listed() -> None:
    """Three criteria in a contradictory ring; the fourth hangs on the first alone."""
    matrix = comparison_matrix(4, [(0, 1, 9.0), (1, 2, 9.0), (2, 0, 9.0), (0, 3, 9.0)])
    assert {(w.row, w.column) for w in worst_judgements(matrix, 9)} == {(0, 1), (1, 2), (0, 2)}
    assert worst_judgements(comparison_matrix(3, [(0, 1, 9.0), (1, 2, 9.0)])) == []


@pytest.mark.parametrize("scale", ["balanced", "balanced-n", "root", "log"])
def test_that_judgements_after_a_scale_are_proposed_as_said(scale: JudgementScale) -> None:
    """All others agree with w = (s, 1, 1, 1) where s is what the scale makes of 4."""
    said = comparison_matrix(
        4, [(0, 1, 4.0), (0, 2, 4.0), (0, 3, 1 / 5), (1, 2, 1.0), (1, 3, 1.0), (2, 3, 1.0)]
    )
    worst = worst_judgements(apply_scale(said, scale, 4), 1, scale=scale)[0]
    assert (worst.row, worst.column, worst.proposed) == (0, 3, 4.0)
    assert worst.given == pytest.approx(1 / 5, rel=1e-12)
    assert worst.cr_after == pytest.approx(0.0, abs=1e-12)
    assert worst.priorities_after[0] / worst.priorities_after[3] == pytest.approx(
        float(apply_scale(np.array(4.0), scale, 4)), rel=1e-12
    )
