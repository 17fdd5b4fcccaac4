"""Ballots: closing, abstaining, ways to weight, points, sheets that were taken, kept views."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from locdecide.decision import edits, rounds
from locdecide.decision.model import (
    Abstention,
    Ballot,
    BallotMethod,
    Comparison,
    Decision,
    Judgements,
    PairwiseScale,
    PointsGiven,
    PointsMethod,
)
from tests.decision.contract import sound
from tests.decision.test_rounds import (
    BEFORE,
    LATER,
    NOON,
    PAIR,
    current,
    judged,
    refused,
    said,
    started,
    where,
)


class TestBallots:
    def test_that_a_closed_ballot_takes_nothing_until_it_is_opened(self) -> None:
        closed = sound(edits.close_ballot(judged(started()), "where", "anne", NOON))
        assert rounds.ballot_of(current(closed), "anne").closed == NOON
        every: tuple[Callable[[Decision], Decision], ...] = (
            lambda d: judged(d, ratio=5),
            lambda d: edits.clear_comparison(d, "where", "anne", None, PAIR),
            lambda d: edits.set_reason(d, "where", "anne", None, PAIR, "Because"),
            lambda d: edits.keep_view(d, "where", "anne", None, PAIR),
            lambda d: edits.set_points(d, "where", "anne", PointsMethod.DIRECT, {"raw": 1}),
            lambda d: edits.choose_ballot_method(d, "where", "anne", BallotMethod.SWING),
            lambda d: edits.close_ballot(d, "where", "anne", LATER),
        )
        for edit in every:
            assert refused(lambda edit=edit: edit(closed)).code == "edit-ballot-closed"
        assert said(judged(closed, "bo"), "bo").ratio == 3
        opened = sound(edits.reopen_ballot(closed, "where", "anne"))
        assert current(opened).ballots == ()
        assert said(judged(opened, ratio=5)).ratio == 5

    def test_that_who_abstains_keeps_the_answers_aside_and_may_come_back(self) -> None:
        before = judged(started())
        away = sound(edits.abstain(before, "where", "anne", Abstention.LEFT_OUT))
        assert refused(lambda: judged(away)).code == "edit-ballot-closed"
        assert said(away).ratio == 3
        assert edits.abstain(away, "where", "anne", Abstention.LEFT_OUT) is away
        adopts = edits.abstain(away, "where", "anne", Abstention.ADOPTS_GROUP)
        assert rounds.ballot_of(current(adopts), "anne").abstains is Abstention.ADOPTS_GROUP
        assert edits.reopen_ballot(adopts, "where", "anne") == before

    def test_that_abstaining_after_closing_is_no_longer_closed(self) -> None:
        closed = edits.close_ballot(started(), "where", "anne", NOON)
        away = edits.abstain(closed, "where", "anne", Abstention.LEFT_OUT)
        assert rounds.ballot_of(current(away), "anne") == Ballot(
            participant="anne", abstains=Abstention.LEFT_OUT
        )

    def test_that_those_are_waited_for_who_neither_closed_nor_abstain(self) -> None:
        decision = edits.add_participant(started(), "Cecilie", participant_id="cec")
        names = []
        for edit in (
            lambda d: d,
            lambda d: edits.close_ballot(d, "where", "bo", NOON),
            lambda d: edits.abstain(d, "where", "anne", Abstention.LEFT_OUT),
            lambda d: edits.reopen_ballot(d, "where", "bo"),
        ):
            decision = edit(decision)
            names.append([p.name for p in rounds.waiting(decision, current(decision))])
        assert names == [
            ["Anne", "Bo", "Cecilie"],
            ["Anne", "Cecilie"],
            ["Cecilie"],
            ["Bo", "Cecilie"],
        ]

    def test_that_a_late_joiner_is_waited_for(self) -> None:
        decision = edits.close_ballot(started(), "where", "anne", NOON)
        decision = edits.close_ballot(decision, "where", "bo", NOON)
        assert rounds.waiting(decision, current(decision)) == ()
        later = edits.add_participant(decision, "Cecilie", participant_id="cec")
        assert [p.id for p in rounds.waiting(later, current(later))] == ["cec"]

    def test_that_an_answer_in_the_round_is_known(self) -> None:
        empty = started(carry=False)
        assert not rounds.has_answered(current(empty), "anne")
        assert rounds.has_answered(current(judged(empty)), "anne")
        pointed = edits.set_points(empty, "where", "anne", PointsMethod.SWING, {"raw": 0})
        assert rounds.has_answered(current(pointed), "anne")
        assert not rounds.has_answered(current(pointed), "bo")


class TestMethods:
    def test_that_the_ballot_comes_before_the_answers_and_those_before_the_study(self) -> None:
        decision = edits.change_method(started(carry=False), "where", ballot=BallotMethod.SWING)
        method = [rounds.ballot_method(where(decision), current(decision), "anne")]
        for edit in (
            lambda d: edits.set_points(
                d, "where", "anne", PointsMethod.RANK_ORDER, {"raw": 1, "near": 2}
            ),
            judged,
            lambda d: edits.choose_ballot_method(d, "where", "anne", BallotMethod.DIRECT),
            lambda d: edits.choose_ballot_method(d, "where", "anne", None),
        ):
            decision = sound(edit(decision))
            method.append(rounds.ballot_method(where(decision), current(decision), "anne"))
        assert method == [
            BallotMethod.SWING,
            BallotMethod.RANK_ORDER,
            BallotMethod.SWING,
            BallotMethod.DIRECT,
            BallotMethod.SWING,
        ]

    def test_that_another_setting_of_the_study_leaves_the_answers_given_in_pairs(self) -> None:
        decision = edits.close_round(judged(started(carry=False)), "where")
        after = edits.change_method(decision, "where", ballot=BallotMethod.DIRECT)
        study, round_ = where(after), current(after)
        assert rounds.ballot_method(study, round_, "anne") is BallotMethod.PAIRWISE
        assert rounds.ballot_method(study, round_, "bo") is BallotMethod.DIRECT

    def test_that_another_setting_asks_anew_and_leaves_what_is_closed_as_it_was(self) -> None:
        first = edits.close_ballot(judged(BEFORE), "where", "anne", NOON)
        swing = edits.change_method(first, "where", ballot=BallotMethod.SWING)
        assert rounds.ballot_method(where(swing), current(swing), "anne") is BallotMethod.PAIRWISE
        second = sound(edits.start_round(swing, "where"))
        frozen, now = where(second).rounds
        for person in ("anne", "bo"):
            assert rounds.ballot_method(where(second), frozen, person) is BallotMethod.PAIRWISE
            assert rounds.ballot_method(where(second), now, person) is BallotMethod.SWING

    def test_that_comparing_alternatives_does_not_change_the_method(self) -> None:
        decision = edits.set_scale(started(carry=False), "where", "raw", PairwiseScale())
        decision = edits.set_points(decision, "where", "anne", PointsMethod.DIRECT, {"near": 1})
        decision = edits.set_comparison(decision, "where", "anne", "raw", "s1", "s2", 3)
        method = rounds.ballot_method(where(decision), current(decision), "anne")
        assert method is BallotMethod.DIRECT

    def test_that_a_ballot_that_says_nothing_is_not_kept(self) -> None:
        decision = edits.choose_ballot_method(BEFORE, "where", "anne", BallotMethod.SWING)
        assert current(edits.choose_ballot_method(decision, "where", "anne", None)).ballots == ()
        assert edits.choose_ballot_method(BEFORE, "where", "anne", None) is BEFORE


class TestPoints:
    def test_that_points_merge_and_none_takes_one_back(self) -> None:
        first = sound(
            edits.set_points(BEFORE, "where", "anne", PointsMethod.DIRECT, {"raw": 30, "near": 10})
        )
        more = edits.set_points(
            first, "where", "anne", PointsMethod.DIRECT, {"near": None, "market": 5}
        )
        given = rounds.points_of(current(sound(more)), "anne")
        assert given is not None
        assert given.points == {"raw": 30.0, "market": 5.0}
        assert given.asked.keys() == given.points.keys()
        same = edits.set_points(more, "where", "anne", PointsMethod.DIRECT, {"raw": 30})
        assert same is more
        none = edits.set_points(
            more, "where", "anne", PointsMethod.DIRECT, {"raw": None, "market": None}
        )
        assert current(sound(none)).points == ()

    def test_that_another_method_replaces_the_earlier_points(self) -> None:
        first = edits.set_points(BEFORE, "where", "anne", PointsMethod.DIRECT, {"raw": 30})
        after = edits.set_points(first, "where", "anne", PointsMethod.RANK_ORDER, {"near": 1})
        given = rounds.points_of(current(sound(after)), "anne")
        assert given is not None
        assert (given.method, given.points) == (PointsMethod.RANK_ORDER, {"near": 1.0})

    @pytest.mark.parametrize("value", [-1, float("nan"), float("inf")])
    def test_that_points_are_finite_and_not_negative(self, value: float) -> None:
        error = refused(
            lambda: edits.set_points(BEFORE, "where", "anne", PointsMethod.SWING, {"raw": value})
        )
        assert error.code == "edit-points-negative"

    @pytest.mark.parametrize("place", [0, -1, 1.5, float("nan"), float("inf")])
    def test_that_a_place_is_a_whole_number_from_one(self, place: float) -> None:
        error = refused(
            lambda: edits.set_points(
                BEFORE, "where", "anne", PointsMethod.RANK_ORDER, {"raw": place}
            )
        )
        assert error.code == "edit-place-invalid"

    def test_that_points_are_for_what_is_there(self) -> None:
        for person, criterion in (("nobody", "raw"), ("anne", "nothing")):
            with pytest.raises(KeyError):
                edits.set_points(BEFORE, "where", person, PointsMethod.DIRECT, {criterion: 1})


class TestTakenBallots:
    def test_that_a_filled_ballot_replaces_all_answers_of_one_and_is_closed(self) -> None:
        before = edits.set_points(started(), "where", "anne", PointsMethod.DIRECT, {"raw": 1})
        filled = Judgements(
            participant="anne", comparisons=(Comparison(first="raw", second="near", ratio=7),)
        )
        after = sound(edits.take_ballot(before, "where", "anne", judgements=[filled], time=NOON))
        assert rounds.comparisons_of(current(after), "anne", None) == filled.comparisons
        assert rounds.comparisons_of(current(after), "anne", "energy") == ()
        assert rounds.points_of(current(after), "anne") is None
        assert rounds.ballot_of(current(after), "anne") == Ballot(
            participant="anne", method=BallotMethod.PAIRWISE, closed=NOON
        )
        bo = [j for j in current(before).judgements if j.participant == "bo"]
        assert [j for j in current(after).judgements if j.participant == "bo"] == bo

    def test_that_it_counts_although_an_earlier_one_was_closed_or_abstained(self) -> None:
        given = PointsGiven(participant="bo", method=PointsMethod.SWING, points={"raw": 100})
        for before in (
            edits.close_ballot(started(), "where", "bo", NOON),
            edits.abstain(started(), "where", "bo", Abstention.LEFT_OUT),
        ):
            after = sound(
                edits.take_ballot(
                    before, "where", "bo", points=given, method=BallotMethod.SWING, time=LATER
                )
            )
            ballot = rounds.ballot_of(current(after), "bo")
            assert (ballot.closed, ballot.abstains) == (LATER, None)
            assert rounds.points_of(current(after), "bo") == given
            assert not any(j.participant == "bo" for j in current(after).judgements)

    def test_that_it_brings_a_favourite_or_takes_the_one_there_was_back(self) -> None:
        before = edits.write_favourite(started(), "where", "anne", "s1")
        for given in ("s2", None):
            after = sound(edits.take_ballot(before, "where", "anne", favourite=given, time=NOON))
            assert rounds.ballot_of(current(after), "anne").favourite == given
        with pytest.raises(KeyError):
            edits.take_ballot(BEFORE, "where", "anne", favourite="nowhere")

    def test_that_it_is_for_somebody_who_takes_part(self) -> None:
        with pytest.raises(KeyError):
            edits.take_ballot(BEFORE, "where", "nobody")


class TestKeptViews:
    def test_that_a_view_is_kept_until_another_answer(self) -> None:
        kept = sound(edits.keep_view(judged(started()), "where", "anne", None, PAIR[::-1]))
        assert said(kept).kept
        assert edits.keep_view(kept, "where", "anne", None, PAIR) is kept
        assert not said(judged(kept, ratio=4)).kept
        assert said(judged(kept)).kept
        assert judged(kept) is kept
        assert not said(edits.keep_view(kept, "where", "anne", None, PAIR, kept=False)).kept

    def test_that_there_is_nothing_to_keep_without_an_answer(self) -> None:
        assert edits.keep_view(BEFORE, "where", "anne", None, PAIR) is BEFORE

    def test_that_a_reason_and_a_kept_view_are_carried_into_the_next_round(self) -> None:
        decision = edits.keep_view(judged(BEFORE), "where", "anne", None, PAIR)
        decision = edits.set_reason(decision, "where", "anne", None, PAIR, "Ore is ore.")
        after = said(started(decision))
        assert (after.kept, after.reason) == (True, "Ore is ore.")


class TestFavourites:
    def test_that_a_favourite_is_written_down_changed_and_taken_back(self) -> None:
        decision = started()
        one = sound(edits.write_favourite(decision, "where", "anne", "s2"))
        assert rounds.ballot_of(current(one), "anne").favourite == "s2"
        assert edits.write_favourite(one, "where", "anne", "s2") is one
        other = sound(edits.write_favourite(one, "where", "anne", "s4"))
        assert rounds.ballot_of(current(other), "anne").favourite == "s4"
        assert edits.write_favourite(other, "where", "anne", None) == decision

    def test_that_it_stands_beside_all_else_that_a_ballot_says(self) -> None:
        decision = edits.write_favourite(started(), "where", "anne", "s2")
        decision = edits.choose_ballot_method(decision, "where", "anne", BallotMethod.SWING)
        decision = edits.close_ballot(decision, "where", "anne", NOON)
        ballot = rounds.ballot_of(current(decision), "anne")
        assert (ballot.favourite, ballot.method, ballot.closed) == ("s2", BallotMethod.SWING, NOON)
        opened = edits.reopen_ballot(decision, "where", "anne")
        assert rounds.ballot_of(current(opened), "anne").favourite == "s2"

    def test_that_it_stays_with_who_does_not_vote_after_all(self) -> None:
        decision = edits.write_favourite(started(), "where", "anne", "s2")
        away = sound(edits.abstain(decision, "where", "anne", Abstention.LEFT_OUT))
        assert rounds.ballot_of(current(away), "anne").favourite == "s2"

    def test_that_a_closed_ballot_and_a_closed_round_take_none(self) -> None:
        closed = edits.close_ballot(started(), "where", "anne", NOON)
        for favourite in ("s1", None):
            refusal = refused(lambda f=favourite: edits.write_favourite(closed, "where", "anne", f))
            assert refusal.code == "edit-ballot-closed"
        over = edits.close_round(started(), "where")
        refusal = refused(lambda: edits.write_favourite(over, "where", "anne", "s1"))
        assert refusal.code == "edit-round-closed"

    def test_that_a_new_round_asks_anew(self) -> None:
        decision = edits.write_favourite(started(), "where", "anne", "s2")
        decision = edits.reveal_round(decision, "where", LATER)
        after = sound(edits.start_round(decision, "where"))
        assert rounds.ballot_of(current(after), "anne").favourite is None
        assert rounds.ballot_of(where(after).rounds[-2], "anne").favourite == "s2"

    def test_that_only_an_alternative_of_the_study_can_be_one(self) -> None:
        for who, favourite in (("anne", "stay"), ("anne", "nowhere"), ("nobody", "s1")):
            with pytest.raises(KeyError):
                edits.write_favourite(BEFORE, "where", who, favourite)

    def test_that_an_alternative_that_goes_is_nobodys_favourite_in_any_round(self) -> None:
        decision = edits.write_favourite(started(), "where", "anne", "s2")
        decision = edits.write_favourite(decision, "where", "bo", "s3")
        decision = edits.close_ballot(decision, "where", "anne", NOON)
        decision = edits.reveal_round(decision, "where", LATER)
        decision = edits.start_round(decision, "where")
        decision = edits.write_favourite(decision, "where", "anne", "s2")
        after = sound(edits.remove_alternative(decision, "where", "s2"))
        before_last, last = where(after).rounds[-2:]
        assert rounds.ballot_of(before_last, "anne") == Ballot(participant="anne", closed=NOON)
        assert rounds.ballot_of(before_last, "bo").favourite == "s3"
        assert last.ballots == ()

    def test_that_an_alternative_that_is_nobodys_favourite_leaves_the_rounds_alone(self) -> None:
        decision = edits.write_favourite(started(), "where", "anne", "s2")
        after = edits.remove_alternative(decision, "where", "s5")
        assert where(after).rounds == where(decision).rounds

    def test_that_who_leaves_takes_their_favourite_along(self) -> None:
        decision = edits.write_favourite(started(), "where", "anne", "s2")
        after = sound(edits.remove_participant(decision, "anne"))
        assert all(ballot.participant != "anne" for ballot in current(after).ballots)

    def test_that_what_the_criteria_miss_is_kept_with_its_round(self) -> None:
        decision = edits.reveal_round(started(), "where", NOON)
        own = current(decision).id
        after = sound(edits.change_round(decision, "where", own, missed="The neighbours"))
        assert current(after).missed == "The neighbours"
        later = edits.start_round(after, "where")
        assert current(later).missed == ""


def test_that_nobody_but_a_participant_has_a_ballot() -> None:
    for edit in (
        lambda who: edits.write_favourite(BEFORE, "where", who, "s1"),
        lambda who: edits.close_ballot(BEFORE, "where", who, NOON),
        lambda who: edits.reopen_ballot(BEFORE, "where", who),
        lambda who: edits.abstain(BEFORE, "where", who, Abstention.LEFT_OUT),
        lambda who: edits.choose_ballot_method(BEFORE, "where", who, BallotMethod.SWING),
    ):
        with pytest.raises(KeyError):
            edit("nobody")
