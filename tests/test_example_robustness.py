"""What the example shows of favourites, of figures in doubt and of the simulation."""

from __future__ import annotations

import pytest

from locdecide.decision.model import Decision
from locdecide.decision.storage import load
from locdecide.evaluation import evaluate_all, figure_sensitivity
from tests.test_example import EXAMPLES, NAMES


@pytest.fixture(scope="module", params=NAMES)
def decision(request: pytest.FixtureRequest) -> Decision:
    return load(EXAMPLES / str(request.param)).decision


def test_that_favourites_of_the_first_round_differ_from_the_result(decision: Decision) -> None:
    location = decision.studies[1]
    first, second = location.rounds
    favourites = {ballot.participant: ballot.favourite for ballot in first.ballots}
    assert set(favourites) == {person.id for person in decision.participants}
    topsis = evaluate_all(decision)["location"].topsis
    assert topsis is not None
    (leader,) = (found.alternative for found in topsis.ranking if found.rank == 1)
    assert leader in favourites.values()
    assert len(set(favourites.values())) >= 3
    assert first.missed
    assert not second.missed
    assert second.ballots == ()


def test_that_single_figures_in_doubt_decide_who_leads(decision: Decision) -> None:
    location = decision.studies[1]
    found = figure_sensitivity(location, evaluate_all(decision)["location"])
    assert found is not None
    assert found.own
    felt = [each for each in found.effects if abs(each.lead_high - each.lead_low) > 1e-3]
    assert len(felt) >= 6
    assert any(each.overtaken_by for each in felt)
    assert any(each.overtaken_by is None for each in felt)
    assert [each.alternative for each in found.effects if each.missing] == ["orkanger"]


def test_that_both_studies_simulate_a_hundred_thousand_draws(decision: Decision) -> None:
    assert [study.method.draws for study in decision.studies] == [100_000, 100_000]
