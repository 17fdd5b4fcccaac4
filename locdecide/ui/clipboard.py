"""Blocks of cells as spreadsheets put them on the clipboard: tab-separated text."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["format_block", "parse_block"]

# A quoted cell counts as one only when it ends where a cell ends: 5" pipe and "a" b are plain.
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NEEDS_QUOTES = re.compile(r'[\t\r\n]|^"')


def parse_block(text: str) -> list[list[str]]:
    """Return the rows of a copied block, all equally long; cells are stripped of outer space.

    Cells with tabs, line breaks or quotation marks may be quoted as Excel and LibreOffice do.
    A line break at the very end closes the last row and starts no other. An empty text is no
    block at all.
    """
    text = text.rstrip("\0")
    rows: list[list[str]] = []
    at = 0
    while at < len(text):
        row, at = _row(text, at)
        rows.append(row)
    width = max((len(row) for row in rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def format_block(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of cells as a text that spreadsheets paste as the same rows of cells."""
    lines = ["\t".join(_quoted(cell) for cell in row) for row in rows]
    if len(lines) == 1 and lines[0]:
        return lines[0]
    return "".join(line + "\n" for line in lines)


def _row(text: str, at: int) -> tuple[list[str], int]:
    row: list[str] = []
    while True:
        found = _QUOTED.match(text, at)
        if found:
            cell = found[1].replace('""', '"')
        else:
            found = _PLAIN.match(text, at)
            assert found is not None
            cell = found[0]
        row.append(cell.strip())
        at = found.end()
        if text[at : at + 1] == "\t":
            at += 1
            continue
        end = _LINE_END.match(text, at)
        return row, end.end() if end else at


def _quoted(cell: str) -> str:
    if _NEEDS_QUOTES.search(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
