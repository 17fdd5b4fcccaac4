"""Edits of the performance table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from locdecide.decision.edits.lookup import changed, finite, in_study
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Criterion,
    Decision,
    PairwiseScale,
    Performance,
    RatingScale,
    Study,
)
from locdecide.decision.tree import is_leaf

__all__ = [
    "Entry",
    "change_evidence",
    "clear_performances",
    "set_performance",
    "set_performances",
]

replace = msgspec.structs.replace


class Entry(NamedTuple):
    """One figure to set: the value is a number or a level's id; None clears the cell."""

    alternative: str
    criterion: str
    value: float | str | None


def set_performance(
    decision: Decision, study_id: str, alternative: str, criterion: str, value: float | str | None
) -> Decision:
    """Set or clear one figure; source and range of a changed figure stay beside it."""
    return set_performances(decision, study_id, [Entry(alternative, criterion, value)])


def set_performances(decision: Decision, study_id: str, entries: Iterable[Entry]) -> Decision:
    """Set or clear many figures as one edit, as a paste does.

    Raises
    ------
    EditError
        ``edit-not-a-number``, ``edit-unknown-level``, ``edit-figure-on-parent`` or
        ``edit-figure-on-pairwise``; then nothing is set.
    """

    def edit(study: Study) -> Study:
        criteria = {criterion.id: criterion for criterion in study.criteria}
        alternatives = {alternative.id for alternative in study.alternatives}
        rows = dict(study.performances)
        touched = False
        for alternative, criterion, value in entries:
            if alternative not in alternatives:
                raise KeyError(alternative)
            row = rows.get(alternative, {})
            before = row.get(criterion)
            if value is None:
                if before is None:
                    continue
                rows[alternative] = {c: p for c, p in row.items() if c != criterion}
            else:
                figure = _checked(study, criteria[criterion], value)
                after = (
                    Performance(value=figure)
                    if before is None
                    else changed(before, {"value": figure})
                )
                if after is before:
                    continue
                rows[alternative] = {**row, criterion: after}
            touched = True
        if not touched:
            return study
        return replace(study, performances={a: row for a, row in rows.items() if row})

    return in_study(decision, study_id, edit)


def clear_performances(
    decision: Decision, study_id: str, cells: Iterable[tuple[str, str]]
) -> Decision:
    """Clear many figures with everything known about them."""
    return set_performances(decision, study_id, [Entry(a, c, None) for a, c in cells])


def change_evidence(
    decision: Decision, study_id: str, cells: Iterable[tuple[str, str]], **fields: Any
) -> Decision:
    """Change ``low``, ``high``, ``source``, ``year``, ``grade`` or ``note`` of figures.

    Cells without a figure are passed over.

    Raises
    ------
    EditError
        ``edit-low-above-high``.
    """
    for bound in ("low", "high"):
        if bound in fields:
            fields[bound] = finite(fields[bound])

    def edit(study: Study) -> Study:
        rows: dict[str, Mapping[str, Performance]] = dict(study.performances)
        for alternative, criterion in cells:
            before = rows.get(alternative, {}).get(criterion)
            if before is None:
                continue
            after = changed(before, fields)
            if after.low is not None and after.high is not None and after.low > after.high:
                raise EditError("edit-low-above-high")
            if after is not before:
                rows[alternative] = {**rows[alternative], criterion: after}
        return changed(study, {"performances": rows})

    return in_study(decision, study_id, edit)


def _checked(study: Study, criterion: Criterion, value: float | str) -> float | str:
    if not is_leaf(study.criteria, criterion.id):
        raise EditError("edit-figure-on-parent", criterion=criterion.name)
    match criterion.scale:
        case PairwiseScale():
            raise EditError("edit-figure-on-pairwise", criterion=criterion.name)
        case RatingScale(levels=levels):
            if value not in {level.id for level in levels}:
                names = ", ".join(level.label for level in levels)
                raise EditError(
                    "edit-unknown-level", text=str(value), criterion=criterion.name, levels=names
                )
        case _:
            if isinstance(value, str):
                raise EditError("edit-not-a-number", text=value)
            return float(finite(value) or 0.0)
    return value
