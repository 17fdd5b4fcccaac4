"""From a study to a simulation: published shares, a plain loop, and defined results always."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.model import (
    AhpMode,
    Decision,
    Gate,
    MethodSettings,
    Normalisation,
    Performance,
    RankingMethod,
    RatingScale,
    Study,
    Weighting,
    WeightModel,
)
from locdecide.evaluation import (
    evaluate,
    group_view,
    reweighted,
    simulate,
)
from tests.evaluation.robust import TEST_V
from tests.evaluation.simulated import (
    FIVE,
    Array,
    assert_defined,
    deciding,
    firsts,
    simulated,
    study_of,
    uncertain_study,
    with_figure,
)
from tests.evaluation.workshop import compare, point, workshop
from tests.samples import site_decision

# Published values


def test_that_test_v_of_methods_is_met_through_a_decision() -> None:
    """METHODS 6: weighted sum, any weights."""
    study = study_of(
        TEST_V,
        (0.55, 0.25, 0.20),
        ranking=RankingMethod.AHP,
        weight_model=WeightModel.ANY,
    )
    found = simulated(study, 400_000)
    assert firsts(found) == pytest.approx([0.245, 0.645, 0.110], abs=0.004)
    expected = [[0.646, 0.241, 0.113], [0.251, 0.292, 0.457], [0.125, 0.776, 0.099]]
    assert found.central_weights == pytest.approx(np.array(expected), abs=0.004)
    assert found.confidence.tolist() == [1.0, 1.0, 1.0]
    assert found.half_width == pytest.approx(0.98 / np.sqrt(400_000))
    assert (found.weight_model, found.figures_kept) == (WeightModel.ANY, "nothing-uncertain")


# Against a plain loop over the evaluation itself


def looped(
    decision: Decision, study: Study, weights: Sequence[Array], figures: Sequence[Study]
) -> tuple[list[str], Array, Array]:
    """Rank the study once for each draw by the evaluation: ids, acceptabilities and unranked."""
    ids = [each.id for each in study.alternatives]
    counts = np.zeros((len(ids), len(ids) + 1))
    for drawn, changed in zip(weights, figures, strict=True):
        results = evaluate(decision, changed)
        results = reweighted(changed, results, dict(zip(results.leaves, drawn, strict=True)))
        ranking = results.topsis if study.method.ranking is RankingMethod.TOPSIS else results.ahp
        ranks = {} if ranking is None else {r.alternative: r.rank for r in ranking.ranking}
        for i, each in enumerate(ids):
            counts[i, ranks.get(each, 0) - 1] += 1
    shares = counts / len(weights)
    return ids, shares[:, :-1], shares[:, -1]


@pytest.mark.parametrize("ranking", RankingMethod)
def test_that_uncertain_figures_and_gates_agree_with_a_plain_loop(ranking: RankingMethod) -> None:
    draws = 800
    study = uncertain_study(ranking=ranking)
    decision = deciding(study)
    rng = np.random.default_rng(5)
    weights = list(rng.dirichlet(20.0 * np.array([0.5, 0.3, 0.2]), draws))
    drawn = []
    for _ in range(draws):
        changed = with_figure(study, "a0", "c0", value=float(rng.triangular(0.3, 0.7, 0.8)))
        changed = with_figure(changed, "a1", "c1", value=float(rng.triangular(0.2, 0.8, 0.8)))
        changed = with_figure(changed, "a2", "c2", value=float(rng.random()))
        drawn.append(with_figure(changed, "a3", "c1", value=float(rng.triangular(0.85, 0.9, 0.95))))
    ids, shares, unranked = looped(decision, study, weights, drawn)
    found = simulated(study, 100_000)
    assert list(found.alternatives) == ids
    error = FIVE * np.sqrt(1 / draws + 1 / 100_000)
    assert found.acceptabilities == pytest.approx(shares, abs=error)
    assert found.unranked == pytest.approx(unranked, abs=error)
    # P(x < .6) of the triangle .3 .7 .8 is .3^2 / (.5 * .4); a missing one passes below .65.
    assert found.unranked == pytest.approx([0.45, 0.0, 0.35, 0.0], abs=FIVE / np.sqrt(100_000))
    assert_defined(found)


def test_that_the_group_agrees_with_a_plain_resampling_of_its_participants() -> None:
    """Two by points, one by comparisons with errors, one who only advises, one without weights."""
    decision = workshop({"ann": 3.0, "bo": 1.0, "cy": 2.0, "advisor": 0.0, "late": 1.0})
    decision = edits.change_method(
        decision, "s", weight_model=WeightModel.GROUP, ranking=RankingMethod.AHP
    )
    decision = compare(
        decision,
        "cy",
        [[1, 2, "1/2"], ["1/2", 1, 3], [2, "1/3", 1]],  # type: ignore[list-item]
    )
    for person, points in (
        ("ann", {"a": 6.0, "b": 3.0, "c": 1.0}),
        ("bo", {"a": 1.0, "b": 2.0, "c": 7.0}),
        ("advisor", {"a": 0.0, "b": 0.0, "c": 1.0}),
    ):
        decision = point(decision, person, points)
    study = decision.studies[0]
    view = group_view(decision, study, study.rounds[-1])
    assert [own.participant for own in view.own] == ["ann", "bo", "cy", "advisor"]
    rng, draws = np.random.default_rng(9), 200_000
    people = [own for own in view.own if own.power > 0]
    power = np.array([own.power for own in people])
    who = rng.choice(len(people), draws, p=power / power.sum())
    own = np.array([[each.weights[leaf] for leaf in "abc"] for each in people])
    logs = np.log(own)[who]
    errors = np.array([people[2].errors[leaf] for leaf in "abc"])
    # Complete comparisons have one deviation for the logarithm of each weight.
    share = own[2]
    spread = np.array([(1 - w) ** 2 + (share**2).sum() - w**2 for w in share])
    deviation = errors / share / np.sqrt(spread)
    assert deviation == pytest.approx([deviation[0]] * 3)
    logs[who == 2] += rng.normal(0.0, deviation[0], (int((who == 2).sum()), 3))
    # The alternative that is best in a criterion has its weight as its score.
    expected = np.bincount(logs.argmax(axis=1), minlength=3) / draws
    found = simulate(decision, study, evaluate(decision, study), draws=draws)
    assert found is not None
    assert (found.weight_model, found.fallback) == (WeightModel.GROUP, False)
    assert firsts(found) == pytest.approx(expected.tolist(), abs=FIVE * np.sqrt(2 / draws))
    assert 0.05 < firsts(found)[1] < 0.5
    assert_defined(found)


# Weight models


def test_that_without_two_who_have_weights_the_group_falls_back_to_around() -> None:
    decision = workshop({"ann": 1.0, "bo": 1.0, "advisor": 0.0}, method=MethodSettings())
    decision = edits.change_method(decision, "s", weight_model=WeightModel.GROUP)
    for person in ("ann", "advisor"):
        decision = point(decision, person, {"a": 6.0, "b": 3.0, "c": 1.0})
    study = decision.studies[0]
    found = simulate(decision, study, evaluate(decision, study), draws=5000)
    around = edits.change_method(decision, "s", weight_model=WeightModel.AROUND)
    same_draws = simulate(around, around.studies[0], evaluate(decision, study), draws=5000)
    assert found is not None
    assert same_draws is not None
    assert (found.weight_model, found.fallback) == (WeightModel.AROUND, True)
    assert (same_draws.weight_model, same_draws.fallback) == (WeightModel.AROUND, False)
    assert firsts(found) == firsts(same_draws)
    with_bo = point(decision, "bo", {"a": 1.0, "b": 2.0, "c": 7.0})
    found = simulate(with_bo, with_bo.studies[0], evaluate(with_bo, with_bo.studies[0]))
    assert found is not None
    assert (found.weight_model, found.fallback) == (WeightModel.GROUP, False)
    direct = edits.change_method(with_bo, "s", weighting=Weighting.DIRECT)
    found = simulate(direct, direct.studies[0], evaluate(direct, direct.studies[0]))
    assert found is not None
    assert (found.weight_model, found.fallback) == (WeightModel.AROUND, True)


def test_that_the_answers_of_a_hidden_round_make_no_draws() -> None:
    decision = workshop({"ann": 1.0, "bo": 1.0})
    for person in ("ann", "bo"):
        decision = point(decision, person, {"a": 6.0, "b": 3.0, "c": 1.0})
    study = decision.studies[0]
    hidden = replace(
        study,
        rounds=(replace(study.rounds[0], secret=True),),
        method=replace(study.method, weight_model=WeightModel.GROUP),
    )
    decision = deciding(hidden)
    found = simulate(decision, hidden, evaluate(decision, hidden), draws=1000)
    assert found is not None
    assert found.fallback


def test_that_weights_are_drawn_around_those_that_are_tried() -> None:
    study = study_of(np.eye(3).tolist(), (1.0, 1.0, 1.0), concentration=1000.0)
    decision = deciding(study)
    tried = reweighted(study, evaluate(decision, study), {"c0": 0.1, "c1": 0.1, "c2": 0.8})
    found = simulate(decision, study, tried, draws=5000)
    assert found is not None
    assert firsts(found) == [0.0, 0.0, 1.0]
    assert found.central_weights[2] == pytest.approx([0.1, 0.1, 0.8], abs=0.002)


@pytest.mark.parametrize("model", WeightModel)
@pytest.mark.parametrize("ranking", RankingMethod)
def test_that_a_criterion_that_tells_nothing_apart_changes_no_share(
    model: WeightModel, ranking: RankingMethod
) -> None:
    """One without range and spread; compared with the study without it."""
    plain = study_of(TEST_V, (5.0, 3.0, 2.0), weight_model=model, ranking=ranking)
    flat = study_of(
        [(*row, 7.0) for row in TEST_V], (5.0, 3.0, 2.0, 4.0), weight_model=model, ranking=ranking
    )
    flat = replace(
        flat, criteria=(*flat.criteria[:3], replace(flat.criteria[3], worst=None, best=None))
    )
    found, expected = simulated(flat, 50_000), simulated(plain, 50_000)
    assert firsts(found) == pytest.approx(firsts(expected), abs=FIVE * np.sqrt(2 / 50_000))
    assert found.leaves == ("c0", "c1", "c2", "c3")
    assert found.central_weights[0, 3] == 0.0
    assert_defined(found)


# Figures


def test_that_figures_are_as_given_where_the_study_says_so() -> None:
    found = simulated(uncertain_study(uncertain_figures=False))
    assert (found.uncertain_figures, found.figures_kept) == (False, "")
    # The figure of a3 fails the second must-have and is waived; a missing one passes.
    assert found.alternatives == ("a0", "a1", "a2", "a3")
    assert not found.unranked.any()


@pytest.mark.parametrize(
    ("method", "kept"),
    [
        ({"normalisation": Normalisation.RANGE}, ""),
        ({"normalisation": Normalisation.VECTOR}, "method"),
        ({"ranking": RankingMethod.AHP}, ""),
        ({"ranking": RankingMethod.AHP, "normalisation": Normalisation.VECTOR}, ""),
        ({"ranking": RankingMethod.AHP, "ahp_mode": AhpMode.IDEAL}, "method"),
    ],
)
def test_that_figures_are_drawn_where_they_are_valued_over_ranges(
    method: dict[str, object], kept: str
) -> None:
    found = simulated(uncertain_study(**method))
    assert (found.uncertain_figures, found.figures_kept) == (kept == "", kept)
    assert_defined(found)


def test_that_a_limit_on_the_wrong_side_of_its_figure_is_none() -> None:
    study = study_of(TEST_V, (5.0, 3.0, 2.0))
    wrong = with_figure(study, "a0", "c0", value=0.8, low=0.9, high=0.7)
    found = simulated(wrong)
    assert found.figures_kept == "nothing-uncertain"
    assert firsts(found) == firsts(simulated(study))


def test_that_a_rating_is_as_given_unless_it_is_missing() -> None:
    decision = site_decision()
    study = decision.studies[0]
    assert isinstance(study.criteria[1].scale, RatingScale)
    row = {**study.performances["stay"], "control": Performance(value="l1", low=0.0, high=5.0)}
    rated = replace(study, performances={**study.performances, "stay": row})
    assert simulated(rated).figures_kept == "nothing-uncertain"
    row = {"cost": study.performances["stay"]["cost"]}
    missing = replace(study, performances={**study.performances, "stay": row})
    found = simulated(missing)
    assert found.uncertain_figures
    # The whole of its range lies open, and only at its end "stay" would be as good as "move".
    assert 0.0 < firsts(found)[0] < 1.0


def test_that_a_criterion_of_which_nothing_is_known_draws_nothing() -> None:
    """Neither a figure nor a range: what is unknown passes, and weighs nothing."""
    study = study_of([(*row, None) for row in TEST_V], (5.0, 3.0, 2.0, 90.0))
    unheard = replace(
        study,
        criteria=(*study.criteria[:3], replace(study.criteria[3], worst=None, best=None)),
        gates=(Gate(id="g", name="Gate", criterion="c3", threshold=25.0),),
    )
    found = simulated(unheard)
    assert found.figures_kept == "nothing-uncertain"
    assert firsts(found) == pytest.approx(
        firsts(simulated(study_of(TEST_V, (5.0, 3.0, 2.0)))), abs=0.03
    )
    assert not found.unranked.any()
