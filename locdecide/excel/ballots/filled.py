"""A ballot as it comes back: what its hidden keys say, and where its rows and columns stand now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from locdecide.decision.choices import BallotMethod
from locdecide.excel.ballots.favourite import FAVOURITE, favourite_column
from locdecide.excel.ballots.keys import KIND
from locdecide.excel.ballots.plan import Member
from locdecide.excel.reading.findings import Spot
from locdecide.excel.reading.grid import Cell, Grid
from locdecide.words import Language

__all__ = [
    "AskedFavourite",
    "AskedPair",
    "AskedPoints",
    "Filled",
    "FilledRow",
    "filled_ballot",
    "version_of",
]


_PAIR_COLUMNS = {"left", "right", "which", "strength", "reason"}
_POINTS_COLUMNS = {"criterion"}


@dataclass(frozen=True)
class AskedPair:
    """A question as it was put: the pair, its drop-down, and the words on either side."""

    token: str
    parent: str | None
    first: str
    second: str
    left: str
    right: str
    equal: str
    left_text: str
    right_text: str


@dataclass(frozen=True)
class AskedPoints:
    """A criterion that was to get points or a place."""

    token: str
    criterion: str
    text: str


@dataclass(frozen=True)
class FilledRow:
    """A row of a visible sheet: its cells by the tokens of the columns."""

    sheet: str
    number: int
    columns: Mapping[str, int]
    cells: Mapping[int, Cell]

    @property
    def is_whole(self) -> bool:
        """Whether the sheet still has all that is asked and answered in a row."""
        needed = _PAIR_COLUMNS if "which" in self.columns else _POINTS_COLUMNS
        return needed <= self.columns.keys()

    def cell(self, column: str) -> Cell | None:
        """Return the cell in a column; None where it is empty or the column is gone."""
        return self.cells.get(self.columns.get(column, 0))

    def spot(self, column: str) -> Spot:
        """Return where a column's cell stands."""
        return Spot(self.sheet, self.number, self.columns.get(column, 1))


@dataclass(frozen=True)
class AskedFavourite:
    """The line for a favourite: whom it was written with, if anybody, and who could be chosen.

    ``labels`` are the names of the drop-down by alternative; ``row`` is None where the line was
    deleted.
    """

    before: str
    labels: Mapping[str, str]
    row: FilledRow | None

    @property
    def column(self) -> str:
        """The column of the answer."""
        return "" if self.row is None else favourite_column(self.row.columns)


@dataclass(frozen=True)
class Filled:
    """What a ballot's keys say, and its rows by token; ``twice`` are tokens on several rows.

    ``favourite`` is None where the ballot does not ask for one.
    """

    decision: str
    study: str
    round: str
    participant: str
    participant_name: str
    method: BallotMethod
    language: Language
    members: tuple[Member, ...]
    pairs: tuple[AskedPair, ...]
    points: tuple[AskedPoints, ...]
    rows: Mapping[str, FilledRow]
    twice: tuple[FilledRow, ...] = field(default=())
    favourite: AskedFavourite | None = None


def version_of(grids: Sequence[Grid]) -> str | None:
    """Return the format version of a ballot; None for a workbook that is none."""
    keys = _keys(grids)
    return None if keys is None else keys[0][1]


def filled_ballot(grids: Sequence[Grid]) -> Filled | None:
    """Return what the sheets of a ballot hold; None where the keys are damaged."""
    keys = _keys(grids)
    if keys is None:
        return None
    single = {line[0]: line[1] for line in keys}
    try:
        method = BallotMethod(single.get("method", ""))
    except ValueError:
        return None
    found: dict[str, FilledRow] = {}
    twice: list[FilledRow] = []
    for token, row in _rows(grids):
        if token in found:
            twice.append(row)
        else:
            found[token] = row
    filled = Filled(
        decision=single.get("decision", ""),
        study=single.get("study", ""),
        round=single.get("round", ""),
        participant=single.get("participant", ""),
        participant_name=next((line[2] for line in keys if line[0] == "participant"), ""),
        method=method,
        language="nb" if single.get("language") == "nb" else "en",
        members=tuple(
            Member(line[1] or None, line[2], line[3], line[4])
            for line in keys
            if line[0] == "member"
        ),
        pairs=tuple(
            AskedPair(line[1], line[2] or None, *line[3:10])
            for line in keys
            if line[0] == "question"
        ),
        points=tuple(AskedPoints(*line[1:4]) for line in keys if line[0] == "points"),
        favourite=_favourite(keys, found),
        rows={token: row for token, row in found.items() if token != FAVOURITE},
        twice=tuple(twice),
    )
    return filled if _agree(filled) else None


def _favourite(
    keys: Sequence[Sequence[str]], found: Mapping[str, FilledRow]
) -> AskedFavourite | None:
    before = next((line[1] for line in keys if line[0] == "favourite"), None)
    if before is None:
        return None
    labels = {line[1]: line[2] for line in keys if line[0] == "alternative"}
    return AskedFavourite(before, labels, found.get(FAVOURITE))


def _agree(filled: Filled) -> bool:
    """Tell whether the keys are as a ballot is written: each question once, among its members."""
    members = {(member.parent, member.id) for member in filled.members}
    pairs = [(pair.parent, frozenset((pair.first, pair.second))) for pair in filled.pairs]
    criteria = [each.criterion for each in filled.points]
    tokens = [*(pair.token for pair in filled.pairs), *(each.token for each in filled.points)]
    return (
        all(
            len(pair) == 2 and {(parent, each) for each in pair} <= members
            for parent, pair in pairs
        )
        and {*criteria} <= {member for _, member in members}
        and all(len(each) == len({*each}) for each in (pairs, criteria, tokens))
        and {*filled.rows} <= {*tokens}
        and not (filled.points and filled.method is BallotMethod.PAIRWISE)
    )


def _keys(grids: Sequence[Grid]) -> list[list[str]] | None:
    for grid in grids:
        first = grid.rows.get(1, {}).get(1)
        if first is not None and first.value == KIND:
            return [
                [_text(cells.get(column)) for column in range(1, 11)]
                for _, cells in sorted(grid.rows.items())
            ]
    return None


def _text(cell: Cell | None) -> str:
    return "" if cell is None else str(cell.value)


def _rows(grids: Sequence[Grid]) -> Iterator[tuple[str, FilledRow]]:
    for grid in grids:
        top = grid.rows.get(1, {})
        columns = {_text(cell): column for column, cell in top.items()}
        if "key" not in columns or not columns.keys() & {"which", "points", "place"}:
            continue
        for number, cells in sorted(grid.rows.items()):
            token = _text(cells.get(columns["key"]))
            if number > 1 and token:
                yield token, FilledRow(grid.title, number, columns, cells)
