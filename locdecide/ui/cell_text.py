"""One figure as text: as it is shown, as it is typed and copied, and back."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from locdecide.decision.issues import EditError
from locdecide.decision.model import Criterion, RatingScale
from locdecide.numerals import format_number
from locdecide.words import Language

__all__ = ["nearest_level", "read_value", "shown_text", "typed_text"]

Value = float | str
# Reads a number as the user's language writes it, or raises EditError.
ReadNumber = Callable[[str], float]


def shown_text(criterion: Criterion, value: Value, language: Language) -> str:
    """Return a figure for reading: all its digits in groups, or the label of its level."""
    if isinstance(value, str):
        return _label(criterion, value)
    return format_number(float(value), language, None)


def typed_text(criterion: Criterion, value: Value, language: Language) -> str:
    """Return a figure as somebody types it, which is also what other programs read."""
    if isinstance(value, str):
        return _label(criterion, value)
    text = repr(float(value)).removesuffix(".0")
    return text if language == "en" else text.replace(".", ",")


def read_value(criterion: Criterion, text: str, number: ReadNumber) -> Value | None:
    """Return what a text means under a criterion: a number, a level's id, or None when empty.

    A level is named by its label, whatever the case, or by the value that it stands for.

    Raises
    ------
    EditError
        What ``number`` raises, or ``edit-unknown-level``.
    """
    text = " ".join(text.split())
    if not text:
        return None
    if not isinstance(criterion.scale, RatingScale):
        return number(text)
    levels = criterion.scale.levels
    for level in levels:
        if " ".join(level.label.split()).casefold() == text.casefold():
            return level.id
    try:
        stands_for = number(text)
    except EditError:
        stands_for = None
    for level in levels:
        if stands_for is not None and level.value == stands_for:
            return level.id
    names = ", ".join(level.label for level in levels)
    raise EditError("edit-unknown-level", text=text, criterion=criterion.name, levels=names)


def nearest_level(criterion: Criterion, text: str) -> str | None:
    """Return the label that a misspelt one probably means."""
    if not isinstance(criterion.scale, RatingScale):
        return None
    labels = {level.label.casefold(): level.label for level in criterion.scale.levels}
    found = get_close_matches(text.strip().casefold(), labels, n=1, cutoff=0.6)
    return labels[found[0]] if found else None


def _label(criterion: Criterion, level_id: str) -> str:
    levels = getattr(criterion.scale, "levels", ())
    return next((level.label for level in levels if level.id == level_id), level_id)
