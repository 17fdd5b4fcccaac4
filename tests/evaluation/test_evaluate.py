"""From any decision to rankings: properties, and defined results for whatever is missing."""

from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.model import (
    Aggregation,
    AhpMode,
    Alternative,
    Criterion,
    Decision,
    Direction,
    GateSense,
    GateStatus,
    MethodSettings,
    Normalisation,
    PairwiseScale,
    Performance,
    Stage,
    Study,
    Waiver,
    Weighting,
)
from locdecide.evaluation import evaluate, evaluate_all, findings, propose_range
from locdecide.results import StudyResults
from locdecide.sentences import text_for
from tests.evaluation.published import leader
from tests.samples import site_decision
from tests.strategies import decisions

SITES = site_decision()


def results(decision: Decision, study: str = "where") -> StudyResults:
    return evaluate(decision, next(s for s in decision.studies if s.id == study))


def scores(found: StudyResults) -> dict[str, tuple[float, float]]:
    assert found.topsis is not None
    assert found.ahp is not None
    return {
        one.alternative: (one.score, other.score)
        for one, other in zip(found.topsis.ranking, found.ahp.ranking, strict=True)
    }


def codes(found: StudyResults) -> list[str]:
    return [issue.code for issue in found.issues]


def with_column(
    decision: Decision, values: dict[str, float], points: float = 50.0, **fields: object
) -> Decision:
    """Return the decision weighted by points, with one more leaf without declared range."""
    after = edits.add_criterion(decision, "where", "Extra", criterion_id="extra")
    after = edits.set_performances(
        after, "where", [edits.Entry(a, "extra", value) for a, value in values.items()]
    )
    after = edits.set_direct_points(after, "where", {"extra": points})
    return edits.change_method(after, "where", weighting=Weighting.DIRECT, **fields)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(
    decisions(),
    st.sampled_from(Normalisation),
    st.sampled_from(AhpMode),
    st.sampled_from(Weighting),
)
def test_that_no_score_or_weight_of_any_decision_is_undefined(
    decision: Decision, normalisation: Normalisation, mode: AhpMode, weighting: Weighting
) -> None:
    for study in decision.studies:
        decision = edits.change_method(
            decision, study.id, normalisation=normalisation, ahp_mode=mode, weighting=weighting
        )
    for study in decision.studies:
        found = evaluate(decision, study)
        for ranking in (found.topsis, found.ahp):
            for ranked in ranking.ranking if ranking else ():
                assert 0 <= ranked.score <= 1 + 1e-9
                assert 1 <= ranked.rank <= len(found.alternatives)
        if found.leaves and found.alternatives and found.ahp is None:
            assert "ahp-needs-positive" in codes(found)
        for weight in found.weights.weights:
            assert 0 <= weight.local <= 1
        if found.leaves:
            assert math.fsum(found.leaf_weights) == pytest.approx(1)
        assert not {*found.ruled_out} & {*found.set_aside}
        assert len(found.alternatives) + len(found.ruled_out) + len(found.set_aside) == len(
            study.alternatives
        )
    for issue in findings(decision, evaluate_all(decision)):
        assert text_for(issue.code, issue.params, "nb")


@given(order=st.permutations(range(5)), normalisation=st.sampled_from(Normalisation))
@settings(deadline=None, max_examples=40)
def test_that_the_order_of_the_alternatives_changes_no_score(
    order: list[int], normalisation: Normalisation
) -> None:
    decision = edits.change_method(SITES, "where", normalisation=normalisation)
    study = decision.studies[1]
    turned = replace(study, alternatives=tuple(study.alternatives[i] for i in order))
    moved = scores(evaluate(decision, turned))
    assert list(moved) == [f"s{i + 1}" for i in order]
    for key, (closeness, score) in scores(evaluate(decision, study)).items():
        assert moved[key] == pytest.approx((closeness, score), rel=1e-12)


@given(factor=st.sampled_from((1e-3, 0.5, 3.6, 1000.0)))
def test_that_another_unit_changes_nothing_over_declared_ranges(factor: float) -> None:
    after = edits.set_range(SITES, "where", "near", 2000 * factor, 0)
    entries = [
        edits.Entry(a, "near", float(row["near"].value) * factor)
        for a, row in SITES.studies[1].performances.items()
    ]
    after = edits.set_performances(after, "where", entries)
    for key, pair in scores(results(after)).items():
        assert pair == pytest.approx(scores(results(SITES))[key], rel=1e-12)


def test_that_removing_a_site_moves_no_other_over_declared_ranges() -> None:
    fewer = scores(results(edits.remove_alternative(SITES, "where", "s2")))
    whole = scores(results(SITES))
    assert fewer == {key: whole[key] for key in fewer}


