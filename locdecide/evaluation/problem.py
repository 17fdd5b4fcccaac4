"""A study's ranking as the numbers behind it, ready for other weights and other figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import AhpMode, Normalisation, RankingMethod
from locdecide.decision.model import Study
from locdecide.evaluation.ranked_table import RankedTable, ranked_table
from locdecide.evaluation.ranking import leading_ranking
from locdecide.mcda.smaa_keys import Forms, sum_forms, topsis_forms
from locdecide.mcda.weight_lines import (
    WeightLines,
    topsis_lines,
    topsis_squares,
    weighted_sum_lines,
)
from locdecide.results import Ranked, StudyResults

__all__ = ["Problem", "problem_of"]

T = TypeVar("T", bound=np.generic)

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Problem:
    """The ranking that a study leads with.

    ``alternatives`` (m) and ``leaves`` (n) are the ids of rows and columns. ``weights`` (n,) are
    those that count: a leaf that tells nothing apart under this method has 0, and the others share
    what it weighs; all 0 where nothing else weighs anything.
    ``leaders`` are the row numbers that rank first today.
    """

    study: Study
    results: StudyResults
    base: RankedTable
    weights: Array
    leaders: tuple[int, ...]

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The ids of the rows."""
        return self.results.alternatives

    @property
    def leaves(self) -> tuple[str, ...]:
        """The ids of the columns."""
        return self.results.leaves

    @property
    def by_topsis(self) -> bool:
        """Whether the study leads with TOPSIS."""
        return self.study.method.ranking is RankingMethod.TOPSIS

    @property
    def over_ranges(self) -> bool:
        """Whether figures are valued over declared ranges, so that one can move alone."""
        method = self.study.method
        if self.by_topsis:
            return method.normalisation is Normalisation.RANGE
        return method.ahp_mode is AhpMode.ABSOLUTE

    @property
    def fixed_ranges(self) -> bool:
        """Whether no score depends on which other alternatives there are."""
        return self.over_ranges and not self.base.table.undeclared and not self.base.compared

    @property
    def ranking(self) -> tuple[Ranked, ...]:
        """The ranking today, in the order of the rows."""
        return leading_ranking(self.study, self.results)

    @cached_property
    def values(self) -> Array:
        """The values (m, n) that AHP weighs in the study's mode, NaN where not known."""
        assert self.results.ahp is not None
        return self.results.ahp.values

    @cached_property
    def squares(self) -> tuple[Array, Array]:
        """TOPSIS's squared distances to ideal and anti-ideal (m, n) before weighting."""
        figures, signs = self.base.topsis_figures
        return topsis_squares(
            figures,
            signs,
            normalisation=self.study.method.normalisation.value,
            values=self.base.values if self.over_ranges else None,
        )

    @cached_property
    def telling(self) -> Flags:
        """Which leaves (n,) count under this method: not those that tell nothing apart."""
        if self.over_ranges:
            return ~self.base.flat
        return np.ones(len(self.leaves), dtype=np.bool_)

    @cached_property
    def unheard(self) -> Flags:
        """Of which leaves (n,) nothing is known, no figure and no declared range."""
        table = self.base.table
        undeclared = np.array([leaf in table.undeclared for leaf in self.leaves], dtype=np.bool_)
        return undeclared & np.isnan(table.performances).all(axis=0)

    def lines(self, groups: Flags | None = None) -> WeightLines:
        """Return the lines of weights for groups (g, n) of leaves, by default each alone.

        Weights are those of the results: a leaf that tells nothing apart has its share of them
        and gives nothing for it. A group of such leaves moves nothing.
        """
        chosen = np.eye(len(self.leaves), dtype=np.bool_) if groups is None else groups
        weights, nan = self.results.leaf_weights, np.nan
        if self.by_topsis:
            to_ideal, to_anti_ideal = (np.where(self.telling, each, nan) for each in self.squares)
            lines = topsis_lines(to_ideal, to_anti_ideal, weights, chosen)
        else:
            values = np.where(self.telling, self.values, nan)
            lines = weighted_sum_lines(values, weights, chosen)
        return lines if self.telling.all() else _without_dead_ends(lines, chosen, self.telling)

    def forms(self) -> Forms:
        """Return the scores as forms in the weights, for simulation with figures as given."""
        if not self.by_topsis:
            return sum_forms(self.values)
        figures, signs = self.base.topsis_figures
        return topsis_forms(
            figures,
            signs,
            normalisation=self.study.method.normalisation.value,
            values=self.base.values if self.over_ranges else None,
        )


def _without_dead_ends(lines: WeightLines, groups: Flags, telling: Flags) -> WeightLines:
    """Return lines that stay as they are towards an end at which nothing would count."""
    inside = (groups & telling).any(axis=1)
    outside = (~groups & telling).any(axis=1)

    def carried(ends: npt.NDArray[T]) -> npt.NDArray[T]:
        result = ends.copy()
        result[0, ~outside], result[1, ~inside] = ends[1, ~outside], ends[0, ~inside]
        return result

    return replace(
        lines,
        gained=carried(lines.gained),
        lost=carried(lines.lost),
        known=carried(lines.known),
    )


def problem_of(study: Study, results: StudyResults) -> Problem | None:
    """Return the numbers behind a study's leading ranking; None where nothing is ranked."""
    ranking = leading_ranking(study, results)
    if not ranking:
        return None
    base = ranked_table(study, results.weights, results.gates)
    first = tuple(i for i, ranked in enumerate(ranking) if ranked.rank == 1)
    problem = Problem(study, results, base, results.leaf_weights, first)
    if problem.over_ranges:
        return replace(problem, weights=base.telling_weights(results.leaf_weights))
    return problem
