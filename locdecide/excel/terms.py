"""The words of a workbook's drop-downs: the product's terms and the lists only workbooks need."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from locdecide.decision.model import NumberScale, PairwiseScale, RatingScale, Scale
from locdecide.words import LANGUAGES, Language, member, word

__all__ = ["Answer", "ScaleKind", "Tongue", "shown", "understood"]


class ScaleKind(Enum):
    """How a criterion is measured, as one word in a cell."""

    NUMBER = "number"
    RATING = "rating"
    PAIRWISE = "pairwise"

    @staticmethod
    def of(scale: Scale) -> ScaleKind:
        """Return the word for a scale of the model."""
        match scale:
            case NumberScale():
                return ScaleKind.NUMBER
            case RatingScale():
                return ScaleKind.RATING
            case PairwiseScale():
                return ScaleKind.PAIRWISE


class Answer(Enum):
    """Yes or no."""

    YES = "yes"
    NO = "no"


class Tongue(Enum):
    """The language of somebody's ballot."""

    ENGLISH = "en"
    NORWEGIAN = "nb"


_WORDS: dict[Enum, tuple[str, str]] = {
    ScaleKind.NUMBER: ("number", "tall"),
    ScaleKind.RATING: ("rating", "nivåer"),
    ScaleKind.PAIRWISE: ("pairwise", "parvis"),
    Answer.YES: ("yes", "ja"),
    Answer.NO: ("no", "nei"),
    Tongue.ENGLISH: ("English", "engelsk"),
    Tongue.NORWEGIAN: ("Norwegian", "norsk"),
}

_ALSO: dict[Enum, tuple[str, ...]] = {
    ScaleKind.NUMBER: ("numbers", "figure", "numeric"),
    ScaleKind.RATING: ("levels", "rated", "nivå", "karakter"),
    ScaleKind.PAIRWISE: ("pairwise comparisons", "parvis sammenligning"),
    Answer.YES: ("true", "sann", "x", "open", "åpen"),
    Answer.NO: ("false", "usann", "closed", "lukket", "stengt"),
    Tongue.ENGLISH: ("eng",),
    Tongue.NORWEGIAN: ("no", "nor", "norsk bokmål", "bokmål", "nb-no", "norwegian bokmål"),
}

E = TypeVar("E", bound=Enum)


def shown(value: Enum, language: Language) -> str:
    """Return the word that stands in a cell for a value."""
    if value in _WORDS:
        return _WORDS[value][LANGUAGES.index(language)]
    return word(value, language)


def understood(kind: type[E], text: str) -> E | None:
    """Return the value that a word in either language stands for; None if none."""
    if kind not in (ScaleKind, Answer, Tongue):
        return member(kind, text)
    plain = " ".join(text.split()).casefold()
    for value in kind:
        words = (*_WORDS[value], *_ALSO.get(value, ()), value.value)
        if plain in {each.casefold() for each in words}:
            return value
    return None
