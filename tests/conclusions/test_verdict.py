"""The verdict in words: who leads how surely, and why."""

from __future__ import annotations

import math
from dataclasses import replace

from locdecide.conclusions.verdict import chip, headline, reasons, rule
from locdecide.results import VerdictReason
from tests.conclusions.samples import names, verdict

OFTEN = VerdictReason("first-often", 0.93, 0.80)
NOT_OFTEN = VerdictReason("first-not-often", 0.714, 0.80)
SELDOM = VerdictReason("first-too-seldom", 0.41, 0.55)


def test_that_a_clear_verdict_says_so() -> None:
    found = verdict(
        "clear",
        OFTEN,
        VerdictReason("methods-agree", 0, 12),
        VerdictReason("weights-far", 0.32, 0.15, criterion="people"),
    )
    assert chip(found, names()) == "Clear lead"
    assert (
        headline(found, names()) == "Site 1 leads clearly: first in 93% of 100,000 simulated cases."
    )
    assert (
        headline(found, names("nb"))
        == "Site 1 leder klart: først i 93\u00a0% av 100\u00a0000 simulerte tilfeller."
    )
    assert reasons(found, names()) == (
        "Site 1 is first in 93% of the simulated cases; a clear lead takes 80%.",
        "None of the 12 other methods puts another alternative first.",
        "No single weight takes first place from Site 1 before it has changed by 32% of what it "
        "is today; a clear lead withstands 15%.",
    )


def test_that_a_close_verdict_names_methods_and_the_weight_that_is_near() -> None:
    found = verdict(
        "close",
        NOT_OFTEN,
        VerdictReason("methods-differ", 2, 12, methods=("wpm", "vikor")),
        VerdictReason("weight-near", 0.084, 0.15, criterion="people"),
        share=0.714,
    )
    assert chip(found, names("nb")) == "Jevnt løp"
    assert headline(found, names()).startswith("Site 1 leads, but not clearly: first in 71% of")
    assert reasons(found, names("nb")) == (
        "Site 1 er først i 71\u00a0% av de simulerte tilfellene; en klar ledelse krever 80\u00a0%.",
        "2 av 12 andre metoder setter et annet alternativ først: WPM og VIKOR.",
        "Site 1 mister førsteplassen når vekten til Competence endres med 8\u00a0% av det den er i "
        "dag; en klar ledelse tåler 15\u00a0%.",
    )


def test_that_a_fragile_result_never_names_a_winner() -> None:
    for found in (
        verdict("no-clear-winner", SELDOM, share=0.41),
        verdict("close", NOT_OFTEN, share=0.714),
        verdict("no-clear-winner", VerdictReason("tied", 2, 1), leaders=("s1", "s4")),
    ):
        said = " ".join((headline(found, names()), *reasons(found, names())))
        assert "winner" not in said.replace("no clear winner", "").replace("No clear winner", "")
        assert "best" not in said
        assert "leads clearly" not in said


def test_that_no_clear_winner_says_who_is_first_and_how_seldom() -> None:
    found = verdict("no-clear-winner", SELDOM, share=0.41)
    assert (
        headline(found, names()) == "No clear winner: Site 1 ranks first today, but only in 41% of "
        "100,000 simulated cases."
    )
    assert reasons(found, names()) == (
        "Site 1 is first in only 41% of the simulated cases; below 55% there is no clear winner.",
    )


def test_that_a_tie_names_those_who_share() -> None:
    found = verdict("no-clear-winner", VerdictReason("tied", 2, 1), leaders=("s1", "s4"))
    assert headline(found, names()) == "No clear winner: Site 1 and Site 4 share first place today."
    assert reasons(found, names("nb")) == ("2 alternativer deler førsteplassen: Site 1 og Site 4.",)


def test_that_a_single_alternative_is_no_race() -> None:
    found = verdict("clear", VerdictReason("only-one", 1, 1), share=1.0)
    assert chip(found, names()) == "Only one"
    assert headline(found, names("nb")) == "Site 1 er det eneste alternativet som er rangert."
    assert reasons(replace(found, provisional=True), names()) == (
        "No other alternative is ranked, so there is nothing to hold it against.",
    )


def test_that_a_lead_within_the_error_says_which_way_it_goes() -> None:
    def said(lead: float) -> str:
        reason = VerdictReason("lead-within-error", lead, 0.0031)
        return reasons(verdict("no-clear-winner", reason), names())[0]

    assert said(0.002) == (
        "In the simulation Site 1 is first only 0.2 percentage points more often than the next; "
        "the simulation itself is uncertain by 0.31 percentage points."
    )
    assert said(0.0) == "In the simulation another alternative is first as often as Site 1."
    assert said(-0.05).endswith("is first more often than Site 1, by 5 percentage points.")


def test_that_a_share_just_below_its_threshold_does_not_look_like_it() -> None:
    found = verdict("close", VerdictReason("first-not-often", 0.7996, 0.80))
    assert reasons(found, names())[0] == (
        "Site 1 is first in 79.96% of the simulated cases; a clear lead takes 80%."
    )


def test_that_what_never_happens_is_said_without_a_number() -> None:
    found = verdict("clear", OFTEN, VerdictReason("weights-far", math.inf, 0.15))
    assert reasons(found, names())[-1] == (
        "No change of a single weight takes first place from Site 1."
    )
    found = verdict("close", VerdictReason("weight-near", 0.0, 0.15, criterion="people"))
    assert reasons(found, names()) == (
        "Site 1 loses first place at the slightest change of a weight.",
    )


def test_that_one_method_is_not_several() -> None:
    def said(code: str, found: float, limit: float, *methods: str) -> str:
        return reasons(verdict("close", VerdictReason(code, found, limit, methods)), names())[0]

    assert said("methods-differ", 1, 12, "topsis-vector") == (
        "1 of 12 other methods puts another alternative first: TOPSIS (vector)."
    )
    assert said("methods-differ", 1, 1, "ahp-ideal") == (
        "The other method that was asked puts another alternative first: AHP (ideal)."
    )
    assert said("methods-agree", 0, 1).startswith("The other method that was asked does not")


def test_that_a_quick_verdict_says_what_it_has_not_asked() -> None:
    quick = replace(verdict("close", NOT_OFTEN), provisional=True)
    assert reasons(quick, names())[-1] == "The other methods have not been asked yet."


def test_that_the_rule_prints_its_thresholds_and_draws() -> None:
    found = replace(verdict("clear", OFTEN), clear_share=0.825, least_share=0.5, least_change=0.1)
    said = rule(found, names())
    for part in ("82.5%", "50%", "10%", "100,000", "0.31 percentage points"):
        assert part in said
    assert "82,5\u00a0%" in rule(found, names("nb"))
    assert "simulated; the error" not in rule(replace(found, draws=0), names())
