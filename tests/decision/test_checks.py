"""Findings on a decision as it stands: one test for each code."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.checks import findings
from locdecide.decision.issues import Issue, Severity, Step, has_errors, sorted_issues
from locdecide.decision.model import (
    Decision,
    Direction,
    GateStatus,
    Level,
    PairwiseScale,
    Performance,
    Stage,
    Weighting,
)
from locdecide.sentences import text_for
from tests.samples import site_decision
from tests.strategies import decisions

# The feasibility study of the sample has no sources; nothing else is missing.
SAMPLE = edits.change_evidence(
    site_decision(),
    "whether",
    [(a, c) for a in ("stay", "move") for c in ("cost", "control")],
    source="Own figures",
)


def found(decision: Decision, code: str) -> list[Issue]:
    return [issue for issue in findings(decision) if issue.code == code]


def one(decision: Decision, code: str) -> Issue:
    (issue,) = found(decision, code)
    return issue


def test_that_a_complete_decision_has_no_findings() -> None:
    assert findings(SAMPLE) == ()


def test_that_a_missing_title_is_only_a_note() -> None:
    issue = one(replace(SAMPLE, title=""), "title-missing")
    assert issue.severity is Severity.NOTE
    assert issue.place is not None
    assert issue.place.step is Step.FRAME


def test_that_a_decision_without_study_criteria_or_alternatives_has_errors() -> None:
    assert one(replace(SAMPLE, studies=()), "study-missing").severity is Severity.ERROR
    begun = edits.add_study(SAMPLE, "Third", study_id="third")
    without_criteria = edits.add_alternative(begun, "third", "A")
    without_alternatives = edits.add_criterion(begun, "third", "C")
    for decision, code, step in (
        (without_criteria, "criteria-missing", Step.CRITERIA),
        (without_alternatives, "alternatives-missing", Step.ALTERNATIVES),
    ):
        issue = one(decision, code)
        assert issue.severity is Severity.ERROR
        assert issue.params == {"study": "Third"}
        assert issue.place is not None
        assert (issue.place.step, issue.place.study) == (step, "third")


def test_that_a_study_nobody_has_touched_is_a_note_alone() -> None:
    empty = edits.add_study(SAMPLE, "Third", study_id="third")
    issues = [i for i in findings(empty) if i.place and i.place.study == "third"]
    assert [(i.code, i.severity) for i in issues] == [("study-empty", Severity.NOTE)]


def test_that_a_voter_who_has_not_answered_is_named() -> None:
    assert "weights-unanswered" not in {i.code for i in findings(SAMPLE)}
    late = edits.add_participant(SAMPLE, "Kari", participant_id="kari")
    issue = one(late, "weights-unanswered")
    assert issue.params == {"study": "Location study", "participant": "Kari"}
    adviser = edits.change_participant(late, "kari", voting_power=0)
    assert "weights-unanswered" not in {i.code for i in findings(adviser)}


def test_that_points_of_zero_all_through_are_told_for_each_group() -> None:
    direct = edits.change_method(SAMPLE, "where", weighting=Weighting.DIRECT)
    assert "points-missing" not in {i.code for i in findings(direct)}
    none_below = edits.set_direct_points(direct, "where", {"price": 0, "mix": 0})
    assert one(none_below, "points-missing").params["parent"] == "Energy"
    top = dict.fromkeys(("energy", "near", "raw", "market", "people"), 0)
    assert one(edits.set_direct_points(direct, "where", top), "points-missing-top")


def test_that_a_target_criterion_without_target_is_told() -> None:
    aimed = edits.set_range(SAMPLE, "where", "near", None, None)
    aimed = edits.change_criterion(aimed, "where", "near", direction=Direction.TARGET)
    assert one(aimed, "target-missing").params["criterion"] == "Distance to existing plant"
    assert "target-missing" not in {
        i.code for i in findings(edits.set_range(aimed, "where", "near", 500, 100))
    }


def test_that_alternatives_set_aside_do_not_count() -> None:
    decision = SAMPLE
    for key in ("stay", "move"):
        decision = edits.change_alternative(decision, "whether", key, stage=Stage.SET_ASIDE)
    assert one(decision, "alternatives-missing").params == {"study": "Feasibility study"}


def test_that_equal_names_are_named_once() -> None:
    decision = edits.change_participant(SAMPLE, "bo", name="Anne")
    assert one(decision, "participant-twice").params == {"name": "Anne"}
    decision = edits.change_criterion(SAMPLE, "where", "mix", name="Energy price")
    assert one(decision, "criterion-twice").params["name"] == "Energy price"
    decision = edits.change_alternative(SAMPLE, "where", "s1", name="Site 2")
    decision = edits.change_alternative(decision, "where", "s3", name="Site 2")
    assert one(decision, "alternative-twice").params["name"] == "Site 2"


def test_that_nobody_deciding_is_an_error_only_where_comparisons_count() -> None:
    decision = SAMPLE
    for key in ("anne", "bo"):
        decision = edits.change_participant(decision, key, voting_power=0)
    assert one(decision, "no-voting-power").severity is Severity.ERROR
    for study in ("whether", "where"):
        decision = edits.change_method(decision, study, weighting=Weighting.DIRECT)
    assert found(decision, "no-voting-power") == []
    assert found(replace(SAMPLE, participants=()), "no-voting-power") == []


def test_that_a_rating_needs_two_levels() -> None:
    single = (Level(id="l1", label="Weak", value=1),)
    issue = one(edits.set_levels(SAMPLE, "whether", "control", single), "levels-missing")
    assert issue.params == {"study": "Feasibility study", "criterion": "Control"}


def test_that_a_missing_figure_leads_to_its_cell() -> None:
    issue = one(edits.set_performance(SAMPLE, "where", "s2", "raw", None), "figure-missing")
    assert issue.severity is Severity.WARNING
    place = issue.place
    assert place is not None
    assert (place.step, place.criterion, place.alternative) == (Step.DATA, "raw", "s2")


def test_that_neither_compared_leaves_nor_set_aside_sites_miss_figures() -> None:
    decision = edits.set_scale(SAMPLE, "where", "raw", PairwiseScale())
    assert found(decision, "figure-missing") == []
    decision = edits.set_performance(SAMPLE, "where", "s2", "raw", None)
    decision = edits.change_alternative(decision, "where", "s2", stage=Stage.SET_ASIDE)
    assert found(decision, "figure-missing") == []


def test_that_a_missing_source_is_only_a_note() -> None:
    decision = edits.change_evidence(SAMPLE, "where", [("s1", "raw")], source="")
    assert one(decision, "source-missing").severity is Severity.NOTE


@pytest.mark.parametrize(("low", "high"), [(8.0, None), (None, 6.0), (7.5, 9.0)])
def test_that_a_figure_outside_its_own_bounds_is_named(
    low: float | None, high: float | None
) -> None:
    decision = edits.change_evidence(SAMPLE, "where", [("s1", "raw")], low=low, high=high)
    assert one(decision, "figure-outside-low-high").params["value"] == 7.0


@pytest.mark.parametrize(("value", "count"), [(0.99, 1), (1.0, 0), (9.0, 0), (9.01, 1)])
def test_that_a_figure_outside_the_declared_range_is_named(value: float, count: int) -> None:
    decision = edits.set_performance(SAMPLE, "where", "s1", "raw", value)
    assert len(found(decision, "figure-outside-range")) == count


def test_that_the_sentence_tells_the_figure_from_the_bound_it_oversteps() -> None:
    issue = one(edits.set_performance(SAMPLE, "where", "s1", "mix", 100.2), "figure-outside-range")
    assert "is 100.2, outside the declared range 0 to 100" in text_for(
        issue.code, issue.params, "en"
    )
    assert "er 100,2, utenfor" in text_for(issue.code, issue.params, "nb")


def test_that_a_target_has_figures_on_both_sides() -> None:
    decision = edits.change_criterion(SAMPLE, "where", "mix", direction=Direction.TARGET)
    decision = edits.set_performance(decision, "where", "s1", "mix", 150)
    assert found(decision, "figure-outside-range") == []


def test_that_an_unfinished_gate_is_named() -> None:
    gate = edits.add_gate(SAMPLE, "where", "Cheap", gate_id="g")
    unknown = found(gate, "gate-unknown")
    assert [i.place.alternative for i in unknown if i.place] == ["s1", "s2", "s3", "s4", "s5"]
    known = edits.set_gate_record(gate, "where", "g", "s1", status=GateStatus.FAIL)
    aside = edits.change_alternative(known, "where", "s2", stage=Stage.SET_ASIDE)
    assert len(found(aside, "gate-unknown")) == 3
    leaf = edits.change_gate(gate, "where", "g", criterion="price")
    assert one(leaf, "gate-threshold-missing").params["gate"] == "Cheap"
    parent = edits.change_gate(gate, "where", "g", criterion="energy", threshold=1)
    assert one(parent, "gate-on-parent").severity is Severity.WARNING
    ready = edits.change_gate(gate, "where", "g", criterion="price", threshold=0.1)
    assert findings(ready) == ()


def test_that_findings_sort_by_gravity_and_keep_their_order() -> None:
    note = Issue(code="a", severity=Severity.NOTE)
    error = Issue(code="b")
    warning, later = Issue(code="c", severity=Severity.WARNING), Issue(code="d")
    assert sorted_issues([note, error, warning, later]) == (error, later, warning, note)
    assert has_errors([note, later])
    assert not has_errors([note, warning])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(decisions())
def test_that_every_finding_of_any_decision_has_a_sentence_and_a_place(decision: Decision) -> None:
    for issue in findings(decision):
        assert text_for(issue.code, issue.params, "en")
        assert text_for(issue.code, issue.params, "nb")
        assert issue.place is not None


def test_that_a_figure_of_a_level_is_not_held_against_the_range() -> None:
    study = SAMPLE.studies[0]
    row = {**study.performances["stay"], "control": Performance(value="l5", source="S")}
    decision = replace(
        SAMPLE,
        studies=(
            replace(study, performances={**study.performances, "stay": row}),
            SAMPLE.studies[1],
        ),
    )
    assert findings(decision) == ()
