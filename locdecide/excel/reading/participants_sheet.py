"""A list of participants out of any workbook or text file that has one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from locdecide.decision.edits import Listed
from locdecide.decision.issues import Issue
from locdecide.excel.columns import plain
from locdecide.excel.layout import LAST_COLUMN, LAST_ROW, find_sheet, is_pack_sheet, sheet
from locdecide.excel.reading.archive import obstacle
from locdecide.excel.reading.cells import text_in
from locdecide.excel.reading.delimited import load_delimited
from locdecide.excel.reading.findings import Findings, Spot
from locdecide.excel.reading.grid import Grid, load
from locdecide.excel.reading.table import HEADER_WITHIN, Record, read_list
from locdecide.excel.terms import Tongue
from locdecide.words import Language

__all__ = ["read_participants"]

_LIST = sheet("participants")
# How a workbook begins, old or new, whatever its file is called.
_WORKBOOKS = (b"PK", bytes.fromhex("d0cf11e0a1b11ae1"))
_TEXT_SUFFIXES = (".csv", ".txt", ".tsv")


def read_participants(
    path: Path, language: Language
) -> tuple[tuple[Listed, ...], tuple[Issue, ...]]:
    """Return who is listed in a file, and every finding.

    With an error among the findings nobody is returned. ``language`` is that of numbers that
    are written as text.
    """
    path = Path(path)
    try:
        grids, beyond = _grids(path)
    except _RefusedError as refused:
        return (), (refused.issue,)
    fitting = _fitting(grids)
    if fitting is None:
        return (), (Issue(code="book-no-participants", params={"file": path.name}),)
    findings = Findings(grid.title for grid in grids)
    for spot in beyond:
        if spot.sheet == fitting.title:
            findings.add(spot, "book-sheet-too-large", rows=LAST_ROW, columns=LAST_COLUMN)
    if fitting.title == path.name:
        _check_widths(fitting, findings)
    people = _people(read_list(_LIST, fitting, findings, language), findings)
    if not people and not findings.refused:
        findings.add(Spot(fitting.title), "book-participants-empty")
    return (() if findings.refused else people), findings.sorted()


class _RefusedError(Exception):
    """A file that is not opened; ``issue`` says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.code)
        self.issue = issue


def _grids(path: Path) -> tuple[Sequence[Grid], Sequence[Spot]]:
    if path.suffix.lower() in _TEXT_SUFFIXES and not _is_workbook(path):
        try:
            return load_delimited(path)
        except OSError as error:
            why = {"file": path.name, "reason": error.strerror or str(error)}
            raise _RefusedError(Issue(code="book-unreadable", params=why)) from error
    reason = obstacle(path)
    if reason is not None:
        raise _RefusedError(reason)
    try:
        return load(path)
    except Exception as error:  # a broken file raises whatever the library raises
        params = {"file": path.name, "reason": type(error).__name__}
        raise _RefusedError(Issue(code="book-broken", params=params)) from error


def _is_workbook(path: Path) -> bool:
    # What cannot be opened is left to the guard of workbooks, which says why.
    try:
        with path.open("rb") as stream:
            return stream.read(8).startswith(_WORKBOOKS)
    except OSError:
        return True


def _fitting(grids: Sequence[Grid]) -> Grid | None:
    """Return the sheet Participants, or else the first with names that means nothing else."""
    found = [(find_sheet(grid.title), grid) for grid in grids if _has_names(grid)]
    named = [grid for known, grid in found if known is not None and known[0] is _LIST]
    others = [grid for known, grid in found if known is None and not is_pack_sheet(grid.title)]
    return next(iter((*named, *others)), None)


def _has_names(grid: Grid) -> bool:
    return any(_is_heading(grid, number) for number in sorted(grid.rows)[:HEADER_WITHIN])


def _is_heading(grid: Grid, number: int) -> bool:
    column = _LIST.column("name")
    return any(column.is_called(text_in(cell, Findings())) for cell in grid.rows[number].values())


def _check_widths(grid: Grid, findings: Findings) -> None:
    """Refuse lines of a text file with more values than headings: a name or number was parted."""
    heading = next(number for number in sorted(grid.rows) if _is_heading(grid, number))
    last = max(grid.rows[heading])
    for number, row in grid.rows.items():
        if number > heading and max(row) > last:
            findings.add(Spot(grid.title, number, last + 1), "book-more-than-headings")


def _people(records: Sequence[Record], findings: Findings) -> tuple[Listed, ...]:
    column = _LIST.column("voting_power")
    rows: dict[str, int] = {}
    people = []
    for record in records:
        name, spot = " ".join(record.text("name").split()), record.spot("name")
        tongue = record.term("language", Tongue)
        person = Listed(
            name=name,
            role=record.text("role") or None,
            voting_power=record.between("voting_power", column),
            language=tongue.value if tongue is not None else None,
        )
        if not name:
            findings.add(spot, "book-name-missing")
            continue
        first = rows.setdefault(plain(name), spot.row)
        if first != spot.row:
            findings.warn(spot, "book-participant-twice", name=name, row=first)
        people.append(person)
    return tuple(people)
