"""What is this number? The calculation behind each number of a ranking, in words and figures."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from locdecide.decision.choices import Normalisation, RankingMethod
from locdecide.decision.model import Criterion, PairwiseScale, Study
from locdecide.decision.tree import descendants, path
from locdecide.numerals import format_fixed, format_number, format_percent
from locdecide.results import StudyResults
from locdecide.ui.models.calculation_steps import CalculationStep, Line, Measure, Subject
from locdecide.ui.models.ranking_table import missing_figures, names_of, ranking_of
from locdecide.ui.widgets.value_calculation import ValueCalculation
from locdecide.words import Language

__all__ = ["Calculation"]


class Calculation(QObject):
    """Explains the numbers of one study's results."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._values = ValueCalculation(language, self)

    def explain(
        self, study: Study, results: StudyResults, subject: Subject
    ) -> tuple[str, str] | None:
        """Return a title and a rich text on a number; None when there is no such number now."""
        row, column = subject.row, subject.column
        if isinstance(column, str) and all(c.id != column for c in study.criteria):
            return None
        if isinstance(row, str) and row not in results.alternatives:
            return None
        if isinstance(column, Measure):
            return self._measure(study, results, str(row), column) if isinstance(row, str) else None
        criterion = next(c for c in study.criteria if c.id == column)
        if row is Line.WEIGHTS:
            return self._weight(study, results, criterion)
        if isinstance(row, Line):
            return self._ideal(results, criterion, row)
        return self._cell(study, results, subject.step, row, criterion)

    def _measure(
        self, study: Study, results: StudyResults, alternative: str, measure: Measure
    ) -> tuple[str, str] | None:
        name = _name(study, alternative)
        i = results.alternatives.index(alternative)
        if measure in {Measure.AHP_SCORE, Measure.AHP_RANK}:
            if results.ahp is None:
                return None
            title = self._scored(study, results, alternative, RankingMethod.AHP)
            return title, self._ahp_score(study, results, i)
        if results.topsis is None:
            return None
        if measure is Measure.TO_IDEAL:
            ideal, total = results.topsis.ideal, results.topsis.distance_to_ideal
            title = self.tr("{0}: distance to the ideal").format(name)
            return title, self._distance(study, results, i, ideal.tolist(), float(total[i]), "A+")
        if measure is Measure.TO_ANTI_IDEAL:
            ideal, total = results.topsis.anti_ideal, results.topsis.distance_to_anti_ideal
            title = self.tr("{0}: distance to the anti-ideal").format(name)
            return title, self._distance(study, results, i, ideal.tolist(), float(total[i]), "A−")
        title = self._scored(study, results, alternative, RankingMethod.TOPSIS)
        return title, self._closeness(study, results, i)

    def _scored(
        self, study: Study, results: StudyResults, alternative: str, method: RankingMethod
    ) -> str:
        found = next(r for r in ranking_of(results, method) if r.alternative == alternative)
        return self.tr("{0}: {1} score {2}, rank {3} of {4}").format(
            _name(study, alternative),
            "TOPSIS" if method is RankingMethod.TOPSIS else "AHP",
            self._fixed(found.score),
            found.rank,
            len(results.alternatives),
        )

    def _closeness(self, study: Study, results: StudyResults, i: int) -> str:
        topsis = results.topsis
        assert topsis is not None
        plus = float(topsis.distance_to_ideal[i])
        minus = float(topsis.distance_to_anti_ideal[i])
        score = self._fixed(topsis.ranking[i].score)
        p, m = self._fixed(plus), self._fixed(minus)
        lines = [
            self.tr("How close it is to the ideal: 1 is the ideal itself, 0 the anti-ideal."),
            "C = D− / (D+ + D−)",
        ]
        if plus + minus == 0:
            lines.append(self.tr("Both distances are 0, so the score is 0.5 by definition."))
        else:
            lines.append(f"{m} / ({p} + {m}) = <b>{score}</b>")
        lines.append(
            self.tr(
                "D+ = {0} is how far it is from the best on every criterion, D− = {1} how far "
                "from the worst."
            ).format(p, m)
        )
        head = ["", self.tr("weighted"), "A+", "A−"]
        rows = [
            [_name(study, leaf), *(self._maybe(float(n)) for n in numbers)]
            for leaf, *numbers in zip(
                results.leaves, topsis.weighted[i], topsis.ideal, topsis.anti_ideal, strict=True
            )
        ]
        return _text([*lines, *self._hedge(study, results, i)], [head, *rows])

    def _ahp_score(self, study: Study, results: StudyResults, i: int) -> str:
        ahp = results.ahp
        assert ahp is not None
        head = ["", self.tr("weight"), self.tr("value"), self.tr("adds")]
        rows = [
            [_name(study, leaf), *(self._maybe(float(n)) for n in numbers)]
            for leaf, *numbers in zip(
                results.leaves,
                ahp.weights,
                ahp.values[i],
                ahp.contributions[i],
                strict=True,
            )
        ]
        total = [self.tr("Score"), "", "", f"<b>{self._fixed(ahp.ranking[i].score)}</b>"]
        lines = [
            self.tr("The sum over all criteria of weight × value."),
            *self._hedge(study, results, i),
        ]
        return _text(lines, [head, *rows, total])

    def _distance(
        self,
        study: Study,
        results: StudyResults,
        i: int,
        ideal: Sequence[float],
        total: float,
        mark: str,
    ) -> str:
        assert results.topsis is not None
        weighted = results.topsis.weighted[i].tolist()
        squares = [(w - a) ** 2 for w, a in zip(weighted, ideal, strict=True)]
        head = [self.tr("Criterion"), f"(v − {mark})²"]
        rows = [
            [_name(study, leaf), self._maybe(square, 6)]
            for leaf, square in zip(results.leaves, squares, strict=True)
        ]
        known = sum(square for square in squares if not math.isnan(square))
        lines = [
            self.tr("The square root of the sum of squared differences over all criteria."),
            f"√{self._fixed(known, 6)} = {self._fixed(math.sqrt(known))}",
        ]
        if any(math.isnan(square) for square in squares):
            lines.append(self.tr("Stretched for what is missing: {0}.").format(self._fixed(total)))
        return _text([*lines, *self._hedge(study, results, i)], [head, *rows])

    def _weight(self, study: Study, results: StudyResults, criterion: Criterion) -> tuple[str, str]:
        steps = [(c.name, results.weights.of(c.id)) for c in path(study.criteria, criterion.id)]
        whole = steps[-1][1].global_
        title = self.tr("Weight of {0}: {1}").format(
            criterion.name, format_percent(whole, self._language)
        )
        lines = [self.tr("The weights among siblings, multiplied down the tree.")]
        rows = [[name, self._fixed(weight.local)] for name, weight in steps]
        return title, _text(lines, [*rows, [self.tr("Product"), f"<b>{self._fixed(whole)}</b>"]])

    def _ideal(
        self, results: StudyResults, criterion: Criterion, line: Line
    ) -> tuple[str, str] | None:
        if results.topsis is None or criterion.id not in results.leaves:
            return None
        best = line is Line.IDEAL
        array = results.topsis.ideal if best else results.topsis.anti_ideal
        number = self._fixed(float(array[results.leaves.index(criterion.id)]))
        kind = self.tr("ideal") if best else self.tr("anti-ideal")
        title = self.tr("{0}, {1}: {2}").format(criterion.name, kind, number)
        if results.topsis.normalisation == Normalisation.RANGE.value:
            text = (
                self.tr("The best of the declared range has the value 1, times the weight.")
                if best
                else self.tr("The worst of the declared range has the value 0.")
            )
        elif best:
            text = self.tr("The best weighted value among the alternatives.")
        else:
            text = self.tr("The worst weighted value among the alternatives.")
        return title, _text([text])

    def _cell(
        self,
        study: Study,
        results: StudyResults,
        step: CalculationStep,
        alternative: str,
        criterion: Criterion,
    ) -> tuple[str, str] | None:
        i = results.alternatives.index(alternative)
        if step is CalculationStep.CONTRIBUTIONS:
            return self._contribution(study, results, i, criterion)
        if criterion.id not in results.leaves:
            return None
        j = results.leaves.index(criterion.id)
        where = self.tr("{0}, {1}").format(_name(study, alternative), criterion.name)
        figure = self._figure(study, results, i, criterion)
        if step is CalculationStep.FIGURES:
            return where, _text(figure)
        topsis, ahp = results.topsis, results.ahp
        if step is CalculationStep.VALUES and ahp is not None:
            number = float(ahp.values[i, j])
        elif step is CalculationStep.NORMALISED and topsis is not None:
            number = float(topsis.normalised[i, j])
        elif step is CalculationStep.WEIGHTED and topsis is not None:
            number = float(topsis.weighted[i, j])
        else:
            return None
        if math.isnan(number):
            return where, _text(figure)
        title = self.tr("{0}: {1}").format(where, self._fixed(number))
        if step is CalculationStep.WEIGHTED and topsis is not None:
            weight = self._fixed(float(results.leaf_weights[j]))
            normalised = self._fixed(float(topsis.normalised[i, j]))
            product = f"{weight} × {normalised} = <b>{self._fixed(number)}</b>"
            return title, _text([self.tr("Weight × normalised"), product])
        explain = self._values.value if step is CalculationStep.VALUES else self._values.normalised
        lines = explain(study, results, alternative, criterion, number)
        return title, _text([*figure[:1], *(html.escape(line) for line in lines)])

    def _contribution(
        self, study: Study, results: StudyResults, i: int, criterion: Criterion
    ) -> tuple[str, str] | None:
        ahp = results.ahp
        if ahp is None:
            return None
        below = descendants(study.criteria, criterion.id)
        columns = [j for j, leaf in enumerate(results.leaves) if leaf in below]
        parts = ahp.contributions[i].tolist()
        total = sum(parts[j] for j in columns)
        title = self.tr("{0}: {1} adds {2}").format(
            _name(study, results.alternatives[i]), criterion.name, self._fixed(total)
        )
        score = ahp.ranking[i].score
        lines = [
            self.tr("Weight × value: {0} of its score of {1}.").format(
                format_percent(total / score if score else 0.0, self._language),
                self._fixed(score),
            ),
            *self._hedge(study, results, i),
        ]
        head = ["", self.tr("weight"), self.tr("value"), self.tr("adds")]
        rows = [
            [
                _name(study, results.leaves[j]),
                self._fixed(float(ahp.weights[j])),
                self._maybe(float(ahp.values[i, j])),
                self._fixed(parts[j]),
            ]
            for j in columns
        ]
        return title, _text(lines, [head, *rows])

    def _figure(self, study: Study, results: StudyResults, i: int, leaf: Criterion) -> list[str]:
        if isinstance(leaf.scale, PairwiseScale):
            return [self.tr("The alternatives are compared in pairs here; there is no figure.")]
        number = float(results.performances[i, results.leaves.index(leaf.id)])
        if math.isnan(number):
            return [
                self.tr(
                    "The figure is missing. The alternative is ranked on what is known: the "
                    "other criteria count for more."
                )
            ]
        given = study.performances[results.alternatives[i]][leaf.id]
        levels = {level.id: level.label for level in getattr(leaf.scale, "levels", ())}
        shown = format_number(number, self._language, None)
        unit = levels.get(str(given.value)) or leaf.unit
        lines = [f"x = {shown} {html.escape(unit)}".rstrip()]
        if given.source:
            year = f", {given.year}" if given.year else ""
            lines.append(self.tr("Source: {0}").format(html.escape(given.source + year)))
        else:
            lines.append(self.tr("The figure has no source."))
        return lines

    def _hedge(self, study: Study, results: StudyResults, i: int) -> list[str]:
        missing = missing_figures(study, results)[results.alternatives[i]]
        if not missing:
            return []
        text = QCoreApplication.translate(
            "Calculation",
            "%n figure(s) missing: the known ones count for correspondingly more.",
            None,
            missing,
        )
        return [text]

    def _maybe(self, number: float, decimals: int = 4) -> str:
        return "–" if math.isnan(number) else self._fixed(number, decimals)

    def _fixed(self, number: float, decimals: int = 4) -> str:
        return format_fixed(number, self._language, decimals)


_STACKED = 3
_TABLE = "width='100%' cellspacing='0' cellpadding='0' style='margin-top: 8px'"


def _name(study: Study, key: str) -> str:
    return names_of(study)[key]


def _text(lines: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> str:
    """Return lines and a table as rich text; the first cell of a row is escaped, a name."""
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    if not rows:
        return paragraphs
    body = "".join(_row(row) for row in rows)
    return f"{paragraphs}<table {_TABLE}>{body}</table>"


def _row(cells: Sequence[str]) -> str:
    """Return a table row; a name before many numbers stands above them, for want of width."""
    name, *numbers = cells
    stacked = len(numbers) >= _STACKED
    above = "0" if stacked else "4"
    right = "".join(
        f"<td align='right' style='padding-top: {above}px'>{number}</td>" for number in numbers
    )
    shown = html.escape(name)
    if not stacked:
        return f"<tr><td style='padding-top: 4px'>{shown}</td>{right}</tr>"
    if not shown:
        return f"<tr>{right}</tr>"
    wide = f"colspan='{len(numbers)}' style='padding-top: 8px'"
    return f"<tr><td {wide}>{shown}</td></tr><tr>{right}</tr>"
