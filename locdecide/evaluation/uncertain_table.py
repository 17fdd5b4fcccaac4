"""A study's figures with what is known of them, and its must-haves, to be drawn and asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Gate,
    GateRecord,
    NumberScale,
    PairwiseScale,
    Stage,
    Study,
)
from locdecide.decision.remembering import remembered
from locdecide.evaluation.problem import Problem
from locdecide.evaluation.table import performance_table
from locdecide.evaluation.weight_models import counting_leaves
from locdecide.mcda.data_samples import ColumnGate, UncertainFigures

__all__ = ["UncertainTable", "ends", "uncertain_table"]

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_FAR_OUTSIDE = 1e100  # the ends of a range are within 2 in their own unit


@dataclass(frozen=True)
class UncertainTable:
    """Figures (m, n) of the ``alternatives``, and the must-haves to ask of every draw."""

    alternatives: tuple[str, ...]
    figures: UncertainFigures
    gates: tuple[ColumnGate, ...]


def uncertain_table(problem: Problem) -> UncertainTable | None:
    """Return the figures of a study within their limits; None where all are known exactly.

    The rows are all alternatives that are ranked today, or are kept out by measured must-haves
    alone and may pass them. The ranges are those of today's ranking. Ratings are as given unless
    they are missing. A limit on the wrong side of its figure is none.
    """
    columns = _measured_gates(problem)
    candidates = _candidates(problem, columns)
    cells = _Cells(problem, candidates)
    gates = tuple(
        _column_gate(gate, columns[gate.id], candidates)
        for gate in problem.study.gates
        if gate.id in columns
    )
    rows = cells.may_pass(gates) | np.isin([a.id for a in candidates], problem.alternatives)
    asked = counting_leaves(problem)
    asked[[gate.column for gate in gates]] = True
    if not cells.uncertain[rows][:, asked].any():
        return None
    table, unit = problem.base.table, _units(problem)
    return UncertainTable(
        alternatives=tuple(a.id for a, kept in zip(candidates, rows, strict=True) if kept),
        figures=UncertainFigures(
            _in_units(cells.performances[rows], unit),
            _in_units(cells.low[rows], unit),
            _in_units(cells.high[rows], unit),
            table.worst / unit,
            table.best / unit,
            table.target,
            values=cells.values[rows],
        ),
        gates=tuple(
            replace(
                gate,
                threshold=float(_in_units(np.array(gate.threshold), unit[gate.column])),
                waived=None if gate.waived is None else gate.waived[rows],
            )
            for gate in gates
        ),
    )


class _Cells:
    """What is known of every cell (m, n) of some alternatives, rows in their order."""

    def __init__(self, problem: Problem, rows: Sequence[Alternative]) -> None:
        base = problem.base
        self._table = base.table
        self.performances = performance_table(problem.study, base.leaves, rows).performances
        self.low, self.high = ends(problem, rows, self.performances)
        self.values = np.full(self.performances.shape, np.nan)
        for j in base.compared:
            self.values[:, j] = _compared(problem, j, rows)
        drawn = np.isnan(self.performances) | (self.low < self.high)
        self.uncertain = drawn & np.isnan(self.values)

    def may_pass(self, gates: Sequence[ColumnGate]) -> Flags:
        """Tell which rows (m,) pass all gates with some of their possible figures."""
        result = np.ones(self.performances.shape[0], dtype=np.bool_)
        missing = np.isnan(self.performances)
        low = np.where(missing, np.minimum(self._table.worst, self._table.best), self.low)
        high = np.where(missing, np.maximum(self._table.worst, self._table.best), self.high)
        for gate in gates:
            best = high if gate.sense == "at-least" else low
            result &= gate(best[:, :, None])[:, 0]
        return result


def ends(problem: Problem, rows: Sequence[Alternative], figures: Array) -> tuple[Array, Array]:
    """Return between what each of the figures (m, n) may be, itself where no limit is stated.

    A limit on the wrong side of its figure is none, and so are those of a missing one: NaN.
    """
    low, high = _limits(problem.study, problem.base.leaves, rows)
    return np.where(low < figures, low, figures), np.where(high > figures, high, figures)


# Other weights change no limit, and there may be fifty thousand of them.
@remembered(lambda study, leaves, rows: (study.performances, *leaves, None, *rows))
def _limits(
    study: Study, leaves: Sequence[Criterion], rows: Sequence[Alternative]
) -> tuple[Array, Array]:
    """Return low and high (m, n) of measured figures, NaN where there is none."""
    low, high = np.full((2, len(rows), len(leaves)), np.nan)
    columns = {leaf.id: j for j, leaf in enumerate(leaves) if isinstance(leaf.scale, NumberScale)}
    for i, alternative in enumerate(rows):
        for leaf, known in study.performances.get(alternative.id, {}).items():
            if leaf in columns:
                low[i, columns[leaf]] = np.nan if known.low is None else known.low
                high[i, columns[leaf]] = np.nan if known.high is None else known.high
    return low, high


def _units(problem: Problem) -> Array:
    """Return a power of two (n,) near the ends of each range: an exact unit of what is drawn."""
    table = problem.base.table
    _, exponents = np.frexp(np.maximum(np.abs(table.worst), np.abs(table.best)))
    return np.asarray(np.ldexp(0.5, exponents), dtype=np.float64)


def _in_units(figures: Array, unit: Array) -> Array:
    """Return figures of which the differences and their squares are numbers as well."""
    with np.errstate(over="ignore"):
        return np.clip(figures / unit, -_FAR_OUTSIDE, _FAR_OUTSIDE)


def _measured_gates(problem: Problem) -> dict[str, int]:
    """Return the columns of the must-haves that follow from figures, by their ids.

    Where all figures are missing and no range is declared nothing can be drawn, and what is
    unknown passes.
    """
    columns = {
        leaf.id: j
        for j, leaf in enumerate(problem.base.leaves)
        if not isinstance(leaf.scale, PairwiseScale) and not problem.unheard[j]
    }
    return {
        gate.id: columns[gate.criterion]
        for gate in problem.study.gates
        if gate.criterion in columns and gate.threshold is not None
    }


def _candidates(problem: Problem, measured: Collection[str]) -> tuple[Alternative, ...]:
    """Return who is neither set aside nor ruled out by a must-have that people judge."""
    out = {
        outcome.alternative
        for outcome in problem.results.gates
        if not outcome.holds and outcome.gate not in measured
    }
    return tuple(
        alternative
        for alternative in problem.study.alternatives
        if alternative.stage is not Stage.SET_ASIDE and alternative.id not in out
    )


def _column_gate(gate: Gate, column: int, rows: Sequence[Alternative]) -> ColumnGate:
    assert gate.threshold is not None
    records = [gate.records.get(alternative.id, GateRecord()) for alternative in rows]
    waived = np.array([record.waiver is not None for record in records], dtype=np.bool_)
    return ColumnGate(column, gate.threshold, gate.sense.value, waived)


def _compared(problem: Problem, column: int, rows: Sequence[Alternative]) -> Array:
    """Return the values (m,) under a leaf compared in pairs, by the best of today's ranking."""
    leaf = problem.leaves[column]
    group = next(g for g in problem.results.weights.groups if g.parent == leaf)
    share = dict(zip(group.members, group.priorities.tolist(), strict=True))
    largest = max(share[alternative] for alternative in problem.alternatives)
    return np.array([min(share[each.id] / largest, 1.0) for each in rows])
