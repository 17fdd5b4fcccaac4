"""A judgement as people type it: 3, 1/3 or 0.33."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from locdecide.excel.reading.grid import Holds
from locdecide.excel.reading.table import Record

__all__ = ["RatioRead", "read_ratio"]

_FRACTION = re.compile(r"1\s*[/:]\s*(.+)")
# 3:1 and 3/1, which is three times as important.
_TO_ONE = re.compile(r"(.+?)\s*[/:]\s*1")
_WHOLE_STEPS = range(2, 10)
# A little air for 1/9 written as 0.111 and for rounding in formulas.
_AIR = 1e-9


@dataclass(frozen=True)
class RatioRead:
    """A judgement from 1 to 9, and whether it speaks for the second rather than the first."""

    value: float
    reverse: bool


def read_ratio(record: Record, name: str) -> RatioRead | None:
    """Return a row's judgement; below 1 it is the reverse judgement. None with a finding."""
    cell = record.cells.get(name)
    spot = record.spot(name)
    if cell is None:
        record.findings.add(spot, "book-ratio-missing")
        return None
    if cell.holds is Holds.DATE:
        record.findings.add(spot, "book-ratio-is-a-date", value=record.text(name))
        return None
    reverse = False
    fraction = None
    if cell.holds is Holds.TEXT:
        text = str(cell.value).strip()
        to_one = _TO_ONE.fullmatch(text)
        fraction = to_one or _FRACTION.fullmatch(text)
        reverse = to_one is None
    number: float | None
    if fraction is not None:
        try:
            number = float(fraction[1].replace(",", "."))
        except ValueError:
            record.findings.add(spot, "book-not-a-number", value=record.text(name))
            return None
    else:
        reverse = False
        number = record.number(name)
        if number is None:
            return None
        if 0 < number < 1:
            reverse = True
            number = _reciprocal(number)
    if not 1 - _AIR <= number <= 9 + _AIR:
        record.findings.add(spot, "book-ratio-out-of-range", value=record.text(name))
        return None
    return RatioRead(min(max(number, 1.0), 9.0), reverse and number != 1)


def _reciprocal(number: float) -> float:
    # 0.33 means a third: a whole step that rounds to what was typed is what was meant.
    decimals = -int(Decimal(repr(number)).as_tuple().exponent)
    for step in _WHOLE_STEPS:
        if decimals > 1 and abs(1 / step - number) <= 0.5 * 10**-decimals + 1e-12:
            return float(step)
    return 1 / number
