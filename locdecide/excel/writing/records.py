"""A decision as the rows of a workbook's lists and forms, by field; the reverse of reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from locdecide.decision.model import (
    Decision,
    Direction,
    MethodSettings,
    RatingScale,
    Round,
    Study,
    Waiver,
)
from locdecide.decision.tree import inner
from locdecide.excel.layout import sheet
from locdecide.excel.terms import Answer, ScaleKind, Tongue
from locdecide.excel.writing.outcome_rows import (
    conclusion_rows,
    review_rows,
    sign_off_rows,
    signed_text_rows,
)

__all__ = ["Row", "settings", "shared_rows", "study_rows"]

# The key of a waiver that has neither name, reason nor date.
_NO_WORDS = "-"

Row = Mapping[str, str | float | int | Enum | None]


def shared_rows(decision: Decision, noun: str) -> list[Row]:
    """Return the rows of a sheet that all studies share; a form has one row."""
    match noun:
        case "decision":
            return [
                {
                    "title": decision.title,
                    "question": decision.question,
                    "context": decision.context,
                    "key": decision.id,
                }
            ]
        case "participants":
            return [
                {
                    "name": p.name,
                    "role": p.role,
                    "voting_power": p.voting_power,
                    "language": Tongue(p.language) if p.language else None,
                    "key": p.id,
                }
                for p in decision.participants
            ]
        case "studies":
            return [
                {
                    "number": number,
                    "name": study.name,
                    "kind": study.kind,
                    "question": study.question,
                    "gates_frozen": study.gates_frozen,
                    "key": study.id,
                }
                for number, study in enumerate(decision.studies, start=1)
            ]
        case "sign_offs":
            return list(sign_off_rows(decision))
        case "signed_text":
            return list(signed_text_rows(decision))
        case "log":
            return [
                {
                    "time": e.time,
                    "who": e.who,
                    "event": e.event,
                    "text": e.text,
                    "file": e.file,
                    "digest": e.digest,
                }
                for e in decision.log
            ]
        case _:
            raise KeyError(noun)


def study_rows(decision: Decision, study: Study, noun: str) -> list[Row]:
    """Return the rows of one of a study's sheets; a form has one row."""
    match noun:
        case "criteria":
            return list(_criteria(study))
        case "levels":
            return list(_levels(study))
        case "alternatives":
            return [
                {
                    "name": a.name,
                    "kind": a.kind,
                    "country": a.country,
                    "latitude": a.latitude,
                    "longitude": a.longitude,
                    "stage": a.stage,
                    "note": a.note,
                    "key": a.id,
                }
                for a in study.alternatives
            ]
        case "sources":
            return list(_sources(study))
        case "gates":
            return list(_gates(study))
        case "gate_records":
            return list(_gate_records(study))
        case "rounds":
            return [
                {
                    "name": r.name,
                    "date": r.date,
                    "open": Answer.YES if r.open else Answer.NO,
                    "secret": Answer.YES if r.secret else Answer.NO,
                    "revealed": r.reveal.time if r.reveal is not None else "",
                    "missed": r.missed,
                    "key": r.id,
                }
                for r in study.rounds
            ]
        case "ballots":
            return list(_ballots(decision, study))
        case "judgements":
            return list(_judgements(decision, study))
        case "points":
            return list(_points(decision, study))
        case "method":
            return [settings(study.method)]
        case "conclusion":
            return conclusion_rows(study)
        case "review":
            return list(review_rows(study))
        case _:
            raise KeyError(noun)


def settings(method: MethodSettings) -> Row:
    """Return the method settings as the row of their form."""
    fields = {c.field: getattr(method, c.field) for c in sheet("method").columns}
    return {
        field: (Answer.YES if value else Answer.NO) if isinstance(value, bool) else value
        for field, value in fields.items()
    }


def _criteria(study: Study) -> Iterator[Row]:
    names = _criterion_names(study)
    above = {criterion.id for criterion in inner(study.criteria)}
    for criterion in study.criteria:
        # A parent has no figures; that more of it is better tells nobody anything.
        idle = criterion.id in above and criterion.direction is Direction.MAXIMISE
        yield {
            "name": criterion.name,
            "parent": names.get(criterion.parent or "", ""),
            "direction": None if idle else criterion.direction,
            "unit": criterion.unit,
            "scale": ScaleKind.of(criterion.scale),
            "worst": criterion.worst,
            "best": criterion.best,
            "points": study.direct_points.get(criterion.id),
            "description": criterion.description,
            "points_asked": study.direct_asked.get(criterion.id),
            "key": criterion.id,
            "parent_key": criterion.parent,
        }


