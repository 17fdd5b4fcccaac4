"""What the participants of one round say, as matrices and shares that a group can count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import BallotMethod, PointsMethod
from locdecide.decision.model import Comparison, Decision, Participant, Round, Stage, Study
from locdecide.decision.rounds import ballot_method, ballot_of, points_of
from locdecide.decision.tree import children
from locdecide.mcda.incomplete import is_connected
from locdecide.mcda.judgement_scales import apply_scale
from locdecide.mcda.pairwise import comparison_matrix, priorities
from locdecide.mcda.points import points_matrix
from locdecide.mcda.rank_order import rank_order_centroid
from locdecide.results import Array

__all__ = ["Voice", "Voices", "group_members"]


@dataclass(frozen=True, eq=False)
class Voice:
    """One participant's answers under one parent.

    ``matrix`` is (n, n) after the judgement scale, NaN for a pair that is open; points are a
    consistent matrix there. ``shares`` is (n,), or None where the answers do not join all
    members. ``by_points`` tells that points or places were given; ``zeros`` marks the members
    that got 0 of them.
    """

    participant: str
    power: float
    matrix: Array
    shares: Array | None
    by_points: bool
    zeros: npt.NDArray[np.bool_]


class Voices:
    """Everybody's answers in a round; without a round nobody says anything.

    Who abstains is not heard, whatever they gave before.
    """

    def __init__(self, decision: Decision, study: Study, round_: Round | None) -> None:
        self._study = study
        self._people: dict[str, Participant] = {}
        self._methods: dict[str, BallotMethod] = {}
        self._points: dict[str, Mapping[str, float]] = {}
        self._compared: dict[tuple[str, str | None], tuple[Comparison, ...]] = {}
        self._heard: dict[tuple[str, str | None], Voice | None] = {}
        if round_ is None:
            return
        for person in decision.participants:
            if ballot_of(round_, person.id).abstains is not None:
                continue
            self._people[person.id] = person
            self._methods[person.id] = ballot_method(study, round_, person.id)
            given = points_of(round_, person.id)
            if given is not None and given.method.value == self._methods[person.id].value:
                self._points[person.id] = given.points
        for judgements in round_.judgements:
            key = (judgements.participant, judgements.parent)
            self._compared[key] = judgements.comparisons

    def by_points(self, participant: str) -> bool:
        """Tell whether somebody weights the criteria by points or places."""
        return self._methods.get(participant, BallotMethod.PAIRWISE) is not BallotMethod.PAIRWISE

    def comparisons(self, participant: str, parent: str | None) -> tuple[Comparison, ...]:
        """Return what somebody compared in pairs under a parent."""
        return self._compared.get((participant, parent), ())

    def under(self, parent: str | None) -> list[Voice]:
        """Return who answered under a parent, in the order of the participants."""
        heard = (self.of(participant, parent) for participant in self._people)
        return [voice for voice in heard if voice is not None]

    def of(self, participant: str, parent: str | None) -> Voice | None:
        """Return one participant's answers under a parent; None without any."""
        key = (participant, parent)
        if key not in self._heard:
            person = self._people.get(participant)
            self._heard[key] = None if person is None else self._listen(person, parent)
        return self._heard[key]

    def _listen(self, person: Participant, parent: str | None) -> Voice | None:
        members = group_members(self._study, parent)
        of_criteria = any(criterion.parent == parent for criterion in self._study.criteria)
        if of_criteria and self.by_points(person.id):
            return self._pointed(person, members)
        return self._judged(person, parent, members)

    def _judged(
        self, person: Participant, parent: str | None, members: Sequence[str]
    ) -> Voice | None:
        place = {member: i for i, member in enumerate(members)}
        # Alternatives that are set aside leave their comparisons behind.
        given = [
            (place[each.first], place[each.second], each.ratio)
            for each in self.comparisons(person.id, parent)
            if each.first in place and each.second in place
        ]
        if not given:
            return None
        n, settings = len(members), self._study.method
        matrix = apply_scale(comparison_matrix(n, given), settings.judgement_scale.value, n)
        joined = is_connected(matrix)
        return Voice(
            participant=person.id,
            power=person.voting_power,
            matrix=matrix,
            shares=priorities(matrix, settings.priorities.value) if joined else None,
            by_points=False,
            zeros=np.zeros(n, dtype=np.bool_),
        )

    def _pointed(self, person: Participant, members: Sequence[str]) -> Voice | None:
        points = self._points.get(person.id, {})
        known = np.array([member in points for member in members], dtype=np.bool_)
        if not known.any():
            return None
        given = np.array([points[member] for member in members if member in points])
        if self._methods[person.id].value == PointsMethod.RANK_ORDER.value:
            given = rank_order_centroid(given)
        n = len(members)
        matrix = comparison_matrix(n, ())
        matrix[np.ix_(known, known)] = points_matrix(given)
        zeros = np.zeros(n, dtype=np.bool_)
        largest = float(given.max())
        if largest > 0.0:
            zeros[known] = given == 0.0
        shares = None
        if known.all():
            relative = given / largest if largest > 0.0 else np.ones(n)
            shares = relative / relative.sum()
        return Voice(person.id, person.voting_power, matrix, shares, by_points=True, zeros=zeros)


def group_members(study: Study, parent: str | None) -> tuple[str, ...]:
    """Return what is compared under a parent: its children, or a leaf's alternatives."""
    below = tuple(child.id for child in children(study.criteria, parent))
    if below or parent is None:
        return below
    return tuple(a.id for a in study.alternatives if a.stage is not Stage.SET_ASIDE)
