"""Findings on computed weights: nobody decides, open groups, contradictions, kept views."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.issues import Issue, Severity
from locdecide.decision.model import Abstention, Aggregation, Decision
from locdecide.evaluation import coach, evaluate, evaluate_all, findings
from locdecide.sentences import text_for
from tests.evaluation.workshop import compare, point, workshop

CONSISTENT = [[1, 2, 4], ["1/2", 1, 2], ["1/4", "1/2", 1]]
QUARREL = [[1, 9, "1/9"], ["1/9", 1, 9], [9, "1/9", 1]]
TWO = {"ann": 1.0, "bo": 1.0}


def issues(decision: Decision) -> list[Issue]:
    return [
        issue
        for issue in findings(decision, evaluate_all(decision))
        if issue.code.startswith(("weights-", "no-voting", "round-", "ballot-"))
    ]


def codes(decision: Decision) -> list[str]:
    return [issue.code for issue in issues(decision)]


def test_that_all_abstaining_is_one_sentence() -> None:
    decision = compare(workshop(TWO), "ann", CONSISTENT)
    decision = edits.abstain(decision, "s", "ann", Abstention.LEFT_OUT)
    decision = edits.abstain(decision, "s", "bo", Abstention.ADOPTS_GROUP)
    (issue,) = issues(decision)
    assert issue.code == "weights-nobody"
    assert text_for(issue.code, issue.params, "en") == (
        "Study: nobody with voting power has answered in round '1'; all criteria weigh the same."
    )
    weights = evaluate(decision, decision.studies[0]).weights.weights
    assert [each.local for each in weights] == pytest.approx([1 / 3] * 3)


def test_that_a_revealed_round_without_answers_says_that_nobody_decides() -> None:
    decision = edits.start_round(workshop(TWO), "s")
    assert codes(decision) == ["round-hidden-first"]
    decision = edits.reveal_round(decision, "s", "2026-03-01T10:00")
    assert codes(decision) == ["weights-nobody", "round-revealed-early"]
    open_round = edits.start_round(workshop(TWO), "s", secret=False)
    assert codes(open_round) == ["weights-open-top"]


def test_that_advisers_alone_decide_nothing() -> None:
    decision = edits.start_round(workshop({"ann": 1.0, "q": 0.0}), "s", secret=False)
    decision = point(decision, "q", {"a": 1, "b": 2, "c": 3})
    decision = edits.close_round(decision, "s")
    assert "weights-nobody" in codes(decision)
    powerless = edits.change_participant(decision, "ann", voting_power=0)
    found = codes(powerless)
    assert "weights-nobody" not in found
    assert found.count("no-voting-power") == 1


def test_that_a_contradiction_is_a_warning_until_the_view_is_kept() -> None:
    decision = compare(workshop({"ann": 1.0}), "ann", QUARREL)
    (issue,) = issues(decision)
    assert (issue.code, issue.severity) == ("weights-inconsistent-top", Severity.WARNING)
    worst = coach(decision, decision.studies[0], "ann", None).worst
    assert worst
    for number, advice in enumerate(worst, 1):
        decision = edits.keep_view(decision, "s", "ann", None, (advice.first, advice.second))
        (issue,) = issues(decision)
        kept = number == len(worst)
        assert (issue.code == "weights-kept-top") is kept
        assert (issue.severity is Severity.NOTE) is kept
    assert "Ann" in text_for(issue.code, issue.params, "en")
    assert "Ann" in text_for(issue.code, issue.params, "nb")


def test_that_a_kept_view_under_a_parent_names_it() -> None:
    tree = ("a", "a/x", "a/y", "a/z", "b")
    decision = compare(workshop({"ann": 1.0}, tree), "ann", QUARREL, "a")
    decision = edits.set_comparison(decision, "s", "ann", None, "a", "b", 2)
    assert codes(decision) == ["weights-inconsistent"]
    for pair in (("x", "y"), ("y", "z"), ("x", "z")):
        decision = edits.keep_view(decision, "s", "ann", "a", pair)
    (issue,) = issues(decision)
    assert (issue.code, issue.params["parent"]) == ("weights-kept", "A")


def test_that_points_that_miss_a_criterion_are_left_out_of_an_average() -> None:
    decision = compare(workshop(TWO), "ann", CONSISTENT)
    decision = point(decision, "bo", {"a": 1, "b": 1})
    assert codes(decision) == []
    for aggregation in (Aggregation.PRIORITIES_ARITHMETIC, Aggregation.PRIORITIES_GEOMETRIC):
        averaged = edits.change_method(decision, "s", aggregation=aggregation)
        (issue,) = issues(averaged)
        assert (issue.code, issue.params["participant"]) == ("weights-left-out-top", "Bo")


def test_that_points_never_contradict_themselves() -> None:
    decision = point(workshop(TWO), "ann", {"a": 1, "b": 50, "c": 0})
    decision = point(decision, "bo", {"a": 90, "b": 1, "c": 30})
    assert codes(decision) == []


def test_that_findings_speak_of_the_round_that_counts() -> None:
    decision = compare(workshop({"ann": 1.0}), "ann", CONSISTENT)
    decision = edits.start_round(decision, "s")
    decision = compare(decision, "ann", QUARREL)
    assert codes(decision) == ["round-hidden"]
    shown = edits.reveal_round(decision, "s", "2026-03-01T10:00")
    assert "weights-inconsistent-top" in codes(shown)
    nobody = replace(shown, participants=(), studies=(replace(shown.studies[0], rounds=()),))
    assert codes(nobody) == ["weights-open-top"]
