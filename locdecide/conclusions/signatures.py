"""What was signed, in words: by how many in which position, and whether it still stands."""

from __future__ import annotations

from locdecide.conclusions.names import Texts
from locdecide.decision.choices import Position
from locdecide.decision.model import Decision, SignOff
from locdecide.decision.signing import changed_since, is_intact, signed_decision
from locdecide.words import LANGUAGES, Language

__all__ = ["signed_by", "signing_sentence", "standing"]

_SIGNED: Texts = ("Signed by {count}: {positions}", "Signert av {count}: {positions}")
# One, then several.
_POSITIONS: dict[Position, tuple[Texts, Texts]] = {
    Position.AGREE: (("1 agrees", "1 er enig"), ("{count} agree", "{count} er enige")),
    Position.RESERVATION: (
        ("1 with reservation", "1 med forbehold"),
        ("{count} with reservation", "{count} med forbehold"),
    ),
    Position.DISSENT: (
        ("1 dissents", "1 tar dissens"),
        ("{count} dissent", "{count} tar dissens"),
    ),
}
_STANDING: dict[str, Texts] = {
    "same": ("Unchanged since signed.", "Uendret siden signering."),
    "changed": ("Changed since signed.", "Endret siden signering."),
    "broken": (
        "What is kept of the signed decision is not what was signed: its digest differs.",
        "Det som er lagret av den signerte beslutningen, er ikke det som ble signert: "
        "Kontrollsummen er en annen.",
    ),
    "unreadable": (
        "What was signed cannot be read any more, so it is not known what has changed since.",
        "Det som ble signert, kan ikke leses lenger, så det er ikke kjent hva som er endret siden.",
    ),
}
_NOBODY: Texts = ("Nobody has signed yet.", "Ingen har signert ennå.")


def signed_by(sign_off: SignOff, language: Language) -> str:
    """Return how many signed in which position, without a full stop."""
    place = LANGUAGES.index(language)
    told = []
    for position, (one, several) in _POSITIONS.items():
        count = sum(each.position is position for each in sign_off.signatures)
        if count:
            told.append((one if count == 1 else several)[place].format(count=count))
    return _SIGNED[place].format(count=len(sign_off.signatures), positions=", ".join(told))


def standing(decision: Decision, sign_off: SignOff, language: Language) -> str:
    """Return whether the decision is still the one that was signed, where that can be told."""
    if not is_intact(sign_off):
        key = "broken"
    elif signed_decision(sign_off) is None:
        key = "unreadable"
    else:
        key = "changed" if changed_since(decision, sign_off) else "same"
    return _STANDING[key][LANGUAGES.index(language)]


def signing_sentence(decision: Decision, language: Language) -> str:
    """Return who signed the decision last, and whether it still stands; or that nobody has."""
    if not decision.sign_offs:
        return _NOBODY[LANGUAGES.index(language)]
    last = decision.sign_offs[-1]
    return f"{signed_by(last, language)}. {standing(decision, last, language)}"
