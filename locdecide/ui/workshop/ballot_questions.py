"""The screen of a ballot that asks: which improvement matters more, and how much more."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.evaluation import coach
from locdecide.numerals import format_number
from locdecide.results import Coaching
from locdecide.swings import swing
from locdecide.ui.models.comparing import Pair, Task, parts, ratio_for
from locdecide.ui.models.judging_words import JudgingWords
from locdecide.ui.models.stale_words import changed_comparison
from locdecide.ui.models.strength_words import answer_sentence, strength
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.committed_text import CommittedLine
from locdecide.ui.widgets.strength_strip import SOMEWHAT, StrengthStrip, ratio_at, step_for
from locdecide.ui.workshop.ballot import OwnBallot, PairQuestion
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
        self._order: tuple[PairQuestion, ...] = ()
        self._at = 0
        self._detour: int | None = None
        self._links: tuple[Pair, ...] = ()
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
        self._circle = QLabel(self)
        self._circle.setWordWrap(True)
        self._circle.setTextFormat(Qt.TextFormat.RichText)
        self._circle.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
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
        self._circle.linkActivated.connect(self._on_link)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._on_enough_key)

    @property
    def question(self) -> PairQuestion:
        """The question that is asked."""
        return self._order[self._at]

    @property
    def progress(self) -> tuple[int, int] | None:
        return (self._at + 1, len(self._order)) if self._order else None

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
        self._order = self.ballot.questions()
        self._detour = None
        self._at = next(
            (i for i, question in enumerate(self._order) if self.ballot.is_open(question)), 0
        )

    def begin_at_end(self) -> None:
        """Ask the last question, as for somebody who comes back."""
        if not self._order:
            self.begin()
        self._detour = None
        self._at = len(self._order) - 1

    def look_at(self, task: Task, pair: Pair, *, then_finish: bool = False) -> None:
        """Ask one question out of turn; the way on leads back to where one was."""
        if not self._order:
            self.begin()
        wanted = (task.parent, set(pair))
        for i, question in enumerate(self._order):
            if (question.task.parent, set(question.pair)) == wanted:
                if then_finish:
                    self._detour = len(self._order)
                elif self._detour is None and i != self._at:
                    self._detour = self._at
                self._at = i
        self._show()

    def show_question(self, parent: str | None, pair: frozenset[str]) -> None:
        """Ask the question whose answer was undone or redone."""
        for i, question in enumerate(self._order):
            if (question.task.parent, frozenset(question.pair)) == (parent, pair):
                self._at = i

    def enter(self) -> None:
        if not self._order:
            self.begin()
        super().enter()
        self.strip.setFocus()

    def refresh(self) -> None:
        if not self._order:
            return
        ballot, question = self.ballot, self.question
        study, task, pair = ballot.study, question.task, question.pair
        answer = ballot.answer(question)
        ratio = None if answer is None else ratio_for(answer, pair[0])
        several = len({each.task.parent for each in self._order}) > 1
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
        if self._at + 1 >= len(self._order) and self._detour is None and not changed:
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
        self._show_circle(coaching)
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

    def _show_circle(self, coaching: Coaching) -> None:
        pair = set(self.question.pair)
        cycles = sorted(coaching.cycles, key=lambda cycle: not pair <= set(cycle))
        self._circle.setVisible(bool(cycles))
        if not cycles:
            self._links = ()
            return
        names = self.ballot.names()
        a, b, c = cycles[0]
        self._links = ((a, b), (b, c), (c, a))
        over = self.tr("{0} over {1}")
        links = [
            f'<a href="{i}">{escape(over.format(names[first], names[second]))}</a>'
            for i, (first, second) in enumerate(self._links)
        ]
        said = self.tr("You put {0}, {1}, and {2}. That goes round in a circle.").format(*links)
        if len(cycles) > 1:
            more = QCoreApplication.translate(
                "BallotQuestions", "There are %n more such circle(s).", None, len(cycles) - 1
            )
            said = f"{said} {more}"
        self._circle.setText(said)

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
        self._go(self._detour if self._detour is not None else self._at + 1)

    def leave_group(self) -> None:
        """Leave the other questions of the group: the next group, or the end."""
        self.reason.commit()
        parent = self.question.task.parent
        ahead = [i for i, question in enumerate(self._order) if question.task.parent != parent]
        open_ = [i for i in ahead if self.ballot.is_open(self._order[i])]
        self._go(open_[0] if open_ else len(self._order))

    def go_back(self) -> None:
        """Go to the question before, or to what came before the questions."""
        self.reason.commit()
        if self._at:
            self._go(self._at - 1)
        else:
            self.back_wanted.emit()

    def _go(self, at: int) -> None:
        self._detour = None
        self.ballot.workbench.document.end_merge()
        if at >= len(self._order):
            self.finished.emit()
        else:
            self._at = at
            self._show()

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

    def _on_link(self, link: str) -> None:
        self.look_at(self.question.task, self._links[int(link)])
