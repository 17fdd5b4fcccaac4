import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.pairwise import comparison_matrix, geometric_mean_priorities
from locdecide.mcda.weight_errors import priority_standard_errors
from locdecide.mcda.weight_samples import AnyWeights, AroundWeights, GroupWeights, WeightModel
from tests.mcda import strategies
from tests.mcda.published import Array

DRAWS = 100_000


def draw(model: WeightModel, draws: int = DRAWS, seed: int = 5) -> Array:
    out = np.empty((model.support.size, draws))
    model.draw(np.random.Generator(np.random.SFC64(seed)), out)
    return out


def assert_shares(weights: Array) -> None:
    assert (weights >= 0.0).all()
    assert weights.sum(axis=0) == pytest.approx(np.ones(weights.shape[1]), abs=1e-12)


def test_that_any_weights_have_the_moments_of_dirichlet_1() -> None:
    """Mean 1/n, variance (n-1) / (n^2 (n+1)); the largest is H_n / n in the mean."""
    found = draw(AnyWeights(4))
    assert_shares(found)
    assert found.mean(axis=1) == pytest.approx([0.25] * 4, abs=0.003)
    assert found.var(axis=1) == pytest.approx([3 / 80] * 4, rel=0.02)
    assert found.max(axis=0).mean() == pytest.approx(25 / 48, abs=0.003)


@pytest.mark.parametrize("concentration", [1.0, 19.0, 99.0])
def test_that_weights_around_the_given_ones_err_as_stated(concentration: float) -> None:
    given_weights = np.array([0.5, 0.3, 0.2])
    model = AroundWeights(10.0 * given_weights, concentration)
    found = draw(model)
    assert_shares(found)
    assert found.mean(axis=1) == pytest.approx(given_weights, abs=0.006)
    deviation = np.sqrt(given_weights * (1 - given_weights) / (concentration + 1))
    assert found.std(axis=1) == pytest.approx(deviation, rel=0.02)


def test_that_a_weight_of_zero_stays_zero() -> None:
    model = AroundWeights(np.array([0.0, 2.0, 0.0, 1.0]), 30.0)
    assert model.support.tolist() == [False, True, False, True]
    found = draw(model, 1000)
    assert not found[[0, 2]].any()
    assert_shares(found)
    only = draw(AroundWeights(np.array([0.0, 1.0]), 1.0), 100)
    assert only.tolist() == [[0.0] * 100, [1.0] * 100]


def test_that_participants_are_drawn_by_voting_power() -> None:
    own = np.array([[0.8, 0.2], [0.1, 0.9], [0.5, 0.5], [np.nan, np.nan]])
    model = GroupWeights(own, np.zeros((4, 2)), np.array([3.0, 1.0, 0.0, 5.0]))
    found = draw(model)
    assert np.unique(found[0].round(12)).tolist() == [0.1, 0.8]
    assert (found[0] > 0.5).mean() == pytest.approx(0.75, abs=2.5 / np.sqrt(DRAWS))


@pytest.mark.parametrize("n", [2, 3, 6])
def test_that_shares_err_by_the_stated_standard_errors(n: int) -> None:
    """Consistent and complete comparisons: the errors given are the deviations found.

    The normal error is in the logarithm, so the shares agree to first order alone: the errors
    are made small enough for that.
    """
    own = np.arange(1.0, n + 1) / np.arange(1.0, n + 1).sum()
    pairs = [(i, j, own[i] / own[j]) for i in range(n) for j in range(i + 1, n)]
    stated = 0.1 * priority_standard_errors(comparison_matrix(n, pairs))
    found = draw(GroupWeights(own[None], stated[None], np.ones(1)))
    assert_shares(found)
    assert found.mean(axis=1) == pytest.approx(own, abs=0.002)
    assert found.std(axis=1) == pytest.approx(stated, rel=0.02)


def test_that_the_errors_are_those_of_noisy_judgements() -> None:
    """Brute force: the same person judges again and again, with a tenth of the errors stated.

    Six comparisons without a contradiction: a variance of 3 * 0.18 / (3 + 3) in the logarithm.
    """
    own, deviation = np.array([0.4, 0.3, 0.2, 0.1]), np.sqrt(0.09) / 10
    rng = np.random.default_rng(5)
    judged = []
    for _ in range(3000):
        pairs = [
            (i, j, own[i] / own[j] * np.exp(rng.normal(0.0, deviation)))
            for i in range(4)
            for j in range(i + 1, 4)
        ]
        judged.append(geometric_mean_priorities(comparison_matrix(4, pairs)))
    exact = comparison_matrix(
        4, [(i, j, own[i] / own[j]) for i in range(4) for j in range(i + 1, 4)]
    )
    stated = priority_standard_errors(exact) / 10
    found = np.log(draw(GroupWeights(own[None], stated[None], np.ones(1))))
    assert np.cov(found) == pytest.approx(np.cov(np.log(np.array(judged).T)), rel=0.1, abs=2e-5)


@given(st.integers(1, 6).flatmap(strategies.weights), st.floats(0.0, 0.05))
def test_that_any_errors_leave_shares(own: Array, error: float) -> None:
    model = GroupWeights(own[None], np.full((1, own.size), error), np.ones(1))
    assert_shares(draw(model, 50))
    if own.size == 1:
        assert draw(model, 3).tolist() == [[1.0, 1.0, 1.0]]


def test_that_errors_larger_than_the_shares_leave_shares() -> None:
    own = np.array([[0.999999, 0.000001]])
    assert_shares(draw(GroupWeights(own, np.full((1, 2), 0.1), np.ones(1)), 1000))


def test_that_points_without_errors_are_as_they_were_given() -> None:
    own = np.array([[60.0, 0.0, 40.0]])
    model = GroupWeights(own, np.full((1, 3), np.nan), np.ones(1))
    assert model.support.tolist() == [True, False, True]
    assert draw(model, 10) == pytest.approx(np.repeat([[0.6], [0.0], [0.4]], 10, axis=1), abs=1e-15)


def test_that_impossible_weights_are_refused() -> None:
    one = np.array([[0.5, 0.5]])
    with pytest.raises(ValueError, match=r"^no-criteria$"):
        AnyWeights(0)
    for weights in ([-1.0, 2.0], [np.nan, 1.0], [np.inf, 1.0]):
        with pytest.raises(ValueError, match=r"^not-weights$"):
            AroundWeights(np.array(weights), 10.0)
    with pytest.raises(ValueError, match=r"^no-weight$"):
        AroundWeights(np.zeros(2), 10.0)
    for concentration in (0.9, np.nan, np.inf):
        with pytest.raises(ValueError, match=r"^concentration$"):
            AroundWeights(one[0], concentration)
    with pytest.raises(ValueError, match=r"^negative-power$"):
        GroupWeights(one, one, np.array([-1.0]))
    for power, own in ((0.0, one), (1.0, np.full((1, 2), np.nan))):
        with pytest.raises(ValueError, match=r"^no-voting-power$"):
            GroupWeights(own, one, np.array([power]))
    for own, errors in ((-one, one), (one, -one), (one, np.full((1, 2), np.inf))):
        with pytest.raises(ValueError, match=r"^not-weights$"):
            GroupWeights(own, errors, np.ones(1))
    with pytest.raises(ValueError, match=r"^no-weight$"):
        GroupWeights(0 * one, one, np.ones(1))
