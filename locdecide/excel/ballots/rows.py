"""A sheet of formulas written from the top down: labels, scalars, row vectors and matrices."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import xl_cell_to_rowcol, xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.ballots.look import Look
from locdecide.excel.ballots.wording import say
from locdecide.excel.book import fit_row, put_number, put_text
from locdecide.excel.reading.findings import quoted
from locdecide.words import Language

__all__ = ["LABEL_WIDTH", "NUMBER_WIDTH", "UNKNOWN", "Rows"]

LABEL_WIDTH, NUMBER_WIDTH = 60.0, 13.0

# No result is written with a formula, so that every program computes it on opening. LibreOffice
# keeps what is stored with some of them, and goes on showing it after an answer has changed.
UNKNOWN = ""


class Rows:
    """Where the next row of a calculation goes; column A holds the labels.

    What is written comes back as an address for later formulas, absolute and without the
    sheet; :meth:`from_elsewhere` puts the sheet in front.
    """

    def __init__(self, sheet: Worksheet, look: Look, language: Language) -> None:
        self._sheet = sheet
        self._look = look
        self.language = language
        self._row = 0
        self._length = 1

    def skip(self, rows: int = 1) -> None:
        """Go down some rows."""
        self._row += rows

    def cell(self, column: int) -> str:
        """Return the address of a cell in the present row."""
        return str(xl_rowcol_to_cell(self._row, column, row_abs=True, col_abs=True))

    def from_elsewhere(self, address: str) -> str:
        """Return an address as formulas on other sheets write it; an empty one stays empty."""
        return f"{quoted(self._sheet.get_name())}!{address}" if address else ""

    def cells_of(self, vector: str) -> list[str]:
        """Return the addresses of a row vector's cells."""
        first, _, last = vector.partition(":")
        row, start = xl_cell_to_rowcol(first)
        end = xl_cell_to_rowcol(last)[1] if last else start
        return [
            xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
            for column in range(start, end + 1)
        ]

    def row_of(self, matrix: str, at: int) -> str:
        """Return the address of one row of a matrix."""
        (top, left), (_, right) = map(xl_cell_to_rowcol, matrix.split(":"))
        return str(xl_range_abs(top + at, left, top + at, right))

    def column_of(self, matrix: str, at: int) -> str:
        """Return the address of one column of a matrix."""
        (top, left), (bottom, _) = map(xl_cell_to_rowcol, matrix.split(":"))
        return str(xl_range_abs(top, left + at, bottom, left + at))

    def heading(self, text: str) -> None:
        """Write the heading of a group."""
        put_text(self._sheet, self._row, 0, text, self._look["calc_heading"])
        self._row += 1

    def caption(self, noun: str, **params: object) -> None:
        """Write what the rows below hold."""
        self.note(say(noun, self.language, **params), "calc_caption")

    def note(self, text: str, style: str = "change") -> None:
        """Write a line of text."""
        put_text(self._sheet, self._row, 0, text, self._look[style])
        self._row += 1

    def label(self, text: str) -> None:
        """Write the present row's label, and stay in the row."""
        put_text(self._sheet, self._row, 0, text, self._look["calc_label"])

    def formula(self, column: int, formula: str, style: str) -> None:
        """Write a formula in the present row, and stay in the row."""
        self._sheet.write_formula(self._row, column, formula, self._look[style], UNKNOWN)

    def line(self, texts: Sequence[str], style: str) -> None:
        """Write a row of texts."""
        for column, text in enumerate(texts):
            put_text(self._sheet, self._row, column, text, self._look[style])
        fit_row(self._sheet, self._row, [(text, NUMBER_WIDTH) for text in texts[1:]])
        self._row += 1

    def head(self, names: Sequence[str]) -> None:
        """Write the names over the columns of a vector or matrix."""
        self.line(["", *names], "calc_head")

    def scalar(self, noun: str, formula: str, *, whole: bool = False, result: bool = False) -> str:
        """Write a labelled number."""
        return self.each(noun, [formula], whole=whole, result=result)

    def scalar_array(self, noun: str, formula: str) -> str:
        """Write a labelled number that comes out of arrays."""
        return self.each(noun, [formula], array=True)

    def each(
        self,
        noun: str,
        entries: Sequence[str],
        *,
        whole: bool = False,
        result: bool = False,
        array: bool = False,
    ) -> str:
        """Write a labelled row, every cell by a formula or number of its own."""
        self.label(say(noun, self.language) if noun else "")
        style = self._style(whole=whole, result=result)
        for column, entry in enumerate(entries, start=1):
            if array:
                cell = (self._row, column, self._row, column)
                self._sheet.write_array_formula(*cell, f"{{={entry}}}", self._look[style], UNKNOWN)
            else:
                self._put(column, entry, style)
        address = self._address(len(entries))
        self._row += 1
        return address

    def vector(
        self,
        noun: str,
        formula: str,
        *,
        whole: bool = False,
        result: bool = False,
        **params: object,
    ) -> str:
        """Write a labelled row by one array formula, as long as the group."""
        self.label(say(noun, self.language, **params))
        style = self._style(whole=whole, result=result)
        self._write_array(1, self._length, formula, style)
        address = self._address(self._length)
        self._row += 1
        return address

    def bound(self, formula: str, n: int) -> str:
        """Write a bound of the eigenvalue behind the vector that comes next in the row."""
        column = n + 2
        put_text(
            self._sheet, self._row, column - 1, say("calc-limit", self.language),
            self._look["change"],
        )  # fmt: skip
        cell = (self._row, column, self._row, column)
        self._sheet.write_array_formula(*cell, f"{{={formula}}}", self._look["calc"], UNKNOWN)
        return self.cell(column)

    def matrix(self, names: Sequence[str], entries: Sequence[Sequence[str]]) -> str:
        """Write a square matrix cell by cell."""
        n = len(names)
        first = self._row
        for name, line in zip(names, entries, strict=True):
            self.label(name)
            for column, entry in enumerate(line, start=1):
                self._put(column, entry, "calc")
            self._row += 1
        self._length = n
        return str(xl_range_abs(first, 1, first + n - 1, n))

    def block(self, names: Sequence[str], formula: str) -> str:
        """Write a square matrix by one array formula."""
        n = len(names)
        first = self._row
        for name in names:
            self.label(name)
            self._row += 1
        last = self._row - 1
        self._sheet.write_array_formula(
            first, 1, last, n, f"{{={formula}}}", self._look["calc"], UNKNOWN
        )
        return str(xl_range_abs(first, 1, last, n))

    def numbers(self, values: Sequence[float | str], style: str) -> str:
        """Write a row of numbers, or texts where there is none."""
        for column, value in enumerate(values, start=1):
            if isinstance(value, str):
                put_text(self._sheet, self._row, column, value, self._look[style])
            else:
                put_number(self._sheet, self._row, column, value, self._look[style])
        address = self._address(len(values))
        self._row += 1
        return address

    def _put(self, column: int, entry: str, style: str) -> None:
        if entry.startswith("="):
            self.formula(column, entry, style)
        else:
            put_number(self._sheet, self._row, column, float(entry), self._look[style])

    def _write_array(self, first: int, last: int, formula: str, style: str) -> None:
        self._sheet.write_array_formula(
            self._row, first, self._row, last, f"{{={formula}}}", self._look[style], UNKNOWN
        )

    def _address(self, length: int) -> str:
        if length == 1:
            return self.cell(1)
        return str(xl_range_abs(self._row, 1, self._row, length))

    @staticmethod
    def _style(*, whole: bool, result: bool) -> str:
        if whole:
            return "calc_whole"
        return "calc_result" if result else "calc"
