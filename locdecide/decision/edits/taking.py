"""The edit that takes what somebody changed in a workbook of this decision."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from locdecide.decision.edits.frame import record
from locdecide.decision.edits.lookup import changed
from locdecide.decision.integrity import compared
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Ballot,
    Comparison,
    Conclusion,
    Decision,
    Gate,
    Judgements,
    LogEntry,
    Participant,
    PointsGiven,
    Review,
    Round,
    Study,
)
from locdecide.decision.precision import precise
from locdecide.decision.rounds import is_hidden

__all__ = ["take_changes", "with_changes"]

replace = msgspec.structs.replace


def take_changes(decision: Decision, imported: Decision, entry: LogEntry) -> Decision:
    """Take what a workbook says, with a line in the log; the same decision where that is the same.

    Raises
    ------
    EditError
        ``edit-gates-frozen`` where the workbook changes must-haves that are frozen.
    """
    after = with_changes(decision, imported)
    if after is decision:
        return decision
    for study in decision.studies:
        found = next((each for each in after.studies if each.id == study.id), None)
        if study.gates_frozen and found is not None and _demands(study) != _demands(found):
            raise EditError("edit-gates-frozen")
    return record(after, entry)


def with_changes(decision: Decision, imported: Decision) -> Decision:
    """Return the decision as a workbook says it is, with all that a workbook cannot hold.

    The log and the sign-offs stay as they are, and whether the must-haves of a study are frozen:
    a workbook records nothing. A round that the workbook leaves out stays, since it may have been
    hidden when the workbook was written, and so does everybody who takes part in one; a study, a
    conclusion and a review that it leaves out stay too. What is kept loses what it says of
    criteria and alternatives that the workbook removes. A number that a spreadsheet has only
    rounded is the one before.
    """
    said = {study.id: study for study in imported.studies}
    people = _people(decision, imported)
    known = {person.id for person in people}
    own = {study.id: study for study in decision.studies}
    studies = [
        _merged(own[study.id], study, known) if study.id in own else study
        for study in imported.studies
    ]
    for at, study in enumerate(decision.studies):
        if study.id not in said:
            studies.insert(at, study)
    merged = replace(
        decision,
        title=imported.title,
        question=imported.question,
        context=imported.context,
        participants=people,
        studies=tuple(studies),
    )
    return precise(decision, merged)


def _people(decision: Decision, imported: Decision) -> tuple[Participant, ...]:
    """Return the people of the workbook, and those who take part in what it leaves out."""
    said = {study.id: study for study in imported.studies}
    busy: set[str] = set()
    for study in decision.studies:
        there = {round_.id for round_ in said[study.id].rounds} if study.id in said else set()
        for round_ in study.rounds:
            if is_hidden(round_) or round_.id not in there:
                busy.update(_taking_part(round_))
    listed = {person.id for person in imported.participants}
    kept = (each for each in decision.participants if each.id in busy - listed)
    return (*imported.participants, *kept)


def _taking_part(round_: Round) -> Iterator[str]:
    yield from (judgements.participant for judgements in round_.judgements)
    yield from (given.participant for given in round_.points)
    yield from (ballot.participant for ballot in round_.ballots)


def _merged(own: Study, study: Study, people: Collection[str]) -> Study:
    return replace(
        study,
        rounds=_rounds(own, study, people),
        gates_frozen=own.gates_frozen,
        conclusion=_conclusion(own, study),
        review=_review(own, study),
    )


def _rounds(own: Study, study: Study, people: Collection[str]) -> tuple[Round, ...]:
    """Return the rounds of the workbook, with those that it leaves out in their places."""
    hidden = {round_.id for round_ in own.rounds if is_hidden(round_)}
    rounds = [round_ for round_ in study.rounds if round_.id not in hidden]
    said = {round_.id for round_ in rounds}
    after = 0
    for round_ in own.rounds:
        if round_.id in said:
            after = next(at for at, each in enumerate(rounds, 1) if each.id == round_.id)
            continue
        kept = _consistent(round_, study, people)
        if round_ is own.rounds[-1]:
            # The last round is the one that takes answers, whatever the workbook knew of it.
            return (*(_as_open(each, own) for each in rounds), kept)
        rounds.insert(after, kept)
        after += 1
    return tuple(rounds)


def _as_open(round_: Round, own: Study) -> Round:
    before = next((each for each in own.rounds if each.id == round_.id), None)
    return changed(round_, {"open": before is not None and before.open})


def _consistent(round_: Round, study: Study, people: Collection[str]) -> Round:
    """Return a round without what it says of anything that the study does not have."""
    criteria = {criterion.id for criterion in study.criteria}
    alternatives = {alternative.id for alternative in study.alternatives}
    judged = (
        _judgements(each, study)
        for each in round_.judgements
        if each.parent is None or each.parent in criteria
    )
    pointed = (_points(each, criteria) for each in round_.points)
    reveal = round_.reveal
    if reveal is not None:
        waiting = tuple(person for person in reveal.waiting if person in people)
        reveal = changed(reveal, {"waiting": waiting})
    return changed(
        round_,
        {
            "judgements": tuple(each for each in judged if each is not None),
            "points": tuple(each for each in pointed if each is not None),
            "ballots": tuple(_ballot(each, alternatives) for each in round_.ballots),
            "reveal": reveal,
        },
    )


def _judgements(judgements: Judgements, study: Study) -> Judgements | None:
    members = compared(study, judgements.parent)

    def stands(comparison: Comparison) -> bool:
        return comparison.first in members and comparison.second in members

    kept = tuple(each for each in judgements.comparisons if stands(each))
    if judgements.comparisons and not kept:
        return None
    return changed(judgements, {"comparisons": kept})


def _points(given: PointsGiven, criteria: Collection[str]) -> PointsGiven | None:
    points = {key: value for key, value in given.points.items() if key in criteria}
    asked = {key: value for key, value in given.asked.items() if key in criteria}
    if given.points and not points:
        return None
    return changed(given, {"points": points, "asked": asked})


def _ballot(ballot: Ballot, alternatives: Collection[str]) -> Ballot:
    if ballot.favourite is None or ballot.favourite in alternatives:
        return ballot
    return replace(ballot, favourite=None)


def _conclusion(own: Study, study: Study) -> Conclusion | None:
    if study.conclusion is not None:
        return study.conclusion
    if own.conclusion is None or own.conclusion.alternative is None:
        return own.conclusion
    there = any(each.id == own.conclusion.alternative for each in study.alternatives)
    return own.conclusion if there else None


def _review(own: Study, study: Study) -> Review | None:
    if study.review is not None:
        return study.review
    review = own.review
    if review is None or all(each.id != review.alternative for each in study.alternatives):
        return None
    criteria = {criterion.id for criterion in study.criteria}
    lines = tuple(
        line
        if line.criterion is None or line.criterion in criteria
        else replace(line, criterion=None)
        for line in review.lines
    )
    return changed(review, {"lines": lines})


def _demands(study: Study) -> list[tuple[object, ...]]:
    """Return what frozen must-haves hold: themselves, and the scale and unit they rest on."""
    scales = {criterion.id: (type(criterion.scale), criterion.unit) for criterion in study.criteria}

    def demand(gate: Gate) -> tuple[object, ...]:
        scale = None if gate.criterion is None else scales.get(gate.criterion)
        return (gate.id, gate.name, gate.criterion, gate.sense, gate.threshold, scale)

    return [demand(gate) for gate in study.gates]
