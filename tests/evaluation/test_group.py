"""The group in a round: published cases, both ways to aggregate, agreement, and who leads."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.model import (
    Abstention,
    Aggregation,
    AhpMode,
    Decision,
    Direction,
    MethodSettings,
    PairwiseScale,
    PointsMethod,
    PrioritiesMethod,
    RankingMethod,
    Study,
)
from locdecide.evaluation import evaluate, group_view, own_view
from locdecide.results import GroupView
from tests.evaluation import published
from tests.evaluation.workshop import compare, point, with_matrices, with_points, workshop
from tests.mcda.published import published_case
from tests.samples import site_decision

CONSISTENT = [[1, 2, 4], ["1/2", 1, 2], ["1/4", "1/2", 1]]
FOUR = {"ann": 1.0, "bo": 1.0, "cy": 1.0, "di": 1.0}


def view(decision: Decision, number: int = -1) -> GroupView:
    study = decision.studies[-1]
    return group_view(decision, study, study.rounds[number])


def vacation() -> Decision:
    """CRAN ahp's vacation: the goal compared by three people of unequal power."""
    inputs = published_case("group_ahp_vacation")["inputs"]
    people = {"dad": 0.4, "mom": 0.4, "kid": 0.2}
    assert inputs["decision_makers"] == {key.title(): power for key, power in people.items()}
    decision = workshop(
        people, "cfs", MethodSettings(aggregation=Aggregation.PRIORITIES_ARITHMETIC)
    )
    matrices = inputs["goal_matrices"]
    return with_matrices(decision, {key: {None: matrices[key.title()]} for key in people})


def test_that_the_familys_own_weights_are_the_published_ones() -> None:
    expected = published_case("group_ahp_vacation")["expected"]
    decision = vacation()
    found = {own.participant: list(own.weights.values()) for own in view(decision).own}
    for person in ("dad", "mom", "kid"):
        assert found[person] == pytest.approx(expected[f"{person}_nodes"], abs=6e-4)
    weights = evaluate(decision, decision.studies[0]).weights.weights
    assert [each.local for each in weights] == pytest.approx(expected["total_nodes"], abs=6e-4)


def test_that_the_family_is_aggregated_at_the_nodes_and_multiplied_down() -> None:
    """The published total of .524 at the nodes; over the final priorities it would be .619."""
    case = published_case("group_ahp_vacation")
    local = case["inputs"]["local_priorities_beach_mountains"]
    nodes = {key: case["expected"][f"{key}_nodes"] for key in ("dad", "mom", "kid")}
    tree = (
        "c",
        "f",
        "s",
        *(f"{node}/{leaf}" for node, leaf in ("ck", "cl", "fm", "fn", "so", "sp")),
    )
    decision = workshop(
        {"dad": 0.4, "mom": 0.4, "kid": 0.2},
        tree,
        MethodSettings(aggregation=Aggregation.PRIORITIES_ARITHMETIC),
    )
    below = {"Costs": "kl", "Fun": "mn", "Spa": "op"}
    decision = with_points(
        decision,
        {
            person: {
                **dict(zip("cfs", nodes[person], strict=True)),
                **{
                    leaf: share
                    for node, leaves in below.items()
                    for leaf, share in zip(leaves, local[node][person.title()], strict=True)
                },
            }
            for person in nodes
        },
    )
    weights = evaluate(decision, decision.studies[0]).weights
    total = [sum(weights.of(leaf).global_ for leaf in leaves) for leaves in ("kmo", "lnp")]
    assert total == pytest.approx(case["expected"]["total"], abs=6e-4)
    own = {each.participant: each.weights for each in view(decision).own}
    for person in nodes:
        each = [sum(own[person][leaf] for leaf in leaves) for leaves in ("kmo", "lnp")]
        assert each == pytest.approx(case["expected"][person], abs=6e-4)


def test_that_the_four_experts_are_shown_both_ways() -> None:
    """Bioconductor's Prize (GRP-02): the weighted AIJ of unequal experts."""
    expected = published_case("GRP-02")["expected"]["computed_here"]
    found = view(published.experts(MethodSettings()))
    assert list(found.by_judgements.values()) == pytest.approx(
        expected["AIJ_weighted_weights"], abs=1e-6
    )
    geometric = view(published.experts(MethodSettings(priorities=PrioritiesMethod.GEOMETRIC_MEAN)))
    assert geometric.by_judgements == pytest.approx(geometric.by_priorities, rel=1e-12)
    assert geometric.first_difference is None


