"""How an improvement is put into words: what it is called, and from where to where it goes."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.model import Criterion, Direction, PairwiseScale, RatingScale, Study
from locdecide.decision.tree import is_leaf, leaves_below
from locdecide.numerals import format_number
from locdecide.words import LANGUAGES, Language

__all__ = ["Swing", "is_spoken", "swing"]

_LONGEST, _LONGEST_LISTED = 90, 40
# So many criteria below are stated one by one; of more, the first few.
_MOST_LISTED, _FIRST_FEW = 3, 2
_SIGNS = "%‰°€$£"

Texts = tuple[str, str]
_DOWN = ("from {0} down to {1}", "fra {0} ned til {1}")
_UP = ("from {0} up to {1}", "fra {0} opp til {1}")
_TARGET = ("from {0} to the target {1}", "fra {0} til målverdien {1}")
_LEVELS = ("from {0} to {1}", "fra {0} til {1}")
_COMPARED = (
    "from the weakest to the best alternative",
    "fra det svakeste til det beste alternativet",
)
_WORST_TO_BEST = ("from worst to best", "fra dårligst til best")
_UNDECLARED = ("No range is declared yet", "Spennet er ikke fastsatt ennå")
_AND_MORE = ("{0}\nand {1} more", "{0}\nog {1} til")


@dataclass(frozen=True)
class Swing:
    """One side of a question: what it is called and what improves.

    ``change`` takes a line for each leaf below. ``hint`` says mildly what is missing for a good
    question; ``full_name`` is the name where ``name`` is shortened.
    """

    name: str
    change: str = ""
    hint: str = ""
    full_name: str = ""

    @property
    def said(self) -> str:
        """What improves, or what is missing to say so."""
        return self.change or self.hint

    @property
    def text(self) -> str:
        """Name and change as they stand in a cell, one below the other."""
        return f"{self.name}\n{self.said}" if self.said else self.name


def swing(study: Study, member: str, language: Language) -> Swing:
    """Return the words for a criterion, or for an alternative compared under a leaf."""
    for alternative in study.alternatives:
        if alternative.id == member:
            return _named(alternative.name, alternative.country)
    criterion = next(each for each in study.criteria if each.id == member)
    if is_leaf(study.criteria, member):
        change = _change(criterion, language)
        hint = "" if change else _say(_UNDECLARED, language)
        return _named(criterion.name, change, hint)
    return _named(criterion.name, _changes_below(study, criterion, language))


def is_spoken(unit: str) -> bool:
    """Tell whether a unit says something beside the range; one such as "1-9" does not."""
    return any(sign.isalpha() or sign in _SIGNS for sign in unit)


def _changes_below(study: Study, criterion: Criterion, language: Language) -> str:
    below = leaves_below(study.criteria, criterion.id)
    stated = below if len(below) <= _MOST_LISTED else below[:_FIRST_FEW]
    said = ",\n".join(
        f"{_short(leaf.name, _LONGEST_LISTED)} "
        f"{_change(leaf, language) or _say(_WORST_TO_BEST, language)}"
        for leaf in stated
    )
    left = len(below) - len(stated)
    return _say(_AND_MORE, language, said, str(left)) if left else said


def _change(leaf: Criterion, language: Language) -> str:
    """Return from where to where a leaf goes; empty while no range is declared."""
    if isinstance(leaf.scale, PairwiseScale):
        return _say(_COMPARED, language)
    worst, best = leaf.worst, leaf.best
    if worst is None or best is None:
        return ""
    if isinstance(leaf.scale, RatingScale) and leaf.scale.levels:
        levels = leaf.scale.levels
        ends = (min(levels, key=lambda level: abs(level.value - end)) for end in (worst, best))
        return _say(_LEVELS, language, *(level.label for level in ends))
    way = _TARGET if leaf.direction is Direction.TARGET else _DOWN if best < worst else _UP
    numbers = (format_number(end, language, None) for end in (worst, best))
    change = _say(way, language, *numbers)
    return f"{change}\u00a0{leaf.unit}" if is_spoken(leaf.unit) else change


def _named(name: str, change: str = "", hint: str = "") -> Swing:
    return Swing(name=_short(name, _LONGEST), change=change, hint=hint, full_name=name)


def _short(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _say(texts: Texts, language: Language, *parts: str) -> str:
    return texts[LANGUAGES.index(language)].format(*parts)
