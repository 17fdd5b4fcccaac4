"""Results are remembered for the very same objects, and for nothing that only looks alike."""

from __future__ import annotations

from locdecide.decision.remembering import remembered


def test_that_the_same_objects_are_answered_once_and_equal_ones_anew() -> None:
    asked: list[list[int]] = []

    @remembered(lambda numbers: (numbers,))
    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    one, alike = [1, 2], [1, 2]
    assert (total(one), total(one), total(alike)) == (3, 3, 3)
    assert len(asked) == 2
    assert asked[0] is one
    assert asked[1] is alike


def test_that_only_the_last_few_are_kept_and_an_older_one_is_computed_again() -> None:
    asked: list[object] = []

    @remembered(lambda thing: (thing,))
    def name(thing: object) -> int:
        asked.append(thing)
        return id(thing)

    things = [object() for _ in range(40)]
    assert [name(thing) for thing in things] == [id(thing) for thing in things]
    assert name(things[-1]) == id(things[-1])
    assert len(asked) == 40
    assert name(things[0]) == id(things[0])
    assert len(asked) == 41


def test_that_what_a_result_depends_on_is_kept_alive_with_it() -> None:
    @remembered(lambda thing: (thing,))
    def first(thing: list[str]) -> str:
        return thing[0]

    # Objects of the same size follow each other at the same place in memory.
    assert [first([str(i)]) for i in range(1000)] == [str(i) for i in range(1000)]


def test_that_the_order_of_the_parts_counts() -> None:
    @remembered(lambda one, other: (one, other))
    def joined(one: str, other: str) -> str:
        return one + other

    assert (joined("a", "b"), joined("b", "a")) == ("ab", "ba")
