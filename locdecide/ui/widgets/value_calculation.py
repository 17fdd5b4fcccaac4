"""How a figure became a normalised number or a value: the formula with the figures in it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject

from locdecide.decision.choices import AhpMode, Direction, Normalisation
from locdecide.decision.model import Criterion, PairwiseScale, Study
from locdecide.decision.tree import leaves
from locdecide.evaluation.table import performance_table
from locdecide.numerals import format_fixed, format_number
from locdecide.results import StudyResults
from locdecide.words import Language

__all__ = ["ValueCalculation"]


class ValueCalculation(QObject):
    """Writes the calculation of one cell of the normalised table or of the values."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def normalised(
        self, study: Study, results: StudyResults, alternative: str, leaf: Criterion, value: float
    ) -> list[str]:
        """Return the lines that say how TOPSIS normalised a figure."""
        normalisation = study.method.normalisation
        if isinstance(leaf.scale, PairwiseScale):
            return self._compared(value)
        if normalisation is Normalisation.RANGE:
            return self._over_range(study, results, alternative, leaf, value)
        x, column, lines = self._measured(results, alternative, leaf)
        end = f" = {self._fixed(value)}"
        match normalisation:
            case Normalisation.VECTOR:
                length = math.sqrt(sum(number * number for number in column))
                formula = self.tr("r = x / the square root of the sum of x² in the column")
                return [*lines, formula, f"{self._plain(x)} / {self._plain(length)}{end}"]
            case Normalisation.MINMAX:
                low, high = min(column), max(column)
                if low == high:
                    return [
                        *lines,
                        self.tr("All figures are equal, so the criterion adds nothing."),
                    ]
                figures = (
                    f"({self._plain(x)} − {self._bare(low)}) / "
                    f"({self._plain(high)} − {self._bare(low)}){end}"
                )
                return [*lines, self.tr("r = (x − lowest) / (highest − lowest)"), figures]
            case Normalisation.MAX:
                largest = max(abs(number) for number in column)
                formula = self.tr("r = x / the largest in the column")
                return [*lines, formula, f"{self._plain(x)} / {self._plain(largest)}{end}"]
        total = sum(abs(number) for number in column)
        formula = self.tr("r = x / the sum of the column")
        return [*lines, formula, f"{self._plain(x)} / {self._plain(total)}{end}"]

    def value(
        self, study: Study, results: StudyResults, alternative: str, leaf: Criterion, value: float
    ) -> list[str]:
        """Return the lines that say what AHP made of a figure."""
        mode = study.method.ahp_mode
        if isinstance(leaf.scale, PairwiseScale):
            return self._compared(value)
        if mode is AhpMode.ABSOLUTE:
            return self._over_range(study, results, alternative, leaf, value)
        x, column, lines = self._measured(results, alternative, leaf)
        gain = leaf.direction is Direction.MAXIMISE
        end = f" = {self._fixed(value)}"
        if mode is AhpMode.IDEAL:
            if gain:
                formula = self.tr("v = x / the largest in the column")
                return [*lines, formula, f"{self._plain(x)} / {self._plain(max(column))}{end}"]
            formula = self.tr("v = the smallest in the column / x")
            return [*lines, formula, f"{self._plain(min(column))} / {self._plain(x)}{end}"]
        if gain:
            formula = self.tr("v = x / the sum of the column")
            return [*lines, formula, f"{self._plain(x)} / {self._plain(sum(column))}{end}"]
        total = self._plain(sum(1 / number for number in column))
        formula = self.tr("v = (1 / x) / the sum of 1 / x in the column")
        return [*lines, formula, f"(1 / {self._plain(x)}) / {total}{end}"]

    def _over_range(
        self, study: Study, results: StudyResults, alternative: str, leaf: Criterion, value: float
    ) -> list[str]:
        kept = set(results.alternatives)
        table = performance_table(
            study, leaves(study.criteria), [a for a in study.alternatives if a.id in kept]
        )
        j = results.leaves.index(leaf.id)
        worst, best = float(table.worst[j]), float(table.best[j])
        x = float(results.performances[results.alternatives.index(alternative), j])
        if worst == best:
            return [self.tr("The range has no width, so the criterion adds nothing.")]
        target = leaf.direction is Direction.TARGET
        if target:
            formula = self.tr("v = 1 − |x − target| / |worst − target|")
            raw = 1 - abs((x - best) / (worst - best))
            figures = (
                f"1 − |{self._plain(x)} − {self._bare(best)}| / "
                f"|{self._plain(worst)} − {self._bare(best)}| = {self._fixed(raw)}"
            )
        else:
            formula = self.tr("v = (x − worst) / (best − worst)")
            raw = (x - worst) / (best - worst)
            figures = (
                f"({self._plain(x)} − {self._bare(worst)}) / "
                f"({self._plain(best)} − {self._bare(worst)}) = {self._fixed(raw)}"
            )
        lines = [formula, figures]
        if not 0 <= raw <= 1:
            lines.append(
                self.tr("Outside the range: it counts as the nearer end, {0}.").format(
                    self._fixed(value)
                )
            )
        if leaf.id in table.undeclared:
            lines.append(self.tr("No range is declared: worst and best are those of the data."))
        return lines

    def _measured(
        self, results: StudyResults, alternative: str, leaf: Criterion
    ) -> tuple[float, list[float], list[str]]:
        """Return the number that is used, its known column, and a word on targets."""
        column = results.performances[:, results.leaves.index(leaf.id)].tolist()
        x = column[results.alternatives.index(alternative)]
        lines: list[str] = []
        if leaf.direction is Direction.TARGET:
            target = leaf.best if leaf.best is not None else _farthest(column)
            lines.append(
                self.tr("x is the distance to the target {0}.").format(self._plain(target))
            )
            column = [abs(number - target) for number in column]
            x = abs(x - target)
        return x, [number for number in column if not math.isnan(number)], lines

    def _compared(self, value: float) -> list[str]:
        return [
            self.tr("From the pairwise comparisons of the alternatives: {0}.").format(
                self._fixed(value)
            )
        ]

    def _plain(self, number: float) -> str:
        """Write a figure with as many digits as it needs, or six of a computed one."""
        digits = None if len(repr(number)) <= 8 else 6
        return format_number(number, self._language, digits)

    def _bare(self, number: float) -> str:
        """Write a figure that follows a minus sign."""
        return f"({self._plain(number)})" if number < 0 else self._plain(number)

    def _fixed(self, number: float) -> str:
        return format_fixed(number, self._language, 4)


def _farthest(column: Sequence[float]) -> float:
    """Return the target where none is declared: the largest known figure."""
    return max((number for number in column if not math.isnan(number)), default=1.0)
