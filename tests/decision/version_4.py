"""What tests/data/versions/v4.locdecide holds: all of version 3, and every field that is new.

The file was written once by version 4 and stays as it is; later versions must read this.
"""

from __future__ import annotations

from msgspec.structs import replace

from locdecide.decision.model import (
    Conclusion,
    Direction,
    LogEntry,
    Position,
    Review,
    ReviewLine,
    Signature,
    SignOff,
)
from tests.decision import version_3

# The text of a signed state is kept as it was written, whatever the program writes today.
SIGNED = '{"format":"locdecide","version":4,"id":"v4","title":"A plant","studies":[]}'
DIGEST = "7bb67b6009df10e75a3b7ec1235da5034767f2f0066edf09b6a56877554a11c1"
_WHETHER, _WHERE = version_3.DECISION.studies
DECISION = replace(
    version_3.DECISION,
    id="v4",
    studies=(
        replace(_WHETHER, conclusion=Conclusion(text="Yes, and find out where", date="2026-03-01")),
        replace(
            _WHERE,
            gates_frozen="2026-03-02T10:00:00",
            conclusion=Conclusion(
                alternative="gj",
                text="Gjøvik, if the council\nkeeps its word",
                by="Anne",
                date="2026-05-04",
            ),
            review=Review(
                alternative="gj",
                lines=(
                    ReviewLine(
                        id="r1",
                        name="Energy price",
                        criterion="energy",
                        unit="øre/kWh",
                        direction=Direction.MINIMISE,
                        expected=52.5,
                        low=45.0,
                        high=70.0,
                        due="2027-05",
                        achieved=61.25,
                        date="2027-06-01",
                        note="Invoices of May",
                    ),
                    ReviewLine(id="r2", name="People", expected="Good", achieved="Poor"),
                ),
            ),
        ),
    ),
    log=(
        *version_3.DECISION.log,
        LogEntry(
            time="2026-05-04T12:00:00",
            who="Anne",
            event="imported",
            text="Figures were imported.",
            file="figures.xlsx",
            digest="ab" * 32,
        ),
    ),
    sign_offs=(
        SignOff(
            id="s1",
            time="2026-05-04T13:00:00",
            note="Board meeting 4/2026",
            content=SIGNED,
            digest=DIGEST,
            signatures=(
                Signature(name="Anne", role="chair", time="2026-05-04T13:00:00"),
                Signature(
                    name="Bo", position=Position.RESERVATION, words="If the grid has capacity"
                ),
                Signature(name="Dag", position=Position.DISSENT, words="Too far\nfrom the market"),
            ),
        ),
    ),
)