@pytest.mark.parametrize("normalisation", list(Normalisation))
@pytest.mark.parametrize("values", [dict.fromkeys(("s1", "s2", "s3", "s4", "s5"), 7.0), {}])
def test_that_a_column_that_tells_nothing_apart_does_not_matter_to_topsis(
    normalisation: Normalisation, values: dict[str, float]
) -> None:
    plain = with_column(SITES, {}, points=0.0, normalisation=normalisation)
    constant = with_column(SITES, values, normalisation=normalisation)
    expected = scores(results(edits.remove_criterion(plain, "where", "extra")))
    for key, pair in scores(results(constant)).items():
        assert pair[0] == pytest.approx(expected[key][0], rel=1e-12)


def test_that_a_column_that_tells_nothing_apart_does_not_matter_to_ahp_over_ranges() -> None:
    plain = with_column(SITES, {}, points=0.0)
    constant = with_column(SITES, dict.fromkeys(("s1", "s2", "s3", "s4", "s5"), 7.0))
    expected = scores(results(edits.remove_criterion(plain, "where", "extra")))
    for key, pair in scores(results(constant)).items():
        assert pair[1] == pytest.approx(expected[key][1], rel=1e-12)


def test_that_a_missing_figure_in_a_constant_column_is_worth_no_more_than_a_known_one() -> None:
    constant = with_column(SITES, dict.fromkeys(("s1", "s2", "s3", "s4", "s5"), 7.0))
    gap = edits.set_performance(constant, "where", "s3", "extra", None)
    assert scores(results(gap)) == scores(results(constant))


def test_that_an_undeclared_range_is_named_where_ranges_count() -> None:
    column = {"s1": 1.0, "s2": 2.0}
    assert "range-missing" in codes(results(with_column(SITES, column)))
    relative = with_column(
        SITES, column, normalisation=Normalisation.VECTOR, ahp_mode=AhpMode.IDEAL
    )
    assert "range-missing" not in codes(results(relative))


def test_that_a_threshold_rules_out_a_site_and_a_waiver_lets_it_in() -> None:
    decision = edits.add_gate(SITES, "where", "Cheap", gate_id="g")
    decision = edits.change_gate(
        decision, "where", "g", criterion="price", sense=GateSense.AT_MOST, threshold=0.06
    )
    decision = edits.set_performance(decision, "where", "s5", "price", None)
    found = results(decision)
    status = {g.alternative: g.status for g in found.gates}
    assert status == {
        "s1": GateStatus.PASS,
        "s2": GateStatus.PASS,
        "s3": GateStatus.FAIL,
        "s4": GateStatus.PASS,
        "s5": GateStatus.UNKNOWN,
    }
    assert found.ruled_out == ("s3",)
    assert found.alternatives == ("s1", "s2", "s4", "s5")
    waived = edits.set_gate_record(decision, "where", "g", "s3", waiver=Waiver(by="Board"))
    found = results(waived)
    assert found.ruled_out == ()
    assert [g.waived for g in found.gates] == [False, False, True, False, False]
    turned = edits.change_gate(decision, "where", "g", sense=GateSense.AT_LEAST)
    assert results(turned).ruled_out == ("s1", "s4")


def test_that_a_gate_holds_the_value_of_a_level_against_its_threshold() -> None:
    decision = edits.add_gate(SITES, "whether", "In control", gate_id="g")
    decision = edits.change_gate(decision, "whether", "g", criterion="control", threshold=3)
    assert results(decision, "whether").ruled_out == ("stay",)


def test_that_a_condition_judged_by_hand_rules_out_only_who_fails() -> None:
    decision = edits.add_gate(SITES, "where", "Water", gate_id="g")
    decision = edits.set_gate_record(decision, "where", "g", "s1", status=GateStatus.FAIL)
    decision = edits.set_gate_record(decision, "where", "g", "s2", status=GateStatus.PASS)
    found = results(decision)
    assert found.ruled_out == ("s1",)
    aside = edits.change_alternative(decision, "where", "s1", stage=Stage.SET_ASIDE)
    assert (results(aside).ruled_out, results(aside).set_aside) == ((), ("s1",))


def test_that_nobody_left_to_rank_gives_no_ranking() -> None:
    decision = SITES
    for alternative in SITES.studies[1].alternatives:
        decision = edits.change_alternative(
            decision, "where", alternative.id, stage=Stage.SET_ASIDE
        )
    found = results(decision)
    assert (found.topsis, found.ahp, found.alternatives) == (None, None, ())
    assert len(found.set_aside) == 5


