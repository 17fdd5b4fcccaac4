"""What tests/data/versions/v1.locdecide holds: every kind of part, every field, every choice.

The file was written once by version 1 and stays as it is; later versions must read this.
"""

from __future__ import annotations

from locdecide.decision.model import (
    Aggregation,
    AhpMode,
    Alternative,
    AlternativeKind,
    Comparison,
    Criterion,
    Decision,
    Direction,
    Gate,
    GateRecord,
    GateSense,
    GateStatus,
    Grade,
    Judgements,
    JudgementScale,
    Level,
    LogEntry,
    MethodSettings,
    Normalisation,
    NumberScale,
    PairwiseScale,
    Participant,
    Performance,
    PointsGiven,
    PointsMethod,
    PrioritiesMethod,
    RandomIndex,
    RankingMethod,
    RatingScale,
    Round,
    Stage,
    Study,
    StudyKind,
    Waiver,
    Weighting,
)

LEVELS = (
    Level(id="lv1", label="Weak", value=1.0),
    Level(id="lv2", label="Fair", value=2.5),
    Level(id="lv3", label="Good", value=4.0),
)
CRITERIA = (
    Criterion(id="energy", name="Energy", description="Two leaves"),
    Criterion(
        id="price",
        name="Energy price",
        parent="energy",
        direction=Direction.MINIMISE,
        unit="øre/kWh",
        scale=NumberScale(),
        worst=120.0,
        best=30.5,
        description="Spot and grid",
    ),
    Criterion(id="mix", name="Energy mix", parent="energy", unit="%", worst=0.0, best=100.0),
    Criterion(
        id="people", name="Competence", scale=RatingScale(levels=LEVELS), worst=1.0, best=4.0
    ),
    Criterion(id="feel", name="Fit with the plant", scale=PairwiseScale()),
    Criterion(id="size", name="Plot", direction=Direction.TARGET, unit="ha", worst=1.0, best=4.0),
)
ALTERNATIVES = (
    Alternative(
        id="gj",
        name="Gjøvik",
        kind=AlternativeKind.SITE,
        country="NO",
        latitude=60.7957,
        longitude=10.6915,
        stage=Stage.SHORTLIST,
        note="Near the old plant",
    ),
    Alternative(id="el", name="Elverum", country="NO"),
    Alternative(id="se", name="Sweden", kind=AlternativeKind.HOST, stage=Stage.SET_ASIDE),
    Alternative(id="su", name="Supplier", kind=AlternativeKind.SUPPLIER),
)
PERFORMANCES = {
    "gj": {
        "price": Performance(
            value=71.123456789012345,
            low=60.0,
            high=90.0,
            source="Nord Pool",
            year=2024,
            grade=Grade.DOCUMENTED,
            note="NO1",
        ),
        "mix": Performance(value=98.0, grade=Grade.ESTIMATED),
        "people": Performance(value="lv3", source="NAV", grade=Grade.ASSUMED),
        "size": Performance(value=3.5),
    },
    "el": {"price": Performance(value=-1e-7), "people": Performance(value="lv1")},
}
GATES = (
    Gate(
        id="g1",
        name="At most 100 øre",
        criterion="price",
        sense=GateSense.AT_MOST,
        threshold=100.0,
        records={"gj": GateRecord(evidence="Contract")},
    ),
    Gate(
        id="g2",
        name="Water permit",
        records={
            "gj": GateRecord(status=GateStatus.PASS),
            "el": GateRecord(
                status=GateStatus.FAIL,
                evidence="Letter",
                waiver=Waiver(by="The board", reason="Pending", date="2026-03-01"),
            ),
        },
    ),
    Gate(id="g3", name="Skill", criterion="people", sense=GateSense.AT_LEAST, threshold=2.0),
)
ROUNDS = (
    Round(id="r1", name="First", date="2026-01-10", open=False),
    Round(
        id="r2",
        name="Second",
        date="2026-02-10",
        judgements=(
            Judgements(
                participant="a",
                comparisons=(
                    Comparison(first="energy", second="people", ratio=3.0, reason="Cost"),
                    Comparison(first="feel", second="size", ratio=1.5),
                ),
            ),
            Judgements(
                participant="b",
                parent="feel",
                comparisons=(Comparison(first="gj", second="el", ratio=9.0),),
            ),
        ),
        points=(
            PointsGiven(participant="a", points={"energy": 100.0, "people": 40.0}),
            PointsGiven(participant="b", method=PointsMethod.SWING, points={"price": 100.0}),
        ),
    ),
)
DECISION = Decision(
    id="v1",
    title="Where to make it «ourselves»",
    question="Should we move, and where to?",
    context='Line one\nLine two\t"quoted"',
    participants=(
        Participant(id="a", name="Anne", role="Operations", voting_power=2.0),
        Participant(id="b", name="Bo", role="Adviser", voting_power=0.0),
    ),
    studies=(
        Study(
            id="w",
            name="Whether",
            kind=StudyKind.FEASIBILITY,
            alternatives=(Alternative(id="st", name="Stay", kind=AlternativeKind.OPTION),),
            # What was usual then, and written into every file.
            method=MethodSettings(draws=10_000),
        ),
        Study(
            id="x",
            name="Where",
            question="Where?",
            criteria=CRITERIA,
            alternatives=ALTERNATIVES,
            performances=PERFORMANCES,
            gates=GATES,
            rounds=ROUNDS,
            direct_points={"energy": 60.0, "people": 40.0, "feel": 0.0},
            method=MethodSettings(
                weighting=Weighting.DIRECT,
                priorities=PrioritiesMethod.GEOMETRIC_MEAN,
                random_index=RandomIndex.ALONSO_LAMATA,
                judgement_scale=JudgementScale.BALANCED_N,
                aggregation=Aggregation.PRIORITIES_GEOMETRIC,
                ranking=RankingMethod.AHP,
                normalisation=Normalisation.MINMAX,
                ahp_mode=AhpMode.DISTRIBUTIVE,
                draws=5000,
                seed=2**53,
            ),
        ),
    ),
    log=(LogEntry(time="2026-01-01T10:00:00", who="Anne", event="made", text="Begun"),),
)
