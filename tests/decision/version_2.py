"""What tests/data/versions/v2.locdecide holds: all of version 1, and every field that is new.

The file was written once by version 2 and stays as it is; later versions must read this.
"""

from __future__ import annotations

from msgspec.structs import replace

from locdecide.decision.model import (
    Abstention,
    Ballot,
    BallotMethod,
    Comparison,
    Judgements,
    Participant,
    PointsGiven,
    PointsMethod,
    Reveal,
    Round,
)
from tests.decision import version_1

PARTICIPANTS = (
    replace(version_1.DECISION.participants[0], language="nb"),
    replace(version_1.DECISION.participants[1], language="en"),
    Participant(id="c", name="Cecilie", role="Finance"),
    Participant(id="d", name="Dag", role="Sales"),
)
# Anne compares and keeps her view, Bo gives swing points, Cecilie takes the group's weights, and
# Dag was late: he had ordered one pair when the round was revealed.
REVEALED = Round(
    id="r3",
    name="Third",
    date="2026-03-10",
    open=False,
    judgements=(
        Judgements(
            participant="a",
            comparisons=(
                Comparison(
                    first="energy",
                    second="people",
                    ratio=5.0,
                    reason="Cost",
                    asked="price: 120 → 30.5 øre/kWh, mix: 0 → 100 % | 1 → 4",
                    kept=True,
                ),
                Comparison(first="people", second="size", ratio=2.0, asked="1 → 4 | 1 → 4 ha"),
            ),
        ),
    ),
    points=(
        PointsGiven(
            participant="b",
            method=PointsMethod.SWING,
            points={"price": 100.0, "mix": 30.0},
            asked={"price": "120 → 30.5 øre/kWh", "mix": "0 → 100 %"},
        ),
        PointsGiven(
            participant="d",
            method=PointsMethod.RANK_ORDER,
            points={"people": 1.0, "size": 2.0},
            asked={"people": "1 → 4", "size": "1 → 4 ha"},
        ),
    ),
    secret=True,
    reveal=Reveal(time="2026-03-10T10:45:00+01:00", waiting=("d",)),
    ballots=(
        Ballot(participant="b", method=BallotMethod.SWING, closed="2026-03-10T10:31:00+01:00"),
        Ballot(participant="a", closed="2026-03-10T10:32:30+01:00"),
        Ballot(participant="d", method=BallotMethod.RANK_ORDER),
        Ballot(participant="c", abstains=Abstention.ADOPTS_GROUP),
    ),
)
HIDDEN = Round(
    id="r4",
    name="Fourth",
    secret=True,
    ballots=(Ballot(participant="a", abstains=Abstention.LEFT_OUT),),
)
_WHETHER, _WHERE = version_1.DECISION.studies
DECISION = replace(
    version_1.DECISION,
    id="v2",
    participants=PARTICIPANTS,
    studies=(
        _WHETHER,
        replace(
            _WHERE,
            rounds=(*_WHERE.rounds, REVEALED, HIDDEN),
            direct_asked={"energy": "price: 120 → 30.5 øre/kWh, mix: 0 → 100 %", "people": "1 → 4"},
            method=replace(_WHERE.method, ballot=BallotMethod.SWING),
        ),
    ),
)