def test_that_a_missing_figure_ranks_on_what_is_known() -> None:
    gap = results(edits.set_performance(SITES, "where", "s1", "raw", None))
    assert math.isnan(gap.performances[0, list(gap.leaves).index("raw")])
    without = results(edits.remove_criterion(SITES, "where", "raw"))
    pair, other = scores(gap)["s1"], scores(without)["s1"]
    assert pair[1] == pytest.approx(other[1], rel=1e-9)
    nothing = edits.clear_performances(SITES, "where", [("s1", c) for c in gap.leaves])
    assert scores(results(nothing))["s1"] == (0.0, 0.0)


def test_that_the_distance_to_a_target_decides() -> None:
    study = Study(
        id="t",
        name="T",
        criteria=(Criterion(id="c", name="Size", direction=Direction.TARGET, worst=1.0, best=4.0),),
        alternatives=tuple(Alternative(id=k, name=k) for k in ("on", "over", "under", "far")),
        performances={
            key: {"c": Performance(value=value)}
            for key, value in (("on", 4.0), ("over", 5.0), ("under", 3.0), ("far", 9.0))
        },
    )
    for normalisation in Normalisation:
        method = MethodSettings(normalisation=normalisation)
        found = evaluate(SITES, replace(study, method=method))
        assert found.topsis is not None
        assert [r.rank for r in found.topsis.ranking] == [1, 2, 2, 4]
    assert [pair[1] for pair in scores(found).values()] == pytest.approx([1, 2 / 3, 2 / 3, 0])
    relative = evaluate(SITES, replace(study, method=MethodSettings(ahp_mode=AhpMode.IDEAL)))
    assert relative.ahp is None
    assert codes(relative) == ["ahp-needs-positive"]


def test_that_one_alternative_and_one_criterion_make_a_ranking() -> None:
    study = Study(
        id="t",
        name="T",
        criteria=(Criterion(id="c", name="C"),),
        alternatives=(Alternative(id="a", name="A"),),
        performances={"a": {"c": Performance(value=3.0)}},
    )
    found = evaluate(replace(SITES, participants=()), study)
    assert found.topsis is not None
    assert (found.topsis.ranking[0].score, found.topsis.ranking[0].rank) == (0.5, 1)
    assert found.weights.weights[0].global_ == 1.0
    assert codes(found) == ["range-missing"]


def test_that_equal_alternatives_share_the_first_rank() -> None:
    row = SITES.studies[1].performances["s1"]
    study = replace(
        SITES.studies[1],
        performances={a.id: row for a in SITES.studies[1].alternatives},
    )
    for normalisation in Normalisation:
        method = replace(study.method, normalisation=normalisation)
        found = evaluate(SITES, replace(study, method=method))
        assert found.topsis is not None
        assert {r.rank for r in found.topsis.ranking} == {1}


@pytest.mark.parametrize("powers", [None, 0.0])
def test_that_without_anybody_deciding_all_criteria_weigh_the_same(powers: float | None) -> None:
    people = (
        () if powers is None else tuple(replace(p, voting_power=powers) for p in SITES.participants)
    )
    study = SITES.studies[1]
    rounds = study.rounds if people else ()
    found = evaluate(replace(SITES, participants=people), replace(study, rounds=rounds))
    top = [w.local for w in found.weights.weights if w.parent is None]
    assert top == pytest.approx([0.2] * 5)
    assert "weights-open-top" in codes(found)
    assert "weights-open" in codes(found)


def test_that_comparisons_that_do_not_connect_weigh_the_same() -> None:
    decision = edits.clear_comparison(SITES, "where", "anne", None, ("energy", "near"))
    decision = edits.clear_comparison(decision, "where", "bo", None, ("energy", "near"))
    found = results(decision)
    assert codes(found) == ["weights-open-top"]
    assert [w.local for w in found.weights.weights if w.parent is None] == pytest.approx([0.2] * 5)
    split = edits.clear_comparison(SITES, "where", "anne", None, ("energy", "near"))
    assert codes(results(split)) == []


def test_that_whoever_is_left_out_of_averaged_priorities_is_named() -> None:
    split = edits.clear_comparison(SITES, "where", "anne", None, ("energy", "near"))
    averaged = edits.change_method(split, "where", aggregation=Aggregation.PRIORITIES_GEOMETRIC)
    (issue,) = results(averaged).issues
    assert issue.code == "weights-left-out-top"
    assert issue.params["participant"] == "Anne"
    assert issue.place is not None
    assert issue.place.participant == "anne"


def test_that_an_adviser_without_voting_power_moves_no_weight_but_is_heard() -> None:
    advised = edits.change_participant(SITES, "bo", voting_power=0)
    alone = edits.remove_participant(SITES, "bo")
    assert results(advised).weights.weights == results(alone).weights.weights
    assert {c.participant for c in results(advised).weights.consistency} == {"anne", "bo"}
    top = results(advised).weights.groups[0]
    assert set(top.participants) == {"anne", "bo"}


