"""Edits of the criteria tree."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

import msgspec

from locdecide.decision.edits.lookup import (
    changed,
    checked_name,
    finite,
    in_study,
    index_of,
    replaced,
    without,
    without_comparisons_of,
)
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Criterion,
    Decision,
    Direction,
    Judgements,
    Level,
    NumberScale,
    PairwiseScale,
    RatingScale,
    Review,
    Round,
    Scale,
    Study,
    new_id,
)
from locdecide.decision.tree import children, descendants, is_leaf, ordered

__all__ = [
    "add_criterion",
    "change_criterion",
    "move_criterion",
    "remove_criterion",
    "set_levels",
    "set_range",
    "set_scale",
]

replace = msgspec.structs.replace


def add_criterion(
    decision: Decision,
    study_id: str,
    name: str,
    *,
    parent: str | None = None,
    criterion_id: str | None = None,
) -> Decision:
    """Append a criterion under a parent; None is the top.

    Under a leaf, the new criterion takes over the leaf's unit, scale, range, figures and
    judgements of alternatives, so that splitting a criterion loses nothing.
    """
    name = checked_name(name, "edit-name-missing")

    def edit(study: Study) -> Study:
        new = Criterion(id=criterion_id or new_id(), name=name, parent=parent)
        if parent is None or not is_leaf(study.criteria, parent):
            return replace(study, criteria=ordered((*study.criteria, new)))
        leaf = study.criteria[index_of(study.criteria, parent)]
        new = replace(leaf, id=new.id, name=name, parent=leaf.id, description="")
        stripped = Criterion(
            id=leaf.id, name=leaf.name, parent=leaf.parent, description=leaf.description
        )
        criteria = replaced(study.criteria, leaf.id, stripped)
        study = _renamed_leaf(study, leaf.id, new.id)
        return replace(study, criteria=ordered((*criteria, new)))

    return in_study(decision, study_id, edit)


def change_criterion(
    decision: Decision, study_id: str, criterion_id: str, **fields: Any
) -> Decision:
    """Change ``name``, ``unit``, ``description`` or ``direction``.

    A range that contradicts the new direction is turned round with it.
    """
    if "name" in fields:
        fields["name"] = checked_name(fields["name"], "edit-name-missing")

    def edit(criterion: Criterion) -> Criterion:
        direction = fields.get("direction", criterion.direction)
        worst, best = criterion.worst, criterion.best
        if (
            worst is not None
            and best is not None
            and direction is not Direction.TARGET
            and (best > worst) != (direction is Direction.MAXIMISE)
        ):
            return changed(criterion, {**fields, "worst": best, "best": worst})
        return changed(criterion, fields)

    return _edit_criterion(decision, study_id, criterion_id, edit)


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

    return _edit_criterion(decision, study_id, criterion_id, edit)


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
            _demand_no_frozen_gate(study, {criterion_id})
        after = changed(before, {"scale": scale})
        if isinstance(scale, RatingScale):
            after = replace(after, unit="", **_rated_range(before, scale.levels))
        study = replace(study, criteria=replaced(study.criteria, criterion_id, after))
        if isinstance(before.scale, PairwiseScale) and is_leaf(study.criteria, criterion_id):
            study = _without_judgements_under(study, {criterion_id})
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


def move_criterion(
    decision: Decision, study_id: str, criterion_id: str, parent: str | None, position: int
) -> Decision:
    """Move a criterion with all under it to a position among a parent's children.

    Under another parent it leaves its own judgements and points behind.

    Raises
    ------
    EditError
        ``edit-move-into-itself``, or ``edit-parent-has-figures`` for a leaf with figures.
    """

    def edit(study: Study) -> Study:
        criterion = study.criteria[index_of(study.criteria, criterion_id)]
        if parent is not None:
            if parent in descendants(study.criteria, criterion_id):
                raise EditError("edit-move-into-itself")
            if is_leaf(study.criteria, parent) and _has_content(study, parent):
                raise EditError("edit-parent-has-figures")
        siblings = [c for c in children(study.criteria, parent) if c.id != criterion_id]
        place = max(0, min(position, len(siblings)))
        arranged = [*siblings[:place], replace(criterion, parent=parent), *siblings[place:]]
        inside = {c.id for c in arranged}
        rest = [c for c in study.criteria if c.id not in inside]
        criteria = ordered((*rest, *arranged))
        if criteria == study.criteria:
            return study
        if parent != criterion.parent:
            study = without_comparisons_of(study, criterion_id)
            # Points are read among siblings, and it has others now.
            study = replace(
                study,
                direct_points=without(study.direct_points, criterion_id),
                direct_asked=without(study.direct_asked, criterion_id),
                rounds=tuple(
                    _without_points_of(r, frozenset({criterion_id})) for r in study.rounds
                ),
            )
        return replace(study, criteria=criteria)

    return in_study(decision, study_id, edit)


def remove_criterion(decision: Decision, study_id: str, criterion_id: str) -> Decision:
    """Remove a criterion and all under it, with their figures, judgements, points and gates.

    Raises
    ------
    EditError
        ``edit-gates-frozen`` where a frozen must-have rests on one of them.
    """

    def edit(study: Study) -> Study:
        index_of(study.criteria, criterion_id)
        gone = descendants(study.criteria, criterion_id)
        _demand_no_frozen_gate(study, gone)
        rows = {a: without(row, *gone) for a, row in study.performances.items()}
        study = without_comparisons_of(_without_judgements_under(study, gone), criterion_id)
        return changed(
            study,
            {
                "criteria": tuple(c for c in study.criteria if c.id not in gone),
                "performances": {a: row for a, row in rows.items() if row},
                "gates": tuple(g for g in study.gates if g.criterion not in gone),
                "direct_points": without(study.direct_points, *gone),
                "direct_asked": without(study.direct_asked, *gone),
                "rounds": tuple(_without_points_of(r, gone) for r in study.rounds),
                "review": _review_without(study, gone),
            },
        )

    return in_study(decision, study_id, edit)


def _demand_no_frozen_gate(study: Study, criteria: Collection[str]) -> None:
    if study.gates_frozen and any(gate.criterion in criteria for gate in study.gates):
        raise EditError("edit-gates-frozen")


def _review_without(study: Study, gone: Collection[str]) -> Review | None:
    """Return the review with the lines of criteria that are gone standing for themselves."""
    if study.review is None or not any(line.criterion in gone for line in study.review.lines):
        return study.review
    lines = (
        replace(line, criterion=None) if line.criterion in gone else line
        for line in study.review.lines
    )
    return replace(study.review, lines=tuple(lines))


def _edit_criterion(
    decision: Decision, study_id: str, criterion_id: str, edit: Callable[[Criterion], Criterion]
) -> Decision:
    def in_one(study: Study) -> Study:
        before = study.criteria[index_of(study.criteria, criterion_id)]
        after = edit(before)
        if after is before:
            return study
        return replace(study, criteria=replaced(study.criteria, criterion_id, after))

    return in_study(decision, study_id, in_one)


def _has_content(study: Study, leaf: str) -> bool:
    figures = any(leaf in row for row in study.performances.values())
    judged = any(j.parent == leaf for r in study.rounds for j in r.judgements)
    return figures or judged


def _renamed_leaf(study: Study, old: str, new: str) -> Study:
    """Hand what hangs on a leaf to the criterion that takes its place as a leaf."""

    def key(criterion_id: str) -> str:
        return new if criterion_id == old else criterion_id

    def judgements(given: Judgements) -> Judgements:
        return replace(given, parent=new) if given.parent == old else given

    return changed(
        study,
        {
            "performances": {
                a: {key(c): performance for c, performance in row.items()}
                for a, row in study.performances.items()
            },
            "gates": tuple(
                replace(g, criterion=new) if g.criterion == old else g for g in study.gates
            ),
            "rounds": tuple(
                changed(r, {"judgements": tuple(judgements(j) for j in r.judgements)})
                for r in study.rounds
            ),
            "review": _review_of(study, key),
        },
    )


def _review_of(study: Study, key: Callable[[str], str]) -> Review | None:
    if study.review is None:
        return None
    lines = tuple(
        line if line.criterion is None else changed(line, {"criterion": key(line.criterion)})
        for line in study.review.lines
    )
    return changed(study.review, {"lines": lines})


def _without_judgements_under(study: Study, parents: frozenset[str] | set[str]) -> Study:
    def edit(round_: Round) -> Round:
        kept = tuple(j for j in round_.judgements if j.parent not in parents)
        return changed(round_, {"judgements": kept})

    return changed(study, {"rounds": tuple(edit(r) for r in study.rounds)})


def _without_points_of(round_: Round, criteria: frozenset[str]) -> Round:
    given = (
        changed(p, {"points": without(p.points, *criteria), "asked": without(p.asked, *criteria)})
        for p in round_.points
    )
    return changed(round_, {"points": tuple(p for p in given if p.points)})


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
