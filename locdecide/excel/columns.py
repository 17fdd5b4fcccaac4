"""What a column of a workbook is: its header in both languages and what its cells hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from locdecide.words import LANGUAGES, Language

__all__ = ["KEY_HEADERS", "Column", "Content", "Refers", "Text", "key", "plain", "reference"]

Text = tuple[str, str]
KEY_HEADERS: Text = ("Key (leave as is)", "Nøkkel (la stå)")

_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")


class Content(Enum):
    """What the cells of a column hold, which decides how they are read, written and checked.

    A share is a number from 0 to 1 that is shown in per cent. A key and a machine's text stand
    in hidden columns: nobody has to fill them in.
    """

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    SHARE = "share"
    TERM = "term"
    REFERENCE = "reference"
    KEY = "key"
    SHOWN = "shown"
    MACHINE = "machine"


class Refers(Enum):
    """What a reference names."""

    CRITERION = "criterion"
    ALTERNATIVE = "alternative"
    PARTICIPANT = "participant"
    ROUND = "round"
    GATE = "gate"


@dataclass(frozen=True)
class Column:
    """A column of a sheet, or a row of a sheet of labels and values.

    ``also`` are other headers that are taken. ``needed`` says that a sheet without the column
    cannot be read. ``hint`` is the comment on the header; ``example`` stands in the template.
    """

    field: str
    headers: Text
    content: Content = Content.TEXT
    also: tuple[str, ...] = ()
    needed: bool = False
    width: int = 16
    terms: type[Enum] | None = None
    refers: Refers | None = None
    least: float | None = None
    most: float | None = None
    hint: Text = ("", "")
    example: Text = ("", "")

    def header(self, language: Language) -> str:
        """Return the header in a language."""
        return self.headers[LANGUAGES.index(language)]

    @property
    def is_hidden(self) -> bool:
        """Whether the column is for the program alone."""
        return self.content in (Content.KEY, Content.MACHINE)

    def is_called(self, text: str) -> bool:
        """Tell whether a header text names this column, in either language."""
        names = {plain(name) for name in (*self.headers, *self.also)}
        return plain(text) in names or plain(_BRACKETS.sub("", text)) in names


def plain(text: str) -> str:
    """Return a text as names are compared: one space between words, no case, no colon or star."""
    return " ".join(text.split()).rstrip("*: ").casefold()


def key(field: str = "key", owner: Text | None = None) -> Column:
    """Return a hidden column of keys: a row's own, or that of what a column names."""
    headers = KEY_HEADERS
    if owner is not None:
        headers = (f"Key: {owner[0]} (leave as is)", f"Nøkkel: {owner[1]} (la stå)")
    return Column(field=field, headers=headers, content=Content.KEY, width=14)


def reference(
    field: str,
    headers: Text,
    refers: Refers,
    *,
    also: tuple[str, ...] = (),
    needed: bool = False,
    hint: Text = ("", ""),
    example: Text = ("", ""),
) -> tuple[Column, Column]:
    """Return a column of names and the hidden column of their keys."""
    names = Column(
        field=field,
        headers=headers,
        content=Content.REFERENCE,
        also=also,
        needed=needed,
        width=26,
        refers=refers,
        hint=hint,
        example=example,
    )
    return names, key(f"{field}_key", headers)
