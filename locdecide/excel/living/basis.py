"""What the formulas of a ranking start from: who may be ranked, by which leaves, by what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Direction,
    PairwiseScale,
    RatingScale,
    Stage,
)
from locdecide.decision.tree import leaves
from locdecide.evaluation.ranked_table import RankedTable, ranked_table
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.packing.case import Case

__all__ = ["Basis"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Basis:
    """A study's case, where its inputs stand, and where its weights do.

    ``weights`` maps a leaf to the cell of its global weight. ``compared`` maps a leaf that is
    compared in pairs to the cells of the alternatives' priorities under it; without them the
    priorities stand in the formulas as numbers.

    All alternatives that were not set aside have a row, also those that are ruled out today: a
    changed figure may let them in.
    """

    case: Case
    addresses: Addresses
    weights: Mapping[str, str]
    compared: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def rows(self) -> tuple[Alternative, ...]:
        """The alternatives that have a row."""
        return tuple(a for a in self.case.study.alternatives if a.stage is not Stage.SET_ASIDE)

    @cached_property
    def leaves(self) -> tuple[Criterion, ...]:
        """The criteria that have a column."""
        return leaves(self.case.study.criteria)

    @cached_property
    def table(self) -> RankedTable:
        """What is ranked today, as the program sees it."""
        results = self.case.results
        return ranked_table(self.case.study, results.weights, results.gates)

    @cached_property
    def places(self) -> tuple[int | None, ...]:
        """Where each row stands among those ranked today; None for who is not."""
        ranked = [alternative.id for alternative in self.table.ranked]
        return tuple(ranked.index(a.id) if a.id in ranked else None for a in self.rows)

    def level_range(self, leaf: Criterion, column: str) -> str:
        """Return the range of the labels or values of a rating's levels; empty without levels."""
        if not isinstance(leaf.scale, RatingScale) or not leaf.scale.levels:
            return ""
        levels = leaf.scale.levels
        first = self.addresses.level(leaf.id, levels[0].id, column)
        last = self.addresses.level(leaf.id, levels[-1].id, column)
        return f"{first}:{last.rpartition('!')[2]}"

    def figure(self, alternative: Alternative, leaf: Criterion) -> str:
        """Return the formula of a figure as a number, a level as its value; "" where missing.

        A level is found by its label as it is written, then in any case, then by its value, as
        the import finds it.
        """
        if isinstance(leaf.scale, PairwiseScale):
            return '""'
        source = self.addresses.performance(alternative.id, leaf.id)
        if not isinstance(leaf.scale, RatingScale):
            return f'IF(ISNUMBER({source}),{source},"")'
        labels, values = self.level_range(leaf, "label"), self.level_range(leaf, "value")
        if not labels:
            return '""'
        exact, loose = f"EXACT({labels},{source})", f"({labels}={source})"
        return (
            f'IF({source}="","",'
            f"IF(SUMPRODUCT(--{exact})=1,SUMPRODUCT(--{exact},{values}),"
            f"IF(SUMPRODUCT(--{loose})=1,SUMPRODUCT(--{loose},{values}),"
            f'IF(SUMPRODUCT(--({values}={source}))=1,{source},""))))'
        )

    def priority(self, alternative: Alternative, leaf: Criterion) -> str:
        """Return where a priority under a leaf compared in pairs stands, or the number itself."""
        cells = self.compared.get(leaf.id)
        if cells is not None:
            return cells[alternative.id]
        groups = self.case.results.weights.groups
        group = next(each for each in groups if each.parent == leaf.id)
        return repr(float(group.priorities[group.members.index(alternative.id)]))

    def is_compared(self, leaf: Criterion) -> bool:
        """Tell whether the alternatives are compared in pairs under a leaf."""
        return isinstance(leaf.scale, PairwiseScale)

    def has_target(self, leaf: Criterion) -> bool:
        """Tell whether a leaf is measured by the distance to a target."""
        return leaf.direction is Direction.TARGET and not self.is_compared(leaf)

    def is_gain(self, leaf: Criterion) -> bool:
        """Tell whether more of what is ranked by is better."""
        return leaf.direction is Direction.MAXIMISE or self.is_compared(leaf)