def test_that_goepels_example_has_its_consensus() -> None:
    """Goepel 2018: three participants, five criteria, S* = .8061."""
    rows = ([0.5, 0.2, 0.15, 0.1, 0.05], [0.4, 0.3, 0.1, 0.15, 0.05], [0.2, 0.1, 0.4, 0.2, 0.1])
    decision = workshop(dict.fromkeys(("x", "y", "z"), 1.0), "abcde")
    decision = with_points(
        decision,
        {p: dict(zip("abcde", row, strict=True)) for p, row in zip("xyz", rows, strict=True)},
    )
    found = view(decision)
    assert found.consensus is not None
    assert found.consensus.value == pytest.approx(0.8061, abs=5e-5)
    assert found.consensus.band == "high"
    assert [(node.parent, node.value) for node in found.nodes] == [(None, found.consensus.value)]


def test_that_equal_answers_agree_wholly() -> None:
    decision = workshop(FOUR)
    for person in FOUR:
        decision = compare(decision, person, CONSISTENT)
    found = view(decision)
    assert found.consensus is not None
    assert (found.consensus.value, found.consensus.band) == (pytest.approx(1), "very-high")
    assert found.widest is None
    assert found.camps == ()
    assert found.leaders == (("best-a", ("ann", "bo", "cy", "di")),)
    assert found.by_judgements == pytest.approx({"a": 4 / 7, "b": 2 / 7, "c": 1 / 7})


def test_that_two_camps_are_found_with_the_pair_they_differ_on() -> None:
    one = {"a": 80, "b": 15, "c": 5}
    other = {"a": 5, "b": 15, "c": 80}
    decision = with_points(workshop(FOUR), {"ann": one, "bo": other, "cy": one, "di": other})
    found = view(decision)
    assert {frozenset(camp) for camp in found.camps} == {
        frozenset(("ann", "cy")),
        frozenset(("bo", "di")),
    }
    assert found.widest is not None
    assert (found.widest.parent, found.widest.first, found.widest.second) == (None, "a", "c")
    # Everybody is ln 16 from the mean.
    assert found.widest.factor == pytest.approx(16)
    assert found.leaders == (("best-a", ("ann", "cy")), ("best-c", ("bo", "di")))


def test_that_the_widest_spread_is_looked_for_at_every_node() -> None:
    tree = ("a", "a/x", "a/y", "b")
    decision = with_points(
        workshop({"ann": 1, "bo": 1}, tree),
        {"ann": {"a": 1, "b": 1, "x": 1, "y": 8}, "bo": {"a": 1, "b": 2, "x": 8, "y": 1}},
    )
    found = view(decision)
    assert found.widest is not None
    assert (found.widest.parent, found.widest.first, found.widest.second) == ("a", "x", "y")
    assert [node.parent for node in found.nodes] == [None, "a"]


def test_that_the_two_ways_can_differ_and_the_first_pair_is_named() -> None:
    # With three criteria the eigenvector is the geometric mean: it takes four, and quarrels.
    first = [[1, "1/9", "1/9", 7], [9, 1, 1, "1/9"], [9, 1, 1, 1], ["1/7", 9, 1, 1]]
    second = [[1, 1, 2, "1/5"], [1, 1, 1, "1/7"], ["1/2", 1, 1, "1/5"], [5, 7, 5, 1]]
    decision = compare(workshop({"ann": 1, "bo": 1}, "abcd"), "ann", first)
    found = view(compare(decision, "bo", second))
    by_judgements, by_priorities = (
        sorted("abcd", key=lambda key, way=way: -way[key])  # type: ignore[misc]
        for way in (found.by_judgements, found.by_priorities)
    )
    assert by_judgements == ["d", "c", "b", "a"]
    assert by_priorities == ["d", "a", "c", "b"]
    assert found.first_difference == ("c", "a")
    alone = view(compare(workshop({"ann": 1}, "abcd"), "ann", first))
    assert alone.first_difference is None


def test_that_own_weights_multiply_down_the_tree() -> None:
    decision = site_decision()
    study = decision.studies[1]
    found = own_view(decision, study, study.rounds[0], "anne")
    assert found is not None
    assert found.weights["price"] == pytest.approx(found.weights["energy"] * 2 / 3)
    leaves = ("price", "mix", "near", "raw", "market", "people")
    assert sum(found.weights[leaf] for leaf in leaves) == pytest.approx(1)
    assert found == view(decision).own[0]