def _levels(study: Study) -> Iterator[Row]:
    for criterion in study.criteria:
        if isinstance(criterion.scale, RatingScale):
            for level in criterion.scale.levels:
                yield {
                    "criterion": criterion.name,
                    "label": level.label,
                    "value": level.value,
                    "key": level.id,
                    "criterion_key": criterion.id,
                }


def _sources(study: Study) -> Iterator[Row]:
    for alternative in study.alternatives:
        row = study.performances.get(alternative.id, {})
        for criterion in study.criteria:
            performance = row.get(criterion.id)
            if performance is not None:
                yield {
                    "alternative": alternative.name,
                    "criterion": criterion.name,
                    "low": performance.low,
                    "high": performance.high,
                    "source": performance.source,
                    "year": performance.year,
                    "grade": performance.grade,
                    "note": performance.note,
                    "alternative_key": alternative.id,
                    "criterion_key": criterion.id,
                }


def _gates(study: Study) -> Iterator[Row]:
    names = _criterion_names(study)
    for gate in study.gates:
        yield {
            "name": gate.name,
            "criterion": names.get(gate.criterion or "", ""),
            "sense": gate.sense,
            "threshold": gate.threshold,
            "key": gate.id,
            "criterion_key": gate.criterion,
        }


def _gate_records(study: Study) -> Iterator[Row]:
    for gate in study.gates:
        for alternative in study.alternatives:
            record = gate.records.get(alternative.id)
            if record is not None:
                waiver = record.waiver
                yield {
                    "gate": gate.name,
                    "alternative": alternative.name,
                    "status": record.status,
                    "evidence": record.evidence,
                    "waiver_by": waiver.by if waiver else "",
                    "waiver_reason": waiver.reason if waiver else "",
                    "waiver_date": waiver.date if waiver else "",
                    "gate_key": gate.id,
                    "alternative_key": alternative.id,
                    "waiver_key": _NO_WORDS if waiver == Waiver(by="") else "",
                }


def _ballots(decision: Decision, study: Study) -> Iterator[Row]:
    # The order of the ballots and that of the late ones need not agree: each has its own rows.
    names = {alternative.id: alternative.name for alternative in study.alternatives}
    for round_ in study.rounds:
        for ballot in round_.ballots:
            yield {
                **_given(decision, round_, ballot.participant),
                "method": ballot.method,
                "closed": ballot.closed,
                "abstains": ballot.abstains,
                "favourite": names.get(ballot.favourite or "", ""),
                "favourite_key": ballot.favourite,
            }
        for participant in round_.reveal.waiting if round_.reveal is not None else ():
            yield {**_given(decision, round_, participant), "late": Answer.YES}


def _judgements(decision: Decision, study: Study) -> Iterator[Row]:
    names = _criterion_names(study)
    compared = names | {alternative.id: alternative.name for alternative in study.alternatives}
    for round_ in study.rounds:
        for judgements in round_.judgements:
            for comparison in judgements.comparisons:
                yield {
                    **_given(decision, round_, judgements.participant),
                    "under": names.get(judgements.parent or "", ""),
                    "under_key": judgements.parent,
                    "first": compared[comparison.first],
                    "second": compared[comparison.second],
                    "ratio": comparison.ratio,
                    "reason": comparison.reason,
                    "kept": Answer.YES if comparison.kept else None,
                    "asked": comparison.asked,
                    "first_key": comparison.first,
                    "second_key": comparison.second,
                }


def _points(decision: Decision, study: Study) -> Iterator[Row]:
    names = _criterion_names(study)
    for round_ in study.rounds:
        for given in round_.points:
            for criterion, points in given.points.items():
                yield {
                    **_given(decision, round_, given.participant),
                    "method": given.method,
                    "criterion": names[criterion],
                    "points": points,
                    "asked": given.asked.get(criterion, ""),
                    "criterion_key": criterion,
                }


def _given(decision: Decision, round_: Round, participant: str) -> Row:
    names = {person.id: person.name for person in decision.participants}
    return {
        "round": round_.name,
        "round_key": round_.id,
        "participant": names[participant],
        "participant_key": participant,
    }


def _criterion_names(study: Study) -> dict[str, str]:
    return {criterion.id: criterion.name for criterion in study.criteria}
