"""What came of one expectation of a decision: better, worse, as expected, or not to be said."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from locdecide.conclusions.due_dates import last_day
from locdecide.decision.model import Direction, RatingScale, ReviewLine, Study

__all__ = ["TOLERANCE", "Deviation", "Outcome", "deviation", "is_overdue"]

# Without low and high, what is within this share of what was expected is as expected.
TOLERANCE = 0.05
_ROUNDING = 1e-9


class Outcome(Enum):
    """How what was achieved stands to what was expected."""

    BETTER = "better"
    AS_EXPECTED = "as-expected"
    WORSE = "worse"
    NOT_KNOWN = "not-known"
    NOT_COMPARABLE = "not-comparable"


_SAME = Outcome.AS_EXPECTED


@dataclass(frozen=True)
class Deviation:
    """What was achieved held against what was expected.

    ``amount`` is the difference in the line's unit and ``share`` the same as a share of what was
    expected, both as numbers move and not as they are liked; None where there is none.
    """

    outcome: Outcome
    amount: float | None = None
    share: float | None = None


def deviation(line: ReviewLine, study: Study) -> Deviation:
    """Judge one line.

    As expected is what lies within low and high; an end that was not given lies 5 % from what was
    expected. Beyond, the direction decides. Where a target is wanted, nearer to the criterion's
    target is better; for a line that has none, the expectation itself is the target. Words are
    compared by the levels of the criterion's rating scale; other words are the same or cannot be
    compared.
    """
    expected, achieved = line.expected, line.achieved
    if achieved is None or achieved == "":
        return Deviation(Outcome.NOT_KNOWN)
    if expected is None or expected == "":
        return Deviation(Outcome.NOT_COMPARABLE)
    if isinstance(expected, str) and isinstance(achieved, str):
        if _plain(expected) == _plain(achieved):
            return Deviation(Outcome.AS_EXPECTED)
        values = _levels(line, study)
        first, second = values.get(_plain(expected)), values.get(_plain(achieved))
        if first is None or second is None:
            return Deviation(Outcome.NOT_COMPARABLE)
        return Deviation(_beyond(first, second, line, study) if first != second else _SAME)
    if isinstance(expected, str) or isinstance(achieved, str):
        return Deviation(Outcome.NOT_COMPARABLE)
    outcome = _SAME
    if not _within(line, expected, achieved):
        outcome = _beyond(expected, achieved, line, study)
    amount = achieved - expected
    if abs(amount) <= _ROUNDING * max(abs(achieved), abs(expected)):
        amount = 0.0
    share = amount / abs(expected) if expected else None
    return Deviation(outcome, amount, share)


def is_overdue(line: ReviewLine, today: dt.date) -> bool:
    """Tell whether a line was due before today and it is not known what was achieved."""
    due = last_day(line.due)
    return due is not None and due < today and line.achieved in (None, "")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _levels(line: ReviewLine, study: Study) -> dict[str, float]:
    for criterion in study.criteria:
        if criterion.id == line.criterion and isinstance(criterion.scale, RatingScale):
            return {_plain(level.label): level.value for level in criterion.scale.levels}
    return {}


def _within(line: ReviewLine, expected: float, achieved: float) -> bool:
    margin = TOLERANCE * abs(expected)
    low = expected - margin if line.low is None else min(line.low, expected)
    high = expected + margin if line.high is None else max(line.high, expected)
    rounding = _ROUNDING * max(abs(low), abs(high))
    return low - rounding <= achieved <= high + rounding


def _beyond(expected: float, achieved: float, line: ReviewLine, study: Study) -> Outcome:
    if line.direction is Direction.TARGET:
        target = _target(line, study)
        target = expected if target is None else target
        before, after = abs(expected - target), abs(achieved - target)
        if abs(before - after) <= _ROUNDING * max(before, after):
            return _SAME
        return Outcome.BETTER if after < before else Outcome.WORSE
    more = line.direction is Direction.MAXIMISE
    return Outcome.BETTER if (achieved > expected) == more else Outcome.WORSE


def _target(line: ReviewLine, study: Study) -> float | None:
    return next((each.best for each in study.criteria if each.id == line.criterion), None)
