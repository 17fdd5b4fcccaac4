"""The verdict of a study: its bands at their thresholds, its reasons with names, odd cases."""

from __future__ import annotations

import math
from dataclasses import replace as with_fields

import numpy as np
import pytest
from msgspec.structs import replace

from locdecide.decision.model import (
    Alternative,
    Gate,
    Performance,
    RankingMethod,
    Stage,
    Study,
    Weighting,
)
from locdecide.evaluation import (
    compare_methods,
    evaluate,
    reweighted,
    simulate,
    verdict,
    weight_sensitivity,
)
from locdecide.results import (
    MethodComparison,
    Simulation,
    StudyResults,
    Verdict,
    WeightSensitivity,
)
from tests.evaluation.simulated import deciding, study_of
from tests.samples import site_decision

STUDY = study_of(((0.9, 0.5), (0.5, 0.8), (0.1, 0.1)), (0.6, 0.4))
RESULTS = evaluate(deciding(STUDY), STUDY)


def sensitivity(study: Study = STUDY, results: StudyResults = RESULTS) -> WeightSensitivity:
    found = weight_sensitivity(study, results)
    assert found is not None
    return found


def simulation(*firsts: float, draws: int = 100_000, study: Study = STUDY) -> Simulation:
    """Return a simulation in which the alternatives are first so often."""
    found = simulate(deciding(study), study, evaluate(deciding(study), study), draws=100)
    assert found is not None
    shares = np.zeros((len(firsts), len(firsts)))
    shares[:, 0] = firsts
    return with_fields(
        found,
        acceptabilities=shares,
        half_width=0.98 / math.sqrt(draws),
        draws=draws,
    )


def methods(*against: str) -> MethodComparison:
    """Return the comparison in which so many methods count and some put the second one first."""
    found = compare_methods(STUDY, RESULTS)
    assert found is not None
    return with_fields(
        found,
        rankings=tuple(
            with_fields(
                each, counts=k > 0, ranks={"a0": 2, "a1": 1, "a2": 3} if each.code in against
                else {"a0": 1, "a1": 2, "a2": 3}, left_out=""
            )
            for k, each in enumerate(found.rankings[:6])
        ),
    )  # fmt: skip


def judged(
    *firsts: float,
    change: float = 0.5,
    asked: MethodComparison | None = None,
    study: Study = STUDY,
    draws: int = 100_000,
) -> Verdict:
    weights = with_fields(sensitivity(), nearest_change=change)
    return verdict(study, RESULTS, weights, simulation(*firsts, draws=draws), asked)


def codes(found: Verdict) -> tuple[str, list[str]]:
    return found.band, [reason.code for reason in found.reasons]


@pytest.mark.parametrize(
    ("firsts", "change", "band"),
    [
        ((0.80, 0.20, 0.0), 0.15, "clear"),
        ((math.nextafter(0.80, 0.0), 0.20, 0.0), 0.15, "close"),
        ((0.80, 0.20, 0.0), math.nextafter(0.15, 0.0), "close"),
        ((0.55, 0.25, 0.2), 0.15, "close"),
        ((math.nextafter(0.55, 0.0), 0.25, 0.2), 0.15, "no-clear-winner"),
    ],
)
def test_that_the_bands_change_at_the_thresholds_of_methods(
    firsts: tuple[float, ...], change: float, band: str
) -> None:
    """METHODS 6: 80 %, 55 %, 15 %."""
    found = judged(*firsts, change=change, asked=methods())
    assert (found.band, found.leaders, found.first_share) == (band, ("a0",), firsts[0])
    assert (found.clear_share, found.least_share, found.least_change) == (0.80, 0.55, 0.15)


def test_that_a_clear_verdict_says_what_it_rests_on() -> None:
    found = judged(0.9, 0.1, 0.0, asked=methods())
    assert codes(found) == ("clear", ["first-often", "methods-agree", "weights-far"])
    assert [(each.found, each.limit) for each in found.reasons] == [
        (0.9, 0.80),
        (0.0, 5.0),
        (0.5, 0.15),
    ]
    assert not found.provisional


