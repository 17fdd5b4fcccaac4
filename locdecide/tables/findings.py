"""Findings as lines of text."""

from __future__ import annotations

from collections.abc import Iterable

from locdecide.decision.issues import Issue
from locdecide.sentences import sentence
from locdecide.words import LANGUAGES, Language, word

__all__ = ["findings_text"]

_NONE = ("No findings.", "Ingen funn.")


def findings_text(issues: Iterable[Issue], language: Language) -> str:
    """Return findings as lines, gravest first, each with its severity."""
    lines = [f"{word(i.severity, language)}: {sentence(i, language)}" for i in issues]
    return "\n".join(lines) if lines else _NONE[LANGUAGES.index(language)]
