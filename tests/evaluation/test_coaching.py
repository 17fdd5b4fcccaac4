"""Coaching: contradictions are found, and the advice mends them."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.model import Criterion, Decision, MethodSettings
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
