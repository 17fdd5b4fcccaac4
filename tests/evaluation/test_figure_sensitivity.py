"""Which figures matter: every number held against the study evaluated again with the figure."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locdecide.decision import edits
from locdecide.decision.model import (
    AhpMode,
    Decision,
    Direction,
    GateSense,
    Level,
    Normalisation,
    PairwiseScale,
    RankingMethod,
    RatingScale,
    Stage,
    Study,
    Waiver,
)
from locdecide.evaluation import evaluate, figure_sensitivity
from locdecide.results import FigureEffect, FigureSensitivity, Ranked
from tests.evaluation.robust import TEST_V, V_WEIGHTS, valued_decision, valued_decisions
from tests.samples import site_decision
from tests.strategies import decisions

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
METHODS = pytest.mark.parametrize("method", RankingMethod)


def study_of(decision: Decision, study: str) -> Study:
    return next(each for each in decision.studies if each.id == study)


def sensitivity_or_none(decision: Decision, study: str) -> FigureSensitivity | None:
    chosen = study_of(decision, study)
    return figure_sensitivity(chosen, evaluate(decision, chosen))


def sensitivity(decision: Decision, study: str = "where") -> FigureSensitivity:
    found = sensitivity_or_none(decision, study)
    assert found is not None
    return found


def ranking(decision: Decision, study: str = "where") -> dict[str, Ranked]:
    chosen = study_of(decision, study)
    results = evaluate(decision, chosen)
    found = results.topsis if chosen.method.ranking is RankingMethod.TOPSIS else results.ahp
    assert found is not None
    return {each.alternative: each for each in found.ranking}


def with_figure(
    decision: Decision, alternative: str, criterion: str, value: float, study: str = "where"
) -> Decision:
    return edits.set_performances(decision, study, [edits.Entry(alternative, criterion, value)])


def without_figure(decision: Decision, alternative: str, criterion: str) -> Decision:
    return edits.clear_performances(decision, "where", [(alternative, criterion)])


def lead_with(decision: Decision, leader: str, study: str = "where") -> float:
    found = ranking(decision, study)
    others = [each.score for each in found.values() if each.alternative != leader]
    return found[leader].score - max(others)


def in_doubt(
    decision: Decision, cells: dict[tuple[str, str], tuple[float | None, float | None]]
) -> Decision:
    for (alternative, criterion), (low, high) in cells.items():
        decision = edits.change_evidence(
            decision, "where", [(alternative, criterion)], low=low, high=high
        )
    return decision


DOUBTS: dict[tuple[str, str], tuple[float | None, float | None]] = {
    ("s1", "price"): (0.035, 0.09),
    ("s1", "people"): (None, 8.0),
    ("s4", "price"): (0.03, 0.06),
    ("s4", "raw"): (2.0, 9.0),
    ("s2", "near"): (0.0, 400.0),
    ("s5", "mix"): (10.0, None),
}


def doubtful_sites(method: RankingMethod) -> Decision:
    decision = in_doubt(site_decision(), DOUBTS)
    decision = without_figure(decision, "s4", "mix")
    decision = without_figure(decision, "s1", "market")
    return edits.change_method(decision, "where", ranking=method)


def effect(found: FigureSensitivity, alternative: str, criterion: str) -> FigureEffect:
    (only,) = (
        each
        for each in found.effects
        if (each.alternative, each.criterion) == (alternative, criterion)
    )
    return only


@METHODS
def test_that_both_ends_of_every_bar_are_the_leads_of_the_study_with_that_figure(
    method: RankingMethod,
) -> None:
    decision = doubtful_sites(method)
    found = sensitivity(decision)
    assert found.own
    assert found.lead == pytest.approx(lead_with(decision, found.leader))
    assert len(found.effects) == 8
    for each in found.effects:
        for figure, lead in ((each.low, each.lead_low), (each.high, each.lead_high)):
            moved = with_figure(decision, each.alternative, each.criterion, figure)
            assert lead == pytest.approx(lead_with(moved, found.leader), abs=1e-12)
        worse = each.low if each.lead_low <= each.lead_high else each.high
        again = ranking(with_figure(decision, each.alternative, each.criterion, worse))
        first = next(name for name, ranked in again.items() if ranked.rank == 1)
        assert (each.overtaken_by or found.leader) == first


@METHODS
def test_that_the_largest_effect_comes_first(method: RankingMethod) -> None:
    found = sensitivity(doubtful_sites(method))
    sizes = [abs(each.lead_high - each.lead_low) for each in found.effects]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 0.1
    assert any(each.overtaken_by for each in found.effects)


def test_that_doubt_on_one_side_ends_at_the_figure_itself() -> None:
    found = sensitivity(doubtful_sites(RankingMethod.TOPSIS))
    people = effect(found, "s1", "people")
    assert (people.value, people.low, people.high) == (6.0, 6.0, 8.0)
    mix = effect(found, "s5", "mix")
    assert (mix.low, mix.high) == (10.0, 90.0)


def test_that_a_limit_on_the_wrong_side_of_its_figure_is_none() -> None:
    decision = in_doubt(site_decision(), {("s1", "price"): (0.06, 0.07), ("s2", "raw"): (7.0, 8.0)})
    found = sensitivity(decision)
    price, raw = effect(found, "s1", "price"), effect(found, "s2", "raw")
    assert (price.low, price.high) == (0.045, 0.07)
    assert (raw.low, raw.high) == (6.0, 8.0)


def test_that_a_missing_figure_may_be_anywhere_in_the_declared_range() -> None:
    found = sensitivity(doubtful_sites(RankingMethod.TOPSIS))
    missing = effect(found, "s1", "market")
    assert missing.missing
    assert (missing.low, missing.high) == (0.0, 2500.0)


def test_that_a_figure_that_is_known_for_sure_is_in_no_doubt() -> None:
    assert sensitivity(site_decision()).effects == ()


@METHODS
def test_that_the_lead_changes_just_beyond_a_tipping_point_and_not_before(
    method: RankingMethod,
) -> None:
    decision = edits.change_method(site_decision(), "where", ranking=method)
    found = sensitivity(decision)
    inside = [point for point in found.tipping if not point.beyond]
    assert len(inside) >= 6
    assert {point.alternative == found.leader for point in inside} == {True, False}
    for point in inside:
        assert point.value is not None
        for part, changed in ((0.999, False), (1.001, True)):
            figure = point.value + part * (point.figure - point.value)
            moved = with_figure(decision, point.alternative, point.criterion, figure)
            again = ranking(moved)
            assert (again[found.leader].rank != 1) is changed
            if changed:
                assert again[point.rival].rank == 1


@METHODS
def test_that_the_tipping_point_of_a_missing_figure_is_where_the_lead_changes(
    method: RankingMethod,
) -> None:
    decision = doubtful_sites(method)
    found = sensitivity(decision)
    missing = [point for point in found.tipping if point.value is None]
    assert missing
    assert found.tipping[-len(missing) :] == tuple(missing)
    for point in missing:
        assert point.share is None
        moved = with_figure(decision, point.alternative, point.criterion, point.figure)
        assert lead_with(moved, found.leader) == pytest.approx(0.0, abs=1e-9)


def test_that_the_smallest_change_comes_first() -> None:
    found = sensitivity(site_decision())
    shares = [point.share for point in found.tipping if point.share is not None]
    assert shares == sorted(shares)
    point = found.tipping[0]
    assert found.tipping_of(point.alternative, point.criterion) == point
    assert found.tipping_of("nobody", "price") is None


def test_that_a_tipping_point_is_a_possible_figure() -> None:
    found = sensitivity(site_decision())
    for point in found.tipping:
        if point.criterion == "mix":
            assert 0.0 <= point.figure <= 100.0
        assert point.figure >= 0.0


def test_that_a_share_above_a_hundred_per_cent_is_possible_where_the_range_says_so() -> None:
    """Growth in %, of which one site already has 150."""
    decision = edits.change_criterion(site_decision(), "where", "mix", best=200.0)
    decision = with_figure(decision, "s2", "mix", 150.0)
    assert any(point.criterion == "mix" and point.figure > 100 for point in _points(decision))


def _points(decision: Decision) -> list[object]:
    return list(sensitivity(decision).tipping)


def test_that_a_rating_stays_between_its_levels() -> None:
    levels = tuple(Level(id=f"l{v}", label=str(v), value=float(v)) for v in (1, 5, 9))
    decision = site_decision()
    for column in ("raw", "people"):
        for site in ("s1", "s2", "s3", "s4", "s5"):
            decision = without_figure(decision, site, column)
        decision = edits.change_criterion(
            decision, "where", column, scale=RatingScale(levels=levels), worst=None, best=None
        )
        for site, level in zip(
            ("s1", "s2", "s3", "s4", "s5"), ("l1", "l5", "l9", "l9", "l5"), strict=True
        ):
            decision = edits.set_performances(decision, "where", [edits.Entry(site, column, level)])
    decision = without_figure(decision, "s4", "raw")
    found = sensitivity(decision)
    assert all(
        1.0 <= point.figure <= 9.0
        for point in found.tipping
        if point.criterion in ("raw", "people")
    )
    missing = effect(found, "s4", "raw")
    assert (missing.low, missing.high) == (1.0, 9.0)


@METHODS
def test_that_another_normalisation_is_asked_over_declared_ranges_and_says_so(
    method: RankingMethod,
) -> None:
    # The relative modes of AHP need figures above 0.
    ranged = with_figure(doubtful_sites(method), "s2", "near", 10.0)
    other = edits.change_method(
        ranged, "where", normalisation=Normalisation.VECTOR, ahp_mode=AhpMode.DISTRIBUTIVE
    )
    found, expected = sensitivity(other), sensitivity(ranged)
    assert not found.own
    assert found.method == method.value
    assert found.effects == expected.effects
    assert found.tipping == expected.tipping


def test_that_a_figure_that_may_fail_a_must_have_is_marked() -> None:
    decision = doubtful_sites(RankingMethod.TOPSIS)
    decision = edits.add_gate(decision, "where", "Affordable", gate_id="g")
    decision = edits.change_gate(
        decision, "where", "g", criterion="price", sense=GateSense.AT_MOST, threshold=0.08
    )
    found = sensitivity(decision)
    marked = {(each.alternative, each.criterion) for each in found.effects if each.rules_out}
    assert marked == {("s1", "price")}
    gone = effect(found, "s1", "price")
    assert found.leader == "s1"
    again = ranking(with_figure(decision, "s1", "price", gone.high))
    assert "s1" not in again
    assert gone.overtaken_by is not None
    assert again[gone.overtaken_by].rank == 1
    waived = edits.set_gate_record(decision, "where", "g", "s1", waiver=Waiver(by="Board"))
    assert not any(each.rules_out for each in sensitivity(waived).effects)


def test_that_a_shared_first_place_and_a_lone_site_have_no_lead() -> None:
    assert sensitivity_or_none(valued_decision(((0.5, 0.5),) * 2, (1, 1)), "v") is None
    assert sensitivity_or_none(valued_decision(((0.5, 0.7),), (1, 1)), "v") is None
    decision = valued_decision(TEST_V, V_WEIGHTS)
    for alternative in ("s0", "s1", "s2"):
        decision = edits.change_alternative(decision, "v", alternative, stage=Stage.SET_ASIDE)
    assert sensitivity_or_none(decision, "v") is None


@METHODS
def test_that_the_lead_is_that_of_the_ranking_beside_a_leaf_that_tells_nothing_apart(
    method: RankingMethod,
) -> None:
    decision = valued_decision(
        ((0.8, 0.6, 7.0), (0.5, 0.9, 7.0)), (3, 1, 4), method, worst=None, best=None
    )
    found = sensitivity(decision, "v")
    assert found.lead == pytest.approx(lead_with(decision, found.leader, "v"))


def test_that_of_two_sites_each_bar_is_met() -> None:
    """0.7 * 0.9 + 0.3 * 0.2 = 0.69 against 0.7 * 0.5, whose second figure is missing: 0.5."""
    decision = valued_decision(((0.9, 0.2), (0.5, None)), (7, 3))
    found = sensitivity(decision, "v")
    assert found.lead == pytest.approx(0.69 - 0.5)
    (missing,) = found.effects
    assert (missing.lead_low, missing.lead_high) == pytest.approx((0.69 - 0.35, 0.69 - 0.65))
    assert missing.overtaken_by is None


def test_that_nothing_is_made_up_for_a_leaf_of_which_nothing_is_known() -> None:
    decision = valued_decision(((0.9, None), (0.5, None)), (7, 3), worst=None, best=None)
    assert sensitivity(decision, "v").effects == ()


def test_that_a_target_in_doubt_is_met() -> None:
    decision = edits.change_criterion(
        site_decision(), "where", "raw", direction=Direction.TARGET, worst=1.0, best=6.0
    )
    decision = in_doubt(decision, {("s1", "raw"): (3.0, 9.0)})
    found = sensitivity(decision)
    (only,) = found.effects
    for figure, lead in ((3.0, only.lead_low), (9.0, only.lead_high)):
        moved = with_figure(decision, "s1", "raw", figure)
        assert lead == pytest.approx(lead_with(moved, found.leader), abs=1e-12)


def test_that_a_leaf_compared_in_pairs_has_no_figures() -> None:
    decision = edits.change_criterion(
        doubtful_sites(RankingMethod.TOPSIS), "where", "raw", scale=PairwiseScale()
    )
    found = sensitivity(decision)
    assert "raw" not in {each.criterion for each in (*found.effects, *found.tipping)}
    assert found.lead == pytest.approx(lead_with(decision, found.leader))


@SLOW
@given(valued_decisions(), st.data())
def test_that_the_tipping_points_of_small_studies_tie_the_first_place(
    decision: Decision, data: st.DataObject
) -> None:
    for leaf in decision.studies[0].criteria:
        if leaf.id != "group":
            decision = edits.change_criterion(decision, "v", leaf.id, worst=0.0, best=1.0)
    decision = edits.change_method(
        decision, "v", normalisation=Normalisation.RANGE, ahp_mode=AhpMode.ABSOLUTE
    )
    found = sensitivity_or_none(decision, "v")
    inside = [point for point in found.tipping if not point.beyond] if found else []
    if not found or not inside:
        return
    point = data.draw(st.sampled_from(inside))
    moved = with_figure(decision, point.alternative, point.criterion, point.figure, "v")
    assert lead_with(moved, found.leader, "v") == pytest.approx(0.0, abs=1e-8)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(decisions(), st.sampled_from(RankingMethod), st.sampled_from(Normalisation))
def test_that_any_decision_has_defined_effects(
    decision: Decision, method: RankingMethod, normalisation: Normalisation
) -> None:
    for study in decision.studies:
        changed = edits.change_method(
            decision, study.id, ranking=method, normalisation=normalisation
        )
        found = sensitivity_or_none(changed, study.id)
        if found is None:
            continue
        assert found.lead > 0.0
        for each in found.effects:
            assert each.low < each.high
            assert np.isfinite([each.low, each.high, each.lead_low, each.lead_high]).all()
            assert each.value is None or each.low <= each.value <= each.high
        for point in found.tipping:
            assert math.isfinite(point.figure)
            assert point.share is None or point.share >= 0.0
        known = [point.share is not None for point in found.tipping]
        assert all(one or not other for one, other in pairwise(known))
