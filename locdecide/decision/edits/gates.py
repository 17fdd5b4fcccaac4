"""Edits of the must-haves."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import msgspec

from locdecide.decision.edits.frame import record
from locdecide.decision.edits.lookup import (
    changed,
    checked_name,
    finite,
    in_study,
    index_of,
    replaced,
    study_of,
    without,
)
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision, Gate, GateRecord, LogEntry, Study, new_id

__all__ = [
    "add_gate",
    "change_gate",
    "demand_no_frozen_gate",
    "freeze_gates",
    "remove_gate",
    "set_gate_record",
    "thaw_gates",
]

replace = msgspec.structs.replace


def add_gate(
    decision: Decision, study_id: str, name: str, *, gate_id: str | None = None
) -> Decision:
    """Append a must-have that is judged by hand until it gets a criterion and a threshold.

    Raises
    ------
    EditError
        ``edit-name-missing``, ``edit-gates-frozen``.
    """
    _demand_open(decision, study_id)
    gate = Gate(id=gate_id or new_id(), name=checked_name(name, "edit-name-missing"))
    return in_study(decision, study_id, lambda study: replace(study, gates=(*study.gates, gate)))


def change_gate(decision: Decision, study_id: str, gate_id: str, **fields: Any) -> Decision:
    """Change ``name``, ``criterion``, ``sense`` or ``threshold`` of a must-have.

    Raises
    ------
    EditError
        ``edit-name-missing``, ``edit-gates-frozen``.
    """
    _demand_open(decision, study_id)
    if "name" in fields:
        fields["name"] = checked_name(fields["name"], "edit-name-missing")
    if "threshold" in fields:
        fields["threshold"] = finite(fields["threshold"])
    if fields.get("criterion") is not None:
        index_of(study_of(decision, study_id).criteria, fields["criterion"])
    return _edit_gate(decision, study_id, gate_id, lambda gate: changed(gate, fields))


def set_gate_record(
    decision: Decision, study_id: str, gate_id: str, alternative: str, **fields: Any
) -> Decision:
    """Change ``status``, ``evidence`` or ``waiver`` of an alternative at a must-have."""
    index_of(study_of(decision, study_id).alternatives, alternative)

    def edit(gate: Gate) -> Gate:
        before = gate.records.get(alternative, GateRecord())
        after = changed(before, fields)
        if after is before:
            return gate
        records = (
            without(gate.records, alternative)
            if after == GateRecord()
            else {**gate.records, alternative: after}
        )
        return replace(gate, records=records)

    return _edit_gate(decision, study_id, gate_id, edit)


def remove_gate(decision: Decision, study_id: str, gate_id: str) -> Decision:
    """Remove a must-have with its records.

    Raises
    ------
    EditError
        ``edit-gates-frozen``.
    """
    _demand_open(decision, study_id)

    def edit(study: Study) -> Study:
        index_of(study.gates, gate_id)
        return replace(study, gates=tuple(g for g in study.gates if g.id != gate_id))

    return in_study(decision, study_id, edit)


def freeze_gates(decision: Decision, study_id: str, entry: LogEntry) -> Decision:
    """Freeze the must-haves of a study from the time of the log's line on.

    What is known of an alternative, and waivers, may still change; the must-haves may not.
    """
    if study_of(decision, study_id).gates_frozen:
        return decision
    frozen = in_study(decision, study_id, lambda study: replace(study, gates_frozen=entry.time))
    return record(frozen, entry)


def thaw_gates(decision: Decision, study_id: str, entry: LogEntry) -> Decision:
    """Let the must-haves of a study be changed again, with a line in the log."""
    if not study_of(decision, study_id).gates_frozen:
        return decision
    thawed = in_study(decision, study_id, lambda study: replace(study, gates_frozen=""))
    return record(thawed, entry)


def demand_no_frozen_gate(study: Study, criteria: Collection[str]) -> None:
    """Demand that no frozen must-have rests on any of some criteria.

    Raises
    ------
    EditError
        ``edit-gates-frozen``.
    """
    if study.gates_frozen and any(gate.criterion in criteria for gate in study.gates):
        raise EditError("edit-gates-frozen")


def _demand_open(decision: Decision, study_id: str) -> None:
    if study_of(decision, study_id).gates_frozen:
        raise EditError("edit-gates-frozen")


def _edit_gate(
    decision: Decision, study_id: str, gate_id: str, edit: Callable[[Gate], Gate]
) -> Decision:
    def in_one(study: Study) -> Study:
        before = study.gates[index_of(study.gates, gate_id)]
        after = edit(before)
        if after is before:
            return study
        return replace(study, gates=replaced(study.gates, gate_id, after))

    return in_study(decision, study_id, in_one)
