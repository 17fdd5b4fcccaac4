"""An answer in words: which side is ahead and by how much, for criteria and for alternatives."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from locdecide.words import Language, strength_word

__all__ = ["answer_sentence", "strength"]

# Nearer to 1 than the first step of the scale.
_EVEN = 1.5


def answer_sentence(
    ratio: float, left: str, right: str, language: Language, *, of_alternatives: bool
) -> str:
    """Return the words for how many times the left outweighs the right."""
    most = max(ratio, 1 / ratio)
    if most < _EVEN:
        if of_alternatives:
            return QCoreApplication.translate("ComparisonCard", "Both are equally good")
        return QCoreApplication.translate("ComparisonCard", "Both matter equally")
    return QCoreApplication.translate("ComparisonCard", "{0}: {1}").format(
        left if ratio > 1 else right, strength(most, language, of_alternatives=of_alternatives)
    )


def strength(ratio: float, language: Language, *, of_alternatives: bool) -> str:
    """Return the words for a strength of 1 to 9."""
    if not of_alternatives:
        return strength_word(ratio, language)
    words = (
        QCoreApplication.translate("ComparisonCard", "equally good"),
        QCoreApplication.translate("ComparisonCard", "slightly better"),
        QCoreApplication.translate("ComparisonCard", "somewhat better"),
        QCoreApplication.translate("ComparisonCard", "better"),
        QCoreApplication.translate("ComparisonCard", "clearly better"),
        QCoreApplication.translate("ComparisonCard", "much better"),
        QCoreApplication.translate("ComparisonCard", "very much better"),
        QCoreApplication.translate("ComparisonCard", "nearly extremely better"),
        QCoreApplication.translate("ComparisonCard", "extremely better"),
    )
    return words[min(9, round(ratio)) - 1]
