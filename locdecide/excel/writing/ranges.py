"""Where names stand in a workbook, so that drop-downs elsewhere can offer them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.columns import Column, Content, Refers
from locdecide.excel.layout import Sheet, sheet, sheet_name
from locdecide.excel.terms import shown
from locdecide.words import LANGUAGES, Language

__all__ = [
    "SPARE_ROWS",
    "Ranges",
    "add_validation",
    "names_rule",
    "numbers_rule",
    "shown_columns",
]

# Drop-downs and styles go on below the last row, where people add rows.
SPARE_ROWS = 200

_OWNERS = {
    Refers.CRITERION: "criteria",
    Refers.ALTERNATIVE: "alternatives",
    Refers.PARTICIPANT: "participants",
    Refers.ROUND: "rounds",
    Refers.GATE: "gates",
}
_LONGEST_LIST = 255
_LARGEST = 1e300
_NO_NUMBER = ("Not a number", "Ikke et tall")
_TAKEN_FOR_TEXT = (
    "The spreadsheet takes this for text, and its formulas count it as missing. Write the number "
    "with the decimal mark that the spreadsheet uses.",
    "Regnearket tar dette for tekst, og formlene regner det som manglende. Skriv tallet med det "
    "desimaltegnet som regnearket bruker.",
)
_WORDS_COLUMN, _WORDS_FROM_ROW, _WORDS_APART = 7, 60, 10


@dataclass(frozen=True)
class Ranges:
    """The ranges of names that one study's sheets refer to."""

    language: Language
    number: int | None
    first_row: int = 1

    def of(self, refers: Refers) -> str:
        """Return the formula of the range that lists the names."""
        owner = sheet(_OWNERS[refers])
        name = sheet_name(owner.names, self.language, self.number if owner.per_study else None)
        at = next(
            index for index, column in enumerate(shown_columns(owner)) if column.field == "name"
        )
        return f"={quote_sheetname(name)}!{xl_range_abs(self.first_row, at, SPARE_ROWS, at)}"


def shown_columns(owner: Sheet) -> list[Column]:
    """Return a list's columns as they stand: visible ones first, then the hidden ones."""
    return sorted(owner.columns, key=lambda column: column.is_hidden)


def names_rule(refers: Refers, ranges: Ranges) -> dict[str, Any]:
    """Return a drop-down of the names on another sheet."""
    # Only a warning: somebody may name what is about to be added to the other sheet.
    return {"validate": "list", "source": ranges.of(refers), "error_type": "warning"}


def numbers_rule(language: Language) -> dict[str, Any]:
    """Return a rule that warns where a text is typed for a number, such as 45,5 in English.

    Only a warning: the import may read what the formulas pass over.
    """
    at = LANGUAGES.index(language)
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": -_LARGEST,
        "maximum": _LARGEST,
        "error_type": "warning",
        "error_title": _NO_NUMBER[at],
        "error_message": _TAKEN_FOR_TEXT[at],
    }


def add_validation(
    target: Worksheet, column: Column, first: int, last: int, at: int, ranges: Ranges
) -> None:
    """Offer a column's few values as a drop-down, or hold its numbers within their bounds."""
    language = ranges.language
    rule: dict[str, Any]
    if column.terms is not None:
        words = list(dict.fromkeys(shown(value, language) for value in column.terms))
        fits = len(",".join(words)) <= _LONGEST_LIST and not any("," in word for word in words)
        rule = {"validate": "list", "source": words if fits else _listed(target, words, first)}
    elif column.refers is not None:
        rule = names_rule(column.refers, ranges)
    elif column.least is not None and column.most is not None:
        rule = {
            "validate": "integer" if column.content is Content.WHOLE else "decimal",
            "criteria": "between",
            "minimum": column.least,
            "maximum": column.most,
        }
    elif column.least is not None:
        rule = {"validate": "decimal", "criteria": ">=", "value": column.least}
    elif column.content is Content.NUMBER:
        rule = numbers_rule(language)
    else:
        return
    target.data_validation(first, at, last, at, rule)


def _listed(target: Worksheet, words: list[str], row: int) -> str:
    # A comma parts the words of a list in place; words with commas stand in a hidden column,
    # below everything, where a reader finds a label without a value and passes on.
    top = _WORDS_FROM_ROW + row * _WORDS_APART
    target.set_column(_WORDS_COLUMN, _WORDS_COLUMN, None, None, {"hidden": True})
    target.write_column(top, _WORDS_COLUMN, words)
    return f"={xl_range_abs(top, _WORDS_COLUMN, top + len(words) - 1, _WORDS_COLUMN)}"