def test_that_the_lead_is_held_against_the_half_width_of_the_draws_made() -> None:
    found = judged(0.58, 0.42, 0.0, draws=25)
    assert codes(found) == ("no-clear-winner", ["lead-within-error"])
    assert (found.draws, found.half_width) == (25, pytest.approx(0.196))
    assert judged(0.58, 0.42, 0.0, draws=10_000).band == "close"


def test_that_the_thresholds_are_those_of_the_study() -> None:
    strict = replace(
        STUDY,
        method=replace(STUDY.method, clear_share=0.95, least_share=0.7, least_change=0.6),
    )
    found = judged(0.9, 0.1, 0.0, study=strict)
    assert codes(found) == ("close", ["first-not-often", "weight-near"])
    assert (found.clear_share, found.least_share, found.least_change) == (0.95, 0.7, 0.6)
    assert judged(0.69, 0.31, 0.0, study=strict).band == "no-clear-winner"


def test_that_thresholds_in_the_wrong_order_ask_for_the_larger_share() -> None:
    wrong = replace(STUDY, method=replace(STUDY.method, clear_share=0.3, least_share=0.7))
    assert judged(0.65, 0.35, 0.0, study=wrong).band == "no-clear-winner"
    assert judged(0.75, 0.25, 0.0, study=wrong).band == "clear"


def test_that_methods_against_are_named_by_their_codes() -> None:
    found = judged(0.9, 0.1, 0.0, asked=methods("topsis-vector", "ahp-absolute"))
    assert codes(found) == ("close", ["methods-differ"])
    (reason,) = found.reasons
    assert reason.methods == ("topsis-vector", "ahp-absolute")
    assert (reason.found, reason.limit) == (2.0, 5.0)


def test_that_methods_that_do_not_count_are_not_asked() -> None:
    asked = methods("topsis-vector")
    quiet = tuple(
        with_fields(each, counts=False) if each.code == "topsis-vector" else each
        for each in asked.rankings
    )
    found = judged(0.9, 0.1, 0.0, asked=with_fields(asked, rankings=quiet))
    assert codes(found)[0] == "clear"
    assert found.reasons[1].limit == 4.0
    left_out = tuple(
        with_fields(each, ranks={}, left_out="needs-positive", counts=k == 1)
        for k, each in enumerate(asked.rankings)
    )
    found = judged(0.9, 0.1, 0.0, asked=with_fields(asked, rankings=left_out))
    assert codes(found) == ("clear", ["first-often", "weights-far"])


def test_that_without_the_methods_it_is_provisional() -> None:
    found = judged(0.9, 0.1, 0.0)
    assert codes(found) == ("clear", ["first-often", "weights-far"])
    assert found.provisional


def test_that_the_criterion_whose_weight_is_nearest_is_named() -> None:
    weights = sensitivity()
    found = verdict(STUDY, RESULTS, weights, simulation(0.9, 0.1, 0.0), None)
    by_hand = {
        line.criterion: abs(line.nearest - line.present) / line.present
        for line in weights.lines
        if line.nearest is not None
    }
    reason = found.reasons[-1]
    assert reason.code == "weights-far"
    assert reason.criterion == min(by_hand, key=by_hand.__getitem__)
    assert reason.found == pytest.approx(by_hand[reason.criterion])
    assert all(each.criterion is None for each in found.reasons[:-1])


def test_that_where_no_weight_matters_none_is_named() -> None:
    study = study_of(((0.9, 0.8), (0.5, 0.5)), (0.6, 0.4))
    results = evaluate(deciding(study), study)
    found = verdict(
        study, results, sensitivity(study, results), simulation(1.0, 0.0, study=study), None
    )
    assert codes(found) == ("clear", ["first-often", "weights-far"])
    assert (found.reasons[1].found, found.reasons[1].criterion) == (math.inf, None)


def test_that_a_shared_first_place_is_no_winner() -> None:
    study = study_of(((0.9, 0.5), (0.9, 0.5), (0.1, 0.1)), (0.6, 0.4))
    results = evaluate(deciding(study), study)
    found = verdict(
        study, results, sensitivity(study, results), simulation(1.0, 1.0, 0.0, study=study), None
    )
    assert codes(found) == ("no-clear-winner", ["tied", "lead-within-error"])
    assert found.leaders == ("a0", "a1")
    assert found.reasons[0].found == 2.0


