"""Small workshops for tests: criteria, participants and their answers in a few words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.model import (
    Alternative,
    Criterion,
    Decision,
    Judgements,
    MethodSettings,
    Participant,
    Performance,
    PointsGiven,
    PointsMethod,
    Round,
    Study,
)
from tests.evaluation.published import Matrix, comparisons


def workshop(
    powers: Mapping[str, float],
    criteria: Sequence[str] = ("a", "b", "c"),
    method: MethodSettings | None = None,
) -> Decision:
    """Return a study with one alternative that is best under each criterion, and no answers.

    A criterion written as ``a/b`` is b under a.
    """
    nodes = tuple(
        Criterion(id=each[-1], name=each[-1].upper(), parent=each[0] if "/" in each else None)
        for each in criteria
    )
    parents = {node.parent for node in nodes}
    leaves = [node.id for node in nodes if node.id not in parents]
    nodes = tuple(
        replace(node, worst=0.0, best=10.0) if node.id in leaves else node for node in nodes
    )
    return Decision(
        id="d",
        title="Workshop",
        participants=tuple(
            Participant(id=key, name=key.title(), voting_power=power)
            for key, power in powers.items()
        ),
        studies=(
            Study(
                id="s",
                name="Study",
                criteria=nodes,
                alternatives=tuple(Alternative(id=f"best-{k}", name=k) for k in leaves),
                performances={
                    f"best-{k}": {
                        leaf: Performance(value=10.0 if leaf == k else 0.0) for leaf in leaves
                    }
                    for k in leaves
                },
                method=method or MethodSettings(),
            ),
        ),
    )


def compare(decision: Decision, person: str, matrix: Matrix, parent: str | None = None) -> Decision:
    """Return the decision with one participant's whole matrix, given as it is printed."""
    study = decision.studies[0]
    members = [c.id for c in study.criteria if c.parent == parent]
    for each in comparisons(members, matrix):
        decision = edits.set_comparison(
            decision, "s", person, parent, each.first, each.second, each.ratio
        )
    return decision


def point(
    decision: Decision,
    person: str,
    points: Mapping[str, float | None],
    method: PointsMethod = PointsMethod.DIRECT,
) -> Decision:
    """Return the decision with one participant's points or places."""
    return edits.set_points(decision, "s", person, method, points)


def with_matrices(decision: Decision, given: Mapping[str, Mapping[str | None, Matrix]]) -> Decision:
    """Return the decision with matrices as they are, also beyond what an edit takes."""
    study = decision.studies[0]
    judgements = tuple(
        Judgements(
            participant=person,
            parent=parent,
            comparisons=comparisons([c.id for c in study.criteria if c.parent == parent], matrix),
        )
        for person, matrices in given.items()
        for parent, matrix in matrices.items()
    )
    round_ = Round(id="r", name="1", judgements=judgements)
    return replace(decision, studies=(replace(study, rounds=(round_,)),))


def with_points(decision: Decision, given: Mapping[str, Mapping[str, float]]) -> Decision:
    """Return the decision with everybody's direct points in one round."""
    points = tuple(
        PointsGiven(participant=person, points=dict(each)) for person, each in given.items()
    )
    round_ = Round(id="r", name="1", points=points)
    return replace(decision, studies=(replace(decision.studies[0], rounds=(round_,)),))
