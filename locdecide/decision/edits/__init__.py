"""The edits of a decision: one pure function per intention of a user.

Each takes a decision and returns a new one, or the same one when nothing changes, or raises
:class:`~locdecide.decision.issues.EditError` with a code that has a sentence. Unknown ids are
a programming error and raise KeyError.
"""

from locdecide.decision.edits.alternatives import (
    add_alternative,
    change_alternative,
    move_alternative,
    remove_alternative,
)
from locdecide.decision.edits.criteria import (
    add_criterion,
    change_criterion,
    move_criterion,
    remove_criterion,
    set_levels,
    set_range,
    set_scale,
)
from locdecide.decision.edits.frame import (
    add_participant,
    add_study,
    change_frame,
    change_participant,
    change_study,
    move_participant,
    record,
    remove_participant,
    remove_study,
)
from locdecide.decision.edits.gates import (
    add_gate,
    change_gate,
    remove_gate,
    set_gate_record,
)
from locdecide.decision.edits.performances import (
    Entry,
    change_evidence,
    clear_performances,
    set_performance,
    set_performances,
)
from locdecide.decision.edits.weights import (
    change_method,
    clear_comparison,
    current_round,
    set_comparison,
    set_direct_points,
    set_reason,
)

__all__ = [
    "Entry",
    "add_alternative",
    "add_criterion",
    "add_gate",
    "add_participant",
    "add_study",
    "change_alternative",
    "change_criterion",
    "change_evidence",
    "change_frame",
    "change_gate",
    "change_method",
    "change_participant",
    "change_study",
    "clear_comparison",
    "clear_performances",
    "current_round",
    "move_alternative",
    "move_criterion",
    "move_participant",
    "record",
    "remove_alternative",
    "remove_criterion",
    "remove_gate",
    "remove_participant",
    "remove_study",
    "set_comparison",
    "set_direct_points",
    "set_gate_record",
    "set_levels",
    "set_performance",
    "set_performances",
    "set_range",
    "set_reason",
    "set_scale",
]
