from __future__ import annotations

from locdecide.results import Advice, Coaching
from locdecide.ui.models.advice_lines import AdviceLine, AdviceLines

NAMES = {"a": "Energy", "b": "Distance", "c": "People"}


def line(*, kept: bool = False, after: float = 0.27, of_alternatives: bool = False) -> AdviceLine:
    advice = Advice(
        first="a",
        second="b",
        given=5.0,
        proposed_first="b",
        proposed_second="a",
        proposed=2,
        cr_after=0.081,
        priorities_after={"a": after, "b": 0.4, "c": 1 - 0.4 - after},
        kept=kept,
    )
    coaching = Coaching(
        cycles=(),
        worst=(advice,),
        sure=False,
        priorities={"a": 0.31, "b": 0.4, "c": 0.29},
        errors={},
    )
    lines = AdviceLines("en")
    return lines.line(advice, coaching, NAMES, 0.142, of_alternatives=of_alternatives)


def test_that_advice_says_the_value_the_ratio_and_the_largest_change_of_a_weight() -> None:
    said = line()
    assert said.said == "'Energy: clearly more important' (5)"
    assert said.proposal == "'Distance: slightly more important' (2)"
    assert said.ratio == "CR 0.14 → 0.08"
    assert said.effect == "Energy 31% → 27%"
    assert said.text.endswith("CR 0.14 → 0.08, Energy 31% → 27%.")


def test_that_of_alternatives_it_says_better_and_not_more_important() -> None:
    said = line(of_alternatives=True)
    assert said.said == "'Energy: clearly better' (5)"
    assert "important" not in said.text


def test_that_a_change_too_small_to_matter_is_not_told() -> None:
    assert line(after=0.312).effect == ""


def test_that_a_view_that_is_kept_is_not_argued_with() -> None:
    said = line(kept=True)
    assert said.kept
    assert "You keep your view." in said.text
    assert "suggest" not in said.text
