"""The screen of a ballot that asks: which improvement matters more, and how much more."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.evaluation import coach
from locdecide.numerals import format_number
from locdecide.swings import swing
from locdecide.ui.models.comparing import Pair, Task, parts, ratio_for
from locdecide.ui.models.judging_words import JudgingWords
from locdecide.ui.models.stale_words import changed_comparison
from locdecide.ui.models.strength_words import answer_sentence, strength
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.committed_text import CommittedLine
from locdecide.ui.widgets.strength_strip import SOMEWHAT, StrengthStrip, ratio_at, step_for
from locdecide.ui.workshop.ballot import OwnBallot, PairQuestion
from locdecide.ui.workshop.ballot_circle import BallotCircle
from locdecide.ui.workshop.ballot_path import BallotPath
from locdecide.ui.workshop.ballot_screen import BallotScreen, ballot_font
from locdecide.ui.workshop.ballot_sides import BallotSides
from locdecide.ui.workshop.ballot_words import sureness

__all__ = ["BallotQuestions"]

_STRIP = 1.2


class BallotQuestions(BallotScreen):
    """One pair a time, in the order fixed when the questions begin.

    Signals
    -------
    moved()
        Another question is asked.
    """

    moved = Signal()

    def __init__(self, ballot: OwnBallot, parent: QWidget | None = None) -> None:
        super().__init__(ballot, parent)
        self._words = JudgingWords(ballot.language)
        self._path = BallotPath(ballot.is_open)
        self._group = self.text("head", role="muted")
        self._changed = self.text("body", role="warn")
        self._prompt = self.text("title")
        self.sides = BallotSides(self)
        self._choose = self.text("title", role="muted")
        self._choose.setText(self.tr("Choose one side, then how much."))
        self._how_much = self.text("title")
        self.strip = StrengthStrip(self, in_two_steps=True)
        self.strip.setAccessibleName(self.tr("Strength of the judgement"))
        self._ends = (self.text("body", role="muted"), self.text("body", role="muted"))
        self._hint = self.text("body", role="warn")
        self.reason = CommittedLine(self)
        self._reason_label = QLabel(self.tr("Reason (optional)"), self)
        self._reason_label.setBuddy(self.reason)
        self._circle = BallotCircle(self)
        self._enough_frame = QFrame(self)
        self._sure = self.text("body", role="muted")
        self.enough = QPushButton(self.tr("Enough, go on"), self)
        self.enough.setToolTip(self.tr("Leave the other questions of this group (Ctrl+Enter)"))
        self.back = QPushButton(self.tr("Back"), self)
        self.skip = QPushButton(self.tr("Skip"), self)
        self.clear = QPushButton(self.tr("Clear"), self)
        self.back.setToolTip(self.tr("The question before (Backspace)"))
        self.skip.setToolTip(self.tr("Go on without an answer (S or Space)"))
        self.clear.setToolTip(self.tr("Take the answer back (Delete)"))
        for widget in (self._reason_label, self.reason, self._circle, self.enough):
            self.follow(widget, "body")
        for button in (self.back, self.skip, self.clear, self.primary):
            self.follow(button, "head")
        self._lay_out_question()
        self._connect()

    def _lay_out_question(self) -> None:
        ends = QHBoxLayout()
        for label, side in zip(
            self._ends, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True
        ):
            label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
            ends.addWidget(label, 1)
        self._how_much.setTextFormat(Qt.TextFormat.RichText)
        for label in (self._choose, self._how_much):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        reason = QHBoxLayout()
        reason.setSpacing(SPACE[2])
        reason.addWidget(self._reason_label)
        reason.addWidget(self.reason, 1)
        enough = QHBoxLayout(self._enough_frame)
        enough.setContentsMargins(0, 0, 0, 0)
        enough.setSpacing(SPACE[3])
        enough.addWidget(self._sure, 1)
        enough.addWidget(self.enough, 0, Qt.AlignmentFlag.AlignTop)
        content = QVBoxLayout()
        content.setSpacing(SPACE[2])
        for widget in (self._group, self._prompt, self._changed):
            content.addWidget(widget)
        content.addWidget(self.sides, 3)
        content.addSpacing(SPACE[1])
        content.addWidget(self._choose)
        content.addWidget(self._how_much)
        content.addWidget(self.strip)
        content.addLayout(ends)
        content.addWidget(self._hint)
        content.addLayout(reason)
        content.addWidget(self._circle)
        content.addWidget(self._enough_frame)
        content.addStretch(1)
        self.lay_out(content, (self.back, self.skip, self.clear))
        QWidget.setTabOrder(self.strip, self.reason)

    def _connect(self) -> None:
        self.sides.chosen.connect(self._on_side_chosen)
        self.strip.chosen.connect(self._on_step_chosen)
        self.strip.next_wanted.connect(self.go_on)
        self.strip.back_wanted.connect(self.go_back)
        self.strip.skip_wanted.connect(self.skip_question)
        self.strip.clear_wanted.connect(self._on_clear_wanted)
        self.strip.side_wanted.connect(self._on_side_wanted)
        self.primary.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.skip.clicked.connect(self.skip_question)
        self.clear.clicked.connect(self._on_clear_wanted)
        self.enough.clicked.connect(self.leave_group)
        self.reason.committed.connect(self._on_reason_given)
        self.reason.returnPressed.connect(self.go_on)
        self._circle.pair_wanted.connect(self._on_pair_wanted)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._on_enough_key)

    @property
    def question(self) -> PairQuestion:
        """The question that is asked."""
        return self._path.question

    @property
    def progress(self) -> tuple[int, int] | None:
        return self._path.progress

    @property
    def circle(self) -> str:
        """What is said about a circle in the answers; empty when there is none."""
        return "" if self._circle.isHidden() else self._circle.text()

    def fit(self, factor: float) -> None:
        super().fit(factor)
        self.sides.fit(factor)
        self.strip.magnify(_STRIP * factor)
        for end in self._ends:
            end.setFont(ballot_font("small", factor))

    def begin(self) -> None:
        """Fix the order of the questions and ask the first that needs an answer."""
        self._path.begin(self.ballot.questions())

    def begin_at_end(self) -> None:
        """Ask the last question, as for somebody who comes back."""
        self._begin_once()
        self._path.go_to_last()

    def look_at(self, task: Task, pair: Pair, *, then_finish: bool = False) -> None:
        """Ask one question out of turn; the way on leads back to where one was."""
        self._begin_once()
        at = self._path.find(task.parent, frozenset(pair))
        if at is not None:
            self._path.visit(at, then_finish=then_finish)
        self._show()

    def show_question(self, parent: str | None, pair: frozenset[str]) -> None:
        """Ask the question whose answer was undone or redone."""
        at = self._path.find(parent, pair)
        if at is not None:
            self._path.stand_at(at)

    def _begin_once(self) -> None:
        if not self._path.order:
            self.begin()

    def enter(self) -> None:
        self._begin_once()
        super().enter()
        self.strip.setFocus()

    def refresh(self) -> None:
        if not self._path.order:
            return
        ballot, question = self.ballot, self.question
        study, task, pair = ballot.study, question.task, question.pair
        answer = ballot.answer(question)
        ratio = None if answer is None else ratio_for(answer, pair[0])
        several = len({each.task.parent for each in self._path.order}) > 1
        self._group.setText(self._words.title(study, task) if several else "")
        self._group.setVisible(several)
        changed = "" if answer is None else changed_comparison(study, answer, ballot.language)
        self._changed.setText(changed)
        self._changed.setVisible(bool(changed))
        under = ballot.names()[task.parent] if task.of_alternatives and task.parent else ""
        self._prompt.setText(
            self.tr("Which is better for {0}?").format(under)
            if under
            else self.tr("Which improvement matters more?")
        )
        left, right = (swing(study, member, ballot.language) for member in pair)
        self.sides.show_sides(left, right)
        step = None if ratio is None else step_for(ratio)
        side = None if step is None else (step > 0) - (step < 0)
        self.sides.show_choice(side, editable=True)
        self.strip.set_step(step)
        self._show_answer(ratio, left.name, right.name)
        self._hint.hide()
        self.reason.show_value("" if answer is None else answer.reason)
        self.reason.setEnabled(answer is not None)
        self._reason_label.setEnabled(answer is not None)
        self.clear.setEnabled(answer is not None)
        self.primary.setText(self.tr("It still holds") if changed else self.tr("Next question"))
        if self._path.at_end and not changed:
            self.primary.setText(self.tr("To the end"))
        self._show_coaching(task)

    def _show_answer(self, ratio: float | None, left: str, right: str) -> None:
        language, of_alternatives = self.ballot.language, self.question.task.of_alternatives
        most = strength(9, language, of_alternatives=of_alternatives)
        self._ends[0].setText(f"← {most}")
        self._ends[1].setText(f"{most} →")
        if ratio is None:
            said = self.tr("No answer yet")
        else:
            said = answer_sentence(ratio, left, right, language, of_alternatives=of_alternatives)
            number = format_number(max(ratio, 1 / ratio), language)
            self._how_much.setText(f"<b>{escape(said)}</b>&nbsp;&nbsp;({number})")
        self._choose.setVisible(ratio is None)
        self._how_much.setVisible(ratio is not None)
        self.strip.setAccessibleDescription(said)

    def _show_coaching(self, task: Task) -> None:
        ballot = self.ballot
        coaching = coach(ballot.decision, ballot.study, ballot.participant, task.parent)
        self._circle.show_circle(coaching, self.question.pair, ballot.names())
        given = ballot.answers(task)
        answered = sum(frozenset(pair) in given for pair in task.pairs)
        connected = parts(task.members, given) == 1
        may_stop = connected and answered < len(task.pairs) and not self._stale_in(task)
        self._enough_frame.setVisible(may_stop)
        if may_stop:
            sure = sureness(coaching, ballot.names(), ballot.language)
            self._sure.setText(
                f"{self.tr('You may stop here; each answer more makes it surer.')} {sure}"
            )

    def _stale_in(self, task: Task) -> bool:
        answered = self.ballot.answers(task)
        return any(
            changed_comparison(self.ballot.study, each, self.ballot.language)
            for each in answered.values()
        )

    def go_on(self) -> None:
        """Go to the next question; an answer that has stood through a change is confirmed."""
        answer = self.ballot.answer(self.question)
        if answer is None:
            self._say(self.tr("Choose a side with ← or →, or skip the question with S."))
            return
        if self.ballot.is_open(self.question):
            self._judge(ratio_for(answer, self.question.pair[0]), None)
        self._move_on()

    def skip_question(self) -> None:
        """Go to the next question without an answer."""
        self._move_on()

    def _move_on(self) -> None:
        self.reason.commit()
        self._show_or_finish(self._path.go_on())

    def leave_group(self) -> None:
        """Leave the other questions of the group: the next group, or the end."""
        self.reason.commit()
        self._show_or_finish(self._path.leave_group())

    def go_back(self) -> None:
        """Go to the question before, or to what came before the questions."""
        self.reason.commit()
        if self._path.at_start:
            self.back_wanted.emit()
        else:
            self._path.go_back()
            self._show_or_finish(True)

    def _show_or_finish(self, more: bool) -> None:
        self.ballot.workbench.document.end_merge()
        if more:
            self._show()
        else:
            self.finished.emit()

    def _show(self) -> None:
        self.refresh()
        self.strip.setFocus()
        self.moved.emit()

    def _say(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.show()

    def _judge(self, ratio: float, merge_key: object | None) -> None:
        self.ballot.judge(self.question.task, self.question.pair, ratio, merge_key)

    def _on_side_chosen(self, side: int) -> None:
        answer = self.ballot.answer(self.question)
        now = None if answer is None else step_for(ratio_for(answer, self.question.pair[0]))
        if now is not None and (now > 0) - (now < 0) == side:
            return
        # Whoever changes sides means as much the other way; whoever begins, somewhat.
        strength = abs(now) if now else SOMEWHAT
        self._judge(ratio_at(side * strength), None)
        self.strip.setFocus()

    def _on_step_chosen(self, step: int, by_key: bool) -> None:
        question = self.question
        key = ("judge", self.ballot.participant, *question.pair) if by_key else None
        self._judge(ratio_at(step), key)
        self.strip.setFocus()

    def _on_side_wanted(self) -> None:
        self._say(self.tr("First choose a side with ← or →, then how much with 1 to 9."))

    def _on_clear_wanted(self) -> None:
        self.ballot.clear(self.question)

    def _on_reason_given(self, reason: str) -> None:
        self.ballot.give_reason(self.question, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter has been taken by the strip, the reason or a button by the time it comes here.
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _on_enough_key(self) -> None:
        if self._enough_frame.isVisible():
            self.leave_group()

    def _on_pair_wanted(self, pair: Pair) -> None:
        self.look_at(self.question.task, pair)
