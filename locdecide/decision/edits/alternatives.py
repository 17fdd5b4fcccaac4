"""Edits of the list of alternatives."""

from __future__ import annotations

from typing import Any

import msgspec

from locdecide.decision.edits.ballots import without_favourites_of
from locdecide.decision.edits.lookup import (
    changed,
    checked_name,
    in_study,
    index_of,
    moved,
    replaced,
    without,
    without_comparisons_of,
)
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Alternative,
    AlternativeKind,
    Conclusion,
    Decision,
    Review,
    Study,
    StudyKind,
    new_id,
)

__all__ = ["add_alternative", "change_alternative", "move_alternative", "remove_alternative"]

replace = msgspec.structs.replace

_BOUNDS = {"latitude": 90.0, "longitude": 180.0}


def add_alternative(
    decision: Decision,
    study_id: str,
    name: str,
    *,
    kind: AlternativeKind | None = None,
    alternative_id: str | None = None,
) -> Decision:
    """Append an alternative: an option in a feasibility study, else a site, unless said."""
    name = checked_name(name, "edit-name-missing")

    def edit(study: Study) -> Study:
        usual = (
            AlternativeKind.OPTION if study.kind is StudyKind.FEASIBILITY else AlternativeKind.SITE
        )
        new = Alternative(id=alternative_id or new_id(), name=name, kind=kind or usual)
        return replace(study, alternatives=(*study.alternatives, new))

    return in_study(decision, study_id, edit)


def change_alternative(
    decision: Decision, study_id: str, alternative_id: str, **fields: Any
) -> Decision:
    """Change any field of an alternative but its id.

    Raises
    ------
    EditError
        ``edit-name-missing``, ``edit-latitude`` or ``edit-longitude``.
    """
    if "name" in fields:
        fields["name"] = checked_name(fields["name"], "edit-name-missing")
    for field, bound in _BOUNDS.items():
        value = fields.get(field)
        if value is not None:
            if not -bound <= value <= bound:
                raise EditError(f"edit-{field}")
            fields[field] = float(value)

    def edit(study: Study) -> Study:
        before = study.alternatives[index_of(study.alternatives, alternative_id)]
        after = changed(before, fields)
        if after is before:
            return study
        return replace(study, alternatives=replaced(study.alternatives, before.id, after))

    return in_study(decision, study_id, edit)


def move_alternative(decision: Decision, study_id: str, alternative_id: str, to: int) -> Decision:
    """Move an alternative to another place in the list."""
    return in_study(
        decision,
        study_id,
        lambda study: changed(
            study, {"alternatives": moved(study.alternatives, alternative_id, to)}
        ),
    )


def remove_alternative(decision: Decision, study_id: str, alternative_id: str) -> Decision:
    """Remove an alternative with all that stands for it, its conclusion and review too."""

    def edit(study: Study) -> Study:
        index_of(study.alternatives, alternative_id)
        study = without_favourites_of(without_comparisons_of(study, alternative_id), alternative_id)
        return changed(
            study,
            {
                "alternatives": tuple(a for a in study.alternatives if a.id != alternative_id),
                "performances": without(study.performances, alternative_id),
                "gates": tuple(
                    changed(gate, {"records": without(gate.records, alternative_id)})
                    for gate in study.gates
                ),
                "conclusion": _conclusion_without(study, alternative_id),
                "review": _review_without(study, alternative_id),
            },
        )

    return in_study(decision, study_id, edit)


def _conclusion_without(study: Study, alternative_id: str) -> Conclusion | None:
    if study.conclusion is None or study.conclusion.alternative != alternative_id:
        return study.conclusion
    return None


def _review_without(study: Study, alternative_id: str) -> Review | None:
    if study.review is None or study.review.alternative != alternative_id:
        return study.review
    return None
