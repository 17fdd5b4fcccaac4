"""Decisions that the living Ranking sheet is tried on, from the published to the degenerate."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from locdecide.decision.model import (
    AhpMode,
    Alternative,
    Comparison,
    Criterion,
    Decision,
    Direction,
    Gate,
    GateRecord,
    GateSense,
    GateStatus,
    Judgements,
    Level,
    MethodSettings,
    Normalisation,
    NumberScale,
    PairwiseScale,
    Participant,
    Performance,
    RankingMethod,
    RatingScale,
    Round,
    Stage,
    Study,
    Waiver,
    Weighting,
)
from locdecide.opening import open_decision
from locdecide.words import Language
from tests.evaluation import published

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
LEVELS = RatingScale(
    levels=tuple(
        Level(id=f"l{at}", label=label, value=value)
        for at, (label, value) in enumerate((("weak", 0.0), ("fair*", 40.0), ("good", 100.0)))
    )
)


def study_of(
    criteria: tuple[Criterion, ...],
    figures: Mapping[str, tuple[float | str | None, ...]],
    points: Mapping[str, float],
    method: MethodSettings,
    gates: tuple[Gate, ...] = (),
    rounds: tuple[Round, ...] = (),
) -> Decision:
    """Return a decision of one study that is weighted by points given together."""
    performances = {
        own: {
            leaf.id: Performance(value=value)
            for leaf, value in zip(criteria, row, strict=True)
            if value is not None
        }
        for own, row in figures.items()
    }
    study = Study(
        id="s",
        name="Study",
        criteria=criteria,
        alternatives=tuple(Alternative(id=own, name=f"Site {own}") for own in figures),
        performances=performances,
        gates=gates,
        rounds=rounds,
        direct_points=points,
        method=replace(method, weighting=Weighting.DIRECT),
    )
    return Decision(
        id="d", title="D", participants=(Participant(id="p", name="P"),), studies=(study,)
    )


def generated(seed: int, rows: int, columns: int, method: MethodSettings) -> Decision:
    """Return a study with everything in it: ratings, targets, gaps, gates, undeclared ranges."""
    dice = random.Random(seed)
    positive = method.ahp_mode is not AhpMode.ABSOLUTE
    criteria, kinds = [], ("number", "number", "number", "rating", "pairwise")
    for j in range(columns):
        kind = dice.choice(kinds) if columns > 1 else "number"
        direction = dice.choice(list(Direction))
        low, high = (1.0, 100.0) if positive else (-50.0, 100.0)
        ends = (high, low) if direction is Direction.MINIMISE else (low, high)
        worst, best = ends if dice.random() < 0.7 else (None, dice.choice((None, 60.0)))
        if positive and direction is Direction.TARGET:
            # A distance of 0 is no figure that a relative mode can take.
            kind, worst, best = "number", 1.0, 150.0
        scale = {"number": NumberScale(), "rating": LEVELS, "pairwise": PairwiseScale()}[kind]
        criteria.append(
            Criterion(
                id=f"c{j}", name=f"C{j}", direction=direction, scale=scale, worst=worst, best=best
            )
        )
    figures: dict[str, list[float | str | None]] = {}
    for i in range(rows):
        row: list[float | str | None] = []
        for leaf in criteria:
            if isinstance(leaf.scale, PairwiseScale) or dice.random() < 0.12:
                row.append(None)
            elif isinstance(leaf.scale, RatingScale):
                row.append(dice.choice(LEVELS.levels[1 if positive else 0 :]).id)
            else:
                row.append(round(dice.uniform(2 if positive else -60, 110), 2))
        figures[f"a{i}"] = row
    measured = [c.id for c in criteria if isinstance(c.scale, NumberScale)]
    gates = ()
    if measured:
        gates = (
            Gate(
                id="g0", name="Most", criterion=measured[0], sense=GateSense.AT_MOST, threshold=90.0
            ),
            Gate(
                id="g1",
                name="By hand",
                records={
                    f"a{i}": GateRecord(
                        status=dice.choice(list(GateStatus)),
                        waiver=Waiver(by="Kari") if dice.random() < 0.5 else None,
                    )
                    for i in range(0, rows, 2)
                },
            ),
        )
    pairs = tuple(
        Judgements(
            participant="p",
            parent=leaf.id,
            comparisons=tuple(
                Comparison(first=f"a{i}", second=f"a{i + 1}", ratio=float(dice.randint(1, 9)))
                for i in range(rows - 1)
            ),
        )
        for leaf in criteria
        if isinstance(leaf.scale, PairwiseScale) and rows > 1
    )
    points = {c.id: float(dice.randint(0, 20)) for c in criteria}
    return study_of(
        tuple(criteria),
        {own: tuple(row) for own, row in figures.items()},
        points,
        method,
        gates,
        (Round(id="r", name="1", judgements=pairs),) if pairs else (),
    )


def prices(*rows: tuple[float | None, float | None], **settings: object) -> Decision:
    """Return sites with a price and a size."""
    criteria = (
        Criterion(id="price", name="Price", direction=Direction.MINIMISE, worst=90.0, best=30.0),
        Criterion(id="size", name="Size", worst=0.0, best=100.0),
    )
    method = MethodSettings(**settings)  # type: ignore[arg-type]
    figures = {f"a{i}": row for i, row in enumerate(rows)}
    return study_of(criteria, figures, {"price": 60.0, "size": 40.0}, method)


def without_ranges(decision: Decision) -> Decision:
    study = decision.studies[0]
    criteria = tuple(replace(each, worst=None, best=None) for each in study.criteria)
    return replace(decision, studies=(replace(study, criteria=criteria),))


def renamed(decision: Decision, names: tuple[str, ...]) -> Decision:
    study = decision.studies[0]
    called = tuple(
        replace(each, name=name) for each, name in zip(study.alternatives, names, strict=True)
    )
    criteria = tuple(replace(each, name=f'=1+1 "{at}"') for at, each in enumerate(study.criteria))
    return replace(decision, studies=(replace(study, alternatives=called, criteria=criteria),))


def ruled_out() -> Decision:
    base = prices((60.0, 50.0), (45.0, 80.0))
    gate = Gate(id="g", name="G", criterion="size", threshold=90.0)
    return replace(base, studies=(replace(base.studies[0], gates=(gate,)),))


def decisions() -> dict[str, tuple[Decision, Language]]:
    """Return the decisions of which every formula is compared."""
    found: dict[str, tuple[Decision, Language]] = {
        "example": (example("en"), "en"),
        "eksempel": (example("nb"), "nb"),
        "leader": (published.leader(), "en"),
        "car": (published.family_car(), "en"),
        "fighter": (published.fighter(), "en"),
        "facility": (published.facility(), "nb"),
    }
    for normalisation in Normalisation:
        found[f"x-{normalisation.value}"] = (published.methods_x(normalisation), "en")
    for normalisation in (Normalisation.VECTOR, Normalisation.MINMAX):
        found[f"supplier-{normalisation.value}"] = (published.supplier(normalisation), "en")
    kinds = [(n, m) for n in Normalisation for m in AhpMode]
    for seed, (normalisation, mode) in enumerate(kinds):
        method = MethodSettings(
            normalisation=normalisation,
            ahp_mode=mode,
            ranking=RankingMethod.AHP if seed % 3 == 1 else RankingMethod.TOPSIS,
        )
        language: Language = "nb" if seed % 2 else "en"
        size = (7, 5) if seed else (30, 20)
        name = f"generated-{normalisation.value}-{mode.value}"
        found[name] = (generated(seed, *size, method), language)
    relative = {"ahp_mode": AhpMode.IDEAL, "normalisation": Normalisation.VECTOR}
    shares = {"ahp_mode": AhpMode.DISTRIBUTIVE, "normalisation": Normalisation.SUM}
    equal = ((50.0, 50.0),) * 3
    odd = ("=SUM(A1:A9)", '"quoted" & {so}', "🌲 Ås", "x" * 200, "2025")
    degenerate = {
        "one": prices((60.0, 50.0)),
        "one-vector": prices((60.0, 50.0), **relative),
        "equal": prices(*equal),
        "equal-sum": prices(*equal, **shares),
        "equal-undeclared": without_ranges(prices(*equal)),
        "missing-all": prices((60.0, 50.0), (None, None), (45.0, 80.0)),
        "missing-column": prices((60.0, None), (45.0, None)),
        "missing-undeclared": without_ranges(prices((60.0, None), (45.0, None), (None, None))),
        "missing-relative": prices((60.0, None), (45.0, None), (None, 4.0), **relative),
        "nothing-known": without_ranges(prices((None, None), (None, None), **shares)),
        "not-positive": prices((60.0, 0.0), (45.0, 3.0), **relative),
        "not-positive-led": prices((60.0, -1.0), (45.0, 3.0), **shares, ranking=RankingMethod.AHP),
        "zeros": prices((0.0, 0.0), (0.0, 0.0), normalisation=Normalisation.MAX),
        "chain": prices((60.0, 50.0), (60.0, 50.0 + 1e-7), (60.0, 50.0 + 2e-7), (50.0, 50.0)),
        "outside": prices((10.0, -500.0), (1e9, 1e12), (45.0, 80.0)),
        "ruled-out": ruled_out(),
        "odd-names": renamed(prices(*equal, (60.0, 50.0), (45.0, None)), odd),
        "one-criterion": generated(99, 4, 1, MethodSettings()),
        "many": generated(98, 40, 2, MethodSettings()),
    }
    found.update({name: (decision, "en") for name, decision in degenerate.items()})
    return found


def example(language: Language) -> Decision:
    name = "case2.locdecide" if language == "en" else "case2.nb.locdecide"
    decision = open_decision(EXAMPLES / name).decision
    assert decision is not None
    return decision


def merged(parts: Mapping[str, Decision]) -> Decision:
    """Return one decision with the last study of each part, named by the part."""
    people = {person.id: person for part in parts.values() for person in part.participants}
    studies = [
        replace(study, id=f"{name}/{study.id}" if len(part.studies) > 1 else name)
        for name, part in parts.items()
        for study in part.studies
    ]
    return Decision(
        id="all", title="All", participants=tuple(people.values()), studies=tuple(studies)
    )


def rich(method: MethodSettings) -> Decision:
    """Return a study with something of everything, whose order one cell can change."""
    criteria = (
        Criterion(id="price", name="Price", direction=Direction.MINIMISE, worst=90.0, best=30.0),
        Criterion(id="size", name="Size"),
        Criterion(id="mood", name="Mood", scale=LEVELS),
        Criterion(id="far", name="Far", direction=Direction.TARGET, worst=5.0, best=50.0),
        Criterion(id="look", name="Look", scale=PairwiseScale()),
    )
    figures: dict[str, tuple[float | str | None, ...]] = {
        "a": (60.0, 50.0, "l2", 20.0, None),
        "b": (45.0, 80.0, "l1", 45.0, None),
        "c": (70.0, None, "l2", 60.0, None),
        "d": (40.0, 30.0, "l1", 30.0, None),
        "e": (35.0, 90.0, "l2", 40.0, None),
    }
    gates = (
        Gate(id="measured", name="Large", criterion="size", threshold=20.0),
        Gate(
            id="noted",
            name="Noted",
            records={
                "b": GateRecord(status=GateStatus.PASS),
                "d": GateRecord(status=GateStatus.FAIL),
            },
        ),
        Gate(id="rated", name="Mood", criterion="mood", threshold=40.0),
    )
    said = (("a", "b", 2.0), ("b", "c", 3.0), ("d", "c", 5.0), ("e", "a", 2.0))
    pairs = tuple(Comparison(first=one, second=other, ratio=ratio) for one, other, ratio in said)
    given = Judgements(participant="p", parent="look", comparisons=pairs)
    points = {"price": 40.0, "size": 20.0, "mood": 15.0, "far": 15.0, "look": 10.0}
    rounds = (Round(id="r", name="1", judgements=(given,)),)
    decision = study_of(criteria, figures, points, method, gates, rounds)
    study = decision.studies[0]
    shelved = Alternative(id="f", name="Shelved", stage=Stage.SET_ASIDE)
    return replace(
        decision,
        studies=(replace(study, alternatives=(*study.alternatives, shelved)),),
    )
