"""Sentences that a ballot says: the heaviest weights and how sure the answers leave them."""

from __future__ import annotations

from collections.abc import Mapping

from locdecide.numerals import format_fixed, format_percent
from locdecide.results import Coaching
from locdecide.words import Language

__all__ = ["share_words", "sureness"]

_MOST = 3


def share_words(share: float, error: float | None, language: Language) -> str:
    """Return a weight as a percentage, with its standard error where there is one."""
    said = format_percent(share, language, 0)
    if error is None or not 0.0 <= error < 1.0:
        return said
    return f"{said} ± {format_fixed(100 * error, language, 0)}"


def sureness(coaching: Coaching, names: Mapping[str, str], language: Language) -> str:
    """Return the heaviest weights and how sure the answers leave them."""
    ranked = sorted(coaching.priorities, key=lambda member: -coaching.priorities[member])
    said = [
        f"{names[m]} {share_words(coaching.priorities[m], coaching.errors.get(m), language)}"
        for m in ranked[:_MOST]
    ]
    if len(ranked) > _MOST:
        said.append("…")
    return ", ".join(said)
