"""Leaving each alternative out: held against published reversals and against setting it aside."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locdecide.decision import edits
from locdecide.decision.model import (
    AhpMode,
    Criterion,
    Decision,
    MethodSettings,
    Normalisation,
    PairwiseScale,
    RankingMethod,
    Stage,
    Weighting,
)
from locdecide.evaluation import evaluate, reversals
from locdecide.results import Reversals
from tests.evaluation.published import leader, one_study
from tests.evaluation.robust import valued_decision, valued_decisions
from tests.samples import site_decision
from tests.strategies import decisions

SLOW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])

Turned = dict[str, set[tuple[str, str]]]


def reversed_in(decision: Decision, number: int = 0) -> Reversals | None:
    study = decision.studies[number]
    return reversals(study, evaluate(decision, study))


def found_in(decision: Decision, number: int = 0) -> Reversals:
    found = reversed_in(decision, number)
    assert found is not None
    return found


def ranks(decision: Decision, number: int = 0) -> dict[str, int]:
    study = decision.studies[number]
    results = evaluate(decision, study)
    by_topsis = study.method.ranking is RankingMethod.TOPSIS
    found = results.topsis if by_topsis else results.ahp
    return {} if found is None else {each.alternative: each.rank for each in found.ranking}


def turned_by_setting_aside(decision: Decision, number: int = 0) -> Turned:
    """Another way to leave one out: set it aside and evaluate the whole decision again."""
    study = decision.studies[number]
    before = ranks(decision, number)
    turned: Turned = {}
    for left_out in before:
        without = edits.change_alternative(decision, study.id, left_out, stage=Stage.SET_ASIDE)
        after = ranks(without, number)
        for pair in combinations(after, 2):
            ahead, behind = sorted(pair, key=lambda each: before[each])
            if before[ahead] < before[behind] and after[ahead] > after[behind]:
                turned.setdefault(left_out, set()).add((ahead, behind))
    return turned


def belton_and_gear(mode: AhpMode = AhpMode.DISTRIBUTIVE) -> Decision:
    """Belton & Gear 1983: D is a copy of B, and its coming puts A before B."""
    return one_study(
        [Criterion(id=key, name=key) for key in "abc"],
        ["A", "B", "C", "D"],
        {"a": (1, 9, 1, 9), "b": (9, 1, 1, 1), "c": (8, 9, 1, 9)},
        {},
        MethodSettings(weighting=Weighting.DIRECT, ranking=RankingMethod.AHP, ahp_mode=mode),
        {"a": 1, "b": 1, "c": 1},
    )


def compared_in_pairs(mode: AhpMode, weights: tuple[float, ...]) -> Decision:
    """Four alternatives compared in pairs, consistently, under three criteria."""
    shares = {"a": (1, 9, 1, 7), "b": (9, 1, 1, 2), "c": (8, 9, 1, 5)}
    return one_study(
        [Criterion(id=key, name=key, scale=PairwiseScale()) for key in shares],
        ["A", "B", "C", "D"],
        {},
        {key: [[i / j for j in column] for i in column] for key, column in shares.items()},
        MethodSettings(weighting=Weighting.DIRECT, ranking=RankingMethod.AHP, ahp_mode=mode),
        dict(zip(shares, weights, strict=True)),
    )


def test_that_belton_and_gears_copy_is_found_as_published() -> None:
    decision = belton_and_gear()
    results = evaluate(decision, decision.studies[0])
    assert results.ahp is not None
    assert [r.score for r in results.ahp.ranking] == pytest.approx(
        [0.37, 0.29, 0.06, 0.29], abs=5e-3
    )
    found = found_in(decision)
    copy = next(each for each in found.found if each.left_out == "a3")
    assert copy.turned == (("a0", "a1"),)
    assert (copy.leaders, copy.leaders_without) == (("a0",), ("a1",))
    assert copy.changes_first
    assert (found.fixed, found.skipped) == (False, False)


def test_that_ideal_mode_and_ranges_mend_belton_and_gears_case() -> None:
    assert found_in(belton_and_gear()).mended
    decision = edits.change_method(belton_and_gear(), "study", ahp_mode=AhpMode.ABSOLUTE)
    for leaf in "abc":
        decision = edits.change_criterion(decision, "study", leaf, worst=1.0, best=9.0)
    assert found_in(decision) == Reversals((), fixed=True, mended=False)
    assert found_in(belton_and_gear(AhpMode.IDEAL)).found == ()
    assert not found_in(belton_and_gear(AhpMode.IDEAL)).mended


def test_that_vector_normalisation_turns_two_sites_round_and_ranges_mend_it() -> None:
    """Sites 4 and 5 are near each other: without the first or the second, 4 comes ahead."""
    decision = edits.change_method(site_decision(), "where", normalisation=Normalisation.VECTOR)
    found = found_in(decision, 1)
    assert {each.left_out: set(each.turned) for each in found.found} == {
        "s1": {("s5", "s4")},
        "s2": {("s5", "s4")},
    }
    assert not any(each.changes_first for each in found.found)
    assert found.mended


@pytest.mark.parametrize("method", RankingMethod)
def test_that_fixed_ranges_need_no_look(method: RankingMethod) -> None:
    found = found_in(edits.change_method(site_decision(), "where", ranking=method), 1)
    assert found == Reversals((), fixed=True, mended=False, skipped=False)


@SLOW
@given(valued_decisions(), st.sampled_from(RankingMethod))
def test_that_nothing_turns_round_over_declared_ranges(
    decision: Decision, method: RankingMethod
) -> None:
    study = decision.studies[0]
    decision = edits.change_method(
        decision,
        study.id,
        ranking=method,
        normalisation=Normalisation.RANGE,
        ahp_mode=AhpMode.ABSOLUTE,
    )
    for criterion in study.criteria:
        decision = edits.change_criterion(decision, study.id, criterion.id, worst=0.0, best=1.0)
    if ranks(decision):
        assert turned_by_setting_aside(decision) == {}
        assert found_in(decision).fixed


@SLOW
@given(valued_decisions())
def test_that_what_turns_round_is_what_setting_aside_turns_round(decision: Decision) -> None:
    found = reversed_in(decision)
    assert (found is None) == (not ranks(decision))
    if found is None:
        return
    expected = turned_by_setting_aside(decision)
    assert {each.left_out: set(each.turned) for each in found.found} == expected
    assert found.mended == bool(found.found)


def test_that_alternatives_compared_in_pairs_are_mended_only_where_trying_shows_it() -> None:
    """Priorities are divided by the largest of those that are ranked, ranges or not."""
    seen = set()
    for mode in AhpMode:
        for weights in ((1, 4, 1), (1, 1, 1), (5, 2, 1), (3, 2, 2)):
            decision = compared_in_pairs(mode, weights)
            found = found_in(decision)
            expected = turned_by_setting_aside(decision)
            assert {each.left_out: set(each.turned) for each in found.found} == expected
            over_ranges = edits.change_method(decision, "study", ahp_mode=AhpMode.ABSOLUTE)
            mended = bool(expected) and not turned_by_setting_aside(over_ranges)
            assert found.mended == mended
            seen.add((bool(expected), mended))
    assert seen == {(False, False), (True, False), (True, True)}


def test_that_ranges_taken_from_the_data_are_not_fixed_and_declaring_them_mends() -> None:
    """The third is far behind in the second criterion and so makes its range wide."""
    values = [[0.0, 1.0], [1.0, 0.8], [0.5, 0.0]]
    decision = valued_decision(values, (0.5, 0.5), worst=None, best=None)
    found = found_in(decision)
    assert [each.left_out for each in found.found] == []
    uneven = valued_decision(values, (0.45, 0.55), worst=None, best=None)
    found = found_in(uneven)
    assert {each.left_out: each.turned for each in found.found} == {"s2": (("s1", "s0"),)}
    assert (found.fixed, found.mended) == (False, True)
    for leaf in ("c0", "c1"):
        uneven = edits.change_criterion(uneven, "v", leaf, worst=0.0, best=1.0)
    assert found_in(uneven).fixed


def test_that_alternatives_compared_in_pairs_are_looked_at_and_not_called_fixed() -> None:
    decision = edits.change_method(
        leader(), "study", ranking=RankingMethod.AHP, ahp_mode=AhpMode.ABSOLUTE
    )
    assert any(isinstance(c.scale, PairwiseScale) for c in decision.studies[0].criteria)
    found = found_in(decision)
    assert not found.fixed
    expected = turned_by_setting_aside(decision)
    assert {each.left_out: set(each.turned) for each in found.found} == expected


def test_that_many_alternatives_are_skipped_and_said_to_be() -> None:
    values = [[i / 300, (i * 7 % 300) / 300] for i in range(1, 301)]
    vector = {"normalisation": Normalisation.VECTOR}
    few = found_in(valued_decision(values[:20], (0.5, 0.5), RankingMethod.TOPSIS, **vector))
    assert not few.skipped
    wide = [[*row, *row, *row] for row in values]
    many = found_in(valued_decision(wide, (0.5,) * 6, RankingMethod.TOPSIS, **vector))
    assert many == Reversals((), fixed=False, mended=False, skipped=True)


def test_that_two_alternatives_and_none_have_nothing_to_turn_round() -> None:
    vector = {"normalisation": Normalisation.VECTOR}
    two = valued_decision([[0.3, 0.6], [0.6, 0.2]], (0.5, 0.5), RankingMethod.TOPSIS, **vector)
    assert found_in(two) == Reversals((), fixed=False, mended=False)
    assert reversed_in(valued_decision([], (1.0,))) is None


@SLOW
@given(decisions(max_studies=1))
def test_that_any_study_is_looked_at(decision: Decision) -> None:
    for i, study in enumerate(decision.studies):
        assert (reversed_in(decision, i) is None) == (not ranks(decision, i)), study.name
