"""Edits of the frame, participants and studies."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import LogEntry, StudyKind
from tests.decision.contract import sound
from tests.samples import site_decision

BEFORE = site_decision()


def test_that_the_frame_takes_stripped_texts_and_shares_the_rest() -> None:
    after = sound(edits.change_frame(BEFORE, title="  Plant ", context="Why"))
    assert (after.title, after.context, after.question) == ("Plant", "Why", BEFORE.question)
    assert after.studies is BEFORE.studies
    assert after.participants is BEFORE.participants
    assert edits.change_frame(after, title="Plant") is after


def test_that_the_log_grows_at_its_end() -> None:
    first, second = LogEntry(time="2026-01-01"), LogEntry(time="2026-01-02", text="Two")
    after = sound(edits.record(edits.record(BEFORE, first), second))
    assert after.log == (first, second)


def test_that_a_new_participant_has_one_vote_and_a_tidy_name() -> None:
    after = sound(edits.add_participant(BEFORE, " Kari   Nord ", role=" Finance "))
    added = after.participants[-1]
    assert (added.name, added.role, added.voting_power) == ("Kari Nord", "Finance", 1.0)
    assert after.participants[:2] == BEFORE.participants
    assert added.id not in {"anne", "bo"}


@pytest.mark.parametrize("name", ["", "  ", "\t\n"])
def test_that_nothing_goes_without_a_name(name: str) -> None:
    for edit in (
        lambda: edits.add_participant(BEFORE, name),
        lambda: edits.change_participant(BEFORE, "anne", name=name),
        lambda: edits.add_study(BEFORE, name),
        lambda: edits.change_study(BEFORE, "where", name=name),
        lambda: edits.add_alternative(BEFORE, "where", name),
        lambda: edits.change_alternative(BEFORE, "where", "s1", name=name),
        lambda: edits.add_criterion(BEFORE, "where", name),
        lambda: edits.change_criterion(BEFORE, "where", "price", name=name),
        lambda: edits.add_gate(BEFORE, "where", name),
    ):
        with pytest.raises(EditError) as caught:
            edit()
        assert caught.value.code == "edit-name-missing"


def test_that_voting_power_may_be_zero_and_is_stored_as_a_real_number() -> None:
    after = sound(edits.change_participant(BEFORE, "bo", voting_power=0))
    assert after.participants[1].voting_power == 0.0
    assert type(after.participants[1].voting_power) is float
    assert after.participants[0] is BEFORE.participants[0]
    assert edits.change_participant(after, "bo", voting_power=0.0) is after


@pytest.mark.parametrize("power", [-1, -1e-9, float("nan"), float("inf")])
def test_that_voting_power_is_finite_and_not_negative(power: float) -> None:
    with pytest.raises(EditError) as caught:
        edits.change_participant(BEFORE, "bo", voting_power=power)
    assert caught.value.code == "edit-power-negative"


@pytest.mark.parametrize(
    ("to", "order"), [(0, ["bo", "anne"]), (-5, ["bo", "anne"]), (9, ["anne", "bo"])]
)
def test_that_a_participant_moves_within_the_list(to: int, order: list[str]) -> None:
    after = sound(edits.move_participant(BEFORE, "bo", to))
    assert [p.id for p in after.participants] == order
    assert (after is BEFORE) == (order == ["anne", "bo"])


def test_that_a_participant_leaves_with_all_judgements_and_touches_no_other_study() -> None:
    after = sound(edits.remove_participant(BEFORE, "bo"))
    assert [p.id for p in after.participants] == ["anne"]
    assert {j.participant for j in after.studies[1].rounds[0].judgements} == {"anne"}
    assert after.studies[0] is BEFORE.studies[0]
    assert after.studies[1].criteria is BEFORE.studies[1].criteria


def test_that_a_participant_who_judged_nothing_leaves_the_studies_as_they_are() -> None:
    silent = edits.add_participant(BEFORE, "Silent", participant_id="silent")
    after = edits.remove_participant(silent, "silent")
    assert after == BEFORE
    assert after.studies is BEFORE.studies


def test_that_a_new_study_is_empty_and_last() -> None:
    after = sound(edits.add_study(BEFORE, "Third", kind=StudyKind.FEASIBILITY))
    added = after.studies[-1]
    assert (added.name, added.kind, added.criteria) == ("Third", StudyKind.FEASIBILITY, ())
    assert after.studies[:2] == BEFORE.studies


def test_that_a_study_changes_its_name_kind_and_question() -> None:
    after = sound(edits.change_study(BEFORE, "where", name=" Place ", question="Where?"))
    assert (after.studies[1].name, after.studies[1].question) == ("Place", "Where?")
    assert after.studies[0] is BEFORE.studies[0]
    assert edits.change_study(after, "where", name="Place", question="Where?") is after


def test_that_the_last_study_stays() -> None:
    one = sound(edits.remove_study(BEFORE, "whether"))
    assert [s.id for s in one.studies] == ["where"]
    with pytest.raises(EditError) as caught:
        edits.remove_study(one, "where")
    assert caught.value.code == "edit-last-study"


def test_that_unknown_ids_are_a_programming_error() -> None:
    for edit in (
        lambda: edits.change_participant(BEFORE, "nobody", name="N"),
        lambda: edits.remove_participant(BEFORE, "nobody"),
        lambda: edits.remove_study(BEFORE, "none"),
        lambda: edits.change_study(BEFORE, "none", name="N"),
        lambda: edits.add_criterion(BEFORE, "where", "N", parent="none"),
        lambda: edits.remove_criterion(BEFORE, "where", "none"),
        lambda: edits.remove_alternative(BEFORE, "where", "none"),
        lambda: edits.set_performance(BEFORE, "where", "none", "price", 1),
        lambda: edits.set_performance(BEFORE, "where", "s1", "none", 1),
        lambda: edits.set_comparison(BEFORE, "where", "nobody", None, "raw", "near", 2),
        lambda: edits.set_comparison(BEFORE, "where", "anne", None, "raw", "price", 2),
        lambda: edits.set_comparison(BEFORE, "where", "anne", None, "raw", "raw", 2),
        lambda: edits.set_direct_points(BEFORE, "where", {"none": 1}),
        lambda: edits.change_gate(
            edits.add_gate(BEFORE, "where", "G", gate_id="g"), "where", "g", criterion="none"
        ),
        lambda: edits.set_gate_record(
            edits.add_gate(BEFORE, "where", "G", gate_id="g"), "where", "g", "none", evidence="E"
        ),
    ):
        with pytest.raises(KeyError):
            edit()
