"""Coaching: contradictions are found, and the advice mends them."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.model import (
    Criterion,
    Decision,
    JudgementScale,
    MethodSettings,
    PointsMethod,
    PrioritiesMethod,
)
from locdecide.evaluation import coach, evaluate
from tests.evaluation.published import leader, one_study
from tests.samples import site_decision


def judged(*pairs: tuple[str, str, float]) -> Decision:
    decision = one_study(
        [Criterion(id=key, name=key) for key in "abcd"], ["Any"], {}, {}, MethodSettings()
    )
    for first, second, ratio in pairs:
        decision = edits.set_comparison(decision, "study", "p", None, first, second, ratio)
    return decision


def test_that_a_cycle_is_named_in_its_order() -> None:
    decision = judged(("a", "b", 3), ("b", "c", 3), ("c", "a", 3))
    found = coach(decision, decision.studies[0], "p", None)
    (cycle,) = found.cycles
    start = cycle.index("a")
    assert cycle[start:] + cycle[:start] == ("a", "b", "c")
    assert not found.sure


def test_that_the_worst_judgement_comes_first_and_its_advice_lowers_the_ratio() -> None:
    consistent = [("a", "b", 2), ("b", "c", 2), ("c", "d", 2), ("a", "c", 4), ("b", "d", 4)]
    decision = judged(*consistent, ("d", "a", 5))
    before = evaluate(decision, decision.studies[0]).weights.consistency[0].cr
    found = coach(decision, decision.studies[0], "p", None)
    worst = found.worst[0]
    assert {worst.first, worst.second} == {"a", "d"}
    assert (worst.first, worst.given) == ("d", pytest.approx(5))
    assert worst.proposed_first == "a"
    assert worst.proposed == int(worst.proposed)
    assert worst.cr_after < before
    after = edits.set_comparison(
        decision, "study", "p", None, worst.proposed_first, worst.proposed_second, worst.proposed
    )
    mended = evaluate(after, after.studies[0]).weights.consistency[0].cr
    assert mended == pytest.approx(worst.cr_after, abs=1e-12)


def test_that_consistent_and_missing_judgements_have_nothing_against_each_other() -> None:
    decision = judged(("a", "b", 2), ("b", "c", 2), ("a", "c", 4), ("c", "d", 1))
    found = coach(decision, decision.studies[0], "p", None)
    assert (found.cycles, found.worst, found.sure) == ((), (), True)
    nobody = coach(decision, decision.studies[0], "nobody", None)
    assert (nobody.cycles, nobody.worst, nobody.sure) == ((), (), True)
    split = judged(("a", "b", 2), ("c", "d", 2))
    assert coach(split, split.studies[0], "p", None).worst == ()


def test_that_comparisons_of_alternatives_are_coached_by_their_ids() -> None:
    decision = leader()
    found = coach(decision, decision.studies[0], "p", "Education")
    assert found.sure
    assert found.worst
    assert {found.worst[0].first, found.worst[0].second} <= {"a0", "a1", "a2"}


def test_that_coaching_looks_at_one_participant_alone() -> None:
    decision = site_decision()
    found = coach(decision, decision.studies[1], "anne", "energy")
    assert found.sure


QUARREL = (("a", "b", 2), ("b", "c", 2), ("c", "d", 2), ("a", "c", 4), ("b", "d", 4), ("d", "a", 5))


@pytest.mark.parametrize("scale", JudgementScale)
@pytest.mark.parametrize("priorities", PrioritiesMethod)
def test_that_advice_is_as_said_whatever_the_scale(
    scale: JudgementScale, priorities: PrioritiesMethod
) -> None:
    decision = edits.change_method(
        judged(*QUARREL), "study", judgement_scale=scale, priorities=priorities
    )
    found = coach(decision, decision.studies[0], "p", None)
    worst = found.worst[0]
    assert (worst.first, worst.second, worst.given) == ("d", "a", 5)
    assert worst.proposed in range(1, 10)
    accepted = edits.set_comparison(
        decision, "study", "p", None, worst.proposed_first, worst.proposed_second, worst.proposed
    )
    after = evaluate(accepted, accepted.studies[0]).weights
    assert after.consistency[0].cr == pytest.approx(worst.cr_after, abs=1e-9)
    assert {w.criterion: w.local for w in after.weights} == pytest.approx(
        dict(worst.priorities_after), abs=1e-9
    )
    before = evaluate(decision, decision.studies[0]).weights
    assert {w.criterion: w.local for w in before.weights} == pytest.approx(dict(found.priorities))


def test_that_a_kept_view_is_remembered_until_another_answer() -> None:
    decision = edits.keep_view(judged(*QUARREL), "study", "p", None, ("a", "d"))
    study = decision.studies[0]
    assert coach(decision, study, "p", None).worst[0].kept
    changed = edits.set_comparison(decision, "study", "p", None, "d", "a", 6)
    assert not any(advice.kept for advice in coach(changed, changed.studies[0], "p", None).worst)


def test_that_how_sure_the_priorities_are_is_told_once_they_connect() -> None:
    split = judged(("a", "b", 2), ("c", "d", 2))
    found = coach(split, split.studies[0], "p", None)
    assert (found.priorities, found.errors) == ({}, {})
    tree = judged(("a", "b", 2), ("a", "c", 2), ("a", "d", 2))
    few = coach(tree, tree.studies[0], "p", None)
    assert few.priorities == pytest.approx({"a": 0.4, "b": 0.2, "c": 0.2, "d": 0.2})
    assert few.worst == ()
    more = judged(
        ("a", "b", 2), ("a", "c", 2), ("a", "d", 2), ("b", "c", 1), ("c", "d", 1), ("b", "d", 1)
    )
    many = coach(more, more.studies[0], "p", None)
    assert all(0 < many.errors[key] < few.errors[key] for key in "abcd")


def test_that_equally_important_is_not_proposed_to_who_said_so() -> None:
    decision = judged(
        ("b", "a", 1), ("a", "c", 2), ("b", "c", 3), ("a", "d", 3), ("b", "d", 2), ("c", "d", 1)
    )
    for advice in coach(decision, decision.studies[0], "p", None).worst:
        assert (advice.given, advice.proposed) != (1, 1)


def test_that_points_need_no_coach_and_have_their_shares() -> None:
    decision = edits.set_points(
        judged(), "study", "p", PointsMethod.SWING, {"a": 100, "b": 50, "c": 50, "d": 0}
    )
    found = coach(decision, decision.studies[0], "p", None)
    assert (found.cycles, found.worst, found.sure, found.errors) == ((), (), True, {})
    assert found.priorities == pytest.approx({"a": 0.5, "b": 0.25, "c": 0.25, "d": 0})


def test_that_the_current_round_is_coached_and_another_on_request() -> None:
    decision = edits.start_round(judged(*QUARREL), "study", carry=True)
    mended = edits.set_comparison(decision, "study", "p", None, "a", "d", 8)
    study = mended.studies[0]
    assert coach(mended, study, "p", None).sure
    assert not coach(mended, study, "p", None, study.rounds[0]).sure
