"""Edits of the frame: title, question, context, participants, studies and log."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from locdecide.decision.edits.lookup import (
    changed,
    checked_name,
    in_study,
    index_of,
    moved,
    replaced,
)
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Decision,
    LogEntry,
    Participant,
    Round,
    Study,
    StudyKind,
    new_id,
)

__all__ = [
    "Listed",
    "add_participant",
    "add_participants",
    "add_study",
    "change_frame",
    "change_participant",
    "change_study",
    "move_participant",
    "record",
    "remove_participant",
    "remove_study",
]

replace = msgspec.structs.replace


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody on a list of participants; what the list does not say is None."""

    name: str
    role: str | None = None
    voting_power: float | None = None
    language: Literal["en", "nb"] | None = None


def change_frame(decision: Decision, **fields: str) -> Decision:
    """Change ``title``, ``question`` or ``context``."""
    return changed(decision, {name: text.strip() for name, text in fields.items()})


def record(decision: Decision, entry: LogEntry) -> Decision:
    """Append a line to the log."""
    return replace(decision, log=(*decision.log, entry))


def add_participant(
    decision: Decision, name: str, *, role: str = "", participant_id: str | None = None
) -> Decision:
    """Append a participant with one vote."""
    name = checked_name(name, "edit-name-missing")
    participant = Participant(id=participant_id or new_id(), name=name, role=role.strip())
    return replace(decision, participants=(*decision.participants, participant))


def add_participants(decision: Decision, listed: Iterable[Listed]) -> Decision:
    """Append the people of a list, and bring up to date who is there already.

    Who is there is told by the name, whatever its case and spaces; they keep id and name, and
    take what the list says of them. Where several have one name, the first in the list is the
    first that is there, and so on.
    """
    people = list(decision.participants)
    free: dict[str, list[int]] = {}
    for at, person in enumerate(people):
        free.setdefault(_plain(person.name), []).append(at)
    for each in listed:
        namesakes = free.get(_plain(each.name))
        if namesakes:
            at = namesakes.pop(0)
        else:
            at = len(people)
            people.append(Participant(id=new_id(), name=" ".join(each.name.split())))
        said = {"role": each.role, "voting_power": each.voting_power, "language": each.language}
        fields = {field: value for field, value in said.items() if value is not None}
        people[at] = changed(people[at], fields)
    return changed(decision, {"participants": tuple(people)})


def change_participant(decision: Decision, participant_id: str, **fields: Any) -> Decision:
    """Change ``name``, ``role``, ``voting_power`` or ``language`` of a participant.

    Raises
    ------
    EditError
        ``edit-name-missing``, ``edit-power-negative``.
    """
    if "name" in fields:
        fields["name"] = checked_name(fields["name"], "edit-name-missing")
    power = fields.get("voting_power", 0)
    if not math.isfinite(power) or power < 0:
        raise EditError("edit-power-negative")
    if "voting_power" in fields:
        fields["voting_power"] = float(power)
    before = decision.participants[index_of(decision.participants, participant_id)]
    after = changed(before, fields)
    if after is before:
        return decision
    return replace(decision, participants=replaced(decision.participants, before.id, after))


def move_participant(decision: Decision, participant_id: str, to: int) -> Decision:
    """Move a participant to another place in the list."""
    return changed(decision, {"participants": moved(decision.participants, participant_id, to)})


def remove_participant(decision: Decision, participant_id: str) -> Decision:
    """Remove a participant together with all that they gave in every round."""
    index_of(decision.participants, participant_id)

    def round_without(round_: Round) -> Round:
        reveal = round_.reveal
        if reveal is not None:
            others = tuple(p for p in reveal.waiting if p != participant_id)
            reveal = changed(reveal, {"waiting": others})
        return changed(
            round_,
            {
                "judgements": tuple(
                    j for j in round_.judgements if j.participant != participant_id
                ),
                "points": tuple(p for p in round_.points if p.participant != participant_id),
                "ballots": tuple(b for b in round_.ballots if b.participant != participant_id),
                "reveal": reveal,
            },
        )

    return changed(
        decision,
        {
            "participants": tuple(p for p in decision.participants if p.id != participant_id),
            "studies": tuple(
                changed(study, {"rounds": tuple(round_without(r) for r in study.rounds)})
                for study in decision.studies
            ),
        },
    )


def add_study(
    decision: Decision,
    name: str,
    *,
    kind: StudyKind = StudyKind.LOCATION,
    study_id: str | None = None,
) -> Decision:
    """Append an empty study."""
    study = Study(id=study_id or new_id(), name=checked_name(name, "edit-name-missing"), kind=kind)
    return replace(decision, studies=(*decision.studies, study))


def change_study(decision: Decision, study_id: str, **fields: Any) -> Decision:
    """Change ``name``, ``kind`` or ``question`` of a study."""
    if "name" in fields:
        fields["name"] = checked_name(fields["name"], "edit-name-missing")
    return in_study(decision, study_id, lambda study: changed(study, fields))


def remove_study(decision: Decision, study_id: str) -> Decision:
    """Remove a study with everything in it.

    Raises
    ------
    EditError
        ``edit-last-study`` for the only study.
    """
    index_of(decision.studies, study_id)
    if len(decision.studies) == 1:
        raise EditError("edit-last-study")
    return replace(decision, studies=tuple(s for s in decision.studies if s.id != study_id))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
