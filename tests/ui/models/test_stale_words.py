from __future__ import annotations

import msgspec

from locdecide.decision import edits, rounds
from locdecide.decision.model import Comparison, Study
from locdecide.ui.models.stale_words import changed_comparison, changed_range
from tests.samples import site_decision


def sample() -> Study:
    return site_decision().studies[1]


def narrowed() -> Study:
    return edits.set_range(site_decision(), "where", "price", 0.1, 0.03).studies[1]


def asked(first: str, second: str) -> Comparison:
    text = rounds.asked_in_pair(sample(), first, second)
    return Comparison(first=first, second=second, ratio=3, asked=text)


def test_that_a_question_asked_as_before_says_nothing() -> None:
    assert changed_comparison(sample(), asked("price", "mix"), "en") == ""
    assert changed_comparison(narrowed(), asked("near", "raw"), "en") == ""


def test_that_a_changed_range_is_said_in_the_readers_numerals() -> None:
    said = changed_comparison(narrowed(), asked("price", "mix"), "nb")
    assert "0,12 → 0,03 EUR/kWh" in said
    assert "0,1 → 0,03 EUR/kWh" in said
    assert "Renewable" not in said


def test_that_a_node_names_the_leaf_whose_range_changed() -> None:
    said = changed_comparison(narrowed(), asked("energy", "near"), "en")
    assert said.startswith("Energy price: you answered for 0.12 → 0.03 EUR/kWh")
    assert said.count("it is now") == 1


def test_that_another_set_of_leaves_is_said_without_ranges() -> None:
    study = edits.remove_criterion(site_decision(), "where", "mix").studies[1]
    said = changed_comparison(study, asked("energy", "near"), "en")
    assert said == "What Energy covers has changed since you answered."


def test_that_an_unreadable_question_is_still_marked() -> None:
    odd = msgspec.structs.replace(asked("near", "raw"), asked="something else")
    assert changed_comparison(sample(), odd, "en")


def test_that_a_range_that_was_open_is_told() -> None:
    assert "no range" in changed_range(sample(), "raw", "?", "en")


def test_that_a_unit_that_repeats_the_range_is_left_out() -> None:
    assert changed_range(sample(), "raw", "3 → 9 1-9", "en").endswith("for 3 → 9; it is now 1 → 9.")
