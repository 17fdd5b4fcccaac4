"""What if we disagree: who comes first how often, and what one must believe for each to do so."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from locdecide.conclusions.names import Names
from locdecide.conclusions.simulation import (
    basis,
    central_sentence,
    confidence_sentence,
    share_sentence,
    simulation_sentence,
)
from locdecide.decision import edits
from locdecide.decision.choices import WeightModel
from locdecide.results import Robustness, Simulation
from locdecide.ui.charts.alternative_label import AlternativeLabel, alternative_labels
from locdecide.ui.charts.central_weights import CentralColumn, CentralRow, CentralWeights
from locdecide.ui.charts.first_shares import FirstShare, FirstShares
from locdecide.ui.charts.pair_shares import PairShares
from locdecide.ui.charts.rank_shares import RankShares
from locdecide.ui.charts.share_grid import HEAD
from locdecide.ui.robustness.segments import Segments
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.theme import SPACE
from locdecide.ui.workbench import Workbench

__all__ = ["SimulationTopic"]

MOST_BARS, MOST_RANKS, MOST_PAIRS = 10, 20, 10
_NEARLY_ALWAYS = 0.95


class SimulationTopic(Topic):
    """Shows a simulation, and lets its weights and figures be chosen where it is read."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        language = workbench.language
        self._simulation: Simulation | None = None
        self._order: list[int] = []  # of its alternatives, most often first first
        self._chosen: str | None = None
        self.models = Segments(
            self.tr("Weights that are possible"),
            {
                WeightModel.AROUND: self.tr("Around today's"),
                WeightModel.GROUP: self.tr("As the group disagrees"),
                WeightModel.ANY: self.tr("Any at all"),
            },
            self,
        )
        self.figures = Segments(
            self.tr("Figures"),
            {True: self.tr("Within what is known"), False: self.tr("As given")},
            self,
        )
        self.first = FirstShares(language, self)
        self.ranks = RankShares(language, self)
        self.central = CentralWeights(language, self)
        self.pairs = PairShares(language, self)
        self._about = QLabel(self)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._basis = QLabel(self)
        self._basis.setTextFormat(Qt.TextFormat.PlainText)
        self._controls = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side_by_side = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scroll = QScrollArea(self)
        self.home = self.first
        self._lay_out()
        self._connect()
        self._show_settings()

    def _lay_out(self) -> None:
        self._controls.setSpacing(SPACE[4])
        self._controls.addWidget(self.models)
        self._controls.addWidget(self.figures)
        self._controls.addStretch(1)
        self._side_by_side.setSpacing(SPACE[4])
        for chart in (self.first, self.ranks):
            upright = QVBoxLayout()
            upright.addWidget(chart)
            upright.addStretch(1)
            self._side_by_side.addLayout(upright)
        for label in (self._about, self._basis):
            label.setWordWrap(True)
        self._basis.setProperty("role", "muted")
        charts = QWidget(self)
        column = QVBoxLayout(charts)
        column.setContentsMargins(0, 0, SPACE[1], 0)
        column.setSpacing(SPACE[3])
        column.addLayout(self._side_by_side)
        column.addWidget(self._about)
        column.addSpacing(SPACE[2])
        column.addWidget(self.central)
        column.addWidget(self.pairs)
        column.addWidget(self._basis)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(charts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addLayout(self._controls)
        layout.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.models.chosen.connect(lambda model: self._change(weight_model=model))
        self.figures.chosen.connect(lambda drawn: self._change(uncertain_figures=drawn))
        for chart in (self.first, self.ranks, self.central, self.pairs):
            chart.chosen.connect(partial(self._on_chosen, chart))
        self.workbench.document.changed.connect(self._show_settings)
        self.workbench.document.study_changed.connect(self._show_settings)

    @property
    def about(self) -> str:
        """What is said of the alternative that was chosen."""
        return self._about.text()

    @property
    def basis(self) -> str:
        """What is said of what the simulation rests on."""
        return self._basis.text()

    def sentence(self, robustness: Robustness) -> str:
        return simulation_sentence(robustness.simulation, self.names)

    def show_robustness(self, robustness: Robustness) -> None:
        simulation, names = robustness.simulation, self.names
        labels = alternative_labels(self.study, self.colours)
        if not self._is_of_this_study(simulation):
            return  # another answer is under way
        order = _most_often_first(simulation)
        self._simulation, self._order = simulation, order
        shown = [labels[simulation.alternatives[i]] for i in order]
        self._show_first(simulation, order, shown, names)
        self._show_ranks(simulation, order, shown, names)
        self._show_central(simulation, order, shown, names)
        self._show_pairs(simulation, order, shown, names)
        self._basis.setText(basis(simulation, names))
        self._explain(simulation, names)
        self._fit()

    def _is_of_this_study(self, found: Simulation) -> bool:
        """Tell whether the study still has all that was simulated."""
        study = self.study
        there = {each.id for each in study.alternatives} | {each.id for each in study.criteria}
        return there.issuperset((*found.alternatives, *found.leaves))

    def _show_first(
        self, found: Simulation, order: list[int], shown: list[AlternativeLabel], names: Names
    ) -> None:
        firsts = found.acceptabilities[order, 0].tolist()
        bars = [FirstShare(*each) for each in zip(shown, firsts, strict=True)]
        title = simulation_sentence(found, names)
        self.first.show_shares(bars, found.half_width, MOST_BARS, title)

    def _show_ranks(
        self, found: Simulation, order: list[int], shown: list[AlternativeLabel], names: Names
    ) -> None:
        ranks, unranked = found.acceptabilities[order], found.unranked[order]
        title = self._rank_title(ranks, shown, names)
        self.ranks.show_ranks(shown, ranks, unranked, MOST_RANKS, title)

    def _rank_title(self, ranks: np.ndarray, shown: list[AlternativeLabel], names: Names) -> str:
        count = len(shown)
        within = np.cumsum(ranks[0])
        place = max(2, int(np.argmax(within >= _NEARLY_ALWAYS)) + 1)
        if count < 2 or not within[-1]:
            title = self.tr("How often each has each rank")
        elif within[-1] < _NEARLY_ALWAYS or place >= count:
            title = self.tr("{0} may have any rank").format(shown[0].name)
        else:
            title = self.tr("{0} is among the first {1} in {2} of the simulated cases").format(
                shown[0].name, place, names.share(min(1.0, float(within[place - 1])))
            )
        if count <= MOST_RANKS:
            return title
        left_out = QCoreApplication.translate(
            "SimulationTopic", "%n other(s) are in the copied table", None, count - MOST_RANKS
        )
        return f"{title}; {left_out}"

    def _show_central(
        self, found: Simulation, order: list[int], shown: list[AlternativeLabel], names: Names
    ) -> None:
        can_win = [k for k, i in enumerate(order) if np.isfinite(found.central_weights[i]).all()]
        self.central.setVisible(bool(can_win))
        if not can_win:
            return
        present = dict(zip(self.results.leaves, self.results.leaf_weights.tolist(), strict=True))
        rows = [
            CentralRow(leaf, names.criterion(leaf), present.get(leaf, 0.0)) for leaf in found.leaves
        ]
        columns = [
            CentralColumn(
                shown[k],
                tuple(found.central_weights[order[k]].tolist()),
                float(found.acceptabilities[order[k], 0]),
                float(found.confidence[order[k]]),
            )
            for k in can_win
        ]
        title = central_sentence(found, self._subject(found), names)
        self.central.show_weights(rows, columns, title)

    def _show_pairs(
        self, found: Simulation, order: list[int], shown: list[AlternativeLabel], names: Names
    ) -> None:
        wins = found.pairwise[np.ix_(order, order)]
        counted = 1 < len(shown) <= MOST_PAIRS and not np.isnan(wins).all()
        self.pairs.setVisible(counted)
        if not counted:
            return
        title = self.tr("{0} ranks before {1} in {2} of the simulated cases").format(
            shown[0].name, shown[1].name, names.share(float(wins[0, 1]))
        )
        self.pairs.show_pairs(shown, wins, title)

    def _subject(self, found: Simulation) -> str:
        """Return the alternative that is spoken of: the chosen one, or the likeliest rival."""
        if self._chosen in found.alternatives:
            return str(self._chosen)
        order = self._order
        rival = len(order) > 1 and found.acceptabilities[order[1], 0] > 0
        return found.alternatives[order[1 if rival else 0]]

    def _explain(self, found: Simulation, names: Names) -> None:
        subject = self._subject(found)
        for chart in (self.first, self.ranks, self.central, self.pairs):
            chart.light(subject)
        parts = (share_sentence(found, subject, names), confidence_sentence(found, subject, names))
        self._about.setText(" ".join(parts))

    def _on_chosen(self, chart: Any, key: object) -> None:
        found, alternative = self._simulation, chart.alternative_of(key)
        if found is None or alternative not in found.alternatives:
            return
        self._chosen = alternative
        if self.central.isVisibleTo(self):
            self.central.refresh(central_sentence(found, alternative, self.names))
        self._explain(found, self.names)

    def _show_settings(self) -> None:
        if not self.workbench.document.study_id:
            return
        method = self.study.method
        self.models.show_value(method.weight_model)
        self.figures.show_value(method.uncertain_figures)

    def _change(self, **fields: Any) -> None:
        study = self.workbench.document.study_id
        self.workbench.editor.apply(
            partial(edits.change_method, study_id=study, **fields),
            self.tr("Change the simulation"),
        )
        self._show_settings()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put things side by side where there is room, with the charts' rows in line."""
        least = self.models.sizeHint().width() + self.figures.sizeHint().width() + SPACE[4]
        abreast = self.width() >= least
        self._controls.setDirection(_direction(abreast))
        self._controls.setSpacing(SPACE[4] if abreast else SPACE[1])
        room = self.width() - self._scroll.verticalScrollBar().sizeHint().width() - SPACE[1]
        needed = [chart.least_width() for chart in (self.first, self.ranks)]
        beside = room >= sum(needed) + SPACE[4]
        for i, width in enumerate(needed):
            self._side_by_side.setStretch(i, round(width) if beside else 0)
        self._side_by_side.setDirection(_direction(beside))
        self.ranks.stand_beside(self.first if beside else None)
        self.first.stand_beside(self.ranks if beside else None, HEAD if beside else 0.0)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 240)


def _most_often_first(found: Simulation) -> list[int]:
    """Return the alternatives' numbers, most often first first, then by their mean rank."""
    places = np.arange(1.0, found.acceptabilities.shape[1] + 1.0)
    mean = found.acceptabilities @ places + found.unranked * (places.size + 1)
    order: list[int] = np.lexsort((mean, -found.acceptabilities[:, 0])).tolist()
    return order


def _direction(beside: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
