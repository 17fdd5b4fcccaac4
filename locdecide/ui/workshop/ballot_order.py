"""The screen of a ballot that puts the improvements of a group in order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from locdecide.decision.choices import BallotMethod
from locdecide.swings import swing
from locdecide.ui.models.comparing import Task
from locdecide.ui.models.judging_words import JudgingWords
from locdecide.ui.models.stale_words import changed_range
from locdecide.ui.theme import SPACE
from locdecide.ui.workshop.ballot import OwnBallot
from locdecide.ui.workshop.ballot_order_list import OrderList, Placed, in_order, places
from locdecide.ui.workshop.ballot_screen import BallotScreen

__all__ = ["BallotOrder"]


class BallotOrder(BallotScreen):
    """A whole answer for a rank order; for swing weights the first of two steps."""

    def __init__(self, ballot: OwnBallot, parent: QWidget | None = None) -> None:
        super().__init__(ballot, parent)
        self._task: Task | None = None
        self._order: tuple[Placed, ...] = ()
        self._words = JudgingWords(ballot.language)
        self._group = self.text("head", role="muted")
        self._prompt = self.text("title")
        self._how = self.text("body", role="muted")
        self._changed = self.text("body", role="warn")
        self.list = OrderList(self)
        self.list.setAccessibleName(self.tr("Improvements, the most important on top"))
        self.up = QPushButton(self.tr("Move up"), self)
        self.down = QPushButton(self.tr("Move down"), self)
        self.even = QPushButton(self.tr("Equal to the one above"), self)
        self.up.setToolTip(self.tr("Alt+Up"))
        self.down.setToolTip(self.tr("Alt+Down"))
        self.even.setToolTip(self.tr("The key ="))
        self.back = QPushButton(self.tr("Back"), self)
        for button in (self.up, self.down, self.even):
            button.setAutoDefault(False)
            self.follow(button, "body")
        for button in (self.back, self.primary):
            self.follow(button, "head")
        self.primary.setText(self.tr("Next"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[1])
        for button in (self.up, self.down, self.even):
            buttons.addWidget(button)
        buttons.addStretch(1)
        content = QVBoxLayout()
        content.setSpacing(SPACE[2])
        for widget in (self._group, self._prompt, self._how, self._changed):
            content.addWidget(widget)
        content.addWidget(self.list, 100)
        content.addLayout(buttons)
        content.addStretch(1)
        self.lay_out(content, (self.back,))
        self.list.ordered.connect(self._on_ordered)
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        self.even.clicked.connect(self.list.tie_current)
        self.back.clicked.connect(self.back_wanted)
        self.primary.clicked.connect(self._on_done)

    def ask(self, task: Task) -> None:
        """Ask for the order of a group."""
        self._task = task
        given = self.ballot.points
        known = {} if given is None else dict(given.points)
        if not self._by_place:
            known = {member: -points for member, points in known.items()}
        self._order = in_order(task.members, known)
        if not self._by_place:
            self._order = tuple(Placed(each.criterion) for each in self._order)

    @property
    def order(self) -> tuple[str, ...]:
        """The criteria in the order in which they stand."""
        return tuple(each.criterion for each in self._order)

    @property
    def _by_place(self) -> bool:
        return self.ballot.method is BallotMethod.RANK_ORDER

    def fit(self, factor: float) -> None:
        super().fit(factor)
        self.list.fit(factor)

    def enter(self) -> None:
        super().enter()
        self.list.setFocus()

    def refresh(self) -> None:
        task, ballot = self._task, self.ballot
        if task is None:
            return
        study = ballot.study
        several = len(ballot.groups) > 1
        self._group.setText(self._words.title(study, task))
        self._group.setVisible(several)
        self.list.ties = self._by_place
        self.even.setVisible(self._by_place)
        given = ballot.points
        if self._by_place:
            self._prompt.setText(
                self.tr("Put the improvements in order, the most important on top.")
            )
            self._follow_undo(task)
        else:
            self._prompt.setText(
                self.tr("Which improvement matters most? Put it on top, and order the rest.")
            )
        self._how.setText(self.tr("Drag a line, or move it with Alt+↑ and Alt+↓."))
        changed = [
            changed_range(study, member, given.asked.get(member, ""), ballot.language)
            for member in task.members
            if given is not None and given.asked.get(member)
        ]
        self._changed.setText("\n".join(each for each in changed if each))
        self._changed.setVisible(any(changed))
        sides = {member: swing(study, member, ballot.language) for member in task.members}
        self.list.show_order(self._order, sides)

    def _follow_undo(self, task: Task) -> None:
        """Take the order that is stored where it is another than the one shown."""
        given = self.ballot.points
        stored = {} if given is None else {m: given.points.get(m) for m in task.members}
        if None not in stored.values() and stored and stored != places(self._order):
            self._order = in_order(task.members, {m: p for m, p in stored.items() if p})

    def _on_ordered(self, order: tuple[Placed, ...]) -> None:
        self._order = order
        if self._by_place:
            self._store()
        self.refresh()

    def _on_done(self) -> None:
        if self._by_place:
            self._store()
        self.finished.emit()

    def _store(self) -> None:
        self.ballot.set_points({c: float(place) for c, place in places(self._order).items()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_done()
        else:
            super().keyPressEvent(event)
