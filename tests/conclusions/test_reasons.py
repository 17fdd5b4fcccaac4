"""Why one alternative beats another, and what it would take, in words."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from locdecide.conclusions.names import Names
from locdecide.conclusions.reasons import duel_sentence, equivalents_sentence, takes_sentence
from locdecide.decision.choices import Normalisation
from locdecide.results import Contribution, Equivalent, TippingPoint
from tests.conclusions.samples import duel, names, takes
from tests.samples import site_decision


def amount(criterion: str, points: float) -> Contribution:
    return Contribution(criterion, points / 100, None, None)


def test_that_a_duel_says_by_how_much_for_what_and_despite_what() -> None:
    found = duel(amount("people", 3.1), amount("raw", 2.0), amount("market", -0.9))
    assert duel_sentence(found, names()) == (
        "Site 1 is 4.2 points ahead of Site 4 (64.2 against 60.0), mostly on Competence (3.1 "
        "points) and Raw material quality (2.0 points), despite Distance to market (0.9 points)."
    )
    behind = duel(amount("people", -3.0), amount("raw", 2.0))
    assert duel_sentence(behind, names("nb")) == (
        "Site 1 er 1 poeng bak Site 4 (59,0 mot 60,0), mest på Competence (3,0 poeng), til tross "
        "for Raw material quality (2,0 poeng)."
    )


def test_that_level_ones_have_no_reason() -> None:
    assert duel_sentence(duel(amount("people", 1.0), amount("raw", -1.0)), names()) == (
        "Site 1 and Site 4 are level (60.0 against 60.0)."
    )
    assert duel_sentence(duel(), names()) == "Site 1 and Site 4 are level (60.0 against 60.0)."


def test_that_equivalents_are_in_real_units_the_heaviest_ones() -> None:
    changes = (
        Equivalent("price", -0.0032, 0.036),
        Equivalent("mix", 7.1, 0.071),
        Equivalent("near", -167.0, 0.083),
        Equivalent("raw", 0.44, 0.055),
        Equivalent("market", -156.0, 0.0625),
        Equivalent("people", 30.0, 3.7),
    )
    assert equivalents_sentence(duel(equivalents=changes), names()) == (
        "One point of score = 0.0032\u00a0EUR/kWh (Energy price) = 7.1% (Renewable share) = 0.44 "
        "(Raw material quality) = 156\u00a0km (Distance to market)."
    )
    assert equivalents_sentence(duel(equivalents=changes[-1:]), names("nb")) == (
        "Ingen kriterier veier så mye at hele spennet er verdt ett poeng."
    )
    assert equivalents_sentence(duel(), names()).startswith("No criterion has both a weight")


def test_that_what_it_takes_is_said_in_weights_and_in_one_figure() -> None:
    figure = TippingPoint("s4", "near", 900.0, 650.0, "s4", 0.125, beyond=False)
    weights = {"price": 0.22, "people": 0.27, "near": 0.51}
    assert takes_sentence(takes(weights, figure), names()) == (
        "Site 4 comes first if Competence weighs 27% instead of 18%, Energy price 22% instead of "
        "28% and Distance to existing plant 51% instead of 54%. It also comes first if only its "
        "Distance to existing plant falls from 900 to 650\u00a0km."
    )
    searched = takes_sentence(takes(weights, exact=False), names("nb"))
    assert searched.endswith("Vektene er funnet ved et søk; det kan finnes nærmere vekter.")


def test_that_one_without_weights_may_still_have_a_figure() -> None:
    figure = TippingPoint("s4", "price", None, 0.03, "s4", None, beyond=True)
    assert takes_sentence(takes(None, figure), names()) == (
        "No weights put Site 4 first. It comes first if its Energy price is 0.03\u00a0EUR/kWh. "
        "That figure is outside the declared range."
    )
    assert takes_sentence(takes(None), names("nb")) == (
        "Ingen vekter setter Site 4 først. Ingen av dets egne verdier gjør det alene heller."
    )
    assert takes_sentence(takes(None, exact=False), names()).startswith("A search found no weights")


def test_that_figures_that_nobody_looked_at_are_not_denied() -> None:
    study = names().study
    method = msgspec.structs.replace(study.method, normalisation=Normalisation.VECTOR)
    vector = Names(msgspec.structs.replace(study, method=method), "en")
    assert takes_sentence(takes(None), vector) == "No weights put Site 4 first."


def test_that_the_leader_a_tie_and_the_slightest_change_are_said() -> None:
    weights = {"price": 0.28, "people": 0.18, "near": 0.54}
    assert takes_sentence(takes(weights, leads=True), names()) == "Site 4 is first already."
    assert takes_sentence(takes(weights), names()) == (
        "Site 4 comes first if the weights change ever so slightly."
    )
    moved = {"price": 0.30, "people": 0.18, "near": 0.52}
    assert "shares first place if" in takes_sentence(takes(moved, only_shares=True), names())


def test_that_a_level_goes_and_does_not_rise() -> None:
    rated = Names(site_decision().studies[0], "en")
    point = TippingPoint("stay", "control", 1.0, 3.4, "stay", 0.6, beyond=False)
    found = replace(takes(None, point), alternative="stay")
    assert takes_sentence(found, rated).endswith(
        "if its Control goes from Weak to 3.4 (between Fair and Good)."
    )
