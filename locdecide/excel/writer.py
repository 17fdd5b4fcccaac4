"""Write a whole decision into a workbook that reads back as the same decision."""

from __future__ import annotations

from pathlib import Path

from locdecide.decision.model import Decision
from locdecide.excel.book import Book
from locdecide.excel.writing.inputs import add_input_sheets
from locdecide.words import Language

__all__ = ["write_decision"]


def write_decision(decision: Decision, path: Path, language: Language) -> None:
    """Write the decision to a workbook; OSError when the place cannot be written."""
    with Book(path, language) as book:
        book.title_footer(decision.title)
        add_input_sheets(book, decision)
