"""Edits of judgements, of the points given together, and of method settings."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from locdecide.decision.edits.lookup import changed, in_study, index_of
from locdecide.decision.edits.rounds import in_open_ballot
from locdecide.decision.integrity import compared
from locdecide.decision.issues import EditError
from locdecide.decision.model import Comparison, Decision, Judgements, Round, Study
from locdecide.decision.rounds import asked_about, asked_in_pair

__all__ = [
    "change_method",
    "clear_comparison",
    "keep_view",
    "set_comparison",
    "set_direct_points",
    "set_reason",
]

replace = msgspec.structs.replace

SMALLEST, LARGEST = 1.0, 9.0


def set_comparison(
    decision: Decision,
    study_id: str,
    participant: str,
    parent: str | None,
    first: str,
    second: str,
    ratio: float,
) -> Decision:
    """State that ``first`` is ``ratio`` times as important as ``second``.

    A ratio below 1 is stored the other way round. The judgement goes into the current round;
    the first one makes the round. A reason given before stays.

    Raises
    ------
    EditError
        ``edit-ratio`` for a ratio outside 1/9..9, ``edit-round-closed``, ``edit-ballot-closed``.
    """
    if not math.isfinite(ratio) or not 1 / LARGEST - 1e-12 <= ratio <= LARGEST:
        raise EditError("edit-ratio")
    index_of(decision.participants, participant)
    if ratio < SMALLEST:
        first, second, ratio = second, first, min(LARGEST, 1 / ratio)

    def checked(study: Study) -> Study:
        members = compared(study, parent)
        if first not in members or second not in members or first == second:
            raise KeyError((first, second))
        asked = asked_in_pair(study, first, second)

        def edit(comparisons: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
            before = _find(comparisons, first, second)
            reason = before.reason if before else ""
            new = Comparison(
                first=first, second=second, ratio=float(ratio), reason=reason, asked=asked
            )
            if before is None:
                return (*comparisons, new)
            if changed(before, {"kept": False}) == new:
                return comparisons
            return tuple(new if c is before else c for c in comparisons)

        return _edit_comparisons(study, participant, parent, edit)

    return in_study(decision, study_id, checked)


def set_reason(
    decision: Decision,
    study_id: str,
    participant: str,
    parent: str | None,
    pair: tuple[str, str],
    reason: str,
) -> Decision:
    """Give the reason for a judgement already made; passed over when there is none."""

    def edit(comparisons: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
        before = _find(comparisons, *pair)
        return tuple(
            changed(c, {"reason": reason.strip()}) if c is before else c for c in comparisons
        )

    return in_study(
        decision, study_id, lambda study: _edit_comparisons(study, participant, parent, edit)
    )


def keep_view(
    decision: Decision,
    study_id: str,
    participant: str,
    parent: str | None,
    pair: tuple[str, str],
    *,
    kept: bool = True,
) -> Decision:
    """Say that a judgement stands although it pulls against others; passed over if there is none.

    Another answer to the same pair takes that back.
    """

    def edit(comparisons: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
        before = _find(comparisons, *pair)
        return tuple(changed(c, {"kept": kept}) if c is before else c for c in comparisons)

    return in_study(
        decision, study_id, lambda study: _edit_comparisons(study, participant, parent, edit)
    )


def clear_comparison(
    decision: Decision,
    study_id: str,
    participant: str,
    parent: str | None,
    pair: tuple[str, str],
) -> Decision:
    """Take back a judgement, as if it had been skipped."""

    def edit(comparisons: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
        before = _find(comparisons, *pair)
        return tuple(c for c in comparisons if c is not before)

    return in_study(
        decision, study_id, lambda study: _edit_comparisons(study, participant, parent, edit)
    )


def set_direct_points(decision: Decision, study_id: str, points: Mapping[str, float]) -> Decision:
    """Set the direct points of some criteria; the others keep theirs.

    Raises
    ------
    EditError
        ``edit-points-negative``.
    """
    for value in points.values():
        if not math.isfinite(value) or value < 0:
            raise EditError("edit-points-negative")

    def edit(study: Study) -> Study:
        known = {criterion.id for criterion in study.criteria}
        if not points.keys() <= known:
            raise KeyError(next(iter(points.keys() - known)))
        given = {criterion: float(value) for criterion, value in points.items()}
        asked = {criterion: asked_about(study, criterion) for criterion in points}
        return changed(
            study,
            {
                "direct_points": {**study.direct_points, **given},
                "direct_asked": {**study.direct_asked, **asked},
            },
        )

    return in_study(decision, study_id, edit)


def change_method(decision: Decision, study_id: str, **fields: Any) -> Decision:
    """Change method settings of a study.

    Raises
    ------
    EditError
        ``edit-draws``, ``edit-seed``, ``edit-concentration`` or ``edit-threshold`` for a number
        outside what a file may hold; ``edit-thresholds-order`` where a lead would be clear below
        the share from which there is a winner at all.
    """
    if not 100 <= fields.get("draws", 100) <= 10_000_000:
        raise EditError("edit-draws")
    if not 0 <= fields.get("seed", 0) <= 2**53:
        raise EditError("edit-seed")
    if not 1 <= fields.get("concentration", 1) <= 10_000:
        raise EditError("edit-concentration")
    for threshold in ("clear_share", "least_share", "least_change"):
        if not 0 <= fields.get(threshold, 0) <= 1:
            raise EditError("edit-threshold")

    def edit(study: Study) -> Study:
        after = changed(study.method, fields)
        if after.least_share > after.clear_share:
            raise EditError("edit-thresholds-order")
        return changed(study, {"method": after})

    return in_study(decision, study_id, edit)


def _find(comparisons: tuple[Comparison, ...], first: str, second: str) -> Comparison | None:
    pair = {first, second}
    return next((c for c in comparisons if {c.first, c.second} == pair), None)


def _edit_comparisons(
    study: Study,
    participant: str,
    parent: str | None,
    edit: Callable[[tuple[Comparison, ...]], tuple[Comparison, ...]],
) -> Study:
    def in_round(round_: Round) -> Round:
        before = next(
            (j for j in round_.judgements if (j.participant, j.parent) == (participant, parent)),
            None,
        )
        comparisons = edit(before.comparisons if before else ())
        if comparisons == (before.comparisons if before else ()):
            return round_
        after = Judgements(participant=participant, parent=parent, comparisons=comparisons)
        judgements = (
            (*round_.judgements, after)
            if before is None
            else tuple(after if j is before else j for j in round_.judgements)
        )
        return replace(round_, judgements=tuple(j for j in judgements if j.comparisons))

    return in_open_ballot(study, participant, in_round)
