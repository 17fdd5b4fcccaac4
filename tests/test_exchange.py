"""The group in a round as data and as text, by names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from locdecide.decision import edits
from locdecide.decision.model import Abstention, Decision, Weighting
from locdecide.evaluation import evaluate
from locdecide.exchange import weights_data
from locdecide.tables import weights_text
from locdecide.words import Language
from tests.evaluation.workshop import point, with_points, workshop
from tests.samples import site_decision

PEOPLE = {"ann": 1.0, "bo": 1.0, "cy": 1.0, "di": 1.0, "adviser": 0.0}


def decided() -> Decision:
    one, other = {"a": 80, "b": 15, "c": 5}, {"a": 5, "b": 15, "c": 80}
    decision = with_points(workshop(PEOPLE), {"ann": one, "bo": other, "adviser": one})
    return edits.abstain(decision, "s", "cy", Abstention.ADOPTS_GROUP)


def data(decision: Decision, number: int = 0) -> dict[str, Any]:
    study = decision.studies[number]
    found = weights_data(decision, [(study, evaluate(decision, study))])
    return dict(json.loads(json.dumps(found))["studies"][0])


def text(decision: Decision, language: Language = "en", number: int = 0) -> str:
    study = decision.studies[number]
    return weights_text(decision, study, evaluate(decision, study), language)


def test_that_the_group_is_given_by_names() -> None:
    study = data(decided())
    group = study["group"]
    assert study["round"] == "1"
    assert set(group["consensus"]) == {"value", "band"}
    assert [row["criterion"] for row in group["criteria"]] == ["A", "B", "C"]
    assert [row["aij"] for row in group["criteria"]] == pytest.approx(
        [row["aip"] for row in group["criteria"]]
    )
    assert (group["widest"]["first"], group["widest"]["second"]) == ("A", "C")
    assert group["widest"]["factor"] == pytest.approx(16)
    assert [(p["participant"], p["voting_power"]) for p in group["participants"]] == [
        ("Ann", 1.0),
        ("Bo", 1.0),
        ("Adviser", 0.0),
    ]
    ann = group["participants"][0]
    assert [row["global"] for row in ann["weights"]] == pytest.approx([0.8, 0.15, 0.05])
    assert [row["error"] for row in ann["weights"]] == [None] * 3
    assert ann["leaders"] == [{"id": "best-a", "alternative": "a"}]
    assert (group["adopting"], group["without_weights"], group["silent"]) == (["Cy"], [], ["Di"])


def test_that_a_hidden_round_is_not_in_the_data() -> None:
    decision = edits.start_round(decided(), "s", name="Secret one")
    decision = point(decision, "di", {"a": 0, "b": 100, "c": 0})
    assert data(decision) == data(decided())
    assert text(decision) == text(decided())
    first = edits.start_round(workshop(PEOPLE), "s")
    assert (data(first)["round"], data(first)["group"]) == (None, None)


def test_that_points_given_together_have_no_group() -> None:
    together = edits.change_method(decided(), "s", weighting=Weighting.DIRECT)
    assert (data(together)["round"], data(together)["group"]) == (None, None)
    assert "AIP" not in text(together)


def test_that_comparisons_have_errors_and_a_group_without_answers_has_no_consensus() -> None:
    sites = data(site_decision(), 1)["group"]
    assert all(row["error"] > 0 for row in sites["participants"][0]["weights"])
    nobody = data(edits.start_round(workshop(PEOPLE), "s", secret=False))
    assert nobody["round"] == "1"
    assert nobody["group"]["consensus"] is None
    assert nobody["group"]["participants"] == []


def test_that_the_table_shows_both_ways_beside_everybody() -> None:
    english, norwegian = text(decided()), text(decided(), "nb")
    lines = english.splitlines()
    head = next(line for line in lines if "AIJ" in line)
    assert head.split() == ["Criterion", "AIJ", "AIP", "Ann", "Bo", "Adviser"]
    row = lines[lines.index(head) + 1]
    assert row.split()[0] == "A"
    assert row.split()[3:] == ["80.0%", "5.0%", "80.0%"]
    assert len(row) == len(head)
    assert "Round 1: consensus" in english
    assert "Runde 1: konsensus" in norwegian
    # Cy takes the group's weights, and the group's leaders tie.
    assert lines[-1] == "Own weights put first: a (Ann, Cy); c (Bo, Cy)"
    assert "Egne vekter setter først: a (Ann, Cy); c (Bo, Cy)" in norwegian
