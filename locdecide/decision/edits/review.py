"""Edits of the review: what was decided for, held against what came of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import msgspec

from locdecide.decision.edits.lookup import changed, checked_name, in_study, index_of, study_of
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

    A study has one review; where there is one already, it stays as it is.
    """
    study = study_of(decision, study_id)
    index_of(study.alternatives, alternative)
    if study.review is not None:
        return decision
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
        ``edit-name-missing``, ``edit-not-a-number``.
    """
    if "name" in fields:
        fields["name"] = checked_name(fields["name"], "edit-name-missing")
    for field in ("expected", "achieved", "low", "high"):
        value = fields.get(field)
        if isinstance(value, int | float):
            if not math.isfinite(value):
                raise EditError("edit-not-a-number", text=str(value))
            fields[field] = float(value)

    def edit(lines: tuple[ReviewLine, ...]) -> tuple[ReviewLine, ...]:
        at = index_of(lines, line_id)
        after = changed(lines[at], fields)
        return lines if after is lines[at] else (*lines[:at], after, *lines[at + 1 :])

    return _in_review(decision, study_id, edit)


def remove_review_line(decision: Decision, study_id: str, line_id: str) -> Decision:
    """Remove a line of the review."""

    def edit(lines: tuple[ReviewLine, ...]) -> tuple[ReviewLine, ...]:
        at = index_of(lines, line_id)
        return (*lines[:at], *lines[at + 1 :])

    return _in_review(decision, study_id, edit)


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
