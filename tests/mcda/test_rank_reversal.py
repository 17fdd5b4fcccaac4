from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.ahp import ahp
from locdecide.mcda.rank_reversal import Reversal, rank_reversals
from locdecide.mcda.ranks import ranks
from locdecide.mcda.topsis import Normalisation, topsis
from tests.mcda import strategies
from tests.mcda.published import Array
from tests.mcda.test_topsis import ALL, over_range, solve

Present = npt.NDArray[np.intp]
Ranks = npt.NDArray[np.int64]


def by_topsis(
    table: Array, weights: Array, signs: Array, name: Normalisation
) -> Callable[[Present], Ranks]:
    return lambda present: ranks(solve(table[present], weights, signs, name).closeness)


def test_that_the_reversal_of_belton_and_gear_is_found() -> None:
    """Belton & Gear (1983): .45 .47 .08, and with a copy of the second .37 .29 .06 .29."""
    table = np.array([[1.0, 9.0, 8.0], [9.0, 1.0, 9.0], [1.0, 1.0, 1.0], [9.0, 1.0, 9.0]])
    weights, signs = np.full(3, 1 / 3), np.ones(3)

    def distributive(present: Present) -> Ranks:
        return ranks(ahp(table[present], weights, signs, mode="distributive").scores)

    def ideal(present: Present) -> Ranks:
        return ranks(ahp(table[present], weights, signs, mode="ideal").scores)

    three = ahp(table[:3], weights, signs, mode="distributive").scores
    assert three == pytest.approx([0.45, 0.47, 0.08], abs=0.0051)
    four = ahp(table, weights, signs, mode="distributive").scores
    assert four == pytest.approx([0.37, 0.29, 0.06, 0.29], abs=0.0051)
    found = rank_reversals(distributive, 4)
    assert found == (
        Reversal(1, ((0, 3),), (), (0,), (3,)),
        Reversal(3, ((0, 1),), (), (0,), (1,)),
    )
    assert rank_reversals(ideal, 4) == ()


@given(strategies.tables(5, 3), strategies.weights(3), strategies.signs(3))
def test_that_fixed_ranges_never_reverse(table: Array, weights: Array, signs: Array) -> None:
    found = rank_reversals(by_topsis(table, weights, signs, "range"), 5)
    assert [each for each in found if each.turned] == []
    values = over_range(table, signs)
    sums = rank_reversals(
        lambda p: ranks(ahp(values[p], weights, signs, values=values[p]).scores), 5
    )
    assert [each for each in sums if each.turned] == []


@given(strategies.tables(5, 3), strategies.weights(3), strategies.signs(3))
def test_that_every_pair_compared_by_hand_gives_the_same(
    table: Array, weights: Array, signs: Array
) -> None:
    for name in ALL:
        ranking = by_topsis(table, weights, signs, name)
        before = ranking(np.arange(5))
        expected = []
        for left_out in range(5):
            rest = [i for i in range(5) if i != left_out]
            after = dict(zip(rest, ranking(np.array(rest)).tolist(), strict=True))
            turned = {
                (a, b) for a in rest for b in rest if before[a] < before[b] and after[a] > after[b]
            }
            levelled = {
                (a, b)
                for a in rest
                for b in rest
                if a < b and (before[a] == before[b]) != (after[a] == after[b])
            }
            if turned or levelled:
                expected.append((left_out, turned, levelled))
        found = rank_reversals(ranking, 5)
        assert [(r.left_out, {*r.turned}, {*r.levelled}) for r in found] == expected


def test_that_some_normalisations_do_reverse() -> None:
    """METHODS 5: with random problems the winner changes in some of a hundred with min-max."""
    rng = np.random.default_rng(11)
    changed = dict.fromkeys(ALL, 0)
    for _ in range(150):
        table, weights = rng.random((5, 5)) * 100, rng.dirichlet(np.ones(5))
        for name in ALL:
            found = rank_reversals(by_topsis(table, weights, np.ones(5), name), 5)
            changed[name] += any(each.leaders != each.leaders_without for each in found)
    assert changed["range"] == 0
    assert changed["minmax"] > changed["max"] > 0


def test_that_leaving_out_the_leader_is_no_reversal() -> None:
    fixed = np.array([0.9, 0.5, 0.7, 0.7])
    assert rank_reversals(lambda present: ranks(fixed[present]), 4) == ()


def test_that_ties_that_part_are_told_apart_from_reversals() -> None:
    def ranking(present: Present) -> Ranks:
        scores = np.array([3.0, 2.0, 2.0, 1.0])
        if 3 not in present:
            scores[1] = 2.5
        return ranks(scores[present])

    assert rank_reversals(ranking, 4) == (Reversal(3, (), ((1, 2),), (0,), (0,)),)


def test_that_how_a_method_numbers_its_ranks_does_not_matter() -> None:
    """1, 2, 2, 4 or 1, 2, 2, 3 is the same order."""

    def dense(present: Present) -> Ranks:
        scores = np.array([3, 2, 2, 1, 0])[present]
        return np.unique(-scores, return_inverse=True)[1].astype(np.int64) + 1

    assert rank_reversals(dense, 5) == ()


@pytest.mark.parametrize("name", ALL)
def test_that_equal_alternatives_stay_equal(name: Normalisation) -> None:
    table = np.full((4, 2), 7.0)
    assert rank_reversals(by_topsis(table, np.array([0.4, 0.6]), np.ones(2), name), 4) == ()


@given(st.integers(0, 2))
def test_that_fewer_than_three_have_no_order_to_change(count: int) -> None:
    def never(_: Present) -> Ranks:
        raise AssertionError

    assert rank_reversals(never, count) == ()


def test_that_missing_figures_and_one_criterion_are_no_trouble() -> None:
    table = np.array([[3.0], [np.nan], [5.0], [1.0]])
    for name in ALL:
        found = rank_reversals(by_topsis(table, np.ones(1), np.ones(1), name), 4)
        assert [each for each in found if each.turned] == []


def test_that_a_ranking_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^not-a-ranking$"):
        rank_reversals(lambda present: np.arange(present.size + 1), 4)


def test_that_the_reason_is_seen_in_the_leaders() -> None:
    """With a site that cannot win, min-max puts the other one of two first."""
    table = np.array([[9.0, 3.0], [5.0, 6.0], [0.0, 5.9]])
    ranking = by_topsis(table, np.array([0.5, 0.5]), np.ones(2), "minmax")
    reversal = next(r for r in rank_reversals(ranking, 3) if r.left_out == 2)
    closeness = topsis(
        table[:2], np.array([0.5, 0.5]), np.ones(2), normalisation="minmax"
    ).closeness
    assert closeness == pytest.approx([0.5, 0.5])
    assert reversal.levelled == ((0, 1),)
    assert reversal.leaders_without == (0, 1)
    assert len(reversal.leaders) == 1
