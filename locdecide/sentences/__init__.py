"""The sentence for each finding and refused edit, in both languages: one table for all.

A table maps a code to its English and Norwegian templates. Templates are filled by
:meth:`str.format` with the finding's params; numbers are written as the language does.
"""

from __future__ import annotations

from collections.abc import Mapping

from locdecide.decision.issues import Issue, Param
from locdecide.numerals import format_number
from locdecide.sentences import ballots, decision, edits, files, workbook
from locdecide.words import LANGUAGES, Language

__all__ = ["TABLES", "sentence", "text_for"]

TABLES: tuple[Mapping[str, tuple[str, str]], ...] = (
    files.SENTENCES,
    decision.SENTENCES,
    edits.SENTENCES,
    workbook.SENTENCES,
    ballots.SENTENCES,
)

# Enough to tell a figure from the bound that it oversteps.
_DIGITS = 6
_LONG, _LARGEST = 10**15, 10**308


def text_for(code: str, params: Mapping[str, Param], language: Language) -> str:
    """Return the sentence for a code; KeyError for a code that no table has."""
    for table in TABLES:
        if code in table:
            template = table[code][LANGUAGES.index(language)]
            shown = {name: _shown(value, language) for name, value in params.items()}
            return template.format(**shown)
    raise KeyError(code)


def sentence(issue: Issue, language: Language) -> str:
    """Return what a finding says, with its place in front where it has one in a file."""
    text = text_for(issue.code, issue.params, language)
    return f"{issue.where}: {text}" if issue.where else text


def _shown(value: Param, language: Language) -> Param:
    # Whole numbers stand as they are, a year for one, until they are too long to be read.
    if isinstance(value, float):
        return format_number(value, language, _DIGITS)
    if isinstance(value, int) and abs(value) >= _LONG:
        return format_number(float(max(-_LARGEST, min(value, _LARGEST))), language, _DIGITS)
    return value
