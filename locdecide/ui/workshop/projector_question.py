"""One question to the whole room: both improvements with their ranges, and no answer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from locdecide.decision.choices import BallotMethod, Weighting
from locdecide.evaluation import question_order
from locdecide.swings import Swing, swing
from locdecide.ui.models.comparing import tasks
from locdecide.ui.models.judging_words import JudgingWords
from locdecide.ui.models.ranking_table import names_of
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector_view import ProjectorView, set_role, shortened

__all__ = ["QuestionView"]

MOST_ROWS = 12


@dataclass(frozen=True)
class _Question:
    """What is asked at once: two members, or all of a group where the ballot takes points."""

    title: str
    parent: str | None
    members: tuple[str, ...]
    of_alternatives: bool = False
    by_points: bool = False


class QuestionView(ProjectorView):
    """The question that the room talks about; Left and Right of the projector turn the pages."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._at = 0
        self._words = JudgingWords(workbench.language)
        self._group = self.label(22, role="muted")
        self._asked = self.label(38)
        self._names = (self.label(64, strong=True), self.label(64, strong=True))
        self._changes = (self.label(42), self.label(42))
        self._or = self.label(30, role="muted", wraps=False)
        self._or.setText(self.tr("or"))
        self._pair = QWidget(self)
        self._list = QWidget(self)
        self._rows = [
            (self.label(34, strong=True, wraps=False), self.label(30, wraps=False))
            for _ in range(MOST_ROWS)
        ]
        self._more = self.label(26, role="muted")
        self._place = self.label(26, role="muted", wraps=False)
        self._lay_out()

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        for label in (self._group, self._asked, self._or, self._place, *self._names):
            label.setAlignment(centre)
        for label in self._changes:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        pair = QGridLayout(self._pair)
        for column, (name, change) in enumerate(zip(self._names, self._changes, strict=True)):
            pair.addWidget(name, 0, 2 * column, Qt.AlignmentFlag.AlignBottom)
            pair.addWidget(change, 1, 2 * column)
            pair.setColumnStretch(2 * column, 1)
        pair.addWidget(self._or, 0, 1, 2, 1)
        self.spaced(pair, 24)
        rows = QGridLayout()
        for i, (name, change) in enumerate(self._rows):
            rows.addWidget(name, i, 0)
            rows.addWidget(change, i, 1)
        self.spaced(rows, 14)
        columns = QHBoxLayout()
        columns.addStretch(1)
        columns.addLayout(rows)
        columns.addStretch(1)
        self.spaced(columns, 0)
        listed = QVBoxLayout(self._list)
        listed.addLayout(columns)
        listed.addWidget(self._more)
        self.spaced(listed, 14)
        self._more.setAlignment(centre)
        whole = QVBoxLayout(self)
        whole.addWidget(self._group)
        whole.addWidget(self._asked)
        whole.addStretch(2)
        whole.addWidget(self._pair)
        whole.addWidget(self._list)
        whole.addStretch(3)
        whole.addWidget(self._place)
        self.spaced(whole, 12)

    def turn(self, pages: int) -> None:
        """Go some questions on, or back where negative; the ends are ends."""
        self._at += pages
        self.refresh()

    def show_present(self) -> None:
        questions = self._questions()
        self._at = max(0, min(self._at, len(questions) - 1))
        if not questions:
            self._show_nothing()
            return
        question = questions[self._at]
        self._group.setText(question.title)
        self._asked.setText(self._wording(question))
        members = question.members
        self._pair.setVisible(not question.by_points)
        self._list.setVisible(question.by_points)
        if question.by_points:
            self._show_list(members)
        else:
            for member, name, change in zip(members, self._names, self._changes, strict=True):
                self._show_side(swing(self.study, member, self.workbench.language), name, change)
        self._place.setText(self.tr("{0} of {1}").format(self._at + 1, len(questions)))

    def _show_nothing(self) -> None:
        self._group.clear()
        self._asked.setText(self.tr("There is no question to ask yet."))
        self._place.clear()
        self._pair.hide()
        self._list.hide()

    def _show_side(self, side: Swing, name: QLabel, change: QLabel) -> None:
        name.setText(shortened(side.name))
        change.setText(side.said)
        set_role(change, "" if side.change else "muted")

    def _show_list(self, members: tuple[str, ...]) -> None:
        shown = members if len(members) <= MOST_ROWS else members[:MOST_ROWS]
        for i, (name, change) in enumerate(self._rows):
            name.setVisible(i < len(shown))
            change.setVisible(i < len(shown))
            if i < len(shown):
                self._show_side(swing(self.study, shown[i], self.workbench.language), name, change)
        left = len(members) - len(shown)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("and {0} more").format(left))

    def _wording(self, question: _Question) -> str:
        if question.of_alternatives:
            names = names_of(self.study)
            return self.tr("Which is better for {0}?").format(names[question.parent or ""])
        if question.by_points:
            return self.tr("Which of these improvements matters most?")
        return self.tr("Which improvement matters more?")

    def _questions(self) -> tuple[_Question, ...]:
        """Return every question of the study, group after group."""
        study = self.study
        method = study.method
        found: list[_Question] = []
        for task in tasks(self.workbench.evaluator.results().weights.groups):
            if method.weighting is Weighting.DIRECT and not task.of_alternatives:
                continue
            title = "" if task.of_alternatives else self._words.title(study, task)
            if method.ballot is not BallotMethod.PAIRWISE and not task.of_alternatives:
                found.append(_Question(title, task.parent, task.members, by_points=True))
                continue
            found += [
                _Question(
                    title,
                    task.parent,
                    (task.members[first], task.members[second]),
                    task.of_alternatives,
                )
                for first, second in question_order(len(task.members))
            ]
        return tuple(found)
