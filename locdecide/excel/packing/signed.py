"""The sign-offs of a decision as they stand when a pack is written."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.model import Decision, SignOff
from locdecide.decision.signing import changed_since, is_intact, signed_decision

__all__ = ["SignedState", "signed_states"]


@dataclass(frozen=True)
class SignedState:
    """A sign-off, whether the decision has changed since, and how its text has been kept."""

    sign_off: SignOff
    changed: bool
    intact: bool
    readable: bool


def signed_states(decision: Decision) -> tuple[SignedState, ...]:
    """Return the sign-offs of a decision as they stand now, in their order."""
    return tuple(
        SignedState(
            each,
            changed_since(decision, each),
            is_intact(each),
            signed_decision(each) is not None,
        )
        for each in decision.sign_offs
    )
