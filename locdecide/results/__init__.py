"""What is computed from a study, keyed by ids: weights, rankings, the group and robustness."""

from locdecide.results.comparison import (
    PlaceShift,
    StudyShift,
    WeightShift,
)
from locdecide.results.group import (
    ConsensusBand,
    GroupView,
    NodeConsensus,
    OwnView,
    Reason,
    RoundShift,
    ScaleCheck,
    Spread,
)
from locdecide.results.methods import (
    MethodComparison,
    MethodRanking,
    Reversal,
    Reversals,
)
from locdecide.results.ranking import (
    AhpRanking,
    GateOutcome,
    Ranked,
    StudyResults,
    TopsisRanking,
)
from locdecide.results.reasons import (
    Contribution,
    Duel,
    Equivalent,
    WhatItTakes,
)
from locdecide.results.robustness import (
    Robustness,
)
from locdecide.results.sensitivity import (
    Crossing,
    FigureEffect,
    FigureSensitivity,
    TippingPoint,
    WeightLine,
    WeightSensitivity,
    WinnerTriangle,
)
from locdecide.results.simulation import (
    Simulation,
)
from locdecide.results.verdict import (
    Band,
    Verdict,
    VerdictReason,
)
from locdecide.results.weights import (
    Advice,
    Array,
    Coaching,
    ComparisonGroup,
    CriterionWeight,
    GroupConsistency,
    WeightsResult,
)

__all__ = [
    "Advice",
    "AhpRanking",
    "Array",
    "Band",
    "Coaching",
    "ComparisonGroup",
    "ConsensusBand",
    "Contribution",
    "CriterionWeight",
    "Crossing",
    "Duel",
    "Equivalent",
    "FigureEffect",
    "FigureSensitivity",
    "GateOutcome",
    "GroupConsistency",
    "GroupView",
    "MethodComparison",
    "MethodRanking",
    "NodeConsensus",
    "OwnView",
    "PlaceShift",
    "Ranked",
    "Reason",
    "Reversal",
    "Reversals",
    "Robustness",
    "RoundShift",
    "ScaleCheck",
    "Simulation",
    "Spread",
    "StudyResults",
    "StudyShift",
    "TippingPoint",
    "TopsisRanking",
    "Verdict",
    "VerdictReason",
    "WeightLine",
    "WeightSensitivity",
    "WeightShift",
    "WeightsResult",
    "WhatItTakes",
    "WinnerTriangle",
]
