"""Findings collected while a workbook is read, each with the address of its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from locdecide.decision.issues import Issue, Param, Severity
from locdecide.excel.columns import plain

__all__ = ["Findings", "Spot", "nearest", "quoted"]

_PLAIN_NAME = re.compile(r"[^\W\d]\w*")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*")


class Spot(NamedTuple):
    """A place in a workbook; row or column 0 stands for the whole sheet."""

    sheet: str
    row: int = 0
    column: int = 0

    @property
    def address(self) -> str:
        """Return the address as Excel writes it, or the sheet's name."""
        if not self.sheet:
            return ""
        if not self.row:
            return quoted(self.sheet)
        return f"{quoted(self.sheet)}!{get_column_letter(max(self.column, 1))}{self.row}"


def quoted(sheet: str) -> str:
    """Return a sheet's name as it stands in an address: in quotes where Excel needs them."""
    if _PLAIN_NAME.fullmatch(sheet) and not _LIKE_A_CELL.fullmatch(sheet):
        return sheet
    return "'" + sheet.replace("'", "''") + "'"


def nearest(text: str, names: Iterable[str]) -> str | None:
    """Return the name that a text most likely means, or None when none is near."""
    by_plain = {plain(name): name for name in names if name}
    close = get_close_matches(plain(text), list(by_plain), n=1, cutoff=0.7)
    return by_plain[close[0]] if close else None


class Findings:
    """What has been found so far; nothing is raised, everything is kept."""

    def __init__(self, sheets: Iterable[str] = ()) -> None:
        self._order = {sheet: index for index, sheet in enumerate(sheets)}
        self._found: list[tuple[Spot, Issue]] = []
        self._seen: set[tuple[Spot, str, tuple[tuple[str, Param], ...]]] = set()

    def add(
        self, spot: Spot, code: str, severity: Severity = Severity.ERROR, **params: Param
    ) -> None:
        """Keep a finding; the same finding at the same place is kept once."""
        issue = Issue(code=code, severity=severity, where=spot.address, params=params)
        same = (spot, code, tuple(sorted(params.items())))
        if same not in self._seen:
            self._seen.add(same)
            self._found.append((spot, issue))

    def warn(self, spot: Spot, code: str, **params: Param) -> None:
        """Keep a warning."""
        self.add(spot, code, Severity.WARNING, **params)

    def note(self, spot: Spot, code: str, **params: Param) -> None:
        """Keep a note."""
        self.add(spot, code, Severity.NOTE, **params)

    def unknown(
        self,
        spot: Spot,
        code: str,
        text: str,
        names: Iterable[str],
        severity: Severity = Severity.ERROR,
        **params: Param,
    ) -> None:
        """Keep a finding about an unknown name, with the nearest known one where there is one."""
        near = nearest(text, names)
        if near is None:
            self.add(spot, code, severity, name=text, **params)
        else:
            self.add(spot, f"{code}-near", severity, name=text, near=near, **params)

    @property
    def refused(self) -> bool:
        """Tell whether any finding is an error."""
        return any(issue.severity is Severity.ERROR for _, issue in self._found)

    def sorted(self) -> tuple[Issue, ...]:
        """Return the findings in the order of the workbook: sheet, row, column."""

        def place(found: tuple[Spot, Issue]) -> tuple[int, int, int]:
            spot = found[0]
            return (self._order.get(spot.sheet, -1), spot.row, spot.column)

        return tuple(issue for _, issue in sorted(self._found, key=place))
