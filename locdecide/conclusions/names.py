"""What the parts of a study are called, and how its numbers are written, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from locdecide.decision.model import Direction, RatingScale, Study
from locdecide.numerals import format_fixed, format_number, format_percent
from locdecide.swings import is_spoken
from locdecide.words import LANGUAGES, Language

__all__ = ["Names", "Texts"]

# The same sentence in English and in Norwegian.
Texts = tuple[str, str]

_NOW = {False: ("today", "i dag"), True: ("now", "nå")}
_AND = ("and", "og")
_OR = ("or", "eller")
_UNDER = ("under {0}", "under {0}")
_OVER = ("over {0}", "over {0}")
_POINTS = ("{0} percentage points", "{0} prosentpoeng")
_BETWEEN_LEVELS = ("{0} (between {1} and {2})", "{0} (mellom {1} og {2})")

_MOST_DIGITS = 8
# Beyond the one, a sentence lists the other.
_MOST_NAMES, _NAMED = 8, 6
_MORE: Texts = ("{0} more", "{0} til")
_MOST_DECIMALS = 4
_SAME_LEVEL = 1e-9


class Names:
    """Names of alternatives and criteria by id, and numbers as readers of a language write them.

    Parameters
    ----------
    study : Study
    language : {"en", "nb"}
    trying : bool
        Whether other weights than the study's are being tried, so that the present one is not
        today's.
    """

    def __init__(self, study: Study, language: Language, *, trying: bool = False) -> None:
        self.study = study
        self.trying = trying
        self.language: Language = language
        self._alternatives = {each.id: each.name for each in study.alternatives}
        self._criteria = {each.id: each for each in study.criteria}

    def alternative(self, alternative: str) -> str:
        """Return an alternative's name; KeyError for an unknown one."""
        return self._alternatives[alternative]

    def criterion(self, criterion: str) -> str:
        """Return a criterion's name; KeyError for an unknown one."""
        return self._criteria[criterion].name

    def direction(self, criterion: str) -> Direction:
        """Return which way a criterion is better; KeyError for an unknown one."""
        return self._criteria[criterion].direction

    def is_rated(self, criterion: str) -> bool:
        """Tell whether figures of a criterion are levels, which get better or worse."""
        return isinstance(self._criteria[criterion].scale, RatingScale)

    def figure(self, criterion: str, value: float) -> str:
        """Return a figure in its criterion's unit: "4.3 øre/kWh", or the name of its level."""
        return self.figures(criterion, value)[0]

    def figures(self, criterion: str, *values: float, bare: int = 0) -> list[str]:
        """Return figures of one criterion with as many digits as tell them apart.

        The first ``bare`` of them have no unit, for "from 4.3 to 5.1 øre/kWh".
        """
        texts = _told_apart(
            values,
            lambda value, digits: self._figure(criterion, value, digits),
            range(3, _MOST_DIGITS + 1),
        )
        return [
            text if index < bare else self._with_unit(criterion, text)
            for index, text in enumerate(texts)
        ]

    def amount(self, criterion: str, amount: float) -> str:
        """Return a difference of a criterion's figures in its unit."""
        return self._with_unit(criterion, format_number(amount, self.language, 2))

    def percent(self, share: float, decimals: int = 0) -> str:
        """Return a share of one as a percentage."""
        return format_percent(share, self.language, decimals)

    def percents(self, *shares: float) -> list[str]:
        """Return shares as percentages with as many decimals as tell them apart."""
        return _told_apart(shares, self._share, range(_MOST_DECIMALS))

    def share(self, share: float) -> str:
        """Return a share as a whole percentage; what is not quite 0 or 1 is not called so."""
        return self._share(share, 0)

    def percentage_points(self, share: float) -> str:
        """Return a difference between shares: "1.5 percentage points", never negative."""
        return self.say(_POINTS, format_number(abs(100 * share), self.language, 2))

    def number(self, number: float, digits: int = 3) -> str:
        """Return a number with some significant digits."""
        return format_number(number, self.language, digits)

    def fixed(self, number: float, decimals: int) -> str:
        """Return a number with a fixed count of decimals."""
        return format_fixed(number, self.language, decimals)

    def listed(self, names: Iterable[str]) -> str:
        """Return names joined: "A, B and C"."""
        return self._joined(names, _AND)

    def either(self, names: Iterable[str]) -> str:
        """Return names joined: "A, B or C"."""
        return self._joined(names, _OR)

    def alternatives(self, ids: Iterable[str]) -> str:
        """Return the names of alternatives, joined; of very many the first, and how many more."""
        names = [self.alternative(each) for each in ids]
        if len(names) > _MOST_NAMES:
            more = len(names) - _NAMED
            return self.listed([*names[:_NAMED], self.say(_MORE, self.number(more))])
        return self.listed(names)

    def choose(self, english: str, norwegian: str) -> str:
        """Return the text of the language."""
        return english if self.language == "en" else norwegian

    def say(self, texts: Texts, *parts: str, **named: str) -> str:
        """Return the text of the language with its parts put in; ``now`` is always among them."""
        now = _NOW[self.trying][LANGUAGES.index(self.language)]
        return texts[LANGUAGES.index(self.language)].format(*parts, now=now, **named)

    def _joined(self, names: Iterable[str], last: Texts) -> str:
        words = list(names)
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self.say(last)} {words[-1]}"

    def _share(self, share: float, decimals: int) -> str:
        least = 10.0 ** -(decimals + 2)
        if 0.0 < share < least / 2:
            return self.say(_UNDER, self.percent(least, decimals))
        if 1.0 - least / 2 < share < 1.0:
            return self.say(_OVER, self.percent(1.0 - least, decimals))
        return self.percent(share, decimals)

    def _figure(self, criterion: str, value: float, digits: int) -> str:
        scale = self._criteria[criterion].scale
        text = format_number(value, self.language, digits)
        return self._level(scale, value, text) if isinstance(scale, RatingScale) else text

    def _with_unit(self, criterion: str, text: str) -> str:
        described = self._criteria[criterion]
        unit = described.unit.strip()
        if isinstance(described.scale, RatingScale) or not is_spoken(unit):
            return text
        return f"{text}%" if unit == "%" and self.language == "en" else f"{text}\u00a0{unit}"

    def _level(self, scale: RatingScale, value: float, text: str) -> str:
        levels = sorted(scale.levels, key=lambda level: level.value)
        for level in levels:
            if abs(level.value - value) <= _SAME_LEVEL:
                return level.label or text
        below = [level.label for level in levels if level.value < value and level.label]
        above = [level.label for level in levels if level.value > value and level.label]
        if below and above:
            return self.say(_BETWEEN_LEVELS, text, below[-1], above[0])
        return text


def _told_apart(
    values: Sequence[float], write: Callable[[float, int], str], precisions: Iterable[int]
) -> list[str]:
    """Write values with the first precision at which different ones look different."""
    texts: list[str] = []
    for precision in precisions:
        texts = [write(value, precision) for value in values]
        if len(set(texts)) == len(set(values)):
            break
    return texts
