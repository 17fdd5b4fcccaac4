"""A team with real spread: six who decide, one who advises, one who is silent; two rounds."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import msgspec

from locdecide.decision.model import (
    Ballot,
    Comparison,
    Decision,
    Judgements,
    Participant,
    Reveal,
    Round,
    Study,
)
from locdecide.decision.tree import children

replace = msgspec.structs.replace

PEOPLE = (
    ("ingrid", "Ingrid Berg", "Operations", 1.0),
    ("henrik", "Henrik Moe", "Finance", 1.0),
    ("solveig", "Solveig Dahl", "Human resources", 1.0),
    ("lars", "Lars Lie", "Sales and market", 1.0),
    ("marit", "Marit Vik", "Environment and quality", 1.0),
    ("kari", "Kari Nes", "Logistics", 1.0),
    ("anders", "Anders Ask", "Hired adviser", 0.0),
    ("per", "Per Holt", "Purchasing", 1.0),
)
# What each has in mind for the five main criteria, in their order in the study.
FIRST = {
    "ingrid": (5, 8, 4, 2, 4),
    "henrik": (9, 4, 3, 4, 2),
    "solveig": (2, 3, 2, 3, 9),
    "lars": (2, 3, 3, 9, 2),
    "marit": (7, 2, 6, 2, 3),
    "kari": (3, 4, 2, 8, 3),
    "anders": (4, 4, 4, 5, 5),
}
SECOND = {
    **FIRST,
    "ingrid": (5, 6, 4, 3, 5),
    "henrik": (6, 4, 3, 4, 4),
    "solveig": (4, 3, 2, 4, 7),
    "lars": (4, 3, 3, 7, 3),
}
# Price against renewable share, within the first criterion.
WITHIN = {
    "ingrid": 3,
    "henrik": 6,
    "solveig": 2,
    "lars": 1,
    "marit": 1 / 4,
    "kari": 2,
    "anders": 1,
}


def team_decision(decision: Decision, study_id: str, *, reveal_second: bool = True) -> Decision:
    """Give a decision the team, and one of its studies two secret rounds by it."""
    study = next(study for study in decision.studies if study.id == study_id)
    first = round_of(study, "r1", "1", FIRST)
    second = round_of(study, "r2", "2", SECOND, reveal=reveal_second)
    second = with_reason(second, "henrik", "Training is paid more than once, I now see.")
    team = tuple(Participant(id=i, name=n, role=r, voting_power=p) for i, n, r, p in PEOPLE)
    changed = replace(study, rounds=(first, second))
    studies = tuple(changed if s.id == study_id else s for s in decision.studies)
    return replace(decision, participants=team, studies=studies)


def round_of(
    study: Study,
    key: str,
    name: str,
    minds: Mapping[str, tuple[float, ...]],
    *,
    reveal: bool = True,
) -> Round:
    """Return a secret round with the answers that would come from what people have in mind."""
    judgements = []
    for person, mind in minds.items():
        main = children(study.criteria, None)
        judgements.append(Judgements(participant=person, comparisons=compared(main, mind)))
        for parent in main:
            below = children(study.criteria, parent.id)
            if len(below) == 2:
                pair = compared(below, (WITHIN[person], 1.0))
                judgements.append(
                    Judgements(participant=person, parent=parent.id, comparisons=pair)
                )
    return Round(
        id=key,
        name=name,
        date="2024-10-08",
        open=False,
        judgements=tuple(judgements),
        secret=True,
        reveal=Reveal(time="2024-10-08T14:02:00", waiting=("per",)) if reveal else None,
        ballots=tuple(Ballot(participant=p, closed="2024-10-08T13:40:00") for p in minds),
    )


def compared(members: object, mind: tuple[float, ...]) -> tuple[Comparison, ...]:
    """Return every pair of members, by what somebody has in mind, on Saaty's scale."""
    pairs = combinations(zip([m.id for m in members], mind, strict=True), 2)  # type: ignore[attr-defined]
    return tuple(
        Comparison(first=a, second=b, ratio=min(9, max(1, round(x / y))))
        if x >= y
        else Comparison(first=b, second=a, ratio=min(9, max(1, round(y / x))))
        for (a, x), (b, y) in pairs
    )


def with_reason(round_: Round, person: str, reason: str) -> Round:
    """Give somebody's first answer a reason."""
    own = next(j for j in round_.judgements if j.participant == person)
    first, *rest = own.comparisons
    after = replace(own, comparisons=(replace(first, reason=reason), *rest))
    return replace(round_, judgements=tuple(after if j is own else j for j in round_.judgements))
