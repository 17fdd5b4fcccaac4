"""One question of a pairwise comparison, readable across a room, and its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.model import Comparison, Study
from locdecide.numerals import format_number
from locdecide.swings import Swing, swing
from locdecide.ui.models.comparing import Pair, Task, ratio_for
from locdecide.ui.models.stale_words import changed_comparison
from locdecide.ui.models.strength_words import answer_sentence, strength
from locdecide.ui.theme import SPACE, colours_of, font
from locdecide.ui.widgets.strength_strip import ENDS, StrengthStrip, ratio_at, step_for
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.words import Language

__all__ = ["ComparisonCard", "Question", "question_of"]

# From the one width on, the question is set larger; below the other, smaller.
_ROOMY, _NARROW = 760, 460
_OUTWARD = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True)
class Question:
    """What the card asks, and what has been answered.

    ``under`` is the leaf under which alternatives are compared, empty for criteria. ``ratio``
    is how many times the left outweighs the right; None when not answered. ``number`` of
    ``total`` is the question's place in the order of asking. ``changed`` tells how the question
    has changed since it was answered.
    """

    left: Swing
    right: Swing
    under: str = ""
    ratio: float | None = None
    reason: str = ""
    number: int = 1
    total: int = 1
    answered: int = 0
    changed: str = ""
    editable: bool = True


def question_of(
    study: Study,
    task: Task,
    pair: Pair,
    given: Mapping[frozenset[str], Comparison],
    language: Language,
) -> Question:
    """Return the question for a pair of a group, with what has been answered."""
    left, right = pair
    answer = given.get(frozenset(pair))
    return Question(
        left=swing(study, left, language),
        right=swing(study, right, language),
        under=next((c.name for c in study.criteria if c.id == task.parent), "")
        if task.of_alternatives
        else "",
        ratio=None if answer is None else ratio_for(answer, left),
        reason="" if answer is None else answer.reason,
        number=task.pairs.index(pair) + 1,
        total=len(task.pairs),
        answered=sum(frozenset(each) in given for each in task.pairs),
        changed="" if answer is None else changed_comparison(study, answer, language),
    )


class _ReasonEdit(QLineEdit):
    """A line in which Escape brings back what was there."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stored = ""

    def show_text(self, text: str) -> None:
        """Show the stored reason, unless another one is being typed."""
        if text != self.stored or not self.isModified():
            self.setText(text)
            self.setCursorPosition(0)
        self.stored = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self.stored)
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ComparisonCard(QFrame):
    """Two improvements, the question which matters more, the strip, and the way on.

    Signals
    -------
    judged(float, bool)
        How many times the left outweighs the right; the flag tells it came by key.
    reason_given(str)
        A reason was written.
    next_wanted(bool)
        The user wants to go on; the flag tells it came by the button.
    back_wanted(), skip_wanted(), clear_wanted()
        The user wants to go back, past the question, or take the answer back.
    """

    judged = Signal(float, bool)
    reason_given = Signal(str)
    next_wanted = Signal(bool)
    back_wanted = Signal()
    skip_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setProperty("role", "surface")
        self._progress = self._label("small", muted=True)
        self._prompt = self._label("head")
        self._changed = self._label("body")
        self._changed.setProperty("role", "warn")
        self._changed.setWordWrap(True)
        self._names = (self._label("title", strong=True), self._label("title", strong=True))
        self._changes = (self._label("head"), self._label("head"))
        self._hints = (self._label("small", muted=True), self._label("small", muted=True))
        self._or = self._label("head", muted=True)
        self._or.setText(self.tr("or"))
        self.strip = StrengthStrip(self)
        self.strip.setAccessibleName(self.tr("Strength of the judgement"))
        self._ends = (self._label("small", muted=True), self._label("small", muted=True))
        self._middle = self._label("small", muted=True)
        self._words = self._label("head", strong=True)
        self.reason = _ReasonEdit(self)
        self._reason_label = QLabel(self.tr("Reason (optional)"), self)
        self._reason_label.setBuddy(self.reason)
        self.back_button = QPushButton(self.tr("Back"), self)
        self.skip_button = QPushButton(self.tr("Skip"), self)
        self.clear_button = QPushButton(self.tr("Clear"), self)
        self.next_button = QPushButton(self.tr("Next question"), self)
        self.back_button.setToolTip(self.tr("The question before (Backspace)"))
        self.skip_button.setToolTip(self.tr("Go on without an answer (S or Space)"))
        self._lay_out()
        self._connect()

    def _label(self, size: str, *, strong: bool = False, muted: bool = False) -> QLabel:
        label = QLabel(self)
        label.setFont(font(size, strong=strong))
        label.setTextFormat(Qt.TextFormat.PlainText)
        if muted:
            label.setProperty("role", "muted")
        return label

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(SPACE[3])
        for i, align in enumerate(_OUTWARD):
            side = QVBoxLayout()
            side.setSpacing(SPACE[0])
            for label in (self._names[i], self._changes[i], self._hints[i]):
                label.setWordWrap(True)
                label.setAlignment(align | Qt.AlignmentFlag.AlignTop)
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
                side.addWidget(label)
            side.addStretch(1)
            sides.addLayout(side, 1)
        sides.insertWidget(1, self._or, 0, Qt.AlignmentFlag.AlignTop)
        ends = QHBoxLayout()
        ends.addWidget(self._ends[0], 1)
        ends.addWidget(self._middle)
        ends.addWidget(self._ends[1], 1)
        for end, align in zip(self._ends, _OUTWARD, strict=True):
            end.setWordWrap(True)
            end.setAlignment(align | Qt.AlignmentFlag.AlignTop)
            end.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._middle.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        reason = QHBoxLayout()
        reason.setSpacing(SPACE[1])
        reason.addWidget(self._reason_label)
        reason.addWidget(self.reason, 1)
        buttons = WrappingRow(
            (self.back_button, self.skip_button, self.clear_button), (self.next_button,), self
        )
        top = QHBoxLayout()
        top.addWidget(self._prompt, 1)
        top.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignTop)
        self._prompt.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[1])
        layout.addLayout(top)
        layout.addWidget(self._changed)
        layout.addLayout(sides)
        layout.addWidget(self.strip)
        layout.addLayout(ends)
        layout.addWidget(self._words)
        layout.addLayout(reason)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.strip.chosen.connect(self._on_chosen)
        for source, target in (
            (self.strip.back_wanted, self.back_wanted),
            (self.strip.skip_wanted, self.skip_wanted),
            (self.strip.clear_wanted, self.clear_wanted),
            (self.back_button.clicked, self.back_wanted),
            (self.skip_button.clicked, self.skip_wanted),
            (self.clear_button.clicked, self.clear_wanted),
        ):
            source.connect(target)
        self.strip.next_wanted.connect(lambda: self.next_wanted.emit(False))
        self.next_button.clicked.connect(lambda: self.next_wanted.emit(True))
        self.reason.editingFinished.connect(self._on_reason_finished)
        self.reason.returnPressed.connect(self.strip.setFocus)
        self.reason.left.connect(self.strip.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        large, small = "title", "head"
        if self.width() >= _ROOMY:
            large, small = "board", "title"
        elif self.width() < _NARROW:
            large, small = "head", "body"
        for label in self._names:
            label.setFont(font(large, strong=True))
        for label in (self._prompt, *self._changes):
            label.setFont(font(small))
        self._words.setFont(font(small, strong=True))

    def show_question(self, question: Question) -> None:
        """Show a question with its answer, if there is one."""
        self._question = question
        for i, side in enumerate((question.left, question.right)):
            self._names[i].setText(side.name)
            self._names[i].setToolTip(side.full_name)
            self._changes[i].setText(side.change)
            self._changes[i].setVisible(bool(side.change))
            self._hints[i].setText(side.hint)
            self._hints[i].setVisible(bool(side.hint))
        self._prompt.setText(
            self.tr("Which is better for {0}?").format(question.under)
            if question.under
            else self.tr("Which improvement matters more?")
        )
        self._changed.setText(question.changed)
        self._changed.setVisible(bool(question.changed))
        self.next_button.setText(
            self.tr("It still holds")
            if question.changed and question.editable
            else self.tr("Next question")
        )
        self._progress.setText(self.tr("{0} of {1}").format(question.number, question.total))
        self._progress.setToolTip(
            self.tr("Question {0} of {1}; {2} answered").format(
                question.number, question.total, question.answered
            )
        )
        self._ends[0].setText(self._outermost("←", ""))
        self._ends[1].setText(self._outermost("", "→"))
        self._middle.setText(self.tr("equal"))
        self.strip.set_step(None if question.ratio is None else step_for(question.ratio))
        self.strip.set_tips(
            {step: self.sentence(ratio_at(step)) for step in range(-ENDS, ENDS + 1)}
        )
        self._show_answer(question)
        self._show_what_can_be_done(question)

    def show_way_on(self, allowed: bool, what: str) -> None:
        """Say where the way on leads, or why there is none."""
        self.next_button.setEnabled(allowed)
        self.next_button.setToolTip(what)

    def sentence(self, ratio: float) -> str:
        """Return the words for an answer to the present question."""
        question = self._question
        return answer_sentence(
            ratio,
            question.left.name,
            question.right.name,
            self._language,
            of_alternatives=bool(question.under),
        )

    def _outermost(self, before: str, behind: str) -> str:
        most = strength(9, self._language, of_alternatives=bool(self._question.under))
        return f"{before} {most} {behind}".strip()

    def _show_answer(self, question: Question) -> None:
        answered = question.ratio is not None
        ratio = question.ratio or 1.0
        said = self.sentence(ratio) if answered else self.tr("No answer yet")
        strength = max(ratio, 1 / ratio)
        number = format_number(strength, self._language) if answered else ""
        muted = colours_of(self.palette()).muted
        small = f"font-size:{font('small').pointSize()}pt; font-weight:400; color:{muted}"
        self._words.setText(f'{escape(said)}&nbsp;&nbsp;<span style="{small}">{number}</span>')
        self._words.setProperty("role", "" if answered else "muted")
        self._words.style().polish(self._words)
        self._words.setToolTip(
            self.tr("On the scale from 1 to 9: {0}").format(
                format_number(strength, self._language, 6)
            )
            if answered
            else ""
        )
        self.strip.setAccessibleDescription(said)
        self.reason.show_text(question.reason)

    def _show_what_can_be_done(self, question: Question) -> None:
        answered, editable = question.ratio is not None, question.editable
        closed = self.tr("The round is closed")
        first = self.tr("Answer the question first")
        self.strip.setEnabled(editable)
        self.reason.setEnabled(answered and editable)
        self.reason.setToolTip("" if answered and editable else first if editable else closed)
        self.clear_button.setEnabled(answered and editable)
        self.clear_button.setToolTip(
            closed
            if not editable
            else self.tr("Take the answer back (Delete)")
            if answered
            else self.tr("There is no answer to take back")
        )
        self.back_button.setEnabled(question.total > 1)
        self.skip_button.setEnabled(question.total > 1)

    def _on_chosen(self, step: int, by_key: bool) -> None:
        self.judged.emit(ratio_at(step), by_key)

    def _on_reason_finished(self) -> None:
        text = self.reason.text().strip()
        self.reason.setModified(False)
        if text != self.reason.stored:
            self.reason_given.emit(text)
