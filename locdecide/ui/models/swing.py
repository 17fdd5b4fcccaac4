"""How an improvement is put into words: a criterion's name and the range it covers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from locdecide.decision.model import (
    Criterion,
    Direction,
    PairwiseScale,
    RatingScale,
    Study,
)
from locdecide.decision.tree import children
from locdecide.numerals import format_number
from locdecide.words import Language

__all__ = ["Swing", "is_spoken", "swing"]

_LONGEST = 90
_SIGNS = "%‰°€$£"


@dataclass(frozen=True)
class Swing:
    """One side of a question: what it is called and what improves.

    ``hint`` says mildly what is missing for a good question; ``full_name`` is the name where
    ``name`` is shortened.
    """

    name: str
    change: str = ""
    hint: str = ""
    full_name: str = ""


def swing(study: Study, member: str, language: Language) -> Swing:
    """Return the words for a criterion, or for an alternative compared under a leaf."""
    for alternative in study.alternatives:
        if alternative.id == member:
            return _named(alternative.name, alternative.country)
    criterion = next(c for c in study.criteria if c.id == member)
    below = children(study.criteria, member)
    if below:
        names = ", ".join(child.name for child in below)
        change = QCoreApplication.translate("Swing", "from worst to best in {0}").format(
            _short(names)
        )
        return _named(criterion.name, change)
    if isinstance(criterion.scale, PairwiseScale):
        return _named(
            criterion.name,
            QCoreApplication.translate("Swing", "from the weakest to the best alternative"),
        )
    if criterion.worst is None or criterion.best is None:
        return _named(
            criterion.name, hint=QCoreApplication.translate("Swing", "No range is declared yet")
        )
    return _named(criterion.name, _change(criterion, criterion.worst, criterion.best, language))


def _change(criterion: Criterion, worst: float, best: float, language: Language) -> str:
    if isinstance(criterion.scale, RatingScale) and criterion.scale.levels:
        levels = criterion.scale.levels
        ends = [min(levels, key=lambda level: abs(level.value - end)) for end in (worst, best)]
        return QCoreApplication.translate("Swing", "from {0} to {1}").format(
            ends[0].label, ends[1].label
        )
    if criterion.direction is Direction.TARGET:
        text = QCoreApplication.translate("Swing", "from {0} to the target {1}")
    elif best < worst:
        text = QCoreApplication.translate("Swing", "from {0} down to {1}")
    else:
        text = QCoreApplication.translate("Swing", "from {0} up to {1}")
    change = text.format(format_number(worst, language, None), format_number(best, language, None))
    return f"{change}\u00a0{criterion.unit}" if is_spoken(criterion.unit) else change


def is_spoken(unit: str) -> bool:
    """Tell whether a unit says something beside the range; one such as "1-9" does not."""
    return any(sign.isalpha() or sign in _SIGNS for sign in unit)


def _named(name: str, change: str = "", hint: str = "") -> Swing:
    return Swing(name=_short(name), change=change, hint=hint, full_name=name)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