def test_that_the_own_leaders_are_those_of_a_study_weighted_so() -> None:
    decision = site_decision()
    for ranking in RankingMethod:
        decision = edits.change_method(decision, "where", ranking=ranking)
        study = decision.studies[1]
        for own in view(decision).own:
            alone = tuple(p for p in decision.participants if p.id == own.participant)
            judgements = tuple(
                j for j in study.rounds[0].judgements if j.participant == own.participant
            )
            only = replace(study, rounds=(replace(study.rounds[0], judgements=judgements),))
            results = evaluate(replace(decision, participants=alone), only)
            leading = results.topsis if ranking is RankingMethod.TOPSIS else results.ahp
            assert leading is not None
            assert own.leaders == tuple(r.alternative for r in leading.ranking if r.rank == 1)


def test_that_errors_belong_to_comparisons_and_grow_with_skipped_ones() -> None:
    decision = compare(workshop({"ann": 1, "bo": 1}), "ann", CONSISTENT)
    decision = point(decision, "bo", {"a": 4, "b": 2, "c": 1})
    ann, bo = view(decision).own
    assert ann.weights == pytest.approx(bo.weights)
    assert bo.errors == {}
    assert all(0 < error < 0.3 for error in ann.errors.values())
    fewer = edits.clear_comparison(decision, "s", "ann", None, ("b", "c"))
    skipped = view(fewer).own[0]
    assert skipped.weights == pytest.approx(ann.weights)
    assert all(skipped.errors[key] > ann.errors[key] for key in "bc")


def test_that_relative_errors_add_up_down_the_tree() -> None:
    tree = ("a", "a/x", "a/y", "b")
    decision = workshop({"ann": 1}, tree)
    decision = edits.set_comparison(decision, "s", "ann", None, "a", "b", 3)
    decision = edits.set_comparison(decision, "s", "ann", "a", "x", "y", 1)
    (ann,) = view(decision).own
    relative = {key: ann.errors[key] / ann.weights[key] for key in ann.weights}
    local = np.sqrt(relative["x"] ** 2 - relative["a"] ** 2)
    # Among two equal criteria the error of one comparison, sd sqrt(.18), moves 1/2 by 1/4 of it.
    assert local == pytest.approx(np.sqrt(0.18) / 4 / 0.5, rel=1e-6)


def test_that_everybody_stands_in_the_list_that_fits() -> None:
    people = {"ann": 1.0, "bo": 1.0, "cy": 1.0, "di": 1.0, "eve": 1.0, "adviser": 0.0}
    decision = compare(workshop(people), "ann", CONSISTENT)
    decision = edits.set_comparison(decision, "s", "bo", None, "a", "b", 3)
    decision = edits.abstain(decision, "s", "cy", Abstention.ADOPTS_GROUP)
    decision = edits.abstain(decision, "s", "eve", Abstention.LEFT_OUT)
    decision = point(decision, "adviser", {"a": 1, "b": 1, "c": 8})
    found = view(decision)
    assert [(own.participant, own.power) for own in found.own] == [("ann", 1.0), ("adviser", 0.0)]
    assert found.without_weights == ("bo",)
    assert found.adopting == ("cy",)
    assert found.silent == ("di", "eve")
    assert found.consensus is None
    assert found.leaders == (("best-a", ("ann", "cy")),)
    assert found.own[1].leaders == ("best-c",)


@pytest.mark.parametrize("power", [0.0, 1.0])
def test_that_who_adopts_the_groups_weights_changes_nothing(power: float) -> None:
    before = compare(workshop({"ann": 1.0, "bo": power}), "ann", CONSISTENT)
    after = point(before, "bo", {"a": 1, "b": 1, "c": 8})
    after = edits.abstain(after, "s", "bo", Abstention.ADOPTS_GROUP)
    found, expected = view(after), view(before)
    assert found.by_judgements == expected.by_judgements
    assert found.by_priorities == expected.by_priorities
    assert found.own == expected.own
    backers = ("ann", "bo") if power else ("ann",)
    assert found.leaders == (("best-a", backers),)


def test_that_an_adviser_is_shown_and_changes_nothing_else() -> None:
    people = {"ann": 1.0, "bo": 1.0, "adviser": 0.0}
    given = {"ann": {"a": 6, "b": 3, "c": 1}, "bo": {"a": 5, "b": 3, "c": 2}}
    without = view(with_points(workshop(people), given))
    found = view(with_points(workshop(people), {**given, "adviser": {"a": 0, "b": 0, "c": 1}}))
    assert [own.participant for own in found.own] == ["ann", "bo", "adviser"]
    assert replace_own(found) == replace_own(without)


