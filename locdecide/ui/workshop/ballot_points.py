"""The screen of a ballot that takes points for the improvements of a group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from locdecide.decision.choices import BallotMethod
from locdecide.decision.issues import EditError
from locdecide.swings import swing
from locdecide.ui.models.comparing import Task
from locdecide.ui.models.judging_words import JudgingWords
from locdecide.ui.models.stale_words import changed_range
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.points_bars import FULL, PointsBars, PointsGroup, PointsRow
from locdecide.ui.workshop.ballot import OwnBallot
from locdecide.ui.workshop.ballot_screen import BallotScreen

__all__ = ["BallotPoints"]

_BAR, _BETWEEN = 26, 10


class BallotPoints(BallotScreen):
    """Bars from 0 to 100; for swing weights the first in the order stands at 100."""

    def __init__(self, ballot: OwnBallot, parent: QWidget | None = None) -> None:
        super().__init__(ballot, parent)
        self._task: Task | None = None
        self._members: tuple[str, ...] = ()
        self._warned = False
        self._words = JudgingWords(ballot.language)
        self._prompt = self.text("title")
        self._how = self.text("body", role="muted")
        self._changed = self.text("body", role="warn")
        self._open = self.text("body", role="warn")
        self.bars = PointsBars(ballot.language, self)
        self.back = QPushButton(self.tr("Back"), self)
        for button in (self.back, self.primary):
            self.follow(button, "head")
        self.primary.setText(self.tr("Next"))
        content = QVBoxLayout()
        content.setSpacing(SPACE[2])
        for widget in (self._prompt, self._how, self._changed):
            content.addWidget(widget)
        content.addWidget(self.bars, 1)
        content.addWidget(self._open)
        self.lay_out(content, (self.back,))
        self.bars.picked.connect(self._on_picked)
        self.bars.settled.connect(ballot.workbench.document.end_merge)
        self.bars.typed.connect(self._on_typed)
        self.back.clicked.connect(self.back_wanted)
        self.primary.clicked.connect(self._on_done)

    def ask(self, task: Task, order: Sequence[str] = ()) -> None:
        """Ask for the points of a group; with an order its first has the full points."""
        self._task = task
        self._members = tuple(order) or task.members
        self._warned = False
        if self._by_swing and self._given().get(self._members[0]) != FULL:
            self.ballot.set_points({self._members[0]: float(FULL)})
        self.refresh()

    @property
    def _by_swing(self) -> bool:
        return self.ballot.method is BallotMethod.SWING

    def _given(self) -> dict[str, float]:
        given = self.ballot.points
        return {} if given is None else dict(given.points)

    def fit(self, factor: float) -> None:
        super().fit(factor)
        body, small = font("head").pointSizeF() * factor, font("body").pointSizeF() * factor
        self.bars.setStyleSheet(
            f"QLabel, QLineEdit {{ font-size: {body * 0.9:.1f}pt; }}"
            f'QLabel[role="muted"] {{ font-size: {small:.1f}pt; }}'
        )
        self.bars.spread(round(_BETWEEN * factor))
        for member in self._members:
            self.bars.bar(member).setMinimumHeight(round(_BAR * factor))

    def enter(self) -> None:
        super().enter()
        members = self._members[1:] if self._by_swing else self._members
        if members:
            self.bars.bar(members[0]).setFocus()

    def refresh(self) -> None:
        task, ballot = self._task, self.ballot
        if task is None:
            return
        study, given = ballot.study, self._given()
        names = ballot.names()
        title = self._words.title(study, task)
        if self._by_swing:
            self._prompt.setText(
                self.tr("{0} has 100 points. How many have the others beside it?").format(
                    names[self._members[0]]
                )
            )
        else:
            self._prompt.setText(
                self.tr("How many points is each improvement worth, from 0 to 100?")
            )
        self._how.setText(self.tr("Drag a bar, use ← and → (with Shift by ten), or type a number."))
        asked = {} if ballot.points is None else ballot.points.asked
        changed = [
            changed_range(study, member, asked[member], ballot.language)
            for member in self._members
            if asked.get(member)
        ]
        self._changed.setText("\n".join(each for each in changed if each))
        self._changed.setVisible(any(changed))
        total = sum(given.get(member, 0.0) for member in self._members)
        rows = tuple(
            PointsRow(
                criterion=member,
                name=names[member],
                change=swing(study, member, ballot.language).change,
                points=given.get(member, 0.0),
                share=given.get(member, 0.0) / total if total else 0.0,
            )
            for member in self._members
        )
        self.bars.show_groups((PointsGroup(task.parent, title, rows),))
        for i, member in enumerate(self._members):
            fixed = self._by_swing and i == 0
            self.bars.bar(member).setEnabled(not fixed)
            self.bars.number(member).setEnabled(not fixed)
        self._open.setVisible(self._warned)

    def _on_picked(self, criterion: str, points: float) -> None:
        points = min(points, float(FULL))
        self._set({criterion: points}, ("points", self.ballot.participant, criterion))

    def _on_typed(self, criterion: str, text: str) -> None:
        try:
            points = self.ballot.workbench.editor.number(text)
        except EditError as error:
            self.ballot.workbench.editor.refuse(error.issue())
            return
        self._set({criterion: min(points, float(FULL))}, None)

    def _set(self, points: dict[str, float | None], merge_key: object | None) -> None:
        self._warned = False
        self.ballot.set_points(points, merge_key)

    def _on_done(self) -> None:
        """Go on; what was left without points is named first, and counts as 0 the second time."""
        given = self._given()
        without = [member for member in self._members if member not in given]
        names = ", ".join(self.ballot.names()[member] for member in without)
        if not any(given.get(member, 0.0) for member in self._members):
            self._say(self.tr("Give at least one improvement points."))
        elif without and not self._warned:
            self._say(
                self.tr(
                    "Without points: {0}. Going on gives 0 points, which is next to no weight."
                ).format(names)
            )
            self._warned = True
        else:
            # Answers that stand through a changed range are confirmed by going on.
            self.ballot.set_points({m: given.get(m, 0.0) for m in self._members})
            self.finished.emit()

    def _say(self, text: str) -> None:
        self._open.setText(text)
        self._open.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Enter in a number takes it and leads to the next; anywhere else it goes on.
            if isinstance(self.focusWidget(), QLineEdit):
                self.focusNextChild()
            else:
                self._on_done()
        else:
            super().keyPressEvent(event)
