"""What is computed from a study, keyed by ids: weights, consistency, rankings and the group."""

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
from locdecide.results.ranking import (
    AhpRanking,
    GateOutcome,
    Ranked,
    StudyResults,
    TopsisRanking,
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
    "Coaching",
    "ComparisonGroup",
    "ConsensusBand",
    "CriterionWeight",
    "GateOutcome",
    "GroupConsistency",
    "GroupView",
    "NodeConsensus",
    "OwnView",
    "Ranked",
    "Reason",
    "RoundShift",
    "ScaleCheck",
    "Spread",
    "StudyResults",
    "TopsisRanking",
    "WeightsResult",
]
