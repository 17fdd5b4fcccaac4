from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.comparison_graph import (
    effective_resistances,
    joined,
    laplacian,
    laplacian_inverse,
)
from locdecide.mcda.question_order import Pair, next_question, question_order

Graph = np.ndarray


def graph(n: int, pairs: list[Pair] | tuple[Pair, ...]) -> Graph:
    answered = np.zeros((n, n), dtype=bool)
    for i, j in pairs:
        answered[i, j] = answered[j, i] = True
    return answered


def uncertainty(n: int, pairs: list[Pair] | tuple[Pair, ...]) -> float:
    """Trace of L+: the sum of the variances of ln w."""
    return float(np.trace(laplacian_inverse(graph(n, pairs))))


def spanning_trees(n: int, pairs: list[Pair] | tuple[Pair, ...]) -> float:
    """Kirchhoff's theorem: any cofactor of the Laplacian."""
    return float(np.linalg.det(laplacian(graph(n, pairs))[1:, 1:]))


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_that_no_tree_leaves_the_weights_surer_than_the_first_questions(n: int) -> None:
    """Klein & Randic 1993: the star has the least Kirchhoff index; all trees tried."""
    pairs = list(combinations(range(n), 2))
    trees = [t for t in combinations(pairs, n - 1) if joined(graph(n, t)).all()]
    assert len(trees) == n ** (n - 2)  # Cayley
    least = min(uncertainty(n, tree) for tree in trees)
    assert uncertainty(n, question_order(n)[: n - 1]) == pytest.approx(least, rel=1e-12)


@pytest.mark.parametrize("n", [3, 4, 5, 6])
def test_that_every_later_question_is_the_best_one_step_on(n: int) -> None:
    """The number of spanning trees is the determinant of the information; all pairs tried."""
    order = question_order(n)
    for asked in range(n - 1, len(order)):
        after = [spanning_trees(n, [*order[:asked], pair]) for pair in order[asked:]]
        assert after[0] == pytest.approx(max(after), rel=1e-9)


@pytest.mark.parametrize("n", range(1, 13))
def test_that_all_pairs_are_asked_once_and_the_first_connect(n: int) -> None:
    order = question_order(n)
    assert sorted(order) == list(combinations(range(n), 2))
    assert order[: n - 1] == tuple((0, j) for j in range(1, n))
    assert joined(graph(n, order[: n - 1])).all()


@pytest.mark.parametrize("n", [3, 5, 8, 11])
def test_that_every_answer_makes_the_weights_surer(n: int) -> None:
    order = question_order(n)
    traces = [uncertainty(n, order[:asked]) for asked in range(n - 1, len(order) + 1)]
    assert (np.diff(traces) < -1e-9).all()


@pytest.mark.parametrize("n", [4, 5])
def test_that_stopping_early_costs_little_against_the_best_pairs(n: int) -> None:
    """All sets of as many pairs tried: a start with the star leaves at most 27 % more variance."""
    order = question_order(n)
    for asked in range(n - 1, len(order)):
        sets = combinations(order, asked)
        best = min(uncertainty(n, pairs) for pairs in sets if joined(graph(n, pairs)).all())
        assert uncertainty(n, order[:asked]) <= 1.27 * best


@given(st.integers(1, 6), st.data())
def test_that_an_open_pair_is_asked_until_none_is_left(n: int, data: st.DataObject) -> None:
    pairs = list(combinations(range(n), 2))
    chosen = st.lists(st.sampled_from(pairs), unique=True) if pairs else st.just([])
    answered, skipped = data.draw(chosen), data.draw(chosen)
    is_open = set(pairs) - set(answered) - set(skipped)
    found = next_question(n, answered, skipped)
    if found is None:
        assert not is_open
        return
    assert found in is_open
    together = joined(graph(n, answered))
    if any(not together[i, j] for i, j in is_open):
        assert not together[found]
    turned = [(j, i) for i, j in answered]
    assert next_question(n, turned, skipped) == found


def test_that_a_skipped_pair_makes_a_way_around() -> None:
    assert next_question(4, [(0, 1)], skipped=[(0, 2)]) == (0, 3)
    assert next_question(4, [(0, 1), (0, 3)], skipped=[(0, 2)]) == (1, 2)


def test_that_parts_are_joined_where_most_was_answered() -> None:
    two_stars = [(2, 0), (2, 1), (5, 3), (5, 4)]
    assert next_question(6, two_stars) == (2, 5)


def test_that_of_equally_sure_pairs_the_least_asked_criteria_come_first() -> None:
    """(3, 4), (3, 5) and (4, 5) are equally unsure; 3 and 5 were asked about once each."""
    answered = [(0, 1), (0, 2), (0, 3), (0, 5), (1, 4), (2, 4)]
    resistances = effective_resistances(graph(6, answered))
    assert [resistances[p] for p in ((3, 4), (3, 5), (4, 5))] == pytest.approx([2.0] * 3)
    assert next_question(6, answered) == (3, 5)


@pytest.mark.parametrize(
    ("n", "answered", "code"),
    [(0, [], "no-criteria"), (2, [(1, 1)], "not-a-pair"), (2, [(0, 2)], "not-a-pair")],
)
def test_that_pairs_that_do_not_exist_are_refused(n: int, answered: list[Pair], code: str) -> None:
    with pytest.raises(ValueError, match=rf"^{code}$"):
        next_question(n, answered)


def test_that_no_criteria_have_no_order() -> None:
    with pytest.raises(ValueError, match=r"^no-criteria$"):
        question_order(0)
