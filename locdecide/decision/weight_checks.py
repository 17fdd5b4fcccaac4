"""Findings on how a study is weighted: rounds that are hidden, votes and answers that are missing.

They look at who answered and at what was asked; what the answers amount to is computed elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.decision.choices import BallotMethod, Weighting
from locdecide.decision.issues import Issue, Place, Severity, Step
from locdecide.decision.model import (
    Comparison,
    Decision,
    Participant,
    PointsGiven,
    Round,
    Study,
)
from locdecide.decision.rounds import (
    ballot_method,
    ballot_of,
    counting_round,
    current_round,
    is_hidden,
    is_stale,
    points_of,
    stale_direct_points,
    stale_points,
    waiting,
)
from locdecide.decision.tree import children

__all__ = ["weight_findings"]


def weight_findings(decision: Decision, study: Study) -> Iterator[Issue]:
    """Yield what is worth a look in the rounds of a study, or in the points given together.

    Nothing is said about anybody's answers in a round that is hidden.
    """
    if study.method.weighting is Weighting.DIRECT:
        yield from _points_together(study)
        return
    current, counting = current_round(study), counting_round(study)
    if current is not None and is_hidden(current):
        yield from _hidden(decision, study, current, counting)
    elif current is not None:
        yield from _unanswered(decision, study, current)
    if counting is not None:
        yield from _revealed_early(decision, study, counting)
        yield from _stale(decision, study, counting)


def _points_together(study: Study) -> Iterator[Issue]:
    names = {criterion.id: criterion.name for criterion in study.criteria}
    for parent in dict.fromkeys(criterion.parent for criterion in study.criteria):
        siblings = children(study.criteria, parent)
        if len(siblings) > 1 and not any(study.direct_points.get(c.id) for c in siblings):
            yield Issue(
                code="points-missing" if parent else "points-missing-top",
                severity=Severity.WARNING,
                place=_place(study),
                params={"study": study.name, "parent": names.get(parent or "", "")},
            )
    stale = stale_direct_points(study)
    if stale:
        listed = ", ".join(criterion.name for criterion in study.criteria if criterion.id in stale)
        yield Issue(
            code="points-stale",
            severity=Severity.WARNING,
            place=_place(study),
            params={"study": study.name, "criteria": listed},
        )


def _hidden(
    decision: Decision, study: Study, current: Round, counting: Round | None
) -> Iterator[Issue]:
    params = {"study": study.name, "round": current.name}
    if counting is None:
        yield Issue(
            code="round-hidden-first",
            severity=Severity.WARNING,
            place=_place(study),
            params=params,
        )
    else:
        yield Issue(
            code="round-hidden",
            severity=Severity.WARNING,
            place=_place(study),
            params={**params, "counting": counting.name},
        )
    for person in waiting(decision, current) if not current.open else ():
        if person.voting_power > 0:
            yield Issue(
                code="ballot-open",
                severity=Severity.WARNING,
                place=_place(study, person),
                params={**params, "participant": person.name},
            )


def _unanswered(decision: Decision, study: Study, round_: Round) -> Iterator[Issue]:
    """Yield who has a vote and no answer, once anybody has answered."""
    voting = [p for p in decision.participants if ballot_of(round_, p.id).abstains is None]
    answered = {person.id for person in voting if _answers(study, round_, person.id)}
    for person in voting if answered else ():
        if person.voting_power > 0 and person.id not in answered:
            yield Issue(
                code="weights-unanswered",
                severity=Severity.WARNING,
                place=_place(study, person),
                params={"study": study.name, "participant": person.name},
            )


def _revealed_early(decision: Decision, study: Study, round_: Round) -> Iterator[Issue]:
    late = () if round_.reveal is None else round_.reveal.waiting
    names = [person.name for person in decision.participants if person.id in late]
    if names:
        yield Issue(
            code="round-revealed-early",
            severity=Severity.NOTE,
            place=_place(study),
            params={"study": study.name, "round": round_.name, "names": ", ".join(names)},
        )


def _stale(decision: Decision, study: Study, round_: Round) -> Iterator[Issue]:
    """Yield who answered on other declared ranges than today's, and how often."""
    for person in decision.participants:
        if ballot_of(round_, person.id).abstains is not None:
            continue
        compared, given = _counting_answers(study, round_, person.id)
        stale = sum(is_stale(study, each) for each in compared)
        total = len(compared)
        if given is not None:
            stale += len(stale_points(study, given))
            total += len(given.points)
        if stale:
            yield Issue(
                code="weights-stale",
                severity=Severity.WARNING,
                place=_place(study, person),
                params={
                    "study": study.name,
                    "participant": person.name,
                    "count": stale,
                    "total": total,
                },
            )


def _answers(study: Study, round_: Round, participant: str) -> bool:
    compared, given = _counting_answers(study, round_, participant)
    return bool(compared) or bool(given and given.points)


def _counting_answers(
    study: Study, round_: Round, participant: str
) -> tuple[list[Comparison], PointsGiven | None]:
    """Return the answers that count by the way in which somebody weights in a round."""
    method = ballot_method(study, round_, participant)
    inside = {criterion.parent for criterion in study.criteria}
    compared = [
        comparison
        for judgements in round_.judgements
        if judgements.participant == participant
        and (method is BallotMethod.PAIRWISE or judgements.parent not in inside)
        for comparison in judgements.comparisons
    ]
    given = points_of(round_, participant)
    counts = given is not None and given.method.value == method.value
    return compared, given if counts else None


def _place(study: Study, person: Participant | None = None) -> Place:
    return Place(step=Step.WEIGHTS, study=study.id, participant=person.id if person else None)
