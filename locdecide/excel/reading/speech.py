"""Which language a workbook speaks, by the words on its tabs and headers."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.decision.model import Direction
from locdecide.excel.columns import plain
from locdecide.excel.data_words import CORNERS, LABEL_TEXTS
from locdecide.excel.layout import PACK_SHEETS, SHEETS, find_sheet
from locdecide.excel.reading.grid import Grid, Holds
from locdecide.words import Language, word

__all__ = ["spoken"]

_LOOKED_AT = 10


def spoken(grids: Sequence[Grid]) -> Language:
    """Return the language of most of the words that only one language has; else Norwegian."""
    english = norwegian = 0
    words = _words()
    for grid in grids:
        texts = [grid.title.rstrip("0123456789 ")]
        if find_sheet(grid.title) is not None:
            texts += [
                str(cell.value)
                for number in sorted(grid.rows)[:_LOOKED_AT]
                for cell in grid.rows[number].values()
                if cell.holds is Holds.TEXT
            ]
        for text in texts:
            language = words.get(plain(text))
            english += language == "en"
            norwegian += language == "nb"
    return "en" if english > norwegian else "nb"


def _words() -> dict[str, Language]:
    pairs = [sheet.names for sheet in SHEETS]
    pairs += [column.headers for sheet in SHEETS for column in sheet.columns]
    pairs += [*PACK_SHEETS.values(), *LABEL_TEXTS.values()]
    pairs += [(word(each, "en"), word(each, "nb")) for each in Direction]
    english = {plain(text) for text in (*(pair[0] for pair in pairs), *CORNERS[0])}
    norwegian = {plain(text) for text in (*(pair[1] for pair in pairs), *CORNERS[1])}
    words: dict[str, Language] = dict.fromkeys(english - norwegian, "en")
    words.update(dict.fromkeys(norwegian - english, "nb"))
    return words
