"""How far each step of the work has come, told from the decision and its findings."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from locdecide.decision.choices import RankingMethod
from locdecide.decision.issues import Issue, Severity, Step
from locdecide.decision.model import Decision, PairwiseScale, Study, Weighting
from locdecide.decision.rounds import current_round, is_hidden
from locdecide.decision.signing import changed_since, is_intact
from locdecide.decision.tree import leaves
from locdecide.results import StudyResults

__all__ = ["StepState", "step_states"]


class StepState(Enum):
    """Empty, in work, ready, or to be looked at again."""

    EMPTY = "empty"
    IN_WORK = "in-work"
    READY = "ready"
    REVIEW = "review"


# What follows from all steps before it.
_CONCLUDING = (Step.RANKING, Step.ROBUSTNESS, Step.BOARD)
_REVIEW = {
    "weights-inconsistent",
    "weights-inconsistent-top",
    "weights-stale",
    "points-stale",
    "figure-outside-range",
}


def step_states(
    decision: Decision, study: Study, results: StudyResults, findings: Iterable[Issue]
) -> dict[Step, StepState]:
    """Return the state of every step of a study."""
    open_: dict[Step, set[str]] = {step: set() for step in Step}
    for issue in findings:
        place = issue.place
        if (
            place is not None
            and place.study in (None, study.id)
            and issue.severity is not Severity.NOTE
        ):
            open_[place.step].add(issue.code)
    by_topsis = study.method.ranking is RankingMethod.TOPSIS
    leading = results.topsis if by_topsis else results.ahp
    begun = {
        Step.FRAME: bool(decision.title or decision.question or decision.participants),
        Step.CRITERIA: bool(study.criteria),
        Step.ALTERNATIVES: bool(study.alternatives),
        Step.DATA: bool(study.performances) or _all_compared(study),
        Step.WEIGHTS: _weighted(study),
        Step.RANKING: results.topsis is not None or results.ahp is not None,
        Step.ROBUSTNESS: leading is not None and len(leading.ranking) > 1,
        Step.BOARD: leading is not None and bool(leading.ranking),
    }
    states = {step: _state(begun[step], open_[step]) for step in begun}
    if _voting(study):
        states[Step.WEIGHTS] = StepState.IN_WORK
    earlier = [states[step] for step in begun if step not in _CONCLUDING]
    if any(state is not StepState.READY for state in earlier):
        states |= {step: StepState.IN_WORK for step in _CONCLUDING if begun[step]}
    states[Step.RECORD] = _recorded(decision, study)
    return states


def _recorded(decision: Decision, study: Study) -> StepState:
    """Tell how far the record is: signed as it stands, signed and changed since, or not yet."""
    if decision.sign_offs:
        last = decision.sign_offs[-1]
        changed = not is_intact(last) or changed_since(decision, last)
        return StepState.REVIEW if changed else StepState.READY
    return StepState.EMPTY if study.conclusion is None else StepState.IN_WORK


def _all_compared(study: Study) -> bool:
    found = leaves(study.criteria)
    return bool(found) and all(isinstance(leaf.scale, PairwiseScale) for leaf in found)


def _weighted(study: Study) -> bool:
    if study.method.weighting is Weighting.DIRECT:
        return bool(study.direct_points)
    round_ = current_round(study)
    return round_ is not None and bool(round_.judgements or round_.points)


def _voting(study: Study) -> bool:
    """Tell whether the weights wait for a round that is not revealed yet."""
    round_ = current_round(study)
    by_ballots = study.method.weighting is Weighting.PAIRWISE
    return by_ballots and round_ is not None and is_hidden(round_)


def _state(begun: bool, codes: set[str]) -> StepState:
    if not begun:
        return StepState.EMPTY
    if not codes:
        return StepState.READY
    return StepState.REVIEW if codes <= _REVIEW else StepState.IN_WORK
