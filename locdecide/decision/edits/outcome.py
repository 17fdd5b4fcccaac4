"""Edits of how a study ends: its conclusion, and who signs the decision."""

from __future__ import annotations

import msgspec

from locdecide.decision.edits.frame import record
from locdecide.decision.edits.lookup import (
    changed,
    checked_name,
    in_study,
    index_of,
    replaced,
    stripped,
    study_of,
)
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Conclusion,
    Decision,
    LogEntry,
    Position,
    Signature,
    SignOff,
    new_id,
)
from locdecide.decision.rounds import is_hidden
from locdecide.decision.signing import changed_since, digest_of, is_intact, state_text

__all__ = ["add_signatures", "conclude", "sign_off"]

replace = msgspec.structs.replace


def conclude(
    decision: Decision, study_id: str, conclusion: Conclusion | None, entry: LogEntry
) -> Decision:
    """Set what a study comes to, or take it back with None, with a line in the log."""
    study = study_of(decision, study_id)
    if conclusion is not None:
        if conclusion.alternative is not None:
            index_of(study.alternatives, conclusion.alternative)
        conclusion = stripped(conclusion, "text", "by", "date")
    if study.conclusion == conclusion:
        return decision
    concluded = in_study(decision, study_id, lambda each: replace(each, conclusion=conclusion))
    return record(concluded, entry)


def sign_off(
    decision: Decision,
    signatures: tuple[Signature, ...],
    entry: LogEntry,
    *,
    note: str = "",
    sign_off_id: str | None = None,
) -> Decision:
    """Sign the decision as it stands, with a line in the log that carries its digest.

    Raises
    ------
    EditError
        ``edit-sign-nobody`` without signatures, ``edit-name-missing`` for one without a name,
        ``edit-sign-words-missing`` for a reservation or dissent without words, and
        ``edit-sign-hidden`` while a secret round is not revealed: its answers would be signed
        unseen.
    """
    if not signatures:
        raise EditError("edit-sign-nobody")
    for study in decision.studies:
        if any(is_hidden(round_) for round_ in study.rounds):
            raise EditError("edit-sign-hidden", study=study.name)
    content = state_text(decision)
    digest = digest_of(content)
    signed = SignOff(
        id=sign_off_id or new_id(),
        time=entry.time,
        note=note.strip(),
        content=content,
        digest=digest,
        signatures=tuple(_checked(each) for each in signatures),
    )
    decision = replace(decision, sign_offs=(*decision.sign_offs, signed))
    return record(decision, replace(entry, digest=digest))


def add_signatures(
    decision: Decision, sign_off_id: str, signatures: tuple[Signature, ...], entry: LogEntry
) -> Decision:
    """Add signatures to a sign-off, as long as the decision is the one that was signed.

    Raises
    ------
    EditError
        As :func:`sign_off`, and ``edit-sign-changed`` when the decision has changed since, or
        what was signed is damaged.
    """
    if not signatures:
        raise EditError("edit-sign-nobody")
    before = decision.sign_offs[index_of(decision.sign_offs, sign_off_id)]
    if not is_intact(before) or changed_since(decision, before):
        raise EditError("edit-sign-changed")
    added = tuple(_checked(each) for each in signatures)
    after = replace(before, signatures=(*before.signatures, *added))
    sign_offs = replaced(decision.sign_offs, sign_off_id, after)
    decision = replace(decision, sign_offs=sign_offs)
    return record(decision, replace(entry, digest=before.digest))


def _checked(signature: Signature) -> Signature:
    name = checked_name(signature.name, "edit-name-missing")
    signature = stripped(signature, "role", "words", "time")
    if signature.position is not Position.AGREE and not signature.words:
        raise EditError("edit-sign-words-missing", name=name)
    return changed(signature, {"name": name})
