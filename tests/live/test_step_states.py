"""How far each step has come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from locdecide.decision import edits
from locdecide.decision.issues import Step
from locdecide.decision.model import Decision, Stage, Weighting
from locdecide.evaluation import evaluate_all, findings
from locdecide.live.step_states import StepState, step_states
from tests.evaluation.published import leader
from tests.samples import site_decision

SITES = site_decision()


def states(decision: Decision, study: str = "where") -> dict[Step, StepState]:
    results = evaluate_all(decision)
    chosen = next(s for s in decision.studies if s.id == study)
    return step_states(decision, chosen, results[study], findings(decision, results))


def test_that_complete_work_is_ready_throughout_and_the_record_is_still_to_come() -> None:
    found = states(SITES)
    assert found.pop(Step.RECORD) is StepState.EMPTY
    assert set(found.values()) == {StepState.READY}


def test_that_a_study_whose_leaves_are_all_compared_needs_no_figures() -> None:
    found = states(leader(), "study")
    assert found.pop(Step.RECORD) is StepState.EMPTY
    assert set(found.values()) == {StepState.READY}


def test_that_a_new_study_is_empty() -> None:
    decision = edits.add_study(SITES, "Third", study_id="third")
    found = states(decision, "third")
    assert found.pop(Step.FRAME) is StepState.READY
    assert set(found.values()) == {StepState.EMPTY}


@pytest.mark.parametrize(
    ("edit", "step", "state"),
    [
        (
            lambda d: edits.set_performance(d, "where", "s1", "raw", None),
            Step.DATA,
            StepState.IN_WORK,
        ),
        (
            lambda d: edits.set_performance(d, "where", "s1", "raw", 12),
            Step.DATA,
            StepState.REVIEW,
        ),
        (
            lambda d: edits.set_range(d, "where", "raw", None, None),
            Step.CRITERIA,
            StepState.IN_WORK,
        ),
        (lambda d: edits.add_gate(d, "where", "G"), Step.ALTERNATIVES, StepState.IN_WORK),
        (
            lambda d: edits.add_criterion(d, "where", "N", parent="energy"),
            Step.WEIGHTS,
            StepState.IN_WORK,
        ),
    ],
)
def test_that_what_is_open_shows_at_its_step_and_at_the_ranking(
    edit: Callable[[Decision], Decision], step: Step, state: StepState
) -> None:
    found = states(edit(SITES))
    assert found[step] is state
    assert found[Step.RANKING] is StepState.IN_WORK
    assert set(states(edit(SITES), "whether").values()) != {StepState.EMPTY}


def test_that_a_single_alternative_has_a_ranking_but_no_robustness() -> None:
    alone = SITES
    for other in ("s2", "s3", "s4", "s5"):
        alone = edits.change_alternative(alone, "where", other, stage=Stage.SET_ASIDE)
    found = states(alone)
    assert found[Step.RANKING] is StepState.READY
    assert found[Step.ROBUSTNESS] is StepState.EMPTY


def test_that_robustness_is_in_work_as_long_as_what_it_rests_on() -> None:
    gap = edits.set_performance(SITES, "where", "s1", "raw", None)
    assert states(gap)[Step.ROBUSTNESS] is StepState.IN_WORK


def test_that_inconsistency_asks_for_review() -> None:
    decision = SITES
    for first, second in (("near", "raw"), ("raw", "market"), ("market", "near")):
        decision = edits.set_comparison(decision, "where", "anne", None, first, second, 9)
    assert states(decision)[Step.WEIGHTS] is StepState.REVIEW


def test_that_notes_leave_a_step_ready_and_points_count_as_weights() -> None:
    silent = edits.change_evidence(SITES, "where", [("s1", "raw")], source="")
    assert states(silent)[Step.DATA] is StepState.READY
    assert states(SITES, "whether")[Step.WEIGHTS] is StepState.EMPTY
    direct = edits.change_method(SITES, "whether", weighting=Weighting.DIRECT)
    direct = edits.set_direct_points(direct, "whether", {"cost": 1})
    assert states(direct, "whether")[Step.WEIGHTS] is StepState.READY


def test_that_weights_are_in_work_until_a_secret_round_is_revealed() -> None:
    started = edits.start_round(SITES, "where")
    assert states(started)[Step.WEIGHTS] is StepState.IN_WORK
    revealed = edits.reveal_round(started, "where", "2026-11-22T14:05")
    assert states(revealed)[Step.WEIGHTS] is StepState.READY
    direct = edits.change_method(started, "where", weighting=Weighting.DIRECT)
    assert states(direct)[Step.WEIGHTS] is StepState.READY
