"""Dates as people type them, to the year, the month or the day, and when they are over."""

from __future__ import annotations

import calendar
import datetime as dt
import re

__all__ = ["last_day", "read_date"]

# Months by the first three letters of their names, in both languages.
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mai": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
}  # fmt: skip
_FULL_NAMES = frozenset({
    "januar", "january", "februar", "february", "mars", "march", "april", "mai", "may", "juni",
    "june", "juli", "july", "august", "september", "sept", "oktober", "october", "november",
    "desember", "december",
})  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})([-./]))?(\d{1,2})[-./](\d{4})")
_NAMED = re.compile(r"(?:(\d{1,2})\.? )?([a-z]+)\.? (\d{4})")
_NAMED_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2}), (\d{4})")
_YEARS = range(1900, 2200)


def read_date(text: str) -> str | None:
    """Return a typed date as it is stored: ``2027``, ``2027-05`` or ``2027-05-01``.

    Days may stand first with dots, months may be named in either language. None for what is no
    date, does not exist, or could be two: ``1/5/2027`` is May in Oslo and January in Boston.
    An empty text is an empty date.
    """
    plain = " ".join(text.split()).casefold()
    if not plain:
        return ""
    if not plain.isascii():
        return None
    if found := _ISO.fullmatch(plain):
        return _stored(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(plain):
        day, mark, month, year = found.groups()
        if day and mark == "/" and int(day) <= 12 and int(month) <= 12 and int(day) != int(month):
            return None
        return _stored(year, month, day)
    if found := _NAMED.fullmatch(plain):
        return _stored(found[3], _month(found[2]), found[1])
    if found := _NAMED_FIRST.fullmatch(plain):
        return _stored(found[3], _month(found[1]), found[2])
    return None


def last_day(date: str) -> dt.date | None:
    """Return the last day of the year, month or day that a date names; None for no date."""
    stored = read_date(date)
    if not stored:
        return None
    year, month, day = (*(int(part) for part in stored.split("-")), 0, 0)[:3]
    if not month:
        return dt.date(year, 12, 31)
    return dt.date(year, month, day or calendar.monthrange(year, month)[1])


def _month(name: str) -> str:
    known = name in _FULL_NAMES or len(name) == 3
    return str(_MONTHS.get(name[:3], 0)) if known else "0"


def _stored(year: str, month: str | None, day: str | None) -> str | None:
    if int(year) not in _YEARS:
        return None
    if month is None:
        return year
    try:
        exists = dt.date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return exists.isoformat() if day else f"{exists:%Y-%m}"
