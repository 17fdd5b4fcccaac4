"""Edits of one participant's ballot: points, method, closing it, not voting, taking a sheet."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import msgspec

from locdecide.decision.choices import Abstention, BallotMethod, PointsMethod
from locdecide.decision.edits.lookup import changed, in_study, index_of, study_of
from locdecide.decision.edits.rounds import in_open_ballot, in_open_round
from locdecide.decision.issues import EditError
from locdecide.decision.model import Ballot, Decision, Judgements, PointsGiven, Round, Study
from locdecide.decision.rounds import asked_about, ballot_of, points_of

__all__ = [
    "abstain",
    "choose_ballot_method",
    "close_ballot",
    "reopen_ballot",
    "set_points",
    "take_ballot",
    "without_favourites_of",
    "write_favourite",
]

replace = msgspec.structs.replace


def set_points(
    decision: Decision,
    study_id: str,
    participant: str,
    method: PointsMethod,
    points: Mapping[str, float | None],
) -> Decision:
    """Give one participant's points, or places in a rank order; None takes a criterion's back.

    Points by another method than before replace the earlier ones.

    Raises
    ------
    EditError
        ``edit-points-negative``, ``edit-place-invalid`` for a place that is not a whole number
        from 1, ``edit-round-closed``, ``edit-ballot-closed``.
    """
    by_place = method is PointsMethod.RANK_ORDER
    for value in points.values():
        if value is None:
            continue
        if by_place and (not math.isfinite(value) or value < 1 or value != round(value)):
            raise EditError("edit-place-invalid")
        if not math.isfinite(value) or value < 0:
            raise EditError("edit-points-negative")
    index_of(decision.participants, participant)
    study = decision.studies[index_of(decision.studies, study_id)]
    for criterion in points:
        index_of(study.criteria, criterion)

    def edit(round_: Round) -> Round:
        before = points_of(round_, participant)
        same = before is not None and before.method is method
        given = dict(before.points) if before is not None and same else {}
        asked = dict(before.asked) if before is not None and same else {}
        for criterion, value in points.items():
            given.pop(criterion, None)
            asked.pop(criterion, None)
            if value is not None:
                given[criterion] = float(value)
                asked[criterion] = asked_about(study, criterion)
        after = PointsGiven(participant=participant, method=method, points=given, asked=asked)
        if after == before:
            return round_
        if before is None:
            return replace(round_, points=(*round_.points, after)) if given else round_
        kept = tuple(after if each is before else each for each in round_.points)
        return replace(round_, points=tuple(each for each in kept if each.points))

    return in_study(decision, study_id, lambda each: in_open_ballot(each, participant, edit))


def choose_ballot_method(
    decision: Decision, study_id: str, participant: str, method: BallotMethod | None
) -> Decision:
    """Let one participant weight in another way than the study; None is the study's way.

    Raises
    ------
    EditError
        ``edit-round-closed``, ``edit-ballot-closed``.
    """
    index_of(decision.participants, participant)

    def edit(round_: Round) -> Round:
        return _with_ballot(round_, participant, lambda b: changed(b, {"method": method}))

    return in_study(decision, study_id, lambda study: in_open_ballot(study, participant, edit))


def close_ballot(decision: Decision, study_id: str, participant: str, time: str) -> Decision:
    """Close a participant's ballot: the answers stand until somebody opens it again.

    Raises
    ------
    EditError
        ``edit-round-closed``, ``edit-ballot-closed``.
    """
    index_of(decision.participants, participant)

    def edit(round_: Round) -> Round:
        return _with_ballot(round_, participant, lambda b: changed(b, {"closed": time}))

    return in_study(decision, study_id, lambda study: in_open_ballot(study, participant, edit))


def reopen_ballot(decision: Decision, study_id: str, participant: str) -> Decision:
    """Open a ballot that was closed, or let somebody vote after all.

    Raises
    ------
    EditError
        ``edit-round-closed``.
    """
    index_of(decision.participants, participant)
    fields = {"closed": "", "abstains": None}

    def edit(round_: Round) -> Round:
        return _with_ballot(round_, participant, lambda b: changed(b, fields))

    return in_study(decision, study_id, lambda study: in_open_round(study, edit))


def abstain(decision: Decision, study_id: str, participant: str, how: Abstention) -> Decision:
    """Let a participant not vote in the current round; answers given so far are kept aside.

    Raises
    ------
    EditError
        ``edit-round-closed``.
    """
    index_of(decision.participants, participant)
    fields = {"closed": "", "abstains": how}

    def edit(round_: Round) -> Round:
        return _with_ballot(round_, participant, lambda b: changed(b, fields))

    return in_study(decision, study_id, lambda study: in_open_round(study, edit))


def take_ballot(
    decision: Decision,
    study_id: str,
    participant: str,
    *,
    judgements: Sequence[Judgements] = (),
    points: PointsGiven | None = None,
    method: BallotMethod = BallotMethod.PAIRWISE,
    favourite: str | None = None,
    time: str = "",
) -> Decision:
    """Put a ballot filled elsewhere in the place of a participant's answers, and close it.

    The ``favourite`` takes the place of the one that was written down, None of any.

    Raises
    ------
    EditError
        ``edit-round-closed``. A ballot that was closed or abstained is replaced all the same:
        who asks which one counts has asked by now.
    """
    index_of(decision.participants, participant)
    if favourite is not None:
        index_of(study_of(decision, study_id).alternatives, favourite)

    def edit(round_: Round) -> Round:
        others = tuple(j for j in round_.judgements if j.participant != participant)
        filled = tuple(j for j in judgements if j.comparisons)
        given = () if points is None or not points.points else (points,)
        own = replace(
            ballot_of(round_, participant),
            method=method,
            closed=time,
            abstains=None,
            favourite=favourite,
        )
        return _with_ballot(
            replace(
                round_,
                judgements=(*others, *filled),
                points=(*(p for p in round_.points if p.participant != participant), *given),
            ),
            participant,
            lambda _: own,
        )

    return in_study(decision, study_id, lambda study: in_open_round(study, edit))


def write_favourite(
    decision: Decision, study_id: str, participant: str, alternative: str | None
) -> Decision:
    """Write down which alternative a participant would choose; None takes it back.

    Raises
    ------
    EditError
        ``edit-round-closed``, ``edit-ballot-closed``.
    """
    index_of(decision.participants, participant)
    study = decision.studies[index_of(decision.studies, study_id)]
    if alternative is not None:
        index_of(study.alternatives, alternative)

    def edit(round_: Round) -> Round:
        return _with_ballot(round_, participant, lambda b: changed(b, {"favourite": alternative}))

    return in_study(decision, study_id, lambda each: in_open_ballot(each, participant, edit))


def without_favourites_of(study: Study, alternative: str) -> Study:
    """Return the study in which nobody has an alternative for a favourite any more."""

    def edit(round_: Round) -> Round:
        if all(ballot.favourite != alternative for ballot in round_.ballots):
            return round_
        for ballot in round_.ballots:
            if ballot.favourite == alternative:
                round_ = _with_ballot(
                    round_, ballot.participant, lambda b: changed(b, {"favourite": None})
                )
        return round_

    return changed(study, {"rounds": tuple(edit(round_) for round_ in study.rounds)})


def _with_ballot(round_: Round, participant: str, edit: Callable[[Ballot], Ballot]) -> Round:
    before = ballot_of(round_, participant)
    after = edit(before)
    if after is before:
        return round_
    listed = any(ballot is before for ballot in round_.ballots)
    ballots = (
        tuple(after if ballot is before else ballot for ballot in round_.ballots)
        if listed
        else (*round_.ballots, after)
    )
    empty = Ballot(participant=participant)
    return replace(round_, ballots=tuple(ballot for ballot in ballots if ballot != empty))
