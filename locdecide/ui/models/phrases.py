"""Phrases that sentences about the group share: lists, small counts, rounds and consensus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from locdecide.decision.model import Round
from locdecide.numerals import format_percent
from locdecide.results import ConsensusBand, NodeConsensus
from locdecide.words import Language

__all__ = ["band_word", "capital", "consensus_words", "count_word", "listed", "round_title"]


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


def round_title(round_: Round) -> str:
    """Return what a round is called in a sentence: Round 2, or its own name."""
    if round_.name.isdecimal():
        return QCoreApplication.translate("Phrases", "Round {0}").format(round_.name)
    return round_.name


def band_word(band: ConsensusBand) -> str:
    """Return the word for how far a group agrees."""
    words: dict[ConsensusBand, str] = {
        "very-low": QCoreApplication.translate("Phrases", "very low"),
        "low": QCoreApplication.translate("Phrases", "low"),
        "moderate": QCoreApplication.translate("Phrases", "moderate"),
        "high": QCoreApplication.translate("Phrases", "high"),
        "very-high": QCoreApplication.translate("Phrases", "very high"),
    }
    return words[band]


def consensus_words(consensus: NodeConsensus, language: Language) -> str:
    """Return a consensus with its band: moderate (68 %)."""
    share = format_percent(consensus.value, language, 0)
    return f"{band_word(consensus.band)} ({share})"
