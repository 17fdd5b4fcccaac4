"""Findings on how a decision ended."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.checks import findings
from locdecide.decision.issues import Issue, Severity, Step
from locdecide.decision.model import (
    Conclusion,
    Decision,
    GateStatus,
    LogEntry,
    Signature,
    Stage,
    Waiver,
)
from locdecide.evaluation import evaluate
from locdecide.sentences import text_for
from locdecide.words import LANGUAGES
from tests.samples import site_decision

NOW = LogEntry(time="2026-05-04T13:00:00")
BEFORE = edits.conclude(site_decision(), "where", Conclusion(alternative="s1", text="Site 1"), NOW)


def found(decision: Decision, code: str) -> list[Issue]:
    issues = [issue for issue in findings(decision) if issue.code == code]
    assert all(text_for(i.code, i.params, language) for i in issues for language in LANGUAGES)
    return issues


def failed_gates(decision: Decision) -> list[Issue]:
    issues = evaluate(decision, decision.studies[1]).issues
    return [issue for issue in issues if issue.code == "conclusion-fails-gate"]


def test_that_a_signed_state_that_was_changed_by_hand_is_told() -> None:
    signed = edits.sign_off(BEFORE, (Signature(name="Anne"),), NOW)
    assert found(signed, "sign-off-damaged") == []
    (sign_off,) = signed.sign_offs
    text = sign_off.content.replace("Site 1", "Site 2")
    damaged = replace(signed, sign_offs=(sign_off, replace(sign_off, id="t", content=text)))
    (issue,) = found(damaged, "sign-off-damaged")
    assert issue.severity is Severity.WARNING
    assert "signed at 2026-05-04 13:00 was changed" in text_for(issue.code, issue.params, "en")
    assert "signert 2026-05-04 13:00, er" in text_for(issue.code, issue.params, "nb")
    assert issue.place is not None
    assert issue.place.step is Step.RECORD


def test_that_a_conclusion_for_a_site_set_aside_is_told() -> None:
    assert found(BEFORE, "conclusion-set-aside") == []
    aside = edits.change_alternative(BEFORE, "where", "s1", stage=Stage.SET_ASIDE)
    (issue,) = found(aside, "conclusion-set-aside")
    assert issue.params == {"study": "Location study", "alternative": "Site 1"}
    other = edits.change_alternative(BEFORE, "where", "s2", stage=Stage.SET_ASIDE)
    assert found(other, "conclusion-set-aside") == []


def test_that_a_review_of_another_than_was_proposed_is_a_note() -> None:
    assert found(edits.begin_review(BEFORE, "where", "s1", ()), "review-of-another") == []
    (issue,) = found(edits.begin_review(BEFORE, "where", "s2", ()), "review-of-another")
    assert issue.severity is Severity.NOTE
    assert (issue.params["alternative"], issue.params["proposed"]) == ("Site 2", "Site 1")
    none = edits.conclude(BEFORE, "where", None, NOW)
    assert found(edits.begin_review(none, "where", "s2", ()), "review-of-another") == []


@pytest.mark.parametrize(("threshold", "told"), [(0.04, True), (0.045, False), (0.05, False)])
def test_that_a_proposal_that_fails_a_threshold_is_told(threshold: float, told: bool) -> None:
    # Site 1 has an energy price of 0.045.
    gate = edits.add_gate(BEFORE, "where", "Cheap", gate_id="g")
    sense = edits.change_gate(gate, "where", "g", criterion="price", threshold=threshold)
    gate_of = sense.studies[1].gates[0]
    at_most = replace(gate_of, sense=type(gate_of.sense)("at-most"))
    decision = replace(
        sense, studies=(sense.studies[0], replace(sense.studies[1], gates=(at_most,)))
    )
    assert bool(failed_gates(decision)) is told
    waived = edits.set_gate_record(decision, "where", "g", "s1", waiver=Waiver(by="The board"))
    assert failed_gates(waived) == []


def test_that_a_proposal_that_fails_a_condition_is_told_until_it_is_waived() -> None:
    gate = edits.add_gate(BEFORE, "where", "Plot", gate_id="g")
    assert failed_gates(gate) == []
    failing = edits.set_gate_record(gate, "where", "g", "s1", status=GateStatus.FAIL)
    (issue,) = failed_gates(failing)
    assert issue.params["gate"] == "Plot"
    assert all(text_for(issue.code, issue.params, language) for language in LANGUAGES)
    other = edits.set_gate_record(gate, "where", "g", "s2", status=GateStatus.FAIL)
    assert failed_gates(other) == []
    waiver = Waiver(by="The board")
    assert failed_gates(edits.set_gate_record(failing, "where", "g", "s1", waiver=waiver)) == []
    nobody = edits.conclude(failing, "where", Conclusion(text="None"), NOW)
    assert failed_gates(nobody) == []
