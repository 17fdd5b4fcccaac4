"""One participant's pairwise comparisons: groups, pairs, the question, and consistency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from locdecide.decision.model import Comparison, Study
from locdecide.decision.rounds import is_stale
from locdecide.numerals import format_number
from locdecide.results import Advice
from locdecide.ui.models.comparing import Pair, State, Task, ratio_for
from locdecide.ui.models.comparison_lists import GroupRow, PairRow
from locdecide.ui.models.judging_path import JudgingPath
from locdecide.ui.models.judging_words import JudgingWords, Report
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.comparison_card import ComparisonCard, question_of
from locdecide.ui.widgets.consistency_panel import ConsistencyPanel
from locdecide.ui.widgets.judging_lists import JudgingLists
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.ballot import OwnBallot, PairQuestion

__all__ = ["JudgingPanel"]

CONFIRMATION_MS = 900
_CARD = 330


class JudgingPanel(QWidget):
    """Where one person compares: a question at a time, and everything answered so far.

    Signals
    -------
    task_chosen()
        Another group is shown.
    """

    task_chosen = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._words = JudgingWords(workbench.language)
        self._path = JudgingPath(self._settled)
        self._ballot = OwnBallot(workbench, "")
        self._doubtful = False
        self._halted_at: str | None = ""
        self.lists = JudgingLists(self)
        self.groups_model = self.lists.groups_model
        self.pairs_model = self.lists.pairs_model
        self.pairs = self.lists.pairs
        self.card = ComparisonCard(workbench.language, self)
        self.consistency = ConsistencyPanel(self)
        self._advance = QTimer(self)
        self._advance.setSingleShot(True)
        self._advance.setInterval(CONFIRMATION_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = QWidget(self)
        work = QVBoxLayout(inner)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(SPACE[3])
        work.addWidget(self.card)
        work.addWidget(self.consistency)
        work.addStretch(1)
        self._scroll = scroll = QScrollArea(self)
        scroll.setMinimumWidth(_CARD)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self.lists, 1)
        layout.addWidget(scroll, 2)

    def _connect(self) -> None:
        self.lists.group_chosen.connect(self._on_group_chosen)
        self.lists.pair_chosen.connect(self._on_pair_chosen)
        self.lists.answer_wanted.connect(self.card.strip.setFocus)
        self.lists.clear_wanted.connect(self._on_clear_wanted)
        self.card.judged.connect(self._on_judged)
        self.card.clear_wanted.connect(self._on_clear_wanted)
        self.card.next_wanted.connect(self._on_confirmed)
        self.card.skip_wanted.connect(lambda: self._on_next_wanted(asked=True))
        self.card.back_wanted.connect(self._on_back_wanted)
        self.card.reason_given.connect(self._on_reason_given)
        self.consistency.accepted.connect(self._on_accepted)
        self.consistency.kept.connect(self._on_kept)
        self.consistency.shown.connect(self._on_shown)
        self._advance.timeout.connect(lambda: self._on_next_wanted(asked=False))

    @property
    def study(self) -> Study:
        """The study in front."""
        return self.workbench.document.study

    @property
    def task(self) -> Task | None:
        """The group that is compared."""
        return self._path.task

    @property
    def pair(self) -> Pair | None:
        """The pair that is asked for."""
        return self._path.pair

    @property
    def editable(self) -> bool:
        """Whether the current round and the participant's ballot take answers."""
        return self._ballot.editable

    def show_tasks(self, participant: str, tasks: Sequence[Task]) -> None:
        """Show what one participant compares, at the same question where it still exists."""
        if participant != self._ballot.participant:
            self._path.pair = None
            self._advance.stop()
        self._ballot = OwnBallot(self.workbench, participant)
        self._path.take(tasks)
        self._refresh()

    def choose_group(self, parent: str | None) -> None:
        """Show another group, at its first open question."""
        self._halted_at = ""
        self._advance.stop()
        self.workbench.document.end_merge()
        self._path.enter(parent)
        if self.task is not None:
            self._refresh()
            self.task_chosen.emit()

    def choose_pair(self, pair: Pair) -> None:
        """Ask for another pair of the group."""
        self._advance.stop()
        self.workbench.document.end_merge()
        self._path.pair = pair
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._advance.stop()
        super().hideEvent(event)

    def _refresh(self) -> None:
        task, pair = self.task, self.pair
        if task is None or pair is None:
            return
        reports = self._words.reports(
            self.workbench.document.decision,
            self.study,
            self._ballot.participant,
            self._path.tasks,
        )
        self.lists.show_groups([self._group_row(t, reports) for t in self._path.tasks], task.parent)
        self._show_card(task, pair)
        given = self._ballot.answers(task)
        self.lists.show_pairs([self._pair_row(task, each, given) for each in task.pairs], pair)
        found = reports[task.parent]
        self._doubtful = found.state is State.DOUBT
        self.consistency.show_verdict(found.state, found.verdict, found.detail, found.tip)
        self.consistency.show_advice(found.cycles, found.lines, editable=self.editable)

    def _group_row(self, task: Task, reports: Mapping[str | None, Report]) -> GroupRow:
        report = reports[task.parent]
        return GroupRow(task, report.title, report.status, report.state)

    def _show_card(self, task: Task, pair: Pair) -> None:
        given, language = self._ballot.answers(task), self.workbench.language
        question = question_of(self.study, task, pair, given, language)
        self.card.show_question(replace(question, editable=self.editable))
        if self._path.open_ahead() is not None:
            self.card.show_way_on(True, self.tr("The next question without an answer (Enter)"))
        elif self._path.next_in_order() is not None:
            self.card.show_way_on(True, self.tr("The next question in order (Enter)"))
        else:
            self.card.show_way_on(False, self.tr("Every other question is answered"))

    def _pair_row(
        self, task: Task, pair: Pair, given: Mapping[frozenset[str], Comparison]
    ) -> PairRow:
        names, language = self._ballot.names(), self.workbench.language
        answer = given.get(frozenset(pair))
        ratio = None if answer is None else ratio_for(answer, pair[0])
        sentence = self._words.answer(task, names, pair, ratio)
        if answer is not None and is_stale(self.study, answer):
            sentence = self.tr("{0} – asked otherwise since").format(sentence)
        strength = "" if ratio is None else format_number(max(ratio, 1 / ratio), language, 2)
        return PairRow(
            pair=pair,
            left=names[pair[0]],
            right=names[pair[1]],
            ratio=ratio,
            sentence=sentence,
            number=strength,
        )

    def _on_group_chosen(self, parent: str | None) -> None:
        if self.task is None or parent != self.task.parent:
            self.choose_group(parent)

    def _on_pair_chosen(self, pair: Pair) -> None:
        if pair != self.pair:
            self.choose_pair(pair)

    def _on_judged(self, ratio: float, by_key: bool) -> None:
        task, pair = self.task, self.pair
        if task is None or pair is None:
            return
        first_time = frozenset(pair) not in self._ballot.answers(task)
        key = ("judge", self._ballot.participant, *pair) if by_key else None
        self._ballot.judge(task, pair, ratio, key)
        if first_time and not by_key and self._path.open_ahead() is not None:
            self._advance.start()

    def _on_clear_wanted(self) -> None:
        self._advance.stop()
        task, pair = self.task, self.pair
        if task is not None and pair is not None and self.editable:
            self._ballot.clear(PairQuestion(task, pair))

    def _on_reason_given(self, reason: str) -> None:
        task, pair = self.task, self.pair
        if task is not None and pair is not None:
            self._ballot.give_reason(PairQuestion(task, pair), reason)

    def _settled(self, task: Task) -> set[frozenset[str]]:
        """Return the pairs that need no answer: answered, on the question as it is asked today."""
        given = self._ballot.answers(task)
        return {pair for pair, answer in given.items() if not is_stale(self.study, answer)}

    def _on_confirmed(self, asked: bool) -> None:
        """Go on; an answer left to stand although its question changed holds from now on."""
        task, pair = self.task, self.pair
        if task is None or pair is None:
            return
        answer = self._ballot.answers(task).get(frozenset(pair))
        if answer is not None and is_stale(self.study, answer) and self.editable:
            self._ballot.judge(task, pair, ratio_for(answer, pair[0]))
        self._on_next_wanted(asked)

    def _on_next_wanted(self, asked: bool) -> None:
        """Go on; ``asked`` tells that a button was pressed for it.

        A group whose answers contradict each other is not left unasked: what contradicts is
        shown first, and Enter goes on the second time.
        """
        self._advance.stop()
        task = self.task
        if task is None or (self.card.reason.hasFocus() and self.card.reason.isModified()):
            return
        found = self._path.open_ahead() or self._path.next_in_order()
        if found is None:
            return
        group, pair = found
        if group == task:
            self.choose_pair(pair)
        elif self._doubtful and not asked and self._halted_at != task.parent:
            self._halted_at = task.parent
            self._scroll.ensureWidgetVisible(self.consistency)
        else:
            self.choose_group(group.parent)

    def _on_back_wanted(self) -> None:
        if (before := self._path.step_back()) is not None:
            self.choose_pair(before)

    def _on_accepted(self, advice: Advice) -> None:
        if (task := self.task) is not None:
            pair = (advice.proposed_first, advice.proposed_second)
            self._ballot.judge(task, pair, advice.proposed)
            self._on_shown(advice)

    def _on_kept(self, advice: Advice) -> None:
        if (task := self.task) is not None:
            self._ballot.keep_view(task, (advice.first, advice.second))

    def _on_shown(self, advice: Advice) -> None:
        if (task := self.task) is None:
            return
        wanted = {advice.first, advice.second}
        self.choose_pair(next(pair for pair in task.pairs if set(pair) == wanted))
        self.card.strip.setFocus()
