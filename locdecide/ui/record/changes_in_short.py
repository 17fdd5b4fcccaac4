"""What changed since a sign-off, in one line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from locdecide.conclusions.differences import told
from locdecide.decision.model import Decision, SignOff
from locdecide.decision.signing import signed_decision
from locdecide.words import Language

__all__ = ["changes_in_short"]


def changes_in_short(sign_off: SignOff, decision: Decision, language: Language) -> str:
    """Return how much of what was signed is another one now; empty where nothing that counts is.

    What a file may keep in two ways without a difference in meaning does not count.
    """
    signed = signed_decision(sign_off)
    if signed is None:
        return QCoreApplication.translate(
            "ChangesInShort",
            "Changed since signed. What was signed cannot be read by this version of the program.",
        )
    found = told(signed, decision, language)
    if not found.groups:
        return ""
    text = QCoreApplication.translate("ChangesInShort", "Changed since signed: {0}")
    return text.format(found.summary[:1].lower() + found.summary[1:])
