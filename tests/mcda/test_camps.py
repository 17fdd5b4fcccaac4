import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.camps import _partitions, camps, participant_distances
from locdecide.mcda.consensus import consensus
from locdecide.mcda.pairwise import geometric_mean_priorities
from tests.mcda import strategies
from tests.mcda.published import Array

ROUND_ONE = np.array([0.40, 0.25, 0.15, 0.12, 0.08])
HALF_OF_CR_10 = 0.42


def judged(view: Array, count: int, rng: np.random.Generator) -> Array:
    """Priorities of people who judge one view with errors."""
    n = view.size
    errors = np.triu(rng.normal(0.0, HALF_OF_CR_10, (count, n, n)), 1)
    logs = np.log(view[:, None] / view[None, :]) + errors - errors.swapaxes(1, 2)
    return geometric_mean_priorities(np.exp(np.clip(logs, -np.log(9), np.log(9))))


@pytest.mark.parametrize("count", [3, 6, 12, 40])
@pytest.mark.parametrize("seed", range(5))
def test_that_errors_around_one_view_make_no_camps(count: int, seed: int) -> None:
    assert camps(judged(ROUND_ONE, count, np.random.default_rng(seed))) == ()


@pytest.mark.parametrize(("first", "second"), [(3, 3), (8, 4), (15, 5)])
@pytest.mark.parametrize("seed", range(5))
def test_that_two_clear_camps_are_found(first: int, second: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    group = np.concatenate([judged(ROUND_ONE, first, rng), judged(ROUND_ONE[::-1], second, rng)])
    assert camps(group) == (tuple(range(first)), tuple(range(first, first + second)))


@pytest.mark.parametrize("seed", range(5))
def test_that_three_clear_camps_are_found(seed: int) -> None:
    rng = np.random.default_rng(seed)
    views = 0.08 + 0.76 * np.eye(3)
    group = np.concatenate([judged(view, 4, rng) for view in views])
    assert camps(group) == ((0, 1, 2, 3), (4, 5, 6, 7), (8, 9, 10, 11))


def test_that_somebody_can_stand_alone() -> None:
    rng = np.random.default_rng(4)
    group = np.concatenate([judged(ROUND_ONE[::-1], 1, rng), judged(ROUND_ONE, 6, rng)])
    assert camps(group) == ((1, 2, 3, 4, 5, 6), (0,))


def test_that_tight_groups_that_nearly_agree_are_no_camps() -> None:
    """A perfect silhouette, but a very high consensus of the two."""
    near = np.array([[0.50, 0.30, 0.20], [0.45, 0.33, 0.22]])
    assert consensus(near) > 0.85
    assert camps(np.repeat(near, 4, axis=0)) == ()
    far = np.array([[0.70, 0.20, 0.10], [0.10, 0.20, 0.70]])
    assert camps(np.repeat(far, 4, axis=0)) == ((0, 1, 2, 3), (4, 5, 6, 7))


@pytest.mark.parametrize("seed", range(3))
def test_that_people_who_all_differ_are_no_camps(seed: int) -> None:
    """No structure, though every two of them differ more than enough."""
    assert camps(np.random.default_rng(seed).dirichlet(np.full(8, 2.0), 12)) == ()


def test_that_equally_near_groups_merge_at_once() -> None:
    """0, 1, 2 are equally near but for rounding: no pair of them comes first."""
    distances = np.array([[0, 1, 1, 4], [1, 0, 1, 4], [1, 1, 0, 4], [4, 4, 4, 0.0]])
    distances[0, 1] = distances[1, 0] = 1.0 - 1e-12
    assert [labels.tolist() for labels in _partitions(distances)] == [[0, 0, 0, 1]]


def test_that_the_distance_is_the_root_of_what_lowers_the_consensus_of_two() -> None:
    """Opposite certainties are sqrt(ln 2) apart (Endres & Schindelin 2003)."""
    distances = participant_distances(np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]]))
    assert distances[0, 1] == pytest.approx(math.sqrt(math.log(2)), rel=1e-14)
    assert distances[0, 2] == pytest.approx(distances[1, 2], rel=1e-14)
    assert np.diag(distances).tolist() == [0.0, 0.0, 0.0]


@given(st.lists(strategies.weights(4), min_size=3, max_size=3))
def test_that_a_detour_is_never_shorter(rows: list[Array]) -> None:
    """Endres & Schindelin 2003: the distance is a metric."""
    distances = participant_distances(np.stack(rows))
    assert distances[0, 2] <= distances[0, 1] + distances[1, 2] + 1e-7


@given(st.lists(strategies.weights(3), min_size=1, max_size=4), st.data())
def test_that_the_order_of_the_participants_does_not_matter(
    views: list[Array], data: st.DataObject
) -> None:
    """With repeated views too: equal distances are merged at once."""
    chosen = data.draw(st.lists(st.sampled_from(views), min_size=1, max_size=9))
    group = np.stack(chosen)
    order = data.draw(st.permutations(range(len(chosen))))
    shuffled = camps(group[order])
    named = {frozenset(order[k] for k in members) for members in shuffled}
    assert named == {frozenset(members) for members in camps(group)}


@given(st.lists(strategies.weights(3), min_size=1, max_size=9))
def test_that_everybody_is_in_one_camp_or_there_are_none(rows: list[Array]) -> None:
    found = camps(np.stack(rows))
    assert len(found) != 1
    members = sorted(k for group in found for k in group)
    assert members in ([], list(range(len(rows))))


def test_that_who_has_no_priorities_yet_is_in_no_camp() -> None:
    rng = np.random.default_rng(3)
    group = np.concatenate(
        [judged(ROUND_ONE, 3, rng), np.full((1, 5), np.nan), judged(ROUND_ONE[::-1], 3, rng)]
    )
    assert camps(group) == ((0, 1, 2), (4, 5, 6))


def test_that_priorities_of_0_are_no_obstacle() -> None:
    certain = np.repeat(np.eye(3), 3, axis=0)
    assert camps(certain) == ((0, 1, 2), (3, 4, 5), (6, 7, 8))


@pytest.mark.parametrize(
    "group",
    [
        np.zeros((0, 3)),
        np.full((2, 3), np.nan),
        np.array([[0.9, 0.1]]),
        np.array([[1.0, 0.0], [0.0, 1.0]]),
        np.eye(4),
        np.full((5, 3), 1 / 3),
        np.ones((5, 1)),
    ],
)
def test_that_nobody_two_views_all_different_or_all_equal_are_no_camps(group: Array) -> None:
    assert camps(group) == ()
