"""What must hold between the parts of a decision, whatever its content: references and order.

A decision that passes can be taken by every edit and every computation. The places are JSON
paths, since only a file can break these rules; edits keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from locdecide.decision.issues import Issue
from locdecide.decision.model import (
    Criterion,
    Decision,
    Direction,
    PairwiseScale,
    RatingScale,
    Round,
    Study,
)
from locdecide.decision.tree import is_leaf

__all__ = ["violations"]


def violations(decision: Decision) -> tuple[Issue, ...]:
    """Return every broken rule of structure, in the order of the file."""
    return tuple(_walk(decision))


def _walk(decision: Decision) -> Iterator[Issue]:
    yield from _unique((p.id for p in decision.participants), "$.participants")
    yield from _unique((s.id for s in decision.studies), "$.studies")
    yield from _unique((s.id for s in decision.sign_offs), "$.sign_offs")
    participants = {participant.id for participant in decision.participants}
    for index, study in enumerate(decision.studies):
        yield from _study(study, f"$.studies[{index}]", participants)


def _study(study: Study, path: str, participants: set[str]) -> Iterator[Issue]:
    yield from _unique((c.id for c in study.criteria), f"{path}.criteria")
    yield from _unique((a.id for a in study.alternatives), f"{path}.alternatives")
    yield from _unique((g.id for g in study.gates), f"{path}.gates")
    yield from _unique((r.id for r in study.rounds), f"{path}.rounds")
    yield from _criteria(study, path)
    yield from _performances(study, path)
    criteria = {criterion.id for criterion in study.criteria}
    alternatives = {alternative.id for alternative in study.alternatives}
    for index, gate in enumerate(study.gates):
        if gate.criterion is not None and gate.criterion not in criteria:
            yield _unknown(f"{path}.gates[{index}].criterion", gate.criterion)
        yield from _known(gate.records, alternatives, f"{path}.gates[{index}].records")
    yield from _known(study.direct_points, criteria, f"{path}.direct_points")
    yield from _known(study.direct_asked, criteria, f"{path}.direct_asked")
    if study.method.least_share > study.method.clear_share:
        yield Issue(code="file-thresholds-order", where=f"{path}.method.least_share")
    yield from _outcome(study, path, criteria, alternatives)
    for index, round_ in enumerate(study.rounds):
        yield from _round(study, round_, f"{path}.rounds[{index}]", participants)


def _outcome(
    study: Study, path: str, criteria: set[str], alternatives: set[str]
) -> Iterator[Issue]:
    proposed = study.conclusion.alternative if study.conclusion else None
    if proposed is not None and proposed not in alternatives:
        yield _unknown(f"{path}.conclusion.alternative", proposed)
    if study.review is None:
        return
    if study.review.alternative not in alternatives:
        yield _unknown(f"{path}.review.alternative", study.review.alternative)
    lines = study.review.lines
    yield from _unique((line.id for line in lines), f"{path}.review.lines")
    for index, line in enumerate(lines):
        if line.criterion is not None and line.criterion not in criteria:
            yield _unknown(f"{path}.review.lines[{index}].criterion", line.criterion)


def _criteria(study: Study, path: str) -> Iterator[Issue]:
    seen: set[str] = set()
    for index, criterion in enumerate(study.criteria):
        place = f"{path}.criteria[{index}]"
        if criterion.parent is not None and criterion.parent not in seen:
            # Covers the unknown parent, the cycle, and the child before its parent.
            yield _unknown(f"{place}.parent", criterion.parent)
        seen.add(criterion.id)
        if not _runs_with_its_direction(criterion):
            yield Issue(code="file-range-against-direction", where=f"{place}.best")
        if isinstance(criterion.scale, RatingScale):
            levels = criterion.scale.levels
            yield from _unique((level.id for level in levels), f"{place}.scale.levels")
            yield from _unique(
                (level.label.casefold() for level in levels),
                f"{place}.scale.levels",
                "file-duplicate-label",
            )


def _runs_with_its_direction(criterion: Criterion) -> bool:
    worst, best = criterion.worst, criterion.best
    if worst is None or best is None or criterion.direction is Direction.TARGET:
        return True
    return worst <= best if criterion.direction is Direction.MAXIMISE else worst >= best


def _performances(study: Study, path: str) -> Iterator[Issue]:
    by_id = {criterion.id: criterion for criterion in study.criteria}
    alternatives = {alternative.id for alternative in study.alternatives}
    for alternative, row in study.performances.items():
        place = f"{path}.performances.{alternative}"
        if alternative not in alternatives:
            yield _unknown(place, alternative)
        for criterion_id, performance in row.items():
            spot = f"{place}.{criterion_id}"
            criterion = by_id.get(criterion_id)
            if criterion is None:
                yield _unknown(spot, criterion_id)
                continue
            if not is_leaf(study.criteria, criterion_id):
                yield Issue(code="file-figure-on-parent", where=spot)
            match criterion.scale:
                case PairwiseScale():
                    yield Issue(code="file-figure-on-pairwise", where=spot)
                case RatingScale(levels=levels):
                    if performance.value not in {level.id for level in levels}:
                        yield Issue(
                            code="file-unknown-level",
                            where=f"{spot}.value",
                            params={"level": str(performance.value)},
                        )
                case _:
                    if isinstance(performance.value, str):
                        yield Issue(code="file-text-for-number", where=f"{spot}.value")


def _round(study: Study, round_: Round, path: str, participants: set[str]) -> Iterator[Issue]:
    alternatives = {alternative.id for alternative in study.alternatives}
    criteria = {criterion.id for criterion in study.criteria}
    seen: set[tuple[str, str | None]] = set()
    for index, judgements in enumerate(round_.judgements):
        place = f"{path}.judgements[{index}]"
        if judgements.participant not in participants:
            yield _unknown(f"{place}.participant", judgements.participant)
        if judgements.parent is not None and judgements.parent not in criteria:
            yield _unknown(f"{place}.parent", judgements.parent)
            continue
        key = (judgements.participant, judgements.parent)
        if key in seen:
            yield Issue(code="file-duplicate-judgements", where=place)
        seen.add(key)
        members = compared(study, judgements.parent)
        pairs: set[frozenset[str]] = set()
        for number, comparison in enumerate(judgements.comparisons):
            spot = f"{place}.comparisons[{number}]"
            pair = frozenset((comparison.first, comparison.second))
            for name, member in (("first", comparison.first), ("second", comparison.second)):
                if member not in members:
                    yield _unknown(f"{spot}.{name}", member)
            if len(pair) == 1:
                yield Issue(code="file-compared-with-itself", where=spot)
            if pair in pairs:
                yield Issue(code="file-duplicate-comparison", where=spot)
            pairs.add(pair)
    for index, given in enumerate(round_.points):
        if given.participant not in participants:
            yield _unknown(f"{path}.points[{index}].participant", given.participant)
        yield from _known(given.points, criteria, f"{path}.points[{index}].points")
        yield from _known(given.asked, criteria, f"{path}.points[{index}].asked")
    yield from _unique(
        (given.participant for given in round_.points), f"{path}.points", "file-duplicate-points"
    )
    yield from _ballots(round_, path, participants, alternatives)


def _ballots(
    round_: Round, path: str, participants: set[str], alternatives: set[str]
) -> Iterator[Issue]:
    for index, ballot in enumerate(round_.ballots):
        if ballot.participant not in participants:
            yield _unknown(f"{path}.ballots[{index}].participant", ballot.participant)
        if ballot.favourite is not None and ballot.favourite not in alternatives:
            yield _unknown(f"{path}.ballots[{index}].favourite", ballot.favourite)
    yield from _unique(
        (ballot.participant for ballot in round_.ballots),
        f"{path}.ballots",
        "file-duplicate-ballot",
    )
    for index, person in enumerate(round_.reveal.waiting if round_.reveal else ()):
        if person not in participants:
            yield _unknown(f"{path}.reveal.waiting[{index}]", person)


def compared(study: Study, parent: str | None) -> frozenset[str]:
    """Return the ids that are compared in pairs under a parent."""
    for criterion in study.criteria:
        if (
            criterion.id == parent
            and isinstance(criterion.scale, PairwiseScale)
            and is_leaf(study.criteria, criterion.id)
        ):
            return frozenset(alternative.id for alternative in study.alternatives)
    return frozenset(c.id for c in study.criteria if c.parent == parent)


def _unique(values: Iterable[str], where: str, code: str = "file-duplicate-id") -> Iterator[Issue]:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            yield Issue(code=code, where=where, params={"value": value})
        seen.add(value)


def _known(ids: Iterable[str], known: Iterable[str], where: str) -> Iterator[Issue]:
    allowed = set(chain(known))
    for value in ids:
        if value not in allowed:
            yield _unknown(f"{where}.{value}", value)


def _unknown(where: str, value: str) -> Issue:
    return Issue(code="file-unknown-reference", where=where, params={"value": value})
