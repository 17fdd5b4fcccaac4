"""Edits of the review: its lines, what they take, and what becomes of them elsewhere."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision, Direction, Review, ReviewLine
from tests.decision.contract import sound
from tests.samples import site_decision

PRICE = ReviewLine(
    id="l1",
    name="Energy price",
    criterion="price",
    unit="EUR/kWh",
    direction=Direction.MINIMISE,
    expected=0.045,
    low=0.04,
    high=0.06,
)
COST = ReviewLine(id="l2", name="Moving costs", unit="MNOK", expected=12.0)
BEFORE = edits.begin_review(site_decision(), "where", "s1", (PRICE, COST))


def review(decision: Decision) -> Review:
    found = decision.studies[1].review
    assert found is not None
    return found


def refused(code: str, **fields: Any) -> None:
    with pytest.raises(EditError) as caught:
        edits.change_review_line(BEFORE, "where", "l1", **fields)
    assert caught.value.code == code


def test_that_a_review_begins_with_its_lines_and_only_once() -> None:
    assert review(sound(BEFORE)) == Review(alternative="s1", lines=(PRICE, COST))
    assert edits.begin_review(BEFORE, "where", "s2", ()) is BEFORE
    with pytest.raises(KeyError):
        edits.begin_review(site_decision(), "where", "stay", ())


def test_that_a_line_of_a_criterion_that_is_gone_stands_for_itself() -> None:
    old = replace(PRICE, criterion="gone")
    after = sound(edits.begin_review(site_decision(), "where", "s1", (old, COST)))
    assert review(after).lines == (replace(PRICE, criterion=None), COST)


def test_that_a_review_ends_without_a_trace_of_its_own() -> None:
    assert sound(edits.end_review(BEFORE, "where")) == site_decision()
    without = site_decision()
    assert edits.end_review(without, "where") is without


def test_that_a_line_is_added_changed_and_removed() -> None:
    more = sound(edits.add_review_line(BEFORE, "where", "  New   jobs ", line_id="l3"))
    assert review(more).lines[-1] == ReviewLine(id="l3", name="New jobs")
    changed = sound(
        edits.change_review_line(
            more, "where", "l3", expected="Good", due=" 2027-05 ", achieved=" Poor ", unit=" "
        )
    )
    assert review(changed).lines[-1] == ReviewLine(
        id="l3", name="New jobs", expected="Good", due="2027-05", achieved="Poor"
    )
    assert review(changed).lines[0] is review(BEFORE).lines[0]
    fewer = sound(edits.remove_review_line(changed, "where", "l3"))
    assert review(fewer) == review(BEFORE)


def test_that_whole_numbers_are_stored_as_real_ones_and_no_words_as_nothing() -> None:
    after = sound(edits.change_review_line(BEFORE, "where", "l2", achieved=15, low=0, high=20))
    line = review(after).lines[1]
    assert [type(each) for each in (line.achieved, line.low, line.high)] == [float] * 3
    assert edits.change_review_line(after, "where", "l2", achieved=15.0, expected=12) is after
    emptied = edits.change_review_line(after, "where", "l2", achieved="  ")
    assert review(emptied).lines[1].achieved is None


def test_that_bad_entries_are_refused() -> None:
    refused("edit-name-missing", name="  ")
    for field in ("expected", "achieved", "low", "high"):
        refused("edit-not-a-number", **{field: float("nan")})
        refused("edit-not-a-number", **{field: float("inf")})
    refused("edit-low-above-high", low=0.07)
    refused("edit-low-above-high", high=0.03)
    with pytest.raises(EditError):
        edits.add_review_line(BEFORE, "where", "")
    assert edits.change_review_line(BEFORE, "where", "l1", low=0.07, high=0.08) is not BEFORE


def test_that_lines_of_nothing_are_a_programming_error() -> None:
    for call in (
        lambda: edits.add_review_line(site_decision(), "where", "Jobs"),
        lambda: edits.change_review_line(BEFORE, "where", "l9", name="Jobs"),
        lambda: edits.remove_review_line(BEFORE, "where", "l9"),
    ):
        with pytest.raises(KeyError):
            call()


def test_that_a_line_outlives_its_criterion() -> None:
    for gone in ("price", "energy"):
        after = sound(edits.remove_criterion(BEFORE, "where", gone))
        assert review(after).lines == (replace(PRICE, criterion=None), COST)
    other = sound(edits.remove_criterion(BEFORE, "where", "raw"))
    assert review(other) is review(BEFORE)


def test_that_a_line_goes_on_with_the_first_part_of_a_criterion_that_is_split() -> None:
    after = sound(edits.add_criterion(BEFORE, "where", "Day price", parent="price"))
    heir = next(c for c in after.studies[1].criteria if c.parent == "price")
    assert review(after).lines == (replace(PRICE, criterion=heir.id), COST)
