"""Small decisions that tests share; the figures are METHODS' test X and Saaty's scale."""

from __future__ import annotations

from locdecide.decision.model import (
    Alternative,
    Comparison,
    Criterion,
    Decision,
    Direction,
    Judgements,
    Level,
    NumberScale,
    Participant,
    Performance,
    RatingScale,
    Round,
    Study,
    StudyKind,
)

FIGURES = (
    (0.045, 98, 120, 7, 900, 6),
    (0.060, 98, 0, 6, 1400, 8),
    (0.075, 40, 1500, 9, 200, 9),
    (0.052, 65, 900, 8, 500, 7),
    (0.048, 90, 600, 5, 1100, 5),
)
WEIGHTS = (0.28, 0.14, 0.12, 0.18, 0.16, 0.12)


def site_decision() -> Decision:
    """Five sites under a tree of six number leaves, weighted by points and by two people."""
    less, more = Direction.MINIMISE, Direction.MAXIMISE
    leaves = (
        ("price", "Energy price", "energy", less, "EUR/kWh", 0.12, 0.03),
        ("mix", "Renewable share", "energy", more, "%", 0, 100),
        ("near", "Distance to existing plant", None, less, "km", 2000, 0),
        ("raw", "Raw material quality", None, more, "1-9", 1, 9),
        ("market", "Distance to market", None, less, "km", 2500, 0),
        ("people", "Competence", None, more, "1-9", 1, 9),
    )
    criteria = [Criterion(id="energy", name="Energy")]
    for key, name, parent, direction, unit, worst, best in leaves:
        criteria.append(
            Criterion(
                id=key,
                name=name,
                parent=parent,
                direction=direction,
                unit=unit,
                scale=NumberScale(),
                worst=worst,
                best=best,
            )
        )
    alternatives = tuple(Alternative(id=f"s{i}", name=f"Site {i}") for i in range(1, 6))
    performances = {
        alternative.id: {
            leaf[0]: Performance(value=float(value), source="Test X")
            for leaf, value in zip(leaves, row, strict=True)
        }
        for alternative, row in zip(alternatives, FIGURES, strict=True)
    }
    top = ("energy", "near", "raw", "market", "people")
    ratios = {"anne": (2, 3, 2, 4), "bo": (3, 2, 5, 3)}
    judgements = []
    for person, against_energy in ratios.items():
        judgements.append(
            Judgements(
                participant=person,
                comparisons=tuple(
                    Comparison(first="energy", second=other, ratio=ratio)
                    for other, ratio in zip(top[1:], against_energy, strict=True)
                ),
            )
        )
        judgements.append(
            Judgements(
                participant=person,
                parent="energy",
                comparisons=(Comparison(first="price", second="mix", ratio=2),),
            )
        )
    location = Study(
        id="where",
        name="Location study",
        question="Where should the plant be?",
        criteria=tuple(criteria),
        alternatives=alternatives,
        performances=performances,
        rounds=(Round(id="r1", name="1", judgements=tuple(judgements)),),
        direct_points={
            "energy": 42,
            "price": 28,
            "mix": 14,
            "near": 12,
            "raw": 18,
            "market": 16,
            "people": 12,
        },
    )
    levels = tuple(
        Level(id=f"l{value}", label=label, value=value)
        for value, label in ((1, "Weak"), (3, "Fair"), (5, "Good"))
    )
    feasibility = Study(
        id="whether",
        name="Feasibility study",
        kind=StudyKind.FEASIBILITY,
        criteria=(
            Criterion(
                id="cost",
                name="Cost per unit",
                unit="NOK",
                direction=less,
                worst=100,
                best=50,
            ),
            Criterion(
                id="control", name="Control", scale=RatingScale(levels=levels), worst=1, best=5
            ),
        ),
        alternatives=(Alternative(id="stay", name="Stay"), Alternative(id="move", name="Move")),
        performances={
            "stay": {"cost": Performance(value=70.0), "control": Performance(value="l1")},
            "move": {"cost": Performance(value=80.0), "control": Performance(value="l5")},
        },
    )
    return Decision(
        id="sample",
        title="Where to build",
        question="Should we move, and where to?",
        participants=(
            Participant(id="anne", name="Anne", role="Operations"),
            Participant(id="bo", name="Bo", role="Finance"),
        ),
        studies=(feasibility, location),
    )
