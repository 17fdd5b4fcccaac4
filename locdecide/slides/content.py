"""What slides say, before they are set: a title, two columns, and what the speaker says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from locdecide.report.content import Figure, Stamp
from locdecide.words import Language

__all__ = ["Column", "Deck", "Grid", "Line", "Slide", "Text"]


@dataclass(frozen=True)
class Line:
    """A paragraph of a slide: what leads, a heading, a point of a list, plain or muted text."""

    text: str
    kind: Literal["lead", "head", "point", "plain", "note"] = "plain"


@dataclass(frozen=True)
class Text:
    """Paragraphs below each other."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Grid:
    """A table: titles of columns, rows, which cells stand out, and a text for who hears it."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    strong: frozenset[tuple[int, int]]
    alt: str


Column: TypeAlias = tuple[Text | Stamp, ...] | Figure | Grid


@dataclass(frozen=True)
class Slide:
    """One slide. ``share`` is the part of the width that the left column takes."""

    kicker: str
    title: str
    left: Column
    right: Column
    notes: tuple[str, ...]
    share: float = 0.56

    def texts(self) -> Iterator[str]:
        """Yield every text of the slide and of its notes."""
        yield from (self.kicker, self.title, *self.notes)
        for column in (self.left, self.right):
            match column:
                case Figure(title=title, alt=alt):
                    yield from (title, alt)
                case Grid():
                    yield from (*column.titles, *(cell for row in column.rows for cell in row))
                case _:
                    for part in column:
                        if isinstance(part, Stamp):
                            yield from (part.chip, part.headline)
                        else:
                            yield from (line.text for line in part.lines)


@dataclass(frozen=True)
class Deck:
    """All slides, and what stands at the foot of each."""

    title: str
    foot: str
    language: Language
    made_by: str
    slides: tuple[Slide, ...]
