"""All methods side by side: held against published rankings, formulas, and each other."""

from __future__ import annotations

import math
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locdecide.decision import edits
from locdecide.decision.model import (
    AhpMode,
    Criterion,
    Decision,
    Direction,
    GateStatus,
    MethodSettings,
    Normalisation,
    RankingMethod,
    Stage,
    Weighting,
)
from locdecide.evaluation import compare_methods, evaluate
from tests.evaluation.compared import AHP, OTHERS, TOPSIS, compared, order, ranking
from tests.evaluation.published import fighter, leader, methods_x, one_study
from tests.evaluation.robust import valued_decision, valued_decisions
from tests.mcda.published import published_case
from tests.samples import site_decision
from tests.strategies import decisions

SLOW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def published(key: str, *, signs: bool = True, **method: object) -> Decision:
    """A published table with its weights as direct points."""
    inputs = published_case(key)["inputs"]
    senses = inputs["types"] if signs else [1] * len(inputs["weights"])
    criteria = [
        Criterion(
            id=f"c{j}",
            name=f"C{j}",
            direction=Direction.MAXIMISE if sense > 0 else Direction.MINIMISE,
        )
        for j, sense in enumerate(senses)
    ]
    return one_study(
        criteria,
        [f"A{i}" for i in range(len(inputs["matrix"]))],
        {c.id: [row[j] for row in inputs["matrix"]] for j, c in enumerate(criteria)},
        {},
        MethodSettings(weighting=Weighting.DIRECT, **method),  # type: ignore[arg-type]
        {c.id: weight for c, weight in zip(criteria, inputs["weights"], strict=True)},
    )


def places(scores: list[float], *, largest_first: bool = True) -> list[int]:
    keys = [-score if largest_first else score for score in scores]
    return [1 + sum(other < key for other in keys) for key in keys]


def test_that_vikor_ranks_opricovic_and_tzengs_case_as_published() -> None:
    found = compared(published("vikor_opricovic_tzeng"))
    q = published_case("vikor_opricovic_tzeng")["expected"]["Q"]
    assert order(found, "vikor") == places(q, largest_first=False) == [2, 1, 2]
    closeness = published_case("topsis_minmax_opricovic_tzeng")["expected"]["closeness"]
    assert order(found, "topsis-minmax") == places(closeness)


def test_that_promethee_ranks_zhaos_case_as_published() -> None:
    found = compared(published("promethee2_usual_zhao"))
    phi = published_case("promethee2_usual_zhao")["expected"]["phi"]
    assert order(found, "promethee-ii") == places(phi)
    assert ranking(found, "promethee-ii").set_up == {"normalisation": "none", "preference": "usual"}


def test_that_waspas_ranks_chakrabortys_case_as_published() -> None:
    found = compared(published("waspas_chakraborty"))
    score = published_case("waspas_chakraborty")["expected"]["score"]
    assert order(found, "waspas") == places(score)
    assert ranking(found, "waspas").set_up == {"normalisation": "linear", "lambda": 0.5}


def test_that_topsis_ranks_the_fighters_as_published_beside_other_normalisations() -> None:
    found = compared(fighter())
    closeness = published_case("topsis_hwang_yoon_fighter")["expected"]["closeness"]
    assert found.own.code == "topsis-vector"
    assert list(found.own.ranks.values()) == places(closeness)


def test_that_ahp_ranks_the_leaders_as_published_and_pairs_reach_every_method() -> None:
    found = compared(edits.change_method(leader(), "study", ranking=RankingMethod.AHP))
    target = published_case("ahp_hierarchy_leader")["expected"]["target"]
    assert found.own.code == "ahp-distributive"
    assert list(found.own.ranks.values()) == places(target)
    assert all(each.ranks for each in found.rankings)


def test_that_methods_test_x_is_ranked_by_every_normalisation() -> None:
    found = compared(methods_x(Normalisation.RANGE))
    for normalisation, closeness in {
        "vector": (0.6689, 0.5232, 0.4614, 0.5894, 0.4938),
        "minmax": (0.6898, 0.4988, 0.4452, 0.6619, 0.5339),
        "range": (0.7797, 0.6794, 0.6189, 0.7455, 0.6762),
    }.items():
        assert order(found, f"topsis-{normalisation}") == places(list(closeness))


