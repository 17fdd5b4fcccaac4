"""What improves when a criterion goes from worst to best, in words for a ballot's question."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.model import Criterion, Direction, PairwiseScale, RatingScale, Study
from locdecide.decision.tree import children
from locdecide.numerals import format_number
from locdecide.words import LANGUAGES, Language

__all__ = ["Improvement", "improvement"]

_LONGEST = 90
# A unit such as "1-9" only repeats the range.
_SIGNS = "%‰°€$£"

_DOWN = ("from {0} down to {1}", "fra {0} ned til {1}")
_UP = ("from {0} up to {1}", "fra {0} opp til {1}")
_TARGET = ("from {0} to the target {1}", "fra {0} til målverdien {1}")
_LEVELS = ("from {0} to {1}", "fra {0} til {1}")
_BELOW = ("from worst to best in {0}", "fra dårligst til best i {0}")
_COMPARED = (
    "from the weakest to the best alternative",
    "fra det svakeste til det beste alternativet",
)
_UNDECLARED = ("No range is declared yet", "Spennet er ikke fastsatt ennå")


@dataclass(frozen=True)
class Improvement:
    """One side of a question: its name, and what improves."""

    name: str
    change: str = ""

    @property
    def text(self) -> str:
        """Return both as they stand in a cell."""
        return f"{self.name}\n{self.change}" if self.change else self.name


def improvement(study: Study, member: str, language: Language) -> Improvement:
    """Return the words for a criterion, or for an alternative compared under a leaf."""

    def say(texts: tuple[str, str], *parts: str) -> str:
        return texts[LANGUAGES.index(language)].format(*parts)

    for alternative in study.alternatives:
        if alternative.id == member:
            return Improvement(_short(alternative.name), alternative.country)
    criterion = next(c for c in study.criteria if c.id == member)
    name = _short(criterion.name)
    below = children(study.criteria, member)
    if below:
        return Improvement(name, say(_BELOW, _short(", ".join(child.name for child in below))))
    if isinstance(criterion.scale, PairwiseScale):
        return Improvement(name, say(_COMPARED))
    if criterion.worst is None or criterion.best is None:
        return Improvement(name, say(_UNDECLARED))
    if isinstance(criterion.scale, RatingScale) and criterion.scale.levels:
        levels = criterion.scale.levels
        ends = [
            min(levels, key=lambda level: abs(level.value - end)).label
            for end in (criterion.worst, criterion.best)
        ]
        return Improvement(name, say(_LEVELS, *ends))
    return Improvement(name, say(_way(criterion), *_ends(criterion, language)) + _unit(criterion))


def _way(criterion: Criterion) -> tuple[str, str]:
    if criterion.direction is Direction.TARGET:
        return _TARGET
    return _DOWN if (criterion.best or 0) < (criterion.worst or 0) else _UP


def _ends(criterion: Criterion, language: Language) -> tuple[str, str]:
    worst, best = criterion.worst or 0.0, criterion.best or 0.0
    return format_number(worst, language, None), format_number(best, language, None)


def _unit(criterion: Criterion) -> str:
    said = any(sign.isalpha() or sign in _SIGNS for sign in criterion.unit)
    return f"\u00a0{criterion.unit}" if said else ""


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
