"""Which weights matter: where the lead changes as one weight, or two, become other ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from locdecide.conclusions.names import Names
from locdecide.conclusions.weights import crossing_sentence, line_sentence, weights_sentence
from locdecide.decision.model import Criterion, Study
from locdecide.results import Robustness, WeightLine, WeightSensitivity
from locdecide.ui.charts.alternative_label import AlternativeLabel, alternative_labels
from locdecide.ui.charts.stability_bars import StabilityBars, StabilityRow, by_nearness
from locdecide.ui.charts.weight_lines import WeightLines
from locdecide.ui.robustness.crossing_list import CrossingList
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.robustness.two_weights import TwoWeights, fill_criteria, nested
from locdecide.ui.theme import SPACE, Colours, font
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["WeightsTopic", "stability_rows"]

ONE, TWO = range(2)
NEAREST, TREE = range(2)
_WIDE = 1040
_AROUND = 330  # what stands above and below the lines
_SAME = 1e-9


class WeightsTopic(Topic):
    """All criteria as bars, one as lines with a handle that tries its weight, two as a triangle.

    While a criterion is dragged its own lines stay as they are, since its weight is what they
    run along; only the handle moves. Everything else follows the weights that are tried.
    """

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        language = workbench.language
        self.bars = StabilityBars(language, self)
        self.lines = WeightLines(language, self)
        self.crossings = CrossingList(self)
        self.two_weights = TwoWeights(language, self)
        self.criteria = QComboBox(self)
        self.views = QButtonGroup(self)
        self.orders = QButtonGroup(self)
        self.nothing = QLabel(self)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.home = self.bars
        self._hint = QLabel(
            self.tr("Drag the handle, or use the arrow keys, to try another weight."), self
        )
        self._criterion = ""
        self._order: tuple[str, ...] = ()
        self._sensitivity: WeightSensitivity | None = None
        # The lines that stand while this topic moves their weight, and the study they are of.
        self._picture: tuple[WeightSensitivity, WeightLine] | None = None
        self._moving = self._by_us = False
        self._labels: Mapping[str, AlternativeLabel] = {}
        self._labels_for: tuple[Study, Colours] | None = None
        self._offered: tuple[Study, list[str]] | None = None
        self._wide: bool | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._hint.setFont(font("small"))
        for label in (self._hint, self.nothing):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        self.criteria.setAccessibleName(self.tr("Criterion"))
        self.criteria.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.criteria.setMinimumContentsLength(12)
        self.criteria.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._overview = QWidget(self)
        overview = _column(self._overview)
        texts = (self.tr("Nearest first"), self.tr("As in the tree"))
        overview.addLayout(self._choices(self.orders, texts))
        overview.addWidget(self.bars)
        overview.addStretch(1)
        self._one = QWidget(self)
        one = _column(self._one)
        one.addWidget(self.lines)
        one.addWidget(self._hint)
        one.addWidget(self.crossings)
        one.addStretch(1)
        self._detail = QWidget(self)
        detail = _column(self._detail)
        texts = (self.tr("One weight"), self.tr("Two weights"))
        row = self._choices(self.views, texts)
        row.insertWidget(2, self.criteria, 3)
        row.insertSpacing(2, SPACE[2])
        detail.addLayout(row)
        detail.addWidget(self._one)
        detail.addWidget(self.two_weights)
        detail.addStretch(1)
        self._content = QWidget(self)
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, SPACE[3], SPACE[3])
        self._grid.setHorizontalSpacing(SPACE[4])
        self._grid.setVerticalSpacing(SPACE[4])
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        layout = _column(self)
        layout.addWidget(self.nothing)
        layout.addWidget(self._scroll, 1)
        self.two_weights.hide()
        self.nothing.hide()
        self._place(wide=False)

    def _choices(self, group: QButtonGroup, texts: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE[0])
        for number, text in enumerate(texts):
            button = QPushButton(text, self)
            button.setCheckable(True)
            group.addButton(button, number)
            row.addWidget(button)
        group.button(0).setChecked(True)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.bars.chosen.connect(self.choose)
        self.lines.weight_dragged.connect(self._on_dragged)
        self.criteria.activated.connect(lambda: self.choose(self.criteria.currentData()))
        self.views.idClicked.connect(self._on_view_chosen)
        self.orders.idClicked.connect(self._on_order_chosen)
        self.two_weights.pair_chosen.connect(self._show_two)
        self.workbench.trial.changed.connect(self._on_trial_changed)

    @property
    def criterion(self) -> str:
        """The criterion whose lines are shown; empty without any."""
        return self._criterion

    def sentence(self, robustness: Robustness) -> str:
        return weights_sentence(robustness.weights, self.names)

    def show_robustness(self, robustness: Robustness) -> None:
        sensitivity = robustness.weights
        self._sensitivity = sensitivity
        new_colours = self._take_labels()
        can_vary = bool(sensitivity.lines) and len(sensitivity.alternatives) > 1
        self.nothing.setVisible(not can_vary)
        self._scroll.setVisible(can_vary)
        if not can_vary:
            self.nothing.setText(self._why_nothing(sensitivity))
            return
        self._show_overview(sensitivity)
        self._offer_criteria(sensitivity)
        if not self._moving or new_colours or self._picture is None:
            if not self._moving:
                self._picture = None
            self._show_detail()
        elif self._wants_two:
            self._show_two()

    def choose(self, criterion: object) -> None:
        """Show the lines of one criterion."""
        chosen = str(criterion)
        if chosen == self._criterion or self._sensitivity is None:
            return
        self._criterion = chosen
        self._moving, self._picture = False, None
        self._show_chosen()
        if self._wants_two:
            self.views.button(ONE).click()
        else:
            self._show_detail()

    def _why_nothing(self, sensitivity: WeightSensitivity) -> str:
        if len(sensitivity.alternatives) < 2:
            return weights_sentence(sensitivity, self.names)
        return self.tr("There is only one criterion, so there is no weight to vary.")

    def _take_labels(self) -> bool:
        """Take over names and colours; tell whether they are others."""
        wanted = (self.study, self.colours)
        known = self._labels_for
        if known is not None and known[0] is wanted[0] and known[1] is wanted[1]:
            return False
        self._labels_for = wanted
        self._labels = alternative_labels(*wanted)
        return True

    def _show_overview(self, sensitivity: WeightSensitivity) -> None:
        rows = stability_rows(self.study, sensitivity, self._labels)
        by_id = {row.criterion: row for row in rows}
        # While weights are tried the rows keep their places, so that one can watch them.
        trying = self.workbench.trial.weights is not None
        if not trying or set(self._order) != set(by_id):
            nearest = self.orders.checkedId() == NEAREST
            self._order = tuple(row.criterion for row in (by_nearness(rows) if nearest else rows))
        self.bars.set_title(weights_sentence(sensitivity, self.names))
        leader = self._labels[sensitivity.leaders[0]]
        indented = self.orders.checkedId() == TREE
        self.bars.show_rows([by_id[each] for each in self._order], leader, indented=indented)

    def _offer_criteria(self, sensitivity: WeightSensitivity) -> None:
        known = [line.criterion for line in sensitivity.lines]
        if self._criterion not in known:
            self._criterion = self._order[0]
            self._moving, self._picture = False, None
        if self._offered != (self.study, known):
            self._offered = (self.study, known)
            fill_criteria(self.criteria, self.study, known)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.bars.set_current(self._criterion)
        self.criteria.setCurrentIndex(self.criteria.findData(self._criterion))

    def _show_detail(self) -> None:
        if self._wants_two:
            self._show_two()
            return
        if self._picture is None:
            assert self._sensitivity is not None
            self._picture = (self._sensitivity, self._sensitivity.line(self._criterion))
        sensitivity, line = self._picture
        names = self.names
        criterion = names.criterion(self._criterion)
        today = self.workbench.evaluator.results().weights.of(self._criterion).global_
        # Said from where the study stands, also while the handle is elsewhere.
        # The others share the rest as they are tried; this one is compared with the study's own.
        of_study = Names(self.study, self.workbench.language)
        sentence_of = partial(crossing_sentence, replace(line, present=today), names=of_study)
        self.lines.set_title(line_sentence(sensitivity, line, names))
        self.lines.show_line(
            sensitivity,
            line,
            self._labels,
            (criterion, self._score_name()),
            today,
            sentence_of,
        )
        if self._moving:
            self.lines.set_weight(self.results.weights.of(self._criterion).global_)
        self.crossings.show_crossings(self._heading(criterion, line, today), line, sentence_of)

    def _score_name(self) -> str:
        method = word(self.study.method.ranking, self.workbench.language)
        return self.tr("Score by {0}, from 0 to 1").format(method)

    def _heading(self, criterion: str, line: WeightLine, today: float) -> str:
        if self.workbench.trial.weights is not None and abs(line.present - today) > _SAME:
            text = self.tr("If only the weight of {0} changes, from the weights being tried")
        else:
            text = self.tr("If only the weight of {0} changes")
        return text.format(criterion)

    @property
    def _wants_two(self) -> bool:
        return self.views.checkedId() == TWO

    def _preferred_pair(self) -> tuple[str, ...]:
        """Return the criterion in front, and the nearest one that does not overlap with it."""
        others = (each for each in self._order if not nested(self.study, self._criterion, each))
        return (self._criterion, *others)

    def _show_two(self) -> None:
        self.two_weights.offer(self.study, self._preferred_pair())
        self.two_weights.show_results(self.study, self.results, self._labels, self.names)

    def _on_view_chosen(self, view: int) -> None:
        # What comes to the front is filled before, so that it is laid out with its height.
        if self._sensitivity is not None:
            self._show_detail()
        self._one.setVisible(view == ONE)
        self.criteria.setVisible(view == ONE)
        self.two_weights.setVisible(view == TWO)

    def _on_order_chosen(self) -> None:
        self._order = ()
        if self._sensitivity is not None:
            self._show_overview(self._sensitivity)

    def _on_dragged(self, weight: float) -> None:
        self._moving = self._by_us = True
        self.workbench.trial.set_share(self._criterion, weight)
        self._by_us = False

    def _on_trial_changed(self) -> None:
        if not self._by_us:
            self._moving = False
            if self.workbench.trial.weights is None and self._criterion:
                self._go_back()

    def _go_back(self) -> None:
        """Put the handle back at once; the rest follows when it is computed."""
        weights = {w.criterion: w.global_ for w in self.results.weights.weights}
        if self._criterion in weights:
            self.lines.set_weight(weights[self._criterion])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.workbench.trial.weights is not None:
            self.workbench.trial.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self._place(wide=wide)
        self.lines.set_room(event.size().height() - _AROUND if wide else 0.0)

    def _place(self, *, wide: bool) -> None:
        """Lay the overview beside the lines, or below them where that is too narrow."""
        if wide == self._wide:
            return
        self._wide = wide
        for each in (self._overview, self._detail):
            self._grid.removeWidget(each)
        self._grid.addWidget(self._detail, 0, 1 if wide else 0)
        self._grid.addWidget(self._overview, 0 if wide else 1, 0)
        self._grid.setColumnStretch(0, 4)
        self._grid.setColumnStretch(1, 6 if wide else 0)
        self._grid.setRowStretch(0 if wide else 2, 1)


def stability_rows(
    study: Study, sensitivity: WeightSensitivity, labels: Mapping[str, AlternativeLabel]
) -> tuple[StabilityRow, ...]:
    """Return a row for each criterion, in the order of the tree."""
    criteria = {criterion.id: criterion for criterion in study.criteria}
    parents = {criterion.parent for criterion in study.criteria}
    return tuple(
        StabilityRow(
            criterion=line.criterion,
            name=criteria[line.criterion].name,
            depth=_depth(criteria, line.criterion),
            heading=line.criterion in parents,
            present=line.present,
            intervals=line.leading,
            end=line.nearest,
            rival=_taker(line, labels),
        )
        for line in sensitivity.lines
    )


def _depth(criteria: Mapping[str, Criterion], criterion: str) -> int:
    parent = criteria[criterion].parent
    return 0 if parent is None else 1 + _depth(criteria, parent)


def _taker(line: WeightLine, labels: Mapping[str, AlternativeLabel]) -> AlternativeLabel | None:
    """Return who leads beyond the nearest weight at which the leader loses its place."""
    if line.nearest is None:
        return None
    for crossing in line.crossings:
        if crossing.first and abs(crossing.weight - line.nearest) <= _SAME:
            beyond = crossing.above if line.nearest > line.present else crossing.below
            return labels[beyond]
    return None


def _column(parent: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE[1])
    return layout
