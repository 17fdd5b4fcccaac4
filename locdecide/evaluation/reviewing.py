"""What a decision expected of an alternative: the lines that a review begins with."""

from __future__ import annotations

from collections import Counter

from locdecide.decision.model import (
    Criterion,
    Decision,
    Performance,
    RatingScale,
    ReviewLine,
    SignOff,
    Study,
    new_id,
)
from locdecide.decision.signing import is_intact, signed_decision
from locdecide.decision.tree import leaves, path

__all__ = ["decided_in", "proposed_lines"]


def decided_in(decision: Decision, study: Study, alternative: str) -> SignOff | None:
    """Return the last sign-off whose state holds the study and the alternative; None for none.

    One whose state is not what was signed says nothing of what was decided.
    """
    for sign_off in reversed(decision.sign_offs):
        if _study_as_signed(sign_off, study.id, alternative) is not None:
            return sign_off
    return None


def proposed_lines(decision: Decision, study: Study, alternative: str) -> tuple[ReviewLine, ...]:
    """Return a line for each leaf that has a figure for the alternative, as it was decided.

    The figures are those of the last signed state that holds the study and the alternative;
    without one they are taken as they stand. A level of a rating scale is expected by its words,
    and has no low and high.
    """
    sign_off = decided_in(decision, study, alternative)
    decided = _study_as_signed(sign_off, study.id, alternative) if sign_off is not None else None
    decided = decided or study
    known = decided.performances.get(alternative, {})
    expected = [leaf for leaf in leaves(decided.criteria) if leaf.id in known]
    names = Counter(leaf.name for leaf in expected)
    return tuple(
        _line(leaf, known[leaf.id], _name(decided, leaf, twice=names[leaf.name] > 1))
        for leaf in expected
    )


def _study_as_signed(sign_off: SignOff, study_id: str, alternative: str) -> Study | None:
    signed = signed_decision(sign_off) if is_intact(sign_off) else None
    if signed is None:
        return None
    for study in signed.studies:
        if study.id == study_id and any(each.id == alternative for each in study.alternatives):
            return study
    return None


def _name(study: Study, leaf: Criterion, *, twice: bool) -> str:
    if not twice:
        return leaf.name
    return " / ".join(criterion.name for criterion in path(study.criteria, leaf.id))


def _line(leaf: Criterion, performance: Performance, name: str) -> ReviewLine:
    rated = isinstance(leaf.scale, RatingScale)
    return ReviewLine(
        id=new_id(),
        name=name,
        criterion=leaf.id,
        unit="" if rated else leaf.unit,
        direction=leaf.direction,
        expected=_expected(leaf, performance.value),
        low=None if rated else performance.low,
        high=None if rated else performance.high,
    )


def _expected(leaf: Criterion, value: float | str) -> float | str:
    if isinstance(leaf.scale, RatingScale) and isinstance(value, str):
        return next((level.label for level in leaf.scale.levels if level.id == value), value)
    return value
