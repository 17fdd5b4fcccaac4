"""Why A beats B: what each criterion adds to the lead, and what a point of score is worth."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.conclusions.reasons import duel_sentence, equivalents_sentence
from locdecide.decision.model import NumberScale
from locdecide.evaluation import duel
from locdecide.results import Contribution, Duel, Robustness, StudyResults
from locdecide.ui.charts.alternative_label import alternative_labels
from locdecide.ui.charts.lead_waterfall import LeadWaterfall, WaterfallStep
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.models.text_table import TextTable
from locdecide.ui.robustness.alternative_box import AlternativeBox
from locdecide.ui.robustness.column_area import ColumnArea
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.flat_table import FlatTable
from locdecide.ui.workbench import Workbench

__all__ = ["WhyTopic"]


class WhyTopic(Topic):
    """Holds two alternatives against each other, the first two unless others are chosen."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._chosen: tuple[str, str] | None = None
        self._found: tuple[StudyResults, Duel | None, tuple[str, str]] | None = None
        self.first = AlternativeBox(self.tr("Why this one"), self)
        self.second = AlternativeBox(self.tr("beats this one"), self)
        self.swap = QPushButton(self.tr("&Swap"), self)
        self.swap.setToolTip(self.tr("Hold the second against the first."))
        self.chart = LeadWaterfall(workbench.language, self)
        self._head = QLabel(self.tr("What one point of score is worth"), self)
        self._head.setFont(font(strong=True))
        self._equal = QLabel(self)
        self._equal.setTextFormat(Qt.TextFormat.PlainText)
        self._hedge = QLabel(self)
        self._hedge.setProperty("role", "muted")
        for label in (self._equal, self._hedge):
            label.setWordWrap(True)
        self._rows = TextTable(self)
        self.table = FlatTable(self._rows, self._head.text(), 0, self)
        self.alone = QLabel(self.tr("There is no second alternative to compare with."), self)
        self._body = QWidget(self)
        self._lay_out()
        self.home = self.first
        self.first.chosen.connect(lambda key: self._choose(key, self.second.alternative))
        self.second.chosen.connect(lambda key: self._choose(self.first.alternative, key))
        self.swap.clicked.connect(
            lambda: self._choose(self.second.alternative, self.first.alternative)
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        against = QLabel(self.tr("against"), self)
        against.setProperty("role", "muted")
        for widget, stretch in ((self.first, 3), (against, 0), (self.second, 3), (self.swap, 0)):
            row.addWidget(widget, stretch)
        row.addStretch(1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE[2])
        body.addLayout(row)
        body.addWidget(self.chart)
        body.addSpacing(SPACE[1])
        for part in (self._head, self._equal, self.table, self._hedge):
            body.addWidget(part)
        area = ColumnArea(self)
        area.column.addWidget(self.alone)
        area.column.addWidget(self._body)
        area.column.addStretch(1)
        self.alone.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two that are compared: those chosen, else the first two of the ranking."""
        ranking = sorted(
            ranking_of(self.results, self.study.method.ranking), key=lambda ranked: ranked.rank
        )
        ranked = [each.alternative for each in ranking]
        if self._chosen is not None and set(self._chosen) <= set(ranked):
            return self._chosen
        return (ranked[0], ranked[1]) if len(ranked) > 1 else None

    @property
    def equivalents(self) -> str:
        """What one point of score is worth, in a sentence."""
        return self._equal.text()

    def sentence(self, robustness: Robustness) -> str:
        found = self._duel()
        return self.alone.text() if found is None else duel_sentence(found, self.names)

    def show_robustness(self, robustness: Robustness) -> None:
        self._refresh()

    def _duel(self) -> Duel | None:
        """Return the comparison, computed once for the same weights and figures."""
        pair, results = self.pair, self.results
        if pair is None:
            return None
        if self._found is None or self._found[0] is not results or self._found[2] != pair:
            self._found = (results, duel(self.study, results, *pair), pair)
        return self._found[1]

    def _refresh(self) -> None:
        found = self._duel()
        self.alone.setVisible(found is None)
        self._body.setVisible(found is not None)
        if found is None:
            return
        labels = alternative_labels(self.study, self.colours)
        ranked = set(self.results.alternatives)
        offered = [label for key, label in labels.items() if key in ranked]
        self.first.show_alternatives(offered, found.first)
        self.second.show_alternatives(offered, found.second)
        self.chart.set_title(duel_sentence(found, self.names))
        self.chart.show_duel(
            labels[found.first],
            labels[found.second],
            (found.score_first, found.score_second),
            [self._step(each) for each in found.contributions],
        )
        self._show_equivalents(found)

    def _step(self, contribution: Contribution) -> WaterfallStep:
        names, key = self.names, contribution.criterion
        criterion = next(each for each in self.study.criteria if each.id == key)
        figures = (contribution.first, contribution.second)
        texts = iter(names.figures(key, *(figure for figure in figures if figure is not None)))
        number = isinstance(criterion.scale, NumberScale)
        first, second = (next(texts) if f is not None else "–" for f in figures)
        return WaterfallStep(
            criterion=key,
            name=criterion.name,
            amount=contribution.amount,
            first=first,
            second=second,
            exact=figures if number else (None, None),
            unit=criterion.unit if number else "",
        )

    def _show_equivalents(self, found: Duel) -> None:
        names = self.names
        self._equal.setText(equivalents_sentence(found, names))
        self.table.setVisible(bool(found.equivalents))
        self._hedge.setVisible(bool(found.equivalents))
        rows = [[self.tr("Criterion"), self.tr("One point"), self.tr("Share of the range")]]
        for each in found.equivalents:
            enough = each.share <= 1.0
            change = names.amount(each.criterion, abs(each.change))
            rows.append(
                [
                    names.criterion(each.criterion),
                    f"{'+' if each.change > 0 else '−'}{change}" if enough else "–",
                    names.percent(each.share)
                    if enough
                    else self.tr("the whole range is not worth a point"),
                ]
            )
        self._rows.show_rows(rows)
        words = self.tr("For the weighted sum of values over the declared ranges, within them.")
        if found.method == "topsis":
            words += " " + self.tr("TOPSIS has no such fixed rates; there they are a guide.")
        self._hedge.setText(words)

    def _choose(self, first: str | None, second: str | None) -> None:
        if first is None or second is None:
            return
        before = self.pair
        if first == second and before is not None:
            # The one that was chosen twice leaves its place to the other.
            first, second = before[1], before[0]
        self._chosen = (first, second)
        self._refresh()
        self.answered.emit()
        self.answered.emit()
