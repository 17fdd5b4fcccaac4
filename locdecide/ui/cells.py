"""The performance table of one study as rows and columns, and what is to be said of each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Flag, auto

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Direction,
    PairwiseScale,
    Performance,
    Stage,
    Study,
)
from locdecide.decision.tree import leaves, path

__all__ = ["Area", "Cells", "Mark"]


class Mark(Flag):
    """What a cell shows beside its figure, each by a sign of its own."""

    NONE = 0
    MISSING = auto()
    PAIRWISE = auto()
    OUTSIDE = auto()
    SPREAD = auto()
    UNSOURCED = auto()


@dataclass(frozen=True)
class Area:
    """A rectangle of cells; all four ends belong to it."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        """How many rows."""
        return self.bottom - self.top + 1

    @property
    def width(self) -> int:
        """How many columns."""
        return self.right - self.left + 1

    def __iter__(self) -> Iterator[tuple[int, int]]:
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column


class Cells:
    """A study's alternatives as rows and its leaves as columns, all looked up in constant time."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.rows: tuple[Alternative, ...] = study.alternatives
        self.columns: tuple[Criterion, ...] = leaves(study.criteria)
        self._row_of = {alternative.id: i for i, alternative in enumerate(self.rows)}
        self._column_of = {leaf.id: j for j, leaf in enumerate(self.columns)}
        self._groups = tuple(
            " / ".join(step.name for step in path(study.criteria, leaf.id)[:-1])
            for leaf in self.columns
        )

    def same_places(self, other: Cells) -> bool:
        """Tell whether the same alternatives and leaves stand in the same places."""
        return (
            self.study.id == other.study.id
            and self._row_of.keys() == other._row_of.keys()
            and self._column_of.keys() == other._column_of.keys()
            and list(self._row_of) == list(other._row_of)
            and list(self._column_of) == list(other._column_of)
        )

    def row_of(self, alternative: str | None) -> int | None:
        """Return the row of an alternative."""
        return None if alternative is None else self._row_of.get(alternative)

    def column_of(self, criterion: str | None) -> int | None:
        """Return the column of a leaf."""
        return None if criterion is None else self._column_of.get(criterion)

    def group(self, column: int) -> str:
        """Return the names of the criteria above a leaf; empty for a top criterion."""
        return self._groups[column]

    def ids(self, row: int, column: int) -> tuple[str, str]:
        """Return the alternative and the leaf of a cell."""
        return self.rows[row].id, self.columns[column].id

    def performance(self, row: int, column: int) -> Performance | None:
        """Return what is known in a cell; None where nothing is."""
        figures = self.study.performances.get(self.rows[row].id)
        return None if figures is None else figures.get(self.columns[column].id)

    def editable(self, column: int) -> bool:
        """Tell whether a column holds figures; alternatives compared in pairs have none."""
        return not isinstance(self.columns[column].scale, PairwiseScale)

    def set_aside(self, row: int) -> bool:
        """Tell whether the alternative has been set aside."""
        return self.rows[row].stage is Stage.SET_ASIDE

    def marks(self, row: int, column: int) -> Mark:
        """Return what a cell has to show beside its figure."""
        if not self.editable(column):
            return Mark.PAIRWISE
        performance = self.performance(row, column)
        if performance is None:
            return Mark.MISSING
        marks = Mark.NONE
        if not performance.source:
            marks |= Mark.UNSOURCED
        if performance.low is not None or performance.high is not None:
            marks |= Mark.SPREAD
        if self.outside_range(row, column) or outside_spread(performance):
            marks |= Mark.OUTSIDE
        return marks

    def outside_range(self, row: int, column: int) -> bool:
        """Tell whether a figure lies beyond an end of its criterion's declared range."""
        leaf, performance = self.columns[column], self.performance(row, column)
        if (
            performance is None
            or isinstance(performance.value, str)
            or leaf.worst is None
            or leaf.best is None
            or leaf.direction is Direction.TARGET
        ):
            return False
        low, high = sorted((leaf.worst, leaf.best))
        return not low <= performance.value <= high


def outside_spread(performance: Performance) -> bool:
    """Tell whether a figure lies outside its own low and high."""
    value, low, high = performance.value, performance.low, performance.high
    if isinstance(value, str):
        return False
    return (low is not None and value < low) or (high is not None and value > high)
