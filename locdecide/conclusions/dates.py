"""Days as people write them: "3 November 2026"."""

from __future__ import annotations

import datetime as dt

from locdecide.conclusions.names import Texts
from locdecide.words import LANGUAGES, Language

__all__ = ["day", "day_of"]

_MONTHS: tuple[Texts, ...] = (
    ("January", "januar"), ("February", "februar"), ("March", "mars"), ("April", "april"),
    ("May", "mai"), ("June", "juni"), ("July", "juli"), ("August", "august"),
    ("September", "september"), ("October", "oktober"), ("November", "november"),
    ("December", "desember"),
)  # fmt: skip
_DAYS: Texts = ("{day} {month} {year}", "{day}. {month} {year}")


def day(date: dt.date, language: Language) -> str:
    """Return a date in words."""
    place = LANGUAGES.index(language)
    month = _MONTHS[date.month - 1][place]
    return _DAYS[place].format(day=date.day, month=month, year=date.year)


def day_of(time: str, language: Language) -> str:
    """Return the day of a stored time in words; what is no time stands as it was typed."""
    try:
        return day(dt.datetime.fromisoformat(time), language)
    except ValueError:
        return " ".join(time.split())