def test_that_agreement_is_that_of_the_published_swaps() -> None:
    """Salabun and Urbaniak: 2 and 3 change places; METHODS 6: 4 and 5 do; by hand: 3 and 4 do."""
    found = compared(site_decision(), 1)
    known = published_case("rank_correlations_salabun")["expected"]
    assert order(found, "topsis-range") == [1, 3, 5, 2, 4]
    for code, ranks, r_w, ws in (
        ("edas", [1, 2, 5, 3, 4], known["weighted_spearman"], known["ws"]),
        ("promethee-ii", [1, 3, 4, 2, 5], 0.95, 0.9714),
        ("topsis-minmax", [1, 4, 5, 2, 3], 11 / 12, 11 / 12),
        ("wsm", [1, 3, 5, 2, 4], 1.0, 1.0),
    ):
        assert order(found, code) == ranks
        assert ranking(found, code).r_w == pytest.approx(r_w, abs=5.1e-5)
        assert ranking(found, code).ws == pytest.approx(ws, abs=5.1e-5)


@pytest.mark.parametrize(
    ("method", "first"),
    [
        ({"ranking": RankingMethod.TOPSIS}, TOPSIS + AHP),
        (
            {"ranking": RankingMethod.TOPSIS, "normalisation": Normalisation.MAX},
            ["topsis-max", *(code for code in TOPSIS if code != "topsis-max"), *AHP],
        ),
        ({"ranking": RankingMethod.AHP}, AHP + TOPSIS),
        (
            {"ranking": RankingMethod.AHP, "ahp_mode": AhpMode.IDEAL},
            ["ahp-ideal", "ahp-absolute", "ahp-distributive", *TOPSIS],
        ),
    ],
)
def test_that_the_own_method_comes_first_and_its_family_next(
    method: dict[str, object], first: list[str]
) -> None:
    decision = edits.set_performance(site_decision(), "where", "s2", "near", 10.0)
    decision = edits.change_method(decision, "where", **method)
    found = compared(decision, 1)
    assert [each.code for each in found.rankings] == first + OTHERS
    assert (found.own.r_w, found.own.ws, found.own.counts) == (1.0, 1.0, False)
    results = evaluate(decision, decision.studies[1])
    own = results.topsis if first[0].startswith("topsis") else results.ahp
    assert own is not None
    assert found.own.ranks == {each.alternative: each.rank for each in own.ranking}
    assert found.leaders == found.own.leaders


def test_that_what_cannot_rank_is_left_out_with_the_reason_and_the_leaves() -> None:
    """Site 2 stands 0 km from the plant."""
    found = compared(site_decision(), 1)
    for code in ("ahp-distributive", "ahp-ideal", "wpm", "marcos"):
        each = ranking(found, code)
        assert (each.left_out, each.criteria) == ("needs-positive", ("near",))
        assert (each.ranks, each.r_w, each.ws, each.counts) == ({}, None, None, False)
        assert each.leaders == ()


def test_that_twins_say_nothing_new_and_are_not_asked() -> None:
    decision = edits.set_performance(site_decision(), "where", "s2", "near", 10.0)
    found = compared(decision, 1)
    twins = {each.code: each.twin for each in found.rankings if each.twin}
    assert twins == {"mabac": "wsm", "marcos": "ahp-ideal", "spotis": "ahp-absolute"}
    asked = [each.code for each in found.rankings if each.counts]
    assert asked == [code for code in (*TOPSIS, *AHP, *OTHERS)[1:] if code not in twins]


def test_that_ranges_taken_from_the_data_make_the_least_and_the_largest_the_same_again() -> None:
    values = [[1.0, 5.0, 9.0], [4.0, 4.0, 4.0], [9.0, 1.0, 2.0], [3.0, 8.0, 3.0]]
    weights = (0.5, 0.3, 0.2)
    undeclared = {"worst": None, "best": None}
    found = compared(valued_decision(values, weights, RankingMethod.TOPSIS, **undeclared))
    assert ranking(found, "topsis-minmax").twin == "topsis-range"
    assert ranking(found, "wsm").twin == "ahp-absolute"
    assert ranking(found, "mabac").twin == "wsm"
    least = {"normalisation": Normalisation.MINMAX}
    turned = compared(valued_decision(values, weights, RankingMethod.TOPSIS, **undeclared, **least))
    assert turned.own.twin == ""
    assert ranking(turned, "topsis-range").twin == "topsis-minmax"
    known_elsewhere = [[0.0, 0.0], [0.0, 0.2], [0.0, None]]
    flat = compared(
        valued_decision(known_elsewhere, (0.5, 0.5), RankingMethod.TOPSIS, **undeclared)
    )
    assert ranking(flat, "topsis-minmax").twin == ""
    declared = compared(valued_decision(values, weights, RankingMethod.TOPSIS, best=10.0))
    assert ranking(declared, "topsis-minmax").twin == ""


