"""Rounds: starting, hiding and revealing them, and what their questions stated."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from msgspec.structs import replace

from locdecide.decision import edits, rounds
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Abstention,
    Ballot,
    BallotMethod,
    Comparison,
    Decision,
    PairwiseScale,
    PointsMethod,
    Reveal,
    Round,
    Study,
)
from tests.decision.contract import sound
from tests.samples import site_decision

BEFORE = site_decision()
NOON = "2026-03-01T12:00"
LATER = "2026-03-01T13:00"
PAIR = ("raw", "near")


def where(decision: Decision) -> Study:
    return decision.studies[1]


def current(decision: Decision) -> Round:
    round_ = rounds.current_round(where(decision))
    assert round_ is not None
    return round_


def counting(decision: Decision) -> Round | None:
    return rounds.counting_round(where(decision))


def started(decision: Decision = BEFORE, **options: bool) -> Decision:
    return sound(edits.start_round(decision, "where", round_id="r2", **options))


def judged(decision: Decision, person: str = "anne", ratio: float = 3) -> Decision:
    return edits.set_comparison(decision, "where", person, None, *PAIR, ratio)


def said(decision: Decision, person: str = "anne") -> Comparison:
    return next(
        each
        for each in rounds.comparisons_of(current(decision), person, None)
        if {each.first, each.second} == {*PAIR}
    )


def refused(edit: Callable[[], Decision]) -> EditError:
    with pytest.raises(EditError) as caught:
        edit()
    return caught.value


class TestRounds:
    def test_that_a_study_without_rounds_has_neither_a_current_nor_a_counting_one(self) -> None:
        empty = BEFORE.studies[0]
        assert rounds.current_round(empty) is None
        assert rounds.counting_round(empty) is None
        for edit in (edits.close_round, edits.reopen_round):
            assert edit(BEFORE, "whether") is BEFORE
        assert edits.reveal_round(BEFORE, "whether", NOON) is BEFORE

    def test_that_the_first_comparison_makes_a_round_that_is_not_secret(self) -> None:
        after = edits.set_comparison(BEFORE, "whether", "bo", None, "cost", "control", 2)
        (round_,) = after.studies[0].rounds
        assert not rounds.is_hidden(round_)
        assert rounds.counting_round(after.studies[0]) is round_

    def test_that_a_started_round_is_hidden_and_the_one_before_counts(self) -> None:
        after = started()
        assert (current(after).id, current(after).name) == ("r2", "2")
        assert rounds.is_hidden(current(after))
        assert counting(after) is where(after).rounds[0]
        assert not where(after).rounds[0].open

    def test_that_a_round_can_be_open_to_all_eyes(self) -> None:
        after = started(secret=False)
        assert not rounds.is_hidden(current(after))
        assert counting(after) is current(after)

    def test_that_a_name_is_tidied_and_a_number_stands_in(self) -> None:
        named = edits.start_round(BEFORE, "where", name="  After  lunch ", date="2026-03-01")
        assert (current(named).name, current(named).date) == ("After lunch", "2026-03-01")
        assert current(edits.start_round(BEFORE, "where", name=" ")).name == "2"

    def test_that_answers_are_carried_over_and_the_earlier_round_is_frozen(self) -> None:
        after = started()
        assert current(after).judgements == where(BEFORE).rounds[0].judgements
        changed = sound(judged(after))
        assert where(changed).rounds[0] is where(after).rounds[0]
        assert said(changed).ratio == 3

    def test_that_a_round_can_begin_empty(self) -> None:
        pointed = edits.set_points(BEFORE, "where", "bo", PointsMethod.DIRECT, {"raw": 10})
        after = started(pointed, carry=False)
        assert (current(after).judgements, current(after).points) == ((), ())
        assert current(started(pointed)).points == current(pointed).points

    def test_that_answers_to_another_kind_of_question_stay_behind(self) -> None:
        before = edits.choose_ballot_method(judged(BEFORE), "where", "bo", BallotMethod.PAIRWISE)
        before = judged(before, "bo")
        after = started(edits.change_method(before, "where", ballot=BallotMethod.SWING))
        assert {each.participant for each in current(after).judgements} == {"bo"}
        assert where(after).rounds[0].judgements == where(before).rounds[0].judgements
        assert rounds.ballot_method(where(after), current(after), "anne") is BallotMethod.SWING
        assert rounds.ballot_method(where(after), current(after), "bo") is BallotMethod.PAIRWISE

    @pytest.mark.parametrize("carry", [True, False])
    def test_that_methods_are_carried_and_closings_are_not(self, carry: bool) -> None:
        before = edits.choose_ballot_method(BEFORE, "where", "anne", BallotMethod.SWING)
        before = edits.close_ballot(before, "where", "anne", NOON)
        before = edits.abstain(before, "where", "bo", Abstention.LEFT_OUT)
        after = started(before, carry=carry)
        assert current(after).ballots == (Ballot(participant="anne", method=BallotMethod.SWING),)

    def test_that_no_round_starts_before_the_hidden_one_is_revealed(self) -> None:
        error = refused(lambda: edits.start_round(started(), "where"))
        assert (error.code, error.params) == ("edit-round-hidden", {"round": "2"})
        third = edits.start_round(edits.reveal_round(started(), "where", NOON), "where")
        assert [round_.name for round_ in where(third).rounds] == ["1", "2", "3"]
        assert counting(third) is where(third).rounds[1]

    def test_that_a_closed_round_takes_no_answers_until_it_is_opened(self) -> None:
        closed = sound(edits.close_round(started(), "where"))
        assert rounds.is_hidden(current(closed))
        every: tuple[Callable[[Decision], Decision], ...] = (
            judged,
            lambda d: edits.set_points(d, "where", "anne", PointsMethod.DIRECT, {"raw": 1}),
            lambda d: edits.choose_ballot_method(d, "where", "anne", BallotMethod.SWING),
            lambda d: edits.close_ballot(d, "where", "anne", NOON),
            lambda d: edits.reopen_ballot(d, "where", "anne"),
            lambda d: edits.abstain(d, "where", "anne", Abstention.LEFT_OUT),
            lambda d: edits.take_ballot(d, "where", "anne"),
            lambda d: edits.keep_view(d, "where", "anne", "energy", ("price", "mix")),
        )
        for edit in every:
            error = refused(lambda edit=edit: edit(closed))
            assert (error.code, error.params) == ("edit-round-closed", {"round": "2"})
        opened = edits.reopen_round(closed, "where")
        assert current(opened).open
        assert edits.reopen_round(opened, "where") is opened
        assert edits.close_round(closed, "where") is closed

    def test_that_a_round_is_renamed_and_never_nameless(self) -> None:
        after = sound(edits.change_round(BEFORE, "where", "r1", name=" First ", date="2026"))
        assert (current(after).name, current(after).date) == ("First", "2026")
        assert edits.change_round(after, "where", "r1", name="First") is after
        error = refused(lambda: edits.change_round(BEFORE, "where", "r1", name="  "))
        assert error.code == "edit-name-missing"


class TestReveal:
    def test_that_it_shows_closes_and_records_who_was_late(self) -> None:
        before = edits.close_ballot(started(), "where", "anne", NOON)
        after = sound(
            edits.reveal_round(before, "where", LATER, who="Facilitator", text="Round 2 revealed.")
        )
        assert current(after).reveal == Reveal(time=LATER, waiting=("bo",))
        assert not current(after).open
        assert not rounds.is_hidden(current(after))
        assert counting(after) is current(after)
        line = after.log[-1]
        assert (line.time, line.who, line.event) == (LATER, "Facilitator", "round-revealed")
        assert line.text == "Round 2 revealed."

    def test_that_nobody_is_late_when_all_closed_or_abstained(self) -> None:
        before = edits.close_ballot(started(), "where", "anne", NOON)
        before = edits.abstain(before, "where", "bo", Abstention.ADOPTS_GROUP)
        assert current(edits.reveal_round(before, "where", LATER)).reveal == Reveal(time=LATER)

    def test_that_what_is_not_hidden_is_not_revealed(self) -> None:
        assert edits.reveal_round(BEFORE, "where", NOON) is BEFORE
        shown = edits.reveal_round(started(), "where", NOON)
        assert edits.reveal_round(shown, "where", LATER) is shown

    def test_that_a_revealed_round_stays_closed(self) -> None:
        shown = edits.reveal_round(started(), "where", NOON)
        error = refused(lambda: edits.reopen_round(shown, "where"))
        assert (error.code, error.params) == ("edit-round-revealed", {"round": "2"})
        assert refused(lambda: judged(shown)).code == "edit-round-closed"

    def test_that_a_round_that_was_closed_first_is_revealed_too(self) -> None:
        closed = edits.close_round(started(), "where")
        assert current(edits.reveal_round(closed, "where", NOON)).reveal is not None

    def test_that_a_removed_participant_leaves_every_round(self) -> None:
        before = edits.set_points(started(), "where", "bo", PointsMethod.SWING, {"raw": 100})
        before = edits.choose_ballot_method(before, "where", "bo", BallotMethod.SWING)
        before = edits.reveal_round(before, "where", NOON)
        assert current(before).reveal == Reveal(time=NOON, waiting=("anne", "bo"))
        after = sound(edits.remove_participant(before, "bo"))
        assert current(after).reveal == Reveal(time=NOON, waiting=("anne",))
        for round_ in where(after).rounds:
            assert {j.participant for j in round_.judgements} == {"anne"}
            assert round_.points == ()
            assert all(ballot.participant != "bo" for ballot in round_.ballots)


class TestWhatWasAsked:
    def test_that_the_question_states_range_and_unit(self) -> None:
        study = where(BEFORE)
        assert rounds.asked_about(study, "near") == "2000 → 0 km"
        assert rounds.asked_about(study, "energy") == ("price: 0.12 → 0.03 EUR/kWh, mix: 0 → 100 %")
        assert rounds.asked_about(study, "s1") == ""

    def test_that_a_range_that_is_missing_is_a_question_mark(self) -> None:
        open_ended = edits.set_range(BEFORE, "where", "near", None, 0)
        assert rounds.asked_about(where(open_ended), "near") == "?"

    def test_that_a_changed_range_makes_the_answers_about_it_stale_and_back(self) -> None:
        decision = judged(BEFORE)
        assert not rounds.is_stale(where(decision), said(decision))
        narrower = edits.set_range(decision, "where", "near", 1000, 0)
        assert rounds.is_stale(where(narrower), said(narrower))
        back = edits.set_range(narrower, "where", "near", 2000, 0)
        assert not rounds.is_stale(where(back), said(back))
        again = judged(narrower)
        assert not rounds.is_stale(where(again), said(again))

    def test_that_other_ranges_names_and_figures_leave_it_alone(self) -> None:
        decision = judged(BEFORE)
        for edit in (
            lambda d: edits.set_range(d, "where", "market", 1000, 0),
            lambda d: edits.change_criterion(d, "where", "near", name="Kilometres"),
            lambda d: edits.set_performance(d, "where", "s1", "near", 500),
            lambda d: edits.remove_criterion(d, "where", "market"),
        ):
            after = edit(decision)
            assert not rounds.is_stale(where(after), said(after))

    def test_that_a_changed_unit_is_another_question(self) -> None:
        decision = edits.change_criterion(judged(BEFORE), "where", "near", unit="mil")
        assert rounds.is_stale(where(decision), said(decision))

    def test_that_a_range_below_a_parent_is_asked_about_too(self) -> None:
        decision = edits.set_comparison(BEFORE, "where", "anne", None, "energy", "near", 3)
        narrower = edits.set_range(decision, "where", "mix", 0, 50)
        about = rounds.comparisons_of(current(narrower), "anne", None)
        stale = [c.second for c in about if rounds.is_stale(where(narrower), c)]
        assert stale == ["near"]

    def test_that_nobody_knows_what_an_old_answer_was_asked(self) -> None:
        narrower = edits.set_range(BEFORE, "where", "near", 1000, 0)
        for comparison in rounds.comparisons_of(current(narrower), "anne", None):
            assert not rounds.is_stale(where(narrower), comparison)

    def test_that_comparisons_of_alternatives_never_go_stale(self) -> None:
        decision = edits.set_scale(BEFORE, "where", "raw", PairwiseScale())
        decision = edits.set_comparison(decision, "where", "anne", "raw", "s1", "s2", 3)
        decision = edits.change_alternative(decision, "where", "s1", name="Elverum")
        (comparison,) = rounds.comparisons_of(current(decision), "anne", "raw")
        assert comparison.asked == ""
        assert not rounds.is_stale(where(decision), comparison)

    def test_that_points_go_stale_one_by_one(self) -> None:
        decision = edits.set_points(
            BEFORE, "where", "anne", PointsMethod.DIRECT, {"raw": 30, "near": 10}
        )
        narrower = edits.set_range(decision, "where", "near", 1000, 0)
        given = rounds.points_of(current(narrower), "anne")
        assert given is not None
        assert rounds.stale_points(where(narrower), given) == ("near",)
        again = edits.set_points(narrower, "where", "anne", PointsMethod.DIRECT, {"near": 10})
        renewed = rounds.points_of(current(again), "anne")
        assert renewed is not None
        assert rounds.stale_points(where(again), renewed) == ()
        unknown = replace(given, asked={})
        assert rounds.stale_points(where(narrower), unknown) == ()


def test_that_an_empty_round_and_two_rounds_survive_the_file() -> None:
    decision = started(carry=False)
    decision = edits.reveal_round(decision, "where", NOON)
    decision = sound(edits.start_round(decision, "where"))
    assert all(a.id != b.id for a, b in pairwise(where(decision).rounds))
