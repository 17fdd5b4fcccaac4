"""The choice between two texts that stand side by side."""

from __future__ import annotations

from collections.abc import Callable

from locdecide.words import Language

__all__ = ["Translate", "translate_to"]

Translate = Callable[[str, str], str]


def translate_to(language: Language) -> Translate:
    """Return the function that takes an English and a Norwegian text and keeps one of them."""

    def kept(english: str, norwegian: str) -> str:
        return english if language == "en" else norwegian

    return kept
