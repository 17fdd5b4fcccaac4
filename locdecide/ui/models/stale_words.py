"""What a question said when it was answered, against what it says now, in words, a line each."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from locdecide.decision.model import Comparison, Study
from locdecide.decision.rounds import asked_about, is_stale
from locdecide.swings import is_spoken
from locdecide.words import Language

__all__ = ["changed_comparison", "changed_range"]

_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_BETWEEN = " | "


def changed_comparison(study: Study, comparison: Comparison, language: Language) -> str:
    """Return how the question of a comparison has changed since; empty when it has not."""
    if not is_stale(study, comparison):
        return ""
    asked = comparison.asked.split(_BETWEEN)
    members = (comparison.first, comparison.second)
    if len(asked) != len(members):
        return QCoreApplication.translate(
            "StaleWords", "The question has changed since you answered it."
        )
    said = (changed_range(study, m, then, language) for m, then in zip(members, asked, strict=True))
    return "\n".join(sentence for sentence in said if sentence)


def changed_range(study: Study, criterion: str, asked: str, language: Language) -> str:
    """Return how the range of a criterion has changed since; empty when it has not."""
    now = asked_about(study, criterion)
    if now == asked:
        return ""
    names = {each.id: each.name for each in study.criteria}
    before, after = _ranges(asked, criterion), _ranges(now, criterion)
    if before.keys() != after.keys():
        text = QCoreApplication.translate(
            "StaleWords", "What {0} covers has changed since you answered."
        )
        return text.format(names.get(criterion, ""))
    text = QCoreApplication.translate("StaleWords", "{0}: you answered for {1}; it is now {2}.")
    return "\n".join(
        text.format(names.get(leaf, ""), _read(then, language), _read(after[leaf], language))
        for leaf, then in before.items()
        if then != after[leaf]
    )


def _ranges(asked: str, criterion: str) -> dict[str, str]:
    """Return the range of each leaf that a question was about."""
    if ": " not in asked:
        return {criterion: asked}
    pieces = (piece.partition(": ") for piece in asked.split(", "))
    return {leaf: range_ for leaf, _, range_ in pieces}


def _read(range_: str, language: Language) -> str:
    if range_ == "?":
        return QCoreApplication.translate("StaleWords", "no range")
    ends, _, unit = range_.rpartition(" ")
    if " → " in ends and not is_spoken(unit):
        range_ = ends
    return range_ if language == "en" else _POINT.sub(",", range_)