def test_that_inconsistent_comparisons_name_who_and_where() -> None:
    decision = SITES
    for first, second, ratio in (("near", "raw", 9), ("raw", "market", 9), ("market", "near", 9)):
        decision = edits.set_comparison(decision, "where", "anne", None, first, second, ratio)
    (issue,) = results(decision).issues
    assert issue.code == "weights-inconsistent-top"
    assert issue.params["participant"] == "Anne"
    assert issue.place is not None
    assert issue.place.participant == "anne"
    assert results(edits.change_method(decision, "where", weighting=Weighting.DIRECT)).issues == ()


def test_that_alternatives_ruled_out_or_aside_leave_shares_of_a_compared_leaf_to_the_rest() -> None:
    decision = edits.add_gate(leader(), "study", "G", gate_id="g")
    decision = edits.set_gate_record(decision, "study", "g", "a2", status=GateStatus.FAIL)
    ruled = evaluate(decision, decision.studies[0])
    assert ruled.alternatives == ("a0", "a1")
    assert math.fsum(pair[1] for pair in scores(ruled).values()) == pytest.approx(1)
    aside = edits.change_alternative(leader(), "study", "a2", stage=Stage.SET_ASIDE)
    assert math.fsum(
        pair[1] for pair in scores(evaluate(aside, aside.studies[0])).values()
    ) == pytest.approx(1)
    open_ = edits.set_scale(SITES, "where", "raw", PairwiseScale())
    assert codes(results(open_)) == ["weights-alternatives-open"]


def test_that_an_alternative_with_the_id_of_a_criterion_moves_no_weight() -> None:
    decision = edits.set_scale(SITES, "where", "raw", PairwiseScale())
    for site in ("a", "near"):
        study = next(s for s in decision.studies if s.id == "where")
        two = tuple(Alternative(id=each, name=each) for each in (site, "b"))
        study = replace(study, alternatives=two, performances={})
        one = replace(decision, studies=(study,))
        judged = edits.set_comparison(one, "where", "anne", "raw", site, "b", 9)
        assert results(judged).weights.weights == results(SITES).weights.weights


def test_that_a_large_table_is_ranked_at_once() -> None:
    criteria = [Criterion(id=f"g{g}", name=f"G{g}") for g in range(10)]
    criteria += [
        Criterion(id=f"c{j}", name=f"C{j}", parent=f"g{j // 5}", worst=0.0, best=100.0)
        for j in range(50)
    ]
    study = Study(
        id="big",
        name="Big",
        criteria=tuple(criteria),
        alternatives=tuple(Alternative(id=f"a{i}", name=f"A{i}") for i in range(200)),
        performances={
            f"a{i}": {f"c{j}": Performance(value=float((i * 7 + j * 13) % 101)) for j in range(50)}
            for i in range(200)
        },
        method=MethodSettings(weighting=Weighting.DIRECT),
    )
    found = evaluate(SITES, study)
    assert found.topsis is not None
    assert len(found.topsis.ranking) == 200
    assert min(r.rank for r in found.topsis.ranking) == 1


def test_that_a_range_is_proposed_from_the_data_and_keeps_a_target() -> None:
    study = SITES.studies[1]
    worst, best = propose_range(study, "price") or (0.0, 0.0)
    assert worst >= 0.075
    assert best <= 0.045
    target = edits.change_criterion(SITES, "where", "mix", direction=Direction.TARGET)
    target = edits.set_range(target, "where", "mix", None, 90)
    assert propose_range(target.studies[1], "mix") == (40.0, 90.0)
    assert propose_range(replace(study, performances={}), "price") is None


@pytest.mark.parametrize("normalisation", Normalisation)
def test_that_a_target_as_far_away_as_numbers_go_is_ranked(normalisation: Normalisation) -> None:
    study = Study(
        id="s",
        name="S",
        criteria=(Criterion(id="c", name="C", direction=Direction.TARGET, worst=0, best=1.7e308),),
        alternatives=(Alternative(id="a", name="A"), Alternative(id="b", name="B")),
        performances={
            "a": {"c": Performance(value=-1.7e308)},
            "b": {"c": Performance(value=1.7e308)},
        },
        method=MethodSettings(normalisation=normalisation),
    )
    result = evaluate(Decision(id="d", studies=(study,)), study)
    assert result.topsis is not None
    assert [(each.alternative, each.score) for each in result.topsis.ranking] == [
        ("a", 0.0),
        ("b", 1.0),
    ]
