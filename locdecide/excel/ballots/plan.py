"""What one ballot asks: its groups, their questions in order, and the names to choose between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from locdecide.decision.choices import BallotMethod
from locdecide.decision.model import Decision, PairwiseScale, Participant, Round, Stage, Study
from locdecide.decision.rounds import (
    asked_about,
    ballot_method,
    ballot_of,
    current_round,
    visible_rounds,
)
from locdecide.decision.tree import children, inner, leaves
from locdecide.evaluation import question_order
from locdecide.excel.ballots.wording import say
from locdecide.swings import Swing, swing
from locdecide.words import Language

__all__ = ["Group", "Member", "Plan", "Question", "has_questions", "members_of", "plan_for"]


@dataclass(frozen=True)
class Member:
    """A criterion or alternative as it may stand in a ballot of a study.

    ``asked`` is what a question states about it, kept so that the answer can be compared with
    what would be asked later.
    """

    parent: str | None
    id: str
    name: str
    asked: str


@dataclass(frozen=True)
class Question:
    """One pair to compare; ``token`` finds its row again."""

    token: str
    first: str
    second: str


@dataclass(frozen=True)
class Group:
    """Siblings, or the alternatives under a leaf, with what is asked about them.

    A group without questions is weighted by points or places. ``labels`` are the members' names
    for the drop-down, no two alike.
    """

    parent: str | None
    heading: str
    members: tuple[str, ...]
    swings: Mapping[str, Swing]
    labels: Mapping[str, str]
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Plan:
    """A whole ballot before it is written.

    ``offered`` holds the names to choose a favourite from, by alternative and no two alike; none
    where no favourite is asked for.
    """

    decision: Decision
    study: Study
    round: Round | None
    participant: Participant
    method: BallotMethod
    language: Language
    groups: tuple[Group, ...]
    offered: Mapping[str, str]

    @property
    def favourite(self) -> str | None:
        """Return whom the participant has written down as a favourite so far."""
        if self.round is None:
            return None
        return ballot_of(self.round, self.participant.id).favourite

    @property
    def compared(self) -> tuple[Group, ...]:
        """Return the groups that are compared in pairs."""
        return tuple(group for group in self.groups if group.questions)

    @property
    def pointed(self) -> tuple[Group, ...]:
        """Return the groups that get points or places."""
        return tuple(group for group in self.groups if not group.questions)


def plan_for(
    decision: Decision, study: Study, participant: Participant, language: Language
) -> Plan:
    """Return what a participant's ballot asks in the current round."""
    round_ = current_round(study)
    method = study.method.ballot if round_ is None else ballot_method(study, round_, participant.id)
    spoken: Language = participant.language or language
    groups: list[Group] = []
    asked = 0
    for parent, members, of_alternatives in _groups(study):
        in_pairs = of_alternatives or method is BallotMethod.PAIRWISE
        pairs = question_order(len(members)) if in_pairs else ()
        swings = {member: swing(study, member, spoken) for member in members}
        groups.append(
            Group(
                parent=parent,
                heading=_heading(study, parent, spoken, of_alternatives=of_alternatives),
                members=members,
                swings=swings,
                labels=_labels(
                    ((member, each.name) for member, each in swings.items()),
                    say("equal", spoken),
                ),
                questions=tuple(
                    Question(f"q{asked + number}", members[a], members[b])
                    for number, (a, b) in enumerate(pairs, start=1)
                ),
            )
        )
        asked += len(pairs)
    offered = _offered(study, round_)
    return Plan(decision, study, round_, participant, method, spoken, tuple(groups), offered)


def has_questions(study: Study) -> bool:
    """Tell whether there is anything to weight in a study."""
    return bool(_groups(study))


def members_of(study: Study) -> tuple[Member, ...]:
    """Return every criterion, and the alternatives under each leaf that compares them."""
    found = [
        Member(criterion.parent, criterion.id, criterion.name, asked_about(study, criterion.id))
        for criterion in study.criteria
    ]
    standing = [a for a in study.alternatives if a.stage is not Stage.SET_ASIDE]
    for leaf in _pairwise_leaves(study):
        found.extend(Member(leaf, a.id, a.name, "") for a in standing)
    return tuple(found)


def _groups(study: Study) -> list[tuple[str | None, tuple[str, ...], bool]]:
    parents = [None, *(criterion.id for criterion in inner(study.criteria))]
    found = [(p, tuple(c.id for c in children(study.criteria, p)), False) for p in parents]
    standing = tuple(a.id for a in study.alternatives if a.stage is not Stage.SET_ASIDE)
    found.extend((leaf, standing, True) for leaf in _pairwise_leaves(study))
    return [group for group in found if len(group[1]) > 1]


def _pairwise_leaves(study: Study) -> tuple[str, ...]:
    return tuple(
        leaf.id for leaf in leaves(study.criteria) if isinstance(leaf.scale, PairwiseScale)
    )


def _heading(study: Study, parent: str | None, language: Language, *, of_alternatives: bool) -> str:
    if parent is None:
        return say("top", language)
    name = swing(study, parent, language).name
    quoted = f"«{name}»" if language == "nb" else f"'{name}'"
    return say("alternatives" if of_alternatives else "below", language, parent=quoted)


def _offered(study: Study, round_: Round | None) -> dict[str, str]:
    """Return who may be a favourite; nobody once an earlier round has shown a result."""
    if any(each is not round_ for each in visible_rounds(study)):
        return {}
    standing = [a for a in study.alternatives if a.stage is not Stage.SET_ASIDE]
    return _labels((a.id, a.name) for a in standing) if len(standing) > 1 else {}


def _labels(names: Iterable[tuple[str, str]], *others: str) -> dict[str, str]:
    """Return names by id, numbered where two are alike or like one of the others."""
    taken = {other.casefold() for other in others}
    labels: dict[str, str] = {}
    for member, name in names:
        label, number = name, 1
        while label.casefold() in taken:
            number += 1
            label = f"{name} ({number})"
        taken.add(label.casefold())
        labels[member] = label
    return labels
