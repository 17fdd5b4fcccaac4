import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.hierarchy import global_weights, normalise_siblings


@st.composite
def trees(draw: st.DrawFn) -> list[int]:
    """Parents in any order of the criteria, -1 below the goal."""
    count = draw(st.integers(1, 15))
    parents = [draw(st.integers(-1, i - 1)) for i in range(count)]
    place = draw(st.permutations(range(count)))
    shuffled = [0] * count
    for i, parent in enumerate(parents):
        shuffled[place[i]] = -1 if parent < 0 else place[parent]
    return shuffled


def test_that_a_global_weight_is_the_product_down_the_path() -> None:
    """METHODS 1; children may come before their parents."""
    local = np.array([0.25, 0.75, 0.6, 0.4, 0.5, 0.5])
    parents = [2, 2, -1, -1, 1, 1]
    expected = [0.15, 0.45, 0.6, 0.4, 0.225, 0.225]
    assert global_weights(local, parents) == pytest.approx(expected, abs=1e-15)


@given(trees(), st.data())
def test_that_the_leaves_share_the_whole_weight(parents: list[int], data: st.DataObject) -> None:
    points = np.array(
        data.draw(st.lists(st.floats(0, 1e9), min_size=len(parents), max_size=len(parents)))
    )
    weights = global_weights(normalise_siblings(points, parents), parents)
    leaves = [i for i in range(len(parents)) if i not in parents]
    assert weights[leaves].sum() == pytest.approx(1.0, abs=1e-12)


@given(trees(), st.data())
def test_that_every_weight_is_its_local_weight_times_its_parents(
    parents: list[int], data: st.DataObject
) -> None:
    size = len(parents)
    local = np.array(data.draw(st.lists(st.floats(0, 1), min_size=size, max_size=size)))
    weights = global_weights(local, parents)
    above = [1.0 if p < 0 else weights[p] for p in parents]
    assert weights == pytest.approx(local * np.array(above), rel=1e-12, abs=1e-300)


def test_that_a_chain_of_any_depth_is_followed() -> None:
    for depth in (1, 2, 3, 7, 8, 9, 31, 33):
        weights = global_weights(np.full(depth, 0.5), list(range(-1, depth - 1)))
        assert weights == pytest.approx(0.5 ** np.arange(1, depth + 1), rel=1e-14)


@pytest.mark.parametrize("parents", [[0], [1, 0], [2, 0, 1], [-1, 2, 1]])
def test_that_a_circular_hierarchy_is_refused(parents: list[int]) -> None:
    with pytest.raises(ValueError, match=r"^circular$"):
        global_weights(np.ones(len(parents)), parents)


@pytest.mark.parametrize("parents", [[-2, -1], [2, -1], [-1]])
def test_that_an_unknown_parent_is_refused(parents: list[int]) -> None:
    with pytest.raises(ValueError, match=r"^no-such-parent$"):
        global_weights(np.ones(2), parents)
    with pytest.raises(ValueError, match=r"^no-such-parent$"):
        normalise_siblings(np.ones(2), parents)


def test_that_points_become_shares_among_siblings() -> None:
    local = normalise_siblings(np.array([100.0, 50.0, 50.0, 30.0, 10.0]), [-1, -1, -1, 0, 0])
    assert local == pytest.approx([0.5, 0.25, 0.25, 0.75, 0.25], abs=1e-15)


def test_that_a_group_without_points_gets_equal_weights() -> None:
    local = normalise_siblings(np.array([0.0, 4.0, 0.0, 0.0, 0.0]), [-1, -1, 1, 1, 1])
    assert local == pytest.approx([0.0, 1.0, 1 / 3, 1 / 3, 1 / 3], abs=1e-15)


@pytest.mark.parametrize("size", [5e-324, 1e-300, 1e308])
def test_that_points_of_any_size_work(size: float) -> None:
    assert normalise_siblings(np.full(4, size), [-1] * 4).tolist() == [0.25] * 4


@pytest.mark.parametrize("points", [[-1.0, 2.0], [np.nan, 1.0], [np.inf, 1.0]])
def test_that_impossible_points_are_refused(points: list[float]) -> None:
    with pytest.raises(ValueError, match=r"^not-points$"):
        normalise_siblings(np.array(points), [-1, -1])


def test_that_no_criteria_have_no_weights() -> None:
    assert global_weights(np.array([]), []).size == 0
    assert normalise_siblings(np.array([]), []).size == 0


def test_that_the_local_weights_are_not_changed() -> None:
    local = np.array([0.5, 0.5])
    global_weights(local, [-1, 0])[:] = 9.0
    assert local.tolist() == [0.5, 0.5]
