"""How many draws a simulation makes, and what they depend on."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from locdecide.decision.model import (
    Study,
)
from locdecide.evaluation import (
    Cancelled,
    evaluate,
    simulate,
)
from tests.evaluation.simulated import (
    FIVE,
    assert_defined,
    deciding,
    firsts,
    same,
    simulated,
    sized,
    uncertain_study,
    with_figure,
)


def test_that_the_seed_gives_the_same_numbers_on_any_number_of_threads() -> None:
    study = uncertain_study()
    one = simulated(study, 30_000)
    assert same(one, simulated(study, 30_000))
    assert same(one, simulated(study, 30_000, threads=2))
    assert one.seed == 1
    other = simulated(replace(study, method=replace(study.method, seed=2)), 30_000)
    assert other.seed == 2
    assert firsts(other) != firsts(one)
    assert firsts(other) == pytest.approx(firsts(one), abs=FIVE * np.sqrt(2 / 30_000))


@pytest.mark.parametrize(
    ("study", "more", "draws", "wanted"),
    [
        (sized(3, 2), {}, 100_000, 100_000),
        (sized(3, 2, draws=700), {}, 700, 700),
        (sized(3, 2), {"least": True}, 10_000, 10_000),
        (sized(3, 2, draws=700), {"least": True}, 700, 700),
        (sized(100, 40), {}, 50_000, 100_000),
        (sized(100, 40), {"least": True}, 1_000, 10_000),
        (sized(400, 30), {"least": True}, 333, 10_000),
        (sized(400, 30), {"draws": 500}, 500, 500),
        (sized(400, 30), {"draws": 500, "least": True}, 500, 500),
    ],
)
def test_that_draws_follow_the_size_of_the_table_unless_asked_for(
    study: Study, more: dict[str, object], draws: int, wanted: int
) -> None:
    decision = deciding(study)
    found = simulate(decision, study, evaluate(decision, study), **more)  # type: ignore[arg-type]
    assert found is not None
    assert (found.draws, found.draws_wanted) == (draws, wanted)
    assert found.half_width == pytest.approx(0.98 / np.sqrt(draws))


def test_that_a_table_with_drawn_figures_counts_for_ten() -> None:
    study = with_figure(sized(100, 40), "a0", "c0", value=0.5, low=0.4)
    decision = deciding(study)
    found = simulate(decision, study, evaluate(decision, study), least=True)
    assert found is not None
    assert (found.draws, found.draws_wanted) == (100, 10_000)


@pytest.mark.parametrize(
    ("m", "least", "counted"),
    [(50, False, True), (51, False, False), (10, True, True), (11, True, False)],
)
def test_that_pairs_are_counted_for_few_alternatives(m: int, least: bool, counted: bool) -> None:
    found = simulated(sized(m, 2), 300, least=least)
    assert np.isnan(found.pairwise).any() != counted
    assert_defined(found)


def test_that_progress_ends_with_all_draws_and_cancelling_ends_it() -> None:
    told: list[tuple[int, int]] = []
    simulated(sized(5, 3), 10_000, progress=lambda *made: told.append(made))
    assert told[-1] == (10_000, 10_000)
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    with pytest.raises(Cancelled):
        simulated(sized(5, 3), 10_000, cancelled=lambda: True)
