import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.incomplete import logarithmic_least_squares
from locdecide.mcda.pairwise import comparison_matrix
from locdecide.mcda.question_order import question_order
from locdecide.mcda.weight_errors import priority_standard_errors
from tests.mcda import strategies
from tests.mcda.published import Array

TRUE = np.array([0.35, 0.25, 0.20, 0.12, 0.08])
PRIOR_VARIANCE = 0.18


@pytest.mark.parametrize(("asked", "tolerance"), [(10, 0.05), (7, 0.08)])
def test_that_the_errors_are_those_of_repeated_noisy_judgements(
    asked: int, tolerance: float
) -> None:
    """2,000 people judge the same weights with errors of the variance assumed beforehand.

    The tolerance is for the delta method, which takes exp for straight: with fewer judgements
    the errors are larger and the bend shows.
    """
    rng = np.random.default_rng(20181)
    found, errors = [], []
    for _ in range(2000):
        judged = [
            (i, j, TRUE[i] / TRUE[j] * np.exp(rng.normal(0.0, np.sqrt(PRIOR_VARIANCE))))
            for i, j in question_order(5)[:asked]
        ]
        matrix = comparison_matrix(5, judged)
        found.append(logarithmic_least_squares(matrix))
        errors.append(priority_standard_errors(matrix))
    deviation = np.std(found, axis=0)
    claimed = np.sqrt(np.mean(np.square(errors), axis=0))
    assert claimed == pytest.approx(deviation, rel=tolerance)


def test_that_two_criteria_have_their_closed_form() -> None:
    """w (1 - w) times the deviation of ln a, for one judgement alone."""
    found = priority_standard_errors(comparison_matrix(2, [(0, 1, 3.0)]))
    assert found == pytest.approx([0.75 * 0.25 * np.sqrt(PRIOR_VARIANCE)] * 2, rel=1e-12)


def test_that_three_contradicting_judgements_have_their_closed_form() -> None:
    """Equal weights by symmetry, ln a = ln 4 around the ring; L+ = (I - J/3) / 3."""
    ring = comparison_matrix(3, [(0, 1, 4.0), (1, 2, 4.0), (2, 0, 4.0)])
    variance = (3 * PRIOR_VARIANCE + 3 * np.log(4.0) ** 2) / (3 + 1)
    expected = np.sqrt(variance * (1 / 9) * (2 / 9))
    assert priority_standard_errors(ring) == pytest.approx([expected] * 3, rel=1e-12)


@given(st.integers(2, 7).flatmap(strategies.weights), st.data())
def test_that_another_agreeing_answer_never_makes_less_sure(
    weights: Array, data: st.DataObject
) -> None:
    n = weights.size
    first, *rest = range(n)
    star = [(first, j) for j in rest]
    more = data.draw(st.permutations([p for p in question_order(n) if p not in star]))
    before = np.full(n, np.inf)
    for asked in range(len(more) + 1):
        pairs = [*star, *more[:asked]]
        judged = comparison_matrix(n, [(i, j, weights[i] / weights[j]) for i, j in pairs])
        after = priority_standard_errors(judged)
        assert (after <= before * (1 + 1e-9)).all()
        before = after


@given(strategies.incomplete_matrices(), st.randoms())
def test_that_the_errors_belong_to_the_criteria_whatever_their_order(
    matrix: Array, random: object
) -> None:
    order = np.arange(matrix.shape[0])
    random.shuffle(order)  # type: ignore[attr-defined]
    errors = priority_standard_errors(matrix)
    assert (errors > 0.0).all()
    shuffled = priority_standard_errors(matrix[np.ix_(order, order)])
    assert shuffled == pytest.approx(errors[order], rel=1e-9)


def test_that_contradictions_make_less_sure() -> None:
    agreeing = comparison_matrix(3, [(0, 1, 2.0), (1, 2, 2.0), (0, 2, 4.0)])
    contradicting = comparison_matrix(3, [(0, 1, 2.0), (1, 2, 2.0), (0, 2, 1 / 4)])
    assert priority_standard_errors(contradicting).sum() > priority_standard_errors(agreeing).sum()


def test_that_a_single_criterion_is_sure_and_unconnected_ones_are_refused() -> None:
    assert priority_standard_errors(np.ones((1, 1))).tolist() == [0.0]
    with pytest.raises(ValueError, match=r"^disconnected$"):
        priority_standard_errors(comparison_matrix(3, [(0, 1, 2.0)]))
