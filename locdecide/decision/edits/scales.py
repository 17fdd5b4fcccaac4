"""Edits of how a leaf is scored: its range, its scale and the levels of a rating."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from locdecide.decision.edits.gates import demand_no_frozen_gate
from locdecide.decision.edits.lookup import (
    changed,
    checked_name,
    finite,
    in_criterion,
    in_study,
    index_of,
    replaced,
    without,
    without_judgements_under,
)
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Criterion,
    Decision,
    Direction,
    Level,
    NumberScale,
    PairwiseScale,
    RatingScale,
    Scale,
    Study,
)
from locdecide.decision.tree import is_leaf

__all__ = ["set_levels", "set_range", "set_scale"]

replace = msgspec.structs.replace


def set_range(
    decision: Decision,
    study_id: str,
    criterion_id: str,
    worst: float | None,
    best: float | None,
) -> Decision:
    """Declare the range of a leaf; for a target criterion ``best`` is the target.

    Raises
    ------
    EditError
        ``edit-range-empty`` when both ends are equal, ``edit-range-direction`` when their
        order contradicts the direction.
    """
    worst, best = finite(worst), finite(best)

    def edit(criterion: Criterion) -> Criterion:
        if worst is not None and best is not None:
            if worst == best:
                raise EditError("edit-range-empty")
            if criterion.direction is not Direction.TARGET and (best > worst) != (
                criterion.direction is Direction.MAXIMISE
            ):
                raise EditError(f"edit-range-{criterion.direction.value}")
        return changed(criterion, {"worst": worst, "best": best})

    return in_criterion(decision, study_id, criterion_id, edit)


def set_scale(decision: Decision, study_id: str, criterion_id: str, scale: Scale) -> Decision:
    """Choose how a leaf is scored; figures that the new scale cannot hold are removed.

    From rating to number the levels' values stay as figures; from number to rating a figure
    becomes the level of that value, where there is one.

    Raises
    ------
    EditError
        ``edit-gates-frozen`` for another kind of scale where a frozen must-have rests on it.
    """

    def edit(study: Study) -> Study:
        before = study.criteria[index_of(study.criteria, criterion_id)]
        if before.scale == scale:
            return study
        if type(before.scale) is not type(scale):
            demand_no_frozen_gate(study, {criterion_id})
        after = changed(before, {"scale": scale})
        if isinstance(scale, RatingScale):
            after = replace(after, unit="", **_rated_range(before, scale.levels))
        study = replace(study, criteria=replaced(study.criteria, criterion_id, after))
        if isinstance(before.scale, PairwiseScale) and is_leaf(study.criteria, criterion_id):
            study = without_judgements_under(study, {criterion_id})
        return _converted(study, criterion_id, before.scale, scale)

    return in_study(decision, study_id, edit)


def set_levels(
    decision: Decision, study_id: str, criterion_id: str, levels: tuple[Level, ...]
) -> Decision:
    """Replace the levels of a rating; figures on a level that is gone are removed.

    Raises
    ------
    EditError
        ``edit-level-name-missing`` or ``edit-level-name-twice``.
    """
    named = tuple(
        replace(
            level,
            label=checked_name(level.label, "edit-level-name-missing"),
            value=finite(level.value),
        )
        for level in levels
    )
    labels = [level.label.casefold() for level in named]
    if len(set(labels)) != len(labels):
        raise EditError("edit-level-name-twice")
    return set_scale(decision, study_id, criterion_id, RatingScale(levels=named))


def _rated_range(before: Criterion, levels: tuple[Level, ...]) -> Mapping[str, float | None]:
    """Return the range that new levels bring; one that was declared by hand stays."""
    if isinstance(before.scale, RatingScale) and before.worst is not None:
        by_levels = _range_of(before.direction, before.scale.levels)
        if {"worst": before.worst, "best": before.best} != by_levels:
            return {}
    return _range_of(before.direction, levels)


def _range_of(direction: Direction, levels: tuple[Level, ...]) -> Mapping[str, float | None]:
    values = sorted(level.value for level in levels)
    if not values or values[0] == values[-1] or direction is Direction.TARGET:
        return {}
    low, high = values[0], values[-1]
    if direction is Direction.MINIMISE:
        low, high = high, low
    return {"worst": low, "best": high}


def _converted(study: Study, leaf: str, before: Scale, after: Scale) -> Study:
    rows: dict[str, Any] = {}
    for alternative, row in study.performances.items():
        performance = row.get(leaf)
        if performance is None:
            rows[alternative] = row
            continue
        value = _converted_value(performance.value, before, after)
        rest = without(row, leaf)
        if value is not None:
            rest = {**rest, leaf: changed(performance, {"value": value})}
        if rest:
            rows[alternative] = rest
    return changed(study, {"performances": rows})


def _converted_value(value: float | str, before: Scale, after: Scale) -> float | str | None:
    values = {level.id: level.value for level in getattr(before, "levels", ())}
    number = values.get(value) if isinstance(value, str) else value
    match after:
        case NumberScale():
            return number
        case RatingScale(levels=levels):
            if value in {level.id for level in levels}:
                return value
            if isinstance(before, NumberScale):
                return next((level.id for level in levels if level.value == number), None)
    return None
