"""Edits of the rounds of weighting: starting, closing and revealing them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from locdecide.decision.edits.frame import record
from locdecide.decision.edits.lookup import changed, checked_name, in_study, replaced, study_of
from locdecide.decision.issues import EditError
from locdecide.decision.model import Ballot, Decision, LogEntry, Reveal, Round, Study, new_id
from locdecide.decision.rounds import ballot_method, ballot_of, current_round, is_hidden, waiting

__all__ = [
    "change_round",
    "close_round",
    "in_open_ballot",
    "in_open_round",
    "reopen_round",
    "reveal_round",
    "start_round",
]

replace = msgspec.structs.replace


def start_round(
    decision: Decision,
    study_id: str,
    *,
    name: str = "",
    date: str = "",
    secret: bool = True,
    carry: bool = True,
    round_id: str | None = None,
) -> Decision:
    """Close the current round and start the next one.

    The name is by default the next number. With ``carry`` every participant begins with their
    answers of the round before and changes what they want; whoever does nothing keeps them.
    Answers to another kind of question than the study asks now stay behind. A participant's own
    way to weight is carried in any case.

    Raises
    ------
    EditError
        ``edit-round-hidden`` while the answers of the round before are not revealed.
    """

    def edit(study: Study) -> Study:
        before = current_round(study)
        if before is not None and is_hidden(before):
            raise EditError("edit-round-hidden", round=before.name)
        started = Round(
            id=round_id or new_id(),
            name=" ".join(name.split()) or str(len(study.rounds) + 1),
            date=date,
            secret=secret,
        )
        if before is not None:
            started = _following(study, before, started, carry=carry)
        frozen = tuple(changed(round_, {"open": False}) for round_ in study.rounds)
        return replace(study, rounds=(*frozen, started))

    return in_study(decision, study_id, edit)


def _following(study: Study, before: Round, started: Round, *, carry: bool) -> Round:
    """Return a round that begins with each one's own way to weight, and with their answers."""
    own = {ballot.participant for ballot in before.ballots if ballot.method is not None}
    asked = study.method.ballot
    above = {criterion.parent for criterion in study.criteria}

    def still_asked(participant: str) -> bool:
        return participant in own or ballot_method(study, before, participant) is asked

    judgements = (
        each
        for each in before.judgements
        if each.parent not in above or still_asked(each.participant)
    )
    return replace(
        started,
        judgements=tuple(judgements) if carry else (),
        points=tuple(p for p in before.points if still_asked(p.participant)) if carry else (),
        ballots=tuple(
            Ballot(participant=ballot.participant, method=ballot.method)
            for ballot in before.ballots
            if ballot.method is not None
        ),
    )


def change_round(decision: Decision, study_id: str, round_id: str, **fields: str) -> Decision:
    """Change ``name``, ``date`` or what the criteria ``missed``, of any round.

    Raises
    ------
    EditError
        ``edit-name-missing``.
    """
    if "name" in fields:
        fields["name"] = checked_name(fields["name"], "edit-name-missing")

    def edit(study: Study) -> Study:
        before = next(round_ for round_ in study.rounds if round_.id == round_id)
        after = changed(before, fields)
        if after is before:
            return study
        return replace(study, rounds=replaced(study.rounds, round_id, after))

    return in_study(decision, study_id, edit)


def close_round(decision: Decision, study_id: str) -> Decision:
    """Take no more answers in the current round; a secret one stays hidden."""
    return _in_current(decision, study_id, lambda round_: changed(round_, {"open": False}))


def reopen_round(decision: Decision, study_id: str) -> Decision:
    """Take answers in the current round again.

    Raises
    ------
    EditError
        ``edit-round-revealed`` for a secret round that everybody has seen: the next round is
        for second thoughts.
    """

    def edit(round_: Round) -> Round:
        if round_.reveal is not None:
            raise EditError("edit-round-revealed", round=round_.name)
        return changed(round_, {"open": True})

    return _in_current(decision, study_id, edit)


def reveal_round(
    decision: Decision, study_id: str, time: str, *, who: str = "", text: str = ""
) -> Decision:
    """Show the answers of the current round, close it, and put a line into the log.

    Who had not closed their ballot by then is kept with the round. A round that is not hidden
    stays as it is.
    """
    round_ = current_round(study_of(decision, study_id))
    if round_ is None or not is_hidden(round_):
        return decision
    late = tuple(person.id for person in waiting(decision, round_))
    revealed = replace(round_, open=False, reveal=Reveal(time=time, waiting=late))
    decision = _in_current(decision, study_id, lambda _: revealed)
    return record(decision, LogEntry(time=time, who=who, event="round-revealed", text=text))


def in_open_round(study: Study, edit: Callable[[Round], Round]) -> Study:
    """Return the study with its current round edited; the first answer makes the first round.

    Raises
    ------
    EditError
        ``edit-round-closed``.
    """
    round_ = current_round(study)
    if round_ is not None and not round_.open:
        raise EditError("edit-round-closed", round=round_.name)
    before = round_ or Round(id=new_id(), name="1")
    after = edit(before)
    if after is before:
        return study
    rounds = (after,) if round_ is None else replaced(study.rounds, before.id, after)
    return replace(study, rounds=rounds)


def in_open_ballot(study: Study, participant: str, edit: Callable[[Round], Round]) -> Study:
    """Return the study with a participant's answers in the current round edited.

    Raises
    ------
    EditError
        ``edit-round-closed``; ``edit-ballot-closed`` when the participant has closed the ballot
        or does not vote.
    """

    def checked(round_: Round) -> Round:
        ballot = ballot_of(round_, participant)
        if ballot.closed or ballot.abstains is not None:
            raise EditError("edit-ballot-closed")
        return edit(round_)

    return in_open_round(study, checked)


def _in_current(decision: Decision, study_id: str, edit: Callable[[Round], Round]) -> Decision:
    def in_last(study: Study) -> Study:
        round_ = current_round(study)
        if round_ is None:
            return study
        after = edit(round_)
        if after is round_:
            return study
        return replace(study, rounds=(*study.rounds[:-1], after))

    return in_study(decision, study_id, in_last)
