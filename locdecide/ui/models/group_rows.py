"""The rows that a group's weights are shown by: the leaves under their parents, heaviest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from locdecide.decision.choices import Aggregation
from locdecide.decision.model import Criterion, Decision, Participant, Study
from locdecide.decision.tree import children, is_leaf, path
from locdecide.evaluation import weights_of_round
from locdecide.results import GroupView

__all__ = ["CriterionRow", "OwnDot", "criterion_rows", "dots", "group_weights", "short_names"]


@dataclass(frozen=True)
class CriterionRow:
    """One line of a chart of weights: a leaf, or the heading over the leaves of a parent."""

    criterion: str
    name: str
    heading: bool = False
    indented: bool = False


@dataclass(frozen=True)
class OwnDot:
    """One participant in a chart: the own weights by criterion, and what the dot is called."""

    participant: str
    name: str
    short: str
    initials: str
    advises: bool
    weights: Mapping[str, float]


def group_weights(decision: Decision, study: Study, view: GroupView) -> Mapping[str, float]:
    """Return the group's weights by the study's aggregation."""
    match study.method.aggregation:
        case Aggregation.JUDGEMENTS:
            return view.by_judgements
        case Aggregation.PRIORITIES_GEOMETRIC:
            return view.by_priorities
        case Aggregation.PRIORITIES_ARITHMETIC:
            round_ = next(round_ for round_ in study.rounds if round_.id == view.round)
            weights = weights_of_round(decision, study, round_)
            return {c.id: weights.of(c.id).global_ for c in study.criteria}


def criterion_rows(study: Study, weights: Mapping[str, float]) -> tuple[CriterionRow, ...]:
    """Return the leaves, heaviest first, those with a parent together under its name."""
    rows: list[CriterionRow] = []
    _collect(study, weights, None, rows)
    return tuple(rows)


def _collect(
    study: Study, weights: Mapping[str, float], parent: str | None, rows: list[CriterionRow]
) -> None:
    below = sorted(children(study.criteria, parent), key=lambda c: -weights.get(c.id, 0.0))
    leaves = [criterion for criterion in below if is_leaf(study.criteria, criterion.id)]
    if parent is not None and leaves:
        rows.append(CriterionRow(parent, _full_name(study, parent), heading=True))
        rows += [_row(leaf, indented=True) for leaf in leaves]
    for criterion in below:
        if criterion not in leaves:
            _collect(study, weights, criterion.id, rows)
        elif parent is None:
            rows.append(_row(criterion, indented=False))


def _row(leaf: Criterion, *, indented: bool) -> CriterionRow:
    return CriterionRow(leaf.id, leaf.name, indented=indented)


def _full_name(study: Study, criterion: str) -> str:
    return " › ".join(part.name for part in path(study.criteria, criterion))


def dots(decision: Decision, view: GroupView) -> tuple[OwnDot, ...]:
    """Return a dot for everyone with own weights, in the order of the participants."""
    shorts, initials = short_names(decision.participants), _initials(decision.participants)
    names = {person.id: person.name for person in decision.participants}
    return tuple(
        OwnDot(
            participant=own.participant,
            name=names[own.participant],
            short=shorts[own.participant],
            initials=initials[own.participant],
            advises=own.power <= 0,
            weights=own.weights,
        )
        for own in view.own
    )


def short_names(people: Sequence[Participant]) -> dict[str, str]:
    """Return first names, with as much of the last name as tells equal ones apart."""
    firsts = {person.id: (person.name.split() or ["?"])[0] for person in people}
    found = {}
    for person in people:
        same = [other for other in people if firsts[other.id] == firsts[person.id]]
        words = person.name.split()
        found[person.id] = firsts[person.id]
        if len(same) > 1 and len(words) > 1:
            found[person.id] = f"{words[0]} {words[-1][0]}."
    return found


def _initials(people: Sequence[Participant]) -> dict[str, str]:
    """Return initials of a letter or two; more of the name where they would be equal."""
    words = {person.id: person.name.split() or ["?"] for person in people}
    plain = {
        key: (w[0][0] + w[-1][0] if len(w) > 1 else w[0][:2]).upper() for key, w in words.items()
    }
    counts = {text: list(plain.values()).count(text) for text in plain.values()}
    return {
        key: plain[key] if counts[plain[key]] == 1 else words[key][0][:3] + words[key][-1][-1]
        for key in plain
    }
