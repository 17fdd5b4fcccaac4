"""The result of a study at a glance: both rankings, what is left out, and what adds up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Study
from locdecide.decision.tree import children, descendants
from locdecide.results import StudyResults
from locdecide.ui.charts.contribution_bars import (
    ContributionBars,
    ContributionGroup,
    axis_limit,
)
from locdecide.ui.charts.rank_comparison import RankComparison, RankedColumn
from locdecide.ui.models.calculation_steps import CalculationStep, Subject
from locdecide.ui.models.ranking_table import RankedRow, names_of, ranking_rows
from locdecide.ui.theme import SPACE, Colours
from locdecide.ui.widgets.conclusion import Conclusion
from locdecide.words import Language, word

__all__ = ["RankingResult"]


class RankingResult(QScrollArea):
    """Shows the rankings of a study as charts.

    Signals
    -------
    subject_chosen(Subject)
        The user asked for a number.
    """

    subject_chosen = Signal(object)

    def __init__(
        self, conclusion: Conclusion, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._conclusion = conclusion
        self._language = language
        self.comparison = RankComparison(language, self)
        self.bars = ContributionBars(language, self)
        self._excluded = QLabel(self)
        self._excluded.setWordWrap(True)
        self._excluded.setProperty("role", "muted")
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self.comparison)
        layout.addWidget(self._excluded)
        layout.addSpacing(SPACE[2])
        layout.addWidget(self.bars)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.comparison.score_chosen.connect(self._on_score)
        self.bars.part_chosen.connect(self._on_part)

    def show_results(
        self, study: Study, results: StudyResults, colours: Colours, *, by_leaf: bool
    ) -> None:
        """Show some results; the bars by leaf criteria or by top criteria."""
        left = ranking_rows(study, results, RankingMethod.TOPSIS, colours)
        right = ranking_rows(study, results, RankingMethod.AHP, colours)
        self.comparison.set_title(self._conclusion.comparison(left, right))
        self.comparison.set_columns(
            [
                self._column(study, RankingMethod.TOPSIS, left),
                self._column(study, RankingMethod.AHP, right),
            ]
        )
        groups = _groups(study, results, by_leaf=by_leaf)
        self.bars.setVisible(bool(right))
        self.bars.set_title(self._conclusion.contributions(right, groups))
        self.bars.set_bars(right, groups, axis_limit([row.score for row in right]))
        lines = self.exclusions(study, results)
        self._excluded.setText("\n".join(lines))
        self._excluded.setVisible(bool(lines))

    def exclusions(self, study: Study, results: StudyResults) -> list[str]:
        """Return a line for each alternative that is not ranked, with the reason."""
        names = names_of(study)
        lines: list[str] = []
        for alternative in results.ruled_out:
            failed = [
                self.tr("'{0}'").format(names[outcome.gate])
                for outcome in results.gates
                if outcome.alternative == alternative and not outcome.holds
            ]
            lines.append(
                self.tr("Ruled out: {0} – fails {1}").format(names[alternative], ", ".join(failed))
            )
        return [*lines, *(self.tr("Set aside: {0}").format(names[a]) for a in results.set_aside)]

    def show_subject(self, subject: Subject) -> None:
        """Mark the number that is being explained where a chart shows it."""
        score = score_method(subject)
        self.comparison.set_current((score, subject.row) if score else None)
        part = subject.step is CalculationStep.CONTRIBUTIONS and isinstance(subject.column, str)
        self.bars.set_current((subject.row, subject.column) if part else None)

    def _column(
        self, study: Study, method: RankingMethod, rows: Sequence[RankedRow]
    ) -> RankedColumn:
        topsis = method is RankingMethod.TOPSIS
        choice = study.method.normalisation if topsis else study.method.ahp_mode
        leads = method is study.method.ranking
        title = self.tr("{0}, leading ({1})") if leads else self.tr("{0} ({1})")
        return RankedColumn(
            method=method,
            title=title.format(word(method, self._language), word(choice, self._language)),
            rows=tuple(rows),
            limit=1.0 if topsis else axis_limit([row.score for row in rows]),
            reason="" if rows else self.tr("No ranking; the note above says why."),
        )

    def _on_score(self, method: RankingMethod, alternative: str) -> None:
        self.subject_chosen.emit(Subject.score(method, alternative))

    def _on_part(self, alternative: str, criterion: str) -> None:
        self.subject_chosen.emit(Subject(CalculationStep.CONTRIBUTIONS, alternative, criterion))


def score_method(subject: Subject) -> RankingMethod | None:
    """Return the method whose score a subject is; None when it is another number."""
    return next(
        (m for m in RankingMethod if subject == Subject.score(m, str(subject.row))),
        None,
    )


def _groups(study: Study, results: StudyResults, *, by_leaf: bool) -> list[ContributionGroup]:
    if results.ahp is None:
        return []
    place = {leaf: j for j, leaf in enumerate(results.leaves)}
    leaf_criteria = tuple(c for c in study.criteria if c.id in place)
    table = results.ahp.contributions.tolist()
    groups: list[ContributionGroup] = []
    for criterion in leaf_criteria if by_leaf else children(study.criteria, None):
        below = {criterion.id} if by_leaf else descendants(study.criteria, criterion.id)
        columns = [j for leaf, j in place.items() if leaf in below]
        parts = {
            alternative: sum(row[j] for j in columns)
            for alternative, row in zip(results.alternatives, table, strict=True)
        }
        weight = results.weights.of(criterion.id).global_
        groups.append(ContributionGroup(criterion.id, criterion.name, weight, parts))
    return groups
