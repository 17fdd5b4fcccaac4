"""Names for a wall: long ones are cut, so that a sentence stays a sentence."""

from __future__ import annotations

from msgspec.structs import replace

from locdecide.decision.model import Decision, Study

__all__ = ["LONGEST_PERSON", "cut", "with_short_names", "with_short_people"]

LONGEST, LONGEST_PERSON = 44, 30


def cut(text: str, longest: int = LONGEST) -> str:
    """Return a text on one line and of a length that can be read at a glance."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def with_short_names(study: Study) -> Study:
    """Return a study whose alternatives, criteria and must-haves have names for a wall."""
    return replace(
        study,
        alternatives=tuple(replace(each, name=cut(each.name)) for each in study.alternatives),
        criteria=tuple(replace(each, name=cut(each.name)) for each in study.criteria),
        gates=tuple(replace(each, name=cut(each.name)) for each in study.gates),
    )


def with_short_people(decision: Decision) -> Decision:
    """Return a decision whose participants have names for a wall."""
    people = (replace(p, name=cut(p.name, LONGEST_PERSON)) for p in decision.participants)
    return replace(decision, participants=tuple(people))
