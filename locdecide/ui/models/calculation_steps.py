"""The steps of a calculation as tables of numbers, keyed by what their rows and columns are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from locdecide.decision.choices import RankingMethod
from locdecide.results import Array, Ranked, StudyResults

__all__ = ["CalculationStep", "Line", "Measure", "StepTable", "Subject", "step_table"]


class CalculationStep(Enum):
    """One table of the way from figures to rankings."""

    RANKINGS = "rankings"
    FIGURES = "figures"
    NORMALISED = "normalised"
    WEIGHTED = "weighted"
    DISTANCES = "distances"
    VALUES = "values"
    CONTRIBUTIONS = "contributions"

    @property
    def method(self) -> RankingMethod | None:
        """The method that the step belongs to; None for both."""
        step = CalculationStep
        if self in {step.NORMALISED, step.WEIGHTED, step.DISTANCES}:
            return RankingMethod.TOPSIS
        return RankingMethod.AHP if self in {step.VALUES, step.CONTRIBUTIONS} else None


class Line(Enum):
    """A row that is no alternative."""

    WEIGHTS = "weights"
    IDEAL = "ideal"
    ANTI_IDEAL = "anti-ideal"


class Measure(Enum):
    """A column that is no criterion."""

    TO_IDEAL = "to-ideal"
    TO_ANTI_IDEAL = "to-anti-ideal"
    TOPSIS_SCORE = "topsis-score"
    TOPSIS_RANK = "topsis-rank"
    AHP_SCORE = "ahp-score"
    AHP_RANK = "ahp-rank"

    @property
    def is_rank(self) -> bool:
        """Whether the numbers are whole ranks."""
        return self in {Measure.TOPSIS_RANK, Measure.AHP_RANK}


@dataclass(frozen=True)
class Subject:
    """One number of a calculation, by the ids of its alternative and criterion."""

    step: CalculationStep
    row: str | Line
    column: str | Measure

    @classmethod
    def score(cls, method: RankingMethod, alternative: str) -> Subject:
        """Return an alternative's score by a method, in the step that ends in it."""
        if method is RankingMethod.TOPSIS:
            return cls(CalculationStep.DISTANCES, alternative, Measure.TOPSIS_SCORE)
        return cls(CalculationStep.CONTRIBUTIONS, alternative, Measure.AHP_SCORE)


@dataclass(frozen=True)
class StepTable:
    """A table of one step; a cell is None where there is no number, as for a missing figure."""

    step: CalculationStep
    rows: tuple[str | Line, ...]
    columns: tuple[str | Measure, ...]
    cells: tuple[tuple[float | None, ...], ...]

    def same_shape(self, other: StepTable) -> bool:
        """Tell whether another table has the same step, rows and columns."""
        return (self.step, self.rows, self.columns) == (other.step, other.rows, other.columns)


def step_table(results: StudyResults, step: CalculationStep) -> StepTable:
    """Return the numbers of one step of a study's results; no rows when the method has none."""
    match step:
        case CalculationStep.RANKINGS:
            return _measures(results, step, _scores(results))
        case CalculationStep.FIGURES:
            return _by_leaf(results, step, results.performances)
        case CalculationStep.DISTANCES:
            return _measures(results, step, _distances(results))
    if step.method is RankingMethod.TOPSIS:
        topsis = results.topsis
        if topsis is None:
            return _nothing(step)
        if step is CalculationStep.NORMALISED:
            return _by_leaf(results, step, topsis.normalised)
        ideals = {Line.IDEAL: topsis.ideal, Line.ANTI_IDEAL: topsis.anti_ideal}
        return _by_leaf(results, step, topsis.weighted, ideals)
    ahp = results.ahp
    if ahp is None:
        return _nothing(step)
    if step is CalculationStep.VALUES:
        return _by_leaf(results, step, ahp.values)
    measures = {
        Measure.AHP_SCORE: _score_column(ahp.ranking),
        Measure.AHP_RANK: _rank_column(ahp.ranking),
    }
    return _by_leaf(results, step, ahp.contributions, measures=measures, weights=ahp.weights)


Columns = dict[Measure, list[float | None]]


def _by_leaf(
    results: StudyResults,
    step: CalculationStep,
    array: Array,
    lines: dict[Line, Array] | None = None,
    measures: Columns | None = None,
    weights: Array | None = None,
) -> StepTable:
    lines, measures = lines or {}, measures or {}
    weights = results.leaf_weights if weights is None else weights
    rows: list[str | Line] = [Line.WEIGHTS, *results.alternatives, *lines]
    empty: list[float | None] = [None] * len(measures)
    cells = [[*_numbers(weights.tolist()), *empty]]
    cells += [
        [*_numbers(row), *(column[i] for column in measures.values())]
        for i, row in enumerate(array.tolist())
    ]
    cells += [[*_numbers(line.tolist()), *empty] for line in lines.values()]
    columns: tuple[str | Measure, ...] = (*results.leaves, *measures)
    return StepTable(step, tuple(rows), columns, tuple(tuple(row) for row in cells))


def _measures(results: StudyResults, step: CalculationStep, columns: Columns) -> StepTable:
    if not columns:
        return _nothing(step)
    cells = tuple(zip(*columns.values(), strict=True))
    return StepTable(step, results.alternatives, tuple(columns), cells)


def _scores(results: StudyResults) -> Columns:
    columns: Columns = {}
    if results.topsis is not None:
        columns[Measure.TOPSIS_SCORE] = _score_column(results.topsis.ranking)
        columns[Measure.TOPSIS_RANK] = _rank_column(results.topsis.ranking)
    if results.ahp is not None:
        columns[Measure.AHP_SCORE] = _score_column(results.ahp.ranking)
        columns[Measure.AHP_RANK] = _rank_column(results.ahp.ranking)
    return columns


def _distances(results: StudyResults) -> Columns:
    if results.topsis is None:
        return {}
    return {
        Measure.TO_IDEAL: _numbers(results.topsis.distance_to_ideal.tolist()),
        Measure.TO_ANTI_IDEAL: _numbers(results.topsis.distance_to_anti_ideal.tolist()),
        Measure.TOPSIS_SCORE: _score_column(results.topsis.ranking),
        Measure.TOPSIS_RANK: _rank_column(results.topsis.ranking),
    }


def _score_column(ranking: Sequence[Ranked]) -> list[float | None]:
    return [ranked.score for ranked in ranking]


def _rank_column(ranking: Sequence[Ranked]) -> list[float | None]:
    return [ranked.rank for ranked in ranking]


def _numbers(row: Sequence[float]) -> list[float | None]:
    return [None if math.isnan(number) else number for number in row]


def _nothing(step: CalculationStep) -> StepTable:
    return StepTable(step, (), (), ())
