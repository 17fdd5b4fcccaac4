"""The choices a decision is made of: every value that is one of a few."""

from __future__ import annotations

from enum import Enum

__all__ = [
    "Abstention",
    "Aggregation",
    "AhpMode",
    "AlternativeKind",
    "BallotMethod",
    "Direction",
    "GateSense",
    "GateStatus",
    "Grade",
    "JudgementScale",
    "Normalisation",
    "PointsMethod",
    "Position",
    "PrioritiesMethod",
    "RandomIndex",
    "RankingMethod",
    "Stage",
    "StudyKind",
    "WeightModel",
    "Weighting",
]


class Direction(Enum):
    """Whether more of a criterion is better, less is, or a target is."""

    MAXIMISE = "maximise"
    MINIMISE = "minimise"
    TARGET = "target"


class StudyKind(Enum):
    """The question a study answers: should we move, or where to."""

    FEASIBILITY = "feasibility"
    LOCATION = "location"


class AlternativeKind(Enum):
    """What stands in the list of alternatives."""

    OPTION = "option"
    SITE = "site"
    HOST = "host"
    SUPPLIER = "supplier"


class Stage(Enum):
    """How far an alternative has come in the funnel; one set aside is not ranked."""

    CANDIDATE = "candidate"
    SHORTLIST = "shortlist"
    SET_ASIDE = "set-aside"


class Grade(Enum):
    """How well a figure is known."""

    DOCUMENTED = "documented"
    ESTIMATED = "estimated"
    ASSUMED = "assumed"


class Weighting(Enum):
    """Where a study takes its weights from: the participants' ballots, or points given together."""

    PAIRWISE = "pairwise"
    DIRECT = "direct"


class BallotMethod(Enum):
    """How a ballot asks for weights."""

    PAIRWISE = "pairwise"
    DIRECT = "direct"
    SWING = "swing"
    RANK_ORDER = "rank-order"


class Abstention(Enum):
    """What becomes of somebody who does not vote in a round."""

    LEFT_OUT = "left-out"
    ADOPTS_GROUP = "adopts-group"


class PointsMethod(Enum):
    """How a participant gave points instead of comparisons.

    Direct points and swing points are 0 or more. In a rank order the points are places: 1 for
    the most important, equal places for what matters the same.
    """

    DIRECT = "direct"
    SWING = "swing"
    RANK_ORDER = "rank-order"


class PrioritiesMethod(Enum):
    """How priorities come out of a comparison matrix."""

    EIGENVECTOR = "eigenvector"
    GEOMETRIC_MEAN = "geometric-mean"
    COLUMN_MEAN = "column-mean"


class RandomIndex(Enum):
    """The named table that a consistency ratio divides by."""

    SAATY_2005 = "saaty-2005"
    SAATY_1980 = "saaty-1980"
    ALONSO_LAMATA = "alonso-lamata"


class JudgementScale(Enum):
    """The function from the stored judgement 1..9 to the ratio that is used."""

    LINEAR = "linear"
    BALANCED = "balanced"
    BALANCED_N = "balanced-n"
    ROOT = "root"
    LOG = "log"


class Aggregation(Enum):
    """How the participants become a group: over judgements, or over priorities."""

    JUDGEMENTS = "judgements"
    PRIORITIES_GEOMETRIC = "priorities-geometric"
    PRIORITIES_ARITHMETIC = "priorities-arithmetic"


class RankingMethod(Enum):
    """The method whose ranking the study leads with."""

    TOPSIS = "topsis"
    AHP = "ahp"


class Normalisation(Enum):
    """How TOPSIS makes criteria comparable."""

    RANGE = "range"
    VECTOR = "vector"
    MINMAX = "minmax"
    MAX = "max"
    SUM = "sum"


class AhpMode(Enum):
    """How AHP turns performances into priorities."""

    ABSOLUTE = "absolute"
    DISTRIBUTIVE = "distributive"
    IDEAL = "ideal"


class GateStatus(Enum):
    """Whether an alternative meets a must-have."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


class GateSense(Enum):
    """Which side of the threshold passes."""

    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class WeightModel(Enum):
    """Which weights the simulation takes to be possible."""

    ANY = "any"
    AROUND = "around"
    GROUP = "group"


class Position(Enum):
    """How somebody stands to the conclusion that they sign."""

    AGREE = "agree"
    RESERVATION = "reservation"
    DISSENT = "dissent"
