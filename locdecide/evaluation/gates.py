"""The status of every alternative at every must-have."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from locdecide.decision.model import Gate, GateRecord, GateStatus, Study
from locdecide.evaluation.table import figure
from locdecide.mcda.screening import passes
from locdecide.results import GateOutcome

__all__ = ["gate_outcomes"]


_STATUS = {1: GateStatus.PASS, 0: GateStatus.FAIL, -1: GateStatus.UNKNOWN}


def gate_outcomes(study: Study) -> tuple[GateOutcome, ...]:
    """Return the outcome of each gate for each alternative, gates first."""
    return tuple(outcome for gate in study.gates for outcome in _outcomes(study, gate))


def _outcomes(study: Study, gate: Gate) -> Iterator[GateOutcome]:
    records = [gate.records.get(a.id, GateRecord()) for a in study.alternatives]
    statuses = _measured(study, gate) or tuple(record.status for record in records)
    for alternative, record, status in zip(study.alternatives, records, statuses, strict=True):
        waived = status is GateStatus.FAIL and record.waiver is not None
        yield GateOutcome(
            gate=gate.id,
            alternative=alternative.id,
            status=status,
            waived=waived,
            holds=status is not GateStatus.FAIL or waived,
        )


def _measured(study: Study, gate: Gate) -> tuple[GateStatus, ...]:
    """Return the statuses that follow from the figures; none where people judge."""
    if gate.criterion is None or gate.threshold is None:
        return ()
    criterion = next(c for c in study.criteria if c.id == gate.criterion)
    figures = [figure(study, criterion, alternative.id) for alternative in study.alternatives]
    column = np.array([np.nan if value is None else value for value in figures])
    return tuple(_STATUS[int(each)] for each in passes(column, gate.threshold, gate.sense.value))
