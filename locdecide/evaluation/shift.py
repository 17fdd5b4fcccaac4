"""How the weights moved from one round to a later one, and the reasons given."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.decision.model import Decision, Round, Study
from locdecide.decision.rounds import ballot_of, comparisons_of
from locdecide.decision.tree import leaves
from locdecide.evaluation.group import group_view
from locdecide.results import GroupView, Reason, RoundShift

__all__ = ["round_shift"]

_MOVED = 1e-9


def round_shift(decision: Decision, study: Study, before: Round, after: Round) -> RoundShift:
    """Compare two rounds of a study."""
    earlier = group_view(decision, study, before)
    later = group_view(decision, study, after)
    return RoundShift(
        before=earlier,
        after=later,
        moved=_moved(study, earlier, later),
        reasons=tuple(_reasons(decision, before, after)),
    )


def _moved(study: Study, before: GroupView, after: GroupView) -> tuple[str, ...]:
    earlier = {view.participant: view.weights for view in before.own}
    distances = {
        view.participant: sum(
            abs(view.weights[leaf.id] - earlier[view.participant][leaf.id])
            for leaf in leaves(study.criteria)
        )
        for view in after.own
        if view.participant in earlier
    }
    moved = [person for person, distance in distances.items() if distance > _MOVED]
    return tuple(sorted(moved, key=lambda person: -distances[person]))


def _reasons(decision: Decision, before: Round, after: Round) -> Iterator[Reason]:
    """Yield the reasons of the later round; what was carried over unchanged is not new."""
    for person in decision.participants:
        if ballot_of(after, person.id).abstains is not None:
            continue
        for judgements in after.judgements:
            if judgements.participant != person.id:
                continue
            carried = comparisons_of(before, person.id, judgements.parent)
            for each in judgements.comparisons:
                if each.reason and each not in carried:
                    yield Reason(
                        participant=person.id,
                        parent=judgements.parent,
                        first=each.first,
                        second=each.second,
                        ratio=each.ratio,
                        reason=each.reason,
                    )