def replace_own(found: GroupView) -> tuple[object, ...]:
    return (
        found.by_judgements,
        found.by_priorities,
        found.consensus,
        found.nodes,
        found.widest,
        found.camps,
        found.leaders,
        found.group_leaders,
    )


def test_that_the_order_of_participants_changes_no_number() -> None:
    decision = published.experts(MethodSettings())
    turned = replace(decision, participants=decision.participants[::-1])
    one, other = view(decision), view(turned)
    assert one.by_judgements == pytest.approx(other.by_judgements)
    assert one.by_priorities == pytest.approx(other.by_priorities)
    assert one.consensus is not None
    assert other.consensus is not None
    assert one.consensus.value == pytest.approx(other.consensus.value)
    assert one.own == other.own[::-1]


def test_that_a_group_of_nobody_weighs_all_the_same() -> None:
    decision = edits.start_round(workshop(FOUR), "s")
    found = view(decision)
    assert found.own == ()
    assert found.silent == tuple(FOUR)
    assert found.by_judgements == pytest.approx(dict.fromkeys("abc", 1 / 3))
    assert (found.consensus, found.nodes, found.widest, found.camps) == (None, (), None, ())
    assert found.leaders == ()
    assert own_view(decision, decision.studies[0], decision.studies[0].rounds[0], "ann") is None


def test_that_one_participant_is_a_group_too() -> None:
    found = view(compare(workshop({"ann": 1}), "ann", CONSISTENT))
    assert found.by_judgements == pytest.approx(found.own[0].weights)
    assert found.consensus is None
    assert found.group_leaders == found.own[0].leaders == ("best-a",)


def test_that_one_criterion_needs_no_answers() -> None:
    decision = edits.start_round(workshop({"ann": 1, "bo": 1}, ("a",)), "s")
    found = view(decision)
    assert [own.weights for own in found.own] == [{"a": 1.0}, {"a": 1.0}]
    assert found.consensus is None
    assert found.nodes == ()


def test_that_points_of_zero_all_through_are_equal_shares() -> None:
    decision = with_points(
        workshop({"ann": 1, "bo": 1}), {p: {"a": 0, "b": 0, "c": 0} for p in ("ann", "bo")}
    )
    found = view(decision)
    assert found.by_judgements == pytest.approx(dict.fromkeys("abc", 1 / 3))
    assert found.consensus is not None
    assert found.consensus.value == pytest.approx(1)


def test_that_a_study_without_criteria_has_an_empty_group() -> None:
    decision = edits.start_round(
        Decision(id="d", participants=(), studies=(Study(id="s", name="S"),)), "s"
    )
    found = view(decision)
    assert found.by_judgements == {}
    assert found.own == ()


def test_that_leaders_are_unknown_where_the_method_cannot_rank() -> None:
    decision = point(workshop({"ann": 1}), "ann", {"a": 3, "b": 2, "c": 1})
    decision = edits.change_criterion(decision, "s", "a", direction=Direction.MAXIMISE)
    decision = edits.change_method(
        decision, "s", ranking=RankingMethod.AHP, ahp_mode=AhpMode.DISTRIBUTIVE
    )
    found = view(decision)
    assert found.own[0].leaders == ()
    assert found.group_leaders == ()


def test_that_an_earlier_round_is_looked_at_as_it_was() -> None:
    decision = point(workshop({"ann": 1}), "ann", {"a": 8, "b": 1, "c": 1})
    decision = edits.start_round(decision, "s")
    decision = point(decision, "ann", {"a": 1, "b": 1, "c": 8}, PointsMethod.DIRECT)
    assert view(decision, 0).group_leaders == ("best-a",)
    assert view(decision, 1).group_leaders == ("best-c",)


def test_that_ones_own_leaders_show_nothing_of_a_hidden_round() -> None:
    decision = edits.set_scale(workshop({"ann": 1, "bo": 1}), "s", "a", PairwiseScale())
    decision = edits.start_round(decision, "s")
    decision = point(decision, "ann", {"a": 1, "b": 0, "c": 0})
    own = own_view(decision, decision.studies[0], decision.studies[0].rounds[0], "ann")
    assert own is not None
    assert len(own.leaders) == 3
    for other in ("best-b", "best-c"):
        decision = edits.set_comparison(decision, "s", "bo", "a", "best-a", other, 9)
    assert own_view(decision, decision.studies[0], decision.studies[0].rounds[0], "ann") == own
    shown = edits.reveal_round(decision, "s", "2026-03-01T10:00")
    assert view(shown).own[0].leaders == ("best-a",)