def alone(**figure: float) -> tuple[Study, StudyResults]:
    """Two sites; the second fails a must-have on its only figure today."""
    study = study_of(((0.9,), (0.5,)), (1.0,))
    row = {"c0": Performance(**{"value": 0.5, **figure})}  # type: ignore[arg-type]
    study = replace(
        study,
        performances={**study.performances, "a1": row},
        gates=(Gate(id="g", name="Gate", criterion="c0", threshold=0.6),),
    )
    return study, evaluate(deciding(study), study)


def whole(study: Study, results: StudyResults) -> Verdict:
    found = simulate(deciding(study), study, results, draws=5000)
    assert found is not None
    return verdict(
        study, results, sensitivity(study, results), found, compare_methods(study, results)
    )


def test_that_an_alternative_alone_is_clear() -> None:
    assert codes(whole(*alone())) == ("clear", ["only-one"])


def test_that_one_alone_today_is_held_against_who_may_come_in() -> None:
    found = whole(*alone(low=0.4, high=1.5))
    assert found.leaders == ("a0",)
    assert "only-one" not in codes(found)[1]
    assert 0.0 < found.first_share < 1.0


def test_that_one_alone_that_a_must_have_may_rule_out_is_not_clear() -> None:
    """P(x >= .6) of the triangle .4 .61 .62 is about .1."""
    study = study_of(((0.61,),), (1.0,))
    study = replace(
        study,
        performances={"a0": {"c0": Performance(value=0.61, low=0.4, high=0.62)}},
        gates=(Gate(id="g", name="Gate", criterion="c0", threshold=0.6),),
    )
    found = whole(study, evaluate(deciding(study), study))
    assert codes(found) == ("no-clear-winner", ["first-too-seldom"])
    assert 0.0 < found.first_share < 0.2


def test_that_leaders_that_the_simulation_does_not_know_have_no_share() -> None:
    """A simulation of a moment ago, without the alternative that leads now."""
    before = simulation(0.7, 0.3, 0.0)
    before = with_fields(before, alternatives=("a1", "a2", "a9"))
    found = verdict(STUDY, RESULTS, sensitivity(), before, methods("topsis-vector"))
    assert codes(found) == ("no-clear-winner", ["first-too-seldom", "lead-within-error"])
    assert (found.leaders, found.first_share) == (("a0",), 0.0)


def test_that_a_method_may_put_first_what_the_simulation_does_not_know() -> None:
    asked = methods()
    odd = tuple(
        with_fields(each, ranks={"elsewhere": 1, "a0": 2}) if each.code == "topsis-vector" else each
        for each in asked.rankings
    )
    found = judged(0.9, 0.1, 0.0, asked=with_fields(asked, rankings=odd))
    assert codes(found) == ("close", ["methods-differ"])


def test_that_tried_weights_have_a_verdict_of_their_own() -> None:
    decision = site_decision()
    study = replace(
        decision.studies[1],
        method=replace(decision.studies[1].method, weighting=Weighting.DIRECT),
    )
    results = evaluate(decision, study)
    only = {leaf: float(leaf == "people") for leaf in results.leaves}
    tried = reweighted(study, results, only)
    found = whole(study, tried)
    assert found.leaders == ("s3",)
    assert found.first_share == 1.0


def test_that_nothing_ranked_has_no_verdict() -> None:
    aside = replace(
        STUDY,
        alternatives=tuple(replace(each, stage=Stage.SET_ASIDE) for each in STUDY.alternatives),
    )
    results = evaluate(deciding(aside), aside)
    with pytest.raises(ValueError, match=r"^no-leader$"):
        verdict(aside, results, sensitivity(), simulation(0.9, 0.1, 0.0), None)


@pytest.mark.parametrize("ranking", RankingMethod)
def test_that_ten_equal_alternatives_tie_without_a_winner(ranking: RankingMethod) -> None:
    study = study_of([(0.5, 0.5)] * 10, (0.6, 0.4), ranking=ranking)
    assert study.alternatives[9] == Alternative(id="a9", name="A9")
    found = whole(study, evaluate(deciding(study), study))
    assert codes(found) == ("no-clear-winner", ["tied", "lead-within-error"])
    assert len(found.leaders) == 10
