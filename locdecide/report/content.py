"""What a report says, before it is set: sections of paragraphs, tables and charts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

__all__ = [
    "Bar", "Bars", "Block", "Bullets", "Cell", "Chart", "Column", "Dots", "Facts", "Figure",
    "Leaning", "Paragraph", "Report", "Row", "Section", "Span", "Spans", "Spread", "Stamp", "Table",
    "Tone",
]  # fmt: skip

Tone = Literal["good", "warn", "bad", "plain"]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: one that leads, plain text, or a muted note."""

    text: str
    kind: Literal["lead", "body", "note"] = "body"


@dataclass(frozen=True)
class Bullets:
    """Sentences that stand under each other."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """What is asked and what is answered, a line or two each; closer where a page has to do."""

    rows: tuple[tuple[str, str], ...]
    close: bool = False


@dataclass(frozen=True)
class Stamp:
    """A verdict: its two or three words, and the sentence that says what they mean."""

    chip: str
    tone: Tone
    headline: str


@dataclass(frozen=True)
class Column:
    """A column of a table; ``share`` is its part of the width."""

    title: str
    share: float = 1.0
    number: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell, with the colour of an alternative beside it where it has one."""

    text: str
    strong: bool = False
    colour: str = ""
    indent: int = 0


Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A table with its title; the first cell of a row is the row's own heading.

    ``note`` explains the marks in it and stands with its last rows.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    small: bool = False
    note: str = ""


@dataclass(frozen=True)
class Bar:
    """A bar from zero: whose it is, how long, and what stands at its end."""

    name: str
    value: float
    text: str
    colour: str


@dataclass(frozen=True)
class Bars:
    """Bars under each other, from 0 to ``most``; without ``axis`` they stand closer."""

    bars: tuple[Bar, ...]
    most: float
    axis: str


@dataclass(frozen=True)
class Leaning:
    """Bars that go to the left or to the right of zero, and what each side speaks for."""

    bars: tuple[Bar, ...]
    left: str
    right: str
    axis: str = ""


@dataclass(frozen=True)
class Span:
    """One weight: today's, and where from 0 to 1 the leader stays first."""

    name: str
    present: float
    leading: tuple[tuple[float, float], ...]
    text: str


@dataclass(frozen=True)
class Spans:
    """Weights under each other, each with the span in which the leader stays first."""

    spans: tuple[Span, ...]
    most: float
    axis: str
    present: str
    leading: str


@dataclass(frozen=True)
class Spread:
    """One criterion: the group's weight, and those of the participants alone."""

    name: str
    group: float
    own: tuple[float, ...]
    text: str


@dataclass(frozen=True)
class Dots:
    """The group's weights as bars, with a dot for each participant's own."""

    rows: tuple[Spread, ...]
    most: float
    axis: str
    group: str
    own: str


Chart: TypeAlias = Bars | Leaning | Spans | Dots


@dataclass(frozen=True)
class Figure:
    """A chart; the title says what it shows, ``alt`` the same for who cannot see it.

    The title is empty where a sentence above has said it.
    """

    chart: Chart
    title: str
    alt: str


Block: TypeAlias = Paragraph | Bullets | Facts | Stamp | Table | Figure


@dataclass(frozen=True)
class Section:
    """A heading with what belongs to it. Level 0 begins a page, levels 1 and 2 stand below."""

    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    kicker: str = ""


@dataclass(frozen=True)
class Report:
    """A whole report: what a reader sees first, then its sections.

    ``date`` is when it was made, as people write it; ``stamp`` the same as ISO 8601.
    ``words`` are the few that a page itself needs: "page", "of", "table of contents".
    """

    title: str
    subtitle: str
    language: Literal["en", "nb"]
    date: str
    stamp: str
    made_by: str
    sections: tuple[Section, ...]
    words: dict[str, str] = field(default_factory=dict)

    def texts(self) -> Iterator[str]:
        """Yield every text that is shown."""
        yield from (self.title, self.subtitle)
        for section in self.sections:
            yield from _texts(section)


def _texts(section: Section) -> Iterator[str]:
    yield section.title
    yield section.kicker
    for block in section.blocks:
        match block:
            case Paragraph(text=text):
                yield text
            case Bullets(items=items):
                yield from items
            case Facts(rows=rows):
                for row in rows:
                    yield from row
            case Stamp(chip=chip, headline=headline):
                yield from (chip, headline)
            case Table(title=title, columns=columns, rows=rows_, note=note):
                yield from (title, note)
                yield from (column.title for column in columns)
                yield from (cell.text for row in rows_ for cell in row)
            case Figure(title=title, alt=alt):
                yield from (title, alt)
    for inner in section.sections:
        yield from _texts(inner)
