"""Findings on computed weights: what is open, who is left out, who contradicts themselves."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.decision.issues import Issue, Param, Place, Severity, Step
from locdecide.decision.model import Aggregation, Decision, Round, Study, Weighting
from locdecide.decision.rounds import ballot_of, current_round, is_hidden
from locdecide.evaluation.coaching import advice
from locdecide.evaluation.voices import Voices
from locdecide.evaluation.weights import criteria_parents
from locdecide.mcda.consistency import CR_THRESHOLD
from locdecide.results import ComparisonGroup, WeightsResult

__all__ = ["weight_issues"]


def weight_issues(
    decision: Decision,
    study: Study,
    round_: Round | None,
    voices: Voices,
    weights: WeightsResult,
) -> Iterator[Issue]:
    """Yield what is worth a look in the weights that the counting round gives."""
    by_points = study.method.weighting is Weighting.DIRECT
    nobody = False
    if round_ is not None and not by_points and _nobody_decides(decision, study, round_, voices):
        nobody = True
        yield Issue(
            code="weights-nobody",
            severity=Severity.WARNING,
            place=Place(step=Step.WEIGHTS, study=study.id),
            params={"study": study.name, "round": round_.name},
        )
    current = current_round(study)
    waits = not by_points and round_ is None and current is not None and is_hidden(current)
    for group in weights.groups:
        if by_points and not group.of_alternatives:
            continue
        # One sentence says already why nothing weighs more than anything else.
        if not nobody and not waits:
            yield from _open(study, group)
        yield from _left_out(decision, study, group)
        yield from _inconsistent(decision, study, voices, group)


def _nobody_decides(decision: Decision, study: Study, round_: Round, voices: Voices) -> bool:
    """Tell whether all who decide abstain, or a round that is over has no answer of theirs."""
    deciding = [person.id for person in decision.participants if person.voting_power > 0]
    if not deciding:
        return False
    voting = [each for each in deciding if ballot_of(round_, each).abstains is None]
    answered = any(
        voices.of(person, parent) is not None
        for person in voting
        for parent in criteria_parents(study)
    )
    return not voting or not (round_.open or answered)


def _open(study: Study, group: ComparisonGroup) -> Iterator[Issue]:
    if group.complete or len(group.members) < 2:
        return
    top = "-top" if group.parent is None else ""
    code = "weights-alternatives-open" if group.of_alternatives else f"weights-open{top}"
    yield Issue(
        code=code,
        severity=Severity.WARNING,
        place=_place(study, group),
        params=_params(study, group),
    )


def _left_out(decision: Decision, study: Study, group: ComparisonGroup) -> Iterator[Issue]:
    if not group.complete or study.method.aggregation is Aggregation.JUDGEMENTS:
        return
    people = {participant.id: participant.name for participant in decision.participants}
    for person in group.left_out:
        yield Issue(
            code="weights-left-out" if group.parent else "weights-left-out-top",
            severity=Severity.WARNING,
            place=_place(study, group, person),
            params={**_params(study, group), "participant": people[person]},
        )


def _inconsistent(
    decision: Decision, study: Study, voices: Voices, group: ComparisonGroup
) -> Iterator[Issue]:
    people = {participant.id: participant.name for participant in decision.participants}
    for found in group.consistency:
        person = found.participant
        if person is None or found.cr <= CR_THRESHOLD:
            continue
        params = {
            **_params(study, group),
            "participant": people[person],
            "cr": round(found.cr, 3),
        }
        place = _place(study, group, person)
        if _keeps_view(study, voices, person, group):
            yield Issue(
                code="weights-kept" if group.parent else "weights-kept-top",
                severity=Severity.NOTE,
                place=place,
                params=params,
            )
        else:
            yield Issue(
                code="weights-inconsistent" if group.parent else "weights-inconsistent-top",
                severity=Severity.WARNING,
                place=place,
                params=params,
            )


def _keeps_view(study: Study, voices: Voices, person: str, group: ComparisonGroup) -> bool:
    """Tell whether somebody keeps every judgement that pulls most against the others."""
    given = voices.comparisons(person, group.parent)
    voice = voices.of(person, group.parent)
    if voice is None or not any(each.kept for each in given):
        return False
    return all(each.kept for each in advice(study, voice, group.members, given))


def _params(study: Study, group: ComparisonGroup) -> dict[str, Param]:
    names = {criterion.id: criterion.name for criterion in study.criteria}
    return {"study": study.name, "parent": names.get(group.parent or "", "")}


def _place(study: Study, group: ComparisonGroup, person: str | None = None) -> Place:
    return Place(step=Step.WEIGHTS, study=study.id, criterion=group.parent, participant=person)
