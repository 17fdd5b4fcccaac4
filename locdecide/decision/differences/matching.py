"""Which parts of two states are the same: by id, or by name where two files share no ids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace

from locdecide.decision.differences.difference import Part
from locdecide.decision.integrity import compared
from locdecide.decision.model import (
    Ballot,
    Criterion,
    Decision,
    Gate,
    Judgements,
    Performance,
    PointsGiven,
    RatingScale,
    Round,
    Study,
)
from locdecide.decision.remembering import remembered
from locdecide.decision.value import Value

__all__ = ["Matched", "matched"]

V = TypeVar("V", bound=Value)
Ids = Mapping[str, str]


@dataclass(frozen=True)
class Matched:
    """Two states in which what is the same has the same id: that of ``after``.

    ``by_name`` tells what was matched by name, since the ids differ throughout: for each its
    study (None for what all studies share) and the kind of part.
    """

    before: Decision
    after: Decision
    by_name: tuple[tuple[str | None, Part], ...] = ()


@remembered(lambda before, after: (before, after))
def matched(before: Decision, after: Decision) -> Matched:
    """Match the parts of two states.

    Parts are the same when they have the same id. Participants, studies, and within a study
    criteria, alternatives, must-haves and rounds, of which both states have some and no id is
    shared, are the same when their names are, letter case and spaces at the ends apart; a name that
    several have matches nothing. The levels of a rating scale are matched by label in the same
    way. Where each state has one study, they are the same.
    """
    by_name: list[tuple[str | None, Part]] = []

    def pairs(
        old: Sequence[V], new: Sequence[V], study: str | None, part: Part, label: str = "name"
    ) -> Ids:
        found = _by_name(old, new, label)
        if found:
            by_name.append((study, part))
        return found

    people = pairs(before.participants, after.participants, None, Part.PARTICIPANT)
    studies = pairs(before.studies, after.studies, None, Part.STUDY)
    if len(before.studies) == len(after.studies) == 1 and not studies:
        studies = {before.studies[0].id: after.studies[0].id}
    later = {study.id: study for study in after.studies}
    relabelled = []
    for study in before.studies:
        new = later.get(studies.get(study.id, study.id))
        relabelled.append(
            _with_people(study, people)
            if new is None
            else _Relabelling(study, new, people, pairs).study()
        )
    return Matched(
        before=replace(
            before,
            participants=tuple(_renamed(each, people) for each in before.participants),
            studies=tuple(relabelled),
        ),
        after=after,
        by_name=tuple(by_name),
    )


def _by_name(old: Sequence[Value], new: Sequence[Value], label: str) -> dict[str, str]:
    """Return ids of the one by ids of the other; empty where they share any."""
    before, after = _names(old, label), _names(new, label)
    if before.keys() & after.keys():
        return {}
    ids = {name: own for own, name in after.items()}
    often = Counter(before.values()) | Counter(after.values())
    return {own: ids[name] for own, name in before.items() if name in ids and often[name] == 1}


def _names(parts: Sequence[Value], label: str) -> dict[str, str]:
    return {part.id: getattr(part, label).strip().casefold() for part in parts}  # type: ignore[attr-defined]


def _renamed(part: V, ids: Ids) -> V:
    own: str = part.id  # type: ignore[attr-defined]
    return replace(part, id=ids[own]) if own in ids else part


def _keyed(values: Mapping[str, V], ids: Ids) -> dict[str, V]:
    return {ids.get(own, own): value for own, value in values.items()}


def _with_people(study: Study, people: Ids) -> Study:
    """Return a study that the other state does not have, with the ids of the people it knows."""
    if not people:
        return study
    return _Relabelling(study, study, people, lambda *_: {}).study()


class _Relabelling:
    """Gives the parts of one study the ids that they have in another state."""

    def __init__(self, before: Study, after: Study, people: Ids, pairs: Callable[..., Ids]) -> None:
        self._before, self._id, self._people = before, after.id, people
        self._criteria = pairs(before.criteria, after.criteria, after.id, Part.CRITERION)
        self._alternatives = pairs(
            before.alternatives, after.alternatives, after.id, Part.ALTERNATIVE
        )
        self._gates = pairs(before.gates, after.gates, after.id, Part.GATE)
        self._rounds = pairs(before.rounds, after.rounds, after.id, Part.ROUND)
        self._levels = {
            old.id: _by_name(old.scale.levels, new.scale.levels, "label")
            for old in before.criteria
            for new in after.criteria
            if self._criterion(old.id) == new.id
            and isinstance(old.scale, RatingScale)
            and isinstance(new.scale, RatingScale)
        }

    def study(self) -> Study:
        """Return the study of before with the ids of after; the same one where they agree."""
        maps = (self._people, self._criteria, self._alternatives, self._gates, self._rounds)
        before = self._before
        if before.id == self._id and not any(maps) and not any(self._levels.values()):
            return before
        conclusion = before.conclusion
        if conclusion is not None and conclusion.alternative is not None:
            conclusion = replace(conclusion, alternative=self._alternative(conclusion.alternative))
        return replace(
            before,
            id=self._id,
            criteria=tuple(map(self._relabelled, before.criteria)),
            alternatives=tuple(_renamed(each, self._alternatives) for each in before.alternatives),
            performances=self._performances(),
            gates=tuple(map(self._gate, before.gates)),
            rounds=tuple(map(self._round, before.rounds)),
            direct_points={self._criterion(c): each for c, each in before.direct_points.items()},
            direct_asked=self._asked_each(before.direct_asked),
            conclusion=conclusion,
            review=None,
        )

    def _criterion(self, criterion: str) -> str:
        return self._criteria.get(criterion, criterion)

    def _alternative(self, alternative: str) -> str:
        return self._alternatives.get(alternative, alternative)

    def _person(self, person: str) -> str:
        return self._people.get(person, person)

    def _relabelled(self, criterion: Criterion) -> Criterion:
        scale, levels = criterion.scale, self._levels.get(criterion.id)
        if isinstance(scale, RatingScale) and levels:
            scale = replace(scale, levels=tuple(_renamed(each, levels) for each in scale.levels))
        parent = None if criterion.parent is None else self._criterion(criterion.parent)
        return replace(_renamed(criterion, self._criteria), parent=parent, scale=scale)

    def _performances(self) -> Mapping[str, Mapping[str, Performance]]:
        found: dict[str, dict[str, Performance]] = {}
        for alternative, row in self._before.performances.items():
            cells = found.setdefault(self._alternative(alternative), {})
            for criterion, each in row.items():
                levels = self._levels.get(criterion, {})
                value = levels.get(str(each.value), each.value)
                cells[self._criterion(criterion)] = replace(each, value=value)
        return found

    def _gate(self, gate: Gate) -> Gate:
        criterion = None if gate.criterion is None else self._criterion(gate.criterion)
        records = _keyed(gate.records, self._alternatives)
        return replace(_renamed(gate, self._gates), criterion=criterion, records=records)

    def _round(self, round_: Round) -> Round:
        reveal = round_.reveal
        if reveal is not None:
            reveal = replace(reveal, waiting=tuple(map(self._person, reveal.waiting)))
        return replace(
            _renamed(round_, self._rounds),
            judgements=tuple(map(self._judgements, round_.judgements)),
            points=tuple(map(self._points, round_.points)),
            reveal=reveal,
            ballots=tuple(map(self._ballot, round_.ballots)),
        )

    def _judgements(self, judgements: Judgements) -> Judgements:
        parent = judgements.parent
        members = compared(self._before, parent)
        of_criteria = members <= {criterion.id for criterion in self._before.criteria}
        named = self._criterion if of_criteria else self._alternative
        return replace(
            judgements,
            participant=self._person(judgements.participant),
            parent=None if parent is None else self._criterion(parent),
            comparisons=tuple(
                replace(
                    each,
                    first=named(each.first),
                    second=named(each.second),
                    asked=self._asked(each.asked),
                )
                for each in judgements.comparisons
            ),
        )

    def _points(self, given: PointsGiven) -> PointsGiven:
        return replace(
            given,
            participant=self._person(given.participant),
            points={self._criterion(c): each for c, each in given.points.items()},
            asked=self._asked_each(given.asked),
        )

    def _ballot(self, ballot: Ballot) -> Ballot:
        favourite = None if ballot.favourite is None else self._alternative(ballot.favourite)
        return replace(ballot, participant=self._person(ballot.participant), favourite=favourite)

    def _asked_each(self, asked: Ids) -> dict[str, str]:
        return {self._criterion(own): self._asked(text) for own, text in asked.items()}

    def _asked(self, text: str) -> str:
        """Return what was asked with the ids in it, which stand before a colon, changed."""
        if not text or not self._criteria:
            return text
        ids = "|".join(re.escape(own) for own in sorted(self._criteria, key=len, reverse=True))
        return re.sub(
            rf"(^|, | \| )({ids}): ",
            lambda found: f"{found[1]}{self._criteria[found[2]]}: ",
            text,
        )
