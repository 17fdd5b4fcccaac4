"""Cells that hold a number or words: which of the two a text is."""

from __future__ import annotations

from locdecide.numerals import NOT_A_NUMBER, NumeralError, parse_number

__all__ = ["reads_as_number"]


def reads_as_number(text: str) -> bool:
    """Tell whether a text would be taken for a number, or for what could be two."""
    try:
        parse_number(text)
    except NumeralError as error:
        return error.code != NOT_A_NUMBER
    return True
