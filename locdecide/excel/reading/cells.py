"""What stands in one cell, as text, number, whole number or date; or a finding why not."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import Decimal

from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.grid import NO_NUMBER, Cell, Holds
from locdecide.numerals import NOT_A_NUMBER, NumeralError, parse_number
from locdecide.words import Language

__all__ = ["is_no_day", "is_per_cent", "key_in", "number_in", "text_in", "whole_in"]

LONGEST_KEY = 40
# 2026-05-04 and 4.5.2026, alone or with a time behind them.
_DAYS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d).*", re.DOTALL),
    re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d).*", re.DOTALL),
)


def text_in(cell: Cell | None, findings: Findings) -> str:
    """Return a cell's text; a number or a date becomes the text that people see."""
    if cell is None or not _is_sound(cell, findings):
        return ""
    match cell.value:
        case bool() as truth:
            return "TRUE" if truth else "FALSE"
        case int() | float() as number:
            return _number_as_text(number)
        case dt.datetime() as moment:
            if moment.time() == dt.time():
                return moment.date().isoformat()
            return moment.isoformat(" ", "minutes")
        case dt.date() as day:
            return day.isoformat()
        case dt.time() as time:
            return time.isoformat("minutes")
        case value:
            return str(value).strip()


def number_in(
    cell: Cell | None, findings: Findings, language: Language, unit: str = ""
) -> float | None:
    """Return a cell's number, or None when it is empty or cannot be read.

    A number shown in per cent counts as what people see when the unit is per cent, and as the
    stored share when it is not.
    """
    if cell is None or not _is_sound(cell, findings):
        return None
    match cell.holds:
        case Holds.NUMBER:
            number = float(str(cell.value))
            if cell.percent and is_per_cent(unit):
                number = _times_100(number)
            if math.isfinite(number):
                return number
            findings.add(cell.spot, "book-error-in-cell", value=NO_NUMBER)
        case Holds.TRUTH:
            findings.add(cell.spot, "book-truth-for-number", value=text_in(cell, findings))
        case Holds.DATE:
            findings.add(cell.spot, "book-date-for-number", value=text_in(cell, findings))
        case _:
            return _number_in_text(str(cell.value).strip(), cell, findings, language, unit)
    return None


def whole_in(cell: Cell | None, findings: Findings, language: Language) -> int | None:
    """Return a cell's whole number, or None when it is empty or is none."""
    number = number_in(cell, findings, language)
    if cell is None or number is None:
        return None
    if number != int(number):
        findings.add(cell.spot, "book-not-whole", value=text_in(cell, findings))
        return None
    return int(number)


def key_in(cell: Cell | None, findings: Findings) -> str:
    """Return the key in a hidden cell as it is, empty when there is none or it is too long."""
    key = text_in(cell, findings)
    if cell is None or not key:
        return ""
    if cell.holds is Holds.TEXT:
        key = str(cell.value)
    if len(key) > LONGEST_KEY:
        findings.add(cell.spot, "book-malformed-key", value=key[:LONGEST_KEY])
        return ""
    return key


def is_no_day(text: str) -> bool:
    """Tell whether a text is written as a day and no calendar has it, as 31 February."""
    match = next((found for day in _DAYS if (found := day.fullmatch(text))), None)
    if match is None:
        return False
    try:
        dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return True
    return False


def is_per_cent(unit: str) -> bool:
    """Tell whether figures in a unit are per cent."""
    return "%" in unit or unit.strip().casefold() in (
        "per cent",
        "percent",
        "prosent",
        "pst",
        "pst.",
    )


def _is_sound(cell: Cell, findings: Findings) -> bool:
    match cell.holds:
        case Holds.ERROR:
            findings.add(cell.spot, "book-error-in-cell", value=str(cell.value))
        case Holds.UNCALCULATED:
            findings.add(cell.spot, "book-not-calculated")
        case _:
            return True
    return False


def _number_in_text(
    text: str, cell: Cell, findings: Findings, language: Language, unit: str
) -> float | None:
    try:
        number = parse_number(text, language)
    except NumeralError as error:
        code = "book-not-a-number" if error.code == NOT_A_NUMBER else "book-ambiguous-number"
        findings.add(cell.spot, code, value=text)
        return None
    if text.endswith("%") and not is_per_cent(unit):
        return float(Decimal(repr(number)) / 100)
    return number


def _times_100(share: float) -> float:
    # In decimals, so that 7 % is 7 and not 7.000000000000001.
    return float(Decimal(repr(share)) * 100)


def _number_as_text(number: float) -> str:
    if float(number).is_integer() and abs(number) < 1e15:
        return str(int(number))
    return str(number)
