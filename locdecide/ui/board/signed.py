"""What was signed, for a wall: how many in which position, and the words of who did not agree."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from locdecide.conclusions.signatures import signed_by, standing
from locdecide.decision.model import Decision, Position
from locdecide.ui.board.names import LONGEST_PERSON, cut
from locdecide.words import Language, word

__all__ = ["objections", "signing"]

_LONGEST_WORDS = 130


def signing(decision: Decision, language: Language) -> list[str]:
    """Return who signed last, and whether that still stands; nothing before anybody signs."""
    if not decision.sign_offs:
        return []
    last = decision.sign_offs[-1]
    return [f"{signed_by(last, language)}.", standing(decision, last, language)]


def objections(decision: Decision, language: Language) -> list[str]:
    """Return the words of who dissents, then of who has a reservation."""
    if not decision.sign_offs:
        return []
    text = QCoreApplication.translate("Signed", "{0} {1}: “{2}”")
    signatures = decision.sign_offs[-1].signatures
    return [
        text.format(
            cut(each.name, LONGEST_PERSON),
            word(each.position, language),
            cut(each.words, _LONGEST_WORDS),
        )
        for position in (Position.DISSENT, Position.RESERVATION)
        for each in signatures
        if each.position is position
    ]
