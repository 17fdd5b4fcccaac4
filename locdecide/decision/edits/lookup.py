"""Finding and replacing parts of a decision by id, sharing all that stays."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Protocol, TypeVar

import msgspec

from locdecide.decision.issues import EditError
from locdecide.decision.model import Criterion, Decision, Judgements, Round, Study

__all__ = [
    "changed",
    "checked_name",
    "finite",
    "in_criterion",
    "in_study",
    "index_of",
    "moved",
    "replaced",
    "stripped",
    "study_of",
    "without",
    "without_comparisons_of",
    "without_judgements_under",
]


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)
S = TypeVar("S", bound=msgspec.Struct)


def index_of(parts: Sequence[_HasId], part_id: str) -> int:
    """Return where the part with the id stands; KeyError when there is none."""
    for index, part in enumerate(parts):
        if part.id == part_id:
            return index
    raise KeyError(part_id)


def study_of(decision: Decision, study_id: str) -> Study:
    """Return the study with the id; KeyError when there is none."""
    return decision.studies[index_of(decision.studies, study_id)]


def in_study(decision: Decision, study_id: str, edit: Callable[[Study], Study]) -> Decision:
    """Return the decision with one study edited."""
    study = study_of(decision, study_id)
    after = edit(study)
    if after is study:
        return decision
    return msgspec.structs.replace(decision, studies=replaced(decision.studies, study_id, after))


def in_criterion(
    decision: Decision, study_id: str, criterion_id: str, edit: Callable[[Criterion], Criterion]
) -> Decision:
    """Return the decision with one criterion of a study edited."""

    def in_one(study: Study) -> Study:
        before = study.criteria[index_of(study.criteria, criterion_id)]
        after = edit(before)
        if after is before:
            return study
        return msgspec.structs.replace(
            study, criteria=replaced(study.criteria, criterion_id, after)
        )

    return in_study(decision, study_id, in_one)


def replaced(parts: tuple[T, ...], part_id: str, new: T) -> tuple[T, ...]:
    """Return the parts with the one of that id replaced."""
    index = index_of(parts, part_id)
    return (*parts[:index], new, *parts[index + 1 :])


def moved(parts: tuple[T, ...], part_id: str, to: int) -> tuple[T, ...]:
    """Return the parts with one taken out and put at an index of the rest."""
    index = index_of(parts, part_id)
    if index == to:
        return parts
    rest = [*parts[:index], *parts[index + 1 :]]
    rest.insert(max(0, min(to, len(rest))), parts[index])
    return tuple(rest)


def changed(part: S, fields: Mapping[str, Any]) -> S:
    """Return the part with fields replaced, or the part itself when they are as they were."""
    fresh = {
        name: value
        for name, value in fields.items()
        if getattr(part, name) != value or type(getattr(part, name)) is not type(value)
    }
    return msgspec.structs.replace(part, **fresh) if fresh else part


def stripped(part: S, *fields: str) -> S:
    """Return the part with no space around some of its texts."""
    texts = {name: getattr(part, name) for name in fields}
    return changed(part, {name: t.strip() for name, t in texts.items() if isinstance(t, str)})


def without(mapping: Mapping[str, Any], *keys: str) -> Mapping[str, Any]:
    """Return the mapping without some keys; the same mapping when it has none of them."""
    if not any(key in mapping for key in keys):
        return mapping
    return {key: value for key, value in mapping.items() if key not in keys}


def without_comparisons_of(study: Study, member: str) -> Study:
    """Return the study without the comparisons of a criterion or alternative, in every round."""

    def edit(given: Judgements) -> Judgements:
        kept = tuple(c for c in given.comparisons if member not in (c.first, c.second))
        return changed(given, {"comparisons": kept})

    def in_round(round_: Round) -> Round:
        judgements = (edit(j) for j in round_.judgements)
        return changed(round_, {"judgements": tuple(j for j in judgements if j.comparisons)})

    return changed(study, {"rounds": tuple(in_round(r) for r in study.rounds)})


def without_judgements_under(study: Study, parents: Collection[str]) -> Study:
    """Return the study without what was compared under some criteria, in every round."""

    def edit(round_: Round) -> Round:
        kept = tuple(j for j in round_.judgements if j.parent not in parents)
        return changed(round_, {"judgements": kept})

    return changed(study, {"rounds": tuple(edit(r) for r in study.rounds)})


def checked_name(name: str, code: str) -> str:
    """Return a name without space around it.

    Raises
    ------
    EditError
        With the code, when nothing is left.
    """
    name = " ".join(name.split())
    if not name:
        raise EditError(code)
    return name


def finite(number: float | None) -> float | None:
    """Return the number as a float, so that a saved and reopened decision is the same.

    Raises
    ------
    EditError
        ``edit-not-a-number`` for infinity or NaN.
    """
    if number is not None and not math.isfinite(number):
        raise EditError("edit-not-a-number", text=str(number))
    return None if number is None else float(number)
