"""Findings on a decision as it stands: what is missing or contradicts, nothing computed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from locdecide.decision.choices import GateStatus, Stage, Weighting
from locdecide.decision.issues import Issue, Place, Severity, Step
from locdecide.decision.model import (
    Alternative,
    Criterion,
    Decision,
    Direction,
    PairwiseScale,
    Performance,
    RatingScale,
    Study,
)
from locdecide.decision.record_checks import outcome_findings, sign_off_findings
from locdecide.decision.remembering import remembered
from locdecide.decision.tree import leaves
from locdecide.decision.weight_checks import weight_findings

__all__ = ["findings"]


def findings(decision: Decision) -> tuple[Issue, ...]:
    """Return every finding, in the order of the steps within each study."""
    found = list(_frame(decision))
    for study in decision.studies:
        if not study.criteria and not study.alternatives:
            place = Place(step=Step.CRITERIA, study=study.id)
            params = {"study": study.name}
            found.append(
                Issue(code="study-empty", severity=Severity.NOTE, place=place, params=params)
            )
            continue
        found.extend(_criteria(study))
        found.extend(_alternatives(study))
        found.extend(_figures(study))
        found.extend(_gates(study))
        found.extend(weight_findings(decision, study))
        found.extend(outcome_findings(study))
    found.extend(sign_off_findings(decision))
    return tuple(found)


def _frame(decision: Decision) -> Iterator[Issue]:
    place = Place(step=Step.FRAME)
    if not decision.title:
        yield Issue(code="title-missing", severity=Severity.NOTE, place=place)
    if not decision.studies:
        yield Issue(code="study-missing", severity=Severity.ERROR, place=place)
    for name in _twice(p.name for p in decision.participants):
        yield Issue(
            code="participant-twice",
            severity=Severity.WARNING,
            place=place,
            params={"name": name},
        )
    judged = any(study.method.weighting is Weighting.PAIRWISE for study in decision.studies)
    if (
        decision.participants
        and judged
        and not any(p.voting_power > 0 for p in decision.participants)
    ):
        yield Issue(code="no-voting-power", severity=Severity.ERROR, place=place)


def _criteria(study: Study) -> Iterator[Issue]:
    place = Place(step=Step.CRITERIA, study=study.id)
    if not study.criteria:
        yield Issue(
            code="criteria-missing",
            severity=Severity.ERROR,
            place=place,
            params={"study": study.name},
        )
    for name in _twice(c.name for c in study.criteria):
        yield Issue(
            code="criterion-twice",
            severity=Severity.WARNING,
            place=place,
            params={"study": study.name, "name": name},
        )
    for leaf in leaves(study.criteria):
        spot = Place(step=Step.CRITERIA, study=study.id, criterion=leaf.id)
        params = {"study": study.name, "criterion": leaf.name}
        if leaf.direction is Direction.TARGET and leaf.best is None:
            yield Issue(code="target-missing", severity=Severity.WARNING, place=spot, params=params)
        if isinstance(leaf.scale, RatingScale) and len(leaf.scale.levels) < 2:
            yield Issue(code="levels-missing", severity=Severity.WARNING, place=spot, params=params)


def _alternatives(study: Study) -> Iterator[Issue]:
    place = Place(step=Step.ALTERNATIVES, study=study.id)
    ranked = [a for a in study.alternatives if a.stage is not Stage.SET_ASIDE]
    if not ranked:
        yield Issue(
            code="alternatives-missing",
            severity=Severity.ERROR,
            place=place,
            params={"study": study.name},
        )
    for name in _twice(a.name for a in study.alternatives):
        yield Issue(
            code="alternative-twice",
            severity=Severity.WARNING,
            place=place,
            params={"study": study.name, "name": name},
        )


# A dragged weight changes no figure, and there may be fifty thousand of them.
@remembered(
    lambda study: (study.id, study.name, study.criteria, study.alternatives, study.performances)
)
def _figures(study: Study) -> tuple[Issue, ...]:
    return tuple(_walk_figures(study))


def _walk_figures(study: Study) -> Iterator[Issue]:
    measured = [
        leaf for leaf in leaves(study.criteria) if not isinstance(leaf.scale, PairwiseScale)
    ]
    for alternative in study.alternatives:
        if alternative.stage is Stage.SET_ASIDE:
            continue
        row = study.performances.get(alternative.id, {})
        for leaf in measured:
            yield from _figure(study, alternative, leaf, row.get(leaf.id))


def _figure(
    study: Study, alternative: Alternative, leaf: Criterion, performance: Performance | None
) -> Iterator[Issue]:
    place = Place(step=Step.DATA, study=study.id, criterion=leaf.id, alternative=alternative.id)
    params = {"study": study.name, "alternative": alternative.name, "criterion": leaf.name}
    if performance is None:
        yield Issue(code="figure-missing", severity=Severity.WARNING, place=place, params=params)
        return
    if not performance.source:
        yield Issue(code="source-missing", severity=Severity.NOTE, place=place, params=params)
    if isinstance(performance.value, str):
        return
    value = performance.value
    low, high = performance.low, performance.high
    if (low is not None and value < low) or (high is not None and value > high):
        yield Issue(
            code="figure-outside-low-high",
            severity=Severity.WARNING,
            place=place,
            params={**params, "value": value},
        )
    if leaf.worst is not None and leaf.best is not None and leaf.direction is not Direction.TARGET:
        ends = sorted((leaf.worst, leaf.best))
        if not ends[0] <= value <= ends[1]:
            yield Issue(
                code="figure-outside-range",
                severity=Severity.WARNING,
                place=place,
                params={**params, "value": value, "low": ends[0], "high": ends[1]},
            )


def _gates(study: Study) -> Iterator[Issue]:
    measured = {
        leaf.id for leaf in leaves(study.criteria) if not isinstance(leaf.scale, PairwiseScale)
    }
    for gate in study.gates:
        place = Place(step=Step.ALTERNATIVES, study=study.id)
        params = {"study": study.name, "gate": gate.name}
        if gate.criterion is not None:
            if gate.threshold is None:
                yield Issue(
                    code="gate-threshold-missing",
                    severity=Severity.WARNING,
                    place=place,
                    params=params,
                )
            elif gate.criterion not in measured:
                yield Issue(
                    code="gate-on-parent", severity=Severity.WARNING, place=place, params=params
                )
            continue
        for alternative in study.alternatives:
            record = gate.records.get(alternative.id)
            if alternative.stage is Stage.SET_ASIDE or (
                record is not None and record.status is not GateStatus.UNKNOWN
            ):
                continue
            yield Issue(
                code="gate-unknown",
                severity=Severity.WARNING,
                place=Place(step=Step.ALTERNATIVES, study=study.id, alternative=alternative.id),
                params={**params, "alternative": alternative.name},
            )


def _twice(names: Iterable[str]) -> Iterator[str]:
    counted = Counter(name.strip() for name in names)
    return (name for name, count in counted.items() if count > 1)
