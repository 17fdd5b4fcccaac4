"""Findings on rounds and ballots: hidden, closed, revealed, unanswered, stale."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.checks import findings
from locdecide.decision.issues import Issue, Severity, Step
from locdecide.decision.model import (
    Abstention,
    BallotMethod,
    Decision,
    PairwiseScale,
    PointsMethod,
    Weighting,
)
from locdecide.sentences import text_for
from tests.decision.test_checks import SAMPLE

ABOUT_ROUNDS = {
    "ballot-open",
    "points-stale",
    "round-hidden",
    "round-hidden-first",
    "round-revealed-early",
    "weights-stale",
    "weights-unanswered",
}


def found(decision: Decision) -> list[Issue]:
    return [issue for issue in findings(decision) if issue.code in ABOUT_ROUNDS]


def codes(decision: Decision) -> list[str]:
    return [issue.code for issue in found(decision)]


def told(issue: Issue) -> tuple[str, str]:
    return text_for(issue.code, issue.params, "en"), text_for(issue.code, issue.params, "nb")


def without_rounds() -> Decision:
    decision = SAMPLE
    for person in ("anne", "bo"):
        for parent, pairs in (
            (None, [("energy", other) for other in ("near", "raw", "market", "people")]),
            ("energy", [("price", "mix")]),
        ):
            for pair in pairs:
                decision = edits.clear_comparison(decision, "where", person, parent, pair)
    return decision


def test_that_a_hidden_round_is_told_with_the_round_that_counts() -> None:
    (issue,) = found(edits.start_round(SAMPLE, "where"))
    assert issue.code == "round-hidden"
    assert issue.severity is Severity.WARNING
    assert issue.place is not None
    assert (issue.place.step, issue.place.study) == (Step.WEIGHTS, "where")
    assert told(issue) == (
        "Location study: round '2' is not revealed yet; the weights are those of round '1'.",
        "Location study: svarene i runde «2» er ikke vist ennå; vektene er fra runde «1».",
    )


def test_that_a_first_hidden_round_says_that_all_weigh_the_same() -> None:
    decision = edits.start_round(SAMPLE, "whether")
    (issue,) = found(decision)
    assert told(issue)[0] == (
        "Feasibility study: round '1' is not revealed yet; until then all criteria weigh the same."
    )
    together = edits.change_method(decision, "whether", weighting=Weighting.DIRECT)
    assert found(together) == []


def test_that_nobodys_answers_are_told_of_while_a_round_is_hidden() -> None:
    decision = edits.start_round(SAMPLE, "where", carry=False)
    before = codes(decision)
    decision = edits.set_comparison(decision, "where", "anne", None, "raw", "near", 3)
    assert codes(decision) == before == ["round-hidden"]


def test_that_a_closed_hidden_round_names_whose_ballot_is_open() -> None:
    decision = edits.add_participant(SAMPLE, "Kari", participant_id="kari")
    decision = edits.change_participant(decision, "kari", voting_power=0)
    decision = edits.start_round(decision, "where")
    decision = edits.close_ballot(decision, "where", "anne", "2026-03-01T10:00")
    decision = edits.close_round(decision, "where")
    hidden, late = found(decision)
    assert hidden.code == "round-hidden"
    assert (late.code, late.params["participant"]) == ("ballot-open", "Bo")
    assert late.place is not None
    assert late.place.participant == "bo"


def test_that_an_early_reveal_is_noted_with_the_names() -> None:
    decision = edits.start_round(SAMPLE, "where")
    decision = edits.close_ballot(decision, "where", "anne", "2026-03-01T10:00")
    decision = edits.reveal_round(decision, "where", "2026-03-01T10:05")
    (issue,) = found(decision)
    assert issue.severity is Severity.NOTE
    assert told(issue) == (
        "Location study: round '2' was revealed before these had closed their ballots: Bo.",
        "Location study: svarene i runde «2» ble vist før disse hadde lukket stemmeseddelen: Bo.",
    )
    assert found(edits.remove_participant(decision, "bo")) == []


def test_that_a_round_revealed_when_all_had_closed_has_no_finding() -> None:
    decision = edits.start_round(SAMPLE, "where")
    decision = edits.close_ballot(decision, "where", "anne", "2026-03-01T10:00")
    decision = edits.abstain(decision, "where", "bo", Abstention.ADOPTS_GROUP)
    assert found(edits.reveal_round(decision, "where", "2026-03-01T10:05")) == []


@pytest.mark.parametrize("how", Abstention)
def test_that_who_abstains_is_not_asked_for_answers(how: Abstention) -> None:
    decision = edits.add_participant(SAMPLE, "Kari", participant_id="kari")
    assert codes(decision) == ["weights-unanswered"]
    assert codes(edits.abstain(decision, "where", "kari", how)) == []


def test_that_points_are_an_answer_by_the_ballots_method_alone() -> None:
    decision = edits.add_participant(SAMPLE, "Kari", participant_id="kari")
    decision = edits.set_points(decision, "where", "kari", PointsMethod.SWING, {"raw": 100})
    assert codes(decision) == []
    decision = edits.choose_ballot_method(decision, "where", "kari", BallotMethod.RANK_ORDER)
    assert codes(decision) == ["weights-unanswered"]


def test_that_comparing_alternatives_is_an_answer_too() -> None:
    decision = edits.set_scale(SAMPLE, "where", "raw", PairwiseScale())
    decision = edits.add_participant(decision, "Kari", participant_id="kari")
    decision = edits.choose_ballot_method(decision, "where", "kari", BallotMethod.DIRECT)
    decision = edits.set_comparison(decision, "where", "kari", "raw", "s1", "s2", 3)
    assert codes(decision) == []


def test_that_nobody_is_blamed_before_anybody_has_answered() -> None:
    decision = edits.start_round(without_rounds(), "where", secret=False)
    assert codes(decision) == []


def test_that_a_changed_range_is_told_per_participant_and_taken_back() -> None:
    decision = edits.set_comparison(SAMPLE, "where", "anne", None, "raw", "near", 3)
    decision = edits.set_comparison(decision, "where", "anne", None, "raw", "market", 3)
    changed = edits.set_range(decision, "where", "near", 1500, 0)
    (issue,) = found(changed)
    assert (issue.code, issue.severity) == ("weights-stale", Severity.WARNING)
    assert issue.params["count"] == 1
    assert issue.place is not None
    assert issue.place.participant == "anne"
    # The sample's own answers do not know what was asked.
    assert told(issue) == (
        "Location study: Anne answered on other declared ranges than today's (1 of 7 answers).",
        "Location study: Anne svarte ut fra andre fastsatte spenn enn dagens (1 av 7 svar).",
    )
    assert codes(edits.set_range(changed, "where", "near", 2000, 0)) == []
    again = edits.set_comparison(changed, "where", "anne", None, "raw", "near", 3)
    assert codes(again) == []


def test_that_points_go_stale_criterion_by_criterion() -> None:
    points = {"energy": 50.0, "near": 20.0, "raw": 30.0, "price": 1.0, "mix": 1.0}
    decision = edits.set_points(without_rounds(), "where", "bo", PointsMethod.DIRECT, points)
    decision = edits.set_comparison(decision, "where", "anne", "energy", "price", "mix", 2)
    changed = edits.set_range(decision, "where", "price", 0.2, 0.03)
    # Energy's question states the ranges of its leaves.
    assert [
        (issue.params["participant"], issue.params["count"], issue.params["total"])
        for issue in found(changed)
    ] == [("Anne", 1, 1), ("Bo", 2, 5)]
    left = edits.abstain(changed, "where", "bo", Abstention.LEFT_OUT)
    assert [issue.params["participant"] for issue in found(left)] == ["Anne"]


def test_that_a_new_leaf_below_makes_answers_about_its_parent_stale() -> None:
    decision = edits.set_comparison(SAMPLE, "where", "anne", None, "energy", "near", 3)
    assert codes(decision) == []
    more = edits.add_criterion(decision, "where", "Grid fee", parent="energy")
    (issue,) = found(more)
    assert (issue.code, issue.params["count"]) == ("weights-stale", 1)


def test_that_no_answer_of_a_hidden_round_is_called_stale() -> None:
    decision = edits.start_round(without_rounds(), "where")
    decision = edits.set_comparison(decision, "where", "anne", None, "raw", "near", 3)
    changed = edits.set_range(decision, "where", "near", 1500, 0)
    assert codes(changed) == ["round-hidden"]
    assert "weights-stale" in codes(edits.reveal_round(changed, "where", "2026-03-01T10:00"))


def test_that_points_given_together_on_another_range_are_named() -> None:
    decision = edits.change_method(SAMPLE, "where", weighting=Weighting.DIRECT)
    decision = edits.set_direct_points(decision, "where", {"near": 30, "raw": 20, "energy": 50})
    assert codes(decision) == []
    decision = edits.set_range(decision, "where", "near", 900, 0)
    decision = edits.set_range(decision, "where", "price", 0.1, 0.03)
    (issue,) = found(decision)
    assert issue.code == "points-stale"
    assert told(issue) == (
        "Location study: points were given on other declared ranges than today's: "
        "Energy, Distance to existing plant.",
        "Location study: poeng er gitt ut fra andre fastsatte spenn enn dagens: "
        "Energy, Distance to existing plant.",
    )
