"""What differs between two states of a decision, as plain data."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from locdecide.conclusions.differences import Comparison, Line
from locdecide.decision.differences import Part, matched
from locdecide.decision.model import Alternative, Criterion, Decision, Study
from locdecide.exchange.naming import Data
from locdecide.results import StudyShift

__all__ = ["comparison_data"]


def comparison_data(
    before: Decision, after: Decision, found: Comparison, shifts: Sequence[StudyShift]
) -> Data:
    """Return every difference with its sentence, and the results of both states."""
    both = matched(before, after)
    earlier = {study.id: study for study in both.before.studies}
    later = {study.id: study for study in after.studies}
    names = {**earlier, **later}
    return {
        "before": before.title,
        "after": after.title,
        "summary": found.summary,
        "notes": list(found.notes),
        "differences": [_difference(line, names) for group in found.groups for line in group.lines],
        "studies": [_study(shift, earlier[shift.study], later[shift.study]) for shift in shifts],
    }


def _difference(line: Line, studies: dict[str, Study]) -> Data:
    difference = line.difference
    return {
        "area": difference.area.value,
        "kind": difference.kind.value,
        "part": difference.part.value,
        "study_id": difference.study,
        "study": None if difference.study is None else studies[difference.study].name,
        "ids": list(difference.subjects),
        "field": difference.field,
        "before": _value(difference.before, difference.part),
        "after": _value(difference.after, difference.part),
        "text": line.text,
    }


def _value(value: object, part: Part) -> object:
    """Return a value as it stands in a file; of a study that came or went its name alone."""
    if part is Part.STUDY and isinstance(value, Study):
        return value.name
    return msgspec.to_builtins(value)


def _study(shift: StudyShift, before: Study, after: Study) -> Data:
    criteria: dict[str, Criterion] = {c.id: c for c in (*before.criteria, *after.criteria)}
    alternatives: dict[str, Alternative] = {
        each.id: each for each in (*before.alternatives, *after.alternatives)
    }

    def named(own: str) -> Data:
        return {"id": own, "alternative": alternatives[own].name}

    return {
        "id": shift.study,
        "name": after.name,
        "method_before": shift.method_before.value,
        "method_after": shift.method_after.value,
        "leaders_before": [named(each) for each in shift.leaders_before],
        "leaders_after": [named(each) for each in shift.leaders_after],
        "ranking": [
            {
                **named(place.alternative),
                "rank_before": place.rank_before,
                "rank_after": place.rank_after,
                "score_before": place.score_before,
                "score_after": place.score_after,
            }
            for place in shift.places
        ],
        "weights": [
            {
                "id": weight.criterion,
                "criterion": criteria[weight.criterion].name,
                "weight_before": weight.before,
                "weight_after": weight.after,
            }
            for weight in shift.weights
        ],
    }
