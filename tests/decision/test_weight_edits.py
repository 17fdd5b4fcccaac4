"""Edits of comparisons, points and method."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from locdecide.decision import edits, rounds
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Comparison,
    Decision,
    Normalisation,
    Round,
    Weighting,
    WeightModel,
)
from tests.decision.contract import sound
from tests.samples import site_decision

BEFORE = site_decision()
ASKED = "0 → 100 % | 0.12 → 0.03 EUR/kWh"


def given(decision: Decision, participant: str, parent: str | None) -> tuple[Comparison, ...]:
    round_ = rounds.current_round(decision.studies[1])
    assert round_ is not None
    return next(
        (
            j.comparisons
            for j in round_.judgements
            if (j.participant, j.parent) == (participant, parent)
        ),
        (),
    )


def test_that_a_judgement_is_added_and_the_rest_is_shared() -> None:
    after = sound(edits.set_comparison(BEFORE, "where", "anne", None, "raw", "near", 3))
    assert given(after, "anne", None)[-1] == Comparison(
        first="raw", second="near", ratio=3.0, asked="1 → 9 1-9 | 2000 → 0 km"
    )
    assert given(after, "bo", None) is given(BEFORE, "bo", None)
    assert after.studies[1].performances is BEFORE.studies[1].performances
    assert edits.set_comparison(after, "where", "anne", None, "raw", "near", 3) is after


def test_that_a_ratio_below_one_is_turned_round_and_replaces_the_old_one() -> None:
    after = sound(edits.set_comparison(BEFORE, "where", "anne", "energy", "price", "mix", 0.25))
    assert given(after, "anne", "energy") == (
        Comparison(first="mix", second="price", ratio=4.0, asked=ASKED),
    )
    ninth = edits.set_comparison(BEFORE, "where", "anne", "energy", "price", "mix", 1 / 9)
    assert given(ninth, "anne", "energy")[0].ratio == 9.0


def test_that_a_reason_stays_when_the_judgement_changes() -> None:
    pair = ("mix", "price")
    reasoned = sound(edits.set_reason(BEFORE, "where", "anne", "energy", pair, " Contract. "))
    assert given(reasoned, "anne", "energy")[0].reason == "Contract."
    after = sound(edits.set_comparison(reasoned, "where", "anne", "energy", "mix", "price", 5))
    assert given(after, "anne", "energy") == (
        Comparison(first="mix", second="price", ratio=5.0, reason="Contract.", asked=ASKED),
    )
    assert edits.set_reason(BEFORE, "where", "anne", None, ("raw", "near"), "None") is BEFORE


def test_that_a_cleared_judgement_leaves_no_empty_set() -> None:
    after = sound(edits.clear_comparison(BEFORE, "where", "anne", "energy", ("mix", "price")))
    assert ("anne", "energy") not in {
        (j.participant, j.parent) for j in after.studies[1].rounds[0].judgements
    }
    assert edits.clear_comparison(after, "where", "anne", "energy", ("mix", "price")) is after


@pytest.mark.parametrize("ratio", [0, -3, 9.01, 0.11, float("nan"), float("inf")])
def test_that_a_judgement_is_on_the_scale(ratio: float) -> None:
    with pytest.raises(EditError) as caught:
        edits.set_comparison(BEFORE, "where", "anne", None, "raw", "near", ratio)
    assert caught.value.code == "edit-ratio"


def test_that_the_first_judgement_makes_the_round() -> None:
    after = sound(edits.set_comparison(BEFORE, "whether", "bo", None, "cost", "control", 2))
    (round_,) = after.studies[0].rounds
    assert (round_.name, round_.open, len(round_.judgements)) == ("1", True, 1)
    pair = ("cost", "control")
    assert edits.clear_comparison(BEFORE, "whether", "bo", None, pair) is BEFORE
    assert edits.set_reason(BEFORE, "whether", "bo", None, pair, "x") is BEFORE


def test_that_only_the_last_round_takes_judgements_and_only_while_open() -> None:
    study = BEFORE.studies[1]
    later = replace(study, rounds=(*study.rounds, Round(id="r2", name="Second")))
    before = replace(BEFORE, studies=(BEFORE.studies[0], later))
    after = sound(edits.set_comparison(before, "where", "anne", None, "raw", "near", 2))
    assert after.studies[1].rounds[0] is study.rounds[0]
    assert len(after.studies[1].rounds[1].judgements) == 1
    closed = replace(later, rounds=(*study.rounds, Round(id="r2", name="Second", open=False)))
    with pytest.raises(EditError) as caught:
        edits.set_comparison(
            replace(before, studies=(BEFORE.studies[0], closed)),
            "where",
            "anne",
            None,
            "raw",
            "near",
            2,
        )
    assert caught.value.code == "edit-round-closed"
    assert caught.value.params == {"round": "Second"}


def test_that_points_given_together_remember_what_was_asked_until_the_range_changes() -> None:
    given = sound(edits.set_direct_points(BEFORE, "where", {"near": 30}))
    assert given.studies[1].direct_asked == {"near": "2000 → 0 km"}
    assert rounds.stale_direct_points(given.studies[1]) == ()
    moved = sound(edits.set_range(given, "where", "near", 1000, 0))
    assert rounds.stale_direct_points(moved.studies[1]) == ("near",)
    again = sound(edits.set_direct_points(moved, "where", {"near": 30}))
    assert rounds.stale_direct_points(again.studies[1]) == ()
    assert edits.remove_criterion(moved, "where", "near").studies[1].direct_asked == {}


def test_that_direct_points_merge_with_the_others() -> None:
    after = sound(edits.set_direct_points(BEFORE, "where", {"raw": 30, "near": 0}))
    points = after.studies[1].direct_points
    assert (points["raw"], points["near"], points["price"]) == (30.0, 0.0, 28)
    assert edits.set_direct_points(after, "where", {"raw": 30.0}) is after
    assert edits.set_direct_points(after, "where", {}) is after


@pytest.mark.parametrize("points", [-1, float("nan"), float("inf")])
def test_that_points_are_finite_and_not_negative(points: float) -> None:
    with pytest.raises(EditError) as caught:
        edits.set_direct_points(BEFORE, "where", {"raw": points})
    assert caught.value.code == "edit-points-negative"


def test_that_the_method_changes_in_one_study_alone() -> None:
    after = sound(
        edits.change_method(
            BEFORE, "where", weighting=Weighting.DIRECT, normalisation=Normalisation.VECTOR
        )
    )
    assert after.studies[1].method.weighting is Weighting.DIRECT
    assert after.studies[0] is BEFORE.studies[0]
    assert after.studies[1].rounds is BEFORE.studies[1].rounds
    assert edits.change_method(after, "where", weighting=Weighting.DIRECT) is after
    assert edits.change_method(after, "where") is after


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"draws": 99}, "edit-draws"),
        ({"seed": -1}, "edit-seed"),
        ({"concentration": 0.9}, "edit-concentration"),
        ({"concentration": 10_001}, "edit-concentration"),
        ({"concentration": float("nan")}, "edit-concentration"),
        ({"clear_share": 1.01}, "edit-threshold"),
        ({"least_share": -0.01}, "edit-threshold"),
        ({"least_change": float("nan")}, "edit-threshold"),
        ({"least_share": 0.81}, "edit-thresholds-order"),
        ({"clear_share": 0.54}, "edit-thresholds-order"),
        ({"clear_share": 0.3, "least_share": 0.4}, "edit-thresholds-order"),
    ],
)
def test_that_a_setting_that_no_file_may_hold_is_refused(
    fields: dict[str, float], code: str
) -> None:
    with pytest.raises(EditError) as caught:
        edits.change_method(BEFORE, "where", **fields)
    assert caught.value.code == code


def test_that_the_thresholds_of_the_verdict_may_meet_and_move_together() -> None:
    met = sound(edits.change_method(BEFORE, "where", least_share=0.8))
    assert met.studies[1].method.least_share == met.studies[1].method.clear_share
    moved = sound(edits.change_method(BEFORE, "where", clear_share=0.5, least_share=0.2))
    assert moved.studies[1].method.clear_share == 0.5
    ends = sound(
        edits.change_method(BEFORE, "where", clear_share=1.0, least_share=0.0, least_change=1.0)
    )
    assert ends.studies[1].method.least_change == 1.0


def test_that_the_simulation_is_set_up_in_one_study_alone() -> None:
    after = sound(
        edits.change_method(
            BEFORE,
            "where",
            weight_model=WeightModel.ANY,
            concentration=10_000.0,
            uncertain_figures=False,
        )
    )
    method = after.studies[1].method
    assert (method.weight_model, method.concentration) == (WeightModel.ANY, 10_000.0)
    assert not method.uncertain_figures
    assert after.studies[0] is BEFORE.studies[0]
