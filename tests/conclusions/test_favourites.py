"""The favourites beside the result, in words."""

from __future__ import annotations

from locdecide.conclusions.favourites import favourites_sentence
from tests.conclusions.samples import names


def everybody(people: str, favourite: str) -> list[tuple[str, str]]:
    return [(person, favourite) for person in people]


def test_that_agreement_is_counted() -> None:
    assert favourites_sentence(everybody("ABC", "s1"), ("s1",), names()) == (
        "All 3 had Site 1 as favourite, which ranks first."
    )
    mixed = [("Anne", "s1"), ("Bo", "s4"), ("Cato", "s4")]
    assert favourites_sentence(mixed, ("s1",), names("nb")) == (
        "1 av 3 hadde Site 1 som favoritt, som er rangert først; oftest nevnt av de andre: Site 4."
    )


def test_that_disagreement_asks_what_the_criteria_miss() -> None:
    assert favourites_sentence([("Anne", "s4"), ("Bo", "s4")], ("s1",), names()) == (
        "Neither of the two had Site 1, which ranks first, as favourite, but Site 4: what do the "
        "criteria miss?"
    )
    assert favourites_sentence(everybody("ABC", "s4"), ("s1",), names()) == (
        "None of the 3 had Site 1, which ranks first, as favourite; Site 4 was named most often: "
        "what do the criteria miss?"
    )
    assert favourites_sentence([("Anne", "s4")], ("s1",), names()) == (
        "Anne had Site 4 as favourite, and Site 1 ranks first: what do the criteria miss?"
    )


def test_that_nobody_and_nothing_are_said() -> None:
    assert favourites_sentence([], ("s1",), names()).startswith("Nobody wrote down")
    assert favourites_sentence([("Anne", "s4")], (), names()) == (
        "1 wrote down a favourite; nothing is ranked yet."
    )


def test_that_a_shared_first_place_agrees_with_either() -> None:
    found = favourites_sentence([("Anne", "s1"), ("Bo", "s4")], ("s1", "s4"), names())
    assert found == "Both had Site 1 or Site 4 as favourite, which ranks first."


def test_that_two_people_of_one_name_count_as_two() -> None:
    found = favourites_sentence([("Anne", "s1"), ("Anne", "s4")], ("s1",), names())
    assert found == (
        "1 of 2 had Site 1 as favourite, which ranks first; named most often by the others: Site 4."
    )
