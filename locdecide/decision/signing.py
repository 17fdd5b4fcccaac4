"""What a sign-off is over: the state of a decision, its digest, and what stands now."""

from __future__ import annotations

import msgspec

from locdecide.decision.differences import differs
from locdecide.decision.migrations import CURRENT_VERSION
from locdecide.decision.model import Decision, SignOff
from locdecide.decision.precision import precise
from locdecide.decision.remembering import remembered
from locdecide.decision.storage import FORMAT, StorageError, decode, fingerprint

__all__ = [
    "changed_since",
    "digest_of",
    "is_intact",
    "minute",
    "signed_decision",
    "state_of",
    "state_text",
]

replace = msgspec.structs.replace


def state_of(decision: Decision) -> Decision:
    """Return what is signed: the decision without its log, its sign-offs and its reviews."""
    bare = replace(decision, log=(), sign_offs=())
    return replace(bare, studies=tuple(replace(study, review=None) for study in bare.studies))


def state_text(decision: Decision) -> str:
    """Return the state that is signed as the text of a file, on one line."""
    body = msgspec.json.encode(state_of(decision), order="deterministic")
    head = f'{{"format":"{FORMAT}","version":{CURRENT_VERSION},'.encode()
    return (head + body[1:]).decode()


def digest_of(text: str) -> str:
    """Return the SHA-256 of a signed text in UTF-8."""
    # A text that was tampered with may hold half a letter, which has no UTF-8 of its own.
    return fingerprint(text.encode(errors="surrogatepass"))


@remembered(lambda sign_off: (sign_off,))
def is_intact(sign_off: SignOff) -> bool:
    """Tell whether the signed state is the one whose digest was taken."""
    return digest_of(sign_off.content) == sign_off.digest


@remembered(lambda sign_off: (sign_off,))
def signed_decision(sign_off: SignOff) -> Decision | None:
    """Return the decision as it was signed; None where its text cannot be read any more."""
    try:
        return decode(sign_off.content.encode(errors="surrogatepass")).decision
    except StorageError:
        return None


def changed_since(decision: Decision, sign_off: SignOff) -> bool:
    """Tell whether the decision is another one than was signed.

    It is one where the differences between the two show something: an order without a meaning,
    as that of the pairs somebody compared, is no change, nor are digits that a spreadsheet rounds.
    """
    signed = signed_decision(sign_off)
    if signed is None:
        return True
    state = state_of(decision)
    return state != signed and differs(signed, precise(signed, state))


def minute(time: str) -> str:
    """Return a stored time as a sentence states it, to the minute."""
    return time[:16].replace("T", " ")
