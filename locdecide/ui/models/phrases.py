"""Phrases that sentences about the group share: lists, small counts and consensus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from locdecide.numerals import format_percent
from locdecide.results import NodeConsensus
from locdecide.words import Language, consensus_word

__all__ = ["capital", "consensus_words", "count_word", "listed"]


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    text = QCoreApplication.translate("Phrases", "{0} and {1}")
    return text.format(", ".join(words[:-1]), words[-1])


def capital(sentence: str) -> str:
    """Return a sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def count_word(count: int) -> str:
    """Return a small count as a word, as people say it; larger ones in figures."""
    words = (
        QCoreApplication.translate("Phrases", "none"),
        QCoreApplication.translate("Phrases", "one"),
        QCoreApplication.translate("Phrases", "two"),
        QCoreApplication.translate("Phrases", "three"),
        QCoreApplication.translate("Phrases", "four"),
        QCoreApplication.translate("Phrases", "five"),
        QCoreApplication.translate("Phrases", "six"),
        QCoreApplication.translate("Phrases", "seven"),
        QCoreApplication.translate("Phrases", "eight"),
        QCoreApplication.translate("Phrases", "nine"),
        QCoreApplication.translate("Phrases", "ten"),
        QCoreApplication.translate("Phrases", "eleven"),
        QCoreApplication.translate("Phrases", "twelve"),
    )
    return words[count] if 0 <= count < len(words) else str(count)


def consensus_words(consensus: NodeConsensus, language: Language) -> str:
    """Return a consensus with its band: moderate (68 %)."""
    share = format_percent(consensus.value, language, 0)
    return f"{consensus_word(consensus.band, language)} ({share})"
