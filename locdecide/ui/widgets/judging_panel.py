"""One participant's pairwise comparisons: groups, pairs, the question, and consistency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision import edits
from locdecide.decision.edits import current_round
from locdecide.decision.model import Comparison, Study
from locdecide.numerals import format_number
from locdecide.results import Advice
from locdecide.ui.models.comparing import Pair, State, Task, answers, next_open, ratio_for
from locdecide.ui.models.comparison_lists import ROW_ROLE, GroupRow, PairRow, RowsModel
from locdecide.ui.models.judging_words import JudgingWords
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.comparison_card import ComparisonCard, question_of
from locdecide.ui.widgets.comparison_delegates import GROUP_HEIGHT, GroupDelegate, PairDelegate
from locdecide.ui.widgets.consistency_panel import ConsistencyPanel
from locdecide.ui.workbench import Workbench

__all__ = ["JudgingPanel"]

CONFIRMATION_MS = 900
_SIDE, _CARD = 150, 330
_WIDEST_SIDE = 472


class _List(QListView):
    """A list in which Delete asks to clear the current row."""

    clear_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.clear_wanted.emit()
        else:
            super().keyPressEvent(event)


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
        self._tasks: tuple[Task, ...] = ()
        self._participant = ""
        self._parent: str | None = None
        self._pair: Pair | None = None
        self._doubtful = False
        self._halted_at: str | None = ""
        self.groups_model = RowsModel(self)
        self.pairs_model = RowsModel(self)
        self.groups = self._list(self.groups_model, GroupDelegate(self))
        self.groups.setAccessibleName(self.tr("Groups to compare"))
        self.pairs = self._list(self.pairs_model, PairDelegate(self))
        self.pairs.setAccessibleName(self.tr("Pairs and answers"))
        self.card = ComparisonCard(workbench.language, self)
        self.consistency = ConsistencyPanel(self)
        self._advance = QTimer(self)
        self._advance.setSingleShot(True)
        self._advance.setInterval(CONFIRMATION_MS)
        self._lay_out()
        self._connect()

    def _list(self, model: RowsModel, delegate: GroupDelegate | PairDelegate) -> _List:
        view = _List(self)
        view.setModel(model)
        view.setItemDelegate(delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return view

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(SPACE[1])
        for text, view in ((self.tr("Compare"), self.groups), (self.tr("Answers"), self.pairs)):
            label = QLabel(text, self)
            label.setFont(font("small"))
            label.setProperty("role", "muted")
            label.setBuddy(view)
            side.addWidget(label)
            side.addWidget(view, 0 if view is self.groups else 1)
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
        holder = QWidget(self)
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setMinimumWidth(_SIDE)
        holder.setMaximumWidth(_WIDEST_SIDE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(holder, 1)
        layout.addWidget(scroll, 2)

    def _connect(self) -> None:
        self.groups.selectionModel().currentChanged.connect(self._on_group_chosen)
        self.pairs.selectionModel().currentChanged.connect(self._on_pair_chosen)
        self.groups.activated.connect(self.card.strip.setFocus)
        self.pairs.activated.connect(self.card.strip.setFocus)
        self.pairs.clear_wanted.connect(self._on_clear_wanted)
        self.card.judged.connect(self._on_judged)
        self.card.clear_wanted.connect(self._on_clear_wanted)
        self.card.next_wanted.connect(self._on_next_wanted)
        self.card.skip_wanted.connect(lambda: self._on_next_wanted(asked=True))
        self.card.back_wanted.connect(self._on_back_wanted)
        self.card.reason_given.connect(self._on_reason_given)
        self.consistency.accepted.connect(self._on_accepted)
        self.consistency.shown.connect(self._on_shown)
        self._advance.timeout.connect(lambda: self._on_next_wanted(asked=False))

    @property
    def study(self) -> Study:
        """The study in front."""
        return self.workbench.document.study

    @property
    def task(self) -> Task | None:
        """The group that is compared."""
        return next((task for task in self._tasks if task.parent == self._parent), None)

    @property
    def pair(self) -> Pair | None:
        """The pair that is asked for."""
        return self._pair

    @property
    def editable(self) -> bool:
        """Whether the current round takes answers."""
        round_ = current_round(self.study)
        return round_ is None or round_.open

    def show_tasks(self, participant: str, tasks: Sequence[Task]) -> None:
        """Show what one participant compares, at the same question where it still exists."""
        if participant != self._participant:
            self._pair = None
            self._advance.stop()
        self._participant = participant
        self._tasks = tuple(tasks)
        if self.task is None and tasks:
            self._parent = tasks[0].parent
            self._pair = None
        task = self.task
        if task is None:
            return
        if self._pair not in task.pairs:
            self._pair = self._first_pair(task)
        self._refresh()

    def choose_group(self, parent: str | None) -> None:
        """Show another group, at its first open question."""
        self._parent = parent
        self._halted_at = ""
        self._advance.stop()
        self.workbench.document.end_merge()
        if (task := self.task) is not None:
            self._pair = self._first_pair(task)
            self._refresh()
            self.task_chosen.emit()

    def choose_pair(self, pair: Pair) -> None:
        """Ask for another pair of the group."""
        self._advance.stop()
        self.workbench.document.end_merge()
        self._pair = pair
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._advance.stop()
        super().hideEvent(event)

    def _answers(self, task: Task) -> dict[frozenset[str], Comparison]:
        return answers(self.study, self._participant, task.parent)

    def _first_pair(self, task: Task) -> Pair:
        return next_open(task.pairs, self._answers(task).keys(), None) or task.pairs[0]

    def _refresh(self) -> None:
        task = self.task
        if task is None or self._pair is None:
            return
        decision = self.workbench.document.decision
        results = self.workbench.evaluator.results()
        report = self._words.reports(decision, self.study, results, self._participant, self._tasks)
        self.groups_model.show_rows(
            [
                GroupRow(each, report[each.parent].title, report[each.parent].status, state)
                for each in self._tasks
                for state in (report[each.parent].state,)
            ]
        )
        self.groups.setFixedHeight(GROUP_HEIGHT * min(4, len(self._tasks)) + 2)
        self._show_card(task)
        self._show_pairs(task)
        self._select(self.groups, self.groups_model, task.parent)
        self._select(self.pairs, self.pairs_model, self._pair)
        found = report[task.parent]
        self._doubtful = found.state is State.DOUBT
        self.consistency.show_verdict(found.state, found.verdict, found.detail, found.tip)
        self.consistency.show_advice(found.cycles, found.lines, editable=self.editable)

    def _show_card(self, task: Task) -> None:
        if self._pair is None:
            return
        given, language = self._answers(task), self.workbench.language
        question = question_of(self.study, task, self._pair, given, language)
        self.card.show_question(replace(question, editable=self.editable))
        if self._open_ahead(task) is not None:
            self.card.show_way_on(True, self.tr("The next question without an answer (Enter)"))
        elif self._next_in_order(task) is not None:
            self.card.show_way_on(True, self.tr("The next question in order (Enter)"))
        else:
            self.card.show_way_on(False, self.tr("Every other question is answered"))

    def _show_pairs(self, task: Task) -> None:
        names = self._words.names(self.study)
        given = self._answers(task)
        rows = []
        for pair in task.pairs:
            answer = given.get(frozenset(pair))
            ratio = None if answer is None else ratio_for(answer, pair[0])
            rows.append(
                PairRow(
                    pair=pair,
                    left=names[pair[0]],
                    right=names[pair[1]],
                    ratio=ratio,
                    sentence=self._words.answer(names, pair, ratio),
                    number=(
                        ""
                        if ratio is None
                        else format_number(max(ratio, 1 / ratio), self.workbench.language, 2)
                    ),
                )
            )
        self.pairs_model.show_rows(rows)

    def _select(self, view: QListView, model: RowsModel, key: object) -> None:
        index = model.index_of(key)
        if index.isValid() and view.currentIndex() != index:
            view.setCurrentIndex(index)

    def _open_ahead(self, task: Task) -> tuple[Task, Pair] | None:
        """Return the next question without an answer: in this group, else in another."""
        start = self._tasks.index(task)
        for other in (*self._tasks[start:], *self._tasks[:start]):
            after = self._pair if other == task else None
            if found := next_open(other.pairs, self._answers(other).keys(), after):
                return other, found
        return None

    def _next_in_order(self, task: Task) -> tuple[Task, Pair] | None:
        """Return the question that comes after the present one, answered or not."""
        at = task.pairs.index(self._pair) + 1 if self._pair in task.pairs else 0
        if at < len(task.pairs):
            return task, task.pairs[at]
        following = self._tasks[self._tasks.index(task) + 1 :]
        return (following[0], following[0].pairs[0]) if following else None

    def _on_group_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, GroupRow) and row.task.parent != self._parent:
            self.choose_group(row.task.parent)

    def _on_pair_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, PairRow) and row.pair != self._pair:
            self.choose_pair(row.pair)

    def _on_judged(self, ratio: float, by_key: bool) -> None:
        task, pair = self.task, self._pair
        if task is None or pair is None:
            return
        first_time = frozenset(pair) not in self._answers(task)
        self._judge(pair, ratio, ("judge", self._participant, *pair) if by_key else None)
        if first_time and not by_key and self._open_ahead(task) is not None:
            self._advance.start()

    def _judge(self, pair: Pair, ratio: float, merge_key: object | None = None) -> None:
        names = self._words.names(self.study)
        self.workbench.editor.apply(
            partial(
                edits.set_comparison,
                study_id=self.study.id,
                participant=self._participant,
                parent=self._parent,
                first=pair[0],
                second=pair[1],
                ratio=ratio,
            ),
            self.tr("Compare {0} with {1}").format(names[pair[0]], names[pair[1]]),
            merge_key,
        )

    def _on_clear_wanted(self) -> None:
        self._advance.stop()
        if self._pair is None or not self.editable:
            return
        self.workbench.editor.apply(
            partial(
                edits.clear_comparison,
                study_id=self.study.id,
                participant=self._participant,
                parent=self._parent,
                pair=self._pair,
            ),
            self.tr("Clear a judgement"),
        )

    def _on_reason_given(self, reason: str) -> None:
        if self._pair is None:
            return
        self.workbench.editor.apply(
            partial(
                edits.set_reason,
                study_id=self.study.id,
                participant=self._participant,
                parent=self._parent,
                pair=self._pair,
                reason=reason,
            ),
            self.tr("Give a reason"),
        )

    def _on_next_wanted(self, asked: bool) -> None:
        """Go on; ``asked`` tells that a button was pressed for it.

        A group whose answers contradict each other is not left unasked: what contradicts is
        shown first, and Enter goes on the second time.
        """
        self._advance.stop()
        task = self.task
        if task is None or (self.card.reason.hasFocus() and self.card.reason.isModified()):
            return
        found = self._open_ahead(task) or self._next_in_order(task)
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
        if (task := self.task) is not None and self._pair is not None:
            self.choose_pair(task.pairs[task.pairs.index(self._pair) - 1])

    def _on_accepted(self, advice: Advice) -> None:
        self._judge((advice.proposed_first, advice.proposed_second), advice.proposed)
        self._on_shown(advice)

    def _on_shown(self, advice: Advice) -> None:
        if (task := self.task) is None:
            return
        wanted = {advice.first, advice.second}
        self.choose_pair(next(pair for pair in task.pairs if set(pair) == wanted))
        self.card.strip.setFocus()
