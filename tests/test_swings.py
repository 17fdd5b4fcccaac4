from __future__ import annotations

import pytest

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Direction,
    Level,
    PairwiseScale,
    RatingScale,
    Study,
)
from locdecide.swings import swing
from locdecide.words import Language

PRICE = Criterion(
    id="price",
    name="Energy price",
    parent="energy",
    direction=Direction.MINIMISE,
    unit="øre/kWh",
    worst=100,
    best=25,
)
MIX = Criterion(id="mix", name="Energy mix", parent="energy", unit="g/kWh", worst=80, best=20)
GRID = Criterion(id="grid", name="Grid", parent="energy", unit="1-9", worst=1, best=9)
HEAT = Criterion(id="heat", name="Heat", parent="energy", unit="MW", worst=0, best=4.5)


def _energy(*below: Criterion) -> Study:
    top = Criterion(id="energy", name="Energy")
    return Study(id="s", name="S", criteria=(top, *below))


@pytest.mark.parametrize(
    ("direction", "worst", "best", "words"),
    [
        (Direction.MINIMISE, 6.0, 4.5, "from 6 down to 4.5\u00a0øre/kWh"),
        (Direction.MAXIMISE, 0.0, 800.0, "from 0 up to 800\u00a0øre/kWh"),
        (Direction.TARGET, 9.0, 7.0, "from 9 to the target 7\u00a0øre/kWh"),
    ],
)
def test_that_a_question_states_the_declared_range(
    direction: Direction, worst: float, best: float, words: str
) -> None:
    criterion = Criterion(
        id="c", name="C", direction=direction, worst=worst, best=best, unit="øre/kWh"
    )
    shown = swing(Study(id="s", name="S", criteria=(criterion,)), "c", "en")
    assert shown.change == words
    assert not shown.hint


def test_that_an_undeclared_range_gives_a_hint_and_no_range() -> None:
    study = Study(id="s", name="S", criteria=(Criterion(id="c", name="C" * 200),))
    shown = swing(study, "c", "en")
    assert shown.change == ""
    assert shown.hint
    assert shown.text == f"{shown.name}\n{shown.hint}"
    assert len(shown.name) <= 90 < len(shown.full_name)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "Energy price from 100 down to 25\u00a0øre/kWh,\n"
            "Energy mix from 80 down to 20\u00a0g/kWh,\nHeat from 0 up to 4.5\u00a0MW",
        ),
        (
            "nb",
            "Energy price fra 100 ned til 25\u00a0øre/kWh,\n"
            "Energy mix fra 80 ned til 20\u00a0g/kWh,\nHeat fra 0 opp til 4,5\u00a0MW",
        ),
    ],
)
def test_that_up_to_three_leaves_below_are_stated_with_their_ranges_and_units(
    language: Language, words: str
) -> None:
    assert swing(_energy(PRICE, MIX, HEAT), "energy", language).change == words


@pytest.mark.parametrize(("language", "end"), [("en", "and 2 more"), ("nb", "og 2 til")])
def test_that_of_more_leaves_two_are_stated_and_the_others_counted(
    language: Language, end: str
) -> None:
    said = swing(_energy(PRICE, MIX, GRID, HEAT), "energy", language).change
    assert "Energy price" in said
    assert "Energy mix" in said
    assert "Grid" not in said
    assert said.endswith(f"20\u00a0g/kWh\n{end}")


def test_that_the_leaves_at_the_bottom_are_stated_and_not_what_stands_between() -> None:
    between = Criterion(id="power", name="Power", parent="energy")
    below = Criterion(id="mix", name="Mix", parent="power", unit="%", worst=0, best=100)
    said = swing(_energy(between, below), "energy", "en").change
    assert said == "Mix from 0 up to 100\u00a0%"


def test_that_each_leaf_below_is_said_in_its_own_way() -> None:
    levels = (Level(id="1", label="Poor", value=1), Level(id="2", label="Good", value=5))
    rated = Criterion(
        id="r",
        name="Permits",
        parent="energy",
        scale=RatingScale(levels=levels),
        worst=1,
        best=5,
    )
    compared = Criterion(id="p", name="Culture", parent="energy", scale=PairwiseScale())
    undeclared = Criterion(id="u", name="L" * 60, parent="energy")
    said = swing(_energy(rated, compared, undeclared), "energy", "en").change
    permits, culture, last = said.split(",\n")
    assert permits == "Permits from Poor to Good"
    assert culture == "Culture from the weakest to the best alternative"
    assert last.endswith("L… from worst to best")
    assert len(last) < 65


def test_that_an_alternative_is_said_with_its_country() -> None:
    study = Study(
        id="s", name="S", alternatives=(Alternative(id="a", name="Å\n sted", country="NO"),)
    )
    shown = swing(study, "a", "nb")
    assert (shown.name, shown.change) == ("Å sted", "NO")
