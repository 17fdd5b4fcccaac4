"""The rounds of weighting: which one counts, who still has to vote, and what was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from locdecide.decision.choices import BallotMethod
from locdecide.decision.model import (
    Ballot,
    Comparison,
    Criterion,
    Decision,
    Judgements,
    Participant,
    PointsGiven,
    Round,
    Study,
)
from locdecide.decision.tree import leaves_below

__all__ = [
    "asked_about",
    "asked_in_pair",
    "ballot_method",
    "ballot_of",
    "comparisons_of",
    "counting_round",
    "current_round",
    "favourites_round",
    "has_answered",
    "is_hidden",
    "is_stale",
    "points_of",
    "stale_direct_points",
    "stale_points",
    "visible_rounds",
    "waiting",
    "without_hidden_rounds",
]


def current_round(study: Study) -> Round | None:
    """Return the round that takes answers: the last one; None when there is none."""
    return study.rounds[-1] if study.rounds else None


def counting_round(study: Study) -> Round | None:
    """Return the round whose answers make the weights: the last that is not hidden."""
    visible = visible_rounds(study)
    return visible[-1] if visible else None


def favourites_round(study: Study) -> Round | None:
    """Return the last round that everybody may see and in which favourites were written down."""
    seen = [r for r in visible_rounds(study) if any(b.favourite for b in r.ballots)]
    return seen[-1] if seen else None


def visible_rounds(study: Study) -> tuple[Round, ...]:
    """Return the rounds whose answers everybody may see, in their order."""
    return tuple(round_ for round_ in study.rounds if not is_hidden(round_))


def without_hidden_rounds(decision: Decision) -> Decision:
    """Return the decision as everybody may see it; the same one when nothing is hidden."""
    if not any(is_hidden(round_) for study in decision.studies for round_ in study.rounds):
        return decision
    return replace(
        decision,
        studies=tuple(replace(study, rounds=visible_rounds(study)) for study in decision.studies),
    )


def is_hidden(round_: Round) -> bool:
    """Tell whether nobody may see a round's answers yet: it is secret and not revealed."""
    return round_.secret and round_.reveal is None


def ballot_of(round_: Round, participant: str) -> Ballot:
    """Return how a participant takes part in a round."""
    return next(
        (ballot for ballot in round_.ballots if ballot.participant == participant),
        Ballot(participant=participant),
    )


def comparisons_of(round_: Round, participant: str, parent: str | None) -> tuple[Comparison, ...]:
    """Return what a participant compared under a parent; empty when nothing."""
    return next(
        (
            judgements.comparisons
            for judgements in round_.judgements
            if (judgements.participant, judgements.parent) == (participant, parent)
        ),
        (),
    )


def points_of(round_: Round, participant: str) -> PointsGiven | None:
    """Return the points that a participant gave in a round; None when there are none."""
    return next((given for given in round_.points if given.participant == participant), None)


def ballot_method(study: Study, round_: Round, participant: str) -> BallotMethod:
    """Return how a participant weights the criteria in a round.

    What the ballot says comes first, then what the answers show, then the study's setting: so
    that another setting for the next round leaves the answers of the earlier ones standing.
    Alternatives under a leaf on the pairwise scale are compared in pairs whatever it says.
    """
    ballot = ballot_of(round_, participant)
    if ballot.method is not None:
        return ballot.method
    given = points_of(round_, participant)
    compared = any(_of_criteria(study, round_, participant))
    if given is not None and not compared:
        return BallotMethod(given.method.value)
    return BallotMethod.PAIRWISE if compared and given is None else study.method.ballot


def has_answered(round_: Round, participant: str) -> bool:
    """Tell whether a participant has given any answer in a round."""
    given = points_of(round_, participant)
    return bool(given and given.points) or any(
        judgements.comparisons
        for judgements in round_.judgements
        if judgements.participant == participant
    )


def waiting(decision: Decision, round_: Round) -> tuple[Participant, ...]:
    """Return the participants who have neither closed their ballot nor said they abstain."""
    done = {b.participant for b in round_.ballots if b.closed or b.abstains is not None}
    return tuple(person for person in decision.participants if person.id not in done)


def asked_about(study: Study, member: str) -> str:
    """Return what a question states about a criterion: the declared ranges of its leaves.

    A question mark stands for a range that is not declared. An alternative gives an empty text.
    """
    criterion = next((c for c in study.criteria if c.id == member), None)
    if criterion is None:
        return ""
    below = leaves_below(study.criteria, member)
    if below == (criterion,):
        return _range(criterion)
    return ", ".join(f"{leaf.id}: {_range(leaf)}" for leaf in below)


def is_stale(study: Study, comparison: Comparison) -> bool:
    """Tell whether a judgement was given on another question than would be asked today."""
    return bool(comparison.asked) and comparison.asked != asked_in_pair(
        study, comparison.first, comparison.second
    )


def asked_in_pair(study: Study, first: str, second: str) -> str:
    """Return what a question states about both members; empty for alternatives."""
    both = (asked_about(study, first), asked_about(study, second))
    return " | ".join(both) if any(both) else ""


def stale_points(study: Study, given: PointsGiven) -> tuple[str, ...]:
    """Return the criteria whose points were given on another range than is declared today."""
    return _asked_otherwise(study, given.points, given.asked)


def stale_direct_points(study: Study) -> tuple[str, ...]:
    """Return the same of the points that are given together."""
    return _asked_otherwise(study, study.direct_points, study.direct_asked)


def _asked_otherwise(
    study: Study, points: Mapping[str, float], asked: Mapping[str, str]
) -> tuple[str, ...]:
    return tuple(
        criterion
        for criterion, then in asked.items()
        if criterion in points and then and then != asked_about(study, criterion)
    )


def _range(leaf: Criterion) -> str:
    if leaf.worst is None or leaf.best is None:
        return "?"
    return f"{leaf.worst:.15g} → {leaf.best:.15g} {leaf.unit}".rstrip()


def _of_criteria(study: Study, round_: Round, participant: str) -> Iterator[Judgements]:
    inside = {criterion.parent for criterion in study.criteria}
    return (
        judgements
        for judgements in round_.judgements
        if judgements.participant == participant and judgements.parent in inside
    )
