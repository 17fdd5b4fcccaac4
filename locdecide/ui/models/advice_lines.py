"""One judgement that pulls against the others, in words, and what another answer would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from locdecide.numerals import format_fixed, format_number, format_percent
from locdecide.results import Advice, Coaching
from locdecide.ui.models.comparing import Pair
from locdecide.ui.models.strength_words import answer_sentence
from locdecide.words import Language

__all__ = ["AdviceLine", "AdviceLines"]

# What moves by less is not worth a word.
_LEAST_EFFECT = 0.005


@dataclass(frozen=True)
class AdviceLine:
    """One judgement to look at again, in words, and what accepting would make of it.

    ``pair`` names what is compared, ``said`` and ``proposal`` the answer given and the one that
    would fit. ``ratio`` and ``effect`` tell what accepting does to the consistency ratio and to
    the weights; ``text`` says it all in one line. ``kept`` tells that the view is kept.
    """

    pair: str
    said: str
    proposal: str
    ratio: str
    effect: str
    text: str
    kept: bool
    advice: Advice


class AdviceLines:
    """Puts advice into words, in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def line(
        self,
        advice: Advice,
        coaching: Coaching,
        names: Mapping[str, str],
        cr: float | None,
        *,
        of_alternatives: bool = False,
    ) -> AdviceLine:
        """Return the words for one piece of advice; ``cr`` is the ratio as it stands."""
        pair = (advice.first, advice.second)
        fits = advice.proposed
        if advice.proposed_first != advice.first:
            fits = 1 / fits
        label = f"{names[pair[0]]} – {names[pair[1]]}"
        said = self._said(names, pair, advice.given, of_alternatives)
        proposal = self._said(names, pair, fits, of_alternatives)
        now = "" if cr is None else format_fixed(cr, self._language, 2)
        after = format_fixed(advice.cr_after, self._language, 2)
        ratio = QCoreApplication.translate("JudgingWords", "CR {0} → {1}").format(now, after)
        effect = self._effect(advice, coaching, names)
        text = QCoreApplication.translate(
            "JudgingWords", "{0}: you said {1}; the other answers suggest {2}."
        ).format(label, said, proposal)
        if advice.kept:
            text = QCoreApplication.translate(
                "JudgingWords", "{0}: you said {1}. You keep your view."
            ).format(label, said)
        else:
            text = f"{text} {ratio}" + (f", {effect}." if effect else ".")
        return AdviceLine(label, said, proposal, ratio, effect, text, advice.kept, advice)

    def _effect(self, advice: Advice, coaching: Coaching, names: Mapping[str, str]) -> str:
        """Return the largest change of a weight in words; empty when hardly any changes."""
        before, after = coaching.priorities, advice.priorities_after
        changes = {m: after[m] - share for m, share in before.items() if m in after}
        if not changes:
            return ""
        most = max(changes, key=lambda member: abs(changes[member]))
        if abs(changes[most]) < _LEAST_EFFECT:
            return ""
        return QCoreApplication.translate("JudgingWords", "{0} {1} → {2}").format(
            names[most],
            format_percent(before[most], self._language, 0),
            format_percent(after[most], self._language, 0),
        )

    def _said(
        self, names: Mapping[str, str], pair: Pair, ratio: float, of_alternatives: bool
    ) -> str:
        number = format_number(max(ratio, 1 / ratio), self._language, 2)
        first, second = (names[member] for member in pair)
        sentence = answer_sentence(
            ratio, first, second, self._language, of_alternatives=of_alternatives
        )
        return QCoreApplication.translate("JudgingWords", "'{0}' ({1})").format(sentence, number)
