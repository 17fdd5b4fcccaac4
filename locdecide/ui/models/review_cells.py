"""The cells of a review: what each holds of its line, as typed, and what a typed text means."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from locdecide.conclusions.due_dates import read_date
from locdecide.decision.issues import EditError
from locdecide.decision.model import Criterion, Direction, RatingScale, ReviewLine, Study
from locdecide.ui.cell_text import read_value
from locdecide.words import Language, member, word

__all__ = ["DECIDED", "Column", "criterion_of", "levels_of", "read_cell", "typed_cell"]

ReadNumber = Callable[[str], float]


class Column(IntEnum):
    """The columns of the table, from left to right."""

    WHAT = 0
    UNIT = 1
    DIRECTION = 2
    EXPECTED = 3
    DUE = 4
    ACHIEVED = 5
    DATE = 6
    DEVIATION = 7
    NOTE = 8


# What a line of the decision keeps as it was decided.
DECIDED = frozenset({Column.WHAT, Column.UNIT, Column.DIRECTION, Column.EXPECTED})

_TEXTS = {Column.WHAT: "name", Column.UNIT: "unit", Column.NOTE: "note"}
_DATES = {Column.DUE: "due", Column.DATE: "date"}
_WITH_SPAN = re.compile(r"(.*?)\((.*)\)")
# Between low and high: a dash with room or a digit before it, or words and dots.
_BETWEEN = re.compile(r"\s*(?:\.\.+|;|\bto\b|\btil\b|—)\s*|(?<=\d)\s*[–-]\s*|\s+[–-]\s+")
_NUMBER_LIKE = re.compile(r"[\s\d.,%+\u2212–-]*\d[\s\d.,%+\u2212–-]*")


def criterion_of(line: ReviewLine, study: Study) -> Criterion | None:
    """Return the criterion that a line belongs to, while the study has it."""
    return next((each for each in study.criteria if each.id == line.criterion), None)


def levels_of(line: ReviewLine, study: Study) -> tuple[str, ...]:
    """Return the levels that a line can reach, from its criterion's rating scale."""
    criterion = criterion_of(line, study)
    if criterion is None or not isinstance(criterion.scale, RatingScale):
        return ()
    return tuple(level.label for level in criterion.scale.levels)


def typed_cell(line: ReviewLine, column: Column, language: Language) -> str:
    """Return what a cell holds as somebody types it, in full precision."""
    match column:
        case Column.WHAT | Column.UNIT | Column.NOTE:
            return str(getattr(line, _TEXTS[column]))
        case Column.DUE | Column.DATE:
            return str(getattr(line, _DATES[column]))
        case Column.DIRECTION:
            return word(line.direction, language)
        case Column.EXPECTED:
            figure = _typed(line.expected, language)
            if line.low is None and line.high is None:
                return figure
            ends = " – ".join(_typed(end, language) for end in (line.low, line.high))
            return f"{figure} ({ends})"
        case Column.ACHIEVED:
            return _typed(line.achieved, language)
    return ""


def read_cell(
    line: ReviewLine,
    column: Column,
    text: str,
    study: Study,
    number: ReadNumber,
    language: Language,
) -> dict[str, Any]:
    """Return the fields of a line that a typed text sets; none for what is as it was.

    Raises
    ------
    EditError
        What ``number`` raises, ``edit-unknown-level``, ``edit-not-a-date``,
        ``edit-not-an-expectation``, ``edit-not-a-direction``, ``edit-expected-stays`` or
        ``edit-name-missing``.
    """
    text = " ".join(text.split()) if column is not Column.NOTE else text.strip()
    if column is Column.DEVIATION or text == " ".join(typed_cell(line, column, language).split()):
        return {}
    if column in DECIDED and line.criterion is not None:
        raise EditError("edit-expected-stays")
    match column:
        case Column.DUE | Column.DATE:
            date = read_date(text)
            if date is None:
                raise EditError("edit-not-a-date", text=text)
            return {_DATES[column]: date}
        case Column.DIRECTION:
            direction = member(Direction, text)
            if direction is None:
                words = ", ".join(word(each, language) for each in Direction)
                raise EditError("edit-not-a-direction", text=text, words=words)
            return {"direction": direction}
        case Column.EXPECTED:
            return _expectation(text, number)
        case Column.ACHIEVED:
            return {"achieved": _achieved(line, text, study, number)}
    if column is Column.WHAT and not text:
        raise EditError("edit-name-missing")
    return {_TEXTS[column]: text}


def _typed(figure: float | str | None, language: Language) -> str:
    if figure is None or isinstance(figure, str):
        return figure or ""
    text = repr(float(figure)).removesuffix(".0")
    return text if language == "en" else text.replace(".", ",")


def _achieved(line: ReviewLine, text: str, study: Study, number: ReadNumber) -> float | str | None:
    if not text:
        return None
    criterion = criterion_of(line, study)
    if criterion is not None and levels_of(line, study):
        level = read_value(criterion, text, number)
        return next(each.label for each in criterion.scale.levels if each.id == level)  # type: ignore[union-attr]
    strict = line.criterion is not None and not isinstance(line.expected, str)
    return number(text) if strict else _number_or_words(text, number)


def _number_or_words(text: str, number: ReadNumber) -> float | str:
    """Return a number, or words; what looks like a number and is none is refused."""
    try:
        return number(text)
    except EditError:
        if _NUMBER_LIKE.fullmatch(text):
            raise
        return text


def _expectation(text: str, number: ReadNumber) -> dict[str, Any]:
    if not text:
        return {"expected": None, "low": None, "high": None}
    with_span = _WITH_SPAN.fullmatch(text)
    if with_span is None:
        return {"expected": _number_or_words(text, number), "low": None, "high": None}
    ends = _BETWEEN.split(with_span[2])
    if len(ends) != 2:
        raise EditError("edit-not-an-expectation", text=text)
    try:
        expected = number(with_span[1])
        low, high = (number(end) if end.strip() else None for end in ends)
    except EditError as error:
        raise EditError("edit-not-an-expectation", text=text) from error
    if low is not None and high is not None and low > high:
        raise EditError("edit-low-above-high")
    return {"expected": expected, "low": low, "high": high}
