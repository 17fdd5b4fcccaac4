"""Edits of the criteria tree: nothing is lost that can be kept, and nothing dangles."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from locdecide.decision import edits, rounds
from locdecide.decision.choices import GateSense, PointsMethod
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Criterion,
    Decision,
    Direction,
    Level,
    NumberScale,
    PairwiseScale,
    PointsGiven,
    RatingScale,
    Study,
)
from locdecide.decision.tree import children
from tests.decision.contract import sound
from tests.samples import site_decision

BEFORE = site_decision()
LEVELS = (
    Level(id="low", label="Low", value=0.045),
    Level(id="mid", label="Mid", value=0.06),
)


def where(decision: Decision) -> Study:
    return decision.studies[1]


def criterion(decision: Decision, key: str) -> Criterion:
    return next(c for c in where(decision).criteria if c.id == key)


def gated() -> Decision:
    decision = edits.add_gate(BEFORE, "where", "Cheap", gate_id="g")
    return edits.change_gate(
        decision, "where", "g", criterion="price", sense=GateSense.AT_MOST, threshold=0.07
    )


def compared_sites() -> Decision:
    """The site decision with quality compared in pairs of sites."""
    decision = edits.set_scale(BEFORE, "where", "raw", PairwiseScale())
    return edits.set_comparison(decision, "where", "anne", "raw", "s1", "s2", 3)


def test_that_a_criterion_goes_to_the_end_of_its_siblings() -> None:
    after = sound(edits.add_criterion(BEFORE, "where", "Grid", parent="energy", criterion_id="g"))
    assert [c.id for c in where(after).criteria][:4] == ["energy", "price", "mix", "g"]
    assert where(after).performances is where(BEFORE).performances
    assert after.studies[0] is BEFORE.studies[0]
    top = sound(edits.add_criterion(BEFORE, "where", "Risk", criterion_id="risk"))
    assert [c.id for c in children(where(top).criteria, None)][-1] == "risk"


def test_that_splitting_a_leaf_hands_over_figures_range_unit_and_gates() -> None:
    before = gated()
    after = sound(edits.add_criterion(before, "where", "Day", parent="price", criterion_id="day"))
    parent, leaf = criterion(after, "price"), criterion(after, "day")
    assert (leaf.unit, leaf.worst, leaf.best) == ("EUR/kWh", 0.12, 0.03)
    assert (leaf.direction, leaf.parent, leaf.name) == (Direction.MINIMISE, "price", "Day")
    assert (parent.unit, parent.worst, parent.best) == ("", None, None)
    for site in ("s1", "s2", "s3", "s4", "s5"):
        old, new = where(before).performances[site], where(after).performances[site]
        assert new["day"] is old["price"]
        assert "price" not in new
    assert where(after).gates[0].criterion == "day"
    assert where(after).direct_points == where(before).direct_points


def test_that_splitting_a_compared_leaf_hands_over_its_comparisons_of_sites() -> None:
    before = compared_sites()
    after = sound(edits.add_criterion(before, "where", "Taste", parent="raw", criterion_id="t"))
    given = {j.parent: j for j in where(after).rounds[0].judgements if j.participant == "anne"}
    assert "raw" not in given
    assert [(c.first, c.second, c.ratio) for c in given["t"].comparisons] == [("s1", "s2", 3)]
    assert isinstance(criterion(after, "t").scale, PairwiseScale)
    assert isinstance(criterion(after, "raw").scale, NumberScale)


def test_that_a_change_of_direction_turns_the_range_round() -> None:
    after = sound(edits.change_criterion(BEFORE, "where", "price", direction=Direction.MAXIMISE))
    assert (criterion(after, "price").worst, criterion(after, "price").best) == (0.03, 0.12)
    back = edits.change_criterion(after, "where", "price", direction=Direction.MINIMISE)
    assert back == BEFORE
    target = edits.change_criterion(BEFORE, "where", "price", direction=Direction.TARGET)
    assert (criterion(target, "price").worst, criterion(target, "price").best) == (0.12, 0.03)


def test_that_a_criterion_changed_to_what_it_is_stays_the_same_value() -> None:
    assert edits.change_criterion(BEFORE, "where", "price", name=" Energy  price ") is BEFORE
    assert edits.set_range(BEFORE, "where", "price", 0.12, 0.03) is BEFORE
    assert edits.set_scale(BEFORE, "where", "price", NumberScale()) is BEFORE
    assert edits.move_criterion(BEFORE, "where", "mix", "energy", 1) is BEFORE


@pytest.mark.parametrize(
    ("key", "worst", "best", "code"),
    [
        ("price", 1.0, 1.0, "edit-range-empty"),
        ("price", 1.0, 2.0, "edit-range-minimise"),
        ("mix", 2.0, 1.0, "edit-range-maximise"),
        ("mix", float("nan"), 1.0, "edit-not-a-number"),
        ("mix", 0.0, float("inf"), "edit-not-a-number"),
    ],
)
def test_that_a_range_that_contradicts_is_refused(
    key: str, worst: float, best: float, code: str
) -> None:
    with pytest.raises(EditError) as caught:
        edits.set_range(BEFORE, "where", key, worst, best)
    assert caught.value.code == code


def test_that_a_range_may_be_half_and_is_stored_in_real_numbers() -> None:
    after = sound(edits.set_range(BEFORE, "where", "mix", None, 90))
    assert (criterion(after, "mix").worst, criterion(after, "mix").best) == (None, 90.0)
    assert type(criterion(after, "mix").best) is float


def test_that_numbers_become_the_levels_of_the_same_value() -> None:
    after = sound(edits.set_levels(BEFORE, "where", "price", LEVELS))
    leaf = criterion(after, "price")
    assert isinstance(leaf.scale, RatingScale)
    assert (leaf.unit, leaf.worst, leaf.best) == ("", 0.06, 0.045)
    found = {site: row.get("price") for site, row in where(after).performances.items()}
    assert {site: p.value for site, p in found.items() if p} == {"s1": "low", "s2": "mid"}
    assert all(p.source == "Test X" for p in found.values() if p)


def test_that_levels_become_their_numbers_again() -> None:
    rated = edits.set_levels(BEFORE, "where", "price", LEVELS)
    after = sound(edits.set_scale(rated, "where", "price", NumberScale()))
    assert where(after).performances["s2"]["price"].value == 0.06
    assert "price" not in where(after).performances["s3"]


def test_that_a_level_that_is_gone_takes_its_figures_with_it_and_others_stay() -> None:
    rated = edits.set_levels(BEFORE, "where", "price", LEVELS)
    renamed = Level(id="mid", label="Medium", value=0.07)
    after = sound(edits.set_levels(rated, "where", "price", (renamed,)))
    assert "price" not in where(after).performances["s1"]
    assert where(after).performances["s2"]["price"].value == "mid"
    assert edits.set_levels(after, "where", "price", (renamed,)) is after


@pytest.mark.parametrize(
    ("labels", "code"),
    [(("A", " "), "edit-level-name-missing"), (("A", "a"), "edit-level-name-twice")],
)
def test_that_levels_need_names_that_differ(labels: tuple[str, ...], code: str) -> None:
    levels = tuple(Level(id=str(i), label=label, value=i) for i, label in enumerate(labels))
    with pytest.raises(EditError) as caught:
        edits.set_levels(BEFORE, "where", "price", levels)
    assert caught.value.code == code


def test_that_the_pairwise_scale_drops_figures_and_its_end_drops_comparisons() -> None:
    before = compared_sites()
    assert all("raw" not in row for row in where(before).performances.values())
    after = sound(edits.set_scale(before, "where", "raw", NumberScale()))
    assert {j.parent for j in where(after).rounds[0].judgements} == {None, "energy"}


def test_that_the_scale_of_a_parent_does_not_touch_comparisons_of_its_children() -> None:
    empty = edits.set_scale(BEFORE, "where", "raw", PairwiseScale())
    inside = edits.move_criterion(empty, "where", "near", "raw", 0)
    inside = edits.move_criterion(inside, "where", "market", "raw", 1)
    judged = edits.set_comparison(inside, "where", "anne", "raw", "near", "market", 2)
    after = sound(edits.set_scale(judged, "where", "raw", NumberScale()))
    assert where(after).rounds == where(judged).rounds


def test_that_a_moved_criterion_keeps_figures_and_loses_comparisons_and_points() -> None:
    after = sound(edits.move_criterion(BEFORE, "where", "near", "energy", 1))
    assert [c.id for c in children(where(after).criteria, "energy")] == ["price", "near", "mix"]
    assert where(after).performances is where(BEFORE).performances
    top = next(j for j in where(after).rounds[0].judgements if j.parent is None)
    assert {c.second for c in top.comparisons} == {"raw", "market", "people"}
    assert "near" not in where(after).direct_points


def test_that_a_moved_criterion_takes_no_participants_points_among_its_new_siblings() -> None:
    places = {"near": 1, "raw": 2, "price": 1, "mix": 2}
    given = edits.set_points(BEFORE, "where", "anne", PointsMethod.RANK_ORDER, places)
    after = sound(edits.move_criterion(given, "where", "near", "energy", 1))
    points = where(after).rounds[0].points[0]
    assert set(points.points) == set(points.asked) == {"raw", "price", "mix"}


def test_that_a_move_among_siblings_keeps_comparisons_and_points() -> None:
    after = sound(edits.move_criterion(BEFORE, "where", "people", None, 0))
    assert [c.id for c in where(after).criteria][:2] == ["people", "energy"]
    assert where(after).rounds is where(BEFORE).rounds
    assert where(after).direct_points is where(BEFORE).direct_points


def test_that_a_criterion_moves_neither_into_itself_nor_under_figures_or_judgements() -> None:
    compared = compared_sites()
    for decision, key, parent, code in (
        (BEFORE, "energy", "price", "edit-move-into-itself"),
        (BEFORE, "energy", "energy", "edit-move-into-itself"),
        (BEFORE, "energy", "near", "edit-parent-has-figures"),
        (compared, "energy", "raw", "edit-parent-has-figures"),
    ):
        with pytest.raises(EditError) as caught:
            edits.move_criterion(decision, "where", key, parent, 0)
        assert caught.value.code == code


def test_that_a_removed_branch_leaves_nothing_behind() -> None:
    before = gated()
    after = sound(edits.remove_criterion(before, "where", "energy"))
    gone = {"energy", "price", "mix"}
    study = where(after)
    assert not gone & {c.id for c in study.criteria}
    assert not any(gone & set(row) for row in study.performances.values())
    assert study.gates == ()
    assert not gone & set(study.direct_points)
    assert study.rounds[0].judgements == ()
    assert after.studies[0] is before.studies[0]
    assert study.alternatives is where(before).alternatives


def test_that_a_removed_criterion_leaves_no_empty_points() -> None:
    given = PointsGiven(participant="anne", points={"mix": 10.0})
    both = PointsGiven(participant="bo", points={"mix": 10.0, "raw": 5.0})
    study = where(BEFORE)
    round_ = rounds.current_round(study)
    assert round_ is not None
    before = replace(
        BEFORE,
        studies=(
            BEFORE.studies[0],
            replace(study, rounds=(replace(round_, points=(given, both)),)),
        ),
    )
    after = sound(edits.remove_criterion(before, "where", "mix"))
    assert where(after).rounds[0].points == (PointsGiven(participant="bo", points={"raw": 5.0}),)


def test_that_removing_a_top_leaf_keeps_the_comparisons_of_the_others() -> None:
    after = sound(edits.remove_criterion(BEFORE, "where", "near"))
    by = {(j.participant, j.parent): j for j in where(after).rounds[0].judgements}
    assert {c.second for c in by["anne", None].comparisons} == {"raw", "market", "people"}
    assert len(by["anne", "energy"].comparisons) == 1
    assert where(after).gates is where(BEFORE).gates


def test_that_new_levels_keep_a_range_declared_by_hand_and_renew_one_of_their_own() -> None:
    levels = site_decision().studies[0].criteria[1].scale.levels  # type: ignore[union-attr]
    by_hand = edits.set_range(site_decision(), "whether", "control", 0, 10)
    renamed = (replace(levels[0], label="Poor"), *levels[1:])
    kept = edits.set_levels(by_hand, "whether", "control", renamed).studies[0].criteria[1]
    assert (kept.worst, kept.best) == (0, 10)
    more = (*levels, Level(id="top", label="Excellent", value=7))
    own = edits.set_levels(site_decision(), "whether", "control", more).studies[0].criteria[1]
    assert (own.worst, own.best) == (1, 7)
