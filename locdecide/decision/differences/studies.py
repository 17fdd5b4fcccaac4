"""How two states of one study differ in everything but its rounds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from locdecide.decision.differences.difference import Area, Difference, Kind, Part
from locdecide.decision.differences.parts import (
    About,
    came_or_went,
    common,
    different,
    field_differences,
    order_difference,
)
from locdecide.decision.differences.rounds import asked_points, round_differences
from locdecide.decision.model import Criterion, Gate, GateRecord, RatingScale, Study
from locdecide.decision.tree import children

__all__ = ["study_differences"]

# What has a line of its own, one by one; the review comes after the decision.
_PARTS = (
    "id",
    "criteria",
    "alternatives",
    "performances",
    "gates",
    "rounds",
    "direct_points",
    "direct_asked",
    "method",
    "gates_frozen",
    "conclusion",
    "review",
)


def study_differences(before: Study, after: Study) -> Iterator[Difference]:
    """Yield how two states of a study differ, by area."""
    if before is after:
        return
    about = partial(Difference, study=after.id)
    yield from field_differences(
        partial(about, area=Area.STUDIES, part=Part.STUDY, subjects=(after.id,)),
        before,
        after,
        but=_PARTS,
    )
    yield from _criteria(about, before, after)
    yield from _alternatives(about, before, after)
    yield from _figures(about, before, after)
    yield from _gates(about, before, after)
    yield from round_differences(before, after)
    yield from _direct_points(about, before, after)
    yield from field_differences(
        partial(about, area=Area.METHOD, part=Part.METHOD), before.method, after.method
    )
    yield from _conclusion(about, before, after)


def _criteria(about: About, before: Study, after: Study) -> Iterator[Difference]:
    of_criteria = partial(about, area=Area.CRITERIA, part=Part.CRITERION)

    def of_criterion(own: str) -> About:
        return partial(of_criteria, subjects=(own,))

    yield from came_or_went(of_criterion, before.criteria, after.criteria)
    for old, new in common(before.criteria, after.criteria):
        if old is new:
            continue
        yield from different(of_criterion(new.id), "parent", old.parent, new.parent, Kind.MOVED)
        yield from field_differences(of_criterion(new.id), old, new, but=("parent", "scale"))
        yield from _scale(about, old, new)
    for parent in (None, *(criterion.id for criterion in after.criteria)):
        yield from order_difference(
            partial(of_criteria, subjects=(parent or "",)),
            children(before.criteria, parent),
            children(after.criteria, parent),
        )


def _scale(about: About, before: Criterion, after: Criterion) -> Iterator[Difference]:
    then, now = before.scale, after.scale
    if not (isinstance(then, RatingScale) and isinstance(now, RatingScale)):
        of_criterion = partial(about, area=Area.CRITERIA, part=Part.CRITERION, subjects=(after.id,))
        yield from different(of_criterion, "scale", then, now)
        return
    of_levels = partial(about, area=Area.CRITERIA, part=Part.LEVEL)

    def of_level(own: str) -> About:
        return partial(of_levels, subjects=(after.id, own))

    yield from came_or_went(of_level, then.levels, now.levels)
    for old, new in common(then.levels, now.levels):
        yield from field_differences(of_level(new.id), old, new)
    yield from order_difference(partial(of_levels, subjects=(after.id,)), then.levels, now.levels)


def _alternatives(about: About, before: Study, after: Study) -> Iterator[Difference]:
    of_alternatives = partial(about, area=Area.ALTERNATIVES, part=Part.ALTERNATIVE)

    def of_alternative(own: str) -> About:
        return partial(of_alternatives, subjects=(own,))

    yield from came_or_went(of_alternative, before.alternatives, after.alternatives)
    for old, new in common(before.alternatives, after.alternatives):
        yield from field_differences(of_alternative(new.id), old, new)
    yield from order_difference(of_alternatives, before.alternatives, after.alternatives)


def _figures(about: About, before: Study, after: Study) -> Iterator[Difference]:
    """Yield how the figures differ of what both states have; others come and go with their part."""
    if before.performances == after.performances:
        return
    criteria = [new.id for _, new in common(before.criteria, after.criteria)]
    for _, alternative in common(before.alternatives, after.alternatives):
        then = before.performances.get(alternative.id, {})
        now = after.performances.get(alternative.id, {})
        for criterion in criteria:
            old, new = then.get(criterion), now.get(criterion)
            if old == new:
                continue
            of_figure = partial(
                about,
                area=Area.FIGURES,
                part=Part.FIGURE,
                subjects=(alternative.id, criterion),
            )
            if old is None:
                yield of_figure(kind=Kind.ADDED, after=new)
            elif new is None:
                yield of_figure(kind=Kind.REMOVED, before=old)
            else:
                yield from field_differences(of_figure, old, new)


def _gates(about: About, before: Study, after: Study) -> Iterator[Difference]:
    of_gates = partial(about, area=Area.GATES, part=Part.GATE)

    def of_gate(own: str) -> About:
        return partial(of_gates, subjects=(own,))

    yield from different(
        partial(about, area=Area.GATES, part=Part.STUDY, subjects=(after.id,)),
        "gates_frozen",
        before.gates_frozen,
        after.gates_frozen,
    )
    yield from came_or_went(of_gate, before.gates, after.gates)
    alternatives = [new.id for _, new in common(before.alternatives, after.alternatives)]
    for old, new in common(before.gates, after.gates):
        yield from field_differences(of_gate(new.id), old, new, but=("records",))
        yield from _records(about, old, new, alternatives)
    yield from order_difference(of_gates, before.gates, after.gates)


def _records(
    about: About, before: Gate, after: Gate, alternatives: list[str]
) -> Iterator[Difference]:
    nothing = GateRecord()
    for alternative in alternatives:
        yield from field_differences(
            partial(
                about,
                area=Area.GATES,
                part=Part.GATE_RECORD,
                subjects=(after.id, alternative),
            ),
            before.records.get(alternative, nothing),
            after.records.get(alternative, nothing),
        )


def _direct_points(about: About, before: Study, after: Study) -> Iterator[Difference]:
    criteria = {new.id for _, new in common(before.criteria, after.criteria)}
    found = asked_points(
        before.direct_points, after.direct_points, before.direct_asked, after.direct_asked
    )
    for criterion, field, then, now in found:
        if criterion in criteria:
            yield about(
                area=Area.POINTS,
                kind=Kind.CHANGED,
                part=Part.DIRECT_POINTS,
                subjects=(criterion,),
                field=field,
                before=then,
                after=now,
            )


def _conclusion(about: About, before: Study, after: Study) -> Iterator[Difference]:
    of_conclusion = partial(about, area=Area.CONCLUSION, part=Part.CONCLUSION)
    old, new = before.conclusion, after.conclusion
    if old is None or new is None:
        if new is not None:
            yield of_conclusion(kind=Kind.ADDED, after=new)
        elif old is not None:
            yield of_conclusion(kind=Kind.REMOVED, before=old)
        return
    yield from field_differences(of_conclusion, old, new)
