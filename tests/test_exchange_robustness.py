"""How sure a ranking is, as data: by names, without anything that JSON has no word for."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from locdecide.decision import edits
from locdecide.decision.model import Decision, Normalisation, RankingMethod
from locdecide.evaluation import evaluate, robustness
from locdecide.exchange import robustness_data
from locdecide.results import Robustness
from tests.evaluation.robust import valued_decision, valued_decisions
from tests.samples import site_decision

SLOW = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])

KEYS = [
    "name",
    "settings",
    "verdict",
    "weights",
    "figures",
    "simulation",
    "methods",
    "reversals",
    "duel",
    "what_it_takes",
]


def computed(decision: Decision, number: int = 0, *, quick: bool = False) -> Robustness | None:
    study = decision.studies[number]
    return robustness(decision, study, evaluate(decision, study), draws=500, quick=quick)


def data(decision: Decision, number: int = 0, *, quick: bool = False) -> dict[str, Any]:
    """What another program reads of one study."""
    study = decision.studies[number]
    found = computed(decision, number, quick=quick)
    told = robustness_data(decision, [(study, found, evaluate(decision, study))])
    return dict(json.loads(json.dumps(told, allow_nan=False))["studies"][0])


def numbers(told: object) -> list[float]:
    if isinstance(told, dict):
        return [number for value in told.values() for number in numbers(value)]
    if isinstance(told, list):
        return [number for value in told for number in numbers(value)]
    return [told] if isinstance(told, float) else []


def test_that_the_sites_are_told_by_names_with_all_keys() -> None:
    told = data(site_decision(), 1)
    assert list(told) == KEYS
    assert told["name"] == "Location study"
    assert told["settings"]["seed"] == 1
    first = {"id": "s1", "alternative": "Site 1"}
    assert told["verdict"]["leaders"] == [first]
    assert told["weights"]["leaders"] == [first]
    assert told["figures"] is None or told["figures"]["leader"] == first
    assert [row["id"] for row in told["simulation"]["alternatives"]] == [
        f"s{i}" for i in range(1, 6)
    ]
    assert [row["criterion"] for row in told["weights"]["criteria"]][:2] == [
        "Energy",
        "Energy price",
    ]
    assert told["methods"]["rankings"][0]["code"] == "topsis-range"
    assert told["methods"]["borda"][0] == {
        **first,
        "points": told["methods"]["borda"][0]["points"],
        "rank": 1,
    }
    assert told["reversals"] == {"fixed": True, "mended": False, "skipped": False, "found": []}
    assert told["duel"]["first"]["alternative"] == "Site 1"
    takes = told["what_it_takes"]
    assert (takes["left_out"], len(takes["alternatives"])) == (0, 5)
    assert takes["alternatives"][0]["leads"]


def test_that_the_rule_of_the_verdict_stands_beside_it() -> None:
    told = data(site_decision(), 1)["verdict"]
    found = computed(site_decision(), 1)
    assert found is not None
    assert told["band"] == found.verdict.band
    assert told["rule"] == {
        "clear_share": 0.8,
        "least_share": 0.55,
        "least_change": 0.15,
        "draws": 500,
        "half_width": pytest.approx(0.98 / math.sqrt(500)),
    }
    assert [reason["code"] for reason in told["reasons"]] == [r.code for r in found.verdict.reasons]


def test_that_crossings_name_who_is_ahead_on_either_side() -> None:
    found, told = computed(site_decision(), 1), data(site_decision(), 1)["weights"]
    assert found is not None
    rows = {row["id"]: row for row in told["criteria"]}
    for line in found.weights.lines:
        row = rows[line.criterion]
        assert row["weight"] == line.present
        assert row["stable"] == [list(interval) for interval in line.leading]
        assert [(c["weight"], c["below"]["id"], c["above"]["id"]) for c in row["crossings"]] == [
            (c.weight, c.below, c.above) for c in line.crossings
        ]


def test_that_the_shares_are_those_of_the_simulation() -> None:
    found, told = computed(site_decision(), 1), data(site_decision(), 1)["simulation"]
    assert found is not None
    for i, row in enumerate(told["alternatives"]):
        assert row["acceptabilities"] == found.simulation.acceptabilities[i].tolist()
        assert row["first_share"] == row["acceptabilities"][0]
        central = found.simulation.central_weights[i]
        assert [each["weight"] for each in row["central_weights"]] == [
            None if math.isnan(weight) else weight for weight in central.tolist()
        ]


def test_that_what_left_a_method_out_is_told_with_its_criteria() -> None:
    rankings = {row["code"]: row for row in data(site_decision(), 1)["methods"]["rankings"]}
    assert rankings["wpm"]["left_out"] == "needs-positive"
    assert rankings["wpm"]["criteria"] == [
        {"id": "near", "criterion": "Distance to existing plant"}
    ]
    assert (rankings["wpm"]["r_w"], rankings["wpm"]["ranks"]) == (None, [])
    assert rankings["spotis"]["twin"] == "ahp-absolute"
    assert rankings["waspas"]["set_up"] == {"normalisation": "linear", "lambda": 0.5}
    assert rankings["vikor"]["left_out"] is None


def test_that_reversals_name_the_pairs() -> None:
    decision = edits.change_method(site_decision(), "where", normalisation=Normalisation.VECTOR)
    found = data(decision, 1)["reversals"]["found"]
    assert [row["left_out"]["alternative"] for row in found] == ["Site 1", "Site 2"]
    assert [[each["id"] for each in pair] for pair in found[0]["turned"]] == [["s5", "s4"]]
    assert found[0]["changes_first"] is False


def test_that_the_duel_adds_up_to_the_lead() -> None:
    found = data(site_decision(), 1)["duel"]
    lead = found["first"]["score"] - found["second"]["score"]
    assert math.fsum(part["amount"] for part in found["contributions"]) == pytest.approx(lead)
    assert {part["criterion"] for part in found["equivalents"]} == {
        part["criterion"] for part in found["contributions"]
    }


def test_that_a_quick_look_leaves_the_slower_questions_out() -> None:
    told = data(site_decision(), 1, quick=True)
    assert (told["methods"], told["reversals"]) == (None, None)
    assert told["verdict"]["provisional"]


def test_that_nothing_ranked_leaves_the_name_and_the_settings() -> None:
    told = data(valued_decision([], (1.0,)))
    assert list(told) == KEYS
    assert [key for key in KEYS if told[key] is not None] == ["name", "settings"]


def test_that_a_single_alternative_has_nobody_to_beat() -> None:
    told = data(valued_decision([[0.3, 0.6]], (0.5, 0.5)))
    assert told["duel"] is None
    assert told["figures"] is None
    assert [row["leads"] for row in told["what_it_takes"]["alternatives"]] == [True]


def test_that_a_change_that_nothing_makes_is_null() -> None:
    told = data(valued_decision([[0.9, 0.8], [0.4, 0.3]], (0.5, 0.5)))
    assert told["weights"]["nearest_change"] is None
    assert told["what_it_takes"]["alternatives"][1]["weights"] is None
    assert told["simulation"]["alternatives"][1]["central_weights"][0]["weight"] is None


def test_that_of_many_alternatives_the_leading_ones_are_searched() -> None:
    values = np.random.default_rng(3).uniform(0.1, 0.9, (60, 2)).round(3).tolist()
    takes = data(valued_decision(values, (0.5, 0.5)), quick=True)["what_it_takes"]
    assert (takes["left_out"], len(takes["alternatives"])) == (10, 50)
    assert takes["alternatives"][0]["leads"]


@SLOW
@given(valued_decisions())
def test_that_any_study_is_told_in_strict_json(decision: Decision) -> None:
    told = data(decision)
    assert list(told) == KEYS
    assert all(math.isfinite(number) for number in numbers(told))


def test_that_a_missing_figure_that_others_rank_with_is_told() -> None:
    assert data(site_decision(), 1)["methods"]["filled"] == []
    gap = data(edits.set_performance(site_decision(), "where", "s2", "raw", None), 1)
    assert gap["methods"]["filled"] == [
        {
            "alternative_id": "s2",
            "alternative": "Site 2",
            "criterion_id": "raw",
            "criterion": "Raw material quality",
        }
    ]


@pytest.mark.parametrize("method", RankingMethod)
def test_that_the_order_of_the_duel_is_that_of_the_own_method(method: RankingMethod) -> None:
    told = data(edits.change_method(site_decision(), "where", ranking=method), 1)
    own = told["methods"]["rankings"][0]["ranks"]
    assert [told["duel"][place]["id"] for place in ("first", "second")] == [
        row["id"] for row in own[:2]
    ]
    assert [row["id"] for row in told["what_it_takes"]["alternatives"]] == [
        row["id"] for row in own
    ]
