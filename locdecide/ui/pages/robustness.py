"""The step where it is asked how sure the ranking is: a verdict and the questions behind it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QGraphicsOpacityEffect,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.conclusions.names import Names
from locdecide.decision.issues import Step
from locdecide.live.document import Change
from locdecide.results import Robustness
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.pages.page import Page
from locdecide.ui.robustness.answers import answers
from locdecide.ui.robustness.progress_row import ProgressRow
from locdecide.ui.robustness.question_list import QUESTIONS, QuestionList
from locdecide.ui.robustness.standing import Standing
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.robustness.topics import make_topic
from locdecide.ui.robustness.trial_bar import TrialBar
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.workbench import Workbench

__all__ = ["RobustnessPage"]

_LIST_WIDTH, _LEAST_LIST, _LEAST_TOPIC = 300, 180, 480
_STATE = "robustness-list"
_GREY = 0.45
_WORDS_LATER = 80


class RobustnessPage(Page):
    """Shows the verdict, the questions with their answers, and the picture of one of them."""

    step = Step.ROBUSTNESS

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._standing = Standing(workbench, self)
        self._topics: dict[str, Topic] = {}
        self._watching = False
        self.questions = QuestionList(self)
        self.progress = ProgressRow(workbench, self._standing, self)
        self.trial_bar = TrialBar(workbench, self)
        self.nothing = Invitation(
            self.tr("The study's method gives no ranking yet, so there is nothing to be sure of."),
            self.tr("With a ranking, this page tells how far its first place can be relied on."),
            self.tr("Go to the ranking"),
            self,
        )
        self.alone = Invitation(
            self.tr("Only one alternative is ranked: there is nothing to compare it with."),
            self.tr("With two or more, this page tells how far the first place can be relied on."),
            self.tr("Go to the alternatives"),
            self,
        )
        self._waiting = QLabel(self.tr("The first look is under way."), self)
        self._stack = QStackedWidget(self)
        self._grey = QGraphicsOpacityEffect(self._stack)
        self._panes = QSplitter(Qt.Orientation.Horizontal, self)
        self._outer = QStackedWidget(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WORDS_LATER)
        self._lay_out_page()
        self._connect_page()
        self.questions.choose(QUESTIONS[0])

    def _lay_out_page(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.questions, 1)
        column.addWidget(self.progress)
        left.setMinimumWidth(_LEAST_LIST)
        self._waiting.setProperty("role", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._waiting)
        self._stack.setMinimumSize(_LEAST_TOPIC, 1)
        self._grey.setOpacity(_GREY)
        self._grey.setEnabled(False)
        self._stack.setGraphicsEffect(self._grey)
        self._panes.setHandleWidth(SPACE[3])
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(left)
        self._panes.addWidget(self._stack)
        self._panes.setStretchFactor(1, 1)
        kept = self.workbench.settings.state(_STATE)
        if kept is None or not self._panes.restoreState(kept):
            self._panes.setSizes([_LIST_WIDTH, 10 * _LIST_WIDTH])
        for each in (self._panes, self.nothing, self.alone):
            self._outer.addWidget(each)
        self.set_work_area(self._outer)
        self.set_next(Step.BOARD, self.tr("Next: Board"))
        self.add_to_head(self.trial_bar)

    def _connect_page(self) -> None:
        self.questions.chosen.connect(self.show_topic)
        self.nothing.accepted.connect(lambda: self.step_wanted.emit(Step.RANKING))
        self.alone.accepted.connect(lambda: self.step_wanted.emit(Step.ALTERNATIVES))
        self._standing.changed.connect(self._on_standing_changed)
        self.workbench.trial.changed.connect(self._on_trial_changed)
        self._later.timeout.connect(self._show_answers)
        self._panes.splitterMoved.connect(self._keep_width)

    @property
    def home(self) -> QWidget | None:
        entry = self.questions.entries[self.questions.current]
        return entry if entry.isVisibleTo(self) else None

    @property
    def topic_name(self) -> str:
        """The question in front."""
        return self.questions.current

    def topic(self, name: str) -> Topic:
        """Return the topic of a question; it is built when first wanted."""
        if name not in self._topics:
            made = make_topic(name, self.workbench, self)
            made.topic_wanted.connect(self.show_topic)
            made.place_wanted.connect(self.place_wanted)
            made.answered.connect(partial(self._show_sentence, name))
            self._topics[name] = made
            self._stack.addWidget(made)
        return self._topics[name]

    def show_topic(self, name: str) -> None:
        """Bring a question to the front."""
        self.questions.choose(name)
        self.questions.reveal()
        self._show_current()

    def refresh(self, change: Change) -> None:
        if change & Change.METHOD and "settings" in self._topics:
            self._show_current()

    def refresh_results(self) -> None:
        ranked = len(ranking_of(self.results, self.study.method.ranking))
        pane = self.nothing if not ranked else self.alone if ranked == 1 else self._panes
        self._outer.setCurrentWidget(pane)
        self.set_head(self.tr("Robustness"), self.tr("How far can the first place be relied on?"))
        self.trial_bar.refresh()
        self._show_answers()
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._watching:
            self._watching = True
            self.workbench.robustness.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if event.spontaneous() or not self._watching:
            return
        self._watching = False
        self.workbench.robustness.unwatch()
        # Elsewhere nothing would tell that these are not the study's weights.
        self.workbench.trial.clear()

    def _on_standing_changed(self) -> None:
        if not (self.isVisible() and self._has_ground):
            return
        self._show_current()
        found = self._standing.robustness
        if found is not None and found.quick and not self._standing.outdated:
            # While a weight is dragged the picture goes first; nobody reads words that fast.
            if not self._later.isActive():
                self._later.start()
        else:
            self._later.stop()
            self._show_answers()

    def _on_trial_changed(self) -> None:
        if self._guidance.isVisible():
            # The head stays as high while the bar stands in it instead of the sentence.
            self.trial_bar.setFixedHeight(
                self._guidance.geometry().bottom() - self._heading.y() + 1
            )
        self.trial_bar.refresh()
        self._guidance.setVisible(self.trial_bar.isHidden())

    def _show_answers(self) -> None:
        found, outdated = self._standing.robustness, self._standing.outdated
        self.questions.verdict.setVisible(found is not None)
        if found is None or not self._has_ground:
            return
        names = Names(
            self.study,
            self.workbench.language,
            trying=self.workbench.trial.weights is not None,
        )
        self.questions.verdict.show_verdict(found.verdict, names, outdated=outdated)
        sentences = answers(found, names)
        sentences |= {name: topic.sentence(found) for name, topic in self._topics.items()}
        for name, sentence in sentences.items():
            self.questions.entries[name].show_sentence(sentence, outdated=outdated)

    def _show_current(self) -> None:
        """Show the picture of the chosen question."""
        if self._outer.currentWidget() is not self._panes:
            return
        found: Robustness | None = self._standing.robustness
        if found is None:
            self._stack.setCurrentWidget(self._waiting)
            return
        topic = self.topic(self.questions.current)
        topic.show_robustness(found)
        self._stack.setCurrentWidget(topic)
        self._grey.setEnabled(self._standing.outdated)
        self._show_sentence(self.questions.current)

    def _show_sentence(self, name: str) -> None:
        found = self._standing.robustness
        if found is not None:
            sentence = self._topics[name].sentence(found)
            self.questions.entries[name].show_sentence(sentence, outdated=self._standing.outdated)

    def _keep_width(self) -> None:
        state: QByteArray = self._panes.saveState()
        self.workbench.settings.set_state(_STATE, state)
