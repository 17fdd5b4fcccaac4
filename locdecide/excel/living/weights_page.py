"""The Weights sheet while it is written: captions, headers with names, and its widths."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import USUAL_HEIGHT, Book, put_number, put_text
from locdecide.excel.living.areas import Area
from locdecide.excel.living.cells import Entry, Formula
from locdecide.excel.living.page import Page
from locdecide.excel.packing.cursor import Cursor, width_for

Array = npt.NDArray[np.float64]

__all__ = ["WeightsPage"]

_LEAST_WIDTH, _MOST_WIDTH = 11.0, 15.0
_LEAST_NAMES, _MOST_NAMES = 34.0, 46.0
# Every row has a height of its own: LibreOffice makes rows lower than their text otherwise.
_ROW = 15.75
_LETTERS = 110
_HEADER, _LINE, _MOST_LINES = 32.0, 15.5, 6
# Bold letters against those that widths are counted in.
_BOLD = 0.87


class WeightsPage(Page):
    """Column A holds names, the columns after it numbers; ``columns`` of them are printed.

    ``letters`` is the length of the longest name in column A, and ``heads`` stand over numbers.
    """

    def __init__(
        self,
        book: Book,
        sheet: Worksheet,
        name: str,
        columns: int,
        letters: int,
        heads: Sequence[str],
    ) -> None:
        names = min(max(_LEAST_NAMES, letters + 2.0), _MOST_NAMES)
        self._width = width_for(heads, _LEAST_WIDTH, most=_MOST_WIDTH)
        widths = (names, *[self._width] * (columns - 1))
        room = min(_LETTERS, round(sum(widths)))
        last = next(
            at for at in range(columns) if sum(widths[: at + 1]) >= room or at == columns - 1
        )
        super().__init__(book, sheet, name, Cursor(book, sheet, 0, last, room, widths))
        self.columns = columns
        sheet.set_column(0, 0, names)
        sheet.set_column(1, columns - 1, self._width)
        sheet.set_column(columns, 1023, _LEAST_WIDTH)

    def caption(self, texts: tuple[str, str], **params: str) -> None:
        """Write what the table below holds; a page may begin with it."""
        self.starts.append(self.cursor.row)
        text = self.say(texts).format(**params) if params else self.say(texts)
        put_text(self.sheet, self.cursor.row, 0, text, self.book.style("bold"))
        self.cursor.set_height(18)
        self.cursor.row += 1

    def header(
        self, heads: Sequence[Entry], words: Sequence[int] = (0,), *, merged: int = 1
    ) -> None:
        """Write the header of a table, whose heads may be names on other sheets.

        ``merged`` is the number of columns that the last one stands over.
        """
        row, last = self.cursor.row, len(heads) - 1
        if merged > 1:
            self.sheet.merge_range(row, last, row, last + merged - 1, "", self.book.style("header"))
        lines = 1
        for at, head in enumerate(heads):
            self.put(row, at, head, "header" if at in words else "header_right")
            text = str(head.value if isinstance(head, Formula) else head or "")
            room = self._width if at else self.cursor.widths[0]
            lines = max(lines, len(textwrap.wrap(text, int(room * _BOLD))))
        self.cursor.set_height(max(_HEADER, _LINE * min(lines, _MOST_LINES) + 3))
        self.cursor.row += 1

    def reading(self, row: int, column: int, columns: int, entry: Entry) -> None:
        """Write a sentence over several columns."""
        look = self.book.style("cell")
        self.sheet.merge_range(row, column, row, column + columns - 1, "", look)
        self.put(row, column, entry, "cell")

    def named(self, reference: str, name: str) -> Entry:
        """Return a name as it stands on its own sheet, so that it follows when it changes."""
        # A name that looks like an error or an escape would be kept as one beside a formula.
        return name if name.startswith("#") or "_x" in name else Formula(reference, name)

    def set_heights(self) -> None:
        """Give every row without a height of its own the usual one."""
        for row in range(self.cursor.row):
            if self.cursor.height(row, row + 1) == USUAL_HEIGHT:
                self.sheet.set_row(row, _ROW)

    def away(self, address: str) -> str:
        """Return an address of this sheet as formulas on other sheets write it."""
        return f"{self._quoted}!{address}"

    def put_arrays(self, area: Area, formula: str, values: Array, style: str) -> None:
        """Write an area by one array formula."""
        look = self.book.style(style)
        cells = (area.top + area.rows - 1, area.left + area.columns - 1)
        numbers = values.reshape(area.rows, area.columns).tolist()
        self.sheet.write_array_formula(
            area.top, area.left, *cells, f"{{={formula}}}", look, numbers[0][0]
        )
        # The rest of the area has its numbers beside the one formula.
        for i, line in enumerate(numbers):
            for j, number in enumerate(line):
                if i or j:
                    put_number(self.sheet, area.top + i, area.left + j, number, look)
