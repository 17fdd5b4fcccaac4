"""The text of a signed state in cells: cut to pieces that a cell holds, and put together again."""

from __future__ import annotations

import json
from collections.abc import Iterable

from locdecide.excel.book import fit_text

__all__ = ["cells_of", "text_of"]

# A cell holds 32,767 units of UTF-16, and a letter takes two of them at the most.
_LETTERS = 16_000
_QUOTE = '"'


def cells_of(text: str) -> tuple[str, ...]:
    """Return the pieces of a text, each as a cell holds it.

    A text that no cell holds letter for letter is quoted as JSON does it. A signed state is an
    object in JSON and needs no quoting, so that its pieces, one after the other, are what was
    signed.
    """
    pieces = _cut(text)
    if not text.startswith(_QUOTE) and all(_fits(piece) for piece in pieces):
        return pieces
    return _cut(json.dumps(text).replace(" ", "\\u0020"))


def text_of(cells: Iterable[str]) -> str:
    """Return the text that was cut to pieces; what cannot be understood stays as it stands."""
    text = "".join(cells)
    if text.startswith(_QUOTE):
        try:
            unquoted = json.loads(text)
        except ValueError:
            return text
        if isinstance(unquoted, str):
            return unquoted
    return text


def _cut(text: str) -> tuple[str, ...]:
    return tuple(text[at : at + _LETTERS] for at in range(0, len(text), _LETTERS))


def _fits(piece: str) -> bool:
    # A cell with nothing but space counts as empty.
    return bool(piece.strip()) and fit_text(piece) == piece
