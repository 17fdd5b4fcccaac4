"""Edits of the review: what was decided for, held against what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from locdecide.decision.edits.lookup import (
    changed,
    checked_name,
    finite,
    in_study,
    index_of,
    replaced,
    stripped,
    study_of,
)
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision, Review, ReviewLine, Study, new_id

__all__ = [
    "add_review_line",
    "begin_review",
    "change_review_line",
    "end_review",
    "remove_review_line",
]

replace = msgspec.structs.replace


def begin_review(
    decision: Decision, study_id: str, alternative: str, lines: tuple[ReviewLine, ...]
) -> Decision:
    """Begin to hold what was decided for against what came of it.

    A study has one review; where there is one already, it stays as it is. The line of a criterion
    that is no longer there stands for itself.

    Raises
    ------
    EditError
        As :func:`change_review_line`.
    """
    study = study_of(decision, study_id)
    index_of(study.alternatives, alternative)
    if study.review is not None:
        return decision
    criteria = {criterion.id for criterion in study.criteria}
    lines = tuple(
        _checked(line if line.criterion in criteria else changed(line, {"criterion": None}))
        for line in lines
    )
    review = Review(alternative=alternative, lines=lines)
    return in_study(decision, study_id, lambda each: replace(each, review=review))


def end_review(decision: Decision, study_id: str) -> Decision:
    """Remove the review of a study."""
    return in_study(decision, study_id, lambda study: changed(study, {"review": None}))


def add_review_line(
    decision: Decision, study_id: str, name: str, *, line_id: str | None = None
) -> Decision:
    """Append a line that stands for itself, as one of cost.

    Raises
    ------
    EditError
        ``edit-name-missing``.
    """
    line = ReviewLine(id=line_id or new_id(), name=checked_name(name, "edit-name-missing"))
    return _in_review(decision, study_id, lambda lines: (*lines, line))


def change_review_line(decision: Decision, study_id: str, line_id: str, **fields: Any) -> Decision:
    """Change any field of a line but its id and criterion.

    Raises
    ------
    EditError
        ``edit-name-missing``, ``edit-not-a-number``, ``edit-low-above-high``.
    """

    def edit(lines: tuple[ReviewLine, ...]) -> tuple[ReviewLine, ...]:
        before = lines[index_of(lines, line_id)]
        checked = _checked(replace(before, **fields))
        after = changed(before, {name: getattr(checked, name) for name in fields})
        return lines if after is before else replaced(lines, line_id, after)

    return _in_review(decision, study_id, edit)


def remove_review_line(decision: Decision, study_id: str, line_id: str) -> Decision:
    """Remove a line of the review."""

    def edit(lines: tuple[ReviewLine, ...]) -> tuple[ReviewLine, ...]:
        at = index_of(lines, line_id)
        return (*lines[:at], *lines[at + 1 :])

    return _in_review(decision, study_id, edit)


def _checked(line: ReviewLine) -> ReviewLine:
    """Return a line with its name, numbers and texts as they are stored."""
    numbers = {bound: finite(getattr(line, bound)) for bound in ("low", "high")}
    low, high = numbers["low"], numbers["high"]
    if low is not None and high is not None and low > high:
        raise EditError("edit-low-above-high")
    values = {field: _value(getattr(line, field)) for field in ("expected", "achieved")}
    name = checked_name(line.name, "edit-name-missing")
    line = changed(line, {"name": name, **numbers, **values})
    return stripped(line, "unit", "due", "date", "note")


def _value(value: float | str | None) -> float | str | None:
    """Return a number as a real one, words without space around them, and no words as None."""
    if isinstance(value, str):
        return value.strip() or None
    return finite(value)


def _in_review(
    decision: Decision,
    study_id: str,
    edit: Callable[[tuple[ReviewLine, ...]], tuple[ReviewLine, ...]],
) -> Decision:
    def in_one(study: Study) -> Study:
        if study.review is None:
            raise KeyError("review")
        after = edit(study.review.lines)
        if after is study.review.lines:
            return study
        return replace(study, review=replace(study.review, lines=after))

    return in_study(decision, study_id, in_one)
