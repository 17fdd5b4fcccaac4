"""Which figures matter, in words."""

from __future__ import annotations

from dataclasses import replace as changed

from locdecide.conclusions.figures import effect_sentence, figures_sentence, tipping_sentence
from locdecide.conclusions.names import Names
from locdecide.results import FigureEffect, TippingPoint
from tests.conclusions.samples import figures, names
from tests.samples import site_decision

DECIDING = FigureEffect("s1", "price", 0.045, 0.04, 0.07, 0.08, -0.02, "s4")
HARMLESS = FigureEffect("s4", "near", 900.0, 700.0, 1000.0, 0.01, 0.06, None)
MISSING = FigureEffect("s4", "near", None, 0.0, 2000.0, -0.03, 0.08, "s4")


def test_that_the_summary_says_how_many_figures_decide() -> None:
    assert figures_sentence(figures(DECIDING, HARMLESS), names()) == (
        "One uncertain figure alone can take first place from Site 1: Energy price for Site 1."
    )
    assert figures_sentence(figures(DECIDING, MISSING), names("nb")) == (
        "2 usikre verdier kan hver for seg ta førsteplassen fra Site 1; Energy price for Site 1 "
        "flytter ledelsen mest."
    )
    assert figures_sentence(figures(HARMLESS), names()) == (
        "No single uncertain figure takes first place from Site 1; Distance to existing plant for "
        "Site 4 comes nearest."
    )


def test_that_nothing_in_doubt_and_nothing_to_lose_are_said() -> None:
    assert figures_sentence(figures(), names()).startswith("No figure is in doubt")
    assert figures_sentence(None, names("nb")).startswith("Ingen har en ledelse å miste")


def test_that_scores_over_ranges_are_told_from_the_studys_own() -> None:
    said = figures_sentence(figures(DECIDING, own=False), names())
    assert said.endswith(
        "These are TOPSIS scores over declared ranges; the study's own ranking "
        "normalises otherwise."
    )


def test_that_an_effect_tells_the_figure_with_which_another_leads() -> None:
    found = figures(DECIDING, HARMLESS, MISSING)
    assert effect_sentence(DECIDING, found, names()) == (
        "Site 4 leads if Energy price for Site 1 is 0.07 rather than 0.045\u00a0EUR/kWh."
    )
    assert effect_sentence(HARMLESS, found, names("nb")) == (
        "Site 1 er først enten Distance to existing plant for Site 4 er 700 eller 1000\u00a0km."
    )
    assert effect_sentence(MISSING, found, names()) == (
        "Distance to existing plant for Site 4 is not known; Site 4 leads if it is 0\u00a0km."
    )


def test_that_a_must_have_that_may_fail_is_said() -> None:
    leader = DECIDING._replace(rules_out=True)
    other = HARMLESS._replace(rules_out=True)
    found = figures(leader, other)
    assert effect_sentence(leader, found, names()) == (
        "Site 1 may fail a must-have, since Energy price for Site 1 may be between 0.04 and "
        "0.07\u00a0EUR/kWh; then Site 4 leads."
    )
    assert effect_sentence(other, found, names()).endswith(
        "Site 4 may fail a must-have in that range."
    )


def test_that_a_tipping_point_is_told_from_todays_figure() -> None:
    up = TippingPoint("s1", "price", 0.045, 0.0512, "s4", 0.07, beyond=False)
    down = TippingPoint("s4", "near", 900.0, -10.0, "s4", 0.45, beyond=True)
    found = figures(tipping=(up, down))
    assert tipping_sentence(up, found, names()) == (
        "Site 4 takes the lead from Site 1 if Energy price for Site 1 rises above "
        "0.0512\u00a0EUR/kWh; today 0.045."
    )
    assert tipping_sentence(down, found, names("nb")) == (
        "Site 4 tar ledelsen fra Site 1 hvis Distance to existing plant for Site 4 faller under "
        "\u221210\u00a0km; i dag 900. Det er utenfor det fastsatte spennet."
    )


def test_that_a_missing_figure_tips_on_the_side_that_hurts_the_leader() -> None:
    def said(alternative: str, criterion: str, figure: float, rival: str) -> str:
        point = TippingPoint(alternative, criterion, None, figure, rival, None, beyond=False)
        return tipping_sentence(point, figures(), names())

    assert "above 0.08\u00a0EUR/kWh, Site 4 takes the lead" in said("s1", "price", 0.08, "s4")
    assert "below 0.04\u00a0EUR/kWh, Site 4 takes the lead" in said("s4", "price", 0.04, "s4")
    assert "below 3, Site 4" in said("s1", "people", 3.0, "s4")
    assert "above 8, Site 4" in said("s4", "people", 8.0, "s4")


def test_that_a_level_gets_better_or_worse_and_does_not_rise() -> None:
    rated = Names(site_decision().studies[0], "en")

    def said(alternative: str, value: float | None, figure: float) -> str:
        point = TippingPoint(alternative, "control", value, figure, "move", 0.1, beyond=False)
        return tipping_sentence(point, changed(figures(), leader="stay"), rated)

    assert said("move", 1.0, 3.4) == (
        "Move takes the lead from Stay if Control for Move is rated better than 3.4 (between Fair "
        "and Good); today Weak."
    )
    assert "is rated worse than Fair; today Good." in said("stay", 5.0, 3.0)
    assert said("stay", None, 3.0) == (
        "Control for Stay is not known; rated worse than Fair, Move takes the lead from Stay."
    )
