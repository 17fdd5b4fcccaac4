"""The third screen: why this one and not that one, for any two."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from locdecide.conclusions.reasons import duel_sentence
from locdecide.evaluation import duel
from locdecide.results import Contribution, Duel
from locdecide.ui.board.lead_steps import LeadStep, LeadSteps
from locdecide.ui.board.own_answer import OwnAnswer
from locdecide.ui.board.pair_list import PairList
from locdecide.ui.board.screen import BODY, SMALL, BoardScreen
from locdecide.ui.workbench import Workbench

__all__ = ["WhyScreen"]


class WhyScreen(BoardScreen):
    """Holds the first two of the ranking against each other until others are chosen."""

    def __init__(self, workbench: Workbench, answer: OwnAnswer, view: QWidget) -> None:
        super().__init__(workbench, answer, view)
        self._chosen: tuple[str, str] | None = None
        self.title = self.label(BODY + 1, strong=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.pairs = PairList(self)
        self.scaled(self.pairs, BODY - 3)
        self.steps = LeadSteps(workbench.language, self)
        self.scaled(self.steps, BODY - 3)
        self.note = self.label(SMALL, role="muted")
        self.note.setText(
            self.tr(
                "Score in points of 100. Filled: speaks for this one. Hatched: speaks for that one."
            )
        )
        self.take_mouse()
        self._lay_out()
        self.pairs.chosen.connect(self._choose)

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.addWidget(self.pairs, 9)
        beside.addWidget(self.steps, 13)
        self.spaced(beside, 44)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addLayout(beside, 1)
        whole.addWidget(self.note)
        self.spaced(whole, 20)

    @property
    def heading(self) -> str:
        return self.tr("Why this and not that")

    @property
    def keys(self) -> str:
        return self.tr("↑ ↓ not that   Shift+↑ ↓ this   X swap")

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two that are compared: those chosen, else the first two of the ranking."""
        ranked = [each.alternative for each in self.ranked()]
        if self._chosen is not None and set(self._chosen) <= set(ranked):
            return self._chosen
        return (ranked[0], ranked[1]) if len(ranked) > 1 else None

    def show_present(self) -> None:
        pair = self.pair
        found = None if pair is None else duel(self.study, self.results, *pair)
        for widget in (self.pairs, self.steps, self.note):
            widget.setVisible(found is not None)
        if found is None:
            self.title.setText(self._why_nothing())
        else:
            self.title.setText(duel_sentence(found, self.names))
            self._show_duel(found)

    def _why_nothing(self) -> str:
        if self.ranked():
            return self.tr("Only one alternative is ranked: there is nothing to compare it with.")
        return self.tr("Nothing is ranked yet, so there is nothing to compare.")

    def _show_duel(self, found: Duel) -> None:
        labels = self.labels()
        offered = [labels[each.alternative] for each in self.ranked()]
        self.pairs.show_pair(offered, (found.first, found.second))
        self.steps.show_duel(
            labels[found.first],
            labels[found.second],
            (found.score_first, found.score_second),
            [self._step(each) for each in found.contributions],
        )

    def _step(self, contribution: Contribution) -> LeadStep:
        names, key = self.names, contribution.criterion
        figures = (contribution.first, contribution.second)
        known = [figure for figure in figures if figure is not None]
        if not known:
            return LeadStep(names.criterion(key), contribution.amount)
        texts = iter(names.figures(key, *known, bare=len(known) - 1))
        first, second = (
            self.tr("not known") if figure is None else next(texts) for figure in figures
        )
        words = self.tr("{0} against {1}").format(first, second)
        return LeadStep(names.criterion(key), contribution.amount, words)

    def _choose(self, first: str, second: str) -> None:
        self._chosen = (first, second)
        self.refresh()

    def take_key(self, event: QKeyEvent) -> bool:
        pair = self.pair
        if pair is None:
            return False
        if event.key() == Qt.Key.Key_X:
            self._choose(pair[1], pair[0])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            column = 0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.pairs.step(column, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return False
        return True
