"""The rounds' part of the Weights page: how the group moved from one round to another, and why."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from locdecide.decision.choices import Weighting
from locdecide.decision.model import Round
from locdecide.decision.rounds import visible_rounds
from locdecide.evaluation import round_shift
from locdecide.results import RoundShift
from locdecide.ui.charts.weight_shifts import Shift, WeightShifts
from locdecide.ui.models.group_rows import criterion_rows, group_weights
from locdecide.ui.models.round_words import RoundWords
from locdecide.ui.models.rounds import STATE, RoundsModel
from locdecide.ui.models.text_table import TextTable
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.flat_table import FlatTable
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.rounds_choice import RoundsChoice
from locdecide.ui.workshop.section import Section
from locdecide.ui.workshop.side_by_side import SideBySide, is_roomy
from locdecide.words import round_title

__all__ = ["RoundsSection"]

_BESIDE = (380, 640)
Weights = Mapping[str, float]


class RoundsSection(Section):
    """Two visible rounds compared, over the list of all rounds."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.choice = RoundsChoice(workbench.language, self)
        self._headline = self._label()
        self._moved = self._label()
        self._lacking = self._label()
        self.chart = WeightShifts(workbench.language, self)
        self._summary, self._reasons = TextTable(self), TextTable(self)
        self._rounds = RoundsModel(workbench, self)
        self.summary_table = FlatTable(self._summary, self.tr("Both rounds"), 1, self)
        self.reasons_table = FlatTable(self._reasons, self.tr("Reasons given"), 2, self)
        self.rounds_table = FlatTable(self._rounds, self.tr("All rounds"), STATE, self)
        self._reasons_title = self._title(self.tr("Reasons given"))
        self._rounds_title = self._title(self.tr("All rounds"))
        self._comparison = QWidget(self)
        self._lay_out()
        self.choice.changed.connect(self.refresh_results)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        return label

    def _title(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(font(strong=True))
        return label

    def _lay_out(self) -> None:
        self._beside = QWidget(self)
        right = QVBoxLayout(self._beside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(SPACE[1])
        for widget in (self.summary_table, self._moved):
            right.addWidget(widget)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.chart)
        left.addStretch(1)
        self._body = SideBySide(left, self._beside, 0.36, _BESIDE)
        compared = QVBoxLayout(self._comparison)
        compared.setContentsMargins(0, 0, 0, 0)
        compared.setSpacing(SPACE[2])
        compared.addWidget(self.choice)
        compared.addWidget(self._headline)
        compared.addLayout(self._body)
        for widget in (self._reasons_title, self.reasons_table):
            compared.addWidget(widget)
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addWidget(self._comparison)
        layout.addWidget(self._lacking)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self._rounds_title)
        layout.addWidget(self.rounds_table)
        layout.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    @property
    def headline(self) -> str:
        """The conclusion at the top; empty while there is nothing to compare."""
        return "" if self._comparison.isHidden() else self._headline.text()

    @property
    def lacking(self) -> str:
        """Why there is nothing to compare; empty when there is."""
        return "" if self._lacking.isHidden() else self._lacking.text()

    @property
    def moved(self) -> str:
        """How many moved, and how far the one who moved most."""
        return self._moved.text()

    def guidance(self) -> str:
        return self.tr("See how the weights moved, and the reasons given.")

    def refresh_results(self) -> None:
        study = self.study
        self._rounds.refresh()
        for widget in (self._rounds_title, self.rounds_table):
            widget.setVisible(bool(study.rounds))
        self.choice.offer(study, self.decision.participants)
        shift, lacking = None, self._what_is_lacking()
        pair = self.choice.pair(study)
        if not lacking and pair is not None:
            shift = round_shift(self.decision, study, *pair)
            if not shift.before.own or not shift.after.own:
                lacking = self.tr("In one of the two rounds nobody has weights of their own.")
        able = shift is not None and not lacking
        self._headline.setVisible(able)
        self._lacking.setText(lacking or self.tr("Choose two different rounds."))
        self._lacking.setVisible(not able)
        comparable = len(visible_rounds(study)) > 1
        self._comparison.setVisible(comparable)
        self.home = self.choice.after if comparable else self.rounds_table
        for part in (self.chart, self._beside):
            part.setVisible(able)
        if able and shift is not None and pair is not None:
            self._show_shift(shift, *pair)

    def _what_is_lacking(self) -> str:
        study = self.study
        if study.method.weighting is Weighting.DIRECT:
            return self.tr("The weights are points given together: there are no rounds to compare.")
        if not study.rounds:
            return self.tr("There is no round yet. Start one under Meeting.")
        visible = len(visible_rounds(study))
        if visible < 2 and visible < len(study.rounds):
            return self.tr("The comparison appears when the secret round is revealed.")
        if visible < 2:
            return self.tr("After a second round, the two stand side by side here.")
        return ""

    def _show_shift(self, shift: RoundShift, before: Round, after: Round) -> None:
        decision, study = self.decision, self.study
        named = self.choice.names.isChecked()
        language = self.workbench.language
        words = RoundWords(decision, study, language)
        weights = (
            group_weights(decision, study, shift.before),
            group_weights(decision, study, shift.after),
        )
        self._headline.setText(words.headline(shift, after, weights))
        shifts = self._shifts(shift, weights, words)
        self.chart.show_shifts(
            criterion_rows(study, weights[1]),
            shifts,
            (round_title(before, language), round_title(after, language)),
        )
        self.chart.set_title(self._chart_title(words, len(shifts) > 1))
        self._moved.setText(words.moved(shift, named=named))
        self._summary.show_rows(words.summary(shift, before, after))
        self._reasons.show_rows(words.reasons(shift.reasons, named=named))
        some = bool(shift.reasons)
        for widget in (self._reasons_title, self.reasons_table):
            widget.setVisible(some)

    def _chart_title(self, words: RoundWords, both: bool) -> str:
        participant = self.choice.participant
        if participant and not both:
            return self.tr("{0} does not have weights in both rounds").format(
                words.person(participant)
            )
        if participant:
            return self.tr("How {0} moved, beside the group").format(words.person(participant))
        return self.tr("How the group's weights moved")

    def _shifts(
        self, shift: RoundShift, weights: tuple[Weights, Weights], words: RoundWords
    ) -> list[Shift]:
        group = Shift("", self.tr("the group"), *weights)
        participant = self.choice.participant
        own = [
            next((one.weights for one in view.own if one.participant == participant), None)
            for view in (shift.before, shift.after)
        ]
        if not participant or own[0] is None or own[1] is None:
            return [group]
        return [Shift(participant, words.person(participant), own[0], own[1]), group]

    def minimumSizeHint(self) -> QSize:
        return QSize(460, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._body.fit(self.width())
        roomy = is_roomy(self.width())
        self._headline.setFont(font("title" if roomy else "head", strong=True))
        for widget in (self._moved, self._lacking):
            widget.setFont(font("head" if roomy else "body"))
        for table in (self.summary_table, self.reasons_table, self.rounds_table):
            table.setFont(font("head" if roomy else "body"))
            table.fit()
