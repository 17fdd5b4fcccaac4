"""What would it take: the smallest changes that put one alternative first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.conclusions.reasons import takes_sentence
from locdecide.decision.model import Study
from locdecide.evaluation import what_it_takes
from locdecide.live.background import Background, Job
from locdecide.results import Robustness, StudyResults, TippingPoint, WhatItTakes
from locdecide.ui.charts.alternative_label import alternative_labels
from locdecide.ui.charts.weight_change import ChangedWeight, WeightChange
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.robustness.alternative_box import AlternativeBox
from locdecide.ui.robustness.column_area import ColumnArea
from locdecide.ui.robustness.measured import measures_on_ranges
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.theme import SPACE, font
from locdecide.ui.workbench import Workbench

__all__ = ["TakesTopic"]


class TakesTopic(Topic):
    """Asks for any alternative, the second one first; its answer takes a moment to compute."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._chosen: str | None = None
        self._found: tuple[StudyResults, str, WhatItTakes | None] | None = None
        self._background = Background(self)
        self._job: Job | None = None
        self._asked: tuple[StudyResults, str] | None = None
        self.box = AlternativeBox(self.tr("Alternative"), self)
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setFont(font(strong=True))
        self.chart = WeightChange(workbench.language, self)
        self._level = QLabel(self)
        self._level.setProperty("role", "muted")
        self.try_button = QPushButton(self.tr("&Try these weights"), self)
        self.try_button.setToolTip(
            self.tr("See everywhere on this page what follows; nothing is saved.")
        )
        self.back_button = QPushButton(self.tr("Back to the study's weights"), self)
        self._figures_head = QLabel(self.tr("Or one of its own figures"), self)
        self._figures_head.setFont(font(strong=True))
        self._figures = QLabel(self)
        self._figures.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._said, self._level, self._figures):
            label.setWordWrap(True)
        self._lay_out()
        self.home = self.box
        self.box.chosen.connect(self._on_chosen)
        self.try_button.clicked.connect(self._on_try)
        self.back_button.clicked.connect(workbench.trial.clear)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)

    def _lay_out(self) -> None:
        question = QLabel(self.tr("What would put this one first:"), self)
        question.setBuddy(self.box)
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(question)
        row.addWidget(self.box, 3)
        row.addStretch(2)
        area = ColumnArea(self)
        area.column.addLayout(row)
        area.column.addWidget(self._said)
        area.column.addWidget(self.chart)
        area.column.addWidget(self._level)
        for button in (self.try_button, self.back_button):
            area.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        area.column.addSpacing(SPACE[1])
        area.column.addWidget(self._figures_head)
        area.column.addWidget(self._figures)
        area.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._hide_answer()

    @property
    def alternative(self) -> str | None:
        """The one that is asked about: the chosen one, else the second of the ranking."""
        ranking = ranking_of(self.results, self.study.method.ranking)
        ranked = [each.alternative for each in sorted(ranking, key=lambda each: each.rank)]
        if self._chosen in ranked:
            return self._chosen
        return ranked[min(1, len(ranked) - 1)] if ranked else None

    @property
    def said(self) -> str:
        """The answer in a sentence."""
        return self._said.text()

    @property
    def figures(self) -> str:
        """The changes of its own figures, one a line."""
        return "" if self._figures.isHidden() else self._figures.text()

    def sentence(self, robustness: Robustness) -> str:
        takes = None if robustness.quick else self._takes()
        return "" if takes is None else takes_sentence(takes, self.names)

    def show_robustness(self, robustness: Robustness) -> None:
        self._offer()
        if robustness.quick:
            # While weights are dragged the last answer stays, greyed.
            self._give_up()
            self._fade()
        else:
            self._refresh()

    def _takes(self) -> WhatItTakes | None:
        """Return the answer where it is known for the present weights and figures."""
        known = self._found
        if known is None or known[0] is not self.results or known[1] != self.alternative:
            return None
        return known[2]

    def _offer(self) -> None:
        labels = alternative_labels(self.study, self.colours)
        ranked = set(self.results.alternatives)
        offered = [label for key, label in labels.items() if key in ranked]
        self.box.show_alternatives(offered, self.alternative)

    def _refresh(self) -> None:
        """Show the answer, or have it computed; it takes a moment where there are many."""
        alternative, results, study = self.alternative, self.results, self.study
        if alternative is None:
            self._hide_answer()
            return
        takes = self._takes()
        if takes is not None:
            self._give_up()
            self._show_answer(takes)
            return
        self._fade()
        self._ask(study, results, alternative)

    def _ask(self, study: Study, results: StudyResults, alternative: str) -> None:
        """Have the answer computed, unless it is being computed already."""
        if self._asked is not None and self._asked[0] is results and self._asked[1] == alternative:
            return
        self._give_up()

        def job(_cancelled: object, _progressed: object) -> WhatItTakes | None:
            return what_it_takes(study, results, alternative)

        self._job, self._asked = job, (results, alternative)
        self._background.submit(job)

    def _give_up(self) -> None:
        if self._job is not None:
            self._background.give_up(self._job)
        self._job, self._asked = None, None

    def _on_done(self, job: Job, takes: WhatItTakes | None) -> None:
        if job is not self._job or self._asked is None:
            return
        self._found = (*self._asked, takes)
        self._job, self._asked = None, None
        if self._takes() is not None:
            self._show_answer(takes)
            self.answered.emit()

    def _on_failed(self, _job: Job, error: Exception) -> None:
        self._job, self._asked = None, None
        raise error

    def _fade(self) -> None:
        if self._found is not None and self._found[0].study != self.study.id:
            self._found = None
        if self._found is None:
            self._hide_answer()
            self._said.setText(self.tr("The smallest changes are being looked for."))
        for widget in (self._said, self.chart, self._level, self.try_button, self._figures):
            widget.setEnabled(False)

    def _show_answer(self, takes: WhatItTakes | None) -> None:
        self._hide_answer()
        if takes is None:
            return
        for widget in (self._said, self.chart, self._level, self.try_button, self._figures):
            widget.setEnabled(True)
        self._said.setText(self._answer(takes))
        moves = not takes.leads and takes.weights is not None
        self.chart.setVisible(moves)
        self._level.setVisible(moves)
        self.try_button.setVisible(moves)
        self.back_button.setVisible(self.workbench.trial.weights is not None)
        if takes.weights is not None and moves:
            self._show_weights(takes, takes.weights)
        self._show_figures(takes)

    def _hide_answer(self) -> None:
        self._said.setText("")
        for widget in (
            self.chart,
            self._level,
            self.try_button,
            self.back_button,
            self._figures_head,
            self._figures,
        ):
            widget.hide()

    def _answer(self, takes: WhatItTakes) -> str:
        said = takes_sentence(takes, self.names)
        if takes.leads and self.workbench.trial.weights is not None:
            return f"{said} {self.tr('That is with the weights that are being tried.')}"
        return said

    def _show_weights(self, takes: WhatItTakes, needed: Mapping[str, float]) -> None:
        names = self.names
        self.chart.set_title(self.tr("The smallest change of weights"))
        self.chart.show_weights(
            [
                ChangedWeight(leaf, names.criterion(leaf), takes.today[leaf], weight)
                for leaf, weight in needed.items()
            ]
        )
        words = self.tr("With exactly these weights it draws level; a little further and it leads.")
        if takes.only_shares:
            words = self.tr("No weights put it clearly ahead: it only draws level.")
        self._level.setText(words)

    def _show_figures(self, takes: WhatItTakes) -> None:
        shown = not takes.leads
        self._figures_head.setVisible(shown)
        self._figures.setVisible(shown)
        if not takes.figures:
            self._figures.setText(self._no_figure())
            return
        self._figures.setText("\n".join(self._lines(takes.figures)))

    def _no_figure(self) -> str:
        if measures_on_ranges(self.study):
            return self.tr("None of its own figures alone puts it first.")
        return self.tr(
            "Its own figures are followed only where the study measures on the declared ranges."
        )

    def _lines(self, points: tuple[TippingPoint, ...]) -> Iterator[str]:
        names = self.names
        for point in points:
            criterion = names.criterion(point.criterion)
            if point.value is None:
                figure = names.figure(point.criterion, point.figure)
                line = self.tr("{0}: not known today; {1} is where it draws level").format(
                    criterion, figure
                )
            else:
                today, figure = names.figures(point.criterion, point.value, point.figure)
                rises = point.figure > point.value
                up, down = self.tr("{0}: up from {1} to {2}"), self.tr("{0}: down from {1} to {2}")
                line = (up if rises else down).format(criterion, today, figure)
            yield f"{line}, {self.tr('outside the declared range')}" if point.beyond else line

    def _on_chosen(self, alternative: str) -> None:
        self._chosen = alternative
        self._refresh()
        self.answered.emit()

    def _on_try(self) -> None:
        takes = self._takes()
        if takes is not None and takes.weights is not None:
            self._chosen = takes.alternative
            self.workbench.trial.try_weights(takes.weights)
