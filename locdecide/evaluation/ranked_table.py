"""The table that a ranking rests on: who is ranked, by which leaves, and the values they have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import Alternative, Criterion, PairwiseScale, Stage, Study
from locdecide.decision.tree import leaves as leaves_of
from locdecide.evaluation.table import PerformanceTable, performance_table
from locdecide.mcda.values import range_values
from locdecide.mcda.weight_lines import weight_shares
from locdecide.results import GateOutcome, WeightsResult

__all__ = ["RankedTable", "ranked_table"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class RankedTable:
    """What the ranking of a study rests on beside its weights.

    ``ranked`` are the alternatives that are neither set aside nor ruled out; ``compared`` holds
    their priorities under each leaf compared in pairs, by its column.
    """

    ranked: tuple[Alternative, ...]
    leaves: tuple[Criterion, ...]
    table: PerformanceTable
    compared: Mapping[int, Array]
    values: Array

    @cached_property
    def measured(self) -> Array:
        """The performances (m, n), a target criterion as the distance to its target."""
        with np.errstate(over="ignore"):
            distance = np.abs(self.table.performances - self.table.best)
        largest = np.finfo(np.float64).max
        return np.where(self.table.target, np.minimum(distance, largest), self.table.performances)

    @cached_property
    def flat(self) -> npt.NDArray[np.bool_]:
        """Which criteria (n,) have neither a declared range nor a spread in their data.

        They tell nothing apart and must not count: against the fixed ideals of the range they
        would draw all alternatives together, and a missing figure would be worth more than a
        known one.
        """
        found = np.equal(self.table.worst, self.table.best)
        found[list(self.compared)] = False
        return found

    def telling_weights(self, weights: Array) -> Array:
        """Return the weights (n,) with which values over ranges count.

        What flat criteria weigh goes to the others in proportion, so that a score is still one
        of 0 to 1; 0 for all where nothing else weighs anything.
        """
        if not self.flat.any():
            return weights
        counted = np.where(self.flat, 0.0, weights)
        return weight_shares(counted) * weights.sum() if counted.any() else counted

    @cached_property
    def topsis_figures(self) -> tuple[Array, Array]:
        """What TOPSIS normalises (m, n), and the criteria's signs (n,)."""
        figures, signs = self.measured.copy(), self.table.signs.copy()
        for j, column in self.compared.items():
            figures[:, j], signs[j] = column, 1.0
        return figures, signs


def ranked_table(
    study: Study,
    weights: WeightsResult,
    gates: tuple[GateOutcome, ...],
    without: frozenset[str] = frozenset(),
) -> RankedTable:
    """Return what is ranked, once for any number of weights; ``without`` is left out as well."""
    out = {outcome.alternative for outcome in gates if not outcome.holds} | without
    out |= {a.id for a in study.alternatives if a.stage is Stage.SET_ASIDE}
    ranked = tuple(a for a in study.alternatives if a.id not in out)
    leaves = leaves_of(study.criteria)
    table = performance_table(study, leaves, ranked)
    compared = _compared(leaves, weights, ranked) if ranked else {}
    return RankedTable(ranked, leaves, table, compared, _values(table, compared))


def _compared(
    leaves: Sequence[Criterion],
    weights: WeightsResult,
    ranked: Sequence[Alternative],
) -> dict[int, Array]:
    """Return the priorities of the ranked alternatives under each leaf compared pairwise."""
    groups = {group.parent: group for group in weights.groups}
    columns: dict[int, Array] = {}
    for j, leaf in enumerate(leaves):
        if not isinstance(leaf.scale, PairwiseScale):
            continue
        group = groups[leaf.id]
        share = dict(zip(group.members, group.priorities, strict=True))
        column = np.array([share[alternative.id] for alternative in ranked])
        columns[j] = column / column.sum()
    return columns


def _values(table: PerformanceTable, compared: Mapping[int, Array]) -> Array:
    values = range_values(table.performances, table.worst, table.best, table.target)
    for j, column in compared.items():
        values[:, j] = column / column.max()
    return values
