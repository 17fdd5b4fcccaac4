"""Days and hours of the record: as they are stored, as they are read, and as they are typed."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QDate, QDateTime, QLocale

__all__ = ["read_day", "shown_day", "shown_moment", "today"]

_NUMBERS = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")


def today() -> str:
    """Return the present day as it is stored."""
    return dt.date.today().isoformat()


def read_day(typed: str) -> str:
    """Return a typed day as it is stored; what is no day, such as "spring 2027", as it is."""
    text = " ".join(typed.split())
    found = _NUMBERS.fullmatch(text)
    if found is not None:
        day, month, year = map(int, found.groups())
        try:
            return dt.date(year, month, day).isoformat()
        except ValueError:
            return text
    for pattern in ("d. MMMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d MMM yyyy"):
        date = QLocale().toDate(text, pattern)
        if date.isValid():
            return dt.date(date.year(), date.month(), date.day()).isoformat()
    return text


def shown_day(stored: str) -> str:
    """Return a stored day as the user's language writes it; what is no day as it is."""
    try:
        day = dt.date.fromisoformat(stored)
    except ValueError:
        return stored
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def shown_moment(stored: str) -> str:
    """Return a stored time with its day and hour; what is no time as it is."""
    try:
        when = dt.datetime.fromisoformat(stored)
    except ValueError:
        return stored
    when = when.astimezone() if when.tzinfo is not None else when
    return QLocale().toString(
        QDateTime(when.year, when.month, when.day, when.hour, when.minute, when.second),
        QLocale.FormatType.ShortFormat,
    )
