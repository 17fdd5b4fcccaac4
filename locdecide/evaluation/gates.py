"""The status of every alternative at every must-have."""

from __future__ import annotations

from locdecide.decision.model import Gate, GateRecord, GateSense, GateStatus, Study
from locdecide.evaluation.table import figure
from locdecide.results import GateOutcome

__all__ = ["gate_outcomes"]


def gate_outcomes(study: Study) -> tuple[GateOutcome, ...]:
    """Return the outcome of each gate for each alternative, gates first."""
    return tuple(
        _outcome(study, gate, alternative.id)
        for gate in study.gates
        for alternative in study.alternatives
    )


def _outcome(study: Study, gate: Gate, alternative: str) -> GateOutcome:
    record = gate.records.get(alternative, GateRecord())
    status = record.status
    if gate.criterion is not None and gate.threshold is not None:
        status = _measured(study, gate, gate.criterion, gate.threshold, alternative)
    waived = status is GateStatus.FAIL and record.waiver is not None
    return GateOutcome(
        gate=gate.id,
        alternative=alternative,
        status=status,
        waived=waived,
        holds=status is not GateStatus.FAIL or waived,
    )


def _measured(
    study: Study, gate: Gate, criterion_id: str, threshold: float, alternative: str
) -> GateStatus:
    criterion = next(c for c in study.criteria if c.id == criterion_id)
    value = figure(study, criterion, alternative)
    if value is None:
        return GateStatus.UNKNOWN
    meets = value >= threshold if gate.sense is GateSense.AT_LEAST else value <= threshold
    return GateStatus.PASS if meets else GateStatus.FAIL
