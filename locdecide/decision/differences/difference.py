"""One difference between two states of a decision, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["Area", "Difference", "Kind", "Part"]


class Area(Enum):
    """What a difference is about, in the order in which people read it."""

    FRAME = "frame"
    PARTICIPANTS = "participants"
    STUDIES = "studies"
    CRITERIA = "criteria"
    ALTERNATIVES = "alternatives"
    FIGURES = "figures"
    GATES = "gates"
    ROUNDS = "rounds"
    JUDGEMENTS = "judgements"
    POINTS = "points"
    METHOD = "method"
    CONCLUSION = "conclusion"


class Kind(Enum):
    """What happened to a part; one that is moved stands elsewhere in its order or tree."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Part(Enum):
    """The part of a decision that differs, and so what the ids of its subjects stand for.

    The comment behind each names the subjects, in their order. A parent is empty for the goal.
    """

    DECISION = "decision"  # none
    PARTICIPANT = "participant"  # participant
    STUDY = "study"  # study
    CRITERION = "criterion"  # criterion; for an order: the parent
    LEVEL = "level"  # criterion, level; for an order: the criterion
    ALTERNATIVE = "alternative"  # alternative
    FIGURE = "figure"  # alternative, criterion
    GATE = "gate"  # gate
    GATE_RECORD = "gate-record"  # gate, alternative
    ROUND = "round"  # round
    BALLOT = "ballot"  # round, participant
    JUDGEMENT = "judgement"  # round, participant, parent, first, second
    POINTS_METHOD = "points-method"  # round, participant
    POINTS = "points"  # round, participant, criterion
    DIRECT_POINTS = "direct-points"  # criterion
    METHOD = "method"  # none
    CONCLUSION = "conclusion"  # none


@dataclass(frozen=True)
class Difference:
    """One thing that differs, by ids, with the values before and after as the model holds them.

    ``study`` is None for what all studies share. ``field`` is the model's name of what changed,
    "order" for an order (the values are the ids in theirs), and empty where the whole part came
    or went: then ``before`` or ``after`` is the part and the other one None. A judgement has a
    ``Comparison`` before and after, as it was said; ``field`` is the first that changed in it.
    Points have numbers, with the field "asked" where only the question was another one. A round
    that is hidden before or after has neither value, since nobody may see it yet; "reveal" tells
    that it is shown now.
    """

    area: Area
    kind: Kind
    part: Part
    study: str | None = None
    subjects: tuple[str, ...] = ()
    field: str = ""
    before: object = None
    after: object = None