@SLOW
@given(valued_decisions())
def test_that_a_twin_always_has_the_same_ranks(decision: Decision) -> None:
    study = decision.studies[0]
    found = compare_methods(study, evaluate(decision, study))
    if found is None:
        return
    for each in found.rankings:
        if each.twin:
            assert each.ranks == ranking(found, each.twin).ranks


def test_that_borda_counts_how_many_each_leaves_behind_in_every_ranking_that_is_no_twin() -> None:
    found = compared(site_decision(), 1)
    voices = [each.ranks for each in found.rankings if each.ranks and not each.twin]
    for alternative in found.alternatives:
        behind = [
            sum(
                (ranks[alternative] < ranks[other]) + 0.5 * (ranks[alternative] == ranks[other])
                for other in found.alternatives
                if other != alternative
            )
            for ranks in voices
        ]
        assert found.borda_points[alternative] == pytest.approx(np.mean(behind))
    assert list(found.borda.values()) == places(list(found.borda_points.values()))


def test_that_the_methods_that_put_another_first_are_named() -> None:
    """The first is best where it is far ahead; two little leads outweigh that in counted wins."""
    values = [[1.0, 0.4, 0.4], [0.1, 0.5, 0.5]]
    found = compared(valued_decision(values, (0.4, 0.3, 0.3)))
    assert found.leaders == ("s0",)
    assert "promethee-ii" in found.against
    for each in found.rankings:
        assert (each.code in found.against) == (each.counts and "s0" not in each.leaders)


def test_that_who_may_not_be_ranked_is_in_no_ranking() -> None:
    decision = edits.change_alternative(site_decision(), "where", "s1", stage=Stage.SET_ASIDE)
    decision = edits.add_gate(decision, "where", "Permit", gate_id="g")
    decision = edits.set_gate_record(decision, "where", "g", "s4", status=GateStatus.FAIL)
    found = compared(decision, 1)
    assert all(set(each.ranks) in ({"s2", "s3", "s5"}, set()) for each in found.rankings)
    assert set(found.borda) == {"s2", "s3", "s5"}


def test_that_nothing_ranked_is_nothing_to_compare() -> None:
    study = valued_decision([], (1.0,)).studies[0]
    decision = Decision(id="d", studies=(study,))
    assert compare_methods(study, evaluate(decision, study)) is None


def test_that_a_single_alternative_is_first_by_every_method() -> None:
    found = compared(valued_decision([[0.3, 0.6]], (0.5, 0.5)))
    assert all(each.leaders == ("s0",) for each in found.rankings if each.ranks)
    assert found.borda == {"s0": 1}
    assert found.against == ()


def test_that_equal_alternatives_tie_by_every_method() -> None:
    found = compared(valued_decision([[0.3, 0.6]] * 3, (0.5, 0.5)))
    assert all(set(each.ranks.values()) == {1} for each in found.rankings)
    assert all(each.r_w == each.ws == 1.0 for each in found.rankings)
    assert set(found.borda.values()) == {1}


@SLOW
@given(st.one_of(valued_decisions(), decisions(max_studies=1)))
def test_that_any_study_is_compared_without_a_figure_that_is_no_number(decision: Decision) -> None:
    for study in decision.studies:
        found = compare_methods(study, evaluate(decision, study))
        if found is None:
            continue
        everybody = set(found.alternatives)
        for each in found.rankings:
            assert set(each.ranks) == (set() if each.left_out else everybody)
            assert (each.r_w is None) == (each.ws is None) == bool(each.left_out)
            if each.r_w is not None and each.ws is not None:
                assert -1.0 - 1e-12 <= each.r_w <= 1.0
                assert 0.0 < each.ws <= 1.0
        assert all(math.isfinite(points) for points in found.borda_points.values())


def test_that_many_alternatives_leave_out_what_takes_too_long_or_vanishes() -> None:
    rng = np.random.default_rng(7)
    found = compared(valued_decision(rng.uniform(0.1, 0.9, (600, 3)).tolist(), (0.5, 0.3, 0.2)))
    left_out = {each.code: each.left_out for each in found.rankings if each.left_out}
    assert left_out == {"promethee-ii": "too-many", "codas": "too-many", "mabac": "underflow"}


def test_that_the_library_of_other_methods_waits_until_it_is_asked() -> None:
    program = (
        "import sys; from locdecide.evaluation import evaluate, reversals, duel, what_it_takes\n"
        "from tests.samples import site_decision\n"
        "d = site_decision(); s = d.studies[1]; r = evaluate(d, s)\n"
        "reversals(s, r); duel(s, r, 's1', 's2'); what_it_takes(s, r, 's2')\n"
        "sys.exit('pymcdm' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
