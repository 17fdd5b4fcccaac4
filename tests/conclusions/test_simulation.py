"""What the simulation found, in words."""

from __future__ import annotations

import math

import numpy as np
import pytest

from locdecide.conclusions.simulation import (
    basis,
    central_sentence,
    confidence_sentence,
    share_sentence,
    simulation_sentence,
)
from locdecide.decision.choices import WeightModel
from tests.conclusions.samples import names, simulation


def test_that_the_summary_says_who_is_first_and_who_is_next() -> None:
    assert simulation_sentence(simulation(), names()) == (
        "Site 1 is first in 78% of the simulated cases, Site 2 in 22%."
    )
    level = simulation([[0.502, 0.498], [0.498, 0.502]])
    assert simulation_sentence(level, names("nb")) == (
        "Site 1 og Site 2 er først omtrent like ofte, i 50\u00a0% og 50\u00a0% av de simulerte "
        "tilfellene."
    )


def test_that_the_ends_are_said_without_false_precision() -> None:
    assert simulation_sentence(simulation([[1.0, 0.0], [0.0, 1.0]]), names()) == (
        "Site 1 is first in every simulated case."
    )
    assert simulation_sentence(simulation([[0.999, 0.001], [0.001, 0.999]]), names()) == (
        "Site 1 is first in over 99% of the simulated cases, Site 2 in under 1%."
    )
    assert "Only Site 1" in simulation_sentence(simulation([[1.0]]), names())
    nobody = simulation(np.zeros((2, 2)), unranked=np.ones(2))
    assert simulation_sentence(nobody, names()) == (
        "In none of the simulated cases does any alternative meet the must-haves."
    )


def test_that_the_basis_has_draws_seed_weights_figures_and_half_width() -> None:
    assert basis(simulation(), names()) == (
        "10,000 draws, seed 7. Weights: drawn around the study's own; a weight of 20% varies by "
        "about ±5.6 percentage points. Figures: drawn between low and high; a missing one anywhere "
        "in its declared range. Each share is right within ±0.98 percentage points (95% interval)."
    )
    assert basis(simulation(), names("nb")).startswith("10\u00a0000 trekninger, startverdi 7. Vek")


@pytest.mark.parametrize("concentration", [1.0, 19.0, 99.0])
def test_that_the_spread_of_a_weight_is_that_of_the_draws(concentration: float) -> None:
    generator = np.random.default_rng(1)
    drawn = generator.beta(concentration * 0.2, concentration * 0.8, 200_000).std()
    said = basis(simulation(concentration=concentration), names())
    spread = float(said.split("±")[1].split(" ")[0])
    assert spread == pytest.approx(100 * drawn, rel=0.03)


def test_that_the_basis_says_what_was_not_done_and_why() -> None:
    fewer = basis(simulation(draws=2_000), names())
    assert fewer.startswith("2000 draws instead of 10,000, since the table is large; seed 7.")
    assert "no disagreement to draw from" in basis(simulation(fallback=True), names())
    kept = {"uncertain_figures": False}
    assert "Figures: as given." in basis(simulation(**kept), names())
    assert "does not value them over declared ranges" in basis(
        simulation(**kept, figures_kept="method"), names()
    )
    assert "none has a low and a high and none is missing" in basis(
        simulation(**kept, figures_kept="nothing-uncertain"), names()
    )


def test_that_each_weight_model_is_said_in_words() -> None:
    said = {model: basis(simulation(weight_model=model), names("nb")) for model in WeightModel}
    assert "alle mulige er like sannsynlige" in said[WeightModel.ANY]
    assert "rundt studiens egne" in said[WeightModel.AROUND]
    assert "én deltakers egne vekter" in said[WeightModel.GROUP]


def test_that_a_share_says_first_among_the_first_last_and_ruled_out() -> None:
    shares = [[0.5, 0.2, 0.1, 0.1], [0.4, 0.3, 0.2, 0.1], [0, 0.4, 0.5, 0.1], [0, 0, 0.2, 0.8]]
    found = simulation(shares, unranked=np.array([0.1, 0, 0, 0]))
    assert share_sentence(found, "s1", names()) == (
        "Site 1 is first in 50% of the simulated cases, among the first three in 80%, last in 10%. "
        "A must-have rules it out in 10%."
    )
    assert share_sentence(found, "s4", names("nb")) == (
        "Site 4 er ikke først i noe simulert tilfelle, blant de tre første i 20\u00a0%, sist i "
        "80\u00a0%."
    )
    assert share_sentence(simulation([[1.0]]), "s1", names()) == (
        "Site 1 is first in every simulated case."
    )


def test_that_central_weights_say_where_an_alternative_is_first_and_demand_nothing() -> None:
    found = simulation(central=[[0.6, 0.4], [0.2, 0.8]])
    # The average draw weighs the price 0.78 * 0.6 + 0.22 * 0.2 = 0.512.
    assert central_sentence(found, "s2", names()) == (
        "In the cases where Site 2 is first, Energy price weighs less (20% on average; 51% over "
        "all cases) and Competence weighs more (80% on average; 49% over all cases)."
    )
    assert central_sentence(found, "s2", names("nb")) == (
        "I tilfellene der Site 2 er først, veier Energy price mindre (i snitt 20\u00a0%; 51\u00a0% "
        "over alle tilfeller) og Competence mer (i snitt 80\u00a0%; 49\u00a0% over alle tilfeller)."
    )
    same = simulation(central=[[0.6, 0.4], [0.6, 0.4]])
    assert central_sentence(same, "s1", names("nb")) == (
        "Site 1 er først med omtrent gjennomsnittlige vekter: Energy price 60\u00a0% og Competence "
        "40\u00a0%."
    )


def test_that_what_is_never_first_has_no_central_weights() -> None:
    never = simulation([[1.0, 0.0], [0.0, 1.0]], central=[[0.6, 0.4], [math.nan, math.nan]])
    assert central_sentence(never, "s2", names()).startswith("Site 2 is first in none")
    assert confidence_sentence(never, "s2", names()).startswith("Site 2 is first in none")
    assert central_sentence(never, "s1", names()).startswith("Site 1 is first with about average")


def test_that_confidence_is_a_share_only_where_figures_were_drawn() -> None:
    assert confidence_sentence(simulation(), "s1", names()) == (
        "With the average of the weights that put it first, Site 1 is first in 84% of the draws of "
        "the figures."
    )
    fixed = simulation(uncertain_figures=False, confidence=np.array([1.0, 0.0]))
    assert confidence_sentence(fixed, "s1", names()).endswith("put it first, Site 1 is first.")
    assert "is not first itself" in confidence_sentence(fixed, "s2", names())
