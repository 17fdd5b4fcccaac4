"""The criteria tree in its flat tuple."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.decision import tree
from locdecide.decision.model import Criterion

CRITERIA = tuple(
    Criterion(id=key, name=key.upper(), parent=parent)
    for key, parent in (("a", None), ("b", "a"), ("c", "b"), ("d", "a"), ("e", None))
)


def ids(criteria: tuple[Criterion, ...]) -> list[str]:
    return [criterion.id for criterion in criteria]


def test_that_questions_about_a_small_tree_are_answered() -> None:
    assert ids(tree.children(CRITERIA, None)) == ["a", "e"]
    assert ids(tree.children(CRITERIA, "a")) == ["b", "d"]
    assert ids(tree.leaves(CRITERIA)) == ["c", "d", "e"]
    assert ids(tree.inner(CRITERIA)) == ["a", "b"]
    assert [tree.is_leaf(CRITERIA, key) for key in "abcde"] == [False, False, True, True, True]
    assert tree.descendants(CRITERIA, "a") == {"a", "b", "c", "d"}
    assert ids(tree.path(CRITERIA, "c")) == ["a", "b", "c"]
    assert [tree.depth(CRITERIA, key) for key in "abcde"] == [0, 1, 2, 1, 0]


def test_that_an_unknown_criterion_has_no_path() -> None:
    with pytest.raises(KeyError):
        tree.path(CRITERIA, "z")


@given(st.randoms(use_true_random=False))
def test_that_order_is_depth_first_whatever_it_was(chance: random.Random) -> None:
    mixed = list(CRITERIA)
    chance.shuffle(mixed)
    found = tree.ordered(tuple(mixed))
    assert sorted(ids(found)) == ["a", "b", "c", "d", "e"]
    for position, criterion in enumerate(found):
        if criterion.parent is not None:
            assert criterion.parent in ids(found[:position])
        below = tree.descendants(found, criterion.id)
        assert set(ids(found[position : position + len(below)])) == below
    assert tree.ordered(CRITERIA) == CRITERIA
