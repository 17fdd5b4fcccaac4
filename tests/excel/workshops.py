"""Random workshops: trees, people who compare, skip, contradict themselves or give points."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from locdecide.decision.model import (
    Abstention,
    Aggregation,
    Alternative,
    Ballot,
    BallotMethod,
    Comparison,
    Criterion,
    Decision,
    Judgements,
    JudgementScale,
    MethodSettings,
    PairwiseScale,
    Participant,
    PointsGiven,
    PointsMethod,
    PrioritiesMethod,
    RandomIndex,
    Round,
    Stage,
    Study,
    Weighting,
)

# How many criteria stand under each main criterion; 0 is a leaf.
_TREES = ((5, 0, 3), (4, 2, 0), (0,) * 9, (3, 1, 4), (6, 3, 2), (2, 2, 2), (7, 0))
_HABITS = ("complete", "complete", "skips", "skips", "wild", "apart", "none")
_POINTS = tuple(each.value for each in PointsMethod)


def comparisons(
    ids: Sequence[str], dice: random.Random, habit: str = "complete"
) -> Iterator[Comparison]:
    """Answer as people do: near to weights of their own, a chain at the least."""
    worth = [dice.gauss(0, 1) for _ in ids]
    order = dice.sample(range(len(ids)), len(ids))
    every = {frozenset(pair) for pair in combinations(range(len(ids)), 2)}
    pairs = {frozenset(pair) for pair in pairwise(order)} if habit != "apart" else set()
    rest = sorted(every - pairs, key=sorted)
    skips = habit in ("skips", "apart")
    pairs |= set(dice.sample(rest, dice.randint(0, len(rest))) if skips else rest)
    for pair in sorted(pairs, key=sorted):
        first, second = dice.sample(sorted(pair), 2)
        ratio = math.exp(
            worth[first] - worth[second] + dice.gauss(0, 2 if habit == "wild" else 0.3)
        )
        if ratio < 1:
            first, second, ratio = second, first, 1 / ratio
        said = float(min(9, max(1, round(ratio))))
        yield Comparison(first=ids[first], second=ids[second], ratio=said)


def workshop(dice: random.Random, method: MethodSettings | None = None) -> Decision:
    """Return a decision of one study with up to five people, all by chance."""
    criteria = _criteria(dice.choice(_TREES))
    groups: dict[str | None, list[str]] = {}
    for criterion in criteria:
        groups.setdefault(criterion.parent, []).append(criterion.id)
    scored = next(c.id for c in criteria if isinstance(c.scale, PairwiseScale))
    alternatives = tuple(
        Alternative(
            id=f"a{i}", name=f"Site {i}", stage=Stage.SET_ASIDE if i == 3 else Stage.CANDIDATE
        )
        for i in range(5)
    )
    people = tuple(
        Participant(id=f"p{i}", name=f"Person {i}", voting_power=dice.choice((0.0, 1.0, 1.0, 3.5)))
        for i in range(dice.randint(1, 5))
    )
    judgements: list[Judgements] = []
    points: list[PointsGiven] = []
    ballots: list[Ballot] = []
    for person in people:
        habit = dice.choice((*_HABITS, *_POINTS))
        abstains = dice.choice(tuple(Abstention)) if dice.random() < 0.1 else None
        by_points = habit in _POINTS
        ballots.append(
            Ballot(
                participant=person.id,
                abstains=abstains,
                method=BallotMethod(habit) if by_points else BallotMethod.PAIRWISE,
            )
        )
        if by_points:
            worth = (1, 1, 2, 3) if habit == PointsMethod.RANK_ORDER.value else (0, 0, 10, 100)
            given = {c.id: float(dice.choice(worth)) for c in criteria if dice.random() < 0.95}
            points.append(
                PointsGiven(participant=person.id, method=PointsMethod(habit), points=given)
            )
        asked = {scored: [a.id for a in alternatives], **({} if by_points else groups)}
        judgements += (
            Judgements(participant=person.id, parent=parent, comparisons=found)
            for parent, members in asked.items()
            if habit != "none" and (found := tuple(comparisons(members, dice, habit)))
        )
    round_ = Round(
        id="r", name="1", judgements=tuple(judgements), points=tuple(points), ballots=tuple(ballots)
    )
    study = Study(
        id="s",
        name="Study",
        criteria=criteria,
        alternatives=alternatives,
        rounds=(round_,),
        method=method or any_method(dice),
        direct_points={c.id: float(dice.choice((0, 1, 5))) for c in criteria},
    )
    return Decision(id="d", title="Workshop", participants=people, studies=(study,))


def any_method(dice: random.Random) -> MethodSettings:
    """Return settings of the weighting by chance."""
    return MethodSettings(
        weighting=dice.choice((*[Weighting.PAIRWISE] * 7, Weighting.DIRECT)),
        priorities=dice.choice(tuple(PrioritiesMethod)),
        random_index=dice.choice(tuple(RandomIndex)),
        judgement_scale=dice.choice(tuple(JudgementScale)),
        aggregation=dice.choice(tuple(Aggregation)),
    )


def meeting(people: int, tree: Sequence[int], seed: int = 1) -> Decision:
    """Return a workshop in which everybody compared all pairs under every parent."""
    dice = random.Random(seed)
    criteria = _criteria(tree, scored=False)
    groups: dict[str | None, list[str]] = {}
    for criterion in criteria:
        groups.setdefault(criterion.parent, []).append(criterion.id)
    persons = tuple(Participant(id=f"p{i}", name=f"Person {i}") for i in range(people))
    judgements = tuple(
        Judgements(
            participant=person.id, parent=parent, comparisons=tuple(comparisons(members, dice))
        )
        for person in persons
        for parent, members in groups.items()
        if len(members) > 1
    )
    round_ = Round(id="r", name="1", judgements=judgements)
    study = Study(id="s", name="Study", criteria=criteria, rounds=(round_,))
    return Decision(id="d", title="Meeting", participants=persons, studies=(study,))


def _criteria(tree: Sequence[int], *, scored: bool = True) -> tuple[Criterion, ...]:
    criteria = []
    for i, below in enumerate(tree):
        criteria.append(Criterion(id=f"t{i}", name=f"Main {i}"))
        criteria += [
            Criterion(id=f"c{i}{j}", name=f"Leaf {i}{j}", parent=f"t{i}") for j in range(below)
        ]
    if scored:
        last = criteria[-1]
        criteria[-1] = Criterion(
            id=last.id, name=last.name, parent=last.parent, scale=PairwiseScale()
        )
    return tuple(criteria)
