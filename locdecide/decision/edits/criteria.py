"""Edits of the criteria tree."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import msgspec

from locdecide.decision.edits.gates import demand_no_frozen_gate
from locdecide.decision.edits.lookup import (
    changed,
    checked_name,
    in_criterion,
    in_study,
    index_of,
    replaced,
    study_of,
    without,
    without_comparisons_of,
    without_judgements_under,
)
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Criterion,
    Decision,
    Direction,
    Judgements,
    Review,
    Round,
    Study,
    new_id,
)
from locdecide.decision.tree import children, descendants, is_leaf, ordered

__all__ = [
    "add_criterion",
    "change_criterion",
    "move_criterion",
    "remove_criterion",
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

    Raises
    ------
    EditError
        ``edit-name-missing``, and ``edit-gates-frozen`` for another unit where a frozen must-have
        rests on the criterion: 50 km would become 50 m.
    """
    if "name" in fields:
        fields["name"] = checked_name(fields["name"], "edit-name-missing")
    study = study_of(decision, study_id)
    unit = study.criteria[index_of(study.criteria, criterion_id)].unit
    if fields.get("unit", unit) != unit:
        demand_no_frozen_gate(study, {criterion_id})

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

    return in_criterion(decision, study_id, criterion_id, edit)


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
        demand_no_frozen_gate(study, gone)
        rows = {a: without(row, *gone) for a, row in study.performances.items()}
        study = without_comparisons_of(without_judgements_under(study, gone), criterion_id)
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


def _review_without(study: Study, gone: Collection[str]) -> Review | None:
    """Return the review with the lines of criteria that are gone standing for themselves."""
    if study.review is None or not any(line.criterion in gone for line in study.review.lines):
        return study.review
    lines = (
        replace(line, criterion=None) if line.criterion in gone else line
        for line in study.review.lines
    )
    return replace(study.review, lines=tuple(lines))


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


def _without_points_of(round_: Round, criteria: frozenset[str]) -> Round:
    given = (
        changed(p, {"points": without(p.points, *criteria), "asked": without(p.asked, *criteria)})
        for p in round_.points
    )
    return changed(round_, {"points": tuple(p for p in given if p.points)})
