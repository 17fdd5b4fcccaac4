"""What only somebody could know who sees a hidden round: the numbers, and who said what."""

from __future__ import annotations

import re

from locdecide.decision.model import Decision
from locdecide.evaluation import evaluate, group_view
from locdecide.numerals import format_fixed, format_number, format_percent
from locdecide.words import LANGUAGES, SCALE_WORDS, Language
from tests.ui.workshop.scenario import revealed

__all__ = ["secrets_of", "spoken", "told_in"]


def secrets_of(decision: Decision, language: Language) -> dict[str, set[str]]:
    """Return the numbers that only somebody who sees the hidden round could know, by what they are.

    What the window shows anyway, such as the equal shares that stand while nothing counts, is
    not among them.
    """
    study = decision.studies[0]
    opened = revealed(decision)
    after = opened.studies[0]
    before, now = evaluate(decision, study), evaluate(opened, after)
    view = group_view(opened, after, after.rounds[-1])
    shares = [w.global_ for w in now.weights.weights] + [w.local for w in now.weights.weights]
    shares += [share for own in view.own for share in own.weights.values()]
    known = [w.global_ for w in before.weights.weights] + [w.local for w in before.weights.weights]
    known += [1.0, 0.0, 0.5, 0.25, 0.2, 1 / 3, 1 / 6]
    if len(study.rounds) > 1:
        earlier = group_view(decision, study, study.rounds[0])
        known += [share for own in earlier.own for share in own.weights.values()]
        known += [*earlier.by_judgements.values(), *earlier.by_priorities.values()]

    def written(values: list[float]) -> set[str]:
        """Return shares as bars show them, and as they are told to a screen reader."""
        exact = {format_number(share, language, 6) for share in values}
        return exact | {format_percent(share, language) for share in values}

    scores = {ranked.score for found in (now.topsis, now.ahp) if found for ranked in found.ranking}
    old_scores = {
        ranked.score for found in (before.topsis, before.ahp) if found for ranked in found.ranking
    }
    old_ratios = {each.cr for each in before.weights.consistency}
    ratios = {each.cr for each in now.weights.consistency} - old_ratios
    return {
        "weights": written(shares) - written(known),
        "scores": {format_fixed(s, language, 3) for s in scores}
        - {format_fixed(s, language, 3) for s in old_scores},
        "ratios": {
            text
            for cr in ratios
            if cr > 0.02
            for text in (format_number(cr, language, 6), f"CR {format_fixed(cr, language, 2)}")
        },
        "points": {format_number(points, language, None) for points in (61.25, 17.75)},
    }


def told_in(text: str, numbers: set[str]) -> set[str]:
    """Return which numbers stand in a text, not as the end of another number."""
    # Nearly no text holds any of them, which is told far sooner without an expression.
    held = [number for number in numbers if number in text]
    return {number for number in held if re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d)", text)}


def spoken(text: str, names: set[str], language: Language) -> bool:
    """Tell whether a text says of something that can be compared how much more it matters."""
    words = [pair[LANGUAGES.index(language)] for pair in SCALE_WORDS.values()]
    plain = text.casefold()
    return any(w.casefold() in plain for w in words) and any(n.casefold() in plain for n in names)
