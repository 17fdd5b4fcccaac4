"""What tests/data/versions/v3.locdecide holds: all of version 2, and every field that is new.

The file was written once by version 3 and stays as it is; later versions must read this.
"""

from __future__ import annotations

from msgspec.structs import replace

from locdecide.decision.model import Ballot, WeightModel
from tests.decision import version_2

# Anne and Bo wrote down a favourite, Cecilie did and takes the group's weights, Dag did not.
FAVOURITES = {"a": "gj", "b": "el", "c": "gj"}
_WHETHER, _WHERE = version_2.DECISION.studies
REVEALED = replace(
    version_2.REVEALED,
    ballots=tuple(
        replace(ballot, favourite=FAVOURITES.get(ballot.participant))
        for ballot in version_2.REVEALED.ballots
    ),
    missed="How long the council takes\nand what a neighbour can stop",
)
HIDDEN = replace(
    version_2.HIDDEN,
    ballots=(*version_2.HIDDEN.ballots, Ballot(participant="b", favourite="gj")),
)
DECISION = replace(
    version_2.DECISION,
    id="v3",
    studies=(
        replace(
            _WHETHER,
            method=replace(
                _WHETHER.method, weight_model=WeightModel.ANY, draws=10_000_000, seed=2**53
            ),
        ),
        replace(
            _WHERE,
            rounds=(*_WHERE.rounds[:-2], REVEALED, HIDDEN),
            method=replace(
                _WHERE.method,
                weight_model=WeightModel.GROUP,
                concentration=12.5,
                uncertain_figures=False,
                clear_share=0.9,
                least_share=0.6,
                least_change=0.125,
            ),
        ),
    ),
)
