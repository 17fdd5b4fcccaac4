"""A set page: pieces of it, each with what it is to who hears the page instead of seeing it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from locdecide.report.drawing import Shape

__all__ = ["Mark", "Page", "Piece", "Tag"]

Tag = Literal["H1", "H2", "H3", "P", "LI", "TH", "TD", "Caption", "Figure", "Artifact"]


@dataclass(frozen=True)
class Mark:
    """An entry of the table of contents beside the pages."""

    title: str
    level: int


@dataclass(frozen=True)
class Piece:
    """Shapes that belong together, in page coordinates from the top left.

    ``group`` tells pieces of one list or table: its number, then the row's. An artifact, a line
    or a page number, says nothing to who hears the page.
    """

    tag: Tag
    shapes: tuple[Shape, ...]
    alt: str = ""
    group: tuple[int, int] = (0, 0)
    mark: Mark | None = None
    heads_row: bool = False


@dataclass
class Page:
    """One page, from the top down."""

    pieces: list[Piece] = field(default_factory=list)
