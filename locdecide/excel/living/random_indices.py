"""The table of random indices on a sheet, and the formula of the one that belongs to a matrix."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.choices import RandomIndex
from locdecide.excel.living.areas import Area
from locdecide.excel.living.page import Page
from locdecide.mcda.random_index import random_index
from locdecide.words import word

__all__ = ["RandomIndices", "write_random_indices"]

_HEADING = ("Random index (RI): {table}", "Tilfeldighetsindeks (RI): {table}")
_SIZE = ("Number compared (n)", "Antall sammenlignet (n)")
_COMPLETE = ("All pairs compared", "Alle par sammenlignet")
_OPEN = ("{count} open (Ágoston & Csató 2022)", "{count} åpne (Ágoston & Csató 2022)")
_NOTE = (
    "With open pairs beyond the printed ones: RI × (1 - open / most), where the most that can be "
    "open are (n-1)(n-2)/2.",
    "Med flere åpne par enn de oppgitte: RI × (1 - åpne / flest), der det høyst kan være "
    "(n-1)(n-2)/2 åpne.",
)
_BASE = ("Base for open pairs", "Utgangspunkt for åpne par")
_FIRST_N = 3
_ROUNDING = 1e-12
# A straight line through the last one printed says nothing.
_NEARLY_ALL = 3


@dataclass(frozen=True)
class RandomIndices:
    """Where the random index of each size stands; rows go by the number of open pairs.

    ``printed`` holds for each size to how many open pairs the table goes, and ``closed`` the
    sizes for which it holds all that is known.
    """

    area: Area
    printed: dict[int, int]
    closed: frozenset[int]

    def of(self, n: int, open_: str) -> str:
        """Return the formula of the index of n with some open pairs; 0 where there is none."""
        at = n - _FIRST_N
        complete = self.area.at(0, at)
        if n not in self.printed:
            return f"IF({open_}=0,{complete},0)"
        most, printed = (n - 1) * (n - 2) // 2, self.printed[n]
        further = f"IF({open_}<{most},{self.area.at(1, at)}*(1-{open_}/{most}),0)"
        if n in self.closed:
            further = "0"
        if printed:
            column = Area(self.area.top + 2, self.area.left + at, printed).whole
            further = f"IF({open_}<={printed},INDEX({column},{open_}),{further})"
        return f"IF({open_}=0,{complete},{further})"


def write_random_indices(
    page: Page, table: RandomIndex, largest: int, *, incomplete: bool
) -> RandomIndices:
    """Write the table for sizes up to the largest, with open pairs where some are incomplete."""
    cursor = page.cursor
    sizes = range(_FIRST_N, largest + 1)
    name = word(table, page.book.language)
    page.heading((_HEADING[0].format(table=name), _HEADING[1].format(table=name)))
    cursor.header([page.say(_SIZE), *(str(n) for n in sizes)])
    top = cursor.row
    cursor.line(
        [page.say(_COMPLETE), *(random_index(n, table.value) for n in sizes)],
        ["cell", *["ratio"] * len(sizes)],
    )
    printed: dict[int, int] = {}
    columns: dict[int, list[float | None]] = {}
    if incomplete:
        columns = {n: _with_open(n, table) for n in sizes}
        printed = {n: len(columns[n]) - 1 for n in sizes}
        for at in range(1 + max(printed.values())):
            text = page.say(_OPEN).format(count=at) if at else page.say(_BASE)
            entries = [columns[n][at] if at < len(columns[n]) else None for n in sizes]
            cursor.line([text, *entries], ["cell", *["ratio"] * len(sizes)])
        cursor.sentence(page.say(_NOTE), "muted")
    cursor.skip()
    rows = 2 + max(printed.values()) if printed else 1
    closed = frozenset(n for n, column in columns.items() if column[0] is None)
    return RandomIndices(Area(top, 1, rows, len(sizes)), printed, closed)


def _with_open(n: int, table: RandomIndex) -> list[float | None]:
    """Return the index that a straight line falls from, and those printed for 1, 2 ... open."""
    most = (n - 1) * (n - 2) // 2
    found = [random_index(n, table.value, missing) or 0.0 for missing in range(1, most)]
    last = random_index(n, table.value, most)
    if last is not None:
        return [None, *found, last]
    if not found:
        return [None]
    # Where nothing is printed the index falls in a straight line to 0.
    base = found[-1] * most
    straight = [base * (1 - missing / most) for missing in range(1, most)]
    off = [at for at in range(most - 1) if abs(found[at] - straight[at]) > _ROUNDING]
    printed = max(off, default=-1) + 1
    return [None, *found] if printed >= most - _NEARLY_ALL else [base, *found[:printed]]
