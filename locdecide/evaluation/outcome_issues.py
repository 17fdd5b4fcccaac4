"""Findings on a conclusion held against the must-haves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.decision.issues import Issue, Place, Severity, Step
from locdecide.decision.model import Study
from locdecide.results import GateOutcome

__all__ = ["outcome_issues"]


def outcome_issues(study: Study, outcomes: Sequence[GateOutcome]) -> Iterator[Issue]:
    """Yield the must-haves that the proposed alternative fails without a waiver."""
    proposed = study.conclusion.alternative if study.conclusion is not None else None
    alternative = next((each for each in study.alternatives if each.id == proposed), None)
    if alternative is None:
        return
    failed = {each.gate for each in outcomes if each.alternative == proposed and not each.holds}
    for gate in study.gates:
        if gate.id in failed:
            yield Issue(
                code="conclusion-fails-gate",
                severity=Severity.WARNING,
                place=Place(
                    step=Step.RECORD,
                    study=study.id,
                    alternative=alternative.id,
                    section="conclusion",
                ),
                params={
                    "study": study.name,
                    "alternative": alternative.name,
                    "gate": gate.name,
                },
            )
