"""Which weights matter, in words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from locdecide.conclusions.weights import (
    crossing_sentence,
    interval_sentence,
    line_sentence,
    triangle_sentence,
    weights_sentence,
)
from locdecide.results import Crossing, WinnerTriangle
from tests.conclusions.samples import SITES, line, names, sensitivity


def test_that_the_summary_names_the_weight_that_matters_most_and_who_takes_over() -> None:
    far = line("price", 0.28, ((0.10, 1.0),), (Crossing(0.10, "s2", "s1", first=True),), 0.10)
    near = line("people", 0.18)
    found = sensitivity(replace(near, nearest=0.20, crossings=()), far)
    assert weights_sentence(found, names()) == (
        "The weight of Competence matters most: Site 1 loses first place when it exceeds 20%; "
        "today 18%."
    )
    assert weights_sentence(sensitivity(far), names("nb")) == (
        "Vekten til Energy price betyr mest: Site 1 mister førsteplassen til Site 2 når den faller "
        "under 10\u00a0%; i dag 28\u00a0%."
    )


def test_that_no_change_of_a_weight_is_said_as_such() -> None:
    still = line(leading=((0.0, 1.0),), crossings=(), nearest=None)
    assert weights_sentence(sensitivity(still), names()) == (
        "No single weight takes first place from Site 1, however much it is changed."
    )


def test_that_a_criterion_that_weighs_nothing_today_can_still_be_named() -> None:
    new = line("people", 0.0, ((0.0, 0.12),), (), 0.12)
    assert "when it exceeds 12%; today 0%." in weights_sentence(sensitivity(new), names())


def test_that_ties_and_single_alternatives_have_their_own_sentence() -> None:
    tied = sensitivity(line(), leaders=("s1", "s4"))
    assert weights_sentence(tied, names()).startswith("Site 1 and Site 4 share first place today")
    single = replace(sensitivity(line(crossings=(), nearest=None)), alternatives=("s1",))
    assert weights_sentence(single, names("nb")) == (
        "Bare ett alternativ er rangert, så ingen vekt betyr noe."
    )


@pytest.mark.parametrize(
    ("leading", "english", "norwegian"),
    [
        (
            ((0.0, 0.31),),
            "Site 1 leads unless Competence weighs more than 31%",
            "Site 1 leder med mindre Competence veier mer enn 31\u00a0%",
        ),
        (
            ((0.12, 1.0),),
            "Site 1 leads unless Competence weighs less than 12%",
            "Site 1 leder med mindre Competence veier mindre enn 12\u00a0%",
        ),
        (
            ((0.12, 0.31),),
            "Site 1 leads while Competence weighs between 12% and 31%",
            "Site 1 leder så lenge Competence veier mellom 12\u00a0% og 31\u00a0%",
        ),
        (
            ((0.0, 1.0),),
            "Site 1 leads whatever Competence weighs",
            "Site 1 leder uansett hva Competence veier",
        ),
        (
            ((0.0, 0.2), (0.5, 1.0)),
            "Site 1 leads while Competence weighs 0% to 20% or 50% to 100%",
            "Site 1 leder så lenge Competence veier 0\u00a0% til 20\u00a0% eller 50\u00a0% til "
            "100\u00a0%",
        ),
    ],
)
def test_that_a_title_says_while_what_weight_the_leader_leads(
    leading: tuple[tuple[float, float], ...], english: str, norwegian: str
) -> None:
    one = line(leading=leading)
    assert line_sentence(sensitivity(one), one, names("en")) == english
    assert line_sentence(sensitivity(one), one, names("nb")) == norwegian
    assert interval_sentence(sensitivity(one), one, names("en")).endswith("; today 18%.")


def test_that_a_tie_has_no_interval() -> None:
    one = line(leading=())
    found = sensitivity(one, leaders=("s1", "s4"))
    assert interval_sentence(found, one, names()) == (
        "Site 1 and Site 4 share first place at the present weight of Competence, 18%."
    )


def test_that_a_crossing_is_told_from_todays_weight() -> None:
    up, down = Crossing(0.31, "s1", "s4", first=True), Crossing(0.05, "s5", "s1", first=False)
    one = line(crossings=(down, up))
    assert crossing_sentence(one, up, names()) == (
        "Site 4 overtakes Site 1 when Competence weighs more than 31%; today 18%."
    )
    assert crossing_sentence(one, down, names("nb")) == (
        "Site 5 går forbi Site 1 når Competence veier mindre enn 5\u00a0%; i dag 18\u00a0%."
    )
    here = Crossing(0.18, "s1", "s4", first=True)
    assert "are level at the present weight" in crossing_sentence(one, here, names())


def test_that_a_crossing_beside_todays_weight_is_not_rounded_onto_it() -> None:
    near = Crossing(0.1804, "s1", "s4", first=True)
    assert crossing_sentence(line(), near, names()).endswith("more than 18.04%; today 18.00%.")


def triangle(*winners: tuple[int, ...]) -> WinnerTriangle:
    cells = np.array(winners, dtype=np.intp)
    return WinnerTriangle(SITES, "price", "people", (0.2, 0.2), len(winners) - 1, cells)


def test_that_the_triangle_says_who_is_first_in_how_much_of_it() -> None:
    assert triangle_sentence(triangle((0, 0, 1), (0, 1, -1), (2, -1, -1)), names()) == (
        "Over all weights of Energy price and Competence, Site 1 is first in 50%, Site 2 in 33% "
        "and Site 3 in 17%."
    )
    assert triangle_sentence(triangle((0, 0), (0, -1)), names("nb")) == (
        "Site 1 er først uansett hvordan Energy price og Competence vektes."
    )
    many = triangle((0, 0, 0, 1), (1, 1, 2, -1), (3, 4, -1, -1), (0, -1, -1, -1))
    assert triangle_sentence(many, names()).endswith("Site 2 in 30% and another one in 30%.")
