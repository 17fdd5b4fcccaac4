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
from locdecide.decision.edits.ballots import (
    abstain,
    choose_ballot_method,
    close_ballot,
    reopen_ballot,
    set_points,
    take_ballot,
    write_favourite,
)
from locdecide.decision.edits.criteria import (
    add_criterion,
    change_criterion,
    move_criterion,
    remove_criterion,
)
from locdecide.decision.edits.frame import (
    Listed,
    add_participant,
    add_participants,
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
    freeze_gates,
    remove_gate,
    set_gate_record,
    thaw_gates,
)
from locdecide.decision.edits.outcome import add_signatures, conclude, sign_off
from locdecide.decision.edits.performances import (
    Entry,
    change_evidence,
    clear_performances,
    set_performance,
    set_performances,
)
from locdecide.decision.edits.review import (
    add_review_line,
    begin_review,
    change_review_line,
    end_review,
    remove_review_line,
)
from locdecide.decision.edits.rounds import (
    change_round,
    close_round,
    reopen_round,
    reveal_round,
    start_round,
)
from locdecide.decision.edits.scales import set_levels, set_range, set_scale
from locdecide.decision.edits.taking import take_changes, with_changes
from locdecide.decision.edits.weights import (
    change_method,
    clear_comparison,
    keep_view,
    set_comparison,
    set_direct_points,
    set_reason,
)

__all__ = [
    "Entry",
    "Listed",
    "abstain",
    "add_alternative",
    "add_criterion",
    "add_gate",
    "add_participant",
    "add_participants",
    "add_review_line",
    "add_signatures",
    "add_study",
    "begin_review",
    "change_alternative",
    "change_criterion",
    "change_evidence",
    "change_frame",
    "change_gate",
    "change_method",
    "change_participant",
    "change_review_line",
    "change_round",
    "change_study",
    "choose_ballot_method",
    "clear_comparison",
    "clear_performances",
    "close_ballot",
    "close_round",
    "conclude",
    "end_review",
    "freeze_gates",
    "keep_view",
    "move_alternative",
    "move_criterion",
    "move_participant",
    "record",
    "remove_alternative",
    "remove_criterion",
    "remove_gate",
    "remove_participant",
    "remove_review_line",
    "remove_study",
    "reopen_ballot",
    "reopen_round",
    "reveal_round",
    "set_comparison",
    "set_direct_points",
    "set_gate_record",
    "set_levels",
    "set_performance",
    "set_performances",
    "set_points",
    "set_range",
    "set_reason",
    "set_scale",
    "sign_off",
    "start_round",
    "take_ballot",
    "take_changes",
    "thaw_gates",
    "with_changes",
    "write_favourite",
]
